"""Catalog → object types and interfaces: an entity each."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, assert_never

from strawberry import ID
from strawberry.types.arguments import StrawberryArgument
from strawberry.types.field import StrawberryField

from graph.catalog.types import (
    AggregateField,
    Catalog,
    ColumnField,
    ConnectionField,
    Entity,
    Field,
    ListField,
    NodeIdField,
    OneField,
    Relation,
)
from graph.schema.aggregates import aggregates_of
from graph.schema.arguments import Arguments
from graph.schema.connections import ancestors, connection_name, define_connections
from graph.schema.drafts import Drafts, listed, make_field, optional

_NODE_ID = "The global id, the same for ever: `node(nodeId:)` finds this row by it. Its text has no meaning."


def define_objects(
    catalog: Catalog, drafts: Drafts, arguments: Arguments, extra: Mapping[str, Sequence[StrawberryField]]
) -> None:
    """Define every object type and interface but the roots; `extra` are hand-written fields by type.

    Raises ModelError where two types would have one name, or an edge two fields.
    """
    drafts.define_object(
        "Node",
        "the schema itself",
        [make_field("nodeId", ID, _NODE_ID)],
        "A row with a global id.",
        is_interface=True,
    )
    fields = EntityFields(catalog, drafts, arguments)
    # An interface must be defined before what implements it.
    for entity in sorted(catalog.entities.values(), key=lambda each: len(ancestors(catalog, each))):
        drafts.define_object(
            entity.name,
            f"the model {entity.model.__module__}.{entity.model.__qualname__}",
            [*fields.of(entity), *extra.get(entity.name, ())],
            entity.description,
            interfaces=["Node", *(ancestor.name for ancestor in ancestors(catalog, entity))],
            is_interface=entity.is_interface,
        )
    define_connections(catalog, drafts, arguments)


@dataclass(frozen=True, slots=True)
class EntityFields:
    """Makes the fields of entities' types."""

    catalog: Catalog
    drafts: Drafts
    arguments: Arguments

    def of(self, entity: Entity) -> list[StrawberryField]:
        """The generated fields of one entity."""
        meanings = self.catalog.fields[entity.name].items()
        return [self._field(entity, name, meaning) for name, meaning in meanings]

    def _field(self, entity: Entity, name: str, meaning: Field) -> StrawberryField:
        match meaning:
            case NodeIdField():
                return make_field(name, ID, _NODE_ID)
            case ColumnField(column):
                type_ = self.drafts.of(column)
                shown = optional(type_) if column.nullable else type_
                return make_field(name, shown, column.description, deprecated=column.deprecated, column=column)
            case OneField(relation):
                target: Any = self.drafts.refer(relation.target)
                return self._related(name, relation, optional(target) if relation.nullable else target)
            case ListField(relation):
                arguments = self.arguments.of_list(self.catalog.target(relation))
                return self._related(name, relation, listed(self.drafts.refer(relation.target)), arguments)
            case ConnectionField(relation):
                pages = self.drafts.refer(connection_name(self.catalog, entity, relation))
                arguments = self.arguments.of_connection(self.catalog.target(relation))
                return self._related(name, relation, pages, arguments, "Page by page, with cursors.")
            case AggregateField(relation):
                target = self.catalog.target(relation)
                type_ = aggregates_of(target, self.drafts)
                remark = "Totals over them, or group by group."
                return self._related(name, relation, type_, self.arguments.of_aggregate(target), remark)
            case _:
                assert_never(meaning)

    def _related(
        self,
        name: str,
        relation: Relation,
        type_: Any,
        arguments: Sequence[StrawberryArgument] = (),
        remark: str = "",
    ) -> StrawberryField:
        description = " ".join(text for text in (relation.description, remark) if text)
        deprecated = relation.deprecated or self.catalog.target(relation).deprecated
        return make_field(name, type_, description or None, arguments=arguments, deprecated=deprecated)
