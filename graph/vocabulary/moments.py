"""Dates and times by part: the year, the hour, the day of the week, in UTC or a time zone."""

from __future__ import annotations

from difflib import get_close_matches
from functools import lru_cache
from typing import Any
from zoneinfo import available_timezones

from sqlalchemy import ColumnElement, Date, Integer
from sqlalchemy.sql.functions import FunctionElement

# Names that the time zone database has beside its zones.
_NO_ZONES = frozenset({"Factory", "localtime", "posixrules"})


class moment_part(FunctionElement[Any]):
    """A part of a date, a time or an instant, as an integer; the day as a date where `part` is `date`.

    A second clause is the name of a time zone, for instants only; else they are read in UTC.
    """

    name = "moment_part"
    inherit_cache = False

    def __init__(self, part: str, *clauses: ColumnElement[Any]) -> None:
        super().__init__(*clauses)
        self.part = part
        self.type = Date() if part == "date" else Integer()


@lru_cache(maxsize=1)
def time_zones() -> frozenset[str]:
    """The names of the time zones that are known here."""
    return frozenset(available_timezones()) - _NO_ZONES


def parse_zone(name: str) -> str:
    """The name, if it is a time zone's.

    Raises ValueError with a sentence that says what is right.
    """
    if name in time_zones():
        return name
    near = get_close_matches(name[:100], time_zones(), 1, 0.6)
    hint = f"; did you mean {near[0]!r}?" if near else ""
    raise ValueError(f'the name of a time zone like "Europe/Berlin" or "UTC"{hint}')
