"""A small shop whose models hold every rule that can be checked before the database is asked."""

from __future__ import annotations

from decimal import Decimal
from typing import Annotated, Any

from annotated_types import MinLen
from pydantic import Field
from sqlalchemy import (
    CheckConstraint,
    Connection,
    ForeignKey,
    LargeBinary,
    Numeric,
    SmallInteger,
    String,
    UniqueConstraint,
    text,
)
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column, relationship, validates


class Base(DeclarativeBase):
    """The declarative base of the shop."""


class Shelf(Base):
    """Where goods lie."""

    __tablename__ = "shelves"

    code: Mapped[str] = mapped_column(String(3), primary_key=True)
    room: Mapped[str | None] = mapped_column(info={"update": False})
    goods: Mapped[list[Good]] = relationship(back_populates="shelf")
    seals: Mapped[list[Seal]] = relationship()


class Good(Base):
    """Something to sell."""

    __tablename__ = "goods"
    __table_args__ = (
        CheckConstraint("price >= 0 AND (sale_price IS NULL OR sale_price < price)"),
        CheckConstraint("length(trim(name)) > 0", name="not_blank"),
        CheckConstraint("size IN ('S', 'M', 'L')"),
        CheckConstraint("stock BETWEEN 0 AND 999"),
        CheckConstraint("abs(stock - 500) <> 77", name="unreadable"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(String(10))
    price: Mapped[Decimal] = mapped_column(Numeric(6, 2))
    sale_price: Mapped[Decimal | None] = mapped_column(Numeric(6, 2))
    size: Mapped[str] = mapped_column(String, default="M")
    stock: Mapped[int] = mapped_column(SmallInteger, default=0)
    picture: Mapped[bytes | None] = mapped_column(LargeBinary(4))
    ean: Mapped[Annotated[str, Field(pattern=r"^\d{4}$")] | None]
    maker: Mapped[Annotated[str | None, MinLen(2)]]
    slug: Mapped[str | None] = mapped_column(unique=True)
    secret: Mapped[str | None] = mapped_column(info={"writable": False})
    version: Mapped[int] = mapped_column(info={"hidden": True})
    shelf_code: Mapped[str | None] = mapped_column(ForeignKey("shelves.code"))
    shelf: Mapped[Shelf | None] = relationship(back_populates="goods")

    __mapper_args__ = {"version_id_col": version}  # noqa: RUF012

    @validates("slug")
    def _check_slug(self, _: str, value: str | None) -> str | None:
        if value is not None and value != value.lower():
            raise ValueError("A slug is written small.")
        return value


class Receipt(Base):
    """What was sold: it can be made, but never changed or deleted."""

    __tablename__ = "receipts"
    __table_args__ = (
        CheckConstraint("abs(total) <> 7"),
        CheckConstraint("abs(total) <> 77"),
        CheckConstraint("abs(total) <> vat"),
        CheckConstraint("abs(total) <> till", name="till_is_not_total"),
        {"info": {"update": False, "delete": False}},
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    total: Mapped[int]
    vat: Mapped[int] = mapped_column(default=5)
    till: Mapped[int] = mapped_column(default=1, info={"hidden": True})


class Rate(Base):
    """What only the shop's own programs write."""

    __tablename__ = "rates"
    __table_args__ = {"info": {"create": False, "update": False, "delete": False}}  # noqa: RUF012

    id: Mapped[int] = mapped_column(primary_key=True)
    percent: Mapped[int]


class Label(Base):
    """Written on after it was printed; only the printer, who is person 1, knows how often it was changed."""

    __tablename__ = "labels"
    __table_args__ = (UniqueConstraint("colour", "batch"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    colour: Mapped[str] = mapped_column(info={"update": False})
    words: Mapped[str] = mapped_column(default="", info={"create": False})
    batch: Mapped[int] = mapped_column(default=1, info={"hidden": True})
    version: Mapped[int] = mapped_column(info={"readable_by": lambda _, viewer: viewer.id == 1})

    __mapper_args__ = {"version_id_col": version}  # noqa: RUF012


class Seal(Base):
    """Of no client's business, nor which shelf has one."""

    __tablename__ = "seals"
    __table_args__ = {"info": {"hidden": True}}  # noqa: RUF012

    id: Mapped[int] = mapped_column(primary_key=True)
    shelf_code: Mapped[str] = mapped_column(ForeignKey("shelves.code"))


def fill(connection: Connection) -> None:
    connection.execute(text("INSERT INTO shelves (code, room) VALUES ('A1', 'hall')"))
    connection.execute(text("INSERT INTO labels (colour, words, batch, version) VALUES ('red', '', 1, 1)"))
    connection.execute(text("INSERT INTO seals (shelf_code) VALUES ('A1')"))


def no_rows() -> dict[str, list[dict[str, Any]]]:
    return {}
