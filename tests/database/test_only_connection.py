"""An application whose only connection, to a database in memory, is shared with ours: it stays the application's."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest
from fastapi import FastAPI
from sqlalchemy import StaticPool, func, select, text
from sqlalchemy.ext.asyncio import AsyncEngine, AsyncSession, create_async_engine

import graph
from graph import Settings
from tests.database.test_places import Base, Rack, counting_to
from tests.serving import Api, running

QUICK = "{ racks { id } }"
SLOW = "{ racks { slow } }"
# What takes longer than the deadline of our statements below.
LONG = select(counting_to(1_000_000))


@asynccontextmanager
async def in_memory(**settings: float) -> AsyncIterator[tuple[Api, AsyncEngine]]:
    engine = create_async_engine("sqlite+aiosqlite://", poolclass=StaticPool)
    try:
        async with engine.begin() as connection:
            await connection.run_sync(Base.metadata.create_all)
        async with AsyncSession(engine) as session, session.begin():
            session.add(Rack(id=1))
        app = FastAPI()
        graph.mount(app, Base, engine, settings=Settings.from_environment(**settings))
        async with running(app) as api:
            yield api, engine
        assert await count(engine) > 0, "the data outlive the service"
    finally:
        await engine.dispose()


async def count(engine: AsyncEngine) -> int:
    async with AsyncSession(engine) as session:
        return int(await session.scalar(select(func.count()).select_from(Rack)) or 0)


async def test_a_deadline_of_ours_is_none_of_the_applications() -> None:
    async with in_memory(statement_timeout=0.05) as (api, engine), AsyncSession(engine) as session:
        await session.scalar(LONG)
        assert (await api.post(SLOW)).status_code == 503
        await asyncio.sleep(0.06)
        assert await session.scalar(LONG) == 1_000_000, "after ours was stopped"
        assert await api.ask(QUICK) == {"racks": [{"id": 1}]}
        await asyncio.sleep(0.06)
        assert (await session.execute(select(Rack.id, Rack.brief))).one() == (1, 2_000)
        assert await session.scalar(LONG) == 1_000_000, "after ours went well"


async def test_what_the_application_asked_first_is_not_stopped_by_our_deadline() -> None:
    async with in_memory(statement_timeout=0.05) as (api, engine), AsyncSession(engine) as session:
        await api.ask(QUICK)
        long = asyncio.create_task(session.scalar(LONG))
        await asyncio.sleep(0.01)
        late = await api.post(QUICK)
        assert await long == 1_000_000
        assert late.json()["errors"][0]["extensions"]["code"] == "TIMEOUT"
        assert await api.ask(QUICK) == {"racks": [{"id": 1}]}


async def test_a_request_that_is_cancelled_does_not_close_the_connection() -> None:
    async with in_memory() as (api, engine):
        for _ in range(3):
            task = asyncio.create_task(api.post(SLOW))
            await asyncio.sleep(0.1)
            task.cancel()
            with pytest.raises(asyncio.CancelledError):
                await task
            assert await asyncio.wait_for(count(engine), 5) == 1
            assert await asyncio.wait_for(api.ask(QUICK), 5) == {"racks": [{"id": 1}]}


async def test_what_the_application_is_about_to_write_is_not_rolled_back() -> None:
    async with in_memory() as (api, engine):
        async with AsyncSession(engine) as session:
            session.add(Rack(id=2))
            await session.flush()
            await api.ask(QUICK)
            await session.commit()
        assert await count(engine) == 2


async def test_a_connection_that_the_application_closed_is_asked_for_anew() -> None:
    async with in_memory() as (api, engine):
        await api.ask(QUICK)
        await engine.dispose()
        async with engine.begin() as connection:
            await connection.run_sync(Base.metadata.create_all)
            await connection.execute(text("INSERT INTO racks (id) VALUES (7)"))
        assert await api.ask(QUICK) == {"racks": [{"id": 7}]}


async def test_with_postgresql_the_only_connection_stays_the_applications_alone(empty_postgresql_url: str) -> None:
    engine = create_async_engine(empty_postgresql_url, poolclass=StaticPool)
    async with engine.begin() as connection:
        await connection.run_sync(Base.metadata.create_all)
        await connection.execute(text("INSERT INTO racks (id) VALUES (1)"))
    app = FastAPI()
    graph.mount(app, Base, engine, settings=Settings())
    async with running(app) as api, engine.connect() as connection:
        answers = await asyncio.gather(*(api.post(QUICK) for _ in range(10)))
        assert {answer.status_code for answer in answers} == {200}
        # Our way to read JSON, as bytes, is not the application's.
        assert (await connection.execute(text("""SELECT '{"a": 1}'::json"""))).scalar() == {"a": 1}
        assert (await connection.execute(text("SHOW statement_timeout"))).scalar() == "0"
    await engine.dispose()
