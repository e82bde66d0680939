"""Catalog → Writes: what of each entity clients may write."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import Enum
from inspect import signature
from types import MappingProxyType
from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import Mapper, RelationshipProperty
from sqlalchemy.orm.interfaces import RelationshipDirection

from graph.catalog.names import constant_case
from graph.catalog.types import Catalog, Column, Entity, Key, Relation
from graph.errors import ModelError
from graph.vocabulary.scalars import BIGINT, INT

PRIMARY_KEY = "PRIMARY_KEY"
"""What the primary key is called where an upsert names the key that decides; the others bear their columns' names."""


@dataclass(frozen=True, slots=True, eq=False)
class Input:
    """A column that clients may write.

    `required` tells that a new row must be given it: it can't be null and has no default. `implied` are the relations
    that may give it instead, or whose other end does: theirs is then the foreign key. So may the column's old name.
    `roles` are those that may write it; None is everybody.
    """

    column: Column
    stored: sa.Column[Any]
    create: bool
    update: bool
    required: bool
    implied: tuple[str, ...]
    roles: frozenset[str] | None = None

    @property
    def name(self) -> str:
        return self.column.name


class Kind(Enum):
    """Where a relation's foreign key lies."""

    PARENT = "on this row: the other end is one row"
    CHILDREN = "on the rows of the other end"
    PEERS = "in a table between"


@dataclass(frozen=True, slots=True, eq=False)
class Link:
    """A relation through which clients may write.

    `pairs` are the attributes that are equal at both ends, this end's first; none where a table lies between.
    `loose` tells that either end stays when they part, `orphans` that the other end is deleted then, as the model says
    by delete-orphan; `fixed` that a child stays where it was made. `roles` are those that may write the columns of the
    foreign key, wherever that lies: of each set one.
    """

    relation: Relation
    kind: Kind
    create: bool
    update: bool
    required: bool
    loose: bool
    orphans: bool
    fixed: bool
    pairs: tuple[tuple[str, str], ...]
    roles: frozenset[frozenset[str]] = frozenset()

    @property
    def name(self) -> str:
        return self.relation.name


@dataclass(frozen=True, slots=True, eq=False)
class Writable:
    """What of an entity clients may write; `version` guards against changes that the client has not seen.

    `conflicts` are the keys that an upsert may go by, under the names of its enum: those that a new row is given.
    `arguments` are what the model's `__init__` must be given, by name.
    """

    entity: Entity
    inputs: Mapping[str, Input]
    links: Mapping[str, Link]
    version: Column | None
    create: bool
    update: bool
    delete: bool
    conflicts: Mapping[str, Key]
    arguments: tuple[str, ...]

    @property
    def upsert(self) -> bool:
        return self.create and self.update and bool(self.conflicts)

    @property
    def updatable(self) -> Mapping[str, Input]:
        """The columns of a row that is there which clients may change, by their names in enums."""
        return {constant_case(each.name): each for each in self.inputs.values() if each.update}

    @property
    def patchable(self) -> bool:
        """Whether a row that is there has anything to change."""
        return self.update and (
            any(each.update for each in self.inputs.values()) or any(each.update for each in self.links.values())
        )


Writes = Mapping[str, Writable]
"""By the entity's name."""


def read_writes(catalog: Catalog) -> Writes:
    """What of every entity clients may write.

    Besides the mapping, `info` is read: `create`, `update` and `delete` of tables, `create`, `update` and `writable`
    (both) of columns and relationships; what is False there is left out.
    """
    implied = _implied_keys(catalog.entities.values())
    return MappingProxyType({name: _read(entity, implied) for name, entity in catalog.entities.items()})


def _read(entity: Entity, implied: Implied) -> Writable:
    mapper: Mapper[Any] = entity.model.__mapper__
    info = getattr(mapper.local_table, "info", {})
    links = {each.name: each for each in _links(entity, mapper)}
    inputs = {each.name: each for each in _inputs(entity, mapper, links.values(), implied.get(mapper, frozenset()))}
    abstract = mapper.polymorphic_abstract
    return Writable(
        entity=entity,
        inputs=MappingProxyType(inputs),
        links=MappingProxyType(links),
        version=_version(entity, mapper),
        create=info.get("create", True)
        and not abstract
        and _makeable(mapper, inputs)
        and (any(each.create for each in inputs.values()) or any(each.create for each in links.values())),
        # The same key may stand in each table of a union.
        update=info.get("update", True) and not entity.is_union,
        delete=info.get("delete", True) and not entity.is_union and _deletable(mapper),
        conflicts=MappingProxyType(dict(_conflicts(entity, inputs))),
        arguments=tuple(_arguments(entity.model)),
    )


def _arguments(model: type[Any]) -> Iterable[str]:
    for each in signature(model).parameters.values():
        if each.default is each.empty and each.kind in {each.POSITIONAL_OR_KEYWORD, each.KEYWORD_ONLY}:
            yield each.name


def _version(entity: Entity, mapper: Mapper[Any]) -> Column | None:
    """The version that clients may name, which is a number in the API."""
    if mapper.version_id_col is None:
        return None
    attribute = mapper.get_property_by_column(mapper.version_id_col).key
    columns = (column for column in entity.columns.values() if column.attribute == attribute)
    return next((column for column in columns if column.kind in (INT, BIGINT)), None)


def _makeable(mapper: Mapper[Any], inputs: Mapping[str, Input]) -> bool:
    """Whether a new row can be whole: a hidden column that is required has nobody to give it."""
    given = {each.stored for each in inputs.values() if each.create}
    return all(
        column in given or not _required(column, mapper)
        for attribute in mapper.column_attrs
        for column in attribute.columns[:1]
        if isinstance(column, sa.Column)
    )


def _deletable(mapper: Mapper[Any]) -> bool:
    """Whether SQLAlchemy can delete a row: not where it would have to load what is never loaded."""
    unloaded = (each for each in mapper.relationships if each.lazy == "write_only" and not each.viewonly)
    return all(each.passive_deletes for each in unloaded)


# Columns


def _inputs(
    entity: Entity, mapper: Mapper[Any], links: Iterable[Link], implied_keys: frozenset[str]
) -> Iterable[Input]:
    parents = [link for link in links if link.kind is Kind.PARENT and link.create]
    for column in entity.columns.values():
        stored = _stored(mapper, column)
        if stored is None or _made(stored, mapper):
            continue
        info = {**stored.info, **mapper.attrs[column.attribute].info}
        writable = info.get("writable", True)
        others = tuple(
            each.name for each in entity.columns.values() if each.attribute == column.attribute and each is not column
        )
        implied = (*others, *(link.name for link in parents if column.attribute in dict(link.pairs)))
        yield Input(
            column=column,
            stored=stored,
            create=writable and info.get("create", True) and not (stored.primary_key and _defaulted(stored)),
            # A row's key is what others know it by.
            update=writable and info.get("update", True) and not stored.primary_key,
            required=_required(stored, mapper) and not implied and column.attribute not in implied_keys,
            implied=implied,
            roles=_roles(info, f"{entity.name}.{column.attribute}"),
        )


def _roles(info: Mapping[Any, Any], where: str) -> frozenset[str] | None:
    roles = info.get("writable_by")
    if roles is None:
        return None
    if isinstance(roles, str) or not all(isinstance(each, str) for each in roles):
        raise ModelError(
            f'{where} has a writable_by that is no set of roles; write info={{"writable_by": {{"admin"}}}}.'
        )
    return frozenset(roles)


def _stored(mapper: Mapper[Any], column: Column) -> sa.Column[Any] | None:
    if not column.stored:
        return None
    # The last one: a joined subclass's own key comes first, but the base's is what is given out.
    columns = mapper.attrs[column.attribute].columns
    return next((each for each in reversed(columns) if isinstance(each, sa.Column)), None)


def _made(stored: sa.Column[Any], mapper: Mapper[Any]) -> bool:
    """Whether the database or SQLAlchemy makes the value, so that nobody gives it."""
    return (
        stored.computed is not None
        or (stored.identity is not None and stored.identity.always)
        or _numbered(stored)
        or stored is mapper.version_id_col
        or stored is mapper.polymorphic_on
    )


def _numbered(stored: sa.Column[Any]) -> bool:
    return getattr(stored.table, "autoincrement_column", None) is stored


def _defaulted(stored: sa.Column[Any]) -> bool:
    return stored.default is not None or stored.server_default is not None


def _required(stored: sa.Column[Any], mapper: Mapper[Any]) -> bool:
    return not (stored.nullable or _defaulted(stored) or _made(stored, mapper) or _inherited_key(stored, mapper))


def _inherited_key(stored: sa.Column[Any], mapper: Mapper[Any]) -> bool:
    """A joined subclass's key, which follows its base's."""
    return mapper.inherits is not None and stored.primary_key


Implied = Mapping[Mapper[Any], frozenset[str]]


def _implied_keys(entities: Iterable[Entity]) -> Implied:
    """The attributes that a row is given by the parent that it is made under, were there no relation back to it."""
    found: dict[Mapper[Any], frozenset[str]] = {}
    for entity in entities:
        for relationship in entity.model.__mapper__.relationships:
            if relationship.direction is RelationshipDirection.ONETOMANY:
                theirs = frozenset(there for _, there in _pairs(relationship))
                for mapper in relationship.mapper.self_and_descendants:
                    found[mapper] = found.get(mapper, frozenset()) | theirs
    return found


# Keys that an upsert may go by


def _conflicts(entity: Entity, inputs: Mapping[str, Input]) -> Iterable[tuple[str, Key]]:
    given = {each.column for each in inputs.values() if each.create}
    for key in entity.keys:
        if given.issuperset(key.columns):
            yield PRIMARY_KEY if key is entity.keys[0] else constant_case(key.name), key


# Relations


def _links(entity: Entity, mapper: Mapper[Any]) -> Iterable[Link]:
    for relation in entity.relations.values():
        relationship = mapper.relationships[relation.attribute]
        info = relationship.info
        if relationship.viewonly or not info.get("writable", True):
            continue
        kind = _KINDS[relationship.direction]
        pairs = () if kind is Kind.PEERS else tuple(_pairs(relationship))
        if kind is not Kind.PEERS and not pairs:
            continue
        mine = [mapper.attrs[attribute].columns[0] for attribute, _ in pairs]
        theirs = [relationship.mapper.attrs[attribute].columns[0] for _, attribute in pairs]
        is_parent = kind is Kind.PARENT
        fixed = any(_is_fixed(each) or (is_parent and each.primary_key) for each in (mine if is_parent else theirs))
        yield Link(
            relation=relation,
            kind=kind,
            create=info.get("create", True) and all(each.info.get("writable", True) for each in mine),
            update=info.get("update", True) and not (fixed and is_parent),
            required=is_parent and any(_required(each, mapper) for each in mine),
            loose=_is_loose(relationship, kind, theirs),
            orphans=relationship.cascade.delete_orphan,
            fixed=fixed,
            pairs=pairs,
            roles=frozenset(_roles_of_key(relationship, kind)),
        )


def _is_loose(relationship: RelationshipProperty[Any], kind: Kind, theirs: Iterable[sa.Column[Any]]) -> bool:
    if relationship.cascade.delete_orphan:
        return False
    if kind is Kind.PARENT:
        # A row that leaves such a parent is an orphan itself.
        return not any(each.cascade.delete_orphan for each in relationship._reverse_property)
    return kind is Kind.PEERS or not relationship.uselist or all(each.nullable for each in theirs)


def _is_fixed(stored: sa.Column[Any]) -> bool:
    return not (stored.info.get("update", True) and stored.info.get("writable", True))


def _roles_of_key(relationship: RelationshipProperty[Any], kind: Kind) -> Iterable[frozenset[str]]:
    """Who may write the columns that a relation is: those on this row, on the other, or of the table between."""
    pairs = relationship.local_remote_pairs or ()
    columns = [local if kind is Kind.PARENT else remote for local, remote in pairs]
    mappers = [relationship.parent if kind is Kind.PARENT else relationship.mapper]
    if kind is Kind.PEERS:
        columns = [each for pair in pairs for each in pair if each.table is relationship.secondary]
        mappers = [each for each in relationship.parent.registry.mappers if each.local_table is relationship.secondary]
    for column in columns:
        property_ = [each.get_property_by_column(column).info for each in mappers if each.c.contains_column(column)]
        for info in (column.info, *property_):
            roles = _roles(info, f"{column.table}.{column.key}")
            if roles is not None:
                yield roles


_KINDS: Mapping[RelationshipDirection, Kind] = {
    RelationshipDirection.MANYTOONE: Kind.PARENT,
    RelationshipDirection.ONETOMANY: Kind.CHILDREN,
    RelationshipDirection.MANYTOMANY: Kind.PEERS,
}


def _pairs(relationship: RelationshipProperty[Any]) -> Iterable[tuple[str, str]]:
    for local, remote in relationship.local_remote_pairs or ():
        try:
            yield (
                relationship.parent.get_property_by_column(local).key,
                relationship.mapper.get_property_by_column(remote).key,
            )
        except sa.orm.exc.UnmappedColumnError:
            return
