"""Reads by key and by page: the workloads of an application's daily bread."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from bench.data import Rows
from bench.settings import LARGE_PAGE_SIZE
from bench.statements import LOOKUPS
from bench.workloads.types import Ask, Contestant, Draw, Target, Workload, get, post

# One user

USER_FIELDS = "id handle displayName title createdAt"
USER_QUERY = f"query User($id: Int!) {{ user(id: $id) {{ {USER_FIELDS} }} }}"


def draw_user(rows: Rows) -> Draw:
    return lambda random: random.choice(rows["users"])["id"]


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


def draw_channel(rows: Rows) -> Draw:
    return lambda random: random.choice(rows["channels"])["id"]


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

# Anonymous, under the rules of the chat: the service as anyone runs it. 1.3 is how much more time than the same
# conditions written by hand the rules may take.
GUARDED_PAGE = Workload(
    name="guarded",
    title="the page of 50 under the chat's rules (limit: the same conditions by hand)",
    database="postgresql",
    draw=draw_channel,
    asks={
        "ours": replace(ask_page(50)["ours"], module="graph.app"),
        "limit": Ask(
            lambda key: [get(f"/channels/{key}/open-messages?limit=50")], lambda answers: answers[0], b'[{"id":'
        ),
    },
    targets=(Target("limit", 1 / 1.3),),
    peers={},
)

LARGE_PAGE = Workload(
    name="large-page",
    title="the same with 1,000 messages",
    database="postgresql",
    draw=draw_channel,
    asks=ask_page(LARGE_PAGE_SIZE),
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


def draw_users(rows: Rows) -> Draw:
    draw = draw_user(rows)
    return lambda random: [draw(random) for _ in NUMBERS]


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
