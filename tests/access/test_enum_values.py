"""Values of enums that name what a viewer may not know: hidden columns, their keys, types of hidden rows."""

from __future__ import annotations

from collections.abc import AsyncIterator
from enum import Enum
from typing import Any

import pytest
from graphql import GraphQLEnumType
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

from graph.auth import Viewer
from graph.errors import RequestErrors
from graph.operation import Request
from graph.schema import graphql_schema
from tests.access.place import Place, made
from tests.databases import Databases

GUEST, ADMIN = Viewer(("guest",)), Viewer(("admin",))


class Base(DeclarativeBase):
    """Papers of two kinds."""


class Kind(Enum):
    """What a paper is."""

    LETTER = 1
    WARRANT = 2


class Paper(Base):
    """Nobody but admins knows of warrants, of prices and of serial numbers."""

    __tablename__ = "papers"

    id: Mapped[int] = mapped_column(primary_key=True)
    kind: Mapped[Kind]
    title: Mapped[str]
    price: Mapped[int] = mapped_column(info={"readable_by": {"admin"}})
    serial: Mapped[str] = mapped_column(unique=True, info={"readable_by": {"admin"}})

    __mapper_args__ = {"polymorphic_on": "kind", "polymorphic_abstract": True}  # noqa: RUF012


class Letter(Paper):
    """For all."""

    __mapper_args__ = {"polymorphic_identity": Kind.LETTER}  # noqa: RUF012


class Warrant(Paper):
    """For admins."""

    __mapper_args__ = {"polymorphic_identity": Kind.WARRANT}  # noqa: RUF012

    @classmethod
    def readable_by(cls, viewer: Any) -> Any:
        return viewer.has_role("admin")


ROWS: dict[type[Any], list[dict[str, Any]]] = {
    Paper: [
        {"id": n, "kind": kind, "title": "x", "price": n, "serial": str(n)} for n, kind in enumerate(Kind, 1)
    ]
}  # fmt: skip


@pytest.fixture
async def place(databases: Databases) -> AsyncIterator[Place]:
    async with made(databases, "sqlite", Paper, ROWS) as found:
        yield found


def values(place: Place, viewer: Viewer, name: str) -> set[str]:
    found = graphql_schema(place.service.views.schema(viewer)).type_map.get(name)
    return set(found.values) if isinstance(found, GraphQLEnumType) else set()


def test_values_name_what_the_viewer_knows(place: Place) -> None:
    for name, hidden in (
        ("PaperColumn", {"PRICE", "SERIAL"}),
        ("LetterConflict", {"SERIAL"}),
        ("LetterUpdateColumn", {"PRICE", "SERIAL"}),
        ("Kind", {"WARRANT"}),
    ):
        known = values(place, GUEST, name)
        assert hidden <= values(place, ADMIN, name), name
        assert not known & hidden, name
        # Who can't give what is required makes none, and is offered neither keys nor columns to change.
        assert known or name.startswith("Letter"), name


async def test_a_value_that_is_hidden_is_as_one_that_is_made_up(place: Place) -> None:
    async def refusal(value: str) -> str:
        with pytest.raises(RequestErrors) as refused:
            await place.service.engine.answer(
                Request(f"{{ papers(where: {{kind: {{eq: {value}}}}}) {{ id }} }}"), GUEST, {}
            )
        return str(refused.value.errors[0].message).replace(value, "…")

    assert await refusal("WARRANT") == await refusal("WARRONT")
    assert await place.read(ADMIN, "papers(where: {kind: {eq: WARRANT}})") == [2]
    assert await place.read(GUEST, "papers(where: {kind: {ne: LETTER}})") == []
    assert await place.read(GUEST, "papers(where: {kind: {eq: LETTER}})") == [1]
