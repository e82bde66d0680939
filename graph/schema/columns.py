"""Entity → the enum of its columns that rows can be grouped by."""

from __future__ import annotations

from graph.catalog.names import constant_case
from graph.catalog.types import Column, Entity, EnumType
from graph.errors import ModelError
from graph.vocabulary.operators import EQ


def column_enum(entity: Entity) -> EnumType:
    """The columns that can be told equal; a row always has some, those of its primary key.

    Raises ModelError where two would have one name.
    """
    columns: dict[str, Column] = {}
    for column in entity.columns.values():
        if is_groupable(column):
            name = constant_case(column.name)
            if name in columns:
                raise ModelError(
                    f"{entity.name}.{column.attribute} would be {name} in {entity.name}Column, as "
                    f"{entity.name}.{columns[name].attribute} is already; "
                    'name it otherwise with info={"name": "…"}.'
                )
            columns[name] = column
    return EnumType(
        name=f"{entity.name}Column",
        description=f"A column of {entity.name}.",
        values={name: name for name in columns},
        python={name: name for name in columns},
        descriptions={name: column.description for name, column in columns.items() if column.description},
    )


def is_groupable(column: Column) -> bool:
    """Whether two values of the column can be told equal."""
    return not column.many and (isinstance(column.kind, EnumType) or EQ in column.kind.operators)
