"""Catalog → connections: the pages of an entity's rows, of a relation through an association object."""

from __future__ import annotations

from collections.abc import Iterable

from strawberry.types.field import StrawberryField

from graph.catalog.collections import Collection
from graph.catalog.names import pascal_case
from graph.catalog.types import Catalog, Entity, Relation
from graph.errors import ModelError
from graph.schema.aggregates import aggregates_of
from graph.schema.arguments import Arguments
from graph.schema.drafts import Drafts, listed, make_field, optional


def connection_name(catalog: Catalog, entity: Entity, relation: Relation) -> str:
    """The type of a relation's connection field."""
    if relation.through is None:
        return f"{relation.target}Connection"
    return f"{_through_name(_owner(catalog, entity, relation), relation)}Connection"


def define_connections(catalog: Catalog, drafts: Drafts, arguments: Arguments) -> None:
    """Define `PageInfo`, and every connection with its edges.

    Raises ModelError where two types would have one name, or an edge two fields.
    """
    _define_page_info(drafts)
    for entity in catalog.entities.values():
        _define_pages(entity.name, entity, [], f"Rows of {entity.name}, page by page.", drafts, arguments)
        for relation in entity.relations.values():
            if relation.through is not None and _owner(catalog, entity, relation) is entity:
                association = catalog.entities[relation.through.entity]
                _define_pages_through(entity, relation, catalog.target(relation), association, drafts, arguments)


def ancestors(catalog: Catalog, entity: Entity) -> list[Entity]:
    """The models that a model inherits from, the nearest first."""
    found: list[Entity] = []
    while entity.base is not None:
        entity = catalog.entities[entity.base]
        found.append(entity)
    return found


def _owner(catalog: Catalog, entity: Entity, relation: Relation) -> Entity:
    """The topmost model of a hierarchy that has the relation, since all of them have its type in common."""
    lineage = [entity, *ancestors(catalog, entity)]
    return [each for each in lineage if relation.name in each.relations][-1]


def _through_name(owner: Entity, relation: Relation) -> str:
    return owner.name + pascal_case(relation.name)


def _define_page_info(drafts: Drafts) -> None:
    drafts.define_object(
        "PageInfo",
        "the schema itself",
        [
            make_field("hasNextPage", bool, "Whether there are rows after this page."),
            make_field("hasPreviousPage", bool, "Whether there are rows before this page."),
            make_field("startCursor", optional(str), "The cursor of the first row; null where there is none."),
            make_field("endCursor", optional(str), "The cursor of the last row; null where there is none."),
        ],
        "Where a page stands among the others.",
    )


def _define_pages_through(  # noqa: PLR0917
    owner: Entity, relation: Relation, target: Entity, association: Entity, drafts: Drafts, arguments: Arguments
) -> None:
    if association.singular in ("cursor", "node"):
        raise ModelError(
            f"{owner.name}.{relation.attribute} runs through {association.name}, so that its edges would "
            f"have two fields called {association.singular!r}; name {association.name} otherwise with "
            '__table_args__ = {"info": {"name": "…"}}.'
        )
    description = f"The {association.name} that leads here."
    _define_pages(
        _through_name(owner, relation),
        target,
        [make_field(association.singular, drafts.refer(association.name), description)],
        f"The {relation.name} of a row of {owner.name}, page by page, with the {association.name} of each.",
        drafts,
        arguments,
    )


def _define_pages(  # noqa: PLR0917
    name: str,
    target: Entity,
    edge_fields: Iterable[StrawberryField],
    description: str,
    drafts: Drafts,
    arguments: Arguments,
) -> None:
    node = drafts.refer(target.name)
    edges = listed(drafts.refer(f"{name}Edge"))
    totals = make_field(
        "aggregate",
        aggregates_of(target, drafts),
        "Totals over the rows of all pages together, or group by group.",
        arguments=arguments.of_groups(target),
    )
    drafts.define_object(
        f"{name}Connection",
        f"the connection of {name}",
        [
            make_field("nodes", listed(node), "The rows of this page."),
            make_field("edges", edges, "The rows of this page, each with its cursor."),
            make_field("pageInfo", drafts.refer("PageInfo"), "What there is before and after this page."),
            make_field("totalCount", int, "How many rows there are on all pages together."),
            *([] if Collection.AGGREGATE in target.without else [totals]),
        ],
        description,
    )
    drafts.define_object(
        f"{name}Edge",
        f"the edge of {name}Connection",
        [
            make_field("cursor", str, "Where this row stands, for `after` and `before`."),
            make_field("node", node, "The row."),
            *edge_fields,
        ],
        f"A row of {target.name} and where it stands.",
    )
