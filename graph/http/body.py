"""The stream of a POST → its JSON, decoded strictly."""

from __future__ import annotations

from typing import Any

import orjson
from starlette.requests import ClientDisconnect
from starlette.types import Receive

from graph.errors import BadRequest, BodyTooLarge

SHAPE = 'Send an object such as {"query": "{ … }", "variables": {…}, "operationName": "…"}.'


async def read_body(content_length: bytes, receive: Receive, limit: int) -> bytes:
    """The whole body. One over the limit is refused before the rest of it is read.

    Raises BodyTooLarge, BadRequest; ClientDisconnect where the client left half-way.
    """
    if content_length:
        check_size(read_length(content_length), limit)
    body, more = await read_chunk(receive)
    check_size(len(body), limit)
    if not more:
        return body
    chunks = [body]
    size = len(body)
    while more:
        body, more = await read_chunk(receive)
        size += len(body)
        check_size(size, limit)
        chunks.append(body)
    return b"".join(chunks)


async def read_chunk(receive: Receive) -> tuple[bytes, bool]:
    """A part of the body, and whether there is more."""
    message = await receive()
    if message["type"] == "http.disconnect":
        raise ClientDisconnect
    return message.get("body", b""), message.get("more_body", False)


def read_length(content_length: bytes) -> int:
    if not content_length.isdigit() or len(content_length) > 18:
        raise BadRequest("The Content-Length header must be a number.")
    return int(content_length)


def check_size(size: int, limit: int) -> None:
    if size > limit:
        raise BodyTooLarge(f"The body is over {limit:,} bytes.")


def decode(body: bytes) -> Any:
    """Raises BadRequest where it is not JSON in UTF-8. The place is told, the content never repeated."""
    try:
        return orjson.loads(body)
    except orjson.JSONDecodeError as error:
        raise BadRequest(f"{explain(body, error)} {SHAPE}") from None


def explain(body: bytes, error: orjson.JSONDecodeError) -> str:
    if not body.strip():
        return "The body is empty."
    try:
        body.decode("utf-8")
    except UnicodeDecodeError:
        return "The body is not UTF-8."
    return f"The body is not JSON: {error}."
