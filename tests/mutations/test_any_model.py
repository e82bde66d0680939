"""Whatever models are like, they are written: those with an __init__ of their own, with unusual keys and relations."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import Any

import pytest
import sqlalchemy as sa
from sqlalchemy.orm import (
    DeclarativeBase,
    Mapped,
    MappedAsDataclass,
    mapped_column,
    relationship,
)

from tests.conftest import require
from tests.databases import KINDS, Databases
from tests.serving import Api, serving


class Base(DeclarativeBase):
    """What is seldom declared."""


@pytest.fixture(params=KINDS, scope="module")
async def api(request: pytest.FixtureRequest, databases: Databases) -> AsyncIterator[Api]:
    require(databases, request.param, request)
    url = databases.make(request.param, "any_model")
    async with serving(url, Base) as served:
        yield served
    databases.drop(url)


async def ask(api: Api, mutation: str, **variables: Any) -> Any:
    """The payload of the only field."""
    (payload,) = (await api.ask(f"mutation {mutation}", **variables)).values()
    return payload


ERRORS = "errors { code message path }"


# An __init__ that must be given something


class House(MappedAsDataclass, Base):
    __tablename__ = "houses"

    id: Mapped[int] = mapped_column(primary_key=True, init=False)
    name: Mapped[str]
    rooms: Mapped[list[Room]] = relationship(back_populates="house")
    nick: Mapped[str | None] = mapped_column(default="home")


class Room(Base):
    __tablename__ = "rooms"

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
    house_id: Mapped[int] = mapped_column(sa.ForeignKey("houses.id"))
    house: Mapped[House] = relationship(back_populates="rooms")

    def __init__(self, name: str) -> None:
        if name.isspace():
            raise ValueError("A room is called something.")
        self.name = name.strip()


async def test_what_an_init_must_be_given_is_given(api: Api) -> None:
    selected = f"{{ house {{ name nick rooms {{ name }} }} {ERRORS} }}"
    made = await ask(api, f'{{ createHouse(input: {{name: "a", rooms: [{{name: " b "}}]}}) {selected} }}')
    # The column is set as well, which is the last word.
    assert made == {"house": {"name": "a", "nick": "home", "rooms": [{"name": " b "}]}, "errors": []}
    made = await ask(
        api, f'{{ createHouses(inputs: [{{name: "c"}}]) {{ houses {{ name rooms {{ name }} }} {ERRORS} }} }}'
    )
    assert made == {"houses": [{"name": "c", "rooms": []}], "errors": []}


async def test_what_an_init_raises_is_told(api: Api) -> None:
    told = {"code": "VALIDATION", "message": "A room is called something."}
    made = await ask(api, f'{{ createRoom(input: {{name: " ", house: {{create: {{name: "a"}}}}}}) {{ {ERRORS} }} }}')
    assert made["errors"] == [{**told, "path": ["input"]}]
    made = await ask(
        api, f'{{ createHouse(input: {{name: "a", rooms: [{{name: "b"}}, {{name: " "}}]}}) {{ {ERRORS} }} }}'
    )
    assert made["errors"] == [{**told, "path": ["input", "rooms", "1"]}]
    # What can be no value of a column is told as such, and not tried.
    made = await ask(api, f'{{ createRoom(input: {{houseId: 1, name: "\\u0000"}}) {{ {ERRORS} }} }}')
    assert [each["path"] for each in made["errors"]] == [["input", "name"]]
