"""Inputs → rows of the models, in a session: the unit of work does the rest."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import select, tuple_
from sqlalchemy.orm import Mapper, Session, lazyload

from graph.catalog.names import camel_case
from graph.catalog.types import Catalog, Column, Entity
from graph.catalog.writes import Kind, Link, Writable, Writes
from graph.mutations.check import concrete
from graph.mutations.errors import MutationError, NotFoundError, ValidationError, WriteRefused
from graph.mutations.made import Made, OfParent
from graph.mutations.values import model_value, named_key
from graph.operation.path import Path

# How many keys one statement asks for: every database takes so many parameters.
KEYS_AT_ONCE = 500
# `lazy="raise"` guards people's own code; the unit of work must load what it cascades to, and may wait for it.
LOADS = lazyload("*")


@dataclass(slots=True)
class Unit:
    """What one field of an operation does in the session; `errors` are collected, so that all are told at once.

    `found` are the rows that were looked for by their keys since the last flush: many inputs name the same few.
    """

    session: Session
    catalog: Catalog
    writes: Writes
    made: list[Made]
    errors: list[MutationError] = field(default_factory=list)
    found: dict[tuple[Any, ...], Any] = field(default_factory=dict)

    def settle(self) -> None:
        """Send what was done to the database, unless something is wrong with it.

        Raises WriteRefused, and what the database says.
        """
        if self.errors:
            raise WriteRefused(self.errors)
        self.flush()

    def flush(self) -> None:
        """Send what was done to the database; rows may then have other keys."""
        self.session.flush()
        self.found.clear()

    # New rows

    def create(self, writable: Writable, given: Mapping[str, Any], path: Path, above: Link | None = None) -> Any:
        """A new row, not yet in the session; `above` is the relation that it is made under."""
        row = writable.entity.model()
        self.made.append(Made(writable, given, path, implied=_implied(above, path)))
        for each in writable.inputs.values():
            if each.create and each.name in given:
                self.assign(row, each.column.attribute, model_value(each.column, given[each.name]), (*path, each.name))
        for link in writable.links.values():
            if link.create and given.get(link.name) is not None:
                value = self._linked(link, given[link.name], (*path, link.name))
                if value is not None:
                    self.assign(row, link.relation.attribute, value, (*path, link.name))
        return row

    def assign(self, row: Any, attribute: str, value: Any, path: Path) -> None:
        """Set an attribute; what a `@validates` of the model raises is told the client."""
        try:
            setattr(row, attribute, value)
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
        row = self.found.get(wanted) or self._look(entity, columns, parts)
        if row is not None:
            self.found[wanted] = row
        if row is None:
            self.errors.append(NotFoundError(f"There is no {entity.name} with this key.", path))
        return row

    def _look(self, entity: Entity, columns: Sequence[Column], parts: tuple[Any, ...]) -> Any:
        if tuple(columns) == entity.primary_key:
            return self.session.get(entity.model, parts)
        match_ = (getattr(entity.model, column.attribute) == part for column, part in zip(columns, parts, strict=True))
        return self.session.scalars(select(entity.model).where(*match_)).one_or_none()

    def lock(self, entity: Entity, key: tuple[Any, ...], path: Path) -> Any:
        """The row with a primary key, which nobody else can change until the end of the transaction.

        Raises WriteRefused where there is none.
        """
        # The base of a hierarchy only: PostgreSQL can't lock the side of an outer join that may be missing.
        base = locked(entity.model)
        row = self.session.get(entity.model, key, options=[LOADS], with_for_update={"of": base})
        if row is None:
            raise WriteRefused([NotFoundError(f"There is no {entity.name} with this key.", path)])
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
