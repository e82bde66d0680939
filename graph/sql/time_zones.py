"""A client's time zone → a name that the database knows."""

from __future__ import annotations

from collections.abc import Callable
from difflib import get_close_matches
from typing import Any

from graph.errors import BadUserInput
from graph.operation.path import Path, show_path
from graph.vocabulary.moments import time_zones


def zone_reader(path: Path) -> Callable[[Any], str]:
    """What checks the value of the argument at `path`."""

    def read(value: Any) -> str:
        if value in time_zones():
            return str(value)
        near = _near(str(value)[:100])
        hint = f" Did you mean {near!r}?" if near else ""
        raise BadUserInput(
            f"{show_path(path)} must be the name of a time zone such as 'Europe/Berlin'; "
            f"there is no {str(value)[:100]!r}.{hint}",
            path=path,
        )

    return read


def _near(name: str) -> str | None:
    """The nearest name, case and spaces forgiven, or the one whose last part it is: `berlin` → `Europe/Berlin`."""
    sought = name.strip().replace(" ", "_").lower()
    names = {zone.lower(): zone for zone in sorted(time_zones())}
    cities = {zone.lower().rpartition("/")[2]: zone for zone in sorted(time_zones(), reverse=True)}
    for known in (names, cities):
        if found := get_close_matches(sought, known, n=1, cutoff=0.8):
            return known[found[0]]
    return None
