"""Who may write what in the chat: the rules of `models/`, for each of its roles."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

import orjson
import sqlalchemy as sa

from graph.auth import ANONYMOUS, Viewer, read_viewer
from models import Message
from tests.mutations.conftest import Written

# Of the sample: ann administers workspace 1, zoe (2) owns its channels 3 and 5, oleg is a guest who has joined 1, 2 and
# 5; channel 6 is private, to ann and freja (8). Workspace 3 is public, moana administers it; workspace 2 is neither's.
ANN, ZOE, SAKURA, OLEG, MOANA = (
    read_viewer(each)
    for each in (
        "admin id=1 workspace=1",
        "member id=2 workspace=1",
        "member id=4 workspace=1",
        "guest id=9 workspace=1",
        "admin id=15 workspace=3",
    )
)
NAMES = {ANONYMOUS: "nobody", ANN: "ann", ZOE: "zoe", SAKURA: "sakura", OLEG: "oleg", MOANA: "moana"}


async def refusals(chat: Written, viewer: Viewer, field: str) -> list[tuple[str, str]]:
    """The codes and paths of a mutation's errors."""
    answered: Any = orjson.loads(await chat.ask(f"mutation {{ {field} {{ errors {{ code path }} }} }}", viewer=viewer))
    assert "errors" not in answered, answered
    (payload,) = answered["data"].values()
    return [(each["code"], ".".join(each["path"])) for each in payload["errors"]]


async def age(chat: Written, key: int, hours: float) -> None:
    """Let a message have been sent so long ago."""
    async with chat.engine.begin() as connection:
        at = datetime.now(UTC) - timedelta(hours=hours)
        await connection.execute(sa.update(Message).values(created_at=at).where(Message.id == key))


async def some_message(chat: Written, channel: int, author: int, hours: float) -> int:
    """A message of an author in a channel."""
    async with chat.engine.begin() as connection:
        given = {"channel_id": channel, "author_id": author, "body": "x", "version": 1}
        at = datetime.now(UTC) - timedelta(hours=hours)
        insert = sa.insert(Message).values(**given, created_at=at).returning(Message.id)
        key = await connection.scalar(insert)
    assert key is not None
    return key


FORBIDDEN, MISSING = [("FORBIDDEN", "input")], [("FOREIGN_KEY", "input.channelId")]


FOUND = (
    'createChannel(input: {workspaceId: 1, name: "closed", visibility: PRIVATE, '
    "memberships: [{userId: 1, role: OWNER}]})"
)

# In this order, in one database.
WRITES: list[tuple[Viewer, str, list[tuple[str, str]]]] = [
    # Messages
    (ANONYMOUS, 'createMessage(input: {channelId: 1, authorId: 1, body: "x"})', FORBIDDEN),
    (ANONYMOUS, 'createMessages(inputs: [{channelId: 1, authorId: 1, body: "x"}])', [("FORBIDDEN", "inputs.0")]),
    (ANONYMOUS, 'postMessage(channelId: 1, authorId: 1, body: "x")', [("FORBIDDEN", "authorId")]),
    (ZOE, 'createMessage(input: {channelId: 1, authorId: 2, body: "x"})', []),
    (ZOE, 'createMessage(input: {channelId: 1, authorId: 1, body: "x"})', FORBIDDEN),
    (ZOE, 'createMessage(input: {channelId: 6, authorId: 2, body: "x"})', MISSING),
    (ZOE, 'postMessage(channelId: 1, authorId: 2, body: "x")', []),
    (ZOE, 'postMessage(channelId: 1, authorId: 1, body: "x")', [("FORBIDDEN", "authorId")]),
    (ZOE, 'postMessage(channelId: 6, authorId: 2, body: "x")', [("FORBIDDEN", "authorId")]),
    (ANN, 'postMessage(channelId: 6, authorId: 1, body: "x")', []),
    (OLEG, 'createMessage(input: {channelId: 1, authorId: 9, body: "x"})', []),
    (ANN, 'createMessage(input: {channelId: 1, authorId: 2, body: "x"})', FORBIDDEN),
    # Reactions
    (ANONYMOUS, 'createReaction(input: {messageId: 4, userId: 1, emoji: "x"})', FORBIDDEN),
    (ZOE, 'createReaction(input: {messageId: 4, userId: 2, emoji: "x"})', []),
    (ZOE, 'createReaction(input: {messageId: 4, userId: 1, emoji: "x"})', FORBIDDEN),
    (ZOE, 'createReaction(input: {messageId: 1, userId: 2, emoji: "x"})', [("FOREIGN_KEY", "input.messageId")]),
    # Memberships
    (ANONYMOUS, "createMembership(input: {channelId: 7, userId: 2})", FORBIDDEN),
    (ZOE, "createMembership(input: {channelId: 7, userId: 2})", []),
    (ZOE, "createMembership(input: {channelId: 7, userId: 4})", FORBIDDEN),
    (ZOE, "createMembership(input: {channelId: 3, userId: 9})", []),
    (ZOE, "createMembership(input: {channelId: 6, userId: 2})", MISSING),
    (ZOE, "createMembership(input: {channelId: 7, userId: 2, role: OWNER})", [("FORBIDDEN", "input.role")]),
    (ZOE, "updateMembership(channelId: 1, userId: 2, patch: {role: OWNER})", [("FORBIDDEN", "patch.role")]),
    (ZOE, "updateMembership(channelId: 1, userId: 2, patch: {lastReadId: null})", []),
    (ZOE, "updateMembership(channelId: 1, userId: 3, patch: {lastReadId: null})", [("FORBIDDEN", "patch")]),
    (ZOE, "deleteMembership(channelId: 1, userId: 3)", [("FORBIDDEN", "channelId")]),
    (ZOE, "deleteMembership(channelId: 3, userId: 4)", []),
    (ANN, "updateMembership(channelId: 1, userId: 2, patch: {role: OWNER})", []),
    (MOANA, "createMembership(input: {channelId: 1, userId: 15, role: OWNER})", FORBIDDEN),
    (MOANA, "createMembership(input: {channelId: 1, userId: 15})", []),
    (MOANA, "deleteMembership(channelId: 1, userId: 2)", [("FORBIDDEN", "channelId")]),
    # Channels and tags
    (ANONYMOUS, 'createChannel(input: {workspaceId: 1, name: "new"})', FORBIDDEN),
    (OLEG, 'createChannel(input: {workspaceId: 1, name: "new"})', FORBIDDEN),
    (ZOE, 'createChannel(input: {workspaceId: 1, name: "new"})', []),
    (ZOE, 'createChannel(input: {workspaceId: 3, name: "new"})', FORBIDDEN),
    (ZOE, 'createChannel(input: {workspaceId: 1, name: "hidden", visibility: PRIVATE})', FORBIDDEN),
    (
        ANN,
        FOUND,
        [],
    ),
    (ZOE, 'updateChannel(id: 1, patch: {topic: "x"})', []),
    (ZOE, 'updateChannel(id: 6, patch: {topic: "x"})', [("NOT_FOUND", "id")]),
    (SAKURA, "deleteChannel(id: 7)", [("FORBIDDEN", "id")]),
    (ANONYMOUS, 'createTag(input: {workspaceId: 1, name: "new"})', FORBIDDEN),
    (ZOE, 'createTag(input: {workspaceId: 1, name: "new"})', []),
    (ZOE, 'createTag(input: {workspaceId: 3, name: "new"})', FORBIDDEN),
    # Users
    (ANONYMOUS, 'updateUser(id: 2, patch: {title: "x"})', [("FORBIDDEN", "patch")]),
    (ZOE, 'updateUser(id: 2, patch: {title: "x"})', []),
    (ZOE, 'updateUser(id: 1, patch: {title: "x"})', [("FORBIDDEN", "patch")]),
    (ZOE, "updateUser(id: 2, patch: {role: ADMIN})", [("FORBIDDEN", "patch.role")]),
    (ZOE, "updateUser(id: 2, patch: {workspaceId: 3})", [("FORBIDDEN", "patch")]),
    (ANN, "updateUser(id: 2, patch: {role: GUEST})", []),
    (MOANA, "updateUser(id: 2, patch: {role: GUEST})", [("FORBIDDEN", "patch")]),
    (ZOE, 'createUser(input: {workspaceId: 1, handle: "new", displayName: "x"})', FORBIDDEN),
    (ANN, 'createUser(input: {workspaceId: 1, handle: "new", displayName: "x"})', []),
    # Workspaces
    (ZOE, 'updateWorkspace(id: 1, patch: {name: "x"})', [("FORBIDDEN", "patch")]),
    (ANN, 'updateWorkspace(id: 1, patch: {name: "x"})', []),
    (ANN, 'updateWorkspace(id: 3, patch: {name: "x"})', [("FORBIDDEN", "patch")]),
    (ZOE, 'createWorkspace(input: {slug: "new", name: "x"})', FORBIDDEN),
    (ANN, 'createWorkspace(input: {slug: "new", name: "x"})', []),
    # Leaving
    (ZOE, "deleteMembership(channelId: 1, userId: 2)", []),
]


async def test_each_writes_what_is_theirs(chat: Written) -> None:
    found = [(NAMES[viewer], field, await refusals(chat, viewer, field)) for viewer, field, _ in WRITES]
    assert found == [(NAMES[viewer], field, expected) for viewer, field, expected in WRITES]


DAY: list[tuple[Viewer, float, str, list[tuple[str, str]]]] = [
    (ZOE, 23.9, "update", []),
    (ZOE, 24.1, "update", [("FORBIDDEN", "patch")]),
    (ZOE, 23.9, "delete", []),
    (ZOE, 24.1, "delete", [("FORBIDDEN", "id")]),
    (SAKURA, 0, "update", [("FORBIDDEN", "patch")]),
    (SAKURA, 0, "delete", [("FORBIDDEN", "id")]),
    # Who runs the channel moderates, and puts words into nobody's mouth.
    (ANN, 99, "delete", []),
    (ANN, 0, "update", [("FORBIDDEN", "patch")]),
    (MOANA, 0, "delete", [("FORBIDDEN", "id")]),
    (ANONYMOUS, 0, "delete", [("FORBIDDEN", "id")]),
]


async def test_authors_change_their_messages_for_a_day(chat: Written) -> None:
    found = []
    for viewer, hours, right, _ in DAY:
        key = await some_message(chat, 1, 2, hours)
        field = f'updateMessage(id: {key}, patch: {{body: "y"}})' if right == "update" else f"deleteMessage(id: {key})"
        found.append((NAMES[viewer], hours, right, await refusals(chat, viewer, field)))
    assert found == [(NAMES[viewer], hours, right, expected) for viewer, hours, right, expected in DAY]


async def test_a_day_is_of_the_moment_of_the_write(chat: Written) -> None:
    """Not of the first time that the rule was asked: what is kept of it holds no time."""
    key = await some_message(chat, 1, 2, 23.9)
    change = f'updateMessage(id: {key}, patch: {{body: "y"}})'
    assert await refusals(chat, ZOE, change) == []
    await age(chat, key, 24.1)
    assert await refusals(chat, ZOE, change) == [("FORBIDDEN", "patch")]
    await age(chat, key, 23.9)
    assert await refusals(chat, ZOE, change) == []


async def test_a_version_is_told_only_who_may_write_the_row(chat: Written) -> None:
    key = await some_message(chat, 1, 2, 0)
    for field, path in (
        (f'updateMessage(id: {key}, patch: {{body: "y"}}, ifVersion: 7)', "patch"),
        (f"deleteMessage(id: {key}, ifVersion: 7)", "id"),
    ):
        assert await refusals(chat, SAKURA, field) == [("FORBIDDEN", path)]
        assert await refusals(chat, ZOE, field) == [("VERSION_CONFLICT", "ifVersion")]


async def test_nobody_is_found_by_an_e_mail_address_that_is_hidden(chat: Written) -> None:
    """Of the sample: ann is ann@lantern.example; who has no such address is nobody's."""
    for query in (
        'createMessage(input: {channelId: 1, body: "x", author: {connect: {email: "%s"}}})',
        'createReaction(input: {messageId: 4, emoji: "x", user: {connect: {email: "%s"}}})',
    ):
        found = [await refusals(chat, ZOE, query % name) for name in ("ann@lantern.example", "nobody@lantern.example")]
        assert found[0] == found[1]
        assert found[0][0][0] == "NOT_FOUND"
    own = 'createMessage(input: {channelId: 1, body: "x", author: {connect: {email: "zoe@lantern.example"}}})'
    assert await refusals(chat, ZOE, own) == []


async def test_owners_of_a_channel_moderate_it(chat: Written) -> None:
    for channel, expected in ((3, []), (1, [("FORBIDDEN", "id")])):
        key = await some_message(chat, channel, 4, 99)
        assert await refusals(chat, ZOE, f"deleteMessage(id: {key})") == expected


async def test_post_message_links_only_whom_the_author_knows(chat: Written) -> None:
    """A handle in a workspace that is hidden from the author tells nothing of who is there."""
    async with chat.engine.begin() as connection:
        given = {"channel_id": 9, "user_id": 2, "role": "MEMBER", "joined_at": datetime.now(UTC)}
        await connection.execute(sa.insert(Message.metadata.tables["memberships"]).values(**given))
    post = 'mutation { postMessage(channelId: %s, authorId: 2, body: "@greta and @lukasz") { message { body } } }'
    bodies = []
    for channel in (9, 1):
        answered: Any = orjson.loads(await chat.ask(post % channel, viewer=ZOE))
        bodies.append(answered["data"]["postMessage"]["message"]["body"])
    assert bodies == ["@greta and @lukasz", "@greta and [@lukasz](/users/3)"]
