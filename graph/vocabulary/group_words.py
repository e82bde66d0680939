"""The words of groups: totals over exact numbers, buckets of time, and texts that are ordered as numbers are.

A total is exact before it is rounded once, so that it depends neither on the order of the rows nor on the database.
A float counts as the number that clients see: the shortest decimal that reads back as it. NaN and the infinities,
which they see as null, are left out as nulls are.
"""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Context, Decimal
from typing import Any

from sqlalchemy import (
    BigInteger,
    ColumnElement,
    Date,
    DateTime,
    Dialect,
    Double,
    Float,
    Integer,
    Numeric,
    Text,
    TypeDecorator,
)
from sqlalchemy.sql.functions import FunctionElement
from sqlalchemy.types import TypeEngine

# Numbers


class finite(FunctionElement[Any]):
    """A double; null for NaN and the infinities."""

    name = "finite"
    type = Double()
    inherit_cache = True


class _Total(FunctionElement[Any]):
    """An aggregate of a number whose SQLAlchemy type is `number`; null over none."""

    inherit_cache = True

    def __init__(self, value: ColumnElement[Any], number: TypeEngine[Any]) -> None:
        super().__init__(value)
        self.number = number


class exact_sum(_Total):
    """The sum of integers or decimals, with all its digits."""

    name = "exact_sum"
    type = Numeric()


class float_sum(_Total):
    """The sum of doubles, exact, then rounded to 323 decimals and to a double; null beyond the largest."""

    name = "float_sum"
    type = Double()


class mean(_Total):
    """The exact sum, divided by the count: as doubles, or of numbers without a scale exactly, then rounded."""

    name = "mean"
    type = Double()


class variance(_Total):
    """The variance of a sample; null for fewer than two numbers.

    (n·Σx² - (Σx)²) / (n·(n - 1)), numerator and denominator exact, divided as in `mean`.
    """

    name = "variance"
    type = Double()


class deviation(_Total):
    """The standard deviation of a sample: the square root of `variance`."""

    name = "deviation"
    type = Double()


class float_shown(FunctionElement[Any]):
    """What the totals make of floats, which is finite, as clients see it."""

    name = "float_shown"
    type = Double()
    inherit_cache = True


# The decimals that floats' totals are rounded to: what is less would be zero as a double, which PostgreSQL refuses.
SMALLEST_DIGIT = 323


def has_scale(number: TypeEngine[Any]) -> bool:
    """Whether a number has so few digits that its totals, rounded to doubles, can be divided as such."""
    if isinstance(number, Float):
        return False
    return isinstance(number, Integer) or (isinstance(number, Numeric) and number.scale is not None)


class small_sum(FunctionElement[Any]):
    """The sum of 32-bit integers, which 64 bits hold."""

    name = "small_sum"
    type = BigInteger()
    inherit_cache = True


class exact_text(FunctionElement[Any]):
    """What `exact_sum` makes, as text."""

    name = "exact_text"
    type = Text()
    inherit_cache = True


class NumberKey(TypeDecorator[Decimal]):
    """What `number_key` makes, and what it is compared with."""

    impl = Numeric
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        return dialect.type_descriptor(Numeric() if dialect.name == "postgresql" else Text())

    def process_bind_param(self, value: Any, dialect: Dialect) -> Any:
        if value is None or dialect.name == "postgresql":
            return value
        return sortable_text(Decimal(value))


class number_key(FunctionElement[Any]):
    """What `exact_sum` makes, in a form that compares as the number does; SQLite has it as text."""

    name = "number_key"
    type = NumberKey()
    inherit_cache = True


# Holds every digit of a sum of squares of doubles, from 5e-324 squared to 2e308 squared; rounds as PostgreSQL does.
EXACT = Context(prec=4_000, rounding=ROUND_HALF_UP, Emax=999_999, Emin=-999_999)
_MIDDLE = 50_000
_COMPLEMENT = str.maketrans("0123456789", "9876543210")


def sortable_text(number: Decimal) -> str:
    """A text whose code-point order is the order of numbers: sign, exponent, digits; equal numbers have one text."""
    _, digits, _ = number.as_tuple()
    significant = "".join(map(str, digits)).lstrip("0").rstrip("0")
    if not significant:
        return "1"
    text = f"{number.adjusted() + _MIDDLE:05d}{significant}"
    return f"2{text}" if number > 0 else f"0{text.translate(_COMPLEMENT)}~"


# The least and the greatest


class extreme(FunctionElement[Any]):
    """min or max of a value that the database itself has no such aggregate for; `enum_order` or a UUID inside."""

    name = "extreme"
    inherit_cache = True

    def __init__(self, function: str, value: ColumnElement[Any], type_: TypeEngine[Any]) -> None:
        super().__init__(value)
        self.function = function
        self.type = type_


# Distinct combinations


class row_text(FunctionElement[Any]):
    """Several values that are not null as one, equal where all of them are equal."""

    name = "row_text"
    type = Text()
    inherit_cache = True


# Buckets of time


class date_bucket(FunctionElement[Any]):
    """The first day of the bucket that a date is in; `unit` is one of the buckets' names in lower case."""

    name = "date_bucket"
    type = Date()
    inherit_cache = True

    def __init__(self, value: ColumnElement[Any], unit: str) -> None:
        super().__init__(value)
        self.unit = unit


class time_bucket(FunctionElement[Any]):
    """The instant at which the bucket begins that an instant is in, in UTC or in the zone of the second clause.

    In UTC it is a time without a zone, as it is shown; otherwise a time with one.
    Where a zone's clock skips the beginning, it is what the clock would have shown without the change; where the clock
    shows it twice, the second time.
    """

    name = "time_bucket"
    inherit_cache = True

    def __init__(self, value: ColumnElement[Any], unit: str, zone: ColumnElement[Any] | None, *, naive: bool) -> None:
        super().__init__(*([value] if zone is None else [value, zone]))
        self.type = DateTime(timezone=zone is not None)
        self.unit = unit
        self.naive = naive
