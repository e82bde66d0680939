"""Real parallel connections: what many writers at once leave behind."""

from __future__ import annotations

import asyncio
import time
from collections import Counter
from collections.abc import AsyncIterator
from typing import Any

import pytest
from sqlalchemy import select, text

import models
from graph.database.connect import make_engine
from graph.resolvers import FIELDS
from graph.settings import Settings
from tests.conftest import require
from tests.databases import Databases
from tests.mutations.conftest import Playground, Written
from tests.worlds import assembled

MANY = 8


async def at_once(chat: Written, *queries: str) -> list[Any]:
    """The payload of each operation's only field; all are sent at once."""
    answers = await asyncio.gather(*(chat.data(query) for query in queries))
    return [next(iter(each.values())) for each in answers]


def codes(payloads: list[Any]) -> Counter[str]:
    return Counter(error["code"] for payload in payloads for error in payload["errors"])


async def test_of_many_changes_of_one_version_one_wins(chat: Written) -> None:
    change = """mutation { updateMessage(id: 2, patch: {body: "changed"}, ifVersion: 1)
        { message { version } errors { code } } }"""
    payloads = await at_once(chat, *[change] * MANY)
    assert codes(payloads) == {"VERSION_CONFLICT": MANY - 1}
    assert await chat.data("{ message(id: 2) { version } }") == {"message": {"version": 2}}


async def test_changes_without_a_version_are_all_done_one_after_the_other(chat: Written) -> None:
    changes = [
        f'mutation {{ updateMessage(id: 2, patch: {{body: "{n}"}}) {{ message {{ version }} errors {{ code }} }} }}'
        for n in range(MANY)
    ]
    payloads = await at_once(chat, *changes)
    assert sorted(each["message"]["version"] for each in payloads) == list(range(2, MANY + 2))


async def test_of_many_upserts_of_a_new_row_one_makes_it(chat: Written) -> None:
    upserts = [
        """mutation { upsertTag(input: {workspaceId: 1, name: "hot"}, onConflict: WORKSPACE_ID_NAME)
            { created tag { id } errors { code } } }"""
        for _ in range(MANY)
    ]
    payloads = await at_once(chat, *upserts)
    assert codes(payloads) == {}
    assert sum(each["created"] for each in payloads) == 1
    assert len({each["tag"]["id"] for each in payloads}) == 1


async def test_of_many_rows_with_one_unique_value_one_is_made(chat: Written) -> None:
    creates = [
        f"""mutation {{ createUser(input: {{workspaceId: 1, handle: "h{n}", displayName: "", email: "one@example.org"}})
            {{ errors {{ code path }} }} }}"""
        for n in range(MANY)
    ]
    payloads = await at_once(chat, *creates)
    assert codes(payloads) == {"UNIQUE": MANY - 1}
    assert {tuple(e["path"]) for each in payloads for e in each["errors"]} == {("input", "email")}


async def test_operations_that_cross_are_tried_again(chat: Written) -> None:
    """Each locks two rows, half of them in the other order: PostgreSQL ends one of two that wait for each other."""
    change = 'updateMessage(id: {}, patch: {{body: "{}"}}) {{ message {{ body }} errors {{ code }} }}'
    crossing = [
        f"mutation {{ a: {change.format(first, 2 * n + first)} b: {change.format(second, 2 * n + first)} }}"
        for n in range(3)
        for first, second in ((2, 3), (3, 2))
    ]
    answers = await asyncio.gather(*(chat.data(query) for query in crossing))
    assert codes([payload for each in answers for payload in each.values()]) == {}
    found = await chat.data("{ a: message(id: 2) { body version } b: message(id: 3) { body version } }")
    assert found["a"] == found["b"], "the last operation wrote both"
    assert found["a"]["version"] == 2 * 3 + 1


async def test_bulk_changes_of_the_same_rows_do_not_cross(chat: Written) -> None:
    change = 'mutation {{ updateUsers(where: {{workspaceId: {{eq: 1}}}}, patch: {{title: "{}"}})'
    changes = [change.format(n) + " { affectedRows errors { code } } }" for n in range(MANY)]
    payloads = await at_once(chat, *changes)
    assert codes(payloads) == {}
    titles = await chat.data("{ users(where: {workspaceId: {eq: 1}}) { title } }")
    assert len({each["title"] for each in titles["users"]}) == 1


@pytest.fixture
async def serializable(
    request: pytest.FixtureRequest, databases: Databases, playground: Playground
) -> AsyncIterator[Written]:
    """The chat on PostgreSQL, where transactions must be as if one came after the other."""
    require(databases, "postgresql", request)
    plain = await playground.fresh("postgresql")
    settings = Settings(database_url=plain.url)
    engine = make_engine(settings).execution_options(isolation_level="SERIALIZABLE")
    written = Written("postgresql", plain.url, engine, assembled(models.Base, engine, settings, FIELDS))
    yield written
    await written.close()


async def test_a_serialization_failure_is_tried_again(serializable: Written) -> None:
    async with serializable.service.writer.transaction() as transaction:
        level = await transaction.session.execute(text("SHOW transaction_isolation"))
        assert level.scalar() == "serializable"
    changes = [
        f'mutation {{ updateMessage(id: 2, patch: {{body: "{n}"}}) {{ message {{ version }} errors {{ code }} }} }}'
        for n in range(3)
    ]
    payloads = await at_once(serializable, *changes)
    assert codes(payloads) == {}
    assert sorted(each["message"]["version"] for each in payloads) == [2, 3, 4]


async def test_a_row_that_is_held_too_long_is_a_conflict(chat: Written, databases: Databases) -> None:
    change = 'mutation { updateMessage(id: 2, patch: {body: "x"}) { message { id } errors { code } } }'
    async with chat.service.writer.transaction() as held:
        # On SQLite who writes has the whole file.
        await held.session.execute(select(models.Message.id).where(models.Message.id == 2).with_for_update())
        settings = Settings(database_url=chat.url, statement_timeout=0.6)
        engine = make_engine(settings)
        impatient = Written(chat.kind, chat.url, engine, assembled(models.Base, engine, settings, FIELDS))
        began = time.monotonic()
        answered = await impatient.data(change)
        waited = time.monotonic() - began
        await impatient.close()
    assert waited < 0.6 + 3, "no longer than a statement may take, and what a busy machine adds"
    assert answered["updateMessage"] == {"message": None, "errors": [{"code": "CONFLICT"}]}


async def test_a_client_that_leaves_writes_nothing(chat: Written) -> None:
    inputs = [{"channelId": 1, "authorId": 1, "body": "left"} for _ in range(2_000)]
    query = "mutation ($inputs: [MessageCreate!]!) { createMessages(inputs: $inputs) { affectedRows } }"
    task = asyncio.create_task(chat.data(query, inputs=inputs))
    await asyncio.sleep(0.15)
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)
    found = await chat.data('{ messagesAggregate(where: {body: {eq: "left"}}) { count } }')
    assert found["messagesAggregate"][0]["count"] in (0, 2_000)
    assert (await chat.data(query, inputs=inputs[:1]))["createMessages"] == {"affectedRows": 1}
