"""Catalog → the same, in which a relation never shows what the rule of its other end hides."""

from __future__ import annotations

import types
from dataclasses import replace

from graph.catalog.names import entity_fields, root_fields
from graph.catalog.types import Catalog, Entity


def shown_by_rule_alone(catalog: Catalog) -> Catalog:
    """The catalog without `shown_with_row`, of which a database's own policies know nothing."""
    entities = {name: _restrict(entity) for name, entity in catalog.entities.items()}
    return replace(
        catalog,
        entities=types.MappingProxyType(entities),
        fields=types.MappingProxyType({name: entity_fields(entity) for name, entity in entities.items()}),
        roots=types.MappingProxyType(root_fields(entities.values())),
    )


def _restrict(entity: Entity) -> Entity:
    relations = {name: replace(each, shown_with_row=False) for name, each in entity.relations.items()}
    return replace(entity, relations=types.MappingProxyType(relations))
