"""Aggregates: groups of rows, and what is said of each."""

# Every part is asked for its answer in the same way.
# ruff: noqa: ARG002

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any

from tests.oracle.conditions import Truth, all_of, any_of, compare, negated
from tests.oracle.describe import Column, Entity, Relation, World
from tests.oracle.kinds import SEARCHABLE, Kind, Name
from tests.oracle.pen import Typed
from tests.oracle.rows import Row
from tests.oracle.totals import AGGREGATES, Aggregate, bucket_of
from tests.oracle.tree import (
    NOTHING,
    Answers,
    Leaf,
    Part,
    Which,
    candidates,
    constant,
    typed_columns,
    typed_count,
    typed_of,
    typed_sort,
)

BY_NAME = {aggregate.name: aggregate for aggregate in AGGREGATES}


@dataclass(frozen=True)
class GroupKey:
    """A column through to-one relations, as it is or by a bucket of time."""

    path: tuple[str, ...]
    column: Column
    unit: str | None

    def value(self, answers: Answers, row: Row, zone: str | None) -> Any:
        rows = answers.rows
        at = row
        entity = row.entity
        for step in self.path[:-1]:
            found = rows.related(at, entity.relations[step])
            if not found:
                return None
            at = found[0][0]
            entity = at.entity
        value = rows.value(at, self.column)
        return bucket_of(value, self.unit, zone) if self.unit else value

    def typed(self, entity: Entity, world: World) -> Typed:
        return self._typed(entity, world, self.path)

    def _typed(self, entity: Entity, world: World, path: Sequence[str]) -> Typed:
        own = f"{entity.name}GroupBy!"
        step, *rest = path
        if rest:
            target = world.entities[entity.relations[step].target]
            return Typed(own, {step: self._typed(target, world, rest)})
        if self.unit is None:
            return Typed(own, {"column": Typed(f"{entity.name}Column!", Name(constant(step)))})
        return Typed(
            own, {step: Typed("DateBucket!" if self.column.kind.name == "Date" else "TimeBucket!", Name(self.unit))}
        )


@dataclass
class Group:
    """The rows that have something in common, and what."""

    values: dict[tuple[str, ...], Any]
    rows: list[Row]

    def known(self, answers: Answers, column: Column) -> list[Any]:
        values = [answers.rows.value(row, column) for row in self.rows]
        return [value for value in values if value is not None]

    def total(self, answers: Answers, aggregate: Aggregate, column: Column) -> Any:
        return aggregate.compute(column.kind, self.known(answers, column))


Having = Mapping[str, Any]
"""{"and": [Having], "or": [Having], "not": Having, "count": operators, aggregate: {Column: operators}}."""


def passes(answers: Answers, having: Having, group: Group) -> Truth:
    return all_of(passes_one(answers, name, value, group) for name, value in having.items())


def passes_one(answers: Answers, name: str, value: Any, group: Group) -> Truth:
    match name:
        case "and":
            return all_of(passes(answers, each, group) for each in value)
        case "or":
            return any_of(passes(answers, each, group) for each in value)
        case "not":
            return negated(passes(answers, value, group))
        case "count":
            return compare(len(group.rows), value)
        case _:
            aggregate = BY_NAME[name]
            return all_of(
                compare(group.total(answers, aggregate, column), operators) for column, operators in value.items()
            )


def typed_having(entity: Entity, having: Having) -> Typed:
    own = f"{entity.name}Having"
    fields = {}
    for name, value in having.items():
        if name in ("and", "or"):
            items = [typed_having(entity, each) for each in value]
            fields[name] = Typed(f"[{own}!]", [Typed(f"{own}!", item.value) for item in items])
        elif name == "not":
            fields[name] = typed_having(entity, value)
        elif name == "count":
            fields[name] = typed_count(value)
        else:
            aggregate = BY_NAME[name]
            inner = {column.name: typed_total(aggregate.kind(column.kind), each) for column, each in value.items()}
            fields[name] = Typed(f"{entity.name}{aggregate.family}Having", inner)
    return Typed(own, fields)


def typed_total(kind: Kind, operators: Mapping[str, Any]) -> Typed:
    """A total is never searched, though it is of a column that is."""
    return typed_of(replace(kind, filter="") if kind.filter == SEARCHABLE else kind, operators)


@dataclass(frozen=True)
class GroupSort:
    """What groups are ordered by: their number of rows, a total, or something that they have in common."""

    by: str
    direction: str
    column: Column | None = None
    key: GroupKey | None = None

    def value(self, answers: Answers, group: Group) -> Any:
        if self.key is not None:
            value = group.values[self.key.path]
            kind = self.key.column.kind
        elif self.column is not None:
            value = group.total(answers, BY_NAME[self.by], self.column)
            kind = BY_NAME[self.by].kind(self.column.kind)
        else:
            return len(group.rows)
        return None if value is None else ranked(kind, value)

    def typed(self, entity: Entity, world: World) -> Typed:
        to = Typed("OrderDirection!", Name(self.direction))
        own = f"{entity.name}AggregateOrder!"
        if self.key is not None:
            return Typed(own, {"group": typed_sort(entity, self.key.path, self.direction, world)})
        if self.column is not None:
            family = BY_NAME[self.by].family
            to = Typed(f"{entity.name}{family}Order!", {self.column.name: to})
        return Typed(own, {self.by: to})


def ranked(kind: Kind, value: Any) -> Any:
    return (kind.rank or kind.tie)(value)


def sort_groups(groups: list[Group], value: Any, direction: str) -> list[Group]:
    nulls = [group for group in groups if value(group) is None]
    others = [group for group in groups if value(group) is not None]
    others.sort(key=value, reverse=direction.startswith("DESC"))
    first = direction in ("DESC", "DESC_NULLS_FIRST", "ASC_NULLS_FIRST")
    return nulls + others if first else others + nulls


@dataclass
class Groups:
    """An aggregate of the root, of a relation, or of a connection, whose rows its parent brings along."""

    key: str
    entity: Entity
    world: World
    relation: Relation | None
    parts: Sequence[Part]
    which: Which = field(default_factory=Which)
    keys: Sequence[GroupKey] = ()
    zone: str | None = None
    having: Having | None = None
    order: Sequence[GroupSort] = ()
    limit: int | None = None
    offset: int | None = None
    on: str | None = None

    @property
    def name(self) -> str:
        return f"{self.relation.name if self.relation else self.entity.plural}Aggregate"

    def arguments(self) -> Typed:
        entity = self.entity
        given = self.which.given(self.world, entity)
        if self.keys:
            items = [key.typed(entity, self.world) for key in self.keys]
            given["groupBy"] = Typed(f"[{entity.name}GroupBy!]", items)
        if self.having is not None:
            given["having"] = typed_having(entity, self.having)
        if self.order:
            items = [sort.typed(entity, self.world) for sort in self.order]
            given["orderBy"] = Typed(f"[{entity.name}AggregateOrder!]", items)
        if self.zone is not None:
            given["timeZone"] = Typed("String", self.zone)
        numbers = {"limit": self.limit, "offset": self.offset}
        given |= {name: Typed("Int", number) for name, number in numbers.items() if number is not None}
        return Typed("", given)

    def inside(self) -> tuple[str, Sequence[Part]]:
        return f"{self.entity.name}Aggregate", self.parts

    def expect(self, answers: Answers, row: Any) -> list[Any]:
        found = [each for each, _ in candidates(answers, self, row)]
        return self.answer(answers, self.which.apply(answers, self.entity, found))

    def answer(self, answers: Answers, rows: Sequence[Row]) -> list[Any]:
        groups = [group for group in self.grouped(answers, rows) if passes(answers, self.having or {}, group) is True]
        for key in reversed(self.keys):
            by_key = GroupSort("group", "ASC", key=key)
            groups = sort_groups(groups, lambda group, sort=by_key: sort.value(answers, group), "ASC")
        for sort in reversed(self.order):
            groups = sort_groups(groups, lambda group, sort=sort: sort.value(answers, group), sort.direction)
        limit = answers.default_page_size if self.limit is None else self.limit
        page = groups[self.offset or 0 :][:limit]
        return [{part.key: part.expect(answers, group) for part in self.parts} for group in page]

    def grouped(self, answers: Answers, rows: Sequence[Row]) -> list[Group]:
        if not self.keys:
            return [Group({}, list(rows))]
        found: dict[Any, Group] = {}
        for row in rows:
            values = {key.path: key.value(answers, row, self.zone) for key in self.keys}
            found.setdefault(tuple(values.values()), Group(values, [])).rows.append(row)
        return list(found.values())


@dataclass
class ConnectionGroups(Groups):
    """`aggregate` of a connection: over all its rows, whatever the page is."""

    @property
    def name(self) -> str:
        return "aggregate"

    def expect(self, answers: Answers, page: Any) -> list[Any]:
        return self.answer(answers, page.all)


# What is said of a group


@dataclass
class GroupCount(Leaf):
    def expect(self, answers: Answers, group: Group) -> int:
        return len(group.rows)


@dataclass
class CountDistinct(Leaf):
    entity: Entity | None = None
    columns: tuple[Column, ...] = ()

    def arguments(self) -> Typed:
        assert self.entity is not None
        of = typed_columns(self.entity, self.columns)
        return Typed("", {"of": Typed(f"{of.type}!", of.value)})

    def expect(self, answers: Answers, group: Group) -> int:
        found = {tuple(answers.rows.value(row, column) for column in self.columns) for row in group.rows}
        return sum(None not in each for each in found)


@dataclass
class Total(Leaf):
    """One column of an aggregate."""

    aggregate: Aggregate = AGGREGATES[0]
    column: Column | None = None

    def expect(self, answers: Answers, group: Group) -> Any:
        assert self.column is not None
        value = group.total(answers, self.aggregate, self.column)
        if value is None:
            return None
        # The sum of decimals has their digits.
        kind = self.column.kind if self.column.kind.name == "Decimal" else self.aggregate.kind(self.column.kind)
        return (kind if self.aggregate.family != "Avg" else self.aggregate.kind(kind)).show(value)


@dataclass
class Object:
    """An object inside a group's: its totals, or what the group has in common."""

    key: str
    name: str
    type: str
    parts: Sequence[Part]
    is_null: bool = False
    on: str | None = None

    def arguments(self) -> Typed:
        return NOTHING

    def inside(self) -> tuple[str, Sequence[Part]]:
        return self.type, self.parts

    def expect(self, answers: Answers, group: Group) -> Any:
        return None if self.is_null else {part.key: part.expect(answers, group) for part in self.parts}


@dataclass
class Common(Leaf):
    """What the rows of a group have in common; null for what they are not grouped by."""

    path: tuple[str, ...] = ()
    column: Column | None = None

    def expect(self, answers: Answers, group: Group) -> Any:
        assert self.column is not None
        value = group.values.get(self.path)
        if isinstance(value, datetime) and value.tzinfo is not None and self.column.kind.name == "DateTime":
            value = value.replace(tzinfo=None)
        return None if value is None else self.column.kind.show(value)
