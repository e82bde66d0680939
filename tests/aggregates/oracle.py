"""Rows → the answer of an aggregate, plainly in Python; it shares no code with the engine."""

from __future__ import annotations

import enum
import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from fractions import Fraction
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

Row = dict[str, Any]
LARGEST = Fraction(Decimal("1.7976931348623157e308"))
STATES = ["open", "done", "aborted"]


def show(value: Any, column: str) -> Any:
    """The JSON value of a column's value; whole floats as the integers that the API writes."""
    if column == "big" and value is not None:
        return str(value)
    match value:
        case enum.Enum():
            return value.name
        case str() if value in STATES:
            return value.upper()
        case bool() | None | str():
            return value
        case float():
            return None if not math.isfinite(value) else value
        case Decimal():
            return f"{value:.4f}"
        case datetime():
            return value.replace(tzinfo=UTC).isoformat(timespec="microseconds")
        case time():
            return value.isoformat(timespec="microseconds")
        case date():
            return value.isoformat()
        case UUID():
            return str(value)
        case _:
            return value


def rank(value: Any) -> Any:
    """What values are ordered by; nulls are not asked."""
    match value:
        case enum.Enum():
            return list(type(value)).index(value)
        case UUID():
            return value.int
        case str() if value in STATES:
            return STATES.index(value)
        case datetime():
            return value.replace(tzinfo=UTC)
        case _:
            return value


def known(rows: Sequence[Row], column: str) -> list[Any]:
    values = [row[column] for row in rows]
    return [value for value in values if value is not None and not (type(value) is float and not math.isfinite(value))]


def exact(value: Any) -> Fraction:
    return Fraction(Decimal(repr(value))) if type(value) is float else Fraction(value)


def rounded(number: Fraction) -> float | None:
    if abs(number) > LARGEST:
        return None
    # Half away from zero, at the 323rd decimal.
    units = math.floor(abs(number) * 10**323 + Fraction(1, 2))
    return float(Fraction(units if number > 0 else -units, 10**323)) + 0.0


def divided(number: Fraction, count: int, column: str) -> float | None:
    return rounded(number / count) if column == "weight" else float(number) / count


def total(rows: Sequence[Row], column: str) -> Any:
    values = known(rows, column)
    if not values:
        return None
    found = sum(map(exact, values), Fraction(0))
    if column == "weight":
        return rounded(found)
    if column == "price":
        return f"{Decimal(int(found * 10_000)).scaleb(-4):.4f}"
    return str(int(found))


def mean(rows: Sequence[Row], column: str) -> float | None:
    values = known(rows, column)
    if not values:
        return None
    return divided(sum(map(exact, values), Fraction(0)), len(values), column)


def variance(rows: Sequence[Row], column: str) -> float | None:
    values = [exact(value) for value in known(rows, column)]
    n = len(values)
    if n < 2:
        return None
    average = sum(values, Fraction(0)) / n
    return divided(
        n * sum(((value - average) * (value - average) for value in values), Fraction(0)), n * (n - 1), column
    )


def deviation(rows: Sequence[Row], column: str) -> float | None:
    found = variance(rows, column)
    return None if found is None else math.sqrt(found)


def least(rows: Sequence[Row], column: str) -> Any:
    return show(min(known(rows, column), key=rank, default=None), column)


def greatest(rows: Sequence[Row], column: str) -> Any:
    return show(max(known(rows, column), key=rank, default=None), column)


def distinct(rows: Sequence[Row], columns: Sequence[str]) -> int:
    combinations = {tuple(row[column] for column in columns) for row in rows}
    return sum(
        all(value is not None and not (type(value) is float and not math.isfinite(value)) for value in combination)
        for combination in combinations
    )


# Buckets


def day_of(day: date, unit: str) -> date:
    """The first day of the bucket, found by walking back."""
    while not (
        unit == "DAY"
        or (unit == "WEEK" and day.isoweekday() == 1)
        or (
            unit != "WEEK"
            and day.day == 1
            and (unit == "MONTH" or day.month in {"QUARTER": (1, 4, 7, 10)}.get(unit, (1,)))
        )
    ):
        day -= timedelta(days=1)
    return day


def instant_of(value: datetime, unit: str, zone: ZoneInfo) -> datetime:
    """The instant at which the bucket begins."""
    local = value.replace(tzinfo=UTC).astimezone(zone)
    if unit == "HOUR":
        past = timedelta(minutes=local.minute, seconds=local.second, microseconds=local.microsecond)
        return value.replace(tzinfo=UTC) - past
    begins = datetime.combine(day_of(local.date(), unit), time())
    offsets = {begins.replace(tzinfo=zone, fold=fold).utcoffset() for fold in (0, 1)}
    return max(begins.replace(tzinfo=UTC) - offset for offset in offsets if offset is not None)


# Groups


@dataclass(frozen=True)
class Key:
    """Something to group by: its GraphQL, where it stands in `group`, and its value for a row."""

    text: str
    path: tuple[str, ...]
    value: Callable[[Row], Any]


@dataclass(frozen=True)
class Sort:
    """A value of a group, and where its nulls go."""

    text: str
    value: Callable[[Sequence[Row]], Any]
    descending: bool = False
    nulls_first: bool = False


@dataclass(frozen=True)
class Question:
    keys: Sequence[Key] = ()
    keep: Callable[[Sequence[Row]], bool] = lambda _: True
    order: Sequence[Sort] = ()
    limit: int = 50
    offset: int = 0
    totals: dict[str, Callable[[Sequence[Row]], Any]] = field(default_factory=dict)


def answer(rows: Sequence[Row], question: Question) -> list[dict[str, Any]]:
    groups: dict[tuple[Any, ...], list[Row]] = {} if question.keys else {(): list(rows)}
    for row in rows if question.keys else ():
        groups.setdefault(tuple(key.value(row) for key in question.keys), []).append(row)
    kept = [(values, members) for values, members in groups.items() if question.keep(members)]
    for place in reversed(range(len(question.keys))):
        kept.sort(
            key=lambda group: (
                (group[0][place] is None, rank(group[0][place])) if group[0][place] is not None else (True,)
            )
        )
    for sort in reversed(question.order):
        nulls = [group for group in kept if sort.value(group[1]) is None]
        others = [group for group in kept if sort.value(group[1]) is not None]
        others.sort(key=lambda group: rank(sort.value(group[1])), reverse=sort.descending)
        kept = nulls + others if sort.nulls_first else others + nulls
    page = kept[question.offset : question.offset + question.limit]
    return [
        {"group": grouped(question.keys, values), **{name: made(members) for name, made in question.totals.items()}}
        for values, members in page
    ]


def grouped(keys: Sequence[Key], values: Sequence[Any]) -> Any:
    if not keys:
        return None
    made: dict[str, Any] = {}
    for key, value in zip(keys, values, strict=True):
        at = made
        for name in key.path[:-1]:
            at = at.setdefault(name, {})
        at[key.path[-1]] = show(value, key.path[-1])
    return made
