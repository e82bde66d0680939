"""An answer, or what went wrong → Reply: status, headers and body, ready to be sent."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple

import orjson
from starlette.exceptions import HTTPException
from starlette.types import Send

from graph.engine import Answer, FormattedError, Replayed, answer_body
from graph.errors import (
    BadRequest,
    MethodNotAllowed,
    RateLimited,
    RequestError,
    RequestErrors,
    Unauthenticated,
    Unavailable,
)
from graph.http.cookies import ACCESS_COOKIE, cookie_header
from graph.http.media import JSON, Header, Media
from graph.mask import mask

# The answer is that of an earlier request with the same key.
REPLAYED: Header = (b"idempotency-replayed", b"true")

BEARER: Header = (b"www-authenticate", b'Bearer error="invalid_token"')

# The codes of what an application's own authentication refuses by HTTPException.
CODES: Mapping[int, str] = {
    401: "UNAUTHENTICATED",
    403: "FORBIDDEN",
    429: "RATE_LIMITED",
    503: Unavailable.code,
}


class Reply(NamedTuple):
    """A whole response; its body goes out in one piece."""

    status: int
    headers: list[Header]
    body: bytes

    async def send(self, send: Send) -> None:
        await send({"type": "http.response.start", "status": self.status, "headers": self.headers})
        await send({"type": "http.response.body", "body": self.body})


def make_reply(status: int, media: Media, body: bytes, *more: Header) -> Reply:
    return Reply(status, [media.header, (b"content-length", b"%d" % len(body)), *more], body)


# Answers


def reply_answer(answer: Answer, media: Media, max_errors: int) -> Reply:
    """200: there is data, if perhaps not all of it."""
    more = (REPLAYED,) if isinstance(answer, Replayed) else ()
    return make_reply(200, media, answer_body(answer, max_errors), *more)


# Errors


def reply_error(error: Exception, media: Media, max_errors: int, *, well_formed: bool) -> Reply:
    """`well_formed`: whether it was a GraphQL request at all, whatever became of it then."""
    match error:
        case RequestErrors():
            errors: Sequence[RequestError] = tuple(map(mask, error.errors))
        case HTTPException() if error.status_code < 500 or error.status_code in CODES:
            return reply_refusal(error, media)
        case _:
            errors = (mask(error),)
    content: dict[str, Any] = {"errors": [format_error(each) for each in errors[:max_errors]]}
    if any(each.began for each in errors):
        content["data"] = None
    more = {header for each in errors for header in error_headers(each)}
    return make_reply(choose_status(errors, media, well_formed), media, orjson.dumps(content), *more)


def error_headers(error: RequestError) -> Iterable[Header]:
    """What the client should know besides the error itself."""
    match error:
        case MethodNotAllowed():
            yield b"allow", b"POST"
        case Unavailable():
            yield b"retry-after", b"5"
        case RateLimited():
            yield b"retry-after", b"%d" % error.retry_after
        case Unauthenticated():
            yield BEARER
            if error.by_cookie:
                yield cookie_header(ACCESS_COOKIE, "", seconds=0, secure=False)
        case _:
            pass


def choose_status(errors: Sequence[RequestError], media: Media, well_formed: bool) -> int:
    """GraphQL over HTTP: 200 once running began, and as application/json for all that is GraphQL."""
    status = max(each.status for each in errors)
    began = any(each.began for each in errors)
    if status == 400 and (began or (well_formed and media is JSON)):
        return 200
    return status


def reply_refusal(error: HTTPException, media: Media) -> Reply:
    """What `get_viewer` or `get_context` refused: their status, text and headers (WWW-Authenticate)."""
    code = CODES.get(error.status_code, BadRequest.code)
    content = {"errors": [{"message": str(error.detail), "extensions": {"code": code}}]}
    more = [(key.lower().encode("latin-1"), value.encode("latin-1")) for key, value in (error.headers or {}).items()]
    return make_reply(error.status_code, media, orjson.dumps(content), *more)


def format_error(error: RequestError) -> FormattedError:
    formatted: FormattedError = {"message": error.message}
    if error.locations:
        formatted["locations"] = [{"line": each.line, "column": each.column} for each in error.locations]
    if error.path:
        formatted["path"] = list(error.path)
    formatted["extensions"] = error.extensions
    return formatted
