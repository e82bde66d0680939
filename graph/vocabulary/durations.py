"""Lengths of time: read from ISO 8601, shown as its seconds."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import Any

from sqlalchemy import Text
from sqlalchemy.sql.functions import FunctionElement

# SQLite stores a length as the instant so long after 1970, and there is no year 0.
MOST_DAYS = 719_000
_EXPECTED = f'a duration in ISO 8601 of at most {MOST_DAYS} days like "PT90S", "P1DT2H30M" or "-PT0.5S"'
_DURATION = re.compile(
    r"([+-]?)P(?=[\dT])(?:(\d{1,9})W)?(?:(\d{1,9})D)?"
    r"(?:T(?=\d)(?:(\d{1,9})H)?(?:(\d{1,9})M)?(?:(\d{1,12})(?:\.(\d{1,6}))?S)?)?",
    re.ASCII,
)


class duration_text(FunctionElement[Any]):
    """`PT5400.000000S`; a month counts 30 days, as it does where PostgreSQL compares."""

    name = "duration_text"
    type = Text()
    inherit_cache = True


def parse_duration(value: Any) -> timedelta:
    """A length from its text; years and months, which have no certain length, are refused.

    Raises ValueError with a sentence that says what is right.
    """
    found = _DURATION.fullmatch(value) if type(value) is str else None
    if found is None:
        raise ValueError(_EXPECTED)
    sign, weeks, days, hours, minutes, seconds, fraction = found.groups()
    try:
        length = timedelta(
            weeks=int(weeks or 0),
            days=int(days or 0),
            hours=int(hours or 0),
            minutes=int(minutes or 0),
            seconds=int(seconds or 0),
            microseconds=int((fraction or "").ljust(6, "0")),
        )
    except OverflowError:
        raise ValueError(_EXPECTED) from None
    if length > timedelta(days=MOST_DAYS):
        raise ValueError(_EXPECTED)
    return -length if sign == "-" else length


def show_duration(value: Any) -> Any:
    """The text of a length."""
    if not isinstance(value, timedelta):
        return value
    length = abs(value)
    seconds = length.days * 86_400 + length.seconds
    return f"{'-' if value < timedelta(0) else ''}PT{seconds}.{length.microseconds:06}S"
