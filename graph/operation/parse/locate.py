"""Document + path → location: where in the operation's text a refused argument stands."""

from __future__ import annotations

from collections.abc import Iterable

from graphql import (
    FieldNode,
    FragmentSpreadNode,
    ListValueNode,
    Node,
    ObjectValueNode,
    OperationDefinitionNode,
    SelectionSetNode,
)

from graph.errors import Location
from graph.operation.parse.document import Document
from graph.operation.path import Path


def locate(document: Document, path: Path) -> tuple[Location, ...]:
    """The place of the last step that the text itself has: what is inside of a variable is not there."""
    found: list[Node] = [document.operation]
    for step in path:
        deeper = [inner for node in found for inner in _children(document, node, step)]
        if not deeper:
            break
        found = deeper
    start = found[0].loc.start_token if found[0].loc and found[0] is not document.operation else None
    return (Location(start.line, start.column),) if start else ()


def _children(document: Document, node: Node, step: str | int) -> Iterable[Node]:
    match node:
        case FieldNode() | OperationDefinitionNode():
            for argument in getattr(node, "arguments", None) or ():
                if argument.name.value == step:
                    yield argument.value
            for field in _fields(document, node.selection_set):
                if (field.alias or field.name).value == step:
                    yield field
        case ObjectValueNode():
            yield from (field.value for field in node.fields if field.name.value == step)
        case ListValueNode():
            yield from node.values[step : step + 1] if isinstance(step, int) else ()
        case _ if step == 0:
            # A single value stands for a list of it.
            yield node


def _fields(document: Document, selections: SelectionSetNode | None) -> Iterable[FieldNode]:
    for selection in selections.selections if selections else ():
        match selection:
            case FieldNode():
                yield selection
            case FragmentSpreadNode():
                yield from _fields(document, document.fragments[selection.name.value].selection_set)
            case _:
                yield from _fields(document, selection.selection_set)  # type: ignore[attr-defined]
