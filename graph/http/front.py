"""The service's own front door, `/` → the endpoint, for a person who typed the address only."""

from __future__ import annotations

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import JSONResponse, RedirectResponse, Response

from graph.errors import RequestError
from graph.http.media import ANSWERS_OR_PAGE, HTML, negotiate

HEADERS = {"Cache-Control": "no-store", "Vary": "Accept"}


def front_router(path: str) -> APIRouter:
    """`/`: browsers go on to `path`, others are told where it is. Not for an application that has a page there."""
    router = APIRouter()

    @router.api_route("/", methods=["GET", "HEAD"], include_in_schema=False)
    async def front(request: Request) -> Response:
        endpoint = request.scope.get("root_path", "").rstrip("/") + path
        if asks_page(request.headers.get("accept", "")):
            return RedirectResponse(endpoint, 307, HEADERS)
        return JSONResponse({"detail": f"GraphQL is at {endpoint}."}, 404, HEADERS)

    return router


def asks_page(accept: str) -> bool:
    """Whether the Accept header prefers HTML, as a browser's does."""
    try:
        return negotiate(accept.encode("latin-1"), ANSWERS_OR_PAGE) is HTML
    except RequestError:
        return False
