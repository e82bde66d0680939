"""A switch in the models leaves out some of the three collection fields; whatever else there is goes on working."""

from __future__ import annotations

import json
import re
from collections.abc import AsyncIterator
from typing import Any

import pytest
from graphql import GraphQLObjectType, validate_schema
from sqlalchemy import Connection, ForeignKey, Integer, Table, insert
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column, relationship

from graph.app import Service, assemble
from graph.auth import ANONYMOUS
from graph.catalog import read_catalog
from graph.database.connect import make_engine
from graph.engine import Finished
from graph.errors import ModelError
from graph.operation import Request
from graph.schema import build_schema, graphql_schema
from graph.settings import Settings
from tests.conftest import require
from tests.databases import KINDS, Databases, change


class Base(DeclarativeBase):
    """The declarative base of a library."""


class Author(Base):
    """Has all collections but the books' totals, and of awards pages only."""

    __tablename__ = "authors"

    id: Mapped[int] = mapped_column(primary_key=True)
    books: Mapped[list[Book]] = relationship(back_populates="author")
    read: Mapped[list[Book]] = relationship(
        secondary="readings", info={"without": ["list", "connection"]}, back_populates="readers"
    )


class Book(Base):
    """Without totals, wherever it is listed."""

    __tablename__ = "books"
    __table_args__ = {"info": {"without": ["aggregate"]}}  # noqa: RUF012

    id: Mapped[int] = mapped_column(primary_key=True)
    pages: Mapped[int]
    author_id: Mapped[int] = mapped_column(ForeignKey("authors.id"))
    author: Mapped[Author] = relationship(back_populates="books")
    readers: Mapped[list[Author]] = relationship(secondary="readings", back_populates="read")


class Shelf(Base):
    """Found by its key only."""

    __tablename__ = "shelves"
    __table_args__ = {"info": {"without": ["list", "connection", "aggregate"]}}  # noqa: RUF012

    id: Mapped[int] = mapped_column(primary_key=True)


class Reading(Base):
    """Who has read what."""

    __tablename__ = "readings"

    author_id: Mapped[int] = mapped_column(ForeignKey("authors.id"), primary_key=True)
    book_id: Mapped[int] = mapped_column(ForeignKey("books.id"), primary_key=True)


def fill(connection: Connection) -> None:
    Base.metadata.create_all(connection)
    rows: dict[type[Base], list[dict[str, int]]] = {
        Author: [{"id": 1}, {"id": 2}],
        Book: [{"id": 1, "pages": 10, "author_id": 1}, {"id": 2, "pages": 20, "author_id": 1}],
        Shelf: [{"id": 7}],
        Reading: [{"author_id": 2, "book_id": 1}, {"author_id": 2, "book_id": 2}],
    }
    for model, values in rows.items():
        assert isinstance(model.__table__, Table)
        connection.execute(insert(model.__table__), values)


@pytest.fixture(scope="module", params=KINDS)
async def service(request: pytest.FixtureRequest, databases: Databases) -> AsyncIterator[Service]:
    require(databases, request.param, request)
    url = databases.make(request.param, "collections")
    change(url, fill)
    engine = make_engine(Settings(database_url=url))
    made = assemble(Base, engine, Settings())
    yield made
    await made.engine.database.close()
    await engine.dispose()
    databases.drop(url)


async def ask(service: Service, query: str) -> Any:
    answer = await service.engine.answer(Request(query, {}), ANONYMOUS, {})
    assert isinstance(answer, Finished)
    return json.loads(answer.data)


def names(type_: Any) -> set[str]:
    assert isinstance(type_, GraphQLObjectType)
    return set(type_.fields)


def test_what_is_left_out_is_not_in_the_schema() -> None:
    schema = graphql_schema(build_schema(read_catalog(Base), default_page_size=50, max_page_size=100))
    assert validate_schema(schema) == []
    roots = names(schema.query_type)
    assert {"book", "bookBy", "books", "booksConnection", "shelf", "shelfBy", "authorsAggregate"} <= roots
    assert not roots & {"booksAggregate", "shelves", "shelvesConnection", "shelvesAggregate"}
    author = names(schema.type_map["Author"])
    assert {"books", "booksConnection", "readAggregate"} <= author
    assert not author & {"booksAggregate", "read", "readConnection"}
    assert "aggregate" not in names(schema.type_map["BookConnection"])
    assert "aggregate" in names(schema.type_map["AuthorConnection"])
    # What nothing leads to any more makes no schema larger.
    assert not schema.type_map.keys() & {"ShelfConnection", "ShelfEdge", "ShelfAggregates", "AuthorReadConnection"}


async def test_what_is_left_can_be_asked(service: Service) -> None:
    asked = """{
      shelf(id: 7) { id }
      books(where: {readers: {some: {id: {eq: 2}}}}, orderBy: [{readersCount: {direction: ASC}}]) { id }
      booksConnection(first: 1) { nodes { pages } totalCount pageInfo { hasNextPage } }
      authors(orderBy: [{booksCount: {direction: ASC}}, {id: ASC}], where: {read: {count: {gte: 0}}}) {
        id books { id } booksConnection { totalCount } readAggregate { count sum { pages } }
      }
    }"""
    books = [{"id": 1}, {"id": 2}]
    assert await ask(service, asked) == {
        "shelf": {"id": 7},
        "books": books,
        "booksConnection": {"nodes": [{"pages": 10}], "totalCount": 2, "pageInfo": {"hasNextPage": True}},
        "authors": [
            {"id": 2, "books": [], "booksConnection": {"totalCount": 0},
             "readAggregate": [{"count": 2, "sum": {"pages": "30"}}]},
            {"id": 1, "books": books, "booksConnection": {"totalCount": 2},
             "readAggregate": [{"count": 0, "sum": {"pages": None}}]},
        ],
    }  # fmt: skip


@pytest.mark.parametrize(
    ("said", "message"),
    [
        (["conection"], "leaves out 'conection', which is no collection; did you mean 'connection'?"),
        (["page"], "leaves out 'page', which is no collection; there are 'list', 'connection', 'aggregate'."),
        ("list", "has 'list' as \"without\", which is no list; give one of some of 'list', 'connection', 'aggregate'."),
    ],
)
def test_an_unknown_collection_is_refused_at_the_start(said: Any, message: str) -> None:
    class Other(DeclarativeBase):
        pass

    class Thing(Other):
        __tablename__ = "things"
        __table_args__ = {"info": {"without": said}}  # noqa: RUF012
        id: Mapped[int] = mapped_column(primary_key=True)

    with pytest.raises(ModelError, match=re.escape(f"The model Thing {message}")):
        read_catalog(Other)


@pytest.mark.parametrize(
    ("to_one", "to_many", "message"),
    [
        (["list"], [], 'Thing.parent leads to one row and has no collections; take "without" out of its info.'),
        (
            None,
            ["list", "connection", "aggregate"],
            'Thing.children would have no field at all; hide it with info={"hidden": True}.',
        ),
    ],
)
def test_a_relation_keeps_a_field(to_one: Any, to_many: Any, message: str) -> None:
    class Other(DeclarativeBase):
        pass

    class Thing(Other):
        __tablename__ = "things"
        id = mapped_column(Integer, primary_key=True)
        parent_id = mapped_column(ForeignKey("things.id"))
        parent = relationship("Thing", remote_side="Thing.id", back_populates="children", info={"without": to_one})
        children = relationship("Thing", back_populates="parent", info={"without": to_many})

    with pytest.raises(ModelError, match=re.escape(message)):
        read_catalog(Other)
