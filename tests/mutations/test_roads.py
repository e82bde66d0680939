"""An INSERT without the unit of work and the unit of work itself: the same answers, and the same rows."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import count
from random import Random
from typing import Any

import orjson
import pytest

from graph.auth import SYSTEM
from graph.mutations.insert import ByUnit, Direct, road_of
from tests.conftest import require
from tests.databases import KINDS, Databases, Kind
from tests.mutations import depot
from tests.mutations.conftest import Playground, Written

OPERATIONS = 60
ERRORS = """errors { __typename code message path
  ... on CheckError { fields } ... on UniqueError { fields } ... on ForeignKeyError { fields }
}"""
THING = """id binCode label weight big length price ratio isNew day hour moment lasts token notes facts raw grade ean
  version bin { code shout }"""
SHOWN = {
    "thing": THING,
    "bin": "code shout",
    "tally": "binCode number count",
    "slip": "id words",
}
PLURALS = {"thing": "things", "bin": "bins", "tally": "tallies", "slip": "slips"}
EVERYTHING = "{ " + " ".join(f"{PLURALS[name]}(limit: 500) {{ {shown} }}" for name, shown in SHOWN.items()) + " }"


def some(random: Random, *values: Any) -> Callable[[], Any]:
    return lambda: random.choice(values)


def inputs(random: Random) -> dict[str, dict[str, Callable[[], Any]]]:
    """What may be given for each field: mostly right, sometimes not."""
    bins = some(random, "A", "B", "A", "B", "none", None)
    return {
        "thing": {
            "binCode": bins,
            "bin": some(
                random, {"connect": {"code": "A"}}, {"connect": {"code": "Q"}}, {"create": {"code": "N"}}, None
            ),
            "label": lambda: random.choice(
                ["box", "bag", "Never", "much too long", f"l{random.randrange(10**6)}"] * 3 + [None]
            ),
            "weight": some(random, 0, 7, 99, 100, -40_000, None),
            "big": some(random, 9_007_199_254_740_993, -1, None),
            "length": some(random, 1, None),
            "price": some(random, "1.50", "9999.99", "10000", "0.001", None),
            "ratio": some(random, 0.1, -2.5, None),
            "isNew": some(random, True, False),
            "day": some(random, "2026-02-28", None),
            "hour": some(random, "23:59:59.5", None),
            "moment": some(random, "2026-01-01T00:00:00.123456+05:30", None),
            "lasts": some(random, "P1DT2H", None),
            "token": some(random, "0b0e6f1a-3c58-4c7d-9c36-3a4d5f6b7a81", None),
            "notes": some(random, {"a": [1, None, "ü"]}, None),
            "facts": some(random, {"b": {}}, None),
            "raw": some(random, "AAEC", "AAECAwQF", None),
            "grade": some(random, "FINE", "POOR"),
            "ean": some(random, "1234", "12", None),
        },
        "bin": {
            "code": lambda: random.choice([f"{random.randrange(1000)}", "A", "12345", None]),
            "shout": some(random, "loud", "much too loud", None),
        },
        "tally": {"binCode": bins, "number": lambda: random.randrange(30), "count": some(random, 5, None)},
        "slip": {"words": some(random, "one", "with a NUL \0", None)},
    }


REQUIRED = {"label", "code", "number"}


def operations(random: Random) -> Iterator[tuple[str, dict[str, Any]]]:
    """Creations of one row and of many, most of them of a few columns only."""
    makers = inputs(random)

    def row(name: str, odd: float) -> dict[str, Any]:
        fields = makers[name]
        given = {each: make() for each, make in fields.items() if each in REQUIRED or random.random() < odd}
        if name == "tally":
            given.setdefault("binCode", "A")
        return given

    for _ in range(OPERATIONS):
        name = random.choice(["thing", "thing", "thing", "bin", "tally", "slip"])
        odd = random.choice([0.05, 0.3])
        type_ = name.title()
        if random.random() < 0.5:
            yield (
                (
                    f"mutation ($given: {type_}Create!) "
                    f"{{ create{type_}(input: $given) {{ created {name} {{ {SHOWN[name]} }} {ERRORS} }} }}"
                ),
                {"given": row(name, odd)},
            )
        else:
            many = PLURALS[name]
            yield (
                (
                    f"mutation ($given: [{type_}Create!]!) "
                    f"{{ create{many.title()}(inputs: $given) {{ affectedRows {many} {{ {SHOWN[name]} }} {ERRORS} }} }}"
                ),
                {"given": [row(name, odd / 5) for _ in range(random.randint(1, 8))]},
            )


@pytest.mark.parametrize("kind", KINDS)
async def test_both_roads_answer_alike_and_leave_the_same_rows(
    kind: Kind, databases: Databases, playground: Playground, request: pytest.FixtureRequest
) -> None:
    require(databases, kind, request)
    random = Random(11)
    direct = await playground.fresh(kind, "depot")
    by_unit = await playground.fresh(kind, "depot", by_unit=True)
    written = 0
    for query, variables in list(operations(random)):
        answers = []
        for each in (direct, by_unit):
            # Both count alike.
            depot.NUMBERS = count(written * 100)
            answers.append(await each.ask(query, variables))
        assert answers[0] == answers[1], (query, variables)
        written += b'"errors":[]' in answers[0]
        # A number that was given to what was rolled back is gone on PostgreSQL, and one more try takes one more.
        await renumber(direct, by_unit)
    assert written > OPERATIONS / 4
    assert await direct.ask(EVERYTHING) == await by_unit.ask(EVERYTHING)


async def renumber(*services: Written) -> None:
    for each in services:
        if each.kind == "postgresql":
            async with each.engine.begin() as connection:
                await connection.exec_driver_sql(
                    "SELECT setval('things_id_seq', coalesce((SELECT max(id) FROM things), 0) + 1, false)"
                )


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("name", ["Thing", "Tally", "Slip"])
async def test_rows_that_rely_on_nothing_are_inserted(
    kind: Kind, name: str, databases: Databases, playground: Playground, request: pytest.FixtureRequest
) -> None:
    require(databases, kind, request)
    mutations = (await playground.fresh(kind, "depot")).service.views.mutations(SYSTEM)
    for many in (False, True):
        assert isinstance(road_of(mutations.writes[name], mutations.catalog, mutations.spelling, many=many), Direct)


async def test_many_values_of_a_type_with_a_length_take_the_unit_of_work_where_they_would_be_cut(
    databases: Databases, playground: Playground, request: pytest.FixtureRequest
) -> None:
    require(databases, "postgresql", request)
    mutations = (await playground.fresh("postgresql", "depot")).service.views.mutations(SYSTEM)
    bin_ = mutations.writes["Bin"]
    assert isinstance(road_of(bin_, mutations.catalog, mutations.spelling, many=False), Direct)
    assert road_of(bin_, mutations.catalog, mutations.spelling, many=True) == ByUnit(
        "arrays of shout's type are not sent"
    )


@pytest.mark.parametrize("kind", KINDS)
async def test_bytes_are_stored_as_they_are(
    kind: Kind, databases: Databases, playground: Playground, request: pytest.FixtureRequest
) -> None:
    require(databases, kind, request)
    depot = await playground.fresh(kind, "depot")
    made = await depot.data('mutation { createThing(input: {label: "x", raw: "AAH/fw=="}) { thing { raw } } }')
    assert made == {"createThing": {"thing": {"raw": "AAH/fw=="}}}
    async with depot.engine.connect() as connection:
        found = (await connection.exec_driver_sql("SELECT raw FROM things WHERE label = 'x'")).scalar_one()
    assert bytes(found) == b"\x00\x01\xff\x7f"


async def test_many_rows_go_in_one_statement_of_postgresql(
    databases: Databases, playground: Playground, request: pytest.FixtureRequest
) -> None:
    require(databases, "postgresql", request)
    chat = await playground.fresh("postgresql")
    query = "mutation ($inputs: [TagCreate!]!) { createTags(inputs: $inputs) { tags { id name } errors { code } } }"
    rows = [{"workspaceId": 1, "name": f"tag {number}"} for number in range(3_000)]
    made = orjson.loads(await chat.ask(query, {"inputs": rows}))["data"]["createTags"]["tags"]
    assert [each["name"] for each in made] == [each["name"] for each in rows]
    async with chat.engine.connect() as connection:
        found = await connection.exec_driver_sql(
            "SELECT count(DISTINCT xmin::text), count(DISTINCT cmin::text) FROM tags WHERE name LIKE 'tag %'"
        )
        assert found.one() == (1, 1)
