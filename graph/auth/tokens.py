"""Bearer token → Identity: who it says is asking, and until when, once everything about it is checked."""

from __future__ import annotations

import hashlib
import time
from collections.abc import Awaitable, Callable, Container, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import jwt
from jwt.exceptions import ExpiredSignatureError, PyJWTError

from graph.auth.viewer import ANONYMOUS, ANONYMOUS_ROLE, MERGED, SYSTEM_ROLE, Viewer
from graph.errors import Unauthenticated
from graph.kept import Kept

# A token of ten roles and a few claims has 500.
MAX_LENGTH = 8_192
# Seconds by which two clocks may differ.
LEEWAY = 10
REQUIRED = ("exp", "iat", "iss", "aud", "sub")
# What is said of a token itself; the rest says something of the viewer.
REGISTERED = frozenset({*REQUIRED, "nbf", "jti"})
KEPT_TOKENS = 10_000
# Stands between an issuer's name and the name that it has for somebody.
OF_ISSUER = "#"

UNUSABLE = (PyJWTError, ValueError, TypeError, OverflowError, RecursionError)

NOT_VALID = "The token is not valid."
EXPIRED = "The token has expired; get another by refreshing, or log in again."


@dataclass(frozen=True, slots=True)
class Identity:
    """Who is asking, and the Unix time from which the token is no longer good."""

    viewer: Viewer
    expires_at: float


NOBODY = Identity(ANONYMOUS, float("inf"))


@dataclass(frozen=True, slots=True)
class Key:
    """What a token is checked with, and the algorithms that it may be used with: those of one family."""

    value: Any
    algorithms: tuple[str, ...]


# From the `kid` of a token's header, or None, to the keys that may have signed it.
FindKeys = Callable[[str | None], Awaitable[Sequence[Key]]]


@dataclass(frozen=True, slots=True)
class Issuer:
    """Whose tokens are believed. `roles_claim` and `id_claim` name what says who the viewer is.

    Without an `id_claim` the issuer's people are none of ours: their ids are `sub` behind the issuer's name, so that
    the issuer's 7 is not taken for the 7 of our own tables.
    """

    name: str
    audience: str
    find_keys: FindKeys
    roles_claim: str = "roles"
    id_claim: str | None = None

    def id_of(self, claims: Mapping[str, Any]) -> str | None:
        """The viewer's id, or None where the claims have none."""
        found = find_claim(claims, self.id_claim or "sub")
        if not isinstance(found, str | int) or isinstance(found, bool) or found == "":
            return None
        return str(found) if self.id_claim is not None else f"{self.name}{OF_ISSUER}{found}"


@dataclass(frozen=True, slots=True, eq=False)
class Tokens:
    """Checks bearer tokens, and keeps for whom the last of them were, by the hash of each.

    `known_roles` are those that a token may give; others are left out, since whatever is kept is kept by role.
    """

    issuers: Mapping[str, Issuer]
    known_roles: Container[str] | None = None
    kept: Kept[bytes, Identity] = field(default_factory=lambda: Kept(KEPT_TOKENS))

    async def identify(self, token: str) -> Identity:
        """Who is asking.

        Raises Unauthenticated, in the same words whatever is wrong with a token but its age, and Unavailable where an
        outside issuer's keys can't be fetched.
        """
        if len(token) > MAX_LENGTH:
            raise Unauthenticated(NOT_VALID)
        digest = hashlib.sha256(token.encode("utf-8", "replace")).digest()
        known = self.kept.get(digest)
        if known is None:
            known = self.kept.put(digest, await self._check(token))
        if known.expires_at <= time.time():
            raise Unauthenticated(EXPIRED)
        return known

    async def _check(self, token: str) -> Identity:
        try:
            header = jwt.get_unverified_header(token)
            # Only to choose whose keys it is checked with, which then must be this issuer's.
            claimed = jwt.decode(token, options={"verify_signature": False})
        except (PyJWTError, ValueError, RecursionError):
            raise Unauthenticated(NOT_VALID) from None
        name = claimed.get("iss")
        issuer = self.issuers.get(name) if isinstance(name, str) else None
        # An extension that must be understood: none is. Keys and their addresses in there (jwk, jku, x5u) are not read.
        if issuer is None or "crit" in header:
            raise Unauthenticated(NOT_VALID)
        claims = verify_by_one(token, await issuer.find_keys(header.get("kid")), issuer)
        return Identity(self._viewer(claims, issuer), float(claims["exp"]) + LEEWAY)

    def _viewer(self, claims: Mapping[str, Any], issuer: Issuer) -> Viewer:
        id_ = issuer.id_of(claims)
        if id_ is None:
            raise Unauthenticated(NOT_VALID)
        roles = tuple(each for each in read_roles(find_claim(claims, issuer.roles_claim)) if self._may_give(each))
        said = {*REGISTERED, issuer.roles_claim}
        others = {name: value for name, value in claims.items() if name not in said}
        return Viewer(roles or (ANONYMOUS_ROLE,), id_, others)

    def _may_give(self, role: str) -> bool:
        """Never the service's own, whatever is known: it is bound by no rule."""
        if role in {SYSTEM_ROLE, ANONYMOUS_ROLE} or MERGED in role:
            return False
        return self.known_roles is None or role in self.known_roles


def verify_by_one(token: str, keys: Sequence[Key], issuer: Issuer) -> Mapping[str, Any]:
    """The claims of a token that one of the keys has signed.

    Raises Unauthenticated.
    """
    refused = Unauthenticated(NOT_VALID)
    for key in keys:
        try:
            return verify(token, key, issuer)
        except Unauthenticated as error:
            # That it has expired is said by the key that signed it, and by no other.
            refused = error if error.message == EXPIRED else refused
    raise refused


def verify(token: str, key: Key, issuer: Issuer) -> Mapping[str, Any]:
    """The claims of a token that was signed with the key, is of and for the right ones, and good now.

    Raises Unauthenticated.
    """
    try:
        return _decode(token, key, issuer)
    except ExpiredSignatureError:
        # Age is looked at before audience and issuer; and only of a token that was good is it said.
        verify_but_age(token, key, issuer)
        raise Unauthenticated(EXPIRED) from None
    except UNUSABLE:
        raise Unauthenticated(NOT_VALID) from None


def verify_but_age(token: str, key: Key, issuer: Issuer) -> None:
    """Raises Unauthenticated where more is wrong with a token than that it has expired."""
    try:
        _decode(token, key, issuer, verify_exp=False)
    except UNUSABLE:
        raise Unauthenticated(NOT_VALID) from None


def _decode(token: str, key: Key, issuer: Issuer, *, verify_exp: bool = True) -> Mapping[str, Any]:
    claims: Mapping[str, Any] = jwt.decode(
        token,
        key.value,
        algorithms=list(key.algorithms),
        audience=issuer.audience,
        issuer=issuer.name,
        leeway=LEEWAY,
        options={"require": list(REQUIRED), "enforce_minimum_key_length": True, "verify_exp": verify_exp},
    )
    _ = float(claims["exp"])
    return claims


def find_claim(claims: Mapping[str, Any], name: str) -> Any:
    """A claim by its name, or by a path with points: `realm_access.roles`; None where there is none."""
    if name in claims:
        return claims[name]
    found: Any = claims
    for part in name.split("."):
        found = found.get(part) if isinstance(found, Mapping) else None
    return found


def read_roles(value: Any) -> Sequence[str]:
    """A list of names, or a text of words."""
    if isinstance(value, str):
        return value.split()
    return [each for each in value if isinstance(each, str) and each] if isinstance(value, list) else []
