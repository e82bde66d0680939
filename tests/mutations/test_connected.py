"""Which relations are connected by a foreign key alone, so that no unit of work is needed for it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import orjson
import pytest
import sqlalchemy as sa
from sqlalchemy import event
from sqlalchemy.orm import DeclarativeBase, Mapped, configure_mappers, mapped_column, relationship, validates

from graph.catalog import read_catalog
from graph.catalog.writes import read_writes
from graph.mutations.connected import Connect, connects_of, with_foreign_keys
from tests.conftest import require
from tests.databases import KINDS, Databases, Kind
from tests.mutations.conftest import Playground

JOIN = "Shelf.id == foreign(Book.shelf_id)"


class Declared:
    """A shelf and a book, as a test changes them."""

    def __init__(
        self, *, foreign_key: bool = True, type_: Any = sa.Integer, validator: bool = False, **info: Any
    ) -> None:
        class Base(DeclarativeBase):
            pass

        class Shelf(Base):
            __tablename__ = "shelves"
            id: Mapped[int] = mapped_column(primary_key=True)
            code: Mapped[str] = mapped_column(unique=True)
            books: Mapped[list[Book]] = relationship(primaryjoin=JOIN, back_populates="shelf")

            if validator:

                @validates("books")
                def check(self, _: str, book: Any) -> Any:
                    return book

        class Book(Base):
            __tablename__ = "books"
            id: Mapped[int] = mapped_column(primary_key=True)
            shelf_id = mapped_column(type_, *([sa.ForeignKey("shelves.id")] if foreign_key else []), info=info)
            shelf: Mapped[Shelf] = relationship(primaryjoin=JOIN, back_populates="books")

        self.base, self.shelf, self.book = Base, Shelf, Book

    def connects(self) -> dict[str, Connect]:
        configure_mappers()
        catalog = read_catalog(self.base)
        return dict(connects_of(read_writes(catalog)["Book"], catalog))


BY_ID = {"shelf": Connect("id", (("id", "shelfId"),))}


def heard(*_: Any) -> None:
    """What an application does when it is told."""


def test_what_a_foreign_key_says_is_connected_by_it() -> None:
    assert Declared().connects() == BY_ID


@pytest.mark.parametrize(
    "declared",
    [
        # Nothing of the database says that there is such a row.
        lambda: Declared(foreign_key=False),
        lambda: Declared(type_=sa.String),
        lambda: Declared(validator=True),
        # The relation's own checks say who may write it.
        lambda: Declared(writable_by={"admin"}),
        lambda: Declared(readable_by={"admin"}),
        lambda: Declared(hidden=True),
    ],
)  # fmt: skip
def test_what_is_more_than_a_foreign_key_is_not(declared: Callable[[], Declared]) -> None:
    assert declared().connects() == {}


@pytest.mark.parametrize(
    ("end", "name"),
    [("book.shelf", "set"), ("shelf.books", "append"), ("shelf.books", "bulk_replace"), ("shelf", "load")],
)
def test_where_somebody_is_told_it_is_not(end: str, name: str) -> None:
    declared = Declared()
    configure_mappers()
    model, _, attribute = end.partition(".")
    target = getattr(declared, model)
    event.listen(getattr(target, attribute) if attribute else target, name, heard)
    assert declared.connects() == {}


def test_what_does_more_or_is_said_twice_stays_as_it_is() -> None:
    for given in (
        {"shelf": {"connect": {"code": "x"}}},
        {"shelf": {"create": {"code": "x"}}},
        {"shelf": None},
        {"shelf": {"connect": {"id": 1}}, "shelfId": 1},
        {"shelfId": 1},
    ):
        assert with_foreign_keys(given, BY_ID) == given
    assert with_foreign_keys({"shelf": {"connect": {"id": 1}}, "x": 2}, BY_ID) == {"shelfId": 1, "x": 2}


MAKE = """mutation { createMessage(input: {channel: {connect: {id: %s}}, author: {connect: {id: %s}}, body: "x"}) {
    message { channel { id } author { id } thread { id } } errors { code path message } } }"""


@pytest.mark.parametrize("kind", KINDS)
async def test_both_roads_connect_alike(
    kind: Kind, databases: Databases, playground: Playground, request: pytest.FixtureRequest
) -> None:
    require(databases, kind, request)
    answers = []
    for by_unit in (False, True):
        chat = await playground.fresh(kind, by_unit=by_unit)
        answers.append([orjson.loads(await chat.ask(MAKE % keys)) for keys in ((1, 2), (1, 999), (999, 2))])
    assert answers[0] == answers[1]
    payloads = [each["data"]["createMessage"] for each in answers[0]]
    assert payloads[0] == {"message": {"channel": {"id": 1}, "author": {"id": 2}, "thread": None}, "errors": []}
    assert [[(e["code"], e["path"]) for e in each["errors"]] for each in payloads[1:]] == [
        [("NOT_FOUND", ["input", "author", "connect"])],
        [("NOT_FOUND", ["input", "channel", "connect"])],
    ]
