"""Rows that are written + viewer → which of them the viewer may see, make, change and delete.

The rules stand on the models (`readable_by`, `creatable_by`, `updatable_by`, `deletable_by`); the database is asked, in
the transaction that writes, so that relations in a rule are as the writes before left them.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

import sqlalchemy as sa
from sqlalchemy.orm import Mapper, Session, aliased
from sqlalchemy.types import TypeEngine

from graph.auth import Viewer
from graph.auth.asking import Fact, RoleViewer, told
from graph.catalog.cells import stored_rule
from graph.catalog.rules import (
    CREATABLE,
    DELETABLE,
    READABLE,
    UPDATABLE,
    Allowed,
    CellRule,
    allowed_rows,
    both,
    checked,
    either,
    has_rule,
)
from graph.catalog.types import Catalog
from graph.mutations.errors import ForbiddenError
from graph.operation.path import Path
from graph.sql.facts import Told

Value = tuple[Any, ...]
Cells = Sequence[str]
"""Attributes of a model: the cells of a row that the viewer must be able to read as well."""
RowT = TypeVar("RowT")

# How many keys one statement asks for: every database takes so many parameters.
KEYS_AT_ONCE = 500

VERBS: Mapping[str, str] = {CREATABLE: "make", UPDATABLE: "change", DELETABLE: "delete"}


@dataclass(frozen=True, slots=True)
class Question:
    """Rows of a model, told by their `names`, that one and the same role sees, with these cells, and has a right to."""

    model: type[Any]
    names: Cells
    right: str
    cells: Cells


@dataclass(frozen=True, slots=True)
class Guard:
    """Asks for one viewer; the system may do everything, and nothing is asked for it."""

    catalog: Catalog
    viewer: Viewer

    # Rows

    def sees(self, session: Session, row: Any, cells: Cells = ()) -> bool:
        """Whether the viewer may read a row that is in the database, and these cells of it."""
        return bool(self.allowed(session, [row], READABLE, cells))

    def allowed(self, session: Session, rows: Sequence[RowT], right: str = READABLE, cells: Cells = ()) -> list[RowT]:
        """Those of some rows, in their order, that the viewer may read, these cells too, and has the right to."""
        if self.viewer.is_system:
            return list(rows)
        kept: set[int] = set()
        by_class: dict[type[Any], list[Any]] = {}
        for row in rows:
            by_class.setdefault(type(row), []).append(row)
        for model, some in by_class.items():
            keys = {_key(row): id(row) for row in some}
            kept |= {keys[key] for key in self.allowed_keys(session, model, list(keys), right, cells)}
        return [row for row in rows if id(row) in kept]

    def allowed_keys(
        self, session: Session, model: type[Any], keys: Sequence[Value], right: str, cells: Cells = ()
    ) -> Collection[Value]:
        """Those of some primary keys whose rows the viewer may read, these cells too, and has the right to."""
        mapper: Mapper[Any] = model.__mapper__
        names = [mapper.get_property_by_column(column).key for column in mapper.primary_key]
        return self._matching(session, Question(model, tuple(names), right, tuple(cells)), keys)

    def seen_values(
        self, session: Session, table: sa.Table, columns: Sequence[Any], wanted: Sequence[Value]
    ) -> set[Value]:
        """Those of some values of a table's columns that a row has which the viewer may read."""
        model = self.model_of(table)
        if model is None:
            # A table without a model is hidden from nobody.
            return set(wanted)
        mapper: Mapper[Any] = model.__mapper__
        names = [mapper.get_property_by_column(column).key for column in columns]
        return set(self._matching(session, Question(model, tuple(names), READABLE, tuple(names)), wanted))

    def hides(self, table: sa.Table, columns: Sequence[Any]) -> bool:
        """Whether some rows of a table, or their cells of these columns, may be hidden from the viewer."""
        model = self.model_of(table)
        if self.viewer.is_system or model is None:
            return False
        if self._has_rule(model, READABLE):
            return True
        mapper: Mapper[Any] = model.__mapper__
        names = [mapper.get_property_by_column(each).key for each in columns if mapper.c.contains_column(each)]
        return bool(self.ruled(model, names))

    def asks(self, model: type[Any], right: str) -> bool:
        """Whether a right to rows of a model depends on the viewer."""
        return not self.viewer.is_system and (self._has_rule(model, READABLE) or self._has_rule(model, right))

    def ruled(self, model: type[Any], cells: Iterable[str]) -> Cells:
        """Those of some cells that may be hidden from the viewer in rows that they see."""
        if self.viewer.is_system:
            return ()
        return tuple(each for each in cells if _cell_rule(model, each) is not None)

    def _has_rule(self, model: type[Any], rule: str) -> bool:
        return any(has_rule(each.class_, rule) for each in model.__mapper__.self_and_descendants)

    def model_of(self, table: Any) -> type[Any] | None:
        """The model of a table, also one that the viewer's catalog leaves out: its rules hold all the same."""
        entity = next(iter(self.catalog.entities.values()))
        mappers: Iterable[Mapper[Any]] = entity.model.__mapper__.registry.mappers
        found = (each for each in mappers if each.local_table is table and not (each.single and each.inherits))
        return next((each.class_ for each in found), None)

    def _matching(self, session: Session, asked: Question, wanted: Sequence[Value]) -> Collection[Value]:
        row = aliased(asked.model, flat=True)
        allowed = self._allowed(asked, row)
        if allowed is False:
            return ()
        columns = [getattr(row, name) for name in asked.names]
        found: set[Value] = set()
        for start in range(0, len(wanted), KEYS_AT_ONCE):
            some = wanted[start : start + KEYS_AT_ONCE]
            among = columns[0].in_([key[0] for key in some]) if len(columns) == 1 else sa.tuple_(*columns).in_(some)
            statement = sa.select(*columns).where(among)
            if allowed is not True:
                statement = statement.where(allowed)
            found |= {tuple(each) for each in session.execute(statement)}
        return found

    def _allowed(self, asked: Question, row: Any) -> Allowed:
        # One and the same role must see the row, have the right, and see the cells.
        return either(_allowed_for(RoleViewer(role, self._fact), asked, row) for role in self.viewer.roles)

    def _fact(self, fact: Fact, type_: TypeEngine[Any]) -> sa.BindParameter[Any]:
        return sa.bindparam(None, told(self.viewer, fact), type_=Told(type_), unique=True)


def _allowed_for(viewer: RoleViewer, asked: Question, row: Any) -> Allowed:
    model = asked.model
    found = allowed_rows(model, row, viewer)
    if asked.right != READABLE:
        found = both(found, allowed_rows(model, row, viewer, asked.right))
    for each in asked.cells:
        rule = _cell_rule(model, each)
        if rule is not None:
            found = both(found, checked(rule(row, viewer), viewer, f"The rule of {model.__name__}.{each}"))
    return found


def _cell_rule(model: type[Any], attribute: str) -> CellRule | None:
    return stored_rule(model.__mapper__, attribute, f"{model.__name__}.{attribute}")


def forbidden(row: Any, right: str, path: Path) -> ForbiddenError:
    """What is told where a viewer has no right to a row that they may know of."""
    name = type(row).__name__
    if right == CREATABLE:
        return ForbiddenError(f"You may not make this {name}.", path)
    return ForbiddenError(f"You may not {VERBS[right]} this {name}, or not so.", path)


def closed(names: Sequence[str], path: Path) -> ForbiddenError:
    """What is told where a viewer may not write these columns of a row that they may change."""
    return ForbiddenError(f"You may not write {' and '.join(names)}.", path)


def _key(row: Any) -> Value:
    return tuple(type(row).__mapper__.primary_key_from_instance(row))
