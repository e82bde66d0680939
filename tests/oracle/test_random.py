"""Random operations over random rows have the right answers. `python -m tests.oracle` does it for longer."""

from __future__ import annotations

import time
from collections.abc import Callable

import pytest

from tests.oracle.hunt import hunt
from tests.oracle.station import Station
from tests.oracle.worlds import WORLDS

pytestmark = pytest.mark.usefixtures("on_every_kind")

SECONDS = 4.0
OPERATIONS_A_HUNT = 12


@pytest.mark.parametrize("world", WORLDS)
def test_random_operations_have_the_right_answers(world: str, station_of: Callable[[str], Station], seed: int) -> None:
    deadline = time.monotonic() + SECONDS
    turn = 0
    while time.monotonic() < deadline:
        # The clock is asked between hunts only: within one, Hypothesis must draw the same things again.
        assert hunt(station_of(world), seed + turn, examples=OPERATIONS_A_HUNT) > 0
        turn += 1
