"""`graph.app` for a viewer whom no rule restricts, since the baselines ask nobody who they are.

Requests are authenticated as they always are; only what comes of it is not asked.
"""

from __future__ import annotations

from fastapi import FastAPI
from starlette.requests import HTTPConnection

from graph.app import create_app as create_service
from graph.app import make_authentication
from graph.auth import SYSTEM, Viewer


def create_app() -> FastAPI:
    authentication = make_authentication()

    async def get_viewer(connection: HTTPConnection) -> Viewer:
        await authentication.get_viewer(connection)
        return SYSTEM

    return create_service(get_viewer=get_viewer)
