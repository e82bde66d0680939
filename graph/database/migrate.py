"""A revision → the database at that revision, by Alembic and the migrations' own env.py."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from alembic.config import Config
from alembic.runtime.environment import EnvironmentContext
from alembic.script import ScriptDirectory
from alembic.util import CommandError
from sqlalchemy import URL, MetaData, make_url
from sqlalchemy.exc import MissingGreenlet, SQLAlchemyError

from graph.database.reach import show_database
from graph.database.revision import find_migrations, read_scripts
from graph.errors import DatabaseNotReady, MigrationFailed, SettingsError
from graph.settings import Settings

NEWLINE = "\n"

HOW_TO_BEGIN = """\
The models in {models!r} have no migrations here: there is no alembic.ini in {folder}. To begin,

    alembic init -t async migrations
    (in migrations/env.py) from {models} import Base; target_metadata = Base.metadata
    alembic revision --autogenerate -m "Initial"

with the database's address as sqlalchemy.url in alembic.ini; then `mainspring migrate --models {models}`."""


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
        raise SettingsError(HOW_TO_BEGIN.format(models=settings.models, folder=Path.cwd()))
    scripts = read_scripts(alembic_ini)
    url = make_url(settings.database_url)
    migrated = Migrated((), ())

    def choose(current: tuple[str, ...], _context: object) -> Sequence[Any]:
        nonlocal migrated
        check_known(scripts, current, url)
        steps = choose_steps(scripts, current, revision)
        migrated = Migrated(current, tuple(map(_step, steps)))
        return steps

    with EnvironmentContext(configure(alembic_ini, settings, metadata), scripts, fn=choose):
        try:
            scripts.run_env()
        except CommandError as error:
            raise MigrationFailed(f"{error}.") from error
        except MissingGreenlet as error:
            raise MigrationFailed(
                f"{scripts.env_py_location} connects without async, which the drivers here can't do: "
                "make it anew by `alembic init -t async`."
            ) from error
        except SQLAlchemyError as error:
            raise MigrationFailed(
                f"A migration failed on {show_database(url)}: {str(error).partition(NEWLINE)[0]}"
            ) from error
    return migrated


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


def choose_steps(scripts: ScriptDirectory, current: tuple[str, ...], revision: str) -> Sequence[Any]:
    """The way from where the database is to the revision: forward, or back where that is an older one.

    Raises CommandError.
    """
    # Alembic says which ways there are in these two only; its own commands call them.
    if is_older(scripts, current, revision):
        return scripts._downgrade_revs(revision, current)  # type: ignore[arg-type]
    return scripts._upgrade_revs(revision, current)  # type: ignore[arg-type]


def is_older(scripts: ScriptDirectory, current: tuple[str, ...], revision: str) -> bool:
    """Whether a revision lies behind the current ones."""
    if revision == "base" or revision.startswith("-"):
        return True
    if not current or revision in {"head", "heads"} or "+" in revision or "@" in revision:
        return False
    wanted = scripts.get_revision(revision).revision
    if wanted in current:
        return False
    return any(script.revision == wanted for script in scripts.iterate_revisions(current, "base"))


def _step(step: Any) -> Step:
    return Step(step.revision.revision, step.revision.doc, step.is_upgrade)
