"""The first baseline: the endpoints as a good engineer writes them, one for each question.

FastAPI, SQLAlchemy's asyncio ORM with the relations joined or selected beforehand, pydantic response models.
"""

from __future__ import annotations

import os
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from datetime import datetime
from typing import Annotated

from fastapi import Depends, FastAPI, HTTPException, Query, Request
from pydantic import BaseModel, ConfigDict
from pydantic.alias_generators import to_camel
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession, async_sessionmaker, create_async_engine
from sqlalchemy.orm import joinedload, selectinload

from bench.settings import CONNECTIONS, LARGEST_PAGE
from models import Message, Reaction, User


class Out(BaseModel):
    model_config = ConfigDict(from_attributes=True, alias_generator=to_camel, populate_by_name=True)


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


async def get_session(request: Request) -> AsyncIterator[AsyncSession]:
    async with request.app.state.sessions() as session:
        yield session


Session = Annotated[AsyncSession, Depends(get_session)]


def create_app() -> FastAPI:
    engine = create_async_engine(os.environ["MAINSPRING_DATABASE_URL"], pool_size=CONNECTIONS, max_overflow=0)

    @asynccontextmanager
    async def lifespan(app: FastAPI) -> AsyncIterator[None]:
        app.state.sessions = async_sessionmaker(engine, expire_on_commit=False)
        yield
        await engine.dispose()

    app = FastAPI(lifespan=lifespan)
    app.get("/users/{user_id}", response_model=UserOut)(get_user)
    app.get("/channels/{channel_id}/messages", response_model=list[MessageOut])(get_messages)
    return app


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
    channel_id: int, session: Session, limit: Annotated[int, Query(ge=1, le=LARGEST_PAGE)] = 50
) -> Sequence[Message]:
    newest = (
        select(Message)
        .where(Message.channel_id == channel_id)
        .order_by(Message.created_at.desc(), Message.id.desc())
        .limit(limit)
        .options(*MESSAGE_OPTIONS)
    )
    return (await session.scalars(newest)).all()
