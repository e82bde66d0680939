"""The second baseline of writes, the limit: one hand-written INSERT … RETURNING, whose JSON is passed on as it is."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime

import orjson
from fastapi import FastAPI, Request
from starlette.responses import Response

from bench.limit import Statements

ONE = """
WITH made AS (
  INSERT INTO messages (channel_id, author_id, body, created_at, version) VALUES ($1, $2, $3, $4, 1)
  RETURNING id, body, created_at, author_id
)
SELECT row_to_json(m) FROM (
  SELECT made.id, made.body, made.created_at AS "createdAt",
    (SELECT row_to_json(a) FROM (SELECT users.id, users.display_name AS "displayName") a) AS author
  FROM made JOIN users ON users.id = made.author_id
) m"""
MANY = """
WITH made AS (
  INSERT INTO messages (channel_id, author_id, body, created_at, version)
  SELECT channel, author, body, $4, 1 FROM unnest($1::int[], $2::int[], $3::text[]) AS given(channel, author, body)
  RETURNING id, body, created_at
)
SELECT json_agg(row_to_json(m)) FROM (SELECT id, body, created_at AS "createdAt" FROM made ORDER BY id) m"""

statements = Statements(ONE, MANY)


def create_app() -> FastAPI:
    @asynccontextmanager
    async def lifespan(_: FastAPI) -> AsyncIterator[None]:
        await statements.open()
        yield
        await statements.close()

    app = FastAPI(lifespan=lifespan)
    app.post("/message")(create_message)
    app.post("/messages")(create_messages)
    return app


async def create_message(request: Request) -> Response:
    given = orjson.loads(await request.body())
    values = given["channelId"], given["authorId"], given["body"], datetime.now(UTC)
    return Response(await statements.run(ONE, *values), media_type="application/json")


async def create_messages(request: Request) -> Response:
    given = orjson.loads(await request.body())
    columns = [[each[name] for each in given] for name in ("channelId", "authorId", "body")]
    return Response(await statements.run(MANY, *columns, datetime.now(UTC)), media_type="application/json")
