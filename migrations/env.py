"""Alembic's command → a database: which one, and how a migration is run there, is `graph.run_migrations`."""

from alembic import context
from sqlalchemy import Connection

import graph
from models import Base
from models.search import is_of_search, restore_triggers

metadata = context.config.attributes.get("metadata", Base.metadata)


def restore(connection: Connection) -> None:
    """A table that was made anew on SQLite has lost the triggers of its index for searching."""
    if connection.dialect.name == "sqlite":
        restore_triggers(connection, metadata)


graph.run_migrations(
    Base,
    graph.idempotency_metadata,
    include_name=lambda name, type_, _: type_ != "table" or not is_of_search(metadata, name),
    # On SQLite such an index is a table of FTS5; PostgreSQL writes its expression in a way of its own.
    include_object=lambda _thing, name, type_, *_: type_ != "index" or not is_of_search(metadata, name),
    then=restore,
)
