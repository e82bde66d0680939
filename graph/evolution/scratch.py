"""Migrations → a database at their head that holds no rows and belongs to nobody.

An SQLite file, since every machine has one; where SQLite can't run the migrations, a database made beside the
configured PostgreSQL. So a change is compared with what the migrations make, not with whatever one database has become.
"""

from __future__ import annotations

import asyncio
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from sqlalchemy import Connection, MetaData, NullPool, make_url
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.ext.asyncio import create_async_engine

from graph.database.migrate import migrate
from graph.errors import MigrationFailed
from graph.evolution.declared import Declared, listening
from graph.settings import Settings


@dataclass(frozen=True, slots=True)
class Scratch:
    """The settings that lead to it, and what the migrations declared on the way."""

    settings: Settings
    declared: Declared

    def run(self, *works: Callable[[Connection], object]) -> None:
        """Call functions with a connection, in one transaction, and commit."""
        asyncio.run(_run(self.settings.database_url, works))


@contextmanager
def migrated_scratch(settings: Settings, metadata: MetaData) -> Iterator[Scratch]:
    """The scratch at the migrations' head.

    Not to be called where an event loop runs. Raises SettingsError and MigrationFailed.
    """
    with TemporaryDirectory(prefix="mainspring-") as folder:
        there = _at(settings, f"sqlite+aiosqlite:///{Path(folder) / 'scratch.db'}")
        try:
            with listening() as declared:
                migrate(there, metadata)
        except MigrationFailed:
            if not settings.database_url.startswith("postgresql"):
                raise
        else:
            yield Scratch(there, declared)
            return
    with _beside(settings) as there:
        with listening() as declared:
            migrate(there, metadata)
        yield Scratch(there, declared)


def _at(settings: Settings, url: str) -> Settings:
    return settings.model_copy(update={"database_url": url})


@contextmanager
def _beside(settings: Settings) -> Iterator[Settings]:
    """A database of the same PostgreSQL, dropped afterwards."""
    name = f"mainspring_scratch_{os.getpid()}"
    try:
        asyncio.run(_execute(settings.database_url, f'CREATE DATABASE "{name}"'))
    except (SQLAlchemyError, OSError) as error:
        raise MigrationFailed(
            "SQLite can't run the migrations, and no database to try them in can be made beside the configured one: "
            f"{str(error).splitlines()[0]}"
        ) from error
    try:
        yield _at(settings, make_url(settings.database_url).set(database=name).render_as_string(hide_password=False))
    finally:
        asyncio.run(_execute(settings.database_url, f'DROP DATABASE "{name}" WITH (FORCE)'))


async def _execute(url: str, statement: str) -> None:
    engine = create_async_engine(url, poolclass=NullPool, isolation_level="AUTOCOMMIT")
    async with engine.connect() as connection:
        await connection.exec_driver_sql(statement)


async def _run(url: str, works: tuple[Callable[[Connection], object], ...]) -> None:
    engine = create_async_engine(url, poolclass=NullPool)
    async with engine.begin() as connection:
        for work in works:
            await connection.run_sync(work)
