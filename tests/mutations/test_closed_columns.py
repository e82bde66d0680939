"""Columns that a viewer may not write or read, reached by another way: a table between, a version, a function."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator
from typing import Any

import pytest
import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column, relationship

from graph.auth import Viewer
from graph.engine import answer_body
from graph.errors import RequestErrors
from graph.mutations.guard import Guard
from graph.mutations.watch import watched
from graph.operation import Request
from tests.access.place import Place, made
from tests.databases import KINDS, Databases

ANN, ADMIN = Viewer(("member",), "1"), Viewer(("admin",), "3")


class Base(DeclarativeBase):
    """Drafts with badges."""


draft_badges = sa.Table(
    "draft_badges",
    Base.metadata,
    sa.Column("draft_id", sa.ForeignKey("drafts.id"), primary_key=True),
    sa.Column("badge_id", sa.ForeignKey("badges.id"), primary_key=True, info={"writable_by": {"admin"}}),
)


class Badge(Base):
    """Given by admins."""

    __tablename__ = "badges"

    id: Mapped[int] = mapped_column(primary_key=True)
    word: Mapped[str]
    drafts: Mapped[list[Draft]] = relationship(secondary=draft_badges, back_populates="badges")


class Draft(Base):
    """Changed by everybody; how often, its owner knows. Only admins rank it."""

    __tablename__ = "drafts"

    id: Mapped[int] = mapped_column(primary_key=True)
    owner_id: Mapped[int]
    text: Mapped[str]
    rank: Mapped[int] = mapped_column(default=0, info={"writable_by": {"admin"}})
    version: Mapped[int] = mapped_column(
        default=1,
        info={"readable_by": lambda row, viewer: not viewer.has_role("guest") and row.owner_id == viewer.id},
    )
    badges: Mapped[list[Badge]] = relationship(secondary=draft_badges, back_populates="drafts")

    __mapper_args__ = {"version_id_col": version}  # noqa: RUF012


ROWS: dict[type[Any], list[dict[str, Any]]] = {
    Draft: [{"id": 10 + n, "owner_id": n, "text": "x", "rank": 0, "version": 5} for n in (1, 2, 3)],
    Badge: [{"id": 10, "word": "red"}],
}


@pytest.fixture(params=KINDS)
async def place(request: pytest.FixtureRequest, databases: Databases) -> AsyncIterator[Place]:
    async with made(databases, request.param, Draft, ROWS) as found:
        yield found


async def write(place: Place, viewer: Viewer, field: str) -> list[tuple[str, str, str]]:
    """The codes, paths and texts of a mutation's errors."""
    request = Request(f"mutation {{ {field} {{ errors {{ code path message }} }} }}")
    try:
        answer = json.loads(answer_body(await place.service.engine.answer(request, viewer, {}), 50))
    except RequestErrors as error:
        return [(each.code, "", each.message) for each in error.errors]
    (payload,) = answer["data"].values()
    return [(each["code"], ".".join(each["path"]), each["message"]) for each in payload["errors"]]


async def test_a_table_between_is_written_by_who_may_write_its_columns(place: Place) -> None:
    ways = (
        ("updateDraft(id: 11, patch: {badges: {connect: [{id: 10}]}})", "patch.badges"),
        ("updateDraft(id: 11, patch: {badges: {set: []}})", "patch.badges"),
        ('updateDraft(id: 11, patch: {badges: {create: [{word: "y"}]}})', "patch.badges"),
        ("updateBadge(id: 10, patch: {drafts: {connect: [{id: 11}]}})", "patch.drafts"),
        ('createDraft(input: {ownerId: 1, text: "x", badges: [{connect: {id: 10}}]})', "input.badges"),
        ("updateDraft(id: 11, patch: {badges: {disconnect: [{id: 10}]}})", "patch.badges"),
    )
    for field, path in ways:
        assert [each[:2] for each in await write(place, ANN, field)] == [("FORBIDDEN", path)], field
        assert await write(place, ADMIN, field) == [], field


async def test_a_version_that_is_hidden_is_not_guessed_at(place: Place) -> None:
    assert await write(place, ANN, 'updateDraft(id: 11, ifVersion: 5, patch: {text: "y"})') == []
    assert (await write(place, ANN, 'updateDraft(id: 11, ifVersion: 5, patch: {text: "y"})'))[0][
        0
    ] == "VERSION_CONFLICT"
    for field in ('updateDraft(id: 12, ifVersion: %s, patch: {text: "y"})', "deleteDraft(id: 12, ifVersion: %s)"):
        right, wrong = [await write(place, ANN, field % version) for version in (5, 9)]
        assert right == wrong
        assert right[0][:2] == ("FORBIDDEN", "ifVersion")
    (unknown,) = await write(place, Viewer(("guest",), "2"), 'updateDraft(id: 12, ifVersion: 5, patch: {text: "y"})')
    assert unknown[2] == "Unknown argument 'ifVersion' on field 'Mutation.updateDraft'."


async def test_a_function_s_own_hands_write_what_clients_may_not(place: Place) -> None:
    """`writable_by` is about what clients give; a function gives a row its rank on purpose."""

    def work(session: Session) -> None:
        with watched(session, Guard(place.questions, ANN)):
            session.get_one(Draft, 12).rank = 7
            session.flush()

    async with AsyncSession(place.engine) as session:
        await session.run_sync(work)
        assert (await session.get_one(Draft, 12)).rank == 7
    assert [each[0] for each in await write(place, ANN, "updateDraft(id: 12, patch: {rank: 7})")] == ["FORBIDDEN"]
