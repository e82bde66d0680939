"""Newest first by an index on room, time and key: a page reads its own rows and one more, wherever it is."""

import json
import sqlite3
from collections.abc import AsyncIterator, Iterator
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

import asyncpg
import pytest
from sqlalchemy import Connection, DateTime, ForeignKey, Index, insert, make_url, text
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column, relationship

from graph.app import Service, assemble
from graph.auth import ANONYMOUS
from graph.database.connect import make_engine
from graph.operation import Request
from graph.settings import Settings
from graph.sql.dialects.sqlite import FUNCTIONS
from tests.conftest import require
from tests.databases import KINDS, Databases, Kind, change

ROWS, ROOMS, SIZE = 24_000, 4, 20


class Base(DeclarativeBase):
    """The declarative base of the rooms."""


class Room(Base):
    """A place with many lines."""

    __tablename__ = "rooms"
    id: Mapped[int] = mapped_column(primary_key=True)
    lines: Mapped[list["Line"]] = relationship(lazy="raise")


class Line(Base):
    """One of very many; three at a time have the same time."""

    __tablename__ = "lines"
    __table_args__ = (Index("by_time", "room_id", "at", "id"),)
    id: Mapped[int] = mapped_column(primary_key=True)
    room_id: Mapped[int] = mapped_column(ForeignKey("rooms.id"))
    at: Mapped[datetime] = mapped_column(DateTime(timezone=True))
    body: Mapped[str]


def fill(connection: Connection) -> None:
    Base.metadata.create_all(connection)
    connection.execute(insert(Room), [{"id": id_} for id_ in range(1, ROOMS + 1)])
    start = datetime(2026, 1, 1, tzinfo=UTC)
    connection.execute(
        insert(Line),
        [
            {
                "id": id_,
                "room_id": id_ % ROOMS + 1,
                "at": start + timedelta(seconds=id_ // (3 * ROOMS)),
                "body": f"line {id_} " * 10,
            }
            for id_ in range(1, ROWS + 1)
        ],
    )
    connection.execute(text("ANALYZE"))


@dataclass(frozen=True)
class Rooms:
    """A service, and the URL of its database."""

    url: str
    service: Service

    async def ask(self, query: str, **variables: Any) -> Any:
        answered: Any = await self.service.engine.answer(Request(query, variables), ANONYMOUS, {})
        return json.loads(answered.data)

    def statement(self, query: str, variables: dict[str, Any]) -> tuple[str, list[Any]]:
        engine = self.service.engine
        operation = engine.parser.operation(engine.parser.document(Request(query, variables)), variables)
        statement = engine.prepare(operation, ANONYMOUS)
        return statement.text, statement.bind(operation.values)


@pytest.fixture(scope="module")
def room_urls(databases: Databases) -> Iterator[dict[Kind, str]]:
    kinds = [kind for kind in KINDS if kind == "sqlite" or databases.postgresql is not None]
    urls = {kind: databases.make(kind, "rooms") for kind in kinds}
    for url in urls.values():
        change(url, fill)
    yield urls
    for url in urls.values():
        databases.drop(url)


@pytest.fixture(params=KINDS)
async def rooms(
    request: pytest.FixtureRequest, databases: Databases, room_urls: dict[Kind, str]
) -> AsyncIterator[Rooms]:
    require(databases, request.param, request)
    engine = make_engine(Settings(database_url=room_urls[request.param]))
    service = assemble(Base, engine, Settings())
    yield Rooms(room_urls[request.param], service)
    await service.engine.database.close()
    await engine.dispose()


QUERIES = {
    "list": "{ lines(where: {roomId: {eq: 1}}, orderBy: [{at: DESC}], limit: 20) { id body } }",
    "list of a relation": "{ room(id: 1) { lines(orderBy: [{at: DESC}], limit: 20) { id body } } }",
    "forward": """query ($cursor: String) {
      linesConnection(where: {roomId: {eq: 1}}, orderBy: [{at: DESC}], first: 20, after: $cursor) {
        edges { cursor node { body } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
      }
    }""",
    "backward": """query ($cursor: String) {
      linesConnection(where: {roomId: {eq: 1}}, orderBy: [{at: DESC}], last: 20, before: $cursor) {
        edges { cursor node { body } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
      }
    }""",
    "forward in a relation": """query ($cursor: String) {
      room(id: 1) { linesConnection(orderBy: [{at: DESC}], first: 20, after: $cursor) {
        edges { cursor node { body } } pageInfo { hasNextPage hasPreviousPage }
      } }
    }""",
    "oldest first": """query ($cursor: String) {
      linesConnection(where: {roomId: {eq: 1}}, orderBy: [{at: ASC}], first: 20, after: $cursor) {
        edges { cursor node { body } } pageInfo { hasNextPage hasPreviousPage }
      }
    }""",
}


async def cursor_of(rooms: Rooms, direction: str) -> str:
    """A cursor far from either end."""
    listed = f"linesConnection(where: {{roomId: {{eq: 1}}, id: {{lt: 12000}}}}, orderBy: [{{at: {direction}}}], "
    end = "first: 1" if direction == "DESC" else "last: 1"
    data = await rooms.ask(f"{{ {listed} {end}) {{ edges {{ cursor }} }} }}")
    return str(data["linesConnection"]["edges"][0]["cursor"])


# A list has no cursors.
PLACES = [(name, deep) for name, query in QUERIES.items() for deep in (False, True) if "$cursor" in query or not deep]


@pytest.mark.parametrize(
    ("name", "deep"), PLACES, ids=[f"{name}, {'far inside' if deep else 'at the end'}" for name, deep in PLACES]
)
async def test_a_page_reads_its_rows_by_the_index_and_one_more(rooms: Rooms, name: str, deep: bool) -> None:
    variables = {"cursor": await cursor_of(rooms, "ASC" if "oldest" in name else "DESC")} if deep else {}
    statement, values = rooms.statement(QUERIES[name], variables)
    if rooms.url.startswith("sqlite"):
        check_sqlite(rooms, statement, values, deep=deep)
    else:
        for mode in ("force_custom_plan", "force_generic_plan"):
            await check_postgresql(rooms, statement, values, mode)


def check_sqlite(rooms: Rooms, statement: str, values: list[Any], *, deep: bool) -> None:
    with closing(sqlite3.connect(make_url(rooms.url).database or "")) as connection:
        for function, arguments, call in FUNCTIONS:
            connection.create_function(function, arguments, call)
        details = [row[3] for row in connection.execute("EXPLAIN QUERY PLAN " + statement, values)]
    reads = [detail for detail in details if "lines" in detail]
    assert reads
    assert all(read.startswith("SEARCH lines") for read in reads), details
    assert all("by_time" in read for read in reads), details
    assert not deep or all("(room_id=? AND at" in read for read in reads), details
    # Only the finished page, a derived table, may be sorted: to be numbered.
    sorts = [place for place, detail in enumerate(details) if "TEMP B-TREE" in detail]
    assert all("lines" not in details[place - 1] for place in sorts), details


async def check_postgresql(rooms: Rooms, statement: str, values: list[Any], mode: str) -> None:
    url = make_url(rooms.url).set(drivername="postgresql").render_as_string(hide_password=False)
    connection = await asyncpg.connect(url)
    try:
        await connection.execute(f"SET plan_cache_mode = {mode}")
        await connection.execute(f"PREPARE page AS {statement}")
        literals = ", ".join("'" + (v.isoformat() if isinstance(v, datetime) else str(v)) + "'" for v in values)
        execute = f"EXECUTE page({literals})" if values else "EXECUTE page"
        (plan,) = json.loads(await connection.fetchval(f"EXPLAIN (ANALYZE, FORMAT JSON) {execute}"))
    finally:
        await connection.close()
    scans = [node for node in nodes(plan["Plan"]) if node.get("Relation Name") == "lines"]
    assert scans
    for scan in scans:
        assert scan["Index Name"] == "by_time", scan
        assert scan["Actual Rows"] * scan["Actual Loops"] <= SIZE + 1, scan
        assert not scan.get("Rows Removed by Filter"), scan


def nodes(plan: dict[str, Any]) -> Iterator[dict[str, Any]]:
    yield plan
    for inner in plan.get("Plans", ()):
        yield from nodes(inner)
