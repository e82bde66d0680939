"""The plan: what to fetch, as a frozen tree that holds no value of the client's."""

from __future__ import annotations

from dataclasses import dataclass, field

from sqlalchemy import BigInteger

from graph.catalog.types import Column, Entity, Relation
from graph.operation.path import Path
from graph.operation.types import Choice, CursorAt, Slot
from graph.vocabulary.aggregates import Aggregate, Result
from graph.vocabulary.lenses import Lens, LensArgument
from graph.vocabulary.operators import Operator
from graph.vocabulary.scalars import INT

# Conditions


@dataclass(frozen=True, slots=True)
class Opened:
    """A value from inside a cursor or a global id, still in the form that clients see; None is null."""

    slot: Slot


@dataclass(frozen=True, slots=True)
class Through:
    """A lens that a column is looked at through, and what it is told, if anything."""

    lens: Lens
    argument: LensArgument | None
    told: Slot | None
    path: Path


@dataclass(frozen=True, slots=True)
class Compare:
    """A column, an operator and what stands behind it; a bool for the operators whose operand is a flag.

    `path` is the argument's, for the one who sent it. `through` is for what is compared of the column, where it is
    not the column itself.
    """

    column: Column
    operator: Operator
    operand: Slot | Opened | Choice | bool
    path: Path
    through: Through | None = None


@dataclass(frozen=True, slots=True)
class All:
    """Every condition is true; of none, true."""

    conditions: tuple[Condition, ...]


@dataclass(frozen=True, slots=True)
class Any_:
    """At least one condition is true; of none, false."""

    conditions: tuple[Condition, ...]


@dataclass(frozen=True, slots=True)
class Not:
    """SQL's three-valued not: unknown stays unknown."""

    condition: Condition


@dataclass(frozen=True, slots=True)
class Some:
    """At least one related row, for which the condition is true, exists; to-one relations use it too."""

    relation: Relation
    entity: Entity
    condition: Condition


@dataclass(frozen=True, slots=True)
class None_:
    """No related row for which the condition is true."""

    relation: Relation
    entity: Entity
    condition: Condition


@dataclass(frozen=True, slots=True)
class Every:
    """No related row for which the condition is false or unknown; so it is true of no rows."""

    relation: Relation
    entity: Entity
    condition: Condition


@dataclass(frozen=True, slots=True)
class Count:
    """How many related rows there are, compared."""

    relation: Relation
    entity: Entity
    compares: tuple[tuple[Operator, Slot | bool], ...]
    path: Path


Condition = Compare | All | Any_ | Not | Some | None_ | Every | Count

ALWAYS = All(())


# Order and pages


# What a number of rows is, as if it were a column.
COUNT = Column("count", "count", BigInteger(), INT, nullable=False, stored=False)


@dataclass(frozen=True, slots=True)
class Counted:
    """How many related rows there are for which the condition is true."""

    relation: Relation
    entity: Entity
    where: Condition


@dataclass(frozen=True, slots=True)
class SortKey:
    """A column or a count, through to-one relations, with its direction.

    `nullable` counts missing related rows in: whatever would be read of them is null.
    """

    path: tuple[tuple[Relation, Entity], ...]
    by: Column | Counted
    descending: bool
    nulls_first: bool
    nullable: bool

    @property
    def column(self) -> Column:
        """What the values are like."""
        return COUNT if isinstance(self.by, Counted) else self.by

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


# What to fetch


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
class OneOutput:
    """One row or null. Without a relation it stands at the root, where `rows.where` names a key."""

    key: str
    relation: Relation | None
    rows: Select


@dataclass(frozen=True, slots=True)
class ListOutput:
    """`distinct`: of the rows that have these columns in common, nulls among them, only the first."""

    key: str
    relation: Relation | None
    rows: Select
    page: Offset
    distinct: tuple[Column, ...] = ()


@dataclass(frozen=True, slots=True)
class ConnectionOutput:
    key: str
    relation: Relation | None
    rows: Select
    page: Keyset
    parts: tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class NothingOutput:
    """null, whatever is in the database: a global id of a type that doesn't exist."""

    key: str


@dataclass(frozen=True, slots=True)
class AggregateOutput:
    """Totals over rows, by groups: a list of one object a group."""

    key: str
    relation: Relation | None
    rows: Select
    groups: Groups


Output = (
    TypenameOutput
    | ColumnOutput
    | NodeIdOutput
    | OneOutput
    | ListOutput
    | ConnectionOutput
    | AggregateOutput
    | NothingOutput
)


@dataclass(frozen=True, slots=True)
class Record:
    """The outputs of a row that is of the object type `type`."""

    type: str
    outputs: tuple[Output, ...]


@dataclass(frozen=True, slots=True)
class Select:
    """Rows of an entity: which, in what order, and what of each; one record for each object type that they may be.

    In a connection `records` is empty: its parts have their own.
    """

    entity: Entity
    records: tuple[Record, ...]
    where: Condition
    order: Order


# Groups of rows


@dataclass(frozen=True, slots=True)
class GroupKey:
    """What rows are grouped by: a column through to-one relations, or the bucket of time that its value is in.

    `sort` is its place in the default order of the groups; `path` names the argument. Without a zone a bucket is of
    UTC.
    """

    sort: SortKey
    bucket: str | None
    zone: Slot | None
    path: Path


@dataclass(frozen=True, slots=True)
class CountRows:
    """How many rows a group has."""


@dataclass(frozen=True, slots=True)
class CountDistinct:
    """How many different combinations of values without nulls a group has."""

    columns: tuple[Column, ...]


@dataclass(frozen=True, slots=True)
class Measure:
    """An aggregate of a column. `shown` is a column that is what the result is: its scalar and type."""

    aggregate: Aggregate
    column: Column
    result: Result = field(compare=False)
    shown: Column = field(compare=False)


Term = GroupKey | CountRows | CountDistinct | Measure


@dataclass(frozen=True, slots=True)
class TermOutput:
    key: str
    term: Term


@dataclass(frozen=True, slots=True)
class ObjectOutput:
    """An object inside a group: the totals of one kind, or what is grouped by."""

    key: str
    outputs: tuple[GroupOutput, ...]


GroupOutput = TypenameOutput | NothingOutput | TermOutput | ObjectOutput


@dataclass(frozen=True, slots=True)
class TermCompare:
    """A total and what it, or what is seen of it through a lens, is compared with."""

    term: CountRows | Measure
    operator: Operator
    operand: Slot | Choice | bool
    path: Path
    through: Through | None = None


@dataclass(frozen=True, slots=True)
class HavingAll:
    """Every one is true; of none, true."""

    conditions: tuple[Having, ...]


@dataclass(frozen=True, slots=True)
class HavingAny:
    """At least one is true; of none, false."""

    conditions: tuple[Having, ...]


@dataclass(frozen=True, slots=True)
class HavingNot:
    condition: Having


Having = TermCompare | HavingAll | HavingAny | HavingNot


@dataclass(frozen=True, slots=True)
class TermSort:
    """A term with its direction, in the order of groups."""

    term: Term
    descending: bool
    nulls_first: bool


@dataclass(frozen=True, slots=True)
class Groups:
    """How rows are grouped and what is asked of each group. Without keys all rows are one group, even none."""

    keys: tuple[GroupKey, ...]
    outputs: tuple[GroupOutput, ...]
    having: Having
    order: tuple[TermSort, ...]
    page: Offset | None


# Parts of a connection


@dataclass(frozen=True, slots=True)
class NodesPart:
    key: str
    records: tuple[Record, ...]


@dataclass(frozen=True, slots=True)
class CursorField:
    key: str


@dataclass(frozen=True, slots=True)
class NodeField:
    key: str
    records: tuple[Record, ...]


@dataclass(frozen=True, slots=True)
class ThroughField:
    """The association object that led to the node."""

    key: str
    entity: Entity
    records: tuple[Record, ...]


EdgeField = CursorField | NodeField | ThroughField | TypenameOutput


@dataclass(frozen=True, slots=True)
class EdgesPart:
    key: str
    fields: tuple[EdgeField, ...]


@dataclass(frozen=True, slots=True)
class PageInfoPart:
    """`fields` are response key and name, in order."""

    key: str
    fields: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class TotalCountPart:
    key: str


@dataclass(frozen=True, slots=True)
class AggregatePart:
    """Totals over the rows of all pages."""

    key: str
    groups: Groups


Part = NodesPart | EdgesPart | PageInfoPart | TotalCountPart | AggregatePart | TypenameOutput


# The whole


@dataclass(frozen=True, slots=True)
class Size:
    """How many rows a select returns at most, for each row above it, and what hangs below it.

    `limit` is a number, or a slot whose value must lie between 0 and the largest page; `path` are the response
    keys down to it and `argument` the argument that says it. `offset` is a slot whose value must not be negative.
    """

    path: Path
    argument: str
    limit: Slot | int
    inner: tuple[Size, ...]
    offset: Slot | None = None


@dataclass(frozen=True, slots=True)
class Plan:
    """What an operation fetches. `complete` is false where hand-written fields must be filled in."""

    outputs: tuple[Output, ...]
    sizes: tuple[Size, ...]
    complete: bool


@dataclass(frozen=True, slots=True)
class AuthorizedPlan:
    """A plan that a viewer's role may run. Only `authorize_plan` makes it, and only it can be compiled."""

    plan: Plan
    role: str
