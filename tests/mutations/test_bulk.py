"""Many rows at once: in batches, in order, and a fault in the middle has its place."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from sqlalchemy import Engine, event

from tests.conftest import require
from tests.databases import KINDS, Databases, Kind
from tests.mutations.conftest import Playground, Written

QUERY = """mutation ($inputs: [MessageCreate!]!) {
  createMessages(inputs: $inputs) {
    affectedRows messages { body author { id } } errors { code path ... on RowCountError { actual } }
  }
}"""


def inputs(count: int) -> list[dict[str, Any]]:
    return [{"channelId": 1, "authorId": 1 + n % 3, "body": f"row {n}"} for n in range(count)]


@contextmanager
def inserts(chat: Written) -> Iterator[list[str]]:
    """The INSERTs that the unit of work sends."""
    found: list[str] = []

    def note(_: Any, __: Any, statement: str, *___: Any) -> None:
        if statement.startswith("INSERT"):
            found.append(statement)

    engine: Engine = chat.service.writer.engine.sync_engine
    event.listen(engine, "before_cursor_execute", note)
    yield found
    event.remove(engine, "before_cursor_execute", note)


async def trace(chat: Written) -> set[str]:
    """What SQLite itself says that it runs from now on, on the connection that is taken next.

    It tells a statement again for each trigger that it sets off.
    """
    found: set[str] = set()
    async with chat.service.writer.engine.connect() as connection:
        raw = await connection.get_raw_connection()
        driver: Any = raw.driver_connection
        await driver.set_trace_callback(found.add)
    return found


async def count_statements(chat: Written) -> int:
    """By how many statements of one transaction PostgreSQL got the rows."""
    async with chat.engine.connect() as connection:
        counted = "SELECT count(DISTINCT cmin::text) FROM messages WHERE body LIKE 'row %'"
        return int((await connection.exec_driver_sql(counted)).scalar_one())


@pytest.mark.parametrize("by_unit", [False, True], ids=["direct", "by the unit of work"])
@pytest.mark.parametrize("kind", KINDS)
async def test_many_rows_go_in_a_few_inserts_and_come_back_in_order(
    kind: Kind, by_unit: bool, databases: Databases, playground: Playground, request: pytest.FixtureRequest
) -> None:
    require(databases, kind, request)
    chat = await playground.fresh(kind, by_unit=by_unit)
    traced = await trace(chat) if kind == "sqlite" else set()
    with inserts(chat) as sent:
        payload = (await chat.data(QUERY, inputs=inputs(10_000)))["createMessages"]
    assert payload["affectedRows"] == 10_000
    assert payload["errors"] == []
    assert [each["body"] for each in payload["messages"]] == [f"row {n}" for n in range(10_000)]
    assert [each["author"]["id"] for each in payload["messages"][:6]] == [1, 2, 3, 1, 2, 3]
    if by_unit:
        assert 1 <= len(sent) <= 20
        return
    assert sent == [], "what is inserted directly does not go through SQLAlchemy's connection"
    if kind == "sqlite":
        assert sum(each.startswith("INSERT INTO messages (") for each in traced) == 10_000 / 50
    else:
        assert await count_statements(chat) == 1


async def test_a_fault_in_the_middle_of_a_batch_names_the_row(chat: Written) -> None:
    given = inputs(3_000)
    given[1_234]["authorId"] = 999_999
    given[2_345]["channelId"] = 999_999
    payload = (await chat.data(QUERY, inputs=given))["createMessages"]
    assert payload["affectedRows"] == 0
    assert payload["errors"] == [
        {"code": "FOREIGN_KEY", "path": ["inputs", "1234", "authorId"]},
        {"code": "FOREIGN_KEY", "path": ["inputs", "2345", "channelId"]},
    ]
    count = await chat.data('{ messagesAggregate(where: {body: {startsWith: "row "}}) { count } }')
    assert count["messagesAggregate"] == [{"count": 0}]


async def test_more_rows_than_allowed_are_refused_before_the_database_is_asked(chat: Written) -> None:
    payload = (await chat.data(QUERY, inputs=inputs(10_001)))["createMessages"]
    assert payload["errors"] == [{"code": "ROW_COUNT", "path": ["inputs"], "actual": 10_001}]
