"""The endpoint → an APIRouter: a lean road where FastAPI would do nothing, FastAPI's own where it would."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from fastapi import APIRouter, params
from fastapi.routing import APIRoute
from starlette.routing import Mount
from starlette.types import Receive, Scope, Send
from typing_extensions import override

from graph.http.answers import Answers
from graph.http.endpoint import METHODS, Endpoint, GetContext, GetViewer
from graph.http.explorer import explorer_assets, explorer_page
from graph.settings import Settings

# The others are refused, or only told what there is: no dependency has a say in that.
HANDLED = [method for method in METHODS if method != "OPTIONS"]


def graphql_router(
    engine: Answers,
    settings: Settings,
    *,
    path: str = "/graphql",
    dependencies: Sequence[params.Depends] = (),
    get_viewer: GetViewer | None = None,
    get_context: GetContext | None = None,
) -> APIRouter:
    """GraphQL at `path`, and the explorer there for browsers.

    `get_viewer` tells who is asking (without it everyone is anonymous), `get_context` what hand-written
    fields find in their context; both may refuse with a RequestError or FastAPI's HTTPException.
    `dependencies`, here or where the router is included, run before every request, as in any FastAPI route.
    """
    page = explorer_page if settings.explorer else None
    endpoint = Endpoint(engine, settings, get_viewer, get_context, page)
    router = APIRouter()
    if settings.explorer:
        router.routes.append(Mount(f"{path}/explorer", explorer_assets()))
    router.routes.append(GraphQLRoute(path, endpoint, dependencies))
    return router


class GraphQLRoute(APIRoute):
    """A route of FastAPI's that asks FastAPI only where there is something to ask.

    FastAPI's handling costs more than the rest of a small request. A plain ASGI route would save the same,
    but ignore in silence the dependencies that `FastAPI(dependencies=…)` or `include_router(dependencies=…)`
    add: an endpoint without its authentication.
    """

    def __init__(self, path: str, lean: Endpoint, dependencies: Sequence[params.Depends]) -> None:
        super().__init__(
            path,
            lean.respond,
            methods=HANDLED,
            dependencies=dependencies,
            include_in_schema=False,
            name="graphql",
        )
        self.lean = lean

    @override
    async def handle(self, scope: Scope, receive: Receive, send: Send) -> None:
        # What FastAPI knows of this route where it is included, with the dependencies of all levels.
        found = scope.get("fastapi", {}).get("effective_route_context")
        if scope["method"] not in HANDLED or is_free(self, found):
            await self.lean(scope, receive, send)
        else:
            await super().handle(scope, receive, send)


def is_free(route: GraphQLRoute, found: Any) -> bool:
    """Whether FastAPI has nothing to do for the route. Where it can't be told, it has."""
    return (
        found is not None and found.original_route is route and not found.dependencies and found.max_body_size is None
    )
