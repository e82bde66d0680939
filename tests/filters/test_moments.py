"""Filters on parts of dates and times."""

from __future__ import annotations

import random
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from graph.errors import BadUserInput, RequestErrors
from tests.databases import Databases
from tests.filters.world import Base, Filtered, Thing, fill

pytestmark = pytest.mark.usefixtures("on_every_kind")

EDGES = [
    datetime(1, 1, 4, tzinfo=UTC),
    datetime(1999, 12, 31, 23, 59, 59, 999_999, tzinfo=UTC),
    datetime(2000, 1, 1, tzinfo=UTC),
    datetime(2024, 2, 29, 12, 30, tzinfo=UTC),
    datetime(2026, 3, 29, 0, 59, 59, 999_999, tzinfo=UTC),
    datetime(2026, 3, 29, 1, tzinfo=UTC),
    datetime(2026, 10, 25, 0, 30, tzinfo=UTC),
    datetime(9998, 12, 31, 23, 59, 59, 999_999, tzinfo=UTC),
]


@pytest.fixture(scope="module")
def things() -> list[Thing]:
    chance = random.Random(5)
    start = datetime(1950, 1, 1, tzinfo=UTC)
    moments: list[Any] = [None, *EDGES]
    moments += [start + timedelta(microseconds=chance.randrange(100 * 365 * 86_400_000_000)) for _ in range(60)]
    return [
        Thing(
            id=i,
            at=each,
            naive=each and each.replace(tzinfo=None),
            day=each and each.date(),
            hour=each and each.time(),
        )
        for i, each in enumerate(moments, 1)
    ]


@pytest.fixture(scope="module")
async def filtered(databases: Databases, things: list[Thing]) -> AsyncIterator[Filtered]:
    made = await fill(databases, Base, things, "moments")
    yield made
    for service in made.services.values():
        await service.engine.database.close()
    for engine in made.engines:
        await engine.dispose()


def part_of(moment: Any, part: str) -> Any:
    return moment.isoweekday() if part == "weekday" else moment.date() if part == "date" else getattr(moment, part)


@pytest.mark.parametrize("part", ["year", "month", "day", "weekday", "hour", "minute"])
@pytest.mark.parametrize("column", ["at", "naive", "day", "hour"])
async def test_parts_in_utc(filtered: Filtered, things: list[Thing], column: str, part: str) -> None:
    if column in ("day", "hour") and (part in ("hour", "minute")) != (column == "hour"):
        return
    for thing in things[:7]:
        moment = getattr(thing, column)
        value = 1 if moment is None else part_of(moment, part)
        for operator, truth in (
            ("eq: $value", lambda a, b: a == b),
            ("in: [$value]", lambda a, b: a == b),
            ("gt: $value", lambda a, b: a > b),
        ):  # fmt: skip
            await filtered.check(
                f"{column}: {{part: {{{part}: {{{operator}}}}}}}",
                lambda row, value=value, truth=truth: (
                    None if getattr(row, column) is None else truth(part_of(getattr(row, column), part), value)
                ),
                things,
                types="($value: Int!)",
                value=value,
            )


ZONES = ["Europe/Berlin", "America/New_York", "Asia/Kolkata", "Pacific/Kiritimati", "Pacific/Pago_Pago", "UTC"]


@pytest.mark.parametrize("zone", ZONES)
@pytest.mark.parametrize("column", ["at", "naive"])
async def test_parts_in_a_zone(filtered: Filtered, things: list[Thing], column: str, zone: str) -> None:
    def local(row: Thing) -> datetime | None:
        return None if row.at is None else row.at.astimezone(ZoneInfo(zone))

    for part in ("year", "month", "day", "weekday", "hour", "minute", "date"):
        for thing in things[1:8:2]:
            moment = local(thing)
            value = None if moment is None else part_of(moment, part)
            if value is None:
                continue
            # By variables, so that one operation serves all zones and values.
            await filtered.check(
                f"{column}: {{part: {{timeZone: $zone, {part}: {{eq: $value}}}}}}",
                lambda row, value=value, part=part: None if local(row) is None else part_of(local(row), part) == value,
                things,
                types=f"($zone: String!, $value: {'Date' if part == 'date' else 'Int'}!)",
                zone=zone,
                value=str(value) if part == "date" else value,
            )


async def test_a_part_of_the_day_of_an_instant_is_that_of_the_instant(filtered: Filtered) -> None:
    for zone in ZONES[:3]:
        for part in ("year: {gt: 2000}", "month: {in: [1, 12]}, day: {ne: 31}", "weekday: {eq: 1}"):
            inner = f'at: {{part: {{timeZone: "{zone}", date: {{part: {{{part}}}}}}}}}'
            assert await filtered.ids(inner) == await filtered.ids(f'at: {{part: {{timeZone: "{zone}", {part}}}}}')


async def test_the_ends_of_the_calendar(filtered: Filtered) -> None:
    where = 'at: {part: {timeZone: "Pacific/Kiritimati", year: {eq: 9999}, month: {eq: 1}}}'
    assert await filtered.ids(where) == [len(EDGES) + 1]


async def test_an_unknown_zone_is_refused(filtered: Filtered) -> None:
    with pytest.raises(BadUserInput, match=r"at.part.timeZone must be .*did you mean 'Europe/Berlin'"):
        await filtered.ids('at: {part: {timeZone: "Europe/Berln", year: {eq: 1}}}')
    with pytest.raises(BadUserInput, match="timeZone must be the name of a time zone"):
        await filtered.ids("at: {part: {timeZone: $z, year: {eq: 1}}}", {"z": "x' OR 1"}, "($z: String)")
    with pytest.raises(RequestErrors, match="timeZone"):
        await filtered.ids('day: {part: {timeZone: "UTC", year: {eq: 1}}}')


async def test_a_zone_may_be_left_to_a_variable(filtered: Filtered) -> None:
    where = 'at: {part: {timeZone: $z, hour: {eq: 1}, date: {eq: "2026-03-29"}}}'
    assert await filtered.ids(where, {}, "($z: String)") == [7]
    assert await filtered.ids(where, {"z": "Europe/Berlin"}, "($z: String)") == [6]
