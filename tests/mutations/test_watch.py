"""The session of a hand-written mutation: what it flushes is held to the viewer's rights, before and afterwards."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import Session

from graph.auth import SYSTEM, Viewer
from graph.mutations.errors import WriteRefused
from graph.mutations.guard import Guard
from graph.mutations.watch import watched
from tests.conftest import require
from tests.databases import KINDS, Databases
from tests.mutations.conftest import Playground, Written
from tests.mutations.rooms import Note, Person, Room, Tag, Visit

ANN, ADMIN = Viewer(("member",), "1"), Viewer(("admin",), "3")
Work = Callable[[Session], Any]


@pytest.fixture(params=KINDS)
async def rooms(request: pytest.FixtureRequest, databases: Databases, playground: Playground) -> Written:
    require(databases, request.param, request)
    return await playground.fresh(request.param, "rooms")


def guard_of(rooms: Written, viewer: Viewer) -> Guard:
    return Guard(rooms.service.views.mutations(viewer).questions, viewer)


async def refused(rooms: Written, viewer: Viewer, work: Work) -> list[str]:
    """The codes with which the work, done in a watched session and rolled back, is refused."""

    def run(session: Session) -> list[str]:
        try:
            with watched(session, guard_of(rooms, viewer)):
                work(session)
                session.flush()
        except WriteRefused as error:
            return [each.code for each in error.errors]
        return []

    async with AsyncSession(rooms.engine) as session:
        return await session.run_sync(run)


def get(session: Session, model: type[Any], key: int) -> Any:
    return session.get_one(model, key)


def changed(model: type[Any], key: int, **values: Any) -> Work:
    def work(session: Session) -> None:
        row = get(session, model, key)
        for name, value in values.items():
            setattr(row, name, value)

    return work


def added(row: Callable[[], Any]) -> Work:
    return lambda session: session.add(row())


def deleted(model: type[Any], key: int) -> Work:
    return lambda session: session.delete(get(session, model, key))


def note(**values: Any) -> Callable[[], Note]:
    return lambda: Note(**{"room_id": 1, "author_id": 1, "text": "x", **values})


async def test_what_is_flushed_is_held_to_the_rules(rooms: Written) -> None:
    works: list[tuple[Work, list[str]]] = [
        (added(note()), []),
        (added(note(author_id=2)), ["FORBIDDEN"]),
        # Of another room than one may read, and an answer to what is hidden.
        (added(note(room_id=3)), ["FOREIGN_KEY"]),
        (added(note(answers_id=4)), ["FOREIGN_KEY"]),
        # Of hidden kinds of papers, and of those that one may read.
        (added(note(paper_id=3)), ["FOREIGN_KEY"]),
        (added(note(paper_id=4)), ["FOREIGN_KEY"]),
        (changed(Note, 1, paper_id=4), ["FOREIGN_KEY"]),
        (added(note(paper_id=2)), []),
        (changed(Note, 1, paper_id=5), []),
        (changed(Note, 1, text="y"), []),
        (changed(Note, 2, text="y"), ["FORBIDDEN"]),
        # As it is afterwards
        (changed(Note, 1, is_locked=True), ["FORBIDDEN"]),
        (changed(Note, 1, room_id=3), ["FOREIGN_KEY"]),
        # What stays as it is needs no right.
        (changed(Note, 2, text="n2"), []),
        (deleted(Note, 5), ["FORBIDDEN"]),
        (deleted(Tag, 2), ["FORBIDDEN"]),
        (added(lambda: Room(name="new")), ["FORBIDDEN"]),
    ]
    found = [await refused(rooms, ANN, work) for work, _ in works]
    assert found == [expected for _, expected in works]


async def test_every_flush_is_watched_also_that_of_a_query(rooms: Written) -> None:
    def work(session: Session) -> None:
        get(session, Note, 1).text = "y"
        session.flush()
        get(session, Note, 2).text = "y"
        # The query flushes.
        session.scalars(sa.select(Note)).all()

    assert await refused(rooms, ANN, work) == ["FORBIDDEN"]


async def test_a_hidden_cell_is_no_foreign_key(rooms: Written) -> None:
    assert await refused(rooms, ANN, added(lambda: Visit(email="ann@here"))) == []
    assert await refused(rooms, ANN, added(lambda: Visit(email="bob@here"))) == ["FOREIGN_KEY"]


async def test_an_admin_and_the_system_write_what_members_may_not(rooms: Written) -> None:
    for viewer in (ADMIN, SYSTEM):
        for work in (added(note(author_id=2, room_id=3)), changed(Note, 2, text="y"), deleted(Note, 8)):
            assert await refused(rooms, viewer, work) == []


async def test_statements_of_its_own_are_its_own_affair(rooms: Written) -> None:
    assert await refused(rooms, ANN, lambda session: session.execute(sa.update(Person).values(name="x"))) == []


async def test_nothing_listens_afterwards(rooms: Written) -> None:
    def run(session: Session) -> None:
        guard = guard_of(rooms, ANN)
        for _ in range(2):
            with pytest.raises(ZeroDivisionError), watched(session, guard):
                raise ZeroDivisionError
        for name in ("before_flush", "after_flush"):
            assert not list(getattr(session.dispatch, name))
        get(session, Note, 2).text = "y"
        session.flush()

    async with AsyncSession(rooms.engine) as session:
        await session.run_sync(run)
