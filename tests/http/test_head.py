"""How much the headers of a request may hold."""

from __future__ import annotations

import json

import httpx
import pytest

from tests.conftest import NO_AUTHORITIES
from tests.http.calls import JSON, QUERY, CannedEngine
from tests.http.conftest import Connect

BODY = json.dumps({"query": QUERY}).encode()


@pytest.mark.parametrize("count", [1, 50])
async def test_headers_may_have_so_many_bytes_in_all_and_no_more(
    connect: Connect, engine: CannedEngine, count: int
) -> None:
    client = connect(engine, max_header_bytes=2_000)
    own = ("content-type", JSON)
    left = 2_000 - len("".join(own))
    others = [(f"x-{number:04}", "v" * (left // count - 6)) for number in range(count)]
    rest = left - sum(len(name) + len(value) for name, value in others)
    fitting = [own, *others[:-1], (others[-1][0], others[-1][1] + "v" * rest)]
    assert (await client.ask("POST", [BODY], fitting)).status == 200
    asked = len(engine.asked)
    for method, body in (("POST", BODY), ("GET", b"")):
        got = await client.ask(method, [body], [*fitting, ("y", "")])
        assert (got.status, got.code) == (431, "BAD_REQUEST")
        assert got.message == "The headers are over 2,000 bytes."
    assert len(engine.asked) == asked


async def test_64_kib_are_read_where_nothing_else_is_set(connect: Connect, engine: CannedEngine) -> None:
    client = connect(engine)
    headers = [("content-type", JSON), ("x", "v" * (65_536 - len("content-type") - len(JSON) - 1))]
    assert (await client.ask("POST", [BODY], headers)).status == 200
    assert (await client.ask("POST", [BODY], [*headers, ("y", "")])).status == 431


async def test_the_server_leaves_it_to_us_to_refuse_them(live_server: str) -> None:
    async with httpx.AsyncClient(trust_env=False, verify=NO_AUTHORITIES) as client:
        got = await client.post(f"{live_server}/graphql", json={"query": QUERY}, headers={"x": "v" * 200_000})
    assert (got.status_code, got.json()["errors"][0]["message"]) == (431, "The headers are over 65,536 bytes.")
