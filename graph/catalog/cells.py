"""`info` of columns and relationships → who may read them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import reduce
from typing import Any

from sqlalchemy import Column as StoredColumn
from sqlalchemy.orm import ColumnProperty, Mapper
from sqlalchemy.sql import visitors

from graph.auth.asking import RoleViewer
from graph.catalog.rules import READABLE, Allowed, CellRule, both, checked
from graph.errors import ModelError


def read_cell_rule(mapper: Mapper[Any], attribute: str, info: Mapping[str, Any], where: str) -> CellRule | None:
    """Who may read a column, or None where it is whoever may read the row.

    What SQL computes of other columns may be read by who may read all of these, unless it says otherwise itself.
    Raises ModelError.
    """
    rule = _own_rule(info, where)
    if rule is None:
        return _together(
            [each for name in _columns_read(mapper, attribute) if (each := stored_rule(mapper, name, where))]
        )
    if attribute in mapper.column_attrs and any(each in mapper.primary_key for each in mapper.attrs[attribute].columns):
        raise ModelError(
            f"{where} is part of the primary key, by which rows are told apart: who may read a row may read it. Say "
            f"who may read the rows, in {mapper.class_.__name__}.{READABLE}."
        )
    if attribute in mapper.column_attrs and any(
        each is mapper.polymorphic_on for each in mapper.attrs[attribute].columns
    ):
        raise ModelError(
            f"{where} tells of which type a row is, as __typename does: who may read a row may read it. Say who may"
            f" read the rows of each type, in their {READABLE}."
        )
    return rule


def read_roles(info: Mapping[str, Any], where: str) -> frozenset[str] | None:
    """The roles that know of a relation; raises ModelError where they are no names."""
    given = info.get(READABLE)
    return None if given is None else _names(given, where)


def _own_rule(info: Mapping[str, Any], where: str) -> CellRule | None:
    given = info.get(READABLE)
    if given is None or callable(given):
        return given
    names = _names(given, where)
    return lambda _, viewer: viewer.has_role(*names)


def _names(given: Any, where: str) -> frozenset[str]:
    if not isinstance(given, set | frozenset | tuple | list) or not all(isinstance(each, str) for each in given):
        raise ModelError(
            f'{where} has info={{"{READABLE}": {given!r}}}; give the names of roles, {{"admin"}}, or for a column a '
            "function (row, viewer) that returns a condition."
        )
    return frozenset(given)


def _columns_read(mapper: Mapper[Any], attribute: str) -> Iterable[str]:
    """The stored columns of the same row that a computed one is made of."""
    if attribute in mapper.column_attrs and isinstance(mapper.column_attrs[attribute].columns[0], StoredColumn):
        return ()
    expression = getattr(mapper.class_, attribute).expression
    own = {
        column: each.key for each in mapper.column_attrs for column in each.columns if isinstance(column, StoredColumn)
    }
    read = (getattr(each, "_deannotate", lambda: None)() for each in visitors.iterate(expression))
    return {own[each] for each in read if each in own}


def stored_rule(mapper: Mapper[Any], attribute: str, where: str) -> CellRule | None:
    """Who may read a stored column, also one that a viewer's catalog leaves out; None where it says nothing itself.

    Raises ModelError.
    """
    found: ColumnProperty[Any] = mapper.column_attrs[attribute]
    return _own_rule({**found.columns[0].info, **found.info}, where)


def _together(rules: list[CellRule]) -> CellRule | None:
    if not rules:
        return None

    def rule(row: Any, viewer: RoleViewer) -> Allowed:
        return reduce(both, (checked(each(row, viewer), row, viewer, "The rule of a column") for each in rules))

    return rule
