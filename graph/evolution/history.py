"""Migrations → for each table and column, the revision that brought it."""

from __future__ import annotations

import logging
from collections.abc import Mapping
from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, NullPool, inspect
from sqlalchemy.ext.asyncio import create_async_engine

logger = logging.getLogger(__name__)


async def read_history(alembic_ini: Path, scratch: Path) -> Mapping[str, str]:
    """`table` and `table.column` → the first revision in which it is there, for what is there today.

    The migrations run one by one on an SQLite database that is made at `scratch`. Where they can't (an env.py that
    takes no connection, SQL of PostgreSQL's alone), nothing is known and the log says why.
    """
    engine = create_async_engine(f"sqlite+aiosqlite:///{scratch}", poolclass=NullPool)
    try:
        async with engine.begin() as connection:
            return await connection.run_sync(_walk, alembic_ini)
    except Exception as error:  # noqa: BLE001 (migrations are anybody's code)
        logger.warning("Since when what is there can't be told: the migrations don't run on SQLite: %s", error)
        return {}
    finally:
        await engine.dispose()


def _walk(connection: Connection, alembic_ini: Path) -> dict[str, str]:
    config = Config(alembic_ini, attributes={"connection": connection})
    since: dict[str, str] = {}
    for script in reversed(list(ScriptDirectory.from_config(config).walk_revisions())):
        command.upgrade(config, script.revision)
        there = set(_names(connection))
        since = {name: found for name, found in since.items() if name in there}
        since |= dict.fromkeys(there - since.keys(), script.revision)
    return since


def _names(connection: Connection) -> list[str]:
    inspector = inspect(connection)
    tables = inspector.get_table_names()
    return [*tables, *(f"{table}.{each['name']}" for table in tables for each in inspector.get_columns(table))]
