"""Document → nothing, or a refusal: how deep and how wide it is when its fragments are expanded, in one pass."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from graphql import (
    DocumentNode,
    FieldNode,
    FragmentDefinitionNode,
    FragmentSpreadNode,
    OperationDefinitionNode,
    SelectionNode,
    SelectionSetNode,
)

from graph.errors import CostExceeded, Location
from graph.operation.path import Path, show_path
from graph.settings import Settings

# The root fields that ask about the schema, and what each counts for: GraphiQL, Relay and the code generators ask
# for the whole once, which takes a quarter of a second where the schema is large.
INTROSPECTION = MappingProxyType({"__schema": 5, "__type": 1})
MOST_INTROSPECTION = 10
# Lists of the schema that lead to lists again: from all types to their fields, and no further.
INTROSPECTION_LISTS = frozenset({"types", "fields", "inputFields", "interfaces", "possibleTypes"})
MOST_NESTED_LISTS = 2
# Fields of equal response keys, which validation compares in pairs: a hundred in one place.
MOST_PAIRS = 5_000
# Levels of fields, inline fragments and spreads together: validation and execution go down them by recursion.
MOST_NESTED = 100


def check_limits(document: DocumentNode, operation: OperationDefinitionNode, settings: Settings) -> None:
    """Refuse an operation over the settings' limits, before anything that takes longer looks at it.

    The whole document is walked, since all of it is validated. The walk ends with the first limit that is reached,
    so that it takes no more steps than the limits have, however often fragments spread each other.
    Raises CostExceeded, naming the field.
    """
    fragments = {node.name.value: node for node in document.definitions if isinstance(node, FragmentDefinitionNode)}
    operations = [node for node in document.definitions if isinstance(node, OperationDefinitionNode)]
    _allow(len(fragments), settings.max_fragments, "fragments (max_fragments)")
    variables = sum(len(node.variable_definitions or ()) for node in operations)
    _allow(variables, settings.max_variables, "variables (max_variables)")
    walk = _Walk(fragments, settings)
    walk.root(operation)
    for other in operations:
        if other is not operation:
            walk.root(other)
    for name, fragment in fragments.items():
        if name not in walk.reached:
            walk.root(fragment)


def _allow(found: int, allowed: int, what: str, path: Path = (), node: SelectionNode | None = None) -> None:
    if found > allowed:
        where = f"; {show_path(path)} is one too many" if path else ""
        start = node.loc.start_token if node is not None and node.loc else None
        raise CostExceeded(
            f"The operation has more than {allowed} {what}{where}.",
            locations=(Location(start.line, start.column),) if start else (),
            path=path,
        )


@dataclass(slots=True)
class _Walk:
    """Counts over the expanded selections, each set merged as validation and execution merge it."""

    fragments: Mapping[str, FragmentDefinitionNode]
    settings: Settings
    reached: set[str] = field(default_factory=set)
    fields: int = 0
    aliases: int = 0
    directives: int = 0
    introspection: int = 0
    pairs: int = 0

    def root(self, node: OperationDefinitionNode | FragmentDefinitionNode) -> None:
        """Walk a definition from its root.

        Raises CostExceeded.
        """
        self._count_directives(node, ())
        self._set([(node.selection_set, 0)], (), lists=None)

    def _set(self, sets: Iterable[tuple[SelectionSetNode, int]], path: Path, lists: int | None) -> None:
        """`lists` counts those of introspection on the way here; None outside of it."""
        merged: dict[str, list[tuple[FieldNode, int]]] = {}
        for node, nested in self._expand(sets, path):
            key = (node.alias or node.name).value
            here = (*path, key)
            nodes = merged.setdefault(key, [])
            self._count(node, here, len(nodes), introspecting=lists is not None)
            nodes.append((node, nested))
            if not path:
                _allow(len(merged), self.settings.max_root_fields, "root fields (max_root_fields)", here, node)
        for key, nodes in merged.items():
            self._inner(nodes, (*path, key), lists)

    def _count(self, node: FieldNode, path: Path, equal: int, *, introspecting: bool) -> None:
        settings = self.settings
        self.fields += 1
        _allow(self.fields, settings.max_fields, "selected fields, fragments expanded (max_fields)", path, node)
        if node.alias is not None:
            self.aliases += 1
            _allow(self.aliases, settings.max_aliases, "aliases (max_aliases)", path, node)
            _allow(introspecting, 0, "aliases inside of introspection", path, node)
        # Each is compared with all before it.
        self.pairs += equal
        _allow(self.pairs, MOST_PAIRS, "pairs of fields with equal response keys", path, node)

    def _inner(self, nodes: list[tuple[FieldNode, int]], path: Path, lists: int | None) -> None:
        node = nodes[0][0]
        name = node.name.value
        sets = [(each.selection_set, nested + 1) for each, nested in nodes if each.selection_set is not None]
        if name in INTROSPECTION:
            self.introspection += INTROSPECTION[name]
            what = "types asked about, of which the whole __schema counts for five"
            _allow(self.introspection, MOST_INTROSPECTION, what, path, node)
            lists = 0
        elif lists is None:
            # Introspection is deep by nature, and has a limit of its own.
            _allow(len(path), self.settings.max_depth, "levels of fields (max_depth)", path, node)
        elif name in INTROSPECTION_LISTS:
            lists += 1
            _allow(lists, MOST_NESTED_LISTS, "lists of introspection in each other", path, node)
        if sets:
            self._set(sets, path, lists)

    def _expand(self, sets: Iterable[tuple[SelectionSetNode, int]], path: Path) -> Iterator[tuple[FieldNode, int]]:
        """The fields of a set in their order, each with how deep it is nested; a fragment is spread once."""
        seen: set[str] = set()
        pending: list[tuple[SelectionNode, int]] = []
        for set_, outside in sets:
            pending = [(each, outside) for each in reversed(set_.selections)]
            while pending:
                node, nested = pending.pop()
                self._count_directives(node, path)
                _allow(nested, MOST_NESTED, "levels of fields and fragments in each other", path, node)
                if isinstance(node, FieldNode):
                    yield node, nested
                    continue
                inner = self._spread(node, seen)
                pending.extend((each, nested + 1) for each in reversed(inner.selections if inner else ()))

    def _spread(self, node: SelectionNode, seen: set[str]) -> SelectionSetNode | None:
        if not isinstance(node, FragmentSpreadNode):
            return node.selection_set  # type: ignore[attr-defined, no-any-return]
        name = node.name.value
        if name in seen or name not in self.fragments:
            return None
        seen.add(name)
        self.reached.add(name)
        return self.fragments[name].selection_set

    def _count_directives(
        self, node: SelectionNode | OperationDefinitionNode | FragmentDefinitionNode, path: Path
    ) -> None:
        self.directives += len(node.directives or ())
        at = node if isinstance(node, SelectionNode) else None
        _allow(self.directives, self.settings.max_directives, "directives (max_directives)", path, at)
