"""In what order rows stand, and which page of them is wanted."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import BigInteger

from graph.catalog.types import Column, Entity, Relation
from graph.operation.path import Path
from graph.operation.types import CursorAt, Slot
from graph.plan.conditions import Condition
from graph.plan.measures import Measure
from graph.vocabulary.scalars import INT

# What a number of rows is, as if it were a column.
COUNT = Column("count", "count", BigInteger(), INT, nullable=False, stored=False)


@dataclass(frozen=True, slots=True)
class Counted:
    """How many related rows there are for which the condition is true."""

    relation: Relation
    entity: Entity
    where: Condition


@dataclass(frozen=True, slots=True)
class Totalled:
    """An aggregate of a column over the related rows for which the condition is true; null over none."""

    relation: Relation
    entity: Entity
    where: Condition
    measure: Measure


@dataclass(frozen=True, slots=True)
class SortKey:
    """A column, or a count or an aggregate of related rows, through to-one relations, with its direction.

    `nullable` counts missing related rows in: whatever would be read of them is null.
    """

    path: tuple[tuple[Relation, Entity], ...]
    by: Column | Counted | Totalled
    descending: bool
    nulls_first: bool
    nullable: bool

    @property
    def column(self) -> Column:
        """What the values are like."""
        match self.by:
            case Counted():
                return COUNT
            case Totalled(measure=measure):
                return measure.shown
            case _:
                return self.by

    def reversed(self) -> SortKey:
        """The same key read from the other end."""
        return SortKey(self.path, self.by, not self.descending, not self.nulls_first, self.nullable)


@dataclass(frozen=True, slots=True)
class Order:
    """A total order: the primary key stands last.

    Cursors of different orders are told apart by the `fingerprint` of their shapes, and by the values in the
    slots `held`, which filter what is counted: a cursor holds a digest of each, behind the sort keys' values.
    """

    keys: tuple[SortKey, ...]
    fingerprint: str
    held: tuple[Slot, ...] = ()


@dataclass(frozen=True, slots=True)
class Offset:
    """`limit` and `offset`."""

    limit: Slot | int
    offset: Slot | None


@dataclass(frozen=True, slots=True)
class Keyset:
    """`first`/`after` or, backward, `last`/`before`; both cursors may be given either way.

    `path` is the connection's, for the one whose cursor is refused.
    """

    path: Path
    size: Slot | int
    backward: bool
    after: CursorAt | None
    before: CursorAt | None
