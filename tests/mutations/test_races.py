"""Races whose meeting is made certain: a trigger waits, refuses or counts where chance would have to."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import AsyncIterator
from typing import Any

import pytest
from sqlalchemy import text

import models
from graph.database.connect import make_engine
from graph.mutations.run import FIRST_WAIT, TRIES, wait_before
from graph.resolvers import FIELDS
from graph.settings import Settings
from tests.conftest import require
from tests.databases import Databases
from tests.mutations.conftest import Playground, Written
from tests.worlds import assembled

MANY = 8

# A sequence counts on where a transaction is rolled back.
REFUSE = """
CREATE SEQUENCE refusals;
CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
  IF nextval('refusals') <= {times} THEN RAISE EXCEPTION 'a secret of the database' USING ERRCODE = '{code}'; END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER refuse BEFORE INSERT ON tags FOR EACH ROW EXECUTE FUNCTION refuse()"""
WAIT = """
CREATE FUNCTION wait() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN PERFORM pg_sleep(0.2); RETURN NEW; END $$;
CREATE TRIGGER wait BEFORE UPDATE ON {table} FOR EACH ROW EXECUTE FUNCTION wait()"""

TAG = 'mutation { createTag(input: {workspaceId: 1, name: "made"}) { tag { name } errors { code message path } } }'


@pytest.fixture
async def postgresql(request: pytest.FixtureRequest, databases: Databases, playground: Playground) -> Written:
    require(databases, "postgresql", request)
    return await playground.fresh("postgresql")


async def run(chat: Written, script: str) -> None:
    """Change the database behind the engine's back."""
    async with chat.engine.begin() as connection:
        raw = await connection.get_raw_connection()
        await raw.driver_connection.execute(script)  # type: ignore[union-attr]


async def at_once(chat: Written, *queries: str) -> list[Any]:
    """The payload of each operation's only field; all are sent at once."""
    answers = await asyncio.gather(*(chat.data(query) for query in queries))
    return [next(iter(each.values())) for each in answers]


def codes(payloads: list[Any]) -> Counter[str]:
    return Counter(error["code"] for payload in payloads for error in payload["errors"])


# What is tried again


@pytest.mark.parametrize("code", ["40001", "40P01"])
async def test_a_transaction_that_crossed_others_is_tried_again(postgresql: Written, code: str) -> None:
    await run(postgresql, REFUSE.format(times=TRIES - 1, code=code))
    assert (await postgresql.data(TAG))["createTag"] == {"tag": {"name": "made"}, "errors": []}
    async with postgresql.engine.connect() as connection:
        assert await connection.scalar(text("SELECT last_value FROM refusals")) == TRIES
    found = await postgresql.data('{ tags(where: {name: {eq: "made"}}) { name } }')
    assert found["tags"] == [{"name": "made"}], "once, however often it was tried"


def test_waits_grow_and_are_never_the_same() -> None:
    for number in range(1, TRIES):
        waits = [wait_before(number) for _ in range(100)]
        assert len(set(waits)) > 90
        assert max(waits) <= FIRST_WAIT * 2**number < 4 * max(waits)


async def test_a_transaction_that_crosses_others_every_time_is_given_up(postgresql: Written) -> None:
    await run(postgresql, REFUSE.format(times=1_000, code="40001"))
    payload = (await postgresql.data(TAG))["createTag"]
    assert payload["tag"] is None
    assert payload["errors"] == [
        {
            "code": "CONFLICT",
            "message": "Other writes were in the way, again and again; try again later.",
            "path": [],
        }
    ]
    found = await postgresql.data('{ tags(where: {name: {eq: "made"}}) { name } }')
    assert found["tags"] == []


async def test_what_no_client_can_help_is_not_shown(postgresql: Written) -> None:
    await run(postgresql, REFUSE.format(times=1_000, code="P0001"))
    answered = await postgresql.ask(TAG)
    assert b"INTERNAL_SERVER_ERROR" in answered
    assert b"secret" not in answered
    assert b"tags" not in answered


async def test_two_that_wait_for_each_other_both_end(postgresql: Written) -> None:
    await run(postgresql, WAIT.format(table="messages"))
    change = 'updateMessage(id: {}, patch: {{body: "{}"}}) {{ message {{ version }} errors {{ code }} }}'
    one = f"mutation {{ a: {change.format(2, 'one')} b: {change.format(3, 'one')} }}"
    other = f"mutation {{ a: {change.format(3, 'other')} b: {change.format(2, 'other')} }}"
    answers = await asyncio.gather(postgresql.data(one), postgresql.data(other))
    assert codes([payload for each in answers for payload in each.values()]) == {}
    found = await postgresql.data("{ a: message(id: 2) { body version } b: message(id: 3) { body version } }")
    assert found["a"] == found["b"], "the last operation wrote both"
    assert found["a"]["version"] == 3
    async with postgresql.engine.connect() as connection:
        await connection.execute(text("SELECT pg_stat_clear_snapshot()"))
        mine = "SELECT deadlocks FROM pg_stat_database WHERE datname = current_database()"
        assert (await connection.scalar(text(mine)) or 0) >= 1, "they did cross"


# What was true when it was looked for must be true when it is written


async def test_of_many_that_look_for_the_same_row_one_finds_it(chat: Written) -> None:
    """A queue: each takes the row that nobody has taken."""
    if chat.kind == "postgresql":
        await run(chat, WAIT.format(table="users"))
    take = """mutation { updateUsers(where: {id: {eq: 2}, title: {ne: "taken"}}, patch: {title: "taken"})
        { affectedRows users { id } errors { code } } }"""
    await chat.data('mutation { updateUser(id: 2, patch: {title: "free"}) { errors { code } } }')
    payloads = await at_once(chat, *[take] * MANY)
    assert codes(payloads) == {}
    assert sorted(each["affectedRows"] for each in payloads) == [0] * (MANY - 1) + [1]
    assert sum(len(each["users"]) for each in payloads) == 1


async def test_rows_that_were_expected_and_are_gone_are_not_written(chat: Written) -> None:
    if chat.kind == "postgresql":
        await run(chat, WAIT.format(table="users"))
    await chat.data('mutation { updateUser(id: 2, patch: {title: "free"}) { errors { code } } }')
    take = """mutation { updateUsers(where: {id: {eq: 2}, title: {eq: "free"}}, patch: {title: "taken"}, expect: 1)
        { affectedRows errors { code } } }"""
    payloads = await at_once(chat, *[take] * MANY)
    assert codes(payloads) == {"ROW_COUNT": MANY - 1}


async def test_rows_that_many_delete_are_deleted_once(chat: Written) -> None:
    names = [f"gone-{number}" for number in range(20)]
    inputs = ", ".join(f'{{workspaceId: 1, name: "{name}"}}' for name in names)
    await chat.data(f"mutation {{ createTags(inputs: [{inputs}]) {{ affectedRows }} }}")
    delete = (
        'mutation { deleteTags(where: {name: {startsWith: "gone-"}}) { affectedRows tags { name } errors { code } } }'
    )
    payloads = await at_once(chat, *[delete] * MANY)
    assert codes(payloads) == {}
    assert sum(each["affectedRows"] for each in payloads) == len(names)
    assert sorted(tag["name"] for each in payloads for tag in each["tags"]) == sorted(names)


async def test_a_row_that_was_seen_earlier_in_the_operation_is_changed_as_it_is_now(postgresql: Written) -> None:
    """Between the fields of one operation another one changes a row that the first field has met."""
    await run(
        postgresql,
        """CREATE FUNCTION wait() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
             PERFORM pg_sleep(0.5); RETURN NEW; END $$;
           CREATE TRIGGER wait BEFORE INSERT ON tags FOR EACH ROW EXECUTE FUNCTION wait()""",
    )
    before = (await postgresql.data("{ workspace(id: 1) { name } }"))["workspace"]["name"]
    both = """mutation ($name: String) {
      createTag(input: {workspace: {connect: {id: 1}}, name: "slow"}) { errors { code } }
      updateWorkspace(id: 1, patch: {name: $name}) { workspace { name } errors { code } }
    }"""
    slow = asyncio.create_task(postgresql.data(both, name=before))
    await asyncio.sleep(0.2)
    await run(postgresql, "UPDATE workspaces SET name = 'between' WHERE id = 1")
    answered = (await slow)["updateWorkspace"]
    assert answered == {"workspace": {"name": before}, "errors": []}


# One row that many write


async def test_the_losers_of_a_race_are_told_the_version_that_won(chat: Written) -> None:
    changes = [
        f"""mutation {{ updateMessage(id: 2, patch: {{body: "by {n}"}}, ifVersion: 1) {{
            message {{ body version }} errors {{ code path ... on VersionConflictError {{ currentVersion }} }} }} }}"""
        for n in range(MANY)
    ]
    payloads = await at_once(chat, *changes)
    (won,) = [each["message"] for each in payloads if each["message"]]
    assert won["version"] == 2
    lost = [each["errors"] for each in payloads if each["errors"]]
    assert lost == [[{"code": "VERSION_CONFLICT", "path": ["ifVersion"], "currentVersion": 2}]] * (MANY - 1)
    assert await chat.data("{ message(id: 2) { body version } }") == {"message": won}


async def test_of_a_change_and_a_deletion_of_one_version_one_is_done(chat: Written) -> None:
    made = await chat.data(
        """mutation { createMessage(input: {channelId: 1, authorId: 1, body: "fought over"}) { message { id } } }"""
    )
    key = made["createMessage"]["message"]["id"]
    change = f'mutation {{ updateMessage(id: {key}, patch: {{body: "kept"}}, ifVersion: 1) {{ errors {{ code }} }} }}'
    delete = f"mutation {{ deleteMessage(id: {key}, ifVersion: 1) {{ errors {{ code }} }} }}"
    payloads = await at_once(chat, *[change, delete] * (MANY // 2))
    done = [number for number, each in enumerate(payloads) if not each["errors"]]
    assert len(done) == 1
    deleted = done[0] % 2 == 1
    assert set(codes(payloads)) == {"NOT_FOUND"} if deleted else {"VERSION_CONFLICT"}
    found = (await chat.data(f"{{ message(id: {key}) {{ body version }} }}"))["message"]
    assert found == (None if deleted else {"body": "kept", "version": 2})


def upsert(channel: int, user: int, role: str) -> str:
    return f"""mutation {{ upsertMembership(input: {{channelId: {channel}, userId: {user}, role: {role}}}) {{
        created membership {{ role }} errors {{ code }} }} }}"""


async def new_channel(chat: Written) -> int:
    made = await chat.data('mutation { createChannel(input: {workspaceId: 1, name: "race"}) { channel { id } } }')
    return int(made["createChannel"]["channel"]["id"])


async def test_upserts_of_a_new_row_each_answer_what_they_wrote(chat: Written) -> None:
    channel = await new_channel(chat)
    roles = ["OWNER", "MEMBER", "GUEST"] * 3
    payloads = await at_once(chat, *(upsert(channel, 1, role) for role in roles))
    assert codes(payloads) == {}
    assert [each["membership"]["role"] for each in payloads] == roles
    assert sum(each["created"] for each in payloads) == 1


async def test_upserts_and_deletions_of_one_row_all_end_well(chat: Written) -> None:
    channel = await new_channel(chat)
    delete = f"mutation {{ deleteMembership(channelId: {channel}, userId: 1) {{ errors {{ code }} }} }}"
    payloads = await at_once(chat, *[upsert(channel, 1, "GUEST"), delete] * MANY)
    assert set(codes(payloads)) <= {"NOT_FOUND"}
    assert all(not each["errors"] for each in payloads[::2]), "an upsert finds or makes the row"
    made = sum(each["created"] for each in payloads[::2])
    deleted = sum(not each["errors"] for each in payloads[1::2])
    left = len(
        (await chat.data(f"{{ memberships(where: {{channelId: {{eq: {channel}}}}}) {{ userId }} }}"))["memberships"]
    )
    assert left == made - deleted


async def test_of_many_rows_with_one_handle_one_is_made_and_the_others_know_why(chat: Written) -> None:
    create = """mutation { createUser(input: {workspaceId: 1, handle: "raced", displayName: "R"}) {
        user { handle } errors { code path ... on UniqueError { fields } } } }"""
    payloads = await at_once(chat, *[create] * MANY)
    assert [each["user"] for each in payloads if each["user"]] == [{"handle": "raced"}]
    lost = [each["errors"] for each in payloads if each["errors"]]
    wanted = {"code": "UNIQUE", "path": ["input", "handle"], "fields": ["workspaceId", "handle"]}
    assert lost == [[wanted]] * (MANY - 1)


async def test_batches_that_share_values_in_another_order_do_not_hang(chat: Written) -> None:
    """Each waits for a unique value of the other's: one is made whole, and the others say which rows are there."""
    names = [f"shared-{number}" for number in range(30)]

    def create(ordered: list[str]) -> str:
        inputs = ", ".join(f'{{workspaceId: 1, name: "{name}"}}' for name in ordered)
        return f"mutation {{ createTags(inputs: [{inputs}]) {{ affectedRows errors {{ code path }} }} }}"

    payloads = await at_once(chat, *[create(names), create(names[::-1])] * 3)
    assert sorted(each["affectedRows"] for each in payloads) == [0] * 5 + [30]
    for each in payloads:
        expected = [] if each["affectedRows"] else [("UNIQUE", ["inputs", str(n), "name"]) for n in range(30)]
        assert [(error["code"], error["path"]) for error in each["errors"]] == expected


# Transactions that must be as if one came after the other


@pytest.fixture(params=["REPEATABLE READ", "SERIALIZABLE"])
async def isolated(request: pytest.FixtureRequest, postgresql: Written) -> AsyncIterator[Written]:
    settings = Settings(database_url=postgresql.url)
    engine = make_engine(settings).execution_options(isolation_level=request.param)
    written = Written("postgresql", postgresql.url, engine, assembled(models.Base, engine, settings, FIELDS))
    yield written
    await written.close()


async def test_isolated_upserts_of_a_new_row_end_well(isolated: Written) -> None:
    channel = await new_channel(isolated)
    payloads = await at_once(isolated, *(upsert(channel, 1, role) for role in ("OWNER", "MEMBER", "GUEST")))
    assert codes(payloads) == {}
    assert sum(each["created"] for each in payloads) == 1


# Clients that leave


@pytest.mark.parametrize("step", range(4))
async def test_a_client_that_leaves_holds_nobody_up(chat: Written, step: int) -> None:
    """Wherever the write is when it is left, the next one is done at once, and all or nothing is there."""
    query = "mutation ($inputs: [TagCreate!]!) { createTags(inputs: $inputs) { affectedRows } }"
    for number in range(5):
        names = [f"left-{number}-{each}" for each in range(1_000)]
        inputs = [{"workspaceId": 1, "name": name} for name in names]
        task = asyncio.create_task(chat.data(query, inputs=inputs))
        await asyncio.sleep(0.03 * number + 0.007 * step)
        task.cancel()
        left = await asyncio.gather(task, return_exceptions=True)
        async with asyncio.timeout(3):
            after = f'mutation {{ createTag(input: {{workspaceId: 1, name: "after-{number}"}}) {{ created }} }}'
            assert (await chat.data(after))["createTag"] == {"created": True}, left
        found = await chat.data(f'{{ tagsAggregate(where: {{name: {{startsWith: "left-{number}-"}}}}) {{ count }} }}')
        assert found["tagsAggregate"][0]["count"] in {0, len(names)}


SLOW_INSERT = """
CREATE FUNCTION dawdle() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN PERFORM pg_sleep(0.3); RETURN NEW; END $$;
CREATE TRIGGER dawdle BEFORE INSERT ON reactions FOR EACH ROW EXECUTE FUNCTION dawdle()"""


async def test_a_nested_upsert_finds_the_row_that_another_transaction_makes_meanwhile(postgresql: Written) -> None:
    await run(postgresql, SLOW_INSERT)
    create = 'mutation { createReaction(input: {messageId: 2, userId: 8, emoji: "🐢"}) { errors { code path } } }'
    upsert = """mutation ($id: Int!) { updateChannel(id: $id, patch: {messages: {update: [
        {key: {id: 2}, patch: {reactions: {upsert: [
            {userId: 8, emoji: "🐢", createdAt: "2020-01-01T00:00:00Z"}, {userId: 8, emoji: "🐇"}]}}}]}})
        { errors { code path } } }"""
    channel = (await postgresql.data("{ message(id: 2) { channelId } }"))["message"]["channelId"]
    first = asyncio.create_task(postgresql.data(create))
    await asyncio.sleep(0.1)
    answers = [await postgresql.data(upsert, id=channel), await first]
    assert codes([payload for each in answers for payload in each.values()]) == {}
    found = await postgresql.data("{ reactions(where: {messageId: {eq: 2}, userId: {eq: 8}}) { emoji createdAt } }")
    by_emoji = {each["emoji"]: each["createdAt"] for each in found["reactions"]}
    assert by_emoji.keys() == {"🐢", "🐇"}
    assert by_emoji["🐢"].startswith("2020-01-01"), "what was there was changed"


async def test_what_a_nested_upsert_can_not_find_is_an_error_as_before(chat: Written) -> None:
    upsert = """mutation { updateWorkspace(id: 1, patch: {users: {upsert: [
        {handle: "one", displayName: "", email: "same@example.org"},
        {handle: "two", displayName: "", email: "same@example.org"}]}}) { errors { code path } } }"""
    assert (await chat.data(upsert))["updateWorkspace"]["errors"] == [
        {"code": "UNIQUE", "path": ["patch", "users", "upsert", "1", "email"]}
    ]
