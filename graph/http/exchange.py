"""One request as hand-written fields see it: where it came from, its cookies, and headers for the answer."""

from __future__ import annotations

from dataclasses import dataclass, field

from starlette.requests import cookie_parser
from starlette.types import Scope

from graph.http.cookies import cookie_header
from graph.http.media import Header

NAME = "exchange"
"""What `info.context` and `Writing.context` have it under."""


@dataclass(frozen=True, slots=True)
class Exchange:
    """A request and the answer to it. Nothing is read before it is asked for."""

    scope: Scope
    headers: list[Header] = field(default_factory=list)

    @property
    def address(self) -> str:
        """Of the client; where a proxy is trusted, as that one says."""
        client = self.scope.get("client")
        return client[0] if client else ""

    @property
    def is_secure(self) -> bool:
        """Whether it came by https; where a proxy is trusted, as that one says."""
        return self.scope.get("scheme") in {"https", "wss"}

    def header(self, name: bytes) -> str | None:
        """A header of the request by its name in small letters."""
        return read_header(self.scope, name)

    def cookie(self, name: str) -> str | None:
        """A cookie of the request."""
        return read_cookie(read_header(self.scope, b"cookie"), name)

    def set_cookie(self, name: str, value: str, *, seconds: int) -> None:
        """Send a cookie with the answer; 0 seconds take it away."""
        self.headers.append(cookie_header(name, value, seconds=seconds, secure=self.is_secure))


def read_header(scope: Scope, name: bytes) -> str | None:
    """The first header of this name."""
    for key, value in scope["headers"]:
        if key == name:
            text: str = value.decode("latin-1")
            return text
    return None


def read_cookie(header: str | None, name: str) -> str | None:
    """A cookie of a Cookie header, whatever the cookies beside it look like."""
    return None if header is None or name not in header else cookie_parser(header).get(name)
