"""The catalog: every entity that the API shows, its columns, relations and keys, under their API names."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import ColumnElement
from sqlalchemy.types import TypeEngine

from graph.vocabulary.scalars import Scalar


@dataclass(frozen=True, slots=True, eq=False)
class EnumType:
    """An enum. `values` maps each API name to what the database stores; `python` to what SQLAlchemy binds."""

    name: str
    description: str | None
    values: Mapping[str, str]
    python: Mapping[str, Any]
    descriptions: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, eq=False)
class Search:
    """A full-text index that a model declares: its name, what it is over, and the key that numbers its rows.

    `key` is an attribute of the model, or None where no integer is the whole key.
    """

    name: str
    over: ColumnElement[Any]
    key: str | None


@dataclass(frozen=True, slots=True, eq=False)
class Column:
    """A column, a column property or a hybrid property.

    `name` is the API's, `attribute` the model's. A column that holds a list is `many`: then `kind` is that of its
    items, which may be null where `null_items` says so. `stored` is false for what SQL computes; `search` is the
    index by which the column's text is searched, if there is one.
    """

    name: str
    attribute: str
    type: TypeEngine[Any]
    kind: Scalar | EnumType
    nullable: bool
    stored: bool
    description: str | None = None
    deprecated: str | None = None
    search: Search | None = None
    many: bool = False
    null_items: bool = True

    @property
    def sortable(self) -> bool:
        return not self.many and (isinstance(self.kind, EnumType) or self.kind.sortable)


@dataclass(frozen=True, slots=True, eq=False)
class Relation:
    """A relationship. `target` is an entity's name; `many` tells a list from one.

    `through` is the association object that a many-to-many relation walks over, whose columns ride on the
    edges of its connection.
    """

    name: str
    attribute: str
    target: str
    many: bool
    nullable: bool
    description: str | None = None
    deprecated: str | None = None
    through: Through | None = None


@dataclass(frozen=True, slots=True, eq=False)
class Through:
    """An association object: its entity's name, and its relationships to the near and the far end."""

    entity: str
    near: str
    far: str


@dataclass(frozen=True, slots=True, eq=False)
class Key:
    """The primary key or a UNIQUE constraint: what finds at most one row."""

    name: str
    columns: tuple[Column, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Entity:
    """A mapped class as the API shows it.

    `concrete` names the object types that its rows can be: its own name, or for a mapped hierarchy's base,
    which is an interface, those of its subclasses. `identities` maps each concrete name to the
    discriminator's value. `keys[0]` is the primary key.
    """

    name: str
    plural: str
    singular: str
    model: type[Any]
    columns: Mapping[str, Column]
    relations: Mapping[str, Relation]
    keys: tuple[Key, ...]
    description: str | None = None
    deprecated: str | None = None
    base: str | None = None
    concrete: tuple[str, ...] = ()
    identities: Mapping[str, Any] = field(default_factory=dict)

    @property
    def primary_key(self) -> tuple[Column, ...]:
        return self.keys[0].columns

    @property
    def is_interface(self) -> bool:
        return self.concrete != (self.name,)


# What a field of an object type means


@dataclass(frozen=True, slots=True)
class ColumnField:
    column: Column


@dataclass(frozen=True, slots=True)
class NodeIdField:
    entity: Entity


@dataclass(frozen=True, slots=True)
class OneField:
    relation: Relation


@dataclass(frozen=True, slots=True)
class ListField:
    relation: Relation


@dataclass(frozen=True, slots=True)
class ConnectionField:
    relation: Relation


@dataclass(frozen=True, slots=True)
class AggregateField:
    """Totals over the related rows, by groups."""

    relation: Relation


Field = ColumnField | NodeIdField | OneField | ListField | ConnectionField | AggregateField


# What a field of the query root means


@dataclass(frozen=True, slots=True)
class LookupRoot:
    """By primary key, one argument a key column."""

    entity: Entity


@dataclass(frozen=True, slots=True)
class UniqueRoot:
    """By one of the entity's keys, as a oneOf input."""

    entity: Entity


@dataclass(frozen=True, slots=True)
class ListRoot:
    entity: Entity


@dataclass(frozen=True, slots=True)
class ConnectionRoot:
    entity: Entity


@dataclass(frozen=True, slots=True)
class NodeRoot:
    """Any entity by its global id."""


@dataclass(frozen=True, slots=True)
class AggregateRoot:
    """Totals over an entity's rows, by groups."""

    entity: Entity


Root = LookupRoot | UniqueRoot | ListRoot | ConnectionRoot | AggregateRoot | NodeRoot


@dataclass(frozen=True, slots=True, eq=False)
class Catalog:
    """Everything that the API shows.

    `fields[type][field]` is the meaning of an entity's field, `roots[field]` of the query's; `enums` by name.
    """

    entities: Mapping[str, Entity]
    enums: Mapping[str, EnumType]
    fields: Mapping[str, Mapping[str, Field]]
    roots: Mapping[str, Root]

    def target(self, relation: Relation) -> Entity:
        """The entity at the other end."""
        return self.entities[relation.target]
