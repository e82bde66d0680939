"""Columns that hold lists, and lengths of time."""

from __future__ import annotations

import random
from collections.abc import AsyncIterator
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import ARRAY, JSON, BigInteger, Boolean, Float, Integer, Interval, String
from sqlalchemy.ext.hybrid import hybrid_property
from sqlalchemy.orm import DeclarativeBase, Mapped, column_property, mapped_column

from graph.errors import BadUserInput
from graph.schema.print import print_sdl
from graph.vocabulary.durations import show_duration
from tests.databases import Databases
from tests.filters.world import Filtered, fill

pytestmark = pytest.mark.usefixtures("on_every_kind")


def many(item: Any) -> Any:
    return ARRAY(item).with_variant(JSON(none_as_null=True), "sqlite")


class Base(DeclarativeBase):
    """The models here."""


class Thing(Base):
    __tablename__ = "things"

    id: Mapped[int] = mapped_column(primary_key=True)
    texts: Mapped[list[str] | None] = mapped_column(many(String))
    numbers: Mapped[list[int | None] | None] = mapped_column(many(Integer))
    large: Mapped[list[int] | None] = mapped_column(many(BigInteger))
    floats: Mapped[list[float] | None] = mapped_column(many(Float))
    flags: Mapped[list[bool] | None] = mapped_column(many(Boolean))
    length: Mapped[timedelta | None] = mapped_column(Interval)
    doubled: Mapped[int | None] = column_property(id * 2)  # noqa: A003 - it is the column

    @hybrid_property
    def tripled(self) -> int:
        return self.id * 3


@pytest.fixture(scope="module")
def things() -> list[Thing]:
    chance = random.Random(23)
    rows = []
    for i in range(1, 80):
        size = chance.randrange(4)
        rows.append(
            Thing(
                id=i,
                texts=chance.choices(["a", "b", "ü", "", '"', "a,b", "{}"], k=size) if i % 7 else None,
                numbers=chance.choices([1, 2, 3, None], k=size) if i % 5 else None,
                large=chance.choices([2**40, -(2**60), 1], k=size),
                floats=chance.choices([0.1, 1.0, -2.5, 1e22, 1e-7], k=size),
                flags=chance.choices([True, False], k=size),
                length=chance.choice(
                    [None, timedelta(0), timedelta(days=-1), timedelta(days=400), timedelta(microseconds=-1),
                     timedelta(seconds=chance.randrange(10**6), microseconds=chance.randrange(10**6))]
                ),
            )
        )  # fmt: skip
    return rows


@pytest.fixture(scope="module")
async def filtered(databases: Databases, things: list[Thing]) -> AsyncIterator[Filtered]:
    made = await fill(databases, Base, things, "lists")
    yield made
    for service in made.services.values():
        await service.engine.database.close()
    for engine in made.engines:
        await engine.dispose()


async def test_lists_are_shown(filtered: Filtered, things: list[Thing]) -> None:
    found = await filtered.ask("{ things(limit: 1000) { id texts numbers large floats flags length doubled tripled } }")
    assert found["things"] == [
        {
            "id": row.id,
            "texts": row.texts,
            "numbers": row.numbers,
            "large": [str(each) for each in row.large or ()],
            "floats": row.floats,
            "flags": row.flags,
            "length": show_duration(row.length),
            "doubled": row.id * 2,
            "tripled": row.id * 3,
        }
        for row in things
    ]


async def test_the_types_of_lists(filtered: Filtered) -> None:
    schema = print_sdl(filtered.services["sqlite0"].schema)
    for line in ("texts: [String!]", "numbers: [Int]", "large: [BigInt!]", "length: Duration", "has: String"):
        assert line in schema


@pytest.mark.parametrize(
    ("column", "type_", "values"),
    [("texts", "String", ["a", "", '"', "zzz", "ü"]), ("numbers", "Int", [1, 2, 9]), ("large", "BigInt", [2**40, 7]),
     ("floats", "Float", [0.1, 1.0, 1e22, 3.0]), ("flags", "Boolean", [True, False])],
)  # fmt: skip
async def test_filters_on_lists(
    filtered: Filtered, things: list[Thing], column: str, type_: str, values: list[Any]
) -> None:
    def of(row: Thing, test: Any) -> bool | None:
        items = getattr(row, column)
        return None if items is None else test(items)

    for value in values:
        await filtered.check(
            f"{column}: {{has: $v}}", lambda row, value=value: of(row, lambda items: value in items), things,
            types=f"($v: {type_})", v=value,
        )  # fmt: skip
    for several in ([], values[:1], values[:2], values, values[:1] * 2, values[1:2] + values[:1]):
        for operator, test in (
            ("hasAny", lambda items, several: any(each in items for each in several)),
            ("hasAll", lambda items, several: all(each in items for each in several)),
            ("eq", lambda items, several: items == several),
        ):
            await filtered.check(
                f"{column}: {{{operator}: $v}}",
                lambda row, several=several, test=test: of(row, lambda items: test(items, several)),
                things, types=f"($v: [{type_}!])", v=several,
            )  # fmt: skip
    for flag in (True, False):
        await filtered.check(
            f"{column}: {{isEmpty: {str(flag).lower()}}}",
            lambda row, flag=flag: of(row, lambda items: (not items) == flag),
            things,
        )
    await filtered.check(
        f"{column}: {{length: {{gt: 1, lte: 2}}}}", lambda row: of(row, lambda items: len(items) == 2), things
    )


async def test_filters_on_durations(filtered: Filtered, things: list[Thing]) -> None:
    for text, length in (
        ("PT0S", timedelta(0)), ("P1DT0.5S", timedelta(days=1, seconds=0.5)), ("-P1D", timedelta(days=-1)),
        ("P400D", timedelta(days=400)), ("PT0.000001S", timedelta(microseconds=1)), ("P1W", timedelta(weeks=1)),
    ):  # fmt: skip
        for operator, test in (
            ("eq", lambda a, b: a == b), ("ne", lambda a, b: a != b), ("gt", lambda a, b: a > b),
            ("lte", lambda a, b: a <= b), ("in", lambda a, b: a == b),
        ):  # fmt: skip
            await filtered.check(
                f'length: {{{operator}: "{text}"}}',
                lambda row, length=length, test=test: None if row.length is None else test(row.length, length),
                things,
            )
    found = await filtered.ask("{ things(orderBy: [{length: ASC}, {id: ASC}], limit: 1000) { id } }")
    by_length = sorted(things, key=lambda row: (row.length is None, row.length or timedelta(0), row.id))
    assert [row["id"] for row in found["things"]] == [row.id for row in by_length]
    page = await filtered.ask("{ thingsConnection(orderBy: [{length: DESC}], first: 30) { pageInfo { endCursor } } }")
    after = page["thingsConnection"]["pageInfo"]["endCursor"]
    rest = await filtered.ask(
        "query ($a: String) { thingsConnection(orderBy: [{length: DESC}], first: 100, after: $a) { nodes { id } } }",
        {"a": after},
    )
    assert len(rest["thingsConnection"]["nodes"]) == len(things) - 30


@pytest.mark.parametrize("text", ["", "P", "PT", "1", "P1Y", "P1M", "PT1H2", "P1DT", "PT1.1234567S", "P999999999D"])
async def test_what_is_no_duration_is_refused(filtered: Filtered, text: str) -> None:
    with pytest.raises(BadUserInput, match="Duration cannot represent"):
        await filtered.ids("length: {eq: $d}", {"d": text}, "($d: Duration)")


async def test_computed_columns_are_filtered(filtered: Filtered, things: list[Thing]) -> None:
    await filtered.check("doubled: {gt: 50}", lambda row: row.id * 2 > 50, things)
    await filtered.check("tripled: {in: [3, 6, 7]}", lambda row: row.id * 3 in (3, 6), things)
