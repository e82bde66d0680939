"""How the time of one operation grows: with its depth, and with the rows of its answer."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from concurrent.futures import Executor
from dataclasses import dataclass
from statistics import median

from bench.agreement import Disagreement, exchange, find_difference, normalise
from bench.client import Load, drive
from bench.servers import Server
from bench.settings import DEPTHS, FLAT_ROWS, LISTS_OF_ROWS
from bench.workloads import Contestant
from bench.workloads.types import get, post

ROWS = (10, 100, 1_000, 10_000, 100_000)
ROUNDS = 3
SECONDS = 0.3

Requests = Mapping[Contestant, bytes]


@dataclass(frozen=True, slots=True)
class Curve:
    """What grows, and the milliseconds of each contestant at each size, one request at a time."""

    title: str
    sizes: Sequence[int]
    times: Mapping[Contestant, Sequence[float]]
    logarithmic: bool


def measure_growth(servers: Mapping[Contestant, Server], executor: Executor) -> list[Curve]:
    """Raises Disagreement where the answers are not the same."""
    return [
        measure_curve("levels", {depth: ask_depth(depth) for depth in DEPTHS}, servers, executor),
        measure_curve("rows", {rows: ask_rows(rows) for rows in ROWS}, servers, executor, logarithmic=True),
    ]


def measure_curve(
    title: str,
    asked: Mapping[int, Requests],
    servers: Mapping[Contestant, Server],
    executor: Executor,
    *,
    logarithmic: bool = False,
) -> Curve:
    found: dict[tuple[Contestant, int], list[float]] = {}
    for size, requests in asked.items():
        compare(f"{title} {size}", requests, servers)
    for _ in range(ROUNDS):
        for size, requests in asked.items():
            for name, request in requests.items():
                load = Load(servers[name].port, [request], b"", connections=1, seconds=SECONDS)
                found.setdefault((name, size), []).append(executor.submit(drive, load).result().median * 1e3)
    times: dict[Contestant, list[float]] = {name: [median(found[name, size]) for size in asked] for name in servers}
    return Curve(title, list(asked), times, logarithmic)


def compare(place: str, requests: Requests, servers: Mapping[Contestant, Server]) -> None:
    answers = {name: json.loads(exchange(servers[name].port, request)) for name, request in requests.items()}
    ours = answers["ours"]["data"]
    difference = find_difference(normalise(ours.get("messages", ours)), normalise(answers["limit"]))
    if difference:
        raise Disagreement(f"growth, {place}: ours and limit differ at {difference}")


def ask_depth(depth: int) -> Requests:
    """Ten messages, their authors, the newest message of each, its author, and so on: ten rows a level."""
    inner = ""
    for level in range(depth, 0, -1):
        if level % 2 == 0:
            inner = f"author {{ id displayName {inner} }}"
        elif level > 1:
            inner = f"messages(orderBy: [{{createdAt: DESC}}, {{id: DESC}}], limit: 1) {{ id body {inner} }}"
    query = f"query Chain {{ messages(orderBy: [{{id: ASC}}], limit: 10) {{ id body {inner} }} }}"
    return {"ours": post(query, {}), "limit": get(f"/chain/{depth}")}


def ask_rows(rows: int) -> Requests:
    """One list, or ten of a tenth each where one may not be as long; those overlap above 50,000 rows."""
    count = LISTS_OF_ROWS[rows > FLAT_ROWS]
    lists = " ".join(
        f"l{number}: messages(where: {{id: {{gte: {4_000 * number + 1}}}}}, orderBy: [{{id: ASC}}], limit: $limit)"
        " { id channelId authorId body createdAt }"
        for number in range(count)
    )
    limit = rows // count
    return {
        "ours": post(f"query Lists($limit: Int!) {{ {lists} }}", {"limit": limit}),
        "limit": get(f"/lists/{count}?limit={limit}"),
    }
