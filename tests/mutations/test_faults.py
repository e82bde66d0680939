"""One bad row among thousands: whatever finds it, model or database, its place is told."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from tests.mutations.conftest import Written

ROWS, BAD = 2_500, 2_311
MESSAGES = "mutation ($inputs: [MessageCreate!]!) { createMessages(inputs: $inputs) { affectedRows errors { %s } } }"
TAGS = "mutation ($inputs: [TagCreate!]!) { createTags(inputs: $inputs) { affectedRows errors { %s } } }"
USERS = "mutation ($inputs: [UserCreate!]!) { createUsers(inputs: $inputs) { affectedRows errors { %s } } }"
SHOWN = "code path ... on UniqueError { fields } ... on ForeignKeyError { fields }"

Row = dict[str, Any]


def message(number: int) -> Row:
    return {"channelId": 1, "authorId": 1, "body": f"row {number}"}


def tag(number: int) -> Row:
    return {"workspaceId": 1, "name": f"row {number}"}


def connected_tag(number: int) -> Row:
    return {"workspace": {"connect": {"id": 1}}, "name": f"row {number}"}


def found_tag(number: int) -> Row:
    return {"workspace": {"connect": {"slug": "plain"}}, "name": f"row {number}"}


def user(number: int) -> Row:
    return {"workspaceId": 1, "handle": f"row-{number}", "displayName": "", "email": f"{number}@example.org"}


UNIQUE_NAME = {"code": "UNIQUE", "path": ["inputs", str(BAD), "name"], "fields": ["workspaceId", "name"]}
UNIQUE_ROW = {**UNIQUE_NAME, "path": ["inputs", str(BAD)]}

FAULTS: dict[str, tuple[str, Callable[[int], Row], Row, Row]] = {
    "empty body": (MESSAGES, message, {"body": ""}, {"code": "CHECK", "path": ["inputs", str(BAD), "body"]}),
    "no such author": (
        MESSAGES,
        message,
        {"authorId": 999_999},
        {"code": "FOREIGN_KEY", "path": ["inputs", str(BAD), "authorId"], "fields": ["authorId"]},
    ),
    "no such tag": (
        MESSAGES,
        message,
        {"tags": [{"connect": {"id": 999_999}}]},
        {"code": "NOT_FOUND", "path": ["inputs", str(BAD), "tags", "0", "connect"]},
    ),
    "one nested": (
        MESSAGES,
        message,
        {"reactions": [{"userId": 1, "emoji": "🎈"}, {"userId": 999_999, "emoji": "🎈"}]},
        {"code": "FOREIGN_KEY", "path": ["inputs", str(BAD), "reactions", "1", "userId"], "fields": ["userId"]},
    ),
    "name of another row": (TAGS, tag, {"name": "row 17"}, UNIQUE_NAME),
    "name in the table": (TAGS, tag, {"name": "there"}, UNIQUE_NAME),
    # Here only the database knows which column decides: the row is told.
    "name in a workspace that is connected": (TAGS, connected_tag, {"name": "there"}, UNIQUE_ROW),
    "name in a workspace that is found by its slug": (TAGS, found_tag, {"name": "there"}, UNIQUE_ROW),
    "address of another row": (
        USERS,
        user,
        {"email": "17@example.org"},
        {"code": "UNIQUE", "path": ["inputs", str(BAD), "email"], "fields": ["email"]},
    ),
}


@pytest.mark.parametrize("fault", FAULTS)
async def test_one_bad_row_of_many_is_named(chat: Written, fault: str) -> None:
    query, row, bad, expected = FAULTS[fault]
    await chat.data('mutation { updateWorkspace(id: 1, patch: { slug: "plain" }) { errors { code } } }')
    await chat.data('mutation { createTag(input: { workspaceId: 1, name: "there" }) { errors { code } } }')
    inputs = [row(number) for number in range(ROWS)]
    inputs[BAD] |= bad
    (payload,) = (await chat.data(query % SHOWN, inputs=inputs)).values()
    assert payload == {"affectedRows": 0, "errors": [expected]}
    left = await chat.data(
        """{ messagesAggregate(where: {body: {startsWith: "row "}}) { count }
             tagsAggregate(where: {name: {startsWith: "row "}}) { count }
             usersAggregate(where: {handle: {startsWith: "row-"}}) { count } }"""
    )
    assert [each[0]["count"] for each in left.values()] == [0, 0, 0]
