"""A rule of who may read rows → the columns that it finds rows by: of the row itself, and of tables that it looks in.

Only what differs from viewer to viewer, or from row to row, counts: few rows are told from the others by a constant.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from typing import Any

from sqlalchemy import BindParameter, Column, ColumnElement, FromClause, Join, Select, Table, inspect
from sqlalchemy.sql import operators
from sqlalchemy.sql.elements import (
    BinaryExpression,
    BooleanClauseList,
    ClauseElement,
    False_,
    Grouping,
    Null,
    True_,
)

from graph.auth.asking import RoleViewer
from graph.catalog.rows import alias_of
from graph.catalog.rules import allowed_rows
from graph.catalog.types import Entity

Found = tuple[Table, tuple[str, ...]]
"""A table and the columns that its rows are found by."""


def equal_by_rule(entity: Entity, viewer: RoleViewer) -> tuple[str, ...]:
    """The columns of a row that must be equal to something for this role to see it."""
    row = alias_of(entity)
    rule = allowed_rows(entity.model, row, viewer)
    source = inspect(row).selectable
    return () if isinstance(rule, bool) else tuple(name for _, name in _equal([rule], {source}))


def looked_up_by_rule(entity: Entity, viewer: RoleViewer) -> Iterator[Found]:
    """What is looked up in other tables, or in the same one again, to know whether this role sees a row."""
    row = alias_of(entity)
    rule = allowed_rows(entity.model, row, viewer)
    if not isinstance(rule, bool):
        yield from _looked_up(rule, frozenset({inspect(row).selectable}))


def _looked_up(clause: ClauseElement, outer: AbstractSet[FromClause]) -> Iterator[Found]:
    for statement in _nearest(clause):
        froms = list(statement.get_final_froms())
        own = {each for joined in froms for each in _tables(joined)} - outer
        conditions = [*([statement.whereclause] if statement.whereclause is not None else []), *_joins(froms)]
        equal = list(_equal(conditions, own))
        for source in sorted(own, key=str):
            table = _table(source)
            names = tuple(dict.fromkeys(name for where, name in equal if where == source))
            if table is not None and names:
                yield table, names
        for condition in conditions:
            yield from _looked_up(condition, outer | own)


def _nearest(clause: ClauseElement) -> Iterator[Select[Any]]:
    """The subqueries of a condition, without those inside of them."""
    for child in clause.get_children():
        if isinstance(child, Select):
            yield child
        else:
            yield from _nearest(child)


def _tables(source: FromClause) -> Iterator[FromClause]:
    if isinstance(source, Join):
        yield from _tables(source.left)
        yield from _tables(source.right)
    else:
        yield source


def _joins(froms: Sequence[FromClause]) -> Iterator[ColumnElement[bool]]:
    for each in froms:
        if isinstance(each, Join):
            if each.onclause is not None:
                yield each.onclause
            yield from _joins([each.left, each.right])


def _equal(conditions: Sequence[ColumnElement[bool]], own: AbstractSet[FromClause]) -> Iterator[tuple[FromClause, str]]:
    """The columns of `own` tables that must be equal to what is known before their rows are read.

    Where one own table is joined to another, the first is found by what else is said of it, and the second by the join.
    """
    pending: list[Any] = list(conditions)
    between: list[list[Column[Any]]] = []
    known: set[FromClause] = set()
    while pending:
        match pending.pop(0):
            case Grouping(element=inner):
                pending.append(inner)
            case BooleanClauseList(operator=operators.and_, clauses=clauses):
                pending += clauses
            case BinaryExpression(operator=operators.eq, left=left, right=right):
                sides = [each for each in (left, right) if isinstance(each, Column) and each.table in own]
                if len(sides) > 1:
                    between.append(sides)
                elif sides and not _is_constant(left) and not _is_constant(right):
                    known.add(sides[0].table)
                    yield sides[0].table, sides[0].name
            case _:
                pass
    for sides in between:
        for one, other in (sides, sides[::-1]):
            if one.table in known and other.table not in known:
                known.add(other.table)
                yield other.table, other.name


def _is_constant(side: Any) -> bool:
    """A value that a rule says itself, and not a fact of the viewer's, whose value is not known yet."""
    return isinstance(side, Null | True_ | False_) or (isinstance(side, BindParameter) and side.value is not None)


def _table(source: FromClause) -> Table | None:
    found = getattr(source, "element", source)
    return found if isinstance(found, Table) else None
