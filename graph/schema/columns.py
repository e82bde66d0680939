"""Entity → the enum of its columns that rows can be grouped by."""

from __future__ import annotations

from graph.catalog.aggregates import groupable
from graph.catalog.types import Entity, EnumType


def column_enum(entity: Entity) -> EnumType:
    """The columns that can be told equal.

    Raises ModelError where two would have one name.
    """
    columns = groupable(entity)
    return EnumType(
        name=f"{entity.name}Column",
        description=f"A column of {entity.name}.",
        values={name: name for name in columns},
        python={name: name for name in columns},
        descriptions={name: column.description for name, column in columns.items() if column.description},
    )
