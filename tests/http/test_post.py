"""What a POST may hold, and what it is told otherwise."""

from __future__ import annotations

import json
from typing import Any

import pytest

from graph.operation.types import Request
from tests.http.calls import DATA, JSON, QUERY, UTF8, CannedEngine, Client
from tests.http.conftest import Connect


async def test_the_databases_text_is_spliced_into_the_answer_untouched(client: Client) -> None:
    got = await client.post({"query": QUERY})
    assert (got.status, got.body) == (200, b'{"data":' + DATA + b"}")
    assert got.headers == {"content-type": JSON + UTF8, "content-length": str(len(DATA) + 9)}


async def test_a_request_arrives_as_it_was_sent(client: Client, engine: CannedEngine) -> None:
    variables = {"id": 7, "where": {"name": {"in": ["a", "ü"]}}, "ratio": 0.5, "on": True, "none": None}
    await client.post({"query": QUERY, "variables": variables, "operationName": "Q", "extensions": {"a": 1}})
    assert engine.request == Request(QUERY, variables, "Q", read_only=False)


@pytest.mark.parametrize(
    "absent", [{}, {"variables": None, "operationName": None, "extensions": None}, {"operationName": ""}]
)
async def test_null_is_the_same_as_absent(client: Client, engine: CannedEngine, absent: dict) -> None:
    assert (await client.post({"query": QUERY, **absent})).status == 200
    assert engine.request == Request(QUERY, {}, None)


async def test_unknown_keys_are_ignored(client: Client, engine: CannedEngine) -> None:
    assert (await client.post({"query": QUERY, "more": "abc", "doc_id": [1]})).status == 200
    assert engine.request == Request(QUERY, {}, None)


@pytest.mark.parametrize(
    ("body", "told"),
    [
        (b"", "empty"),
        (b"  \n", "empty"),
        (b"null", "is null"),
        (b"1", "is a number"),
        (b"1.5", "is a number"),
        (b'"x"', "is a string"),
        (b"true", "is true or false"),
        (b"[]", "not in batches"),
        (b'[{"query": "{a}"}]', "not in batches"),
        (b"{}", "'query' is missing"),
        (b'{"qeury": "{a}"}', "'query' is missing"),
        (b'{"query": null}', "'query' is null"),
        (b'{"query": 1}', "'query' is a number"),
        (b'{"query": ["{a}"]}', "'query' is a list"),
        (b'{"query": "{a}", "variables": [7]}', "'variables' is a list"),
        (b'{"query": "{a}", "variables": []}', "'variables' is a list"),
        (b'{"query": "{a}", "variables": "{}"}', "'variables' is a string"),
        (b'{"query": "{a}", "variables": ""}', "'variables' is a string"),
        (b'{"query": "{a}", "variables": 0}', "'variables' is a number"),
        (b'{"query": "{a}", "variables": false}', "'variables' is true or false"),
        (b'{"query": "{a}", "operationName": 1}', "'operationName' is a number"),
        (b'{"query": "{a}", "operationName": {}}', "'operationName' is an object"),
        (b'{"query": "{a}", "operationName": "%s"}' % (b"a" * 201), "'operationName' has 201 characters; at most 200"),
        (b'{"query": ""}', 'The operation is empty: send a query, such as "{ __typename }".'),
        (b'{"query": " ,\\n\\ufeff"}', "The operation is empty"),
        (b'{"query": "{a}", "extensions": "x"}', "'extensions' is a string"),
        (b'{"query": "{a}"', "is not JSON"),
        (b'{"query": "{a}",}', "is not JSON"),
        (b"{'query': '{a}'}", "is not JSON"),
        (b"NONSENSE", "is not JSON"),
        (b'{"query": NaN}', "is not JSON"),
        (b'{"query": "\xff"}', "is not UTF-8"),
        (b"\xfe\xff", "is not UTF-8"),
        ('{"query": "{a}"}'.encode("utf-16"), "is not UTF-8"),
        (b'\xef\xbb\xbf{"query": "{a}"}', "is not JSON"),
        (b'{"query": "\\ud800"}', "is not JSON"),
        (b'{"query": "{a}", "variables": {"a": ' + b"1" * 5_000 + b"}}", "is not JSON"),
        (b'{"query": "{a}", "variables": {"a": 1e999}}', "is not JSON"),
        (b"[" * 100_000, "is not JSON"),
    ],
)
async def test_a_body_that_is_no_request_is_told_what_is_wrong(
    client: Client, engine: CannedEngine, body: bytes, told: str
) -> None:
    for accept in (None, "application/graphql-response+json"):
        got = await client.post(body, accept)
        assert (got.status, got.code) == (400, "BAD_REQUEST")
        assert told in got.message
    assert not engine.asked


async def test_the_message_says_what_is_right(client: Client) -> None:
    assert '{"query": "{ … }"' in (await client.post(b"null")).message


async def test_the_last_of_two_equal_keys_wins(client: Client, engine: CannedEngine) -> None:
    await client.post(b'{"query": "{a}", "query": "{b}"}')
    assert engine.request.query == "{b}"


# Media types


@pytest.mark.parametrize(
    "content_type",
    [
        JSON,
        "application/json;charset=utf-8",
        "application/json; charset=UTF-8",
        'Application/JSON ; Charset="utf-8"',
        "application/json;",
    ],
)
async def test_json_is_taken(client: Client, content_type: str) -> None:
    assert (await client.post({"query": QUERY}, content_type=content_type)).status == 200


@pytest.mark.parametrize(
    "content_type",
    [
        "",
        "text/plain",
        "application/x-www-form-urlencoded",
        "multipart/form-data; boundary=application/json",
        "application/jsonp",
        "xapplication/json",
        "text/plain; application/json",
        "application/graphql",
        "application/graphql+json",
        "application/json; charset=latin-1",
        "application/json; charset",
        "application/json; profile=x",
        "application/json, text/plain",
        "application/*",
        "*/*",
        "json",
        "application/json/x",
        "ápplication/json",
    ],
)
async def test_nothing_but_json_is_taken(client: Client, engine: CannedEngine, content_type: str) -> None:
    got = await client.post({"query": QUERY}, content_type=content_type)
    assert (got.status, got.code) == (415, "BAD_REQUEST")
    assert "Content-Type: application/json" in got.message
    assert not engine.asked


async def test_a_missing_and_a_doubled_content_type_are_refused(client: Client) -> None:
    body = json.dumps({"query": QUERY}).encode()
    for headers in ([], [("content-type", JSON), ("content-type", "text/plain")]):
        assert (await client.ask("POST", [body], headers)).status == 415


async def test_a_compressed_body_is_refused(client: Client) -> None:
    headers = [("content-type", JSON), ("content-encoding", "gzip")]
    got = await client.ask("POST", [b"\x1f\x8b"], headers)
    assert got.status == 415
    assert "Content-Encoding" in got.message


# Sizes


async def test_a_body_comes_in_parts(client: Client, engine: CannedEngine) -> None:
    body = json.dumps({"query": QUERY, "variables": {"a": "ü"}}, ensure_ascii=False).encode()
    parts = [body[index : index + 1] for index in range(len(body))]
    assert (await client.ask("POST", [*parts, b""], [("content-type", JSON)])).status == 200
    assert engine.request == Request(QUERY, {"a": "ü"})


async def test_a_body_over_the_limit_is_refused_by_its_length_unread(connect: Connect, engine: CannedEngine) -> None:
    client = connect(engine, max_body_bytes=1_000)
    got = await client.ask("POST", [b" " * 1_001], [("content-type", JSON), ("content-length", "1001")])
    assert (got.status, got.code, got.parts_read) == (413, "BAD_REQUEST", 0)
    assert "1,000 bytes" in got.message


async def test_a_body_over_the_limit_without_a_length_is_read_no_further(
    connect: Connect, engine: CannedEngine
) -> None:
    client = connect(engine, max_body_bytes=1_000)
    got = await client.ask("POST", [b" " * 600] * 50, [("content-type", JSON)])
    assert (got.status, got.parts_read) == (413, 2)


async def test_a_length_that_lies_changes_nothing(connect: Connect, engine: CannedEngine) -> None:
    client = connect(engine, max_body_bytes=1_000)
    got = await client.ask("POST", [b" " * 600] * 5, [("content-type", JSON), ("content-length", "10")])
    assert got.status == 413


async def test_a_body_of_exactly_the_limit_is_read(connect: Connect, engine: CannedEngine) -> None:
    body = json.dumps({"query": QUERY}).encode().ljust(1_000)
    assert (await connect(engine, max_body_bytes=1_000).post(body)).status == 200


@pytest.mark.parametrize("length", ["x", "-1", "1, 1", "1.5", "9" * 5_000])
async def test_a_length_that_is_no_number_is_refused(client: Client, length: str) -> None:
    got = await client.ask("POST", [b"{}"], [("content-type", JSON), ("content-length", length)])
    assert (got.status, got.code) == (400, "BAD_REQUEST")


async def test_an_operation_that_is_too_long_is_refused(connect: Connect, engine: CannedEngine) -> None:
    client = connect(engine, max_source_length=100)
    got = await client.post({"query": "#" * 101})
    assert (got.status, got.code) == (400, "COST_EXCEEDED")
    assert (await client.post({"query": "#" * 100})).status == 200


def nest(levels: int, innermost: Any) -> Any:
    value = innermost
    for level in range(levels):
        value = {"a": value} if level % 2 else [value]
    return value


async def test_variables_may_be_nested_to_the_limit_and_no_further(connect: Connect, engine: CannedEngine) -> None:
    client = connect(engine, max_variable_depth=5)
    assert (await client.post({"query": QUERY, "variables": {"v": nest(5, 1)}})).status == 200
    got = await client.post({"query": QUERY, "variables": {"v": nest(6, 1)}})
    assert (got.status, got.code) == (400, "BAD_REQUEST")
    assert "at most 5 levels" in got.message


@pytest.mark.parametrize("levels", [900, 1_000, 1_100, 100_000])
async def test_variables_nested_without_end_are_refused(client: Client, levels: int) -> None:
    for opening, closing in ((b"[", b"]"), (b'{"a":', b"}")):
        variables = b'{"v":' + opening * levels + b"1" + closing * levels + b"}"
        got = await client.post(b'{"query": "{a}", "variables": ' + variables + b"}")
        assert (got.status, got.code) == (400, "BAD_REQUEST")


async def test_extensions_nested_deeply_beside_long_numbers_are_refused(client: Client) -> None:
    deep = b'{"a":' * 1_000 + b"1" + b"}" * 1_000
    long = b'{"query": "{a}", "variables": {"n": 12345678901234567890123}, "extensions": ' + deep + b"}"
    assert (await client.post(long)).status in {200, 400}  # by how deep this Python goes


# Numbers


@pytest.mark.parametrize(
    "number",
    [
        0,
        2**31,
        2**63 - 1,
        2**63,
        2**64 - 1,
        2**64,
        -(2**63),
        -(2**63) - 1,
        12345678901234567890123,
        10**99,
    ],
)
async def test_no_digit_of_an_integer_is_lost(client: Client, engine: CannedEngine, number: int) -> None:
    await client.post({"query": QUERY, "variables": {"n": number, "list": [{"n": number}]}})
    assert repr(engine.request.variables) == repr({"n": number, "list": [{"n": number}]})


async def test_a_float_stays_a_float_beside_long_numbers(client: Client, engine: CannedEngine) -> None:
    variables = {"f": 1.0, "e": 1e30, "n": 10**30, "text": "1" * 40}
    await client.post({"query": QUERY, "variables": variables})
    assert repr(engine.request.variables) == repr(variables)


@pytest.mark.parametrize("number", ["1" * 101, "-" + "1" * 200, "0." + "3" * 5_000, "1" * 60 + "." + "1" * 60])
async def test_a_number_with_too_many_digits_is_refused(client: Client, number: str) -> None:
    got = await client.post(f'{{"query": "{{a}}", "variables": {{"n": {number}}}}}'.encode())
    assert (got.status, got.code) == (400, "BAD_REQUEST")
    assert "more than 100 digits" in got.message


# A client that leaves


@pytest.mark.parametrize("chunks", [[], [b'{"query":']])
async def test_a_client_that_leaves_before_the_end_is_not_an_error(
    client: Client, engine: CannedEngine, chunks: list[bytes], caplog: pytest.LogCaptureFixture
) -> None:
    got = await client.send("POST", chunks, [("content-type", JSON)], leaves=True)
    assert got is None or (got.status, got.body) == (400, b"")
    assert not engine.asked
    assert not caplog.records
