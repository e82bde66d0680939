"""Random writes and reads, held against plain Python tables, on each database."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from random import Random
from typing import Any

import pytest

from tests.mutations.conftest import Written
from tests.mutations.plain_tables import EMOJI, NAMES, NOBODY, ROLES, USERS, Message, Plain

STEPS = 60
ERRORS = "errors { code }"


@pytest.mark.parametrize("seed", range(3))
async def test_random_writes_leave_what_plain_tables_hold(chat: Written, seed: int) -> None:
    random = Random(seed)
    plain = await start(chat)
    for number in range(STEPS):
        step = random.choice(STEPS_OF)
        await step(chat, plain, random)
        assert await state(chat, plain) == plain.state(), f"after step {number}"


async def start(chat: Written) -> Plain:
    """A workspace of its own, so that nothing else is in sight."""
    users = ", ".join(f'{{handle: "u{n}", displayName: "U"}}' for n in range(USERS))
    made = await chat.data(
        f"""mutation {{ createWorkspace(input: {{
            slug: "plain", name: "Plain", users: [{users}], channels: [{{name: "one"}}, {{name: "two"}}]
        }}) {{ workspace {{
            id users(orderBy: [{{id: ASC}}]) {{ id }} channels(orderBy: [{{id: ASC}}]) {{ id }}
        }} errors {{ message }} }} }}"""
    )
    workspace = made["createWorkspace"]["workspace"]
    users_ = [each["id"] for each in workspace["users"]]
    return Plain(workspace["id"], users_, [each["id"] for each in workspace["channels"]])


async def state(chat: Written, plain: Plain) -> dict[str, Any]:
    found = await chat.data(
        """query ($workspace: Int!, $channels: [Int!]!) {
          tags(where: {workspaceId: {eq: $workspace}}, limit: 100) { id name }
          memberships(where: {channelId: {in: $channels}}, limit: 100) { channelId userId role }
          messages(where: {channelId: {in: $channels}}, limit: 100) { id channelId authorId threadId body version }
          reactions(where: {message: {channelId: {in: $channels}}}, limit: 100) { messageId userId emoji }
        }""",
        workspace=plain.workspace,
        channels=plain.channels,
    )
    rows = {name: [tuple(row.values()) for row in rows] for name, rows in found.items()}
    # None can't be told larger or smaller; no two messages have the same key.
    return {name: sorted(each, key=lambda row: row if name != "messages" else row[0]) for name, each in rows.items()}


def codes(payload: Any) -> set[str]:
    return {error["code"] for error in payload["errors"]}


async def one(chat: Written, query: str, **variables: Any) -> Any:
    """The payload of an operation's only field."""
    (payload,) = (await chat.data(query, **variables)).values()
    return payload


# The steps


async def create_tags(chat: Written, plain: Plain, random: Random) -> None:
    names = [random.choice(NAMES) for _ in range(random.randint(1, 2))]
    payload = await one(
        chat,
        f"mutation ($inputs: [TagCreate!]!) {{ createTags(inputs: $inputs) {{ tags {{ id }} {ERRORS} }} }}",
        inputs=[{"workspaceId": plain.workspace, "name": name} for name in names],
    )
    assert codes(payload) == plain.create_tags(names, [each["id"] for each in payload["tags"]])


async def rename_tag(chat: Written, plain: Plain, random: Random) -> None:
    tag, name = random.choice([*plain.tags, NOBODY]), random.choice(NAMES)
    query = "mutation ($id: Int!, $name: String) { updateTag(id: $id, patch: {name: $name}) { errors { code } } }"
    assert codes(await one(chat, query, id=tag, name=name)) == plain.rename_tag(tag, name)


async def delete_tags(chat: Written, plain: Plain, random: Random) -> None:
    names = random.sample(NAMES, 2)
    query = """mutation ($names: [String!]!, $workspace: Int!) {
      deleteTags(where: {name: {in: $names}, workspaceId: {eq: $workspace}}) { affectedRows errors { code } }
    }"""
    payload = await one(chat, query, names=names, workspace=plain.workspace)
    assert payload == {"affectedRows": plain.delete_tags(names), "errors": []}


async def create_membership(chat: Written, plain: Plain, random: Random) -> None:
    channel, user, role = random.choice(plain.channels), random.choice([*plain.users, NOBODY]), random.choice(ROLES)
    given_role = role if random.random() < 0.5 else None
    given = {"channelId": channel, "userId": user, **({"role": role} if given_role else {})}
    query = "mutation ($input: MembershipCreate!) { createMembership(input: $input) { created errors { code } } }"
    payload = await one(chat, query, input=given)
    expected = plain.create_membership(channel, user, given_role)
    assert (codes(payload), payload["created"]) == (expected, not expected)


async def upsert_membership(chat: Written, plain: Plain, random: Random) -> None:
    channel, user, role = random.choice(plain.channels), random.choice(plain.users), random.choice(ROLES)
    query = """mutation ($input: MembershipCreate!) {
      upsertMembership(input: $input) { created membership { role } errors { code } }
    }"""
    payload = await one(chat, query, input={"channelId": channel, "userId": user, "role": role})
    created = plain.upsert_membership(channel, user, role)
    assert payload == {"created": created, "membership": {"role": role}, "errors": []}


async def change_roles(chat: Written, plain: Plain, random: Random) -> None:
    old, new, expect = random.choice(ROLES), random.choice(ROLES), random.choice([None, 0, 1, 2])
    query = """mutation ($old: MembershipRole!, $new: MembershipRole, $expect: Int, $channels: [Int!]!) {
      updateMemberships(where: {role: {eq: $old}, channelId: {in: $channels}}, patch: {role: $new}, expect: $expect) {
        affectedRows memberships { role } errors { code }
      }
    }"""
    payload = await one(chat, query, old=old, new=new, expect=expect, channels=plain.channels)
    expected, count = plain.change_roles(old, new, expect)
    assert (codes(payload), payload["affectedRows"], payload["memberships"]) == (
        expected,
        count,
        [{"role": new}] * count,
    )


async def delete_membership(chat: Written, plain: Plain, random: Random) -> None:
    channel, user = random.choice(plain.channels), random.choice(plain.users)
    query = "mutation ($c: Int!, $u: Int!) { deleteMembership(channelId: $c, userId: $u) { errors { code } } }"
    assert codes(await one(chat, query, c=channel, u=user)) == plain.delete_membership(channel, user)


async def create_message(chat: Written, plain: Plain, random: Random) -> None:
    channel = random.choice(plain.channels)
    author, *repliers = random.sample(plain.users, random.randint(1, 3))
    replies = [{"channelId": channel, "authorId": each, "body": f"re {each}"} for each in repliers]
    given = {"channel": {"connect": {"id": channel}}, "authorId": author, "body": "new", "replies": replies}
    query = """mutation ($input: MessageCreate!) {
      createMessage(input: $input) { message { id replies(orderBy: [{id: ASC}]) { id authorId } } errors { code } }
    }"""
    payload = await one(chat, query, input=given)
    assert payload["errors"] == []
    made = payload["message"]
    assert [each["authorId"] for each in made["replies"]] == repliers
    keys = [made["id"], *(each["id"] for each in made["replies"])]
    plain.create_message(
        keys, Message(channel, author, None, "new"), [Message(channel, each, None, f"re {each}") for each in repliers]
    )


async def change_message(chat: Written, plain: Plain, random: Random) -> None:
    key, body, version = plain.some_message(random), random.choice(["one", "two"]), random.choice([None, 1, 2, 3])
    query = """mutation ($id: Int!, $body: String, $version: Int) {
      updateMessage(id: $id, patch: {body: $body}, ifVersion: $version) { errors { code } }
    }"""
    payload = await one(chat, query, id=key, body=body, version=version)
    assert codes(payload) == plain.change_message(key, body, version)


async def delete_message(chat: Written, plain: Plain, random: Random) -> None:
    key = plain.some_message(random)
    query = "mutation ($id: Int!) { deleteMessage(id: $id) { errors { code } } }"
    assert codes(await one(chat, query, id=key)) == plain.delete_message(key)


async def set_reactions(chat: Written, plain: Plain, random: Random) -> None:
    key = plain.some_message(random)
    wanted = random.sample([(user, emoji) for user in plain.users for emoji in EMOJI], random.randint(0, 4))
    query = """mutation ($id: Int!, $set: [ReactionCreate!]) {
      updateMessage(id: $id, patch: {reactions: {set: $set}}) { errors { code } }
    }"""
    payload = await one(chat, query, id=key, set=[{"userId": user, "emoji": emoji} for user, emoji in wanted])
    assert codes(payload) == plain.set_reactions(key, wanted)


Step = Callable[[Written, Plain, Random], Awaitable[None]]
STEPS_OF: tuple[Step, ...] = (
    create_tags,
    rename_tag,
    delete_tags,
    create_membership,
    upsert_membership,
    change_roles,
    delete_membership,
    create_message,
    create_message,
    change_message,
    delete_message,
    set_reactions,
    set_reactions,
)
