"""Answered operations → lines of the table: counted in memory, and written behind the requests' back.

A request adds one to a number. What is counted is bounded, and so is the table; what finds no room is counted as
missed, so that nobody takes silence for proof. Several workers add up.
"""

from __future__ import annotations

import asyncio
import hashlib
import logging
from collections import Counter
from collections.abc import AsyncIterator, Callable, Iterable, Mapping
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any, Final, NamedTuple

from sqlalchemy import delete, func, select, tuple_
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.exc import DBAPIError
from sqlalchemy.ext.asyncio import AsyncSession

from graph.database.violations import is_missing_table
from graph.database.write import Writer
from graph.kept import Kept
from graph.operation.types import Client
from graph.recording.table import LONGEST_NAME, MISSED, OPERATIONS
from graph.settings import Settings

log = logging.getLogger(__name__)

SECONDS_BETWEEN: Final = 10.0
# Between two writes: different operations of different clients, and the characters of their texts.
MAX_WAITING: Final = 1_000
MAX_CHARACTERS: Final = 4_000_000
# Longer ones are counted as missed: what clients wrote into them would take the loop too long to find.
LONGEST_TEXT: Final = 20_000
KEPT_CHARACTERS: Final = 4_000_000

# What SQLAlchemy spells for each database only.
_INSERT: Any = {"postgresql": postgresql.insert, "sqlite": sqlite.insert}


Simplify = Callable[[str, str | None], tuple[str, str | None]]
"""A text and which operation of it → the text without what a client wrote into it, and the operation's name."""


class Asked(NamedTuple):
    """A text as it was sent, the operation of it that was answered, and who sent it."""

    text: str
    operation_name: str | None
    client: Client


@dataclass(frozen=True, slots=True)
class Impersonal:
    """An operation without what clients wrote into it; `id` is the SHA-256 of its text."""

    id: str
    name: str | None
    text: str


class Recorder:
    """Counts operations, and writes the counts every ten seconds and at the end.

    `waiting` are those that are not written yet, `missed` is how many times there was no room for one.
    """

    def __init__(self, writer: Writer, settings: Settings, simplify: Simplify) -> None:
        self.waiting: Counter[Asked] = Counter()
        self.missed = 0
        self._characters = 0
        self._writer = writer
        self._limit = settings.recorded_operations
        self._days = settings.recorded_days
        self._simplify = simplify
        self._known: Kept[tuple[str, str | None], Impersonal] = Kept(KEPT_CHARACTERS)
        self._wake = asyncio.Event()
        self._ending = False
        self._told: set[str] = set()

    def note(self, text: str, operation_name: str | None, client: Client) -> None:
        """Count one operation that was found valid."""
        asked = Asked(text, operation_name, client)
        if asked in self.waiting:
            self.waiting[asked] += 1
        elif self._has_room() and len(text) <= LONGEST_TEXT:
            self.waiting[asked] = 1
            self._characters += len(text)
            if len(self.waiting) * 2 > MAX_WAITING or self._characters * 2 > MAX_CHARACTERS:
                self._wake.set()
        else:
            self.missed += 1

    @asynccontextmanager
    async def running(self) -> AsyncIterator[None]:
        """Write what is counted as long as this is open, and once more at the end."""
        task = asyncio.create_task(self._run())
        try:
            yield
        finally:
            # Not by a cancellation, which would lose what is on its way.
            self._ending = True
            self._wake.set()
            await task

    async def _run(self) -> None:
        while not self._ending:
            with suppress(TimeoutError):
                await asyncio.wait_for(self._wake.wait(), SECONDS_BETWEEN)
            await self.write()

    async def write(self) -> None:
        """Write what was counted up to now. What the database refuses waits for the next time; nothing is raised."""
        self._wake.clear()
        waiting, missed = self.waiting, self.missed
        self.waiting, self.missed, self._characters = Counter(), 0, 0
        if not waiting and not missed:
            return
        try:
            await self._write(await self._add_up(waiting), missed)
        except Exception as error:  # noqa: BLE001 (whatever it is, the service goes on, and so does the counting)
            self._tell(error)
            self.missed += missed
            for asked, count in waiting.items():
                self._wait_again(asked, count)

    def _has_room(self) -> bool:
        return len(self.waiting) < MAX_WAITING and self._characters < MAX_CHARACTERS

    def _wait_again(self, asked: Asked, count: int) -> None:
        if asked not in self.waiting and not self._has_room():
            self.missed += count
            return
        self._characters += len(asked.text) if asked not in self.waiting else 0
        self.waiting[asked] += count

    def _tell(self, error: Exception) -> None:
        mend = ""
        if isinstance(error, DBAPIError) and is_missing_table(error):
            mend = (
                " The table is missing: name graph.operations_metadata in migrations/env.py, then "
                '`mainspring change -m "record operations"` and `mainspring migrate`.'
            )
        reason = f"Operations are not recorded for now: {type(error).__name__}.{mend}"
        if reason not in self._told:
            self._told.add(reason)
            log.warning("%s", reason)

    async def _add_up(self, waiting: Mapping[Asked, int]) -> Mapping[tuple[Impersonal, Client], int]:
        counts: Counter[tuple[Impersonal, Client]] = Counter()
        for asked, count in waiting.items():
            key = (asked.text, asked.operation_name)
            known = self._known.get(key)
            if known is None:
                known = self._known.put(key, self._make(asked), weight=2 * len(asked.text))
                # A new one takes a millisecond or two, and at the longest some fifty: requests go first.
                await asyncio.sleep(0)
            counts[known, asked.client] += count
        return counts

    def _make(self, asked: Asked) -> Impersonal:
        text, name = self._simplify(asked.text, asked.operation_name)
        # Its column has a width, which PostgreSQL insists on; in the text the name is whole.
        return Impersonal(hashlib.sha256(text.encode()).hexdigest(), name and name[:LONGEST_NAME], text)

    async def _write(self, counts: Mapping[tuple[Impersonal, Client], int], missed: int) -> None:
        now = datetime.now(UTC)
        lines = [
            {"id": each.id, "client": client.name, "version": client.version, "name": each.name, "text": each.text}
            | {"count": count, "first_seen": now, "last_seen": now}
            for (each, client), count in counts.items()
        ]
        # In one order, so that workers don't wait for each other in a circle.
        lines.sort(key=lambda line: (line["id"], line["client"], line["version"]))
        async with self._writer.transaction() as transaction:
            session = transaction.session
            await session.execute(delete(OPERATIONS).where(OPERATIONS.c.last_seen < now - timedelta(days=self._days)))
            if lines:
                await _add(session, lines)
            missed += await self._make_room(session)
            if missed:
                nobody = {"id": MISSED, "client": "", "version": "", "name": None, "text": "", "count": missed}
                await _add(session, [nobody | {"first_seen": now, "last_seen": now}])

    async def _make_room(self, session: AsyncSession) -> int:
        """Remove what was asked longest ago, where there is more than may be; how many times that was asked."""
        key = tuple_(OPERATIONS.c.id, OPERATIONS.c.client, OPERATIONS.c.version)
        real = select(OPERATIONS.c.id, OPERATIONS.c.client, OPERATIONS.c.version).where(OPERATIONS.c.id != MISSED)
        count = await session.scalar(select(func.count()).select_from(real.subquery()))
        if count is None or count <= self._limit:
            return 0
        oldest = real.order_by(OPERATIONS.c.last_seen, OPERATIONS.c.id).limit(count - self._limit)
        removed = await session.scalars(delete(OPERATIONS).where(key.in_(oldest)).returning(OPERATIONS.c.count))
        return sum(removed)


async def _add(session: AsyncSession, lines: Iterable[Mapping[str, Any]]) -> None:
    insert = _INSERT[session.get_bind().dialect.name](OPERATIONS)
    adding = insert.on_conflict_do_update(
        index_elements=[OPERATIONS.c.id, OPERATIONS.c.client, OPERATIONS.c.version],
        set_={"count": OPERATIONS.c.count + insert.excluded.count, "last_seen": insert.excluded.last_seen},
    )
    await session.execute(adding, list(lines))


def make_recorder(writer: Writer, settings: Settings, simplify: Simplify) -> Recorder | None:
    """None where nothing is to be recorded."""
    return Recorder(writer, settings, simplify) if settings.recorded_operations else None
