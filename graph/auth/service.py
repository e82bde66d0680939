"""Settings → Service: what those who are asked to log somebody in work with."""

from __future__ import annotations

from collections.abc import Container, Mapping
from dataclasses import dataclass
from typing import Any

from graph.auth.attempts import Attempts, make_attempts
from graph.auth.passwords import Passwords
from graph.auth.signer import Signer, make_signer
from graph.auth.tokens import Issuer, Tokens
from graph.errors import SettingsError
from graph.settings import PREFIX, Settings

NAME = "auth"
"""What hand-written mutations have the service under, in their context."""


@dataclass(frozen=True, slots=True)
class Account:
    """Somebody as their tokens will say: the viewer's id, roles and claims."""

    id: str
    roles: tuple[str, ...]
    claims: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Issued:
    """What somebody gets who logs in: `seconds` is how long the access token is good for."""

    account: Account
    access_token: str
    refresh_token: str
    seconds: int


@dataclass(frozen=True, slots=True, eq=False)
class AuthService:
    """Signs tokens and checks them, hashes passwords and counts attempts, in one process."""

    settings: Settings
    signer: Signer
    tokens: Tokens
    passwords: Passwords
    attempts: Attempts

    def issue(self, account: Account, refresh_token: str) -> Issued:
        """An access token beside the refresh token by which there will be others."""
        seconds = int(self.settings.token_minutes * 60)
        access = self.signer.sign(account.id, account.roles, seconds, account.claims)
        return Issued(account, access, refresh_token, seconds)


def make_auth(settings: Settings, known_roles: Container[str] | None = None) -> AuthService:
    """What the settings say.

    Raises SettingsError.
    """
    signer = make_signer(settings)
    issuers = [signer.as_issuer(), *outside_issuers(settings)]
    if len({each.name for each in issuers}) < len(issuers):
        raise SettingsError(
            f"{PREFIX}JWKS_ISSUER: must not be {settings.token_issuer!r}, the name of our own tokens' issuer "
            f"({PREFIX}TOKEN_ISSUER)"
        )
    tokens = Tokens({each.name: each for each in issuers}, known_roles)
    return AuthService(settings, signer, tokens, Passwords(), make_attempts(settings))


def outside_issuers(settings: Settings) -> list[Issuer]:
    """The one of the settings, if there is one."""
    if settings.jwks_url is None or settings.jwks_issuer is None or settings.jwks_audience is None:
        return []
    from graph.auth.keys import IssuerKeys, fetch_from

    keys = IssuerKeys(fetch_from(settings.jwks_url), settings.jwks_algorithms, settings.jwks_minutes * 60)
    return [
        Issuer(settings.jwks_issuer, settings.jwks_audience, keys.find, settings.roles_claim, settings.id_claim),
    ]
