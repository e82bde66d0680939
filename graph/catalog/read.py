"""SQLAlchemy mappers → Catalog: what the models say."""

from __future__ import annotations

import types
from collections.abc import Iterable, Mapping
from typing import Any, TypeVar

import sqlalchemy as sa
from sqlalchemy.orm import DeclarativeBase, Mapper

from graph.catalog.columns import read_columns
from graph.catalog.docstrings import docstring
from graph.catalog.kinds import Enums
from graph.catalog.names import (
    NAME_MODEL,
    RESERVED,
    camel_case,
    checked_name,
    entity_fields,
    field_taken,
    plural_of,
    root_fields,
)
from graph.catalog.relations import read_keys, read_relations
from graph.catalog.types import Catalog, Column, Entity, Relation
from graph.errors import ModelError

MemberT = TypeVar("MemberT", Column, Relation)


def read_catalog(base: type[DeclarativeBase]) -> Catalog:
    """The catalog of every model mapped under `base`.

    What is read beside the mapping: docstrings, `doc=` and `comment=`, and the `info` dictionaries of tables,
    columns, properties and relationships with the keys `name`, `plural`, `hidden` and `deprecated`.
    Raises ModelError, naming the model and the mend.
    """
    _configure(base)
    mappers = sorted(
        (mapper for mapper in base.registry.mappers if not _table_info(mapper).get("hidden")),
        key=lambda mapper: mapper.class_.__name__,
    )
    if not mappers:
        raise ModelError(
            f"No model is mapped under {base.__module__}.{base.__qualname__}; import the modules that define them."
        )
    names = _entity_names(mappers)
    enums: Enums = {}
    entities = {names[mapper]: _read_entity(mapper, names, enums) for mapper in mappers}
    return Catalog(
        entities=types.MappingProxyType(entities),
        enums=types.MappingProxyType({name: made for name, (made, _) in enums.items()}),
        fields=types.MappingProxyType({name: entity_fields(entity) for name, entity in entities.items()}),
        roots=types.MappingProxyType(root_fields(entities.values())),
    )


def _configure(base: type[DeclarativeBase]) -> None:
    # Not configure_mappers(): another base of the same program may be broken, or not be complete yet.
    try:
        base.registry.configure(cascade=True)
    except (sa.exc.InvalidRequestError, sa.exc.ArgumentError) as error:
        raise ModelError(f"SQLAlchemy can't map the models under {base.__qualname__}: {error}") from error


def _table_info(mapper: Mapper[Any]) -> Mapping[str, Any]:
    # A single-table subclass shares its table with its base, whose names are not its own.
    if mapper.inherits is not None and mapper.local_table is mapper.inherits.local_table:
        return {}
    return getattr(mapper.local_table, "info", {})


def _entity_names(mappers: Iterable[Mapper[Any]]) -> Mapping[Mapper[Any], str]:
    names: dict[Mapper[Any], str] = {}
    owners: dict[str, str] = {}
    for mapper in mappers:
        where = f"The model {mapper.class_.__module__}.{mapper.class_.__qualname__}"
        name = checked_name(_table_info(mapper).get("name", mapper.class_.__name__), where, NAME_MODEL)
        if name in RESERVED or name in owners:
            owner = owners.get(name, "the schema itself")
            raise ModelError(f"{where} would be the type {name!r}, which {owner} is already; {NAME_MODEL}.")
        owners[name] = where[0].lower() + where[1:]
        names[mapper] = name
    return names


def _read_entity(mapper: Mapper[Any], names: Mapping[Mapper[Any], str], enums: Enums) -> Entity:
    name = names[mapper]
    info = _table_info(mapper)
    singular = checked_name(camel_case(name), f"The model {name}", NAME_MODEL)
    columns = _by_name(name, read_columns(mapper, enums))
    concrete = [
        descendant
        for descendant in mapper.self_and_descendants
        if descendant in names and not _has_visible_subclass(descendant, names)
    ]
    return Entity(
        name=name,
        singular=singular,
        plural=checked_name(info.get("plural", plural_of(singular)), f"The plural of {name}", NAME_MODEL),
        model=mapper.class_,
        columns=types.MappingProxyType(columns),
        relations=types.MappingProxyType(_by_name(name, read_relations(mapper, names))),
        keys=read_keys(mapper, {column.attribute: column for column in columns.values()}),
        description=docstring(mapper.class_),
        deprecated=info.get("deprecated"),
        base=names.get(mapper.inherits) if mapper.inherits is not None else None,
        concrete=tuple(names[descendant] for descendant in concrete),
        identities=types.MappingProxyType(
            {names[descendant]: descendant.polymorphic_identity for descendant in concrete}
        ),
    )


def _by_name(entity: str, members: Iterable[MemberT]) -> dict[str, MemberT]:
    found: dict[str, MemberT] = {}
    for member in members:
        if member.name in found:
            raise ModelError(field_taken(entity, member.name, member.attribute, found[member.name].attribute))
        found[member.name] = member
    return found


def _has_visible_subclass(mapper: Mapper[Any], names: Mapping[Mapper[Any], str]) -> bool:
    return any(other in names for other in mapper.self_and_descendants if other is not mapper)
