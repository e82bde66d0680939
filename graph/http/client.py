"""Head → Client: the program that sent a request, as far as it says."""

from __future__ import annotations

from functools import lru_cache

from graph.http.head import Head
from graph.operation.types import NOBODY, Client

MAX_LENGTH = 100


def read_client(head: Head) -> Client:
    """A program's name and version; what is no text that people read is left out of them."""
    if not head.client_name and not head.client_version:
        return NOBODY
    return Client(_readable(head.client_name), _readable(head.client_version))


@lru_cache(1_000)
def _readable(value: bytes) -> str:
    # Tools that write the header of several others say the same in each.
    text = value.partition(b", ")[0][: MAX_LENGTH * 4].decode("utf-8", "replace").strip()
    return "".join(letter for letter in text if letter.isprintable())[:MAX_LENGTH]
