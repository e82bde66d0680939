"""Columns that hold lists: arrays on PostgreSQL, JSON lists on SQLite."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from sqlalchemy import Boolean, ColumnElement, Dialect, Integer, not_, type_coerce
from sqlalchemy.sql.functions import FunctionElement
from sqlalchemy.types import TypeEngine

from graph.vocabulary.lenses import Lens
from graph.vocabulary.operators import IS_NULL, Operand, Operator
from graph.vocabulary.scalars import INT
from graph.vocabulary.words import ListOf


class list_has_any(FunctionElement[bool]):
    """A list has at least one of the items of another one; null items are never the same."""

    name = "list_has_any"
    type = Boolean()
    inherit_cache = True


class list_has_all(FunctionElement[bool]):
    """A list has every item of another one."""

    name = "list_has_all"
    type = Boolean()
    inherit_cache = True


class list_equals(FunctionElement[bool]):
    """A list has the items of another one, in that order, and no others."""

    name = "list_equals"
    type = Boolean()
    inherit_cache = True


class list_length(FunctionElement[int]):
    """How many items a list has, null ones too."""

    name = "list_length"
    type = Integer()
    inherit_cache = True


class list_value(FunctionElement[Any]):
    """A list as JSON; the second clause is an item in the form that clients see, made of `item.value`."""

    name = "list_value"
    type = sa.JSON()
    inherit_cache = True


def item_type(type_: TypeEngine[Any]) -> TypeEngine[Any] | None:
    """The type of a list column's items; None for what is no list on PostgreSQL."""
    for each in (type_, getattr(type_, "_variant_mapping", {}).get("postgresql")):
        if isinstance(each, sa.ARRAY):
            found: TypeEngine[Any] = each.item_type
            return found if each.dimensions in (None, 1) else None
    return None


class ListOfOne(ListOf):
    """A single value as a list of it."""

    cache_ok = True

    def process_bind_param(self, value: Any, dialect: Dialect) -> Any:
        return super().process_bind_param([value], dialect)


def _as_list(column: ColumnElement[Any], value: Any, of: type[ListOf] = ListOf) -> ColumnElement[Any]:
    item = item_type(column.type)
    assert item is not None, "the catalog has looked"
    return type_coerce(value, of(item))


HAS = Operator(
    "has", Operand.SAME, lambda column, value: list_has_all(column, _as_list(column, value, ListOfOne)), "has this item"
)
HAS_ANY = Operator(
    "hasAny",
    Operand.LIST,
    lambda column, value: list_has_any(column, _as_list(column, value)),
    "has at least one of these items; of an empty list, none",
)
HAS_ALL = Operator(
    "hasAll",
    Operand.LIST,
    lambda column, value: list_has_all(column, _as_list(column, value)),
    "has every one of these items; of an empty list, that is true",
)
LIST_EQ = Operator(
    "eq",
    Operand.LIST,
    lambda column, value: list_equals(column, _as_list(column, value)),
    "has these items, in this order, and no others",
)
IS_EMPTY = Operator(
    "isEmpty",
    Operand.FLAG,
    lambda column, flag: list_length(column) == 0 if flag else not_(list_length(column) == 0),
    "has no items, or with false has some",
)

OPERATORS = (LIST_EQ, HAS, HAS_ANY, HAS_ALL, IS_EMPTY, IS_NULL)
LENGTH = Lens(
    "length", "How many items there are, null ones too", Integer(), lambda column, _: list_length(column), INT
)
