"""Random operations of several fields, nested as deep as they go, held against whole tables in plain Python."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping, Sequence
from copy import deepcopy
from dataclasses import dataclass
from random import Random
from typing import Any

import pytest
from sqlalchemy import text

from tests.mutations.conftest import Written
from tests.mutations.plain_chat import NOBODY, PlainChat, Refused

# TEST_OPERATIONS=1000 for a thorough run.
OPERATIONS = int(os.environ.get("TEST_OPERATIONS", "40"))
SEEDS = 2
NAMES = ("red", "green", "blue", "pink")
HANDLES = ("ann", "bob", "cid")
EMOJI = ("🎈", "🦀")
ROLES = ("OWNER", "MEMBER", "GUEST")


@dataclass(frozen=True)
class Field:
    """One field of an operation: its arguments with their types, what it selects, and what it does to plain tables.

    `does` returns what the payload must hold besides its errors.
    """

    name: str
    arguments: Mapping[str, tuple[str, Any]]
    selects: str
    does: Callable[[PlainChat], Mapping[str, Any]]


@pytest.mark.parametrize("seed", range(SEEDS))
async def test_whole_tables_are_as_plain_python_says(chat: Written, seed: int) -> None:
    random = Random(seed)
    plain = await start(chat)
    for _ in range(OPERATIONS):
        fields = [random.choice(FIELDS)(plain, random) for _ in range(random.choice([1, 1, 2, 3]))]
        expected, after = predict(plain, fields)
        payloads = await ask(chat, fields)
        about = [(each.name, each.arguments) for each in fields]
        for payload, (codes, shown) in zip(payloads, expected, strict=True):
            assert {error["code"] for error in payload.pop("errors")} == codes, about
            assert payload == (shown if not codes else nothing(payload)), about
        found = await tables(chat)
        after.rename(numbers(after, found))
        assert found == after.tables(), about
        plain = after


def predict(plain: PlainChat, fields: Sequence[Field]) -> tuple[list[tuple[set[str], Mapping[str, Any]]], PlainChat]:
    """The codes and the payload of each field, and the tables afterwards: of all the fields, or of none."""
    after, shown = deepcopy(plain), []
    mistakes = [mistakes_of(each) for each in fields]
    if any(mistakes):
        return [(each or {"ROLLED_BACK"}, {}) for each in mistakes], plain
    for index, each in enumerate(fields):
        try:
            shown.append(deepcopy(each.does(after)))
        except Refused as refused:
            return [(refused.codes if n == index else {"ROLLED_BACK"}, {}) for n in range(len(fields))], plain
    return [(set(), each) for each in shown], after


def mistakes_of(field: Field) -> set[str]:
    """What can be told of the input alone: an empty body, or a name that is null."""

    def walk(value: Any) -> set[str]:
        if isinstance(value, list):
            return set().union(*(walk(each) for each in value))
        if not isinstance(value, dict):
            return set()
        own = {"CHECK"} if value.get("body") == "" else set()
        own |= {"NOT_NULL"} if {"name", "handle"} & {name for name in value if value[name] is None} else set()
        return own | walk(list(value.values()))

    return walk([value for name, (_, value) in field.arguments.items() if name in {"input", "inputs", "patch"}])


def nothing(payload: Mapping[str, Any]) -> Mapping[str, Any]:
    empty: Mapping[type, Any] = {bool: False, int: 0, list: []}
    return {name: empty.get(type(value)) for name, value in payload.items()}


async def ask(chat: Written, fields: Sequence[Field]) -> list[Any]:
    declared: list[str] = []
    asked: list[str] = []
    variables: dict[str, Any] = {}
    for index, each in enumerate(fields):
        given_ = {f"{name}{index}": argument for name, argument in each.arguments.items()}
        declared += [f"${name}: {type_}" for name, (type_, _) in given_.items()]
        variables |= {name: value for name, (_, value) in given_.items()}
        arguments = ", ".join(f"{name}: ${name}{index}" for name in each.arguments)
        asked.append(f"f{index}: {each.name}({arguments}) {{ {each.selects} errors {{ code }} }}")
    answered = await chat.data(f"mutation ({', '.join(declared)}) {{ {' '.join(asked)} }}", **variables)
    return list(answered.values())


# The tables


async def start(chat: Written) -> PlainChat:
    """Tables with nothing but a workspace, its people and its channels, made behind the engine's back."""
    people = ", ".join(
        f"({key}, 1, '{handle}', '', 'MEMBER', '2026-01-01 00:00:00.000000+00:00')"
        for key, handle in enumerate(("ann", "bob", "eve"), 1)
    )
    script = f"""
    DELETE FROM memberships; DELETE FROM attachments; UPDATE messages SET thread_id = NULL; DELETE FROM messages;
    DELETE FROM tags; DELETE FROM channels WHERE id > 2; UPDATE channels SET workspace_id = 1; DELETE FROM users;
    DELETE FROM workspaces WHERE id > 1;
    INSERT INTO users (id, workspace_id, handle, display_name, role, created_at) VALUES {people}"""
    async with chat.engine.begin() as connection:
        for statement in script.split(";"):
            await connection.execute(text(statement))
    return PlainChat(1, [1, 2], {1: "ann", 2: "bob", 3: "eve"})


COLUMNS = {
    "users": "id, handle",
    "tags": "id, name",
    "messages": "id, channel_id, author_id, thread_id, body, version",
    "message_tags": "message_id, tag_id",
    "reactions": "message_id, user_id, emoji",
    "memberships": "channel_id, user_id, role, last_read_id",
}


async def tables(chat: Written) -> dict[str, list[tuple[Any, ...]]]:
    async with chat.engine.connect() as connection:
        return {
            table: sorted(tuple(row) for row in await connection.execute(text(f"SELECT {columns} FROM {table}")))
            for table, columns in COLUMNS.items()
        }


def numbers(plain: PlainChat, found: Mapping[str, Sequence[tuple[Any, ...]]]) -> dict[int, int]:
    """The database's keys of new rows: names and new bodies are all different."""
    tags = {row[1]: row[0] for row in found["tags"]}
    messages = {row[4]: row[0] for row in found["messages"]}
    return {key: tags.get(name, key) for key, name in plain.tags.items() if key < 0} | {
        key: messages.get(row["body"], key) for key, row in plain.messages.items() if key < 0
    }


# What is asked: each draws one field


def one_of(random: Random, keys: Any) -> int:
    """A row that is there, or now and then one that is not."""
    there = sorted(keys)
    return NOBODY if not there or random.random() < 0.06 else random.choice(there)


def new_body(random: Random) -> str:
    return "" if random.random() < 0.03 else f"body {random.getrandbits(40)}"


def user_key(plain: PlainChat, random: Random) -> dict[str, Any]:
    if random.random() < 0.5:
        return {"id": one_of(random, plain.users)}
    handle = random.choice([*plain.users.values(), "nobody"])
    return {"workspaceIdHandle": {"workspaceId": plain.workspace, "handle": handle}}


def tag_key(plain: PlainChat, random: Random) -> dict[str, Any]:
    if random.random() < 0.5:
        return {"id": one_of(random, plain.tags)}
    return {"workspaceIdName": {"workspaceId": plain.workspace, "name": random.choice(NAMES)}}


def new_tag(plain: PlainChat, random: Random) -> dict[str, Any]:
    return {"workspaceId": plain.workspace, "name": random.choice(NAMES)}


def tag_link(plain: PlainChat, random: Random) -> dict[str, Any]:
    if random.random() < 0.3:
        return {"create": new_tag(plain, random)}
    return {"connect": tag_key(plain, random)}


def several(random: Random, draw: Callable[[], Any], most: int = 2) -> list[Any]:
    return [draw() for _ in range(random.randint(0, most))]


def reaction(plain: PlainChat, random: Random) -> dict[str, Any]:
    return {"userId": one_of(random, plain.users), "emoji": random.choice(EMOJI)}


def different(reactions: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return list({tuple(each.values()): each for each in reactions}.values())


def new_message(plain: PlainChat, random: Random) -> dict[str, Any]:
    made: dict[str, Any] = {"channelId": random.choice(plain.channels), "body": new_body(random)}
    if random.random() < 0.5:
        made["authorId"] = one_of(random, plain.users)
    else:
        made["author"] = {"connect": user_key(plain, random)}
    if random.random() < 0.3:
        made["threadId"] = one_of(random, plain.messages)
    if random.random() < 0.4:
        made["tags"] = several(random, lambda: tag_link(plain, random))
    if random.random() < 0.4:
        made["reactions"] = different(several(random, lambda: reaction(plain, random)))
    if random.random() < 0.3:
        reply = {"channelId": made["channelId"], "authorId": random.choice(list(plain.users))}
        made["replies"] = several(random, lambda: {**reply, "body": new_body(random)})
    return made


def create_message(plain: PlainChat, random: Random) -> Field:
    made = new_message(plain, random)

    def does(after: PlainChat) -> Mapping[str, Any]:
        (key,) = after.create_messages([made])
        return {"message": shown(after, key)}

    return Field("createMessage", {"input": ("MessageCreate!", made)}, f"message {{ {SHOWN} }}", does)


def create_messages(plain: PlainChat, random: Random) -> Field:
    made = [new_message(plain, random) for _ in range(random.randint(0, 3))]

    def does(after: PlainChat) -> Mapping[str, Any]:
        keys = after.create_messages(made)
        return {"affectedRows": len(keys), "messages": [shown(after, key) for key in keys]}

    return Field(
        "createMessages", {"inputs": ("[MessageCreate!]!", made)}, f"affectedRows messages {{ {SHOWN} }}", does
    )


SHOWN = "body version author { handle } tags(orderBy: [{name: ASC}]) { name } repliesAggregate { count }"


def shown(plain: PlainChat, key: int) -> Mapping[str, Any]:
    row = plain.messages[key]
    names = sorted(plain.tags[tag] for message, tag in plain.message_tags if message == key)
    return {
        "body": row["body"],
        "version": row["version"],
        "author": {"handle": plain.users[row["author_id"]]},
        "tags": [{"name": name} for name in names],
        "repliesAggregate": [{"count": sum(each["thread_id"] == key for each in plain.messages.values())}],
    }


def update_message(plain: PlainChat, random: Random) -> Field:
    key = one_of(random, plain.messages)
    patch: dict[str, Any] = {}
    if random.random() < 0.5:
        own = plain.messages.get(key, {"body": "own"})["body"]
        patch["body"] = own if random.random() < 0.2 else new_body(random)
    if random.random() < 0.3:
        patch["author"] = {"connect": user_key(plain, random)}
    if random.random() < 0.3:
        other = {"connect": {"id": one_of(random, plain.messages)}}
        patch["thread"] = random.choice([other, {"disconnect": True}])
    if random.random() < 0.5:
        patch["tags"] = tags_patch(plain, random)
    if random.random() < 0.5:
        patch["reactions"] = reactions_patch(plain, random, key)
    version = random.choice([None, None, 1, 2])

    def does(after: PlainChat) -> Mapping[str, Any]:
        after.update_message(key, patch, version)
        return {"message": shown(after, key)}

    arguments = {"id": ("Int!", key), "patch": ("MessagePatch!", patch), "ifVersion": ("Int", version)}
    return Field("updateMessage", arguments, f"message {{ {SHOWN} }}", does)


def tags_patch(plain: PlainChat, random: Random) -> dict[str, Any]:
    forms: Mapping[str, Callable[[], list[Any]]] = {
        "connect": lambda: several(random, lambda: tag_key(plain, random)),
        "disconnect": lambda: [tag_key(plain, random)],
        "set": lambda: several(random, lambda: tag_link(plain, random)),
        "create": lambda: several(random, lambda: new_tag(plain, random)),
        "delete": lambda: [tag_key(plain, random)],
    }
    return {name: forms[name]() for name in random.sample(sorted(forms), random.choice([1, 1, 2]))}


def reactions_patch(plain: PlainChat, random: Random, key: int) -> dict[str, Any]:
    def gone() -> dict[str, Any]:
        user, emoji = random.choice([each[1:] for each in sorted(plain.reactions) if each[0] == key] or [(1, "🎈")])
        return {"messageIdUserIdEmoji": {"messageId": key, "userId": user, "emoji": emoji}}

    def some() -> list[Any]:
        return different(several(random, lambda: reaction(plain, random)))

    forms: Mapping[str, Callable[[], list[Any]]] = {
        "create": some,
        "delete": lambda: [gone()],
        "set": some,
        "upsert": some,
    }
    name = random.choice(sorted(forms))
    return {name: forms[name]()}


def update_messages(plain: PlainChat, random: Random) -> Field:
    keys = random.sample(sorted(plain.messages), min(len(plain.messages), 3))
    author, body, expect = random.choice(list(plain.users)), new_body(random), random.choice([None, None, 1])

    def does(after: PlainChat) -> Mapping[str, Any]:
        return {"affectedRows": after.update_messages(keys, author, body, expect)}

    arguments = {
        "where": ("MessageFilter!", {"id": {"in": keys}, "authorId": {"eq": author}}),
        "patch": ("MessagePatch!", {"body": body}),
        "expect": ("Int", expect),
    }
    return Field("updateMessages", arguments, "affectedRows", does)


def delete_message(plain: PlainChat, random: Random) -> Field:
    key, version = one_of(random, plain.messages), random.choice([None, None, 1])

    def does(after: PlainChat) -> Mapping[str, Any]:
        before = shown(after, key) if key in after.messages else None
        after.delete_message(key, version)
        return {"message": before}

    arguments = {"id": ("Int!", key), "ifVersion": ("Int", version)}
    return Field("deleteMessage", arguments, f"message {{ {SHOWN} }}", does)


def delete_messages(plain: PlainChat, random: Random) -> Field:
    keys = random.sample(sorted(plain.messages), min(len(plain.messages), 3))
    expect = random.choice([None, None, 2])

    def does(after: PlainChat) -> Mapping[str, Any]:
        return {"affectedRows": after.delete_messages(keys, expect)}

    arguments = {"where": ("MessageFilter!", {"id": {"in": keys}}), "expect": ("Int", expect)}
    return Field("deleteMessages", arguments, "affectedRows", does)


def create_tags(plain: PlainChat, random: Random) -> Field:
    made = several(random, lambda: new_tag(plain, random), 3)

    def does(after: PlainChat) -> Mapping[str, Any]:
        after.create_tags(made)
        return {"affectedRows": len(made), "tags": [{"name": each["name"]} for each in made]}

    return Field("createTags", {"inputs": ("[TagCreate!]!", made)}, "affectedRows tags { name }", does)


def upsert_tag(plain: PlainChat, random: Random) -> Field:
    made = new_tag(plain, random)
    return Field(
        "upsertTag",
        {"input": ("TagCreate!", made), "onConflict": ("TagConflict!", "WORKSPACE_ID_NAME")},
        "created tag { name }",
        lambda after: {"created": after.upsert_tag(made), "tag": {"name": made["name"]}},
    )


def update_tag(plain: PlainChat, random: Random) -> Field:
    key, name = one_of(random, plain.tags), random.choice([*NAMES, None])

    def does(after: PlainChat) -> Mapping[str, Any]:
        after.update_tag(key, {"name": name})
        return {"tag": {"name": name}}

    return Field("updateTag", {"id": ("Int!", key), "patch": ("TagPatch!", {"name": name})}, "tag { name }", does)


def delete_tags(plain: PlainChat, random: Random) -> Field:
    names = random.sample(NAMES, 2)
    where = {"name": {"in": names}}
    return Field(
        "deleteTags",
        {"where": ("TagFilter!", where)},
        "affectedRows",
        lambda after: {"affectedRows": after.delete_tags(names)},
    )


def upsert_membership(plain: PlainChat, random: Random) -> Field:
    given_: dict[str, Any] = {"channelId": random.choice(plain.channels), "userId": one_of(random, plain.users)}
    if random.random() < 0.7:
        given_["role"] = random.choice(ROLES)
    if random.random() < 0.7:
        given_["lastReadId"] = random.choice([None, one_of(random, plain.messages)])

    def does(after: PlainChat) -> Mapping[str, Any]:
        created = after.upsert_membership(given_)
        row = after.memberships[given_["channelId"], given_["userId"]]
        return {"created": created, "membership": {"role": row["role"]}}

    return Field("upsertMembership", {"input": ("MembershipCreate!", given_)}, "created membership { role }", does)


def delete_membership(plain: PlainChat, random: Random) -> Field:
    channel, user = random.choice(plain.channels), random.choice(list(plain.users))

    def does(after: PlainChat) -> Mapping[str, Any]:
        after.delete_membership(channel, user)
        return {"membership": {"userId": user}}

    arguments = {"channelId": ("Int!", channel), "userId": ("Int!", user)}
    return Field("deleteMembership", arguments, "membership { userId }", does)


def update_user(plain: PlainChat, random: Random) -> Field:
    key, handle = one_of(random, plain.users), random.choice([*HANDLES, None])

    def does(after: PlainChat) -> Mapping[str, Any]:
        after.update_user(key, {"handle": handle})
        return {"user": {"handle": handle}}

    return Field(
        "updateUser", {"id": ("Int!", key), "patch": ("UserPatch!", {"handle": handle})}, "user { handle }", does
    )


FIELDS: Sequence[Callable[[PlainChat, Random], Field]] = (
    create_message,
    create_messages,
    create_messages,
    update_message,
    update_message,
    update_message,
    update_messages,
    delete_message,
    delete_messages,
    create_tags,
    upsert_tag,
    update_tag,
    delete_tags,
    upsert_membership,
    delete_membership,
    update_user,
)
