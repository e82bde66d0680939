"""Hypothesis → filters, orders and selections over the rows at hand, so that operands and keys often fit."""

# A table of functions calls them all alike.
# ruff: noqa: PLR0917

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from hypothesis import strategies as st

from tests.oracle.conditions import Where
from tests.oracle.describe import Column, Entity, Relation
from tests.oracle.draw_groups import connection_groups, fitting, groups
from tests.oracle.kinds import DATE
from tests.oracle.operands import operand
from tests.oracle.orders import DIRECTIONS, Counting, Order, Path, Totalling
from tests.oracle.pages import Cursor, EdgeRow, Edges, Info, InfoLeaf, Nodes, Pages, Total, connection_type
from tests.oracle.rows import Row
from tests.oracle.tree import (
    Answers,
    ColumnField,
    Many,
    NodeId,
    One,
    Part,
    Typename,
    Which,
)

Draw = Callable[[st.SearchStrategy[Any]], Any]

# Keys that a statement may use for itself, that differ late, or in case only.
ALIASES = (
    *("a", "b", "item", "place", "found", "sort_0", "sort_1", "key_id", "id", "ID", "type", "value", "select", "name"),
    *("node", "nodes", "cursor", "data", "x" * 63, "x" * 64, "x" * 63 + "y", "_", "anon_1", "json", "at", "nodeId"),
)
PAGE_SIZES = (0, 1, 1, 2, 2, 3, 4, 5, 7, 20)


class Drawer:
    """Draws parts of operations; 0 is always the simplest choice, to which hypothesis shrinks."""

    def __init__(self, draw: Draw, answers: Answers) -> None:
        self.draw = draw
        self.answers = answers
        self.rows = answers.rows
        self.world = answers.rows.world
        self.left = 40
        self.date_kind = DATE

    def number(self, least: int, most: int) -> int:
        return self.draw(st.integers(least, most)) if least < most else least

    def pick(self, choices: Sequence[Any]) -> Any:
        return choices[self.number(0, len(choices) - 1)]

    def likely(self, percent: int) -> bool:
        return self.number(0, 99) >= 100 - percent

    def some(self, choices: Sequence[Any], most: int) -> list[Any]:
        """Some of the choices, none twice."""
        rest = list(choices)
        return [rest.pop(self.number(0, len(rest) - 1)) for _ in range(self.number(0, min(most, len(rest))))]

    # Filters

    def where(self, entity: Entity, depth: int = 3) -> Where:
        where: dict[str, Any] = {}
        for _ in range(self.pick((1, 1, 1, 1, 2, 2, 3, 0))):
            name, value = self.condition(entity, depth)
            where[name] = value
        return where

    def condition(self, entity: Entity, depth: int) -> tuple[str, Any]:
        how = self.number(0, 9)
        if depth > 0 and how == 9 and entity.relations:
            how = 8
        if how <= 4 or depth == 0:
            column = self.pick(list(entity.columns.values()))
            return column.name, self.operators(column)
        if how == 5:
            return "not", self.where(entity, depth - 1)
        if how == 6 or not entity.relations:
            return self.pick(("and", "or")), [self.where(entity, depth - 1) for _ in range(self.number(0, 3))]
        relation = self.pick(list(entity.relations.values()))
        target = self.world.entities[relation.target]
        return relation.name, self.quantified(target, depth - 1) if relation.many else self.where(target, depth - 1)

    def quantified(self, target: Entity, depth: int) -> dict[str, Any]:
        found: dict[str, Any] = {}
        for name in self.some(("some", "none", "every", "isEmpty", "count"), 2) or ["some"]:
            if name == "isEmpty":
                found[name] = self.likely(50)
            elif name == "count":
                found[name] = self.count()
            else:
                found[name] = self.where(target, depth)
        return found

    def count(self) -> dict[str, Any]:
        name = self.pick(("eq", "ne", "gt", "gte", "lt", "lte", "in", "notIn", "isNull"))
        if name == "isNull":
            return {name: self.likely(50)}
        if name in ("in", "notIn"):
            return {name: [self.number(0, 3) for _ in range(self.number(0, 2))]}
        return {name: self.number(0, 4)}

    def operators(self, column: Column) -> dict[str, Any]:
        return (
            {name: self.operand(column, name) for name in (self.some(column.kind.operators, 2))}
            if self.likely(15)
            else {(name := self.pick(column.kind.operators)): self.operand(column, name)}
        )

    def operand(self, column: Column, operator: str) -> Any:
        here = [value for row in self.holders(column) if (value := self.rows.value(row, column)) is not None]
        return operand(self, column.kind, operator, here)

    def pattern(self, piece: str) -> str:
        escaped = piece.replace("\\", "\\\\")
        if self.likely(50):
            escaped = escaped.replace("%", "\\%").replace("_", "\\_")
        if escaped and self.likely(30):
            escaped = self.pick(("_", "%", "\\a")) + escaped[1:] if escaped[0] != "\\" else escaped + "_"
        return self.pick(("", "%", "%", "_")) + escaped + self.pick(("", "%", "%", "_"))

    def holders(self, column: Column) -> list[Row]:
        return [row for row in self.rows.all if column in row.entity.columns.values()]

    # Orders

    def order(self, entity: Entity) -> Order:
        return tuple((self.path(entity, 2), self.pick(DIRECTIONS)) for _ in range(self.pick((1, 1, 2, 2, 3, 0))))

    def path(self, entity: Entity, depth: int) -> Path:
        relations = list(entity.relations.values())
        ones = [each for each in relations if not each.many]
        if depth and ones and self.likely(30):
            relation = self.pick(ones)
            return (relation.name, *self.path(self.world.entities[relation.target], depth - 1))
        # A column of that name stands in the way.
        lists = [each for each in relations if each.many and f"{each.name}Count" not in entity.columns]
        if lists and self.likely(20):
            return (self.counting(self.pick(lists)),)
        lists = [each for each in relations if each.many and f"{each.name}Aggregate" not in entity.columns]
        if lists and self.likely(15):
            counting = self.counting(self.pick(lists))
            if found := fitting(self, self.world.entities[entity.relations[counting.relation].target]):
                return (Totalling(counting.relation, counting.where, *found),)
        return (self.pick([column.name for column in entity.columns.values() if column.kind.rank]),)

    def counting(self, relation: Relation) -> Counting:
        """Of one condition at most: a cursor is bound to how its filter is written."""
        target = self.world.entities[relation.target]
        if self.likely(50):
            return Counting(relation.name, None)
        column = self.pick(list(target.columns.values()))
        operator = self.pick([name for name in column.kind.operators if name not in ("part", "path", "in", "notIn")])
        return Counting(relation.name, {column.name: {operator: self.operand(column, operator)}})

    def distinct(self, entity: Entity) -> tuple[Column, ...]:
        return tuple(self.some([each for each in entity.columns.values() if each.kind.can_be_grouped], 2))

    def which(self, entity: Entity) -> Which:
        where = self.where(entity) if self.likely(50) else None
        return Which(where, self.order(entity) if self.likely(60) else None)

    # Selections

    def key(self, taken: set[str], name: str) -> str:
        key = self.pick(ALIASES) if self.likely(20) else name
        while key in taken:
            key = f"{key[:60]}{len(taken)}" if len(taken) < 900 else f"{key}_"
        taken.add(key)
        return str(key)

    def parts(self, entity: Entity, depth: int) -> list[Part]:
        taken: set[str] = set()
        on = [None, *(name for name in entity.concrete if entity.concrete != (entity.name,))]
        found: list[Part] = []
        for _ in range(self.pick((1, 2, 2, 3, 4, 6))):
            self.left -= 1
            owner = self.pick(on)
            source = self.world.entities[owner] if owner else entity
            draws = [each for weight, each in FIELDS for _ in range(weight)] if depth and self.left > 0 else [leaf]
            found.append(self.pick(draws)(self, source, taken, depth - 1, owner))
        return found


# Fields of rows


def leaf(drawer: Drawer, entity: Entity, taken: set[str], depth: int, on: str | None) -> Part:
    how = drawer.number(0, 19)
    if how == 18:
        return NodeId(drawer.key(taken, "nodeId"), "nodeId", on)
    if how == 19:
        return Typename(drawer.key(taken, "__typename"), "__typename", on)
    column = drawer.pick(list(entity.columns.values()))
    return ColumnField(drawer.key(taken, column.name), column.name, on, column)


def related(drawer: Drawer, entity: Entity, taken: set[str], depth: int, on: str | None) -> Part:
    if not entity.relations:
        return leaf(drawer, entity, taken, depth, on)
    relation: Relation = drawer.pick(list(entity.relations.values()))
    target = drawer.world.entities[relation.target]
    if not relation.many:
        return One(drawer.key(taken, relation.name), relation, drawer.parts(target, depth), on)
    draw = drawer.pick((pages, pages, many, many, groups))
    return draw(drawer, target, taken, depth, on, relation)


def many(
    drawer: Drawer,
    entity: Entity,
    taken: set[str],
    depth: int = 3,
    on: str | None = None,
    relation: Relation | None = None,
) -> Part:
    name = relation.name if relation else entity.plural
    return Many(
        drawer.key(taken, name), entity, drawer.world, relation, drawer.parts(entity, depth), drawer.which(entity),
        limit=drawer.pick(PAGE_SIZES) if drawer.likely(40) else None,
        offset=drawer.number(0, 4) if drawer.likely(25) else None, on=on,
        distinct=drawer.distinct(entity) if drawer.likely(15) else (),
    )  # fmt: skip


def pages(
    drawer: Drawer,
    entity: Entity,
    taken: set[str],
    depth: int = 3,
    on: str | None = None,
    relation: Relation | None = None,
) -> Part:
    name = f"{relation.name if relation else entity.plural}Connection"
    everywhere = drawer.rows.of(entity)
    backward = drawer.likely(40)
    size = drawer.pick(PAGE_SIZES) if backward or drawer.likely(70) else None
    return Pages(
        drawer.key(taken, name), entity, drawer.world, relation, page_parts(drawer, entity, relation, depth),
        drawer.which(entity), drawer.answers,
        first=None if backward else size, last=size if backward else None,
        after=drawer.pick(everywhere) if everywhere and drawer.likely(35) else None,
        before=drawer.pick(everywhere) if everywhere and drawer.likely(35) else None, on=on,
    )  # fmt: skip


def page_parts(drawer: Drawer, entity: Entity, relation: Relation | None, depth: int) -> list[Part]:
    taken: set[str] = set()
    found: list[Part] = []
    type_ = connection_type(drawer.world, entity, relation)
    for name in drawer.some(("nodes", "edges", "pageInfo", "totalCount", "aggregate", "__typename"), 4) or ["nodes"]:
        key = drawer.key(taken, name)
        match name:
            case "nodes":
                found.append(Nodes(key, entity.name, drawer.parts(entity, depth)))
            case "edges":
                found.append(
                    Edges(key, type_.removesuffix("Connection") + "Edge", edge_parts(drawer, entity, relation, depth))
                )
            case "pageInfo":
                found.append(Info(key, "PageInfo", info_parts(drawer)))
            case "totalCount":
                found.append(Total(key, name))
            case "aggregate":
                found.append(connection_groups(drawer, entity, relation, key))
            case _:
                found.append(Typename(key, name, None, type_))
    return found


def edge_parts(drawer: Drawer, entity: Entity, relation: Relation | None, depth: int) -> list[Part]:
    taken: set[str] = set()
    through = drawer.world.entities[relation.through] if relation and relation.through else None
    names = ["cursor", "node", *([through.singular] if through else [])]
    found: list[Part] = []
    for name in drawer.some(names, 3) or ["node"]:
        key = drawer.key(taken, name)
        if name == "cursor":
            found.append(Cursor(key, name))
        else:
            at = entity if name == "node" or through is None else through
            found.append(EdgeRow(key, at.name, drawer.parts(at, depth), name))
    return found


def info_parts(drawer: Drawer) -> list[Part]:
    taken: set[str] = set()
    names = drawer.some(("hasNextPage", "hasPreviousPage", "startCursor", "endCursor"), 4) or ["hasNextPage"]
    return [InfoLeaf(drawer.key(taken, name), name) for name in names]


# What may stand in a row's selection, and how often.
FIELDS = ((5, leaf), (4, related))
