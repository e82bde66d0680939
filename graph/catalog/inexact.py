"""Catalog → the columns that SQLite holds in a way of its own: decimals to 15 digits, its clock without a fraction."""

from __future__ import annotations

from collections.abc import Iterator

import sqlalchemy as sa

from graph.catalog.types import Catalog, Column, Entity

DIGITS_OF_A_DOUBLE = 15
"""So many digits of any decimal survive in a double, which is what SQLite makes of NUMERIC."""


def inexact_on_sqlite(catalog: Catalog) -> Iterator[str]:
    """Those columns, as `Model.attribute (type)`: of more digits than a double has, or of no declared number."""
    seen: set[str] = set()
    for entity in catalog.entities.values():
        for column in entity.columns.values():
            type_ = column.type
            # A Float promises no digits, and what is stored by a TypeDecorator is the decorator's to say.
            if not isinstance(type_, sa.Numeric) or isinstance(type_, sa.Float) or not column.stored or column.many:
                continue
            if type_.precision is None or type_.precision > DIGITS_OF_A_DOUBLE:
                name = f"{_name(entity, column)} ({type_!r})"
                if name not in seen:
                    seen.add(name)
                    yield name


def clocked(catalog: Catalog) -> Iterator[str]:
    """The columns, as `Model.attribute`, whose moments may be those of the database's clock."""
    found = {
        _name(entity, column)
        for entity in catalog.entities.values()
        for column in entity.columns.values()
        if column.by_clock
    }
    yield from sorted(found)


def _name(entity: Entity, column: Column) -> str:
    """By the model that declares it, as subclasses have it too."""
    owner = getattr(entity.model, column.attribute).property.parent.class_
    return f"{owner.__name__}.{column.attribute}"
