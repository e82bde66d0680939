"""Piles of rows → SQLite, by batches of INSERT."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import BindParameter, Dialect, Table, bindparam, insert, literal_column, select
from sqlalchemy.exc import DBAPIError
from sqlalchemy.ext.asyncio import AsyncConnection

from graph.database.load.refusals import find_line, name_values, refuse, refuse_sqlite
from graph.database.load.types import Pile, Report
from graph.database.load.values import Layout

ROWS_A_BATCH = 1_000


@dataclass(frozen=True, slots=True)
class Constant:
    """A parameter that is the same for every row."""

    value: Any


@dataclass(frozen=True, slots=True)
class Insert:
    """A statement for one row; a parameter is the place of one of the row's values, or a constant."""

    text: str
    parameters: tuple[int | Constant, ...]

    def bind(self, values: Sequence[Any]) -> tuple[Any, ...]:
        return tuple([each.value if isinstance(each, Constant) else values[each] for each in self.parameters])


@dataclass(frozen=True, slots=True)
class Batch:
    """Rows of one layout that wait to be written, each with its line."""

    insert: Insert
    rows: list[tuple[int, list[Any]]] = field(default_factory=list)


async def write_sqlite(connection: AsyncConnection, groups: Sequence[Sequence[Pile]], report: Report) -> None:
    """Write every pile, in one transaction of the connection.

    Foreign keys are looked at when all is written. Raises LoadError.
    """
    piles = [pile for group in groups for pile in group]
    # Python's driver would open the transaction at the first INSERT, after the pragma.
    await connection.exec_driver_sql("BEGIN IMMEDIATE")
    await connection.exec_driver_sql("PRAGMA defer_foreign_keys = ON")
    for pile in piles:
        await write_pile(connection, pile, report)
    for pile in piles:
        await check_foreign_keys(connection, pile)


async def write_pile(connection: AsyncConnection, pile: Pile, report: Report) -> None:
    batches = {layout: Batch(make_insert(pile.table, layout, connection.dialect)) for layout in pile.layouts}
    for line, layout, values in pile.read(report):
        batch = batches[layout]
        batch.rows.append((line, values))
        if len(batch.rows) == ROWS_A_BATCH:
            await write_batch(connection, pile, layout, batch)
            batch.rows.clear()
    for layout, batch in batches.items():
        if batch.rows:
            await write_batch(connection, pile, layout, batch)


def make_insert(table: Table, layout: Layout, dialect: Dialect) -> Insert:
    """The INSERT of the layout's columns in their order, and of the defaults that are SQL."""
    binds: dict[str, BindParameter[Any]] = {
        each.name: bindparam(f"field_{number}") for number, each in enumerate(layout.fields)
    }
    compiled = insert(table).values(binds).compile(dialect=dialect)
    names = [bind.key for bind in binds.values()]
    # What SQL a default is may hold values of its own.
    parameters = [
        names.index(name) if name in names else Constant(compiled.params[name]) for name in compiled.positiontup or ()
    ]
    return Insert(compiled.string, tuple(parameters))


async def write_batch(connection: AsyncConnection, pile: Pile, layout: Layout, batch: Batch) -> None:
    await connection.exec_driver_sql("SAVEPOINT batch")
    try:
        await connection.exec_driver_sql(batch.insert.text, [batch.insert.bind(values) for _, values in batch.rows])
    except (DBAPIError, OverflowError):
        # Which row it was, the driver does not say.
        await connection.exec_driver_sql("ROLLBACK TO batch")
        await find_refused(connection, pile, layout, batch)
        raise
    await connection.exec_driver_sql("RELEASE batch")


async def find_refused(connection: AsyncConnection, pile: Pile, layout: Layout, batch: Batch) -> None:
    """Insert the rows one by one. Raises LoadError at the one that is refused."""
    for line, values in batch.rows:
        try:
            await connection.exec_driver_sql(batch.insert.text, batch.insert.bind(values))
        except (DBAPIError, OverflowError) as error:
            cause = error.orig if isinstance(error, DBAPIError) and error.orig is not None else error
            raise refuse_sqlite(pile, line, layout.names, values, cause) from error


async def check_foreign_keys(connection: AsyncConnection, pile: Pile) -> None:
    """Raises LoadError for a row that refers to none; the commit would only say that there is one."""
    quoted = connection.dialect.identifier_preparer.quote(pile.table.name)
    broken = (await connection.exec_driver_sql(f"PRAGMA foreign_key_check({quoted})")).mappings().first()
    if broken is None:
        return
    keys = (await connection.exec_driver_sql(f"PRAGMA foreign_key_list({quoted})")).mappings().all()
    names = [key["from"] for key in keys if key["id"] == broken["fkid"]]
    columns = [pile.table.columns[name] for name in names]
    values = (await connection.execute(select(*columns).where(literal_column("rowid") == broken["rowid"]))).one()
    shown = [str(value) for value in values]
    line = find_line(pile, dict(zip(names, shown, strict=True)))
    raise refuse(pile, line, f"{name_values(names, shown)}: there is no such row to refer to.")
