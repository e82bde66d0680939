"""Generated fields → graphql-core's: a schema whose fields need not be taken apart."""

from __future__ import annotations

from typing import Any

import strawberry
from graphql import GraphQLArgument, GraphQLField, GraphQLInputField, GraphQLList, GraphQLNonNull
from strawberry.schema.schema_converter import GraphQLCoreConverter
from strawberry.types.arguments import StrawberryArgument
from strawberry.types.base import StrawberryList, StrawberryOptional
from strawberry.types.field import StrawberryField

from graph.schema.drafts import Generated, GeneratedArgument


class Schema(strawberry.Schema):
    """Strawberry's schema, made with the converter below: Strawberry takes none from outside."""

    @property
    def schema_converter(self) -> Converter:
        """What makes graphql-core's types."""
        return self._converter

    @schema_converter.setter
    def schema_converter(self, made: GraphQLCoreConverter) -> None:
        self._converter = Converter(
            made.config, scalar_overrides={}, scalar_map=made.config.scalar_map, get_fields=made.get_fields
        )


class Converter(GraphQLCoreConverter):
    """Strawberry's converter, with a short way for generated fields.

    Strawberry looks in each field for resolvers, extensions, permissions, defaults and what else a person may have
    written, and at its type anew wherever it is used: 1.5 times as long for a schema of 200 models.
    """

    def __init__(self, *arguments: Any, **named: Any) -> None:
        super().__init__(*arguments, **named)
        # By identity, which no other object takes: the fields hold their types and arguments.
        self._required: dict[int, GraphQLNonNull[Any]] = {}
        self._arguments: dict[int, GraphQLArgument] = {}

    def from_field(self, field: StrawberryField, **named: Any) -> GraphQLField:
        """A field of an object or an interface."""
        if not isinstance(field, Generated):
            return super().from_field(field, **named)
        name_of = self.config.name_converter.from_argument
        return GraphQLField(
            self._type(field.known_type),
            {name_of(argument): self.from_argument(argument) for argument in field.arguments},
            description=field.description,
            deprecation_reason=field.deprecation_reason,
            extensions={self.DEFINITION_BACKREF: field},
        )

    def from_input_field(self, field: StrawberryField, **named: Any) -> GraphQLInputField:
        """A field of an input."""
        if not isinstance(field, Generated):
            return super().from_input_field(field, **named)
        return GraphQLInputField(
            self._type(field.known_type),
            description=field.description,
            deprecation_reason=field.deprecation_reason,
            extensions={self.DEFINITION_BACKREF: field},
        )

    def from_argument(self, argument: StrawberryArgument) -> GraphQLArgument:
        """An argument; those that several fields share are made once."""
        if not isinstance(argument, GeneratedArgument):
            return super().from_argument(argument)
        if id(argument) not in self._arguments:
            self._arguments[id(argument)] = GraphQLArgument(
                self._type(argument.known_type),
                description=argument.description,
                extensions={self.DEFINITION_BACKREF: argument},
            )
        return self._arguments[id(argument)]

    def _type(self, type_: Any) -> Any:
        if isinstance(type_, StrawberryOptional):
            return self._not_null(type_.of_type).of_type
        return self._not_null(type_)

    def _not_null(self, type_: Any) -> GraphQLNonNull[Any]:
        if isinstance(type_, StrawberryList):
            return GraphQLNonNull(GraphQLList(self._type(type_.of_type)))
        if id(type_) not in self._required:
            self._required[id(type_)] = GraphQLNonNull(self.from_type(type_))
        return self._required[id(type_)]
