"""The migrations' newest revision and the database's: whether they are the same."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.ext.asyncio import AsyncEngine

from graph.errors import DatabaseNotReady
from graph.settings import Settings

# Where the project's own migrations lie, beside its packages; in the wheel too.
OWN = Path(__file__).parents[2]
REFERENCE_MODELS = "models"


def find_migrations(settings: Settings) -> Path | None:
    """The alembic.ini of the served models: the working folder's, or this project's own for its own models.

    None where the models have no migrations; then nobody compares revisions.
    """
    here = Path("alembic.ini").resolve()
    own = OWN / "alembic.ini"
    if settings.models == REFERENCE_MODELS:
        return own if own.exists() else None
    return here if here.exists() and here != own else None


@lru_cache(maxsize=8)
def newest_revisions(alembic_ini: Path) -> frozenset[str]:
    """The heads of the migrations."""
    return frozenset(ScriptDirectory.from_config(Config(alembic_ini)).get_heads())


async def check_revision(engine: AsyncEngine, settings: Settings) -> None:
    """Ask the database, and compare its revision with the migrations'.

    Raises DatabaseNotReady, whose text says what to do.
    """
    try:
        async with engine.connect() as connection:
            current = await connection.run_sync(_current_revisions)
    except (SQLAlchemyError, OSError, TimeoutError) as error:
        raise DatabaseNotReady(
            f"The database {engine.url.render_as_string(hide_password=True)} can't be reached: is it running, "
            f"and is MAINSPRING_DATABASE_URL right? ({type(error).__name__})"
        ) from error
    migrations = find_migrations(settings)
    if migrations is None:
        return
    newest = newest_revisions(migrations)
    if current != newest:
        raise DatabaseNotReady(
            f"The database {engine.url.render_as_string(hide_password=True)} is at revision {_names(current)}, "
            f"and the models need {_names(newest)}: run `mainspring migrate`."
        )


def _current_revisions(connection: Connection) -> frozenset[str]:
    return frozenset(MigrationContext.configure(connection).get_current_heads())


def _names(revisions: frozenset[str]) -> str:
    return " and ".join(sorted(revisions)) or "none"
