"""What a connection needs before its first statement, and how a driver runs one: one row a driver."""

from __future__ import annotations

import asyncio
import sqlite3
import time
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

import asyncpg

from graph.errors import BadUserInput, RequestError, TimedOut, Unavailable
from graph.kept import Kept
from graph.sql.dialects import sqlite_groups
from graph.sql.dialects.sqlite import FUNCTIONS

# Each takes memory of the server's: some ten kilobytes for a small one.
STATEMENTS_A_CONNECTION = 250

# SQLite asks after so many steps of its virtual machine whether to go on: some hundred microseconds.
STEPS_BETWEEN_CHECKS = 20_000


class Lost(Exception):
    """The connection broke, or was never made; a read may be tried once more on another one."""


class Runner(Protocol):
    """A prepared connection: runs a statement, returns its only row's only column, or None.

    Raises Lost, or a RequestError for what the client or the deadline is to blame for.
    """

    async def __call__(self, text: str, parameters: Sequence[Any]) -> bytes | None: ...


@dataclass(frozen=True, slots=True)
class Driver:
    """`prepare(connection, seconds)` makes a runner of a driver's own connection; its statements may run so long."""

    name: str
    prepare: Callable[[Any, float], Awaitable[Runner]]


# PostgreSQL by asyncpg

_LOST = (
    asyncpg.PostgresConnectionError,
    asyncpg.InterfaceError,
    # A connection that the server ended while it lay idle: asyncpg has not heard of it yet.
    asyncpg.InternalClientError,
    asyncpg.AdminShutdownError,
    asyncpg.CrashShutdownError,
    asyncpg.CannotConnectNowError,
    OSError,
)


def _refusal(error: asyncpg.PostgresError) -> RequestError | None:
    """What of a database's error is the client's doing."""
    if isinstance(error, asyncpg.QueryCanceledError):
        return TimedOut("The operation took too long and was stopped; ask for less.")
    if isinstance(error, asyncpg.TooManyConnectionsError):
        return Unavailable("The database has no connection free; try again.")
    # Class 22, "data exception": a value that the column's type can't hold.
    if isinstance(error, asyncpg.DataError):
        return BadUserInput("A value is out of the range of the column that it is compared with.")
    return None


async def _prepare_asyncpg(connection: Any, seconds: float) -> Runner:
    # The bytes of the answer are passed on as they are; decoding them would only be undone.
    await connection.set_type_codec("json", schema="pg_catalog", encoder=bytes, decoder=bytes, format="binary")
    # A statement with many subqueries looks expensive enough to be compiled, which takes longer than running it.
    await connection.execute(f"SET jit = off; SET statement_timeout = {int(seconds * 1000)}")
    # asyncpg keeps 100 statements of at most 15 kB by itself: a large operation would be prepared every time.
    prepared: Kept[str, Any] = Kept(STATEMENTS_A_CONNECTION)

    async def run(text: str, parameters: Sequence[Any]) -> bytes | None:
        try:
            statement = prepared.get(text) or prepared.put(text, await connection.prepare(text))
            return await statement.fetchval(*parameters)  # type: ignore[no-any-return]
        except asyncpg.InvalidCachedStatementError as error:
            # A migration ran since the statement was prepared: a fresh connection has none.
            raise Lost from error
        except asyncpg.DataError:
            raise BadUserInput("A value is out of the range of the column that it is compared with.") from None
        except _LOST as error:
            raise Lost from error
        except asyncpg.PostgresError as error:
            refusal = _refusal(error)
            if refusal is None:
                raise
            raise refusal from error

    return run


# SQLite by aiosqlite


async def _prepare_aiosqlite(connection: Any, seconds: float) -> Runner:
    deadline = 0.0

    def too_late() -> bool:
        return time.monotonic() > deadline

    for name, arguments, function in (*FUNCTIONS, *sqlite_groups.FUNCTIONS):
        await connection.create_function(name, arguments, function, deterministic=True)
    for name, arguments, aggregate in sqlite_groups.AGGREGATES:
        # aiosqlite has no method for this; what it runs, it runs in the connection's thread.
        await connection._execute(connection._conn.create_aggregate, name, arguments, aggregate)
    await connection.set_progress_handler(too_late, STEPS_BETWEEN_CHECKS)
    fetch = connection.execute_fetchall

    async def run(text: str, parameters: Sequence[Any]) -> bytes | None:
        nonlocal deadline
        deadline = time.monotonic() + seconds
        try:
            rows = await fetch(text, parameters)
        except asyncio.CancelledError:
            # The statement runs in a thread of its own, which would go on: its next check ends it.
            deadline = 0.0
            raise
        except OverflowError:
            raise BadUserInput("A number is out of the range of the column that it is compared with.") from None
        except sqlite3.OperationalError as error:
            if str(error) == "interrupted":
                raise TimedOut("The operation took too long and was stopped; ask for less.") from error
            if "locked" in str(error) or "unable to open" in str(error):
                raise Unavailable("The database is busy; try again.") from error
            raise
        answer = rows[0][0] if rows else None
        return None if answer is None else answer.encode()

    return run


DRIVERS = {
    driver.name: driver for driver in (Driver("asyncpg", _prepare_asyncpg), Driver("aiosqlite", _prepare_aiosqlite))
}
