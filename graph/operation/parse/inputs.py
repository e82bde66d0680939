"""A client's input value → the coerced value and its signature: the part of it that belongs to the shape."""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from dataclasses import dataclass
from typing import Any, TypeGuard

from graphql import (
    GraphQLEnumType,
    GraphQLError,
    GraphQLInputObjectType,
    GraphQLInputType,
    GraphQLList,
    GraphQLNonNull,
    GraphQLScalarType,
    value_from_ast_untyped,
)

from graph.errors import BadUserInput
from graph.operation.parse.wording import (
    cannot_be,
    is_no_field,
    is_required,
    must_be_object,
    must_be_value_of,
    must_have_one,
    must_not_be_null,
    shortened,
    shown_value,
)
from graph.operation.parse.written import NotPlain, plain_reader
from graph.operation.path import Path, show_path

ABSENT: Hashable = ("absent",)
PRESENT: Hashable = ("present",)
# The extension that marks an enum whose values decide what is asked, as names of columns do: even where they
# stand in a list they are part of the shape.
SHAPES = "mainspring-shapes"
# The extension that marks an input type which is written: whatever is in it is a value, as a number is.
VALUE = "mainspring-value"


@dataclass(frozen=True, slots=True)
class InputReader:
    """Reads input values; `suggest` tells whether a wrong name is answered with a nearly right one."""

    suggest: bool = True

    def read(self, value: Any, type_: GraphQLInputType, path: Path) -> tuple[Any, Hashable]:
        """The coerced value, enums as their names, and its signature.

        Two values with the same signature differ only in what a statement takes as parameters.
        Raises BadUserInput with the path below the variable or argument.
        """
        if isinstance(type_, GraphQLNonNull):
            if value is None:
                raise BadUserInput(f"{show_path(path)}{must_not_be_null(type_)}", path=path)
            # Not by a call of this function: it is the hot path.
            type_ = type_.of_type
        elif value is None:
            return None, None
        if isinstance(type_, GraphQLList):
            return self._read_list(value, type_.of_type, path)
        if isinstance(type_, GraphQLInputObjectType):
            return self._read_object(value, type_, path)
        if isinstance(type_, GraphQLEnumType):
            return self._read_enum(value, type_, path)
        return self._read_scalar(value, type_, path)

    def _read_list(self, value: Any, item: GraphQLInputType, path: Path) -> tuple[Any, Hashable]:
        # A single value stands for a list of it (GraphQL specification, 3.11).
        values = value if isinstance(value, list | tuple) else [value]
        leaf = item.of_type if isinstance(item, GraphQLNonNull) else item
        if is_written(leaf):
            try:
                return plain_reader(leaf)(values), PRESENT
            except NotPlain:
                pass
        read = [self.read(each, item, (*path, index)) for index, each in enumerate(values)]
        coerced = [each for each, _ in read]
        if holds_values(item):
            return coerced, PRESENT
        return coerced, tuple(signature for _, signature in read)

    def _read_object(self, value: Any, type_: GraphQLInputObjectType, path: Path) -> tuple[Any, Hashable]:
        if not isinstance(value, Mapping):
            raise BadUserInput(f"{show_path(path)}{must_be_object(type_)}", path=path)
        for name in value:
            if name not in type_.fields:
                below = (*path, shortened(str(name)))
                refused = is_no_field(str(name), type_, suggest=self.suggest)
                raise BadUserInput(f"{show_path(below)}{refused}", path=below)
        coerced: dict[str, Any] = {}
        signature: list[tuple[str, Hashable]] = []
        for name, field in type_.fields.items():
            if name in value:
                given = value[name]
            elif field.default is not None:
                default = field.default
                given = default.value if default.literal is None else value_from_ast_untyped(default.literal)
            elif isinstance(field.type, GraphQLNonNull):
                raise BadUserInput(f"{show_path((*path, name))}{is_required(field.type)}", path=(*path, name))
            else:
                continue
            coerced[name], inner = self.read(given, field.type, (*path, name))
            signature.append((name, inner))
        if type_.is_one_of and (len(coerced) != 1 or None in coerced.values()):
            raise BadUserInput(
                f"{show_path(path)}{must_have_one(list(coerced), type_, suggest=self.suggest)}", path=path
            )
        return coerced, PRESENT if type_.extensions.get(VALUE) else tuple(signature)

    def _read_enum(self, value: Any, type_: GraphQLEnumType, path: Path) -> tuple[Any, Hashable]:
        if isinstance(value, str) and value in type_.values:
            return value, value
        refused = must_be_value_of(value, type_, suggest=self.suggest)
        raise BadUserInput(f"{show_path(path)}{refused}", path=path)

    def _read_scalar(self, value: Any, type_: GraphQLScalarType, path: Path) -> tuple[Any, Hashable]:
        try:
            coerced = type_.coerce_input_value(value)
        except (GraphQLError, ValueError, TypeError, OverflowError) as error:
            message = error.message if isinstance(error, GraphQLError) else str(error)
            refused = cannot_be(shown_value(value), type_, message)
            raise BadUserInput(f"{show_path(path)}{refused}", path=path) from None
        return coerced, coerced if type(coerced) is bool else PRESENT


def holds_values(item: GraphQLInputType) -> bool:
    """Whether the items of a list are values, so that the whole list is one parameter."""
    leaf = item.of_type if isinstance(item, GraphQLNonNull) else item
    if isinstance(leaf, GraphQLEnumType):
        return not leaf.extensions.get(SHAPES)
    return isinstance(leaf, GraphQLScalarType) or is_written(leaf)


def is_written(type_: GraphQLInputType) -> TypeGuard[GraphQLInputObjectType]:
    """Whether an input object is one value."""
    return isinstance(type_, GraphQLInputObjectType) and bool(type_.extensions.get(VALUE))
