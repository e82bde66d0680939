"""Enums of the catalog → Strawberry's: names outside, the models' own members inside."""

from __future__ import annotations

import enum
from collections.abc import Callable, Mapping
from typing import Any, cast

from graphql import EnumValueNode, GraphQLEnumType, GraphQLError, ValueNode
from strawberry.types.enum import EnumValue, StrawberryEnumDefinition

from graph.catalog.types import EnumType

_DIRECTIONS = {
    "ASC": "From small to large, null last.",
    "ASC_NULLS_FIRST": "From small to large, null first.",
    "ASC_NULLS_LAST": "From small to large, null last.",
    "DESC": "From large to small, null first.",
    "DESC_NULLS_FIRST": "From large to small, null first.",
    "DESC_NULLS_LAST": "From large to small, null last.",
}
ORDER_DIRECTION = EnumType(
    name="OrderDirection",
    description="A direction. Null counts as the largest value, so it stands last in ASC and first in DESC, "
    "unless the name says otherwise.",
    values={name: name for name in _DIRECTIONS},
    python={name: name for name in _DIRECTIONS},
    descriptions=_DIRECTIONS,
)


def define_enum(type_: EnumType) -> StrawberryEnumDefinition:
    """Strawberry's definition of an enum.

    It is kept on the Python class, where Strawberry looks for it when a hand-written field is annotated with
    that class, and may already have put one.
    """
    class_ = _python_class(type_)
    values = [
        EnumValue(name, type_.python[name].value, description=type_.descriptions.get(name))
        if class_
        else EnumValue(name, name, description=type_.descriptions.get(name))
        for name in type_.values
    ]
    wrapped: Any = class_ or enum.Enum(type_.name, {name: name for name in type_.values})
    definition: StrawberryEnumDefinition | None = wrapped.__dict__.get("__strawberry_definition__")
    if definition is None:
        definition = StrawberryEnumDefinition(wrapped, type_.name, values, type_.description)
        wrapped.__strawberry_definition__ = definition
    definition.name, definition.values, definition.description = type_.name, values, type_.description
    return definition


def _python_class(type_: EnumType) -> type[enum.Enum] | None:
    member = next(iter(type_.python.values()), None)
    return type(member) if isinstance(member, enum.Enum) else None


def speak_names(graphql_type: GraphQLEnumType, type_: EnumType) -> None:
    """Make the enum send and read names.

    Rows come from the database with names in them, hand-written fields return members; and the engine, which
    reads literals through `parse_literal`, works with names.
    """
    speaking = cast("Any", graphql_type)
    speaking.coerce_output_value = speaking.serialize = _shower(type_)
    speaking.parse_literal = _literal_reader(type_)


def _shower(type_: EnumType) -> Callable[[Any], str]:
    names: Mapping[Any, str] = {member: name for name, member in reversed(list(type_.python.items()))}

    def show(value: Any) -> str:
        # A member that is a text too may equal another one's name.
        name = names.get(value) if isinstance(value, enum.Enum) or value not in type_.values else value
        if name is None:
            raise GraphQLError(f"{type_.name} has no value {value!r}; it has {', '.join(type_.values)}.")
        return str(name)

    return show


def _literal_reader(type_: EnumType) -> Callable[..., str]:
    def parse_literal(node: ValueNode, *_: Any) -> str:
        if isinstance(node, EnumValueNode) and node.value in type_.values:
            return node.value
        raise GraphQLError(f"{type_.name} has the values {', '.join(type_.values)}.", node)

    return parse_literal
