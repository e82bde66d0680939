"""A transaction that writes: a session, and what reads by our own statements inside the same transaction."""

from __future__ import annotations

import asyncio
import sqlite3
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any

from sqlalchemy import event
from sqlalchemy.exc import DBAPIError
from sqlalchemy.exc import TimeoutError as PoolTimeout
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine, AsyncSession

from graph.auth import SYSTEM, Viewer
from graph.database.asking import tell_postgresql
from graph.database.drivers import LOST, STEPS_BETWEEN_CHECKS
from graph.database.run import beside
from graph.errors import TimedOut, Unavailable
from graph.settings import Settings
from graph.sql import Statement
from graph.sql.dialects import sqlite_groups
from graph.sql.dialects.sqlite import FUNCTIONS

Fetch = Callable[[str, Sequence[Any]], Awaitable[bytes | None]]
Rows = Callable[[str, Sequence[Any]], Awaitable[Sequence[Sequence[Any]]]]
Tell = Callable[[str], Awaitable[object]]
Each = Callable[[str, Sequence[Sequence[Any]]], Awaitable[None]]


@dataclass(frozen=True, slots=True)
class Wire:
    """What runs statements on the driver's own connection, inside the transaction.

    `fetch` returns a JSON text, `rows` the rows; `each` runs a statement for each of some rows of parameters. `tell`
    runs one that returns nothing.
    """

    fetch: Fetch
    rows: Rows
    each: Each
    tell: Tell


class Transaction:
    """One transaction. `session` is the unit of work; `read` answers a statement as all writes before left it.

    Where PostgreSQL is told who asks, the system is who writes: a policy would judge each row as it comes, and what it
    hides could neither be found to be taken nor be left alone. What is read for the viewer, the viewer reads.
    """

    def __init__(self, connection: AsyncConnection, wire: Wire, *, tells: bool) -> None:
        self.rows, self.each = wire.rows, wire.each
        self._connection = connection
        self._fetch = wire.fetch
        self._tell = wire.tell if tells else None
        self._session: AsyncSession | None = None

    @property
    def session(self) -> AsyncSession:
        """The unit of work, which is made when it is first asked for: not every write takes it."""
        if self._session is None:
            self._session = AsyncSession(self._connection, expire_on_commit=False)
        return self._session

    async def read(self, statement: Statement, values: Sequence[Any], viewer: Viewer) -> bytes:
        """The JSON text of the statement's value, as the viewer may see it, without what stands around it."""
        parameters = statement.bind(values, viewer)
        if self._tell is None:
            return await self._fetch(statement.text, parameters) or b"null"
        await self._tell(tell_postgresql(viewer))
        found = await self._fetch(statement.text, parameters) or b"null"
        await self._tell(tell_postgresql(SYSTEM))
        return found

    async def settle(self) -> None:
        """Send to the database what the unit of work still holds."""
        if self._session is not None:
            await self._session.flush()

    async def end(self) -> None:
        """Let go of the unit of work."""
        if self._session is not None:
            await self._session.close()


class Writer:
    """Opens transactions on connections of its own.

    A write takes several round trips, so that its connection is checked out of a pool as usual; what reads keep
    theirs prepared in another form.
    """

    def __init__(self, engine: AsyncEngine, settings: Settings) -> None:
        self.engine = beside(engine)
        # A ping takes three round trips of PostgreSQL's; BEGIN is one.
        self.engine.sync_engine.pool._pre_ping = False
        self._settings = settings
        self._prepare = _PREPARE[engine.dialect.name]
        if engine.dialect.name == "sqlite":
            event.listen(self.engine.sync_engine, "invalidate", _roll_back)

    @asynccontextmanager
    async def transaction(self, *, keep: bool = True, writes: bool = True) -> AsyncIterator[Transaction]:
        """A transaction that is committed at the end, or rolled back where anything is raised or not to be kept.

        One that does not write waits for no writer, and keeps none waiting.
        Raises Unavailable where no connection is free, and TimedOut where the whole takes longer than a statement
        may; what else the database says goes on as it is.
        """
        seconds, tells = self._settings.statement_timeout, self._settings.row_level_security
        try:
            async with asyncio.timeout(seconds), self._begun(seconds, writes=writes) as (connection, wire):
                if tells:
                    await wire.tell(tell_postgresql(SYSTEM))
                transaction = Transaction(connection, wire, tells=tells)
                try:
                    yield transaction
                    await transaction.settle()
                finally:
                    await transaction.end()
                await (self._commit(connection) if keep else connection.rollback())
        except TimeoutError:
            raise TimedOut("The operation took too long; nothing was written.") from None

    async def _commit(self, connection: AsyncConnection) -> None:
        try:
            await connection.commit()
        except DBAPIError:
            if self.engine.dialect.name == "sqlite":
                # It goes on with a transaction whose COMMIT it refuses, for a foreign key that was deferred.
                raw = await connection.get_raw_connection()
                driver: Any = raw.driver_connection
                await driver.rollback()
            raise

    @asynccontextmanager
    async def _begun(self, seconds: float, *, writes: bool) -> AsyncIterator[tuple[AsyncConnection, Wire]]:
        """A connection whose transaction has begun; what is not committed is rolled back.

        Its first word tells whether it broke while it lay idle; then nothing is lost yet, and a fresh one is made.
        """
        connection = await self._connect()
        try:
            try:
                wire = await self._begin(connection, seconds, writes=writes)
            except Exception as error:
                if not _is_lost(error):
                    raise
                await connection.invalidate()
                await connection.close()
                # When one is broken, its neighbours are too.
                await self.engine.dispose()
                connection = await self._connect()
                wire = await self._begin(connection, seconds, writes=writes)
            yield connection, wire
        finally:
            await asyncio.shield(connection.close())

    async def _begin(self, connection: AsyncConnection, seconds: float, *, writes: bool) -> Wire:
        _ = await connection.begin()
        return await self._prepare(connection, seconds, writes=writes)

    async def _connect(self) -> AsyncConnection:
        try:
            return await self.engine.connect()
        except PoolTimeout:
            patience = self._settings.pool_timeout
            raise Unavailable(f"No database connection became free within {patience:g} s; try again.") from None
        except (DBAPIError, OSError) as error:
            raise _unreachable() from error

    async def close(self) -> None:
        """Close every idle connection."""
        await self.engine.dispose()


# What a connection needs before it writes, and how it reads: one a database

PREPARED = "mainspring-prepared"


async def _prepare_postgresql(connection: AsyncConnection, seconds: float, *, writes: bool) -> Wire:
    raw = await connection.get_raw_connection()
    driver: Any = raw.driver_connection
    if PREPARED not in raw.info:
        milliseconds = int(seconds * 1000)
        await driver.execute(
            f"SET jit = off; SET statement_timeout = {milliseconds}; SET lock_timeout = {milliseconds // 3}"
        )
        raw.info[PREPARED] = True
    # SQLAlchemy begins it with the first statement that it sends itself, which there may be none of.
    adapted: Any = raw.dbapi_connection
    await adapted._start_transaction()
    if not writes:
        await driver.execute("SET TRANSACTION READ ONLY")

    async def fetch(text: str, parameters: Sequence[Any]) -> bytes | None:
        # As text, because the session reads columns of JSON by a codec that would take the answer apart.
        answer = await driver.fetchval(f"SELECT ({text})::text", *parameters)
        return None if answer is None else answer.encode()

    async def rows(text: str, parameters: Sequence[Any]) -> Sequence[Sequence[Any]]:
        return await driver.fetch(text, *parameters)  # type: ignore[no-any-return]

    async def each(text: str, many: Sequence[Sequence[Any]]) -> None:
        await driver.executemany(text, many)

    return Wire(fetch, rows, each, driver.execute)


async def _prepare_sqlite(connection: AsyncConnection, seconds: float, *, writes: bool) -> Wire:
    raw = await connection.get_raw_connection()
    driver: Any = raw.driver_connection
    if PREPARED not in raw.info:
        for name, arguments, function in (*FUNCTIONS, *sqlite_groups.FUNCTIONS):
            await driver.create_function(name, arguments, function, deterministic=True)
        for name, arguments, aggregate in sqlite_groups.AGGREGATES:
            await driver._execute(driver._conn.create_aggregate, name, arguments, aggregate)
        # Or a write would not see what it breaks.
        await driver.execute("PRAGMA foreign_keys = ON")
        raw.info[PREPARED] = True
    deadline = time.monotonic() + seconds
    await driver.set_progress_handler(lambda: time.monotonic() > deadline, STEPS_BETWEEN_CHECKS)
    try:
        # At once, so that no other writer comes between what is read here and what is written.
        await connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")
    except DBAPIError as error:
        if isinstance(error.orig, sqlite3.OperationalError):
            raise Unavailable("The database is busy; try again.") from error
        raise

    async def fetch(text: str, parameters: Sequence[Any]) -> bytes | None:
        rows = list(await driver.execute_fetchall(text, parameters))
        answer = rows[0][0] if rows else None
        return None if answer is None else answer.encode()

    async def rows(text: str, parameters: Sequence[Any]) -> Sequence[Sequence[Any]]:
        return list(await driver.execute_fetchall(text, parameters))

    async def each(text: str, many: Sequence[Sequence[Any]]) -> None:
        await (await driver.executemany(text, many)).close()

    return Wire(fetch, rows, each, driver.execute)


def _is_lost(error: Exception) -> bool:
    """Whether a connection broke: asyncpg's word for it, or SQLAlchemy's for that."""
    return isinstance(error, LOST) or isinstance(error.__cause__, LOST)


def _unreachable() -> Unavailable:
    return Unavailable("The database can't be reached; try again.")


def _roll_back(connection: Any, _record: Any, _error: BaseException | None) -> None:
    """Let go of the file at once, where a client left in the middle of a statement.

    Closing alone does not: SQLite keeps a closed connection, and its lock, as long as a cursor of it is about, and
    what was cancelled holds one until it is collected. The statement that runs is not interrupted, or the rollback
    behind it would be too; the deadline ends it.
    """
    driver = connection.driver_connection
    driver._tx.put_nowait((None, driver._conn.rollback))


_PREPARE = {"postgresql": _prepare_postgresql, "sqlite": _prepare_sqlite}
