"""`/` of the service: where a browser is sent, and what others are told."""

from __future__ import annotations

import pytest
from fastapi import FastAPI
from sqlalchemy.ext.asyncio import create_async_engine

import graph
from graph.app import create_app
from graph.http.front import front_router
from graph.settings import Settings
from models import Base
from tests.http.calls import JSON, Client
from tests.http.test_get import BROWSER


def connect(**scope: str) -> Client:
    app = FastAPI()
    app.include_router(front_router("/graphql"))
    return Client(app, scope.get("root_path", "") + "/", dict(scope))


@pytest.mark.parametrize("method", ["GET", "HEAD"])
async def test_a_browser_goes_on_to_the_explorer(method: str) -> None:
    got = await connect().ask(method, headers=[("accept", BROWSER)])
    assert (got.status, got.headers["location"], got.headers["vary"]) == (307, "/graphql", "Accept")


async def test_behind_a_prefix_it_goes_on_below_it() -> None:
    got = await connect(root_path="/chat").ask("GET", headers=[("accept", BROWSER)])
    assert got.headers["location"] == "/chat/graphql"


@pytest.mark.parametrize("accept", ["", "*/*", JSON, "text/plain", "a" * 5_000])
async def test_others_are_told_where_graphql_is(accept: str) -> None:
    got = await connect().ask("GET", headers=[("accept", accept)])
    assert (got.status, got.json) == (404, {"detail": "GraphQL is at /graphql."})


async def test_an_application_that_exists_keeps_its_own() -> None:
    app = FastAPI()
    engine = create_async_engine("sqlite+aiosqlite:///never_opened.db")
    graph.mount(app, Base, engine, settings=Settings())
    assert (await Client(app, "/").ask("GET", headers=[("accept", BROWSER)])).json == {"detail": "Not Found"}


async def test_the_service_has_it() -> None:
    app = create_app(Settings(database_url="sqlite:///never_opened.db", token_secret="s" * 32))
    assert (await Client(app, "/").ask("GET", headers=[("accept", BROWSER)])).headers["location"] == "/graphql"
