"""What HTTP asks of an engine."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Protocol

from graph.auth.viewer import Viewer
from graph.engine import Answer
from graph.operation.types import Request


class Answers(Protocol):
    """The engine, as far as HTTP knows it."""

    async def answer(self, request: Request, viewer: Viewer, context: Mapping[str, Any]) -> Answer:
        """Raises RequestError or RequestErrors."""
