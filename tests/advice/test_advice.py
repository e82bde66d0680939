"""What an operation reads, as far as the models' indexes tell, held against what the databases themselves say."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest
import sqlalchemy as sa
from sqlalchemy import ColumnElement, Connection, ForeignKey, Index
from sqlalchemy.ext.asyncio import create_async_engine
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column, relationship
from typer.testing import CliRunner, Result

from graph.app import Service, assemble
from graph.auth.asking import RoleViewer
from graph.cli import app as commands
from graph.cli.advise import describe, write_migration
from graph.evolution.advice import Advice, Reads, advise, find_needs
from graph.evolution.samples import make_variables
from graph.operation import Request
from graph.recording.table import OPERATIONS
from graph.schema import graphql_schema
from graph.settings import Settings
from tests.databases import change, migrate
from tests.evolution.project import make_project, rows_of


class Base(DeclarativeBase):
    pass


class Author(Base):
    __tablename__ = "authors"

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(unique=True)
    books: Mapped[list[Book]] = relationship(back_populates="author")
    letters: Mapped[list[Letter]] = relationship(back_populates="author")


class Book(Base):
    __tablename__ = "books"
    __table_args__ = (Index("ix_books", "author_id", "year", "id"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    author_id: Mapped[int] = mapped_column(ForeignKey("authors.id"))
    year: Mapped[int]
    title: Mapped[str]
    author: Mapped[Author] = relationship(back_populates="books")


class Letter(Base):
    """Its foreign key has no index."""

    __tablename__ = "letters"

    id: Mapped[int] = mapped_column(primary_key=True)
    author_id: Mapped[int] = mapped_column(ForeignKey("authors.id"))
    author: Mapped[Author] = relationship(back_populates="letters")


@pytest.fixture(scope="module")
def service() -> Service:
    return assemble(Base, create_async_engine("sqlite+aiosqlite://"), Settings())


def ask(service: Service, query: str) -> dict[str, Advice]:
    """What is advised, by the place."""
    variables = make_variables(query, graphql_schema(service.schema))
    document = service.engine.parser.document(Request(query, variables))
    plan = service.engine.plan(service.engine.parser.operation(document, variables))
    return {each.need.place: each for each in advise(find_needs(plan, service.engine.catalog, "q"))}


@pytest.mark.parametrize(
    ("query", "place", "reads", "by", "columns"),
    [
        # There is an index: of the key and the order, forward, backward, and of its beginning alone.
        ("author(id: 1) { books(orderBy: [{year: ASC}]) { id } }", "q.author.books", Reads.PAGE, "ix_books", ()),
        ("author(id: 1) { books(orderBy: [{year: DESC}]) { id } }", "q.author.books", Reads.PAGE, "ix_books", ()),
        ("books(where: {authorId: {eq: 1}, year: {eq: 2}}) { id }", "q.books", Reads.PAGE, "ix_books", ()),
        ('authors(where: {name: {eq: "x"}}) { id }', "q.authors", Reads.PAGE, "the primary key", ()),
        ("books { id }", None, None, None, ()),
        # There is none.
        ("author(id: 1) { letters { id } }", "q.author.letters", Reads.TABLE, None, ("author_id", "id")),
        ("authors(where: {letters: {some: {}}}) { id }", "q.authors, the filter by letters", Reads.TABLE, None,
         ("author_id", "id")),
        ("books(orderBy: [{title: ASC}]) { id }", "q.books", Reads.TABLE, None, ("title", "id")),
        ("books(where: {year: {eq: 1}}) { id }", "q.books", Reads.TABLE, None, ("year", "id")),
        # There is one, and the order makes it useless.
        ("author(id: 1) { books(orderBy: [{title: ASC}]) { id } }", "q.author.books", Reads.FOUND, "ix_books",
         ("author_id", "title", "id")),
        ("author(id: 1) { books(orderBy: [{year: ASC}, {title: DESC}]) { id } }", "q.author.books", Reads.FOUND,
         "ix_books", ()),
        # Pages and variables.
        ("booksConnection(orderBy: [{title: ASC}]) { nodes { id author { letters { id } } } }",
         "q.booksConnection.author.letters", Reads.TABLE, None, ("author_id", "id")),
    ],
)  # fmt: skip
def test_what_is_read_and_which_index_is_lacking(
    service: Service, *, query: str, place: str | None, reads: Reads | None, by: str | None, columns: tuple[str, ...]
) -> None:
    found = ask(service, f"{{ {query} }}")
    if place is None:
        assert found == {}
        return
    advice = found[place]
    assert (advice.reads, advice.columns) == (reads, columns)
    assert by in {advice.by, "the primary key"}
    assert ("lacks Index(None, " in describe(advice)) is bool(columns)


def test_variables_that_must_have_a_value_are_given_one(service: Service) -> None:
    found = ask(
        service, "query ($key: AuthorKey!, $limit: Int) { authorBy(key: $key) { letters(limit: $limit) { id } } }"
    )
    assert found["q.authorBy.letters"].columns == ("author_id", "id")


def fill(connection: Connection) -> None:
    Base.metadata.create_all(connection)
    connection.execute(sa.insert(Author), [{"id": n, "name": f"a{n}"} for n in range(1, 201)])
    books = [{"author_id": n % 20 + 1, "year": n % 7, "title": f"t{n}"} for n in range(4_000)]
    connection.execute(sa.insert(Book), books)
    connection.execute(sa.insert(Letter), [{"author_id": n % 200 + 1} for n in range(4_000)])


def test_the_databases_say_the_same(database_url: str) -> None:
    """Where an index is advised, each database reads or sorts all rows without it, and no longer does with it."""
    plans: dict[str, str] = {}
    letters = "SELECT id FROM letters WHERE author_id = 7 ORDER BY id LIMIT 5"
    books = "SELECT id FROM books WHERE author_id = 7 ORDER BY title, id LIMIT 5"

    def look(connection: Connection) -> None:
        if connection.dialect.name == "postgresql":
            connection.exec_driver_sql("ANALYZE")
        how = "EXPLAIN QUERY PLAN" if connection.dialect.name == "sqlite" else "EXPLAIN"
        for name, query in (("letters", letters), ("books", books)):
            plans[name] = "\n".join(str(row) for row in connection.exec_driver_sql(f"{how} {query}"))

    sorts = "TEMP B-TREE" if database_url.startswith("sqlite") else "Sort"
    change(database_url, fill, look)
    assert (
        "SCAN letters" in plans["letters"]
        or "Scan on letters" in plans["letters"]
        or "letters_pkey" in plans["letters"]
    )
    assert sorts in plans["books"]

    def index(connection: Connection) -> None:
        for table, columns in (("letters", "author_id, id"), ("books", "author_id, title, id")):
            connection.exec_driver_sql(f"CREATE INDEX advised_{table} ON {table} ({columns})")

    change(database_url, index, look)
    assert "advised_letters" in plans["letters"]
    assert "advised_books" in plans["books"]
    assert sorts not in plans["books"]


def test_the_migration_makes_the_indexes_while_others_write(
    service: Service, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, database_url: str
) -> None:
    monkeypatch.chdir(tmp_path)
    project = make_project(tmp_path)
    project.change(Base, "the first tables")
    (first,) = project.revisions()
    found = ask(service, "{ author(id: 1) { letters { id } books(orderBy: [{title: ASC}]) { id } } }")
    written = write_migration([each for each in found.values() if each.columns], Settings(models="elsewhere"))
    text = written.read_text()
    assert f'down_revision = "{first.name[:12]}"' in text
    assert text.count("with op.get_context().autocommit_block():") == 4
    assert text.count("postgresql_concurrently=True") == 6

    def indexes() -> dict[str, list[str | None]]:
        def look(connection: Connection) -> None:
            for table in ("letters", "books"):
                for each in sa.inspect(connection).get_indexes(table):
                    there[str(each["name"])] = each["column_names"]

        there: dict[str, list[str | None]] = {}
        change(database_url, look)
        return there

    project.migrate(Base, database_url)
    made = {
        "ix_letters_author_id_id": ["author_id", "id"],
        "ix_books_author_id_title_id": ["author_id", "title", "id"],
    }
    before = {"ix_books": ["author_id", "year", "id"]}
    assert indexes() == before | made
    # A program that does not have the revision serves on.
    only = f"SELECT expand_only FROM mainspring_revisions WHERE revision = '{written.name[:12]}'"
    assert rows_of(database_url, only) == [(True,)]
    project.migrate(Base, database_url, "-1")
    assert indexes() == before


# Rules


class Ruled(DeclarativeBase):
    pass


class Room(Ruled):
    __tablename__ = "rooms"
    __table_args__ = (Index("ix_rooms", "house_id", "name"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    house_id: Mapped[int]
    name: Mapped[str]
    open: Mapped[bool]
    guests: Mapped[list[Guest]] = relationship(back_populates="room")

    @classmethod
    def readable_by(cls, viewer: RoleViewer) -> ColumnElement[bool] | bool:
        if viewer.has_role("guest"):
            return sa.or_(cls.open.is_(True), cls.guests.any(Guest.person == viewer.id))
        if viewer.has_role("neighbour"):
            beside = (
                sa.exists().where(Guest.room_id == cls.id).where(Guest.stay_id == Stay.id).where(Stay.paid == "yes")
            )
            return sa.and_(cls.house_id == viewer.claim("house"), beside.where(Stay.person == viewer.id))
        return viewer.has_role("keeper")


class Stay(Ruled):
    __tablename__ = "stays"

    id: Mapped[int] = mapped_column(primary_key=True)
    person: Mapped[int]
    paid: Mapped[str]


class Guest(Ruled):
    __tablename__ = "guests"

    id: Mapped[int] = mapped_column(primary_key=True)
    room_id: Mapped[int] = mapped_column(ForeignKey("rooms.id"))
    stay_id: Mapped[int] = mapped_column(ForeignKey("stays.id"))
    person: Mapped[int]
    room: Mapped[Room] = relationship(back_populates="guests")


def test_what_rules_find_rows_by_is_advised_on() -> None:
    """Of the row, of the tables that are looked in, and of those that are joined there; for each role."""
    service = assemble(Ruled, create_async_engine("sqlite+aiosqlite://"), Settings())

    def needs(query: str, *roles: str) -> set[tuple[str, str, frozenset[str], tuple[str, ...]]]:
        document = service.engine.parser.document(Request(query, {}))
        plan, catalog = service.engine.plan(service.engine.parser.operation(document, {})), service.engine.catalog
        found = [each for role in roles for each in find_needs(plan, catalog, "q", RoleViewer(role))]
        return {
            (each.place, each.table.name, frozenset(each.equal), tuple(n for n, _ in each.ordered)) for each in found
        }

    rooms = "{ rooms(orderBy: [{name: ASC}]) { id } }"
    plain = ("q.rooms", "rooms", frozenset[str](), ("name",))
    assert needs(rooms, "keeper", "anonymous") == {plain}
    looked = frozenset({"room_id", "person"})
    assert needs(rooms, "guest") == {plain, ("q.rooms, the rule of Room for guest", "guests", looked, ())}
    # What the viewer is compared with finds rows, and the join from there; a constant does not.
    rule = "q.rooms, the rule of Room for neighbour"
    assert needs(rooms, "neighbour") == {
        ("q.rooms for neighbour", "rooms", frozenset({"house_id"}), ("name",)),
        (rule, "guests", frozenset({"room_id"}), ()),
        (rule, "stays", frozenset({"person"}), ()),
    }
    # A filter through a relation meets the rule of the rows there.
    found = needs('{ guests(where: {room: {name: {eq: "x"}}}) { id } }', "guest")
    assert ("q.guests, the rule of Room for guest", "guests", looked, ()) in found


# As it is typed

NEWEST = "query Newest { channel(id: 1) { messages(orderBy: [{createdAt: DESC}], limit: 1) { body } } }"


def test_recorded_operations_are_advised_on_and_the_database_tells_its_plan(database_url: str) -> None:
    def advise_on(*arguments: str) -> Result:
        return CliRunner().invoke(commands, ["advise", *arguments, "--database", database_url])

    change(database_url, migrate)
    assert "No operations of clients are known: name a folder" in advise_on().stderr
    now = datetime.now(UTC)
    line = {"client": "web", "count": 7, "first_seen": now, "last_seen": now}
    seen = [
        {"id": "1", "name": "Newest", "version": "1", "text": NEWEST},
        {"id": "1", "name": "Newest", "version": "2", "text": NEWEST},
        {"id": "2", "name": "Gone", "version": "1", "text": "query Gone { nothings { id } }"},
    ]
    change(database_url, lambda connection: connection.execute(OPERATIONS.insert(), [line | each for each in seen]))
    result = advise_on("--analyze")
    assert result.exit_code == 0, result.output
    assert "Gone, as it was recorded, is refused now: Cannot query field 'nothings'" in result.stdout
    assert result.stdout.count("Newest.channel.messages: messages by channel_id, in order of created_at desc") == 1
    assert "the rule of Channel for " in result.stdout
    kind = "postgresql" if database_url.startswith("postgresql") else "sqlite"
    _, _, plan = result.stdout.partition(f"Newest, as {kind} runs it:\n")
    assert ("Execution Time: " if kind == "postgresql" else "SEARCH ") in plan
