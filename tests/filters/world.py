"""Models and rows for filters, on each database and by both endings: what is found, and what Python finds."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time
from itertools import count
from typing import Any

import orjson
from sqlalchemy import JSON, DateTime, insert
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.ext.asyncio import AsyncEngine
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

import graph
from graph.app import Service
from graph.auth import SYSTEM
from graph.database.connect import make_engine
from graph.engine import Finished, Replayed
from graph.operation import Request
from graph.settings import Settings
from tests.databases import KINDS, Databases
from tests.worlds import assembled

SETTINGS: dict[str, Any] = {"max_page_size": 10_000, "max_cost": 100_000, "max_conditions": 1_000}

NUMBERS = count()


class Base(DeclarativeBase):
    """The models here."""


class Thing(Base):
    """One of each kind of column that has more filters than others."""

    __tablename__ = "things"

    id: Mapped[int] = mapped_column(primary_key=True)
    document: Mapped[Any] = mapped_column(JSON(none_as_null=True), nullable=True)
    binary: Mapped[Any] = mapped_column(
        JSONB(none_as_null=True).with_variant(JSON(none_as_null=True), "sqlite"), nullable=True
    )
    at: Mapped[datetime | None] = mapped_column(DateTime(timezone=True))
    naive: Mapped[datetime | None] = mapped_column(DateTime())
    day: Mapped[date | None]
    hour: Mapped[time | None]
    body: Mapped[str | None]


@dataclass
class Filtered:
    """The same rows in services on each database and by both endings."""

    services: dict[str, Service]
    engines: list[AsyncEngine]

    async def ids(self, where: str, variables: dict[str, Any] | None = None, types: str = "") -> list[int]:
        """The ids of the things for which a filter is true: the same everywhere."""
        query = f"query {types} {{ things(where: {{{where}}}, orderBy: [{{id: ASC}}], limit: 10000) {{ id }} }}"
        found = await self.ask(query, variables)
        return [row["id"] for row in found["things"]]

    async def ask(self, query: str, variables: dict[str, Any] | None = None) -> Any:
        answers = {}
        for name, service in self.services.items():
            answer = await service.engine.answer(Request(query, variables or {}), SYSTEM, {})
            assert not isinstance(answer, Replayed)
            if isinstance(answer, Finished):
                answers[name] = orjson.loads(answer.data)
            else:
                assert not answer.errors, (name, answer.errors)
                answers[name] = answer.data
        first = next(iter(answers.values()))
        for name, answer in answers.items():
            assert answer == first, (query, variables, name, answer, first)
        return first

    async def check(self, where: str, truth: Any, rows: Iterable[Any], **variables: Any) -> None:
        """A filter finds what Python finds, and so does its negation, null being neither."""
        types = variables.pop("types", "")
        rows = list(rows)
        found = await self.ids(where, variables, types)
        expected = [row.id for row in rows if truth(row) is True]
        assert found == expected, (where, variables)
        found = await self.ids(f"not: {{{where}}}", variables, types)
        assert found == [row.id for row in rows if truth(row) is False], (f"not {where}", variables)


async def fill(databases: Databases, base: type[DeclarativeBase], rows: Iterable[Any], name: str) -> Filtered:
    """The rows on every database that there is."""
    services: dict[str, Service] = {}
    engines = []
    rows = list(rows)
    for kind in KINDS:
        if kind == "postgresql" and databases.postgresql is None:
            continue
        # A worker may come back to a module, and then its fixtures are made again.
        url = await asyncio.to_thread(databases.make, kind, f"{name}_{next(NUMBERS)}")
        settings = Settings(database_url=url, **SETTINGS)
        engine = make_engine(settings)
        engines.append(engine)
        async with engine.begin() as connection:
            await connection.run_sync(base.metadata.create_all)
            await connection.run_sync(graph.create_search_indexes, base.metadata)
            for row in rows:
                mapper = type(row).__mapper__
                values = {each.key: getattr(row, each.key) for each in mapper.local_table.columns}
                await connection.execute(insert(type(row)).values(**values))
        for second in (False, True):
            service = assembled(base, engine, settings, second_ending=second)
            services[f"{kind}{second:d}"] = service
    return Filtered(services, engines)
