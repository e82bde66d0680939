"""Hand-written mutations: what is refused at start, and what they may take."""

from __future__ import annotations

from typing import Any

import pytest

from graph.catalog import read_catalog
from graph.errors import ModelError
from graph.mutations import Writing
from graph.schema import HandWrittenMutation, build_schema, graphql_schema, mutation_field
from models import Base, Tag


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
