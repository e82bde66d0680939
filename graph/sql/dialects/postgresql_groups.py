"""PostgreSQL: how it spells the words of groups."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Enum, Float, Integer
from sqlalchemy.ext.compiler import compiles

from graph.sql.dialects.enums import value_at
from graph.vocabulary import group_words

# The largest double as clients see it, and what is nearer to zero than to the least.
LARGEST = "1.7976931348623157e308"
NEARLY_ZERO = "2.5e-324"
LEAST = "CAST(5e-324 AS FLOAT8)"


def _value(element: Any, compiler: Any, **options: Any) -> str:
    (clause,) = element.clauses
    return compiler.process(clause, **options)  # type: ignore[no-any-return]


@compiles(group_words.finite, "postgresql")
def _finite(element: Any, compiler: Any, **options: Any) -> str:
    return f"nullif(nullif(nullif({_value(element, compiler, **options)}, 'NaN'), 'Infinity'), '-Infinity')"


def _exact(element: Any, compiler: Any, **options: Any) -> str:
    """The number as NUMERIC. A cast from a double would keep 15 digits; its text has them all."""
    value = _value(element, compiler, **options)
    if isinstance(element.number, Float):
        value = f"nullif(nullif(nullif({value}, 'NaN'), 'Infinity'), '-Infinity')"
        return f"CAST(CAST({value} AS TEXT) AS NUMERIC)"
    return f"CAST({value} AS NUMERIC)" if isinstance(element.number, Integer) else value


def _double(exact: str) -> str:
    """The nearest double; a cast refuses what is too large or too small for one."""
    return (
        f"CASE WHEN abs({exact}) < {NEARLY_ZERO} THEN 0 WHEN abs({exact}) <= {LARGEST} THEN CAST({exact} AS FLOAT8) END"
    )


def _quotient(dividend: str, divisor: str) -> str:
    """Of a double and a number of rows; dividing refuses what becomes zero."""
    return f"CASE WHEN abs({dividend}) < {LEAST} * {divisor} THEN 0 ELSE {dividend} / {divisor} END"


@compiles(group_words.small_sum, "postgresql")
@compiles(group_words.exact_sum, "postgresql")
def _sum(element: Any, compiler: Any, **options: Any) -> str:
    return f"sum({_value(element, compiler, **options)})"


@compiles(group_words.float_sum, "postgresql")
def _float_sum(element: Any, compiler: Any, **options: Any) -> str:
    return _double(f"sum({_exact(element, compiler, **options)})")


@compiles(group_words.mean, "postgresql")
def _mean(element: Any, compiler: Any, **options: Any) -> str:
    value = _value(element, compiler, **options)
    if isinstance(element.number, Integer):
        return f"CAST(sum({value}) AS FLOAT8) / count({value})"
    exact = _exact(element, compiler, **options)
    return _quotient(f"({_double(f'sum({exact})')})", f"count({exact})")


@compiles(group_words.variance, "postgresql")
def _variance(element: Any, compiler: Any, **options: Any) -> str:
    exact = _exact(element, compiler, **options)
    count = f"count({exact})"
    spread = f"({count} * sum({exact} * {exact}) - sum({exact}) * sum({exact}))"
    pairs = f"CAST({count} * ({count} - 1) AS FLOAT8)"
    return f"CASE WHEN {count} > 1 THEN {_quotient(f'({_double(spread)})', pairs)} END"


@compiles(group_words.deviation, "postgresql")
def _deviation(element: Any, compiler: Any, **options: Any) -> str:
    return f"sqrt({_variance(element, compiler, **options)})"


@compiles(group_words.exact_text, "postgresql")
def _exact_text(element: Any, compiler: Any, **options: Any) -> str:
    return f"CAST({_value(element, compiler, **options)} AS TEXT)"


@compiles(group_words.number_key, "postgresql")
def _number_key(element: Any, compiler: Any, **options: Any) -> str:
    return _value(element, compiler, **options)


@compiles(group_words.extreme, "postgresql")
def _extreme(element: Any, compiler: Any, **options: Any) -> str:
    (clause,) = element.clauses
    if not isinstance(element.type, Enum):
        value = compiler.process(clause, **options)
        return f'CAST({element.function}(CAST({value} AS TEXT) COLLATE "C") AS UUID)'
    found = f"{element.function}({compiler.process(clause, **options)})"
    return found if element.type.native_enum else value_at(found, element.type)


@compiles(group_words.row_text, "postgresql")
def _row_text(element: Any, compiler: Any, **options: Any) -> str:
    return f"({', '.join(compiler.process(clause, **options) for clause in element.clauses)})"


@compiles(group_words.date_bucket, "postgresql")
def _date_bucket(element: Any, compiler: Any, **options: Any) -> str:
    value = _value(element, compiler, **options)
    return f"CAST(date_trunc('{element.unit}', CAST({value} AS TIMESTAMP)) AS DATE)"


@compiles(group_words.time_bucket, "postgresql")
def _time_bucket(element: Any, compiler: Any, **options: Any) -> str:
    value, zone = [*(compiler.process(clause, **options) for clause in element.clauses), "'UTC'"][:2]
    instant = f"{value} AT TIME ZONE 'UTC'" if element.naive else value
    return f"date_trunc('{element.unit}', {instant}, {zone})"
