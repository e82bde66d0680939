"""A client's time zone → a name that the database knows."""

from __future__ import annotations

from collections.abc import Callable
from difflib import get_close_matches
from functools import lru_cache
from typing import Any
from zoneinfo import available_timezones

from graph.errors import BadUserInput

# Files beside the zones, which mean something else on every machine.
NO_ZONES = frozenset({"Factory", "localtime", "posixrules"})


@lru_cache(maxsize=1)
def zone_names() -> frozenset[str]:
    """Every name of the IANA database."""
    return frozenset(available_timezones()) - NO_ZONES


def zone_reader(path: str) -> Callable[[Any], str]:
    """What checks the value of the argument at `path`."""

    def read(value: Any) -> str:
        if value in zone_names():
            return str(value)
        near = _near(str(value)[:100])
        hint = f" Did you mean {near!r}?" if near else ""
        raise BadUserInput(
            f"{path} must be the name of a time zone such as 'Europe/Berlin'; there is no {str(value)[:100]!r}.{hint}",
            path=(path,),
        )

    return read


def _near(name: str) -> str | None:
    """The nearest name, case and spaces forgiven, or the one whose last part it is: `berlin` → `Europe/Berlin`."""
    sought = name.strip().replace(" ", "_").lower()
    names = {zone.lower(): zone for zone in sorted(zone_names())}
    cities = {zone.lower().rpartition("/")[2]: zone for zone in sorted(zone_names(), reverse=True)}
    for known in (names, cities):
        if found := get_close_matches(sought, known, n=1, cutoff=0.8):
            return known[found[0]]
    return None
