"""Settings + a question → what the database says, where one can be reached."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from sqlalchemy import Connection, make_url

from graph.database.connect import make_engine
from graph.database.reach import UNREACHABLE, explain_file, sqlite_file
from graph.settings import Settings

AnswerT = TypeVar("AnswerT")


async def ask(settings: Settings, question: Callable[[Connection], AnswerT]) -> AnswerT | None:
    """What `question` finds on a connection of its own; None where no database is there to ask."""
    url = make_url(settings.database_url)
    file = sqlite_file(url)
    # Connecting would make it.
    if explain_file(url) is not None or (file is not None and not file.exists()):
        return None
    engine = make_engine(settings)
    try:
        async with engine.connect() as connection:
            return await connection.run_sync(question)
    except UNREACHABLE:
        return None
    finally:
        await engine.dispose()
