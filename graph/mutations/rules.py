"""Columns of the model → rules that values must keep, each said once: in the model."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from decimal import Decimal
from typing import Any

import sqlalchemy as sa

from graph.catalog.writes import Input, Writable
from graph.mutations.errors import MutationError, ValidationError
from graph.mutations.values import model_value
from graph.operation.path import Path


def broken_rules(writable: Writable, given: Mapping[str, Any], path: Path) -> Iterator[MutationError]:
    """What the given values break of the rules of their columns."""
    for each in writable.inputs.values():
        value = given.get(each.name)
        if value is not None:
            yield from _broken(each, value, (*path, each.name))


def _broken(each: Input, value: Any, path: Path) -> Iterator[MutationError]:
    try:
        bound = model_value(each.column, value)
    except ValueError as error:
        yield ValidationError(f"{each.name} must be {error}.", path)
        return
    for type_, rule in RULES:
        if isinstance(each.stored.type, type_) and (wrong := rule(each.stored.type, bound)):
            message, constraint = wrong
            yield ValidationError(f"{each.name} {message}.", path, constraint)
            return


def _text_length(type_: Any, value: Any) -> tuple[str, str] | None:
    if type_.length is None or not isinstance(value, str) or len(value) <= type_.length:
        return None
    return f"must have at most {type_.length} characters; it has {len(value)}", f"length <= {type_.length}"


def _bytes_length(type_: Any, value: Any) -> tuple[str, str] | None:
    if type_.length is None or len(value) <= type_.length:
        return None
    return f"must have at most {type_.length} bytes; it has {len(value)}", f"length <= {type_.length}"


def _precision(type_: Any, value: Any) -> tuple[str, str] | None:
    if type_.precision is None or not isinstance(value, Decimal):
        return None
    scale = type_.scale or 0
    exponent = value.normalize().as_tuple().exponent
    assert isinstance(exponent, int), "the scalar takes finite numbers only"
    if -exponent > scale:
        return f"must have at most {scale} digits after the point", f"scale <= {scale}"
    if value and value.adjusted() >= type_.precision - scale:
        whole = type_.precision - scale
        return f"must have at most {whole} digits before the point", f"precision <= {type_.precision}"
    return None


def _small(_: Any, value: Any) -> tuple[str, str] | None:
    return None if -(2**15) <= value < 2**15 else ("must be between -32768 and 32767", "16 bits")


RULES: tuple[tuple[type[Any], Callable[[Any, Any], tuple[str, str] | None]], ...] = (
    # An Enum is a String of SQLAlchemy's; its values are checked by the schema.
    (sa.Enum, lambda _, __: None),
    (sa.String, _text_length),
    (sa.LargeBinary, _bytes_length),
    (sa.Float, lambda _, __: None),
    (sa.Numeric, _precision),
    (sa.SmallInteger, _small),
)
