"""An operation's variables → values that fit their types, for those whose values nobody has said."""

from __future__ import annotations

from typing import Any

from graphql import (
    GraphQLEnumType,
    GraphQLInputObjectType,
    GraphQLList,
    GraphQLNonNull,
    GraphQLSchema,
    OperationDefinitionNode,
    parse,
    type_from_ast,
)

from graph.operation.parse.impersonal import SAMPLES


def make_variables(text: str, schema: GraphQLSchema) -> dict[str, Any]:
    """A value for each variable of an operation that must have one."""
    return {
        variable.variable.name.value: make_value(type_)
        for definition in parse(text).definitions
        if isinstance(definition, OperationDefinitionNode)
        for variable in definition.variable_definitions or ()
        if isinstance(type_ := type_from_ast(schema, variable.type), GraphQLNonNull) and variable.default_value is None
    }


def make_value(type_: Any) -> Any:
    """A value of a type; of an input whatever it must have, of one with exactly one field the first."""
    match type_:
        case GraphQLNonNull(of_type=inner):
            return make_value(inner)
        case GraphQLList(of_type=inner):
            return [make_value(inner)]
        case GraphQLEnumType():
            return next(iter(type_.values))
        case GraphQLInputObjectType():
            fields = list(type_.fields.items())
            needed = fields[:1] if type_.is_one_of else [each for each in fields if each[1].is_required]
            return {name: make_value(field.type) for name, field in needed}
        case _:
            return SAMPLES.get(type_.name, "x")
