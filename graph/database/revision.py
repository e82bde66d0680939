"""The migrations' newest revision and the database's: whether they are the same."""

from __future__ import annotations

import os
import shlex
from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path

from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from alembic.util import CommandError
from sqlalchemy import URL, Connection, MetaData, Table, inspect, make_url
from sqlalchemy.ext.asyncio import AsyncEngine

from graph.database.ahead import is_ahead_harmlessly, read_ran
from graph.database.reach import UNREACHABLE, explain_file, explain_unreachable, is_locked, show_database, sqlite_file
from graph.errors import DatabaseNotReady, SettingsError
from graph.settings import OWN, Settings, is_reference, normalise_database_url

# Of models without migrations.
HOW_TO_MAKE = (
    " Make it, with the tables of the models, by Base.metadata.create_all or by migrations (`mainspring migrate` says "
    "how to begin), or give another database by --database or MAINSPRING_DATABASE_URL."
)


def find_migrations(settings: Settings) -> Path | None:
    """The alembic.ini of the served models: the working folder's, or this project's own for its own models.

    None where the models have no migrations; then nobody compares revisions.
    """
    here = Path("alembic.ini").resolve()
    own = OWN / "alembic.ini"
    if is_reference(settings.models):
        return own if own.exists() else None
    return here if here.exists() and here != own else None


def read_scripts(alembic_ini: Path) -> ScriptDirectory:
    """The migrations of an alembic.ini.

    Raises SettingsError.
    """
    try:
        scripts = ScriptDirectory.from_config(Config(alembic_ini))
        scripts.get_heads()
    except (CommandError, OSError, SyntaxError) as error:
        raise SettingsError(f"{alembic_ini}: its migrations can't be read: {error}") from error
    return scripts


@lru_cache(maxsize=8)
def newest_revisions(alembic_ini: Path) -> frozenset[str]:
    """The heads of the migrations."""
    return frozenset(read_scripts(alembic_ini).get_heads())


async def check_reachable(engine: AsyncEngine) -> None:
    """Ask the database whether it can be used. An SQLite file need not be there yet, its folder must.

    Raises DatabaseNotReady, whose text says what to do.
    """
    _check_file(engine.url)
    file = sqlite_file(engine.url)
    if file is None or file.exists():
        try:
            await _ask(engine)
        except DatabaseNotReady as error:
            if not is_locked(error.__cause__):
                raise


async def check_revision(engine: AsyncEngine, settings: Settings) -> None:
    """Ask the database, and compare its revision with the migrations'.

    Raises DatabaseNotReady, whose text says what to do.
    """
    _check_file(engine.url)
    migrations = find_migrations(settings)
    file = sqlite_file(engine.url)
    if file is not None and not file.exists():
        # Connecting would make it, empty.
        do = f": make it with `{migrate_command(settings)}`." if migrations else f".{HOW_TO_MAKE}"
        raise DatabaseNotReady(f"There is no database file {file}{do}")
    current, tables = await _ask(engine)
    if migrations is None:
        return
    newest = newest_revisions(migrations)
    if current != newest:
        if await _is_ahead_harmlessly(engine, current, newest):
            return
        known = frozenset(script.revision for script in read_scripts(migrations).walk_revisions())
        reason = _describe(migrate_command(settings), current, newest, known, has_tables=tables > 0)
        raise DatabaseNotReady(f"The database {show_database(engine.url)} {reason}")


async def _is_ahead_harmlessly(engine: AsyncEngine, current: frozenset[str], newest: frozenset[str]) -> bool:
    """Whether the database has had only revisions since that programs of before may run beside."""
    if not current:
        return False
    async with engine.connect() as connection:
        return is_ahead_harmlessly(current, newest, await connection.run_sync(read_ran))


def _check_file(url: URL) -> None:
    if (reason := explain_file(url)) is not None:
        raise DatabaseNotReady(reason)


async def check_tables(engine: AsyncEngine, metadata: MetaData) -> None:
    """For models without migrations, which nothing else tells whether the database is theirs.

    Raises DatabaseNotReady.
    """
    async with engine.connect() as connection:
        missing = await connection.run_sync(missing_tables, metadata.tables.values())
    if missing:
        raise DatabaseNotReady(
            f"The database {show_database(engine.url)} has no table {', '.join(missing[:5])}"
            f"{f' and {len(missing) - 5} more' if len(missing) > 5 else ''} of the models. "
            "Make the tables, or give another database by --database or MAINSPRING_DATABASE_URL."
        )


def missing_tables(connection: Connection, tables: Iterable[Table]) -> list[str]:
    """The tables that the database has neither as tables nor as views."""
    database = inspect(connection)
    return [table.key for table in tables if not database.has_table(table.name, schema=table.schema)]


async def _ask(engine: AsyncEngine) -> tuple[frozenset[str], int]:
    try:
        async with engine.connect() as connection:
            return await connection.run_sync(_read)
    except UNREACHABLE as error:
        raise DatabaseNotReady(explain_unreachable(error, engine.url)) from error


def _read(connection: Connection) -> tuple[frozenset[str], int]:
    """The revision, and how many tables there are, counted where it has none only."""
    revisions = frozenset(MigrationContext.configure(connection).get_current_heads())
    return revisions, 0 if revisions else len(inspect(connection).get_table_names())


def _describe(
    command: str, current: frozenset[str], newest: frozenset[str], known: frozenset[str], *, has_tables: bool
) -> str:
    if not current and not has_tables:
        return f"is empty: make its tables with `{command}`."
    if not current:
        return (
            f"has tables, but no migration made them, and the models need revision {_names(newest)}. "
            f"Run `{command}` on a new database, or, if the tables are right as they are, "
            "`alembic stamp head` on this one."
        )
    if current - known:
        return (
            f"is at revision {_names(current - known)}, which the migrations here don't have: "
            "it is newer than this program, by more than what programs of before can run beside, or another's. "
            "Update the program, or give another database."
        )
    return f"is at revision {_names(current)}, and the models need {_names(newest)}: run `{command}`."


def migrate_command(settings: Settings) -> str:
    """What to type, with the options that the environment does not say already, but no password."""
    words = ["mainspring", "migrate"]
    if settings.database_url != _environment_url():
        words += ["--database", show_database(make_url(settings.database_url))]
    if settings.models != (os.environ.get("MAINSPRING_MODELS") or "models"):
        words += ["--models", settings.models]
    return shlex.join(words)


def _environment_url() -> str | None:
    default = Settings.model_fields["database_url"].default
    try:
        return normalise_database_url(os.environ.get("MAINSPRING_DATABASE_URL") or default)
    except ValueError:
        return None


def _names(revisions: frozenset[str]) -> str:
    return " and ".join(sorted(revisions)) or "none"
