"""Models + a restriction → Surface: the schema of what these roles know, and what answering in its words needs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from sqlalchemy import Dialect
from sqlalchemy.orm import DeclarativeBase

from graph.catalog import Catalog, read_catalog
from graph.catalog.restrict import Restriction, restrict_catalog, walk_rules
from graph.catalog.shown import shown_by_rule_alone
from graph.engine import MAX_VIEWS, Complete
from graph.kept import Kept
from graph.plan import Needs
from graph.schema import HandWritten, HandWrittenMutation, Schema, build_schema, known_fields, needs_of, read_mutating
from graph.schema.completer import completer
from graph.schema.mutations import Mutating
from graph.settings import Settings


@dataclass(frozen=True, slots=True)
class Surface:
    """What the models show to some roles."""

    catalog: Catalog
    schema: Schema
    needs: Needs
    mutating: Mutating
    complete: Complete


# A restriction, the default and the largest page, and the kind of the database.
Key = tuple[Restriction, int, int, str]


@dataclass(frozen=True, slots=True)
class Surfaces:
    """Makes the surfaces of restrictions; views, and services over the same models, share them."""

    catalog: Catalog
    handwritten: Sequence[HandWritten | HandWrittenMutation]
    made: Kept[Key, Surface] = field(default_factory=lambda: Kept(MAX_VIEWS))

    def of(self, restriction: Restriction, settings: Settings, dialect: Dialect) -> Surface:
        """What is left of the models by a restriction.

        A schema takes a tenth of a second for a few models, and more for many: each is made when first asked for.
        Raises ModelError where names collide or a hand-written field doesn't fit.
        """
        key = (restriction, settings.default_page_size, settings.max_page_size, dialect.name)
        return self.made.get(key) or self.made.put(key, self._make(restriction, settings, dialect))

    def _make(self, restriction: Restriction, settings: Settings, dialect: Dialect) -> Surface:
        catalog = restrict_catalog(self.catalog, restriction)
        handwritten = known_fields(catalog, self.catalog, self.handwritten)
        schema = build_schema(
            catalog,
            handwritten,
            default_page_size=settings.default_page_size,
            max_page_size=settings.max_page_size,
            dialect=dialect,
        )
        return Surface(
            catalog,
            schema,
            needs_of(catalog, [each for each in handwritten if isinstance(each, HandWritten)]),
            read_mutating(catalog, handwritten),
            completer(schema),
        )


def read_surfaces(
    base: type[DeclarativeBase],
    handwritten: Sequence[HandWritten | HandWrittenMutation] = (),
    *,
    by_rule_alone: bool = False,
) -> Surfaces:
    """Read every model mapped under `base`, and evaluate every branch of its rules.

    `by_rule_alone` is for a database that has policies of its own (see `shown_by_rule_alone`).
    Raises ModelError, naming the model and the mend.
    """
    catalog = read_catalog(base)
    if by_rule_alone:
        catalog = shown_by_rule_alone(catalog)
    walk_rules(catalog)
    return Surfaces(catalog, handwritten)
