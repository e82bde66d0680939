"""The ways to write the limit's statements → how long each takes on one connection."""

from __future__ import annotations

import asyncio
import json
import time
from collections.abc import Mapping, Sequence
from random import Random
from statistics import median
from typing import Any

from bench.agreement import find_difference, normalise
from bench.data import SEED, Rows
from bench.limit import connect
from bench.settings import LARGE_PAGE_SIZE
from bench.statements import PAGE, USER, USERS
from bench.workloads import draw_channel, draw_user, draw_users

ROUNDS = 9
SECONDS_A_TURN = 0.3


def compare_variants(url: str, rows: Rows) -> None:
    """Print the medians of interleaved rounds, in milliseconds."""
    random = Random(SEED)
    one, several, channel = draw_user(rows), draw_users(rows), draw_channel(rows)
    keys = [[one(random)] for _ in range(100)]
    many = [several(random) for _ in range(100)]
    channels = [channel(random) for _ in range(100)]
    asyncio.run(_compare(url, "one user", USER, keys))
    asyncio.run(_compare(url, "page of 50", PAGE, [[key, 50] for key in channels]))
    asyncio.run(_compare(url, "page of 1,000", PAGE, [[key, LARGE_PAGE_SIZE] for key in channels]))
    asyncio.run(_compare(url, "20 lookups", USERS, many))


async def _compare(url: str, title: str, variants: Mapping[str, str], values: Sequence[Sequence[Any]]) -> None:
    connection = await connect(url)
    try:
        prepared = {name: await connection.prepare(text) for name, text in variants.items()}
        arguments = {name: _arguments(variants[name], values) for name in variants}
        answers = [json.loads(await each.fetchval(*arguments[name][0])) for name, each in prepared.items()]
        for answer in answers:
            difference = find_difference(normalise(answers[0]), normalise(answer))
            assert difference is None, difference
        turns: dict[str, list[float]] = {name: [] for name in variants}
        for _ in range(ROUNDS):
            for name, each in prepared.items():
                turns[name].append(await _turn(each, arguments[name]))
    finally:
        await connection.close()
    print(title)
    for name, times in sorted(turns.items(), key=lambda item: median(item[1])):
        print(f"  {median(times) * 1000:8.3f} ms  {name}")


def _arguments(text: str, values: Sequence[Sequence[Any]]) -> list[Sequence[Any]]:
    """An array is one argument."""
    return [[each] for each in values] if "::int[]" in text else list(values)


async def _turn(prepared: Any, values: Sequence[Sequence[Any]]) -> float:
    count = 0
    began = now = time.perf_counter()
    while now - began < SECONDS_A_TURN:
        await prepared.fetchval(*values[count % len(values)])
        count += 1
        now = time.perf_counter()
    return (now - began) / count
