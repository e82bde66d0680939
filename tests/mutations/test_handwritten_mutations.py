"""Hand-written mutations: what is refused at start, and what they may take."""

from __future__ import annotations

from typing import Any

import pytest
import strawberry
from fastapi import FastAPI
from sqlalchemy import select
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

import graph
from graph.catalog import read_catalog
from graph.errors import ModelError
from graph.mutations import Acting, Writing
from graph.schema import HandWrittenMutation, build_schema, graphql_schema, mutation_field
from models import Base, Tag
from tests.serving import filled, running


class NotedBase(DeclarativeBase):
    pass


class Noted(NotedBase):
    __tablename__ = "noted"

    id: Mapped[int] = mapped_column(primary_key=True)
    text: Mapped[str]


class Unmapped:
    """No model."""


def schema_with(*mutations: HandWrittenMutation) -> Any:
    return graphql_schema(build_schema(read_catalog(Base), mutations, default_page_size=50, max_page_size=100))


def test_its_field_has_the_arguments_of_the_function_and_the_payload_of_the_model() -> None:
    @mutation_field(name="mark")
    async def mark_tags(writing: Writing, names: list[str], times: int = 1) -> list[Tag]:
        """Mark them."""
        raise NotImplementedError

    field = schema_with(mark_tags).mutation_type.fields["mark"]
    assert str(field.type) == "TagsPayload!"
    assert {name: str(argument.type) for name, argument in field.args.items()} == {
        "names": "[String!]!",
        "times": "Int!",
    }
    assert field.description == "Mark them."


def test_a_function_that_returns_no_model_is_refused() -> None:
    with pytest.raises(ModelError, match="must say which model's row it returns"):

        @mutation_field
        async def mark(writing: Writing) -> Unmapped:
            raise NotImplementedError


def test_a_name_that_a_generated_mutation_has_is_refused() -> None:
    @mutation_field
    async def create_tag(writing: Writing) -> Tag:
        raise NotImplementedError

    with pytest.raises(ModelError, match="'createTag' exists already"):
        schema_with(create_tag)


async def test_arguments_arrive_as_python_values() -> None:
    given: list[Any] = []

    @mutation_field
    async def mark(writing: Writing, name: str, times: int | None = None, flags: list[bool] | None = None) -> Tag:
        given.append((name, times, flags))
        return Tag()

    await mark(None, {"name": "a", "flags": [True]})
    assert given == [("a", None, [True])]


@strawberry.type
class Told:
    """What is said."""

    words: list[str]

    @strawberry.field
    def count(self) -> int:
        """How many."""
        return len(self.words)


def test_a_plain_type_that_is_returned_has_a_payload_of_its_own() -> None:
    @mutation_field
    async def tell(acting: Acting, text: str) -> Told:
        """Say it."""
        raise NotImplementedError

    @mutation_field
    async def tell_again(acting: Acting) -> Told:
        raise NotImplementedError

    schema = schema_with(tell, tell_again)
    assert {str(schema.mutation_type.fields[name].type) for name in ("tell", "tellAgain")} == {"ToldPayload!"}
    payload = schema.type_map["ToldPayload"].fields
    assert {name: str(field.type) for name, field in payload.items()} == {
        "told": "Told",
        "errors": "[MutationError!]!",
    }


def test_a_name_that_two_kinds_of_hand_written_mutations_have_is_refused() -> None:
    @mutation_field(name="mark")
    async def mark_tag(writing: Writing) -> Tag:
        raise NotImplementedError

    @mutation_field(name="mark")
    async def mark_told(acting: Acting) -> Told:
        raise NotImplementedError

    with pytest.raises(ModelError, match="two hand-written mutations 'mark'"):
        schema_with(mark_tag, mark_told)


async def test_what_it_commits_stays_though_it_is_refused_and_nothing_is_held_meanwhile(database_url: str) -> None:
    @mutation_field
    async def tell(acting: Acting, text: str) -> Told:
        async with acting.transaction() as session:
            session.add(Noted(text=text))
        # Another transaction, which would wait for one that is open.
        async with acting.transaction() as session:
            words = list((await session.scalars(select(Noted.text))).all())
        if text == "no":
            acting.refuse("That is no word.", "text")
        return Told(words=words)

    async with filled(database_url, NotedBase) as engine:
        app = FastAPI()
        graph.mount(app, NotedBase, engine, handwritten=[tell], settings=graph.Settings())
        async with running(app) as api:
            query = "mutation ($t: String!) { tell(text: $t) { told { words count } errors { code path } } }"
            assert (await api.ask(query, t="yes"))["tell"] == {"told": {"words": ["yes"], "count": 1}, "errors": []}
            refused = {"told": None, "errors": [{"code": "VALIDATION", "path": ["text"]}]}
            assert (await api.ask(query, t="no"))["tell"] == refused
            assert (await api.ask("{ noteds(orderBy: [{id: ASC}]) { text } }")) == {
                "noteds": [{"text": "yes"}, {"text": "no"}]
            }
