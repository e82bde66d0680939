"""The second ending: hand-written fields fill in what the rows lack."""

from __future__ import annotations

import asyncio
from datetime import datetime
from decimal import Decimal
from typing import Annotated, Any

import pytest
import strawberry
from strawberry.extensions import FieldExtension
from strawberry.permission import BasePermission
from strawberry.types.info import Info

from graph.errors import BadUserInput
from graph.resolvers import FIELDS
from graph.schema import (
    BigInt,
    Row,
    computed,
    graphql_schema,
    needs_of,
    query_field,
)
from models import Attachment, Membership, MembershipRole, Message, User, Workspace
from tests.schema.completing import CATALOG, data_of, run, schema_with


@strawberry.input
class Wish:
    """What is wished for."""

    role: MembershipRole
    wide: BigInt | None = None


@strawberry.type
class Weather:
    """What it is like outside."""

    degrees: float

    @strawberry.field
    def words(self) -> str:
        return f"{self.degrees} degrees"


# Hand-written fields


async def test_the_fields_of_the_reference_service() -> None:
    body = "One two\nthree  four " * 10
    rows = {
        "message": {
            "@body": body,
            "short": None,
            "author": {"@display_name": "ann marie de Vries", "displayName": "x"},
        }
    }
    query = "{ message(id: 1) { short: excerpt(length: 12) excerpt author { displayName initials } } }"
    data = await data_of(schema_with(*FIELDS), query, rows)
    assert data["message"]["short"] == "One two…"
    assert len(data["message"]["excerpt"]) <= 80
    assert data["message"]["excerpt"].startswith("One two three four One")
    assert data["message"]["author"] == {"displayName": "x", "initials": "AV"}


@pytest.mark.parametrize(
    ("body", "length", "expected"),
    [
        ("short", 80, "short"),
        ("exactly ten", 11, "exactly ten"),
        ("one two", 4, "one…"),
        ("one two", 5, "one…"),
        ("abcdefgh", 4, "abc…"),
        (" \n ", 3, ""),
        ("ab", 1, "…"),
    ],
)
async def test_an_excerpt_is_cut_between_words(body: str, length: int, expected: str) -> None:
    query = "query ($length: Int!) { message(id: 1) { excerpt(length: $length) } }"
    rows = {"message": {"@body": body}}
    assert await data_of(schema_with(*FIELDS), query, rows, {"length": length}) == {"message": {"excerpt": expected}}


async def test_an_error_of_a_hand_written_field_keeps_its_cause_and_path() -> None:
    data, errors = await run(
        schema_with(*FIELDS),
        "{ message(id: 1) { id excerpt(length: 0) } }",
        {"message": {"id": 1, "@body": "x"}},
    )
    assert data == {"message": None}
    assert isinstance(errors[0].original_error, BadUserInput)
    assert errors[0].path == ["message", "excerpt"]


async def test_a_row_holds_python_values() -> None:
    seen: list[Any] = []

    @computed(Workspace, needs=[Workspace.plan, "monthly_price", "public_id", "created_at"])
    def seen_by(workspace: Row) -> bool:
        """Looks."""
        seen.extend([workspace.plan.name, workspace.monthly_price, workspace.public_id.version, workspace.created_at])
        return True

    rows = {
        "@plan": "FREE",
        "@monthly_price": "1.50",
        "@public_id": "123e4567-e89b-42d3-a456-426614174000",
        "@created_at": "2026-11-21T10:30:00.000000+00:00",
    }
    await data_of(schema_with(seen_by), "{ workspace(id: 1) { seenBy } }", {"workspace": rows})
    assert seen == ["FREE", Decimal("1.50"), 4, datetime.fromisoformat(rows["@created_at"])]


async def test_a_column_that_is_not_needed_is_not_there() -> None:
    @computed(Message, needs=[Message.body])
    def greedy(message: Row) -> int | None:
        """Reads too much."""
        version: int = message.version
        return version

    data, errors = await run(schema_with(greedy), "{ message(id: 1) { greedy } }", {"message": {"@body": "x"}})
    assert data == {"message": {"greedy": None}}
    assert errors[0].message == "Message.greedy reads 'version', but needs=['body']; add it there."


async def test_arguments_context_and_awaiting_work_as_in_strawberry() -> None:
    @computed(Membership, needs=["role"], name="fits", deprecation_reason="Ask yourself.")
    async def is_fit(
        row: Row,
        info: strawberry.Info,
        role: MembershipRole,
        others: Annotated[list[MembershipRole] | None, strawberry.argument(description="More.")] = None,
        wish: Wish | None = None,
    ) -> MembershipRole | None:
        """Whether it fits."""
        await asyncio.sleep(0)
        assert isinstance(role, MembershipRole)
        assert all(isinstance(each, MembershipRole) for each in others or ())
        assert wish is None or (wish.role is MembershipRole.GUEST and wish.wide == 3)
        return row.role if row.role is role and info.context == "context" else None

    schema = schema_with(is_fit)
    field = graphql_schema(schema).type_map["Membership"].fields["fits"]  # type: ignore[attr-defined]
    assert str(field.type) == "MembershipRole"
    assert field.description == "Whether it fits."
    assert field.deprecation_reason == "Ask yourself."
    assert {name: str(each.type) for name, each in field.args.items()} == {
        "role": "MembershipRole!",
        "others": "[MembershipRole!]",
        "wish": "Wish",
    }
    query = """query ($role: MembershipRole!) { membership(channelId: 1, userId: 1) {
        a: fits(role: $role, others: [GUEST], wish: {role: GUEST, wide: "3"}) b: fits(role: GUEST) } }"""
    rows = {"membership": {"@role": "OWNER"}}
    data = await data_of(schema, query, rows, {"role": "OWNER"}, "context")
    assert data == {"membership": {"a": "OWNER", "b": None}}


async def test_permissions_and_extensions_run_and_see_the_row() -> None:
    class Author(BasePermission):
        message = "Only the author may."

        def has_permission(self, source: Any, info: Info, **_: Any) -> bool:
            return bool(source.author_id == info.context)

    class Shout(FieldExtension):
        def resolve(self, next_: Any, source: Any, info: Info, **kwargs: Any) -> Any:
            return next_(source, info, **kwargs).upper()

    @computed(Message, needs=["author_id"], permission_classes=[Author], extensions=[Shout()])
    def secret(_: Row) -> str | None:
        """For the author."""
        return "psst"

    query = "{ messages { secret } }"
    rows = {"messages": [{"@author_id": 1}, {"@author_id": 2}]}
    data, errors = await run(schema_with(secret), query, rows, {}, 1)
    assert data == {"messages": [{"secret": "PSST"}, {"secret": None}]}
    assert [(error.message, error.path) for error in errors] == [("Only the author may.", ["messages", 1, "secret"])]


async def test_a_field_of_a_base_is_there_for_its_subclasses() -> None:
    @computed(Attachment, needs=[Attachment.name])
    def suffix(attachment: Row) -> str:
        """What stands after the last dot."""
        return str(attachment.name).rpartition(".")[2]

    query = "{ attachments { suffix ... on ImageAttachment { again: suffix } } linkAttachments { suffix } }"
    rows = {
        "attachments": [
            {"@type": "ImageAttachment", "@name": "a.png"},
            {"@type": "FileAttachment", "@name": "b.txt"},
        ],
        "linkAttachments": [{"@name": "c.html"}],
    }
    assert await data_of(schema_with(suffix), query, rows) == {
        "attachments": [{"suffix": "png", "again": "png"}, {"suffix": "txt"}],
        "linkAttachments": [{"suffix": "html"}],
    }
    needs = needs_of(CATALOG, [suffix])
    assert set(needs) == {"Attachment", "FileAttachment", "ImageAttachment", "LinkAttachment"}
    assert needs["LinkAttachment"] == {"suffix": ("name",)}


async def test_a_root_may_be_hand_written_and_return_types_of_its_own() -> None:
    @query_field()
    async def weather(info: strawberry.Info, town: str) -> Weather:
        """The weather."""
        return Weather(degrees=len(town))

    schema = schema_with(weather)
    query = '{ here: weather(town: "Ulm") { degrees w: words } messages { id } }'
    assert await data_of(schema, query, {"messages": [{"id": 1}]}) == {
        "here": {"degrees": 3, "w": "3 degrees"},
        "messages": [{"id": 1}],
    }
    assert needs_of(CATALOG, [weather]) == {"Query": {"weather": ()}}


async def test_two_executions_share_nothing() -> None:
    schema = schema_with(slow)
    query = "{ user(id: 1) { slow handle } }"

    async def one(number: int) -> dict[str, Any]:
        rows = {"user": {"@handle": f"user{number}", "handle": f"user{number}"}}
        return await data_of(schema, query, rows, {}, number)

    answers = await asyncio.gather(*(one(number) for number in range(20)))
    assert answers == [{"user": {"slow": f"user{number} {number}", "handle": f"user{number}"}} for number in range(20)]


@computed(User, needs=["handle"])
async def slow(user: Row, info: strawberry.Info) -> str:
    """Takes its time."""
    await asyncio.sleep(0.02 - info.context / 1000)
    return f"{user.handle} {info.context}"


async def test_one_hand_written_field_may_serve_several_schemas() -> None:
    query, rows = "{ message(id: 1) { excerpt } }", {"message": {"@body": "x"}}
    for schema in (schema_with(*FIELDS), schema_with(*FIELDS)):
        assert await data_of(schema, query, rows) == {"message": {"excerpt": "x"}}
