"""What is known of a viewer → a value of a column's type, or null: what does not fit matches nothing."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import sqlalchemy as sa
from sqlalchemy.types import TypeDecorator, TypeEngine

from graph.vocabulary.decorators import stored_type
from graph.vocabulary.scalars import BIGINT, INT, scalar_of
from graph.vocabulary.words import ListOf, Present, comparable

Read = Callable[[Any], Any]


class Told(TypeDecorator[Any]):
    """The type of a fact's parameter: what the viewer's token says becomes a value of a column's type, or null."""

    impl = sa.Text
    cache_ok = False

    def __init__(self, type_: TypeEngine[Any]) -> None:
        super().__init__()
        self.told = comparable(type_)

    def load_dialect_impl(self, dialect: sa.Dialect) -> TypeEngine[Any]:
        return comparable(stored_type(self.told, dialect))

    def bind_processor(self, dialect: sa.Dialect) -> Read:
        return fact_reader(self.told, dialect)


def fact_reader(type_: TypeEngine[Any], dialect: sa.Dialect) -> Read:
    """Reads an id or a claim as the database's driver takes it.

    Ids are texts, and claims come from JSON: a number may be either. What is no value of the type is null: it is equal
    to nothing, as an id that nobody has, and no error, which would tell what the column is like.
    """
    if isinstance(type_, ListOf):
        return _list_reader(type_.item, dialect)
    parse = _parser(type_)
    processor = type_.dialect_impl(dialect).bind_processor(dialect)

    def read(value: Any) -> Any:
        # A decorator may make something of null, too.
        if value is None:
            return None
        try:
            parsed = parse(value)
            return parsed if processor is None else processor(parsed)
        except Exception:  # noqa: BLE001 - whatever a type of the model's own raises for a value that it does not know
            return None

    return read


def _list_reader(item: TypeEngine[Any], dialect: sa.Dialect) -> Read:
    """As `ListOf` has a list. In one, what is no value of the type is null; so is all of what is no list.

    Of that it makes a list of null: SQLite says of what is in no list that it is not in it, and PostgreSQL nothing.
    """
    read = fact_reader(item, dialect)
    is_bytes = isinstance(stored_type(item, dialect), sa.LargeBinary)

    def read_list(values: Any) -> Any:
        found = [read(value) for value in values] if isinstance(values, list | tuple) else [None]
        if dialect.name == "postgresql":
            return found
        return json.dumps([each.hex().upper() if is_bytes and each is not None else each for each in found])

    return read_list


def _parser(type_: TypeEngine[Any]) -> Read:
    if isinstance(type_, Present):
        return lambda _: ""
    if isinstance(type_, TypeDecorator):
        return lambda value: value
    if isinstance(type_, sa.Enum):
        return _member(type_)
    scalar = scalar_of(type_)
    if scalar in (INT, BIGINT):
        most = 2 ** (15 if isinstance(type_, sa.SmallInteger) else 63 if scalar is BIGINT else 31)
        return lambda value: _integer(value, most)
    return (lambda value: value) if scalar is None else scalar.parse


def _integer(value: Any, most: int) -> int:
    number: int = BIGINT.parse(value)
    if str(number) != str(value) or not -most <= number < most:
        raise ValueError("a number as it is written, which the column can hold")
    return number


def _member(type_: sa.Enum) -> Read:
    """By the member's name; a plain enum's values have no other."""
    members = type_.enum_class.__members__ if type_.enum_class else {each: each for each in type_.enums}
    return lambda value: members[value]
