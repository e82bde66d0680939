"""Hand-written fields that are refused at the start."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import pytest
import strawberry

from graph.errors import ModelError
from graph.resolvers import FIELDS
from graph.schema import (
    HandWritten,
    Row,
    computed,
    query_field,
)
from models import Message, User
from tests.schema.completing import schema_with

# What is refused at the start


def refused(*handwritten: HandWritten) -> str:
    with pytest.raises(ModelError) as caught:
        schema_with(*handwritten)
    return str(caught.value)


def test_a_hand_written_field_may_not_hide_a_generated_one() -> None:
    @computed(Message, name="body")
    def other(message: Row) -> str:
        """Hides."""
        return ""

    assert "Message.body exists already" in refused(other)
    assert "Message.excerpt exists already" in refused(*FIELDS, *FIELDS)

    @query_field(name="messages")
    def roots() -> str:
        """Hides."""
        return ""

    assert "Query.messages exists already" in refused(roots)


def test_what_a_hand_written_field_needs_must_be_visible() -> None:
    @computed(User, needs=[User.password_hash])
    def leak(user: Row) -> str:
        """Leaks."""
        return ""

    assert "User.leak needs 'password_hash', which is no visible column of User" in refused(leak)


def test_a_hand_written_field_stands_on_a_model_of_the_api() -> None:
    @computed(int)
    def lost(row: Row) -> str:
        """Lost."""
        return ""

    assert "'lost' is on int, no model of the API" in refused(lost)


def test_rows_of_models_are_the_engines_business() -> None:
    @computed(Message)
    def friends(message: Row) -> list[User]:
        """Rows."""
        return []

    assert "only the engine can fetch" in refused(friends)


def test_a_return_annotation_is_required() -> None:
    @computed(Message)
    def untyped(message: Row):  # type: ignore[no-untyped-def]
        """Nothing is known of it."""

    @computed(Message)
    def unknown(message: Row) -> Nowhere:  # type: ignore[name-defined] # noqa: F821
        """Its type can't be found."""

    @computed(Message)
    def unheard(message: Row, of: Nowhere) -> str:  # type: ignore[name-defined] # noqa: F821
        """Its argument's type can't be found."""
        return ""

    assert "Message.untyped has a return annotation that is missing" in refused(untyped)
    assert "Message.unknown has a return annotation that is missing or can't be resolved" in refused(unknown)
    assert "Message.unheard: name 'Nowhere' is not defined" in refused(unheard)


def test_a_type_of_ones_own_may_not_bear_a_generated_name() -> None:
    assert "bears the name of a generated one" in refused(_page_info())


def _page_info() -> HandWritten:
    @strawberry.type(name="PageInfo")
    class Other:
        x: int

    @query_field(graphql_type=Other)
    def pages() -> Any:
        """Collides."""

    return pages


def names(handwritten: Iterable[HandWritten]) -> list[str]:
    return [each.name for each in handwritten]


def test_the_decorators_say_what_they_made() -> None:
    assert names(FIELDS) == ["excerpt", "initials"]
    assert FIELDS[0].needs == ("body",)
    assert FIELDS[0].field.description == (
        "The beginning of the body on one line, cut between words and ended by `…` where it goes on."
    )
