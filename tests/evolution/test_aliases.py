"""A column or a relation that the models call otherwise than before is there under both names."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import Any

import orjson
import pytest
from sqlalchemy import Connection
from sqlalchemy.ext.asyncio import create_async_engine

from graph.app import Service, assemble
from graph.auth import ANONYMOUS
from graph.engine import answer_body
from graph.operation import Request
from graph.settings import Settings
from tests.databases import change
from tests.evolution.project import make_base, sdl_of

MODELS = """
class Author(Base):
    __tablename__ = "authors"
    id: Mapped[int] = mapped_column(primary_key=True)
    pen_name: Mapped[str] = mapped_column(unique=True, info={"was": "name"})
    books: Mapped[list["Book"]] = relationship(lazy="raise", back_populates="writer")

class Book(Base):
    __tablename__ = "books"
    id: Mapped[int] = mapped_column(primary_key=True)
    title: Mapped[str]
    writer_id: Mapped[int | None] = mapped_column(sa.ForeignKey("authors.id"))
    writer: Mapped[Author | None] = relationship(lazy="raise", back_populates="books", info={"was": "author"})
"""


@pytest.fixture
async def service(database_url: str) -> AsyncIterator[Service]:
    base = make_base(MODELS)

    def make(connection: Connection) -> None:
        base.metadata.create_all(connection)

    change(database_url, make)
    engine = create_async_engine(database_url)
    made = assemble(base, engine, Settings(models="shop", database_url=database_url))
    yield made
    await made.close()
    await engine.dispose()


async def ask(service: Service, query: str) -> Any:
    return orjson.loads(answer_body(await service.engine.answer(Request(query), ANONYMOUS, {}), 10))


async def test_the_old_name_is_read_filtered_ordered_and_written(service: Service) -> None:
    made = await ask(
        service,
        """mutation {
          a: createAuthor(input: {name: "Jane"}) { author { name penName } errors { message } }
          b: createAuthor(input: {penName: "Ellis", books: [{title: "Heights"}]}) { author { name } errors { message } }
          c: createBook(input: {title: "Emma", author: {connect: {name: "Jane"}}}) {
            book { author { name } writer { penName } } errors { message }
          }
        }""",
    )
    assert "errors" not in made, made
    assert made["data"] == {
        "a": {"author": {"name": "Jane", "penName": "Jane"}, "errors": []},
        "b": {"author": {"name": "Ellis"}, "errors": []},
        "c": {"book": {"author": {"name": "Jane"}, "writer": {"penName": "Jane"}}, "errors": []},
    }
    read = await ask(
        service,
        """{
          authors(where: {name: {in: ["Jane", "Ellis"]}}, orderBy: [{name: DESC}]) { name }
          authorByKey: authorBy(key: {name: "Jane"}) { penName }
          books(where: {author: {name: {eq: "Jane"}}}, orderBy: [{author: {name: ASC}}]) { title }
        }""",
    )
    assert read.get("errors") is None, read
    assert read["data"]["authors"] == [{"name": "Jane"}, {"name": "Ellis"}]
    assert read["data"]["authorByKey"] == {"penName": "Jane"}
    assert read["data"]["books"] == [{"title": "Emma"}]


async def test_one_of_the_names_must_be_given_and_not_both(service: Service) -> None:
    answer = await ask(
        service,
        """mutation {
          none: createAuthor(input: {}) { errors { message } }
          both: createAuthor(input: {name: "a", penName: "b"}) { errors { message } }
        }""",
    )
    messages = [each["message"] for field in answer["data"].values() for each in field["errors"]]
    assert "penName is required, or name." in messages
    assert "penName and name say the same; give one of them." in messages


def test_the_old_name_is_deprecated_wherever_it_stands() -> None:
    sdl = sdl_of(make_base(MODELS))
    assert 'name: String! @deprecated(reason: "Use penName.")' in sdl
    assert 'name: StringFilter @deprecated(reason: "Use penName.")' in sdl
    assert 'name: String @deprecated(reason: "Use penName.")' in sdl
    assert 'author: Author @deprecated(reason: "Use writer.")' in sdl
