"""Outputs that read no rows of their own."""

from __future__ import annotations

from dataclasses import dataclass

from graph.catalog.types import Column, Entity


@dataclass(frozen=True, slots=True)
class TypenameOutput:
    key: str
    name: str


@dataclass(frozen=True, slots=True)
class ColumnOutput:
    key: str
    column: Column


@dataclass(frozen=True, slots=True)
class NodeIdOutput:
    key: str
    entity: Entity


@dataclass(frozen=True, slots=True)
class NothingOutput:
    """null, whatever is in the database: a global id of a type that doesn't exist."""

    key: str
