"""Arguments of a field → their shapes, and where each value comes from."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from graphql import (
    BooleanValueNode,
    EnumValueNode,
    FieldNode,
    GraphQLEnumType,
    GraphQLField,
    GraphQLInputObjectType,
    GraphQLInputType,
    GraphQLInterfaceType,
    GraphQLList,
    GraphQLNonNull,
    GraphQLObjectType,
    GraphQLScalarType,
    GraphQLSchema,
    ListValueNode,
    NullValueNode,
    ObjectValueNode,
    Undefined,
    ValueNode,
    VariableNode,
    get_named_type,
    value_from_ast,
    value_from_ast_untyped,
)

from graph.errors import BadUserInput, Location
from graph.operation.opaque import decode_opaque
from graph.operation.parse.inputs import InputReader, holds_values, is_written
from graph.operation.parse.opening import Opens, open_text, opens
from graph.operation.parse.sizes import spelled_size
from graph.operation.parse.wording import must_have_one, must_not_be_null
from graph.operation.path import Path, show_path
from graph.operation.types import Argument, Choice, CursorAt, Fields, Flag, Items, NodeAt, Null, Slot

Variables = Mapping[str, Any]
Getter = Callable[[Variables], Any]


@dataclass(slots=True)
class ArgumentReader:
    """Reads the arguments of one operation; `getters[i]` fetches the value of slot `i` from the variables.

    `suggest` tells whether errors name what would be right.
    """

    schema: GraphQLSchema
    variables: Variables
    suggest: bool = True
    getters: list[Getter] = field(default_factory=list)

    def read(self, definition: GraphQLField, node: FieldNode, path: Path) -> Fields:
        """The arguments that are present, in the order of their definition.

        Raises BadUserInput.
        """
        given = {argument.name.value: argument.value for argument in node.arguments or ()}
        items = []
        for name, argument in definition.args.items():
            if name not in given:
                continue
            opened = opens(argument)
            if opened is not None:
                shaped = self._opened(given[name], opened, (*path, name), definition)
            else:
                shaped = spelled_size(argument, given[name]) or self._literal(given[name], argument.type, (*path, name))
            if shaped is not None:
                items.append((name, shaped))
        return Fields(tuple(items))

    def _slot(self, getter: Getter) -> Slot:
        self.getters.append(getter)
        return Slot(len(self.getters) - 1)

    def _literal(self, node: ValueNode, type_: GraphQLInputType, path: Path) -> Argument | None:
        """The shape of a literal; None where it is a variable that was not given."""
        if isinstance(node, VariableNode):
            name = node.name.value
            if name not in self.variables:
                return None
            if self.variables[name] is None and isinstance(type_, GraphQLNonNull):
                # A variable with a default may be null where its argument may not (GraphQL specification, 5.8.5).
                raise BadUserInput(
                    f"{show_path(path)}{must_not_be_null(type_)}", locations=location_of(node), path=path
                )
            return self._value(self.variables[name], type_, lambda variables: variables[name])
        if isinstance(type_, GraphQLNonNull):
            return self._literal(node, type_.of_type, path)
        if isinstance(node, NullValueNode):
            return Null()
        if isinstance(type_, GraphQLList):
            return self._literal_list(node, type_, path)
        if isinstance(type_, GraphQLInputObjectType) and not is_written(type_):
            return self._literal_object(node, type_, path)
        # JSON takes any literal, and a name stands for its text.
        if isinstance(node, EnumValueNode) and isinstance(type_, GraphQLEnumType):
            return Choice(node.value)
        if isinstance(node, BooleanValueNode) and _is_boolean(type_):
            return Flag(node.value)
        return self._slot(_literal_getter(node, type_, path))

    def _literal_list(self, node: ValueNode, type_: GraphQLList[Any], path: Path) -> Argument:
        if holds_values(type_.of_type):
            return self._slot(_literal_getter(node, type_, path))
        nodes = node.values if isinstance(node, ListValueNode) else (node,)
        shaped = [self._literal(each, type_.of_type, (*path, index)) for index, each in enumerate(nodes)]
        return Items(tuple(each if each is not None else Null() for each in shaped))

    def _literal_object(self, node: ValueNode, type_: GraphQLInputObjectType, path: Path) -> Argument:
        assert isinstance(node, ObjectValueNode), "the document is validated"
        given = {each.name.value: each.value for each in node.fields}
        items = []
        for name, definition in type_.fields.items():
            shaped = self._literal(given[name], definition.type, (*path, name)) if name in given else None
            if shaped is not None:
                items.append((name, shaped))
        if type_.is_one_of and (len(items) != 1 or isinstance(items[0][1], Null)):
            # Validation has seen one field, but not that its variable is absent or null.
            refused = must_have_one([name for name, _ in items], type_, suggest=self.suggest)
            raise BadUserInput(f"{show_path(path)}{refused}", locations=location_of(node), path=path)
        return Fields(tuple(items))

    def _value(self, value: Any, type_: GraphQLInputType, getter: Getter) -> Argument:
        """The shape of a variable's value, or of a part of it that `getter` fetches."""
        if value is None:
            return Null()
        if isinstance(type_, GraphQLNonNull):
            return self._value(value, type_.of_type, getter)
        if isinstance(type_, GraphQLList):
            if holds_values(type_.of_type):
                return self._slot(getter)
            return Items(
                tuple(self._value(each, type_.of_type, _inside(getter, index)) for index, each in enumerate(value))
            )
        if is_written(type_):
            return self._slot(getter)
        if isinstance(type_, GraphQLInputObjectType):
            return Fields(
                tuple(
                    (name, self._value(value[name], definition.type, _inside(getter, name)))
                    for name, definition in type_.fields.items()
                    if name in value
                )
            )
        if isinstance(type_, GraphQLScalarType):
            return Flag(value) if _is_boolean(type_) else self._slot(getter)
        return Choice(value)

    def _opened(self, node: ValueNode, as_: Opens, path: Path, field: GraphQLField) -> Argument | None:
        """The shape of a cursor or a global id."""
        if isinstance(node, NullValueNode):
            return Null()
        if isinstance(node, VariableNode):
            name = node.name.value
            if name not in self.variables:
                return None
            text, getter = self.variables[name], _opened_variable(name)
        else:
            text, getter = node.value, None  # type: ignore[attr-defined]
        if text is None:
            return Null()
        first, others = open_text(text, as_, path, location_of(node))
        if as_ is Opens.NODE_ID and not self._is_type(first, field):
            # All that is no type of ours is the same nothing, and has one statement.
            return NodeAt("", ())
        # A null in a cursor is part of the shape.
        keys = [
            None if value is None and as_ is Opens.CURSOR else self._slot(_inside(getter or (lambda _: others), index))
            for index, value in enumerate(others)
        ]
        return CursorAt(first, tuple(keys)) if as_ is Opens.CURSOR else NodeAt(first, tuple(keys))  # type: ignore[arg-type]

    def _is_type(self, name: str, field: GraphQLField) -> bool:
        returned, named = get_named_type(field.type), self.schema.type_map.get(name)
        return (
            isinstance(returned, GraphQLInterfaceType)
            and isinstance(named, GraphQLObjectType)
            and self.schema.is_sub_type(returned, named)
        )


def location_of(node: ValueNode) -> tuple[Location, ...]:
    """Where a value stands in the operation's text."""
    start = node.loc.start_token if node.loc else None
    return (Location(start.line, start.column),) if start else ()


def _is_boolean(type_: GraphQLInputType) -> bool:
    named = get_named_type(type_)
    return named.name == "Boolean"


def _literal_getter(node: ValueNode, type_: GraphQLInputType, path: Path) -> Getter:
    # A literal may hold variables inside: [1, $two], or JSON {a: $b}.
    if _holds_variable(node):
        return lambda variables: _read_literal(node, type_, variables, path)
    value = _read_literal(node, type_, {}, path)
    return lambda _: value


def _read_literal(node: ValueNode, type_: GraphQLInputType, variables: Variables, path: Path) -> Any:
    value = value_from_ast(node, type_, dict(variables))
    if value is Undefined:
        # Validation lets numbers pass that are too large for a double, and variables that are null within a list.
        try:
            InputReader().read(value_from_ast_untyped(node, dict(variables)), type_, path)
        except BadUserInput as error:
            raise BadUserInput(error.message, locations=location_of(node), path=error.path) from None
        raise BadUserInput(f"{show_path(path)} must be of type {type_}.", locations=location_of(node), path=path)
    return value


def _holds_variable(node: ValueNode) -> bool:
    if isinstance(node, VariableNode):
        return True
    if isinstance(node, ListValueNode):
        return any(_holds_variable(each) for each in node.values)
    if isinstance(node, ObjectValueNode):
        return any(_holds_variable(each.value) for each in node.fields)
    return False


def _inside(getter: Getter, step: str | int) -> Getter:
    return lambda variables: getter(variables)[step]


def _opened_variable(name: str) -> Getter:
    return lambda variables: decode_opaque(variables[name])[1]  # type: ignore[index]
