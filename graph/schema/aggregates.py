"""Catalog → the types of aggregates: what is asked of groups, how they are made, filtered and ordered."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from strawberry.types.arguments import StrawberryArgument
from strawberry.types.field import StrawberryField

from graph.catalog.aggregates import (
    BY_COLUMN,
    buckets_of,
    families_of,
    group_name,
    group_relations,
    groupable,
    measured,
)
from graph.catalog.types import Catalog, Column, Entity, EnumType
from graph.errors import ModelError
from graph.schema.drafts import Drafts, listed, make_argument, make_field, optional
from graph.schema.enums import ORDER_DIRECTION
from graph.schema.inputs import is_orderable
from graph.vocabulary.aggregates import AGGREGATES, DATE_BUCKETS, FAMILIES, TIME_BUCKETS
from graph.vocabulary.scalars import INT

_LOGIC = {
    "and": "Every one of these is true.",
    "or": "At least one of these is true; of none, false.",
    "not": "This is not true.",
}


def _plain_enum(name: str, description: str, values: dict[str, str]) -> EnumType:
    names = {value: value for value in values}
    return EnumType(name, description, names, names, values)


TIME_BUCKET = _plain_enum(
    "TimeBucket", "A stretch of time that instants fall into, in a time zone.", dict(TIME_BUCKETS)
)
DATE_BUCKET = _plain_enum("DateBucket", "A stretch of the calendar that dates fall into.", dict(DATE_BUCKETS))
BUCKETS = (TIME_BUCKET, DATE_BUCKET)


def define_aggregates(catalog: Catalog, drafts: Drafts) -> None:
    """Define every type of aggregates; the enums that they use are there already.

    Raises ModelError where two types would have one name, or a `…GroupBy` two fields.
    """
    for entity in catalog.entities.values():
        for family in FAMILIES:
            _define_family(entity, family, drafts)
        _define_group(catalog, entity, drafts)
        _define_group_by(catalog, entity, drafts)
        _define_aggregate(entity, drafts)
        _define_having(entity, drafts)
        _define_order(entity, drafts)


def aggregates_of(entity: Entity, drafts: Drafts) -> Any:
    """The type of an aggregate field."""
    return listed(drafts.refer(f"{entity.name}Aggregate"))


def group_arguments(entity: Entity, drafts: Drafts, sizes: str) -> Sequence[StrawberryArgument]:
    """groupBy, having, orderBy, limit, offset and timeZone; `sizes` tells how many groups there may be."""
    group_by = [
        make_argument(
            "groupBy",
            optional(listed(drafts.refer(f"{entity.name}GroupBy"))),
            "What rows have in common that make one group. Without it all rows are one group, even if there are none.",
        ),
        make_argument(
            "timeZone",
            optional(str),
            'The time zone of buckets by its name in the IANA database, such as "Europe/Berlin"; UTC unless given.',
        ),
    ]
    return [
        *group_by,
        make_argument("having", optional(drafts.refer(f"{entity.name}Having")), "Only groups for which this is true."),
        make_argument(
            "orderBy",
            optional(listed(drafts.refer(f"{entity.name}AggregateOrder"))),
            "The order of the groups; what they are grouped by decides between equals, null last.",
        ),
        make_argument("limit", optional(int), f"At most this many groups; {sizes}."),
        make_argument("offset", optional(int), "Leave out this many groups first."),
    ]


# Families: types that several aggregates share, one field a column


def _columns(columns: Iterable[Column], type_of: Any) -> list[StrawberryField]:
    return [
        make_field(
            column.name, optional(type_of(column)), column.description, deprecated=column.deprecated, column=column
        )
        for column in columns
    ]


def _define_family(entity: Entity, family: str, drafts: Drafts) -> None:
    columns = list(measured(entity, FAMILIES[family]).values())
    if not columns:
        return
    names = " and ".join(each.name for each in AGGREGATES.values() if each.family == family)
    owner = f"the {names} of {entity.name}"
    drafts.define_object(
        f"{entity.name}{family}",
        owner,
        _columns(columns, lambda column: drafts.leaf(column.kind)),
        f"What {names} has of each column of {entity.name}.",
    )
    drafts.define_input(
        f"{entity.name}{family}Having",
        owner,
        _columns(columns, lambda column: drafts.refer(f"{column.kind.name}Filter")),
        f"What must be true of {names} of columns of {entity.name}; of several conditions, all.",
    )
    drafts.define_input(
        f"{entity.name}{family}Order",
        owner,
        _columns(columns, lambda _: drafts.leaf(ORDER_DIRECTION)),
        f"The column of {entity.name} whose {names} is ordered by: exactly one.",
        one_of=True,
    )


def _families(entity: Entity, ending: str, drafts: Drafts) -> list[StrawberryField]:
    """One field an aggregate that fits any column of the entity."""
    return [
        make_field(
            aggregate.name,
            optional(drafts.refer(f"{entity.name}{aggregate.family}{ending}")),
            f"{aggregate.description}.",
        )
        for aggregate in families_of(entity)
    ]


# The types of an entity


def _define_aggregate(entity: Entity, drafts: Drafts) -> None:
    group = optional(drafts.refer(group_name(entity)))
    of = make_argument("of", listed(drafts.enums[f"{entity.name}Column"]), "Columns, at least one.")
    remark = "How many different values there are, or combinations of values; those with a null are not counted."
    drafts.define_object(
        f"{entity.name}Aggregate",
        f"the aggregate of {entity.name}",
        [
            make_field("group", group, "What the rows have in common; null where nothing is grouped by."),
            make_field("count", int, "How many rows there are."),
            make_field("countDistinct", int, remark, arguments=[of]),
            *_families(entity, "", drafts),
        ],
        f"Totals over a group of rows of {entity.name}.",
    )


def _define_group(catalog: Catalog, entity: Entity, drafts: Drafts) -> None:
    drafts.define_object(
        group_name(entity),
        f"the group of {entity.name}",
        [
            *_columns(groupable(entity).values(), lambda column: drafts.leaf(column.kind)),
            *(
                make_field(
                    relation.name,
                    optional(drafts.refer(f"{relation.target}Group")),
                    relation.description,
                    deprecated=relation.deprecated or catalog.target(relation).deprecated,
                )
                for relation in group_relations(entity)
            ),
        ],
        f"What rows of {entity.name} were grouped by: a value, the beginning of a bucket, or null where they were not.",
    )


def _define_group_by(catalog: Catalog, entity: Entity, drafts: Drafts) -> None:
    by_column = drafts.enums[f"{entity.name}Column"]
    fields = {BY_COLUMN: make_field(BY_COLUMN, optional(by_column), "A column as it is.")}
    for column in groupable(entity).values():
        buckets = buckets_of(column)
        if buckets:
            bucket = DATE_BUCKET if buckets is DATE_BUCKETS else TIME_BUCKET
            description = f"{column.description or ''} By stretches of time.".strip()
            made = make_field(column.name, optional(drafts.leaf(bucket)), description, deprecated=column.deprecated)
            _put(fields, made, column.name, entity, column.attribute)
    for relation in group_relations(entity):
        made = make_field(
            relation.name,
            optional(drafts.refer(f"{relation.target}GroupBy")),
            relation.description,
            deprecated=relation.deprecated or catalog.target(relation).deprecated,
        )
        _put(fields, made, relation.name, entity, relation.attribute)
    drafts.define_input(
        f"{entity.name}GroupBy",
        f"the grouping of {entity.name}",
        fields.values(),
        f"What to group rows of {entity.name} by: exactly one field.",
        one_of=True,
    )


def _put(fields: dict[str, Any], made: StrawberryField, name: str, entity: Entity, attribute: str) -> None:
    if name in fields:
        raise ModelError(
            f"{entity.name}.{attribute} would be {name!r} in {entity.name}GroupBy, where that names any column; "
            'name it otherwise with info={"name": "…"}.'
        )
    fields[name] = made


def _define_having(entity: Entity, drafts: Drafts) -> None:
    own = drafts.refer(f"{entity.name}Having")
    drafts.define_input(
        f"{entity.name}Having",
        f"the filter on groups of {entity.name}",
        [
            make_field("and", optional(listed(own)), _LOGIC["and"]),
            make_field("or", optional(listed(own)), _LOGIC["or"]),
            make_field("not", optional(own), _LOGIC["not"]),
            make_field("count", optional(drafts.refer(f"{INT.name}Filter")), "How many rows the group has."),
            *_families(entity, "Having", drafts),
        ],
        f"What must be true of a group of rows of {entity.name}; of several conditions, all.",
    )


def _define_order(entity: Entity, drafts: Drafts) -> None:
    direction = optional(drafts.leaf(ORDER_DIRECTION))
    # What is grouped by is named as it is in the order of rows.
    group = make_field("group", optional(drafts.refer(f"{entity.name}Order")), "Something that is grouped by.")
    drafts.define_input(
        f"{entity.name}AggregateOrder",
        f"the order of groups of {entity.name}",
        [
            make_field("count", direction, "How many rows the group has."),
            *([group] if is_orderable(entity) else []),
            *_families(entity, "Order", drafts),
        ],
        f"What to order groups of rows of {entity.name} by: exactly one field.",
        one_of=True,
    )
