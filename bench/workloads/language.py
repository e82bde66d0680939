"""The query language: nested lists, filters through a relation, totals, long lists and pages far down in them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import cache
from operator import itemgetter
from random import Random
from typing import Any
from urllib.parse import urlencode

from sqlalchemy.ext.asyncio import create_async_engine

from bench.data import Rows
from bench.settings import FLAT_ROWS, MODELS_IN_ALL
from bench.workloads.reads import USER
from bench.workloads.types import Ask, Contestant, Draw, Target, Workload, get, post
from graph.app import assemble
from graph.operation import Request
from graph.operation.opaque import encode_opaque
from graph.settings import Settings
from models import Base


def ask_alike(query: str, root: str, path: str) -> Mapping[Contestant, Ask]:
    """Ours by the operation, the others by the path; the values are the variables, and what the path is asked."""
    by_path = Ask(lambda values: [get(f"{path}?{urlencode(values)}")], lambda answers: answers[0], b'[{"')
    ours = Ask(
        lambda values: [post(query, values)],
        lambda answers: answers[0]["data"][root],
        b'{"data":{"%s":[{"' % root.encode(),
    )
    return {"ours": ours, "by hand": by_path, "limit": by_path}


# Four levels of lists and people

DEEP_QUERY = """
query Deep($channels: Int!) {
  channels(orderBy: [{id: ASC}], limit: $channels) {
    id
    name
    messages(orderBy: [{createdAt: DESC}, {id: DESC}], limit: 10) {
      id
      body
      createdAt
      author {
        id
        displayName
        messages(orderBy: [{createdAt: DESC}, {id: DESC}], limit: 3) {
          id
          body
          reactions { emoji userId }
        }
      }
    }
  }
}
"""

DEEP = Workload(
    name="deep",
    title="10 channels, 10 messages each, their authors, 3 messages of each, their reactions",
    database="postgresql",
    draw=lambda _: lambda _: {"channels": 10},
    asks=ask_alike(DEEP_QUERY, "channels", "/channels"),
    targets=(Target("by hand", 11), Target("limit", 0.85)),
    peers={"PostGraphile": 271 / 748, "Mercurius": 234 / 748},
)

# A filter through a relation

FILTERED_QUERY = """
query Filtered($title: String!, $text: String!) {
  messages(
    where: {author: {title: {eq: $title}}, body: {icontains: $text}}
    orderBy: [{createdAt: DESC}, {id: DESC}]
    limit: 20
  ) {
    id
    body
    createdAt
    author { id displayName title }
  }
}
"""


def draw_search(rows: Rows) -> Draw:
    """The title of somebody who wrote, and a word of theirs: there is always an answer."""
    titles = {user["id"]: user["title"] for user in rows["users"]}
    messages = rows["messages"]

    def draw(random: Random) -> Any:
        message = random.choice(messages)
        words = (word for word in message["body"].split() if word.isascii() and word.isalnum())
        return {"title": titles[message["author_id"]], "text": max(words, key=len, default="")[:12]}

    return draw


FILTERED = Workload(
    name="filtered",
    title="newest 20 messages by their author's title and their text",
    database="postgresql",
    draw=draw_search,
    asks=ask_alike(FILTERED_QUERY, "messages", "/messages/search"),
    targets=(Target("by hand", 6), Target("limit", 0.85)),
    peers={"PostGraphile": 700 / 4514, "Mercurius": 1919 / 4514},
)

# Messages a channel a day

DAYS_QUERY = """
query Days($from: DateTime!, $to: DateTime!) {
  messagesAggregate(
    where: {createdAt: {gte: $from, lt: $to}}
    groupBy: [{column: CHANNEL_ID}, {createdAt: DAY}]
    limit: 1000
  ) {
    group { channelId createdAt }
    count
  }
}
"""
MONTH = timedelta(days=30)


def draw_month(rows: Rows) -> Draw:
    """Thirty days that begin at some message."""
    messages = rows["messages"]

    def draw(random: Random) -> Any:
        began: datetime = random.choice(messages)["created_at"]
        return {"from": spell(began), "to": spell(began + MONTH)}

    return draw


def spell(time: datetime) -> str:
    return time.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")


AGGREGATE = Workload(
    name="aggregate",
    title="messages a channel a day, of 30 days",
    database="postgresql",
    draw=draw_month,
    asks=ask_alike(DAYS_QUERY, "messagesAggregate", "/messages/days"),
    targets=(Target("by hand", 8), Target("limit", 0.85)),
    # The nearest that was measured: artists with their albums and counts of tracks.
    peers={"PostGraphile": 230 / 1647, "Mercurius": 340 / 1647},
)

# Ten thousand rows

FLAT_QUERY = """
query Flat($from: Int!, $limit: Int!) {
  messages(where: {id: {gte: $from}}, orderBy: [{id: ASC}], limit: $limit) {
    id
    channelId
    authorId
    body
    createdAt
  }
}
"""


def draw_start(rows: Rows) -> Draw:
    last = max(1, len(rows["messages"]) - FLAT_ROWS)
    return lambda random: {"from": random.randint(1, last), "limit": FLAT_ROWS}


FLAT = Workload(
    name="flat",
    title=f"{FLAT_ROWS:,} messages, 5 columns",
    database="postgresql",
    draw=draw_start,
    asks=ask_alike(FLAT_QUERY, "messages", "/messages"),
    targets=(Target("by hand", 8), Target("limit", 0.85)),
    # The nearest that was measured: 347 albums with their 3,503 tracks and the genres of those.
    peers={"PostGraphile": 57.2 / 415, "Mercurius": 59.3 / 415},
    checked=3,
)

# Page 1,000 of a long list

PAGE_SIZE = 20
FAR_PAGE = 1_000
FAR_QUERY = """
query Far($channel: Int!, $after: String) {
  messagesConnection(
    where: {channelId: {eq: $channel}}
    orderBy: [{createdAt: DESC}, {id: DESC}]
    first: 20
    after: $after
  ) {
    nodes { id body createdAt }
    pageInfo { endCursor hasNextPage }
  }
}
"""


def draw_place(rows: Rows) -> Draw:
    """A message at the end of about the 999th page of the longest channel, or as far down as the list goes."""
    ((longest, _),) = Counter(message["channel_id"] for message in rows["messages"]).most_common(1)
    mine = (message for message in rows["messages"] if message["channel_id"] == longest)
    newest = sorted(mine, key=itemgetter("created_at", "id"), reverse=True)
    first = min(PAGE_SIZE * (FAR_PAGE - 1), len(newest) - 3 * PAGE_SIZE)

    def draw(random: Random) -> Any:
        message = newest[first + random.randrange(PAGE_SIZE)]
        return {"channel_id": longest, "created_at": spell(message["created_at"]), "key": message["id"]}

    return draw


@cache
def fingerprint() -> str:
    """What marks the cursors of this order: the engine's own word for it."""
    engine = assemble(Base, create_async_engine("sqlite+aiosqlite://"), Settings()).engine
    request = Request(FAR_QUERY, {"channel": 1})
    operation = engine.parser.operation(engine.parser.document(request), request.variables)
    (connection,) = engine.plan(operation).outputs
    text: str = connection.rows.order.fingerprint  # type: ignore[union-attr]
    return text


def ask_far(place: Mapping[str, Any]) -> list[bytes]:
    time = place["created_at"].replace("Z", "+00:00")
    after = encode_opaque(fingerprint(), time, place["key"])
    return [post(FAR_QUERY, {"channel": place["channel_id"], "after": after})]


def read_connection(answers: list[Any]) -> Any:
    """The others spell no cursor: their next page is asked for by the last message of this one."""
    connection = answers[0]["data"]["messagesConnection"]
    return {"nodes": connection["nodes"], "hasNextPage": connection["pageInfo"]["hasNextPage"]}


CONNECTION = b'{"data":{"messagesConnection":{"nodes"'
FAR_BY_PATH = Ask(lambda place: [get(f"/messages/older?{urlencode(place)}")], lambda answers: answers[0], b'{"nodes"')

FAR = Workload(
    name="far-page",
    title=f"keyset page {FAR_PAGE:,} of a list, 20 rows",
    database="postgresql",
    draw=draw_place,
    asks={
        "ours": Ask(ask_far, read_connection, CONNECTION),
        "by hand": FAR_BY_PATH,
        "limit": FAR_BY_PATH,
        "page 1": Ask(
            lambda place: [post(FAR_QUERY, {"channel": place["channel_id"]})], read_connection, CONNECTION, alike=False
        ),
    },
    targets=(Target("page 1", 0.9),),
    peers={},
)

# The number of models

MODELS = Workload(
    name="models",
    title=f"one user by id, in a service of {MODELS_IN_ALL} models",
    database="postgresql",
    draw=USER.draw,
    asks={"ours": replace(USER.asks["ours"], module="bench.many_models"), "11 models": USER.asks["ours"]},
    targets=(Target("11 models", 0.9),),
    peers={},
)
