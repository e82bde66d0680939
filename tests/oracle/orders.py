"""An order and rows → the rows in it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from tests.oracle.conditions import Where, holds
from tests.oracle.describe import Column, Entity
from tests.oracle.kinds import same
from tests.oracle.rows import Row, Rows
from tests.oracle.totals import Aggregate

# Whether the primary key, which decides between equals, goes the way of the last key given, or always upward.
APPENDED_KEY_FOLLOWS = True

DIRECTIONS = ("ASC", "DESC", "ASC_NULLS_FIRST", "ASC_NULLS_LAST", "DESC_NULLS_FIRST", "DESC_NULLS_LAST")


@dataclass(frozen=True)
class Counting:
    """How many related rows there are for which a filter is true.

    Two are one key only where they ask for nothing but flags: values are told apart by where they stand.
    """

    relation: str
    where: Where | None = field(compare=False)
    identity: str = field(init=False)

    def __post_init__(self) -> None:
        operands = [operand for each in (self.where or {}).values() for operand in each.values()]
        flags = all(isinstance(operand, bool) for operand in operands) and not self.is_of_booleans()
        object.__setattr__(self, "identity", repr(self.where) if flags else str(id(self)))

    def is_of_booleans(self) -> bool:
        return any(name not in ("isNull", "isEmpty") for each in (self.where or {}).values() for name in each)


@dataclass(frozen=True)
class Totalling(Counting):
    """An aggregate of a column of the related rows for which a filter is true."""

    aggregate: Aggregate
    column: Column


Path = tuple[str | Counting | Column, ...]
Order = tuple[tuple[Path, str], ...]
"""Pairs of a path (to-one relations, then a column, or a number or a total of related rows) and a direction.

Of the key that is appended, the path is the column itself.
"""


def ordered(rows: Rows, entity: Entity, order: Order, found: Sequence[Row]) -> list[Row]:
    """The rows in the order, the primary key last: one stable sort a key, what matters least first."""
    given: dict[Path, str] = {}
    for path, direction in order:
        given.setdefault(path, direction)
    last = [*given.values()][-1] if given and APPENDED_KEY_FOLLOWS else "ASC"
    upward = "DESC" if last.startswith("DESC") else "ASC"
    keys: list[tuple[Path, str]] = [*order, *(((column,), upward) for column in entity.place)]
    result = list(found)
    for path, direction in reversed(keys):
        sort(rows, entity, path, direction, result)
    return result


def sort(rows: Rows, entity: Entity, path: Path, direction: str, result: list[Row]) -> None:
    values = {id(row): ranked(rows, entity, path, row) for row in result}
    nulls = [row for row in result if values[id(row)] is None]
    others = [row for row in result if values[id(row)] is not None]
    others.sort(key=lambda row: values[id(row)], reverse=direction.startswith("DESC"))
    # Null counts as the largest value unless the direction says where it stands.
    first = direction in ("DESC", "DESC_NULLS_FIRST", "ASC_NULLS_FIRST")
    result[:] = nulls + others if first else others + nulls


def ranked(rows: Rows, entity: Entity, path: Path, row: Row) -> Any:
    """The value that a row is ordered by; None for null and for a related row that is missing."""
    *steps, last = path
    for step in steps:
        assert isinstance(step, str)
        relation = entity.relations[step]
        entity = rows.world.entities[relation.target]
        found = rows.related(row, relation)
        if not found:
            return None
        row = found[0][0]
    if isinstance(last, Counting):
        found = counted(rows, entity, last, row)
        return totalled(rows, last, found) if isinstance(last, Totalling) else len(found)
    column = last if isinstance(last, Column) else entity.columns[last]
    value = rows.value(row, column)
    assert column.kind.rank is not None
    return None if value is None else column.kind.rank(value)


def counted(rows: Rows, entity: Entity, counting: Counting, row: Row) -> list[Row]:
    relation = entity.relations[counting.relation]
    target = rows.world.entities[relation.target]
    related = [each for each, _ in rows.related(row, relation)]
    return [each for each in related if holds(rows, target, counting.where or {}, each) is True]


def totalled(rows: Rows, totalling: Totalling, found: Sequence[Row]) -> Any:
    kind = totalling.column.kind
    values = [value for each in found if (value := rows.value(each, totalling.column)) is not None]
    total = totalling.aggregate.compute(kind, values)
    return None if total is None else (totalling.aggregate.kind(kind).rank or same)(total)
