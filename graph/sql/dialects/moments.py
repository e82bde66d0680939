"""Parts of dates and times: by EXTRACT on PostgreSQL; from the stored text, or in Python, on SQLite."""

from __future__ import annotations

from datetime import UTC, datetime
from functools import lru_cache
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import DateTime, Time
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.types import TypeDecorator

from graph.sql.dialects.operands import operand
from graph.vocabulary.moments import moment_part

# PostgreSQL

_FIELDS = {"weekday": "ISODOW"}
# asyncpg writes infinities for the extremes of Python's calendar; they have no parts.
_FINITE = {
    "DATE": ("0001-01-01", "9999-12-31"),
    "TIMESTAMP": ("0001-01-01 00:00:00", "9999-12-31 23:59:59.999999"),
}


def _is_instant(type_: Any) -> bool:
    return bool(getattr(type_, "timezone", False))


def finite_moment(value: str, type_: Any) -> str:
    """A date or an instant with the extremes instead of the infinities."""
    while isinstance(type_, TypeDecorator):
        type_ = type_.impl_instance
    if isinstance(type_, Time):
        return value
    least, greatest = _FINITE["TIMESTAMP" if isinstance(type_, DateTime) else "DATE"]
    zone = "+00" if _is_instant(type_) else ""
    return (
        f"CASE {value} WHEN '-infinity' THEN '{least}{zone}' WHEN 'infinity' THEN '{greatest}{zone}' ELSE {value} END"
    )


@compiles(moment_part, "postgresql")
def _moment_part_postgresql(element: Any, compiler: Any, **options: Any) -> str:
    clause, *zone = element.clauses
    value = finite_moment(operand(clause, compiler, **options), clause.type)
    local = value
    if zone:
        instant = value if _is_instant(clause.type) else f"{value} AT TIME ZONE 'UTC'"
        local = f"{instant} AT TIME ZONE {compiler.process(zone[0], **options)}"
    elif _is_instant(clause.type):
        local = f"{value} AT TIME ZONE 'UTC'"
    if element.part == "date":
        return f"CAST({local} AS DATE)"
    return f"EXTRACT({_FIELDS.get(element.part, element.part.upper())} FROM {local})"


# SQLite

# Where the digits stand in what SQLAlchemy stores: "2026-11-21 10:30:00.000000", a date alone, or a time alone.
# Not strftime(): it rounds to milliseconds, and so the last instant of a year into the next.
_DIGITS = {"year": (1, 4), "month": (6, 2), "day": (9, 2), "hour": (12, 2), "minute": (15, 2)}
_BEFORE_TIME = 11


@compiles(moment_part, "sqlite")
def _moment_part_sqlite(element: Any, compiler: Any, **options: Any) -> str:
    clause, *zone = element.clauses
    value = compiler.process(clause, **options)
    if zone:
        return f"mainspring_moment_part({value}, '{element.part}', {compiler.process(zone[0], **options)})"
    if element.part == "date":
        return f"substr({value}, 1, 10)"
    if element.part == "weekday":
        # %u, which counts from Monday, is there since 3.46.
        return f"((CAST(strftime('%w', substr({value}, 1, 10)) AS INTEGER) + 6) % 7 + 1)"
    start, length = _DIGITS[element.part]
    type_ = clause.type
    while isinstance(type_, TypeDecorator):
        type_ = type_.impl_instance
    if isinstance(type_, Time):
        start -= _BEFORE_TIME
    return f"CAST(substr({value}, {start}, {length}) AS INTEGER)"


@lru_cache(maxsize=64)
def _zone(name: str) -> ZoneInfo:
    return ZoneInfo(name)


# The calendar repeats itself, weekdays too: near its ends an instant is looked at so many years away.
CYCLE = 400


def _moment_part(text: str | None, part: str, zone: str) -> int | str | None:
    if text is None:
        return None
    year = int(text[:4])
    moved = CYCLE if year <= 1 else -CYCLE if year >= 9999 else 0
    utc = datetime.fromisoformat(f"{year + moved:04}{text[4:]}").replace(tzinfo=UTC)
    local = utc.astimezone(_zone(zone))
    year = local.year - moved
    match part:
        case "year":
            # As PostgreSQL counts: before the year 1 there is none 0.
            return year if year > 0 else year - 1
        case "weekday":
            return local.isoweekday()
        case "date":
            # Compared as text, where what lies behind the last day that a client can name must be greater.
            return f"{'' if year < 10_000 else '~'}{year:04}-{local.month:02}-{local.day:02}"
        case _:
            return int(getattr(local, part))


FUNCTIONS = (("mainspring_moment_part", 3, _moment_part),)
