"""A service over the posts, on each kind of database."""

import json
from collections.abc import AsyncIterator
from dataclasses import dataclass
from typing import Any

import pytest

from graph.app import Service
from graph.auth import SYSTEM
from graph.database.connect import make_engine
from graph.engine import Finished
from graph.operation import Request
from graph.settings import Settings
from tests.conftest import require
from tests.databases import KINDS, Databases, Kind, change
from tests.orders.expected import World
from tests.orders.models import Base, fill, make_rows
from tests.worlds import assembled


@dataclass(frozen=True)
class Posts:
    """A service, the kind of its database, and what is in it."""

    kind: Kind
    world: World
    service: Service

    async def ask(self, query: str, **variables: Any) -> Any:
        """The data of an operation.

        Raises RequestError where it is refused.
        """
        answer = await self.service.engine.answer(Request(query, variables), SYSTEM, {})
        assert isinstance(answer, Finished)
        return json.loads(answer.data)


@pytest.fixture(scope="package", params=KINDS)
async def posts(request: pytest.FixtureRequest, databases: Databases) -> AsyncIterator[Posts]:
    """For reading only: tests share it."""
    require(databases, request.param, request)
    rows = make_rows(2026)
    url = databases.make(request.param, "orders")
    change(url, lambda connection: fill(connection, rows))
    engine = make_engine(Settings(database_url=url))
    service = assembled(Base, engine, Settings(max_page_size=1000))
    yield Posts(request.param, World(rows), service)
    await service.engine.database.close()
    await engine.dispose()
    databases.drop(url)
