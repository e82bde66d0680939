"""Who is asking, what dependencies say, and which road a request takes."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from typing import Any

import pytest
from fastapi import APIRouter, Depends, FastAPI, HTTPException, Request, Response
from fastapi.responses import PlainTextResponse
from starlette.middleware.trustedhost import TrustedHostMiddleware
from starlette.requests import HTTPConnection
from typing_extensions import override

from graph.auth.viewer import ANONYMOUS, Viewer
from graph.errors import RequestError
from graph.http.application import Application, find_straight
from graph.http.endpoint import Endpoint
from graph.http.router import graphql_router
from graph.operation.types import Request as GraphQLRequest
from graph.settings import Settings
from tests.http.calls import DATA, GRAPHQL, JSON, QUERY, UTF8, CannedEngine, Client
from tests.http.conftest import Connect, nothing_in_particular

ASK = {"query": QUERY}


# The viewer and the context


async def view(connection: HTTPConnection) -> Viewer:
    token = connection.headers.get("authorization")
    if token is None:
        raise HTTPException(401, "Sign in first.", {"WWW-Authenticate": "Bearer"})
    return Viewer((token,))


class Guest(RequestError):
    code = "FORBIDDEN"
    status = 403


async def test_without_authentication_everyone_is_anonymous(client: Client, engine: CannedEngine) -> None:
    await client.post(ASK)
    _, viewer, context = engine.asked[0]
    assert (viewer, set(context)) == (ANONYMOUS, {"exchange"})


async def test_the_viewer_is_whom_the_application_says(connect: Connect, engine: CannedEngine) -> None:
    client = connect(engine, get_viewer=view)
    headers = [("content-type", JSON), ("authorization", "admin")]
    assert (await client.ask("POST", [b'{"query": "{a}"}'], headers)).status == 200
    assert (await client.ask("GET", [b""], headers, b"query={a}")).status == 200
    assert [viewer for _, viewer, _ in engine.asked] == [Viewer(("admin",)), Viewer(("admin",))]


@pytest.mark.parametrize("accept", [JSON, GRAPHQL])
async def test_who_is_refused_gets_the_applications_status_and_headers(
    connect: Connect, engine: CannedEngine, accept: str
) -> None:
    client = connect(engine, get_viewer=view)
    for got in (
        await client.post(ASK, accept),
        await client.get("query={a}", accept),
        await client.post(b"NONSENSE", accept),  # who may not ask learns nothing of how
    ):
        assert (got.status, got.headers["www-authenticate"]) == (401, "Bearer")
        assert got.headers["content-type"] == accept + UTF8
        assert (got.message, got.code) == ("Sign in first.", "UNAUTHENTICATED")
    assert not engine.asked


@pytest.mark.parametrize(("status", "code"), [(403, "FORBIDDEN"), (429, "RATE_LIMITED"), (404, "BAD_REQUEST")])
async def test_other_refusals_have_codes_too(connect: Connect, engine: CannedEngine, status: int, code: str) -> None:
    async def refuse(connection: HTTPConnection) -> Mapping[str, Any]:
        raise HTTPException(status, "No.")

    got = await connect(engine, get_context=refuse).post(ASK)
    assert (got.status, got.code) == (status, code)


async def test_a_request_error_of_the_applications_own_keeps_its_status(connect: Connect, engine: CannedEngine) -> None:
    async def refuse(connection: HTTPConnection) -> Viewer:
        raise Guest("Guests may not.")

    got = await connect(engine, get_viewer=refuse).post(ASK)
    assert (got.status, got.code) == (403, "FORBIDDEN")


@pytest.mark.parametrize("error", [RuntimeError("secret"), HTTPException(500, "secret")])
async def test_a_bug_in_authentication_is_masked(
    connect: Connect, engine: CannedEngine, error: Exception, caplog: pytest.LogCaptureFixture
) -> None:
    async def fail(connection: HTTPConnection) -> Viewer:
        raise error

    got = await connect(engine, get_viewer=fail).post(ASK)
    assert (got.status, got.code) == (500, "INTERNAL_SERVER_ERROR")
    assert b"secret" not in got.body
    assert len(caplog.records) == 1


async def test_the_context_is_what_the_application_says(connect: Connect, engine: CannedEngine) -> None:
    async def find(connection: HTTPConnection) -> Mapping[str, Any]:
        return {"language": connection.headers["accept-language"], "app": connection.app is not None}

    headers = [("content-type", JSON), ("accept-language", "de")]
    await connect(engine, get_context=find).ask("POST", [b'{"query": "{a}"}'], headers)
    context = dict(engine.asked[0][2])
    exchange = context.pop("exchange")
    assert context == {"language": "de", "app": True}
    assert (exchange.address, exchange.is_secure, exchange.header(b"accept-language")) == ("127.0.0.1", False, "de")


async def test_a_hand_written_field_may_send_headers_with_the_answer(connect: Connect) -> None:
    class Setting(CannedEngine):
        async def answer(self, request: Any, viewer: Viewer, context: Mapping[str, Any]) -> Any:
            context["exchange"].set_cookie("seen", "yes", seconds=60)
            return await super().answer(request, viewer, context)

    got = await connect(Setting()).post(ASK)
    assert got.headers["set-cookie"] == "seen=yes; Path=/; Max-Age=60; HttpOnly; SameSite=Strict"


async def test_a_cancelled_request_cancels_the_engines_work(connect: Connect) -> None:
    began = asyncio.Event()

    class Slow(CannedEngine):
        @override
        async def answer(self, *asked: Any) -> Any:
            began.set()
            await asyncio.sleep(60)

    task = asyncio.create_task(connect(Slow()).post(ASK))
    await began.wait()
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task


# Dependencies


async def guard(request: Request) -> None:
    if "authorization" not in request.headers:
        raise HTTPException(401, "Sign in first.")


Build = Callable[[CannedEngine], FastAPI]


def guard_router(engine: CannedEngine) -> FastAPI:
    app = Application()
    app.include_router(graphql_router(engine, Settings(), dependencies=[Depends(guard)]))
    return app


def guard_inclusion(engine: CannedEngine) -> FastAPI:
    app = Application()
    app.include_router(graphql_router(engine, Settings()), dependencies=[Depends(guard)])
    return app


def guard_application(engine: CannedEngine) -> FastAPI:
    app = Application(dependencies=[Depends(guard)])
    app.include_router(graphql_router(engine, Settings()))
    return app


def guard_outer_router(engine: CannedEngine) -> FastAPI:
    app = Application()
    outer = APIRouter(dependencies=[Depends(guard)])
    outer.include_router(graphql_router(engine, Settings()))
    app.include_router(outer)
    return app


@pytest.mark.parametrize("build", [guard_router, guard_inclusion, guard_application, guard_outer_router])
async def test_a_dependency_guards_the_endpoint_wherever_it_is_stated(build: Build) -> None:
    engine = CannedEngine()
    client = Client(build(engine))
    for _ in range(2):
        assert (await client.post(ASK)).status == 401
        assert (await client.get("query={a}")).status == 401
        assert (await client.ask("HEAD", query_string=b"query={a}")).status == 401
    assert not engine.asked
    headers = [("content-type", JSON), ("authorization", "me")]
    assert (await client.ask("POST", [b'{"query": "{a}"}'], headers)).status == 200


async def test_one_router_may_be_included_guarded_and_unguarded() -> None:
    engine = CannedEngine()
    app = Application()
    router = graphql_router(engine, Settings())
    app.include_router(router, prefix="/private", dependencies=[Depends(guard)])
    app.include_router(router, prefix="/public")
    assert (await Client(app, "/private/graphql").post(ASK)).status == 401
    assert (await Client(app, "/public/graphql").post(ASK)).status == 200


async def test_a_dependency_may_read_the_body() -> None:
    engine = CannedEngine()
    seen: list[Any] = []

    async def look(request: Request) -> None:
        seen.append(await request.json())

    app = Application()
    app.include_router(graphql_router(engine, Settings(), dependencies=[Depends(look)]))
    got = await Client(app).post(ASK)
    assert (got.status, got.body) == (200, b'{"data":' + DATA + b"}")
    assert seen == [ASK]
    assert engine.request == GraphQLRequest(QUERY)


async def test_the_size_of_a_body_is_limited_behind_a_dependency_that_read_it() -> None:
    async def look(request: Request) -> None:
        await request.body()

    app = Application()
    app.include_router(graphql_router(CannedEngine(), Settings(max_body_bytes=1_000), dependencies=[Depends(look)]))
    assert (await Client(app).ask("POST", [b" " * 2_000], [("content-type", JSON)])).status == 413


async def test_dependencies_can_be_overridden_in_tests() -> None:
    app = guard_router(CannedEngine())
    app.dependency_overrides[guard] = nothing_in_particular
    assert (await Client(app).post(ASK)).status == 200


async def test_a_limit_of_fastapis_own_is_kept() -> None:
    app = Application()
    app.include_router(graphql_router(CannedEngine(), Settings()), max_body_size=10)
    assert (await Client(app).post(ASK)).status == 413


# The lean roads


async def test_without_dependencies_fastapi_is_not_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    async def fail(self: Endpoint, request: Request) -> Response:
        raise AssertionError

    monkeypatch.setattr(Endpoint, "respond", fail)
    app = FastAPI()
    app.include_router(graphql_router(CannedEngine(), Settings()), prefix="/v1")
    assert (await Client(app, "/v1/graphql").post(ASK)).status == 200


def make_application(add: Callable[[FastAPI], object], **settings: Any) -> FastAPI:
    app = Application(**settings)
    add(app)
    return app


def include(app: FastAPI) -> None:
    app.include_router(graphql_router(CannedEngine(), Settings()))


async def say_mine() -> PlainTextResponse:
    return PlainTextResponse("mine")


def include_after_catch_all(app: FastAPI) -> None:
    app.add_api_route("/{path:path}", say_mine, methods=["GET", "POST"])
    include(app)


def include_after_a_mount(app: FastAPI) -> None:
    app.mount("/", PlainTextResponse("mine"))
    include(app)


def include_after_a_host(app: FastAPI) -> None:
    app.host("example.org", PlainTextResponse("mine"))
    include(app)


def include_with_middleware(app: FastAPI) -> None:
    include(app)
    app.add_middleware(TrustedHostMiddleware, allowed_hosts=["example.org"])


def include_by_tenant(app: FastAPI) -> None:
    app.include_router(graphql_router(CannedEngine(), Settings()), prefix="/{tenant}")


async def test_requests_go_straight_where_nothing_stands_between(monkeypatch: pytest.MonkeyPatch) -> None:
    app = make_application(include)
    assert list(find_straight(app)) == ["/graphql"]

    async def fail(*arguments: object) -> Awaitable[None]:
        raise AssertionError

    monkeypatch.setattr(app.router, "app", fail)
    monkeypatch.setattr(app.router, "middleware_stack", fail)
    assert (await Client(app).post(ASK)).status == 200


@pytest.mark.parametrize(
    "add",
    [
        include_after_catch_all,
        include_after_a_mount,
        include_after_a_host,
        include_with_middleware,
        include_by_tenant,
    ],
)
async def test_requests_go_the_whole_way_where_something_does(add: Callable[[FastAPI], object]) -> None:
    assert not find_straight(make_application(add))


async def test_requests_go_the_whole_way_under_a_body_limit() -> None:
    app = make_application(include, max_body_size=10)
    assert not find_straight(app)
    assert (await Client(app).post(ASK)).status == 413


async def test_a_route_that_comes_first_stays_first() -> None:
    assert (await Client(make_application(include_after_catch_all)).post(ASK)).body == b"mine"


async def test_middleware_is_asked_first() -> None:
    assert (await Client(make_application(include_with_middleware)).post(ASK)).status == 400


async def test_behind_a_proxys_prefix_the_route_is_found() -> None:
    app = make_application(include)
    for path in ("/graphql", "/api/graphql"):
        assert (await Client(app, path, {"root_path": "/api"}).post(ASK)).status == 200


async def test_other_paths_are_left_to_fastapi() -> None:
    app = make_application(include)
    assert (await Client(app, "/nothing").ask("GET")).status == 404
    assert (await Client(app, "/graphql/").ask("GET")).status == 307
    assert (await Client(app, "/openapi.json").ask("GET")).json["paths"] == {}
