"""A TypeDecorator → who makes the values that clients see, and under which scalar."""

from __future__ import annotations

import enum
import types
import uuid
from collections.abc import Callable, Mapping
from typing import Any, Union, get_args, get_origin, get_type_hints

import sqlalchemy as sa
from sqlalchemy.types import TypeDecorator, TypeEngine

from graph.catalog.types import Decorated
from graph.errors import ModelError
from graph.vocabulary.decorators import decorators_of
from graph.vocabulary.scalars import SCALARS, Scalar, scalar_of, scalar_of_python
from graph.vocabulary.stored import STORED_BY, bound, stored_scalar

SPELLED = "api_expression"
"""The method by which a TypeDecorator of ours says in SQL what clients see: `(column) → expression`."""

_BY_NAME: Mapping[str, Scalar] = {scalar.name: scalar for scalar in SCALARS}
SHOW_OTHERWISE = (
    'hide the column with info={"hidden": True}, and where it is to be seen, show a hybrid_property or a '
    "column_property that makes SQL of it."
)


def read_decorated(type_: TypeEngine[Any], where: str) -> Decorated | None:
    """How the values of a type are made that is more than the type it stands on; None for a plain one.

    Raises ModelError, naming `where` and the mend.
    """
    if type(type_) is sa.Interval:
        # A TypeDecorator of SQLAlchemy's own, which has a scalar of its own.
        return None
    if defines(type(type_), "result_processor"):
        raise ModelError(
            f"{where} has the type {type(type_).__name__}, which reads what the driver returns (result_processor), and "
            "here the database makes the answer; write it as a TypeDecorator with process_result_value, or "
            f"{SHOW_OTHERWISE}"
        )
    if not isinstance(type_, TypeDecorator):
        if defines(type(type_), "column_expression"):
            raise ModelError(
                f"{where} has the type {type(type_).__name__}, whose values SQL makes (column_expression), but not of "
                f"what; write it as a TypeDecorator, whose impl says that, or {SHOW_OTHERWISE}"
            )
        return None
    spelled = _spelled(type_)
    readers = (type(each) for each in decorators_of(type_, STORED_BY[0]))
    python = not hasattr(type_, SPELLED) and any(defines(each, "process_result_value") for each in readers)
    if not (spelled or python or defines(type(type_), "bind_expression")):
        return None
    _check_stored(type_, where)
    binds_by_sql = defines(type(type_), "bind_expression")
    return Decorated(type_, python, spelled, binds_by_sql, is_uuid=not binds_by_sql and _stores_uuids(type_))


def shown_type(decorated: Decorated, info: Mapping[str, Any], hint: Any, where: str) -> Scalar | type[enum.Enum]:
    """The scalar of the values, or the class of the enum whose members they are.

    `hint` is what the attribute is annotated as. Raises ModelError where nothing says it.
    """
    name = info.get("scalar")
    if name is not None:
        if name not in _BY_NAME:
            raise ModelError(f"{where} says the scalar {name!r}; there are {', '.join(_BY_NAME)}.")
        return _BY_NAME[name]
    found = _of_python(decorated, hint) if decorated.python else _of_sql(decorated)
    if found is None:
        raise ModelError(
            f"{where} has the type {type(decorated.type).__name__}, whose values Python makes "
            "(process_result_value), and nothing says what they are; say it by that method's annotation, as in "
            '-> Decimal | None, by python_type, or by info={"scalar": "Decimal"} on the column.'
        )
    return found


def _of_sql(decorated: Decorated) -> Scalar | None:
    made = decorated.spelled(sa.column("x", decorated.type)).type if decorated.spelled else None
    plain = None if made is None or isinstance(made, TypeDecorator) else scalar_of(made)
    return plain or stored_scalar(decorated.type, STORED_BY[0])


def _of_python(decorated: Decorated, hint: Any) -> Scalar | type[enum.Enum] | None:
    """By what the type says of itself, by what its method returns, or by the attribute's annotation."""
    class_ = type(decorated.type)
    said = [decorated.type.python_type] if defines(class_, "python_type") else [_returned(class_), hint]
    stored = stored_scalar(decorated.type, STORED_BY[0])
    for each in map(_class_of, said):
        if each is not None and issubclass(each, enum.Enum):
            return each
        found = None if each is None else scalar_of_python(each, stored)
        if found is not None:
            return found
    return None


def _returned(class_: type[TypeDecorator[Any]]) -> Any:
    try:
        return get_type_hints(class_.process_result_value).get("return")
    except NameError:
        # A name that only a type checker imports.
        return None


def _class_of(hint: Any) -> type[Any] | None:
    """`dict` of `dict[str, Any] | None`."""
    if get_origin(hint) in (Union, types.UnionType):
        hint = next((each for each in get_args(hint) if each is not type(None)), None)
    hint = get_origin(hint) or hint
    return hint if isinstance(hint, type) else None


def _spelled(type_: TypeDecorator[Any]) -> Callable[[Any], Any] | None:
    if hasattr(type_, SPELLED):
        return getattr(type_, SPELLED)  # type: ignore[no-any-return]
    return type_.column_expression if defines(type(type_), "column_expression") else None


# With digits that are letters, and with zeros that a number would lack.
_SAMPLES = (uuid.UUID("abcdef01-2345-4789-abcd-ef0123456789"), uuid.UUID(int=1))


def _stores_uuids(type_: TypeDecorator[Any]) -> bool:
    """Whether each database stores a UUID as what SQL can tell to be that UUID: its digits, or its bytes."""
    try:
        return all(
            bound(sample, type_, dialect) in (sample, str(sample), sample.hex, sample.bytes)
            for sample in _SAMPLES
            for dialect in STORED_BY
        )
    # Whatever the model's own code raises for a value of a type that is not its.
    except Exception:  # noqa: BLE001
        return False


def _check_stored(type_: TypeDecorator[Any], where: str) -> None:
    for dialect in STORED_BY:
        if stored_scalar(type_, dialect) is None:
            raise ModelError(
                f"{where} has the type {type(type_).__name__}, which is stored as "
                f"{type_.load_dialect_impl(dialect)!r} on {dialect.name}, and no scalar of the API stands for that; "
                f"{SHOW_OTHERWISE}"
            )


def defines(type_: type[TypeEngine[Any]], method: str) -> bool:
    """Whether a type has a method of its own: SQLAlchemy's plain types are read by `scalars`."""
    owner = next((class_ for class_ in type_.__mro__ if method in vars(class_)), None)
    if owner is None or owner in (TypeDecorator, TypeEngine):
        return False
    return issubclass(type_, TypeDecorator) or not owner.__module__.startswith("sqlalchemy.")
