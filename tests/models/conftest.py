"""A database with the tables of the chat, for tests that talk to it directly."""

import asyncio
from collections.abc import Callable
from typing import Any

import pytest
from sqlalchemy import Connection, event
from sqlalchemy.ext.asyncio import create_async_engine

from models import Base

Work = Callable[[Connection], Any]


@pytest.fixture
def run(database_url: str) -> Callable[[Work], Any]:
    """Calls a function with a connection to the database of this test, and commits."""

    async def connect(work: Work) -> Any:
        engine = create_async_engine(database_url)
        if engine.dialect.name == "sqlite":
            event.listen(engine.sync_engine, "connect", lambda driver, _: driver.execute("PRAGMA foreign_keys=ON"))
        try:
            async with engine.begin() as connection:
                return await connection.run_sync(work)
        finally:
            await engine.dispose()

    def run_work(work: Work) -> Any:
        return asyncio.run(connect(work))

    run_work(Base.metadata.create_all)
    return run_work
