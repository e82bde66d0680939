"""An order and rows → the rows in it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from tests.oracle.describe import Entity
from tests.oracle.rows import Row, Rows

# Whether the primary key, which decides between equals, goes the way of the last key given, or always upward.
APPENDED_KEY_FOLLOWS = True

DIRECTIONS = ("ASC", "DESC", "ASC_NULLS_FIRST", "ASC_NULLS_LAST", "DESC_NULLS_FIRST", "DESC_NULLS_LAST")

Order = tuple[tuple[tuple[str, ...], str], ...]
"""Pairs of a path (to-one relations, then a column) and a direction."""


def ordered(rows: Rows, entity: Entity, order: Order, found: Sequence[Row]) -> list[Row]:
    """The rows in the order, the primary key last: one stable sort a key, what matters least first."""
    given: dict[tuple[str, ...], str] = {}
    for path, direction in order:
        given.setdefault(path, direction)
    last = [*given.values()][-1] if given and APPENDED_KEY_FOLLOWS else "ASC"
    upward = "DESC" if last.startswith("DESC") else "ASC"
    keys = [*order, *(((column.name,), upward) for column in entity.key)]
    result = list(found)
    for path, direction in reversed(keys):
        sort(rows, entity, path, direction, result)
    return result


def sort(rows: Rows, entity: Entity, path: tuple[str, ...], direction: str, result: list[Row]) -> None:
    values = {id(row): ranked(rows, entity, path, row) for row in result}
    nulls = [row for row in result if values[id(row)] is None]
    others = [row for row in result if values[id(row)] is not None]
    others.sort(key=lambda row: values[id(row)], reverse=direction.startswith("DESC"))
    # Null counts as the largest value unless the direction says where it stands.
    first = direction in ("DESC", "DESC_NULLS_FIRST", "ASC_NULLS_FIRST")
    result[:] = nulls + others if first else others + nulls


def ranked(rows: Rows, entity: Entity, path: tuple[str, ...], row: Row) -> Any:
    """The value that a row is ordered by; None for null and for a related row that is missing."""
    *steps, last = path
    for step in steps:
        relation = entity.relations[step]
        entity = rows.world.entities[relation.target]
        found = rows.related(row, relation)
        if not found:
            return None
        row = found[0][0]
    column = entity.columns[last]
    value = rows.value(row, column)
    assert column.kind.rank is not None
    return None if value is None else column.kind.rank(value)
