"""GET: queries in the query string, the explorer for browsers; and the other methods."""

from __future__ import annotations

from urllib.parse import urlencode

import pytest
from fastapi import FastAPI

from graph.errors import MethodNotAllowed
from graph.http.router import graphql_router
from graph.operation.types import Request
from graph.settings import Settings
from tests.http.calls import DATA, GRAPHQL, JSON, QUERY, UTF8, CannedEngine, Client
from tests.http.conftest import Connect

BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,*/*;q=0.8"
ALLOW = "GET, HEAD, POST, OPTIONS"


async def test_a_query_may_come_by_get_and_only_reads(client: Client, engine: CannedEngine) -> None:
    values = {"query": "query Q($a: Int) { ü(a: $a) }", "variables": '{"a": 1}', "operationName": "Q"}
    got = await client.get(urlencode(values))
    assert (got.status, got.body) == (200, b'{"data":' + DATA + b"}")
    assert engine.request == Request(values["query"], {"a": 1}, "Q", read_only=True)


async def test_nothing_keeps_what_get_answers(client: Client) -> None:
    for query_string in (urlencode({"query": QUERY}), ""):
        got = await client.get(query_string)
        assert got.headers["cache-control"] == "no-store"
        assert got.headers["vary"] == "Accept"
        assert got.headers["x-content-type-options"] == "nosniff"


@pytest.mark.parametrize("text", ["", "variables=null", "operationName="])
async def test_variables_may_be_left_out(client: Client, engine: CannedEngine, text: str) -> None:
    assert (await client.get(urlencode({"query": QUERY}) + "&" + text)).status == 200
    assert engine.request == Request(QUERY, {}, None, read_only=True)


@pytest.mark.parametrize(
    ("query_string", "told"),
    [
        ("", "There is no operation"),
        ("qeury={a}", "There is no operation"),
        ("query=", "The operation is empty"),
        ("query={a}&operationName=" + "a" * 201, "at most 200 are read"),
        ("query={a}&variables=", "not JSON"),
        ("query={a}&variables={", "not JSON"),
        ("query={a}&variables=[7]", "is a list"),
        ("query={a}&variables=7", "is a number"),
        ("query={a}&variables=true", "is true or false"),
        ("query={a}&variables=" + "[" * 2_000, "not JSON"),
        ('query={a}&variables={"v":' + "[" * 500 + "]" * 500 + "}", "nested too deeply"),
        ('query={a}&variables={"v":' + "1" * 200 + "}", "more than 100 digits"),
        ("query=%ff", "UTF-8"),
        ("query={a}&variables=%ff", "UTF-8"),
        ("query=ü", "UTF-8"),
        ("a=1&" * 101, "more than 100 fields"),
    ],
)
async def test_a_query_string_that_is_no_request_is_told_what_is_wrong(
    client: Client, engine: CannedEngine, query_string: str, told: str
) -> None:
    got = await client.get(query_string)
    assert (got.status, got.code) == (400, "BAD_REQUEST")
    assert told in got.message
    assert not engine.asked


async def test_long_numbers_keep_their_digits_in_a_query_string(client: Client, engine: CannedEngine) -> None:
    await client.get(urlencode({"query": QUERY, "variables": '{"n": 12345678901234567890123}'}))
    assert engine.request.variables == {"n": 12345678901234567890123}


async def test_an_operation_that_is_too_long_is_refused(connect: Connect, engine: CannedEngine) -> None:
    got = await connect(engine, max_source_length=100).get("query=" + "a" * 101)
    assert (got.status, got.code) == (400, "COST_EXCEEDED")


async def test_a_mutation_over_get_is_refused_with_the_method_that_is_allowed(connect: Connect) -> None:
    client = connect(CannedEngine(MethodNotAllowed("Send mutations by POST.")))
    for accept in (JSON, GRAPHQL):
        got = await client.get(urlencode({"query": "mutation { a }"}), accept)
        assert (got.status, got.headers["allow"], got.code) == (405, "POST", "BAD_REQUEST")


# The explorer


@pytest.mark.parametrize("query_string", ["", "query={a}"])
@pytest.mark.parametrize("accept", [BROWSER, "text/html", "text/html, application/json", "text/*;q=0.9, */*;q=0.1"])
async def test_a_browser_gets_the_explorer(
    client: Client, engine: CannedEngine, accept: str, query_string: str
) -> None:
    got = await client.get(query_string, accept)
    assert got.headers["content-type"] == "text/html; charset=utf-8"
    assert b"<html" in got.body
    assert "content-security-policy" in got.headers
    assert got.headers["vary"] == "Accept"
    assert not engine.asked


@pytest.mark.parametrize(
    "accept",
    [
        None,
        "",
        "*/*",
        JSON,
        GRAPHQL,
        "application/json, text/html",
        "text/html;q=0.5, application/json;q=0.6",
    ],
)
async def test_who_likes_json_better_gets_json(client: Client, accept: str | None) -> None:
    assert (await client.get(urlencode({"query": QUERY}), accept)).json["data"]


async def test_a_name_that_only_looks_like_html_is_not_html(client: Client) -> None:
    for accept in ("text/htmlx", "x-text/html", "application/x;v=text/html"):
        assert (await client.get("", accept)).status == 406


async def test_without_the_explorer_a_browser_is_told_what_to_send(connect: Connect, engine: CannedEngine) -> None:
    got = await connect(engine, explorer=False).get("", BROWSER)
    assert (got.status, got.headers["content-type"]) == (400, JSON + UTF8)
    assert "There is no operation" in got.message


async def test_a_post_never_gets_the_explorer(client: Client) -> None:
    assert (await client.post({"query": QUERY}, BROWSER)).headers["content-type"] == JSON + UTF8
    assert (await client.post({"query": QUERY}, "text/html")).status == 406


async def test_the_explorer_finds_its_files_behind_a_prefix_and_a_proxy() -> None:
    app = FastAPI()
    app.include_router(graphql_router(CannedEngine(), Settings(), path="/api"), prefix="/v1")
    for scope, seen in (
        ({}, "/v1/api/explorer"),
        ({"root_path": "/out"}, "/out/v1/api/explorer"),
        ({"root_path": "/out", "path": "/out/v1/api"}, "/out/v1/api/explorer"),
    ):
        got = await Client(app, "/v1/api", scope).get("", "text/html")
        assert got.status == 503 or f'"{seen}/' in got.body.decode()  # 503: it is not built here
    missing = await Client(app, "/v1/api/explorer/none.js").ask("GET")
    assert missing.status == 404


# Other methods


async def test_head_is_get_without_a_body(client: Client) -> None:
    for query_string in (urlencode({"query": QUERY}).encode(), b""):
        head = await client.ask("HEAD", query_string=query_string)
        get = await client.ask("GET", query_string=query_string)
        assert (head.status, head.headers, head.body) == (get.status, get.headers, b"")


async def test_options_tells_the_methods(client: Client) -> None:
    got = await client.ask("OPTIONS")
    assert (got.status, got.headers, got.body) == (204, {"allow": ALLOW}, b"")


@pytest.mark.parametrize("method", ["PUT", "PATCH", "DELETE", "QUERY", "TRACE", "post", "X"])
async def test_other_methods_are_refused(client: Client, engine: CannedEngine, method: str) -> None:
    got = await client.ask(method, [b'{"query": "{a}"}'], [("content-type", JSON)])
    assert (got.status, got.headers["allow"], got.code) == (405, ALLOW, "BAD_REQUEST")
    assert not engine.asked
