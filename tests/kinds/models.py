"""One table for everything at once, and one each for the kinds whose odd values are many."""

from __future__ import annotations

import enum
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from typing import Any
from uuid import UUID

from sqlalchemy import (
    ARRAY,
    JSON,
    BigInteger,
    Boolean,
    DateTime,
    Enum,
    Float,
    ForeignKey,
    ForeignKeyConstraint,
    Integer,
    Interval,
    Numeric,
    SmallInteger,
    Text,
    UniqueConstraint,
)
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column, relationship


class Base(DeclarativeBase):
    """The declarative base of the kinds."""


class Colour(enum.Enum):
    """Declared in another order than the alphabet's."""

    RED = 1
    GREEN = 2
    BLUE = 3


class Specimen(Base):
    """A value of every kind; all may be null."""

    __tablename__ = "specimens"

    id: Mapped[int] = mapped_column(primary_key=True)
    label: Mapped[str] = mapped_column(unique=True)
    small: Mapped[int | None] = mapped_column(SmallInteger)
    integer: Mapped[int | None] = mapped_column(unique=True)
    big: Mapped[int | None] = mapped_column(BigInteger)
    real: Mapped[float | None] = mapped_column(Float)
    price: Mapped[Decimal | None] = mapped_column(Numeric(10, 2))
    ratio: Mapped[Decimal | None] = mapped_column(Numeric(12, 6))
    whole: Mapped[Decimal | None] = mapped_column(Numeric(12, 0))
    text: Mapped[str | None] = mapped_column(Text)
    flag: Mapped[bool | None]
    day: Mapped[date | None]
    moment: Mapped[time | None]
    instant: Mapped[datetime | None] = mapped_column(DateTime(timezone=True))
    local: Mapped[datetime | None] = mapped_column(DateTime(timezone=False))
    uid: Mapped[UUID | None]
    blob: Mapped[bytes | None]
    document: Mapped[Any | None] = mapped_column(JSON(none_as_null=True))
    colour: Mapped[Colour | None] = mapped_column(Enum(Colour, name="colour"))
    state: Mapped[str | None] = mapped_column(
        Enum("to do", "in-progress", "3 quarters", "done", name="state", native_enum=False)
    )


class Reading(Base):
    """A floating-point number."""

    __tablename__ = "readings"

    id: Mapped[int] = mapped_column(primary_key=True)
    value: Mapped[float | None] = mapped_column(Float)


class Phrase(Base):
    """A text, found by itself."""

    __tablename__ = "phrases"

    text: Mapped[str] = mapped_column(Text, primary_key=True)
    place: Mapped[int] = mapped_column(unique=True)


class Document(Base):
    """A JSON value; `null` in JSON is not the same as none at all."""

    __tablename__ = "documents"

    id: Mapped[int] = mapped_column(primary_key=True)
    body: Mapped[Any | None] = mapped_column(JSON(none_as_null=False))


class Parcel(Base):
    """Bytes, found by an identifier that is no number."""

    __tablename__ = "parcels"

    uid: Mapped[UUID] = mapped_column(primary_key=True)
    content: Mapped[bytes]


class Slot(Base):
    """A key of four kinds."""

    __tablename__ = "slots"
    __table_args__ = (UniqueConstraint("starts_at", "price"),)

    day: Mapped[date] = mapped_column(primary_key=True)
    colour: Mapped[Colour] = mapped_column(Enum(Colour, name="colour"), primary_key=True)
    room: Mapped[str] = mapped_column(primary_key=True)
    number: Mapped[int] = mapped_column(BigInteger, primary_key=True)
    starts_at: Mapped[time]
    price: Mapped[Decimal] = mapped_column(Numeric(8, 3))

    bookings: Mapped[list[Booking]] = relationship(back_populates="slot", lazy="raise")


class Booking(Base):
    """A row that belongs to a key of four columns, or to none."""

    __tablename__ = "bookings"
    __table_args__ = (
        ForeignKeyConstraint(
            ["day", "colour", "room", "number"], ["slots.day", "slots.colour", "slots.room", "slots.number"]
        ),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    day: Mapped[date | None]
    colour: Mapped[Colour | None] = mapped_column(Enum(Colour, name="colour"))
    room: Mapped[str | None]
    number: Mapped[int | None] = mapped_column(BigInteger)
    guest_id: Mapped[UUID | None] = mapped_column(ForeignKey("parcels.uid"))

    slot: Mapped[Slot | None] = relationship(back_populates="bookings", lazy="raise")
    guest: Mapped[Parcel | None] = relationship(lazy="raise")


def many(item: Any) -> Any:
    """A list: an array on PostgreSQL, JSON on SQLite."""
    return ARRAY(item).with_variant(JSON(none_as_null=True), "sqlite")


class Bundle(Base):
    """Lists, and a length of time."""

    __tablename__ = "bundles"

    id: Mapped[int] = mapped_column(primary_key=True)
    tags: Mapped[list[str] | None] = mapped_column(many(Text))
    numbers: Mapped[list[int | None] | None] = mapped_column(many(Integer))
    amounts: Mapped[list[int]] = mapped_column(many(BigInteger))
    flags: Mapped[list[bool] | None] = mapped_column(many(Boolean))
    lasts: Mapped[timedelta | None] = mapped_column(Interval)
