"""The worst case in rows is exact, it names the field to blame, and explain shows how it comes about."""

import json
from typing import Any

import pytest

from graph.auth import SYSTEM
from graph.engine import Engine
from graph.errors import CostExceeded
from graph.operation import Request
from graph.plan import check_sizes
from graph.plan.show_sizes import show_sizes
from graph.settings import Settings
from tests.worlds import Services

CASES = {
    "a list": ("{ users(limit: 7) { id } }", 7),
    "a list of the default size": ("{ users { id } }", 50),
    "one row": ("{ user(id: 1) { id } }", 1),
    "a list in a list": ("{ users(limit: 7) { messages(limit: 3) { id } } }", 7 + 7 * 3),
    "to-one relations are a row each": (
        "{ messages(limit: 4) { author { id workspace { id } } channel { id } } }",
        4 + 4 * (1 + 1 + 1),
    ),
    "the same relation twice": ("{ user(id: 1) { a: messages(limit: 2) { id } b: messages(limit: 5) { id } } }", 8),
    "three levels": (
        "{ channels(limit: 2) { messages(limit: 3) { reactions(limit: 5) { user { id } } } } }",
        2 * (1 + 3 * (1 + 5 * (1 + 1))),
    ),
    "only the first of each": ("{ messages(distinctOn: [CHANNEL_ID], limit: 6) { id } }", 6),
    "a page": ("{ usersConnection(first: 5) { nodes { id } } }", 5),
    "a page with the row that tells whether one follows": (
        "{ usersConnection(first: 5) { nodes { messages(limit: 2) { id } } pageInfo { hasNextPage } } }",
        5 * (1 + 2) + 1,
    ),
    "a page info twice": (
        "{ usersConnection(first: 5) { a: pageInfo { hasNextPage } b: pageInfo { endCursor } } }",
        5 + 1,
    ),
    "nodes and edges have each their own rows below": (
        "{ usersConnection(last: 5) { nodes { messages(limit: 2) { id } } edges { node { workspace { id } } } } }",
        5 * (1 + 2 + 1),
    ),
    "a total count alone reads no page": ("{ usersConnection(first: 90) { totalCount } }", 1),
    "totals stand once beside a page": (
        "{ usersConnection(first: 5) { totalCount aggregate { count } nodes { id } } }",
        5 + 1 + 1,
    ),
    "all rows are one group": ("{ messagesAggregate { count } }", 1),
    "groups have a page": ("{ messagesAggregate(groupBy: [{column: AUTHOR_ID}], limit: 9) { count } }", 9),
    "groups of each row": (
        "{ users(limit: 3) { messagesAggregate(groupBy: [{column: CHANNEL_ID}], limit: 4) { count } } }",
        3 + 3 * 4,
    ),
    "edge data is a row": (
        "{ channel(id: 1) { membersConnection(first: 3) { edges { membership { channel { id } } node { id } } } } }",
        1 + 3 * (1 + 1),
    ),
    "roots add up": ("{ users(limit: 2) { id } channels(limit: 3) { id } }", 5),
    "a row is of one type: the widest counts": (
        """{ attachments(limit: 3) {
          ... on ImageAttachment { message { id author { id } } }
          ... on LinkAttachment { message { id } }
        } }""",
        3 * (1 + 2),
    ),
}


async def engine_of(services: Services, settings: str = "{}") -> Engine:
    return (await services.get("chat", "sqlite", settings=settings)).service.engine


def cost(engine: Engine, query: str, settings: Settings | None = None) -> tuple[int, str]:
    operation = engine.parser.operation(engine.parser.document(Request(query, {})), {})
    plan = engine.plan(operation)
    return check_sizes(plan, operation.values, settings or engine.settings), show_sizes(plan, operation.values)


@pytest.mark.parametrize(("query", "rows"), CASES.values(), ids=CASES)
async def test_the_worst_case_is_exact(services: Services, query: str, rows: int) -> None:
    engine = await engine_of(services)
    assert cost(engine, query)[0] == rows
    cost(engine, query, Settings(max_cost=rows))
    if rows > 1:
        with pytest.raises(CostExceeded, match=f"may return {rows} rows; {rows - 1} are allowed"):
            cost(engine, query, Settings(max_cost=rows - 1))


async def test_full_pages_answer_as_many_rows_as_were_foreseen(services: Services) -> None:
    query = """{
      channels(limit: 2) { id messages(limit: 3) { id author { id } reactionsAggregate { count } } }
      usersConnection(first: 4) { nodes { id workspace { id } } totalCount }
    }"""
    engine = await engine_of(services)
    answer: Any = await engine.answer(Request(query, {}), SYSTEM, {})
    data = json.loads(answer.data)

    def rows(value: Any) -> int:
        if isinstance(value, list):
            return sum(map(rows, value))
        return isinstance(value, dict) and ("id" in value or "count" in value) + sum(map(rows, value.values()))

    assert rows(data) + ("totalCount" in data["usersConnection"]) == cost(engine, query)[0]


@pytest.mark.parametrize(
    ("query", "blamed"),
    [
        ("{ users(limit: 100) { id } channels(limit: 2) { id } }", ("users",)),
        ("{ users(limit: 10) { all: messages(limit: 50) { id } workspace { id } } }", ("users", "all")),
        (
            """{ users(limit: 10) {
              messages(limit: 5) { id }
              page: messagesConnection(first: 20) { edges { node { author { id } } } }
            } }""",
            ("users", "page", "edges", "node", "author"),
        ),
        ("{ messagesAggregate(groupBy: [{column: ID}], limit: 100) { count } }", ("messagesAggregate",)),
        (
            "{ attachments(limit: 20) { ... on ImageAttachment { id } ... on LinkAttachment { message { id } } } }",
            ("attachments", "message"),
        ),
    ],
)
async def test_the_field_to_blame_is_named(services: Services, query: str, blamed: tuple[str, ...]) -> None:
    with pytest.raises(CostExceeded, match=f"Most of them are in {'[.]'.join(blamed)}: ask") as refused:
        cost(await engine_of(services), query, Settings(max_cost=30))
    assert refused.value.path == blamed


async def test_how_it_comes_about_is_shown(services: Services) -> None:
    query = """{
      channel(id: 7) { messages(limit: 3) { author { id } } }
      usersConnection(first: 5) {
        totalCount nodes { messages(limit: 2) { id } } pageInfo { hasNextPage }
        aggregate(groupBy: [{column: ROLE}], limit: 4) { count }
      }
    }"""
    rows, shown = cost(await engine_of(services), query)
    assert rows == 28
    assert shown.split("\n") == [
        "  channel                         1 × 1 = 1",
        "  channel.messages                1 × 3 = 3",
        "  channel.messages.author         3 × 1 = 3",
        "  usersConnection                 1 × (5 + 2) = 7",
        "  usersConnection.nodes.messages  5 × 2 = 10",
        "  usersConnection.aggregate       1 × 4 = 4",
    ]
