"""Models + roles → View: what these roles know, and what answers them in its words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from sqlalchemy import Dialect

from graph.auth import ANONYMOUS_ROLE, Viewer
from graph.catalog import Catalog
from graph.catalog.restrict import Restriction, restrict_catalog, restriction_of
from graph.database.write import Writer
from graph.engine import MAX_VIEWS, View
from graph.kept import Kept
from graph.mutations import Mutations, make_mutations
from graph.mutations.run import PreparedMutations
from graph.operation.parse import Caches, Parser
from graph.schema import (
    HandWritten,
    HandWrittenMutation,
    Schema,
    build_schema,
    graphql_schema,
    known_fields,
    needs_of,
    read_mutating,
)
from graph.schema.completer import completer
from graph.settings import Settings


@dataclass(frozen=True, slots=True)
class Made:
    """A view, and what it was made of."""

    view: View
    schema: Schema
    mutations: Mutations


@dataclass(slots=True)
class Views:
    """Makes the views of sets of roles; sets that know the same share one.

    A schema takes a tenth of a second for a few models, and more for many: each is made when somebody first asks.
    """

    catalog: Catalog
    handwritten: Sequence[HandWritten | HandWrittenMutation]
    settings: Settings
    dialect: Dialect
    writer: Writer
    prepared: PreparedMutations
    caches: Caches
    second_ending: bool = False
    by_unit: bool = False
    made: Kept[tuple[Restriction, bool], Made] = field(default_factory=lambda: Kept(MAX_VIEWS))
    count: int = 0

    def of(self, viewer: Viewer) -> View:
        """What the viewer's roles know, and how they are answered."""
        return self._of(viewer).view

    def schema(self, viewer: Viewer) -> Schema:
        """The schema that the viewer sees."""
        return self._of(viewer).schema

    def mutations(self, viewer: Viewer) -> Mutations:
        """What answers the viewer's mutations."""
        return self._of(viewer).mutations

    def _of(self, viewer: Viewer) -> Made:
        restriction = restriction_of(self.catalog, () if viewer.is_system else viewer.roles)
        suggest = suggests(self.settings, viewer)
        return self.made.get((restriction, suggest)) or self._make(restriction, suggest=suggest)

    def _make(self, restriction: Restriction, *, suggest: bool) -> Made:
        catalog = restrict_catalog(self.catalog, restriction)
        handwritten = known_fields(catalog, self.catalog, self.handwritten)
        schema = build_schema(
            catalog,
            handwritten,
            default_page_size=self.settings.default_page_size,
            max_page_size=self.settings.max_page_size,
            dialect=self.dialect,
        )
        needs = needs_of(catalog, [each for each in handwritten if isinstance(each, HandWritten)])
        mutating = read_mutating(catalog, handwritten)
        complete = completer(schema)
        mutations = make_mutations(
            catalog,
            self.settings,
            writes=mutating.writes,
            roots={**mutating.roots, **mutating.calls},
            procedures=mutating.procedures,
            needs=needs,
            writer=self.writer,
            dialect=self.dialect.name,
            complete=complete,
            prepared=self.prepared,
            second_ending=self.second_ending,
            by_unit=self.by_unit,
        )
        self.count += 1
        parser = Parser(graphql_schema(schema), self.settings, self.caches, name=str(self.count), suggest=suggest)
        view = View(catalog, parser, needs, complete, mutations)
        return self.made.put((restriction, suggest), Made(view, schema, mutations))


def suggests(settings: Settings, viewer: Viewer) -> bool:
    """Whether errors suggest names to a viewer."""
    return settings.suggestions == "all" or (settings.suggestions == "viewers" and viewer.roles != (ANONYMOUS_ROLE,))
