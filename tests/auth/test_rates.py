"""Budgets: how much may be asked for, by whom, and when again."""

from __future__ import annotations

from typing import Any

import pytest
from fastapi import FastAPI
from sqlalchemy import JSON, ForeignKey
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column, relationship
from starlette.requests import HTTPConnection

import graph
from graph import Settings, Viewer
from graph.auth.buckets import Buckets, network_of
from graph.auth.rates import FLOOR
from tests.http.test_documents import Base, Note
from tests.serving import Api, filled, running


class Clock:
    def __init__(self) -> None:
        self.now = 1_000.0

    def __call__(self) -> float:
        return self.now


# Buckets


def test_a_bucket_is_emptied_and_fills_again() -> None:
    clock = Clock()
    buckets = Buckets(10, 2, 100, clock)
    assert [buckets.take("a", 4), buckets.take("a", 4)] == [0, 0]
    assert buckets.take("a", 4) == pytest.approx(1)
    assert buckets.take("b", 10) == 0
    clock.now += 1
    assert buckets.take("a", 4) == 0
    clock.now += 1_000
    assert buckets.level("a") == 10


def test_more_than_a_bucket_holds_is_taken_from_a_full_one_and_owed() -> None:
    clock = Clock()
    buckets = Buckets(10, 1, 100, clock)
    assert buckets.take("a", 30) == 0
    assert buckets.take("a", 1) == pytest.approx(21)
    clock.now += 21
    assert buckets.take("a", 1) == 0


def test_what_is_given_back_may_be_taken_again() -> None:
    buckets = Buckets(1, 0.001, 100, Clock())
    assert buckets.take("a", 1) == 0
    buckets.give_back("a", 1)
    buckets.give_back("a", 1)
    assert buckets.take("a", 1) == 0
    assert buckets.take("a", 1) == pytest.approx(1_000)


def test_only_so_many_buckets_are_remembered() -> None:
    buckets = Buckets(1, 0.001, 50, Clock())
    for number in range(1_000):
        assert buckets.take(f"address {number}", 1) == 0
    assert len(buckets.held) == 50
    assert buckets.take("address 999", 1) > 0


@pytest.mark.parametrize(
    ("address", "network"),
    [
        ("192.0.2.7", "192.0.2.7"),
        ("::ffff:192.0.2.7", "192.0.2.7"),
        ("2001:db8:1:2::7", "20010db800010002/64"),
        ("2001:db8:1:2:ffff::1", "20010db800010002/64"),
        ("testclient", "testclient"),
        ("", ""),
    ],
)
def test_an_address_stands_for_whom_it_is_given_to(address: str, network: str) -> None:
    assert network_of(address) == network


# Operations


async def who(connection: HTTPConnection) -> Viewer:
    name = connection.headers.get("x-viewer")
    match name:
        case None:
            return graph.ANONYMOUS
        case "system":
            return graph.SYSTEM
        case _:
            return Viewer(("member",), name)


async def asks(api: Api, query: str, viewer: str | None = None) -> tuple[int, Any, int]:
    """The status, the answer, and in how many seconds to come again."""
    headers = {} if viewer is None else {"X-Viewer": viewer}
    response = await api.post(query, None, **headers)
    return response.status_code, response.json(), int(response.headers.get("retry-after", 0))


async def test_a_budget_is_spent_by_what_operations_may_return_and_says_when_there_is_more(
    empty_sqlite_url: str,
) -> None:
    async with filled(empty_sqlite_url, Base, [Note(text="a")]) as engine:
        app = FastAPI()
        settings = Settings(rate_limit=60, rate_burst=150)
        graph.mount(app, Base, engine, settings=settings, get_viewer=who)
        async with running(app) as api:
            # 50 rows at worst and 10 for the operation, whatever the answer has.
            query = "{ notes(limit: 50) { id } }"
            assert [(await asks(api, query, "ann"))[0] for _ in range(3)] == [200, 200, 429]
            status, answer, wait = await asks(api, query, "ann")
            (error,) = answer["errors"]
            assert (status, error["extensions"]["code"], "data" in answer) == (429, "RATE_LIMITED", False)
            # There were 150, of which two times 60 and two times 10 are spent: 40 are missing, at one a second.
            assert error["extensions"]["retryAfter"] == wait
            assert 20 <= wait <= 40
            # Others have budgets of their own, and whoever is nobody that of the address.
            assert (await asks(api, query, "bo"))[0] == 200
            assert [(await asks(api, query))[0] for _ in range(3)] == [200, 200, 429]
            # The service itself has all it wants.
            assert {(await asks(api, query, "system"))[0] for _ in range(10)} == {200}


@pytest.mark.parametrize(
    ("query", "cost"),
    [
        ("{ __schema { queryType { name } } }", FLOOR),
        ("{ nonsense }", FLOOR),
        ("{", FLOOR),
        ('mutation { createNote(input: {text: "x"}) { errors { code } } }', FLOOR + 1),
        ('mutation { createNotes(inputs: [{text: "x"}, {text: "y"}, {text: "z"}]) { errors { code } } }', FLOOR + 3),
        ("{ notes(limit: 7) { id } }", FLOOR + 7),
    ],
)
async def test_each_kind_of_operation_has_its_cost(empty_sqlite_url: str, query: str, cost: int) -> None:
    async with filled(empty_sqlite_url, Base) as engine:
        app = FastAPI()
        service = graph.mount(app, Base, engine, settings=Settings(rate_limit=1, rate_burst=1_000), get_viewer=who)
        async with running(app) as api:
            await asks(api, query, "ann")
            assert service.engine.rates is not None
            assert service.engine.rates.buckets.level("viewer ann") == pytest.approx(1_000 - cost, abs=0.5)


class Boards(DeclarativeBase):
    pass


class Board(Boards):
    __tablename__ = "boards"

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
    said: Mapped[list[Any] | None] = mapped_column(JSON)
    cards: Mapped[list[Card]] = relationship(back_populates="board")


class Card(Boards):
    __tablename__ = "cards"

    id: Mapped[int] = mapped_column(primary_key=True)
    board_id: Mapped[int | None] = mapped_column(ForeignKey("boards.id"))
    text: Mapped[str]
    board: Mapped[Board | None] = relationship(back_populates="cards")


BELOW = "cards(limit: 100) { board { cards(limit: 100) { id } } }"
# 100 cards, the board of each, and 100 cards of each of these.
WORST = 100 + 100 + 100 * 100
BULK = 'where: {id: {eq: 1}}, patch: {name: "z"}'
CHANGED = '{key: {id: 1}, patch: {text: "z"}}'
TWO = '[{text: "x"}, {text: "y"}]'


async def test_a_mutation_costs_what_it_is_given_and_what_it_may_return_at_worst(empty_sqlite_url: str) -> None:
    async with filled(empty_sqlite_url, Boards, [Board(name="a"), Card(text="a")]) as engine:
        app = FastAPI()
        settings = Settings(rate_limit=1, rate_burst=1_000_000, max_write_rows=500)
        service = graph.mount(app, Boards, engine, settings=settings, get_viewer=who)
        rates = service.engine.rates
        assert rates is not None
        async with running(app) as api:
            for field, cost in [
                (f'createBoard(input: {{name: "x"}}) {{ board {{ {BELOW} }} }}', 1 + WORST),
                (f"deleteBoard(id: 999) {{ board {{ {BELOW} }} }}", 1 + WORST),
                (f'createBoards(inputs: [{{name: "x"}}, {{name: "y"}}]) {{ boards {{ {BELOW} }} }}', 2 * (1 + WORST)),
                # Rows in rows
                (f'createBoard(input: {{name: "x", cards: {TWO}}}) {{ errors {{ code }} }}', 1 + 2),
                (f'createBoards(inputs: [{{name: "x", cards: {TWO}}}, {{name: "y"}}]) {{ errors {{ code }} }}', 2 + 2),
                (f"updateBoard(id: 1, patch: {{cards: {{create: {TWO}}}}}) {{ errors {{ code }} }}", 1 + 2),
                ("updateBoard(id: 1, patch: {cards: {connect: [{id: 1}]}}) { errors { code } }", 1 + 1),
                (f"updateBoard(id: 1, patch: {{cards: {{update: [{CHANGED}]}}}}) {{ errors {{ code }} }}", 1 + 1),
                ('createCard(input: {text: "x", board: {create: {name: "y"}}}) { errors { code } }', 1 + 1),
                # Not what one value holds
                ('createBoard(input: {name: "x", said: [{name: "x"}, {name: "y"}]}) { errors { code } }', 1),
                # In bulk
                (f"updateBoards({BULK}) {{ affectedRows }}", 1),
                (f"updateBoards({BULK}) {{ boards {{ id }} }}", 500),
                (f"updateBoards({BULK}, expect: 1) {{ boards {{ cards(limit: 7) {{ id }} }} }}", 1 + 7),
            ]:
                before = rates.buckets.level("viewer ann")
                status, answer, _ = await asks(api, f"mutation {{ {field} }}", "ann")
                assert (status, "errors" in answer) == (200, False), answer
                assert before - rates.buckets.level("viewer ann") == pytest.approx(FLOOR + cost, abs=0.5), field


async def test_there_is_no_limit_unless_one_is_set(empty_sqlite_url: str) -> None:
    async with filled(empty_sqlite_url, Base) as engine:
        service = graph.mount(FastAPI(), Base, engine, settings=Settings())
        assert service.engine.rates is None
