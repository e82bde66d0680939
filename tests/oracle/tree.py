"""The parts of an operation: each knows what it is given, what is selected inside it, and its right answer."""

# Every part is asked for its answer in the same way.
# ruff: noqa: ARG002

from __future__ import annotations

import base64
import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from random import Random
from typing import Any, Protocol

from tests.oracle.conditions import Where, holds
from tests.oracle.describe import Column, Entity, Relation, World
from tests.oracle.insides import place_text
from tests.oracle.kinds import DATE, INT, Kind, Name
from tests.oracle.operands import SEEN
from tests.oracle.orders import Counting, Order, Path, Totalling, ordered
from tests.oracle.pen import Document, Typed
from tests.oracle.rows import Row, Rows

NOTHING = Typed("", {})


class Answers(Protocol):
    """What the right answers are made from; `cursors` are the texts that the API gave out, row by row."""

    rows: Rows
    default_page_size: int

    def cursor(self, entity: Entity, order: Order, row: Row) -> str: ...


class Part(Protocol):
    key: str
    name: str
    on: str | None

    def arguments(self) -> Typed: ...
    def inside(self) -> tuple[str, Sequence[Part]] | None: ...
    def expect(self, answers: Answers, row: Any) -> Any: ...


def expect_row(answers: Answers, row: Row, parts: Sequence[Part]) -> dict[str, Any]:
    """The object of a row: the parts that are of its type."""
    return {part.key: part.expect(answers, row) for part in parts if part.on is None or part.on in row.entity.lineage}


@dataclass
class Leaf:
    """A field without arguments or selections."""

    key: str
    name: str
    on: str | None = None

    def arguments(self) -> Typed:
        return NOTHING

    def inside(self) -> None:
        return None


@dataclass
class Typename(Leaf):
    """`__typename` of a row, or of what has always the same."""

    always: str = ""

    def expect(self, answers: Answers, row: Any) -> str:
        return self.always or row.entity.name


@dataclass
class ColumnField(Leaf):
    column: Column | None = None

    def expect(self, answers: Answers, row: Row) -> Any:
        assert self.column is not None
        value = answers.rows.value(row, self.column)
        return None if value is None else self.column.kind.show(value)


@dataclass
class NodeId(Leaf):
    def expect(self, answers: Answers, row: Row) -> str:
        return node_id(row)


def node_id(row: Row) -> str:
    """The global id: the type and the key, as JSON in base64."""
    key = [column.kind.show(row[column.attribute]) for column in row.entity.key]
    text = json.dumps([row.entity.name, *key], ensure_ascii=False, separators=(",", ":"))
    return base64.b64encode(text.encode()).decode()


# Rows


@dataclass
class Which:
    """`where` and `orderBy`; None is not to give them at all, NULL an explicit null."""

    where: Where | None = None
    order: Order | None = None

    def given(self, world: World, entity: Entity) -> dict[str, Typed]:
        given = {}
        if self.where is not None:
            given["where"] = typed_where(world, entity, self.where)
        if self.order is not None:
            given["orderBy"] = typed_order(entity, self.order, world)
        return given

    def apply(self, answers: Answers, entity: Entity, found: Sequence[Row]) -> list[Row]:
        kept = [row for row in found if holds(answers.rows, entity, self.where or {}, row) is True]
        return ordered(answers.rows, entity, self.order or (), kept)


@dataclass
class One:
    """A to-one relation."""

    key: str
    relation: Relation
    parts: Sequence[Part]
    on: str | None = None

    @property
    def name(self) -> str:
        return self.relation.name

    def arguments(self) -> Typed:
        return NOTHING

    def inside(self) -> tuple[str, Sequence[Part]]:
        return self.relation.target, self.parts

    def expect(self, answers: Answers, row: Row) -> Any:
        found = answers.rows.related(row, self.relation)
        return expect_row(answers, found[0][0], self.parts) if found else None


@dataclass
class Many:
    """A list, of the root or of a relation, by `limit` and `offset`."""

    key: str
    entity: Entity
    world: World
    relation: Relation | None
    parts: Sequence[Part]
    which: Which
    limit: int | None = None
    offset: int | None = None
    on: str | None = None
    distinct: tuple[Column, ...] = ()

    @property
    def name(self) -> str:
        return self.relation.name if self.relation else self.entity.plural

    def arguments(self) -> Typed:
        given = self.which.given(self.world, self.entity)
        numbers = {"limit": self.limit, "offset": self.offset}
        given |= {name: Typed("Int", number) for name, number in numbers.items() if number is not None}
        if self.distinct:
            given["distinctOn"] = typed_columns(self.entity, self.distinct)
        return arguments(self.entity, given, {"limit": "Int", "offset": "Int"})

    def inside(self) -> tuple[str, Sequence[Part]]:
        return self.entity.name, self.parts

    def expect(self, answers: Answers, row: Row | None) -> list[Any]:
        found = self.which.apply(answers, self.entity, [each for each, _ in candidates(answers, self, row)])
        if self.distinct:
            firsts: dict[Any, Row] = {}
            for each in found:
                firsts.setdefault(tuple(answers.rows.value(each, column) for column in self.distinct), each)
            found = list(firsts.values())
        limit = answers.default_page_size if self.limit is None else self.limit
        page = found[self.offset or 0 :][:limit]
        return [expect_row(answers, each, self.parts) for each in page]


def candidates(answers: Answers, part: Any, row: Row | None) -> list[tuple[Row, Row | None]]:
    """The rows of a list or a connection before any filter, with the association objects."""
    if part.relation is None:
        return [(each, None) for each in answers.rows.of(part.entity)]
    assert row is not None
    return answers.rows.related(row, part.relation)


def arguments(entity: Entity, given: dict[str, Typed], others: Mapping[str, str]) -> Typed:
    possible = {"where": f"{entity.name}Filter", "orderBy": f"[{entity.name}Order!]", **others}
    return Typed("", given, {name: type_ for name, type_ in possible.items() if name not in given})


@dataclass
class Lookup:
    """A row of the root, or null: by its key, by something unique, or by its global id."""

    key: str
    name: str
    type: str
    row: Row | None
    given: dict[str, Typed]
    parts: Sequence[Part]
    on: str | None = None

    def arguments(self) -> Typed:
        return Typed("", self.given)

    def inside(self) -> tuple[str, Sequence[Part]]:
        return self.type, self.parts

    def expect(self, answers: Answers, row: None) -> Any:
        if self.row is not None and self.row not in answers.rows.all:
            raise KeyError("the row that is looked up was left out")
        return expect_row(answers, self.row, self.parts) if self.row else None


# Inputs


@dataclass
class Spelling:
    """How the values of inputs are spelled: an instant in one time zone or another."""

    random: Random = field(default_factory=lambda: Random(0))


SPELLING = Spelling()


def typed_value(column: Column, value: Any, firm: str = "") -> Typed:
    return typed_kind(column.kind, value, firm)


def typed_kind(kind: Kind, value: Any, firm: str = "") -> Typed:
    return Typed(kind.name + firm, kind.sent(SPELLING.random, value))


def typed_where(world: World, entity: Entity, where: Where) -> Typed:
    own = f"{entity.name}Filter"
    fields = {}
    for name, value in where.items():
        if name in ("and", "or"):
            items = [typed_where(world, entity, each) for each in value]
            fields[name] = Typed(f"[{own}!]", [Typed(f"{own}!", item.value, item.absent) for item in items])
        elif name == "not":
            fields[name] = typed_where(world, entity, value)
        elif name in entity.columns:
            fields[name] = typed_operators(entity.columns[name], value)
        else:
            relation = entity.relations[name]
            target = world.entities[relation.target]
            fields[name] = typed_list(world, target, value) if relation.many else typed_where(world, target, value)
    absent = {name: each.kind.input for name, each in entity.columns.items() if name not in where}
    return Typed(own, fields, dict(list(absent.items())[:1]))


def typed_columns(entity: Entity, columns: Sequence[Column]) -> Typed:
    kind = f"{entity.name}Column!"
    return Typed(f"[{kind}]", [Typed(kind, Name(constant(column.name))) for column in columns])


def constant(name: str) -> str:
    return re.sub(r"(?<=[a-z0-9])([A-Z])", r"_\1", name).upper()


def typed_operators(column: Column, operators: Mapping[str, Any]) -> Typed:
    return typed_of(column.kind, operators)


def typed_of(kind: Kind, operators: Mapping[str, Any]) -> Typed:
    """The input of a kind's filter."""
    fields = {name: typed_operand(kind, name, operand) for name, operand in operators.items()}
    return Typed(kind.input, fields, {"isNull": "Boolean"} if "isNull" not in operators else {})


def typed_operand(kind: Kind, name: str, operand: Any) -> Typed:
    if name in ("isNull", "isEmpty"):
        return Typed("Boolean", operand)
    if name in ("hasAnyKey", "hasAllKeys"):
        return Typed("[String!]", [Typed("String!", each) for each in operand])
    if name == "part":
        return typed_part(kind, operand)
    if name == "path":
        return Typed("[JSONPathFilter!]", [typed_path(each) for each in operand])
    if name == "length":
        return typed_count(operand)
    if name in ("regex", "iregex"):
        return Typed("String", operand.text)
    if name == "search":
        return Typed("String", " ".join(map(str, operand)))
    if kind.family == "document" and name == "contains":
        return Typed("JSON", Document(operand))
    of = kind.item or kind
    if name in ("in", "notIn", "hasAny", "hasAll") or (kind.item is not None and name == "eq"):
        return Typed(f"[{of.name}!]", [typed_kind(of, each, "!") for each in operand])
    if name in ("eq", "ne", "gt", "gte", "lt", "lte", "has"):
        return typed_kind(of, operand)
    return Typed("String", operand)


def typed_part(kind: Kind, operand: Mapping[str, Any]) -> Typed:
    fields = {
        name: Typed("String", inner) if name == "timeZone" else typed_of(DATE if name == "date" else INT, inner)
        for name, inner in operand.items()
    }
    return Typed(f"{kind.name}PartFilter", fields)


def typed_path(asked: Mapping[str, Any]) -> Typed:
    fields = {}
    for name, inner in asked.items():
        if name == "at":
            fields[name] = Typed("String!", place_text(inner))
        else:
            fields[name] = Typed("Boolean", inner) if name in ("isNull", "exists") else typed_of(SEEN[name], inner)
    return Typed("JSONPathFilter!", fields)


def typed_list(world: World, target: Entity, value: Mapping[str, Any]) -> Typed:
    fields = {}
    for name, inner in value.items():
        if name == "isEmpty":
            fields[name] = Typed("Boolean", inner)
        elif name == "count":
            fields[name] = typed_count(inner)
        else:
            fields[name] = typed_where(world, target, inner)
    return Typed(f"{target.name}ListFilter", fields, {"isEmpty": "Boolean"} if "isEmpty" not in value else {})


def typed_count(operators: Mapping[str, Any]) -> Typed:
    fields = {}
    for name, operand in operators.items():
        if isinstance(operand, list):
            fields[name] = Typed("[Int!]", [Typed("Int!", each) for each in operand])
        else:
            fields[name] = Typed("Boolean" if name == "isNull" else "Int", operand)
    return Typed("IntFilter", fields)


def typed_order(entity: Entity, order: Order, world: World) -> Typed:
    return Typed(f"[{entity.name}Order!]", [typed_sort(entity, path, direction, world) for path, direction in order])


def typed_sort(entity: Entity, path: Path, direction: str, world: World) -> Typed:
    """One key of an order."""
    step, *rest = path
    to = Typed("OrderDirection!", Name(direction))
    if isinstance(step, Counting):
        target = world.entities[entity.relations[step.relation].target]
        fields = {"direction": to}
        name, type_ = "Count", f"{target.name}CountOrder!"
        if isinstance(step, Totalling):
            inner = Typed(f"{target.name}{step.aggregate.family}Order!", {step.column.name: to})
            fields = {step.aggregate.name: inner}
            name, type_ = "Aggregate", f"{target.name}TotalOrder!"
        if step.where is not None:
            fields["where"] = typed_where(world, target, step.where)
        return Typed(f"{entity.name}Order!", {f"{step.relation}{name}": Typed(type_, fields)})
    if rest:
        to = typed_sort(world.entities[entity.relations[step].target], tuple(rest), direction, world)
    return Typed(f"{entity.name}Order!", {step: to})
