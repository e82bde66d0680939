"""Beyond the limit: the same statement without FastAPI. Nothing that a service needs is here."""

from __future__ import annotations

from starlette.types import ASGIApp, Receive, Scope, Send

from bench.limit import Statements
from bench.statements import BEST_USER, BEST_USERS


def create_app() -> ASGIApp:
    statements = Statements(BEST_USER, BEST_USERS)

    async def app(scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "lifespan":
            await run_lifespan(statements, receive, send)
            return
        path = scope["path"]
        if path == "/users":
            keys = [int(key) for key in scope["query_string"].removeprefix(b"ids=").split(b",")]
            body = await statements.run(BEST_USERS, keys)
        elif path.startswith("/users/"):
            body = await statements.run(BEST_USER, int(path.removeprefix("/users/")))
        else:
            body = b"null"
        headers = [(b"content-type", b"application/json"), (b"content-length", b"%d" % len(body))]
        await send({"type": "http.response.start", "status": 200, "headers": headers})
        await send({"type": "http.response.body", "body": body})

    return app


async def run_lifespan(statements: Statements, receive: Receive, send: Send) -> None:
    await receive()
    await statements.open()
    await send({"type": "lifespan.startup.complete"})
    await receive()
    await statements.close()
    await send({"type": "lifespan.shutdown.complete"})
