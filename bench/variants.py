"""The ways to write the limit's statements → how long each takes on one connection."""

from __future__ import annotations

import asyncio
import json
import time
from collections.abc import Mapping, Sequence
from datetime import datetime
from statistics import median
from typing import Any

from bench.agreement import find_difference, normalise
from bench.data import Rows
from bench.limit import connect
from bench.settings import LARGE_PAGE_SIZE
from bench.statements import DAYS, DEEP, FAR, FILTERED, FLAT, PAGE, USER, USERS
from bench.workloads import WORKLOADS

ROUNDS = 9
SECONDS_A_TURN = 0.3


def compare_variants(url: str, rows: Rows) -> None:
    """Print the medians of interleaved rounds, in milliseconds."""

    def drawn(name: str) -> list[Any]:
        return WORKLOADS[name].values(rows, 100)

    asked: Sequence[tuple[str, Mapping[str, str], Sequence[Sequence[Any]]]] = (
        ("one user", USER, [[key] for key in drawn("user")]),
        ("page of 50", PAGE, [[key, 50] for key in drawn("page")]),
        ("page of 1,000", PAGE, [[key, LARGE_PAGE_SIZE] for key in drawn("large-page")]),
        ("20 lookups", USERS, drawn("lookups")),
        ("deep", DEEP, [[each["channels"]] for each in drawn("deep")]),
        ("filtered", FILTERED, [[each["title"], f"%{each['text']}%"] for each in drawn("filtered")]),
        ("aggregate", DAYS, [[_time(each["from"]), _time(each["to"])] for each in drawn("aggregate")]),
        ("flat", FLAT, [[each["from"], each["limit"]] for each in drawn("flat")]),
        ("far page", FAR, [[each["channel_id"], _time(each["created_at"]), each["key"]] for each in drawn("far-page")]),
    )
    for title, variants, values in asked:
        asyncio.run(_compare(url, title, variants, values))


_time = datetime.fromisoformat


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
