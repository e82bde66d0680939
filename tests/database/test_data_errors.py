"""Values that a database can't work with: who is told, and what, depends on whose they are."""

from __future__ import annotations

import logging
from typing import Any

import pytest
from sqlalchemy import BigInteger, ColumnElement, Dialect, SmallInteger, TypeDecorator, cast, func
from sqlalchemy.ext.hybrid import hybrid_property
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

from tests.databases import execute
from tests.serving import Api, serving


class Base(DeclarativeBase):
    """The tables of these tests."""


class Cents(TypeDecorator[int]):
    """Stored a hundred times as large as it is shown: half of what the API takes does not fit."""

    impl = BigInteger
    cache_ok = True

    def process_bind_param(self, value: int | None, dialect: Dialect) -> int | None:  # noqa: ARG002 (the caller names it)
        return None if value is None else value * 100


class Lot(Base):
    """Its own expressions fail for some of its rows."""

    __tablename__ = "lots"
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
    pieces: Mapped[int]
    large: Mapped[int] = mapped_column(BigInteger, default=0)
    price: Mapped[int] = mapped_column(Cents, default=0)

    @hybrid_property
    def share(self) -> int:
        """Fails where there are no pieces."""
        return 100 // self.pieces

    @share.inplace.expression
    @classmethod
    def _share(cls) -> ColumnElement[int]:
        return 100 / cls.pieces  # type: ignore[return-value]

    @hybrid_property
    def short(self) -> int:
        """Fails where the pieces are many."""
        return self.pieces

    @short.inplace.expression
    @classmethod
    def _short(cls) -> ColumnElement[int]:
        return cast(cls.pieces, SmallInteger)

    @hybrid_property
    def number(self) -> int:
        """Fails where the name is no number."""
        return int(self.name)

    @number.inplace.expression
    @classmethod
    def _number(cls) -> ColumnElement[int]:
        return cast(cls.name, BigInteger)

    @hybrid_property
    def absolute(self) -> int:
        """Fails where there are too many."""
        return abs(self.large)

    @absolute.inplace.expression
    @classmethod
    def _absolute(cls) -> ColumnElement[int]:
        return func.abs(cls.large, type_=BigInteger)


LEAST = -(2**63)
ROWS = [Lot(id=1, name="many", pieces=70_000, large=LEAST), Lot(id=2, name="none", pieces=0)]


async def fail(api: Api, query: str) -> dict[str, Any]:
    (error,) = (await api.post(query)).json()["errors"]
    assert isinstance(error, dict)
    return error


def copies() -> list[Lot]:
    return [Lot(id=each.id, name=each.name, pieces=each.pieces, large=each.large) for each in ROWS]


@pytest.mark.parametrize(
    ("query", "cause"),
    [
        ("{ lots { share } }", "division by zero"),
        ("{ lots(where: {share: {gt: 1}}) { id } }", "division by zero"),
        ("{ lots { short } }", "smallint out of range"),
        ("{ lots { number } }", "invalid input syntax for type bigint"),
        ("{ lots { absolute } }", "bigint out of range"),
    ],
)
async def test_what_the_models_own_sql_does_is_a_bug_of_theirs(
    empty_postgresql_url: str, query: str, cause: str, caplog: pytest.LogCaptureFixture
) -> None:
    async with serving(empty_postgresql_url, Base, copies()) as api:
        error = await fail(api, query)
    assert error["extensions"]["code"] == "INTERNAL_SERVER_ERROR"
    assert cause not in error["message"]
    (record,) = [each for each in caplog.records if error["extensions"]["id"] in each.getMessage()]
    assert record.levelno == logging.ERROR
    assert cause in logging.Formatter().format(record)


async def test_so_it_is_on_sqlite(empty_sqlite_url: str, caplog: pytest.LogCaptureFixture) -> None:
    async with serving(empty_sqlite_url, Base, copies()) as api:
        error = await fail(api, "{ lots { absolute } }")
    assert error["extensions"]["code"] == "INTERNAL_SERVER_ERROR"
    assert error["extensions"]["id"] in caplog.text
    assert "integer overflow" in caplog.text


async def test_a_number_that_the_driver_cannot_send_is_the_clients(
    database_url: str, caplog: pytest.LogCaptureFixture
) -> None:
    query = '{{ lots(where: {{price: {{gt: "{}"}}}}) {{ id }} }}'
    async with serving(database_url, Base, copies()) as api:
        assert await api.ask(query.format(2**56)) == {"lots": []}
        error = await fail(api, query.format(2**62))
        assert error["extensions"] == {"code": "BAD_USER_INPUT"}
        assert "out of the range of the column" in error["message"]
    assert not caplog.records


async def test_a_text_that_the_database_cannot_hold_is_the_clients(
    empty_postgresql_url: str, caplog: pytest.LogCaptureFixture
) -> None:
    url, _, rest = empty_postgresql_url.partition("?")
    name = f"{url.rpartition('/')[2]}_latin"
    execute(empty_postgresql_url, f"CREATE DATABASE \"{name}\" TEMPLATE template0 ENCODING 'LATIN1' LOCALE 'C'")
    try:
        async with serving(f"{url}_latin?{rest}", Base, copies()) as api:
            for text in ("é", "many"):
                await api.ask(f'{{ lots(where: {{name: {{eq: "{text}"}}}}) {{ id }} }}')
            error = await fail(api, '{ lots(where: {name: {eq: "🎉"}}) { id } }')
            assert error["extensions"] == {"code": "BAD_USER_INPUT"}
    finally:
        execute(empty_postgresql_url, f'DROP DATABASE "{name}" WITH (FORCE)')
    assert not caplog.records
