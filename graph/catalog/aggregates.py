"""Entity → what of it can be totalled and grouped by, under which names."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

import sqlalchemy as sa

from graph.catalog.names import constant_case
from graph.catalog.types import Column, Entity, EnumType, Relation
from graph.errors import ModelError
from graph.vocabulary.aggregates import AGGREGATES, DATE_BUCKETS, FAMILIES, TIME_BUCKETS, Aggregate, Result
from graph.vocabulary.operators import EQ

BY_COLUMN = "column"
"""The field of a `…GroupBy` that groups by a column as it is; the others are columns' and relations' names."""


def result_of(aggregate: Aggregate, column: Column) -> Result | None:
    """What an aggregate makes of a column, or None where it makes no sense."""
    if column.many or column.decorated is not None:
        return None
    return aggregate.enum if isinstance(column.kind, EnumType) else aggregate.results.get(column.kind.name)


def shown_result(result: Result, column: Column) -> Column:
    """A column that is what a result is: its scalar and the type that it is compared as."""
    return Column(
        name=column.name,
        attribute=column.attribute,
        type=result.type or column.type,
        kind=result.scalar or column.kind,
        nullable=True,
        stored=False,
        description=column.description,
        deprecated=column.deprecated,
    )


def measured(entity: Entity, aggregate: Aggregate) -> Mapping[str, Column]:
    """The columns that an aggregate fits, by name, each as its result is."""
    found = {name: (column, result_of(aggregate, column)) for name, column in entity.columns.items()}
    return {name: shown_result(result, column) for name, (column, result) in found.items() if result is not None}


def families_of(entity: Entity) -> list[Aggregate]:
    """The aggregates that fit any column of the entity."""
    columns = entity.columns.values()
    return [
        each
        for each in AGGREGATES.values()
        if any(result_of(FAMILIES[each.family], column) is not None for column in columns)
    ]


def groupable(entity: Entity) -> Mapping[str, Column]:
    """The columns that can be told equal, by their names in enums; a row always has some, those of its primary key.

    Rows are grouped by them, distinct values are counted of them, and `distinctOn` names them.
    Raises ModelError where two would have one name.
    """
    found: dict[str, Column] = {}
    for column in entity.columns.values():
        if column.many or EQ not in column.operators:
            continue
        name = constant_case(column.name)
        if name in found:
            raise ModelError(
                f"{entity.name}.{column.attribute} and {entity.name}.{found[name].attribute} would both be {name} in "
                f'{entity.name}Column; name one otherwise with info={{"name": "…"}}.'
            )
        found[name] = column
    return MappingProxyType(found)


def group_name(entity: Entity) -> str:
    """The type of what rows of an entity are grouped by."""
    return f"{entity.name}Group"


def buckets_of(column: Column) -> Mapping[str, str]:
    """The buckets that a column's values fall in, by name; none where it is no time."""
    if isinstance(column.type, sa.DateTime):
        return TIME_BUCKETS
    return DATE_BUCKETS if isinstance(column.type, sa.Date) else {}


def group_relations(entity: Entity) -> list[Relation]:
    """The to-one relations through which rows can be grouped."""
    return [relation for relation in entity.relations.values() if not relation.many]
