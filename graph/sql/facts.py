"""What is known of a viewer → a value of a column's type, or null: what does not fit matches nothing."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import sqlalchemy as sa
from sqlalchemy.types import NullType, TypeDecorator, TypeEngine

from graph.vocabulary.scalars import BIGINT, INT, STRING, scalar_of

Read = Callable[[Any], Any]


def fact_reader(type_: TypeEngine[Any], processor: Read | None) -> Read:
    """Reads an id or a claim as the driver takes it.

    Ids are texts, and claims come from JSON: a number may be either. What is no value of the type is null: it is equal
    to nothing, as an id that nobody has, and no error, which would tell what the column is like.
    """
    parse = _parser(type_)

    def read(value: Any) -> Any:
        try:
            parsed = parse(value)
            return parsed if processor is None else processor(parsed)
        except Exception:  # noqa: BLE001 - whatever a type of the model's own raises for a value that it does not know
            return None

    return read


def _parser(type_: TypeEngine[Any]) -> Read:
    if isinstance(type_, TypeDecorator):
        return lambda value: value
    if isinstance(type_, NullType):
        return STRING.parse
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
