"""Reflected tables → the source of models, by sqlacodegen, with names as GraphQL wants them."""

from __future__ import annotations

# Before sqlacodegen, which imports inflect as well: this takes a quarter of the time.
from graph.evolution.inspection import plurals  # noqa: F401

# isort: split
from collections.abc import Collection, Iterator, Mapping
from typing import Any

from sqlacodegen.generators import DeclarativeGenerator
from sqlacodegen.models import ColumnAttribute, Model, ModelClass, RelationshipAttribute, RelationshipType
from sqlalchemy import Column, Connection, DateTime, Enum, MetaData, String, func, select, type_coerce
from typing_extensions import override

from graph.evolution.inspection.names import OF_KEYS, Attributes, name_model, plural, singular, snake_case
from graph.vocabulary.lists import item_type
from graph.vocabulary.scalars import scalar_of

# A subclass needs a discriminator, which a database does not tell of; a key that is a foreign key is a relation.
OPTIONS = ("nojoined",)
TO_MANY = (RelationshipType.ONE_TO_MANY, RelationshipType.MANY_TO_MANY)


def write_models(metadata: MetaData, connection: Connection) -> str:
    """The source of a module with a `Base` and a model a table that has a primary key. May change `metadata`."""
    generator = GraphqlGenerator(metadata, connection, OPTIONS)
    if connection.dialect.name == "sqlite":
        generator.whole_seconds = frozenset(find_whole_seconds(metadata, connection))
    return generator.generate()


def find_whole_seconds(metadata: MetaData, connection: Connection) -> Iterator[tuple[str, str]]:
    """The columns of SQLite whose times have no fraction. SQLite compares them as texts, so that it matters."""
    for table in metadata.tables.values():
        for column in table.columns:
            if isinstance(column.type, DateTime):
                text = func.length(type_coerce(column, String))
                lengths = connection.execute(select(text).where(column.is_not(None)).limit(100)).scalars().all()
                if lengths and set(lengths) == {len("2026-11-28 02:00:00")}:
                    yield table.name, column.name


class GraphqlGenerator(DeclarativeGenerator):
    """Names are those of `names`; relations raise where code would load them row by row."""

    def __init__(self, metadata: MetaData, bind: Connection, options: Collection[str]) -> None:
        super().__init__(metadata, bind, list(options))
        self.roots: set[str] = {"node"}
        self.attributes: dict[int, Attributes] = {}
        self.whole_seconds: frozenset[tuple[str, str]] = frozenset()

    @override
    def generate_base(self) -> None:
        super().generate_base()
        self.base.declarations = ["class Base(DeclarativeBase):", '    """The declarative base of all tables."""']

    @override
    def generate_models(self) -> list[Model]:
        models = super().generate_models()
        # Relations are named when all models are.
        for model in models:
            if isinstance(model, ModelClass):
                for relationship in model.relationships:
                    relationship.name = self._name_relation(relationship)
        return models

    @override
    def generate_model_name(self, model: Model, global_names: set[str]) -> None:
        if not isinstance(model, ModelClass):
            super().generate_model_name(model, global_names)
            return
        taken = global_names | set(self.enum_values)
        model.name = name_model(model.table.name, taken, self.roots)
        attributes = self.attributes[id(model)] = Attributes(frozenset(global_names))
        for column in model.columns:
            column.name, shown = attributes.add_column(column.column.name)
            if shown is not None:
                column.column.info["name"] = shown

    def _name_relation(self, relationship: RelationshipAttribute) -> str:
        many = relationship.type in TO_MANY
        return self.attributes[id(relationship.source)].add_relation(_candidates(relationship), many=many)

    @override
    def render_column_attribute(self, column_attr: ColumnAttribute) -> str:
        rendered = super().render_column_attribute(column_attr)
        info = dict(column_attr.column.info)
        if not _is_shown(column_attr.column):
            info = {"hidden": True}
        return f"{rendered[:-1]}, info={info!r})" if info else rendered

    @override
    def render_column_type(self, column: Column[Any]) -> str:
        rendered = super().render_column_type(column)
        if (column.table.name, column.name) not in self.whole_seconds:
            return rendered
        self.add_literal_import("sqlalchemy.dialects", "sqlite")
        called = rendered if rendered.endswith(")") else f"{rendered}()"
        return f"{called}.with_variant(sqlite.DATETIME(truncate_microseconds=True), 'sqlite')"

    @override
    def render_relationship_arguments(self, relationship: RelationshipAttribute) -> Mapping[str, Any]:
        return {**super().render_relationship_arguments(relationship), "lazy": "'raise'"}


def _candidates(relationship: RelationshipAttribute) -> list[str]:
    """Names of a relation, the best first."""
    target = snake_case(relationship.target.name)
    columns = [column.name for column in relationship.constraint.columns] if relationship.constraint else []
    key = "_and_".join(OF_KEYS.sub("", snake_case(name)) for name in columns)
    away = relationship.constraint is not None and relationship.constraint.table is relationship.source.table
    is_own = relationship.source is relationship.target
    match relationship.type:
        case RelationshipType.MANY_TO_ONE | RelationshipType.ONE_TO_ONE if away and not (
            is_own and relationship.type is RelationshipType.ONE_TO_ONE
        ):
            return [key, target, f"{target}_by_{key}"] if _says_what(columns) else [target, f"{target}_by_{key}"]
        case RelationshipType.MANY_TO_ONE | RelationshipType.ONE_TO_ONE:
            return [target, f"{target}_by_{key}"]
        case RelationshipType.ONE_TO_MANY:
            same = [each for each in relationship.source.relationships if each.target is relationship.target]
            many = plural(target)
            if is_own:
                return ["children"] if key == "parent" else [f"{many}_by_{key}"]
            direct = [each for each in same if each.type is RelationshipType.ONE_TO_MANY]
            return [many, f"{many}_by_{key}"] if len(direct) == 1 else [f"{many}_by_{key}"]
        case RelationshipType.MANY_TO_MANY:
            table = relationship.association_table
            through = singular(snake_case(table.table.name)) if table else key
            many = plural(key) if is_own else plural(target)
            return [many, f"{plural(target)}_by_{through}"]


def _says_what(columns: Collection[str]) -> bool:
    """Whether a foreign key's column says what it points to, as `author_id` does and `reports_to` does not."""
    return len(columns) == 1 and all(OF_KEYS.search(snake_case(column)) for column in columns)


def _is_shown(column: Column[Any]) -> bool:
    """Whether a scalar of the API stands for the column's type."""
    kind = item_type(column.type) or column.type
    return isinstance(kind, Enum) or scalar_of(kind) is not None
