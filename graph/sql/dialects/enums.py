"""Enums in the order of their declaration, for columns that hold their names as text."""

from __future__ import annotations

from sqlalchemy import Enum


def place_of(value: str, enum: Enum) -> str:
    """SQL for the place of the enum value that the SQL `value` holds; null stays null."""
    names = (name.replace("'", "''") for name in enum.enums)
    places = " ".join(f"WHEN '{name}' THEN {place}" for place, name in enumerate(names))
    return f"CASE {value} {places} END"


def value_at(place: str, enum: Enum) -> str:
    """SQL for the enum value whose place the SQL `place` holds: `place_of` turned round."""
    names = (name.replace("'", "''") for name in enum.enums)
    values = " ".join(f"WHEN {place} THEN '{name}'" for place, name in enumerate(names))
    return f"CASE {place} {values} END"
