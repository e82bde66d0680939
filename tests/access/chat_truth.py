"""The chat's rules once more, in plain Python: random rows, what is hidden of them from whom, and changes of just that.

It shares nothing with the engine, and nothing with the models but the names of tables and columns.
"""

from __future__ import annotations

import copy
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import partial
from random import Random
from uuid import UUID

from tests.access.truth import Place, Row, Tables, Who

KEYS = {
    "memberships": ("channel_id", "user_id"),
    "reactions": ("message_id", "user_id", "emoji"),
    "message_tags": ("message_id", "tag_id"),
}
# Relations of models that say `shown_with_row`: to one by a column of this table, to many by a column of the other.
TO_ONE = (
    ("channels", "workspace_id", "workspaces"), ("users", "workspace_id", "workspaces"),
    ("tags", "workspace_id", "workspaces"), ("messages", "channel_id", "channels"), ("messages", "author_id", "users"),
    ("memberships", "channel_id", "channels"), ("memberships", "user_id", "users"),
    ("reactions", "message_id", "messages"), ("reactions", "user_id", "users"),
    ("attachments", "message_id", "messages"), ("link_attachments", "id", "attachments"),
)  # fmt: skip
TO_MANY = (
    ("channels", "memberships", "channel_id"), ("channels", "messages", "channel_id"),
    ("workspaces", "users", "workspace_id"), ("workspaces", "tags", "workspace_id"),
    ("messages", "reactions", "message_id"), ("messages", "attachments", "message_id"),
    ("attachments", "link_attachments", "id"),
)  # fmt: skip
TRIES = 150
AT = datetime(2026, 1, 1, tzinfo=UTC)


def key_of(table: str, row: Row) -> Place:
    return table, tuple(row[name] for name in KEYS.get(table, ("id",)))


@dataclass(frozen=True)
class ChatTruth:
    """What one viewer sees of these rows; the team is the claim `workspace`."""

    tables: Tables
    who: Who

    def find(self, table: str, id_: int) -> Row:
        return next(row for row in self.tables[table] if row["id"] == id_)

    def reads(self, table: str, row: Row, role: str) -> bool:
        """Whether a role may read a row by the rule of its own table."""
        match table:
            case "workspaces":
                return bool(row["is_public"] or (role != "anonymous" and row["id"] == self.who.team))
            case "channels":
                return self._reads_channel(row, role)
            case "users" | "tags":
                return self.reads("workspaces", self.find("workspaces", row["workspace_id"]), role)
            case "memberships" | "messages":
                return self.reads("channels", self.find("channels", row["channel_id"]), role)
            case "reactions" | "attachments":
                return self.reads("messages", self.find("messages", row["message_id"]), role)
            case "link_attachments":
                return self.reads("attachments", self.find("attachments", row["id"]), role)
            case _:
                return False

    def _reads_channel(self, row: Row, role: str) -> bool:
        is_public = row["visibility"] == "PUBLIC"
        if is_public and self.find("workspaces", row["workspace_id"])["is_public"]:
            return True
        if role == "anonymous":
            return False
        joined = {each["channel_id"] for each in self.tables["memberships"] if each["user_id"] == self.who.id}
        return row["id"] in joined or (role != "guest" and is_public and row["workspace_id"] == self.who.team)

    def reads_cell(self, table: str, name: str, row: Row, role: str) -> bool:
        """Whether a role may read a column in a row that it may read."""
        match table, name:
            case "users", "password_hash":
                return False
            case "users", "start_date":
                return role != "anonymous"
            case "users", "email":
                is_own = role != "anonymous" and row["id"] == self.who.id
                return is_own or (role == "admin" and row["workspace_id"] == self.who.team)
            case "workspaces", "monthly_price":
                return role == "admin" and row["id"] == self.who.team
            case _:
                return True

    def seen(self) -> dict[Place, Row]:
        """The cells that are seen, by row."""
        rows = {key_of(table, row): (table, row) for table, each in self.tables.items() for row in each}
        found = {key for key, (table, row) in rows.items() if self._any(table, row)}
        while more := set(self._shown([rows[key] for key in found])) - found:
            found |= more
        for row in self.tables["message_tags"]:
            if {("messages", (row["message_id"],)), ("tags", (row["tag_id"],))} <= found:
                found.add(key_of("message_tags", row))
        return {key: self._cells(*rows[key]) for key in found}

    def _any(self, table: str, row: Row) -> bool:
        return any(self.reads(table, row, role) for role in self.who.roles)

    def _shown(self, some: list[tuple[str, Row]]) -> Iterator[Place]:
        """What is shown with rows that are seen."""
        for table, row in some:
            for _, name, target in (each for each in TO_ONE if each[0] == table):
                yield key_of(target, self.find(target, row[name]))
            for _, target, name in (each for each in TO_MANY if each[0] == table):
                yield from (key_of(target, each) for each in self.tables[target] if each[name] == row["id"])

    def _cells(self, table: str, row: Row) -> Row:
        cells = {
            name: value
            for name, value in row.items()
            if (table, name) not in RULED
            or any(self.reads(table, row, role) and self.reads_cell(table, name, row, role) for role in self.who.roles)
        }
        if table == "messages":
            # Counted by the model's own SQL, which asks no rule: what that says of hidden rows it says.
            cells["reply_count"] = sum(each["thread_id"] == row["id"] for each in self.tables["messages"])
        return cells


RULED = {("users", "password_hash"), ("users", "start_date"), ("users", "email"), ("workspaces", "monthly_price")}


# Rows


def random_chat(random: Random) -> Tables:
    """Two workspaces, of which one is anybody's, with people, channels and what is said in them."""
    tables: dict[str, list[Row]] = {name: [] for name in MAKE}
    for table, count in COUNTS.items():
        for id_ in range(1, count + 1):
            _add(tables, table, MAKE[table](random, tables, id_))
    return tables


COUNTS = {
    "workspaces": 3, "users": 7, "channels": 8, "tags": 5, "messages": 14, "memberships": 12, "reactions": 10,
    "message_tags": 8, "attachments": 6, "link_attachments": 6,
}  # fmt: skip


def _one(random: Random, tables: Tables, table: str) -> int:
    return int(random.choice(tables[table])["id"])


def _workspace(random: Random, _: Tables, id_: int) -> Row:
    return {
        "id": id_, "slug": f"slug{random.randrange(10**6)}", "name": f"name{random.randrange(4)}",
        "is_public": id_ == 1, "plan": random.choice(("FREE", "STANDARD")), "monthly_price": random.randrange(9),
        "public_id": UUID(int=random.randrange(2**60)), "created_at": AT,
    }  # fmt: skip


def _user(random: Random, tables: Tables, id_: int) -> Row:
    unique = random.randrange(10**6)
    return {
        "id": id_, "workspace_id": _one(random, tables, "workspaces"), "handle": f"h{unique}",
        "display_name": f"d{unique % 5}", "title": random.choice((None, "x")),
        "email": random.choice((None, f"{unique}@chat")), "password_hash": f"{unique}", "role": "MEMBER",
        "start_date": (AT + timedelta(days=unique % 3)).date(), "quiet_from": None, "created_at": AT,
    }  # fmt: skip


def _channel(random: Random, tables: Tables, id_: int) -> Row:
    return {
        "id": id_, "workspace_id": _one(random, tables, "workspaces"), "name": f"c{random.randrange(10**6)}",
        "topic": random.choice((None, "x", "y")), "visibility": random.choice(("PUBLIC", "PRIVATE")), "created_at": AT,
    }  # fmt: skip


def _tag(random: Random, tables: Tables, id_: int) -> Row:
    return {"id": id_, "workspace_id": _one(random, tables, "workspaces"), "name": f"t{random.randrange(10**6)}"}


def _message(random: Random, tables: Tables, id_: int) -> Row:
    channel = random.choice(tables["channels"])
    there = [each["id"] for each in tables["users"] if each["workspace_id"] == channel["workspace_id"]]
    before = [each["id"] for each in tables["messages"] if each["id"] < id_]
    return {
        "id": id_, "channel_id": channel["id"], "author_id": random.choice(there or [1]), "version": 1,
        "thread_id": random.choice([None, *before]), "body": f"body {random.randrange(4)}", "edited_at": None,
        "created_at": AT + timedelta(hours=random.randrange(48)),
    }  # fmt: skip


def _membership(random: Random, tables: Tables, _: int) -> Row:
    return {
        "channel_id": _one(random, tables, "channels"), "user_id": _one(random, tables, "users"), "joined_at": AT,
        "role": random.choice(("OWNER", "MEMBER")),
        "last_read_id": random.choice((None, _one(random, tables, "messages"))),
    }  # fmt: skip


def _reaction(random: Random, tables: Tables, _: int) -> Row:
    message, user = _one(random, tables, "messages"), _one(random, tables, "users")
    return {"message_id": message, "user_id": user, "emoji": random.choice("abc"), "created_at": AT}


def _pair(random: Random, tables: Tables, _: int) -> Row:
    return {"message_id": _one(random, tables, "messages"), "tag_id": _one(random, tables, "tags")}


def _attachment(random: Random, tables: Tables, id_: int) -> Row:
    return {
        "id": id_, "message_id": _one(random, tables, "messages"), "kind": "LINK", "name": f"n{random.randrange(4)}",
        "details": None, "created_at": AT,
    }  # fmt: skip


def _link(random: Random, _: Tables, id_: int) -> Row:
    return {"id": id_, "url": f"u{random.randrange(4)}"}


MAKE: dict[str, Callable[[Random, Tables, int], Row]] = {
    "workspaces": _workspace, "users": _user, "channels": _channel, "tags": _tag, "messages": _message,
    "memberships": _membership, "reactions": _reaction, "message_tags": _pair, "attachments": _attachment,
    "link_attachments": _link,
}  # fmt: skip


def _add(tables: Tables, table: str, row: Row) -> None:
    if all(key_of(table, other) != key_of(table, row) for other in tables[table]):
        tables[table].append(row)


def change_hidden_chat(random: Random, tables: Tables, who: Who) -> tuple[Tables, int]:
    """The same rows for this viewer, all others changed, gone or new; and how many changes were made."""
    seen = ChatTruth(tables, who).seen()
    made = 0
    for _ in range(TRIES):
        after = copy.deepcopy(dict(tables))
        _change(random, after, random.choice(list(MAKE)))
        if ChatTruth(after, who).seen() == seen:
            tables, made = after, made + (after != tables)
    return tables, made


def _change(random: Random, tables: dict[str, list[Row]], table: str) -> None:
    """Change some columns of one row, or add one; of those that nothing leads to, remove one."""
    rows = tables[table]
    make = partial(MAKE[table], random, tables)
    way = random.random()
    if way < 0.2 and table not in ("attachments", "link_attachments"):
        _add(tables, table, make(len(rows) + 1))
    elif way < 0.3 and table in KEYS and rows:
        rows.remove(random.choice(rows))
    elif rows:
        row = random.choice(rows)
        fresh = make(row.get("id", 0))
        names = [name for name in row if name not in ("id", "kind", "is_public")]
        for name in random.sample(names, min(2, len(names))):
            row[name] = fresh[name]
        if len({key_of(table, each) for each in rows}) < len(rows):
            rows.remove(row)
