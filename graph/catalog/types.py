"""The catalog: every entity that the API shows, its columns, relations and keys, under their API names."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import ColumnElement
from sqlalchemy.types import TypeDecorator, TypeEngine

from graph.catalog.collections import Collections
from graph.catalog.rules import CellRule
from graph.vocabulary import operators
from graph.vocabulary.operators import Operator
from graph.vocabulary.scalars import Scalar
from graph.vocabulary.stored import STORED_BY, stored_scalar


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
class Decorated:
    """A TypeDecorator that makes values otherwise than they are stored.

    What clients see is made by SQL, if it is `spelled` in SQL, and after that by `python`, if Python reads it. What
    is compared and ordered by is always what is stored, and so is what cursors hold, unless it `is_uuid`: a UUID that
    each database stores in a way of its own is held in the same form by all. `binds_by_sql` tells that inputs are
    made by SQL (`bind_expression`), one by one.
    """

    type: TypeDecorator[Any]
    python: bool
    spelled: Callable[[Any], Any] | None
    binds_by_sql: bool
    is_uuid: bool = False

    @property
    def stored(self) -> Scalar:
        """In whose form the stored value travels; the first database's, as all of them have the same operators."""
        scalar = stored_scalar(self.type, STORED_BY[0])
        assert scalar is not None, "the catalog has looked"
        return scalar

    @property
    def operators(self) -> tuple[Operator, ...]:
        """What stored values can be asked without knowing what they stand for."""
        lists = (operators.IN, operators.NOT_IN) if self.binds_by_sql else ()
        return tuple(each for each in operators.ORDER if each in self.stored.operators and each not in lists)


@dataclass(frozen=True, slots=True, eq=False)
class Column:
    """A column, a column property or a hybrid property.

    `name` is the API's, `attribute` the model's. A column that holds a list is `many`: then `kind` is that of its
    items, which may be null where `null_items` says so. `stored` is false for what SQL computes; `search` is the
    index by which the column's text is searched, if there is one, and `decorated` tells how values are made that are
    shown otherwise than they are stored. `rule` says who may read it, where not everybody may who reads the row.
    `alias_of` is the column whose old name this is. `by_clock`: its moments may be those of the database's clock.
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
    decorated: Decorated | None = None
    alias_of: str | None = None
    rule: CellRule | None = None
    by_clock: bool = False

    @property
    def operators(self) -> tuple[Operator, ...]:
        """What its filter can ask of a value."""
        if self.decorated is not None:
            return self.decorated.operators
        return operators.EQUALITY if isinstance(self.kind, EnumType) else self.kind.operators

    @property
    def is_read_by_python(self) -> bool:
        """Whether Python makes what clients see of what the database has said."""
        return self.decorated is not None and self.decorated.python

    @property
    def sortable(self) -> bool:
        if self.decorated is not None:
            return self.decorated.stored.sortable
        return not self.many and (isinstance(self.kind, EnumType) or self.kind.sortable)


@dataclass(frozen=True, slots=True, eq=False)
class Relation:
    """A relationship. `target` is an entity's name; `many` tells a list from one.

    `through` is the association object that a many-to-many relation walks over, whose columns ride on the
    edges of its connection. `by_key` tells that the related row is found by its primary key: there is one at most.
    `alias_of` is the relation whose old name this is.
    `shown_with_row`: who may read a row may read what it is related to, whatever the rule of that model says. `roles`
    are those that know of the relation; None is everybody. `without` are the collections that are left out.
    """

    name: str
    attribute: str
    target: str
    many: bool
    nullable: bool
    description: str | None = None
    deprecated: str | None = None
    through: Through | None = None
    by_key: bool = False
    alias_of: str | None = None
    shown_with_row: bool = False
    roles: frozenset[str] | None = None
    without: Collections = frozenset()


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
    which is an interface, those of its subclasses and of rows that are `plain`. `identities` maps each concrete
    name to the value of the attribute `discriminator`; only `some` of the model's rows have one of them. `keys[0]` is
    the primary key, in a `union` of concrete classes behind the discriminator. `without` are the collections that are
    left out.
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
    discriminator: str | None = None
    some: bool = False
    is_plain: bool = False
    is_union: bool = False
    without: Collections = frozenset()

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
    `read_by_python` are the fields, by type, whose values the database can't make.
    """

    entities: Mapping[str, Entity]
    enums: Mapping[str, EnumType]
    fields: Mapping[str, Mapping[str, Field]]
    roots: Mapping[str, Root]
    read_by_python: Mapping[str, frozenset[str]] = field(default_factory=dict)

    def target(self, relation: Relation) -> Entity:
        """The entity at the other end."""
        return self.entities[relation.target]
