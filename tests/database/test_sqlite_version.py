"""An SQLite library that is too old is refused at the start, not by wrong answers later."""

import sqlite3

import pytest
from fastapi import FastAPI
from sqlalchemy.ext.asyncio import create_async_engine

import graph
from graph import Settings
from graph.errors import DatabaseNotReady
from tests.database.test_data_errors import Base

# The oldest that is served, and what the tests themselves run on.
OLDEST = (3, 40, 0)


@pytest.mark.parametrize("found", [(3, 7, 17), (3, 39, 4)])
def test_a_library_that_is_too_old_is_refused(found: tuple[int, ...], monkeypatch: pytest.MonkeyPatch) -> None:
    version = ".".join(map(str, found))
    monkeypatch.setattr(sqlite3, "sqlite_version_info", found)
    monkeypatch.setattr(sqlite3, "sqlite_version", version)
    with pytest.raises(DatabaseNotReady) as caught:
        graph.mount(FastAPI(), Base, create_async_engine("sqlite+aiosqlite://"), settings=Settings())
    assert str(caught.value) == (
        f"The SQLite library of this Python is {version}, and Mainspring needs 3.40.0 or newer. "
        "Use a Python with a newer one, or PostgreSQL."
    )
    # It is nobody's business where another database is served.
    graph.mount(FastAPI(), Base, create_async_engine("postgresql+asyncpg://nowhere/none"), settings=Settings())


@pytest.mark.parametrize("found", [OLDEST, (3, 40, 1), (3, 100, 0), (4, 0, 0)])
def test_newer_ones_are_not(found: tuple[int, ...], monkeypatch: pytest.MonkeyPatch) -> None:
    assert sqlite3.sqlite_version_info >= OLDEST
    monkeypatch.setattr(sqlite3, "sqlite_version_info", found)
    graph.mount(FastAPI(), Base, create_async_engine("sqlite+aiosqlite://"), settings=Settings())
