"""Models and rows → what each viewer reads of one of them, and what the rules of writes let them make."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from itertools import count
from typing import Any

from sqlalchemy import event, insert
from sqlalchemy.ext.asyncio import AsyncEngine, AsyncSession
from sqlalchemy.orm import DeclarativeBase

from graph.app import Service
from graph.auth import Viewer
from graph.catalog import read_catalog
from graph.database.connect import make_engine
from graph.engine import answer_body
from graph.mutations.guard import Guard
from graph.mutations.questions import Questions, questions_of
from graph.operation import Request
from graph.settings import Settings
from graph.sql.dialects.sqlite import FUNCTIONS
from tests.conftest import skip_loudly
from tests.databases import Databases, Kind
from tests.worlds import assembled

NUMBERS = count()


@dataclass
class Place:
    """A service, its database, and the model that is asked for, whose key is `id`."""

    service: Service
    engine: AsyncEngine
    model: type[Any]
    questions: Questions

    async def read(self, viewer: Viewer, field: str) -> list[int]:
        answer = await self.service.engine.answer(Request(f"{{ {field} {{ id }} }}"), viewer, {})
        return [row["id"] for row in json.loads(answer_body(answer, 50))["data"][field.partition("(")[0]]]

    async def may(self, viewer: Viewer, keys: Sequence[int], right: str) -> list[int]:
        """All at once, and one by one by the statement that is kept for one: the same."""
        guard, wanted = Guard(self.questions, viewer), [(key,) for key in keys]
        async with AsyncSession(self.engine) as session:
            found = await session.run_sync(lambda sync: guard.allowed_keys(sync, self.model, wanted, right))
            alone = await session.run_sync(
                lambda sync: [each for key in wanted for each in guard.allowed_keys(sync, self.model, [key], right)]
            )
        ids = sorted(key[0] for key in found)
        assert sorted(key[0] for key in alone) == ids
        return ids


def add_functions(connection: Any, _: Any) -> None:
    for name, arguments, function in FUNCTIONS:
        connection.create_function(name, arguments, function)


@asynccontextmanager
async def made(
    databases: Databases, kind: Kind, model: type[Any], rows: Mapping[type[Any], Sequence[Mapping[str, Any]]]
) -> AsyncIterator[Place]:
    """The rows, of each model by its class, in a new database."""
    if kind == "postgresql" and databases.postgresql is None:
        skip_loudly("what viewers may read was asked of SQLite only, since there is no PostgreSQL")
    base: Any = next(each for each in model.__mro__ if DeclarativeBase in each.__bases__)
    settings = Settings(database_url=await asyncio.to_thread(databases.make, kind, f"rules_{next(NUMBERS)}"))
    engine = make_engine(settings)
    if kind == "sqlite":
        # As the service's own connections know.
        event.listen(engine.sync_engine, "connect", add_functions)
    async with engine.begin() as connection:
        await connection.run_sync(base.metadata.create_all)
        for each, given in rows.items():
            await connection.execute(insert(each), list(given))
    service = assembled(base, engine, settings)
    try:
        yield Place(service, engine, model, questions_of(read_catalog(base)))
    finally:
        await service.close()
        await engine.dispose()
