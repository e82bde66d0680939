"""What a connection needs before its first statement, and how a driver runs one: one row a driver."""

from __future__ import annotations

import asyncio
import sqlite3
import time
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

import asyncpg

from graph.errors import BadUserInput, DatabaseNotReady, RequestError, TimedOut, Unavailable
from graph.kept import Kept
from graph.sql.dialects import sqlite_groups
from graph.sql.dialects.sqlite import FUNCTIONS, OLDEST

# Each takes memory of the server's: some ten kilobytes for a small one.
STATEMENTS_A_CONNECTION = 250

# SQLite asks after so many steps of its virtual machine whether to go on: some hundred microseconds.
STEPS_BETWEEN_CHECKS = 20_000

# SQLite's own word for a statement that was stopped.
INTERRUPTED = "interrupted"

# What aiosqlite and SQLite say of a connection that was closed behind our back.
CLOSED = ("closed", "no active connection")


class Lost(Exception):
    """The connection broke, or was never made; a read may be tried once more on another one."""


class Runner(Protocol):
    """A prepared connection: runs a statement, returns its only row's only column, or None.

    `telling` is a statement that runs before it, in a transaction of both.
    Raises Lost, or a RequestError for what the client or the deadline is to blame for.
    """

    async def __call__(self, text: str, parameters: Sequence[Any], telling: str | None = None) -> bytes | None: ...


@dataclass(frozen=True, slots=True)
class Driver:
    """`prepare(connection, seconds)` makes a runner of a driver's own connection; its statements may run so long.

    `isolate(connection, level)` makes its transactions as isolated as an engine's option `isolation_level` says.
    `check()` raises DatabaseNotReady where the driver itself is not what our SQL needs.
    """

    name: str
    prepare: Callable[[Any, float], Awaitable[Runner]]
    isolate: Callable[[Any, str | None], Awaitable[None]]
    check: Callable[[], None]


# PostgreSQL by asyncpg

LOST = (
    asyncpg.PostgresConnectionError,
    asyncpg.InterfaceError,
    # A connection that the server ended while it lay idle: asyncpg has not heard of it yet.
    asyncpg.InternalClientError,
    asyncpg.AdminShutdownError,
    asyncpg.CrashShutdownError,
    asyncpg.CannotConnectNowError,
    OSError,
)
"""What asyncpg says on a connection that broke."""


def _refusal(error: asyncpg.PostgresError) -> RequestError | None:
    """What of a database's error is the client's doing."""
    if isinstance(error, asyncpg.QueryCanceledError):
        return TimedOut("The operation took too long and was stopped; ask for less.")
    if isinstance(error, asyncpg.TooManyConnectionsError):
        return Unavailable("The database has no connection free; try again.")
    if isinstance(error, asyncpg.DataError) and _is_of_a_parameter(error):
        return BadUserInput("A value is out of the range of the column that it is compared with.")
    return None


def _is_of_a_parameter(error: asyncpg.DataError) -> bool:
    """Whether a data exception is about a value that was sent; most others come of the models' own SQL, such as 1/0.

    Those that asyncpg raises while it encodes the values have no severity, which the server always tells; of the
    server's own, those that it meets while it reads the values name the parameter.
    """
    return error.severity is None or "parameter $" in (error.context or "")


def _any_version() -> None:
    """asyncpg connects to every PostgreSQL that is maintained."""


async def _isolate_asyncpg(connection: Any, level: str | None) -> None:
    # SQLAlchemy says it with each transaction that it begins; a statement of ours is a transaction of its own.
    if level is not None and level != "AUTOCOMMIT":
        await connection.execute(f"SET SESSION CHARACTERISTICS AS TRANSACTION ISOLATION LEVEL {level}")


async def _prepare_asyncpg(connection: Any, seconds: float) -> Runner:
    # The bytes of the answer are passed on as they are; decoding them would only be undone.
    await connection.set_type_codec("json", schema="pg_catalog", encoder=bytes, decoder=bytes, format="binary")
    # A statement with many subqueries looks expensive enough to be compiled, which takes longer than running it.
    await connection.execute(f"SET jit = off; SET statement_timeout = {int(seconds * 1000)}")
    # asyncpg keeps 100 statements of at most 15 kB by itself: a large operation would be prepared every time.
    prepared: Kept[str, Any] = Kept(STATEMENTS_A_CONNECTION)

    async def run(text: str, parameters: Sequence[Any], telling: str | None = None) -> bytes | None:
        try:
            if telling is not None:
                await connection.execute(f"BEGIN; {telling}")
            statement = prepared.get(text) or prepared.put(text, await connection.prepare(text))
            answer: bytes | None = await statement.fetchval(*parameters)
            if telling is not None:
                await connection.execute("COMMIT")
            return answer
        except asyncpg.InvalidCachedStatementError as error:
            # A migration ran since the statement was prepared: a fresh connection has none.
            raise Lost from error
        except LOST as error:
            raise Lost from error
        except asyncpg.PostgresError as error:
            if telling is not None:
                await connection.execute("ROLLBACK")
            refusal = _refusal(error)
            if refusal is None:
                raise
            raise refusal from error

    return run


# SQLite by aiosqlite


def _check_sqlite() -> None:
    if sqlite3.sqlite_version_info < OLDEST:
        raise DatabaseNotReady(
            f"The SQLite library of this Python is {sqlite3.sqlite_version}, and Mainspring needs "
            f"{'.'.join(map(str, OLDEST))} or newer. Use a Python with a newer one, or PostgreSQL."
        )


@dataclass(slots=True)
class _Deadline:
    """Until when a statement may run; SQLite asks."""

    at: float

    def passed(self) -> bool:
        return time.monotonic() > self.at


async def _add_functions(connection: Any) -> None:
    for name, arguments, function in (*FUNCTIONS, *sqlite_groups.FUNCTIONS):
        await connection.create_function(name, arguments, function, deterministic=True)
    for name, arguments, aggregate in sqlite_groups.AGGREGATES:
        # aiosqlite has no method for this; what it runs, it runs in the connection's thread.
        await connection._execute(connection._conn.create_aggregate, name, arguments, aggregate)


async def _isolated_by_sqlalchemy(_connection: Any, _level: str | None) -> None:
    """It is a pragma there, which SQLAlchemy has set as it connected."""


async def _prepare_aiosqlite(connection: Any, seconds: float) -> Runner:
    await _add_functions(connection)

    def fetch(text: str, parameters: Sequence[Any], deadline: _Deadline) -> list[tuple[Any, ...]]:
        """In the connection's thread: the deadline is this statement's, and no other's of the application."""
        if deadline.passed():
            raise sqlite3.OperationalError(INTERRUPTED)
        raw: sqlite3.Connection = connection._conn
        raw.set_progress_handler(deadline.passed, STEPS_BETWEEN_CHECKS)
        try:
            return raw.execute(text, parameters).fetchall()
        finally:
            raw.set_progress_handler(None, 0)

    async def run(text: str, parameters: Sequence[Any], telling: str | None = None) -> bytes | None:
        assert telling is None, "the settings were checked"
        deadline = _Deadline(time.monotonic() + seconds)
        try:
            # aiosqlite has no public way to do several things in its thread with nothing in between.
            rows = await connection._execute(fetch, text, parameters, deadline)
        except asyncio.CancelledError:
            # The statement runs in a thread of its own, which would go on: its next check ends it.
            deadline.at = 0.0
            raise
        except OverflowError:
            raise BadUserInput("A number is out of the range of the column that it is compared with.") from None
        except (ValueError, sqlite3.ProgrammingError) as error:
            if any(word in str(error).lower() for word in CLOSED):
                raise Lost from error
            raise
        except sqlite3.OperationalError as error:
            if str(error) == INTERRUPTED:
                raise TimedOut("The operation took too long and was stopped; ask for less.") from error
            if "locked" in str(error) or "unable to open" in str(error):
                raise Unavailable("The database is busy; try again.") from error
            raise
        answer = rows[0][0] if rows else None
        return None if answer is None else answer.encode()

    return run


DRIVERS = {
    driver.name: driver
    for driver in (
        Driver("asyncpg", _prepare_asyncpg, _isolate_asyncpg, _any_version),
        Driver("aiosqlite", _prepare_aiosqlite, _isolated_by_sqlalchemy, _check_sqlite),
    )
}
