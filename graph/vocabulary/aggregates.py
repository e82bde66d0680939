"""The aggregates and the buckets of time: one row each."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

import sqlalchemy as sa
from sqlalchemy import ColumnElement, func
from sqlalchemy.types import TypeEngine

from graph.vocabulary import group_words, words
from graph.vocabulary.group_words import NumberKey
from graph.vocabulary.scalars import BIGINT, BOOLEAN, DECIMAL, FLOAT, INT, SCALARS, Scalar

Value = ColumnElement[Any]


def _as_it_is(value: Value) -> Value:
    return value


@dataclass(frozen=True, slots=True)
class Result:
    """What an aggregate makes of a scalar.

    `value(column, type)` is the SQL. `scalar` and `type` are what the result is to clients and when it is compared,
    None where they are the column's own. `key` is what of the value is compared and ordered by, `show` the form that
    clients see, None where it is the scalar's.
    """

    value: Callable[[Value, TypeEngine[Any]], Value]
    scalar: Scalar | None = None
    type: TypeEngine[Any] | None = None
    key: Callable[[Value], Value] = _as_it_is
    show: Callable[[Value], Value] | None = None


@dataclass(frozen=True, slots=True, eq=False)
class Aggregate:
    """An aggregate of one column; `results` by the scalar's name. `enum` is its result over an enum."""

    name: str
    description: str
    family: str
    results: Mapping[str, Result]
    enum: Result | None = None


def _exact(value: Value, type_: TypeEngine[Any]) -> Value:
    return group_words.exact_sum(value, type_)


def _float(word: Callable[[Value, TypeEngine[Any]], Value]) -> Result:
    return Result(word, FLOAT, sa.Double(), show=group_words.float_shown)


# PostgreSQL's sum of int8 is numeric: 64 bits need not hold it. Its min and max know neither UUIDs nor collations.
_EXACT = Result(_exact, DECIMAL, NumberKey(), group_words.number_key, group_words.exact_text)
_SUM = {
    INT.name: Result(lambda value, _: group_words.small_sum(value), BIGINT, sa.BigInteger()),
    BIGINT.name: _EXACT,
    FLOAT.name: _float(group_words.float_sum),
    DECIMAL.name: _EXACT,
}
_NUMBERS = (INT.name, BIGINT.name, FLOAT.name, DECIMAL.name)


def _extreme(function: str) -> Mapping[str, Result]:
    def plain(value: Value, type_: TypeEngine[Any]) -> Value:
        return getattr(func, function)(words.sort_key(value, type_), type_=type_)  # type: ignore[no-any-return]

    def of_float(value: Value, type_: TypeEngine[Any]) -> Value:
        return getattr(func, function)(group_words.finite(value), type_=type_)  # type: ignore[no-any-return]

    def of_uuid(value: Value, type_: TypeEngine[Any]) -> Value:
        return group_words.extreme(function, value, type_)

    special = {"Float": Result(of_float), "UUID": Result(of_uuid)}
    return {
        scalar.name: special.get(scalar.name, Result(plain))
        for scalar in SCALARS
        if scalar.sortable and scalar is not BOOLEAN
    }


def _extreme_enum(function: str) -> Result:
    return Result(lambda value, type_: group_words.extreme(function, words.sort_key(value, type_), type_))


SUM = Aggregate("sum", "The sum; null over none", "Sum", MappingProxyType(_SUM))
AVG = Aggregate(
    "avg",
    "The arithmetic mean; null over none",
    "Avg",
    MappingProxyType(dict.fromkeys(_NUMBERS, _float(group_words.mean))),
)
MIN = Aggregate(
    "min", "The least value; null over none", "MinMax", MappingProxyType(_extreme("min")), _extreme_enum("min")
)
MAX = Aggregate(
    "max", "The greatest value; null over none", "MinMax", MappingProxyType(_extreme("max")), _extreme_enum("max")
)
STDDEV = Aggregate(
    "stddev",
    "The standard deviation of a sample; null for fewer than two values",
    "Avg",
    MappingProxyType(dict.fromkeys(_NUMBERS, _float(group_words.deviation))),
)
VARIANCE = Aggregate(
    "variance",
    "The variance of a sample; null for fewer than two values",
    "Avg",
    MappingProxyType(dict.fromkeys(_NUMBERS, _float(group_words.variance))),
)

AGGREGATES: Mapping[str, Aggregate] = MappingProxyType(
    {each.name: each for each in (SUM, AVG, MIN, MAX, STDDEV, VARIANCE)}
)
"""By name. Those of one family share their types in the schema."""

FAMILIES: Mapping[str, Aggregate] = MappingProxyType({"Sum": SUM, "Avg": AVG, "MinMax": MIN})
"""One aggregate of each family: what of a column is the same for all of them."""


# Buckets

DATE_BUCKETS: Mapping[str, str] = MappingProxyType(
    {
        "DAY": "From midnight to midnight.",
        "WEEK": "From Monday to Sunday.",
        "MONTH": "A month of the calendar.",
        "QUARTER": "Three months, from January, April, July or October on.",
        "YEAR": "A year of the calendar.",
    }
)
"""The buckets that a date falls in, by name."""

TIME_BUCKETS: Mapping[str, str] = MappingProxyType({"HOUR": "From the full hour on.", **DATE_BUCKETS})
"""The buckets that an instant falls in, by name."""
