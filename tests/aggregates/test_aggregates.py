"""Random aggregates over random rows: each database, by both endings, against plain Python."""

from __future__ import annotations

import operator
import random
from collections.abc import AsyncIterator, Callable, Iterator, Sequence
from itertools import count
from typing import Any
from zoneinfo import ZoneInfo

import orjson
import pytest

from graph.app import Service
from graph.auth import SYSTEM
from graph.database.connect import make_engine
from graph.engine import Completed, Replayed
from graph.operation import Request
from graph.settings import Settings
from tests.aggregates import oracle
from tests.aggregates.oracle import Key, Question, Row, Sort
from tests.aggregates.shops import Base, draw_rows, fill
from tests.databases import KINDS, Databases, change
from tests.worlds import assembled

pytestmark = pytest.mark.usefixtures("on_every_kind")

SEEDS = range(3)
QUESTIONS = 10
ZONES = ["Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "America/Havana", "America/Sao_Paulo", "UTC"]
numbers = count()

NUMBERS = ["small", "amount", "big", "price", "weight"]
SORTABLE = [*NUMBERS, "name", "day", "hour", "at", "local", "uid", "size", "state"]
GROUPABLE = [*SORTABLE, "paid", "shopId"]
AGGREGATES: dict[str, tuple[Callable[..., Any], list[str]]] = {
    "sum": (oracle.total, NUMBERS),
    "avg": (oracle.mean, NUMBERS),
    "min": (oracle.least, SORTABLE),
    "max": (oracle.greatest, SORTABLE),
    "stddev": (oracle.deviation, NUMBERS),
    "variance": (oracle.variance, NUMBERS),
}
DIRECTIONS = {
    "ASC": (False, False),
    "ASC_NULLS_FIRST": (False, True),
    "DESC": (True, True),
    "DESC_NULLS_LAST": (True, False),
}


class World:
    """The shops with one set of rows, on each database and with both endings."""

    def __init__(self, databases: Databases, rows: dict[str, list[Row]]) -> None:
        self.databases = databases
        owners = {row["id"]: row for row in rows["owners"]}
        shops = {row["id"]: {**row, "owner": owners.get(row["owner_id"])} for row in rows["shops"]}
        self.sales: list[Row] = [
            {**row, "shopId": row["shop_id"], "shop": shops.get(row["shop_id"])} for row in rows["sales"]
        ]
        self.tagged = {(row["sale_id"], row["tag_id"]) for row in rows["sale_tags"]}
        self.shops = shops
        self.services: dict[str, Service] = {}
        self.urls: list[str] = []
        self.engines: list[Any] = []
        for kind in KINDS:
            if kind == "postgresql" and databases.postgresql is None:
                continue
            url = databases.make(kind, f"shops_{next(numbers)}")
            change(url, fill(rows))
            settings = Settings(database_url=url, max_page_size=1_000)
            self.urls.append(url)
            for second in (False, True):
                self.engines.append(make_engine(settings))
                self.services[f"{kind} {second}"] = assembled(Base, self.engines[-1], settings, second_ending=second)

    async def ask(self, query: str, variables: dict[str, Any] | None = None) -> Any:
        """The data, which is the same everywhere."""
        answers = {}
        for name, service in self.services.items():
            answered = await service.engine.answer(Request(query, variables or {}), SYSTEM, {})
            assert not isinstance(answered, Replayed)
            if isinstance(answered, Completed):
                assert not answered.errors
            answers[name] = answered.data if isinstance(answered, Completed) else orjson.loads(answered.data)
        first = next(iter(answers.values()))
        for name, other in answers.items():
            found = list(differences(first, other))
            assert not found, f"{name} answers otherwise to {query}: {found}"
        return first

    async def close(self) -> None:
        for service in self.services.values():
            await service.engine.database.close()
        for engine in self.engines:
            await engine.dispose()
        for url in self.urls:
            self.databases.drop(url)


@pytest.fixture(scope="module", params=SEEDS)
async def world(request: pytest.FixtureRequest, databases: Databases) -> AsyncIterator[World]:
    made = World(databases, draw_rows(request.param, 160 if request.param else 0))
    yield made
    await made.close()


# Questions


def related(path: Sequence[str], column: str) -> Callable[[Row], Any]:
    def value(row: Row) -> Any:
        at: Any = row
        for name in path:
            at = at and at[name]
        return at and at[column]

    return value


def plain(column: str) -> Callable[[Row], Any]:
    def value(row: Row) -> Any:
        # NaN and the infinities are null to clients.
        return next(iter(oracle.known([row], column)), None)

    return value


def upper(name: str) -> str:
    return "".join(f"_{letter}" if letter.isupper() else letter for letter in name).upper()


def draw_keys(draw: random.Random, zone: ZoneInfo) -> list[Key]:
    keys: dict[tuple[str, ...], Key] = {}
    for _ in range(draw.choice([0, 1, 1, 2, 3])):
        key = draw_key(draw, zone)
        keys.setdefault(key.path, key)
    return list(keys.values())


def draw_key(draw: random.Random, zone: ZoneInfo) -> Key:
    match draw.randrange(5):
        case 0:
            unit = draw.choice(["DAY", "WEEK", "MONTH", "QUARTER", "YEAR"])
            return Key(f"{{day: {unit}}}", ("day",), lambda row: row["day"] and oracle.day_of(row["day"], unit))
        case 1:
            unit = draw.choice(["HOUR", "DAY", "WEEK", "MONTH", "QUARTER", "YEAR"])
            name = draw.choice(["at", "local"])
            return Key(
                f"{{{name}: {unit}}}", (name,), lambda row: row[name] and oracle.instant_of(row[name], unit, zone)
            )
        case 2:
            path, column = draw.choice([(("shop",), "city"), (("shop",), "opened"), (("shop", "owner"), "size")])
            inner = f"{{column: {upper(column)}}}"
            for name in reversed(path):
                inner = f"{{{name}: {inner}}}"
            return Key(inner, (*path, column), related(path, column))
        case _:
            column = draw.choice(GROUPABLE)
            return Key(f"{{column: {upper(column)}}}", (column,), plain(column))


def draw_order(draw: random.Random, keys: Sequence[Key]) -> list[Sort]:
    sorts = []
    for _ in range(draw.choice([0, 0, 1, 2])):
        name, (descending, nulls_first) = draw.choice(list(DIRECTIONS.items()))
        kind = draw.randrange(3)
        if kind == 0:
            sorts.append(Sort(f"{{count: {name}}}", len, descending, nulls_first))
        elif kind == 1 and keys:
            key = draw.choice(keys)
            inner = name
            for step in reversed(key.path):
                inner = f"{{{step}: {inner}}}"
            sorts.append(Sort(f"{{group: {inner}}}", of_first(key.value), descending, nulls_first))
        else:
            aggregate = draw.choice(list(AGGREGATES))
            column = draw.choice(AGGREGATES[aggregate][1])
            value = compared(aggregate, column)
            sorts.append(Sort(f"{{{aggregate}: {{{column}: {name}}}}}", value, descending, nulls_first))
    return sorts


def of_first(value: Callable[[Row], Any]) -> Callable[[Sequence[Row]], Any]:
    return lambda rows: value(rows[0])


def of_each(function: Callable[..., Any], columns: Sequence[str]) -> Callable[[Sequence[Row]], Any]:
    return lambda rows: {each: function(rows, each) for each in columns}


def is_so(
    value: Callable[[Sequence[Row]], Any], compare: Callable[[Any, Any], bool], bound: int
) -> Callable[[Sequence[Row]], bool]:
    return lambda rows: (found := value(rows)) is not None and compare(found, bound)


def compared(aggregate: str, column: str) -> Callable[[Sequence[Row]], Any]:
    """The value itself, not its text."""
    if aggregate in ("min", "max"):
        choose: Any = min if aggregate == "min" else max
        return lambda rows: choose(oracle.known(rows, column), key=oracle.rank, default=None)
    if aggregate == "sum" and column != "weight":
        return lambda rows: sum(map(oracle.exact, known)) if (known := oracle.known(rows, column)) else None
    return lambda rows: AGGREGATES[aggregate][0](rows, column)


def draw_having(draw: random.Random) -> tuple[str, Callable[[Sequence[Row]], bool]]:
    bound = draw.choice([-7, 0, 1, 3, 40])
    both: list[tuple[str, Callable[[Sequence[Row]], bool | None]]] = [
        (f"count: {{gt: {bound}}}", lambda rows: len(rows) > bound),
        ("avg: {small: {isNull: true}}", lambda rows: oracle.mean(rows, "small") is None),
        ('min: {name: {gte: "a"}}', lambda rows: (low := oracle.least(rows, "name")) is not None and low >= "a"),
    ]
    for name in ("sum", "max"):
        for column in ("amount", "big", "price"):
            value = compared(name, column)
            literal = bound if name == "max" and column == "amount" else f'"{bound}"'
            both.append((f"{name}: {{{column}: {{lte: {literal}}}}}", is_so(value, operator.le, bound)))
            both.append((f"{name}: {{{column}: {{in: [{literal}]}}}}", is_so(value, operator.eq, bound)))
    (one, first), (two, second) = draw.sample(both, 2)
    return draw.choice(
        [
            ("{}", lambda rows: True),
            (f"{{{one}}}", lambda rows: bool(first(rows))),
            (f"{{and: [{{{one}}}, {{{two}}}]}}", lambda rows: bool(first(rows) and second(rows))),
            (f"{{or: [{{{one}}}, {{{two}}}]}}", lambda rows: bool(first(rows) or second(rows))),
        ]
    )


def draw_totals(draw: random.Random) -> tuple[str, dict[str, Callable[[Sequence[Row]], Any]]]:
    text, totals = "count", {"count": len}
    columns = draw.sample(GROUPABLE, draw.choice([1, 1, 2, 4]))
    text += f" countDistinct(of: [{', '.join(map(upper, columns))}])"
    made: dict[str, Callable[[Sequence[Row]], Any]] = {
        **totals, "countDistinct": lambda rows: oracle.distinct(rows, columns)
    }  # fmt: skip
    for name, (function, possible) in AGGREGATES.items():
        chosen = draw.sample(possible, draw.randint(1, 3))
        text += f" {name} {{ {' '.join(chosen)} }}"
        made[name] = of_each(function, chosen)
    return text, made


def draw_question(draw: random.Random) -> tuple[str, str, str, Question]:
    """Arguments, the selection of the group, that of the totals, and the same for the oracle."""
    zone = draw.choice(ZONES)
    has_zone = draw.random() < 0.7
    keys = draw_keys(draw, ZoneInfo(zone if has_zone else "UTC"))
    order = draw_order(draw, keys)
    having, keep = draw_having(draw)
    text, totals = draw_totals(draw)
    limit, offset = draw.choice([1, 3, 1_000]), draw.choice([0, 0, 1])
    arguments = [
        f"groupBy: [{', '.join(key.text for key in keys)}]",
        f"orderBy: [{', '.join(sort.text for sort in order)}]",
        f"having: {having}",
        f"limit: {limit}, offset: {offset}",
        *([f'timeZone: "{zone}"'] if has_zone else []),
    ]
    return ", ".join(arguments), select_group(keys), text, Question(keys, keep, order, limit, offset, totals)


def select_group(keys: Sequence[Key]) -> str:
    tree: dict[str, Any] = {}
    for key in keys:
        at = tree
        for name in key.path:
            at = at.setdefault(name, {})

    def written(at: dict[str, Any]) -> str:
        return " ".join(f"{name} {{ {written(inner)} }}" if inner else name for name, inner in at.items())

    return f"group {{ {written(tree) or 'id'} }}"


def differences(found: Any, expected: Any, path: str = "") -> Iterator[str]:
    """Where two JSON values differ."""
    if isinstance(found, dict) and isinstance(expected, dict) and found.keys() == expected.keys():
        for key in found:
            yield from differences(found[key], expected[key], f"{path}.{key}")
    elif isinstance(found, list) and isinstance(expected, list) and len(found) == len(expected):
        for index, (one, other) in enumerate(zip(found, expected, strict=True)):
            yield from differences(one, other, f"{path}[{index}]")
    elif found != expected:
        yield f"{path}: {found!r}, expected {expected!r}"


def check(found: Any, expected: Any, arguments: str) -> None:
    wrong = list(differences(found, expected))
    assert not wrong, f"{arguments}: {wrong[:5]}"


FILTERS: list[tuple[str, Callable[[World, Row], bool]]] = [
    ("{}", lambda world, row: True),
    ("{small: {gt: 0}}", lambda world, row: row["small"] is not None and row["small"] > 0),
    ("{id: {lt: 0}}", lambda world, row: False),
    # Several tags may fit: the sale counts once.
    ("{tags: {some: {id: {gt: 1}}}}", lambda world, row: any((row["id"], tag) in world.tagged for tag in (2, 3, 4, 5))),
    ("{shop: {city: {isNull: false}}}", lambda world, row: bool(row["shop"] and row["shop"]["city"] is not None)),
]


@pytest.mark.parametrize("seed", range(QUESTIONS))
async def test_random_groups_are_as_plain_python_makes_them(world: World, seed: int) -> None:
    draw = random.Random(seed)
    arguments, group, totals, question = draw_question(draw)
    where, fits = draw.choice(FILTERS)
    rows = [row for row in world.sales if fits(world, row)]
    inner = f"{{ {group} {totals} }}"
    found = await world.ask(
        f"{{ salesAggregate(where: {where}, {arguments}) {inner} "
        f"salesConnection(where: {where}, first: 1) {{ aggregate({arguments}) {inner} nodes {{ id }} }} }}"
    )
    expected = oracle.answer(rows, question)
    check(found["salesAggregate"], expected, arguments)
    # Pages of the connection are ignored.
    assert found["salesConnection"]["aggregate"] == found["salesAggregate"]


@pytest.mark.parametrize("seed", range(4))
async def test_random_groups_of_related_rows(world: World, seed: int) -> None:
    arguments, group, totals, question = draw_question(random.Random(1_000 + seed))
    inner = f"{{ {group} {totals} }}"
    found = await world.ask(
        f"{{ shops {{ id salesAggregate({arguments}) {inner} }} tags {{ id salesAggregate({arguments}) {inner} }} }}"
    )
    expected = {
        "shops": [(shop, [row for row in world.sales if row["shop_id"] == shop]) for shop in world.shops],
        "tags": [(tag, [row for row in world.sales if (row["id"], tag) in world.tagged]) for tag in range(1, 6)],
    }
    for name, parents in expected.items():
        answers = [{"id": key, "salesAggregate": oracle.answer(rows, question)} for key, rows in parents]
        check(found[name], answers, arguments)


async def test_values_stay_parameters(world: World) -> None:
    """One shape serves every zone, bound and page size."""
    query = """
        query ($zone: String, $least: Int, $limit: Int) {
            salesAggregate(groupBy: [{at: DAY}], timeZone: $zone, having: {count: {gte: $least}}, limit: $limit) {
                count
            }
        }
    """
    for zone in ZONES:
        found = await world.ask(query, {"zone": zone, "least": 1, "limit": 1_000})
        assert sum(group["count"] for group in found["salesAggregate"]) == len(world.sales)
    before = [len(service.engine.prepared) for service in world.services.values()]
    await world.ask(query, {"zone": "Asia/Tokyo", "least": 0, "limit": 0})
    assert [len(service.engine.prepared) for service in world.services.values()] == before


async def test_columns_may_come_as_variables(world: World) -> None:
    query = "query ($of: [SaleColumn!]!) { salesAggregate { countDistinct(of: $of) } }"
    for columns in (["ID"], ["SMALL", "PAID"]):
        found = await world.ask(query, {"of": columns})
        expected = oracle.distinct(world.sales, [column.lower() for column in columns])
        assert found == {"salesAggregate": [{"countDistinct": expected}]}
