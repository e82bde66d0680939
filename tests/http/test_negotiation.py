"""Which media type an answer has, and which status with it (GraphQL over HTTP)."""

from __future__ import annotations

import pytest

from graph.engine import Completed
from graph.errors import (
    BadRequest,
    BadUserInput,
    CostExceeded,
    InternalError,
    ParseFailed,
    RequestError,
    TimedOut,
    Unavailable,
    ValidationFailed,
)
from tests.http.calls import GRAPHQL, JSON, QUERY, UTF8, CannedEngine, Client
from tests.http.conftest import Connect

URQL = (
    "application/graphql-response+json, application/graphql+json, application/json, text/event-stream, multipart/mixed"
)
APOLLO = "application/graphql-response+json,application/json;q=0.9"


@pytest.mark.parametrize(
    ("accept", "media"),
    [
        (None, JSON),
        ("", JSON),
        ("*/*", JSON),
        ("application/*", JSON),
        (JSON, JSON),
        ("Application/JSON", JSON),
        ("application/json; charset=utf-8", JSON),
        ('application/json;charset="UTF-8"', JSON),
        ("application/json, text/plain, */*", JSON),
        (GRAPHQL, GRAPHQL),
        (URQL, GRAPHQL),
        (APOLLO, GRAPHQL),
        (f"{JSON}, {GRAPHQL}", JSON),
        (f"{GRAPHQL}, {JSON}", GRAPHQL),
        (f"{JSON};q=0.8, {GRAPHQL};q=0.9", GRAPHQL),
        (f"{JSON};q=0.9, {GRAPHQL};q=0.8", JSON),
        (f"{JSON};q=1.000, {GRAPHQL};q=0.999", JSON),
        (f"{GRAPHQL}, */*", GRAPHQL),
        (f"*/*;q=0.1, {GRAPHQL};q=0.2", GRAPHQL),
        (f"{JSON};q=0, */*", GRAPHQL),
        (f"{GRAPHQL};q=0, application/*", JSON),
        (f"application/*;q=0.5, {JSON};q=0.1", GRAPHQL),
        ("application/*;q=0, */*, application/json", JSON),
        (f"text/event-stream, {JSON};q=0.1", JSON),
        (f"nonsense, , ;q=1, {GRAPHQL}", GRAPHQL),
        (f"application/json;q=2, {GRAPHQL};q=0.1", GRAPHQL),
        (f"application/json;q=nan, {GRAPHQL};q=0.1", GRAPHQL),
        (f'text/plain;x="a, application/json", {GRAPHQL}', GRAPHQL),
        (f'text/plain;x="a\\", application/json", {GRAPHQL}', GRAPHQL),
    ],
)
async def test_the_client_chooses_the_media_type(client: Client, accept: str | None, media: str) -> None:
    got = await client.post({"query": QUERY}, accept)
    assert (got.status, got.headers["content-type"]) == (200, media + UTF8)


@pytest.mark.parametrize(
    "accept",
    [
        "text/html",
        "text/event-stream",
        "multipart/mixed",
        "application/xml",
        "application/jsonp",
        "application/json+x",
        "application/graphql+json",
        "application/json;profile=x",
        "application/json;charset=latin-1",
        "application/json;q=0",
        "*/*;q=0",
        "application/json;q=0, application/graphql-response+json;q=0.000, application/*",
        "*/json",
        "nonsense",
        "application/json;q=2",
        '"application/json"',
    ],
)
async def test_who_accepts_neither_is_told_both(client: Client, engine: CannedEngine, accept: str) -> None:
    got = await client.post({"query": QUERY}, accept)
    assert (got.status, got.code, got.headers["content-type"]) == (406, "BAD_REQUEST", JSON + UTF8)
    assert JSON in got.message
    assert GRAPHQL in got.message
    assert not engine.asked


async def test_two_accept_headers_are_one_list(client: Client) -> None:
    headers = [("content-type", JSON), ("accept", "text/html"), ("accept", GRAPHQL)]
    got = await client.ask("POST", [b'{"query": "{a}"}'], headers)
    assert got.headers["content-type"] == GRAPHQL + UTF8


async def test_an_endless_accept_header_is_refused(client: Client) -> None:
    assert (await client.post({"query": QUERY}, "a/b," * 2_000)).status == 400


# Statuses

BEFORE = [ParseFailed("p"), ValidationFailed("v"), BadUserInput("u"), CostExceeded("c"), BadRequest("which?")]
BROKEN = [(Unavailable("u"), 503), (TimedOut("t"), 503), (InternalError("abc"), 500)]


@pytest.mark.parametrize("error", BEFORE, ids=lambda error: type(error).__name__)
@pytest.mark.parametrize(("accept", "status"), [(None, 200), (JSON, 200), (GRAPHQL, 400)])
async def test_an_operation_that_could_not_begin(
    connect: Connect, error: RequestError, accept: str | None, status: int
) -> None:
    got = await connect(CannedEngine(error)).post({"query": QUERY}, accept)
    assert (got.status, got.code, got.message) == (status, error.code, error.message)


@pytest.mark.parametrize("accept", [JSON, GRAPHQL])
async def test_what_is_no_graphql_request_is_400_in_both(client: Client, accept: str) -> None:
    got = await client.post(b"NONSENSE", accept)
    assert (got.status, got.headers["content-type"]) == (400, accept + UTF8)


@pytest.mark.parametrize(("error", "status"), BROKEN, ids=lambda value: type(value).__name__)
@pytest.mark.parametrize("accept", [JSON, GRAPHQL])
async def test_what_is_not_the_clients_fault_is_500_in_both(
    connect: Connect, error: RequestError, status: int, accept: str
) -> None:
    got = await connect(CannedEngine(error)).post({"query": QUERY}, accept)
    assert (got.status, got.code) == (status, error.code)


async def test_who_is_told_that_it_is_unavailable_is_told_when_to_come_back(connect: Connect) -> None:
    got = await connect(CannedEngine(Unavailable("Come back."))).post({"query": QUERY})
    assert got.headers["retry-after"].isdigit()


@pytest.mark.parametrize("accept", [JSON, GRAPHQL])
@pytest.mark.parametrize("data", [{"a": None}, None])
async def test_once_running_began_it_is_200_with_data(connect: Connect, accept: str, data: dict | None) -> None:
    error = {"message": "a failed", "path": ["a"], "extensions": {"code": "FORBIDDEN"}}
    got = await connect(CannedEngine(Completed(data, (error,)))).post({"query": QUERY}, accept)
    assert (got.status, got.json) == (200, {"data": data, "errors": [error]})
    assert got.body.startswith(b'{"errors":')


@pytest.mark.parametrize("accept", [JSON, GRAPHQL])
async def test_an_error_after_running_began_comes_with_data_null(connect: Connect, accept: str) -> None:
    class Began(RequestError):
        began = True

    got = await connect(CannedEngine(Began("late"))).post({"query": QUERY}, accept)
    assert (got.status, got.json["data"]) == (200, None)
