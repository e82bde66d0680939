"""SQLAlchemy mappers → Catalog: what the models say."""

from __future__ import annotations

import enum
import inspect
import sys
import types
from collections.abc import Iterable, Mapping
from dataclasses import is_dataclass
from typing import Any, TypeVar, Union, get_args, get_origin, get_type_hints

import sqlalchemy as sa
from sqlalchemy.ext.hybrid import hybrid_property
from sqlalchemy.orm import (
    ColumnProperty,
    DeclarativeBase,
    Mapped,
    Mapper,
    RelationshipProperty,
)
from sqlalchemy.orm.interfaces import RelationshipDirection
from sqlalchemy.types import TypeEngine

from graph.catalog.names import (
    NAME_MODEL,
    RESERVED,
    camel_case,
    checked_name,
    entity_fields,
    field_taken,
    key_name,
    plural_of,
    root_fields,
)
from graph.catalog.searches import read_search
from graph.catalog.types import Catalog, Column, Entity, EnumType, Key, Relation, Through
from graph.errors import ModelError
from graph.vocabulary.lists import item_type
from graph.vocabulary.scalars import Scalar, scalar_of

Enums = dict[str, tuple[EnumType, object]]
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
    columns = _by_name(name, _read_columns(mapper, enums))
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
        relations=types.MappingProxyType(_by_name(name, _read_relations(mapper, names))),
        keys=_read_keys(mapper, {column.attribute: column for column in columns.values()}),
        description=_docstring(mapper.class_),
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


def _docstring(thing: object) -> str | None:
    text = getattr(thing, "__doc__", None)
    # A dataclass without a docstring gets its signature for one.
    if not text or (is_dataclass(thing) and isinstance(thing, type) and text.startswith(f"{thing.__name__}(")):
        return None
    return inspect.cleandoc(text)


# Columns


def _read_columns(mapper: Mapper[Any], enums: Enums) -> Iterable[Column]:
    hints = _attribute_hints(mapper.class_)
    for attribute in mapper.column_attrs:
        if not _hidden(attribute):
            yield _read_column(mapper, attribute, hints, enums)
    for name, descriptor in mapper.all_orm_descriptors.items():
        if isinstance(descriptor, hybrid_property) and _is_visible_hybrid(name, descriptor):
            yield _read_hybrid(mapper, name, descriptor, enums)


def _is_visible_hybrid(name: str, hybrid: hybrid_property[Any]) -> bool:
    # The functions that give a hybrid its setter or its SQL may stand under names of their own.
    return hybrid.__name__ == name and not name.startswith("_") and not hybrid.info.get("hidden")


def _hidden(attribute: ColumnProperty[Any]) -> bool:
    return bool(_info(attribute).get("hidden")) or attribute.key.startswith("_")


def _info(attribute: ColumnProperty[Any]) -> Mapping[str, Any]:
    return {**attribute.columns[0].info, **attribute.info} if _is_stored(attribute) else attribute.info


def _is_stored(attribute: ColumnProperty[Any]) -> bool:
    return isinstance(attribute.columns[0], sa.Column)


def _read_column(mapper: Mapper[Any], attribute: ColumnProperty[Any], hints: Mapping[str, Any], enums: Enums) -> Column:
    expression = attribute.columns[0]
    where = f"{mapper.class_.__name__}.{attribute.key}"
    info = _info(attribute)
    if isinstance(expression, sa.Column):
        nullable = bool(expression.nullable) and not expression.primary_key
        description = expression.doc or attribute.doc or expression.comment
    else:
        nullable = _accepts_none(hints.get(attribute.key))
        description = attribute.doc
    return Column(
        name=checked_name(info.get("name", camel_case(attribute.key)), where),
        attribute=attribute.key,
        type=expression.type,
        kind=_kind(expression.type, where, enums),
        nullable=nullable,
        stored=_is_stored(attribute),
        description=description,
        deprecated=info.get("deprecated"),
        search=read_search(mapper, expression),
        many=item_type(expression.type) is not None,
        null_items=_accepts_null_items(hints.get(attribute.key)),
    )


def _read_hybrid(mapper: Mapper[Any], name: str, hybrid: hybrid_property[Any], enums: Enums) -> Column:
    where = f"{mapper.class_.__name__}.{name}"
    type_ = _hybrid_type(mapper, name, where)
    try:
        hint = get_type_hints(hybrid.fget).get("return")
    except NameError:
        hint = None
    return Column(
        name=checked_name(hybrid.info.get("name", camel_case(name)), where),
        attribute=name,
        type=type_,
        kind=_kind(type_, where, enums),
        nullable=_accepts_none(hint),
        stored=False,
        description=_docstring(hybrid.fget),
        deprecated=hybrid.info.get("deprecated"),
    )


def _hybrid_type(mapper: Mapper[Any], name: str, where: str) -> TypeEngine[Any]:
    try:
        made: TypeEngine[Any] = getattr(mapper.class_, name).type
    except Exception as error:  # whatever the model's own code raises
        raise ModelError(
            f"{where} is a hybrid property without SQL ({type(error).__name__}: {error}); give it some with "
            f'@{name}.inplace.expression, or hide it: {name}.info["hidden"] = True.'
        ) from error
    return made


def _attribute_hints(model: type[Any]) -> Mapping[str, Any]:
    """What stands inside each `Mapped[…]`; a name that only a type checker imports leaves its attribute out."""
    hints: dict[str, Any] = {}
    for class_ in reversed(model.__mro__):
        for name, annotation in inspect.get_annotations(class_).items():
            try:
                hint = get_type_hints(
                    types.SimpleNamespace(__annotations__={name: annotation}),
                    vars(sys.modules[class_.__module__]),
                )[name]
            except NameError:
                continue
            if get_origin(hint) is Mapped:
                hints[name] = get_args(hint)[0]
    return hints


def _accepts_none(hint: Any) -> bool:
    """Whether a computed value may be null: unless its annotation says otherwise, it may."""
    if hint is None or hint is Any:
        return True
    if get_origin(hint) in (Union, types.UnionType):
        return type(None) in get_args(hint)
    return hint is type(None)


def _accepts_null_items(hint: Any) -> bool:
    """Whether a list may hold null: unless its annotation says otherwise, as `list[str]` does, it may."""
    if get_origin(hint) in (Union, types.UnionType):
        hint = next((each for each in get_args(hint) if each is not type(None)), None)
    return get_origin(hint) is not list or _accepts_none(get_args(hint)[0])


def _kind(type_: TypeEngine[Any], where: str, enums: Enums) -> Scalar | EnumType:
    type_ = item_type(type_) or type_
    if isinstance(type_, sa.Enum):
        return _read_enum(type_, where, enums)
    if isinstance(type_, sa.types.NullType):
        raise ModelError(
            f"{where} has a type that SQLAlchemy can't tell; say which it is, as in func.lower(…, type_=String), "
            'or hide it with info={"hidden": True}.'
        )
    scalar = scalar_of(_plain_type(type_, where))
    if scalar is None:
        raise ModelError(f"{where} has the type {type_!r}, which no scalar of the API stands for; {_SHOW_OTHERWISE}")
    return scalar


def _plain_type(type_: TypeEngine[Any], where: str) -> TypeEngine[Any]:
    """The type that a TypeDecorator stands on, if what it reads from the database is what it shows."""
    if type(type_) is sa.Interval:
        # A TypeDecorator of SQLAlchemy's own, which has a scalar of its own.
        return type_
    name = type(type_).__name__
    for method in ("process_result_value", "result_processor", "column_expression"):
        if _is_own(type(type_), method):
            raise ModelError(
                f"{where} has the type {name}, whose values are made by Python ({method}), and here the database "
                f"makes the answer; {_SHOW_OTHERWISE}"
            )
    return _plain_type(type_.impl_instance, where) if isinstance(type_, sa.types.TypeDecorator) else type_


_SHOW_OTHERWISE = (
    'hide the column with info={"hidden": True}, and where it is to be seen, show a hybrid_property or a '
    "column_property that makes SQL of it."
)


def _is_own(type_: type[TypeEngine[Any]], method: str) -> bool:
    """Whether a type reads values in a way of its own: SQLAlchemy's plain types are read by `scalars`."""
    owner = next((class_ for class_ in type_.__mro__ if method in vars(class_)), None)
    if owner is None or owner is sa.types.TypeDecorator:
        return False
    return issubclass(type_, sa.types.TypeDecorator) or not owner.__module__.startswith("sqlalchemy.")


def _read_enum(type_: sa.Enum, where: str, enums: Enums) -> EnumType:
    source: object = type_.enum_class or type_
    written = type_.enum_class.__name__ if type_.enum_class else _pascal(type_.name, where)
    name = checked_name(written, f"The enum of {where}", "name it otherwise")
    values: dict[str, str] = {}
    for value in type_.enums:
        shown = _enum_value_name(value, where)
        if shown in values:
            raise ModelError(
                f"{where} has the enum values {values[shown]!r} and {value!r}, which would both be {shown} in the API; "
                "name one otherwise."
            )
        values[shown] = value
    known = enums.get(name)
    if known is not None and (known[1] is source or not type_.enum_class) and known[0].values == values:
        return known[0]
    if known is not None and known[1] is source:
        raise ModelError(f"{where} stores the enum {name} otherwise than another column does; use one Enum for both.")
    if known is not None or name in RESERVED:
        raise ModelError(f"{where} uses an enum called {name!r}, as another type is called already; name it otherwise.")
    python = {
        shown: type_._object_value_for_elem(value) if type_.enum_class else value for shown, value in values.items()
    }
    made = EnumType(
        name=name,
        description=_enum_description(type_.enum_class),
        values=types.MappingProxyType(values),
        python=types.MappingProxyType(python),
    )
    enums[name] = (made, source)
    return made


def _enum_description(class_: type[Any] | None) -> str | None:
    # enum.Enum's own docstring is not the model's.
    return _docstring(class_) if class_ is not None and class_.__doc__ != enum.Enum.__doc__ else None


def _pascal(name: str | None, where: str) -> str:
    if not name:
        raise ModelError(f"The enum of {where} has no name; give it one: mapped_column(Enum(…, name='…')).")
    return "".join(word[:1].upper() + word[1:] for word in name.split("_"))


def _enum_value_name(value: str, where: str) -> str:
    name = "".join(character if character.isascii() and character.isalnum() else "_" for character in value).upper()
    return checked_name(
        f"_{name}" if name[:1].isdigit() else name, f"The enum value {value!r} of {where}", "name it otherwise"
    )


# Relations and keys


def _read_relations(mapper: Mapper[Any], names: Mapping[Mapper[Any], str]) -> Iterable[Relation]:
    for relationship in mapper.relationships:
        if relationship.info.get("hidden") or relationship.mapper not in names:
            continue
        where = f"{mapper.class_.__name__}.{relationship.key}"
        yield Relation(
            name=checked_name(relationship.info.get("name", camel_case(relationship.key)), where),
            attribute=relationship.key,
            target=names[relationship.mapper],
            many=bool(relationship.uselist),
            nullable=_may_be_missing(relationship),
            description=relationship.doc,
            deprecated=relationship.info.get("deprecated"),
            through=_read_through(relationship, names),
        )


def _read_through(relationship: RelationshipProperty[Any], names: Mapping[Mapper[Any], str]) -> Through | None:
    """The association object of a many-to-many relation whose secondary table is a visible entity's."""
    mapper = next((m for m in names if m.local_table is relationship.secondary), None)
    if mapper is None:
        return None
    near = _leading_to(mapper, relationship.parent, relationship.synchronize_pairs)
    far = _leading_to(mapper, relationship.mapper, relationship.secondary_synchronize_pairs or [])
    return Through(names[mapper], near, far) if near and far else None


def _leading_to(mapper: Mapper[Any], target: Mapper[Any], pairs: Iterable[tuple[Any, Any]]) -> str | None:
    """The association's relationship that walks the foreign key of `pairs` (target column, own column)."""
    own = {column for _, column in pairs}
    return next(
        (each.key for each in mapper.relationships if target.isa(each.mapper) and each.local_columns == own),
        None,
    )


def _may_be_missing(relationship: RelationshipProperty[Any]) -> bool:
    """A to-one relation is there for certain only where foreign keys that can't be null lead to it."""
    if relationship.direction is not RelationshipDirection.MANYTOONE:
        return True
    local = relationship.local_columns
    return any(getattr(column, "nullable", True) for column in local) or not any(
        getattr(column, "foreign_keys", None) for column in local
    )


def _read_keys(mapper: Mapper[Any], columns: Mapping[str, Column]) -> tuple[Key, ...]:
    """The primary key first, then every UNIQUE constraint and unique index whose columns are all visible."""
    primary = _visible(mapper, mapper.primary_key, columns)
    if not primary:
        hidden = ", ".join(column.name for column in mapper.primary_key)
        raise ModelError(
            f"{mapper.class_.__name__} hides a column of its primary key ({hidden}), by which rows are told apart; "
            "show it (a leading underscore hides it too), or hide the whole model with "
            '__table_args__ = {"info": {"hidden": True}}.'
        )
    found = {key_name(primary): Key(key_name(primary), primary)}
    for table in mapper.tables:
        for unique in _unique_columns(table):
            key = _visible(mapper, unique, columns)
            if not key:
                continue
            other = found.setdefault(key_name(key), Key(key_name(key), key))
            if other.columns != key:
                raise ModelError(
                    f"{mapper.class_.__name__} has two keys that would both be called {other.name!r}; "
                    'name a column of one otherwise with info={"name": "…"}.'
                )
    return tuple(found.values())


def _unique_columns(table: sa.FromClause) -> list[tuple[sa.ColumnElement[Any], ...]]:
    if not isinstance(table, sa.Table):
        return []
    constraints = [tuple(c.columns) for c in table.constraints if isinstance(c, sa.UniqueConstraint)]
    # A partial or expression index does not find one row by its columns alone.
    indexes = [
        tuple(index.columns)
        for index in table.indexes
        if index.unique
        and all(isinstance(expression, sa.Column) for expression in index.expressions)
        and not any(options.get("where") is not None for options in index.dialect_options.values())
    ]
    unique = constraints + indexes
    return sorted(unique, key=lambda key: [column.name for column in key])


def _visible(
    mapper: Mapper[Any], key: Iterable[sa.ColumnElement[Any]], columns: Mapping[str, Column]
) -> tuple[Column, ...]:
    found = []
    for column in key:
        if not isinstance(column, sa.Column) or column not in mapper._columntoproperty:
            return ()
        attribute = mapper.get_property_by_column(column).key
        if attribute not in columns:
            return ()
        if columns[attribute].many:
            return ()
        found.append(columns[attribute])
    return tuple(found)
