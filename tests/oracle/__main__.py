"""`python -m tests.oracle`: random operations for as long as you like."""

from __future__ import annotations

import argparse
import asyncio
import logging
import sys
import tempfile
import time
from contextlib import ExitStack
from pathlib import Path
from random import SystemRandom

from tests.databases import Databases, given_postgresql
from tests.oracle.hunt import Found, hunt
from tests.oracle.station import Station
from tests.oracle.worlds import WORLDS
from tests.postgresql import PostgresqlMissing, run_postgresql

OPERATIONS_A_SEED = 120


def main() -> int:
    """Hunt until the time is over; every seed is printed, and with --seed only that one is run."""
    parser = argparse.ArgumentParser(prog="python -m tests.oracle", description=main.__doc__)
    parser.add_argument("--minutes", type=float, default=5.0)
    parser.add_argument("--seed", type=int)
    parser.add_argument("--world", choices=sorted(WORLDS))
    parser.add_argument("--keep-going", action="store_true", help="do not stop at the first failure")
    parser.add_argument("--known", help="pass over failures that this regular expression is found in")
    arguments = parser.parse_args()
    # What is refused is refused; the traceback of a bug would drown the report.
    logging.disable()
    failures = 0
    with ExitStack() as closing:
        folder = Path(closing.enter_context(tempfile.TemporaryDirectory()))
        url = given_postgresql()
        owned = url is None
        if url is None:
            try:
                url = closing.enter_context(run_postgresql())
            except PostgresqlMissing as reason:
                say(f"NOT TESTED on PostgreSQL: {reason}")
        databases = Databases(folder, url, owned, "mainspring_oracle")
        loop = closing.enter_context(asyncio.Runner())
        names = [arguments.world] if arguments.world else list(WORLDS)
        stations = {name: Station(databases, WORLDS[name], loop) for name in names}
        for station in stations.values():
            closing.callback(station.close)
        deadline = time.monotonic() + arguments.minutes * 60
        operations = turn = 0
        while time.monotonic() < deadline:
            station = stations[names[turn % len(names)]]
            turn += 1
            number = SystemRandom().randrange(2**32) if arguments.seed is None else arguments.seed
            try:
                operations += hunt(station, number, OPERATIONS_A_SEED, known=arguments.known)
                say(f"{station.world.name:6} seed {number:10}: right ({operations} operations so far)")
            except Found as found:
                failures += 1
                say(f"\n{'=' * 100}\n{found}\n{'=' * 100}\n")
                if not arguments.keep_going:
                    return 1
            if arguments.seed is not None and turn >= len(names):
                break
    say(f"{operations} operations, {failures} failures")
    return 1 if failures else 0


def say(text: str) -> None:
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
