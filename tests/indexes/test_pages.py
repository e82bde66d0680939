"""Newest first by an index on room, time and key: a page reads its own rows and one more, wherever it is."""

from collections.abc import AsyncIterator, Iterator
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import Connection, DateTime, ForeignKey, Index, insert, text
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column, relationship

from graph.database.connect import make_engine
from graph.settings import Settings
from tests.conftest import require
from tests.databases import KINDS, Databases, Kind, change
from tests.indexes.reads import Explained, Explaining
from tests.worlds import assembled

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
) -> AsyncIterator[Explaining]:
    require(databases, request.param, request)
    engine = make_engine(Settings(database_url=room_urls[request.param]))
    service = assembled(Base, engine, Settings())
    yield Explaining(room_urls[request.param], service)
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


async def cursor_of(rooms: Explaining, direction: str) -> str:
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
async def test_a_page_reads_its_rows_by_the_index_and_one_more(rooms: Explaining, name: str, deep: bool) -> None:
    variables = {"cursor": await cursor_of(rooms, "ASC" if "oldest" in name else "DESC")} if deep else {}
    for explained in await rooms.explain(QUERIES[name], **variables):
        if rooms.is_sqlite:
            check_sqlite(explained, deep=deep)
        else:
            check_postgresql(explained)


def check_sqlite(explained: Explained, *, deep: bool) -> None:
    reads = explained.of("lines")
    assert reads
    assert all(read.detail.startswith("SEARCH") and read.index == "by_time" for read in reads), explained.text
    assert not deep or all("(room_id=? AND at" in read.detail for read in reads), explained.text
    # Only the finished page, a derived table, may be sorted: to be numbered.
    assert "lines" not in explained.sorted, explained.text


def check_postgresql(explained: Explained) -> None:
    reads = explained.of("lines")
    assert reads
    for read in reads:
        assert read.index == "by_time", read
        assert read.rows <= SIZE + 1, read
        assert not read.dropped, read
