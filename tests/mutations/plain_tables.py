"""What a few tables of the chat hold, in plain Python: what a write does to them, and what it is refused for."""

from __future__ import annotations

from dataclasses import dataclass, field
from random import Random
from typing import Any

USERS = 4
ROLES = ("OWNER", "MEMBER", "GUEST")
NAMES = ("red", "green", "blue", "pink")
EMOJI = ("🎈", "🦀", "🐢")
NOBODY = 999_999


@dataclass
class Message:
    channel: int
    author: int
    thread: int | None
    body: str
    version: int = 1


@dataclass
class Plain:
    """The tables of one workspace. Each method does a write and returns the codes of its errors, if any."""

    workspace: int
    users: list[int]
    channels: list[int]
    tags: dict[int, str] = field(default_factory=dict)
    memberships: dict[tuple[int, int], str] = field(default_factory=dict)
    messages: dict[int, Message] = field(default_factory=dict)
    reactions: set[tuple[int, int, str]] = field(default_factory=set)

    # Tags: a name is unique in the workspace

    def create_tags(self, names: list[str], made: list[int]) -> set[str]:
        if len(set(names)) < len(names) or set(names) & set(self.tags.values()):
            return {"UNIQUE"}
        self.tags.update(zip(made, names, strict=False))
        return set()

    def rename_tag(self, tag: int, name: str) -> set[str]:
        if tag not in self.tags:
            return {"NOT_FOUND"}
        if name in [other for key, other in self.tags.items() if key != tag]:
            return {"UNIQUE"}
        self.tags[tag] = name
        return set()

    def delete_tags(self, names: list[str]) -> int:
        gone = [key for key, name in self.tags.items() if name in names]
        for key in gone:
            del self.tags[key]
        return len(gone)

    # Memberships: two columns are the key

    def create_membership(self, channel: int, user: int, role: str | None) -> set[str]:
        if user not in self.users:
            return {"FOREIGN_KEY"}
        if (channel, user) in self.memberships:
            return {"UNIQUE"}
        self.memberships[channel, user] = role or "MEMBER"
        return set()

    def upsert_membership(self, channel: int, user: int, role: str) -> bool:
        created = (channel, user) not in self.memberships
        self.memberships[channel, user] = role
        return created

    def change_roles(self, old: str, new: str, expect: int | None) -> tuple[set[str], int]:
        found = [key for key, role in self.memberships.items() if role == old]
        if expect is not None and expect != len(found):
            return {"ROW_COUNT"}, 0
        for key in found:
            self.memberships[key] = new
        return set(), len(found)

    def delete_membership(self, channel: int, user: int) -> set[str]:
        return set() if self.memberships.pop((channel, user), None) else {"NOT_FOUND"}

    # Messages: with a version, in threads; reactions go with them

    def create_message(self, made: list[int], message: Message, replies: list[Message]) -> None:
        own, *others = made
        self.messages[own] = message
        for key, reply in zip(others, replies, strict=True):
            reply.thread = own
            self.messages[key] = reply

    def change_message(self, key: int, body: str, version: int | None) -> set[str]:
        message = self.messages.get(key)
        if message is None:
            return {"NOT_FOUND"}
        if version is not None and version != message.version:
            return {"VERSION_CONFLICT"}
        if body != message.body:
            message.body, message.version = body, message.version + 1
        return set()

    def delete_message(self, key: int) -> set[str]:
        if key not in self.messages:
            return {"NOT_FOUND"}
        if any(other.thread == key for other in self.messages.values()):
            return {"FOREIGN_KEY"}
        del self.messages[key]
        self.reactions = {each for each in self.reactions if each[0] != key}
        return set()

    def set_reactions(self, key: int, wanted: list[tuple[int, str]]) -> set[str]:
        if key not in self.messages:
            return {"NOT_FOUND"}
        self.reactions = {each for each in self.reactions if each[0] != key} | {(key, *each) for each in wanted}
        return set()

    # Drawing

    def some_message(self, random: Random) -> int:
        return random.choice([*self.messages, NOBODY])

    def state(self) -> dict[str, Any]:
        return {
            "tags": sorted(self.tags.items()),
            "memberships": sorted((*key, role) for key, role in self.memberships.items()),
            "messages": sorted(
                (key, m.channel, m.author, m.thread, m.body, m.version) for key, m in self.messages.items()
            ),
            "reactions": sorted(self.reactions),
        }
