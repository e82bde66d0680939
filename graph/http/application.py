"""FastAPI, for an application that is nearly all GraphQL."""

from __future__ import annotations

from importlib.util import find_spec
from typing import Any

from fastapi import FastAPI
from fastapi.routing import RouteContext, iter_route_contexts
from fastapi.telemetry import TelemetryConfig
from starlette.types import ASGIApp, Receive, Scope, Send
from typing_extensions import override

from graph.http.endpoint import Endpoint
from graph.http.router import GraphQLRoute, is_free

# FastAPI asks OpenTelemetry at every request whether anyone listens; without the SDK nobody can.
NO_TELEMETRY: TelemetryConfig = {"tracing": False, "metrics": False, "logs": False}


class Application(FastAPI):
    """Takes a GraphQL request straight to its endpoint where nothing stands between.

    FastAPI's own layers and its search for the route cost a few times what the endpoint does, and have
    nothing to add there: it answers every error by itself. Where the application has middleware, a body
    limit or telemetry, where a proxy or another application is in front (`root_path`), or where another
    route comes first, requests go the whole way.
    """

    def __init__(self, **settings: Any) -> None:
        if find_spec("opentelemetry.sdk") is None:
            settings.setdefault("telemetry", NO_TELEMETRY)
        super().__init__(**settings)

    @override
    def build_middleware_stack(self) -> ASGIApp:
        stack = super().build_middleware_stack()
        straight = find_straight(self)

        async def dispatch(scope: Scope, receive: Receive, send: Send) -> None:
            endpoint = straight.get(scope["path"]) if scope["type"] == "http" else None
            if endpoint is None or scope.get("root_path") or "fastapi.telemetry" in scope:
                await stack(scope, receive, send)
            else:
                await endpoint(scope, receive, send)

        return dispatch if straight else stack


def find_straight(app: FastAPI) -> dict[str, Endpoint]:
    """Path → endpoint, where nothing stands between."""
    if app.user_middleware or app.max_body_size is not None:
        return {}
    found: dict[str, Endpoint] = {}
    earlier: list[RouteContext] = []
    for context in iter_route_contexts(app.routes):
        route = context.original_route
        if isinstance(route, GraphQLRoute) and is_free(route, context) and not context.param_convertors:
            path = context.path
            if path is not None and not any(may_match(each, path) for each in earlier):
                found[path] = route.lean
        earlier.append(context)
    return found


def may_match(context: RouteContext, path: str) -> bool:
    """Whether a route may take the path; one that doesn't show what it takes may take anything."""
    pattern = getattr(context, "path_regex", None)
    return pattern is None or pattern.match(path) is not None
