"""One HTTP request to the GraphQL endpoint → its Reply, the same on every road that leads here."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

import orjson
from starlette.requests import ClientDisconnect, HTTPConnection, Request
from starlette.responses import Response
from starlette.types import Message, Receive, Scope, Send

from graph.auth.viewer import ANONYMOUS, Viewer
from graph.errors import MethodNotAllowed
from graph.http.answers import Answers
from graph.http.exchange import NAME, Exchange
from graph.http.head import read_head
from graph.http.media import ANSWERS, ANSWERS_OR_PAGE, HTML, JSON, Header, negotiate
from graph.http.reply import Reply, format_error, make_reply, reply_answer, reply_error
from graph.http.request import read_get, read_post
from graph.settings import Settings

GetViewer = Callable[[HTTPConnection], Awaitable[Viewer]]
GetContext = Callable[[HTTPConnection], Awaitable[Mapping[str, Any]]]
Page = Callable[[str], Response]

METHODS = ("GET", "HEAD", "POST", "OPTIONS")
ALLOW: Header = (b"allow", ", ".join(METHODS).encode("ascii"))

WRONG_METHOD = orjson.dumps({"errors": [format_error(MethodNotAllowed("Send operations by POST, or queries by GET."))]})

# What GET answers depends on who asks, and on Accept: nothing may keep it.
GET_HEADERS: tuple[Header, ...] = (
    (b"cache-control", b"no-store"),
    (b"vary", b"Accept"),
    (b"x-content-type-options", b"nosniff"),
)


@dataclass(frozen=True, slots=True)
class Endpoint:
    """An ASGI application: it reads the scope and sends two messages, and makes nothing else on the way."""

    engine: Answers
    settings: Settings
    get_viewer: GetViewer | None
    get_context: GetContext | None
    page: Page | None

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        try:
            reply = await self.reply(scope, receive)
        except ClientDisconnect:
            return
        await reply.send(send)

    async def respond(self, request: Request) -> Response:
        """The same for FastAPI, where dependencies run first and may have read the body."""
        try:
            reply = await self.reply(request.scope, replay_body(request))
        except ClientDisconnect:
            return Response(status_code=400)  # nobody reads it
        response = Response(reply.body, reply.status)
        response.raw_headers = reply.headers
        return response

    async def reply(self, scope: Scope, receive: Receive) -> Reply:
        """Raises ClientDisconnect where the client left before it had sent the whole body; nothing else."""
        match scope["method"]:
            case "POST":
                return await self.answer(scope, receive)
            case "GET":
                return add_headers(await self.answer(scope, receive), GET_HEADERS)
            case "HEAD":
                return add_headers(await self.answer(scope, receive), GET_HEADERS)._replace(body=b"")
            case "OPTIONS":
                return Reply(204, [ALLOW], b"")
            case _:
                return make_reply(405, JSON, WRONG_METHOD, ALLOW)

    async def answer(self, scope: Scope, receive: Receive) -> Reply:
        posted = scope["method"] == "POST"
        media = JSON
        well_formed = False
        exchange: Exchange | None = None
        try:
            head = read_head(scope, self.settings.max_header_bytes)
            chosen = negotiate(head.accept, ANSWERS_OR_PAGE if self.page and not posted else ANSWERS)
            if chosen is HTML:
                return self.show_page(scope)
            media = chosen
            viewer = ANONYMOUS if self.get_viewer is None else await self.get_viewer(HTTPConnection(scope))
            if posted:
                request = await read_post(head, receive, self.settings)
            else:
                request = read_get(head, scope["query_string"], self.settings)
            well_formed = True
            exchange = Exchange(scope)
            if self.settings.rate_limit:
                request = replace(request, address=exchange.address)
            context: dict[str, Any] = {NAME: exchange}
            if self.get_context is not None:
                context |= await self.get_context(HTTPConnection(scope))
            answer = await self.engine.answer(request, viewer, context)
            reply = reply_answer(answer, media, self.settings.max_errors)
            reply.headers.extend(exchange.headers)
            return reply
        except ClientDisconnect:
            raise
        except Exception as error:  # noqa: BLE001 (the client gets an answer whatever it is, and the log the cause)
            reply = reply_error(error, media, self.settings.max_errors, well_formed=well_formed)
            if exchange is not None:
                reply.headers.extend(exchange.headers)
            return reply

    def show_page(self, scope: Scope) -> Reply:
        assert self.page is not None
        page = self.page(locate(scope))
        return Reply(page.status_code, page.raw_headers, bytes(page.body))


def locate(scope: Scope) -> str:
    """The endpoint's path as the browser sees it; a proxy in front may have taken the beginning off."""
    root: str = scope.get("root_path", "")
    path: str = scope["path"]
    return path if path.startswith(root) else root + path


def add_headers(reply: Reply, headers: Iterable[Header]) -> Reply:
    """Those that it does not have already."""
    present = {name for name, _ in reply.headers}
    return reply._replace(headers=[*reply.headers, *(each for each in headers if each[0] not in present)])


def replay_body(request: Request) -> Receive:
    """A dependency may have read the body; the request hands it out again."""
    chunks = request.stream()

    async def receive() -> Message:
        chunk = await anext(chunks, None)
        return {"type": "http.request", "body": chunk or b"", "more_body": chunk is not None}

    return receive
