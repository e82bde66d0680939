"""A shop whose columns are all of decorated types, keys included."""

from __future__ import annotations

import uuid
from datetime import datetime
from decimal import Decimal
from typing import Any

from sqlalchemy import ForeignKey, Integer, literal_column, type_coerce
from sqlalchemy.ext.hybrid import hybrid_property
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column, relationship

from tests.decorated.types import (
    Cents,
    Guid,
    Instant,
    JsonText,
    Level,
    Levels,
    Sealed,
    Shouted,
    SpelledCents,
    Tags,
    Trimmed,
)


class Base(DeclarativeBase):
    """The declarative base of decorated columns."""


class Maker(Base):
    """Found by a UUID that is stored otherwise on each database."""

    __tablename__ = "makers"

    id: Mapped[uuid.UUID] = mapped_column(Guid, primary_key=True)
    name: Mapped[str] = mapped_column(Trimmed(40))

    gadgets: Mapped[list[Gadget]] = relationship(back_populates="maker")


class Gadget(Base):
    """One column of each type."""

    __tablename__ = "gadgets"

    id: Mapped[int] = mapped_column(primary_key=True)
    maker_id: Mapped[uuid.UUID | None] = mapped_column(Guid, ForeignKey("makers.id"))
    cost: Mapped[Decimal | None] = mapped_column(Cents, doc="Euros, of at most two decimals.")
    price: Mapped[Decimal | None] = mapped_column(SpelledCents)
    level: Mapped[Level | None] = mapped_column(Levels)
    facts: Mapped[dict[str, Any]] = mapped_column(JsonText, nullable=True)
    made_at: Mapped[datetime | None] = mapped_column(Instant)
    code: Mapped[str | None] = mapped_column(Shouted, unique=True)
    secret: Mapped[str | None] = mapped_column(Sealed)
    tags: Mapped[str | None] = mapped_column(Tags, info={"scalar": "String"})

    maker: Mapped[Maker | None] = relationship(back_populates="gadgets")

    @hybrid_property
    def double_cost(self) -> Decimal | None:
        """Computed by SQL, read by Python."""
        return None if self.cost is None else self.cost * 2

    @double_cost.inplace.expression
    @classmethod
    def _double_cost(cls) -> Any:
        return type_coerce(type_coerce(cls.cost, Integer) * literal_column("2", Integer), Cents)
