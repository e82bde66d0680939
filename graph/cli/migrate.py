"""`mainspring migrate`: a revision → the database at that revision."""

from __future__ import annotations

import asyncio

import typer
from sqlalchemy import MetaData

from graph.cli.given import Given, read_models, read_settings
from graph.database import make_engine
from graph.database.migrate import Migrated, migrate
from graph.database.revision import check_reachable
from graph.settings import Settings


def run(given: Given, revision: str) -> None:
    """Migrate, and say what ran."""
    settings = read_settings(given)
    for line in describe(migrate_database(settings, read_models(given, settings).metadata, revision)):
        typer.echo(line)


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
