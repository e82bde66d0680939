"""Settings → AsyncEngine."""

from __future__ import annotations

import sqlite3
import time
from functools import partial
from typing import Any

from sqlalchemy import event
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine

from graph.settings import Settings


def make_engine(settings: Settings) -> AsyncEngine:
    """The engine of the settings' database. It connects when it is first asked."""
    options: dict[str, Any] = {
        "pool_size": settings.pool_size,
        "pool_timeout": settings.pool_timeout,
        "max_overflow": 0,
        # A connection that the server ended while it lay idle says nothing about the server.
        "pool_pre_ping": True,
    }
    if settings.database_url.startswith("postgresql"):
        options["connect_args"] = {
            "server_settings": {"application_name": "mainspring"},
            "timeout": settings.pool_timeout,
        }
    engine = create_async_engine(settings.database_url, **options)
    if engine.dialect.name == "sqlite":
        event.listen(engine.sync_engine, "connect", partial(_set_pragmas, settings.statement_timeout))
    return engine


PRAGMAS = (
    # Readers and one writer at once, and no wait for the disk at every commit.
    "journal_mode = WAL",
    "synchronous = NORMAL",
    "foreign_keys = ON",
)

# Seconds that a statement waits for the file at most; changing to WAL takes no notice of busy_timeout.
PATIENCE = 5.0


def _set_pragma(cursor: Any, pragma: str) -> None:
    """Where another program makes the first tables, the file is changed to WAL after that."""
    deadline = time.monotonic() + PATIENCE
    while True:
        try:
            cursor.execute(f"PRAGMA {pragma}")
        except sqlite3.OperationalError as error:
            if "locked" not in str(error) or time.monotonic() > deadline:
                raise
            time.sleep(0.05)
        else:
            return


def _set_pragmas(statement_timeout: float, connection: Any, _record: Any) -> None:
    cursor = connection.cursor()
    # Who waits longer has no time left to write.
    patience = int(1000 * min(PATIENCE, statement_timeout / 3))
    try:
        for pragma in (f"busy_timeout = {patience}", *PRAGMAS):
            _set_pragma(cursor, pragma)
    except BaseException:
        # The pool does not have it yet, and nobody else would end its thread: the file is no database, say.
        connection.close()
        raise
    cursor.close()
