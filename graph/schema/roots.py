"""Catalog → the query root."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, assert_never

from strawberry import ID
from strawberry.types.arguments import StrawberryArgument
from strawberry.types.field import StrawberryField

from graph.catalog.types import (
    AggregateRoot,
    Catalog,
    ConnectionRoot,
    Entity,
    ListRoot,
    LookupRoot,
    NodeRoot,
    Root,
    UniqueRoot,
)
from graph.schema.aggregates import aggregates_of
from graph.schema.arguments import Arguments
from graph.schema.drafts import Drafts, listed, make_argument, make_field, optional


def define_query(catalog: Catalog, drafts: Drafts, arguments: Arguments, extra: Sequence[StrawberryField]) -> None:
    """Define `Query`; `extra` are the hand-written roots."""
    roots = [_root_field(name, root, drafts, arguments) for name, root in catalog.roots.items()]
    drafts.define_object("Query", "the schema itself", [*roots, *extra], "Everything that can be read.")


def _root_field(name: str, root: Root, drafts: Drafts, arguments: Arguments) -> StrawberryField:
    match root:
        case NodeRoot():
            node_id = make_argument("nodeId", ID, "The `nodeId` of a row, whatever its type.")
            return make_field(
                name,
                optional(drafts.refer("Node")),
                "The row with this global id, or null.",
                arguments=[node_id],
            )
        case LookupRoot(entity):
            type_ = optional(drafts.refer(entity.name))
            description = f"The {entity.name} with this primary key, or null."
            return _entity_root(name, entity, type_, description, _key_arguments(entity, drafts))
        case UniqueRoot(entity):
            type_ = optional(drafts.refer(entity.name))
            description = f"The {entity.name} with this primary or unique key, or null."
            key = make_argument("key", drafts.refer(f"{entity.name}Key"), "Exactly one key.")
            return _entity_root(name, entity, type_, description, [key])
        case ListRoot(entity):
            rows: Any = listed(drafts.refer(entity.name))
            description = f"Rows of {entity.name}, filtered and ordered."
            return _entity_root(name, entity, rows, description, arguments.of_list(entity))
        case ConnectionRoot(entity):
            pages = drafts.refer(f"{entity.name}Connection")
            description = f"Rows of {entity.name}, filtered and ordered, page by page with cursors."
            return _entity_root(name, entity, pages, description, arguments.of_connection(entity))
        case AggregateRoot(entity):
            description = f"Totals over rows of {entity.name}, filtered; over all of them, or group by group."
            type_ = aggregates_of(entity, drafts)
            return _entity_root(name, entity, type_, description, arguments.of_aggregate(entity))
        case _:
            assert_never(root)


def _entity_root(
    name: str, entity: Entity, type_: Any, description: str, arguments: Sequence[StrawberryArgument]
) -> StrawberryField:
    return make_field(name, type_, description, arguments=arguments, deprecated=entity.deprecated)


def _key_arguments(entity: Entity, drafts: Drafts) -> list[StrawberryArgument]:
    return [make_argument(column.name, drafts.leaf(column.kind), column.description) for column in entity.primary_key]
