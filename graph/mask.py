"""A bug → what clients may know of it: an identifier under which the log has the cause."""

from __future__ import annotations

import logging
from uuid import uuid4

from graph.errors import InternalError

log = logging.getLogger(__name__)


def mask(error: BaseException, where: str = "") -> InternalError:
    """Log `error` with its traceback under a fresh identifier, and return what is sent in its place."""
    identifier = uuid4().hex[:12]
    log.error("A request failed%s: %s", f" at {where}" if where else "", identifier, exc_info=error)
    return InternalError(identifier)
