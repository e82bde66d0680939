"""Statement + values → the database's own plan of it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy.ext.asyncio import AsyncEngine

from graph.auth import Viewer
from graph.database.drivers import DRIVERS
from graph.database.reach import UNREACHABLE, explain_unreachable
from graph.database.revision import check_revision
from graph.errors import DatabaseNotReady
from graph.settings import Settings
from graph.sql import Statement


async def analyze(
    engine: AsyncEngine, settings: Settings, statement: Statement, values: Sequence[Any], viewer: Viewer
) -> str:
    """The plan as an indented tree. PostgreSQL runs the statement for it, and tells times and pages.

    The connection is prepared as for serving. Raises DatabaseNotReady, and BadUserInput for the values.
    """
    parameters = statement.bind(values, viewer)
    await check_revision(engine, settings)
    try:
        async with engine.connect() as connection:
            driver: Any = (await connection.get_raw_connection()).driver_connection
            await DRIVERS[engine.dialect.driver].prepare(driver, settings.statement_timeout)
            return await ANALYZERS[engine.dialect.name](driver, statement.text, parameters)
    except UNREACHABLE as error:
        raise DatabaseNotReady(explain_unreachable(error, engine.url)) from error


async def _analyze_postgresql(driver: Any, text: str, parameters: Sequence[Any]) -> str:
    rows = await driver.fetch(f"EXPLAIN (ANALYZE, BUFFERS) {text}", *parameters)
    return "\n".join(row[0] for row in rows)


async def _analyze_sqlite(driver: Any, text: str, parameters: Sequence[Any]) -> str:
    rows = await driver.execute_fetchall(f"EXPLAIN QUERY PLAN {text}", parameters)
    depths = {0: -1}
    lines = []
    for number, parent, _unused, detail in rows:
        depths[number] = depths[parent] + 1
        lines.append("  " * depths[number] + detail)
    return "\n".join(lines)


ANALYZERS = {"postgresql": _analyze_postgresql, "sqlite": _analyze_sqlite}
