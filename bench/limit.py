"""The second baseline, the limit: one hand-written statement a question, whose JSON is passed on as it is.

FastAPI routes over asyncpg; nothing is decoded, checked or built in Python.
"""

from __future__ import annotations

import os
from collections import deque
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import datetime
from typing import Annotated, Any

import asyncpg
from fastapi import FastAPI, Query
from sqlalchemy import make_url
from starlette.responses import Response

from bench.settings import CONNECTIONS, DEPTHS, LISTS_OF_ROWS
from bench.statements import (
    BEST_DAYS,
    BEST_DEEP,
    BEST_FAR,
    BEST_FILTERED,
    BEST_FLAT,
    BEST_PAGE,
    BEST_USER,
    BEST_USERS,
    OPEN_PAGE,
    chain,
    lists,
)


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


CHAINS = {depth: chain(depth) for depth in DEPTHS}
LISTS = {count: lists(count) for count in LISTS_OF_ROWS}

statements = Statements(
    *(BEST_USER, BEST_PAGE, OPEN_PAGE, BEST_USERS, BEST_DEEP, BEST_FILTERED, BEST_DAYS, BEST_FLAT, BEST_FAR),
    *CHAINS.values(),
    *LISTS.values(),
)


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
    app.get("/channels/{channel_id}/open-messages")(get_open_messages)
    app.get("/channels")(get_channels)
    app.get("/messages/search")(find_messages)
    app.get("/messages/days")(get_days)
    app.get("/messages/older")(get_older)
    app.get("/messages")(get_flat)
    app.get("/chain/{depth}")(get_chain)
    app.get("/lists/{count}")(get_lists)
    return app


async def get_user(user_id: int) -> Response:
    return Response(await statements.run(BEST_USER, user_id), media_type="application/json")


async def get_users(ids: str) -> Response:
    keys = [int(key) for key in ids.split(",")]
    return Response(await statements.run(BEST_USERS, keys), media_type="application/json")


async def get_messages(channel_id: int, limit: int = 50) -> Response:
    return Response(await statements.run(BEST_PAGE, channel_id, limit), media_type="application/json")


async def get_open_messages(channel_id: int, limit: int = 50) -> Response:
    return Response(await statements.run(OPEN_PAGE, channel_id, limit), media_type="application/json")


async def get_channels(channels: int) -> Response:
    return Response(await statements.run(BEST_DEEP, channels), media_type="application/json")


async def find_messages(title: str, text: str) -> Response:
    pattern = "%" + text.replace("\\", r"\\").replace("%", r"\%").replace("_", r"\_") + "%"
    return Response(await statements.run(BEST_FILTERED, title, pattern), media_type="application/json")


async def get_days(
    after: Annotated[datetime, Query(alias="from")], before: Annotated[datetime, Query(alias="to")]
) -> Response:
    return Response(await statements.run(BEST_DAYS, after, before), media_type="application/json")


async def get_older(channel_id: int, created_at: datetime, key: int) -> Response:
    return Response(await statements.run(BEST_FAR, channel_id, created_at, key), media_type="application/json")


async def get_flat(start: Annotated[int, Query(alias="from")], limit: int) -> Response:
    return Response(await statements.run(BEST_FLAT, start, limit), media_type="application/json")


async def get_chain(depth: int) -> Response:
    return Response(await statements.run(CHAINS[depth]), media_type="application/json")


async def get_lists(count: int, limit: int) -> Response:
    return Response(await statements.run(LISTS[count], limit), media_type="application/json")
