"""The viewer: who is asking, as far as policies may know."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Viewer:
    """Who is asking. `role` is part of every prepared statement's key, so it must stay one of a few names.

    `id` tells the viewers of a role apart: without it, what one of them stored under an Idempotency-Key is the answer
    to all who send the same key and operation.
    """

    role: str
    id: str | None = None


ANONYMOUS = Viewer(role="anonymous")
