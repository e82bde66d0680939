"""Order → SQL: the value of each sort key, and ORDER BY."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from sqlalchemy import ColumnElement, Label, Select, case, func, literal_column

from graph.catalog.types import Entity
from graph.plan.orders import Counted, SortKey, Totalled
from graph.plan.types import Select as Rows
from graph.sql.depth import LEFT_BY_CONDITIONS, RELATION, ROOT
from graph.sql.filters import Conditions, Names, demanded
from graph.sql.rows import Row, attribute_of, is_marked, marked
from graph.vocabulary import words


def sorted_rows(
    conditions: Conditions, row: Row, rows: Rows, keys: Iterable[SortKey], statement: Select[Any], *, used: int
) -> tuple[list[Any], Select[Any]]:
    """The value of each sort key, and the statement with the rows' condition and the joins that the keys need.

    What the condition demands of a relation that is joined, it demands of the join. `used` of the parser's stack is
    taken where the statement stands (see `depth`).
    """
    entity = rows.entity
    needed = frozenset(demanded(rows.where))
    joined: dict[Names, Row] = {}
    values = []
    for key in keys:
        at = row
        path: Names = ()
        for relation, _ in key.path:
            path = (*path, relation.name)
            if path not in joined:
                statement, joined[path] = conditions.sight.joined(
                    statement, at, relation, used, isouter=path not in needed
                )
            at = joined[path]
        owner = key.path[-1][1] if key.path else entity
        if isinstance(key.by, Counted | Totalled):
            value = _total(conditions, at, owner, key.by, used)
        else:
            value = conditions.sight.value(at, owner, key.by)
        values.append(_of_missing_null(value, at, key))
    there = {names: found for names, found in joined.items() if names in needed}
    return values, conditions.filtered(statement, rows.where, row, entity, used, joined=there)


def _total(conditions: Conditions, row: Row, entity: Entity, by: Counted | Totalled, used: int) -> ColumnElement[Any]:
    inside = used + RELATION
    if conditions.stack is not None and inside > conditions.stack - LEFT_BY_CONDITIONS:
        return conditions.sight.hoisted(row, entity, lambda again: _total(conditions, again, entity, by, ROOT))
    statement, child, _ = conditions.sight.related(row, by.relation, inside)
    statement = conditions.filtered(statement, by.where, child, by.entity, inside)
    value: ColumnElement[Any] = func.count()
    if isinstance(by, Totalled):
        column = by.measure.column
        value = by.measure.result.value(conditions.sight.value(child, by.entity, column), column.type)
    return statement.with_only_columns(value, maintain_column_froms=True).scalar_subquery()


def compared_form(value: Any, key: SortKey) -> Any:
    """What of a sort key's value is compared with a cursor's."""
    if not isinstance(key.by, Totalled):
        return value
    form = key.by.measure.result.key
    # A label's name stands for it in ORDER BY: on PostgreSQL only alone, but there this is no function's argument.
    return form(literal_column(value.name)) if isinstance(value, Label) and form(value) is not value else form(value)


def sort_form(value: Any, key: SortKey) -> Any:
    """What of a sort key's value is ordered by."""
    return words.sort_key(compared_form(value, key), key.column.type)


def cursor_form(value: Any, key: SortKey) -> ColumnElement[Any]:
    """What cursors hold of a sort key's value."""
    column = key.column
    if isinstance(key.by, Totalled) and key.by.measure.result.show is not None and not is_marked(column):
        return key.by.measure.result.show(value)
    return marked(value, column)


def _of_missing_null(value: Any, row: Row, key: SortKey) -> Any:
    """null where the related row is missing, of which SQL would compute something all the same."""
    if key.column.stored or isinstance(key.by, Totalled) or not any(relation.nullable for relation, _ in key.path):
        return value
    entity: Entity = key.path[-1][1]
    return case((attribute_of(row, entity.primary_key[0].attribute).is_not(None), value))


def order_clauses(values: Iterable[Any], keys: Iterable[SortKey], *, nulls_largest: bool) -> list[ColumnElement[Any]]:
    """ORDER BY; where nulls go is said only where the database would put them elsewhere, so that indexes fit."""
    clauses = []
    for value, key in zip(values, keys, strict=True):
        sorted_by = sort_form(value, key)
        clause: Any = sorted_by.desc() if key.descending else sorted_by.asc()
        if key.nullable and key.nulls_first != (key.descending == nulls_largest):
            clause = clause.nulls_first() if key.nulls_first else clause.nulls_last()
        clauses.append(clause)
    return clauses
