"""Decimals of more digits than a double has: SQLite's loss is told at the start, and what is advised is exact."""

from __future__ import annotations

import json
import logging
from decimal import Decimal
from typing import Any

import pytest
from fastapi import FastAPI
from sqlalchemy import BigInteger, Connection, Dialect, Integer, Numeric, Table, insert
from sqlalchemy.ext.asyncio import create_async_engine
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column
from sqlalchemy.types import TypeDecorator

from graph.app import assemble, mount
from graph.auth import ANONYMOUS
from graph.database.connect import make_engine
from graph.engine import Completed
from graph.operation import Request
from graph.settings import Settings
from tests.conftest import require
from tests.databases import KINDS, Databases, Kind, change


class Exact(TypeDecorator[Decimal]):
    """Two digits behind the point, as a whole number of hundredths."""

    impl = BigInteger
    cache_ok = True

    def process_bind_param(self, value: Decimal | None, dialect: Dialect) -> int | None:  # noqa: ARG002
        return None if value is None else int(value * 100)

    def process_result_value(self, value: Any, dialect: Dialect) -> Decimal | None:  # noqa: ARG002
        return None if value is None else Decimal(value).scaleb(-2)


class Base(DeclarativeBase):
    """The declarative base of an account."""


class Account(Base):
    __tablename__ = "accounts"

    id: Mapped[int] = mapped_column(primary_key=True)
    wide: Mapped[Decimal | None] = mapped_column(Numeric(20, 4))
    any: Mapped[Decimal | None]
    narrow: Mapped[Decimal | None] = mapped_column(Numeric(15, 2))
    exact: Mapped[Decimal] = mapped_column(Exact)
    rate: Mapped[float | None]
    count: Mapped[int | None] = mapped_column(Integer)


# The doubles next to all of them are one.
SUMS = ("12345678901234567.89", "12345678901234567.90", "12345678901234567.88")


async def told(url: str, caplog: pytest.LogCaptureFixture) -> list[str]:
    app = FastAPI()
    mount(app, Base, create_async_engine(url), settings=Settings())
    assert not caplog.records, "a service that refuses to start says the reason alone"
    with caplog.at_level(logging.WARNING, logger="graph.app"):
        async with app.router.lifespan_context(app):
            pass
    return [record.getMessage() for record in caplog.records if record.name == "graph.app"]


async def test_what_sqlite_loses_is_told_at_the_start(caplog: pytest.LogCaptureFixture) -> None:
    (message,) = await told("sqlite+aiosqlite://", caplog)
    assert "Account.wide (Numeric(precision=20, scale=4)), Account.any (Numeric())" in message
    assert "narrow" not in message
    assert "exact (" not in message
    assert "rate" not in message


async def test_postgresql_loses_nothing(caplog: pytest.LogCaptureFixture) -> None:
    assert await told("postgresql+asyncpg://nobody@localhost/nothing", caplog) == []


@pytest.mark.parametrize("kind", KINDS)
async def test_what_is_advised_is_exact(databases: Databases, request: pytest.FixtureRequest, kind: Kind) -> None:
    require(databases, kind, request)
    assert len({float(each) for each in SUMS}) == 1

    def fill(connection: Connection) -> None:
        Base.metadata.create_all(connection)
        assert isinstance(Account.__table__, Table)
        rows = [{"id": id_, "exact": Decimal(each)} for id_, each in enumerate(SUMS)]
        connection.execute(insert(Account.__table__), rows)

    url = databases.make(kind, "inexact")
    change(url, fill)
    engine = make_engine(Settings(database_url=url))
    service = assemble(Base, engine, Settings())
    query = f'''{{
      all: accounts(orderBy: [{{exact: ASC}}]) {{ exact }}
      one: accounts(where: {{exact: {{eq: "{SUMS[0]}"}}}}) {{ exact }}
      more: accounts(where: {{exact: {{gt: "{SUMS[0]}"}}}}) {{ exact }}
    }}'''
    answer = await service.engine.answer(Request(query, {}), ANONYMOUS, {})
    assert isinstance(answer, Completed)
    assert json.loads(json.dumps(answer.data)) == {
        "all": [{"exact": each} for each in sorted(SUMS)],
        "one": [{"exact": SUMS[0]}],
        "more": [{"exact": SUMS[1]}],
    }
    await service.close()
    await engine.dispose()
    databases.drop(url)
