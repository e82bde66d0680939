"""SQLAlchemy mappers → Catalog: what the models say."""

from __future__ import annotations

import types
from collections.abc import Iterable
from typing import Any, TypeVar

import sqlalchemy as sa
from sqlalchemy.orm import DeclarativeBase, Mapper

from graph.catalog.aggregates import group_name
from graph.catalog.collections import left_out
from graph.catalog.columns import read_columns
from graph.catalog.docstrings import docstring
from graph.catalog.hierarchies import (
    Names,
    base_of,
    below,
    entity_names,
    hides_rows,
    identities_of,
    is_union,
    model_info,
    name_otherwise,
    plain_entity,
    read_discriminator,
    union_entity,
)
from graph.catalog.kinds import Enums
from graph.catalog.names import (
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
from graph.garbage import uncollected

MemberT = TypeVar("MemberT", Column, Relation)


@uncollected()
def read_catalog(base: type[DeclarativeBase]) -> Catalog:
    """The catalog of every model mapped under `base`.

    What is read beside the mapping: docstrings, `doc=` and `comment=`, and the `info` dictionaries of tables,
    columns, properties and relationships with the keys that docs/models.md lists; a class
    without a table of its own has them in `__info__`.
    Raises ModelError, naming the model and the mend.
    """
    _configure(base)
    mappers = sorted(
        (mapper for mapper in base.registry.mappers if not model_info(mapper).get("hidden")),
        key=lambda mapper: mapper.class_.__name__,
    )
    if not mappers:
        raise ModelError(
            f"No model is mapped under {base.__module__}.{base.__qualname__}; import the modules that define them."
        )
    names = entity_names(mappers)
    enums: Enums = {}
    entities: dict[str, Entity] = {}
    for mapper in mappers:
        entity = entities[names[mapper]] = _read_entity(mapper, names, enums)
        if mapper in names.plain:
            entities[names.plain[mapper]] = plain_entity(entity, names.plain[mapper])
    for mapper in filter(is_union, mappers):
        classes = [entities[name] for name in below(mapper, names)]
        entities[names[mapper]] = union_entity(entities[names[mapper]], classes)
    return Catalog(
        entities=types.MappingProxyType(entities),
        enums=types.MappingProxyType({name: made for name, (made, _) in enums.items()}),
        fields=types.MappingProxyType({name: entity_fields(entity) for name, entity in entities.items()}),
        roots=types.MappingProxyType(root_fields(entities.values())),
        read_by_python=types.MappingProxyType(_read_by_python(entities.values())),
    )


def _read_by_python(entities: Iterable[Entity]) -> dict[str, frozenset[str]]:
    found: dict[str, frozenset[str]] = {}
    for entity in entities:
        columns = frozenset(column.name for column in entity.columns.values() if column.is_read_by_python)
        if columns:
            found[entity.name] = found[group_name(entity)] = columns
    return found


def _configure(base: type[DeclarativeBase]) -> None:
    # Not configure_mappers(): another base of the same program may be broken, or not be complete yet.
    try:
        base.registry.configure(cascade=True)
    except (sa.exc.InvalidRequestError, sa.exc.ArgumentError) as error:
        raise ModelError(f"SQLAlchemy can't map the models under {base.__qualname__}: {error}") from error


def _read_entity(mapper: Mapper[Any], names: Names, enums: Enums) -> Entity:
    name = names[mapper]
    info = model_info(mapper)
    singular = checked_name(camel_case(name), f"The model {name}", name_otherwise(mapper))
    columns = _by_name(name, read_columns(mapper, enums))
    identities = identities_of(mapper, names)
    return Entity(
        name=name,
        singular=singular,
        plural=checked_name(
            info.get("plural", plural_of(singular)), f"The plural of {name}", name_otherwise(mapper, "plural")
        ),
        model=mapper.class_,
        columns=types.MappingProxyType(columns),
        relations=types.MappingProxyType(_by_name(name, read_relations(mapper, names))),
        keys=read_keys(mapper, columns.values()),
        description=docstring(mapper.class_) or _table_comment(mapper),
        deprecated=info.get("deprecated"),
        base=names.get(base_of(mapper)),
        concrete=tuple(identities),
        identities=types.MappingProxyType(identities),
        discriminator=read_discriminator(mapper, names),
        some=hides_rows(mapper, names),
        without=left_out(info, f"The model {name}") or frozenset(),
    )


def _table_comment(mapper: Mapper[Any]) -> str | None:
    """The comment of a table that is the model's own; a subclass in its base's table is some of its rows only."""
    inherited = mapper.inherits is not None and mapper.inherits.local_table is mapper.local_table
    return None if inherited else getattr(mapper.local_table, "comment", None)


def _by_name(entity: str, members: Iterable[MemberT]) -> dict[str, MemberT]:
    found: dict[str, MemberT] = {}
    for member in members:
        if member.name in found:
            raise ModelError(field_taken(entity, member.name, member.attribute, found[member.name].attribute))
        found[member.name] = member
    return found
