"""Sales in shops: a column of every kind that aggregates know, and rows drawn at random."""

from __future__ import annotations

import enum
import math
import random
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from typing import Any
from uuid import UUID

from sqlalchemy import (
    JSON,
    BigInteger,
    Column,
    Connection,
    DateTime,
    Double,
    Enum,
    ForeignKey,
    Numeric,
    SmallInteger,
    Table,
    insert,
)
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column, relationship


class Base(DeclarativeBase):
    """The declarative base of the shops."""


class Size(enum.Enum):
    """Declared in another order than the alphabet's."""

    SMALL = "s"
    MEDIUM = "m"
    LARGE = "l"


class Owner(Base):
    __tablename__ = "owners"

    id: Mapped[int] = mapped_column(primary_key=True)
    size: Mapped[Size | None] = mapped_column(Enum(Size, name="size"))


class Shop(Base):
    __tablename__ = "shops"

    id: Mapped[int] = mapped_column(primary_key=True)
    city: Mapped[str | None]
    opened: Mapped[date | None]
    owner_id: Mapped[int | None] = mapped_column(ForeignKey("owners.id"))

    owner: Mapped[Owner | None] = relationship(lazy="raise")
    sales: Mapped[list[Sale]] = relationship(lazy="raise", back_populates="shop")


sale_tags = Table(
    "sale_tags",
    Base.metadata,
    Column("sale_id", ForeignKey("sales.id"), primary_key=True),
    Column("tag_id", ForeignKey("tags.id"), primary_key=True),
)


class Tag(Base):
    __tablename__ = "tags"

    id: Mapped[int] = mapped_column(primary_key=True)
    sales: Mapped[list[Sale]] = relationship(secondary=sale_tags, back_populates="tags", lazy="raise")


class Sale(Base):
    __tablename__ = "sales"

    id: Mapped[int] = mapped_column(primary_key=True)
    shop_id: Mapped[int | None] = mapped_column(ForeignKey("shops.id"))
    small: Mapped[int | None] = mapped_column(SmallInteger)
    amount: Mapped[int | None]
    big: Mapped[int | None] = mapped_column(BigInteger)
    price: Mapped[Decimal | None] = mapped_column(Numeric(12, 4))
    weight: Mapped[float | None] = mapped_column(Double)
    name: Mapped[str | None]
    paid: Mapped[bool | None]
    day: Mapped[date | None]
    hour: Mapped[time | None]
    at: Mapped[datetime | None] = mapped_column(DateTime(timezone=True))
    local: Mapped[datetime | None] = mapped_column(DateTime(timezone=False))
    uid: Mapped[UUID | None]
    size: Mapped[Size | None] = mapped_column(Enum(Size, name="size"))
    state: Mapped[str | None] = mapped_column(Enum("open", "done", "aborted", name="state", native_enum=False))
    document: Mapped[Any | None] = mapped_column(JSON(none_as_null=True))

    shop: Mapped[Shop | None] = relationship(lazy="raise", back_populates="sales")
    tags: Mapped[list[Tag]] = relationship(secondary=sale_tags, back_populates="sales", lazy="raise")


NAMES = ["", "a", "A", "b", "Z", "ä", "é", "e\u0301", "ß", "日本", "😀", "\uffff", "a,b", "'a'", "a b", "10", "9"]
FLOATS = [
    0.1,
    0.2,
    0.3,
    1 / 3,
    -1 / 3,
    1e15 + 0.3,
    -1e15,
    1e-9,
    5e-324,
    1e300,
    -1e300,
    1e17,
    1.0,
    2.5,
    math.inf,
    -math.inf,
]


def draw_rows(seed: int, count: int = 160) -> dict[str, list[dict[str, Any]]]:
    """The rows of each table. About every fifth value is null, and few values make many ties."""
    draw = random.Random(seed)

    def maybe(value: Any) -> Any:
        return None if draw.random() < 0.2 else value

    owners = [{"id": n, "size": maybe(draw.choice(list(Size)))} for n in range(1, 4)]
    shops = [
        {
            "id": n,
            "city": maybe(draw.choice(["Ulm", "ulm", "Öhr", "Zoo"])),
            "opened": maybe(draw_day(draw)),
            "owner_id": maybe(draw.randint(1, 3)),
        }
        for n in range(1, 7)
    ]
    sales = [
        {
            "id": n,
            "shop_id": maybe(draw.randint(1, 5)),
            "small": maybe(draw.randint(-3, 3)),
            "amount": maybe(draw.choice([2**31 - 1, -(2**31), draw.randint(-50, 50)])),
            "big": maybe(draw.choice([2**63 - 1, -(2**63), 2**53 + 1, draw.randint(-5, 5)])),
            "price": maybe(Decimal(draw.randint(-99_999, 99_999)) / draw.choice([1, 100, 10_000])),
            "weight": maybe(draw.choice([*FLOATS, draw.uniform(-1, 1), draw.gauss(0, 1e6)])),
            "name": maybe(draw.choice(NAMES)),
            "paid": maybe(draw.random() < 0.5),
            "day": maybe(draw_day(draw)),
            "hour": maybe(time(draw.randint(0, 23), 30)),
            "at": maybe(draw_instant(draw)),
            "local": maybe(draw_instant(draw).replace(tzinfo=None)),
            "uid": maybe(UUID(int=draw.choice([0, 2**127, 2**128 - 1, draw.getrandbits(128)]))),
            "size": maybe(draw.choice(list(Size))),
            "state": maybe(draw.choice(["open", "done", "aborted"])),
            "document": None,
        }
        for n in range(1, count + 1)
    ]
    pairs = {(draw.randint(1, count), draw.randint(1, 4)) for _ in range(count)} if count else set()
    return {
        "owners": owners,
        "shops": shops,
        "tags": [{"id": n} for n in range(1, 6)],
        "sales": sales,
        "sale_tags": [{"sale_id": sale, "tag_id": tag} for sale, tag in sorted(pairs)],
    }


def draw_day(draw: random.Random) -> date:
    return draw.choice([date(2024, 2, 29), date(2024, 12, 30), date(2025, 1, 1), date(1, 1, 2), date(9999, 12, 30)])


# Around the nights on which clocks change: Berlin, New York, Lord Howe (by half an hour), Havana (at midnight), and
# São Paulo, where midnight once was skipped; and before there were zones.
INSTANTS = [
    datetime(2024, 3, 31, 0, 59, tzinfo=UTC),
    datetime(2024, 10, 27, 0, 30, tzinfo=UTC),
    datetime(2024, 11, 3, 5, 30, tzinfo=UTC),
    datetime(2024, 4, 6, 15, 0, tzinfo=UTC),
    datetime(2024, 11, 3, 4, 30, tzinfo=UTC),
    datetime(2018, 11, 4, 3, 0, tzinfo=UTC),
    datetime(2025, 1, 1, 0, 0, tzinfo=UTC),
    datetime(1890, 6, 1, 12, 0, tzinfo=UTC),
    datetime(2150, 7, 1, 0, 0, tzinfo=UTC),
]


def draw_instant(draw: random.Random) -> datetime:
    return draw.choice(INSTANTS) + timedelta(minutes=draw.randint(-150, 150), microseconds=draw.choice([0, 1, 999_999]))


def fill(rows: dict[str, list[dict[str, Any]]]) -> Any:
    """What inserts the rows."""

    def insert_all(connection: Connection) -> None:
        Base.metadata.create_all(connection)
        for name in ("owners", "shops", "tags", "sales", "sale_tags"):
            if rows[name]:
                connection.execute(insert(Base.metadata.tables[name]), rows[name])

    return insert_all
