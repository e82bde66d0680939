"""An ASGI application, called without a server: every byte and every message is the test's own."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from starlette.types import ASGIApp, Message

from graph.auth.viewer import Viewer
from graph.engine import Answer, Finished
from graph.operation.types import Request

QUERY = "{ workspaces { name } }"
DATA = b'{"workspaces":[{"name":"Acme"}]}'
JSON = "application/json"
GRAPHQL = "application/graphql-response+json"
UTF8 = "; charset=utf-8"


class CannedEngine:
    """Gives the answer, or raises the error, that it was told, and keeps what it was asked."""

    def __init__(self, answer: Answer | Exception = Finished(DATA)) -> None:
        self.canned = answer
        self.asked: list[tuple[Request, Viewer, Mapping[str, Any]]] = []

    async def answer(self, request: Request, viewer: Viewer, context: Mapping[str, Any]) -> Answer:
        self.asked.append((request, viewer, context))
        if isinstance(self.canned, Exception):
            raise self.canned
        return self.canned

    @property
    def request(self) -> Request:
        return self.asked[-1][0]


@dataclass
class Got:
    """A response as it was sent."""

    status: int
    raw_headers: list[tuple[bytes, bytes]]
    body: bytes
    parts_read: int

    @property
    def headers(self) -> dict[str, str]:
        names = [name for name, _ in self.raw_headers]
        assert len(names) == len(set(names)), "a header was sent twice"
        return {name.decode(): value.decode() for name, value in self.raw_headers}

    @property
    def json(self) -> Any:
        return json.loads(self.body)

    @property
    def error(self) -> dict[str, Any]:
        """The only one; and a request that did not begin has no data."""
        assert set(self.json) == {"errors"}, self.body
        (error,) = self.json["errors"]
        assert isinstance(error, dict)
        return error

    @property
    def code(self) -> str:
        return str(self.error["extensions"]["code"])

    @property
    def message(self) -> str:
        return str(self.error["message"])


@dataclass
class Client:
    """Calls one application. Headers are given as HTTP has them, so one may come twice."""

    app: ASGIApp
    path: str = "/graphql"
    extra_scope: dict[str, Any] = field(default_factory=dict)

    async def send(
        self,
        method: str,
        chunks: Sequence[bytes] = (b"",),
        headers: Iterable[tuple[str, str]] = (),
        query_string: bytes = b"",
        *,
        leaves: bool = False,
    ) -> Got | None:
        """None where the application answered nothing. `leaves`: the client goes after the last chunk."""
        messages: list[Message] = [
            {"type": "http.request", "body": chunk, "more_body": leaves or index < len(chunks) - 1}
            for index, chunk in enumerate(chunks)
        ]
        messages.append({"type": "http.disconnect"})
        waiting = iter(messages)
        sent: list[Message] = []
        parts_read = 0

        async def receive() -> Message:
            nonlocal parts_read
            parts_read += 1
            return next(waiting)

        async def keep(message: Message) -> None:
            sent.append(message)

        scope = {
            "type": "http",
            "asgi": {"version": "3.0"},
            "http_version": "1.1",
            "method": method,
            "scheme": "http",
            "path": self.path,
            "raw_path": self.path.encode(),
            "query_string": query_string,
            "root_path": "",
            "headers": [(name.lower().encode("latin-1"), value.encode("latin-1")) for name, value in headers],
            "client": ("127.0.0.1", 1),
            "server": ("127.0.0.1", 8000),
            "state": {},
            **self.extra_scope,
        }
        await self.app(scope, receive, keep)
        if not sent:
            return None
        start, *bodies = sent
        assert start["type"] == "http.response.start"
        assert [body.get("more_body", False) for body in bodies] == [True] * (len(bodies) - 1) + [False]
        body = b"".join(part.get("body", b"") for part in bodies)
        return Got(start["status"], list(start["headers"]), body, parts_read)

    async def ask(
        self,
        method: str,
        chunks: Sequence[bytes] = (b"",),
        headers: Iterable[tuple[str, str]] = (),
        query_string: bytes = b"",
    ) -> Got:
        got = await self.send(method, chunks, headers, query_string)
        assert got is not None
        if method != "HEAD" and got.status != 204:
            assert got.headers["content-length"] == str(len(got.body))
        return got

    async def post(self, body: bytes | object, accept: str | None = None, content_type: str = JSON) -> Got:
        """Bytes as they are, anything else as JSON."""
        raw = body if isinstance(body, bytes) else json.dumps(body).encode()
        headers = [("content-type", content_type), ("content-length", str(len(raw)))]
        return await self.ask("POST", [raw], [*headers, *([("accept", accept)] if accept is not None else [])])

    async def get(self, query_string: str | bytes = b"", accept: str | None = None) -> Got:
        raw = query_string if isinstance(query_string, bytes) else query_string.encode()
        return await self.ask("GET", headers=[("accept", accept)] if accept is not None else [], query_string=raw)
