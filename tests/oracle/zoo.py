"""Hierarchies: joined tables at two levels, one table for all, and relations to and from subclasses."""

# A column is called id, as in models/.
# ruff: noqa: A003

from __future__ import annotations

import enum
from decimal import Decimal

from sqlalchemy import Enum, ForeignKey, Numeric
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column, relationship

from tests.oracle.describe import World


class Base(DeclarativeBase):
    """The declarative base of the zoo."""


class Keeper(Base):
    """Looks after animals and drives."""

    __tablename__ = "keepers"

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str | None]

    animals: Mapped[list[Animal]] = relationship(back_populates="keeper", foreign_keys="Animal.keeper_id")
    dogs: Mapped[list[Dog]] = relationship(viewonly=True, foreign_keys="Animal.keeper_id")
    vehicles: Mapped[list[Vehicle]] = relationship(back_populates="driver")
    boats: Mapped[list[Boat]] = relationship(viewonly=True)


class Animal(Base):
    """A row in this table and in one for each level below."""

    __tablename__ = "animals"
    __mapper_args__ = {"polymorphic_on": "species", "polymorphic_abstract": True}  # noqa: RUF012

    id: Mapped[int] = mapped_column(primary_key=True)
    species: Mapped[str]
    name: Mapped[str | None]
    weight: Mapped[Decimal | None] = mapped_column(Numeric(8, 3))
    keeper_id: Mapped[int | None] = mapped_column(ForeignKey("keepers.id"))
    mate_id: Mapped[int | None] = mapped_column(ForeignKey("animals.id"))

    keeper: Mapped[Keeper | None] = relationship(back_populates="animals", foreign_keys=[keeper_id])
    mate: Mapped[Animal | None] = relationship(remote_side=[id], back_populates="admirers")
    admirers: Mapped[list[Animal]] = relationship(back_populates="mate")


class Mammal(Animal):
    """In the middle."""

    __tablename__ = "mammals"
    __mapper_args__ = {"polymorphic_abstract": True}  # noqa: RUF012

    id: Mapped[int] = mapped_column(ForeignKey("animals.id"), primary_key=True)
    fur: Mapped[str | None]


class Dog(Mammal):
    """At the third level."""

    __tablename__ = "dogs"
    __mapper_args__ = {"polymorphic_identity": "dog"}  # noqa: RUF012

    id: Mapped[int] = mapped_column(ForeignKey("mammals.id"), primary_key=True)
    tricks: Mapped[int | None]

    toys: Mapped[list[Toy]] = relationship(back_populates="dog")


class Cat(Mammal):
    """At the third level without a table of its own."""

    __mapper_args__ = {"polymorphic_identity": "cat"}  # noqa: RUF012


class Bird(Animal):
    """At the second level."""

    __tablename__ = "birds"
    __mapper_args__ = {"polymorphic_identity": "a bird's"}  # noqa: RUF012

    id: Mapped[int] = mapped_column(ForeignKey("animals.id"), primary_key=True)
    wings: Mapped[float | None]


class Toy(Base):
    """Belongs to a subclass."""

    __tablename__ = "toys"

    id: Mapped[int] = mapped_column(primary_key=True)
    dog_id: Mapped[int | None] = mapped_column(ForeignKey("dogs.id"))
    label: Mapped[str]

    dog: Mapped[Dog | None] = relationship(back_populates="toys")


class Make(enum.Enum):
    """What drives; the discriminator of one table for all."""

    CAR = "car"
    BOAT = "boat"


class Vehicle(Base):
    """All in one table."""

    __tablename__ = "vehicles"

    plate: Mapped[str] = mapped_column(primary_key=True)
    make: Mapped[Make] = mapped_column(Enum(Make, name="make"))
    driver_id: Mapped[int | None] = mapped_column(ForeignKey("keepers.id"))

    driver: Mapped[Keeper | None] = relationship(back_populates="vehicles")

    __mapper_args__ = {"polymorphic_on": make, "polymorphic_abstract": True}  # noqa: RUF012


class Car(Vehicle):
    """With a column that only it has."""

    __mapper_args__ = {"polymorphic_identity": Make.CAR}  # noqa: RUF012

    doors: Mapped[int | None] = mapped_column(nullable=True)


class Boat(Vehicle):
    """With a column and a relation that only it has."""

    __mapper_args__ = {"polymorphic_identity": Make.BOAT}  # noqa: RUF012

    sails: Mapped[int | None] = mapped_column(nullable=True)
    mascot_id: Mapped[int | None] = mapped_column(ForeignKey("birds.id"), nullable=True)

    mascot: Mapped[Bird | None] = relationship()


WORLD = World("zoo", Base)
