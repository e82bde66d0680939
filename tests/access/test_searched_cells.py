"""A hidden text is not found by searching for it, whatever the search stands in."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator
from dataclasses import dataclass
from typing import Any

import pytest
from sqlalchemy import ForeignKey, insert, update
from sqlalchemy.ext.asyncio import AsyncEngine
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column, relationship

import graph
from graph.app import Service
from graph.auth import Viewer
from graph.database.connect import make_engine
from graph.engine import answer_body
from graph.operation import Request
from graph.settings import Settings
from models.search import search_index
from tests.conftest import skip_loudly
from tests.databases import KINDS, Databases
from tests.worlds import assembled


class Base(DeclarativeBase):
    """Boards with notes."""


class Board(Base):
    """What notes hang on."""

    __tablename__ = "boards"

    id: Mapped[int] = mapped_column(primary_key=True)
    notes: Mapped[list[Note]] = relationship(back_populates="board", viewonly=True)


def if_open(row: Any, viewer: Any) -> Any:
    return viewer.has_role("admin") or row.is_open


class Note(Base):
    """Its texts may be read where it is open."""

    __tablename__ = "notes"

    id: Mapped[int] = mapped_column(primary_key=True)
    board_id: Mapped[int] = mapped_column(ForeignKey("boards.id"))
    is_open: Mapped[bool]
    body: Mapped[str] = mapped_column(info={"readable_by": if_open})
    remark: Mapped[str | None] = mapped_column(info={"readable_by": if_open})

    board: Mapped[Board] = relationship(back_populates="notes", viewonly=True)


search_index(Note.__table__.c.body)  # type: ignore[arg-type]
search_index(Note.__table__.c.remark)  # type: ignore[arg-type]

# Of notes, that must not tell 2 and 4, which are hidden, from one another.
WHERE = (
    "{SEARCH}", "{or: [SEARCH]}", "{or: [SEARCH, {id: {eq: 1}}]}", "{not: SEARCH}", "{not: {not: SEARCH}}",
    "{and: [{or: [SEARCH, {isOpen: {eq: true}}]}]}", "{not: {or: [{not: SEARCH}, {id: {eq: 1}}]}}",
)  # fmt: skip
OF_BOARDS = ("some", "none", "every")


@dataclass
class Place:
    """A service and its database."""

    service: Service
    engine: AsyncEngine

    async def ask(self, query: str, role: str) -> Any:
        answer = await self.service.engine.answer(Request(query), Viewer((role,)), {})
        return json.loads(answer_body(answer, 50))["data"]


@pytest.fixture(params=KINDS)
async def place(request: pytest.FixtureRequest, databases: Databases) -> AsyncIterator[Place]:
    if request.param == "postgresql" and databases.postgresql is None:
        skip_loudly("what viewers may read was asked of SQLite only, since there is no PostgreSQL")
    name = f"searched_{request.node.name.partition('[')[0]}"[-50:]
    settings = Settings(database_url=await asyncio.to_thread(databases.make, request.param, name))
    engine = make_engine(settings)
    notes = [
        {"id": n, "board_id": (n + 1) // 2, "is_open": n % 2 == 1, "body": word, "remark": word}
        for n, word in enumerate(("apple", "apple", "pear", "pear"), 1)
    ]
    async with engine.begin() as connection:
        await connection.run_sync(Base.metadata.create_all)
        await connection.run_sync(graph.create_search_indexes, Base.metadata)
        await connection.execute(insert(Board), [{"id": 1}, {"id": 2}])
        await connection.execute(insert(Note), notes)
    service = assembled(Base, engine, settings)
    yield Place(service, engine)
    await service.close()
    await engine.dispose()


def queries() -> list[str]:
    found = []
    for column in ("body", "remark"):
        search = f'{{{column}: {{search: "apple"}}}}'
        for each in WHERE:
            where = each.replace("{SEARCH}", "SEARCH").replace("SEARCH", search)
            found += [
                f"{{ notes(where: {where}) {{ id }} }}",
                f"{{ notesAggregate(where: {where}) {{ count }} }}",
                f"{{ boards {{ id notesConnection(where: {where}) {{ totalCount nodes {{ id }} }} }} }}",
                *(f"{{ boards(where: {{notes: {{{of}: {where}}}}}) {{ id }} }}" for of in OF_BOARDS),
            ]
    return found


async def test_no_search_finds_what_is_hidden(place: Place) -> None:
    asked = queries()
    before = [await place.ask(each, "member") for each in asked]
    seen = [await place.ask(each, "admin") for each in asked]
    async with place.engine.begin() as connection:
        for one, word in ((2, "pear"), (4, "apple")):
            await connection.execute(update(Note).where(Note.id == one).values(body=word, remark=word))
    after = [await place.ask(each, "member") for each in asked]
    for query, one, other in zip(asked, before, after, strict=True):
        assert one == other, query
    # Who sees the texts is answered otherwise by most of them, so that they do tell something.
    changed = [await place.ask(each, "admin") for each in asked]
    assert sum(one != other for one, other in zip(seen, changed, strict=True)) > len(asked) / 3


async def test_what_is_seen_is_found(place: Place) -> None:
    for column in ("body", "remark"):
        search = f'{{{column}: {{search: "apple"}}}}'
        found = await place.ask(f"{{ notes(where: {{or: [{search}]}}) {{ id }} }}", "member")
        assert [row["id"] for row in found["notes"]] == [1]
        found = await place.ask(f"{{ notes(where: {{not: {search}}}) {{ id }} }}", "member")
        assert [row["id"] for row in found["notes"]] == [3]
