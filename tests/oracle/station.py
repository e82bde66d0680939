"""Databases and services of a world; one operation through all of them, compared with the right answer."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy.ext.asyncio import AsyncEngine

import graph
from graph.app import Service
from graph.auth import SYSTEM
from graph.database.connect import make_engine
from graph.engine import Engine
from graph.errors import RequestError, RequestErrors
from graph.http.media import JSON
from graph.http.reply import reply_answer
from graph.operation import Request
from graph.settings import Settings
from graph.sql import SPELLINGS
from tests.databases import KINDS, Databases, Kind
from tests.oracle.compare import Object, difference, read
from tests.oracle.describe import Entity, World
from tests.oracle.orders import Order, ordered
from tests.oracle.pages import Cursor, EdgeRow, Edges, Pages
from tests.oracle.pen import Pen
from tests.oracle.rows import Row, Rows, store
from tests.oracle.tree import SPELLING, NodeId, Part, Which, node_id
from tests.worlds import assembled

DEFAULT_PAGE_SIZE = 5
# Limits have tests of their own; here they must not stand in the way.
LIMITS = {
    "default_page_size": DEFAULT_PAGE_SIZE, "max_page_size": 100, "max_depth": 20, "max_fields": 100_000,
    "max_aliases": 10_000, "max_directives": 10_000, "max_cost": 100_000_000, "max_conditions": 10_000,
    "max_filter_depth": 20, "max_relations": 10_000, "pool_size": 4,
}  # fmt: skip


@dataclass(frozen=True)
class Question:
    """An operation as it is sent."""

    query: str
    variables: Mapping[str, Any]


class Mismatch(AssertionError):
    """An answer that is not the right one; `what` tells where they differ."""

    def __init__(self, what: str, question: Question, rows: Rows, expected: Any, answered: Mapping[str, str]) -> None:
        super().__init__(what)
        self.what = what
        self.question = question
        self.rows = rows
        self.expected = expected
        self.answered = answered


class Station:
    """One world on each kind of database that there is, by both endings. It has a loop of its own."""

    def __init__(self, databases: Databases, world: World, loop: asyncio.Runner) -> None:
        self.databases = databases
        self.world = world
        self.loop = loop
        self.kinds: list[Kind] = [kind for kind in KINDS if kind == "sqlite" or databases.postgresql is not None]
        self.urls = {kind: databases.make(kind, f"oracle_{world.name}") for kind in self.kinds}
        self.engines: dict[Kind, AsyncEngine] = {}
        self.services: dict[tuple[Kind, bool], Service] = {}
        # Where a database can join: everything is joined that may be, however few rows there are.
        self.joining: dict[Kind, Service] = {}
        self.filled: Rows | None = None
        loop.run(self._open())

    async def _open(self) -> None:
        for kind, url in self.urls.items():
            settings = Settings(database_url=url, **LIMITS)
            self.engines[kind] = engine = make_engine(settings)
            async with engine.begin() as connection:
                await connection.run_sync(self.world.base.metadata.create_all)
                await connection.run_sync(graph.create_search_indexes, self.world.base.metadata)
            for second in (False, True):
                self.services[kind, second] = assembled(self.world.base, engine, settings, second_ending=second)
            if SPELLINGS[kind].join is not None:
                self.joining[kind] = assembled(self.world.base, engine, settings, joined_from=0)

    def close(self) -> None:
        self.loop.run(self._close())
        for url in self.urls.values():
            self.databases.drop(url)

    async def _close(self) -> None:
        for service in [*self.services.values(), *self.joining.values()]:
            await service.engine.database.close()
        for engine in self.engines.values():
            await engine.dispose()

    def fill(self, rows: Rows) -> None:
        """Put the rows into every database; what they hold already is left."""
        if self.filled is not rows:
            self.filled = None
            self.loop.run(self._fill(rows))
            self.filled = rows

    async def _fill(self, rows: Rows) -> None:
        for engine in self.engines.values():
            async with engine.begin() as connection:
                await connection.run_sync(store, rows)

    def ask(self, question: Question, kind: Kind, second: bool) -> str:
        """The body of the response, or what went wrong."""
        return self.loop.run(self._ask(question, self.services[kind, second].engine))

    def ask_joined(self, question: Question, kind: Kind) -> str:
        """What a database answers that joins."""
        return self.loop.run(self._ask(question, self.joining[kind].engine))

    async def _ask(self, question: Question, engine: Engine) -> str:
        try:
            answer = await engine.answer(Request(question.query, question.variables), SYSTEM, {})
        except (RequestError, RequestErrors) as error:
            errors = error.errors if isinstance(error, RequestErrors) else [error]
            return f"refused: {'; '.join(str(each) for each in errors)}"
        except Exception as error:  # noqa: BLE001 (whatever it is, it is a mistake to be shown)
            return f"raised: {type(error).__name__}: {error}"
        return reply_answer(answer, JSON, engine.settings.max_errors).body.decode()

    def statement(self, question: Question, kind: Kind) -> str:
        engine = self.services[kind, False].engine
        try:
            operation = engine.parser.operation(
                engine.parser.document(Request(question.query, question.variables)), question.variables
            )
            return engine.prepare(operation, SYSTEM).text
        except Exception as error:  # noqa: BLE001 (there is none to be shown)
            return f"-- none: {type(error).__name__}: {error}"


class Trial:
    """Rows in the databases of a station, and the questions that are asked of them."""

    def __init__(self, station: Station, rows: Rows) -> None:
        self.station = station
        self.rows = rows
        self.default_page_size = DEFAULT_PAGE_SIZE
        self.cursors: dict[tuple[str, Order], dict[int, str]] = {}
        station.fill(rows)

    def cursor(self, entity: Entity, order: Order, row: Row) -> str:
        """The cursor of a row, as the list of all rows in this order gives it out."""
        key = entity.name, order
        if key not in self.cursors:
            self.cursors[key] = self._fetch_cursors(entity, order)
        return self.cursors[key][id(row)]

    def _fetch_cursors(self, entity: Entity, order: Order) -> dict[int, str]:
        edge = [Cursor("cursor", "cursor"), EdgeRow("node", entity.name, [NodeId("nodeId", "nodeId")], "node")]
        edges = Edges("edges", f"{entity.name}Edge", edge)
        part = Pages("all", entity, self.rows.world, None, [edges], Which(None, order or None), self, first=100)
        question = spell([part], 0)
        rows = ordered(self.rows, entity, order, self.rows.of(entity))
        expected = [node_id(row) for row in rows]
        answers = {kind: self.station.ask(question, kind, False) for kind in self.station.kinds}
        texts: list[list[str]] = []
        for kind, body in answers.items():
            data = data_of(body)
            found = [dict(each) for each in dict(dict(data)["all"])["edges"]] if data is not None else []
            nodes = [dict(each["node"])["nodeId"] for each in found]
            if nodes != expected:
                shown = {"all": {"edges": [{"node": {"nodeId": each}} for each in expected]}}
                raise Mismatch(
                    f"{kind}: all cursors: {nodes} should be {expected}", question, self.rows, shown, answers
                )
            texts.append([each["cursor"] for each in found])
        if any(each != texts[0] for each in texts) or len(set(texts[0])) != len(texts[0]):
            raise Mismatch("cursors differ, or repeat", question, self.rows, texts[0], answers)
        return {id(row): text for row, text in zip(rows, texts[0], strict=True)}

    def check(self, parts: Sequence[Part], seed: int) -> None:
        """Ask every service, and compare with the right answer and with each other. Raises Mismatch."""
        question = spell(parts, seed)
        expected = {part.key: part.expect(self, None) for part in parts}
        answered: dict[str, str] = {}
        for second in (False, True):
            for kind in self.station.kinds:
                where = f"{kind}, {'second' if second else 'first'} ending"
                answered[where] = self.station.ask(question, kind, second)
        for kind in self.station.joining:
            answered[f"{kind}, first ending, joined"] = self.station.ask_joined(question, kind)
        whats = []
        for where, body in answered.items():
            data = data_of(body)
            what = body[:500] if data is None else difference(expected, data)
            whats += [f"{where}: {what}"] if what else []
        if whats:
            raise Mismatch("\n".join(whats), question, self.rows, expected, answered)
        firsts = [read(body) for where, body in answered.items() if "first" in where]
        if any(first != firsts[0] for first in firsts):
            raise Mismatch("the databases write numbers otherwise", question, self.rows, expected, answered)


def data_of(body: str) -> Any:
    """The `data` of a response; None where it has errors."""
    if not body.startswith("{"):
        return None
    response = dict(read(body))
    data = response.get("data")
    return data if isinstance(data, Object) and "errors" not in response else None


def spell(parts: Sequence[Part], seed: int) -> Question:
    """The text and the variables, as the seed has them."""
    pen = Pen(seed)
    SPELLING.random.seed(seed)
    query = pen.operation(parts)
    return Question(query, json.loads(json.dumps(pen.variables)))
