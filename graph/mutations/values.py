"""Values as the schema has read them ↔ the model's own."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, datetime
from typing import Any

from graph.catalog.types import Column, Entity, EnumType
from graph.operation.types import Choice, Slot
from graph.sql.parameters import as_it_is, converter_of
from graph.vocabulary.scalars import DATETIME, Scalar

Keys = Sequence[tuple[Any, ...]]
"""Primary keys of rows, as the model has their values."""


def model_value(column: Column, value: Any) -> Any:
    """What SQLAlchemy binds for a column.

    Raises ValueError with a sentence that says what is right.
    """
    if value is None:
        return None
    convert = converter_for(column)
    return value if convert is None else convert(value)


def converter_for(column: Column) -> Callable[[Any], Any] | None:
    """What makes of a value that is not null what SQLAlchemy binds, or None where it is the same.

    It raises ValueError with a sentence that says what is right.
    """
    convert = converter_of(column)
    if convert is as_it_is:
        return None
    if column.many:
        return lambda values: [None if each is None else convert(each) for each in values]
    return convert


def slot_value(column: Column, value: Any) -> Any:
    """A key's value of the model's as a slot holds it."""
    if isinstance(column.kind, EnumType):
        return next(name for name, member in column.kind.python.items() if member == value)
    return value


def slots_of(entity: Entity, keys: Keys) -> Keys:
    """Primary keys of the model's as slots hold them."""
    if not any(isinstance(column.kind, EnumType) for column in entity.primary_key):
        return keys
    return [tuple(map(slot_value, entity.primary_key, key)) for key in keys]


def shown_value(column: Column, shown: Any) -> Any:
    """The model's own value of a key's column from the form that clients see."""
    return model_value(column, shown if isinstance(column.kind, EnumType) else column.kind.parse(shown))


def key_of(entity: Entity, row: Any) -> tuple[Any, ...]:
    """The primary key of a row of the model, its instants with their offset."""
    return tuple(instant(column.kind, getattr(row, column.attribute)) for column in entity.primary_key)


def instant(kind: Scalar | EnumType | None, value: Any) -> Any:
    """A value as the database knows it: an instant, which SQLite gives back without an offset, is one of UTC."""
    if kind is DATETIME and isinstance(value, datetime) and value.tzinfo is None:
        return value.replace(tzinfo=UTC)
    return value


def given_key(entity: Entity, parts: Sequence[Slot | Choice | bool], values: Sequence[Any]) -> tuple[Any, ...]:
    """The primary key that the arguments say."""
    found = []
    for column, part in zip(entity.primary_key, parts, strict=True):
        match part:
            case Slot(index):
                found.append(model_value(column, values[index]))
            case Choice(name):
                found.append(model_value(column, name))
            case _:
                found.append(part)
    return tuple(found)


def named_key(entity: Entity, given: Mapping[str, Any]) -> tuple[tuple[Column, ...], tuple[Any, ...]]:
    """The columns and the values of a `…Key` input, which has exactly one field."""
    ((name, value),) = given.items()
    columns = next(key.columns for key in entity.keys if key.name == name)
    parts = [value] if len(columns) == 1 else [value[column.name] for column in columns]
    return columns, tuple(model_value(column, part) for column, part in zip(columns, parts, strict=True))
