"""Inputs → rows of the models, in a session: the unit of work does the rest."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import inspect, select, tuple_
from sqlalchemy.orm import Mapper, Session, lazyload

from graph.catalog.names import camel_case
from graph.catalog.rules import CREATABLE, DELETABLE, UPDATABLE
from graph.catalog.types import Catalog, Column, Entity
from graph.catalog.writes import Kind, Link, Writable, Writes
from graph.mutations.blame import ERRORS_AT_MOST, dangling
from graph.mutations.blank import blank
from graph.mutations.check import concrete
from graph.mutations.collection import append
from graph.mutations.errors import ForbiddenError, MutationError, NotFoundError, ValidationError, WriteRefused
from graph.mutations.guard import Guard, closed, forbidden
from graph.mutations.made import Made, OfParent
from graph.mutations.questions import Cells
from graph.mutations.values import model_value, named_key
from graph.operation.path import Path

# How many keys one statement asks for: every database takes so many parameters.
KEYS_AT_ONCE = 500
# `lazy="raise"` guards people's own code; the unit of work must load what it cascades to, and may wait for it.
LOADS = lazyload("*")


# Rows by their identity, a right, and a cell of it or None for the row; held, so that no other row gets the identity.
Approved = dict[tuple[int, str, str | None], Any]


@dataclass(frozen=True, slots=True)
class Touched:
    """A row that was written, and the right that it took; or the cells of it that the input at `path` gave."""

    row: Any
    right: str
    path: Path
    cells: Cells = ()

    def refusal(self) -> ForbiddenError:
        """What is told where the viewer had no right to that."""
        return closed(self.cells, self.path) if self.cells else forbidden(self.row, self.right, self.path)


@dataclass(slots=True)
class Unit:
    """What one field of an operation does in the session; `errors` are collected, so that all are told at once.

    `found` are the rows that were looked for by their keys since the last flush: many inputs name the same few.
    `touched` are the rows that were made and changed since then, with the right to it that the viewer must have of each
    as it is afterwards, and the cells that they must see then; of those in `approved` it is known that they had it
    before, of the row (None) or of a cell. The foreign keys of the first `referred` rows of `made` are known to lead to
    rows that the viewer may see.
    """

    session: Session
    catalog: Catalog
    writes: Writes
    made: list[Made]
    guard: Guard
    errors: list[MutationError] = field(default_factory=list)
    found: dict[tuple[Any, ...], Any] = field(default_factory=dict)
    touched: list[Touched] = field(default_factory=list)
    approved: Approved = field(default_factory=dict)
    referred: int = 0

    def settle(self) -> None:
        """Send what was done to the database, unless something is wrong with it.

        Raises WriteRefused, and what the database says.
        """
        if self.errors:
            raise WriteRefused(self.errors)
        self.flush()

    def flush(self) -> None:
        """Send what was done to the database; rows may then have other keys.

        Raises WriteRefused where the viewer had no right to leave a row so.
        """
        self._refer()
        self.session.flush()
        self.found.clear()
        touched, self.touched = self.touched, []
        refused: set[int] = set()
        # Rows come before their cells, which are not told of where the row is.
        for right, cells in dict.fromkeys((each.right, each.cells) for each in touched):
            some = [each for each in touched if (each.right, each.cells) == (right, cells)]
            some = [each for each in some if each.row not in self.session.deleted and id(each.row) not in refused]
            allowed = {id(row) for row in self.guard.allowed(self.session, [each.row for each in some], right, cells)}
            wrong = [each for each in some if id(each.row) not in allowed]
            self.errors += [each.refusal() for each in wrong]
            refused |= {id(each.row) for each in wrong}
        if self.errors:
            raise WriteRefused(self.errors)

    def _refer(self) -> None:
        """Refuse foreign keys to rows that the viewer may not see as those to rows that aren't there."""
        made, self.referred = self.made[self.referred :], len(self.made)
        errors = list(dangling(self.session, made, self.guard, self.made)) if made else []
        if errors:
            raise WriteRefused(errors[:ERRORS_AT_MOST])

    def forget(self, first: int = 0) -> None:
        """What was tried since the last flush, from the `first` of `made` on, was rolled back."""
        del self.made[first:]
        self.touched.clear()
        self.referred = min(self.referred, first)

    # Rights

    def demand(self, row: Any, right: str, path: Path) -> bool:
        """Whether the viewer has a right to a row that is there; if not, that is an error."""
        if (id(row), right, None) in self.approved or not inspect(row).persistent:
            return True
        if self.guard.allowed(self.session, [row], right):
            self.approve([row], right)
            return True
        self.errors.append(forbidden(row, right, path))
        return False

    def claim(self, rows: Sequence[Any], right: str, cells: Cells) -> list[Any]:
        """Those of some rows that the viewer has a right to, and to these cells of them."""
        some = self.guard.allowed(self.session, rows, right, cells)
        self.approve(some, right, cells)
        return some

    def approve(self, rows: Sequence[Any], right: str, cells: Cells = ()) -> None:
        """Keep in mind that the viewer has a right to some rows as they are, and to these cells of them."""
        for row in rows:
            self.approved |= {(id(row), right, cell): row for cell in (None, *cells)}

    def changing(self, row: Any, path: Path) -> bool:
        """Whether the viewer may change a row; when it is changed, it must still be theirs to change."""
        if not self.demand(row, UPDATABLE, path):
            return False
        if inspect(row).persistent:
            self.touched.append(Touched(row, UPDATABLE, path))
        return True

    def filling(self, row: Any, cells: Iterable[str], path: Path) -> bool:
        """Whether the viewer may give cells of a row a value: who may not read one does not write it either.

        That is asked of a row as it was, and when it is written as it is then.
        """
        ruled = self.guard.ruled(type(row), cells)
        if not ruled:
            return True
        right = UPDATABLE if inspect(row).persistent else CREATABLE
        touched = Touched(row, right, path, ruled)
        if right == UPDATABLE and not all((id(row), right, cell) in self.approved for cell in ruled):
            if not self.guard.allowed(self.session, [row], right, ruled):
                self.errors.append(touched.refusal())
                return False
            self.approve([row], right, ruled)
        self.touched.append(touched)
        return True

    def joins(self, row: Any, link: Link, path: Path) -> bool:
        """Whether rows may be joined through a table between; rules of its own are not passed by."""
        if link.kind is not Kind.PEERS:
            return True
        model = self.guard.model_of(inspect(row).mapper.relationships[link.relation.attribute].secondary)
        if model is None or not any(self.guard.asks(model, right) for right in (CREATABLE, UPDATABLE, DELETABLE)):
            return True
        self.errors.append(
            ForbiddenError(f"{type(row).__name__}s are joined by making and deleting rows of {model.__name__}.", path)
        )
        return False

    def delete(self, row: Any, path: Path) -> None:
        """Delete a row, if the viewer may."""
        if self.demand(row, DELETABLE, path):
            self.session.delete(row)

    # New rows

    def create(self, writable: Writable, given: Mapping[str, Any], path: Path, above: Link | None = None) -> Any:
        """A new row, not yet in the session; `above` is the relation that it is made under.

        Raises WriteRefused where the model's `__init__` refuses it: then there is none.
        """
        row = None
        with self.validated(path):
            row = blank(writable, self._needed(writable, given))
        if row is None:
            raise WriteRefused(self.errors)
        self.made.append(Made(writable, given, path, implied=_implied(above, path)))
        self.touched.append(Touched(row, CREATABLE, path))
        if above is not None:
            self.filling(row, [there for _, there in above.pairs], path)
        for each in writable.inputs.values():
            if each.create and each.name in given:
                self.fill(row, each.column, given[each.name], (*path, each.name))
        for link in writable.links.values():
            if link.create and given.get(link.name) is not None and self.joins(row, link, (*path, link.name)):
                value = self._linked(link, given[link.name], (*path, link.name))
                if value is not None:
                    self.relate(row, link, value, (*path, link.name))
        return row

    @staticmethod
    def _needed(writable: Writable, given: Mapping[str, Any]) -> Mapping[str, Any]:
        """The values that the model's `__init__` must be given, by attribute."""
        inputs = writable.inputs.values() if writable.arguments else ()
        return {
            each.column.attribute: model_value(each.column, given[each.name]) for each in inputs if each.name in given
        }

    def fill(self, row: Any, column: Column, given: Any, path: Path) -> None:
        """Set a column, if the viewer may."""
        if self.filling(row, [column.attribute], path):
            self.assign(row, column.attribute, model_value(column, given), path)

    def relate(self, row: Any, link: Link, value: Any, path: Path) -> None:
        """Set a relation, if the viewer may give its foreign key where that is this row's."""
        if link.kind is Kind.PARENT and not self.filling(row, [here for here, _ in link.pairs], path):
            return
        if not link.relation.many:
            self.assign(row, link.relation.attribute, value, path)
            return
        with self.validated(path):
            for each in value:
                append(row, link.relation.attribute, each)

    def assign(self, row: Any, attribute: str, value: Any, path: Path) -> None:
        """Set an attribute, as far as the model's validators let it."""
        with self.validated(path):
            setattr(row, attribute, value)

    @contextmanager
    def validated(self, path: Path) -> Iterator[None]:
        """What a `@validates` of the model raises in here is told the client."""
        try:
            yield
        except (ValueError, AssertionError) as error:
            self.errors.append(ValidationError(str(error) or f"{path[-1]} is not right.", path))

    def _linked(self, link: Link, given: Any, path: Path) -> Any:
        target = self.catalog.target(link.relation)
        if not link.relation.many:
            return self.linked(link, target, given, path)
        rows = [self.linked(link, target, item, (*path, index)) for index, item in enumerate(given)]
        return [row for row in rows if row is not None]

    def linked(self, link: Link, target: Entity, given: Mapping[str, Any], path: Path) -> Any:
        """The row at the other end of a link: a new one, or one that is there; None where it is not."""
        if link.kind is Kind.CHILDREN:
            return self.make(target, given, path, link)
        if "create" in given:
            return self.make(target, given["create"], (*path, "create"), None)
        return self.find(target, given["connect"], (*path, "connect"))

    def make(self, entity: Entity, given: Mapping[str, Any], path: Path, above: Link | None) -> Any:
        """A new row of an entity, or of one of the types that its rows can be."""
        return self.create(*concrete(self.writes, self.catalog, entity, given, path), above)

    # Rows that are there

    def find(self, entity: Entity, key: Mapping[str, Any], path: Path) -> Any:
        """The row with a key, or None, which is then an error."""
        columns, parts = named_key(entity, key)
        wanted = (entity.name, *(column.name for column in columns), *parts)
        row = self.found.get(wanted)
        if row is None:
            row = self._look(entity, columns, parts)
            cells = [column.attribute for column in columns]
            if row is not None and not self.sees(entity, row, cells):
                row = None
        if row is not None:
            self.found[wanted] = row
        if row is None:
            self.errors.append(NotFoundError(f"There is no {entity.name} with this key.", path))
        return row

    def shows(self, entity: Entity, row: Any) -> bool:
        """Whether the row is of a class that the API has; one of a hidden class is as one that is not there."""
        return not entity.some or type(row) in {self.catalog.entities[name].model for name in entity.concrete}

    def sees(self, entity: Entity, row: Any, cells: Cells) -> bool:
        """Whether the viewer may see a row of an entity, and these cells of it."""
        return self.shows(entity, row) and self.guard.sees(self.session, row, cells)

    def seen(self, entity: Entity, rows: Sequence[Any], cells: Cells = ()) -> list[Any]:
        """Those of some rows of an entity that the viewer may see, these cells too."""
        return [row for row in self.guard.allowed(self.session, rows, cells=cells) if self.shows(entity, row)]

    def _look(self, entity: Entity, columns: Sequence[Column], parts: tuple[Any, ...]) -> Any:
        if tuple(columns) == entity.primary_key:
            return self.session.get(entity.model, parts)
        match_ = (getattr(entity.model, column.attribute) == part for column, part in zip(columns, parts, strict=True))
        return self.session.scalars(select(entity.model).where(*match_)).one_or_none()

    def lock(self, entity: Entity, key: tuple[Any, ...], path: Path, right: str, refused: Path) -> Any:
        """The row with a primary key, which nobody else can change until the end of the transaction.

        Raises WriteRefused where there is none, at `path`, or the viewer has no right to it, which stands at `refused`.
        """
        # The base of a hierarchy only: PostgreSQL can't lock the side of an outer join that may be missing.
        base = locked(entity.model)
        row = self.session.get(entity.model, key, options=[LOADS], with_for_update={"of": base})
        missing = NotFoundError(f"There is no {entity.name} with this key.", path)
        if row is None or not self.shows(entity, row):
            raise WriteRefused([missing])
        if not self.demand(row, right, refused):
            raise WriteRefused(self.errors if self.guard.sees(self.session, row) else [missing])
        return row

    def lock_all(self, entity: Entity, keys: Sequence[tuple[Any, ...]]) -> list[Any]:
        """The rows with these primary keys, locked in the keys' order, so that two bulk writes can't cross."""
        model = entity.model
        columns = [getattr(model, column.attribute) for column in entity.primary_key]
        found: list[Any] = []
        for start in range(0, len(keys), KEYS_AT_ONCE):
            some = keys[start : start + KEYS_AT_ONCE]
            among = columns[0].in_([key[0] for key in some]) if len(columns) == 1 else tuple_(*columns).in_(some)
            statement = select(model).where(among).order_by(*columns).options(LOADS)
            found += self.session.scalars(
                statement.with_for_update(of=locked(model)),
                execution_options={"populate_existing": True},
            )
        return found


def _implied(above: Link | None, path: Path) -> Mapping[str, OfParent]:
    if above is None:
        return {}
    # The innermost of that name: replies may stand under replies.
    parent = path[: len(path) - 1 - path[::-1].index(above.name)] if above.name in path else path
    return {camel_case(there): OfParent(parent) for _, there in above.pairs}


def locked(model: type[Any]) -> type[Any]:
    """The class whose table is locked for a row of a model: the first of its hierarchy that shares its keys."""
    mapper: Mapper[Any] = model.__mapper__
    while mapper.inherits is not None and not mapper.concrete:
        mapper = mapper.inherits
    return mapper.class_
