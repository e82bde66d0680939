"""Piles of rows → PostgreSQL, by COPY."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

import asyncpg
from sqlalchemy import CTE, Column, MetaData, Table, cast, func, insert, literal, select
from sqlalchemy import Sequence as Counter
from sqlalchemy.dialects.postgresql import REGCLASS
from sqlalchemy.exc import DBAPIError
from sqlalchemy.ext.asyncio import AsyncConnection
from sqlalchemy.schema import CreateTable, DropTable

from graph.database.load.refusals import refuse, refuse_postgresql
from graph.database.load.types import Pile, Report
from graph.database.load.values import Layout


async def write_postgresql(connection: AsyncConnection, groups: Sequence[Sequence[Pile]], report: Report) -> None:
    """Write every pile, in the transaction of the connection.

    PostgreSQL looks at foreign keys when a statement has ended, so what may refer to each other is written by one
    statement: the rows of a table, and those of tables in a circle. Raises LoadError.
    """
    for piles in groups:
        (first, *others) = piles
        if not others and len(first.layouts) == 1 and not first.needs_statement:
            await copy_rows(connection, first, first.layouts[0], first.table, report)
        else:
            await write_by_stages(connection, piles, report)
    for piles in groups:
        for pile in piles:
            await advance_counters(connection, pile.table)
            await count_values(connection, pile.table)


async def count_values(connection: AsyncConnection, table: Table) -> None:
    """Tell the planner what is in a table now.

    Until autovacuum does, a minute or more later, it takes tables for nearly empty: lists of threads with their replies
    over 50,000 messages took 60 times as long.
    """
    await connection.exec_driver_sql(f"ANALYZE {connection.dialect.identifier_preparer.format_table(table)}")


async def copy_rows(connection: AsyncConnection, pile: Pile, layout: Layout, into: Table, report: Report) -> None:
    """Copy the rows of one layout into a table."""
    driver: Any = (await connection.get_raw_connection()).driver_connection
    assert driver.is_in_transaction(), "all or nothing"
    line = 0

    def rows() -> Iterator[list[Any]]:
        nonlocal line
        for number, each, values in pile.read(report):
            if each is layout:
                line = number
                yield values

    try:
        await driver.copy_records_to_table(into.name, schema_name=into.schema, columns=layout.names, records=rows())
    except asyncpg.PostgresError as error:
        raise refuse_postgresql([pile], error) from error
    except (asyncpg.InterfaceError, TypeError, ValueError, OverflowError) as error:
        # The driver could not write the row that it had just been handed.
        raise refuse(pile, line, f"{error}.") from error


async def write_by_stages(connection: AsyncConnection, piles: Sequence[Pile], report: Report) -> None:
    """Copy the rows into temporary tables, and insert them from there by one statement.

    For rows that leave different columns to the database, or to defaults that stand in an INSERT; and for tables
    that refer to each other in a circle.
    """
    stages: list[Table] = []
    inserts: list[CTE] = []
    for pile in piles:
        for layout in pile.layouts:
            stage = make_stage(pile.table, layout, f"mainspring_load_{len(stages)}")
            stages.append(stage)
            await connection.execute(CreateTable(stage))
            await copy_rows(connection, pile, layout, stage, report)
            inserts.append(insert(pile.table).from_select(layout.names, select(stage)).cte(f"inserted_{len(inserts)}"))
    try:
        await connection.execute(select(literal(1)).add_cte(*inserts))
    except DBAPIError as error:
        cause = error.orig.__cause__ if error.orig is not None else None
        if not isinstance(cause, asyncpg.PostgresError):
            raise
        raise refuse_postgresql(piles, cause) from error
    for stage in stages:
        await connection.execute(DropTable(stage))


def make_stage(table: Table, layout: Layout, name: str) -> Table:
    """A temporary table for the rows of a layout, without constraints."""
    columns = [Column(each, table.columns[each].type.copy()) for each in layout.names]
    return Table(name, MetaData(), *columns, prefixes=["TEMPORARY"])


async def advance_counters(connection: AsyncConnection, table: Table) -> None:
    """PostgreSQL's counters don't notice keys that are given: the next row would be handed the first again."""
    preparer = connection.dialect.identifier_preparer
    for column in table.columns:
        if isinstance(column.default, Counter):
            counter: str | None = preparer.format_sequence(column.default)
        elif column is table.autoincrement_column or column.identity is not None:
            named = select(func.pg_get_serial_sequence(preparer.format_table(table), column.name))
            counter = await connection.scalar(named)
        else:
            continue
        if counter is not None:
            highest = select(func.max(column)).scalar_subquery()
            sequence = cast(literal(counter), REGCLASS)
            # Never back: it may be ahead of the keys that there are.
            value = func.greatest(highest, func.nextval(sequence))
            await connection.execute(select(func.setval(sequence, value)).where(highest > 0))
