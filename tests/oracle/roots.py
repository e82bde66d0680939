"""Hypothesis → the fields of the root: lists, connections, and rows by what finds them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from tests.oracle.describe import Column, Entity
from tests.oracle.draw import Drawer, many, pages
from tests.oracle.draw_groups import groups
from tests.oracle.pen import Typed
from tests.oracle.rows import Row
from tests.oracle.tree import Lookup, NodeId, Part, Typename, node_id, typed_value


def roots(drawer: Drawer) -> list[Part]:
    """A whole operation."""
    taken: set[str] = set()
    entities = drawer.world.listed
    return [root(drawer, drawer.pick(entities), taken) for _ in range(drawer.pick((1, 1, 1, 2)))]


def root(drawer: Drawer, entity: Entity, taken: set[str]) -> Part:
    # A key alone does not find a row of several tables.
    return drawer.pick(ROOTS if entity.keys else OF_UNIONS)(drawer, entity, taken)


def by_key(drawer: Drawer, entity: Entity, taken: set[str]) -> Part:
    row, values = wanted(drawer, entity, entity.key)
    given = {column.name: typed_value(column, value, "!") for column, value in zip(entity.key, values, strict=True)}
    return Lookup(drawer.key(taken, entity.singular), entity.singular, entity.name, row, given, drawer.parts(entity, 3))


def by_unique(drawer: Drawer, entity: Entity, taken: set[str]) -> Part:
    name, columns = drawer.pick(list(entity.keys.items()))
    row, values = wanted(drawer, entity, columns)
    typed = {column.name: typed_value(column, value, "!") for column, value in zip(columns, values, strict=True)}
    key = typed[name] if len(columns) == 1 else Typed(f"{entity.name}{name[0].upper()}{name[1:]}Key!", typed)
    given = {"key": Typed(f"{entity.name}Key!", {name: key})}
    field = f"{entity.singular}By"
    return Lookup(drawer.key(taken, field), field, entity.name, row, given, drawer.parts(entity, 3))


def wanted(drawer: Drawer, entity: Entity, columns: Sequence[Column]) -> tuple[Row | None, list[Any]]:
    """A row and what finds it; or values that most likely find none."""
    rows = [row for row in drawer.rows.of(entity) if all(row[column.attribute] is not None for column in columns)]
    if rows and drawer.likely(80):
        row = drawer.pick(rows)
        return row, [row[column.attribute] for column in columns]
    values = [drawer.pick(column.kind.pool) for column in columns]
    found = [row for row in rows if [row[column.attribute] for column in columns] == values]
    return (found[0] if found else None), values


def by_node_id(drawer: Drawer, entity: Entity, taken: set[str]) -> Part:
    rows = drawer.rows.of(entity)
    row = drawer.pick(rows) if rows and drawer.likely(90) else None
    given = {"nodeId": Typed("ID!", node_id(row) if row else "WyJOb3RoaW5nIiwxXQ==")}
    key = drawer.key(taken, "node")
    if row is None:
        return Lookup(key, "node", "Node", None, given, [Typename("__typename", "__typename")])
    parts = drawer.parts(row.entity, 3)
    for part in parts:
        if not isinstance(part, NodeId | Typename):
            part.on = row.entity.name
    return Lookup(key, "node", "Node", row, given, parts)


# What may stand at the root, and how often.
OF_UNIONS = (many, many, many, pages, pages, pages, groups, groups, by_node_id)
ROOTS = (*OF_UNIONS, by_key, by_unique)
