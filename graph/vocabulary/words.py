"""The few words that plain SQLAlchemy lacks; `graph/sql/dialects/` spells them for each database."""

from __future__ import annotations

from json import dumps
from typing import Any

from sqlalchemy import (
    JSON,
    Boolean,
    ColumnElement,
    Dialect,
    Enum,
    Float,
    Integer,
    LargeBinary,
    Numeric,
    SmallInteger,
    String,
    Text,
    TypeDecorator,
    Uuid,
)
from sqlalchemy.dialects.postgresql import ARRAY
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.functions import FunctionElement
from sqlalchemy.types import TypeEngine

from graph.vocabulary.decorators import stored_type

# JSON


class json_object(FunctionElement[Any]):
    """A JSON object of alternating literal keys and values, in that order, of any length."""

    name = "json_object"
    type = JSON()
    inherit_cache = True


class json_list(FunctionElement[Any]):
    """An aggregate: the JSON array of a JSON value over the rows, `[]` over none.

    A second clause, a condition, leaves out the rows for which it is not true.
    """

    name = "json_list"
    type = JSON()
    inherit_cache = True


class json_only(FunctionElement[Any]):
    """The JSON array of one JSON value."""

    name = "json_only"
    type = JSON()
    inherit_cache = True


class lesser(FunctionElement[int]):
    """The lesser of two numbers, neither of them null."""

    name = "lesser"
    type = Integer()
    inherit_cache = True


class json_nested(FunctionElement[Any]):
    """JSON made by a subquery, as a value inside other JSON (SQLite would encode it twice)."""

    name = "json_nested"
    type = JSON()
    inherit_cache = True


class opaque_text(FunctionElement[Any]):
    """A JSON array of the clauses as base64: the text of cursors and node ids.

    The first is the literal of a name of letters, digits and underscores. The same text on every database, so
    the clauses are those of `scalars`' output.
    """

    name = "opaque_text"
    type = Text()
    inherit_cache = True


# Values in the form that clients see


class boolean_value(FunctionElement[Any]):
    """true or false, not 1 or 0."""

    name = "boolean_value"
    type = JSON()
    inherit_cache = True


class float_value(FunctionElement[Any]):
    """The shortest number that reads back as the same double; NaN and the infinities are null."""

    name = "float_value"
    type = JSON()
    inherit_cache = True


class float_text(FunctionElement[Any]):
    """A double as text, NaN and the infinities too: what cursors hold."""

    name = "float_text"
    type = Text()
    inherit_cache = True


class integer_text(FunctionElement[Any]):
    """An integer as text, for clients whose numbers are doubles."""

    name = "integer_text"
    type = Text()
    inherit_cache = True


class decimal_text(FunctionElement[Any]):
    """A decimal with all the digits of the column's scale."""

    name = "decimal_text"
    type = Text()
    inherit_cache = True


class datetime_text(FunctionElement[Any]):
    """`2026-11-21T10:30:00.000000+00:00`: always UTC, always six digits."""

    name = "datetime_text"
    type = Text()
    inherit_cache = True


class date_text(FunctionElement[Any]):
    """`2026-11-21`."""

    name = "date_text"
    type = Text()
    inherit_cache = True


class time_text(FunctionElement[Any]):
    """`10:30:00.000000`."""

    name = "time_text"
    type = Text()
    inherit_cache = True


class uuid_text(FunctionElement[Any]):
    """A UUID in lower case with dashes."""

    name = "uuid_text"
    type = Text()
    inherit_cache = True


class uuid_of_digits(FunctionElement[Any]):
    """A UUID from a text of its digits, with dashes or without."""

    name = "uuid_of_digits"
    type = Uuid()
    inherit_cache = True


class hex_text(FunctionElement[Any]):
    """Bytes in hexadecimal digits."""

    name = "hex_text"
    type = Text()
    inherit_cache = True


class base64_text(FunctionElement[Any]):
    """Bytes in base64 (RFC 4648 section 4), without line breaks."""

    name = "base64_text"
    type = Text()
    inherit_cache = True


class json_value(FunctionElement[Any]):
    """A JSON column as JSON."""

    name = "json_value"
    type = JSON()
    inherit_cache = True


# Order


class text_order(FunctionElement[Any]):
    """Text in code-point order, whatever the database's collation."""

    name = "text_order"
    type = Text()
    inherit_cache = True


class enum_order(FunctionElement[Any]):
    """An enum in the order of its declaration."""

    name = "enum_order"
    inherit_cache = True

    def __init__(self, value: ColumnElement[Any], enum: Enum) -> None:
        super().__init__(value)
        self.type = enum


class whole_moment(FunctionElement[Any]):
    """A date and time, or a time, as SQLAlchemy stores it: SQLite's clock leaves the fraction out."""

    name = "whole_moment"
    inherit_cache = False

    def __init__(self, moment: ColumnElement[Any]) -> None:
        super().__init__(moment)
        self.type = moment.type


@compiles(whole_moment)
def _whole_moment(element: whole_moment, compiler: Any, **options: Any) -> str:
    (moment,) = element.clauses
    return str(compiler.process(moment, **options))


def sort_key(value: ColumnElement[Any], type_: TypeEngine[Any]) -> ColumnElement[Any]:
    """What `value` is ordered and compared by, so that both databases agree."""
    if isinstance(type_, Enum):
        return enum_order(value, type_)
    if isinstance(type_, String):
        return text_order(value)
    if isinstance(type_, TypeDecorator):
        return decorated_order(value, type_)
    return value


class decorated_order(FunctionElement[Any]):
    """What a decorated value is ordered by: what is stored, which depends on the database."""

    name = "decorated_order"
    inherit_cache = False

    def __init__(self, value: ColumnElement[Any], decorated: TypeDecorator[Any]) -> None:
        super().__init__(value)
        self.decorated = decorated


@compiles(decorated_order)
def _decorated_order(element: decorated_order, compiler: Any, **options: Any) -> str:
    (value,) = element.clauses
    plain = stored_type(element.decorated, compiler.dialect)
    # SQLAlchemy's own Interval is a decorator too, which is ordered as it is.
    order = value if isinstance(plain, TypeDecorator) else sort_key(value, plain)
    return str(compiler.process(order, **options))


# Conditions


class member_of(FunctionElement[bool]):
    """`column` is one of the values of a list parameter; false for an empty list."""

    name = "member_of"
    type = Boolean()
    inherit_cache = True


class contains_text(FunctionElement[bool]):
    """`column` holds the text anywhere."""

    name = "contains_text"
    type = Boolean()
    inherit_cache = True


class starts_with(FunctionElement[bool]):
    """`column` begins with the text."""

    name = "starts_with"
    type = Boolean()
    inherit_cache = True


class ends_with(FunctionElement[bool]):
    """`column` ends with the text."""

    name = "ends_with"
    type = Boolean()
    inherit_cache = True


class matches_like(FunctionElement[bool]):
    """`column` fits a LIKE pattern, upper and lower case told apart; a backslash escapes, or what is said third."""

    name = "matches_like"
    type = Boolean()
    inherit_cache = True


class lower_text(FunctionElement[Any]):
    """Lower case, beyond ASCII too."""

    name = "lower_text"
    type = Text()
    inherit_cache = True


# Types of parameters


def comparable(type_: TypeEngine[Any]) -> TypeEngine[Any]:
    """The type of what is compared with a column: the column's own, but without its size.

    PostgreSQL rounds, cuts or refuses what is cast to a type that is too small for it, and so would find 12.50
    where 12.501 is asked for.
    """
    match type_:
        case Enum() | TypeDecorator():
            return type_
        case String():
            return String(collation=type_.collation)
        case Float():
            return Float()
        case Numeric():
            return Numeric()
        case SmallInteger():
            return Integer()
        case _:
            return type_


def escape_like(text: str) -> str:
    """The LIKE pattern that matches `text` literally, backslash as the escape character."""
    return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")


class LikePattern(TypeDecorator[str]):
    """A text to be found: PostgreSQL gets it as an escaped LIKE pattern, which its indexes understand."""

    impl = Text
    cache_ok = True

    def __init__(self, before: str = "", after: str = "") -> None:
        super().__init__()
        self.before = before
        self.after = after

    def process_bind_param(self, value: str | None, dialect: Dialect) -> str | None:
        if value is None or dialect.name != "postgresql":
            return value
        return f"{self.before}{escape_like(value)}{self.after}"


class ListOf(TypeDecorator[Any]):
    """A list parameter: an array on PostgreSQL, a JSON text elsewhere, so one statement serves every length."""

    impl = Text
    cache_ok = True

    def __init__(self, item: TypeEngine[Any]) -> None:
        super().__init__()
        self.item = comparable(item)

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        if dialect.name == "postgresql":
            return dialect.type_descriptor(ARRAY(self.item))
        return dialect.type_descriptor(Text())

    def process_bind_param(self, value: Any, dialect: Dialect) -> Any:
        if dialect.name == "postgresql":
            return value
        return json_items(value, self.item, dialect)


class Present(TypeDecorator[str]):
    """The type of what is only asked whether it is there."""

    impl = Text
    cache_ok = True


def json_items(values: list[Any], item: TypeEngine[Any], dialect: Dialect) -> str:
    """The JSON array of `values` as `dialect` stores them; bytes as upper-case hexadecimal."""
    processor = item.dialect_impl(dialect).bind_processor(dialect)
    stored = values if processor is None else [processor(value) for value in values]
    if isinstance(stored_type(item, dialect), LargeBinary):
        stored = [bytes(value).hex().upper() for value in stored]
    return dumps(stored, ensure_ascii=False)
