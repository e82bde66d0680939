"""Models, their rows and a database → an application of FastAPI's that serves them, asked over HTTP."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any

import httpx
from fastapi import FastAPI
from sqlalchemy.ext.asyncio import AsyncEngine, AsyncSession, create_async_engine

import graph
from graph import Settings


@dataclass(frozen=True)
class Api:
    """GraphQL at a path of an application that runs."""

    client: httpx.AsyncClient
    path: str = "/graphql"

    async def post(self, query: str, variables: Mapping[str, Any] | None = None, **headers: str) -> httpx.Response:
        """The whole response; underscores in the names of headers stand for dashes."""
        return await self.client.post(
            self.path,
            json={"query": query, "variables": variables or {}},
            headers={name.replace("_", "-"): value for name, value in headers.items()},
        )

    async def ask(self, query: str, **variables: Any) -> Any:
        """The `data` of an operation that must succeed."""
        response = await self.post(query, variables)
        answer = response.json()
        assert response.status_code == 200, answer
        assert "errors" not in answer, answer
        return answer["data"]


def asking(app: FastAPI) -> httpx.AsyncClient:
    """A client of an application that runs."""
    return httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://test")


@asynccontextmanager
async def running(app: FastAPI, *, path: str = "/graphql") -> AsyncIterator[Api]:
    """Run an application from its start to its shutdown, without a server."""
    async with app.router.lifespan_context(app), asking(app) as client:
        yield Api(client, path)


@asynccontextmanager
async def filled(
    url: str, base: Any, rows: Sequence[Any] = (), prepare: Callable[[AsyncEngine], Awaitable[None]] | None = None
) -> AsyncIterator[AsyncEngine]:
    """An engine as an application makes it, over the tables of `base` with the rows, disposed of at the end.

    `prepare` is what the application does with the engine before.
    """
    engine = create_async_engine(url)
    try:
        if prepare is not None:
            await prepare(engine)
        async with engine.begin() as connection:
            await connection.run_sync(base.metadata.create_all)
        async with AsyncSession(engine) as session:
            session.add_all(rows)
            await session.commit()
        yield engine
    finally:
        await engine.dispose()


@asynccontextmanager
async def serving(
    url: str,
    base: Any,
    rows: Sequence[Any] = (),
    *,
    prepare: Callable[[AsyncEngine], Awaitable[None]] | None = None,
    **settings: Any,
) -> AsyncIterator[Api]:
    """The models under `base`, made, filled, mounted and running."""
    async with filled(url, base, rows, prepare) as engine:
        app = FastAPI()
        graph.mount(app, base, engine, settings=Settings(**settings))
        async with running(app) as api:
            yield api
