"""The viewer: who is asking, as far as policies may know."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Viewer:
    """Who is asking. `role` is part of every prepared statement's key, so it must stay one of a few names."""

    role: str


ANONYMOUS = Viewer(role="anonymous")
