"""What a workload is: what each server is asked, how its answer is read, and what we promise."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from random import Random
from typing import Any, Literal

from bench.data import SEED, Rows
from tests.databases import Kind

Contestant = Literal["ours", "by hand", "limit", "bare", "page 1", "11 models"]

Draw = Callable[[Random], Any]
"""The next question."""

MODULES: Mapping[Contestant, str] = {
    "ours": "bench.ours",
    "by hand": "bench.by_hand",
    "limit": "bench.limit",
    "bare": "bench.bare",
    "page 1": "bench.ours",
    "11 models": "bench.ours",
}

OTHERS: Sequence[Contestant] = ("by hand", "limit", "bare")

LEVEL: Sequence[Contestant] = ("page 1", "11 models")
"""Ourselves, asked what must take us no less time: the ratio to them is about 1."""


@dataclass(frozen=True, slots=True)
class Ask:
    """How a contestant is asked: values → requests, and the decoded answers to those → what all must agree on."""

    requests: Callable[[Any], list[bytes]]
    read: Callable[[list[Any]], Any]
    expected: bytes
    """What every answer starts with."""
    module: str = ""
    """What answers, where it is not the contestant's own of MODULES."""
    alike: bool = True
    """Whether it is asked the same question, so that its answer must be the others'."""


@dataclass(frozen=True, slots=True)
class Target:
    """Ours is at least `ratio` times as fast."""

    against: Contestant
    ratio: float


@dataclass(frozen=True, slots=True)
class Workload:
    """`peers` were measured by us, against the same kind of limit, on such a machine: FACTS in README.md."""

    name: str
    title: str
    database: Kind
    draw: Callable[[Rows], Draw]
    asks: Mapping[Contestant, Ask]
    targets: Sequence[Target]
    peers: Mapping[str, float]
    checked: int = 20
    """Questions for which all must agree before anything is timed."""

    def values(self, rows: Rows, count: int) -> list[Any]:
        """What is asked for, the same at every run."""
        random = Random(SEED)
        draw = self.draw(rows)
        return [draw(random) for _ in range(count)]


# Requests, with the headers that a client sends

GRAPHQL = "application/graphql-response+json, application/json;q=0.9"


def get(path: str) -> bytes:
    return (f"GET {path} HTTP/1.1\r\nhost: 127.0.0.1\r\nuser-agent: bench\r\naccept: application/json\r\n\r\n").encode()


def post(query: str, variables: Mapping[str, Any]) -> bytes:
    body = json.dumps({"query": query, "variables": variables}).encode()
    head = (
        f"POST /graphql HTTP/1.1\r\nhost: 127.0.0.1\r\nuser-agent: bench\r\naccept: {GRAPHQL}\r\n"
        f"content-type: application/json\r\ncontent-length: {len(body)}\r\n\r\n"
    )
    return head.encode() + body
