"""Hypothesis → aggregates: what to group by, which groups, in what order, and what is said of them."""

# Parts are all drawn alike.
# ruff: noqa: PLR0917

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from tests.oracle.describe import Column, Entity, Relation
from tests.oracle.groups import (
    Common,
    ConnectionGroups,
    CountDistinct,
    GroupCount,
    GroupKey,
    Groups,
    GroupSort,
    Having,
    Object,
    Total,
)
from tests.oracle.operands import ZONES, operand
from tests.oracle.orders import DIRECTIONS
from tests.oracle.totals import AGGREGATES, DATE_UNITS, TIME_UNITS
from tests.oracle.tree import Part, Which

if TYPE_CHECKING:
    from tests.oracle.draw import Drawer

# Far from the ends of the calendar, where a zone leads out of it.
FIRST_YEAR, LAST_YEAR = 2, 9998


def groups(
    drawer: Drawer,
    entity: Entity,
    taken: set[str],
    depth: int = 3,
    on: str | None = None,
    relation: Relation | None = None,
) -> Part:
    name = f"{relation.name if relation else entity.plural}Aggregate"
    where = drawer.where(entity) if drawer.likely(40) else None
    return Groups(drawer.key(taken, name), entity, drawer.world, relation, which=Which(where), on=on,
                  **asked(drawer, entity))  # fmt: skip


def connection_groups(drawer: Drawer, entity: Entity, relation: Relation | None, key: str) -> Part:
    return ConnectionGroups(key, entity, drawer.world, relation, **asked(drawer, entity))


def asked(drawer: Drawer, entity: Entity) -> dict[str, Any]:
    keys = group_keys(drawer, entity)
    return {
        "keys": keys,
        "zone": drawer.pick(ZONES) if drawer.likely(40) else None,
        "having": having(drawer, entity, 2) if drawer.likely(35) else None,
        "order": [group_sort(drawer, entity, keys) for _ in range(drawer.pick((0, 1, 1, 2)))],
        "limit": drawer.pick((0, 1, 2, 3, 20)) if drawer.likely(40) else None,
        "offset": drawer.number(0, 2) if drawer.likely(20) else None,
        "parts": parts(drawer, entity, keys),
    }


def group_keys(drawer: Drawer, entity: Entity) -> list[GroupKey]:
    found: dict[tuple[str, ...], GroupKey] = {}
    for _ in range(drawer.pick((1, 1, 2, 2, 3, 0))):
        key = group_key(drawer, entity, (), 2)
        found.setdefault(key.path, key)
    return list(found.values())


def group_key(drawer: Drawer, entity: Entity, before: tuple[str, ...], depth: int) -> GroupKey:
    ones = [relation for relation in entity.relations.values() if not relation.many]
    if ones and depth and drawer.likely(25):
        relation = drawer.pick(ones)
        target = drawer.world.entities[relation.target]
        return group_key(drawer, target, (*before, relation.name), depth - 1)
    column = drawer.pick([each for each in entity.columns.values() if each.kind.can_be_grouped])
    return GroupKey((*before, column.name), column, unit(drawer, column))


def unit(drawer: Drawer, column: Column) -> str | None:
    units = {"Date": DATE_UNITS, "DateTime": TIME_UNITS}.get(column.kind.name)
    here = [value for row in drawer.holders(column) if (value := drawer.rows.value(row, column)) is not None]
    inside = all(FIRST_YEAR <= value.year <= LAST_YEAR for value in here) if units else False
    return str(drawer.pick(units)) if units and inside and drawer.likely(60) else None


def fitting(drawer: Drawer, entity: Entity) -> tuple[Any, Column] | None:
    aggregate = drawer.pick(AGGREGATES)
    columns = [column for column in entity.columns.values() if aggregate.fits(column.kind)]
    return (aggregate, drawer.pick(columns)) if columns else None


def having(drawer: Drawer, entity: Entity, depth: int) -> Having:
    how = drawer.number(0, 5)
    if how == 5 and depth:
        return {"not": having(drawer, entity, depth - 1)}
    if how == 4 and depth:
        return {drawer.pick(("and", "or")): [having(drawer, entity, depth - 1) for _ in range(drawer.number(0, 2))]}
    found = fitting(drawer, entity)
    if how <= 1 or found is None:
        return {"count": drawer.count()}
    aggregate, column = found
    kind = aggregate.kind(column.kind)
    values = [drawer.rows.value(row, column) for row in drawer.holders(column)]
    total = aggregate.compute(column.kind, [value for value in values if value is not None])
    name = drawer.pick([name for name in kind.operators if name != "search"])
    return {aggregate.name: {column: {name: operand(drawer, kind, name, [] if total is None else [total])}}}


def group_sort(drawer: Drawer, entity: Entity, keys: Sequence[GroupKey]) -> GroupSort:
    direction = drawer.pick(DIRECTIONS)
    how = drawer.number(0, 2)
    sortable = [key for key in keys if key.column.kind.rank is not None]
    if how == 1 and sortable:
        return GroupSort("group", direction, key=drawer.pick(sortable))
    if how == 2 and (found := fitting(drawer, entity)):
        return GroupSort(found[0].name, direction, column=found[1])
    return GroupSort("count", direction)


def parts(drawer: Drawer, entity: Entity, keys: Sequence[GroupKey]) -> list[Part]:
    taken: set[str] = set()
    found: list[Part] = []
    if drawer.likely(80):
        found.append(group_object(drawer, entity, keys, drawer.key(taken, "group")))
    for _ in range(drawer.pick((1, 1, 2, 3))):
        how = drawer.number(0, 3)
        fits = fitting(drawer, entity)
        if how == 0 or (how > 1 and fits is None):
            found.append(GroupCount(drawer.key(taken, "count"), "count"))
        elif how == 1:
            columns = [each for each in entity.columns.values() if each.kind.can_be_grouped]
            some = tuple(drawer.some(columns, 3)) or (columns[0],)
            found.append(CountDistinct(drawer.key(taken, "countDistinct"), "countDistinct", None, entity, some))
        elif fits is not None:
            found.append(totals(drawer, entity, fits, drawer.key(taken, fits[0].name)))
    return found


def totals(drawer: Drawer, entity: Entity, fits: tuple[Any, Column], key: str) -> Part:
    aggregate, first = fits
    taken: set[str] = set()
    possible = [column for column in entity.columns.values() if aggregate.fits(column.kind)]
    inner = [
        Total(drawer.key(taken, column.name), column.name, None, aggregate, column)
        for column in (drawer.some(possible, 2) or [first])
    ]
    return Object(key, aggregate.name, f"{entity.name}{aggregate.family}", inner)


def group_object(drawer: Drawer, entity: Entity, keys: Sequence[GroupKey], key: str) -> Part:
    inner = common(drawer, entity, keys, ())
    return Object(key, "group", f"{entity.name}Group", inner, is_null=not keys)


def common(drawer: Drawer, entity: Entity, keys: Sequence[GroupKey], before: tuple[str, ...]) -> list[Part]:
    """Everything that is grouped by, and now and then something that is not."""
    taken: set[str] = set()
    found: list[Part] = []
    steps = dict.fromkeys(key.path[len(before)] for key in keys if key.path[: len(before)] == before)
    for step in steps:
        here = (*before, step)
        if step in entity.relations:
            target = drawer.world.entities[entity.relations[step].target]
            inner = common(drawer, target, keys, here)
            found.append(Object(drawer.key(taken, step), step, f"{target.name}Group", inner))
        else:
            column = entity.columns[step]
            found.append(Common(drawer.key(taken, step), step, None, here, column))
    if not found or drawer.likely(15):
        column = drawer.pick([each for each in entity.columns.values() if each.kind.can_be_grouped])
        found.append(Common(drawer.key(taken, column.name), column.name, None, (*before, column.name), column))
    return found
