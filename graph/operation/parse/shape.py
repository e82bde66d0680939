"""Validated document + variables → Shape and getters: what is asked, and where each value comes from."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from graphql import (
    BooleanValueNode,
    EnumValueNode,
    FieldNode,
    FragmentDefinitionNode,
    FragmentSpreadNode,
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
    GraphQLUnionType,
    InlineFragmentNode,
    ListValueNode,
    NullValueNode,
    ObjectValueNode,
    OperationDefinitionNode,
    SelectionNode,
    SelectionSetNode,
    Undefined,
    ValueNode,
    VariableNode,
    get_named_type,
    print_ast,
    value_from_ast,
)

from graph.errors import BadUserInput, Location
from graph.operation.opaque import decode_opaque
from graph.operation.parse.inputs import holds_values, is_written
from graph.operation.types import (
    Argument,
    Choice,
    CursorAt,
    Fields,
    Flag,
    Items,
    NodeAt,
    Null,
    Selection,
    Shape,
    Slot,
)

Variables = Mapping[str, Any]
Getter = Callable[[Variables], Any]


# Arguments whose text is opened, because what is inside decides the statement's form, by their names.
# The API uses these names for nothing else.
CURSORS = frozenset({"after", "before"})
NODE_IDS = frozenset({"nodeId"})


@dataclass(slots=True)
class ShapeBuilder:
    """Walks one operation once; `getters[i]` fetches the value of slot `i` from the variables."""

    schema: GraphQLSchema
    fragments: Mapping[str, FragmentDefinitionNode]
    variables: Variables
    getters: list[Getter] = field(default_factory=list)

    def build(self, operation: OperationDefinitionNode, root: GraphQLObjectType) -> Shape:
        """The operation's shape."""
        return Shape(self._select(root, [operation.selection_set]))

    # Selections

    def _select(self, type_: GraphQLObjectType, sets: Iterable[SelectionSetNode | None]) -> tuple[Selection, ...]:
        merged: dict[str, list[FieldNode]] = {}
        seen: set[str] = set()
        for set_ in sets:
            if set_ is not None:
                self._collect(type_, set_.selections, merged, seen)
        return tuple(self._selection(type_, key, nodes) for key, nodes in merged.items())

    def _collect(
        self,
        type_: GraphQLObjectType,
        selections: Iterable[SelectionNode],
        merged: dict[str, list[FieldNode]],
        seen: set[str],
    ) -> None:
        for selection in selections:
            if not self._included(selection):
                continue
            if isinstance(selection, FieldNode):
                key = selection.alias.value if selection.alias else selection.name.value
                merged.setdefault(key, []).append(selection)
            elif isinstance(selection, InlineFragmentNode):
                condition = selection.type_condition
                if condition is None or self._applies(condition.name.value, type_):
                    self._collect(type_, selection.selection_set.selections, merged, seen)
            elif isinstance(selection, FragmentSpreadNode) and selection.name.value not in seen:
                seen.add(selection.name.value)
                fragment = self.fragments[selection.name.value]
                if self._applies(fragment.type_condition.name.value, type_):
                    self._collect(type_, fragment.selection_set.selections, merged, seen)

    def _included(self, node: SelectionNode) -> bool:
        for directive in node.directives or ():
            if directive.name.value in ("skip", "include"):
                value = (directive.arguments or ())[0].value
                held = self.variables[value.name.value] if isinstance(value, VariableNode) else value.value  # type: ignore[attr-defined]
                if held is None:
                    raise BadUserInput(
                        f"@{directive.name.value} needs true or false, not null.", locations=location_of(value)
                    )
                if held is (directive.name.value == "skip"):
                    return False
        return True

    def _applies(self, condition: str, type_: GraphQLObjectType) -> bool:
        if condition == type_.name:
            return True
        conditional = self.schema.type_map[condition]
        return isinstance(conditional, GraphQLInterfaceType | GraphQLUnionType) and self.schema.is_sub_type(
            conditional, type_
        )

    def _selection(self, parent: GraphQLObjectType, key: str, nodes: list[FieldNode]) -> Selection:
        name = nodes[0].name.value
        definition = self.schema.get_field(parent, name)
        assert definition is not None, "the document is validated"
        arguments = self._arguments(definition, nodes[0])
        sets = [node.selection_set for node in nodes]
        returned = get_named_type(definition.type)
        selections: tuple[Selection, ...] = ()
        if isinstance(returned, GraphQLObjectType):
            selections = self._select(returned, sets)
        elif isinstance(returned, GraphQLInterfaceType | GraphQLUnionType):
            selections = tuple(
                selection
                for possible in self._possible(returned, arguments)
                for selection in self._select(possible, sets)
            )
        return Selection(key, name, parent.name, arguments, selections)

    def _possible(
        self, type_: GraphQLInterfaceType | GraphQLUnionType, arguments: Fields
    ) -> Iterable[GraphQLObjectType]:
        possible = self.schema.get_possible_types(type_)
        named = next((value for _, value in arguments.items if isinstance(value, NodeAt)), None)
        if named is None:
            return possible
        # A global id names its type, so that the other types need no selections.
        return [each for each in possible if each.name == named.type]

    # Arguments

    def _arguments(self, definition: GraphQLField, node: FieldNode) -> Fields:
        given = {argument.name.value: argument.value for argument in node.arguments or ()}
        items = []
        for name, argument in definition.args.items():
            if name not in given:
                continue
            if name in CURSORS or name in NODE_IDS:
                shaped = self._opened(given[name], name)
            else:
                shaped = self._literal(given[name], argument.type)
            if shaped is not None:
                items.append((name, shaped))
        return Fields(tuple(items))

    def _slot(self, getter: Getter) -> Slot:
        self.getters.append(getter)
        return Slot(len(self.getters) - 1)

    def _literal(self, node: ValueNode, type_: GraphQLInputType) -> Argument | None:
        """The shape of a literal; None where it is a variable that was not given."""
        if isinstance(node, VariableNode):
            name = node.name.value
            if name not in self.variables:
                return None
            if self.variables[name] is None and isinstance(type_, GraphQLNonNull):
                # A variable with a default may be null where its argument may not (GraphQL specification, 5.8.5).
                raise BadUserInput(f"${name} must not be null here; expected {type_}.", locations=location_of(node))
            return self._value(self.variables[name], type_, lambda variables: variables[name])
        if isinstance(type_, GraphQLNonNull):
            return self._literal(node, type_.of_type)
        if isinstance(node, NullValueNode):
            return Null()
        if isinstance(type_, GraphQLList):
            return self._literal_list(node, type_)
        if isinstance(type_, GraphQLInputObjectType) and not is_written(type_):
            return self._literal_object(node, type_)
        # JSON takes any literal, and a name stands for its text.
        if isinstance(node, EnumValueNode) and isinstance(type_, GraphQLEnumType):
            return Choice(node.value)
        if isinstance(node, BooleanValueNode) and _is_boolean(type_):
            return Flag(node.value)
        return self._slot(_literal_getter(node, type_))

    def _literal_list(self, node: ValueNode, type_: GraphQLList[Any]) -> Argument:
        if holds_values(type_.of_type):
            return self._slot(_literal_getter(node, type_))
        nodes = node.values if isinstance(node, ListValueNode) else (node,)
        shaped = [self._literal(each, type_.of_type) for each in nodes]
        return Items(tuple(each if each is not None else Null() for each in shaped))

    def _literal_object(self, node: ValueNode, type_: GraphQLInputObjectType) -> Argument:
        assert isinstance(node, ObjectValueNode), "the document is validated"
        given = {each.name.value: each.value for each in node.fields}
        items = []
        for name, definition in type_.fields.items():
            shaped = self._literal(given[name], definition.type) if name in given else None
            if shaped is not None:
                items.append((name, shaped))
        if type_.is_one_of and (len(items) != 1 or isinstance(items[0][1], Null)):
            # Validation has seen one field, but not that its variable is absent or null.
            raise BadUserInput(f"{type_} must have exactly one field, and not null.", locations=location_of(node))
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

    def _opened(self, node: ValueNode, argument: str) -> Argument | None:
        """The shape of a cursor or a global id."""
        if isinstance(node, VariableNode):
            name = node.name.value
            if name not in self.variables:
                return None
            text, getter = self.variables[name], _opened_variable(name)
        elif isinstance(node, NullValueNode):
            return Null()
        else:
            text = node.value  # type: ignore[attr-defined]
            opened = open_text(text, argument, argument, location_of(node))
            getter = lambda _: opened[1]  # noqa: E731
        if text is None:
            return Null()
        return self._at(text, argument, getter)

    def _at(self, text: str, argument: str, getter: Getter) -> Argument:
        first, others = open_text(text, argument, argument)
        if argument in NODE_IDS:
            return NodeAt(first, tuple(self._slot(_inside(getter, index)) for index in range(len(others))))
        return CursorAt(
            first,
            tuple(None if value is None else self._slot(_inside(getter, index)) for index, value in enumerate(others)),
        )


def open_text(text: str, argument: str, shown: str, locations: Sequence[Location] = ()) -> tuple[str, tuple[Any, ...]]:
    """What is inside a cursor or a global id; `shown` is how it is called where it is refused.

    Raises BadUserInput where it is neither.
    """
    opened = decode_opaque(text)
    if opened is None:
        what = "a nodeId" if argument in NODE_IDS else "a cursor"
        raise BadUserInput(f"{shown} must be {what} that this API has given out.", locations=locations)
    return opened


def location_of(node: ValueNode) -> tuple[Location, ...]:
    """Where a value stands in the operation's text."""
    start = node.loc.start_token if node.loc else None
    return (Location(start.line, start.column),) if start else ()


def _is_boolean(type_: GraphQLInputType) -> bool:
    named = get_named_type(type_)
    return named.name == "Boolean"


def _literal_getter(node: ValueNode, type_: GraphQLInputType) -> Getter:
    # A literal may hold variables inside: [1, $two], or JSON {a: $b}.
    if _holds_variable(node):
        return lambda variables: _read_literal(node, type_, variables)
    value = _read_literal(node, type_, {})
    return lambda _: value


def _read_literal(node: ValueNode, type_: GraphQLInputType, variables: Variables) -> Any:
    value = value_from_ast(node, type_, dict(variables))
    if value is Undefined:
        # Validation lets numbers pass that are too large for a double.
        raise BadUserInput(f"Expected value of type {type_}, found {print_ast(node)}.", locations=location_of(node))
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
