"""A parsed document and nodes of it → their paths: response keys, arguments, fields of inputs, indexes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from graphql import (
    ArgumentNode,
    DirectiveNode,
    DocumentNode,
    FieldNode,
    FragmentDefinitionNode,
    FragmentSpreadNode,
    ListValueNode,
    Node,
    ObjectFieldNode,
    VariableDefinitionNode,
)

from graph.operation.path import Path


def paths_of(document: DocumentNode, nodes: Iterable[Node]) -> Mapping[int, Path]:
    """The path of each node, by the node's `id`; of what is in a fragment where it is first spread.

    Every node is looked at once, whatever the fragments, and what is deep takes no stack.
    """
    wanted = {id(node) for node in nodes}
    found: dict[int, Path] = {}
    fragments = {each.name.value: each for each in document.definitions if isinstance(each, FragmentDefinitionNode)}
    operations = [each for each in document.definitions if not isinstance(each, FragmentDefinitionNode)]
    # What no operation spreads comes last, and is called after itself.
    pending: list[tuple[Node, Path]] = [(each, (f"...{name}",)) for name, each in reversed(fragments.items())]
    pending += [(each, ()) for each in reversed(operations)]
    visited: set[int] = set()
    while pending:
        node, path = pending.pop()
        if id(node) in visited:
            continue
        visited.add(id(node))
        path = (*path, *_step(node))
        if id(node) in wanted:
            found[id(node)] = path
        if isinstance(node, FragmentSpreadNode) and node.name.value in fragments:
            pending.append((fragments[node.name.value], path))
        pending += [(inner, (*path, *step)) for inner, step in reversed(list(_inner(node)))]
    return found


def _step(node: Node) -> Path:
    match node:
        case FieldNode():
            return ((node.alias or node.name).value,)
        case ArgumentNode() | ObjectFieldNode():
            return (node.name.value,)
        case VariableDefinitionNode():
            return (f"${node.variable.name.value}",)
        case DirectiveNode():
            return (f"@{node.name.value}",)
        case _:
            return ()


def _inner(node: Node) -> Iterator[tuple[Node, Path]]:
    for key in node.keys:
        value = getattr(node, key, None)
        if isinstance(value, Node):
            yield value, ()
        elif isinstance(value, list | tuple):
            numbered = isinstance(node, ListValueNode)
            yield from ((each, (index,) if numbered else ()) for index, each in enumerate(value))
