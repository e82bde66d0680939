"""`/auth/token`, `/auth/me`, `/auth/jwks.json`: logging in by OAuth 2, for FastAPI's docs and for other programs."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any, Protocol
from urllib.parse import parse_qsl

from fastapi import APIRouter, Depends
from fastapi.security import OAuth2PasswordBearer
from starlette.requests import ClientDisconnect, Request
from starlette.responses import JSONResponse, Response

from graph.auth import ANONYMOUS
from graph.auth.service import NAME as AUTH
from graph.auth.service import Account, AuthService, Issued
from graph.database.write import Writer
from graph.errors import Unauthenticated
from graph.http.authentication import Authentication
from graph.http.exchange import NAME as EXCHANGE
from graph.http.exchange import Exchange
from graph.http.media import GRAPHQL
from graph.http.reply import reply_error
from graph.mutations import Acting, WriteRefused

PATH = "/auth/token"
MAX_FORM_BYTES = 10_000
MAX_FIELDS = 20
FORM = "application/x-www-form-urlencoded"
# Tokens must not lie about in caches.
NO_STORE = {"Cache-Control": "no-store"}
# Keys may: whoever comes with a new one is looked up anew by whoever reads them.
KEPT_A_WHILE = {"Cache-Control": "public, max-age=300"}

NAME_AND_PASSWORD = {
    "grant_type": "`password`, or `refresh_token` to get new tokens for a refresh token.",
    "username": "An e-mail address, or a workspace's slug and a handle: `acme/ann`.",
    "password": "The person's password.",
    "refresh_token": "Good once.",
}
OPENAPI: dict[str, Any] = {
    "requestBody": {
        "required": True,
        "content": {
            FORM: {
                "schema": {
                    "type": "object",
                    "properties": {
                        name: {"type": "string", "description": remark} for name, remark in NAME_AND_PASSWORD.items()
                    },
                }
            }
        },
    }
}


class Accounts(Protocol):
    """The people of a service, as far as HTTP and the command line know them; a module of resolvers has `ACCOUNTS`.

    `roles` are those that its tokens may give.
    """

    @property
    def roles(self) -> Collection[str]: ...

    async def find(self, acting: Acting, name: str) -> Account | None:
        """Whom a name stands for."""

    async def log_in(self, acting: Acting, name: str, password: str) -> Issued:
        """Raises WriteRefused, RateLimited and Unavailable."""

    async def refresh(self, acting: Acting, token: str) -> Issued:
        """Raises WriteRefused, RateLimited and Unavailable."""


@dataclass(frozen=True, slots=True)
class OAuthRefused(Exception):
    """What RFC 6749, section 5.2, calls an error response."""

    error: str
    description: str


def sign_in_router(accounts: Accounts, auth: AuthService, authentication: Authentication, writer: Writer) -> APIRouter:
    """`POST /auth/token` gives tokens for a name and a password, `GET /auth/me` says who is asking, and
    `GET /auth/jwks.json` what our tokens are checked with.
    """
    router = APIRouter(tags=["authentication"])
    scheme = OAuth2PasswordBearer(tokenUrl=PATH.removeprefix("/"), auto_error=False)

    @router.post(PATH, openapi_extra=OPENAPI, summary="Log in, or refresh")
    async def token(request: Request) -> Response:
        """The OAuth 2 password flow. The answer is `access_token`, `token_type`, `expires_in` and `refresh_token`."""
        acting = Acting(writer, ANONYMOUS, {AUTH: auth, EXCHANGE: Exchange(request.scope)})
        try:
            issued = await grant(accounts, acting, await read_form(request))
        except OAuthRefused as refused:
            content = {"error": refused.error, "error_description": refused.description}
            return JSONResponse(content, 400, NO_STORE)
        except ClientDisconnect:
            # Nobody reads it.
            return Response(status_code=400)
        except Exception as error:  # noqa: BLE001 (as at the endpoint)
            return refuse(error)
        granted = {
            "access_token": issued.access_token,
            "token_type": "bearer",
            "expires_in": issued.seconds,
            "refresh_token": issued.refresh_token,
        }
        return JSONResponse(granted, headers=NO_STORE)

    @router.get("/auth/me", dependencies=[Depends(scheme)], summary="Who is asking")
    async def me(request: Request) -> Response:
        """What the token says of who is asking."""
        try:
            identity = await authentication.authenticate(request.scope)
            if identity.viewer is ANONYMOUS:
                raise Unauthenticated("Nobody is logged in: send a token, as `Authorization: Bearer …`.")
        except Exception as error:  # noqa: BLE001 (as at the endpoint)
            return refuse(error)
        viewer = identity.viewer
        said = {
            "id": viewer.id,
            "roles": viewer.roles,
            "claims": dict(viewer.claims),
            "expires_at": int(identity.expires_at),
        }
        return JSONResponse(said, headers=NO_STORE)

    @router.get("/auth/jwks.json", summary="What our tokens are checked with")
    async def keys() -> Response:
        """The public keys of this service, as a JSON Web Key Set; none where a secret signs."""
        return JSONResponse(auth.signer.published(), headers=KEPT_A_WHILE)

    return router


async def grant(accounts: Accounts, acting: Acting, form: Mapping[str, str]) -> Issued:
    """What the form asks for; raises OAuthRefused, RateLimited and Unavailable."""
    try:
        match form.get("grant_type", "password"):
            case "password" if "username" in form and "password" in form:
                return await accounts.log_in(acting, form["username"], form["password"])
            case "refresh_token" if "refresh_token" in form:
                return await accounts.refresh(acting, form["refresh_token"])
            case "password" | "refresh_token" as grant_type:
                missing = "username and password" if grant_type == "password" else "refresh_token"
                raise OAuthRefused("invalid_request", f"With grant_type {grant_type} comes {missing}.")
            case _:
                raise OAuthRefused("unsupported_grant_type", "grant_type must be password or refresh_token.")
    except WriteRefused as refused:
        raise OAuthRefused("invalid_grant", refused.errors[0].message) from None


async def read_form(request: Request) -> Mapping[str, str]:
    """Raises OAuthRefused where it is no form, or one too large."""
    if request.headers.get("content-type", "").partition(";")[0].strip().lower() != FORM:
        raise OAuthRefused("invalid_request", f"Send a form: Content-Type: {FORM}.")
    body = bytearray()
    async for chunk in request.stream():
        body += chunk
        if len(body) > MAX_FORM_BYTES:
            raise OAuthRefused("invalid_request", f"The form is over {MAX_FORM_BYTES:,} bytes.")
    try:
        return dict(parse_qsl(body.decode("ascii"), keep_blank_values=True, errors="strict", max_num_fields=MAX_FIELDS))
    except ValueError:
        raise OAuthRefused("invalid_request", "The form is not percent-encoded UTF-8.") from None


def refuse(error: Exception) -> Response:
    """The answer that the endpoint would give."""
    reply = reply_error(error, GRAPHQL, 1, well_formed=True)
    response = Response(reply.body, reply.status)
    response.raw_headers = [(b"content-type", b"application/json"), *reply.headers[1:]]
    response.headers.update(NO_STORE)
    return response
