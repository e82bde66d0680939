"""Input of a new row that is connected to others → the same with foreign keys, where connecting does nothing else."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import Mapper, RelationshipProperty

from graph.catalog.types import Catalog, Entity, Key
from graph.catalog.writes import Kind, Link, Writable
from graph.mutations.reliance import is_watched


@dataclass(frozen=True, slots=True)
class Connect:
    """A relation that is connected by `key`; `parts` are those of it, by name, each with the foreign key's input."""

    key: str
    parts: tuple[tuple[str, str], ...]

    def read(self, given: Mapping[str, Any]) -> Mapping[str, Any] | None:
        """The foreign key of a link's input; None where it is connected by another key, or made."""
        key = given.get("connect")
        if key is None or self.key not in key:
            return None
        value = key[self.key]
        return {name: value if len(self.parts) == 1 else value[part] for part, name in self.parts}


Connects = Mapping[str, Connect]
"""By the relation's name."""


def with_foreign_keys(given: Mapping[str, Any], connects: Connects) -> Mapping[str, Any]:
    """The input with the foreign keys that its relations are connected by; those that do more stay as they are."""
    found = dict(given)
    for name, connect in connects.items():
        link = found.get(name)
        columns = None if link is None else connect.read(link)
        # Given twice, it is a mistake that others tell.
        if columns is not None and found.keys().isdisjoint(columns):
            del found[name]
            found |= columns
    return found


def connects_of(writable: Writable, catalog: Catalog) -> Connects:
    """The relations to rows that the database looks for by a foreign key, as far as nothing listens to connecting."""
    mapper: Mapper[Any] = writable.entity.model.__mapper__
    found: dict[str, Connect] = {}
    for link in writable.links.values():
        if link.kind is Kind.PARENT and link.create and not link.roles:
            relationship = mapper.relationships[link.relation.attribute]
            target = catalog.target(link.relation)
            columns = _columns(writable, link)
            if columns and _is_whole(target) and not _is_listened_to(relationship):
                made = [_connect(key, link, columns) for key in target.keys if _refers(mapper, link, relationship, key)]
                if made:
                    found[link.name] = made[0]
    return MappingProxyType(found)


def _columns(writable: Writable, link: Link) -> Mapping[str, str]:
    """The input of each column of the foreign key, by its attribute; none unless all of them are for everybody."""
    inputs = {
        each.column.attribute: each
        for each in writable.inputs.values()
        if each.create and each.roles is None and each.column.rule is None and not each.column.alias_of
    }
    here = [attribute for attribute, _ in link.pairs]
    return {each: inputs[each].name for each in here} if inputs.keys() >= set(here) else {}


def _is_whole(target: Entity) -> bool:
    """Whether every row of the table is one of the entity."""
    mapper: Mapper[Any] = target.model.__mapper__
    return mapper.inherits is None and mapper.polymorphic_on is None and not target.is_interface and not target.some


def _refers(mapper: Mapper[Any], link: Link, relationship: RelationshipProperty[Any], key: Key) -> bool:
    """Whether a foreign key of the database leads by these columns of the other end, of the same types."""
    pairs = dict(link.pairs)
    theirs = {each.attribute: each for each in key.columns}
    if set(pairs.values()) != set(theirs) or len(pairs) != len(theirs) or any(c.alias_of for c in key.columns):
        return False
    stored = [
        (mapper.attrs[here].columns[0], relationship.mapper.attrs[there].columns[0]) for here, there in pairs.items()
    ]
    if any(type(one.type) is not type(other.type) for one, other in stored):
        return False
    constraints: Iterable[sa.ForeignKeyConstraint] = getattr(mapper.local_table, "foreign_key_constraints", ())
    return any({(e.parent, e.column) for e in each.elements} == set(stored) for each in constraints)


def _connect(key: Key, link: Link, columns: Mapping[str, str]) -> Connect:
    here = {there: own for own, there in link.pairs}
    return Connect(key.name, tuple((each.name, columns[here[each.attribute]]) for each in key.columns))


def _is_listened_to(relationship: RelationshipProperty[Any]) -> bool:
    """Whether anybody but SQLAlchemy is told when a row is loaded or related, at either end."""
    target = relationship.mapper
    return bool(target.validators) or any(True for _ in target.class_manager.dispatch.load) or is_watched(relationship)
