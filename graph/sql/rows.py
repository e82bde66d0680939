"""Entity → rows of it: aliases, how they join and what of them is computed."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import Any

from sqlalchemy import Column as StoredColumn
from sqlalchemy import ColumnElement, FromClause, Select, case, inspect, literal_column, select
from sqlalchemy.orm import aliased, with_polymorphic
from sqlalchemy.sql import visitors

from graph.catalog.types import Catalog, Column, Entity, EnumType, Relation
from graph.sql.json import literal_text
from graph.vocabulary import words
from graph.vocabulary.lists import item_type, list_value

# An `aliased(Model)`, or a `with_polymorphic` one: its attributes are what they are on the model.
Row = Any


def row_of(entity: Entity, source: FromClause | None = None) -> Row:
    """A fresh alias of the entity, or its columns found in the derived table `source`."""
    if not entity.is_interface:
        return aliased(entity.model, source) if source is not None else aliased(entity.model, flat=True)
    if source is not None:
        return with_polymorphic(entity.model, "*", selectable=source, adapt_on_names=False)
    return with_polymorphic(entity.model, "*", flat=True, aliased=True)


def value_of(row: Row, entity: Entity, attribute: str, owner: Entity | None = None) -> Any:
    """An attribute of a row; `owner` is the subclass that has it, where the row is of a hierarchy's base."""
    if owner is not None and owner is not entity and not hasattr(entity.model, attribute):
        row = getattr(row, owner.model.__name__)
    return getattr(row, attribute)


def output_of(value: Any, column: Column) -> ColumnElement[Any]:
    """A column in the form that clients see."""
    if column.many:
        item = literal_column("item.value", type_=item_type(column.type))
        return list_value(value, output_of(item, replace(column, many=False)))
    if isinstance(column.kind, EnumType):
        return _enum_output(value, column.kind)
    return column.kind.output(value)


def is_marked(column: Column) -> bool:
    """Whether cursors and global ids hold a column in a form of their own."""
    return not isinstance(column.kind, EnumType) and column.kind.marked is not None


def marked(value: Any, column: Column) -> ColumnElement[Any]:
    """A column in the form that cursors and global ids hold."""
    own = None if isinstance(column.kind, EnumType) else column.kind.marked
    return output_of(value, column) if own is None else own(value)


def _enum_output(value: Any, kind: EnumType) -> ColumnElement[Any]:
    if all(name == stored for name, stored in kind.values.items()):
        return value  # type: ignore[no-any-return]

    return case(*((value == kind.python[name], literal_text(name)) for name in kind.values))


def global_id(row: Row, entity: Entity) -> ColumnElement[Any]:
    """The nodeId of a row."""
    return words.opaque_text(
        literal_text(entity.name),
        *(marked(getattr(row, column.attribute), column) for column in entity.primary_key),
    )


def hoisted(row: Row, entity: Entity, make: Callable[[Row], ColumnElement[Any]]) -> ColumnElement[Any]:
    """What `make` makes of a row, as a common table expression over the row's table, looked up by its key.

    The database reads it as a view, so that it costs one more look-up by primary key a row.
    """
    parent = row_of(entity)
    keys = [column.attribute for column in entity.primary_key]
    columns = [getattr(parent, key).label(f"key_{key}") for key in keys]
    view = select(*columns, make(parent).label("item")).cte()
    found: Select[Any] = select(view.c.item).where(*(view.c[f"key_{key}"] == getattr(row, key) for key in keys))
    return found.correlate(row).scalar_subquery()


def related(catalog: Catalog, parent: Row, relation: Relation, child: Row) -> tuple[Select[Any], Row | None]:
    """A select of the child rows of a parent row, and the alias of the association object that leads there."""
    if relation.through is None:
        criterion = getattr(parent, relation.attribute).of_type(child)
        return select().select_from(child).where(criterion).correlate(parent), None
    through = row_of(catalog.entities[relation.through.entity])
    joined = select().select_from(through).join(getattr(through, relation.through.far).of_type(child))
    return joined.where(getattr(through, relation.through.near).of_type(parent)).correlate(parent), through


def columns_needed(entity: Entity, attributes: Iterable[str]) -> frozenset[str]:
    """The attributes of mapped columns that a row's attributes (columns, hybrids, relationships) are made of."""
    mapper = inspect(entity.model)
    owners = tuple(mapper.self_and_descendants)
    by_column = {
        column: attribute.key
        for owner in owners
        for attribute in owner.column_attrs
        for column in attribute.columns
        if isinstance(column, StoredColumn)
    }
    needed = {column.attribute for column in entity.primary_key}
    for name in attributes:
        owner = next(each for each in owners if name in each.all_orm_descriptors)
        columns: Iterable[Any] = (
            owner.relationships[name].local_columns
            if name in owner.relationships
            else visitors.iterate(getattr(owner.class_, name).expression)
        )
        needed |= {by_column[column] for column in map(_plain, columns) if column in by_column}
    return frozenset(needed)


def _plain(column: Any) -> Any:
    """The table's own column behind the annotated copies that the mapping makes."""
    return column._deannotate() if hasattr(column, "_deannotate") else column
