"""A SQLAlchemy type → the scalar or the enum that stands for it."""

from __future__ import annotations

import enum
import types
from collections.abc import Mapping
from typing import Any

import sqlalchemy as sa
from sqlalchemy.types import TypeEngine

from graph.catalog.decorated import SHOW_OTHERWISE, read_decorated, shown_type
from graph.catalog.docstrings import docstring
from graph.catalog.names import RESERVED, checked_name
from graph.catalog.types import Decorated, EnumType
from graph.errors import ModelError
from graph.vocabulary.lists import item_type
from graph.vocabulary.scalars import Scalar, scalar_of

Enums = dict[str, tuple[EnumType, object]]


def read_kind(
    type_: TypeEngine[Any], where: str, enums: Enums, info: Mapping[str, Any], hint: Any
) -> tuple[Scalar | EnumType, Decorated | None]:
    """The scalar or the enum of a column's values, or of its items if it holds lists, and how they are made.

    `enums` are those met so far, to which a new one is added; `info` and the `hint` of an annotation may
    say the scalar. Raises ModelError, naming
    `where` and the mend.
    """
    item = item_type(type_)
    decorated = read_decorated(item or type_, where)
    if decorated is None:
        return _plain_kind(item or type_, where, enums), None
    if item is not None:
        raise ModelError(
            f"{where} is a list of the type {type(item).__name__}, whose values are made one by one; {SHOW_OTHERWISE}"
        )
    shown = shown_type(decorated, info, hint, where)
    return (_members(shown, where, enums) if isinstance(shown, type) else shown), decorated


def _plain_kind(type_: TypeEngine[Any], where: str, enums: Enums) -> Scalar | EnumType:
    if isinstance(type_, sa.types.NullType):
        raise ModelError(
            f"{where} has a type that SQLAlchemy can't tell; say which it is, as in func.lower(…, type_=String), "
            'or hide it with info={"hidden": True}.'
        )
    plain = _below(type_)
    if isinstance(plain, sa.Enum):
        return _read_enum(plain, where, enums)
    scalar = scalar_of(plain)
    if scalar is None:
        raise ModelError(f"{where} has the type {type_!r}, which no scalar of the API stands for; {SHOW_OTHERWISE}")
    return scalar


def _below(type_: TypeEngine[Any]) -> TypeEngine[Any]:
    while isinstance(type_, sa.types.TypeDecorator) and type(type_) is not sa.Interval:
        type_ = type_.impl_instance
    return type_


def _members(class_: type[enum.Enum], where: str, enums: Enums) -> EnumType:
    """The enum whose members Python makes of what is stored."""
    return _read_enum(sa.Enum(class_), where, enums)


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
    return docstring(class_) if class_ is not None and class_.__doc__ != enum.Enum.__doc__ else None


def _pascal(name: str | None, where: str) -> str:
    if not name:
        raise ModelError(f"The enum of {where} has no name; give it one: mapped_column(Enum(…, name='…')).")
    return "".join(word[:1].upper() + word[1:] for word in name.split("_"))


def _enum_value_name(value: str, where: str) -> str:
    name = "".join(character if character.isascii() and character.isalnum() else "_" for character in value).upper()
    return checked_name(
        f"_{name}" if name[:1].isdigit() else name, f"The enum value {value!r} of {where}", "name it otherwise"
    )
