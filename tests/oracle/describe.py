"""SQLAlchemy's mappers → entities, columns and relations, under the names that the API must give them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import DeclarativeBase, Mapper, RelationshipProperty

from tests.oracle.kinds import SEARCHABLE, STRING, Kind, kind_of

Row = Any


@dataclass(frozen=True)
class Computed:
    """A column that SQL computes, and how Python does; `compute` gets the rows and the row."""

    kind: Kind
    nullable: bool
    compute: Callable[[Any, Row], Any]


@dataclass(frozen=True)
class World:
    """Models. `joins` says in Python what a relationship's own condition asks beside its foreign keys."""

    name: str
    base: type[DeclarativeBase]
    computed: Mapping[tuple[str, str], Computed] = field(default_factory=dict)
    joins: Mapping[tuple[str, str], Callable[[Row, Row], bool]] = field(default_factory=dict)
    mend: Mapping[tuple[str, str], Callable[[Any], Any]] = field(default_factory=dict)

    @cached_property
    def entities(self) -> dict[str, Entity]:
        return describe(self)

    @cached_property
    def concrete(self) -> list[Entity]:
        """What has rows of its own, those that others refer to first."""
        places = {table: place for place, table in enumerate(self.base.metadata.sorted_tables)}
        found = [entity for entity in self.entities.values() if entity.concrete == (entity.name,)]
        return sorted([*found, *self.hidden], key=lambda entity: max(places[table] for table in entity.tables))

    @cached_property
    def hidden(self) -> list[Entity]:
        """What has rows that nobody is to see."""
        mappers = [mapper for mapper in self.base.registry.mappers if is_hidden(mapper)]
        return [replace(describe_one(self, mapper), lineage=(), concrete=()) for mapper in mappers]

    @cached_property
    def listed(self) -> list[Entity]:
        """What has fields of its own at the root."""
        return [entity for entity in self.entities.values() if not entity.is_plain]


@dataclass(frozen=True, eq=False)
class Column:
    name: str
    attribute: str
    kind: Kind
    nullable: bool
    computed: Computed | None = None


# What tells the rows of concrete classes apart.
CLASS = Column(
    "@class", "@class", STRING, False, Computed(STRING, False, lambda _, row: row.entity.mapper.polymorphic_identity)
)


@dataclass(frozen=True, eq=False)
class Relation:
    """`pairs` are attributes here and there; with a `secondary` table, `near` and `far` lead to its columns."""

    name: str
    attribute: str
    owner: str
    target: str
    many: bool
    pairs: tuple[tuple[str, str], ...]
    secondary: str | None = None
    near: tuple[tuple[str, str], ...] = ()
    far: tuple[tuple[str, str], ...] = ()
    through: str | None = None
    matches: Callable[[Row, Row], bool] | None = None


@dataclass(frozen=True, eq=False)
class Entity:
    """`lineage` are its own name and those above it; `concrete` what its rows can be.

    `place` tells all rows apart: the key, in the union of concrete classes behind the class. There are no `keys` to it.
    Rows that are of a base itself have an entity of their own, which `is_plain`.
    """

    name: str
    singular: str
    plural: str
    mapper: Mapper[Any]
    lineage: tuple[str, ...]
    concrete: tuple[str, ...]
    columns: dict[str, Column]
    relations: dict[str, Relation]
    keys: dict[str, tuple[Column, ...]]
    tables: tuple[sa.Table, ...]
    place: tuple[Column, ...]
    is_plain: bool = False

    @property
    def key(self) -> tuple[Column, ...]:
        return next(iter(self.keys.values()))


def describe(world: World) -> dict[str, Entity]:
    world.base.registry.configure()
    mappers = sorted(world.base.registry.mappers, key=lambda mapper: mapper.class_.__name__)
    found = [describe_one(world, mapper) for mapper in mappers if not is_hidden(mapper)]
    plain = [plain_of(entity) for entity in found if has_plain(entity.mapper)]
    return {entity.name: entity for entity in [*(common_of(entity, found) for entity in found), *plain]}


def common_of(entity: Entity, entities: list[Entity]) -> Entity:
    """The interface of concrete classes has what all of them have."""
    if entity.keys:
        return entity
    below = [each for each in entities if entity.name in each.lineage]
    columns = {name: each for name, each in entity.columns.items() if all(name in one.columns for one in below)}
    return replace(entity, columns=columns)


def name_of(mapper: Mapper[Any]) -> str:
    return str(vars(mapper.class_).get("__info__", {}).get("name", mapper.class_.__name__))


def is_hidden(mapper: Mapper[Any]) -> bool:
    of_table = mapper.local_table.info if isinstance(mapper.local_table, sa.Table) else {}
    return bool(vars(mapper.class_).get("__info__", of_table).get("hidden"))


def is_concrete(mapper: Mapper[Any]) -> bool:
    return any(each.concrete for each in mapper.self_and_descendants)


def has_plain(mapper: Mapper[Any]) -> bool:
    """Whether rows can be of a class that has others below it."""
    below = [each for each in mapper.self_and_descendants if each is not mapper and not is_hidden(each)]
    return bool(below) and mapper.polymorphic_identity is not None


def plain_of(entity: Entity) -> Entity:
    name = f"Plain{entity.name}"
    key = describe_keys(entity.mapper, {column.attribute: column for column in entity.columns.values()})
    return replace(
        entity, name=name, lineage=(name, *entity.lineage), concrete=(name,), keys=key, is_plain=True,
        place=next(iter(key.values())),
    )  # fmt: skip


def describe_one(world: World, mapper: Mapper[Any]) -> Entity:
    name = name_of(mapper)
    singular = camel(name[0].lower() + name[1:])
    by_attribute = {column.attribute: column for column in describe_columns(world, mapper)}
    keys = describe_keys(mapper, by_attribute)
    place = next(iter(keys.values()))
    union = is_concrete(mapper) and len(list(mapper.self_and_descendants)) > 1
    if union:
        keys, place = {}, (CLASS, *place)
    return Entity(
        name=name,
        singular=singular,
        plural=plural(singular),
        mapper=mapper,
        lineage=tuple(name_of(each) for each in mapper.iterate_to_root()),
        concrete=tuple(concrete_names(mapper)),
        columns={column.name: column for column in by_attribute.values()},
        relations={camel(each.key): describe_relation(world, each) for each in mapper.relationships},
        keys=keys,
        tables=(mapper.local_table,) if is_concrete(mapper) else tuple(mapper.tables),  # type: ignore[arg-type]
        place=place,
    )


def concrete_names(mapper: Mapper[Any]) -> Iterator[str]:
    """The types that rows of a class can be."""
    for each in mapper.self_and_descendants:
        if has_plain(each):
            yield f"Plain{name_of(each)}"
        elif not is_hidden(each) and len(list(each.self_and_descendants)) == 1:
            yield name_of(each)


def camel(name: str) -> str:
    head, *tail = [part for part in name.split("_") if part]
    return head[0].lower() + head[1:] + "".join(part.capitalize() if part.islower() else part for part in tail)


def pascal(name: str) -> str:
    return name[0].upper() + name[1:]


def plural(noun: str) -> str:
    if re.search(r"[^aeiou]y$", noun):
        return noun[:-1] + "ies"
    return noun + ("es" if re.search(r"(s|x|z|ch|sh)$", noun) else "s")


def describe_columns(world: World, mapper: Mapper[Any]) -> list[Column]:
    found = []
    for attribute in mapper.column_attrs:
        column = attribute.columns[0]
        if not isinstance(column, sa.Column) or column.info.get("hidden"):
            continue
        if column is mapper.polymorphic_on and is_concrete(mapper):
            continue  # made by the union of the tables
        nullable = bool(column.nullable) and not column.primary_key
        name = column.info.get("name", camel(attribute.key))
        found.append(Column(name, attribute.key, searched(column, kind_of(column.type)), nullable))
    lineage = {each.class_.__name__ for each in mapper.iterate_to_root()}
    for (owner, name), computed in world.computed.items():
        if owner in lineage:
            found.append(Column(camel(name), name, computed.kind, computed.nullable, computed))
    return found


def searched(column: sa.Column[Any], kind: Kind) -> Kind:
    """Text with an index to search by has one more operator, in a filter of another name."""
    indexes = column.table.indexes if isinstance(column.table, sa.Table) else ()
    is_searched = any(index.info.get("search") == column.name for index in indexes)
    return replace(kind, filter=SEARCHABLE, operators=kind.searched) if is_searched else kind


def describe_relation(world: World, relationship: RelationshipProperty[Any]) -> Relation:
    parent, target, secondary = relationship.parent, relationship.mapper, relationship.secondary
    pairs = relationship.local_remote_pairs or []
    near: list[tuple[str, str]] = []
    far: list[tuple[str, str]] = []
    here: list[tuple[str, str]] = []
    if secondary is None:
        here = [(attribute_of(parent, mine), attribute_of(target, theirs)) for mine, theirs in pairs]
    else:
        # A table that is related to itself is on both sides: the two conditions tell them apart.
        ends = ((near, relationship.primaryjoin, parent), (far, relationship.secondaryjoin, target))
        for found, join, end in ends:
            names = {column for column in columns_in(join) if column.table is secondary}
            found += [(attribute_of(end, mine), link.name) for mine, link in pairs if link in names]
    return Relation(
        name=relationship.info.get("name", camel(relationship.key)),
        attribute=relationship.key,
        owner=name_of(parent),
        target=name_of(target),
        many=bool(relationship.uselist),
        pairs=tuple(here),
        secondary=None if secondary is None else str(secondary.name),
        near=tuple(near),
        far=tuple(far),
        through=None if secondary is None else through(relationship),
        matches=world.joins.get((parent.class_.__name__, relationship.key)),
    )


def columns_in(join: Any) -> list[Any]:
    found = [each for each in sa.sql.visitors.iterate(join) if isinstance(each, sa.Column)]
    return [each._deannotate() if hasattr(each, "_deannotate") else each for each in found]


def attribute_of(mapper: Mapper[Any], column: Any) -> str:
    return str(mapper.get_property_by_column(column).key)


def attributes_of(mapper: Mapper[Any], table: Any) -> dict[str, str | None]:
    """Each column of a table and its attribute; None for what only a sibling in the same table has."""
    return {
        column.name: mapper._columntoproperty[column].key if column in mapper._columntoproperty else None
        for column in table.columns
    }


def through(relationship: RelationshipProperty[Any]) -> str | None:
    """The association object whose table is the secondary one, if it leads to both ends."""
    for mapper in relationship.parent.registry.mappers:
        if mapper.local_table is relationship.secondary:
            ends = [each.mapper for each in mapper.relationships]
            if relationship.parent in ends and relationship.mapper in ends:
                return str(mapper.class_.__name__)
    return None


def describe_keys(mapper: Mapper[Any], by_attribute: dict[str, Column]) -> dict[str, tuple[Column, ...]]:
    wanted = [list(mapper.primary_key)]
    for table in [mapper.local_table] if is_concrete(mapper) else mapper.tables:
        wanted += [list(each.columns) for each in table.constraints if isinstance(each, sa.UniqueConstraint)]
        wanted += [list(each.columns) for each in table.indexes if each.unique]
    keys = {}
    for columns in wanted:
        named = [by_attribute[attribute_of(mapper, column)] for column in columns]
        keys[named[0].name + "".join(pascal(each.name) for each in named[1:])] = tuple(named)
    return keys
