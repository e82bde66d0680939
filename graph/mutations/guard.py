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
from graph.auth.asking import Fact, RoleViewer
from graph.catalog.rules import CREATABLE, DELETABLE, READABLE, UPDATABLE, Allowed, allowed_rows, both, either, has_rule
from graph.catalog.types import Catalog
from graph.mutations.errors import ForbiddenError
from graph.operation.path import Path
from graph.sql.facts import fact_reader

Value = tuple[Any, ...]
RowT = TypeVar("RowT")

# How many keys one statement asks for: every database takes so many parameters.
KEYS_AT_ONCE = 500

VERBS: Mapping[str, str] = {CREATABLE: "make", UPDATABLE: "change", DELETABLE: "delete"}


@dataclass(frozen=True, slots=True)
class Guard:
    """Asks for one viewer; the system may do everything, and nothing is asked for it."""

    catalog: Catalog
    viewer: Viewer

    # Rows

    def sees(self, session: Session, row: Any) -> bool:
        """Whether the viewer may read a row that is in the database."""
        return bool(self.allowed(session, [row]))

    def allowed(self, session: Session, rows: Sequence[RowT], right: str = READABLE) -> list[RowT]:
        """Those of some rows, in their order, that the viewer may read and has the right to."""
        if self.viewer.is_system:
            return list(rows)
        kept: set[int] = set()
        by_class: dict[type[Any], list[Any]] = {}
        for row in rows:
            by_class.setdefault(type(row), []).append(row)
        for model, some in by_class.items():
            keys = {_key(row): id(row) for row in some}
            kept |= {keys[key] for key in self.allowed_keys(session, model, list(keys), right)}
        return [row for row in rows if id(row) in kept]

    def allowed_keys(self, session: Session, model: type[Any], keys: Sequence[Value], right: str) -> Collection[Value]:
        """Those of some primary keys whose rows the viewer may read and has the right to."""
        mapper: Mapper[Any] = model.__mapper__
        names = [mapper.get_property_by_column(column).key for column in mapper.primary_key]
        return self._matching(session, model, names, keys, right)

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
        return set(self._matching(session, model, names, wanted, READABLE))

    def hides(self, table: sa.Table) -> bool:
        """Whether some rows of a table may be hidden from the viewer."""
        model = self.model_of(table)
        return not self.viewer.is_system and model is not None and self._has_rule(model, READABLE)

    def asks(self, model: type[Any], right: str) -> bool:
        """Whether a right to rows of a model depends on the viewer."""
        return not self.viewer.is_system and (self._has_rule(model, READABLE) or self._has_rule(model, right))

    def _has_rule(self, model: type[Any], rule: str) -> bool:
        return any(has_rule(each.class_, rule) for each in model.__mapper__.self_and_descendants)

    def model_of(self, table: Any) -> type[Any] | None:
        """The model of a table, also one that the viewer's catalog leaves out: its rules hold all the same."""
        entity = next(iter(self.catalog.entities.values()))
        mappers: Iterable[Mapper[Any]] = entity.model.__mapper__.registry.mappers
        found = (each for each in mappers if each.local_table is table and not (each.single and each.inherits))
        return next((each.class_ for each in found), None)

    def _matching(
        self, session: Session, model: type[Any], names: Sequence[str], wanted: Sequence[Value], right: str
    ) -> Collection[Value]:
        row = aliased(model, flat=True)
        allowed = self._allowed(model, row, right)
        if allowed is False:
            return ()
        columns = [getattr(row, name) for name in names]
        found: set[Value] = set()
        for start in range(0, len(wanted), KEYS_AT_ONCE):
            some = wanted[start : start + KEYS_AT_ONCE]
            among = columns[0].in_([key[0] for key in some]) if len(columns) == 1 else sa.tuple_(*columns).in_(some)
            statement = sa.select(*columns).where(among)
            if allowed is not True:
                statement = statement.where(allowed)
            found |= {tuple(each) for each in session.execute(statement)}
        return found

    def _allowed(self, model: type[Any], row: Any, right: str) -> Allowed:
        # One and the same role must see the row and have the right.
        viewers = [RoleViewer(role, self._fact) for role in self.viewer.roles]
        return either(
            both(
                allowed_rows(model, row, each),
                True if right == READABLE else allowed_rows(model, row, each, right),
            )
            for each in viewers
        )

    def _fact(self, fact: Fact, type_: TypeEngine[Any]) -> sa.BindParameter[Any]:
        told = self.viewer.id if fact.claim is None else self.viewer.claims.get(fact.claim)
        return sa.bindparam(None, fact_reader(type_, None)(told), type_=type_, unique=True)


def forbidden(row: Any, right: str, path: Path) -> ForbiddenError:
    """What is told where a viewer has no right to a row that they may know of."""
    name = type(row).__name__
    if right == CREATABLE:
        return ForbiddenError(f"You may not make this {name}.", path)
    return ForbiddenError(f"You may not {VERBS[right]} this {name}, or not so.", path)


def _key(row: Any) -> Value:
    return tuple(type(row).__mapper__.primary_key_from_instance(row))
