"""Rows that are written + viewer → which of them the viewer may see, make, change and delete.

The rules stand on the models (`readable_by`, `creatable_by`, `updatable_by`, `deletable_by`); the database is asked, in
the transaction that writes, so that relations in a rule are as the writes before left them.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

import sqlalchemy as sa
from sqlalchemy.orm import Mapper, Session

from graph.auth import Viewer
from graph.catalog.rules import CREATABLE, DELETABLE, READABLE, UPDATABLE, has_rule
from graph.mutations.errors import ForbiddenError
from graph.mutations.questions import Cells, Question, Questions, Value, cell_rule, told_apart
from graph.operation.path import Path

RowT = TypeVar("RowT")

VERBS: Mapping[str, str] = {CREATABLE: "make", UPDATABLE: "change", DELETABLE: "delete"}


@dataclass(frozen=True, slots=True)
class Guard:
    """Asks for one viewer; the system may do everything, and nothing is asked for it."""

    questions: Questions
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
        asked = Question(model, tuple(names), right, tuple(cells))
        return self.questions.answered(session, asked, keys, self.viewer)

    def seen_values(
        self, session: Session, table: sa.Table, columns: Sequence[Any], wanted: Sequence[Value]
    ) -> set[Value]:
        """Those of some values of a table's columns that a row has which the viewer may read."""
        model = self.model_of(table)
        if model is None:
            # A table without a model is hidden from nobody.
            return set(wanted)
        mapper: Mapper[Any] = model.__mapper__
        seen: set[Value] = set()
        for kind, some in self._by_kind(session, mapper, columns, wanted):
            names = tuple(kind.get_property_by_column(column).key for column in columns)
            asked = Question(kind.class_, names, READABLE, names)
            seen.update(self.questions.answered(session, asked, some, self.viewer))
        return seen

    def _by_kind(
        self, session: Session, mapper: Mapper[Any], columns: Sequence[Any], wanted: Sequence[Value]
    ) -> Iterable[tuple[Mapper[Any], Sequence[Value]]]:
        """Some values of a table's columns by the class whose rule holds for their rows: that of the row itself."""
        # Rows of concrete classes are in other tables.
        kinds = [each for each in mapper.self_and_descendants if not each.concrete or each is mapper]
        rules = {getattr(getattr(each.class_, READABLE, None), "__func__", None) for each in kinds}
        if len(rules) == 1 or mapper.polymorphic_on is None:
            return [(mapper, wanted)]
        found: dict[Mapper[Any], list[Value]] = {}
        names = [mapper.get_property_by_column(column).key for column in columns]
        for discriminator, *value in told_apart(session, mapper, names, wanted):
            kind = mapper.polymorphic_map.get(discriminator)
            if kind is not None:
                found.setdefault(kind, []).append(tuple(value))
        return found.items()

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
        return tuple(each for each in cells if cell_rule(model, each) is not None)

    def _has_rule(self, model: type[Any], rule: str) -> bool:
        return any(has_rule(each.class_, rule) for each in model.__mapper__.self_and_descendants)

    def model_of(self, table: Any) -> type[Any] | None:
        """The model of a table, also one that the viewer's catalog leaves out: its rules hold all the same."""
        return self.questions.models.get(table)


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
