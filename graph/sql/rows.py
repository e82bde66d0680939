"""Row → what of it is computed: columns in the form of clients and of cursors, global ids."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from sqlalchemy import Column as StoredColumn
from sqlalchemy import ColumnElement, case, inspect, literal_column, type_coerce
from sqlalchemy.sql import visitors
from sqlalchemy.types import TypeDecorator

from graph.catalog.types import Column, Decorated, Entity, EnumType
from graph.sql.json import literal_text
from graph.vocabulary import words
from graph.vocabulary.lists import item_type, list_value
from graph.vocabulary.stored import stored_value

# An `aliased(Model)`, or a `with_polymorphic` one: its attributes are what they are on the model.
Row = Any


def attribute_of(row: Row, attribute: str) -> Any:
    """An attribute of a row; what tells the rows of concrete classes apart is a column, but no attribute of theirs."""
    found = getattr(row, attribute, None)
    if found is not None:
        return found
    what = inspect(row)
    return what.selectable.corresponding_column(what.mapper.polymorphic_on)


def stored_of(row: Row, column: Column) -> Any:
    """The value of a column in a row, in the one form in which it is compared."""
    value = attribute_of(row, column.attribute)
    return words.whole_moment(value) if column.by_clock else value


def value_of(row: Row, entity: Entity, attribute: str, owner: Entity | None = None) -> Any:
    """An attribute of a row; `owner` is the subclass that has it, where the row is of a hierarchy's base."""
    if owner is not None and owner is not entity and not hasattr(entity.model, attribute):
        row = row if owner.discriminator == attribute else getattr(row, owner.model.__name__)
    return attribute_of(row, attribute)


def output_of(value: Any, column: Column) -> ColumnElement[Any]:
    """A column in the form that clients see."""
    if column.many:
        item = literal_column("item.value", type_=item_type(column.type))
        return list_value(value, output_of(item, replace(column, many=False)))
    if column.decorated is not None:
        return _decorated_output(value, column, column.decorated)
    if isinstance(column.kind, EnumType):
        return _enum_output(value, column.kind)
    return column.kind.output(value)


def is_marked(column: Column) -> bool:
    """Whether cursors and global ids hold a column in a form of their own."""
    return not isinstance(column.kind, EnumType) and column.kind.marked is not None


def _decorated_output(value: Any, column: Column, decorated: Decorated) -> ColumnElement[Any]:
    """What SQL can make of a decorated column; what Python makes of that, the second ending does."""
    if decorated.spelled is None:
        return stored_value(value, decorated.type)
    made = decorated.spelled(type_coerce(value, decorated.type))
    if decorated.python or isinstance(column.kind, EnumType) or isinstance(made.type, TypeDecorator):
        return stored_value(made, decorated.type)
    return column.kind.output(made)


def marked(value: Any, column: Column) -> ColumnElement[Any]:
    """A column in the form that cursors and global ids hold."""
    if column.decorated is not None:
        return stored_value(value, column.decorated.type, marked=True, is_uuid=column.decorated.is_uuid)
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
        if name in owner.column_attrs and isinstance(owner.column_attrs[name].columns[0], StoredColumn):
            needed.add(name)
            continue
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
