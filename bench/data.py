"""A folder of real messages, or a seed → a database filled with the chat."""

from __future__ import annotations

import gzip
import json
import os
from collections.abc import Callable, Iterator, Mapping
from datetime import UTC, datetime, timedelta
from operator import itemgetter
from pathlib import Path
from random import Random
from typing import Any

from sqlalchemy import Connection, DateTime, Table, insert

from models import Base, Channel, Membership, Message, Reaction, User, Workspace
from tests.databases import ROOT, change, execute, migrate

VARIABLE = "MAINSPRING_BENCH_DATA"
BESIDE = Path("..", "shared", "data", "chat")
"""Where the real messages lie on the project's own machines, from the root of the repository."""

Rows = dict[str, list[dict[str, Any]]]
"""The name of a table → its rows; a column that a row lacks takes its default."""

TABLES: tuple[Table, ...] = tuple(
    Base.metadata.tables[model.__tablename__] for model in (Workspace, User, Channel, Message, Membership, Reaction)
)
"""In the order of their foreign keys."""

SEED = 20
SIZES = {1: 16_057, 2: 14_510, 3: 22_171}
"""The messages of each of the real channels."""
EMOJI = ("👍", "❤️", "😂", "🎉", "👀", "🚀", "✅", "thinking_face", "lambda")
INSERTED_AT_ONCE = 10_000

CHANNELS = 10
RANKS = ("Junior", "Senior", "Staff", "Principal", "Lead", "Interim", "Assistant", "Visiting", "Chief", "Deputy")
FIELDS = (
    *("Designer", "Developer", "Tester", "Writer", "Analyst", "Architect", "Researcher", "Engineer", "Economist"),
    *("Lawyer", "Editor", "Planner", "Teacher", "Buyer", "Recruiter", "Producer", "Statistician", "Translator"),
    *("Archivist", "Librarian"),
)


def find_folder(given: Path | None) -> Path | None:
    """The folder of the real messages; None where there is none.

    Raises FileNotFoundError where one was named but is not there.
    """
    named = given or (Path(os.environ[VARIABLE]) if os.environ.get(VARIABLE) else None)
    if named is not None and not list(named.glob("messages.jsonl*")):
        raise FileNotFoundError(f"{named} has no messages.jsonl or messages.jsonl.gz")
    beside = ROOT / BESIDE
    return named or (beside if beside.is_dir() else None)


def make_rows(folder: Path | None) -> Rows:
    return complete_rows(generate_rows(SIZES) if folder is None else read_rows(folder))


def complete_rows(rows: Rows) -> Rows:
    """What no data set of public messages has."""
    divide_channels(rows)
    give_titles(rows)
    rows["reactions"] = list(make_reactions(rows))
    return rows


def fill_database(url: str, rows: Rows) -> None:
    """Migrate an empty database, and fill it."""
    change(url, migrate, insert_rows(rows))
    execute(url, "VACUUM ANALYZE" if url.startswith("postgresql") else "ANALYZE")


def insert_rows(rows: Rows) -> Callable[[Connection], None]:
    def insert_all(connection: Connection) -> None:
        for table in TABLES:
            held = rows[table.name]
            for start in range(0, len(held), INSERTED_AT_ONCE):
                connection.execute(insert(table), held[start : start + INSERTED_AT_ONCE])

    return insert_all


# Real messages


def read_rows(folder: Path) -> Rows:
    return {table.name: list(read_table(folder, table)) for table in TABLES if table.name != "reactions"}


def read_table(folder: Path, table: Table) -> Iterator[dict[str, Any]]:
    times = [column.name for column in table.columns if isinstance(column.type, DateTime)]
    (file,) = folder.glob(f"{table.name}.jsonl*")
    with gzip.open(file, "rt", encoding="utf-8") if file.suffix == ".gz" else file.open(encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            for name in times:
                if row.get(name) is not None:
                    row[name] = datetime.fromisoformat(row[name])
            yield complete_row(row, table)


def complete_row(row: dict[str, Any], table: Table) -> dict[str, Any]:
    """Rows that are inserted together need the same keys."""
    nullable = {column.name: None for column in table.columns if column.nullable}
    return nullable | row


# What no data set of public messages has


def divide_channels(rows: Rows) -> None:
    """Few large channels → ten: the largest stays whole, for long lists; the others are cut by time."""
    messages: dict[int, list[dict[str, Any]]] = {}
    for message in rows["messages"]:
        messages.setdefault(message["channel_id"], []).append(message)
    others = sorted(messages, key=lambda key: len(messages[key]), reverse=True)[1:]
    more, rest = divmod(CHANNELS - 1, len(others))
    for place, key in enumerate(others):
        parts = more + (place < rest)
        mine = sorted(messages[key], key=itemgetter("created_at", "id"))
        for part in range(1, parts):
            copy = copy_channel(rows, key, part)
            for message in mine[len(mine) * part // parts : len(mine) * (part + 1) // parts]:
                message["channel_id"] = copy


def copy_channel(rows: Rows, key: int, part: int) -> int:
    """A channel like this one with the same people; its key."""
    (original,) = (channel for channel in rows["channels"] if channel["id"] == key)
    copy: int = max(channel["id"] for channel in rows["channels"]) + 1
    rows["channels"].append(original | {"id": copy, "name": f"{original['name']}-{part}"})
    rows["memberships"] += [
        membership | {"channel_id": copy} for membership in rows["memberships"] if membership["channel_id"] == key
    ]
    return copy


def give_titles(rows: Rows) -> None:
    """One of 200 to everybody, from a fixed seed: about eight people have the same."""
    random = Random(SEED)
    titles = [f"{rank} {field}" for rank in RANKS for field in FIELDS]
    for user in rows["users"]:
        user["title"] = random.choice(titles)


def make_reactions(rows: Rows) -> Iterator[dict[str, Any]]:
    """About one a message, most of them on few: by people of the channel, from a fixed seed."""
    random = Random(SEED)
    people: dict[int, list[int]] = {}
    for membership in rows["memberships"]:
        people.setdefault(membership["channel_id"], []).append(membership["user_id"])
    messages = rows["messages"]
    given: set[tuple[int, int, str]] = set()
    for _ in messages:
        message = random.choice(messages)
        key = (message["id"], random.choice(people[message["channel_id"]]), random.choice(EMOJI))
        if key not in given:
            given.add(key)
            created_at = message["created_at"] + timedelta(seconds=random.expovariate(1 / 600))
            yield {"message_id": key[0], "user_id": key[1], "emoji": key[2], "created_at": created_at}


# Where there are no real messages: as many made ones, about as long


def generate_rows(sizes: Mapping[int, int]) -> Rows:
    """So many messages a channel, by its key."""
    random = Random(SEED)
    start = datetime(2018, 1, 1, tzinfo=UTC)
    words = ["".join(random.choices("etaoinshrdlucm", k=random.randint(1, 9))) for _ in range(3_000)]
    people = {channel: list(range(521 * channel - 520, 521 * channel + 1)) for channel in sizes}
    names = [f"{random.choice(words)}{number}".capitalize() for number in range(3 * 521)]
    rows: Rows = {
        "workspaces": [{"id": key, "slug": f"team-{key}", "name": f"Team {key}", "created_at": start} for key in sizes],
        "channels": [
            {"id": key, "workspace_id": key, "name": "general", "topic": None, "created_at": start} for key in sizes
        ],
        "users": [],
        "memberships": [],
        "messages": [],
    }
    for channel, members in people.items():
        for user in members:
            name = names[user - 1]
            row = {"id": user, "workspace_id": channel, "handle": name, "display_name": name, "created_at": start}
            rows["users"].append(complete_row(row, TABLES[1]))
            rows["memberships"].append({"channel_id": channel, "user_id": user, "joined_at": start})
    for channel, size in sizes.items():
        start_at = len(rows["messages"]) + 1
        numbers = range(start_at, start_at + size)
        rows["messages"] += generate_messages(random, channel, numbers, people[channel], words)
    return rows


def generate_messages(
    random: Random, channel: int, numbers: range, people: list[int], words: list[str]
) -> Iterator[dict[str, Any]]:
    time = datetime(2018, 1, 1, tzinfo=UTC)
    thread = None
    for number in numbers:
        time += timedelta(seconds=random.expovariate(1 / 300))
        # Nine of ten are replies.
        thread = None if thread is None or random.random() < 0.1 else thread
        length = min(int(random.expovariate(1 / 20)) + 1, 600)
        yield {
            "id": number,
            "channel_id": channel,
            "author_id": random.choice(people),
            "thread_id": thread,
            "body": " ".join(random.choices(words, k=length)),
            "created_at": time,
            "edited_at": None,
        }
        thread = thread or number
