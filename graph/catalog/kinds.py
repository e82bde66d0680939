"""A SQLAlchemy type → the scalar or the enum that stands for it."""

from __future__ import annotations

import enum
import types
from typing import Any

import sqlalchemy as sa
from sqlalchemy.types import TypeEngine

from graph.catalog.docstrings import docstring
from graph.catalog.names import RESERVED, checked_name
from graph.catalog.types import EnumType
from graph.errors import ModelError
from graph.vocabulary.lists import item_type
from graph.vocabulary.scalars import Scalar, scalar_of

Enums = dict[str, tuple[EnumType, object]]


def read_kind(type_: TypeEngine[Any], where: str, enums: Enums) -> Scalar | EnumType:
    """The scalar or the enum of a column's values, or of its items if it holds lists.

    `enums` are those met so far, to which a new one is added. Raises ModelError, naming `where` and the mend.
    """
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
