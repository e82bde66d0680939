"""Page sizes that a document spells out: a part of the shape."""

from __future__ import annotations

from graphql import GraphQLArgument, IntValueNode, ValueNode

from graph.operation.types import PageSize

# The extension of a generated argument that is a page's size: one of a hand-written field may have the same name.
SIZES = "mainspring-sizes"
SIZING = frozenset({"limit", "first", "last"})
"""The arguments of generated fields that are page sizes, by name."""


def spelled_size(argument: GraphQLArgument, node: ValueNode) -> PageSize | None:
    """The page size that stands in the document itself."""
    if not argument.extensions.get(SIZES) or not isinstance(node, IntValueNode):
        return None
    return PageSize(int(node.value))
