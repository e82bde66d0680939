"""The scalars: one row each, and which SQLAlchemy type becomes which."""

from __future__ import annotations

import base64
import binascii
import math
import re
import uuid
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal, InvalidOperation
from types import MappingProxyType
from typing import Any

import sqlalchemy as sa
from sqlalchemy import ColumnElement
from sqlalchemy.dialects.postgresql import INTERVAL
from sqlalchemy.types import TypeEngine

from graph.vocabulary import durations, operators, words
from graph.vocabulary.operators import Operator

INT_MIN, INT_MAX = -(2**31), 2**31 - 1
BIGINT_MIN, BIGINT_MAX = -(2**63), 2**63 - 1


@dataclass(frozen=True, slots=True)
class Scalar:
    """A scalar of the API.

    `parse` turns a client's JSON value into the Python value that SQLAlchemy binds, or raises ValueError
    with a sentence that says what is right; `show` turns such a value into the text that clients see;
    `output` turns a column into SQL whose JSON is that text. `sortable` scalars may stand in orderBy; where
    `output` does not tell all values apart, `marked` is what cursors hold and `parse_mark` reads it back.
    """

    name: str
    description: str
    parse: Callable[[Any], Any]
    show: Callable[[Any], Any]
    output: Callable[[ColumnElement[Any]], ColumnElement[Any]]
    operators: tuple[Operator, ...]
    sortable: bool = True
    specified_by: str | None = None
    builtin: bool = False
    marked: Callable[[ColumnElement[Any]], ColumnElement[Any]] | None = None
    parse_mark: Callable[[Any], Any] | None = None


# Reading what clients send


def _parse_int(value: Any) -> int:
    if type(value) is float and value.is_integer():
        value = int(value)
    if type(value) is not int or not INT_MIN <= value <= INT_MAX:
        raise ValueError(f"an integer between {INT_MIN} and {INT_MAX}")
    return value


def _parse_bigint(value: Any) -> int:
    text = str(value) if type(value) in (int, str) else ""
    if not re.fullmatch(r"-?[0-9]{1,19}", text) or not BIGINT_MIN <= int(text) <= BIGINT_MAX:
        raise ValueError(f'an integer between {BIGINT_MIN} and {BIGINT_MAX}, as a number or a text like "42"')
    return int(text)


def _parse_float(value: Any) -> float:
    if type(value) not in (int, float):
        raise ValueError("a finite number")
    try:
        number = float(value)
    except OverflowError:
        number = math.inf
    if not math.isfinite(number):
        raise ValueError("a finite number")
    return number


_DECIMAL = re.compile(r"[+-]?([0-9]+(\.[0-9]*)?|\.[0-9]+)([eE][+-]?[0-9]{1,9})?")


_FLOAT_MARK = re.compile(r"-?[0-9]+(\.[0-9]+)?([eE][+-]?[0-9]+)?|NaN|-?Infinity")


def _parse_float_mark(value: Any) -> float:
    """What `words.float_text` writes, and nothing else that Python's float would take."""
    if type(value) is not str or not _FLOAT_MARK.fullmatch(value):
        raise ValueError("a float of a cursor")
    return float(value)


def _parse_decimal(value: Any) -> Decimal:
    expected = 'a decimal as a text like "12.50"'
    if type(value) not in (int, float, str):
        raise ValueError(expected)
    # Decimal itself would also take "1_0", " 10 " and the digits of other scripts.
    if not _DECIMAL.fullmatch(str(value)):
        raise ValueError(expected)
    try:
        number = Decimal(str(value))
    except InvalidOperation:
        raise ValueError(expected) from None
    if number.adjusted() >= 1000 or number.as_tuple().exponent < -1000:  # type: ignore[operator]
        raise ValueError("a decimal of at most 1,000 digits before the point and 1,000 after it")
    return number


def _parse_string(value: Any) -> str:
    if type(value) is not str:
        raise ValueError("a text")
    if "\0" in value:
        raise ValueError("a text without the character U+0000, which databases can't hold")
    try:
        value.encode()
    except UnicodeEncodeError:
        raise ValueError("a text without half characters (lone surrogates)") from None
    return value


def _parse_boolean(value: Any) -> bool:
    if type(value) is not bool:
        raise ValueError("true or false")
    return value


def _parse_date(value: Any) -> date:
    expected = 'a date like "2026-11-21"'
    if type(value) is not str or not re.fullmatch(r"\d{4}-\d\d-\d\d", value, re.ASCII):
        raise ValueError(expected)
    try:
        return date.fromisoformat(value)
    except ValueError:
        raise ValueError(expected) from None


def _parse_time(value: Any) -> time:
    expected = 'a time of day without offset like "10:30:00" or "10:30:00.250000"'
    if type(value) is not str or not re.fullmatch(r"\d\d:\d\d(:\d\d(\.\d{1,6})?)?", value, re.ASCII):
        raise ValueError(expected)
    try:
        return time.fromisoformat(value)
    except ValueError:
        raise ValueError(expected) from None


_INSTANT = re.compile(r"\d{4}-\d\d-\d\d[Tt ]\d\d:\d\d(:\d\d(\.\d{1,9})?)?([Zz]|[+-]\d\d:\d\d)", re.ASCII)


def _parse_datetime(value: Any) -> datetime:
    expected = 'a date and time with its offset like "2026-11-21T10:30:00+00:00" or "2026-11-21T10:30:00Z"'
    if type(value) is not str or not _INSTANT.fullmatch(value):
        raise ValueError(expected)
    try:
        return datetime.fromisoformat(value.upper()).astimezone(UTC)
    except OverflowError:
        raise ValueError("a date and time between the years 1 and 9999 in UTC") from None
    except ValueError:
        raise ValueError(expected) from None


def _parse_naive_datetime(value: Any) -> datetime:
    return _parse_datetime(value).replace(tzinfo=None)


def _parse_uuid(value: Any) -> uuid.UUID:
    expected = 'a UUID like "123e4567-e89b-12d3-a456-426614174000"'
    if type(value) is not str or not re.fullmatch(
        r"[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}|[0-9a-fA-F]{32}", value
    ):
        raise ValueError(expected)
    return uuid.UUID(value)


def _parse_base64(value: Any) -> bytes:
    expected = "bytes in base64, padded, without line breaks"
    if type(value) is not str:
        raise ValueError(expected)
    try:
        return base64.b64decode(value, validate=True)
    except (binascii.Error, ValueError):
        raise ValueError(expected) from None


def _parse_json(value: Any) -> Any:
    return value


# Showing values in the form that clients see


def _same(value: Any) -> Any:
    return value


def _show_datetime(value: Any) -> Any:
    if not isinstance(value, datetime):
        return value
    instant = value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)
    return instant.isoformat(timespec="microseconds")


def _show_date(value: Any) -> Any:
    return value.isoformat() if isinstance(value, date) else value


def _show_time(value: Any) -> Any:
    return value.isoformat(timespec="microseconds") if isinstance(value, time) else value


def _show_decimal(value: Any) -> Any:
    return format(value, "f") if isinstance(value, Decimal) else value


def _show_text(value: Any) -> str:
    return str(value)


def _show_base64(value: Any) -> Any:
    return base64.b64encode(value).decode() if isinstance(value, bytes) else value


def _plain(column: ColumnElement[Any]) -> ColumnElement[Any]:
    return column


INT = Scalar("Int", "", _parse_int, _same, _plain, operators.ORDER, builtin=True)
FLOAT = Scalar(
    "Float", "", _parse_float, _same, words.float_value, operators.ORDER, builtin=True,
    marked=words.float_text, parse_mark=_parse_float_mark,
)  # fmt: skip
STRING = Scalar("String", "", _parse_string, _same, _plain, operators.TEXT, builtin=True)
BOOLEAN = Scalar("Boolean", "", _parse_boolean, _same, words.boolean_value, operators.TRUTH, builtin=True)
BIGINT = Scalar(
    "BigInt",
    "A 64-bit integer, sent as a text because JavaScript's numbers are doubles; numbers are understood too.",
    _parse_bigint, _show_text, words.integer_text, operators.ORDER,
)  # fmt: skip
DECIMAL = Scalar(
    "Decimal",
    'An exact decimal number as a text, with all the digits of its column: `"12.50"`.',
    _parse_decimal, _show_decimal, words.decimal_text, operators.ORDER,
)  # fmt: skip
DATE = Scalar(
    "Date", 'A calendar date: `"2026-11-21"`.', _parse_date, _show_date, words.date_text, operators.ORDER,
    specified_by="https://scalars.graphql.org/andimarek/local-date",
)  # fmt: skip
TIME = Scalar(
    "Time", 'A time of day without offset: `"10:30:00.000000"`.', _parse_time, _show_time, words.time_text,
    operators.ORDER,
)  # fmt: skip
DATETIME = Scalar(
    "DateTime",
    'An instant with its offset, always sent in UTC: `"2026-11-21T10:30:00.000000+00:00"`. An offset is required.',
    _parse_datetime, _show_datetime, words.datetime_text, operators.ORDER,
    specified_by="https://scalars.graphql.org/andimarek/date-time",
)  # fmt: skip
NAIVE_DATETIME = Scalar(
    DATETIME.name, DATETIME.description, _parse_naive_datetime, _show_datetime, words.datetime_text,
    operators.ORDER, specified_by=DATETIME.specified_by,
)  # fmt: skip
UUID = Scalar(
    "UUID", "A universally unique identifier, in lower case with dashes.", _parse_uuid, _show_text,
    words.uuid_text, operators.ORDER, specified_by="https://tools.ietf.org/html/rfc4122",
)  # fmt: skip
JSON = Scalar(
    "JSON", "Any JSON value.", _parse_json, _same, words.json_value, operators.DOCUMENT, sortable=False,
    specified_by="https://www.rfc-editor.org/rfc/rfc8259",
)  # fmt: skip
BASE64 = Scalar(
    "Base64", "Bytes in base64, without line breaks.", _parse_base64, _show_base64, words.base64_text,
    operators.EQUALITY, sortable=False, specified_by="https://www.rfc-editor.org/rfc/rfc4648#section-4",
)  # fmt: skip

DURATION = Scalar(
    "Duration",
    'A length of time in ISO 8601, always sent in seconds: `"PT5400.000000S"`. Weeks, days, hours and minutes are '
    "understood too; years and months are not, as they have no certain length.",
    durations.parse_duration, durations.show_duration, durations.duration_text, operators.ORDER,
)  # fmt: skip

SCALARS = (INT, FLOAT, STRING, BOOLEAN, BIGINT, DECIMAL, DATE, TIME, DATETIME, UUID, JSON, BASE64, DURATION)

# The first row that fits decides, so narrower types stand before wider ones.
_BY_TYPE: tuple[tuple[type[TypeEngine[Any]], Scalar], ...] = (
    (sa.BigInteger, BIGINT),
    (sa.Integer, INT),
    (sa.Float, FLOAT),
    (sa.Numeric, DECIMAL),
    (sa.Boolean, BOOLEAN),
    (sa.Date, DATE),
    (sa.Time, TIME),
    (sa.Uuid, UUID),
    (sa.JSON, JSON),
    (sa.LargeBinary, BASE64),
    (sa.Interval, DURATION),
    (INTERVAL, DURATION),
    (sa.String, STRING),
)


_BY_PYTHON: Mapping[type[Any], Scalar] = MappingProxyType(
    {
        bool: BOOLEAN, int: INT, float: FLOAT, str: STRING, Decimal: DECIMAL, date: DATE, time: TIME,
        datetime: DATETIME, timedelta: DURATION, uuid.UUID: UUID, bytes: BASE64, dict: JSON, list: JSON,
    }
)  # fmt: skip


def scalar_of_python(class_: type[Any], stored: Scalar | None) -> Scalar | None:
    """The scalar of a Python class, or None; integers are as wide as what is `stored`."""
    if class_ is int and stored is BIGINT:
        return BIGINT
    return _BY_PYTHON.get(class_)


def scalar_of(type_: TypeEngine[Any]) -> Scalar | None:
    """The scalar of a SQLAlchemy type, or None where no row fits. Enums are not scalars."""
    if isinstance(type_, sa.Time) and type_.timezone:
        # A time of day with an offset means nothing without its date.
        return None
    if isinstance(type_, sa.DateTime):
        return DATETIME if type_.timezone else NAIVE_DATETIME
    return next((scalar for class_, scalar in _BY_TYPE if isinstance(type_, class_)), None)
