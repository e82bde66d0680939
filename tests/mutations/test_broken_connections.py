"""Connections that the server ended while they lay idle: a write begins anew, and nothing is written twice."""

from __future__ import annotations

import asyncio

import pytest
from sqlalchemy import text

from tests.conftest import require
from tests.databases import Databases
from tests.mutations.conftest import Playground

QUERY = "mutation ($name: String!) { createTag(input: {workspaceId: 1, name: $name}) { tag { name } errors { code } } }"


async def test_a_write_finds_its_idle_connections_ended_and_makes_another(
    databases: Databases, playground: Playground, request: pytest.FixtureRequest
) -> None:
    require(databases, "postgresql", request)
    chat = await playground.fresh("postgresql")
    await asyncio.gather(*(chat.data(QUERY, name=f"before {number}") for number in range(4)))
    assert chat.service.writer.engine.sync_engine.pool.checkedin() > 1  # type: ignore[attr-defined]
    async with chat.engine.connect() as connection:
        await connection.execute(
            text(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                " WHERE datname = current_database() AND pid <> pg_backend_pid()"
            )
        )
    for number in range(3):
        assert await chat.data(QUERY, name=f"after {number}") == {
            "createTag": {"tag": {"name": f"after {number}"}, "errors": []}
        }
    found = await chat.data('{ tags(where: {name: {startsWith: "after"}}) { name } }')
    assert len(found["tags"]) == 3
