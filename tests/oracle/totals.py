"""Values → their total, mean, deviation, …: exact in fractions, rounded once."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from decimal import ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_EVEN, Context, Decimal, localcontext
from fractions import Fraction
from random import Random
from typing import Any
from zoneinfo import ZoneInfo

from tests.oracle.kinds import BIGINT, FLOAT, Kind

LARGEST = Fraction(Decimal("1.7976931348623157e308"))
ROUNDINGS = (ROUND_HALF_EVEN, ROUND_FLOOR, ROUND_CEILING)
NUMBERS = ("Int", "BigInt", "Float", "Decimal")


def exact(value: Any) -> Fraction:
    return shortest(value) if type(value) is float else Fraction(value)


def shortest(value: float) -> Fraction:
    """The nearest decimal of the fewest digits between the middles to both neighbours, these left out."""
    if value < 0:
        return -shortest(-value)
    if value == 0:
        return Fraction(0)
    least = (Fraction(value) + Fraction(math.nextafter(value, 0))) / 2
    most = Fraction(value) + Fraction(math.ulp(value)) / 2
    for digits in range(1, 18):
        # Of two that are equally near, the even one.
        near = [Context(prec=digits, rounding=how).create_decimal(value) for how in ROUNDINGS]
        written = [each for each in map(Fraction, near) if least < each < most]
        if written:
            return min(written, key=lambda each: abs(each - Fraction(value)))
    raise AssertionError(value)


def rounded(number: Fraction) -> float | None:
    """A double, or None where there is none so large; half away from zero at the 323rd decimal."""
    if abs(number) > LARGEST:
        return None
    units = math.floor(abs(number) * 10**323 + Fraction(1, 2))
    return float(Fraction(units if number > 0 else -units, 10**323)) + 0.0


def total(kind: Kind, values: Sequence[Any]) -> Any:
    if not values:
        return None
    found = sum(map(exact, values), Fraction(0))
    if kind.name == "Float":
        return rounded(found)
    if kind.name == "Decimal":
        with localcontext(Context(prec=200)):
            return sum(values, Decimal(0))
    return int(found)


def divided(kind: Kind, number: Fraction, count: int) -> float | None:
    return rounded(number / count) if kind.name == "Float" else float(number) / count


def mean(kind: Kind, values: Sequence[Any]) -> Any:
    return divided(kind, sum(map(exact, values), Fraction(0)), len(values)) if values else None


def variance(kind: Kind, values: Sequence[Any]) -> Any:
    numbers = list(map(exact, values))
    count = len(numbers)
    if count < 2:
        return None
    average = sum(numbers, Fraction(0)) / count
    squares = sum(((number - average) * (number - average) for number in numbers), Fraction(0))
    return divided(kind, count * squares, count * (count - 1))


def deviation(kind: Kind, values: Sequence[Any]) -> Any:
    found = variance(kind, values)
    return None if found is None else math.sqrt(found)


def least(kind: Kind, values: Sequence[Any]) -> Any:
    return min(values, key=kind.rank, default=None)


def greatest(kind: Kind, values: Sequence[Any]) -> Any:
    return max(values, key=kind.rank, default=None)


def sum_kind(kind: Kind) -> Kind:
    """What a sum is compared and shown as: wide enough for it."""
    if kind.name == "BigInt":
        return WIDE
    return BIGINT if kind.name == "Int" else kind


def own_kind(kind: Kind) -> Kind:
    return kind


def float_kind(kind: Kind) -> Kind:
    return FLOAT


def send_wide(_: Random, value: int) -> str:
    return str(value)


WIDE = Kind("Decimal", BIGINT.pool, BIGINT.operators, show=str, send=send_wide)


@dataclass(frozen=True)
class Aggregate:
    """An aggregate of one column; `family` names its types in the schema."""

    name: str
    family: str
    compute: Callable[[Kind, Sequence[Any]], Any]
    kind: Callable[[Kind], Kind]

    def fits(self, kind: Kind) -> bool:
        if not kind.has_totals:
            return False
        if self.family == "MinMax":
            return kind.rank is not None and kind.name != "Boolean"
        return kind.name in NUMBERS and kind.item is None


AGGREGATES = (
    Aggregate("sum", "Sum", total, sum_kind),
    Aggregate("avg", "Avg", mean, float_kind),
    Aggregate("min", "MinMax", least, own_kind),
    Aggregate("max", "MinMax", greatest, own_kind),
    Aggregate("stddev", "Avg", deviation, float_kind),
    Aggregate("variance", "Avg", variance, float_kind),
)

# Buckets

DATE_UNITS = ("DAY", "WEEK", "MONTH", "QUARTER", "YEAR")
TIME_UNITS = ("HOUR", *DATE_UNITS)


def begins_unit(day: date, unit: str) -> bool:
    match unit:
        case "DAY":
            return True
        case "WEEK":
            return day.isoweekday() == 1
        case "MONTH":
            return day.day == 1
        case "QUARTER":
            return day.day == 1 and day.month in (1, 4, 7, 10)
        case _:
            return day.day == 1 and day.month == 1


def day_of(day: date, unit: str) -> date:
    """The first day of the bucket, found by walking back."""
    while not begins_unit(day, unit):
        day -= timedelta(days=1)
    return day


def instant_of(value: datetime, unit: str, zone: str | None) -> datetime | None:
    """The instant at which the bucket begins: of two, the later; None before the year 1, which nobody can name."""
    # The calendar is the same every 400 years; at its edges Python can't tell another zone's time.
    away = {1: 400, 9999: -400}.get(value.year, 0)
    begins = begin_of(value.replace(year=value.year + away), unit, zone)
    return begins.replace(year=begins.year - away) if begins.year > away else None


def begin_of(value: datetime, unit: str, zone: str | None) -> datetime:
    value = value.replace(tzinfo=UTC)
    local = value.astimezone(ZoneInfo(zone or "UTC"))
    if unit == "HOUR":
        return value - timedelta(minutes=local.minute, seconds=local.second, microseconds=local.microsecond)
    begins = datetime.combine(day_of(local.date(), unit), time())
    offsets = [begins.replace(tzinfo=ZoneInfo(zone or "UTC"), fold=fold).utcoffset() for fold in (0, 1)]
    return max(begins.replace(tzinfo=UTC) - offset for offset in offsets if offset is not None)


def bucket_of(value: Any, unit: str, zone: str | None) -> Any:
    if value is None:
        return None
    return instant_of(value, unit, zone) if isinstance(value, datetime) else day_of(value, unit)
