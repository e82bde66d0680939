"""What the tests of this folder share: a station for each world, and the run's seed."""

from __future__ import annotations

import asyncio
import secrets
from collections.abc import Callable, Iterator

import pytest
from hypothesis import core

from tests.databases import Databases
from tests.oracle.station import Station
from tests.oracle.worlds import WORLDS


@pytest.fixture(scope="session")
def station_of(databases: Databases) -> Iterator[Callable[[str], Station]]:
    """The station of a world, made when it is first asked for."""
    made: dict[str, Station] = {}
    with asyncio.Runner() as loop:

        def get(name: str) -> Station:
            if name not in made:
                made[name] = Station(databases, WORLDS[name], loop)
            return made[name]

        yield get
        for station in made.values():
            station.close()


@pytest.fixture
def seed() -> int:
    """`--hypothesis-seed` where it is given; the report of a failure tells it."""
    given = core.global_force_seed
    return secrets.randbelow(2**32) if given is None else int(given)
