"""`mainspring migrate`: a revision → the database at that revision."""

from __future__ import annotations

import asyncio
from pathlib import Path

import typer
from sqlalchemy import MetaData, make_url

from graph.cli.given import Given, read_models, read_settings
from graph.database import make_engine
from graph.database.migrate import Migrated, migrate
from graph.database.reach import show_database
from graph.database.revision import check_reachable
from graph.evolution.change import show_path
from graph.evolution.policies.revision import write_policies
from graph.settings import Settings

WHAT_ELSE = (
    "Policies hide rows from whoever does not own the tables: columns are hidden by GRANT. docs/access.md says how "
    "clients connect."
)


def run(given: Given, revision: str, *, row_level_security: bool | None = None) -> None:
    """Migrate, and say what ran; before that, write the policies down, where they are asked for or no longer wanted."""
    settings = read_settings(given)
    base = read_models(given, settings)
    if row_level_security is not None:
        typer.echo(tell_policies(write_policies(settings, base, wanted=row_level_security), wanted=row_level_security))
    migrated = migrate_database(settings, base.metadata, revision)
    for line in [*describe(migrated), name_database(settings)]:
        typer.echo(line)


def tell_policies(path: Path | None, *, wanted: bool) -> str:
    """What was written, and what no policy does."""
    if path is None:
        return "The newest policies are those of the models." if wanted else "There are no policies."
    written = f"Written: {show_path(path)}."
    return f"{written} {WHAT_ELSE}" if wanted else written


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
