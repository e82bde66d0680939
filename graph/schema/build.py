"""Catalog → strawberry.Schema: what clients see."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any, cast

import strawberry
from graphql import (
    GraphQLEnumType,
    GraphQLError,
    GraphQLField,
    GraphQLInputObjectType,
    GraphQLInterfaceType,
    GraphQLNonNull,
    GraphQLObjectType,
    GraphQLResolveInfo,
    GraphQLSchema,
    get_named_type,
)
from sqlalchemy import Dialect
from sqlalchemy.engine.default import DefaultDialect
from strawberry.exceptions import DuplicatedTypeName
from strawberry.schema.config import StrawberryConfig
from strawberry.schema.schema_converter import GraphQLCoreConverter
from strawberry.types.field import StrawberryField

from graph.catalog.types import Catalog, Column, EnumType
from graph.errors import ModelError
from graph.garbage import uncollected
from graph.mutations.errors import KINDS
from graph.operation.parse.inputs import SHAPES, VALUE
from graph.operation.parse.opening import OPENED, OPENS
from graph.operation.parse.sizes import SIZES, SIZING
from graph.schema.aggregates import BUCKETS, define_aggregates
from graph.schema.arguments import Arguments
from graph.schema.columns import column_enum
from graph.schema.converter import Schema
from graph.schema.drafts import Drafts, Generated
from graph.schema.enums import ORDER_DIRECTION, speak_names
from graph.schema.extension import QUERY, Attached, HandWritten, Row, attach
from graph.schema.handwritten_mutations import HandWrittenMutation
from graph.schema.inputs import define_inputs
from graph.schema.mutations import MUTATION, Mutating, define_mutation, read_mutating, write_enums
from graph.schema.objects import define_objects
from graph.schema.roots import define_query
from graph.schema.scalars import SCALAR_MAP
from graph.schema.values import column_value
from graph.schema.write_inputs import define_write_inputs


def build_schema(
    catalog: Catalog,
    handwritten: Sequence[HandWritten | HandWrittenMutation] = (),
    *,
    default_page_size: int,
    max_page_size: int,
    dialect: Dialect | None = None,
) -> strawberry.Schema:
    """The schema of a catalog and of hand-written fields.

    The engine answers its generated fields, and `complete` those that are hand-written; `dialect` is the database's
    whose rows they read.
    Raises ModelError where names collide or a hand-written field doesn't fit.
    """
    attached = attach(catalog, [each for each in handwritten if isinstance(each, HandWritten)])
    mutating = read_mutating(catalog, handwritten)
    with uncollected():
        return _build(catalog, mutating, attached, (default_page_size, max_page_size), dialect or DefaultDialect())


def _build(
    catalog: Catalog, mutating: Mutating, attached: Sequence[Attached], page_sizes: tuple[int, int], dialect: Dialect
) -> strawberry.Schema:
    drafts, written = _draft(catalog, mutating, attached, *page_sizes)
    with deep_recursion(len(drafts.classes)):
        try:
            schema = Schema(
                drafts.classes[QUERY],
                mutation=drafts.classes.get(MUTATION),
                types=_types_of_interfaces(catalog, drafts),
                config=StrawberryConfig(scalar_map=SCALAR_MAP),
            )
        except DuplicatedTypeName as error:
            raise ModelError(
                f"A hand-written field uses a type that bears the name of a generated one: {error}"
            ) from error
    _connect(graphql_schema(schema), attached, dialect)
    _connect_enums(graphql_schema(schema), _enums(catalog), shaping=lambda name: name not in catalog.enums)
    _connect_enums(graphql_schema(schema), write_enums(mutating.writes), shaping=lambda _: False)
    _take_whole(graphql_schema(schema), written)
    return schema


def graphql_schema(schema: strawberry.Schema) -> GraphQLSchema:
    """The graphql-core schema inside Strawberry's."""
    return schema._schema


def _enums(catalog: Catalog) -> list[EnumType]:
    columns = map(column_enum, catalog.entities.values())
    return [ORDER_DIRECTION, *catalog.enums.values(), *BUCKETS, *columns]


def _draft(
    catalog: Catalog, mutating: Mutating, attached: Sequence[Attached], default_page_size: int, max_page_size: int
) -> tuple[Drafts, frozenset[str]]:
    """The types, and the names of those input types that are written."""
    drafts = Drafts()
    arguments = Arguments(drafts, default_page_size, max_page_size)
    extra: dict[str, list[StrawberryField]] = {}
    for each in attached:
        extra.setdefault(each.type, []).append(each.field)
    for type_ in (*_enums(catalog), *write_enums(mutating.writes)):
        drafts.define_enum(type_)
    define_aggregates(catalog, drafts)
    define_objects(catalog, drafts, arguments, extra)
    define_inputs(catalog, drafts)
    define_query(catalog, drafts, arguments, extra.get(QUERY, ()))
    if not mutating.roots and not mutating.calls and not mutating.procedures:
        return drafts, frozenset()
    written = define_write_inputs(catalog, mutating.writes, drafts)
    define_mutation(mutating, drafts)
    return drafts, written


@contextmanager
def deep_recursion(types: int) -> Iterator[None]:
    """Room for graphql-core, which recurses from type to type: a chain may go through all of them."""
    limit = sys.getrecursionlimit()
    sys.setrecursionlimit(limit + 10 * types)
    try:
        yield
    finally:
        sys.setrecursionlimit(limit)


# What Strawberry can't be told before


def _types_of_interfaces(catalog: Catalog, drafts: Drafts) -> list[type]:
    """Types that no field returns: they are found among those of their interfaces."""
    plain = [drafts.classes[entity.name] for entity in catalog.entities.values() if entity.is_plain]
    return plain + [drafts.classes[kind.__name__] for kind in KINDS if MUTATION in drafts.classes]


def _take_whole(schema: GraphQLSchema, written: Iterable[str]) -> None:
    """Mark the inputs that are written: what is in them is no part of an operation's shape."""
    for name in written:
        if name in schema.type_map:
            schema.type_map[name].extensions[VALUE] = True


def _connect_enums(schema: GraphQLSchema, enums: Iterable[EnumType], *, shaping: Callable[[str], bool]) -> None:
    """Make enums speak names; what those that are `shaping` name is part of an operation's shape."""
    for enum in enums:
        if isinstance(graphql_enum := schema.type_map.get(enum.name), GraphQLEnumType):
            speak_names(graphql_enum, enum)
            graphql_enum.extensions[SHAPES] = shaping(enum.name)


def _connect(schema: GraphQLSchema, attached: Sequence[Attached], dialect: Dialect) -> None:
    for type_ in schema.type_map.values():
        definition = type_.extensions.get(GraphQLCoreConverter.DEFINITION_BACKREF)
        if isinstance(type_, GraphQLInputObjectType):
            # Strawberry has a validation rule of its own for this; graphql-core, whose rules run, looks here.
            type_.is_one_of = bool(definition and definition.is_one_of)
        elif isinstance(type_, GraphQLObjectType | GraphQLInterfaceType):
            _answer_by_key(type_, dialect)
    for each in attached:
        field = cast("GraphQLObjectType", schema.type_map[each.type]).fields[each.name]
        if each.type != QUERY:
            field.resolve = _with_row(field, each, dialect)


def _answer_by_key(type_: GraphQLObjectType | GraphQLInterfaceType, dialect: Dialect) -> None:
    generated = [(field, made) for field in type_.fields.values() if (made := _generated(field)) is not None]
    for field, made in generated:
        read_by_python = made.column is not None and made.column.is_read_by_python
        field.resolve = _reading(made.column, dialect) if made.column and read_by_python else answer_by_key
        _mark_arguments(field)
    if generated and isinstance(type_, GraphQLObjectType):
        # Rows are plain dicts, which no class is asked about: `resolve_type` has said what they are.
        type_.is_type_of = None


def _mark_arguments(field: GraphQLField) -> None:
    """Mark what is a cursor, a global id or a page size; a lookup's arguments are columns, whatever their names."""
    is_paged = isinstance(field.type, GraphQLNonNull)
    for name, argument in field.args.items():
        if name in OPENED and (is_paged or get_named_type(argument.type).name == "ID"):
            argument.extensions[OPENS] = OPENED[name]
        if name in SIZING and is_paged:
            argument.extensions[SIZES] = True


def _generated(field: GraphQLField) -> Generated | None:
    made = field.extensions.get(GraphQLCoreConverter.DEFINITION_BACKREF)
    return made if isinstance(made, Generated) else None


def answer_by_key(source: Any, info: GraphQLResolveInfo[Any], **_: Any) -> Any:
    """What the engine has put under the field's response key, so that aliases need no thought."""
    if source is None:
        raise GraphQLError(
            f"{info.parent_type.name}.{info.field_name} is answered by the engine: ask graph.Engine, not the schema."
        )
    return source[info.path.key]


def _reading(column: Column, dialect: Dialect) -> Callable[..., Any]:
    """Makes the column's value of what the engine has put under the field's response key."""

    def read(source: Any, info: GraphQLResolveInfo[Any], **arguments: Any) -> Any:
        return column_value(column, answer_by_key(source, info, **arguments), dialect)

    return read


def _with_row(field: GraphQLField, each: Attached, dialect: Dialect) -> Callable[..., Any]:
    resolve = cast("Callable[..., Any]", field.resolve)
    name = f"{each.type}.{each.name}"

    def resolve_with_row(source: Any, info: GraphQLResolveInfo[Any], **arguments: Any) -> Any:
        return resolve(Row(name, each.columns, source, dialect), info, **arguments)

    return resolve_with_row
