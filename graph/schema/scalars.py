"""Rows of the vocabulary → GraphQL scalars: the values that clients send and see."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from typing import Any, NewType
from uuid import UUID

from graphql import (
    FloatValueNode,
    GraphQLError,
    GraphQLScalarType,
    IntValueNode,
    ValueNode,
    print_ast,
    value_from_ast_untyped,
)
from strawberry.scalars import JSON
from strawberry.types.scalar import ScalarDefinition

from graph.operation.parse.wording import shortened, shown_value
from graph.vocabulary import scalars as vocabulary
from graph.vocabulary.scalars import Scalar

BigInt = NewType("BigInt", int)
"""The annotation of hand-written fields whose integers may be wider than 32 bits."""

# What stands for a scalar in the annotations of hand-written fields; the others have no such name.
_PYTHON: dict[str, Any] = {
    "Int": int,
    "Float": float,
    "String": str,
    "Boolean": bool,
    "BigInt": BigInt,
    "Decimal": Decimal,
    "Date": date,
    "Time": time,
    "DateTime": datetime,
    "UUID": UUID,
    "JSON": JSON,
    "Base64": bytes,
    "Duration": timedelta,
}


def _parser(scalar: Scalar) -> Callable[..., Any]:
    def parse(value: Any, node: ValueNode | None = None) -> Any:
        try:
            return scalar.parse(value)
        except ValueError as error:
            # As it is written: of a number of too many digits Python knows nothing.
            shown = shown_value(value) if node is None else shortened(print_ast(node))
            raise GraphQLError(f"{scalar.name} cannot represent {shown}: expected {error}.", node) from None

    return parse


def _literal_parser(scalar: Scalar, parse: Callable[..., Any]) -> Callable[..., Any]:
    def parse_literal(node: ValueNode, variables: dict[str, Any] | None = None) -> Any:
        # A float would lose the digits that a Decimal keeps.
        if scalar is vocabulary.DECIMAL and isinstance(node, IntValueNode | FloatValueNode):
            return parse(node.value, node)
        return parse(value_from_ast_untyped(node, variables), node)

    return parse_literal


def _custom_type(scalar: Scalar) -> GraphQLScalarType:
    parse = _parser(scalar)
    parse_literal = _literal_parser(scalar, parse)
    return GraphQLScalarType(
        scalar.name,
        description=scalar.description,
        specified_by_url=scalar.specified_by,
        coerce_output_value=scalar.show,
        parse_value=parse,
        parse_literal=parse_literal,
        coerce_input_value=parse,
        coerce_input_literal=parse_literal,
    )


def _definition(implementation: GraphQLScalarType) -> ScalarDefinition:
    return ScalarDefinition(
        name=implementation.name,
        description=implementation.description,
        specified_by_url=implementation.specified_by_url,
        serialize=implementation.coerce_output_value,
        parse_value=implementation.coerce_input_value,
        parse_literal=implementation.parse_literal,
        implementation=implementation,
    )


SCALAR_CLASSES: dict[str, Any] = {
    scalar.name: _PYTHON.get(scalar.name) or type(scalar.name, (), {}) for scalar in vocabulary.SCALARS
}
"""What stands for each scalar, by its name, in Strawberry's types."""

SCALAR_MAP: dict[object, ScalarDefinition] = {
    SCALAR_CLASSES[scalar.name]: _definition(_custom_type(scalar))
    for scalar in vocabulary.SCALARS
    if not scalar.builtin
}
"""The scalars of our own, for Strawberry's configuration; the built-in ones stay graphql-core's."""
