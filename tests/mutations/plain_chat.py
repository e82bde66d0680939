"""The chat's tables in plain Python, whole: what each write leaves in them, or what it is refused for.

Nothing here knows the engine. A refused field leaves what it likes: the caller works on a copy.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

NOBODY = 999_999
Row = dict[str, Any]


class Refused(Exception):
    """A field is refused for one or more of these codes."""

    def __init__(self, *codes: str) -> None:
        super().__init__(*codes)
        self.codes = set(codes)


@dataclass
class PlainChat:
    """One workspace with its channels. New rows have negative keys until the database's are known."""

    workspace: int
    channels: list[int]
    users: dict[int, str]
    tags: dict[int, str] = field(default_factory=dict)
    messages: dict[int, Row] = field(default_factory=dict)
    message_tags: set[tuple[int, int]] = field(default_factory=set)
    reactions: set[tuple[int, int, str]] = field(default_factory=set)
    memberships: dict[tuple[int, int], Row] = field(default_factory=dict)
    last: int = 0

    def number(self) -> int:
        self.last -= 1
        return self.last

    def rename(self, keys: Mapping[int, int]) -> None:
        """Give rows the keys that the database gave them."""

        def new(key: int) -> int:
            return keys.get(key, key)

        self.tags = {new(key): name for key, name in self.tags.items()}
        self.messages = {
            new(key): {**row, "thread_id": row["thread_id"] and new(row["thread_id"])}
            for key, row in self.messages.items()
        }
        self.message_tags = {(new(message), new(tag)) for message, tag in self.message_tags}
        self.reactions = {(new(message), user, emoji) for message, user, emoji in self.reactions}

    # Users

    def update_user(self, key: int, patch: Mapping[str, Any]) -> None:
        if key not in self.users:
            raise Refused("NOT_FOUND")
        if any(other != key and handle == patch["handle"] for other, handle in self.users.items()):
            raise Refused("UNIQUE")
        self.users[key] = patch["handle"]

    def user(self, key: Mapping[str, Any]) -> int:
        if "id" in key:
            return self.there(key["id"], self.users)
        handle = key["workspaceIdHandle"]["handle"]
        return self.there(next((user for user, own in self.users.items() if own == handle), NOBODY), self.users)

    @staticmethod
    def there(key: int, rows: Iterable[int]) -> int:
        if key not in rows:
            raise Refused("NOT_FOUND")
        return key

    # Tags

    def create_tags(self, inputs: Sequence[Mapping[str, Any]]) -> list[int]:
        names = [each["name"] for each in inputs]
        if len({*names, *self.tags.values()}) < len(names) + len(self.tags):
            raise Refused("UNIQUE")
        made = [self.number() for _ in names]
        self.tags.update(zip(made, names, strict=True))
        return made

    def upsert_tag(self, given: Mapping[str, Any]) -> bool:
        if given["name"] in self.tags.values():
            return False
        self.create_tags([given])
        return True

    def update_tag(self, key: int, patch: Mapping[str, Any]) -> None:
        self.there(key, self.tags)
        if any(other != key and name == patch["name"] for other, name in self.tags.items()):
            raise Refused("UNIQUE")
        self.tags[key] = patch["name"]

    def delete_tags(self, names: Sequence[str]) -> int:
        gone = {key for key, name in self.tags.items() if name in names}
        for key in gone:
            self.drop_tag(key)
        return len(gone)

    def drop_tag(self, key: int) -> None:
        del self.tags[key]
        self.message_tags = {each for each in self.message_tags if each[1] != key}

    def tag(self, key: Mapping[str, Any], among: Iterable[int]) -> int:
        if "id" in key:
            return self.there(key["id"], among)
        name = key["workspaceIdName"]["name"]
        return self.there(next((tag for tag in among if self.tags[tag] == name), NOBODY), among)

    def link_tags(self, links: Sequence[Mapping[str, Any]]) -> list[int]:
        """The tags to connect, looked for before any is made."""
        connected = [self.tag(each["connect"], list(self.tags)) for each in links if "connect" in each]
        return connected + self.create_tags([each["create"] for each in links if "create" in each])

    # Memberships

    def upsert_membership(self, given: Mapping[str, Any]) -> bool:
        key = (given["channelId"], given["userId"])
        if given["userId"] not in self.users or given.get("lastReadId") not in {None, *self.messages}:
            raise Refused("FOREIGN_KEY")
        created = key not in self.memberships
        before = self.memberships.get(key, {"role": "MEMBER", "last_read_id": None})
        renamed = {"role": "role", "lastReadId": "last_read_id"}
        self.memberships[key] = {**before, **{renamed[n]: given[n] for n in given if n in renamed}}
        return created

    def delete_membership(self, channel: int, user: int) -> None:
        if self.memberships.pop((channel, user), None) is None:
            raise Refused("NOT_FOUND")

    # Messages

    def create_messages(self, inputs: Sequence[Mapping[str, Any]]) -> list[int]:
        authors = [self.user(each["author"]["connect"]) if "author" in each else each["authorId"] for each in inputs]
        # What is connected is looked for before any is made.
        before = list(self.tags)
        found = [
            [each if "create" in each else self.tag(each["connect"], before) for each in given.get("tags", ())]
            for given in inputs
        ]
        links = [each["create"] for given in inputs for each in given.get("tags", ()) if "create" in each]
        tags = iter(self.create_tags(links))
        made = []
        for each, author, own in zip(inputs, authors, found, strict=True):
            key = self._insert(each, author, None)
            self.message_tags |= {(key, tag if isinstance(tag, int) else next(tags)) for tag in own}
            self.react(key, each.get("reactions", ()))
            for reply in each.get("replies", ()):
                self._insert(reply, reply["authorId"], key)
            made.append(key)
        return made

    def _insert(self, given: Mapping[str, Any], author: int, thread: int | None) -> int:
        if author not in self.users or given.get("threadId") not in {None, *self.messages}:
            raise Refused("FOREIGN_KEY")
        key = self.number()
        self.messages[key] = {
            "channel_id": given["channelId"],
            "author_id": author,
            "thread_id": given.get("threadId") or thread,
            "body": given["body"],
            "version": 1,
        }
        return key

    def react(self, message: int, given: Sequence[Mapping[str, Any]]) -> None:
        for each in given:
            new = (message, each["userId"], each["emoji"])
            if each["userId"] not in self.users:
                raise Refused("FOREIGN_KEY")
            if new in self.reactions:
                raise Refused("UNIQUE")
            self.reactions.add(new)

    def update_message(self, key: int, patch: Mapping[str, Any], version: int | None) -> None:
        row = self.messages.get(key)
        if row is None:
            raise Refused("NOT_FOUND")
        if version is not None and version != row["version"]:
            raise Refused("VERSION_CONFLICT")
        changed = dict(row)
        if "body" in patch:
            changed["body"] = patch["body"]
        if "author" in patch:
            changed["author_id"] = self.user(patch["author"]["connect"])
        if "thread" in patch:
            connected = patch["thread"].get("connect")
            changed["thread_id"] = None if connected is None else self.there(connected["id"], self.messages)
        changed["version"] += changed != row
        self.messages[key] = changed
        self._patch_tags(key, patch.get("tags", {}))
        self._patch_reactions(key, patch.get("reactions", {}))

    def _patch_tags(self, message: int, patch: Mapping[str, Any]) -> None:
        mine = {tag for of, tag in self.message_tags if of == message}
        for each in patch.get("delete", ()):
            tag = self.tag(each, mine)
            mine.discard(tag)
            self.drop_tag(tag)
        for each in patch.get("disconnect", ()):
            mine.discard(self.tag(each, mine))
        if "set" in patch:
            mine = set(self.link_tags(patch["set"]))
        mine |= {self.tag(each, self.tags) for each in patch.get("connect", ())}
        mine |= set(self.create_tags(patch.get("create", ())))
        self.message_tags = {each for each in self.message_tags if each[0] != message} | {(message, t) for t in mine}

    def _patch_reactions(self, message: int, patch: Mapping[str, Any]) -> None:
        for each in patch.get("delete", ()):
            key = each["messageIdUserIdEmoji"]
            gone = (message, key["userId"], key["emoji"])
            if key["messageId"] != message or gone not in self.reactions:
                raise Refused("NOT_FOUND")
            self.reactions.discard(gone)
        if "set" in patch:
            self.reactions = {each for each in self.reactions if each[0] != message}
            self.react(message, patch["set"])
        self.react(message, patch.get("create", ()))
        for each in patch.get("upsert", ()):
            if (message, each["userId"], each["emoji"]) not in self.reactions:
                self.react(message, [each])

    def update_messages(self, keys: Sequence[int], author: int, body: str, expect: int | None) -> int:
        found = [row for key, row in self.messages.items() if key in keys and row["author_id"] == author]
        if expect is not None and len(found) != expect:
            raise Refused("ROW_COUNT")
        for row in found:
            row["version"] += row["body"] != body
            row["body"] = body
        return len(found)

    def delete_message(self, key: int, version: int | None) -> None:
        if key not in self.messages:
            raise Refused("NOT_FOUND")
        if version is not None and version != self.messages[key]["version"]:
            raise Refused("VERSION_CONFLICT")
        self.delete_messages([key], None)

    def delete_messages(self, keys: Sequence[int], expect: int | None) -> int:
        gone = {key for key in keys if key in self.messages}
        if expect is not None and len(gone) != expect:
            raise Refused("ROW_COUNT")
        if any(row["thread_id"] in gone for key, row in self.messages.items() if key not in gone):
            raise Refused("FOREIGN_KEY")
        for key in gone:
            del self.messages[key]
        self.message_tags = {each for each in self.message_tags if each[0] not in gone}
        self.reactions = {each for each in self.reactions if each[0] not in gone}
        for row in self.memberships.values():
            if row["last_read_id"] in gone:
                row["last_read_id"] = None
        return len(gone)

    # What is in the tables

    def tables(self) -> dict[str, list[tuple[Any, ...]]]:
        return {
            "users": sorted(self.users.items()),
            "tags": sorted(self.tags.items()),
            "messages": [(key, *row.values()) for key, row in sorted(self.messages.items())],
            "message_tags": sorted(self.message_tags),
            "reactions": sorted(self.reactions),
            "memberships": [(*key, *row.values()) for key, row in sorted(self.memberships.items())],
        }
