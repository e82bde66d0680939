"""SQLite: how it spells the words of groups.

It has neither exact numbers, nor variances, nor time zones: functions in Python have them.
"""

from __future__ import annotations

import math
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import Enum
from sqlalchemy.ext.compiler import compiles

from graph.sql.dialects.doubles import decimal_of
from graph.sql.dialects.enums import value_at
from graph.sql.dialects.moments import CYCLE
from graph.vocabulary import group_words, words
from graph.vocabulary.group_words import EXACT, SMALLEST_DIGIT, has_scale, sortable_text

BEYOND = Decimal("1.7976931348623158e308")
SMALLEST = Decimal(1).scaleb(-SMALLEST_DIGIT)
# Where a number has no scale: all its digits count.
NO_SCALE = -1


# Functions


def exact_number(value: float | str, scale: int) -> Decimal | None:
    """The number that clients see, or None where they see null. SQLite keeps decimals as doubles."""
    if isinstance(value, float):
        if not math.isfinite(value):
            return None
        return Decimal(decimal_of(value) if scale == NO_SCALE else format(value, f".{scale}f"))
    return Decimal(value)


def nearest_double(exact: Decimal) -> float | None:
    rounded = EXACT.quantize(exact, SMALLEST)
    # Never a negative zero.
    return float(rounded) + 0.0 if abs(rounded) < BEYOND else None


def quotient(dividend: Decimal, divisor: int, scale: int) -> float | None:
    if scale != NO_SCALE:
        return float(dividend) / divisor
    return nearest_double(EXACT.divide(dividend, Decimal(divisor)))


class _Total:
    """Sums numbers with all their digits. SQLite calls `step(value, scale)` for each row, then `finalize`."""

    def __init__(self) -> None:
        self.count = 0
        self.sum = Decimal(0)
        self.squares = Decimal(0)
        self.scale = NO_SCALE

    def step(self, value: float | str | None, scale: int) -> None:
        self.scale = scale
        number = None if value is None else exact_number(value, scale)
        if number is not None:
            self.count += 1
            self.add(number)

    def add(self, number: Decimal) -> None:
        self.sum = EXACT.add(self.sum, number)

    def finalize(self) -> float | str | None:
        return self.result() if self.count else None

    def result(self) -> float | str | None:
        raise NotImplementedError


class _ExactSum(_Total):
    def result(self) -> str:
        total = self.sum
        if self.scale != NO_SCALE:
            total = EXACT.quantize(total, Decimal(1).scaleb(-self.scale))
        return format(total, "f")


class _FloatSum(_Total):
    def result(self) -> float | None:
        return nearest_double(self.sum)


class _Mean(_Total):
    def result(self) -> float | None:
        return quotient(self.sum, self.count, self.scale)


class _Variance(_Total):
    def add(self, number: Decimal) -> None:
        super().add(number)
        self.squares = EXACT.add(self.squares, EXACT.multiply(number, number))

    def result(self) -> float | None:
        if self.count < 2:
            return None
        squared = EXACT.multiply(self.sum, self.sum)
        spread = EXACT.subtract(EXACT.multiply(Decimal(self.count), self.squares), squared)
        return quotient(spread, self.count * (self.count - 1), self.scale)


class _Deviation(_Variance):
    def result(self) -> float | None:
        variance = super().result()
        return None if variance is None else math.sqrt(variance)


AGGREGATES = (
    ("mainspring_exact_sum", 2, _ExactSum),
    ("mainspring_float_sum", 2, _FloatSum),
    ("mainspring_mean", 2, _Mean),
    ("mainspring_variance", 2, _Variance),
    ("mainspring_deviation", 2, _Deviation),
)


def _number_key(text: str | None) -> str | None:
    return None if text is None else sortable_text(Decimal(text))


def _time_bucket(text: str | None, unit: str, zone: str) -> str | None:
    if text is None:
        return None
    year = int(text[:4])
    moved = CYCLE if year <= 1 else -CYCLE if year >= 9999 else 0
    begins = _bucket(datetime.fromisoformat(f"{year + moved:04}{text[4:]}").replace(tzinfo=UTC), unit, ZoneInfo(zone))
    # What begins before the year 1 can't be told.
    return None if begins.year <= moved else _text_of(begins.replace(year=begins.year - moved))


def _bucket(instant: datetime, unit: str, zone: ZoneInfo) -> datetime:
    local = instant.astimezone(zone)
    if unit == "hour":
        # The hour that the clock shows twice is two hours.
        begins = instant - timedelta(minutes=local.minute, seconds=local.second, microseconds=local.microsecond)
    else:
        midnight = _first_day(local, unit).replace(hour=0, minute=0, second=0, microsecond=0)
        # As PostgreSQL resolves a midnight that the clock skips or shows twice.
        begins = max(midnight.replace(fold=fold).astimezone(UTC) for fold in (0, 1))
    return begins


def _text_of(instant: datetime) -> str:
    return instant.replace(tzinfo=None).isoformat(" ", "microseconds")


def _first_day(local: datetime, unit: str) -> datetime:
    match unit:
        case "week":
            return local - timedelta(days=local.weekday())
        case "month":
            return local.replace(day=1)
        case "quarter":
            return local.replace(month=local.month - (local.month - 1) % 3, day=1)
        case "year":
            return local.replace(month=1, day=1)
        case _:
            return local


FUNCTIONS = (
    ("mainspring_number_key", 1, _number_key),
    ("mainspring_time_bucket", 3, _time_bucket),
)


# Words


def _value(element: Any, compiler: Any, **options: Any) -> str:
    (clause,) = element.clauses
    return compiler.process(clause, **options)  # type: ignore[no-any-return]


@compiles(group_words.exact_sum, "sqlite")
@compiles(group_words.float_sum, "sqlite")
@compiles(group_words.mean, "sqlite")
@compiles(group_words.variance, "sqlite")
@compiles(group_words.deviation, "sqlite")
def _total(element: Any, compiler: Any, **options: Any) -> str:
    number = element.number
    scale = getattr(number, "scale", None) or 0 if has_scale(number) else NO_SCALE
    return f"mainspring_{element.name}({_value(element, compiler, **options)}, {int(scale)})"


@compiles(group_words.small_sum, "sqlite")
def _small_sum(element: Any, compiler: Any, **options: Any) -> str:
    return f"sum({_value(element, compiler, **options)})"


@compiles(group_words.finite, "sqlite")
def _finite(element: Any, compiler: Any, **options: Any) -> str:
    value = _value(element, compiler, **options)
    return f"CASE WHEN abs({value}) < 9e999 THEN {value} END"


@compiles(group_words.float_shown, "sqlite")
def _float_shown(element: Any, compiler: Any, **options: Any) -> str:
    (clause,) = element.clauses
    return compiler.process(words.float_value(clause), **options)  # type: ignore[no-any-return]


@compiles(group_words.exact_text, "sqlite")
def _exact_text(element: Any, compiler: Any, **options: Any) -> str:
    return _value(element, compiler, **options)


@compiles(group_words.number_key, "sqlite")
def _spell_number_key(element: Any, compiler: Any, **options: Any) -> str:
    return f"mainspring_number_key({_value(element, compiler, **options)})"


@compiles(group_words.extreme, "sqlite")
def _extreme(element: Any, compiler: Any, **options: Any) -> str:
    found = f"{element.function}({_value(element, compiler, **options)})"
    return value_at(found, element.type) if isinstance(element.type, Enum) else found


@compiles(group_words.row_text, "sqlite")
def _row_text(element: Any, compiler: Any, **options: Any) -> str:
    # quote() writes every digit of a double, and what separates the values can't be inside one.
    return " || ',' || ".join(f"quote({compiler.process(clause, **options)})" for clause in element.clauses)


def _first_day_text(value: str, unit: str) -> str:
    """The first day of a bucket; `value` is a text that begins with a date."""
    match unit:
        case "week":
            return f"date(substr({value}, 1, 10), 'weekday 0', '-6 days')"
        case "month":
            return f"substr({value}, 1, 7) || '-01'"
        case "quarter":
            month = f"(substr({value}, 6, 2) - 1) / 3 * 3 + 1"
            return f"substr({value}, 1, 5) || printf('%02d', {month}) || '-01'"
        case "year":
            return f"substr({value}, 1, 4) || '-01-01'"
        case _:
            return f"substr({value}, 1, 10)"


@compiles(group_words.date_bucket, "sqlite")
def _date_bucket(element: Any, compiler: Any, **options: Any) -> str:
    return _first_day_text(_value(element, compiler, **options), element.unit)


@compiles(group_words.time_bucket, "sqlite")
def _spell_time_bucket(element: Any, compiler: Any, **options: Any) -> str:
    value, *zone = (compiler.process(clause, **options) for clause in element.clauses)
    if zone:
        return f"mainspring_time_bucket({value}, '{element.unit}', {zone[0]})"
    if element.unit == "hour":
        return f"substr({value}, 1, 13) || ':00:00.000000'"
    return f"{_first_day_text(value, element.unit)} || ' 00:00:00.000000'"
