"""What an operation reads, as far as the models' indexes tell, held against what the databases themselves say."""

from __future__ import annotations

from pathlib import Path

import pytest
import sqlalchemy as sa
from sqlalchemy import Connection, ForeignKey, Index
from sqlalchemy.ext.asyncio import create_async_engine
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column, relationship

from graph.app import Service, assemble
from graph.cli.advise import describe, write_migration
from graph.evolution.advice import Advice, Reads, advise, find_needs
from graph.evolution.samples import make_variables
from graph.evolution.scaffold import make_project
from graph.operation import Request
from graph.schema import graphql_schema
from graph.settings import Settings
from tests.databases import change


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


def test_the_migration_makes_the_indexes(service: Service, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    project = tmp_path / "library"
    make_project(project)
    monkeypatch.chdir(project)
    found = ask(service, "{ author(id: 1) { letters { id } books(orderBy: [{title: ASC}]) { id } } }")
    written = write_migration([each for each in found.values() if each.columns], Settings(models="elsewhere"))
    text = written.read_text()
    assert "down_revision = '0001'" in text
    assert "op.create_index('ix_letters_author_id_id', 'letters', ['author_id', 'id'])" in text
    assert "op.create_index('ix_books_author_id_title_id', 'books', ['author_id', 'title', 'id'])" in text
    assert text.index("op.drop_index('ix_books_author_id_title_id', 'books')") > text.index("def downgrade")
