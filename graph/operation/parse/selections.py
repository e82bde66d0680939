"""Validated document + variables → Shape: what is asked, fragments expanded."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from graphql import (
    FieldNode,
    FragmentDefinitionNode,
    FragmentSpreadNode,
    GraphQLInterfaceType,
    GraphQLObjectType,
    GraphQLSchema,
    GraphQLUnionType,
    InlineFragmentNode,
    OperationDefinitionNode,
    SelectionNode,
    SelectionSetNode,
    VariableNode,
    get_named_type,
)

from graph.errors import BadUserInput, CostExceeded
from graph.operation.parse.arguments import ArgumentReader, location_of
from graph.operation.path import Path, show_path
from graph.operation.types import Fields, NodeAt, Selection, Shape


@dataclass(slots=True)
class ShapeBuilder:
    """Walks one operation once; its arguments are read by `arguments`.

    `max_fields` is for what the text can't show: a field of an interface is selected on each of its types, and again
    on each below.
    """

    schema: GraphQLSchema
    fragments: Mapping[str, FragmentDefinitionNode]
    arguments: ArgumentReader
    max_fields: int
    count: int = 0

    def build(self, operation: OperationDefinitionNode, root: GraphQLObjectType) -> Shape:
        """The operation's shape.

        Raises BadUserInput and CostExceeded.
        """
        return Shape(self._select(root, [operation.selection_set], ()))

    def _select(
        self, type_: GraphQLObjectType, sets: Iterable[SelectionSetNode | None], path: Path
    ) -> tuple[Selection, ...]:
        merged: dict[str, list[FieldNode]] = {}
        seen: set[str] = set()
        for set_ in sets:
            if set_ is not None:
                self._collect(type_, set_.selections, merged, seen)
        return tuple(self._selection(type_, (*path, key), nodes) for key, nodes in merged.items())

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
                held = self.arguments.variables[value.name.value] if isinstance(value, VariableNode) else value.value  # type: ignore[attr-defined]
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

    def _selection(self, parent: GraphQLObjectType, path: Path, nodes: list[FieldNode]) -> Selection:
        self._count(path)
        name = nodes[0].name.value
        definition = self.schema.get_field(parent, name)
        assert definition is not None, "the document is validated"
        arguments = self.arguments.read(definition, nodes[0], path)
        sets = [node.selection_set for node in nodes]
        returned = get_named_type(definition.type)
        selections: tuple[Selection, ...] = ()
        if isinstance(returned, GraphQLObjectType):
            selections = self._select(returned, sets, path)
        elif isinstance(returned, GraphQLInterfaceType | GraphQLUnionType):
            selections = tuple(
                selection
                for possible in self._possible(returned, arguments)
                for selection in self._select(possible, sets, path)
            )
        return Selection(str(path[-1]), name, parent.name, arguments, selections)

    def _count(self, path: Path) -> None:
        self.count += 1
        if self.count > self.max_fields:
            raise CostExceeded(
                f"The operation has more than {self.max_fields} selected fields (max_fields), those of an interface "
                f"counted for each of its types; {show_path(path)} is one too many.",
                path=path,
            )

    def _possible(
        self, type_: GraphQLInterfaceType | GraphQLUnionType, arguments: Fields
    ) -> Iterable[GraphQLObjectType]:
        possible = self.schema.get_possible_types(type_)
        named = next((value for _, value in arguments.items if isinstance(value, NodeAt)), None)
        if named is None:
            return possible
        # A global id names its type, so that the other types need no selections.
        return [each for each in possible if each.name == named.type]
