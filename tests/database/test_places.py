"""Places of the pool: who is next, and that none is ever lost, however requests are cancelled."""

from __future__ import annotations

import asyncio
import random
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import asyncpg
import pytest
from fastapi import FastAPI
from sqlalchemy import ScalarSelect, func, literal, make_url, select
from sqlalchemy.ext.asyncio import create_async_engine
from sqlalchemy.orm import DeclarativeBase, Mapped, column_property, mapped_column

import graph
from graph import Settings
from graph.database import Database
from graph.database.places import Places
from tests.serving import Api, filled, running


class Base(DeclarativeBase):
    """The tables of these tests."""


def counting_to(end: int) -> ScalarSelect[int]:
    """What takes a database some time, and nothing else."""
    number = select(literal(1).label("value")).cte("number", recursive=True)
    number = number.union_all(select(number.c.value + 1).where(number.c.value < end))
    return select(func.count()).select_from(number).scalar_subquery()


class Rack(Base):
    """Some of its columns take long."""

    __tablename__ = "racks"
    id: Mapped[int] = mapped_column(primary_key=True)
    brief: Mapped[int] = column_property(counting_to(2_000))
    slow: Mapped[int] = column_property(counting_to(30_000_000))


QUICK = "{ racks { id } }"
QUERIES = (QUICK, "{ racks { brief } }", "{ racks { slow } }")
PLACES = 3


@asynccontextmanager
async def racks(url: str, **settings: float) -> AsyncIterator[tuple[Api, Database]]:
    async with filled(url, Base, [Rack(id=1)]) as engine:
        app = FastAPI()
        service = graph.mount(app, Base, engine, settings=Settings.from_environment(pool_size=PLACES, **settings))
        async with running(app) as api:
            yield api, service.engine.database


async def cancel_often(task: asyncio.Task[object], times: int, chance: random.Random) -> None:
    """Again and again, whatever it does about the last time."""
    await asyncio.sleep(chance.uniform(0, 0.2))
    for _ in range(times):
        task.cancel()
        await asyncio.sleep(chance.choice([0, 0, chance.uniform(0, 0.02)]))


async def connections_of(url: str) -> int:
    """How many the server itself counts, ours to ask it left out."""
    parsed = make_url(url)
    plain = parsed.set(drivername="postgresql", database="postgres").render_as_string(hide_password=False)
    connection = await asyncpg.connect(plain)
    try:
        query = "SELECT count(*) FROM pg_stat_activity WHERE datname = $1"
        return int(await connection.fetchval(query, parsed.database))
    finally:
        await connection.close()


async def until_connected_at_most(number: int, url: str) -> None:
    """A process of the server ends in its own time."""
    async with asyncio.timeout(20):
        while await connections_of(url) > number:  # noqa: ASYNC110 (the server tells nobody)
            await asyncio.sleep(0.05)


async def settle(database: Database) -> None:
    """Until nothing is connected or discarded any more."""
    async with asyncio.timeout(20):
        while database._tasks:
            await asyncio.wait(database._tasks)


@pytest.mark.parametrize("seed", range(3))
async def test_requests_that_are_cancelled_at_any_moment_leave_every_place_behind(database_url: str, seed: int) -> None:
    chance = random.Random(seed)
    async with racks(database_url) as (api, database):
        for _ in range(4):
            tasks = [asyncio.create_task(api.post(chance.choice(QUERIES))) for _ in range(25)]
            await asyncio.gather(*(cancel_often(task, chance.randint(1, 4), chance) for task in tasks))
            await asyncio.wait(tasks)
            assert await asyncio.wait_for(api.ask(QUICK), 20) == {"racks": [{"id": 1}]}
        await settle(database)
        pool = database._own.sync_engine.pool
        held = [place for place in database._places._free if place is not None]
        assert (database._places.free, pool.checkedout()) == (PLACES, len(held))  # type: ignore[attr-defined]
        answers = await asyncio.gather(*(api.post(QUICK) for _ in range(20)))
        assert {answer.status_code for answer in answers} == {200}
        if database.engine.dialect.name == "postgresql":
            # The engine of the test itself keeps the one that made the tables.
            await until_connected_at_most(PLACES + 1, database_url)
    assert (pool.checkedout(), database._tasks) == (0, set())  # type: ignore[attr-defined]


async def test_a_place_is_free_at_once_when_its_connection_is_discarded(database_url: str) -> None:
    async with racks(database_url) as (api, database):
        task = asyncio.create_task(api.post(QUERIES[2]))
        await asyncio.sleep(0.3)
        assert database._places.free == PLACES - 1
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
        assert database._places.free == PLACES
        assert len(database._tasks) == 1, "the connection's end is awaited by nobody but close()"
    assert not database._tasks


async def test_a_connection_that_is_made_for_a_request_that_left_serves_the_next(empty_postgresql_url: str) -> None:
    async with racks(empty_postgresql_url) as (api, database):
        task = asyncio.create_task(api.post(QUICK))
        for _ in range(100):
            await asyncio.sleep(0)
            if database._tasks:
                break
        for _ in range(2):
            task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
        await settle(database)
        assert database._own.sync_engine.pool.checkedout() == 1  # type: ignore[attr-defined]
        await api.ask(QUICK)
        assert database._own.sync_engine.pool.checkedout() == 1  # type: ignore[attr-defined]


async def test_a_database_that_does_not_answer_is_not_waited_for_longer_than_for_a_connection() -> None:
    over = asyncio.Event()

    async def keep_silent(_: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await over.wait()
        writer.close()

    silent = await asyncio.start_server(keep_silent, "127.0.0.1", 0)
    port = silent.sockets[0].getsockname()[1]
    engine = create_async_engine(f"postgresql+asyncpg://ann@127.0.0.1:{port}/none?ssl=disable")
    app = FastAPI()
    graph.mount(app, Base, engine, settings=Settings.from_environment(pool_size=1, pool_timeout=0.2))
    async with silent, running(app) as api:
        response = await asyncio.wait_for(api.post(QUICK), 20)
        assert response.status_code == 503
        assert response.json()["errors"][0]["message"].startswith("The database did not answer within 0.2 s")
        over.set()
    await engine.dispose()


# Who is next


async def waiting(places: Places[str], name: str, served: list[str]) -> None:
    held = await places.wait(10)
    served.append(name)
    await asyncio.sleep(0)
    places.give(held)


async def test_who_came_first_is_served_first_and_overtaken_by_nobody() -> None:
    places: Places[str] = Places(1)
    places.take()
    served: list[str] = []
    tasks = [asyncio.create_task(waiting(places, f"{number}", served)) for number in range(5)]
    await asyncio.sleep(0)
    places.give("connection")
    assert places.free == 0, "it is the first one's already, who has not run yet"
    with pytest.raises(IndexError):
        places.take()
    await asyncio.gather(*tasks)
    assert served == ["0", "1", "2", "3", "4"]
    assert places.take() == "connection"


async def test_what_was_given_to_one_who_left_goes_to_the_next() -> None:
    places: Places[str] = Places(1)
    places.take()
    served: list[str] = []
    first, second = (asyncio.create_task(waiting(places, name, served)) for name in ("first", "second"))
    await asyncio.sleep(0)
    places.give("connection")
    first.cancel()
    await asyncio.wait([first, second])
    assert (first.cancelled(), served, places.free) == (True, ["second"], 1)


async def test_who_waits_in_vain_leaves_nothing_behind() -> None:
    places: Places[str] = Places(1)
    places.take()
    with pytest.raises(TimeoutError):
        await places.wait(0.01)
    places.give("connection")
    assert (places.free, places.take()) == (1, "connection")


async def test_the_connection_used_last_is_used_next_and_a_new_one_last() -> None:
    places: Places[str] = Places(3)
    for held in (places.take(), places.take()):
        assert held is None
    places.give("one")
    places.give("two")
    assert [places.take() for _ in range(3)] == ["two", "one", None]
    places.give("one")
    places.give(None)
    assert places.take() == "one"
