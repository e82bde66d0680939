"""Operations that were answered are counted in the database: whose, how often, when last; bounded, behind requests."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from typing import Any

import httpx
import pytest
from fastapi import FastAPI
from graphql import GraphQLSchema, build_schema, validate
from graphql import parse as parse_text
from sqlalchemy import MetaData, delete, select, update
from sqlalchemy.ext.asyncio import AsyncEngine
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

import graph
from graph import Settings
from graph.app import Service
from graph.operation.parse.impersonal import make_impersonal
from graph.operation.types import NOBODY, Client
from graph.recording import read_recorded, record
from graph.recording.table import MISSED, OPERATIONS
from tests.case import CASES, read_case
from tests.databases import ROOT
from tests.serving import Api, filled, running

LIMIT = 20


class Base(DeclarativeBase):
    metadata = MetaData()


OPERATIONS.to_metadata(Base.metadata)


class Book(Base):
    __tablename__ = "books"

    id: Mapped[int] = mapped_column(primary_key=True)
    title: Mapped[str]


TITLES = "query Titles { books { title } }"
IDS = "{ books { id } }"


@asynccontextmanager
async def serving(url: str, **settings: Any) -> AsyncIterator[tuple[Api, Service, AsyncEngine]]:
    async with filled(url, Base, [Book(id=1, title="Emma")]) as engine:
        app = FastAPI()
        service = graph.mount(app, Base, engine, settings=Settings(**{"recorded_operations": LIMIT} | settings))
        async with running(app) as api:
            yield api, service, engine


async def lines(engine: AsyncEngine) -> list[tuple[Any, ...]]:
    """Name, client, version and count of each line."""
    async with engine.connect() as connection:
        columns = OPERATIONS.c.name, OPERATIONS.c.client, OPERATIONS.c.version, OPERATIONS.c.count
        found = await connection.execute(select(*columns).where(OPERATIONS.c.id != MISSED))
        return sorted((tuple(row) for row in found), key=repr)


def flat(text: str) -> str:
    return "".join(text.replace(",", " ").split())


async def missed(engine: AsyncEngine) -> int:
    async with engine.connect() as connection:
        return await connection.scalar(select(OPERATIONS.c.count).where(OPERATIONS.c.id == MISSED)) or 0


async def write(service: Service) -> None:
    assert service.recorder is not None
    await service.recorder.write()


async def test_who_asks_what_and_how_often_is_in_the_database_after_the_end(database_url: str) -> None:
    async with serving(database_url) as (api, _, engine):
        for version in ("1.0", "1.0", "1.1"):
            await api.post(TITLES, apollographql_client_name="shop-ios", apollographql_client_version=version)
        await api.post(TITLES, x_graphql_client_name="web", graphql_client_version="7")
        await api.post(IDS)
        # What is refused is nobody's use, and nor is what asks for no data.
        for refused in ("{ books { isbn } }", "{ __typename }", "{"):
            await api.post(refused)
        # Behind the requests' back.
        assert await lines(engine) == []
        before = datetime.now(UTC)
    async with filled(database_url, Base) as engine:
        assert await lines(engine) == [
            ("Titles", "shop-ios", "1.0", 2),
            ("Titles", "shop-ios", "1.1", 1),
            ("Titles", "web", "7", 1),
            (None, "", "", 1),
        ]
    recorded = await asyncio.to_thread(read_recorded, Settings(database_url=database_url))
    assert recorded.missed == 0
    assert {each.text for each in recorded.operations} == {TITLES, IDS}
    assert all(before - timedelta(minutes=1) < each.last_seen < datetime.now(UTC) for each in recorded.operations)


async def test_what_clients_write_into_the_text_is_not_recorded(database_url: str) -> None:
    async with serving(database_url) as (api, service, _):
        for title in ("a secret", "another"):
            query = (
                f'{{ books(where: {{title: {{eq: "{title}"}}, id: {{in: [1, 22]}}}}, limit: 3) {{ id }} }} # {title}'
            )
            assert (await api.post(query)).status_code == 200
        await write(service)
    [line] = (await asyncio.to_thread(read_recorded, Settings(database_url=database_url))).operations
    assert line.count == 2
    assert flat(line.text) == flat('{ books(where: {title: {eq: "x"}, id: {in: [1]}}, limit: 3) { id } }')


async def test_a_name_or_a_text_that_is_too_long_does_not_end_the_recording(database_url: str) -> None:
    async with serving(database_url) as (api, service, engine):
        long = "N" * 300
        for query in (f"query {long} {{ books {{ id }} }}", TITLES + "\n#" + "x" * record.LONGEST_TEXT):
            assert (await api.post(query)).status_code == 200
        await write(service)
        await api.post(IDS)
        await write(service)
        assert await lines(engine) == [(long[:200], "", "", 1), (None, "", "", 1)]
        assert await missed(engine) == 1


async def test_a_document_of_several_operations_counts_the_one_that_was_asked_for(empty_sqlite_url: str) -> None:
    async with serving(empty_sqlite_url) as (api, service, engine):
        query = "query A { books { ...F } } fragment F on Book { id } query B { books { title } }"
        for name in ("A", "A", "B"):
            await api.client.post("/graphql", json={"query": query, "operationName": name})
        await write(service)
        assert await lines(engine) == [("A", "", "", 2), ("B", "", "", 1)]
        async with engine.connect() as connection:
            text = await connection.scalar(select(OPERATIONS.c.text).where(OPERATIONS.c.name == "B"))
        assert text is not None
        assert "fragment" not in text


async def test_workers_add_up(database_url: str) -> None:
    async with serving(database_url) as (_, one, engine), running(other := FastAPI()):
        two = graph.mount(other, Base, engine, settings=Settings(recorded_operations=LIMIT))
        for service in (one, two):
            assert service.recorder is not None
            for _ in range(3):
                service.recorder.note(TITLES, "Titles", Client("shop", "1"))
                service.recorder.note(IDS, None, NOBODY)
        await asyncio.gather(write(one), write(two))
        assert await lines(engine) == [("Titles", "shop", "1", 6), (None, "", "", 6)]
        await two.close()


async def test_the_table_is_bounded_and_what_had_to_go_is_told(database_url: str) -> None:
    async with serving(database_url) as (_, service, engine):
        recorder = service.recorder
        assert recorder is not None
        for _ in range(3):
            recorder.note(TITLES, "Titles", NOBODY)
        await write(service)
        for number in range(LIMIT):
            recorder.note(IDS, None, Client("c", f"{number:02}"))
        await write(service)
        found = await lines(engine)
        assert len(found) == LIMIT
        # What was asked longest ago.
        assert "Titles" not in {name for name, *_ in found}
        assert await missed(engine) == 3


async def test_what_waits_is_bounded(empty_sqlite_url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(record, "MAX_WAITING", 3)
    async with serving(empty_sqlite_url) as (_, service, engine):
        recorder = service.recorder
        assert recorder is not None
        for number in range(5):
            recorder.note(IDS, None, Client("c", str(number)))
        recorder.note(IDS, None, Client("c", "0"))
        assert len(recorder.waiting) == 3
        await write(service)
        assert [count for *_, count in await lines(engine)] == [2, 1, 1]
        assert await missed(engine) == 2
        monkeypatch.setattr(record, "MAX_CHARACTERS", 1)
        for number in range(3):
            recorder.note(IDS, None, Client("d", str(number)))
        assert (len(recorder.waiting), recorder.missed) == (1, 2)


async def test_what_nobody_has_asked_for_long_is_forgotten(database_url: str) -> None:
    async with serving(database_url, recorded_days=30) as (api, service, engine):
        await api.post(TITLES)
        await api.post(IDS)
        await write(service)
        async with engine.begin() as connection:
            long_ago = datetime.now(UTC) - timedelta(days=31)
            await connection.execute(
                update(OPERATIONS).where(OPERATIONS.c.name == "Titles").values(last_seen=long_ago, first_seen=long_ago)
            )
        await api.post(IDS)
        await write(service)
        assert await lines(engine) == [(None, "", "", 2)]


async def test_a_database_that_refuses_costs_no_request_and_no_count(
    database_url: str, caplog: pytest.LogCaptureFixture
) -> None:
    async with serving(database_url) as (api, service, engine):
        async with engine.begin() as connection:
            await connection.run_sync(OPERATIONS.drop)
        for _ in range(2):
            assert (await api.post(TITLES)).status_code == 200
            with caplog.at_level(logging.WARNING, "graph.recording"):
                await write(service)
        [told] = [entry.getMessage() for entry in caplog.records]
        assert "The table is missing: name graph.operations_metadata in migrations/env.py" in told
        async with engine.begin() as connection:
            await connection.run_sync(OPERATIONS.create)
        await write(service)
        assert await lines(engine) == [("Titles", "", "", 2)]


async def test_they_are_written_while_the_service_runs(empty_sqlite_url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(record, "SECONDS_BETWEEN", 0.01)
    async with serving(empty_sqlite_url) as (api, _, engine):
        await api.post(TITLES)
        async with asyncio.timeout(10):
            while not await lines(engine):  # noqa: ASYNC110 (the table tells of nothing)
                await asyncio.sleep(0.01)


async def test_nothing_is_recorded_unless_it_is_asked_for(empty_sqlite_url: str) -> None:
    assert Settings().recorded_operations == 0
    async with serving(empty_sqlite_url, recorded_operations=0) as (api, service, engine):
        assert service.recorder is None
        assert service.engine.note is None
        await api.post(TITLES)
    async with filled(empty_sqlite_url, Base) as engine:
        assert await lines(engine) == []
        async with engine.begin() as connection:
            await connection.execute(delete(Book))


async def test_a_client_may_call_itself_anything(empty_sqlite_url: str) -> None:
    async with serving(empty_sqlite_url) as (api, service, engine):
        headers = [
            (b"content-type", b"application/json"),
            (b"apollographql-client-name", b"\xff\x01Ann\xe2\x80\xae" + b"a" * 500),
        ]
        await api.client.request("POST", "/graphql", content=f'{{"query": "{IDS}"}}', headers=httpx.Headers(headers))
        await write(service)
        [(_, client, _, count)] = await lines(engine)
        assert (len(client), count) == (100, 1)
        assert client.startswith("�Anna")
        assert client.isprintable()


# What is recorded of an operation


@pytest.fixture(scope="module")
def chat_schema() -> GraphQLSchema:
    return build_schema((ROOT / "schema.graphql").read_text())


def test_an_operation_without_its_values_is_valid_and_stays_so(chat_schema: GraphQLSchema) -> None:
    seen = 0
    for path in sorted(CASES.rglob("*.graphql"))[::4]:
        case = read_case(path)
        if case.models != "chat" or path.parent.name == "refusals" or validate(chat_schema, parse_text(case.query)):
            continue
        text, name = make_impersonal(case.query, case.operation, chat_schema)
        assert validate(chat_schema, parse_text(text)) == [], path
        assert make_impersonal(text, name, chat_schema) == (text, name), path
        seen += 1
    assert seen > 50


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        # To the letter, so that it has the hash that a manifest has.
        ("query A($id: Int!)  {channel(id: $id) { name } }", None),
        ("{ channels(limit: 7, where: {topic: {isNull: true}}, orderBy: [{name: ASC}]) { id } }", None),
        ("{ channel(id: 7) { id } }", "{ channel(id: 1) { id } }"),
        (
            '{ messagesConnection(after: "abc", first: 3, where: {createdAt: {gt: "2020-02-02"}}) { totalCount } }',
            '{ messagesConnection(first: 3, where: {createdAt: {gt: "2026-01-01T00:00:00Z"}}) { totalCount } }',
        ),
        (
            'query ($a: String = "b") { users(where: {handle: {in: ["ann", "bob", $a]}}) { id } }',
            'query ($a: String = "x") { users(where: {handle: {in: ["x", "x", $a]}}) { id } }',
        ),
        (
            'mutation { updateAttachment(id: 3, patch: {details: {theme: "dark", n: [1]}}) { errors { code } } }',
            "mutation { updateAttachment(id: 1, patch: {details: {}}) { errors { code } } }",
        ),
    ],
)
def test_values_become_such_as_fit_their_types(chat_schema: GraphQLSchema, given: str, kept: str | None) -> None:
    assert validate(chat_schema, parse_text(given)) == []
    text, _ = make_impersonal(given, None, chat_schema)
    assert text == given if kept is None else flat(text) == flat(kept)
