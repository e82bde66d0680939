"""Whose word is taken for where a request came from."""

from __future__ import annotations

from typing import Any

import httpx
import pytest
from starlette.types import Receive, Scope, Send
from uvicorn import Config

from graph.cli.serve import configure
from graph.http.exchange import Exchange
from graph.settings import Settings


async def seen(settings: Settings, client: str) -> tuple[str, bool]:
    """The address and whether it was https, as the service sees a request that says 203.0.113.9 and https."""
    found: list[Exchange] = []

    async def app(scope: Scope, receive: Receive, send: Send) -> None:
        found.append(Exchange(scope))
        await send({"type": "http.response.start", "status": 204, "headers": []})
        await send({"type": "http.response.body", "body": b""})

    config: Config = configure(settings, app, reload=False)
    config.load()
    loaded: Any = config.loaded_app
    transport = httpx.ASGITransport(loaded, client=(client, 1))
    headers = {"X-Forwarded-For": "203.0.113.9", "X-Forwarded-Proto": "https"}
    async with httpx.AsyncClient(transport=transport, base_url="http://test") as asking:
        await asking.get("/", headers=headers)
    return found[0].address, found[0].is_secure


@pytest.mark.parametrize(
    ("trusted", "client", "expected"),
    [
        (("127.0.0.1",), "127.0.0.1", ("203.0.113.9", True)),
        (("127.0.0.1",), "198.51.100.7", ("198.51.100.7", False)),
        (("10.0.0.0/8",), "10.1.2.3", ("203.0.113.9", True)),
        (("10.0.0.0/8",), "127.0.0.1", ("127.0.0.1", False)),
    ],
)
async def test_only_a_trusted_proxy_says_where_a_request_came_from(
    trusted: tuple[str, ...], client: str, expected: tuple[str, bool]
) -> None:
    assert await seen(Settings(trusted_proxies=trusted), client) == expected
