"""A number → that many linked models: for tests and the benchmark of large schemas."""

from __future__ import annotations

from typing import Any

from sqlalchemy import ForeignKey, Numeric
from sqlalchemy import types as sa
from sqlalchemy.orm import DeclarativeBase, mapped_column, relationship


def many_models(count: int) -> type[DeclarativeBase]:
    """A declarative base with `count` models, `Model0` and so on, of nine columns each.

    Each belongs to the one before it and to the one with half its number, so that there is a chain through
    all of them, and a tree; both ends of each relation are mapped.
    """
    base: Any = type("Base", (DeclarativeBase,), {"__module__": __name__})
    base.all_models = add_models(base, count)
    return base  # type: ignore[no-any-return]


def add_models(base: Any, count: int) -> list[type]:
    """Put so many models under a base. The caller keeps them: SQLAlchemy itself holds models weakly."""
    return [type(f"Model{number}", (base,), _attributes(number, count)) for number in range(count)]


def _attributes(number: int, count: int) -> dict[str, Any]:
    return {
        "__module__": __name__,
        "__doc__": f"Number {number} of many.",
        "__tablename__": f"model_{number}",
        "id": mapped_column(sa.Integer, primary_key=True, doc="The database key."),
        "name": mapped_column(sa.String, unique=True, doc="The name to show."),
        "remark": mapped_column(sa.Text, nullable=True, doc="Anything else."),
        "amount": mapped_column(Numeric(10, 2), doc="How much."),
        "is_open": mapped_column(sa.Boolean, doc="Whether it is open."),
        "created_at": mapped_column(sa.DateTime(timezone=True), doc="When it was made."),
        "public_id": mapped_column(sa.Uuid, doc="Its name outside."),
        **_belongs_to(number, "previous", number - 1),
        **_belongs_to(number, "parent", number // 2),
        **_has_many("followers", "previous", [number + 1], count),
        **_has_many("children", "parent", [2 * number, 2 * number + 1], count),
    }


def _belongs_to(number: int, name: str, other: int) -> dict[str, Any]:
    other = max(other, 0)
    key = f"{name}_id"
    return {
        key: mapped_column(ForeignKey(f"model_{other}.id"), nullable=True, doc=f"Key of the {name}."),
        name: relationship(
            f"Model{other}",
            foreign_keys=f"Model{number}.{key}",
            remote_side=f"Model{other}.id",
            lazy="raise",
            viewonly=True,
            doc=f"The {name} one.",
        ),
    }


def _has_many(name: str, back: str, others: list[int], count: int) -> dict[str, Any]:
    return {
        f"{name}_{other}": relationship(
            f"Model{other}",
            foreign_keys=f"Model{other}.{back}_id",
            lazy="raise",
            viewonly=True,
            doc="The other end.",
        )
        for other in others
        # Model0 is its own parent, whose two ends SQLAlchemy can't tell apart without more words.
        if 0 < other < count
    }
