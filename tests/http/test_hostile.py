"""Whatever documents, variables and cursors are sent to a real service: a GraphQL answer, and nothing of the inside."""

import base64
import json
import re
from collections.abc import AsyncIterator
from typing import Any

import pytest
from fastapi import FastAPI
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from graph.app import mount
from graph.database.connect import make_engine
from graph.resolvers import FIELDS
from graph.settings import Settings
from models import Base
from tests.http.calls import GRAPHQL, Client, Got

# The seed of a failure is printed, as `@reproduce_failure(…)`.
fuzz = settings(
    max_examples=60, deadline=None, print_blob=True, suppress_health_check=[HealthCheck.function_scoped_fixture]
)

INSIDE = re.compile(
    rb'Traceback|File \\"|\.py\b|site-packages|sqlalchemy|asyncpg|sqlite3|\bSELECT\b|json_object', re.IGNORECASE
)

OPERATIONS = (
    "{ users(limit: 2) { id handle messages(limit: 1) { body } initials } }",
    "query ($where: UserFilter) { users(where: $where) { id } }",
    "query ($order: [UserOrder!]) { users(orderBy: $order, limit: 3) { id } }",
    (
        "query ($first: Int, $after: String, $last: Int, $before: String) { usersConnection(first: $first, after: $after,"  # noqa: E501 - as it is sent
        " last: $last, before: $before, orderBy: [{title: DESC}]) { edges { cursor node { id } } pageInfo { endCursor } } }"  # noqa: E501 - as it is sent
    ),
    "query ($id: ID!) { node(nodeId: $id) { nodeId __typename ... on Message { body } } }",
    (
        "query ($a: DateTime, $b: Decimal, $c: Int, $d: Float) { workspaces(where: {createdAt: {gt: $a}, monthlyPrice: "
        "{lt: $b}, id: {ne: $c}}) { id slug } imageAttachments(where: {focalX: {gt: $d}}) { width } }"
    ),
    "{ __schema { types { name fields { name } } } }",
    "fragment F on User { id ...G } fragment G on User { handle } { user(id: 1) { ...F } a: user(id: 2) { ...F } }",
)
NAMES = [
    "where",
    "order",
    "first",
    "after",
    "last",
    "before",
    "id",
    "a",
    "b",
    "c",
    "d",
    "handle",
    "title",
    "role",
    "and",
    "or",
    "not",
    "eq",
    "in",
    "some",
    "none",
    "every",
    "limit",
    "offset",
    "workspace",
    "messages",
    "usersCount",
    "direction",
]
PIECES = (*"{}()[]:!$@|&=#\"\\,\n\0", "...", "null", "true", "-1", "1e400", "9" * 30, '"""', "on", "query", "mutation",
          "fragment", "subscription", "@skip(if: null)", "$id", "\ud800", "\u202e", *NAMES)  # fmt: skip

scalars = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.floats(),
    st.text(max_size=8),
    st.sampled_from(["", "ASC", "DESC", "ADMIN", "1_0", "nan", "2024-01-01T00:00:00Z", "0001-01-01T00:00:00+14:00"]),
)
cursors = st.lists(scalars, max_size=5).map(lambda items: base64.b64encode(json.dumps(items).encode()).decode())
forged = st.one_of(
    cursors,
    st.tuples(st.sampled_from(["User", "Message", "Membership", "Attachment", "455e27f7", "PageInfo"]), scalars).map(
        lambda items: base64.b64encode(json.dumps(items).encode()).decode()
    ),
    st.binary(max_size=20).map(lambda raw: base64.b64encode(raw).decode()),
)
values = st.recursive(
    st.one_of(scalars, forged),
    lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(st.sampled_from(NAMES), inner, max_size=3)),
    max_leaves=12,
)
variables = st.dictionaries(st.sampled_from(NAMES), values, max_size=6)


@st.composite
def documents(draw: st.DrawFn) -> str:
    """An operation that is good, or one with some pieces taken out, put in or doubled."""
    text = draw(st.sampled_from(OPERATIONS))
    for _ in range(draw(st.integers(0, 3))):
        start = draw(st.integers(0, len(text)))
        end = draw(st.integers(start, min(len(text), start + 12)))
        piece = draw(st.one_of(st.sampled_from(PIECES), st.just(text[start:end] * 2), st.text(max_size=3)))
        text = text[:start] + piece + text[end:]
    return text


@pytest.fixture
async def client(chat_url: str) -> AsyncIterator[Client]:
    chosen = Settings(database_url=chat_url)
    engine = make_engine(chosen)
    app = FastAPI()
    service = mount(app, Base, engine, settings=chosen, handwritten=FIELDS)
    yield Client(app)
    await service.engine.database.close()
    await engine.dispose()


def check(got: Got) -> None:
    assert got.status in {200, 400}, got.body
    assert got.headers["content-type"].startswith(GRAPHQL)
    assert got.status == 200 or set(got.json) == {"errors"}
    assert set(got.json) <= {"data", "errors"}
    for error in got.json.get("errors", ()):
        assert isinstance(error["message"], str)
        assert error["message"]
        assert error["extensions"]["code"] in {
            "BAD_REQUEST", "BAD_USER_INPUT", "COST_EXCEEDED", "GRAPHQL_PARSE_FAILED", "GRAPHQL_VALIDATION_FAILED",
        }, error  # fmt: skip
        assert not INSIDE.search(json.dumps(error).encode()), error


@fuzz
@given(query=documents(), given_variables=variables)
async def test_hostile_requests(client: Client, query: str, given_variables: dict[str, Any]) -> None:
    check(await client.post({"query": query, "variables": given_variables}, accept=GRAPHQL))


@fuzz
@given(first=forged, second=forged)
async def test_forged_cursors_and_ids(client: Client, first: str, second: str) -> None:
    check(await client.post({"query": OPERATIONS[3], "variables": {"after": first, "before": second}}, accept=GRAPHQL))
    check(await client.post({"query": OPERATIONS[4], "variables": {"id": first}}, accept=GRAPHQL))
