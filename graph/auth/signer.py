"""Settings → Signer: the keys that our own tokens are signed and checked with. The first signs, all of them check."""

from __future__ import annotations

import hashlib
import json
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import jwt
from cryptography.exceptions import UnsupportedAlgorithm
from cryptography.hazmat.primitives.asymmetric.ec import EllipticCurvePublicKey
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPublicKey
from cryptography.hazmat.primitives.serialization import load_pem_private_key, load_pem_public_key
from jwt.algorithms import get_default_algorithms
from jwt.utils import base64url_encode

from graph.auth.secret import find_secret
from graph.auth.tokens import Issuer, Key
from graph.errors import SettingsError
from graph.settings import PREFIX, Settings

OF_SECRETS = "HS256"
OF_RSA = "RS256"
OF_CURVES: Mapping[str, str] = {"secp256r1": "ES256", "secp384r1": "ES384", "secp521r1": "ES512"}
OF_EDWARDS = "EdDSA"
SMALLEST_RSA = 2048
# What of a public key makes its name (RFC 7638).
NAMING = ("crv", "e", "kty", "n", "x", "y")


@dataclass(frozen=True, slots=True)
class OwnKey:
    """One of ours: what signs, unless it only checks, and what checks. A secret has no name and is not shown."""

    algorithm: str
    signs: Any = field(repr=False)
    checks: Any = field(repr=False)
    name: str | None = None
    shown: Mapping[str, Any] | None = None

    @property
    def key(self) -> Key:
        """As tokens are checked with it."""
        return Key(self.checks, (self.algorithm,))


@dataclass(frozen=True, slots=True)
class Signer:
    """Signs tokens of our own with the first of its keys."""

    keys: tuple[OwnKey, ...]
    issuer: str
    audience: str

    def sign(self, id_: str, roles: Sequence[str], seconds: float, claims: Mapping[str, Any]) -> str:
        """An access token for whom `id_` names, good for so many seconds from now."""
        now, first = int(time.time()), self.keys[0]
        said = {"iss": self.issuer, "aud": self.audience, "sub": id_, "iat": now, "exp": now + max(1, int(seconds))}
        headers = None if first.name is None else {"kid": first.name}
        return jwt.encode({**claims, "roles": list(roles), **said}, first.signs, first.algorithm, headers)

    def as_issuer(self) -> Issuer:
        """What checks the tokens that are signed here."""
        named = [(each.name, each.key) for each in self.keys]

        async def find_keys(name: str | None) -> Sequence[Key]:
            return [key for own, key in named if own is None or own == name]

        return Issuer(self.issuer, self.audience, find_keys, id_claim="sub")

    def published(self) -> Mapping[str, Any]:
        """The public keys, as others read them to check our tokens (JWKS, RFC 7517)."""
        return {"keys": [each.shown for each in self.keys if each.shown is not None]}


def signer_by_secret(secret: str, issuer: str, audience: str) -> Signer:
    """Signs with one secret."""
    return Signer((_of_secret(secret),), issuer, audience)


def make_signer(settings: Settings) -> Signer:
    """The keys of the settings; a secret where there are none, or where one is given beside them.

    Raises SettingsError.
    """
    keys = [_read(file) for file in settings.token_keys]
    if keys and keys[0].signs is None:
        raise SettingsError(f"{PREFIX}TOKEN_KEYS: {settings.token_keys[0]} is a public key; the first one signs.")
    if not keys or settings.token_secret is not None:
        keys.append(_of_secret(find_secret(settings)))
    keys += map(_of_secret, settings.token_secrets_before)
    return Signer(tuple(keys), settings.token_issuer, settings.token_audience)


def _of_secret(secret: str) -> OwnKey:
    return OwnKey(OF_SECRETS, secret, secret)


def _read(file: Path) -> OwnKey:
    """Raises SettingsError."""
    try:
        return _of_pem(file.read_bytes())
    except OSError as error:
        raise SettingsError(f"{PREFIX}TOKEN_KEYS: {file} can't be read: {error.strerror}.") from None
    except (ValueError, TypeError, UnsupportedAlgorithm):
        raise SettingsError(
            f"{PREFIX}TOKEN_KEYS: {file} holds no key in PEM, without a password, of RSA ({SMALLEST_RSA} bits or "
            "more), Ed25519, or one of the curves P-256, P-384 and P-521."
        ) from None


def _of_pem(text: bytes) -> OwnKey:
    """Raises ValueError, TypeError and UnsupportedAlgorithm."""
    private: Any = load_pem_private_key(text, None) if b"PRIVATE KEY" in text else None
    public: Any = load_pem_public_key(text) if private is None else private.public_key()
    algorithm = _algorithm(public)
    shown: Any = get_default_algorithms()[algorithm].to_jwk(public, as_dict=True)
    shown = {name: shown[name] for name in NAMING if name in shown}
    digest = hashlib.sha256(json.dumps(shown, sort_keys=True, separators=(",", ":")).encode()).digest()
    name = base64url_encode(digest).decode()
    return OwnKey(algorithm, private, public, name, {**shown, "kid": name, "use": "sig", "alg": algorithm})


def _algorithm(public: Any) -> str:
    match public:
        case RSAPublicKey(key_size=size) if size >= SMALLEST_RSA:
            return OF_RSA
        case EllipticCurvePublicKey(curve=curve) if curve.name in OF_CURVES:
            return OF_CURVES[curve.name]
        case Ed25519PublicKey():
            return OF_EDWARDS
        case _:
            raise ValueError("a key of another kind")
