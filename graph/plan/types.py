"""The plan: what to fetch, as a frozen tree that holds no value of the client's."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from graph.catalog.types import Column, Entity, Relation
from graph.operation.path import Path
from graph.operation.types import Slot
from graph.plan.conditions import Condition
from graph.plan.groups import Groups
from graph.plan.leaves import ColumnOutput, NodeIdOutput, NothingOutput, TypenameOutput
from graph.plan.orders import Keyset, Offset, Order

# What to fetch


class Fetch(Enum):
    """How the rows of a relation are fetched (see `joins`).

    `SUBQUERY`: a correlated subquery for each row above. `JOIN`: joined to the rows above, all at once; the rows of a
    list are grouped by the row above. At the root, what is joined is joined to the list's page.
    """

    SUBQUERY = "subquery"
    JOIN = "join"


@dataclass(frozen=True, slots=True)
class OneOutput:
    """One row or null. Without a relation it stands at the root, where `rows.where` names a key."""

    key: str
    relation: Relation | None
    rows: Select
    fetch: Fetch = Fetch.SUBQUERY


@dataclass(frozen=True, slots=True)
class ListOutput:
    """`distinct`: of the rows that have these columns in common, nulls among them, only the first."""

    key: str
    relation: Relation | None
    rows: Select
    page: Offset
    distinct: tuple[Column, ...] = ()
    fetch: Fetch = Fetch.SUBQUERY


@dataclass(frozen=True, slots=True)
class ConnectionOutput:
    key: str
    relation: Relation | None
    rows: Select
    page: Keyset
    parts: tuple[Part, ...]


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
    """How many rows a select returns at most, for each row above it, and what hangs below each of them.

    `limit` is a number, or a slot whose value must lie between 0 and the largest page; `path` are the response
    keys down to it and `argument` the argument that says it. `offset` is a slot whose value must not be negative.
    `beside` are rows below which nothing hangs: the one that tells whether a further page follows, and the total
    count. A page that is not asked for (`is_read` is false) has no rows, though its size must be right. What
    `is_joinable` may be joined to the rows above it (see `joins`).
    """

    path: Path
    argument: str
    limit: Slot | int
    inner: tuple[Size | Either, ...]
    offset: Slot | None = None
    beside: int = 0
    is_read: bool = True
    is_joinable: bool = False


@dataclass(frozen=True, slots=True)
class Either:
    """What hangs below a row that is of one of several types."""

    alternatives: tuple[tuple[Size | Either, ...], ...]


@dataclass(frozen=True, slots=True)
class Plan:
    """What an operation fetches. `complete` is false where hand-written fields must be filled in."""

    outputs: tuple[Output, ...]
    sizes: tuple[Size | Either, ...]
    complete: bool
