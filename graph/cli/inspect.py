"""`mainspring inspect`: an existing database → models, and the migration that they begin with."""

from __future__ import annotations

import asyncio
import importlib
import re
import shlex
import sys
from dataclasses import dataclass
from pathlib import Path

import sqlalchemy as sa
import typer
from sqlalchemy import Connection, make_url
from sqlalchemy.orm import DeclarativeBase

import graph
from graph.app import assemble
from graph.cli.given import read_settings
from graph.database import make_engine
from graph.database.reach import show_database
from graph.database.revision import check_reachable
from graph.errors import ProjectRefused, SettingsError
from graph.evolution.inspection import database
from graph.evolution.inspection.files import split_models
from graph.evolution.revision import format_files
from graph.evolution.scaffold import OF_MIGRATIONS, check_free, fill_templates, write_files
from graph.modules import load_base
from graph.settings import Settings

MISSING = "Models are written by sqlacodegen, which is not installed: pip install sqlacodegen."
ENV = '''"""Alembic's command → a database that is migrated, or compared with the models."""

import graph

from {module} import Base

graph.run_migrations({arguments})
'''
# The project's own tables; with these behind the base, migrations make and keep those that are there.
OWN = {
    "graph.idempotency_metadata": graph.idempotency_metadata,
    "graph.operations_metadata": graph.operations_metadata,
}
LEFT_OUT = """
    # Indexes over expressions, which the models don't have.
    include_object=lambda _thing, name, type_, *_: type_ != "index" or name not in {names},
"""


@dataclass(frozen=True, slots=True)
class Found:
    """What a database has: the source of its models, and what is not in them."""

    source: str
    without_key: tuple[str, ...]
    expressions: tuple[str, ...]
    own: tuple[str, ...]


def run(url: str, into: Path, *, to_stamp: bool) -> None:
    """Write the models and, where there is no alembic.ini, their first migration; say what was found."""
    settings = read_settings({"database_url": url})
    module = name_module(into)
    check_free(into, ["__init__.py", "base.py"])
    asyncio.run(inspect_database(settings, into, module, to_stamp=to_stamp))


def name_module(into: Path) -> str:
    """The module that a folder below the working folder is.

    Raises ProjectRefused.
    """
    try:
        parts = into.resolve().relative_to(Path.cwd()).parts
    except ValueError:
        parts = ()
    if not parts or not all(re.fullmatch(r"[A-Za-z_]\w*", part) for part in parts):
        raise ProjectRefused(f"--into: {into} is no package below this folder; name one, such as models/.")
    return ".".join(parts)


async def inspect_database(settings: Settings, into: Path, module: str, *, to_stamp: bool) -> None:
    check = make_engine(settings)
    try:
        await check_reachable(check)
    finally:
        await check.dispose()

    def work(connection: Connection) -> None:
        found = look(connection, to_stamp=to_stamp)
        format_files(*(into / each for each in write_files(into, split_models(found.source, module))))
        base = load(module)
        report(settings, base, into, found)
        begin_migrations(connection, base, module, found, to_stamp=to_stamp)

    await database.with_connection(settings.database_url, work)
    option = "" if module == "models" else f" --models {module}"
    where = show_database(make_url(settings.database_url))
    typer.echo(f"\nNext:\n\n    mainspring serve --database {shlex.quote(where)}{option}\n")


def look(connection: Connection, *, to_stamp: bool) -> Found:
    """Raises ProjectRefused where there is nothing to write, or the database is others' to migrate."""
    try:
        from graph.evolution.inspection.models import write_models  # noqa: PLC0415 (it may not be installed)
    except ModuleNotFoundError as error:
        raise SettingsError(MISSING) from error

    revisions = database.find_revisions(connection)
    if revisions and to_stamp and not Path("alembic.ini").exists():
        raise ProjectRefused(
            f"The database is at revision {' and '.join(revisions)} of migrations that are not here, and would be told "
            "of another. Bring their alembic.ini here, or leave the database as it is: --no-stamp."
        )
    metadata = database.reflect_tables(connection)
    if not metadata.tables:
        raise ProjectRefused("The database has no tables, from which models could be written.")
    expressions = tuple(database.leave_out_expressions(metadata))
    without_key = tuple(table.name for table in metadata.tables.values() if not table.primary_key.columns)
    there = sa.inspect(connection)
    own = tuple(name for name, tables in OWN.items() if all(map(there.has_table, tables.tables)))
    return Found(write_models(metadata, connection), without_key, expressions, own)


def load(module: str) -> type[DeclarativeBase]:
    """The models as they were written just now."""
    importlib.invalidate_caches()
    for name in [name for name in sys.modules if name == module or name.startswith(f"{module}.")]:
        del sys.modules[name]
    return load_base(module)


def report(settings: Settings, base: type[DeclarativeBase], into: Path, found: Found) -> None:
    """Say what is served, and what is not. Raises ModelError where the models can't be, naming the mend."""
    service = assemble(base, make_engine(settings), settings)
    for entity in service.engine.catalog.entities.values():
        typer.echo(f"  {entity.model.__table__.name} → {entity.name}")
    typer.echo(f"{len(service.engine.catalog.entities)} models in {into}")
    for name in found.without_key:
        typer.echo(f"  {name} has no primary key, by which rows are told apart: it is a table there, and no model")
    for name in found.expressions:
        typer.echo(f"  the index {name} is over an expression: it is not in the models, and migrations leave it alone")


def begin_migrations(
    connection: Connection, base: type[DeclarativeBase], module: str, found: Found, *, to_stamp: bool
) -> None:
    """Where there are no migrations yet: their folder, one that makes all tables, and the database told of it."""
    ini = Path("alembic.ini")
    if ini.exists():
        typer.echo("There is an alembic.ini here already: no migration was written.")
        return
    arguments = ", ".join(["Base", *found.own])
    if found.expressions:
        arguments = f"\n    {arguments},{LEFT_OUT.format(names=found.expressions)}"
    environment = ENV.format(module=module, arguments=arguments)
    write_files(Path(), {**fill_templates(module, OF_MIGRATIONS), "migrations/env.py": environment})
    Path("migrations/versions").mkdir(exist_ok=True)
    tables = [base.metadata, *(OWN[name] for name in found.own)]
    revision = database.write_first_revision(connection, tables, ini)
    if to_stamp:
        database.stamp(connection, ini, revision)
    told = (
        "which the database is at now" if to_stamp else f"`alembic stamp --purge {revision}` tells the database of it"
    )
    typer.echo(f"The first migration is {revision}, {told}.")
