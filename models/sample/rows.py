"""People and conversations → the rows of every table."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from random import Random
from typing import Any
from uuid import UUID

from sqlalchemy import Table

from models.attachment import AttachmentKind
from models.base import Base
from models.membership import MembershipRole
from models.sample.conversations import ONCE, WEEKLY, Conversation, Line, read_conversations
from models.sample.people import CHANNELS, USERS, WORKSPACES
from models.user import UserRole

Row = dict[str, Any]

SEED = 20_261_005
FOUNDED = datetime(2026, 1, 12, 9, 0, tzinfo=UTC)
FIRST_MONDAY = datetime(2026, 10, 5, tzinfo=UTC)
WEEKS = 5

EMOJI = ("👍", "❤️", "😂", "🎉", "👀", "🙏", "🚀", "☕")

# Never given to a message, so that there is a tag without any.
SPARE_TAG = "someday"


@dataclass(frozen=True, slots=True, eq=False)
class Said:
    """One line at its time and place, before the messages are numbered."""

    channel: Row
    author_id: int
    root: "Said | None"
    line: Line
    tags: tuple[str, ...]
    at: datetime


def sample_rows() -> list[tuple[Table, list[Row]]]:
    """Every row of the sample, each with all its columns; tables come after those they refer to."""
    random = Random(SEED)
    workspaces = make_workspaces(random)
    users = make_users(workspaces)
    channels = make_channels(workspaces)
    memberships = make_memberships(random, channels, users)
    said = sorted(hold_conversations(random, channels, memberships), key=lambda one: one.at)
    tags = make_tags(workspaces, said)
    attachments = list(make_attachments(random, said))
    rows = {
        "workspaces": workspaces,
        "users": users,
        "channels": channels,
        "tags": tags,
        "messages": make_messages(random, said),
        "memberships": make_last_reads(random, memberships, said),
        "message_tags": make_message_tags(tags, said),
        "reactions": list(make_reactions(random, memberships, said)),
        "attachments": [attachment for attachment, _ in attachments],
        "image_attachments": [own for all_, own in attachments if all_["kind"] is AttachmentKind.IMAGE],
        "file_attachments": [own for all_, own in attachments if all_["kind"] is AttachmentKind.FILE],
        "link_attachments": [own for all_, own in attachments if all_["kind"] is AttachmentKind.LINK],
    }
    return [(Base.metadata.tables[name], table_rows) for name, table_rows in rows.items()]


def make_workspaces(random: Random) -> list[Row]:
    return [
        {
            "id": number,
            "slug": slug,
            "name": name,
            "is_public": is_public,
            "plan": plan,
            "monthly_price": price,
            "public_id": UUID(int=random.getrandbits(128), version=4),
            "created_at": FOUNDED + timedelta(days=number),
        }
        for number, (slug, name, is_public, plan, price) in enumerate(WORKSPACES, 1)
    ]


def make_users(workspaces: list[Row]) -> list[Row]:
    by_slug = {row["slug"]: row for row in workspaces}
    return [
        {
            "id": number,
            "workspace_id": by_slug[slug]["id"],
            "handle": handle,
            "display_name": name,
            "title": title,
            "email": None if role is UserRole.GUEST else f"{handle}@{slug}.example",
            "password_hash": None,
            "role": role,
            "start_date": start_date,
            "quiet_from": quiet_from,
            "created_at": by_slug[slug]["created_at"] + timedelta(minutes=7 * number),
        }
        for number, (slug, handle, name, title, role, start_date, quiet_from) in enumerate(USERS, 1)
    ]


def make_channels(workspaces: list[Row]) -> list[Row]:
    by_slug = {row["slug"]: row for row in workspaces}
    return [
        {
            "id": number,
            "workspace_id": by_slug[slug]["id"],
            "name": name,
            "topic": topic,
            "visibility": visibility,
            "created_at": by_slug[slug]["created_at"] + timedelta(hours=3, minutes=number),
        }
        for number, (slug, name, topic, visibility, _) in enumerate(CHANNELS, 1)
    ]


def make_memberships(random: Random, channels: list[Row], users: list[Row]) -> list[Row]:
    by_handle = {(row["workspace_id"], row["handle"]): row for row in users}
    memberships: list[Row] = []
    for channel, (*_, handles) in zip(channels, CHANNELS, strict=True):
        for place, handle in enumerate(handles.split()):
            user = by_handle[channel["workspace_id"], handle]
            role = MembershipRole.GUEST if user["role"] is UserRole.GUEST else MembershipRole.MEMBER
            memberships.append(
                {
                    "channel_id": channel["id"],
                    "user_id": user["id"],
                    "role": role if place else MembershipRole.OWNER,
                    "joined_at": channel["created_at"] + place * timedelta(minutes=random.randint(1, 5000)),
                }
            )
    return memberships


def hold_conversations(random: Random, channels: list[Row], memberships: list[Row]) -> Iterator[Said]:
    slugs = [slug for slug, *_ in WORKSPACES]
    by_place = {(slugs[row["workspace_id"] - 1], row["name"]): row for row in channels}
    for week in range(WEEKS):
        for conversation in read_conversations(WEEKLY.replace("{n}", str(40 + week))):
            channel = by_place[conversation.workspace, conversation.channel]
            yield from hold(random, conversation, channel, members(memberships, channel), week)
    for conversation in read_conversations(ONCE):
        channel = by_place[conversation.workspace, conversation.channel]
        yield from hold(random, conversation, channel, members(memberships, channel), random.randrange(WEEKS))


def hold(random: Random, conversation: Conversation, channel: Row, people: list[int], week: int) -> Iterator[Said]:
    """Say the lines of one conversation, on some working day of the week, with a shuffled cast."""
    cast = dict(zip("abcdefgh", random.sample(people, len(people)), strict=False))
    at = FIRST_MONDAY + timedelta(
        weeks=week,
        days=random.randrange(5),
        seconds=random.randrange(8 * 3600, 16 * 3600),
        microseconds=random.randrange(1_000_000),
    )
    root: Said | None = None
    for place, line in enumerate(conversation.lines):
        author_id = cast[line.speaker]
        said = Said(channel, author_id, root if line.is_reply else None, line, () if place else conversation.tags, at)
        if not line.is_reply:
            root = said
        yield said
        # Now and then two lines have the same time, to the microsecond: paging has to cope with it.
        at += timedelta(seconds=random.choice((0, 12, 25, 25, 40, 40, 75, 75, 200, 600)))


def members(memberships: list[Row], channel: Row) -> list[int]:
    return [row["user_id"] for row in memberships if row["channel_id"] == channel["id"]]


def make_messages(random: Random, said: list[Said]) -> list[Row]:
    keys = {one: key for key, one in enumerate(said, 1)}
    rows: list[Row] = []
    for one, key in keys.items():
        edits = random.choice((0,) * 15 + (1, 1, 3))
        rows.append(
            {
                "id": key,
                "channel_id": one.channel["id"],
                "author_id": one.author_id,
                "thread_id": keys[one.root] if one.root else None,
                "body": one.line.body,
                "created_at": one.at,
                "edited_at": one.at + timedelta(seconds=random.randint(20, 4000)) if edits else None,
                "version": 1 + edits,
            }
        )
    return rows


def make_last_reads(random: Random, memberships: list[Row], said: list[Said]) -> list[Row]:
    rows: list[Row] = []
    for row in memberships:
        written = [key for key, one in enumerate(said, 1) if one.channel["id"] == row["channel_id"]]
        last_read = random.choice([None, *written[-6:]])
        rows.append({**row, "last_read_id": last_read})
    return rows


def make_tags(workspaces: list[Row], said: list[Said]) -> list[Row]:
    names = {(one.channel["workspace_id"], tag) for one in said for tag in one.tags}
    names |= {(row["id"], SPARE_TAG) for row in workspaces}
    return [
        {"id": number, "workspace_id": workspace_id, "name": name}
        for number, (workspace_id, name) in enumerate(sorted(names), 1)
    ]


def make_message_tags(tags: list[Row], said: list[Said]) -> list[Row]:
    keys = {(row["workspace_id"], row["name"]): row["id"] for row in tags}
    return [
        {"message_id": key, "tag_id": keys[one.channel["workspace_id"], tag]}
        for key, one in enumerate(said, 1)
        for tag in one.tags
    ]


def make_reactions(random: Random, memberships: list[Row], said: list[Said]) -> Iterator[Row]:
    for key, one in enumerate(said, 1):
        people = members(memberships, one.channel)
        favourites = random.sample(EMOJI, 2)
        for user_id in random.sample(people, min(len(people), random.choice((0, 0, 0, 1, 1, 2, 4)))):
            for emoji in random.choice((favourites[:1], favourites[:1], favourites[1:], favourites)):
                at = one.at + timedelta(seconds=random.randint(5, 9000))
                yield {"message_id": key, "user_id": user_id, "emoji": emoji, "created_at": at}


def make_attachments(random: Random, said: list[Said]) -> Iterator[tuple[Row, Row]]:
    """What all attachments have and what only one kind has, for each of them."""
    number = 0
    for key, one in enumerate(said, 1):
        for kind_name, name, *values in one.line.attachments:
            number += 1
            kind = AttachmentKind(kind_name)
            base = {
                "id": number,
                "message_id": key,
                "kind": kind,
                "name": name,
                "details": random.choice((None, describe(kind, name))),
                "created_at": one.at - timedelta(seconds=random.randint(1, 60)),
            }
            yield base, {"id": number, **own_columns(random, kind, name, values)}


def describe(kind: AttachmentKind, name: str) -> Row:
    match kind:
        case AttachmentKind.IMAGE:
            return {"alt": name.rpartition(".")[0], "animated": False, "colors": ["#1f6f5c", "#f4efe6"]}
        case AttachmentKind.FILE:
            return {"scanned": True, "uploader": {"program": "Lantern für Mac", "version": [4, 40]}}
        case AttachmentKind.LINK:
            return {"preview": {"title": name, "description": None}, "status": 200, "seconds": 0.25}


def own_columns(random: Random, kind: AttachmentKind, name: str, values: list[str]) -> Row:
    match kind:
        case AttachmentKind.IMAGE:
            width, height, *focal_x = values
            return {
                "width": int(width),
                "height": int(height),
                "focal_x": float(focal_x[0]) if focal_x else None,
            }
        case AttachmentKind.FILE:
            checksum = hashlib.sha256(name.encode()).digest()
            return {"size_bytes": int(values[0]), "checksum": random.choice((None, checksum))}
        case AttachmentKind.LINK:
            return {"url": values[0]}
