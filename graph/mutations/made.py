"""A row that was written, and the input that says so: whom to blame where the database refuses it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import Mapper

from graph.catalog.names import camel_case
from graph.catalog.writes import Writable
from graph.mutations.values import model_value
from graph.operation.path import Path


@dataclass(frozen=True, slots=True)
class OfParent:
    """The value that a row has of the new one at `path` which it is made under: unknown, but its siblings' too."""

    path: Path


@dataclass(frozen=True, slots=True, eq=False)
class Made:
    """A row that was made, or with a `key` one that was changed; `given` is its input at `path`.

    `implied` are the attributes that it has of the row that it is made under.
    """

    writable: Writable
    given: Mapping[str, Any]
    path: Path
    key: tuple[Any, ...] | None = None
    implied: Mapping[str, OfParent] | None = None

    @property
    def mapper(self) -> Mapper[Any]:
        mapper: Mapper[Any] = self.writable.entity.model.__mapper__
        return mapper

    def values_of(self, columns: Sequence[sa.Column[Any]]) -> tuple[Any, ...] | None:
        """What the input gives these columns; None where one of them is null, or nobody gave it."""
        found: list[Any] = []
        for column in columns:
            name = name_of(column, self)
            if self.given.get(name) is not None:
                found.append(model_value(self.writable.inputs[name].column, self.given[name]))
            elif self.implied is not None and name in self.implied:
                found.append(self.implied[name])
            else:
                return None
        return tuple(found)

    def path_of(self, columns: Sequence[sa.Column[Any]]) -> Path:
        """The input field that gave the last of these columns its value; else the whole row's."""
        names = [name_of(column, self) for column in columns]
        given = [name for name in names if name in self.given]
        for link in self.writable.links.values():
            mine = {self.mapper.attrs[here].columns[0] for here, _ in link.pairs}
            if link.name in self.given and mine & set(columns):
                given.append(link.name)
        return (*self.path, given[-1]) if given else self.path


def name_of(column: sa.Column[Any], made: Made | None) -> str:
    """The API's name of a column of a row, or what it would be."""
    return (None if made is None else shown_name(column, made)) or camel_case(column.key)


def shown_name(column: sa.Column[Any], made: Made) -> str | None:
    """The API's name of a column of a row; None where it is hidden."""
    for each in made.writable.entity.columns.values():
        if each.stored and column in made.mapper.attrs[each.attribute].columns:
            return each.name
    return None


def is_stored(value: Sequence[Any]) -> bool:
    """Whether a row of the database may have these values: none of them is a new parent's."""
    return not any(isinstance(part, OfParent) for part in value)
