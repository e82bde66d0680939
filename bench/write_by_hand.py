"""The first baseline of writes: endpoints as a good engineer writes them, with the ORM and pydantic models."""

from __future__ import annotations

import os
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from datetime import datetime
from typing import Annotated

from fastapi import Depends, FastAPI, Request
from pydantic import BaseModel, ConfigDict, Field
from pydantic.alias_generators import to_camel
from sqlalchemy.ext.asyncio import AsyncSession, async_sessionmaker, create_async_engine

from bench.settings import CONNECTIONS
from models import Message


class Camel(BaseModel):
    model_config = ConfigDict(from_attributes=True, alias_generator=to_camel, populate_by_name=True)


class MessageIn(Camel):
    channel_id: int
    author_id: int
    body: str = Field(min_length=1, max_length=40_000)


class AuthorOut(Camel):
    id: int
    display_name: str


class RowOut(Camel):
    id: int
    body: str
    created_at: datetime


class MessageOut(RowOut):
    author: AuthorOut


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
    app.post("/message", response_model=MessageOut)(create_message)
    app.post("/messages", response_model=list[RowOut])(create_messages)
    return app


async def create_message(given: MessageIn, session: Session) -> Message:
    message = Message(**given.model_dump())
    session.add(message)
    await session.flush()
    await session.refresh(message, ["author"])
    await session.commit()
    return message


async def create_messages(given: list[MessageIn], session: Session) -> Sequence[Message]:
    messages = [Message(**each.model_dump()) for each in given]
    session.add_all(messages)
    await session.commit()
    return messages
