"""Document → its measure: how deep and how wide it is when its fragments are expanded, in one pass."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from graphql import (
    DocumentNode,
    FieldNode,
    FragmentDefinitionNode,
    FragmentSpreadNode,
    OperationDefinitionNode,
    SelectionSetNode,
)

from graph.errors import CostExceeded
from graph.settings import Settings

# Sums stop here, so that nested fragments can't grow numbers without end.
SATURATED = 10**9
# The root fields that ask about the schema.
INTROSPECTION = frozenset({"__schema", "__type"})


@dataclass(frozen=True, slots=True)
class Measure:
    """Counts over the expanded selections; `depth` counts the levels of fields."""

    depth: int = 0
    fields: int = 0
    aliases: int = 0
    directives: int = 0

    def beside(self, other: Measure) -> Measure:
        return Measure(
            depth=max(self.depth, other.depth),
            fields=min(self.fields + other.fields, SATURATED),
            aliases=min(self.aliases + other.aliases, SATURATED),
            directives=min(self.directives + other.directives, SATURATED),
        )


def check_limits(document: DocumentNode, operation: OperationDefinitionNode, settings: Settings) -> None:
    """Refuse an operation over the settings' limits; linear in the document's size.

    Every fragment is measured once and remembered, so 20 fragments that spread each other twice cost 20 steps.
    Raises CostExceeded.
    """
    fragments = {node.name.value: node for node in document.definitions if isinstance(node, FragmentDefinitionNode)}
    measure = _Measurer(fragments).measure(operation.selection_set)
    measure = measure.beside(Measure(directives=len(operation.directives or ())))
    roots = _Measurer(fragments, depth=1).measure(operation.selection_set).fields
    for what, found, allowed, setting in (
        ("levels of fields", measure.depth, settings.max_depth, "max_depth"),
        ("aliases", measure.aliases, settings.max_aliases, "max_aliases"),
        ("root fields", roots, settings.max_root_fields, "max_root_fields"),
        ("selected fields, fragments expanded", measure.fields, settings.max_fields, "max_fields"),
        ("directives", measure.directives, settings.max_directives, "max_directives"),
    ):
        if found > allowed:
            count = "far more" if found >= SATURATED else str(found)
            raise CostExceeded(f"The operation has {count} {what}; {allowed} are allowed ({setting}).")


class _Measurer:
    """One pass over a selection set; `depth` cuts it off below that many levels of fields."""

    def __init__(self, fragments: Mapping[str, FragmentDefinitionNode], depth: int | None = None) -> None:
        self.fragments = fragments
        self.depth = depth
        self.known: dict[str, Measure] = {}

    def measure(self, selections: SelectionSetNode | None, level: int = 0) -> Measure:
        total = Measure()
        for selection in selections.selections if selections else ():
            directives = Measure(directives=len(selection.directives or ()))
            if isinstance(selection, FieldNode):
                found = self._field(selection, level)
            elif isinstance(selection, FragmentSpreadNode):
                found = self._fragment(selection.name.value, level)
            else:
                found = self.measure(selection.selection_set, level)  # type: ignore[attr-defined]
            total = total.beside(directives).beside(found)
        return total

    def _field(self, node: FieldNode, level: int) -> Measure:
        if self.depth is not None and level + 1 >= self.depth:
            return Measure(depth=1, fields=1)
        inner = self.measure(node.selection_set, level + 1)
        # Introspection is deep by nature; graphql-core's own rule keeps it from going round in circles.
        introspective = node.name.value in INTROSPECTION
        return Measure(
            depth=1 if introspective else inner.depth + 1,
            fields=min(inner.fields + 1, SATURATED),
            aliases=min(inner.aliases + (node.alias is not None), SATURATED),
            directives=inner.directives,
        )

    def _fragment(self, name: str, level: int) -> Measure:
        if name not in self.known:
            # Until it is known it measures nothing: a cycle ends here, and validation refuses it.
            self.known[name] = Measure()
            fragment = self.fragments.get(name)
            if fragment is not None:
                self.known[name] = self.measure(fragment.selection_set, level)
        return self.known[name]
