"""A folder → rows in a database: look every file over, then write them all in one transaction."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import asyncpg
from sqlalchemy import Connection, MetaData, Table
from sqlalchemy.exc import DBAPIError
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

from graph.database.load.files import find_files
from graph.database.load.order import order_tables
from graph.database.load.postgresql import write_postgresql
from graph.database.load.rows import read_rows
from graph.database.load.sqlite import write_sqlite
from graph.database.load.types import Pile, Report
from graph.database.load.values import make_reader
from graph.database.reach import explain_unreachable
from graph.database.revision import missing_tables
from graph.errors import LoadError

Write = Callable[[AsyncConnection, Sequence[Sequence[Pile]], Report], Awaitable[None]]

WRITERS: Mapping[str, Write] = {"postgresql": write_postgresql, "sqlite": write_sqlite}


@dataclass(frozen=True, slots=True)
class Loaded:
    """How many rows each table was given, in the order that they were written."""

    rows: Mapping[str, int]


async def load_folder(
    folder: Path, metadata: MetaData, engine: AsyncEngine, report: Report = lambda _name, _rows, _total: None
) -> Loaded:
    """Load every `<table>.jsonl` and `<table>.jsonl.gz` of the folder, or nothing.

    The keys of a line are columns' names; missing ones take the default of the model or of the table, and values
    are written as the API writes them. `report` is called with a file's name, how many rows of it were written,
    and how many it has. Raises LoadError, naming the file and the line.
    """
    piles = survey(folder, metadata, engine, report)
    order = order_tables(piles)
    groups = [[piles[table] for table in group] for group in order]
    try:
        async with engine.connect() as connection:
            await connection.run_sync(check_tables, [table for group in order for table in group])
            await WRITERS[engine.dialect.name](connection, groups, report)
            await connection.commit()
    except (DBAPIError, asyncpg.PostgresError, asyncpg.InterfaceError, OSError) as error:
        raise LoadError(explain_unreachable(error, engine.url)) from error
    return Loaded({table.key: piles[table].rows for group in order for table in group})


def survey(folder: Path, metadata: MetaData, engine: AsyncEngine, report: Report) -> dict[Table, Pile]:
    """Look every file over before the database is touched: its lines, and the keys of their rows.

    Raises LoadError.
    """
    piles = {}
    for file in find_files(folder, metadata.tables):
        reader = make_reader(file, engine.dialect)
        rows = 0
        for line, row in read_rows(file):
            reader.layout(line, row)
            rows += 1
        piles[file.table] = Pile(reader, rows)
        report(file.name, 0, rows)
    return piles


def check_tables(connection: Connection, tables: Sequence[Table]) -> None:
    """Raises LoadError where the database has no such table."""
    if missing := missing_tables(connection, tables):
        raise LoadError(f"The database has no table {', '.join(missing)}; make the tables first.")
