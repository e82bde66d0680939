"""What is asked of some rows, and roles → a statement that counts them, made once for all viewers of the roles."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain
from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import Mapper, Session, aliased
from sqlalchemy.types import TypeEngine

from graph.auth import Viewer
from graph.auth.asking import Fact, MakeParameter, RoleViewer, told
from graph.catalog.cells import stored_rule
from graph.catalog.rules import READABLE, Allowed, CellRule, allowed_rows, both, checked, either
from graph.catalog.types import Catalog
from graph.kept import Kept
from graph.mutations.values import instant
from graph.operation.types import Slot
from graph.sql.facts import Told
from graph.sql.parameters import Parameters, as_it_is
from graph.sql.types import Bound, bind_all
from graph.vocabulary.scalars import Scalar, scalar_of

Value = tuple[Any, ...]
Cells = Sequence[str]
"""Attributes of a model: the cells of a row that the viewer must be able to read as well."""

# For how many keys there are statements; where there are fewer, the last is asked for again. Every database takes so
# many parameters.
SIZES = (1, 10, 100, 500)
# How many statements are kept: a few for each model, right and set of roles.
KEPT = 2_000


@dataclass(frozen=True, slots=True)
class Question:
    """Rows of a model, told by their `names`, that one and the same role sees, with these cells, and has a right to."""

    model: type[Any]
    names: Cells
    right: str
    cells: Cells


@dataclass(frozen=True, slots=True, eq=False)
class Count:
    """A statement that counts, among rows with `size` keys, those that are asked for."""

    text: str
    parameters: tuple[Bound, ...]
    size: int

    def of(self, session: Session, keys: Sequence[Value], viewer: Viewer) -> int:
        """How many there are; of no more than `size` keys."""
        padded = [*keys, *[keys[-1]] * (self.size - len(keys))]
        bound = bind_all(self.parameters, list(chain.from_iterable(padded)), viewer)
        counted: int = session.connection().exec_driver_sql(self.text, tuple(bound)).scalar_one()
        return counted


@dataclass(frozen=True, slots=True, eq=False)
class Questions:
    """Asks one database what the rules say of its rows; the statements are kept, by question and roles.

    `models` are those of all tables, also those that a viewer's catalog leaves out: their rules hold all the same.
    """

    models: Mapping[Any, type[Any]]
    made: Kept[tuple[Question, str, int], Count | bool] = field(default_factory=lambda: Kept(KEPT))

    def answered(self, session: Session, asked: Question, keys: Iterable[Value], viewer: Viewer) -> Collection[Value]:
        """Those of some keys whose rows are such; no two rows have the same."""
        wanted = list(dict.fromkeys(keys))
        for some in _chunks(wanted):
            count = self._count(session, asked, len(some), viewer)
            if isinstance(count, bool):
                return wanted if count else ()
            # That all are, as is usual, a count tells.
            if count.of(session, some, viewer) < len(some):
                if len(wanted) == 1:
                    return ()
                kinds = [scalar_of(getattr(asked.model, name).type) for name in asked.names]
                there = {_in_utc(kinds, each) for each in _found(session, asked, wanted, viewer)}
                return {each for each in wanted if _in_utc(kinds, each) in there}
        return wanted

    def _count(self, session: Session, asked: Question, length: int, viewer: Viewer) -> Count | bool:
        size = next(each for each in SIZES if each >= length)
        found = self.made.get((asked, viewer.role, size))
        if found is None:
            made = _make(session.get_bind().dialect, asked, viewer.roles, size)
            found = self.made.put((asked, viewer.role, size), made)
        return found


def questions_of(catalog: Catalog) -> Questions:
    """None was asked yet."""
    entity = next(iter(catalog.entities.values()))
    mappers = [each for each in entity.model.__mapper__.registry.mappers if not (each.single and each.inherits)]
    return Questions({each.local_table: each.class_ for each in mappers})


def cell_rule(model: type[Any], attribute: str) -> CellRule | None:
    """Who may read a column in a row of a model, where not everybody may who reads the row."""
    return stored_rule(model.__mapper__, attribute, f"{model.__name__}.{attribute}")


def told_apart(session: Session, mapper: Mapper[Any], names: Cells, keys: Sequence[Value]) -> Iterable[Sequence[Any]]:
    """What tells of which class a row of a hierarchy is, and its key, for those of some keys that are there."""
    row = aliased(mapper.class_, flat=True)
    columns = [getattr(row, name) for name in names]
    assert mapper.polymorphic_on is not None, "else all rows are of one class"
    discriminator = getattr(row, mapper.get_property_by_column(mapper.polymorphic_on).key)
    for some in _chunks(keys):
        yield from session.execute(sa.select(discriminator, *columns).where(_among(columns, some)))


def _in_utc(kinds: Sequence[Scalar | None], key: Value) -> Value:
    """A key as it is compared: SQLite gives instants back without their offset."""
    return tuple(map(instant, kinds, key))


def _chunks(keys: Sequence[Value]) -> Iterable[Sequence[Value]]:
    return (keys[start : start + SIZES[-1]] for start in range(0, len(keys), SIZES[-1]))


# The statements


def _make(dialect: sa.Dialect, asked: Question, roles: Sequence[str], size: int) -> Count | bool:
    """What counts rows; or the answer, where it is the same for all of them."""
    parameters = Parameters()
    row = aliased(asked.model, flat=True)
    allowed = _allowed(asked, row, roles, parameters.of_viewer)
    if isinstance(allowed, bool):
        return allowed
    columns = [getattr(row, name) for name in asked.names]

    slots = iter(range(size * len(columns)))
    keys = [
        [parameters.checked("key", Slot(next(slots)), each.type, as_it_is) for each in columns] for _ in range(size)
    ]
    among = columns[0].in_([key for (key,) in keys]) if len(columns) == 1 else sa.or_(*_equal(columns, keys))
    statement = sa.select(sa.func.count()).select_from(row).where(among, allowed)
    compiled = statement.compile(dialect=dialect, compile_kwargs={"render_postcompile": True})
    return Count(compiled.string, parameters.of(compiled, dialect), size)


def _equal(columns: Sequence[Any], keys: Sequence[Sequence[Any]]) -> Iterable[sa.ColumnElement[bool]]:
    return (sa.and_(*(column == part for column, part in zip(columns, key, strict=True))) for key in keys)


def _found(session: Session, asked: Question, keys: Sequence[Value], viewer: Viewer) -> Iterable[Value]:
    def make(fact: Fact, type_: TypeEngine[Any]) -> sa.BindParameter[Any]:
        return sa.bindparam(None, told(viewer, fact), type_=Told(type_), unique=True)

    row = aliased(asked.model, flat=True)
    allowed = _allowed(asked, row, viewer.roles, make)
    assert not isinstance(allowed, bool), "something was counted"
    columns = [getattr(row, name) for name in asked.names]
    for some in _chunks(keys):
        for found in session.execute(sa.select(*columns).where(_among(columns, some), allowed)):
            yield tuple(found)


def _among(columns: Sequence[Any], keys: Sequence[Value]) -> sa.ColumnElement[bool]:
    found: sa.ColumnElement[bool]
    found = columns[0].in_([key for (key,) in keys]) if len(columns) == 1 else sa.tuple_(*columns).in_(keys)
    return found


def _allowed(asked: Question, row: Any, roles: Iterable[str], make: MakeParameter) -> Allowed:
    # One and the same role must see the row, have the right, and see the cells.
    return either(_allowed_for(RoleViewer(role, make), asked, row) for role in roles)


def _allowed_for(viewer: RoleViewer, asked: Question, row: Any) -> Allowed:
    model = asked.model
    found = allowed_rows(model, row, viewer)
    if asked.right != READABLE:
        found = both(found, allowed_rows(model, row, viewer, asked.right))
    for each in asked.cells:
        rule = cell_rule(model, each)
        if rule is not None:
            found = both(found, checked(rule(row, viewer), row, viewer, f"The rule of {model.__name__}.{each}"))
    return found
