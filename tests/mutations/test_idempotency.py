"""A mutation that is sent again with its Idempotency-Key returns its first answer, and writes nothing again."""

from __future__ import annotations

import asyncio
import itertools
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from typing import Any

import httpx
import pytest
from fastapi import FastAPI
from sqlalchemy import delete, func, select, update
from sqlalchemy.ext.asyncio import AsyncEngine
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column
from starlette.requests import HTTPConnection

import graph
import models
from graph.app import create_app
from graph.auth.signer import signer_by_secret
from graph.database.connect import make_engine
from graph.mutations.idempotency import ANSWERS, REMOVED_AT_ONCE
from graph.settings import Settings
from tests.conftest import require
from tests.databases import Databases
from tests.mutations.conftest import Playground, Written
from tests.serving import Api, filled, running

CREATE = """mutation Send($body: String!) { createMessage(input: {channelId: 1, authorId: 1, body: $body})
    { message { id body } errors { code path } } }"""
MANY = 6
SECRET = "a secret of these tests, longer than 32"


@asynccontextmanager
async def serving(chat: Written, **settings: Any) -> AsyncIterator[Api]:
    """As Ann, who may write what is sent here."""
    given = Settings(database_url=chat.url, token_secret=SECRET, **settings)
    token = signer_by_secret(SECRET, given.token_issuer, given.token_audience).sign(
        "1", ["admin"], 600, {"workspace": 1}
    )
    async with running(create_app(given)) as api:
        api.client.headers["Authorization"] = f"Bearer {token}"
        yield api


@pytest.fixture
async def api(chat: Written) -> AsyncIterator[Api]:
    async with serving(chat) as api:
        yield api


async def send(api: Api, body: str, key: str, query: str = CREATE) -> httpx.Response:
    return await api.post(query, {"body": body}, Idempotency_Key=key)


async def count(api: Api, body: str) -> int:
    query = "query ($body: String!) { messagesAggregate(where: {body: {eq: $body}}) { count } }"
    found: int = (await api.ask(query, body=body))["messagesAggregate"][0]["count"]
    return found


def replayed(response: httpx.Response) -> bool:
    return bool(response.headers.get("idempotency-replayed") == "true")


def code(response: httpx.Response) -> tuple[int, str]:
    (error,) = response.json()["errors"]
    return response.status_code, error["extensions"]["code"]


async def test_the_same_operation_with_the_same_key_is_answered_again_and_not_run(api: Api) -> None:
    first, again, other = await send(api, "x", "k"), await send(api, "x", "k"), await send(api, "x", "l")
    assert first.json()["data"]["createMessage"]["errors"] == []
    assert again.content == first.content
    assert (
        other.json()["data"]["createMessage"]["message"]["id"] != first.json()["data"]["createMessage"]["message"]["id"]
    )
    assert [replayed(each) for each in (first, again, other)] == [False, True, False]
    assert await count(api, "x") == 2


async def test_a_replayed_answer_is_what_was_read_then_not_what_is_there_now(api: Api, chat: Written) -> None:
    first = await send(api, "x", "k")
    async with chat.engine.begin() as connection:
        await connection.execute(update(models.Message).where(models.Message.body == "x").values(body="changed"))
    again = await send(api, "x", "k")
    assert (again.content, replayed(again)) == (first.content, True)


async def test_a_key_with_another_operation_or_other_variables_is_refused(api: Api) -> None:
    await send(api, "x", "k")
    refused = [await send(api, "y", "k"), await send(api, "x", "k", CREATE.replace("message { id body }", ""))]
    assert [code(each) for each in refused] == [(422, "IDEMPOTENCY_KEY_REUSED")] * 2
    assert await count(api, "x") + await count(api, "y") == 1


async def test_of_many_at_once_with_one_key_exactly_one_runs(chat: Written) -> None:
    async with serving(chat) as one, serving(chat) as other:
        sent = await asyncio.gather(*(send(api, "x", "k") for api in (one, other) for _ in range(MANY)))
        assert len({each.content for each in sent}) == 1
        assert sent[0].json()["data"]["createMessage"]["errors"] == []
        assert sorted(map(replayed, sent)) == [False] + [True] * (2 * MANY - 1)
        assert await count(one, "x") == 1


async def test_one_runs_where_transactions_must_be_serializable(
    request: pytest.FixtureRequest, databases: Databases, playground: Playground
) -> None:
    require(databases, "postgresql", request)
    chat = await playground.fresh("postgresql")
    settings = Settings(database_url=chat.url)
    engine = make_engine(settings).execution_options(isolation_level="SERIALIZABLE")
    app = FastAPI()

    async def get_viewer(_: HTTPConnection) -> graph.Viewer:
        return graph.SYSTEM

    graph.mount(app, models.Base, engine, settings=settings, get_viewer=get_viewer)
    async with running(app) as api:
        sent = await asyncio.gather(*(send(api, "x", "k") for _ in range(MANY)))
        assert len({each.content for each in sent}) == 1
        assert sum(map(replayed, sent)) == MANY - 1
        assert await count(api, "x") == 1
    await engine.dispose()


async def test_an_answer_that_nothing_was_written_is_not_stored(api: Api, chat: Written) -> None:
    create = """mutation ($body: String!) { createTag(input: {workspaceId: 1, name: $body}) { errors { code } } }"""
    payloads = []
    await send(api, "hot", "first", create)
    payloads.append((await send(api, "hot", "k", create)).json()["data"]["createTag"])
    async with chat.engine.begin() as connection:
        await connection.execute(delete(models.Tag).where(models.Tag.name == "hot"))
    retried = await send(api, "hot", "k", create)
    payloads.append(retried.json()["data"]["createTag"])
    assert payloads == [{"errors": [{"code": "UNIQUE"}]}, {"errors": []}]
    assert not replayed(retried)


async def test_the_first_answer_stands_where_the_input_would_be_refused_by_now(chat: Written) -> None:
    two = """mutation ($body: String!) { createMessages(inputs: [{channelId: 1, authorId: 1, body: $body},
        {channelId: 1, authorId: 1, body: $body}]) { affectedRows errors { code } } }"""
    async with serving(chat) as api, serving(chat, max_write_rows=1) as stricter:
        first = await send(api, "x", "k", two)
        assert first.json()["data"]["createMessages"] == {"affectedRows": 2, "errors": []}
        assert (await send(stricter, "x", "k", two)).content == first.content
        assert code(await send(stricter, "y", "k", two)) == (422, "IDEMPOTENCY_KEY_REUSED")
        fresh = await send(stricter, "x", "l", two)
        assert fresh.json()["data"]["createMessages"]["errors"] == [{"code": "ROW_COUNT"}]


# Expiry


async def expire(engine: AsyncEngine, *keys: str) -> None:
    """Let all that is stored have expired, and as much more under other keys."""
    past = datetime.now(UTC) - timedelta(hours=1)
    async with engine.begin() as connection:
        await connection.execute(update(ANSWERS).values(expires_at=past))
        rows = [{"key": key, "operation": "", "body": b"", "expires_at": past - timedelta(hours=1)} for key in keys]
        if rows:
            await connection.execute(ANSWERS.insert(), rows)


async def stored(engine: AsyncEngine) -> int:
    async with engine.connect() as connection:
        return await connection.scalar(select(func.count()).select_from(ANSWERS)) or 0


async def test_an_answer_is_kept_as_long_as_the_setting_says(chat: Written) -> None:
    async with serving(chat, idempotency_hours=3) as api:
        await send(api, "x", "k")
    async with chat.engine.connect() as connection:
        expires_at = (await connection.scalars(select(ANSWERS.c.expires_at))).one()
    left = expires_at.replace(tzinfo=UTC) - datetime.now(UTC)
    assert timedelta(hours=2.9) < left <= timedelta(hours=3)


async def test_a_key_that_has_expired_is_as_new(api: Api, chat: Written) -> None:
    await send(api, "x", "k")
    await expire(chat.engine)
    sent = await asyncio.gather(*(send(api, "y", "k") for _ in range(MANY)))
    assert sum(map(replayed, sent)) == MANY - 1
    assert (await count(api, "x"), await count(api, "y"), await stored(chat.engine)) == (1, 1, 1)


async def test_expired_answers_are_removed_some_at_a_time(api: Api, chat: Written) -> None:
    await expire(chat.engine, *(f"old {number}" for number in range(REMOVED_AT_ONCE + 10)))
    await send(api, "x", "k")
    assert await stored(chat.engine) == 10 + 1
    await send(api, "x", "l")
    assert await stored(chat.engine) == 2


# What takes no key


async def test_queries_ignore_the_key(api: Api, chat: Written) -> None:
    query = "query ($body: String!) { messages(where: {body: {eq: $body}}) { body } }"
    for body in ("x", "y", "z" * 300):
        answered = await send(api, body, "k" if body != "y" else "k" * 300, query)
        assert (answered.json(), replayed(answered)) == ({"data": {"messages": []}}, False)
    assert await stored(chat.engine) == 0


@pytest.mark.parametrize(("key", "accepted"), [("k" * 255, True), ("k" * 256, False), ("", False), ("  ", False)])
async def test_a_key_has_1_to_255_characters(api: Api, key: str, accepted: bool) -> None:
    sent = await send(api, "x", key)
    if accepted:
        assert sent.json()["data"]["createMessage"]["errors"] == []
    else:
        assert code(sent) == (200, "BAD_REQUEST")
    assert await count(api, "x") == int(accepted)


async def test_what_is_stored_is_no_part_of_the_api(chat: Written) -> None:
    assert "idempotency" not in str(chat.service.schema).lower()


# Somebody else's models


class Base(DeclarativeBase):
    """Models that know nothing of this project."""


class Note(Base):
    __tablename__ = "notes"

    id: Mapped[int] = mapped_column(primary_key=True)
    text: Mapped[str]


numbers = itertools.count()


@graph.computed(Note, needs=[Note.id])
def told(note: graph.Row) -> int:
    """Another number each time."""
    return next(numbers)


NOTE = "mutation ($body: String!) { createNote(input: {text: $body}) { note { text told } errors { code } } }"


async def who(connection: HTTPConnection) -> graph.Viewer:
    """As the header says: an id, or claims in JSON, or both."""
    user, _, claims = connection.headers["x-user"].partition(" ")
    return graph.Viewer(("member",), user or None, json.loads(claims or "{}"))


@asynccontextmanager
async def notes(url: str) -> AsyncIterator[tuple[Api, AsyncEngine]]:
    async with filled(url, Base) as engine:
        app = FastAPI()
        graph.mount(app, Base, engine, settings=Settings(), handwritten=[told], get_viewer=who)
        async with running(app) as api:
            api.client.headers["X-User"] = "ann"
            yield api, engine


async def note_count(engine: AsyncEngine) -> int:
    async with engine.connect() as connection:
        return await connection.scalar(select(func.count()).select_from(Note)) or 0


async def test_without_the_table_a_key_is_refused_and_nothing_written(database_url: str) -> None:
    async with notes(database_url) as (api, engine):
        assert code(await send(api, "x", "k", NOTE)) == (501, "IDEMPOTENCY_NOT_SET_UP")
        assert await note_count(engine) == 0
        assert (await api.post(NOTE, {"body": "x"})).json()["data"]["createNote"]["errors"] == []
        async with engine.begin() as connection:
            await connection.run_sync(graph.idempotency_metadata.create_all)
        assert (await send(api, "x", "k", NOTE)).json()["data"]["createNote"]["errors"] == []
        assert await note_count(engine) == 2


async def test_hand_written_fields_are_answered_as_the_first_time(database_url: str) -> None:
    async with notes(database_url) as (api, engine):
        async with engine.begin() as connection:
            await connection.run_sync(graph.idempotency_metadata.create_all)
        first, again, plain = (
            await send(api, "x", "k", NOTE),
            await send(api, "x", "k", NOTE),
            await api.post(NOTE, {"body": "x"}),
        )
        assert first.json()["data"]["createNote"]["note"]["told"] != plain.json()["data"]["createNote"]["note"]["told"]
        assert (again.content, replayed(again)) == (first.content, True)


async def test_keys_are_a_viewers_own(database_url: str) -> None:
    async with notes(database_url) as (api, engine):
        async with engine.begin() as connection:
            await connection.run_sync(graph.idempotency_metadata.create_all)
        sent = [await api.post(NOTE, {"body": "x"}, Idempotency_Key="k", X_User=user) for user in ("ann", "bo", "ann")]
        assert list(map(replayed, sent)) == [False, False, True]
        assert sent[2].content == sent[0].content != sent[1].content
        assert await note_count(engine) == 2


async def test_a_key_of_other_claims_is_another_s_or_is_refused(database_url: str) -> None:
    async with notes(database_url) as (api, engine):
        async with engine.begin() as connection:
            await connection.run_sync(graph.idempotency_metadata.create_all)

        async def sent(user: str) -> httpx.Response:
            return await api.post(NOTE, {"body": "x"}, Idempotency_Key="k", X_User=user)

        # Without an id the claims say who it is.
        red, blue, again = [await sent(f' {{"team": "{team}"}}') for team in ("red", "blue", "red")]
        assert [replayed(each) for each in (red, blue, again)] == [False, False, True]
        # Of one id they are what else was sent: a retry with a fresh token must not run again.
        await sent('ann {"team": "red", "rank": [1]}')
        assert replayed(await sent('ann {"rank": [1], "team": "red"}'))
        assert code(await sent('ann {"team": "blue"}')) == (422, "IDEMPOTENCY_KEY_REUSED")
        assert await note_count(engine) == 3


async def test_a_key_of_nobody_in_particular_is_refused_and_nothing_written(database_url: str) -> None:
    async with notes(database_url) as (api, engine):
        async with engine.begin() as connection:
            await connection.run_sync(graph.idempotency_metadata.create_all)
        refused = await api.post(NOTE, {"body": "x"}, Idempotency_Key="k", X_User=" ")
        assert code(refused) == (200, "BAD_REQUEST")
        assert "log in, or leave the key out" in refused.json()["errors"][0]["message"]
        assert await note_count(engine) == 0
        assert (await api.post(NOTE, {"body": "x"}, X_User=" ")).json()["data"]["createNote"]["errors"] == []


async def test_the_reference_service_keeps_no_answer_for_the_anonymous(chat: Written) -> None:
    async with serving(chat) as api:
        del api.client.headers["Authorization"]
        assert code(await send(api, "x", "k")) == (200, "BAD_REQUEST")
