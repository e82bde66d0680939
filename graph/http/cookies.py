"""The cookies of a log-in, as headers."""

from __future__ import annotations

from graph.http.media import Header

COOKIES = "mainspring_"
ACCESS_COOKIE = f"{COOKIES}access"
REFRESH_COOKIE = f"{COOKIES}refresh"


def cookie_header(name: str, value: str, *, seconds: int, secure: bool) -> Header:
    """A cookie that no script can read and that no other site's page sends; 0 seconds take it away."""
    text = f"{name}={value}; Path=/; Max-Age={seconds}; HttpOnly; SameSite=Strict"
    return b"set-cookie", f"{text}; Secure".encode() if secure else text.encode()
