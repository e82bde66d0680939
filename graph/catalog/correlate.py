"""A rule's condition → the same with its subqueries correlated with every table around them that they name.

SQLAlchemy correlates a subquery with the statement right around it alone, and not even with that where it would be left
without a table of its own. What it names beyond that it reads anew, joined to everything: such a rule lets too much
through.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import CTE, ColumnElement, FromClause, Join, Select, Subquery, inspect
from sqlalchemy.engine.default import DefaultDialect
from sqlalchemy.sql.base import _cloned_intersection
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.selectable import AliasedReturnsRows, SelectState

from graph.catalog.copies import Copy, copied
from graph.errors import ModelError

Froms = tuple[FromClause, ...]

# One that compiles nothing: it is only asked whether a statement stands in another.
COMPILER = SQLCompiler(DefaultDialect(), None)


def correlated(condition: ColumnElement[bool], row: Any, where: str) -> ColumnElement[bool]:
    """The condition over `row`, an alias, in which no subquery reads anew what a statement around it reads already.

    Raises ModelError where it is not certain which table is meant.
    """
    own = _parts([inspect(row).selectable])
    foreign = set(condition._from_objects) - set(_cloned_intersection(condition._from_objects, own))
    if foreign:
        names = ", ".join(sorted(map(_name, foreign)))
        raise ModelError(
            f"{where} names columns of {names}, and so would be true or false of pairs of rows. Name them in a "
            "subquery: cls.relation.has(…), cls.relation.any(…) or exists(select(…).where(…))."
        )
    found = _Subqueries(where)
    if not found.read(condition, _Around(own, own, own)):
        return condition

    def beyond(element: Any, made: Any, copy: Copy) -> Any:
        froms = found.correlate.get(id(element), ())
        return made.correlate(*map(copy, froms)) if froms else made

    return copied(condition, found.holds, beyond=beyond)


@dataclass(frozen=True, slots=True)
class _Around:
    """The tables around a subquery: all, those that it may name, and those that SQLAlchemy correlates by itself."""

    all: Froms
    nameable: Froms
    nearest: Froms

    def inside(self, own: Froms) -> _Around:
        """What is around a subquery of a select from these tables."""
        return _Around((*self.all, *own), (*self.nameable, *own), own)

    def of_derived(self) -> _Around:
        """A derived table may not name what it stands beside."""
        beside = {id(each) for each in self.nearest}
        return _Around(self.all, tuple(each for each in self.nameable if id(each) not in beside), ())

    def of_common(self) -> _Around:
        """A common table expression stands before the whole statement."""
        return _Around(self.all, (), ())


NOTHING = _Around((), (), ())


@dataclass
class _Subqueries:
    """With what selects must be correlated, and what holds one, by identity; `kept`, so that none is used twice."""

    where: str
    correlate: dict[int, Froms] = field(default_factory=dict)
    holds: dict[int, bool] = field(default_factory=dict)
    kept: list[Any] = field(default_factory=list)

    def read(self, element: Any, around: _Around) -> bool:
        """Whether an element holds a select that must be correlated."""
        self.kept.append(element)
        match element:
            case Select():
                around = self._read_select(element, around)
            case CTE():
                around = around.of_common()
            case Subquery():
                around = around.of_derived()
            case _:
                pass
        found = [self.read(child, around) for child in element.get_children()]
        self.holds[id(element)] = id(element) in self.correlate or any(found)
        return self.holds[id(element)]

    def _read_select(self, select: Select[Any], around: _Around) -> _Around:
        """What is around the subqueries of a select."""
        shown = _read_by(select, around)
        anew = _cloned_intersection(_parts(shown), around.all)
        if not anew:
            return around.inside(_parts(shown))
        named = _read_by(select, NOTHING)
        # Who names an alias means the very row that it is elsewhere; a table may be read twice.
        aliases = [each for each in anew if isinstance(each, AliasedReturnsRows)]
        if aliases:
            self.correlate[id(select)] = froms = (*(each for each in named if each not in shown), *aliases)
            shown = _read_by(select.correlate(*froms), around)
            if not shown or _cloned_intersection(_parts(shown), aliases):
                self._refuse(aliases)
        if len(anew) > len(aliases) and len(named) > 1 and select._correlate_except is None:
            self._refuse(each for each in anew if each not in aliases)
        return around.inside(_parts(shown))

    def _refuse(self, tables: Iterable[FromClause]) -> None:
        names = ", ".join(sorted({_name(each) for each in tables}))
        raise ModelError(
            f"{self.where} has a subquery that reads {names} anew, which a statement around it reads already, and so "
            "asks about other rows. Where the same row is meant, the subquery reads another table and names the row in "
            "its where() alone, without correlate(…); where others are meant, it reads aliased(…)."
        )


def _read_by(select: Select[Any], around: _Around) -> list[FromClause]:
    """The tables that a select reads itself where it stands, by what SQLAlchemy's compiler asks."""
    # Joins by relationships are the ORM's.
    make = select._compile_state_factory if select._setup_joins else SelectState
    found: list[FromClause] = make(select, COMPILER)._get_display_froms(
        explicit_correlate_froms=around.nameable, implicit_correlate_froms=around.nearest
    )
    return found


def _parts(froms: Iterable[FromClause]) -> Froms:
    """Tables, and those that are joined."""
    return tuple(
        part for each in froms for part in (each, *(_parts((each.left, each.right)) if isinstance(each, Join) else ()))
    )


def _name(table: FromClause) -> str:
    while isinstance(table, AliasedReturnsRows) and isinstance(table.element, FromClause):
        table = table.element
    return str(getattr(table, "name", table))
