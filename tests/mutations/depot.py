"""A depot whose models need nothing of the unit of work, and have a column of every kind and default."""

from __future__ import annotations

import enum
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from itertools import count
from typing import Annotated, Any
from uuid import UUID

import sqlalchemy as sa
from pydantic import Field
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column, relationship


class Base(DeclarativeBase):
    """The declarative base of the depot."""


class Grade(enum.Enum):
    """How good a thing is."""

    FINE = 1
    POOR = 2


class Shout(sa.TypeDecorator[str]):
    """Text that is stored in capitals."""

    impl = sa.String(6)
    cache_ok = True

    def process_bind_param(self, value: str | None, _: Any) -> str | None:
        """What is stored."""
        return None if value is None else value.upper()

    def process_result_value(self, value: str | None, _: Any) -> str | None:
        """What is read."""
        return value


class Bin(Base):
    """A place, whose key its people choose."""

    __tablename__ = "bins"

    code: Mapped[str] = mapped_column(sa.String(4), primary_key=True)
    shout: Mapped[str | None] = mapped_column(Shout)


class Thing(Base):
    """Something that is kept."""

    __tablename__ = "things"
    __table_args__ = (
        sa.CheckConstraint("weight BETWEEN 0 AND 99"),
        sa.CheckConstraint("lower(label) <> 'never'", name="unreadable"),
        sa.UniqueConstraint("bin_code", "label"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    bin_code: Mapped[str | None] = mapped_column(sa.ForeignKey("bins.code"))
    bin: Mapped[Bin | None] = relationship()
    label: Mapped[str] = mapped_column(sa.String(8))
    weight: Mapped[int] = mapped_column(sa.SmallInteger, default=3)
    big: Mapped[int | None] = mapped_column(sa.BigInteger, server_default=sa.text("12345678901"))
    length: Mapped[int | None] = mapped_column(default=sa.func.length("four"))
    price: Mapped[Decimal | None] = mapped_column(sa.Numeric(6, 2))
    ratio: Mapped[float | None]
    is_new: Mapped[bool] = mapped_column(default=True)
    day: Mapped[date | None]
    hour: Mapped[time | None]
    moment: Mapped[datetime | None] = mapped_column(sa.DateTime(timezone=True))
    lasts: Mapped[timedelta | None]
    token: Mapped[UUID | None]
    notes: Mapped[dict[str, Any] | None] = mapped_column(sa.JSON(none_as_null=True))
    facts: Mapped[dict[str, Any] | None] = mapped_column(sa.JSON, default=lambda: {"made": "by default"})
    raw: Mapped[bytes | None] = mapped_column(sa.LargeBinary(4))
    grade: Mapped[Grade] = mapped_column(default=Grade.FINE)
    ean: Mapped[Annotated[str, Field(pattern=r"^\d{4}$")] | None]
    version: Mapped[int] = mapped_column(default=1)

    __mapper_args__ = {"version_id_col": version}  # noqa: RUF012


class Tally(Base):
    """A key of two columns, of which nothing is made by the database."""

    __tablename__ = "tallies"

    bin_code: Mapped[str] = mapped_column(sa.ForeignKey("bins.code"), primary_key=True)
    number: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    count: Mapped[int] = mapped_column(server_default=sa.text("0"))


NUMBERS = count(1)


class Slip(Base):
    """A key that a function makes."""

    __tablename__ = "slips"

    id: Mapped[str] = mapped_column(sa.String, primary_key=True, default=lambda: f"slip {next(NUMBERS)}")
    words: Mapped[str | None]


def fill(connection: sa.Connection) -> None:
    connection.execute(sa.text("INSERT INTO bins (code, shout) VALUES ('A', 'HALL'), ('B', NULL)"))


def no_rows() -> dict[str, list[dict[str, Any]]]:
    return {}
