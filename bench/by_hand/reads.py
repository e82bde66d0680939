"""Reads by key and by page, by hand."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Annotated

from fastapi import HTTPException, Query
from sqlalchemy import select
from sqlalchemy.orm import joinedload, selectinload

from bench.by_hand.session import Out, Session
from bench.settings import LARGE_PAGE_SIZE
from models import Message, Reaction, User


class UserOut(Out):
    id: int
    handle: str
    display_name: str
    title: str | None
    created_at: datetime


class PersonOut(Out):
    id: int
    display_name: str


class ReactionOut(Out):
    emoji: str
    user: PersonOut


class MessageOut(Out):
    id: int
    body: str
    created_at: datetime
    author: PersonOut
    reactions: list[ReactionOut]


# Whole rows: `load_only` takes ORM time a statement that it wins back on a thousand messages at best.
MESSAGE_OPTIONS = (
    joinedload(Message.author, innerjoin=True),
    selectinload(Message.reactions).joinedload(Reaction.user, innerjoin=True),
)


async def get_user(user_id: int, session: Session) -> User:
    user = await session.get(User, user_id)
    if user is None:
        raise HTTPException(404)
    return user


async def get_messages(
    channel_id: int, session: Session, limit: Annotated[int, Query(ge=1, le=LARGE_PAGE_SIZE)] = 50
) -> Sequence[Message]:
    newest = (
        select(Message)
        .where(Message.channel_id == channel_id)
        .order_by(Message.created_at.desc(), Message.id.desc())
        .limit(limit)
        .options(*MESSAGE_OPTIONS)
    )
    return (await session.scalars(newest)).all()
