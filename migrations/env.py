"""Alembic's command → a database: which one, and how a migration is run there.

A program may set, in `config.attributes`:

* `connection`: a sync Connection to run on (inside `run_sync`), on SQLite one without `PRAGMA foreign_keys`.
  Its transaction is the caller's to commit.
* `url`: the database, instead of the one in MAINSPRING_DATABASE_URL.
* `metadata`: the tables to compare with, instead of those of `models`.
"""

import asyncio
import os
import warnings
from logging.config import fileConfig

from alembic import context
from alembic.util import CommandError
from sqlalchemy import Connection, NullPool, make_url
from sqlalchemy.ext.asyncio import create_async_engine

from graph.mutations.idempotency import idempotency_metadata
from models import Base
from models.search import is_of_search, restore_triggers

config = context.config
url = config.attributes.get("url") or os.environ.get("MAINSPRING_DATABASE_URL", "sqlite+aiosqlite:///mainspring.db")
metadata = config.attributes.get("metadata", Base.metadata)


def migrate(connection: Connection) -> None:
    """Run the migrations on one connection; on SQLite too, all of them or none."""
    on_sqlite = connection.dialect.name == "sqlite"
    if on_sqlite:
        prepare_sqlite(connection)
    context.configure(
        connection=connection,
        target_metadata=[metadata, idempotency_metadata],
        # SQLite can't alter a column: Alembic makes a new table, copies the rows and drops the old one.
        render_as_batch=on_sqlite,
        compare_type=True,
        compare_server_default=True,
        include_name=lambda name, type_, _: type_ != "table" or not is_of_search(metadata, name),
        # On SQLite such an index is a table of FTS5; PostgreSQL writes its expression in a way of its own.
        include_object=lambda _thing, name, type_, *_: type_ != "index" or not is_of_search(metadata, name),
    )
    with context.begin_transaction(), warnings.catch_warnings():
        # It is left out of the comparison, as is said above.
        warnings.filterwarnings("ignore", "autogenerate skipping .* expression-based index")
        context.run_migrations()
    if on_sqlite:
        restore_triggers(connection, metadata)
        check_foreign_keys(connection)


def prepare_sqlite(connection: Connection) -> None:
    # With foreign keys on, dropping the old table of a batch would cascade through its children and empty
    # them. Inside a transaction the pragma has no effect, so that it is the caller's to set.
    if connection.exec_driver_sql("PRAGMA foreign_keys").scalar():
        raise CommandError("migrating SQLite needs a connection on which PRAGMA foreign_keys is OFF")
    # Python's driver opens a transaction before INSERT and the like only: without this, a migration that
    # fails would leave the tables that it had made, and two programs could migrate at once.
    driver = connection.connection.driver_connection
    if driver is not None and not driver.in_transaction:
        connection.exec_driver_sql("BEGIN IMMEDIATE")


def check_foreign_keys(connection: Connection) -> None:
    broken = connection.exec_driver_sql("PRAGMA foreign_key_check").first()
    if broken is not None:
        raise CommandError(f"the migration leaves rows of {broken[0]} that point to no row of {broken[2]}")


async def connect_and_migrate() -> None:
    engine = create_async_engine(url, poolclass=NullPool)
    async with engine.begin() as connection:
        await connection.run_sync(migrate)


def print_statements() -> None:
    """`--sql`: write the statements out, for somebody else to run."""
    context.configure(
        dialect_name=make_url(url).get_backend_name(),
        target_metadata=[metadata, idempotency_metadata],
        literal_binds=True,
    )
    with context.begin_transaction():
        context.run_migrations()


# A program that calls us has set its logging up already.
if config.config_file_name is not None and not config.attributes:
    fileConfig(config.config_file_name, disable_existing_loggers=False)

if context.is_offline_mode():
    print_statements()
elif "connection" in config.attributes:
    migrate(config.attributes["connection"])
else:
    asyncio.run(connect_and_migrate())
