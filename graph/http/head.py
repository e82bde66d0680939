"""The scope's headers → Head: those that matter here."""

from __future__ import annotations

from typing import Any, NamedTuple

from starlette.types import Scope

from graph.errors import HeadersTooLarge


class Head(NamedTuple):
    """A header that came twice is joined by a comma, as HTTP says; then it is no exact name any more."""

    accept: bytes = b""
    content_type: bytes = b""
    content_length: bytes = b""
    content_encoding: bytes = b""
    idempotency_key: bytes | None = None
    client_name: bytes = b""
    client_version: bytes = b""


# What tools put before `client-name` and `client-version`: Apollo's, Hive's and Cosmo's.
CLIENTS = ("apollographql-", "x-graphql-", "graphql-")
PLACES = {
    f"{prefix}{name.replace('_', '-')}".encode("ascii"): place
    for place, name in enumerate(Head._fields)
    for prefix in (CLIENTS if name.startswith("client_") else ("",))
}


def read_head(scope: Scope, limit: int) -> Head:
    """Raises HeadersTooLarge where all headers together, those of Head or not, have more than `limit` bytes.

    The server has read them by then: uvicorn's httptools has no limit of its own, so what must not even be
    received is for the proxy in front to refuse.
    """
    found: list[Any] = [*Head()]
    size = 0
    for name, value in scope["headers"]:
        size += len(name) + len(value)
        place = PLACES.get(name)
        if place is not None:
            earlier = found[place]
            found[place] = earlier + b", " + value if earlier else value
    if size > limit:
        raise HeadersTooLarge(f"The headers are over {limit:,} bytes.")
    return Head(*found)
