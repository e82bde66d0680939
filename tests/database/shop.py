"""Models that are nothing like the chat: what a bulk load meets in other people's databases."""

import enum
from datetime import UTC, date, datetime, time
from decimal import Decimal
from typing import Any
from uuid import UUID, uuid4

from sqlalchemy import (
    JSON,
    BigInteger,
    CheckConstraint,
    Column,
    Computed,
    DateTime,
    Enum,
    ForeignKey,
    Identity,
    Integer,
    Numeric,
    SmallInteger,
    String,
    Table,
    UniqueConstraint,
    func,
)
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column


class Base(DeclarativeBase):
    pass


class Size(enum.Enum):
    SMALL = "S"
    LARGE = "L"


class Category(Base):
    """Refers to itself, and has something for the table to fill in."""

    __tablename__ = "categories"

    id: Mapped[int] = mapped_column(primary_key=True)
    parent_id: Mapped[int | None] = mapped_column(ForeignKey("categories.id"))
    name: Mapped[str] = mapped_column(String(20), unique=True)
    position: Mapped[int] = mapped_column(SmallInteger, server_default="7")


class Product(Base):
    """A column of every type, and of every kind of default."""

    __tablename__ = "Product List"  # a name that must be quoted
    __table_args__ = (
        CheckConstraint("price >= 0", name="price_is_positive"),
        UniqueConstraint("category_id", "Name"),
    )

    id: Mapped[int] = mapped_column(BigInteger().with_variant(Integer(), "sqlite"), Identity(), primary_key=True)
    category_id: Mapped[int] = mapped_column(ForeignKey("categories.id"))
    name: Mapped[str] = mapped_column("Name")
    price: Mapped[Decimal] = mapped_column(Numeric(20, 2), default=Decimal("1.50"))
    size: Mapped[Size] = mapped_column(default=Size.SMALL)
    unit: Mapped[str | None] = mapped_column(Enum("piece", "kilogram", name="unit"))
    code: Mapped[UUID] = mapped_column(default=uuid4)
    sold_since: Mapped[date | None]
    sold_from: Mapped[time | None]
    changed_at: Mapped[datetime] = mapped_column(DateTime(timezone=True), default=lambda: datetime.now(UTC))
    counted_at: Mapped[datetime | None]
    weight: Mapped[float | None]
    stock: Mapped[int | None] = mapped_column(BigInteger)
    picture: Mapped[bytes | None]
    is_new: Mapped[bool] = mapped_column(default=True)
    details: Mapped[dict[str, Any] | None] = mapped_column(JSON)
    # A default that is SQL, and stands in the INSERT.
    slug: Mapped[str] = mapped_column(default=func.lower("Made By SQL"))
    total: Mapped[int | None] = mapped_column(BigInteger, Computed("stock * 2"))


class Team(Base):
    """In a circle with its captain, who is a player of the team."""

    __tablename__ = "teams"

    id: Mapped[int] = mapped_column(primary_key=True)
    captain_id: Mapped[int] = mapped_column(ForeignKey("players.id", use_alter=True, name="fk_captain"))


class Player(Base):
    __tablename__ = "players"

    id: Mapped[int] = mapped_column(primary_key=True)
    team_id: Mapped[int] = mapped_column(ForeignKey("teams.id"))


class Entry(Base):
    """Its default looks at the statement that it is for."""

    __tablename__ = "entries"

    id: Mapped[int] = mapped_column(primary_key=True)
    copy: Mapped[int] = mapped_column(default=lambda context: context.get_current_parameters()["id"])


related_products = Table(
    "related_products",
    Base.metadata,
    Column("first_id", ForeignKey("Product List.id"), primary_key=True),
    Column("second_id", ForeignKey("Product List.id"), primary_key=True),
)
