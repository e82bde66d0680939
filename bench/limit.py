"""The second baseline, the limit: one hand-written statement a question, whose JSON is passed on as it is.

FastAPI routes over asyncpg; nothing is decoded, checked or built in Python.
"""

from __future__ import annotations

import os
from collections import deque
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import asyncpg
from fastapi import FastAPI
from sqlalchemy import make_url
from starlette.responses import Response

from bench.settings import CONNECTIONS
from bench.statements import BEST_PAGE, BEST_USER, BEST_USERS


class Statements:
    """Connections with the statements prepared on each, held ready.

    Not asyncpg's pool: the reset when a connection comes back to it is a round trip of its own. No request
    waits here, because there are as many connections as the client has.
    """

    def __init__(self, *texts: str) -> None:
        self._texts = texts
        self._connections: list[Any] = []
        self._ready: deque[dict[str, Any]] = deque()

    async def open(self) -> None:
        for _ in range(CONNECTIONS):
            connection = await connect(os.environ["MAINSPRING_DATABASE_URL"])
            self._connections.append(connection)
            self._ready.append({text: await connection.prepare(text) for text in self._texts})

    async def run(self, text: str, *values: Any) -> bytes:
        """The JSON of the statement's only row; `null` where there is none."""
        prepared = self._ready.pop()
        try:
            answer: bytes | None = await prepared[text].fetchval(*values)
        finally:
            self._ready.append(prepared)
        return answer or b"null"

    async def close(self) -> None:
        for connection in self._connections:
            await connection.close()


async def connect(url: str) -> Any:
    """A connection on which JSON is the bytes that came from the server."""
    plain = make_url(url).set(drivername="postgresql").render_as_string(hide_password=False)
    connection = await asyncpg.connect(plain, server_settings={"jit": "off"})
    await connection.set_type_codec("json", schema="pg_catalog", encoder=bytes, decoder=bytes, format="binary")
    return connection


statements = Statements(BEST_USER, BEST_PAGE, BEST_USERS)


def create_app() -> FastAPI:
    @asynccontextmanager
    async def lifespan(_: FastAPI) -> AsyncIterator[None]:
        await statements.open()
        yield
        await statements.close()

    app = FastAPI(lifespan=lifespan)
    app.get("/users")(get_users)
    app.get("/users/{user_id}")(get_user)
    app.get("/channels/{channel_id}/messages")(get_messages)
    return app


async def get_user(user_id: int) -> Response:
    return Response(await statements.run(BEST_USER, user_id), media_type="application/json")


async def get_users(ids: str) -> Response:
    keys = [int(key) for key in ids.split(",")]
    return Response(await statements.run(BEST_USERS, keys), media_type="application/json")


async def get_messages(channel_id: int, limit: int = 50) -> Response:
    return Response(await statements.run(BEST_PAGE, channel_id, limit), media_type="application/json")
