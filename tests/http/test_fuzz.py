"""Whatever is sent: no 5xx, and every answer is JSON of GraphQL's form."""

from __future__ import annotations

import json
from contextlib import suppress
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from graph.errors import RequestError
from graph.http.media import ANSWERS_OR_PAGE, negotiate, read_media_type
from tests.http.calls import GRAPHQL, JSON, CannedEngine, Got
from tests.http.conftest import Connect

fuzz = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])

texts = st.text(st.characters(codec="latin-1", exclude_characters="\r\n\0"), max_size=40)
pieces = st.sampled_from(
    [
        *'*/;,=" \\',
        "q",
        "0",
        "1",
        "0.5",
        "application",
        "json",
        "charset",
        "utf-8",
        JSON,
        GRAPHQL,
        "text/html",
    ]
)
header_values = st.one_of(texts, st.lists(pieces, max_size=12).map("".join))
headers = st.lists(
    st.tuples(
        st.sampled_from(["accept", "content-type", "content-length", "content-encoding", "host", "x-any"]),
        header_values,
    ),
    max_size=6,
)
values: st.SearchStrategy[Any] = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(), st.floats(), st.text(max_size=10)),
    lambda inner: st.one_of(st.lists(inner, max_size=4), st.dictionaries(st.text(max_size=5), inner, max_size=4)),
    max_leaves=20,
)
objects = st.dictionaries(st.sampled_from(["query", "variables", "operationName", "extensions", "x"]), values)
bodies = st.one_of(
    st.binary(max_size=200),
    values.map(lambda value: json.dumps(value).encode()),
    objects.map(lambda value: json.dumps(value).encode()),
    st.integers(0, 3_000).map(lambda depth: b'{"query":"{a}","variables":' + b'{"a":' * depth + b"1" + b"}" * depth),
    st.integers(1, 6_000).map(lambda digits: b'{"query":"{a}","variables":{"a":' + b"9" * digits + b"}}"),
)


def check(got: Got) -> None:
    assert got.status < 500, got.body
    if got.status == 204 or got.headers["content-type"].startswith("text/html"):
        return
    assert got.headers["content-type"] in {f"{JSON}; charset=utf-8", f"{GRAPHQL}; charset=utf-8"}
    content = got.json
    if got.status == 200:
        assert set(content) == {"data"}
        return
    assert set(content) == {"errors"}
    for error in content["errors"]:
        assert error["message"]
        assert error["extensions"]["code"] in {"BAD_REQUEST", "COST_EXCEEDED"}


@fuzz
@given(body=bodies)
async def test_any_body(connect: Connect, body: bytes) -> None:
    check(await connect(CannedEngine()).post(body))


@fuzz
@given(sent=headers, body=bodies)
async def test_any_headers(connect: Connect, sent: list[tuple[str, str]], body: bytes) -> None:
    check(await connect(CannedEngine()).ask("POST", [body], sent))


@fuzz
@given(
    method=st.one_of(st.sampled_from(["GET", "OPTIONS", "PUT"]), st.text("ABCXYZ", min_size=1)),
    sent=headers,
    query_string=st.one_of(
        st.binary(max_size=100),
        st.lists(
            st.sampled_from([b"query=", b"{a}", b"&", b"variables=", b"{", b"}", b"%", b"%22", b"1", b"null", b"="])
        ).map(b"".join),
    ),
)
async def test_any_method_and_query_string(
    connect: Connect, method: str, sent: list[tuple[str, str]], query_string: bytes
) -> None:
    # Without the explorer: one that is not built answers 503, and is tested elsewhere.
    check(await connect(CannedEngine(), explorer=False).ask(method, [b""], sent, query_string))


@fuzz
@given(value=header_values)
def test_any_accept_gives_an_offer_or_a_refusal(value: str) -> None:
    with suppress(RequestError):
        assert negotiate(value.encode("latin-1"), ANSWERS_OR_PAGE) in ANSWERS_OR_PAGE


@fuzz
@given(value=header_values)
def test_any_media_type_is_read_or_none(value: str) -> None:
    media = read_media_type(value)
    assert media is None or (media[0] and media[1])
