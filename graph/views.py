"""Surfaces + settings → View: what a set of roles knows, and what answers it in its words."""

from __future__ import annotations

from dataclasses import dataclass, field

from sqlalchemy import Dialect

from graph.auth import ANONYMOUS_ROLE, Viewer
from graph.catalog import Catalog
from graph.catalog.restrict import Restriction, restriction_of
from graph.database.write import Writer
from graph.engine import MAX_VIEWS, View
from graph.kept import Kept
from graph.mutations import Mutations, make_mutations
from graph.mutations.run import PreparedMutations
from graph.operation.parse import Caches, Parser
from graph.schema import Schema, graphql_schema
from graph.settings import Settings
from graph.surfaces import Surfaces


@dataclass(frozen=True, slots=True)
class Made:
    """A view, and what it was made of."""

    view: View
    schema: Schema
    mutations: Mutations


@dataclass(slots=True)
class Views:
    """Makes the views of sets of roles, when somebody first asks; sets that know the same share one."""

    surfaces: Surfaces
    settings: Settings
    dialect: Dialect
    writer: Writer
    prepared: PreparedMutations
    caches: Caches
    second_ending: bool = False
    by_unit: bool = False
    made: Kept[tuple[Restriction, bool], Made] = field(default_factory=lambda: Kept(MAX_VIEWS))
    count: int = 0

    @property
    def catalog(self) -> Catalog:
        """Everything that the models show to anybody."""
        return self.surfaces.catalog

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
        surface = self.surfaces.of(restriction, self.settings, self.dialect)
        mutating = surface.mutating
        mutations = make_mutations(
            surface.catalog,
            self.settings,
            writes=mutating.writes,
            roots={**mutating.roots, **mutating.calls},
            procedures=mutating.procedures,
            needs=surface.needs,
            writer=self.writer,
            dialect=self.dialect.name,
            complete=surface.complete,
            prepared=self.prepared,
            second_ending=self.second_ending,
            by_unit=self.by_unit,
        )
        self.count += 1
        schema = graphql_schema(surface.schema)
        parser = Parser(schema, self.settings, self.caches, name=str(self.count), suggest=suggest)
        view = View(surface.catalog, parser, surface.needs, surface.complete, mutations)
        return self.made.put((restriction, suggest), Made(view, surface.schema, mutations))


def suggests(settings: Settings, viewer: Viewer) -> bool:
    """Whether errors suggest names to a viewer."""
    return settings.suggestions == "all" or (settings.suggestions == "viewers" and viewer.roles != (ANONYMOUS_ROLE,))
