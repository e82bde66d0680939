"""A database → its tables, reflected; and the revision that it is told to be at."""

from __future__ import annotations

import warnings
from argparse import Namespace
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any, TypeVar

from alembic.autogenerate import produce_migrations, render_python_code
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from alembic.util import rev_id
from sqlalchemy import Column, Connection, MetaData, NullPool, inspect
from sqlalchemy.exc import SAWarning
from sqlalchemy.ext.asyncio import create_async_engine

Result = TypeVar("Result")

# Alembic's own table, and those of this project.
OURS = ("alembic_version", "mainspring_")


async def with_connection(url: str, work: Callable[[Connection], Result]) -> Result:
    """What `work` makes of a connection to the database, in one transaction."""
    engine = create_async_engine(url, poolclass=NullPool)
    async with engine.begin() as connection:
        return await connection.run_sync(work)


def reflect_tables(connection: Connection) -> MetaData:
    """Every table but those of tools: Alembic's, this project's, and SQLite's indexes for searching."""
    hidden = set(find_search_tables(connection)) if connection.dialect.name == "sqlite" else set()
    names = [name for name in inspect(connection).get_table_names() if name not in hidden and not name.startswith(OURS)]
    metadata = MetaData()
    with warnings.catch_warnings():
        # What a type or an index is that SQLAlchemy does not know: the model leaves it out.
        warnings.simplefilter("ignore", SAWarning)
        metadata.reflect(connection, only=names)
    return metadata


def leave_out_expressions(metadata: MetaData) -> list[str]:
    """Take the indexes over expressions out, which SQLAlchemy does not reflect; their names."""
    found = []
    for table in metadata.tables.values():
        for index in list(table.indexes):
            if not all(isinstance(expression, Column) for expression in index.expressions):
                table.indexes.discard(index)
                found.append(str(index.name))
    return sorted(found)


def find_revisions(connection: Connection) -> tuple[str, ...]:
    """Where migrations, whosever they are, have brought the database."""
    return MigrationContext.configure(connection).get_current_heads()


def find_search_tables(connection: Connection) -> Iterator[str]:
    """Virtual tables of SQLite, and the tables that hold what is in them."""
    found = connection.exec_driver_sql(
        "SELECT name FROM sqlite_master WHERE type = 'table' AND sql LIKE 'CREATE VIRTUAL TABLE%'"
    )
    virtual = list(found.scalars())
    yield from virtual
    for name in inspect(connection).get_table_names():
        if any(name.startswith(f"{each}_") for each in virtual):
            yield name


def configure(connection: Connection, metadata: Sequence[MetaData], **options: Any) -> MigrationContext:
    return MigrationContext.configure(
        connection,
        opts={"target_metadata": list(metadata), "compare_type": True, "compare_server_default": True, **options},
    )


def write_first_revision(connection: Connection, metadata: Sequence[MetaData], alembic_ini: Path) -> str:
    """Write the migration that makes all tables from nothing. Returns its identifier."""
    # No table is looked at, so that all are to be made.
    options = {"include_name": lambda _name, type_, _parents: type_ != "table"}
    context = configure(connection, metadata, **options)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", SAWarning)
        script = produce_migrations(context, list(metadata))  # type: ignore[arg-type] # it takes what the context does
    assert script.upgrade_ops is not None
    assert script.downgrade_ops is not None
    imports: set[str] = set()
    revision = rev_id()

    def render(operations: Any) -> str:
        return render_python_code(operations, migration_context=context, imports=sorted(imports))

    # The file is told of by whoever asked.
    quiet = Config(alembic_ini, cmd_opts=Namespace(quiet=True))
    ScriptDirectory.from_config(quiet).generate_revision(
        revision,
        "The tables as they were found",
        upgrades=_indented(render(script.upgrade_ops)),
        downgrades=_indented(render(script.downgrade_ops)),
        imports="\n".join(sorted({*script.imports, *_dialect_imports(connection)})),
    )
    return revision


def _indented(text: str) -> str:
    """Without the comments of Alembic's, which ask to adjust what is exact here."""
    return "\n    ".join(line.removeprefix("    ") for line in text.splitlines() if "### " not in line)


def _dialect_imports(connection: Connection) -> list[str]:
    return [f"from sqlalchemy.dialects import {connection.dialect.name}"]


def stamp(connection: Connection, alembic_ini: Path, revision: str) -> None:
    """Tell the database that it is at the revision, without running it."""
    MigrationContext.configure(connection).stamp(ScriptDirectory.from_config(Config(alembic_ini)), revision)
