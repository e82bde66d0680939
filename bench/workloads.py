"""The workloads: what each server is asked, how its answer is read, and what we promise."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from random import Random
from typing import Any, Literal

from bench.data import SEED, Rows
from bench.settings import LARGEST_PAGE
from bench.statements import LOOKUPS
from tests.databases import Kind

Contestant = Literal["ours", "by hand", "limit", "bare"]

MODULES: Mapping[Contestant, str] = {
    "ours": "graph.app",
    "by hand": "bench.by_hand",
    "limit": "bench.limit",
    "bare": "bench.bare",
}


@dataclass(frozen=True, slots=True)
class Ask:
    """How a contestant is asked: values → requests, and the decoded answers to those → what all must agree on."""

    requests: Callable[[Any], list[bytes]]
    read: Callable[[list[Any]], Any]
    expected: bytes
    """What every answer starts with."""


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
    draw: Callable[[Random, Rows], Any]
    asks: Mapping[Contestant, Ask]
    targets: Sequence[Target]
    peers: Mapping[str, float]

    def values(self, rows: Rows, count: int) -> list[Any]:
        """What is asked for, the same at every run."""
        random = Random(SEED)
        return [self.draw(random, rows) for _ in range(count)]


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


# One user

USER_FIELDS = "id handle displayName title createdAt"
USER_QUERY = f"query User($id: Int!) {{ user(id: $id) {{ {USER_FIELDS} }} }}"


def draw_user(random: Random, rows: Rows) -> int:
    key: int = random.choice(rows["users"])["id"]
    return key


ONE_USER = Ask(lambda key: [get(f"/users/{key}")], lambda answers: answers[0], b'{"id":')

USER = Workload(
    name="user",
    title="one user by id, 5 fields",
    database="postgresql",
    draw=draw_user,
    asks={
        "ours": Ask(
            lambda key: [post(USER_QUERY, {"id": key})],
            lambda answers: answers[0]["data"]["user"],
            b'{"data":{"user"',
        ),
        "by hand": ONE_USER,
        "limit": ONE_USER,
        "bare": ONE_USER,
    },
    targets=(Target("by hand", 4.7), Target("limit", 0.95)),
    peers={"PostGraphile": 5107 / 5401, "Mercurius": 12569 / 5401},
)

# A page of messages

PAGE_QUERY = """
query Page($channel: Int!, $limit: Int!) {
  messages(where: {channelId: {eq: $channel}}, orderBy: [{createdAt: DESC}, {id: DESC}], limit: $limit) {
    id
    body
    createdAt
    author { id displayName }
    reactions { emoji user { id displayName } }
  }
}
"""


def draw_channel(random: Random, rows: Rows) -> int:
    key: int = random.choice(rows["channels"])["id"]
    return key


def ask_page(size: int) -> Mapping[Contestant, Ask]:
    by_path = Ask(lambda key: [get(f"/channels/{key}/messages?limit={size}")], lambda answers: answers[0], b'[{"id":')
    ours = Ask(
        lambda key: [post(PAGE_QUERY, {"channel": key, "limit": size})],
        lambda answers: answers[0]["data"]["messages"],
        b'{"data":{"messages"',
    )
    return {"ours": ours, "by hand": by_path, "limit": by_path}


PAGE = Workload(
    name="page",
    title="newest 50 messages, author, reactions, their users",
    database="postgresql",
    draw=draw_channel,
    asks=ask_page(50),
    targets=(Target("by hand", 8), Target("limit", 0.85)),
    peers={"PostGraphile": 928 / 2256, "Mercurius": 733 / 2256},
)

LARGE_PAGE = Workload(
    name="large-page",
    title="the same with 1,000 messages",
    database="postgresql",
    draw=draw_channel,
    asks=ask_page(LARGEST_PAGE),
    targets=(Target("by hand", 12), Target("limit", 0.9)),
    peers={"PostGraphile": 53.1 / 175, "Mercurius": 32.3 / 175},
)

SQLITE_PAGE = Workload(
    name="sqlite-page",
    title="the page of 50 on SQLite",
    database="sqlite",
    draw=draw_channel,
    asks={name: ask for name, ask in ask_page(50).items() if name != "limit"},
    targets=(Target("by hand", 3),),
    peers={},
)

# Twenty lookups

NUMBERS = range(LOOKUPS)
LOOKUPS_QUERY = "query Lookups({}) {{ {} }}".format(
    ", ".join(f"$i{number}: Int!" for number in NUMBERS),
    " ".join(f"u{number}: user(id: $i{number}) {{ {USER_FIELDS} }}" for number in NUMBERS),
)


def draw_users(random: Random, rows: Rows) -> list[int]:
    return [draw_user(random, rows) for _ in NUMBERS]


def ask_users_together(keys: Sequence[int]) -> list[bytes]:
    return [get(f"/users?ids={','.join(map(str, keys))}")]


USERS_TOGETHER = Ask(ask_users_together, lambda answers: answers[0], b"{")

LOOKUPS_AT_ONCE = Workload(
    name="lookups",
    title="20 aliased lookups in one operation (by hand: 20 requests)",
    database="postgresql",
    draw=draw_users,
    asks={
        "ours": Ask(
            lambda keys: [post(LOOKUPS_QUERY, {f"i{number}": key for number, key in enumerate(keys)})],
            lambda answers: answers[0]["data"],
            b'{"data":{"u0"',
        ),
        "by hand": Ask(
            lambda keys: [get(f"/users/{key}") for key in keys],
            lambda answers: {f"u{number}": answer for number, answer in enumerate(answers)},
            b'{"id":',
        ),
        "limit": USERS_TOGETHER,
        "bare": USERS_TOGETHER,
    },
    targets=(Target("by hand", 40), Target("limit", 0.8)),
    peers={"PostGraphile": 586 / 5190, "Mercurius": 985 / 5190},
)

WORKLOADS: Mapping[str, Workload] = {
    workload.name: workload for workload in (USER, PAGE, LARGE_PAGE, LOOKUPS_AT_ONCE, SQLITE_PAGE)
}
