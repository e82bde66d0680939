"""Services over databases that may be written: each test gets its own, as it was at first."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator, Mapping
from dataclasses import dataclass, field
from typing import Any

import orjson
import pytest
from sqlalchemy.ext.asyncio import AsyncEngine

from graph.app import Service
from graph.auth import SYSTEM, Viewer
from graph.database.connect import make_engine
from graph.http.media import JSON
from graph.http.reply import reply_answer, reply_error
from graph.operation import Request
from graph.settings import Settings
from tests.conftest import require
from tests.databases import KINDS, Databases, Kind, change
from tests.worlds import WORLDS, assembled


@dataclass(frozen=True)
class Written:
    """A service whose database may be written."""

    kind: Kind
    url: str
    engine: AsyncEngine
    service: Service

    async def ask(
        self,
        query: str,
        variables: Mapping[str, Any] | None = None,
        name: str | None = None,
        viewer: Viewer = SYSTEM,
    ) -> bytes:
        """The body of the response."""
        engine = self.service.engine
        try:
            answer = await engine.answer(Request(query, variables or {}, name), viewer, {})
        except Exception as error:  # noqa: BLE001 (as the endpoint does)
            return reply_error(error, JSON, engine.settings.max_errors, well_formed=True).body
        return reply_answer(answer, JSON, engine.settings.max_errors).body

    async def data(self, query: str, **variables: Any) -> Any:
        """The data of an answer without errors at the top."""
        answered = orjson.loads(await self.ask(query, variables))
        assert "errors" not in answered, answered
        return answered["data"]

    async def close(self) -> None:
        await self.service.close()
        await self.engine.dispose()


@dataclass
class Playground:
    """Filled databases nobody is connected to, and services over copies of them."""

    databases: Databases
    originals: dict[tuple[str, Kind], str] = field(default_factory=dict)
    made: dict[tuple[str, Kind, str, bool, bool], Written] = field(default_factory=dict)

    async def fresh(
        self,
        kind: Kind,
        world: str = "chat",
        *,
        settings: str = "{}",
        second_ending: bool = False,
        by_unit: bool = False,
    ) -> Written:
        """A service over a database that is as it was filled."""
        key = (world, kind, settings, second_ending, by_unit)
        if (world, kind) not in self.originals:
            original = self.originals[world, kind] = self.databases.make(kind, f"original_{world}")
            change(original, *WORLDS[world].make)
        if key not in self.made:
            url = self.databases.make(kind, f"written_{world}_{len(self.made)}")
            given = Settings(**{**json.loads(settings), "database_url": url})
            engine = make_engine(given)
            parts = WORLDS[world]
            service = assembled(
                parts.base, engine, given, parts.handwritten, second_ending=second_ending, by_unit=by_unit
            )
            self.made[key] = Written(kind, url, engine, service)
        written = self.made[key]
        await written.close()
        self.databases.copy(self.originals[world, kind], written.url)
        return written

    async def close(self) -> None:
        for each in self.made.values():
            await each.close()
            self.databases.drop(each.url)
        for url in self.originals.values():
            self.databases.drop(url)


@pytest.fixture(scope="session")
async def playground(databases: Databases) -> AsyncIterator[Playground]:
    made = Playground(databases)
    yield made
    await made.close()


@pytest.fixture(params=KINDS)
async def chat(request: pytest.FixtureRequest, databases: Databases, playground: Playground) -> Written:
    """The chat with its sample, to be written, on each kind of database in turn."""
    require(databases, request.param, request)
    return await playground.fresh(request.param)
