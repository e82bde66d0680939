"""Column attributes, column properties and hybrid properties → Columns."""

from __future__ import annotations

import inspect
import sys
import types
from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any, Union, get_args, get_origin, get_type_hints

import sqlalchemy as sa
from sqlalchemy.ext.hybrid import hybrid_property
from sqlalchemy.orm import ColumnProperty, Mapped, Mapper
from sqlalchemy.types import TypeEngine

from graph.catalog.cells import read_cell_rule
from graph.catalog.clocks import is_by_clock
from graph.catalog.docstrings import docstring
from graph.catalog.kinds import Enums, read_kind
from graph.catalog.names import camel_case, checked_name
from graph.catalog.searches import read_search
from graph.catalog.types import Column
from graph.errors import ModelError
from graph.vocabulary.lists import item_type


def read_columns(mapper: Mapper[Any], enums: Enums) -> Iterable[Column]:
    """Everything of a model that is one value in SQL and not hidden.

    Raises ModelError.
    """
    hints = _attribute_hints(mapper.class_)
    for attribute in mapper.column_attrs:
        if not _hidden(attribute) and not _is_made_by_union(attribute):
            column = _read_column(mapper, attribute, hints, enums)
            yield column
            yield from _under_old_name(column, _info(attribute), f"{mapper.class_.__name__}.{attribute.key}")
    for name, descriptor in mapper.all_orm_descriptors.items():
        if isinstance(descriptor, hybrid_property) and _is_visible_hybrid(name, descriptor):
            column = _read_hybrid(mapper, name, descriptor, enums)
            yield column
            yield from _under_old_name(column, descriptor.info, f"{mapper.class_.__name__}.{name}")


def _under_old_name(column: Column, info: Mapping[str, Any], where: str) -> Iterable[Column]:
    """What clients of before ask for, as long as the model says that it was called so."""
    if (was := info.get("was")) is not None and (name := checked_name(camel_case(was), where)) != column.name:
        yield replace(column, name=name, deprecated=f"Use {column.name}.", alias_of=column.name)


def _is_made_by_union(attribute: ColumnProperty[Any]) -> bool:
    """Whether this tells the rows of concrete classes apart: a text in their union that none of them has."""
    column = attribute.columns[0]
    return column is attribute.parent.polymorphic_on and isinstance(getattr(column, "table", None), sa.Subquery)


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
    kind, decorated = read_kind(expression.type, where, enums, info, hints.get(attribute.key))
    return Column(
        name=checked_name(info.get("name", camel_case(attribute.key)), where),
        attribute=attribute.key,
        type=expression.type,
        kind=kind,
        nullable=nullable,
        stored=_is_stored(attribute),
        description=description,
        deprecated=info.get("deprecated"),
        search=read_search(mapper, expression),
        many=item_type(expression.type) is not None,
        null_items=_accepts_null_items(hints.get(attribute.key)),
        decorated=decorated,
        rule=read_cell_rule(mapper, attribute.key, info, where),
        by_clock=is_by_clock(expression),
    )


def _read_hybrid(mapper: Mapper[Any], name: str, hybrid: hybrid_property[Any], enums: Enums) -> Column:
    where = f"{mapper.class_.__name__}.{name}"
    type_ = _hybrid_type(mapper, name, where)
    try:
        hint = get_type_hints(hybrid.fget).get("return")
    except NameError:
        hint = None
    kind, decorated = read_kind(type_, where, enums, hybrid.info, hint)
    return Column(
        name=checked_name(hybrid.info.get("name", camel_case(name)), where),
        attribute=name,
        type=type_,
        kind=kind,
        nullable=_accepts_none(hint),
        stored=False,
        description=docstring(hybrid.fget),
        deprecated=hybrid.info.get("deprecated"),
        decorated=decorated,
        rule=read_cell_rule(mapper, name, hybrid.info, where),
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
                # In a class, since a ClassVar may stand nowhere else.
                alone = type(class_.__name__, (), {"__annotations__": {name: annotation}})
                hint = get_type_hints(alone, vars(sys.modules[class_.__module__]))[name]
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
