"""Order → SQL: the value of each sort key, and ORDER BY."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from sqlalchemy import ColumnElement, Select, case, func

from graph.catalog.types import Entity
from graph.plan.orders import Counted, SortKey
from graph.sql.depth import LEFT_BY_CONDITIONS, RELATION, ROOT
from graph.sql.filters import Conditions
from graph.sql.rows import Row, attribute_of, hoisted, is_shown, related, row_of
from graph.vocabulary import words


def sort_values(
    conditions: Conditions, row: Row, entity: Entity, keys: Iterable[SortKey], statement: Select[Any], *, used: int
) -> tuple[list[Any], Select[Any]]:
    """The value of each sort key, and the statement with the joins that they need.

    `used` of the parser's stack is taken where the statement stands (see `depth`).
    """
    joined: dict[tuple[str, ...], Row] = {}
    values = []
    for key in keys:
        at, owner = row, entity
        path: tuple[str, ...] = ()
        for relation, owner in key.path:
            path = (*path, relation.name)
            if path not in joined:
                joined[path] = row_of(owner)
                way = getattr(at, relation.attribute).of_type(joined[path])
                statement = statement.outerjoin(way.and_(is_shown(joined[path], owner)) if owner.some else way)
            at = joined[path]
        value = (
            _count(conditions, at, owner, key.by, used)
            if isinstance(key.by, Counted)
            else attribute_of(at, key.by.attribute)
        )
        values.append(_of_missing_null(value, at, key))
    return values, statement


def _count(conditions: Conditions, row: Row, entity: Entity, counted: Counted, used: int) -> ColumnElement[int]:
    inside = used + RELATION
    if conditions.stack is not None and inside > conditions.stack - LEFT_BY_CONDITIONS:
        return hoisted(row, entity, lambda again: _count(conditions, again, entity, counted, ROOT))
    child = row_of(counted.entity)
    statement, _ = related(conditions.catalog, row, counted.relation, child)
    statement = conditions.filtered(statement, counted.where, child, counted.entity, inside)
    return statement.with_only_columns(func.count(), maintain_column_froms=True).scalar_subquery()


def _of_missing_null(value: Any, row: Row, key: SortKey) -> Any:
    """null where the related row is missing, of which SQL would compute something all the same."""
    if key.column.stored or not any(relation.nullable for relation, _ in key.path):
        return value
    entity: Entity = key.path[-1][1]
    return case((attribute_of(row, entity.primary_key[0].attribute).is_not(None), value))


def order_clauses(values: Iterable[Any], keys: Iterable[SortKey], *, nulls_largest: bool) -> list[ColumnElement[Any]]:
    """ORDER BY; where nulls go is said only where the database would put them elsewhere, so that indexes fit."""
    clauses = []
    for value, key in zip(values, keys, strict=True):
        sorted_by = words.sort_key(value, key.column.type)
        clause: Any = sorted_by.desc() if key.descending else sorted_by.asc()
        if key.nullable and key.nulls_first != (key.descending == nulls_largest):
            clause = clause.nulls_first() if key.nulls_first else clause.nulls_last()
        clauses.append(clause)
    return clauses
