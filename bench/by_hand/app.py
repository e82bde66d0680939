"""The application: its engine, and a route for each endpoint."""

from __future__ import annotations

import os
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from fastapi import FastAPI
from sqlalchemy.ext.asyncio import async_sessionmaker, create_async_engine

from bench.by_hand.language import (
    DayOut,
    DeepChannelOut,
    FlatOut,
    FoundOut,
    PageOut,
    find_messages,
    get_channels,
    get_days,
    get_flat,
    get_older,
)
from bench.by_hand.reads import MessageOut, UserOut, get_messages, get_user
from bench.settings import CONNECTIONS


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
    app.get("/channels", response_model=list[DeepChannelOut])(get_channels)
    app.get("/messages/search", response_model=list[FoundOut])(find_messages)
    app.get("/messages/days", response_model=list[DayOut])(get_days)
    app.get("/messages/older", response_model=PageOut)(get_older)
    app.get("/messages", response_model=list[FlatOut])(get_flat)
    return app
