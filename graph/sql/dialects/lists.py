"""Columns that hold lists: arrays' own operators on PostgreSQL; JSON read in Python on SQLite."""

from __future__ import annotations

import json
from functools import lru_cache
from typing import Any

from sqlalchemy import Text
from sqlalchemy.ext.compiler import compiles

from graph.sql.dialects.operands import operand
from graph.vocabulary import lists

_read_wanted = lru_cache(maxsize=64)(json.loads)


def _list_has_any(column: str | None, wanted: str) -> bool | None:
    if column is None:
        return None
    items = json.loads(column)
    return any(each in items for each in _read_wanted(wanted))


def _list_has_all(column: str | None, wanted: str) -> bool | None:
    if column is None:
        return None
    items = json.loads(column)
    return all(each in items for each in _read_wanted(wanted))


def _list_equals(column: str | None, wanted: str) -> bool | None:
    return None if column is None else json.loads(column) == _read_wanted(wanted)


FUNCTIONS = (
    ("mainspring_list_has_any", 2, _list_has_any),
    ("mainspring_list_has_all", 2, _list_has_all),
    ("mainspring_list_equals", 2, _list_equals),
)


def _spelled(element: Any, compiler: Any, **options: Any) -> list[str]:
    return [compiler.process(clause, **options) for clause in element.clauses]


@compiles(lists.list_has_any, "sqlite")
@compiles(lists.list_has_all, "sqlite")
@compiles(lists.list_equals, "sqlite")
def _by_its_name(element: Any, compiler: Any, **options: Any) -> str:
    return f"mainspring_{element.name}({', '.join(_spelled(element, compiler, **options))})"


@compiles(lists.list_length, "sqlite")
def _list_length_sqlite(element: Any, compiler: Any, **options: Any) -> str:
    return f"json_array_length({_spelled(element, compiler, **options)[0]})"


@compiles(lists.list_value, "sqlite")
def _list_value_sqlite(element: Any, compiler: Any, **options: Any) -> str:
    column, item = _spelled(element, compiler, **options)
    # HAVING, not CASE around it: that would take more of the parser's stack (see `depth`).
    return f"json((SELECT json_group_array({item}) FROM json_each({column}) AS item HAVING {column} IS NOT NULL))"


_OPERATORS = {"list_has_any": "&&", "list_has_all": "@>", "list_equals": "="}


@compiles(lists.list_has_any, "postgresql")
@compiles(lists.list_has_all, "postgresql")
@compiles(lists.list_equals, "postgresql")
def _by_operator(element: Any, compiler: Any, **options: Any) -> str:
    column, wanted = element.clauses
    items = compiler.process(wanted, **options)
    if isinstance(lists.item_type(column.type), Text):
        # PostgreSQL has no operator between text[] and varchar[], though it has between their items.
        items = f"{items}::TEXT[]"
    return f"{operand(column, compiler, **options)} {_OPERATORS[element.name]} {items}"


@compiles(lists.list_length, "postgresql")
def _list_length_postgresql(element: Any, compiler: Any, **options: Any) -> str:
    return f"cardinality({_spelled(element, compiler, **options)[0]})"


@compiles(lists.list_value, "postgresql")
def _list_value_postgresql(element: Any, compiler: Any, **options: Any) -> str:
    column, item = _spelled(element, compiler, **options)
    items = f"SELECT coalesce(json_agg({item}), '[]') FROM unnest({column}) AS item(value)"
    return f"CASE WHEN {column} IS NOT NULL THEN ({items}) END"
