"""What a TypeDecorator stores: how it leaves the database, what Python makes of it, and how it comes back."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from sqlalchemy import ColumnElement, Dialect, type_coerce
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.functions import FunctionElement
from sqlalchemy.types import TypeDecorator, TypeEngine

from graph.vocabulary import words
from graph.vocabulary.decorators import decorators_of, stored_type
from graph.vocabulary.scalars import BASE64, UUID, Scalar, scalar_of

# A decorator may be stored otherwise on each.
STORED_BY: tuple[Dialect, ...] = (postgresql.dialect(), sqlite.dialect())  # type: ignore[no-untyped-call]


def stored_scalar(type_: TypeEngine[Any], dialect: Dialect) -> Scalar | None:
    """The scalar in whose form a stored value travels; None where there is none. Enums are not scalars."""
    plain = stored_type(type_, dialect)
    return None if isinstance(plain, sa.Enum) else scalar_of(plain)


class stored_value(FunctionElement[Any]):
    """A column of a decorated type as it is stored, in the form of its stored scalar; `marked` for cursors.

    What `is_uuid` is marked in the form of a UUID.
    """

    name = "stored_value"
    inherit_cache = False

    def __init__(
        self, column: ColumnElement[Any], decorated: TypeEngine[Any], *, marked: bool = False, is_uuid: bool = False
    ) -> None:
        super().__init__(column)
        self.decorated = decorated
        self.is_uuid = is_uuid
        self.marked = marked


@compiles(stored_value)
def _stored_value(element: stored_value, compiler: Any, **options: Any) -> str:
    (column,) = element.clauses
    scalar = stored_scalar(element.decorated, compiler.dialect)
    assert scalar is not None, "the catalog has looked"
    plain = type_coerce(column, stored_type(element.decorated, compiler.dialect))
    if element.is_uuid:
        return str(compiler.process(_uuid_text(plain, scalar), **options))
    output = scalar.marked if element.marked and scalar.marked else scalar.output
    return str(compiler.process(output(plain), **options))


def _uuid_text(stored: ColumnElement[Any], scalar: Scalar) -> ColumnElement[Any]:
    if scalar is UUID:
        return words.uuid_text(stored)
    return words.uuid_text(words.uuid_of_digits(words.hex_text(stored) if scalar is BASE64 else stored))


class Stored(TypeDecorator[Any]):
    """What a cursor or a global id holds of a decorated type: the stored value, which nothing makes anew."""

    impl = sa.Text
    cache_ok = False

    def __init__(self, decorated: TypeEngine[Any]) -> None:
        super().__init__()
        self.decorated = decorated

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        return stored_type(self.decorated, dialect)

    def process_bind_param(self, value: Any, dialect: Dialect) -> Any:
        return parse_stored(value, self.decorated, dialect, marked=True)


def bound(value: Any, decorated: TypeEngine[Any], dialect: Dialect) -> Any:
    """What the decorators make of a Python value on its way to the database."""
    for decorator in decorators_of(decorated, dialect):
        if type(decorator).process_bind_param is not TypeDecorator.process_bind_param:
            value = decorator.process_bind_param(value, dialect)
    return value


def parse_stored(value: Any, decorated: TypeEngine[Any], dialect: Dialect, *, marked: bool = False) -> Any:
    """The stored Python value from the form in which it left the database."""
    scalar = stored_scalar(decorated, dialect)
    assert scalar is not None, "the catalog has looked"
    parse = scalar.parse_mark if marked and scalar.parse_mark else scalar.parse
    if value is None:
        return None
    parsed = parse(value)
    plain = stored_type(decorated, dialect)
    # A type that holds UUIDs as texts takes them so, too.
    return str(parsed) if isinstance(plain, sa.Uuid) and not plain.as_uuid else parsed


def read_stored(value: Any, decorated: TypeEngine[Any], dialect: Dialect) -> Any:
    """What Python makes of a value in the form in which it left the database, null included."""
    made = parse_stored(value, decorated, dialect)
    for decorator in reversed([*decorators_of(decorated, dialect)]):
        if type(decorator).process_result_value is not TypeDecorator.process_result_value:
            made = decorator.process_result_value(made, dialect)
    return made
