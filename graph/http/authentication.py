"""A connection's credentials → who is asking: the one way for every transport."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Collection, Mapping
from dataclasses import dataclass
from typing import Any

from starlette.requests import HTTPConnection
from starlette.types import Scope

from graph.auth import Viewer
from graph.auth.tokens import NOBODY, NOT_VALID, Identity
from graph.errors import Forbidden, Unauthenticated
from graph.http.cookies import ACCESS_COOKIE, COOKIES
from graph.http.exchange import read_cookie, read_header

BEARER = "bearer "

Identify = Callable[[str], Awaitable[Identity]]


@dataclass(frozen=True, slots=True)
class Authentication:
    """Knows who is asking by a bearer token, or by the cookie of a log-in.

    A token in the address is none: addresses are logged, shared and sent on as Referer.
    """

    identify: Identify
    trusted_origins: Collection[str] = ()

    async def get_viewer(self, connection: HTTPConnection) -> Viewer:
        """Who sent a request, as `graph.mount(get_viewer=…)` takes it.

        Raises what `authenticate` does.
        """
        return (await self.authenticate(connection.scope)).viewer

    async def authenticate(self, scope: Scope, payload: Mapping[str, Any] | None = None) -> Identity:
        """Who is asking, and until when that is so. Nobody in particular where there are no credentials.

        `payload` is that of `connection_init`, where there is one: {"Authorization": "Bearer …"}, which goes before the
        headers. A connection that stays open ends with the identity: `expires_at`.
        Raises Unauthenticated where there are credentials and they are not good, Forbidden where a page of another
        site would use a cookie, and Unavailable where it can't be told.
        """
        given, cookies = _from_payload(payload), None
        if given is None:
            for name, value in scope["headers"]:
                if name == b"authorization":
                    given = value.decode("latin-1")
                    break
                if name == b"cookie":
                    cookies = value.decode("latin-1")
        if given is not None:
            return await self.identify(read_bearer(given))
        if cookies is None or COOKIES not in cookies:
            return NOBODY
        # Also where it is only the other one, for `refresh`.
        self.check_origin(scope)
        token = read_cookie(cookies, ACCESS_COOKIE)
        if token is None:
            return NOBODY
        try:
            return await self.identify(token)
        except Unauthenticated as error:
            # It can't be taken away by a script, so the answer does: else nobody could log in again.
            raise Unauthenticated(error.message, by_cookie=True) from None

    def check_origin(self, scope: Scope) -> None:
        """Raises Forbidden where a browser says that a page of another site sends the request.

        Beside what else keeps such pages out: SameSite=Strict, and a Content-Type that they must ask for first.
        """
        site, origin = read_header(scope, b"sec-fetch-site"), read_header(scope, b"origin")
        if site in {"same-origin", "none"} or (site is None and origin is None):
            return
        if origin is not None:
            host = read_header(scope, b"host")
            # No urlsplit: it raises where the brackets of an address are not closed.
            same = site is None and host is not None and origin.partition("://")[2].lower() == host.lower()
            if same or origin in self.trusted_origins:
                return
        raise Forbidden("A page of another site may not use the cookie of a log-in here (trusted_origins).")


def read_bearer(header: str) -> str:
    """`Bearer abc` → `abc`. Raises Unauthenticated for any other scheme."""
    if header[: len(BEARER)].lower() != BEARER or not header[len(BEARER) :].strip():
        raise Unauthenticated(NOT_VALID)
    return header[len(BEARER) :].strip()


def _from_payload(payload: Mapping[str, Any] | None) -> str | None:
    """What `connection_init` says: under `Authorization`, in any case of letters, or in an object `headers`."""
    if not payload:
        return None
    for name, value in payload.items():
        if name.lower() == "authorization":
            if not isinstance(value, str):
                raise Unauthenticated(NOT_VALID)
            return value
    headers = payload.get("headers")
    return _from_payload(headers) if isinstance(headers, Mapping) else None
