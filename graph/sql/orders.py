"""Order → SQL: the value of each sort key, and ORDER BY."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from sqlalchemy import ColumnElement, Select, case, func

from graph.catalog.types import Entity
from graph.plan.types import Counted, SortKey
from graph.sql.filters import Conditions
from graph.sql.rows import Row, related, row_of
from graph.vocabulary import words


def sort_values(
    conditions: Conditions, row: Row, keys: Iterable[SortKey], statement: Select[Any]
) -> tuple[list[Any], Select[Any]]:
    """The value of each sort key, and the statement with the joins that they need."""
    joined: dict[tuple[str, ...], Row] = {}
    values = []
    for key in keys:
        at = row
        path: tuple[str, ...] = ()
        for relation, entity in key.path:
            path = (*path, relation.name)
            if path not in joined:
                joined[path] = row_of(entity)
                statement = statement.outerjoin(getattr(at, relation.attribute).of_type(joined[path]))
            at = joined[path]
        value = _count(conditions, at, key.by) if isinstance(key.by, Counted) else getattr(at, key.by.attribute)
        values.append(_of_missing_null(value, at, key))
    return values, statement


def _count(conditions: Conditions, row: Row, counted: Counted) -> ColumnElement[int]:
    child = row_of(counted.entity)
    statement, _ = related(conditions.catalog, row, counted.relation, child)
    statement = conditions.filtered(statement, counted.where, child)
    return statement.with_only_columns(func.count(), maintain_column_froms=True).scalar_subquery()


def _of_missing_null(value: Any, row: Row, key: SortKey) -> Any:
    """null where the related row is missing, of which SQL would compute something all the same."""
    if key.column.stored or not any(relation.nullable for relation, _ in key.path):
        return value
    entity: Entity = key.path[-1][1]
    return case((getattr(row, entity.primary_key[0].attribute).is_not(None), value))


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
