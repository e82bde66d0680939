"""Statements run on connections that break, on a database that goes away and comes back, and against the clock."""

from __future__ import annotations

import asyncio
import logging
import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import asyncpg
import pytest
from fastapi import FastAPI
from httpx import Response
from sqlalchemy import ForeignKey, ScalarSelect, String, func, literal, make_url, select, text
from sqlalchemy.ext.asyncio import create_async_engine
from sqlalchemy.orm import DeclarativeBase, Mapped, column_property, mapped_column, relationship

import graph
from graph import Settings
from tests.serving import Api, running


class Base(DeclarativeBase):
    """The tables of these tests."""


def counting_to(end: int) -> ScalarSelect[int]:
    """What takes a database some seconds, and nothing else."""
    number = select(literal(1).label("value")).cte("number", recursive=True)
    number = number.union_all(select(number.c.value + 1).where(number.c.value < end))
    return select(func.count()).select_from(number).scalar_subquery()


class Rack(Base):
    """Holds books."""

    __tablename__ = "racks"
    id: Mapped[int] = mapped_column(primary_key=True)
    slow: Mapped[int] = column_property(counting_to(30_000_000))
    books: Mapped[list[Book]] = relationship(back_populates="rack", lazy="raise")


class Book(Base):
    """Stands on a rack."""

    __tablename__ = "books"
    id: Mapped[int] = mapped_column(primary_key=True)
    rack_id: Mapped[int] = mapped_column(ForeignKey("racks.id"))
    rack: Mapped[Rack] = relationship(back_populates="books", lazy="raise")


QUERY = "{ racks { id } }"
SLOW = "{ racks { slow } }"


@asynccontextmanager
async def library(url: str, **settings: float) -> AsyncIterator[Api]:
    engine = create_async_engine(url)
    async with engine.begin() as connection:
        await connection.run_sync(Base.metadata.create_all)
        await connection.execute(text("INSERT INTO racks (id) VALUES (1)"))
        await connection.execute(text("INSERT INTO books (id, rack_id) VALUES (1, 1)"))
    app = FastAPI()
    graph.mount(app, Base, engine, settings=Settings.from_environment(**settings))
    async with running(app) as api:
        yield api
    await engine.dispose()


@asynccontextmanager
async def beside(url: str) -> AsyncIterator[tuple[asyncpg.Connection, str]]:
    """A connection to the server that holds the database, and the database's name."""
    parsed = make_url(url)
    plain = parsed.set(drivername="postgresql", database="postgres").render_as_string(hide_password=False)
    connection = await asyncpg.connect(plain)
    try:
        yield connection, str(parsed.database)
    finally:
        await connection.close()


async def end_connections(connection: asyncpg.Connection, name: str) -> None:
    await connection.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1", name)


async def test_connections_that_broke_while_idle_are_replaced_unseen(empty_postgresql_url: str) -> None:
    async with library(empty_postgresql_url) as api, beside(empty_postgresql_url) as (other, name):
        await asyncio.gather(*(api.ask(QUERY) for _ in range(8)))
        await end_connections(other, name)
        assert await api.ask(QUERY) == {"racks": [{"id": 1}]}
        assert all(await asyncio.gather(*(api.ask(QUERY) for _ in range(8))))


def assert_masked(response: Response, code: str, caplog: pytest.LogCaptureFixture) -> str:
    """That the only error carries an identifier; returns what the log has under it."""
    (error,) = response.json()["errors"]
    assert error["extensions"]["code"] == code
    identifier = error["extensions"]["id"]
    assert re.fullmatch(r"[0-9a-f]{12}", identifier)
    assert error["message"].endswith(f" The server's log has the cause as {identifier}.")
    (record,) = [each for each in caplog.records if identifier in each.getMessage()]
    assert record.levelno == logging.ERROR
    caplog.clear()
    return logging.Formatter().format(record)


async def test_a_database_that_goes_away_is_unavailable_and_its_return_is_enough(
    empty_postgresql_url: str, caplog: pytest.LogCaptureFixture
) -> None:
    async with library(empty_postgresql_url) as api, beside(empty_postgresql_url) as (other, name):
        await api.ask(QUERY)
        await other.execute(f'ALTER DATABASE "{name}" WITH ALLOW_CONNECTIONS false')
        await end_connections(other, name)
        away = await api.post(QUERY)
        assert away.status_code == 503
        assert away.headers["retry-after"]
        logged = assert_masked(away, "UNAVAILABLE", caplog)
        assert "is not currently accepting connections" in logged
        assert "Traceback" not in logged, "one line is enough for each of many requests"
        assert name not in away.text
        await other.execute(f'ALTER DATABASE "{name}" WITH ALLOW_CONNECTIONS true')
        assert await api.ask(QUERY) == {"racks": [{"id": 1}]}


async def test_a_database_of_the_wrong_revision_is_masked_and_the_log_has_the_cause(
    database_url: str, caplog: pytest.LogCaptureFixture
) -> None:
    async with library(database_url) as api:
        engine = create_async_engine(database_url)
        async with engine.begin() as connection:
            await connection.execute(text("DROP TABLE books"))
        response = await api.post("{ books { id } }")
        assert response.status_code == 500
        assert "books" not in response.text
        logged = assert_masked(response, "INTERNAL_SERVER_ERROR", caplog)
        assert "Traceback" in logged
        assert "books" in logged
        async with engine.begin() as connection:
            await connection.run_sync(Base.metadata.create_all)
        await engine.dispose()
        assert await api.ask("{ books { id } }") == {"books": []}


async def test_a_table_that_changed_under_a_prepared_statement(empty_postgresql_url: str) -> None:
    async with library(empty_postgresql_url) as api:
        await api.ask(QUERY)
        engine = create_async_engine(empty_postgresql_url)
        async with engine.begin() as connection:
            await connection.execute(text("ALTER TABLE racks ALTER COLUMN id TYPE BIGINT"))
        await engine.dispose()
        assert await api.ask(QUERY) == {"racks": [{"id": 1}]}


async def test_a_statement_that_runs_too_long_is_stopped(database_url: str, caplog: pytest.LogCaptureFixture) -> None:
    async with library(database_url, statement_timeout=0.2) as api:
        began = asyncio.get_running_loop().time()
        response = await api.post(SLOW)
        assert asyncio.get_running_loop().time() - began < 5
        assert response.status_code == 503
        logged = assert_masked(response, "TIMEOUT", caplog)
        assert "QueryCanceledError: canceling statement" in logged or "OperationalError: interrupted" in logged
        assert await api.ask(QUERY) == {"racks": [{"id": 1}]}


async def test_a_request_that_is_cancelled_ends_its_statement(database_url: str) -> None:
    async with library(database_url, pool_size=1, statement_timeout=20.0) as api:
        task = asyncio.create_task(api.post(SLOW))
        await asyncio.sleep(0.3)
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
        # The only connection is free again, or replaced.
        assert await asyncio.wait_for(api.ask(QUERY), 5) == {"racks": [{"id": 1}]}


async def test_who_waits_too_long_for_a_connection_is_told_to_come_back(
    empty_postgresql_url: str, caplog: pytest.LogCaptureFixture
) -> None:
    settings = {"pool_size": 1, "pool_timeout": 0.2, "statement_timeout": 2.0}
    async with library(empty_postgresql_url, **settings) as api:
        slow = asyncio.create_task(api.post(SLOW))
        await asyncio.sleep(0.2)
        response = await api.post(QUERY)
        assert response.status_code == 503
        assert "No database connection became free within 0.2 s" in assert_masked(response, "UNAVAILABLE", caplog)
        assert response.headers["retry-after"]
        await slow
        assert await api.ask(QUERY) == {"racks": [{"id": 1}]}


class Isolated(DeclarativeBase):
    """One table that tells how it is read."""


class Reading(Isolated):
    __tablename__ = "readings"
    id: Mapped[int] = mapped_column(primary_key=True)
    isolation: Mapped[str] = column_property(func.current_setting("transaction_isolation", type_=String))


@pytest.mark.parametrize("level", ["REPEATABLE READ", "SERIALIZABLE", "AUTOCOMMIT"])
async def test_reads_are_isolated_as_the_engine_says(empty_postgresql_url: str, level: str) -> None:
    engine = create_async_engine(empty_postgresql_url).execution_options(isolation_level=level)
    async with engine.begin() as connection:
        await connection.run_sync(Isolated.metadata.create_all)
        await connection.execute(text("INSERT INTO readings VALUES (1)"))
    app = FastAPI()
    graph.mount(app, Isolated, engine, settings=Settings())
    async with running(app) as api:
        [row] = (await api.ask("{ readings { isolation } }"))["readings"]
    await engine.dispose()
    assert row["isolation"] == ("read committed" if level == "AUTOCOMMIT" else level.lower())
