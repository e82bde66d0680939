"""Mapped classes and the rows of their tables → plain rows, each of its own class, as the tables hold them.

SQLAlchemy's mappers say what inherits what; which rows are whose, and what a decorated type makes of a value, is said
here once more and in Python.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.dialects import sqlite
from sqlalchemy.types import TypeDecorator

Values = dict[str, Any]
Tables = Mapping[str, Sequence[Values]]


@dataclass(frozen=True, eq=False)
class Row:
    """A row of a mapped class; `values` are those of its table and of the tables that it inherits."""

    mapper: Any
    values: Values

    @property
    def type(self) -> str:
        name = name_of(self.mapper)
        return f"Plain{name}" if any(True for _ in visible_below(self.mapper)) else name


def extent_of(hours: int) -> str:
    """How large a task is."""
    return "large" if hours > 8 else "small" if hours > 0 else "none"


# What SQL computes that tells rows apart.
DISCRIMINATORS: Mapping[str, Callable[[Values], Any]] = {"extent": lambda row: extent_of(row["hours"])}


def rows_of(mapper: Any, tables: Tables) -> Iterator[Row]:
    """The rows of a class and of those below it; hidden classes have none."""
    if not is_hidden(mapper):
        yield from (Row(mapper, as_stored(mapper, row)) for row in own_rows(mapper, tables))
    for below in directly_below(mapper):
        yield from rows_of(below, tables)


def own_rows(mapper: Any, tables: Tables) -> Iterator[Values]:
    """The rows that are of this very class, each with what all of its tables hold of it."""
    held = [mapper.local_table] if is_concrete(mapper) else list(mapper.tables)
    first, *others = [tables.get(getattr(table, "name", ""), ()) for table in held] or [()]
    keys = [[column.key for column in getattr(table, "primary_key", ())] for table in held]
    further = [{key_in(row, key): row for row in rows} for rows, key in zip(others, keys[1:], strict=True)]
    for row in first:
        place = key_in(row, keys[0])
        if all(place in each for each in further) and is_of(mapper, row):
            yield {name: value for part in (row, *(each[place] for each in further)) for name, value in part.items()}


def key_in(row: Values, key: Sequence[str]) -> tuple[Any, ...]:
    return tuple(row[name] for name in key)


def is_of(mapper: Any, row: Values) -> bool:
    """Whether what tells classes apart names this one: where each has a table, the table does."""
    if mapper.polymorphic_on is None or is_concrete(mapper):
        return True
    name = mapper.get_property_by_column(mapper.polymorphic_on).key
    found = DISCRIMINATORS[name](row) if name in DISCRIMINATORS else row[name]
    return bool(found == mapper.polymorphic_identity)


def is_concrete(mapper: Any) -> bool:
    return any(each.concrete for each in (mapper, *directly_below(mapper)))


def is_union(mapper: Any) -> bool:
    """Whether the same key may be there once a class."""
    return any(each.concrete for each in directly_below(mapper))


def directly_below(mapper: Any) -> Iterator[Any]:
    for each in mapper.self_and_descendants:
        shares_code_only = each.concrete and mapper.polymorphic_on is None
        if each.inherits is mapper and not shares_code_only:
            yield each


def visible_below(mapper: Any) -> Iterator[Any]:
    for each in directly_below(mapper):
        if not is_hidden(each):
            yield each
        yield from visible_below(each)


def is_hidden(mapper: Any) -> bool:
    return bool(info_of(mapper).get("hidden"))


def name_of(mapper: Any) -> str:
    return str(info_of(mapper).get("name", mapper.class_.__name__))


def info_of(mapper: Any) -> Mapping[str, Any]:
    """What a table says of its class; one that shares its table says it itself."""
    shares = mapper.inherits is not None and mapper.local_table is mapper.inherits.local_table
    said: Mapping[str, Any] = vars(mapper.class_).get("__info__", {})
    return said if shares else getattr(mapper.local_table, "info", {})


def attribute_of(mapper: Any, column: Any) -> str:
    """What the API calls a column of a class."""
    first, *rest = mapper.get_property_by_column(column).key.split("_")
    return str(first) + "".join(word.capitalize() for word in rest)


def key_columns(mapper: Any) -> Sequence[Any]:
    """The primary key of a class's rows."""
    holder = next(each for each in mapper.iterate_to_root() if each.concrete or each.inherits is None)
    table = holder.local_table
    if not isinstance(table, sa.Table):
        return key_columns(next(directly_below(holder)))
    return list(holder.primary_key)


# Values


class JsonNull:
    """JSON's null in a column: SQL has something there."""


def as_stored(mapper: Any, row: Values) -> Values:
    return {name: stored(type_of(mapper, name), value) for name, value in row.items()}


def type_of(mapper: Any, key: str) -> Any:
    """The type of a column; a sibling's in the same table has one, too."""
    return next((column.type for table in mapper.tables for column in table.columns if column.key == key), None)


# What SQL makes of a value on its way in and on its way out.
MADE_BY_SQL: Mapping[str, tuple[Callable[[str], str], Callable[[str], str]]] = {"Shouted": (str.lower, str.upper)}
DIALECT: Any = sqlite.dialect()


def is_decorated(type_: Any) -> bool:
    return isinstance(type_, TypeDecorator) and not isinstance(type_, sa.Interval)


def stored(type_: Any, value: Any) -> Any:
    """What a column holds of a Python value."""
    if value is None:
        return JsonNull() if isinstance(type_, sa.JSON) and not type_.none_as_null else None
    if not is_decorated(type_):
        return value
    if type(type_).__name__ in MADE_BY_SQL:
        return MADE_BY_SQL[type(type_).__name__][0](value)
    return type_.process_bind_param(value, DIALECT) if has(type_, "process_bind_param") else value


def loaded(type_: Any, value: Any) -> Any:
    """What Python gets of a value that a column of a decorated type holds."""
    if type(type_).__name__ in MADE_BY_SQL:
        return value and MADE_BY_SQL[type(type_).__name__][1](value)
    return type_.process_result_value(value, DIALECT) if has(type_, "process_result_value") else value


def held(type_: Any, value: Any) -> Any:
    """What a cursor holds of a stored value: of a UUID always the same, wherever it is stored."""
    made = loaded(type_, value)
    return made if isinstance(made, UUID) else value


def has(type_: Any, method: str) -> bool:
    return getattr(type(type_), method) is not getattr(TypeDecorator, method)


def all_rows(mappers: Iterable[Any], tables: Tables) -> dict[str, list[Row]]:
    """The rows of each class, by its name."""
    return {name_of(mapper): list(rows_of(mapper, tables)) for mapper in mappers}
