"""`mainspring migrate`: a revision → the database at that revision."""

from __future__ import annotations

import asyncio

import typer
from sqlalchemy import MetaData, make_url

from graph.cli.given import Given, read_models, read_settings
from graph.database import make_engine
from graph.database.migrate import Migrated, migrate
from graph.database.reach import show_database
from graph.database.revision import check_reachable
from graph.settings import Settings


def run(given: Given, revision: str) -> None:
    """Migrate, and say what ran."""
    settings = read_settings(given)
    migrated = migrate_database(settings, read_models(given, settings).metadata, revision)
    for line in [*describe(migrated), name_database(settings)]:
        typer.echo(line)


def name_database(settings: Settings) -> str:
    """Which database it was; and, where nobody named one, how to name another."""
    name = f"Database: {show_database(make_url(settings.database_url))}"
    if "database_url" in settings.model_fields_set:
        return name
    return f"{name} (the default; --database or MAINSPRING_DATABASE_URL names another)"


def migrate_database(settings: Settings, metadata: MetaData, revision: str = "head") -> Migrated:
    """Migrate, if the database can be reached at all."""
    asyncio.run(_check(settings))
    return migrate(settings, metadata, revision)


async def _check(settings: Settings) -> None:
    engine = make_engine(settings)
    try:
        await check_reachable(engine)
    finally:
        await engine.dispose()


def describe(migrated: Migrated) -> list[str]:
    """One line a migration."""
    if not migrated.steps:
        return [f"Already at {' and '.join(migrated.before) or 'base'}."]
    return [
        f"{'Upgraded to' if step.forward else 'Took back'} {step.revision}: {step.message}" for step in migrated.steps
    ]
