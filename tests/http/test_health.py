"""Whether the service lives, and whether it can answer."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable

import pytest
from fastapi import FastAPI

from graph.errors import DatabaseNotReady
from graph.http import health
from tests.http.calls import Client

Check = Callable[[], Awaitable[None]]


async def pass_check() -> None:
    """The database is as it should be."""


async def refuse() -> None:
    raise DatabaseNotReady("postgresql://ann:secret@db is at secret; run: mainspring migrate")


async def fail() -> None:
    raise RuntimeError("secret")


async def hang() -> None:
    await asyncio.sleep(60)


def connect(check: Check, path: str) -> Client:
    app = FastAPI()
    app.include_router(health.health_router(check))
    return Client(app, path)


@pytest.mark.parametrize("check", [pass_check, refuse, fail])
async def test_the_process_lives_whatever_the_database_says(check: Check) -> None:
    got = await connect(check, "/health/live").ask("GET")
    assert (got.status, got.json) == (200, {"status": "live"})


async def test_it_is_ready_where_the_database_is() -> None:
    got = await connect(pass_check, "/health/ready").ask("GET")
    assert (got.status, got.json, got.headers["cache-control"]) == (200, {"status": "ready"}, "no-store")
    assert (await connect(pass_check, "/health/ready").ask("HEAD")).status == 200


@pytest.mark.parametrize(("check", "reason"), [(refuse, "revision"), (fail, "failed"), (hang, "in time")])
async def test_it_is_not_ready_otherwise_and_only_the_log_says_all(
    check: Check, reason: str, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(health, "CHECK_TIMEOUT", 0.01)
    got = await connect(check, "/health/ready").ask("GET")
    assert (got.status, got.json["status"]) == (503, "not ready")
    assert reason in got.json["reason"]
    assert b"secret" not in got.body
    (record,) = caplog.records
    if check is not hang:
        assert "secret" in caplog.text
    assert record.name == "graph.http.health"
