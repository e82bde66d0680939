"""The real chat, loaded and asked over HTTP, against plain Python over the same lines.

    python -m tests.real_data ../shared/data/chat [--database URL ...]

Not a test that pytest runs: the data is not in the repository. Without `--database`, an SQLite file and a
PostgreSQL of our own are made for it, and removed after. A given one is loaded if it holds no message, and
otherwise taken as it is.
"""

import argparse
import asyncio
import gzip
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import AsyncIterator, Awaitable, Callable, Iterable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path
from typing import Any

import orjson
from rich.console import Console
from rich.table import Table
from sqlalchemy import Connection, func, make_url, select

from graph.app import create_app
from graph.database import make_engine
from graph.database.load import load_folder
from graph.settings import Settings
from models import Base
from tests.databases import change, migrate
from tests.postgresql import run_postgresql
from tests.serving import Api, running

Row = dict[str, Any]

PAGE = 100
# Lower case, upper case, beyond ASCII, and what LIKE would take for a pattern.
TEXTS = [
    "é",
    "É",
    "ü",
    "ß",
    "λ",
    "Λ",
    "→",
    "…",
    "😀",
    "macro",
    "MACRO",
    "100%",
    "_",
    "\\",
    "%s",
    "'",
    "```\n",
    "\u200b",
]


# The data


@dataclass
class Chat:
    """The lines of the files, and what is looked up in them often."""

    workspaces: list[Row]
    channels: list[Row]
    users: list[Row]
    memberships: list[Row]
    messages: list[Row]
    user: dict[int, Row] = field(init=False)
    message: dict[int, Row] = field(init=False)
    replies: dict[int, list[Row]] = field(init=False)
    written: dict[int, list[Row]] = field(init=False)
    in_channel: dict[int, list[Row]] = field(init=False)

    def __post_init__(self) -> None:
        self.user = {row["id"]: row for row in self.users}
        self.message = {row["id"]: row for row in self.messages}
        self.replies = grouped(self.messages, "thread_id")
        self.written = grouped(self.messages, "author_id")
        self.in_channel = grouped(self.messages, "channel_id")


def grouped(rows: Iterable[Row], key: str) -> dict[int, list[Row]]:
    """By a key, each in the order of time."""
    found: dict[int, list[Row]] = defaultdict(list)
    for row in sorted(rows, key=in_time):
        found[row[key]].append(row)
    return found


def in_time(row: Row) -> tuple[str, int]:
    # All times of the files are written alike, so that their texts are in their order.
    return row["created_at"], row["id"]


def read_chat(folder: Path) -> Chat:
    return Chat(**{name: read_lines(folder, name) for name in list(Chat.__dataclass_fields__)[:5]})


def read_lines(folder: Path, table: str) -> list[Row]:
    packed = folder / f"{table}.jsonl.gz"
    content = gzip.decompress(packed.read_bytes()) if packed.exists() else (folder / f"{table}.jsonl").read_bytes()
    return [orjson.loads(line) for line in content.splitlines()]


async def load(url: str, folder: Path) -> None:
    """As `mainspring load` does."""
    engine = make_engine(Settings(database_url=url))
    try:
        await load_folder(folder, Base.metadata, engine)
    finally:
        await engine.dispose()


def holds_messages(url: str) -> bool:
    found: list[int] = []

    def count(connection: Connection) -> None:
        found.append(
            connection.execute(select(func.count()).select_from(Base.metadata.tables["messages"])).scalar_one()
        )

    change(url, count)
    return found[0] > 0


# Asking


@dataclass
class Asked:
    """The API, and how much was asked of it and compared."""

    api: Api
    requests: int = 0
    rows: int = 0

    async def ask(self, query: str, **variables: Any) -> Any:
        self.requests += 1
        return await self.api.ask(query, **variables)

    def same(self, found: list[Any], expected: list[Any], what: str) -> None:
        """Equal, of equal types, and in the same order."""
        self.rows += len(expected)
        if orjson.dumps(found, option=orjson.OPT_SORT_KEYS) == orjson.dumps(expected, option=orjson.OPT_SORT_KEYS):
            return
        for number, (one, other) in enumerate(zip(found, expected, strict=False)):
            assert one == other, f"{what}, at {number}:\nfound    {one}\nexpected {other}"
        raise AssertionError(f"{what}: {len(found)} rows were found, {len(expected)} expected")

    async def walk(self, query: str, *path: str, **variables: Any) -> AsyncIterator[Row]:
        """Every node of a connection, page by page; the query takes $first and $after."""
        after = None
        while True:
            page = await self.ask(query, first=PAGE, after=after, **variables)
            for name in path:
                page = page[name]
            for node in page["nodes"]:
                yield node
            if not page["pageInfo"]["hasNextPage"]:
                return
            assert len(page["nodes"]) == PAGE, "a page that is not the last is full"
            after = page["pageInfo"]["endCursor"]


def shown(moment: str) -> str:
    return moment.removesuffix("Z") + "+00:00"


def line(row: Row) -> Row:
    return {"id": row["id"], "body": row["body"], "createdAt": shown(row["created_at"])}


def by_id(row: Row) -> int:
    return int(row["id"])


def ids(rows: Iterable[Row]) -> list[Row]:
    return [{"id": row["id"]} for row in rows]


FILTERED = """query ($where: MessageFilter!) {
  messagesConnection(where: $where, first: 100) { totalCount nodes { id } }
}"""


# Checks: one sentence each


async def all_rows_are_counted(asked: Asked, chat: Chat) -> None:
    answer = await asked.ask(
        """{
          workspaces: workspacesConnection { totalCount } channels: channelsConnection { totalCount }
          users: usersConnection { totalCount } memberships: membershipsConnection { totalCount }
          messages: messagesConnection { totalCount }
          each: channels(orderBy: [{id: ASC}]) {
            messagesConnection { totalCount } membershipsConnection { totalCount } membersConnection { totalCount }
            threads: messagesConnection(where: {thread: {id: {isNull: false}}}) { totalCount }
          }
        }"""
    )
    each = answer.pop("each")
    for name, count in answer.items():
        asked.same([count["totalCount"]], [len(getattr(chat, name))], name)
    members = grouped([{**row, "id": 0, "created_at": ""} for row in chat.memberships], "channel_id")
    expected = [
        {
            "messagesConnection": {"totalCount": len(chat.in_channel[channel["id"]])},
            "membershipsConnection": {"totalCount": len(members[channel["id"]])},
            "membersConnection": {"totalCount": len(members[channel["id"]])},
            "threads": {"totalCount": sum(row["thread_id"] is not None for row in chat.in_channel[channel["id"]])},
        }
        for channel in chat.channels
    ]
    asked.same(each, expected, "channels")


async def the_newest_page_of_every_channel(asked: Asked, chat: Chat) -> None:
    answer = await asked.ask(
        """{
          channels(orderBy: [{id: ASC}]) {
            name workspace { slug name }
            messages(orderBy: [{createdAt: DESC}, {id: DESC}], limit: 100) {
              id body createdAt replyCount isEdited version author { handle displayName } thread { body author { id } }
            }
          }
        }"""
    )
    workspaces = {row["id"]: row for row in chat.workspaces}

    def message(row: Row) -> Row:
        thread = chat.message.get(row["thread_id"])
        author = chat.user[row["author_id"]]
        return {
            **line(row),
            "replyCount": len(chat.replies[row["id"]]),
            "isEdited": False,
            "version": 1,
            "author": {"handle": author["handle"], "displayName": author["display_name"]},
            "thread": thread and {"body": thread["body"], "author": {"id": thread["author_id"]}},
        }

    expected = [
        {
            "name": channel["name"],
            "workspace": {name: workspaces[channel["workspace_id"]][name] for name in ("slug", "name")},
            "messages": [message(row) for row in reversed(chat.in_channel[channel["id"]][-100:])],
        }
        for channel in chat.channels
    ]
    asked.same(answer["channels"], expected, "the newest page")
    asked.rows += sum(len(channel["messages"]) for channel in expected)


async def every_message_of_every_channel_by_keyset(asked: Asked, chat: Chat) -> None:
    for channel, rows in chat.in_channel.items():
        query = """query ($channel: Int!, $first: Int!, $after: String) {
          channel(id: $channel) {
            messagesConnection(first: $first, after: $after, orderBy: [{createdAt: ASC}]) {
              nodes { id body createdAt } pageInfo { hasNextPage endCursor }
            }
          }
        }"""
        found = [node async for node in asked.walk(query, "channel", "messagesConnection", channel=channel)]
        asked.same(found, [line(row) for row in rows], f"channel {channel}, onwards")


async def a_channel_backwards_by_keyset(asked: Asked, chat: Chat) -> None:
    channel = min(chat.in_channel, key=lambda each: len(chat.in_channel[each]))
    found: list[Row] = []
    before = None
    while True:
        answer = await asked.ask(
            """query ($channel: Int!, $last: Int!, $before: String) {
              messagesConnection(
                last: $last, before: $before, orderBy: [{createdAt: ASC}], where: {channelId: {eq: $channel}}
              ) { nodes { id } pageInfo { hasPreviousPage startCursor } }
            }""",
            channel=channel, last=PAGE, before=before,
        )  # fmt: skip
        page = answer["messagesConnection"]
        found = [*page["nodes"], *found]
        if not page["pageInfo"]["hasPreviousPage"]:
            break
        before = page["pageInfo"]["startCursor"]
    asked.same(found, ids(chat.in_channel[channel]), f"channel {channel}, backwards")


async def all_messages_in_an_order_with_many_ties_and_nulls(asked: Asked, chat: Chat) -> None:
    """By thread, nulls last, newest first: most keys are equal."""
    channel = min(chat.in_channel, key=lambda each: len(chat.in_channel[each]))
    query = """query ($channel: Int!, $first: Int!, $after: String) {
      messagesConnection(
        first: $first, after: $after, where: {channelId: {eq: $channel}}
        orderBy: [{threadId: DESC_NULLS_LAST}, {author: {handle: ASC}}]
      ) { nodes { id } pageInfo { hasNextPage endCursor } }
    }"""
    found = [node async for node in asked.walk(query, "messagesConnection", channel=channel)]
    expected = sorted(
        chat.in_channel[channel],
        key=lambda row: (-(row["thread_id"] or 0), chat.user[row["author_id"]]["handle"], row["id"]),
    )
    asked.same(found, ids(expected), "by thread and author")


async def every_thread_and_its_replies(asked: Asked, chat: Chat) -> None:
    query = """query ($first: Int!, $after: String) {
      messagesConnection(first: $first, after: $after, where: {threadId: {isNull: true}}) {
        nodes {
          id replyCount repliesConnection { totalCount }
          replies(orderBy: [{createdAt: ASC}], limit: 100) { id body createdAt author { id handle } }
        }
        pageInfo { hasNextPage endCursor }
      }
    }"""

    def reply(row: Row) -> Row:
        author = chat.user[row["author_id"]]
        return {**line(row), "author": {"id": author["id"], "handle": author["handle"]}}

    found = [node async for node in asked.walk(query, "messagesConnection")]
    expected = [
        {
            "id": row["id"],
            "replyCount": len(replies),
            "repliesConnection": {"totalCount": len(replies)},
            "replies": [reply(each) for each in replies[:100]],
        }
        for row in sorted(chat.messages, key=by_id)
        if row["thread_id"] is None
        for replies in [chat.replies[row["id"]]]
    ]
    asked.same(found, expected, "threads")
    asked.rows += sum(len(thread["replies"]) for thread in expected)


async def the_longest_threads_by_offset(asked: Asked, chat: Chat) -> None:
    longest = sorted(chat.replies, key=lambda each: -len(chat.replies[each]) if each else 1)[:5]
    for thread in longest:
        found: list[Row] = []
        while len(found) % PAGE == 0 and len(found) < len(chat.replies[thread]) + PAGE:
            answer = await asked.ask(
                """query ($thread: Int!, $offset: Int!) {
                  message(id: $thread) { replies(orderBy: [{createdAt: ASC}], limit: 100, offset: $offset) { id } }
                }""",
                thread=thread,
                offset=len(found),
            )
            more = answer["message"]["replies"]
            if not more:
                break
            found += more
        asked.same(found, ids(chat.replies[thread]), f"thread {thread}")
    answer = await asked.ask("{ messages(orderBy: [{replyCount: DESC}], limit: 5) { replyCount } }")
    asked.same(
        [row["replyCount"] for row in answer["messages"]],
        [len(chat.replies[each]) for each in longest],
        "by replyCount",
    )


async def messages_by_their_text(asked: Asked, chat: Chat) -> None:
    bodies = [(row["id"], row["body"], lower(row["body"])) for row in sorted(chat.messages, key=by_id)]
    for text in TEXTS:
        low = lower(text)
        for operator, expected in {
            "contains": [key for key, body, _ in bodies if text in body],
            "icontains": [key for key, _, lowered in bodies if low in lowered],
            "startsWith": [key for key, body, _ in bodies if body.startswith(text)],
            "iendsWith": [key for key, _, lowered in bodies if lowered.endswith(low)],
        }.items():
            answer = await asked.ask(FILTERED, where={"body": {operator: text}})
            page = answer["messagesConnection"]
            asked.same([page["totalCount"]], [len(expected)], f"{operator} {text!r}")
            asked.same(page["nodes"], [{"id": key} for key in expected[:100]], f"{operator} {text!r}")


def lower(text: str) -> str:
    """Letter by letter."""
    return "".join(low if len(low := letter.lower()) == 1 else letter for letter in text)


async def messages_by_several_conditions(asked: Asked, chat: Chat) -> None:
    since, until = "2019-02-01T00:00:00Z", "2019-02-08T00:00:00Z"
    busiest = max(chat.written, key=lambda each: len(chat.written[each]))
    handle = chat.user[busiest]["handle"]
    conditions: list[tuple[Row, Callable[[Row], bool]]] = [
        ({"createdAt": {"gte": since, "lt": until}}, lambda row: since <= row["created_at"] < until),
        ({"author": {"handle": {"eq": handle}}}, lambda row: chat.user[row["author_id"]]["handle"] == handle),
        (
            {"or": [{"authorId": {"eq": busiest}}, {"not": {"threadId": {"isNull": False}}}]},
            lambda row: row["author_id"] == busiest or row["thread_id"] is None,
        ),
        (
            {"replies": {"some": {"body": {"icontains": "thanks"}}, "none": {"authorId": {"eq": busiest}}}},
            lambda row: (
                any("thanks" in lower(reply["body"]) for reply in chat.replies[row["id"]])
                and not any(reply["author_id"] == busiest for reply in chat.replies[row["id"]])
            ),
        ),
        ({"replyCount": {"gte": 30}}, lambda row: len(chat.replies[row["id"]]) >= 30),
        ({"replies": {"count": {"gte": 30}}}, lambda row: len(chat.replies[row["id"]]) >= 30),
        ({"id": {"in": list(range(1, 60_000, 997))}}, lambda row: row["id"] % 997 == 1),
        ({"thread": {"author": {"id": {"eq": busiest}}}}, lambda row: under(row) == busiest),
    ]

    def under(row: Row) -> int | None:
        return chat.message[row["thread_id"]]["author_id"] if row["thread_id"] else None

    for where, condition in conditions:
        page = (await asked.ask(FILTERED, where=where))["messagesConnection"]
        expected = [row for row in sorted(chat.messages, key=by_id) if condition(row)]
        asked.same([page["totalCount"]], [len(expected)], str(where))
        asked.same(page["nodes"], ids(expected[:100]), str(where))


async def every_user_with_lists_in_lists(asked: Asked, chat: Chat) -> None:
    query = """query ($first: Int!, $after: String) {
      usersConnection(first: $first, after: $after, orderBy: [{displayName: ASC}]) {
        nodes {
          id handle displayName initials
          memberships { role channel { name } }
          channels { id }
          messagesConnection(first: 3, orderBy: [{createdAt: DESC}]) {
            totalCount nodes { id thread { author { handle } } }
          }
        }
        pageInfo { hasNextPage endCursor }
      }
    }"""
    channels = {row["id"]: row["name"] for row in chat.channels}
    joined: dict[int, list[Row]] = defaultdict(list)
    for row in chat.memberships:
        joined[row["user_id"]].append(row)

    def message(row: Row) -> Row:
        thread = chat.message.get(row["thread_id"])
        return {"id": row["id"], "thread": thread and {"author": {"handle": chat.user[thread["author_id"]]["handle"]}}}

    def newest(user: int) -> list[Row]:
        return sorted(
            sorted(chat.written[user], key=by_id),
            key=lambda row: str(row["created_at"]),
            reverse=True,
        )[:3]

    def initials(name: str) -> str:
        words = name.split()
        return (words[0][0] + (words[-1][0] if len(words) > 1 else "")).upper()

    found = [node async for node in asked.walk(query, "usersConnection")]
    expected = [
        {
            "id": user["id"],
            "handle": user["handle"],
            "displayName": user["display_name"],
            "initials": initials(user["display_name"]),
            "memberships": [
                {"role": row["role"], "channel": {"name": channels[row["channel_id"]]}} for row in joined[user["id"]]
            ],
            "channels": [{"id": row["channel_id"]} for row in joined[user["id"]]],
            "messagesConnection": {
                "totalCount": len(chat.written[user["id"]]),
                "nodes": [message(row) for row in newest(user["id"])],
            },
        }
        for user in sorted(chat.users, key=lambda row: (row["display_name"], row["id"]))
    ]
    asked.same(found, expected, "users")


async def single_rows_by_every_key(asked: Asked, chat: Chat) -> None:
    picked = list(islice(chat.messages, 0, None, len(chat.messages) // 20))[:20]
    fields = "nodeId id body createdAt"
    answer = await asked.ask(
        "{" + " ".join(f"m{row['id']}: message(id: {row['id']}) {{ {fields} }}" for row in picked) + "}"
    )
    found = [answer[f"m{row['id']}"] for row in picked]
    node_ids = [each.pop("nodeId") for each in found]
    asked.same(found, [line(row) for row in picked], "twenty lookups")
    for row, node_id in zip(picked, node_ids, strict=True):
        again = await asked.ask("query ($id: ID!) { node(nodeId: $id) { ... on Message { id } } }", id=node_id)
        asked.same([again["node"]], ids([row]), "a node")
    for row in picked:
        user = chat.user[row["author_id"]]
        by_handle = await asked.ask(
            """query ($workspace: Int!, $handle: String!) {
              userBy(key: {workspaceIdHandle: {workspaceId: $workspace, handle: $handle}}) { id }
            }""",
            workspace=user["workspace_id"],
            handle=user["handle"],
        )
        asked.same([by_handle["userBy"]], ids([user]), "a user by handle")


Check = Callable[[Asked, Chat], Awaitable[None]]

CHECKS: tuple[Check, ...] = (
    all_rows_are_counted,
    the_newest_page_of_every_channel,
    every_message_of_every_channel_by_keyset,
    a_channel_backwards_by_keyset,
    all_messages_in_an_order_with_many_ties_and_nulls,
    every_thread_and_its_replies,
    the_longest_threads_by_offset,
    messages_by_their_text,
    messages_by_several_conditions,
    every_user_with_lists_in_lists,
    single_rows_by_every_key,
)


# Running


async def check_all(url: str, chat: Chat, console: Console) -> int:
    """Run every check against one database; returns how many failed."""
    settings = Settings(database_url=url, max_page_size=PAGE)
    table = Table("check", "requests", "rows compared", "seconds", title=make_url(url).get_backend_name())
    failed = 0
    async with running(create_app(settings)) as api:
        for check in CHECKS:
            asked = Asked(api)
            began = time.perf_counter()
            try:
                await check(asked, chat)
                seconds = f"{time.perf_counter() - began:.2f}"
            except AssertionError as error:
                failed += 1
                seconds = "FAILED"
                console.print(f"{check.__name__}: {str(error)[:2_000]}", markup=False)
            table.add_row(check.__name__.replace("_", " "), f"{asked.requests:,}", f"{asked.rows:,}", seconds)
    console.print(table)
    return failed


def own_databases(closing: ExitStack) -> Iterator[str]:
    folder = closing.enter_context(tempfile.TemporaryDirectory(prefix="mainspring-"))
    yield f"sqlite+aiosqlite:///{folder}/chat.db"
    yield closing.enter_context(run_postgresql())


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("folder", type=Path, help="where messages.jsonl.gz and the others are")
    parser.add_argument("--database", action="append", help="its address; several may be given")
    given = parser.parse_args()
    if not any(given.folder.glob("messages.jsonl*")):
        parser.exit(2, f"There is no messages.jsonl or messages.jsonl.gz in {given.folder}.\n")
    console = Console(width=120)
    chat = read_chat(given.folder)
    failed = 0
    with ExitStack() as closing:
        for url in given.database or own_databases(closing):
            address = Settings(database_url=url).database_url
            began = time.perf_counter()
            change(address, migrate)
            if holds_messages(address):
                console.print("The database holds messages already; it is taken as it is.")
            else:
                asyncio.run(load(address, given.folder))
                console.print(f"Loaded in {time.perf_counter() - began:.1f} s.")
            failed += asyncio.run(check_all(address, chat, console))
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
