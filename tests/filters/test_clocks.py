"""Moments that the database's clock made are the same on both databases: SQLite's has no fraction."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from datetime import UTC, datetime, time
from operator import eq, gt, le, ne
from typing import Any

import orjson
import pytest
from sqlalchemy import DateTime, func, text
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

from graph.auth import SYSTEM
from graph.catalog import read_catalog
from graph.catalog.inexact import clocked
from graph.engine import answer_body
from graph.operation import Request
from tests.databases import Databases
from tests.filters.world import Filtered, fill

pytestmark = pytest.mark.usefixtures("on_every_kind")


class Base(DeclarativeBase):
    """The models here."""


class Event(Base):
    """Its moments may be made by the database, in each way to say so."""

    __tablename__ = "events"

    id: Mapped[int] = mapped_column(primary_key=True)
    at: Mapped[datetime] = mapped_column(server_default=func.now())
    zoned: Mapped[datetime] = mapped_column(DateTime(timezone=True), default=func.now())
    hour: Mapped[time | None] = mapped_column(server_default=text("CURRENT_TIME"))
    by_python: Mapped[datetime] = mapped_column(default=lambda: datetime.now(UTC).replace(tzinfo=None))


# The seconds of each row, and whether SQLite's clock wrote it.
SECONDS = ((1.0, True), (1.0, False), (1.25, False), (2.0, True), (0.999999, False), (1.0, True), (2.0, False))
DAY = datetime(2026, 11, 28, 6, 18, tzinfo=UTC).replace(tzinfo=None)


def moment(seconds: float) -> datetime:
    return DAY.replace(second=int(seconds), microsecond=round(seconds % 1 * 1_000_000))


EVENTS = [
    Event(id=n, at=at, zoned=at.replace(tzinfo=UTC), hour=at.time(), by_python=at)
    for n, at in enumerate((moment(each) for each, _ in SECONDS), 1)
]


@pytest.fixture(scope="module")
async def filtered(databases: Databases) -> AsyncIterator[Filtered]:
    made = await fill(databases, Base, EVENTS, "clocks")
    for engine in made.engines:
        if engine.dialect.name != "sqlite":
            continue
        async with engine.begin() as connection:
            for n, (_, is_clock) in enumerate(SECONDS, 1):
                if is_clock:
                    short = "at = substr(at, 1, 19), zoned = substr(zoned, 1, 19), hour = substr(hour, 1, 8)"
                    await connection.exec_driver_sql(f"UPDATE events SET {short} WHERE id = {n}")
    yield made
    for service in made.services.values():
        await service.engine.database.close()
    for engine in made.engines:
        await engine.dispose()


OPERATORS: dict[str, Callable[[datetime, datetime], bool]] = {"eq": eq, "ne": ne, "gt": gt, "lte": le}
COLUMNS = ("at", "zoned", "hour", "byPython")


def sought(column: str, row: Any) -> str:
    value = row.hour if column == "hour" else row.at
    return str(value.isoformat()) + ("" if column == "hour" else "Z")


@pytest.mark.parametrize("column", COLUMNS)
@pytest.mark.parametrize("way", ["ASC", "DESC"])
@pytest.mark.parametrize("size", [1, 2, 3])
async def test_pages_hold_each_row_once(filtered: Filtered, column: str, way: str, size: int) -> None:
    found: list[int] = []
    after = ""
    while len(found) <= len(EVENTS):
        page = f"first: {size}{after}, orderBy: [{{{column}: {way}}}, {{id: ASC}}]"
        answer = await filtered.ask(
            f"{{ eventsConnection({page}) {{ nodes {{ id }} pageInfo {{ hasNextPage endCursor }} }} }}"
        )
        found += [row["id"] for row in answer["eventsConnection"]["nodes"]]
        if not answer["eventsConnection"]["pageInfo"]["hasNextPage"]:
            break
        after = f', after: "{answer["eventsConnection"]["pageInfo"]["endCursor"]}"'
    rows = sorted(EVENTS, key=lambda row: row.id)
    rows.sort(key=lambda row: row.at, reverse=way == "DESC")
    assert found == [row.id for row in rows]


@pytest.mark.parametrize("column", COLUMNS)
async def test_filters_compare_what_is_shown(filtered: Filtered, column: str) -> None:
    for one in EVENTS:
        value = sought(column, one)
        for operator, truth in OPERATORS.items():
            found = await filtered.ask(
                f'{{ events(where: {{{column}: {{{operator}: "{value}"}}}}, orderBy: [{{id: ASC}}]) {{ id }} }}'
            )
            assert [row["id"] for row in found["events"]] == [row.id for row in EVENTS if truth(row.at, one.at)], (
                operator
            )
        found = await filtered.ask(
            f'{{ events(where: {{{column}: {{in: ["{value}"]}}}}, orderBy: [{{id: ASC}}]) {{ id }} }}'
        )
        assert [row["id"] for row in found["events"]] == [row.id for row in EVENTS if row.at == one.at]


@pytest.mark.parametrize("column", COLUMNS)
async def test_equal_moments_are_one_group(filtered: Filtered, column: str) -> None:
    enum = "BY_PYTHON" if column == "byPython" else column.upper()
    distinct = {row.at for row in EVENTS}
    found = await filtered.ask(f"{{ eventsAggregate {{ countDistinct(of: [{enum}]) }} }}")
    assert found["eventsAggregate"] == [{"countDistinct": len(distinct)}]
    found = await filtered.ask(
        f"{{ events(distinctOn: [{enum}], orderBy: [{{{column}: ASC}}, {{id: ASC}}]) {{ id }} }}"
    )
    firsts = {row.at: row.id for row in reversed(EVENTS)}
    assert [row["id"] for row in found["events"]] == [firsts[at] for at in sorted(distinct)]


async def test_a_row_that_the_clock_made_is_found_by_what_is_shown(filtered: Filtered) -> None:
    for engine in filtered.engines:
        kind = engine.dialect.name
        async with engine.begin() as connection:
            await connection.execute(
                text("INSERT INTO events (id, zoned, by_python) VALUES (99, CURRENT_TIMESTAMP, CURRENT_TIMESTAMP)")
            )
        service = filtered.services[f"{kind}0"].engine
        shown = orjson.loads(
            answer_body(await service.answer(Request("{ event(id: 99) { at hour } }"), SYSTEM, {}), 50)
        )
        for column, value in shown["data"]["event"].items():
            asked = Request(f'{{ events(where: {{{column}: {{eq: "{value}"}}}}) {{ id }} }}')
            found = orjson.loads(answer_body(await service.answer(asked, SYSTEM, {}), 50))
            assert found["data"]["events"] == [{"id": 99}], (kind, column, value)
        async with engine.begin() as connection:
            await connection.execute(text("DELETE FROM events WHERE id = 99"))


def test_the_columns_that_no_index_serves_on_sqlite_are_told() -> None:
    assert list(clocked(read_catalog(Base))) == ["Event.at", "Event.hour", "Event.zoned"]
