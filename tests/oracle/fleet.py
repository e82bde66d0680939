"""Hierarchies that the zoo lacks, and decorated columns: rows of a base itself, hidden classes, concrete classes."""

from __future__ import annotations

import uuid
from decimal import Decimal

from sqlalchemy import ForeignKey
from sqlalchemy.ext.declarative import ConcreteBase
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column, relationship

from tests.decorated.types import Cents, Guid, Level, Levels, Sealed, SpelledCents
from tests.oracle.describe import World


class Base(DeclarativeBase):
    """The declarative base of the fleet."""


class Depot(Base):
    """Found by a UUID that each database stores otherwise; has vehicles and payments of any kind."""

    __tablename__ = "depots"

    id: Mapped[uuid.UUID] = mapped_column(Guid, primary_key=True)
    budget: Mapped[Decimal | None] = mapped_column(Cents)
    price: Mapped[Decimal | None] = mapped_column(SpelledCents)
    level: Mapped[Level | None] = mapped_column(Levels)
    secret: Mapped[str | None] = mapped_column(Sealed)

    vehicles: Mapped[list[Vehicle]] = relationship(back_populates="depot")
    cars: Mapped[list[Car]] = relationship(viewonly=True)
    payments: Mapped[list[Payment]] = relationship(back_populates="depot")


class Vehicle(Base):
    """May be of no more special kind."""

    __tablename__ = "vehicles"
    __mapper_args__ = {"polymorphic_on": "kind", "polymorphic_identity": "vehicle"}  # noqa: RUF012

    id: Mapped[int] = mapped_column(primary_key=True)
    kind: Mapped[str] = mapped_column(info={"hidden": True})
    wheels: Mapped[int | None]
    depot_id: Mapped[uuid.UUID | None] = mapped_column(Guid, ForeignKey("depots.id"))

    depot: Mapped[Depot | None] = relationship(back_populates="vehicles")
    trips: Mapped[list[Trip]] = relationship(back_populates="vehicle", foreign_keys="Trip.vehicle_id")


class Car(Vehicle):
    """In its base's table; may be of no more special kind, too."""

    __mapper_args__ = {"polymorphic_identity": "car"}  # noqa: RUF012

    doors: Mapped[int | None] = mapped_column(nullable=True)


class Taxi(Car):
    """A grandchild."""

    __info__ = {"name": "Cab"}  # noqa: RUF012
    __mapper_args__ = {"polymorphic_identity": "taxi"}  # noqa: RUF012

    fare: Mapped[Decimal | None] = mapped_column(Cents, nullable=True)


class Lorry(Vehicle):
    """In a table of its own."""

    __tablename__ = "lorries"
    __mapper_args__ = {"polymorphic_identity": "lorry"}  # noqa: RUF012

    id: Mapped[int] = mapped_column(ForeignKey("vehicles.id"), primary_key=True)
    tons: Mapped[int]


class Tank(Vehicle):
    """Nobody is to see these."""

    __info__ = {"hidden": True}  # noqa: RUF012
    __mapper_args__ = {"polymorphic_identity": "tank"}  # noqa: RUF012


class Trip(Base):
    """By any vehicle, and by a car; either may be of a hidden class, or the other's."""

    __tablename__ = "trips"

    id: Mapped[int] = mapped_column(primary_key=True)
    vehicle_id: Mapped[int] = mapped_column(ForeignKey("vehicles.id"))
    car_id: Mapped[int | None] = mapped_column(ForeignKey("vehicles.id"))

    vehicle: Mapped[Vehicle] = relationship(back_populates="trips", foreign_keys=[vehicle_id])
    car: Mapped[Car | None] = relationship(foreign_keys=[car_id])


class Payment(ConcreteBase, Base):
    """Each kind in a table of its own, this one too: the same id may stand in all of them."""

    __tablename__ = "payments"
    __mapper_args__ = {"polymorphic_identity": "payment", "concrete": True}  # noqa: RUF012

    id: Mapped[int] = mapped_column(primary_key=True)
    amount: Mapped[int | None]
    remark: Mapped[str | None]
    depot_id: Mapped[uuid.UUID | None] = mapped_column(Guid, ForeignKey("depots.id"))

    depot: Mapped[Depot | None] = relationship(back_populates="payments")


class CardPayment(Payment):
    """Without a remark."""

    __tablename__ = "card_payments"
    __mapper_args__ = {"polymorphic_identity": "card", "concrete": True}  # noqa: RUF012

    id: Mapped[int] = mapped_column(primary_key=True)
    amount: Mapped[int | None]
    digits: Mapped[str]
    depot_id: Mapped[uuid.UUID | None] = mapped_column(Guid, ForeignKey("depots.id"))

    depot: Mapped[Depot | None] = relationship(back_populates="payments")


WORLD = World("fleet", Base)
