"""Opening an account, logging in, staying so and logging out: mutations, and what the same asks for over plain HTTP."""

from __future__ import annotations

import hashlib
import hmac
import secrets
from datetime import timedelta
from typing import Annotated, Any
from uuid import UUID, uuid4

import strawberry
from sqlalchemy import delete, select, update
from sqlalchemy.exc import IntegrityError

from graph.auth.passwords import LONGEST, SHORTEST
from graph.auth.service import NAME as AUTH
from graph.auth.service import Account, AuthService, Issued
from graph.http.cookies import ACCESS_COOKIE, REFRESH_COOKIE
from graph.http.exchange import NAME as EXCHANGE
from graph.http.exchange import Exchange
from graph.mutations import Acting, Session
from graph.schema import mutation_field
from models import User, UserRole, UserSession, Workspace
from models.base import utc_now

WRONG = "The name or the password is wrong."
NO_SESSION = "The refresh token is not valid: log in again."
SECONDS_A_DAY = 86_400
LONGEST_NAME = 100
LONGEST_EMAIL = 254


@strawberry.type(description="What somebody has who is logged in.")
class Tokens:
    """The tokens themselves are null where they went into cookies, which no script can read."""

    access_token: str | None = strawberry.field(
        description="To be sent with every request: `Authorization: Bearer …`. Null where it is in a cookie."
    )
    refresh_token: str | None = strawberry.field(
        description="Good once, for `refresh`: keep it from others. Null where it is in a cookie."
    )
    expires_in: int = strawberry.field(description="Seconds that the access token is good for.")
    user_id: int = strawberry.field(description="Key of the person.")
    roles: list[str] = strawberry.field(description="What the person may do goes by these.")


@strawberry.type(description="Whether somebody was logged in.")
class LogOut:
    ended: bool = strawberry.field(description="Whether there was a session, which is over now.")


Cookie = Annotated[
    bool, strawberry.argument(description="Put the tokens into cookies instead of the answer: for browsers.")
]
Password = Annotated[str, strawberry.argument(description=f"{SHORTEST} characters or more; longer is better.")]
GivenToken = Annotated[
    str | None, strawberry.argument(description="The refresh token; that of the cookie, unless given.")
]


@mutation_field
async def sign_up(  # noqa: PLR0917
    acting: Acting,
    workspace: Annotated[str, strawberry.argument(description="Slug of a public workspace.")],
    handle: Annotated[str, strawberry.argument(description="The name after the @; nobody else's in the workspace.")],
    display_name: Annotated[str, strawberry.argument(description="The name to show.")],
    email: Annotated[str, strawberry.argument(description="Where mail reaches the person, who logs in by it.")],
    password: Password,
    cookie: Cookie = False,
) -> Tokens:
    """Open an account in a workspace that anybody may join, and log in."""
    handle, display_name, email = handle.strip(), display_name.strip(), email.strip().lower()
    _check_new(acting, handle, display_name, email, password)
    _auth(acting).attempts.admit_address(_exchange(acting).address)
    password_hash = await _auth(acting).passwords.hash(password)
    try:
        async with acting.transaction() as session:
            where = select(Workspace.id).where(Workspace.slug == workspace, Workspace.is_public)
            workspace_id = None if "\0" in workspace else await session.scalar(where)
            if workspace_id is None:
                acting.not_found("There is no workspace of this name that anybody may join.", "workspace")
            user = User(
                workspace_id=workspace_id,
                handle=handle,
                display_name=display_name,
                email=email,
                password_hash=password_hash,
                role=UserRole.MEMBER,
            )
            session.add(user)
            await _refuse_taken(acting, session, workspace_id, handle, email)
            await session.flush()
            issued = await _open_session(acting, session, user)
    except IntegrityError:
        # Somebody else came first, in this very moment.
        acting.taken("The handle or the e-mail address is taken.", "handle")
    return _answer(acting, issued, cookie=cookie)


@mutation_field
async def log_in(
    acting: Acting,
    login: Annotated[
        str, strawberry.argument(description="An e-mail address, or a workspace's slug and a handle: `acme/ann`.")
    ],
    password: Annotated[str, strawberry.argument(description="The person's password.")],
    cookie: Cookie = False,
) -> Tokens:
    """Get tokens for a name and a password."""
    return _answer(acting, await ACCOUNTS.log_in(acting, login, password), cookie=cookie)


@mutation_field
async def refresh(acting: Acting, refresh_token: GivenToken = None, cookie: Cookie = False) -> Tokens:
    """Get new tokens for a refresh token, which is spent by that.

    Whoever comes with a spent one ends the session, since one of the two who had it has stolen it.
    """
    given = refresh_token or _exchange(acting).cookie(REFRESH_COOKIE)
    if given is None:
        acting.refuse("There is no refresh token: give one, or log in.", "refreshToken")
    return _answer(acting, await ACCOUNTS.refresh(acting, given), cookie=cookie)


@mutation_field
async def log_out(acting: Acting, refresh_token: GivenToken = None) -> LogOut:
    """End the session of a refresh token, and take the cookies away.

    An access token that was given out stays good until it expires, a few minutes later.
    """
    exchange = _exchange(acting)
    token = refresh_token or exchange.cookie(REFRESH_COOKIE) or ""
    # First: they go also where it is refused because there were too many.
    for name in (ACCESS_COOKIE, REFRESH_COOKIE):
        if exchange.cookie(name) is not None:
            exchange.set_cookie(name, "", seconds=0)
    return LogOut(ended=await ACCOUNTS.log_out(acting, token))


class Accounts:
    """What `/auth/token` and `mainspring token` ask for."""

    roles = tuple(role.value for role in UserRole)

    async def find(self, acting: Acting, name: str) -> Account | None:
        """Whom a log-in name, or the database key, stands for."""
        key = int(name) if name.isascii() and name.isdigit() and len(name) < 10 else None
        async with acting.reading() as session:
            user = await _find_user(session, name) if key is None else await session.get(User, key)
        return None if user is None else _account(user)

    async def log_in(self, acting: Acting, name: str, password: str) -> Issued:
        """Raises WriteRefused, in the same words and the same time whatever is wrong, RateLimited and Unavailable."""
        auth, address = _auth(acting), _exchange(acting).address
        auth.attempts.admit(name, address)
        async with acting.reading() as session:
            user = await _find_user(session, name)
        known = user.password_hash if user is not None and len(password) <= LONGEST else None
        # No transaction is open while this takes its time.
        if not await auth.passwords.check(password[:LONGEST], known) or user is None or known is None:
            acting.forbid(WRONG, "password")
        auth.attempts.succeeded(name, address)
        renewed = await auth.passwords.hash(password) if auth.passwords.needs_rehash(known) else None
        async with acting.transaction() as session:
            if renewed is not None:
                await session.execute(update(User).where(User.id == user.id).values(password_hash=renewed))
            return await _open_session(acting, session, user)

    async def refresh(self, acting: Acting, token: str) -> Issued:
        """Raises WriteRefused, and RateLimited where an address tries many that are none."""
        named = await _find_session(acting, token)
        if named is None:
            acting.forbid(NO_SESSION, "refreshToken")
        key, given = named
        renewed, expires_at = _new_refresh_token(key), _expiry(acting)
        async with acting.transaction() as session:
            # One statement decides who was first, whoever else comes with the same token meanwhile.
            user_id = await session.scalar(
                update(UserSession)
                .where(
                    UserSession.id == key, UserSession.token_hash == given, UserSession.expires_at > utc_now()
                )
                .values(token_hash=_hash(renewed), expires_at=expires_at)
                .returning(UserSession.user_id)
            )  # fmt: skip
            user = None if user_id is None else await session.get(User, user_id)
            if user is None:
                # Spent or expired: committed before it is refused.
                await _end_session(session, key)
        if user is None:
            acting.forbid(NO_SESSION, "refreshToken")
        _succeeded(acting)
        return _auth(acting).issue(_account(user), renewed)

    async def log_out(self, acting: Acting, token: str) -> bool:
        """Whether there was a session, which is over now; raises RateLimited as `refresh` does."""
        named = await _find_session(acting, token)
        if named is None:
            return False
        async with acting.transaction() as session:
            ended = await _end_session(session, named[0])
        _succeeded(acting)
        return ended


ACCOUNTS = Accounts()


# Accounts


def _account(user: User) -> Account:
    return Account(str(user.id), (user.role.value,), {"workspace": user.workspace_id})


async def _find_user(session: Session, name: str) -> User | None:
    """By e-mail address, or by workspace and handle."""
    name = name.strip()
    if "\0" in name:
        return None
    if "@" in name:
        written = select(User).where(User.email.in_({name, name.lower()})).order_by(User.email != name).limit(1)
        found = await session.scalar(written)
        if found is not None:
            return found
    workspace, _, handle = name.partition("/")
    return await session.scalar(
        select(User)
        .join(Workspace, User.workspace_id == Workspace.id)
        .where(Workspace.slug == workspace, User.handle == handle)
    )


def _check_new(acting: Acting, handle: str, display_name: str, email: str, password: str) -> None:
    for name, value, longest in (
        ("handle", handle, LONGEST_NAME),
        ("displayName", display_name, LONGEST_NAME),
        ("email", email, LONGEST_EMAIL),
    ):
        if not value or len(value) > longest or "\0" in value:
            acting.refuse(f"{name} must have 1 to {longest} characters.", name)
    if "/" in handle or "@" in handle or any(each.isspace() for each in handle):
        acting.refuse("handle must not have a slash, an @ or a blank: it is written acme/ann and @ann.", "handle")
    before, at, after = email.rpartition("@")
    if not (before and at and "." in after) or any(each.isspace() for each in email):
        acting.refuse("email must be an address such as ann@example.org.", "email")
    if not SHORTEST <= len(password) <= LONGEST:
        acting.refuse(f"password must have {SHORTEST} to {LONGEST} characters.", "password")


async def _refuse_taken(acting: Acting, session: Session, workspace_id: int, handle: str, email: str) -> None:
    with session.no_autoflush:
        of_handle = select(User.id).where(User.workspace_id == workspace_id, User.handle == handle)
        if await session.scalar(of_handle) is not None:
            acting.taken("handle is taken in this workspace.", "handle")
        if await session.scalar(select(User.id).where(User.email == email)) is not None:
            acting.taken("email is taken: log in, or take another.", "email")


# Sessions


def _new_refresh_token(key: UUID) -> str:
    return f"{key.hex}.{secrets.token_urlsafe(32)}"


def _hash(token: str) -> str:
    """Of 256 bits drawn by chance, which nobody finds by trying: it need not be slow."""
    return hashlib.sha256(token.encode("utf-8", "replace")).hexdigest()


def _read_refresh_token(token: str) -> tuple[UUID, str] | None:
    """The session that it names, and its hash."""
    key, point, secret = token.partition(".")
    if not point or not secret or len(token) > LONGEST:
        return None
    try:
        named = UUID(hex=key)
    except ValueError:
        return None
    return (named, _hash(token)) if hmac.compare_digest(named.hex, key) else None


async def _find_session(acting: Acting, token: str) -> tuple[UUID, str] | None:
    """The session that a token names, if it is there, and the token's hash.

    It is counted before it is looked for: `_succeeded` takes that back. What is none costs a read, and no transaction
    that others wait for. Raises RateLimited.
    """
    if not token:
        return None
    _auth(acting).attempts.admit_address(_exchange(acting).address)
    named = _read_refresh_token(token)
    if named is None:
        return None
    async with acting.reading() as session:
        found = await session.scalar(select(UserSession.id).where(UserSession.id == named[0]))
    return None if found is None else named


def _succeeded(acting: Acting) -> None:
    _auth(acting).attempts.address_succeeded(_exchange(acting).address)


def _expiry(acting: Acting) -> Any:
    return utc_now() + timedelta(days=_auth(acting).settings.session_days)


async def _open_session(acting: Acting, session: Session, user: User) -> Issued:
    now = utc_now()
    await session.execute(delete(UserSession).where(UserSession.user_id == user.id, UserSession.expires_at <= now))
    key = uuid4()
    token = _new_refresh_token(key)
    session.add(UserSession(id=key, user_id=user.id, token_hash=_hash(token), expires_at=_expiry(acting)))
    await session.flush()
    return _auth(acting).issue(_account(user), token)


async def _end_session(session: Session, key: UUID) -> bool:
    ended = await session.scalar(delete(UserSession).where(UserSession.id == key).returning(UserSession.id))
    return ended is not None


# What the service and the request bring


def _auth(acting: Acting) -> AuthService:
    auth = acting.context[AUTH]
    assert isinstance(auth, AuthService)
    return auth


def _exchange(acting: Acting) -> Exchange:
    exchange = acting.context[EXCHANGE]
    assert isinstance(exchange, Exchange)
    return exchange


def _answer(acting: Acting, issued: Issued, *, cookie: bool) -> Tokens:
    """The tokens, in the answer or in cookies."""
    if cookie:
        exchange, days = _exchange(acting), _auth(acting).settings.session_days
        exchange.set_cookie(ACCESS_COOKIE, issued.access_token, seconds=issued.seconds)
        exchange.set_cookie(REFRESH_COOKIE, issued.refresh_token, seconds=int(days * SECONDS_A_DAY))
    return Tokens(
        access_token=None if cookie else issued.access_token,
        refresh_token=None if cookie else issued.refresh_token,
        expires_in=issued.seconds,
        user_id=int(issued.account.id),
        roles=list(issued.account.roles),
    )
