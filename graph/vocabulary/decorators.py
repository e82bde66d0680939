"""TypeDecorators: what they stand on, which depends on the database."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from sqlalchemy import Dialect, Interval
from sqlalchemy.types import TypeDecorator, TypeEngine


def decorators_of(type_: TypeEngine[Any], dialect: Dialect) -> Iterator[TypeDecorator[Any]]:
    """The decorators of a plain type, from the outermost."""
    while isinstance(type_, TypeDecorator) and type(type_) is not Interval:
        yield type_
        type_ = type_.load_dialect_impl(dialect)


def stored_type(type_: TypeEngine[Any], dialect: Dialect) -> TypeEngine[Any]:
    """The plain type below any number of decorators; SQLAlchemy's own Interval counts as one."""
    for decorator in decorators_of(type_, dialect):
        type_ = decorator.load_dialect_impl(dialect)
    return type_
