"""What went wrong → what clients may know of it: an identifier under which the log has the cause."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from uuid import uuid4

from graph.errors import InternalError, RequestError, ServerError

log = logging.getLogger(__name__)


def mask(error: BaseException, where: str = "") -> RequestError:
    """What is sent in the place of `error`; what is not the client's doing is logged under a fresh identifier.

    A bug is logged with its traceback. An outage or a deadline is one line: there is one for every request.
    """
    if isinstance(error, RequestError) and (error.identifier or not isinstance(error, ServerError)):
        return error
    identifier = uuid4().hex[:12]
    place = f" at {where}" if where else ""
    if isinstance(error, ServerError):
        log.error("A request failed%s: %s: %s", place, identifier, " <- ".join(map(_describe, _causes(error))))
        return error.identified(identifier)
    log.error("A request failed%s: %s", place, identifier, exc_info=error)
    return InternalError("Something went wrong on the server.").identified(identifier)


def _causes(error: BaseException | None) -> Iterator[BaseException]:
    """The error, what it was raised from, and so on."""
    while error is not None:
        yield error
        error = error.__cause__


def _describe(error: BaseException) -> str:
    return f"{type(error).__name__}: {str(error).partition(chr(10))[0]}"
