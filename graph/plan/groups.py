"""Totals over groups of rows: what is shown of a group, which groups, in what order."""

from __future__ import annotations

from dataclasses import dataclass

from graph.catalog.types import Column
from graph.operation.path import Path
from graph.operation.types import Choice, Slot
from graph.plan.conditions import Through
from graph.plan.leaves import NothingOutput, TypenameOutput
from graph.plan.measures import Measure
from graph.plan.orders import Offset, SortKey
from graph.vocabulary.operators import Operator


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
class HavingAnd:
    """Every one is true; of none, true."""

    conditions: tuple[Having, ...]


@dataclass(frozen=True, slots=True)
class HavingOr:
    """At least one is true; of none, false."""

    conditions: tuple[Having, ...]


@dataclass(frozen=True, slots=True)
class HavingNot:
    condition: Having


Having = TermCompare | HavingAnd | HavingOr | HavingNot


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
