"""A key that a client gives a mutation → its first answer, kept in the database by the mutation's own transaction.

Whoever retries with the same key gets that answer, byte for byte, and nothing is written again. What is rolled back
takes its key with it: after a crash, or an answer that says why nothing was written, a retry runs.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any, Final

from sqlalchemy import (
    Column,
    DateTime,
    Index,
    LargeBinary,
    MetaData,
    PrimaryKeyConstraint,
    String,
    Table,
    delete,
    select,
    update,
)
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.exc import DBAPIError
from sqlalchemy.ext.asyncio import AsyncSession

from graph.auth import Viewer
from graph.database.violations import is_missing_table
from graph.engine import Answer, Replayed, answer_body
from graph.errors import BadRequest, IdempotencyKeyReused, IdempotencyNotSetUp
from graph.operation import Request
from graph.settings import Settings

MAX_KEY_LENGTH = 255
# How many expired answers go with each new one: more than one, so that the table shrinks; bounded, so that no mutation
# pays for all of them.
REMOVED_AT_ONCE = 100

idempotency_metadata: Final = MetaData()
"""The project's own table, for a `target_metadata` of Alembic's: `[Base.metadata, graph.idempotency_metadata]`."""

ANSWERS = Table(
    "mainspring_idempotency",
    idempotency_metadata,
    Column("key", String(64)),
    Column("operation", String(64), nullable=False),
    Column("body", LargeBinary, nullable=False),
    Column("expires_at", DateTime(timezone=True), nullable=False),
    PrimaryKeyConstraint("key", name="pk_mainspring_idempotency"),
    Index("ix_mainspring_idempotency_expires_at", "expires_at"),
)

# What SQLAlchemy spells for each database only.
_INSERT: Any = {"postgresql": postgresql.insert, "sqlite": sqlite.insert}


@dataclass(frozen=True, slots=True)
class Claim:
    """A key, as one viewer's, and what it was sent with: the operation, and the viewer's claims.

    None of it can be read back.
    """

    key: str
    operation: str
    hours: int
    max_errors: int


def make_claim(request: Request, viewer: Viewer, settings: Settings) -> Claim | None:
    """What a request with a key claims, or None for one without.

    Raises BadRequest.
    """
    key = request.idempotency_key
    if key is None:
        return None
    if not 0 < len(key) <= MAX_KEY_LENGTH:
        raise BadRequest(f"The Idempotency-Key must have 1 to {MAX_KEY_LENGTH} characters; it has {len(key)}.")
    if viewer.id is None and not viewer.claims and not viewer.is_system:
        # Everybody else who is nobody in particular would get this one's answer.
        raise BadRequest(
            "An Idempotency-Key is kept for one viewer, and this request doesn't say whose it is: log in, or leave the "
            "key out."
        )
    claims = dict(viewer.claims)
    # What another token may say otherwise of the same viewer must not make a retry run again: it is refused.
    who = (viewer.role, viewer.id, claims if viewer.id is None else None)
    return Claim(
        key=_digest(key, *who),
        operation=_digest(request.query, request.operation_name, request.variables, claims),
        hours=settings.idempotency_hours,
        max_errors=settings.max_errors,
    )


def _digest(*parts: Any) -> str:
    # The order in which a client writes its variables means nothing. Claims may be whatever an application knows.
    return hashlib.sha256(json.dumps(parts, sort_keys=True, default=repr).encode("ascii")).hexdigest()


async def once(session: AsyncSession, claim: Claim, make: Callable[[], Awaitable[Answer]]) -> Answer:
    """The answer that was stored for the claim's key, or the one that `make` makes, stored in this transaction.

    Whoever comes with the same key at the same time waits until this transaction has ended. Raises
    IdempotencyKeyReused, IdempotencyNotSetUp, and what `make` raises.
    """
    now = datetime.now(UTC)
    if not await _take(session, claim, now):
        stored = await stored_answer(session, claim)
        assert stored is not None, "a row was in the way, and is locked or seen"
        return stored
    await session.execute(_removal(now))
    answer = await make()
    mine = update(ANSWERS).where(ANSWERS.c.key == claim.key)
    await session.execute(mine.values(body=answer_body(answer, claim.max_errors)))
    return answer


async def stored_answer(session: AsyncSession, claim: Claim) -> Replayed | None:
    """The answer that was stored for the claim's key, if there is one that has not expired.

    Raises IdempotencyKeyReused and IdempotencyNotSetUp.
    """
    found = select(ANSWERS.c.operation, ANSWERS.c.body)
    valid = found.where(ANSWERS.c.key == claim.key, ANSWERS.c.expires_at > datetime.now(UTC))
    row = (await _execute(session, valid)).one_or_none()
    if row is None:
        return None
    if row.operation != claim.operation:
        raise IdempotencyKeyReused(
            "This Idempotency-Key came with another operation, other variables or other claims of the viewer before; "
            "repeat those to get their answer, or send a key of its own with this."
        )
    return Replayed(row.body)


async def _take(session: AsyncSession, claim: Claim, now: datetime) -> bool:
    """Whether the key is ours now: it is new, or what was stored for it has expired."""
    insert = _INSERT[session.get_bind().dialect.name](ANSWERS)
    given = {"operation": claim.operation, "body": b"", "expires_at": now + timedelta(hours=claim.hours)}
    taking = insert.values(key=claim.key, **given).on_conflict_do_update(
        index_elements=[ANSWERS.c.key], set_=given, where=ANSWERS.c.expires_at <= now
    )
    return (await _execute(session, taking.returning(ANSWERS.c.key))).one_or_none() is not None


async def _execute(session: AsyncSession, statement: Any) -> Any:
    try:
        return await session.execute(statement)
    except DBAPIError as error:
        if is_missing_table(error):
            raise IdempotencyNotSetUp(
                "No answers are kept here, so that an Idempotency-Key would promise nothing: the table for them is "
                "missing, which this service's migrations should make. Without the header the mutation is run."
            ) from error
        raise


def _removal(now: datetime) -> Any:
    """Removes some expired answers; those that another transaction is about to remove are left to it."""
    expired = select(ANSWERS.c.key).where(ANSWERS.c.expires_at <= now).order_by(ANSWERS.c.expires_at)
    some = expired.limit(REMOVED_AT_ONCE).with_for_update(skip_locked=True)
    return delete(ANSWERS).where(ANSWERS.c.key.in_(some)).execution_options(synchronize_session=False)
