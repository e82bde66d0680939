"""A statement → what its database reads to answer it: of which table, by which index, how many rows."""

import json
import re
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import asyncpg
from sqlalchemy import make_url

from graph.app import Service
from graph.auth import SYSTEM
from graph.operation import Request
from graph.sql.dialects.sqlite import FUNCTIONS

# Custom plans are made for the values, generic ones for any.
MODES = ("force_custom_plan", "force_generic_plan")
# Custom at first; after five times PostgreSQL goes on as it finds cheaper.
USUAL = ("force_custom_plan", "auto")
BEFORE_IT_CHOOSES = 6
STEP = re.compile(
    r"(?P<how>SEARCH|SCAN) (?P<table>\w+?)(?:_\d+)?"
    r"(?: USING (?:COVERING )?(?:INDEX (?P<index>\w+)|(?P<key>INTEGER PRIMARY KEY)).*| VIRTUAL TABLE INDEX.*)?"
)


@dataclass(frozen=True)
class Read:
    """One visit of a table; `rows` and `dropped` (read, and then left out) are what PostgreSQL counted, in all."""

    table: str
    index: str | None
    rows: int = 0
    dropped: int = 0
    detail: str = ""


@dataclass(frozen=True)
class Explained:
    """What the database's own plan says."""

    reads: Sequence[Read]
    # On SQLite, which does not count rows: the tables whose rows are sorted before a page is cut of them.
    sorted: Sequence[str]
    text: str

    def of(self, table: str) -> list[Read]:
        return [read for read in self.reads if read.table == table]


@dataclass(frozen=True)
class Explaining:
    """A service, and the URL of its database."""

    url: str
    service: Service

    @property
    def is_sqlite(self) -> bool:
        return self.url.startswith("sqlite")

    async def ask(self, query: str, **variables: Any) -> Any:
        answered: Any = await self.service.engine.answer(Request(query, variables), SYSTEM, {})
        return json.loads(answered.data)

    def statement(self, query: str, variables: dict[str, Any]) -> tuple[str, list[Any]]:
        engine = self.service.engine
        operation = engine.parser.operation(engine.parser.document(Request(query, variables)), variables)
        statement = engine.prepare(operation, SYSTEM)
        return statement.text, statement.bind(operation.values, SYSTEM)

    async def explain(self, query: str, modes: Sequence[str] = MODES, **variables: Any) -> list[Explained]:
        """SQLite's plan, or PostgreSQL's in each mode."""
        statement, values = self.statement(query, variables)
        if self.is_sqlite:
            return [explain_sqlite(self.url, statement, values)]
        return [await explain_postgresql(self.url, statement, values, mode) for mode in modes]


def explain_sqlite(url: str, statement: str, values: list[Any]) -> Explained:
    with closing(sqlite3.connect(make_url(url).database or "")) as connection:
        for function, arguments, call in FUNCTIONS:
            connection.create_function(function, arguments, call)
        details: list[str] = [row[3] for row in connection.execute("EXPLAIN QUERY PLAN " + statement, values)]
    steps = [(place, found) for place, detail in enumerate(details) if (found := STEP.fullmatch(detail))]
    # A derived table is no table.
    reads = [
        Read(found["table"], found["index"] or found["key"], detail=found[0])
        for _, found in steps
        if found["table"] != "anon"
    ]
    sorts = [place for place, detail in enumerate(details) if "TEMP B-TREE FOR ORDER BY" in detail]
    return Explained(
        reads,
        [max((step for step in steps if step[0] < place), key=lambda step: step[0])[1]["table"] for place in sorts],
        "\n".join(details),
    )


async def explain_postgresql(url: str, statement: str, values: list[Any], mode: str) -> Explained:
    address = make_url(url).set(drivername="postgresql").render_as_string(hide_password=False)
    connection = await asyncpg.connect(address)
    try:
        await connection.execute(f"SET plan_cache_mode = {mode}")
        await connection.execute(f"PREPARE page AS {statement}")
        execute = f"EXECUTE page({', '.join(map(_literal, values))})" if values else "EXECUTE page"
        for _ in range(BEFORE_IT_CHOOSES if mode == "auto" else 0):
            await connection.execute(execute)
        text = await connection.fetchval(f"EXPLAIN (ANALYZE, FORMAT JSON) {execute}")
    finally:
        await connection.close()
    (plan,) = json.loads(text)
    every = list(_nodes(plan["Plan"]))
    reads = [_read(node) for node in every if "Relation Name" in node]
    return Explained(reads, (), text)


def _literal(value: Any) -> str:
    text = value.isoformat() if isinstance(value, datetime) else str(value)
    return "'" + text.replace("'", "''") + "'"


def _nodes(plan: dict[str, Any]) -> Iterator[dict[str, Any]]:
    yield plan
    for inner in plan.get("Plans", ()):
        yield from _nodes(inner)


def _read(node: dict[str, Any]) -> Read:
    # The index of a bitmap is read by a node below the table's; other nodes below may be of other tables.
    below = node.get("Plans", ()) if node["Node Type"] == "Bitmap Heap Scan" else ()
    index = next((each["Index Name"] for each in (node, *below) if "Index Name" in each), None)
    loops = node["Actual Loops"]
    dropped = node.get("Rows Removed by Filter", 0) + node.get("Rows Removed by Index Recheck", 0)
    return Read(
        node["Relation Name"], index, round(node["Actual Rows"] * loops), round(dropped * loops), node["Node Type"]
    )
