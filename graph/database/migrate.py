"""A revision → the database at that revision, by Alembic and the migrations' own env.py."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from alembic.config import Config
from alembic.runtime.environment import EnvironmentContext
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from alembic.util import CommandError
from sqlalchemy import URL, MetaData, NullPool, func, make_url, select
from sqlalchemy.exc import MissingGreenlet, SQLAlchemyError
from sqlalchemy.ext.asyncio import create_async_engine

from graph.database.ahead import is_ahead_harmlessly, read_ran
from graph.database.reach import show_database
from graph.database.revision import find_migrations, migrate_command, read_scripts
from graph.database.way import find_way
from graph.errors import DatabaseNotReady, MigrationFailed, SettingsError
from graph.settings import Settings

NEWLINE = "\n"

# An advisory lock of PostgreSQL's is a number, whose meaning programs agree on.
LOCK = 0x6D61696E737072
BETWEEN_TRIES = 0.1

HOW_TO_BEGIN = """\
The models in {models!r} have no migrations here: there is no alembic.ini in {folder}. To begin,

    alembic init -t async migrations
    (in migrations/env.py) from {models} import Base; target_metadata = Base.metadata
    alembic revision --autogenerate -m "Initial"

with sqlalchemy.url = {url} in alembic.ini, where alembic looks for the
database: the address in its async form. Then `{command}`."""

SYNC = """\
{script} connects by a driver without async, which the drivers here can't do:
make it anew by `alembic init -t async`, or let it take its engine from the config's sqlalchemy.url.
The address in its async form is {url}"""

# What SQLAlchemy says of an async engine over a sync driver.
NEEDS_ASYNC = "async driver"


@dataclass(frozen=True, slots=True)
class Step:
    """A migration that ran, and whether forward."""

    revision: str
    message: str
    forward: bool


@dataclass(frozen=True, slots=True)
class Migrated:
    """Where the database was, and what ran, in that order."""

    before: tuple[str, ...]
    steps: tuple[Step, ...]


def migrate(settings: Settings, metadata: MetaData, revision: str = "head") -> Migrated:
    """Upgrade or downgrade the database: `head`, `base`, `+1`, `-1`, or a revision or its beginning.

    Not to be called where an event loop runs, since the migrations' env.py starts one. Raises SettingsError,
    DatabaseNotReady and MigrationFailed.
    """
    alembic_ini = find_migrations(settings)
    if alembic_ini is None:
        raise SettingsError(tell_how_to_begin(settings))
    scripts = read_scripts(alembic_ini)
    url = make_url(settings.database_url)
    migrated = Migrated((), ())

    def choose(current: tuple[str, ...], context: MigrationContext) -> Sequence[Any]:
        nonlocal migrated
        if revision == "head" and is_ahead(scripts, current, context):
            migrated = Migrated(current, ())
            return []
        check_known(scripts, current, url)
        steps = find_way(scripts, current, revision)
        migrated = Migrated(current, tuple(map(_step, steps)))
        return steps

    config = configure(alembic_ini, settings, metadata)

    def run() -> None:
        with EnvironmentContext(config, scripts, fn=choose):
            scripts.run_env()

    with explaining(scripts, url):
        if url.get_backend_name() == "postgresql":
            asyncio.run(run_alone(url, run))
        else:
            # SQLite has one writer at a time, and env.py begins by being it.
            run()
    return migrated


async def run_alone(url: URL, work: Callable[[], None]) -> None:
    """Do it while nobody else migrates this database, as soon as nobody does."""
    engine = create_async_engine(url, poolclass=NullPool, isolation_level="AUTOCOMMIT")
    async with engine.connect() as connection:
        # Asked again and again: who waits in pg_advisory_lock() holds a snapshot, for which CREATE INDEX
        # CONCURRENTLY would wait in its turn. The end of the connection ends the lock, however that comes about.
        while not await connection.scalar(select(func.pg_try_advisory_lock(LOCK))):  # noqa: ASYNC110 (another program's)
            await asyncio.sleep(BETWEEN_TRIES)
        # In a thread, since env.py begins a loop of its own.
        await asyncio.to_thread(work)


def is_ahead(scripts: ScriptDirectory, current: tuple[str, ...], context: MigrationContext) -> bool:
    """Whether the database has newer revisions than there are here, beside which this program can run."""
    if context.connection is None or not current:
        return False
    newest = frozenset(scripts.get_heads())
    return frozenset(current) != newest and is_ahead_harmlessly(
        frozenset(current), newest, read_ran(context.connection)
    )


def tell_how_to_begin(settings: Settings) -> str:
    """What a project without migrations does to have some."""
    return HOW_TO_BEGIN.format(
        models=settings.models,
        folder=Path.cwd(),
        url=show_async(make_url(settings.database_url)),
        command=migrate_command(settings),
    )


@contextmanager
def explaining(scripts: ScriptDirectory, url: URL) -> Iterator[None]:
    """What goes wrong in the migrations and their env.py is told as MigrationFailed."""
    try:
        yield
    except CommandError as error:
        raise MigrationFailed(f"{error}.") from error
    except SQLAlchemyError as error:
        if isinstance(error, MissingGreenlet) or NEEDS_ASYNC in str(error):
            raise MigrationFailed(tell_async(scripts, url)) from error
        reason = str(error).partition(NEWLINE)[0]
        raise MigrationFailed(f"A migration failed on {show_database(url)}: {reason}") from error
    except ModuleNotFoundError as error:
        # SQLAlchemy's choice where an address names no driver.
        if error.name in {"psycopg2", "psycopg"}:
            raise MigrationFailed(tell_async(scripts, url)) from error
        raise


def tell_async(scripts: ScriptDirectory, url: URL) -> str:
    return SYNC.format(script=scripts.env_py_location, url=show_async(url))


def show_async(url: URL) -> str:
    """The address with the driver that Alembic must be told, without what is secret in it."""
    return f"{url.drivername}{show_database(url).removeprefix(url.get_backend_name())}"


def configure(alembic_ini: Path, settings: Settings, metadata: MetaData) -> Config:
    """What the migrations' env.py is told."""
    config = Config(alembic_ini, attributes={"url": settings.database_url, "metadata": metadata})
    # For an env.py of Alembic's own templates; the percent sign is special in an ini file.
    config.set_main_option("sqlalchemy.url", settings.database_url.replace("%", "%%"))
    return config


def check_known(scripts: ScriptDirectory, current: tuple[str, ...], url: URL) -> None:
    """Raises DatabaseNotReady where the database is at a revision that the migrations don't have."""
    known = {script.revision for script in scripts.walk_revisions()}
    for revision in current:
        if revision not in known:
            raise DatabaseNotReady(
                f"The database {show_database(url)} is at revision {revision}, which the migrations in "
                f"{scripts.dir} don't have: it is newer than this program, or another's."
            )


def _step(step: Any) -> Step:
    return Step(step.revision.revision, step.revision.doc, step.is_upgrade)
