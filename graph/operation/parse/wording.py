"""A value and the type that it does not fit → what is wrong with it, and what would be right."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from types import MappingProxyType
from typing import Any

from graphql import GraphQLEnumType, GraphQLInputObjectType, GraphQLInputType, GraphQLScalarType
from graphql.pyutils import did_you_mean, inspect, suggestion_list

from graph.vocabulary.scalars import SCALARS

# Of more values, or more fields, those that look alike are told, and never all.
MOST_LISTED = 30

# So few values are always told.
FEW = 12

LONGEST_SHOWN = 100
"""How much of a refused value is repeated in the message, in characters."""

# graphql-core reads the scalars that GraphQL itself has, and does not say what it expects.
_BUILT_IN = MappingProxyType({scalar.name: scalar for scalar in SCALARS if scalar.builtin})


def must_not_be_null(type_: GraphQLInputType) -> str:
    return f" must not be null; expected {type_}."


def must_be_object(type_: GraphQLInputObjectType) -> str:
    return f" must be an object with fields of {type_}."


def is_required(type_: GraphQLInputType) -> str:
    return f" is required: {type_}."


def is_no_field(name: str, type_: GraphQLInputObjectType, *, suggest: bool) -> str:
    return f" is no field of {type_}{_among(name, type_.fields, 'it has', suggest=suggest)}"


def must_be_value_of(value: Any, type_: GraphQLEnumType, *, suggest: bool) -> str:
    text = f" must be one of the values of {type_}"
    if suggest and len(type_.values) <= FEW:
        return f"{text}: {', '.join(type_.values)}."
    return f"{text}{_among(str(value), type_.values, 'there are', suggest=suggest)}"


def must_have_one(given: Sequence[str], type_: GraphQLInputObjectType, *, suggest: bool) -> str:
    text = f" must have exactly one field of {type_}, and not null"
    if len(given) > 1:
        shown = ", ".join(f"{{{name}: …}}" for name in given[:MOST_LISTED])
        return f"{text}. Give one of them; where a list is taken, write several: [{shown}]."
    return f"{text}{_among('', type_.fields, 'it has', suggest=suggest)}"


def cannot_be(shown: str, type_: GraphQLScalarType, said: str) -> str:
    """What a scalar says of a value; `said` is graphql-core's text, which tells enough of a scalar of our own."""
    return f": {_built_in(shown, type_) or said}"


def _built_in(shown: str, type_: GraphQLScalarType) -> str | None:
    scalar = _BUILT_IN.get(type_.name)
    if scalar is None:
        return f"ID cannot represent {shortened(shown)}: expected a text." if type_.name == "ID" else None
    try:
        # No value at all: what is asked for is the sentence of what is right.
        scalar.parse(None)
    except ValueError as error:
        return f"{type_.name} cannot represent {shortened(shown)}: expected {error}."
    return None


def shown_value(value: Any) -> str:
    """A refused value as it is repeated."""
    return shortened(inspect(value))


def shortened(text: str) -> str:
    return text if len(text) <= LONGEST_SHOWN else f"{text[:LONGEST_SHOWN]}…"


def _among(name: str, known: Collection[str], how: str, *, suggest: bool) -> str:
    """Those that are nearly right, or all where they are few."""
    if not suggest:
        return "."
    hint = did_you_mean(suggestion_list(name[:LONGEST_SHOWN], list(known)))
    if hint or len(known) > MOST_LISTED:
        return f".{hint}"
    return f"; {how}: {', '.join(known)}."
