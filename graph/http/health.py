"""Whether the service lives, and whether it can answer, for whatever watches over it."""

from __future__ import annotations

import logging
from asyncio import timeout
from collections.abc import Awaitable, Callable

from fastapi import APIRouter
from starlette.responses import JSONResponse

from graph.errors import DatabaseNotReady

log = logging.getLogger(__name__)

CHECK_TIMEOUT = 5.0
NO_STORE = {"Cache-Control": "no-store"}


def health_router(check: Callable[[], Awaitable[None]]) -> APIRouter:
    """`/health/live` and `/health/ready`; `check` asks the database and raises DatabaseNotReady."""
    router = APIRouter(prefix="/health", tags=["health"])

    @router.api_route("/live", methods=["GET", "HEAD"], include_in_schema=False)
    async def live() -> JSONResponse:
        return JSONResponse({"status": "live"}, headers=NO_STORE)

    @router.api_route("/ready", methods=["GET", "HEAD"], include_in_schema=False)
    async def ready() -> JSONResponse:
        reason = await find_reason(check)
        if reason is None:
            return JSONResponse({"status": "ready"}, headers=NO_STORE)
        return JSONResponse({"status": "not ready", "reason": reason}, status_code=503, headers=NO_STORE)

    return router


async def find_reason(check: Callable[[], Awaitable[None]]) -> str | None:
    """Why the service can't answer. The log has the rest: anyone may read this."""
    try:
        async with timeout(CHECK_TIMEOUT):
            await check()
    except DatabaseNotReady as error:
        log.warning("Not ready: %s", error)
        return "The database is down, or not at the revision that this service needs."
    except TimeoutError:
        log.warning("Not ready: the database did not answer in %g seconds.", CHECK_TIMEOUT)
        return "The database does not answer in time."
    except Exception:
        log.exception("Not ready")
        return "The check itself failed."
    return None
