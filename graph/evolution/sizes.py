"""A database, where one can be reached → how large its tables are, and how long a step may take."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import Connection, func, inspect, select, table, text

from graph.database.ask import ask
from graph.evolution.locks import Work
from graph.settings import Settings

ASSUMED = (
    "Times are reckoned from the tables' sizes at 400 MB/s for reading, 50 for writing a table anew, 40 for an index "
    "and 20 for an UPDATE, on a machine that does nothing else."
)

OF_POSTGRESQL = text(
    "SELECT relname, greatest(reltuples, 0)::bigint, pg_table_size(oid) FROM pg_class "
    "WHERE relkind IN ('r', 'p') AND pg_table_is_visible(oid)"
)


@dataclass(frozen=True, slots=True)
class Size:
    """A table's; PostgreSQL reckons its rows since the last ANALYZE, SQLite counts them and does not know bytes."""

    rows: int
    bytes: int | None

    def seconds(self, work: Work) -> float | None:
        """How long a step may take that does this with the whole table."""
        if work.value is None:
            return 0.0
        return None if self.bytes is None else self.bytes / work.value


def ask_sizes(settings: Settings) -> Mapping[str, Size] | None:
    """The size of each table; None where no database is there to ask."""
    return asyncio.run(ask(settings, _read))


def _read(connection: Connection) -> Mapping[str, Size]:
    if connection.dialect.name == "postgresql":
        return {name: Size(rows, size) for name, rows, size in connection.execute(OF_POSTGRESQL)}
    return {
        name: Size(connection.scalar(select(func.count()).select_from(table(name))) or 0, None)
        for name in inspect(connection).get_table_names()
    }
