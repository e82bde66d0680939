"""The models' tables, in an env.py of Alembic's → migrations that ran, compared or were printed.

A program may set, in `config.attributes`:

* `connection`: a sync Connection to run on (inside `run_sync`), on SQLite one without `PRAGMA foreign_keys`.
  Its transaction is the caller's to commit.
* `url`: the database, instead of the one in MAINSPRING_DATABASE_URL.
* `metadata`: the tables to compare with, instead of those of the first target.
"""

from __future__ import annotations

import asyncio
import warnings
from collections.abc import Callable, Collection, Mapping
from contextlib import ExitStack
from functools import cache
from logging.config import fileConfig
from typing import Any

from alembic import context
from alembic.operations.ops import AlterColumnOp
from alembic.runtime.migration import MigrationContext, MigrationInfo
from alembic.runtime.plugins import Plugin
from alembic.util import CommandError, DispatchPriority, PriorityDispatchResult
from sqlalchemy import Column, Connection, MetaData, NullPool, make_url
from sqlalchemy.ext.asyncio import create_async_engine
from sqlalchemy.orm import DeclarativeBase

from graph.database.ahead import record_step, revisions_metadata
from graph.evolution.comments import commented
from graph.evolution.searching import find_searched, is_of_search, restore_triggers, search_indexes
from graph.settings import Settings

# Seconds that a migration may keep another program waiting.
LONGEST_WAIT = 600

Target = type[DeclarativeBase] | MetaData


def run_migrations(
    *targets: Target,
    include_name: Callable[..., bool] | None = None,
    include_object: Callable[..., bool] | None = None,
) -> None:
    """Do what Alembic was asked for, on SQLite and PostgreSQL; the whole of an env.py.

    `targets` are declarative bases, and tables beside them such as `graph.idempotency_metadata`. What the models of a
    base say of themselves (docstrings, `doc=`) is compared as comments of tables and columns. `include_name` and
    `include_object` are Alembic's: what the comparison leaves out; what columns are searched by (`info={"search": …}`)
    it leaves out anyway, and a table that is made anew on SQLite keeps it. On SQLite too all migrations run, or none.
    Raises CommandError.
    """
    config = context.config
    tables = [each if isinstance(each, MetaData) else each.metadata for each in targets]
    if "metadata" in config.attributes:
        tables[0] = config.attributes["metadata"]
    # A program that calls us has set its logging up already.
    if config.config_file_name is not None and not config.attributes:
        fileConfig(config.config_file_name, disable_existing_loggers=False)

    def migrate(connection: Connection) -> None:
        _migrate(connection, _compared(connection, tables, include_name, include_object))

    with ExitStack() as comments:
        for base in targets:
            if not isinstance(base, MetaData):
                comments.enter_context(commented(base))
        if context.is_offline_mode():
            _print_statements(tables)
        elif "connection" in config.attributes:
            migrate(config.attributes["connection"])
        else:
            asyncio.run(_connect(migrate))


def _compared(
    connection: Connection,
    tables: list[MetaData],
    include_name: Callable[..., bool] | None,
    include_object: Callable[..., bool] | None,
) -> dict[str, Any]:
    """The options of a comparison, without what is compared here or is our own."""
    indexes = {index.name for each in tables for _, index in search_indexes(each)}
    searched = cache(lambda: find_searched(connection))

    def includes_name(name: str | None, type_: Any, parents: Any) -> bool:
        own = type_ == "table" and (name in revisions_metadata.tables or is_of_search(searched(), name))
        return not own and (include_name is None or include_name(name, type_, parents))

    def includes_object(thing: Any, name: str | None, type_: Any, *more: Any) -> bool:
        # PostgreSQL writes its expression in a way of its own.
        searches = type_ == "index" and name in indexes
        return not searches and (include_object is None or include_object(thing, name, type_, *more))

    return {"target_metadata": tables, "include_name": includes_name, "include_object": includes_object}


def _url() -> str:
    url = context.config.attributes.get("url")
    return str(url) if url else Settings.from_environment().database_url


async def _connect(migrate: Callable[[Connection], None]) -> None:
    # Programs that start at once wait for the one that migrates; on SQLite its own lock is what they wait for.
    waiting = {"timeout": LONGEST_WAIT} if make_url(_url()).get_backend_name() == "sqlite" else {}
    engine = create_async_engine(_url(), poolclass=NullPool, connect_args=waiting)
    # No transaction is begun here: on PostgreSQL Alembic may have to end it, for what must be done outside of one.
    async with engine.connect() as connection:
        await connection.run_sync(migrate)
        await connection.commit()


def _migrate(connection: Connection, options: dict[str, Any]) -> None:
    on_sqlite = connection.dialect.name == "sqlite"
    if on_sqlite:
        _prepare_sqlite(connection)
    context.configure(
        connection=connection,
        # SQLite can't alter a column: Alembic makes a new table, copies the rows and drops the old one.
        render_as_batch=on_sqlite,
        compare_type=True,
        compare_server_default=True,
        autogenerate_plugins=["alembic.autogenerate.*", KEPT_DEFAULTS.name],
        # Read where a revision has run, by a program that does not have it.
        on_version_apply=_record,
        **options,
    )
    with context.begin_transaction(), warnings.catch_warnings():
        # It can't be compared, as SQLite and PostgreSQL write its expression in a way of their own.
        warnings.filterwarnings("ignore", "autogenerate skipping .* expression-based index")
        context.run_migrations()
    for each in options["target_metadata"]:
        restore_triggers(connection, each)
    if on_sqlite:
        _check_foreign_keys(connection)


def _record(ctx: MigrationContext, step: MigrationInfo, heads: Collection[Any], run_args: Mapping[str, Any]) -> None:  # noqa: ARG001
    record_step(ctx, step)


def _keep_default(
    _context: object, alter: AlterColumnOp, _schema: object, _table: object, _name: object, *columns: Column[Any]
) -> PriorityDispatchResult:
    """A default that a revision gave the rows of before is there to stay, where the model has it in Python."""
    there, column = columns
    if column.default is None or column.server_default is not None:
        return PriorityDispatchResult.CONTINUE
    alter.existing_server_default = there.server_default
    return PriorityDispatchResult.STOP


# A comparison that is given as `compare_server_default` fails at columns that are computed.
KEPT_DEFAULTS = Plugin("mainspring.kept_defaults")
KEPT_DEFAULTS.add_autogenerate_comparator(_keep_default, "column", "server_default", priority=DispatchPriority.FIRST)


def _prepare_sqlite(connection: Connection) -> None:
    # With foreign keys on, dropping the old table of a batch would cascade through its children and empty
    # them. Inside a transaction the pragma has no effect, so that it is the caller's to set.
    if connection.exec_driver_sql("PRAGMA foreign_keys").scalar():
        raise CommandError("migrating SQLite needs a connection on which PRAGMA foreign_keys is OFF")
    # Python's driver opens a transaction before INSERT and the like only: without this, a migration that
    # fails would leave the tables that it had made, and two programs could migrate at once.
    driver = connection.connection.driver_connection
    if driver is not None and not driver.in_transaction:
        connection.exec_driver_sql("BEGIN IMMEDIATE")


def _check_foreign_keys(connection: Connection) -> None:
    broken = connection.exec_driver_sql("PRAGMA foreign_key_check").first()
    if broken is not None:
        raise CommandError(f"the migration leaves rows of {broken[0]} that point to no row of {broken[2]}")


def _print_statements(tables: list[MetaData]) -> None:
    """`--sql`: write the statements out, for somebody else to run."""
    context.configure(
        dialect_name=make_url(_url()).get_backend_name(),
        target_metadata=tables,
        literal_binds=True,
    )
    with context.begin_transaction():
        context.run_migrations()
