"""Statement + values → JSON text, on a connection that is held ready."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.exc import TimeoutError as PoolTimeout
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine, create_async_engine
from sqlalchemy.pool import StaticPool
from sqlalchemy.util import greenlet_spawn

from graph.auth import Viewer
from graph.database.asking import tell_postgresql
from graph.database.drivers import DRIVERS, Lost, Runner
from graph.database.places import Places
from graph.database.reach import UNREACHABLE
from graph.errors import MainspringError, SettingsError, Unavailable
from graph.settings import Settings
from graph.sql import Statement


@dataclass(frozen=True, slots=True)
class Held:
    """What runs statements on a connection, and the connection, checked out of its pool for good.

    None stands for the application's only connection, which is not ours to close.
    """

    run: Runner
    connection: AsyncConnection | None


class Database:
    """Runs statements.

    Connections stay checked out: checking one out and in again for each statement costs more than a small
    statement itself (FACTS: 438 µs with a session, 113 µs with the raw connection). The one used last is used
    next, so that few of them stay warm. They come from a pool of our own beside the engine's, made as the
    engine makes its connections, so that the application never waits for one of its own that is held here.
    """

    def __init__(self, engine: AsyncEngine, settings: Settings) -> None:
        driver = engine.dialect.driver
        if driver not in DRIVERS:
            raise MainspringError(
                f"The engine's driver is {driver!r}; use one of {', '.join(sorted(DRIVERS))}, as in "
                "create_async_engine('postgresql+asyncpg://…')."
            )
        self.engine = engine
        self._driver = DRIVERS[driver]
        self._driver.check()
        self._own = engine if is_only_connection(engine) else beside(engine)
        self._timeout = settings.statement_timeout
        self._patience = settings.pool_timeout
        if settings.row_level_security and engine.dialect.name != "postgresql":
            raise SettingsError("MAINSPRING_ROW_LEVEL_SECURITY: only PostgreSQL has policies; leave it out for SQLite")
        self._tells = settings.row_level_security
        self._places: Places[Held] = Places(places(self._own, settings.pool_size))
        # What is connected or discarded at the moment; a request that is cancelled does not end it half-way.
        self._tasks: set[asyncio.Task[Any]] = set()

    async def run(self, statement: Statement, values: Sequence[Any], viewer: Viewer) -> bytes:
        """The JSON text of the statement's only row, as the viewer may see it.

        A connection that broke while it lay idle is replaced once, since a read can be repeated. Raises
        BadUserInput, TimedOut and Unavailable; what else the database says is a bug, and goes on as it is.
        """
        parameters = statement.bind(values, viewer)
        telling = tell_postgresql(viewer) if self._tells else None
        try:
            return statement.finish(await self._run(statement.text, parameters, telling))
        except Lost:
            self._forget_idle()
        try:
            return statement.finish(await self._run(statement.text, parameters, telling))
        except Lost as lost:
            raise Unavailable("The database can't be reached; try again.") from lost.__cause__

    async def close(self) -> None:
        """Close every idle connection of ours."""
        self._forget_idle()
        while self._tasks:
            await asyncio.wait(self._tasks)
            # What was being connected is idle now.
            self._forget_idle()
        if self._own is not self.engine:
            await self._own.dispose()

    async def _run(self, text: str, parameters: Sequence[Any], telling: str | None) -> bytes | None:
        held = self._places.take() if self._places.free else await self._wait()
        if held is None:
            held = await self._connect()
        try:
            answer = await held.run(text, parameters, telling)
        except BaseException as error:
            # A cancelled statement may leave its connection in the middle of an answer.
            if isinstance(error, Lost) or not isinstance(error, Exception):
                self._discard(held)
            else:
                self._places.give(held)
            raise
        self._places.give(held)
        return answer

    async def _wait(self) -> Held | None:
        try:
            return await self._places.wait(self._patience)
        except TimeoutError:
            raise self._busy() from None

    def _busy(self) -> Unavailable:
        return Unavailable(f"No database connection became free within {self._patience:g} s; try again.")

    def _discard(self, held: Held) -> None:
        """Give the place back, now; the connection's end may take a while, and nobody waits for it."""
        self._places.give(None)
        if held.connection is not None:
            self._hold(asyncio.create_task(_close(held.connection)))

    def _forget_idle(self) -> None:
        """Discard the connections that lie idle: when one is broken, its neighbours are too."""
        for held in self._places.empty():
            if held.connection is not None:
                self._hold(asyncio.create_task(_close(held.connection)))

    def _hold(self, task: asyncio.Task[Any]) -> None:
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    # Connecting

    async def _connect(self) -> Held:
        """A connection for a place that has none. Whatever becomes of the request, it is made, or its place is free.

        Raises Lost and Unavailable.
        """
        task = asyncio.create_task(self._make())
        self._hold(task)
        try:
            async with asyncio.timeout(self._patience):
                return await asyncio.shield(task)
        except BaseException as error:
            if task.done():
                self._take_back(task)
            else:
                task.add_done_callback(self._take_back)
            if isinstance(error, TimeoutError):
                raise Unavailable(f"The database did not answer within {self._patience:g} s; try again.") from None
            raise

    def _take_back(self, task: asyncio.Task[Held]) -> None:
        """The place of a connection that nobody waits for any more."""
        made = not task.cancelled() and task.exception() is None
        self._places.give(task.result() if made else None)

    async def _make(self) -> Held:
        connection = None
        try:
            if self._own is self.engine:
                return Held(await self._driver.prepare(await only_connection(self.engine), self._timeout), None)
            connection = await self._own.connect()
            raw = await connection.get_raw_connection()
            await self._driver.isolate(raw.driver_connection, self._own.get_execution_options().get("isolation_level"))
            return Held(await self._driver.prepare(raw.driver_connection, self._timeout), connection)
        except BaseException as error:
            if connection is not None:
                self._hold(asyncio.create_task(_close(connection)))
            if isinstance(error, PoolTimeout):
                raise self._busy() from error
            if isinstance(error, UNREACHABLE):
                raise Lost from error
            raise


def is_only_connection(engine: AsyncEngine) -> bool:
    """Whether a database is reached by the application's own connection alone: SQLite's in memory."""
    return engine.dialect.name == "sqlite" and isinstance(engine.sync_engine.pool, StaticPool)


async def only_connection(engine: AsyncEngine) -> Any:
    """The driver's connection of a StaticPool.

    It is not checked out: to check it in again would roll back what the application is about to write.
    """
    pool = engine.sync_engine.pool
    record = await greenlet_spawn(pool._do_get)
    return record.driver_connection


def beside(engine: AsyncEngine) -> AsyncEngine:
    """An engine with a fresh pool that makes its connections, and has its options, as `engine` does."""
    made = create_async_engine(engine.url, pool=engine.sync_engine.pool.recreate())
    return made.execution_options(**engine.get_execution_options())


def places(engine: AsyncEngine, wanted: int) -> int:
    """How many connections may be held: no more than the pool can make."""
    pool: Any = engine.sync_engine.pool
    if isinstance(pool, StaticPool):
        return 1
    size = getattr(pool, "size", None)
    return wanted if size is None or size() == 0 or pool._max_overflow < 0 else min(wanted, size() + pool._max_overflow)


async def _close(connection: AsyncConnection) -> None:
    try:
        await connection.invalidate()
        await connection.close()
    except (SQLAlchemyError, OSError):
        # It is broken; that is why it is discarded.
        pass
