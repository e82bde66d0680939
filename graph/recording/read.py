"""A database, where one can be reached → the operations that were recorded in it."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from sqlalchemy import Connection, inspect, select

from graph.database.ask import ask
from graph.recording.table import MISSED, OPERATIONS
from graph.settings import Settings


@dataclass(frozen=True, slots=True)
class RecordedOperation:
    """An operation as a version of a client asks it. `id` is the SHA-256 of the text."""

    id: str
    client: str
    version: str
    name: str | None
    text: str
    count: int
    first_seen: datetime
    last_seen: datetime


@dataclass(frozen=True, slots=True)
class Recorded:
    """What was recorded, those asked last first; `missed` is how often an operation was answered and not recorded.

    `asked` tells whether a database was there to ask.
    """

    operations: Sequence[RecordedOperation] = ()
    missed: int = 0
    asked: bool = True


def read_recorded(settings: Settings) -> Recorded:
    """Nothing where no database is there to ask, or nothing was recorded. Not to be called where an event loop runs."""
    return asyncio.run(ask(settings, _read)) or Recorded(asked=False)


def _read(connection: Connection) -> Recorded:
    if not inspect(connection).has_table(OPERATIONS.name):
        return Recorded()
    order = OPERATIONS.c.last_seen.desc(), OPERATIONS.c.id, OPERATIONS.c.client, OPERATIONS.c.version
    rows = connection.execute(select(OPERATIONS).order_by(*order)).mappings()
    lines = [
        # SQLite has no zone; what is written is UTC.
        RecordedOperation(**{**row, "first_seen": _utc(row["first_seen"]), "last_seen": _utc(row["last_seen"])})
        for row in rows
    ]
    return Recorded(
        tuple(each for each in lines if each.id != MISSED), sum(each.count for each in lines if each.id == MISSED)
    )


def _utc(moment: datetime) -> datetime:
    return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)
