"""Every refusal of a value names the argument's path and says what would be right, written out or as a variable."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import pytest
from fastapi import FastAPI

from graph.http.router import graphql_router
from graph.operation.path import Path, show_path
from graph.settings import Settings
from tests.conftest import require
from tests.databases import KINDS, Databases, Kind
from tests.http.calls import GRAPHQL, Client
from tests.http.test_hostile import INSIDE
from tests.worlds import Services

HERE = "@"
CURSOR = "WyI3ZjFhMzYyYyIsIkFubiIsMV0="


@dataclass(frozen=True)
class Wrong:
    """A value in the place of `HERE`, as a literal and as a variable; where it is refused, and what would be right."""

    query: str
    literal: str
    type: str
    value: Any
    path: Path
    right: str
    world: str = "chat"


def users(where: str) -> str:
    return f"{{ users(where: {{{where}}}) {{ id }} }}"


def messages(where: str) -> str:
    return f"{{ messages(where: {{{where}}}) {{ id }} }}"


def specimens(where: str) -> str:
    return f"{{ specimens(where: {{{where}}}) {{ id }} }}"


INT = "expected an integer between -2147483648 and 2147483647"

TABLE = {
    "an operator that is not of this type": Wrong(
        messages("id: @"), '{regex: "1"}', "IntFilter", {"regex": "1"}, ("messages", "where", "id", "regex"),
        "it has: eq, ne, in, notIn, gt, gte, lt, lte, isNull",
    ),
    "an operator that is nearly right": Wrong(
        users("title: @"), '{startWith: "x"}', "StringFilter", {"startWith": "x"},
        ("users", "where", "title", "startWith"), "Did you mean 'startsWith'",
    ),
    "a filter that is none": Wrong(
        users("title: @"), "3", "StringFilter", 3, ("users", "where", "title"), "an object with fields of StringFilter"
    ),
    "an operand that is null": Wrong(
        users("title: {eq: @}"), "null", "String", None, ("users", "where", "title", "eq"), "use isNull: true"
    ),
    "an operand of another type": Wrong(
        users("handle: @"), "{eq: 1}", "StringFilter", {"eq": 1}, ("users", "where", "handle", "eq"), "expected a text"
    ),
    "two keys in a oneOf": Wrong(
        "{ users(orderBy: [@]) { id } }", "{id: ASC, handle: DESC}", "UserOrder!", {"id": "ASC", "handle": "DESC"},
        ("users", "orderBy", 0), "write several: [{id: …}, {handle: …}]",
    ),
    "no key in a oneOf": Wrong(
        "{ userBy(key: @) { id } }", "{}", "UserKey!", {}, ("userBy", "key"), "it has: id, workspaceIdHandle"
    ),
    "a direction that there is not": Wrong(
        "{ users(orderBy: [@]) { id } }", "{id: UP}", "UserOrder!", {"id": "UP"}, ("users", "orderBy", 0, "id"),
        "ASC, ASC_NULLS_FIRST",
    ),
    "a cursor of another order": Wrong(
        "{ usersConnection(orderBy: [{displayName: DESC}], after: @) { totalCount } }", f'"{CURSOR}"', "String", CURSOR,
        ("usersConnection", "after"), "ask for the first page again",
    ),
    "a cursor that is none": Wrong(
        "{ usersConnection(after: @) { totalCount } }", '"no cursor"', "String", "no cursor",
        ("usersConnection", "after"), "must be a cursor that this API has given out",
    ),
    "a negative page": Wrong(
        "{ usersConnection(first: @) { totalCount } }", "-1", "Int", -1, ("usersConnection", "first"),
        "between 0 and 100; it is -1",
    ),
    "a page that is too large": Wrong(
        "{ usersConnection(last: @) { totalCount } }", "101", "Int", 101, ("usersConnection", "last"),
        "between 0 and 100; it is 101",
    ),
    "a list that is too long": Wrong(
        "{ users(limit: @) { id } }", "101", "Int", 101, ("users", "limit"), "between 0 and 100; it is 101"
    ),
    "a negative offset": Wrong("{ users(offset: @) { id } }", "-1", "Int", -1, ("users", "offset"), "it is -1"),
    "first with last": Wrong(
        "{ usersConnection(first: 1, last: @) { totalCount } }", "1", "Int", 1, ("usersConnection", "last"),
        "give one of them",
    ),
    "a regular expression": Wrong(
        messages("body: {regex: @}"), '"(ab"', "String", "(ab", ("messages", "where", "body", "regex"),
        "a ( without a ), at character 4",
    ),
    "a time zone": Wrong(
        messages("createdAt: {part: {timeZone: @, hour: {eq: 1}}}"), '"Europe/Berln"', "String", "Europe/Berln",
        ("messages", "where", "createdAt", "part", "timeZone"), 'like "Europe/Berlin" or "UTC"',
    ),
    "a bucket": Wrong(
        "{ messagesAggregate(groupBy: [@]) { count } }", "{createdAt: FORTNIGHT}", "MessageGroupBy!",
        {"createdAt": "FORTNIGHT"}, ("messagesAggregate", "groupBy", 0, "createdAt"), "HOUR, DAY, WEEK",
    ),
    "the bucket's time zone": Wrong(
        "{ messagesAggregate(groupBy: [{createdAt: DAY}], timeZone: @) { count } }", '"Europe/Berln"', "String",
        "Europe/Berln", ("messagesAggregate", "timeZone"), "a time zone such as 'Europe/Berlin'",
    ),
    "a place in a document": Wrong(
        "{ documents(where: {body: {path: [{at: @, exists: true}]}}) { id } }", '"a[x]"', "String!", "a[x]",
        ("documents", "where", "body", "path", 0, "at"), "must be a place like a.b[0].c", "kinds",
    ),
    "a place that is not told": Wrong(
        "{ documents(where: {body: {path: [@]}}) { id } }", "{exists: true}", "JSONPathFilter!", {"exists": True},
        ("documents", "where", "body", "path", 0, "at"), "is required: String!", "kinds",
    ),
    "an Int of 33 bits": Wrong(
        messages("id: {eq: @}"), "2147483648", "Int", 2**31, ("messages", "where", "id", "eq"), INT
    ),
    "an Int in a list": Wrong(
        messages("id: {in: @}"), "[1, -2147483649]", "[Int!]", [1, -(2**31) - 1],
        ("messages", "where", "id", "in", 1), INT,
    ),
    "an Int with a fraction": Wrong(messages("id: {gt: @}"), "1.5", "Int", 1.5, ("messages", "where", "id", "gt"), INT),
    "a key of another type": Wrong("{ user(id: @) { id } }", '"1"', "Int!", "1", ("user", "id"), INT),
    "a BigInt of 65 bits": Wrong(
        specimens("big: {eq: @}"), '"9223372036854775808"', "BigInt", 2**63, ("specimens", "where", "big", "eq"),
        "between -9223372036854775808 and 9223372036854775807", "kinds",
    ),
    "a Float beyond a double": Wrong(
        specimens("real: {lt: @}"), "1e400", "Float", "1e400", ("specimens", "where", "real", "lt"),
        "expected a finite number", "kinds",
    ),
    "NaN as a Float": Wrong(
        specimens("real: {eq: @}"), "NaN", "Float", "NaN", ("specimens", "where", "real", "eq"),
        "expected a finite number", "kinds",
    ),
    "NaN as a Decimal": Wrong(
        specimens("price: {eq: @}"), '"NaN"', "Decimal", "NaN", ("specimens", "where", "price", "eq"),
        'expected a decimal as a text like "12.50"', "kinds",
    ),
    "a date that there is not": Wrong(
        specimens("day: {eq: @}"), '"2026-02-30"', "Date", "2026-02-30", ("specimens", "where", "day", "eq"),
        'expected a date like "2026-11-21"', "kinds",
    ),
    "an instant without an offset": Wrong(
        messages("createdAt: {gt: @}"), '"2026-10-05T10:00:00"', "DateTime", "2026-10-05T10:00:00",
        ("messages", "where", "createdAt", "gt"), 'like "2026-11-21T10:30:00+00:00"',
    ),
    "a duration of months": Wrong(
        "{ bundles(where: {lasts: {eq: @}}) { id } }", '"P1M"', "Duration", "P1M", ("bundles", "where", "lasts", "eq"),
        'like "PT90S"', "kinds",
    ),
    "a UUID": Wrong(
        "{ workspaces(where: {publicId: {eq: @}}) { id } }", '"123"', "UUID", "123",
        ("workspaces", "where", "publicId", "eq"), 'like "123e4567-',
    ),
    "bytes": Wrong(
        "{ parcels(where: {content: {eq: @}}) { uid } }", '"!"', "Base64", "!", ("parcels", "where", "content", "eq"),
        "bytes in base64", "kinds",
    ),
    "a search without a word": Wrong(
        messages("body: {search: @}"), '"!?"', "String", "!?", ("messages", "where", "body", "search"), "write words"
    ),
    "a column to tell rows apart by": Wrong(
        "{ messages(distinctOn: @) { id } }", "[BODDY]", "[MessageColumn!]", ["BODDY"], ("messages", "distinctOn", 0),
        "BODY",
    ),
    "U+0000": Wrong(
        users("handle: {eq: @}"), r'"\u0000"', "String", "\0", ("users", "where", "handle", "eq"),
        "a text without the character U+0000",
    ),
}  # fmt: skip


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("name", TABLE)
async def test_a_refusal_names_the_argument_and_what_would_be_right(
    services: Services, databases: Databases, request: pytest.FixtureRequest, kind: Kind, name: str
) -> None:
    require(databases, kind, request)
    wrong = TABLE[name]
    app = FastAPI()
    app.include_router(graphql_router((await services.get(wrong.world, kind)).service.engine, Settings()))
    client = Client(app)
    variable = {"query": f"query ($v: {wrong.type}) {wrong.query.replace(HERE, '$v')}", "variables": {"v": wrong.value}}
    for asked in ({"query": wrong.query.replace(HERE, wrong.literal)}, variable):
        got = await client.post(asked, GRAPHQL)
        assert got.status == 400, got.body
        assert got.code in {"GRAPHQL_VALIDATION_FAILED", "BAD_USER_INPUT"}
        assert wrong.right in got.message
        assert not INSIDE.search(got.body)
        path = tuple(got.error["path"])
        if path[0] == "$v":
            # What is wrong is inside the variable, which has a name of its own.
            assert wrong.path[len(wrong.path) - len(path) + 1 :] == path[1:]
        else:
            assert path == wrong.path
        assert show_path(path) in got.message or show_path(path[:-1]) in got.message
        assert got.error["locations"]
