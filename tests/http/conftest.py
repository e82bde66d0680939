"""Three roads lead to the endpoint; whatever HTTP promises holds on each of them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from fastapi import Depends, FastAPI

from graph.http.application import Application
from graph.http.router import graphql_router
from graph.settings import Settings
from tests.http.calls import CannedEngine, Client

Connect = Callable[..., Client]


async def nothing_in_particular() -> None:
    """A dependency that lets everyone in."""


ROADS: dict[str, tuple[type[FastAPI], dict[str, Any]]] = {
    "straight": (Application, {}),
    "through the router": (FastAPI, {}),
    "with a dependency": (FastAPI, {"dependencies": [Depends(nothing_in_particular)]}),
}


@pytest.fixture(params=ROADS)
def connect(request: pytest.FixtureRequest) -> Connect:
    """`connect(engine, get_viewer=…, max_errors=3)` → a client of the application on this road."""
    application, options = ROADS[request.param]

    def connect(engine: CannedEngine, **given: Any) -> Client:
        settings = {name: given.pop(name) for name in list(given) if name in Settings.model_fields}
        app = application()
        app.include_router(graphql_router(engine, Settings(**settings), **options, **given))
        return Client(app)

    return connect


@pytest.fixture
def engine() -> CannedEngine:
    return CannedEngine()


@pytest.fixture
def client(connect: Connect, engine: CannedEngine) -> Client:
    return connect(engine)
