"""A file's name → one of the files that the page asks for."""

import os
from pathlib import Path

from starlette.responses import Response
from starlette.staticfiles import StaticFiles
from starlette.types import ASGIApp, Scope
from typing_extensions import override

BUILT_ASSETS = Path(__file__).parent / "built" / "assets"
WORKERS_POLICY = "default-src 'none'; script-src 'self'; connect-src 'self'"


def explorer_assets() -> ASGIApp:
    """To be mounted at the endpoint's path + "/explorer"."""
    return HashedFiles(directory=BUILT_ASSETS, check_dir=False)


class HashedFiles(StaticFiles):
    """Their names change with their content, so a browser may keep them for good."""

    @override
    async def check_config(self) -> None:
        """Before the explorer is built there is no folder: its files are not found, and nothing is broken."""

    @override
    def file_response(
        self,
        full_path: str | os.PathLike[str],
        stat_result: os.stat_result,
        scope: Scope,
        status_code: int = 200,
    ) -> Response:
        response = super().file_response(full_path, stat_result, scope, status_code)
        response.headers["Cache-Control"] = "public, max-age=31536000, immutable"
        response.headers["X-Content-Type-Options"] = "nosniff"
        # A worker goes by the policy that it came with, not by the page's.
        response.headers["Content-Security-Policy"] = WORKERS_POLICY
        return response
