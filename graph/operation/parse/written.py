"""An input type that is written → what reads a value of it at once, where it holds nothing but values that are right.

Thousands may come in one list. Whatever is not so plain, and every mistake, is read by `InputReader`, which says where.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from typing import Any

from graphql import (
    GraphQLEnumType,
    GraphQLError,
    GraphQLInputObjectType,
    GraphQLInputType,
    GraphQLNonNull,
    GraphQLScalarType,
)

Coerce = Callable[[Any], Any]

KEPT = 5_000
"""How many types' readers are kept."""


class NotPlain(Exception):
    """The value is to be read step by step."""


@lru_cache(KEPT)
def plain_reader(type_: GraphQLInputObjectType) -> Coerce:
    """Reads an object of scalars and enums, whose coerced fields stand in the type's order, or raises NotPlain."""
    fields = tuple(
        (name, *_reader_of(field.type, has_default=field.default is not None)) for name, field in type_.fields.items()
    )

    def read(value: Any) -> Any:
        if type(value) is not dict:
            raise NotPlain
        coerced: dict[str, Any] = {}
        try:
            for name, needed, nullable, coerce in fields:
                if name in value:
                    given = value[name]
                    if given is not None:
                        coerced[name] = coerce(given)
                    elif nullable:
                        coerced[name] = None
                    else:
                        raise NotPlain
                elif needed:
                    raise NotPlain
        except (GraphQLError, ValueError, TypeError, OverflowError):
            raise NotPlain from None
        # Names that the type does not have.
        if len(coerced) != len(value):
            raise NotPlain
        return coerced

    return _refuse if type_.is_one_of else read


def _reader_of(type_: GraphQLInputType, *, has_default: bool) -> tuple[bool, bool, Coerce]:
    """Whether a field must be given, whether it may be null, and what coerces it."""
    nullable = not isinstance(type_, GraphQLNonNull)
    leaf = type_.of_type if isinstance(type_, GraphQLNonNull) else type_
    return has_default or not nullable, nullable, _coercer(leaf)


def _coercer(leaf: GraphQLInputType) -> Coerce:
    if isinstance(leaf, GraphQLScalarType):
        return leaf.coerce_input_value
    if isinstance(leaf, GraphQLEnumType):
        names = frozenset(leaf.values)

        def name_of(value: Any) -> str:
            if type(value) is str and value in names:
                return value
            raise NotPlain

        return name_of
    return _refuse


def _refuse(_: Any) -> Any:
    raise NotPlain
