"""The address of an outside issuer's keys (JWKS) → its keys, kept, and fetched anew when they are old or one is new."""

from __future__ import annotations

import asyncio
import logging
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import httpx
from jwt import PyJWK
from jwt.exceptions import PyJWTError

from graph.auth.tokens import Key
from graph.errors import Unavailable

log = logging.getLogger(__name__)

# Seconds between two fetches for the sake of a key that is not known: anybody may write a `kid` of their own.
FLOOR = 30.0
# Seconds until an issuer that did not answer is asked again.
RETRY = 5.0
TIMEOUT = 5.0
MAX_BYTES = 256_000
# What a key of a kind may be used with. A secret (oct) among an issuer's public keys is never one.
FAMILIES: Mapping[str, tuple[str, ...]] = {
    "RSA": ("RS256", "RS384", "RS512", "PS256", "PS384", "PS512"),
    "EC": ("ES256", "ES384", "ES512"),
    "OKP": ("EdDSA",),
}

Fetch = Callable[[], Sequence[Any]]
Clock = Callable[[], float]


class KeysUnreadable(Exception):
    """What the issuer answers is no set of keys."""


@dataclass(slots=True, eq=False)
class IssuerKeys:
    """The keys of one issuer. `fetch` may block: it is called in a thread.

    Keys that are `seconds` old are fetched anew, and stay where that fails; one that is not known is looked for at most
    every FLOOR seconds.
    """

    fetch: Fetch
    algorithms: Sequence[str]
    seconds: float
    clock: Clock = time.monotonic
    keys: Mapping[str | None, Key] = field(default_factory=dict)
    fetched_at: float | None = None
    asked_at: float | None = None
    asking: asyncio.Task[None] | None = None

    async def find(self, kid: str | None) -> Sequence[Key]:
        """The key of this name, or where there is only one, of none; nothing where there is no such.

        Raises Unavailable where it is not known and the issuer does not answer.
        """
        key = self._known(kid)
        if key is not None and not self._are_old():
            return (key,)
        if self.asking is None and self._may_ask():
            self.asking = asyncio.create_task(self._ask())
        if self.asking is not None:
            # One fetch for all who wait, which goes on where the first of them leaves.
            await asyncio.shield(self.asking)
        key = self._known(kid)
        if key is None and self.fetched_at != self.asked_at:
            raise Unavailable("The issuer of the token can't be asked for its keys just now; try again.")
        return () if key is None else (key,)

    def _known(self, kid: str | None) -> Key | None:
        if kid is None and len(self.keys) == 1:
            return next(iter(self.keys.values()))
        return self.keys.get(kid)

    def _are_old(self) -> bool:
        return self.fetched_at is None or self.clock() - self.fetched_at >= self.seconds

    def _may_ask(self) -> bool:
        if self.asked_at is None:
            return True
        return self.clock() - self.asked_at >= (FLOOR if self.fetched_at == self.asked_at else RETRY)

    async def _ask(self) -> None:
        self.asked_at = now = self.clock()
        try:
            self.keys = read_keys(await asyncio.to_thread(self.fetch), self.algorithms)
            self.fetched_at = now
        except (httpx.HTTPError, KeysUnreadable) as error:
            log.warning("The keys of the tokens' issuer could not be fetched: %s", error)
        finally:
            self.asking = None


def read_keys(found: Sequence[Any], algorithms: Sequence[str]) -> Mapping[str | None, Key]:
    """The keys for signatures that are of the algorithms, by their names."""
    keys: dict[str | None, Key] = {}
    for each in found:
        if not isinstance(each, dict) or each.get("use", "sig") != "sig":
            continue
        family = FAMILIES.get(str(each.get("kty")), ())
        allowed = tuple(name for name in algorithms if name in family and each.get("alg", name) == name)
        kid = each.get("kid")
        if allowed and (kid is None or isinstance(kid, str)):
            try:
                keys[kid] = Key(PyJWK(each, allowed[0]).key, allowed)
            except PyJWTError:
                continue
    if not keys:
        raise KeysUnreadable(f"none of its keys is for {', '.join(algorithms)}")
    return keys


def fetch_from(url: str) -> Fetch:
    """Asks the issuer. Raises httpx.HTTPError and KeysUnreadable."""

    def fetch() -> Sequence[Any]:
        body = bytearray()
        with httpx.stream("GET", url, timeout=TIMEOUT, headers={"Accept": "application/json"}) as response:
            response.raise_for_status()
            for chunk in response.iter_bytes():
                body += chunk
                if len(body) > MAX_BYTES:
                    raise KeysUnreadable(f"its answer is over {MAX_BYTES:,} bytes")
        return _keys_of(bytes(body))

    return fetch


def _keys_of(body: bytes) -> Sequence[Any]:
    try:
        content = httpx.Response(200, content=body).json()
    except (ValueError, RecursionError):
        raise KeysUnreadable("its answer is not JSON") from None
    keys = content.get("keys") if isinstance(content, dict) else None
    if not isinstance(keys, list):
        raise KeysUnreadable('its answer has no list "keys"')
    return keys
