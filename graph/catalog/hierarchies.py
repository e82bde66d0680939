"""Mappers that inherit → which types their rows can be, under which names, and what tells them apart."""

from __future__ import annotations

import types
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import Mapper

from graph.catalog.names import RESERVED, checked_name
from graph.catalog.types import Column, Entity, Key
from graph.errors import ModelError
from graph.vocabulary.scalars import STRING

INFO = "__info__"
"""What a model without a table of its own says of itself, as others do in their table's `info`."""


@dataclass(frozen=True, slots=True)
class Names:
    """The type of each visible mapper, and of the rows that are of a hierarchy's base itself.

    Such a base is an interface, which no row can be of: its own rows are of a `plain` type beside those of its
    subclasses.
    """

    types: Mapping[Mapper[Any], str]
    plain: Mapping[Mapper[Any], str]

    def __getitem__(self, mapper: Mapper[Any]) -> str:
        return self.types[mapper]

    def __contains__(self, mapper: object) -> bool:
        return mapper in self.types

    def __iter__(self) -> Any:
        return iter(self.types)

    def get(self, mapper: Mapper[Any] | None) -> str | None:
        return None if mapper is None else self.types.get(mapper)


def model_info(mapper: Mapper[Any]) -> Mapping[str, Any]:
    """The `info` of a model's own table, or of its class, where it has none.

    Raises ModelError where a class says what its table should say.
    """
    said: Mapping[str, Any] | None = vars(mapper.class_).get(INFO)
    if not _has_own_table(mapper):
        return said or {}
    if said is not None:
        raise ModelError(
            f"{mapper.class_.__name__} has a table of its own, so that its {INFO} is not read; say "
            f"{_said(mapper, 'name')} and the like instead."
        )
    return mapper.local_table.info  # type: ignore[attr-defined, no-any-return]


def _has_own_table(mapper: Mapper[Any]) -> bool:
    # A single-table subclass shares its table with its base, whose names are not its own; SQLAlchemy refuses
    # __table_args__ there. The union of concrete classes and a mapped subquery have no `info` either.
    shared = mapper.inherits is not None and mapper.local_table is mapper.inherits.local_table
    return isinstance(mapper.local_table, sa.Table) and not shared


def name_otherwise(mapper: Mapper[Any], key: str = "name") -> str:
    """The mend of a model's name."""
    return f"name it otherwise with {_said(mapper, key)}"


def _said(mapper: Mapper[Any], key: str) -> str:
    own = f'{{"{key}": "…"}}'
    return f'__table_args__ = {{"info": {own}}}' if _has_own_table(mapper) else f"{INFO} = {own}"


def entity_names(mappers: Iterable[Mapper[Any]]) -> Names:
    """The names of types; raises ModelError where one is none, or taken."""
    names: dict[Mapper[Any], str] = {}
    plain: dict[Mapper[Any], str] = {}
    owners: dict[str, str] = {}

    def claim(name: str, where: str, mend: str) -> str:
        checked_name(name, where, mend)
        if name in RESERVED or name in owners:
            owner = owners.get(name, "the schema itself")
            raise ModelError(f"{where} would be the type {name!r}, which {owner} is already; {mend}.")
        owners[name] = where[0].lower() + where[1:]
        return name

    for mapper in mappers:
        where = f"The model {mapper.class_.__module__}.{mapper.class_.__qualname__}"
        names[mapper] = claim(model_info(mapper).get("name", mapper.class_.__name__), where, name_otherwise(mapper))
    for mapper, name in names.items():
        if mapper.polymorphic_identity is not None and _has_visible_subclass(mapper, names):
            where = f"What is of the model {name} itself"
            plain[mapper] = claim(
                model_info(mapper).get("plain", f"Plain{name}"), where, name_otherwise(mapper, "plain")
            )
    return Names(types.MappingProxyType(names), types.MappingProxyType(plain))


def base_of(mapper: Mapper[Any]) -> Mapper[Any] | None:
    """The mapper whose rows a mapper's rows are among.

    A concrete subclass without a union of the tables shares Python code with its base, but no rows.
    """
    base = mapper.inherits
    return None if base is None or (mapper.concrete and base.polymorphic_on is None) else base


def is_union(mapper: Mapper[Any]) -> bool:
    """Whether a mapper's rows come from the tables of several concrete classes, so that keys are not unique."""
    return any(each.concrete for each in _family(mapper) if each is not mapper)


def _family(mapper: Mapper[Any]) -> list[Mapper[Any]]:
    """The mapper and those whose rows are among its rows."""
    return [each for each in mapper.self_and_descendants if each is mapper or _is_below(each, mapper)]


def _is_below(mapper: Mapper[Any], other: Mapper[Any]) -> bool:
    base = base_of(mapper)
    return base is not None and (base is other or _is_below(base, other))


def _has_visible_subclass(mapper: Mapper[Any], names: Names | Mapping[Mapper[Any], str]) -> bool:
    return any(other in names for other in _family(mapper) if other is not mapper)


def identities_of(mapper: Mapper[Any], names: Names) -> dict[str, Any]:
    """The object types that rows of a mapper can be, each with the discriminator's value."""
    found: dict[str, Any] = {}
    for each in _family(mapper):
        if each in names and not _has_visible_subclass(each, names):
            found[names[each]] = each.polymorphic_identity
        elif each in names.plain:
            found[names.plain[each]] = each.polymorphic_identity
    return found


def union_entity(entity: Entity, classes: Sequence[Entity]) -> Entity:
    """The interface of concrete `classes`: what all of them have.

    Their tables count for themselves, so that only the class and the key together tell a row of their union. Raises
    ModelError where a column has different names in their tables.
    """
    attribute = entity.discriminator
    assert attribute is not None, "a union tells its rows apart"
    which = Column(attribute, attribute, sa.String(), STRING, nullable=False, stored=True)
    key = Key(entity.keys[0].name, (which, *entity.primary_key))
    columns = {name: each for name, each in entity.columns.items() if all(name in one.columns for one in classes)}
    relations = {
        name: replace(each, without=each.without.union(*(one.relations[name].without for one in classes)))
        for name, each in entity.relations.items()
        if all(name in one.relations for one in classes)
    }
    for column in columns.values():
        _check_stored_alike(column.attribute, [entity, *classes])
    return replace(
        entity,
        columns=types.MappingProxyType(columns),
        relations=types.MappingProxyType(relations),
        keys=(key,),
        is_union=True,
    )


def _check_stored_alike(attribute: str, classes: Iterable[Entity]) -> None:
    stored: dict[Any, str] = {}
    for entity in classes:
        column = entity.model.__mapper__.column_attrs[attribute].columns[0]
        stored.setdefault(getattr(column, "key", None), entity.model.__name__)
    if len(stored) > 1:
        one, other = list(stored.values())[:2]
        raise ModelError(
            f"{one}.{attribute} and {other}.{attribute} are columns of different names, which the union of their "
            "tables keeps apart; give both columns one name."
        )


def below(mapper: Mapper[Any], names: Names) -> list[str]:
    """The visible classes whose rows are among a mapper's."""
    return [names[each] for each in _family(mapper) if each in names and each is not mapper]


def plain_entity(entity: Entity, name: str) -> Entity:
    """The entity of the rows that are of a hierarchy's base itself."""
    identities = types.MappingProxyType({name: entity.identities[name]})
    description = f"A row of {entity.name} that is of no more special type."
    return replace(
        entity,
        name=name,
        description=description,
        base=entity.name,
        concrete=(name,),
        identities=identities,
        some=True,
        is_plain=True,
    )


def read_discriminator(mapper: Mapper[Any], names: Names) -> str | None:
    """The attribute that tells of which type a row is; None where they all are of one.

    Raises ModelError where nothing tells it.
    """
    alone = len(_family(mapper)) == 1
    if mapper.polymorphic_on is None or (alone and mapper.concrete):
        if _has_visible_subclass(mapper, names):
            others = ", ".join(each.class_.__name__ for each in _family(mapper) if each is not mapper)
            raise ModelError(
                f"{mapper.class_.__name__} has subclasses ({others}), but nothing tells of which class a row is; set "
                "polymorphic_on in its __mapper_args__, and polymorphic_identity in theirs."
            )
        return None
    return str(mapper.get_property_by_column(mapper.polymorphic_on).key)


def hides_rows(mapper: Mapper[Any], names: Names) -> bool:
    """Whether some rows of a mapper's tables may be of a class that is hidden, or that no model stands for."""
    if mapper.polymorphic_on is None:
        return False
    family = [each for each in _family(mapper) if each.polymorphic_identity is not None]
    hidden = any(each not in names for each in family)
    return hidden or (_has_visible_subclass(mapper, names) and not _is_exhaustive(mapper, family))


def _is_exhaustive(mapper: Mapper[Any], family: Iterable[Mapper[Any]]) -> bool:
    """Whether every row must be of one of the family's classes."""
    if is_union(mapper) or (mapper.single and mapper.inherits is not None):
        # The union names the classes itself, and of a shared table SQLAlchemy selects a subclass's rows only.
        return True
    column = mapper.polymorphic_on
    if not isinstance(column, sa.Column) or column.nullable or not isinstance(column.type, sa.Enum):
        return False
    values = column.type.enum_class or column.type.enums
    return set(values) <= {each.polymorphic_identity for each in family}
