"""A schema, its catalog and its history → Reference."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Any

from graphql import (
    GraphQLArgument,
    GraphQLEnumType,
    GraphQLField,
    GraphQLInputField,
    GraphQLInputObjectType,
    GraphQLInterfaceType,
    GraphQLNamedType,
    GraphQLObjectType,
    GraphQLScalarType,
    GraphQLSchema,
    GraphQLUnionType,
    ast_from_value,
    get_named_type,
    print_ast,
)
from sqlalchemy import Column as TableColumn
from sqlalchemy import Index, PrimaryKeyConstraint, Table, UniqueConstraint

from graph.catalog import Catalog
from graph.catalog.types import ColumnField, Entity
from graph.evolution.reference.examples import make_examples
from graph.evolution.reference.types import IS_A, Argument, Entry, Link, Member, Reference

Since = Mapping[str, str]
"""`table` or `table.column` → the revision that brought it; or `Type.field` → the one that deprecated it."""

KINDS: tuple[tuple[type[GraphQLNamedType], str], ...] = (
    (GraphQLObjectType, "type"),
    (GraphQLInterfaceType, "interface"),
    (GraphQLInputObjectType, "input"),
    (GraphQLEnumType, "enum"),
    (GraphQLUnionType, "union"),
    (GraphQLScalarType, "scalar"),
)


def read_reference(
    schema: GraphQLSchema, catalog: Catalog, title: str, since: Since, deprecated: Since = MappingProxyType({})
) -> Reference:
    """The reference of a schema and the catalog that it was made of."""
    roots = [each.name for each in (schema.query_type, schema.mutation_type, schema.subscription_type) if each]
    first = [*roots, *sorted(catalog.entities)]
    rest = sorted(name for name in schema.type_map if name not in first and not name.startswith("__"))
    names = [name for name in [*first, *rest] if name in schema.type_map]
    entries = {
        name: _with_deprecations(_read_entry(schema.type_map[name], catalog, name in first, since), deprecated)
        for name in names
    }
    entities = tuple(name for name, each in catalog.entities.items() if not each.is_plain)
    return Reference(title, MappingProxyType(entries), entities, tuple(find_links(catalog)))


def _with_deprecations(entry: Entry, deprecated: Since) -> Entry:
    since = [deprecated.get(f"{entry.name}.{each.name}") for each in entry.members]
    if not any(since):
        return entry
    members = (replace(each, deprecated_since=found) for each, found in zip(entry.members, since, strict=True))
    return replace(entry, members=tuple(members))


def find_links(catalog: Catalog) -> Iterable[Link]:
    """The relations to one row; those that a subclass has of its base are the base's, to which it leads itself."""
    for entity in catalog.entities.values():
        if entity.base and not entity.is_plain:
            yield Link(entity.name, entity.base, IS_A)
        inherited = catalog.entities[entity.base].relations if entity.base else {}
        for relation in entity.relations.values():
            if not relation.many and relation.by_key and relation.name not in inherited and not entity.is_plain:
                yield Link(entity.name, relation.target, relation.name)


def _read_entry(type_: GraphQLNamedType, catalog: Catalog, main: bool, since: Since) -> Entry:
    entity = catalog.entities.get(type_.name)
    kind = next(kind for class_, kind in KINDS if isinstance(type_, class_))
    if isinstance(type_, GraphQLInputObjectType) and type_.is_one_of:
        kind = "input, exactly one field"
    table = entity.model.__table__ if entity else None
    return Entry(
        name=type_.name,
        kind=kind,
        main=main,
        description=type_.description,
        deprecated=entity.deprecated if entity else None,
        interfaces=tuple(each.name for each in getattr(type_, "interfaces", ())),
        members=tuple(_read_members(type_, catalog, entity, since)),
        examples=tuple(make_examples(entity, catalog)) if entity else (),
        since=since.get(table.name) if isinstance(table, Table) else None,
    )


def _read_members(type_: GraphQLNamedType, catalog: Catalog, entity: Entity | None, since: Since) -> Iterable[Member]:
    match type_:
        case GraphQLEnumType():
            for name, value in type_.values.items():
                yield Member(name, "", "", (), value.description, value.deprecation_reason)
        case GraphQLUnionType():
            for each in type_.types:
                yield Member(each.name, each.name, each.name, (), None, None)
        case GraphQLObjectType() | GraphQLInterfaceType() | GraphQLInputObjectType():
            for name, field in type_.fields.items():
                column = _column_of(entity, catalog, name)
                yield Member(
                    name=name,
                    type=str(field.type),
                    target=get_named_type(field.type).name,
                    arguments=tuple(_read_arguments(field)),
                    description=field.description,
                    deprecated=field.deprecation_reason,
                    index=_describe_index(column) if column is not None else None,
                    since=since.get(f"{column.table.name}.{column.name}") if column is not None else None,
                )
        case _:
            # A scalar has no members.
            return


def _read_arguments(field: GraphQLField | GraphQLInputField) -> Iterable[Argument]:
    if isinstance(field, GraphQLField):
        for name, argument in field.args.items():
            default = _default(argument)
            yield Argument(name, str(argument.type), default, argument.description, argument.deprecation_reason)


def _default(argument: GraphQLArgument) -> str | None:
    node = ast_from_value(argument.default_value, argument.type)
    return print_ast(node) if node is not None else None


def _column_of(entity: Entity | None, catalog: Catalog, field: str) -> TableColumn[Any] | None:
    """The table's column that a field shows, if that is what it does."""
    meaning = catalog.fields[entity.name].get(field) if entity else None
    if entity is None or not isinstance(meaning, ColumnField) or not meaning.column.stored:
        return None
    column = entity.model.__mapper__.columns.get(meaning.column.attribute)
    return column if isinstance(column, TableColumn) and isinstance(column.table, Table) else None


def _describe_index(column: TableColumn[Any]) -> str:
    """How rows are found by a column: as the key, as a unique one, by an index that begins with it, or not at all."""
    table = column.table
    assert isinstance(table, Table)
    found = [_columns(each) for each in (*table.constraints, *table.indexes)]
    if list(table.primary_key.columns) == [column]:
        return "key"
    unique = [
        _columns(each)
        for each in (*table.constraints, *table.indexes)
        if isinstance(each, UniqueConstraint) or (isinstance(each, Index) and each.unique)
    ]
    if [column] in unique:
        return "unique"
    return "indexed" if any(columns and columns[0] is column for columns in found) else "not indexed"


def _columns(thing: object) -> list[TableColumn[Any]]:
    """The columns of what the database has an index for; none of an expression's."""
    if isinstance(thing, (PrimaryKeyConstraint, UniqueConstraint)):
        return list(thing.columns)
    if isinstance(thing, Index) and all(isinstance(each, TableColumn) for each in thing.expressions):
        return list(thing.columns)
    return []
