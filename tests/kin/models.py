"""Vehicles in one table and in others, payments and shapes in a table each."""

from __future__ import annotations

from sqlalchemy import ColumnElement, ForeignKey, case
from sqlalchemy.ext.declarative import AbstractConcreteBase, ConcreteBase
from sqlalchemy.orm import DeclarativeBase, Mapped, column_property, mapped_column, relationship


class Base(DeclarativeBase):
    """The declarative base of the hierarchies."""


class Owner(Base):
    """Has vehicles of any kind, and one of a certain kind."""

    __tablename__ = "owners"

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
    car_id: Mapped[int | None] = mapped_column(ForeignKey("vehicles.id", use_alter=True))
    latest_id: Mapped[int | None] = mapped_column(ForeignKey("vehicles.id", use_alter=True))

    car: Mapped[Car | None] = relationship(foreign_keys=[car_id])
    latest: Mapped[Vehicle | None] = relationship(foreign_keys=[latest_id])
    vehicles: Mapped[list[Vehicle]] = relationship(back_populates="owner", foreign_keys="Vehicle.owner_id")
    payments: Mapped[list[Payment]] = relationship(back_populates="owner")


class Vehicle(Base):
    """May be of no more special kind."""

    __tablename__ = "vehicles"
    __mapper_args__ = {"polymorphic_on": "kind", "polymorphic_identity": "vehicle"}  # noqa: RUF012

    id: Mapped[int] = mapped_column(primary_key=True)
    kind: Mapped[str] = mapped_column(info={"hidden": True})
    wheels: Mapped[int | None]
    owner_id: Mapped[int | None] = mapped_column(ForeignKey("owners.id"))

    owner: Mapped[Owner | None] = relationship(back_populates="vehicles", foreign_keys=[owner_id])


class Bicycle(Vehicle):
    """In its base's table."""

    __mapper_args__ = {"polymorphic_identity": "bicycle"}  # noqa: RUF012

    gears: Mapped[int | None] = mapped_column(nullable=True)


class Car(Vehicle):
    """In its base's table; may be of no more special kind, too."""

    __mapper_args__ = {"polymorphic_identity": "car"}  # noqa: RUF012

    doors: Mapped[int | None] = mapped_column(nullable=True)


class Taxi(Car):
    """A grandchild with a relation of its own."""

    __mapper_args__ = {"polymorphic_identity": "taxi"}  # noqa: RUF012

    driver_id: Mapped[int | None] = mapped_column(ForeignKey("owners.id"), nullable=True)

    driver: Mapped[Owner | None] = relationship(foreign_keys=[driver_id])


class Lorry(Vehicle):
    """In a table of its own."""

    __tablename__ = "lorries"
    __mapper_args__ = {"polymorphic_identity": "lorry"}  # noqa: RUF012

    id: Mapped[int] = mapped_column(ForeignKey("vehicles.id"), primary_key=True)
    tons: Mapped[int]


class Tank(Vehicle):
    """Nobody is to see these."""

    __tablename__ = "tanks"
    __table_args__ = {"info": {"hidden": True}}  # noqa: RUF012
    __mapper_args__ = {"polymorphic_identity": "tank"}  # noqa: RUF012

    id: Mapped[int] = mapped_column(ForeignKey("vehicles.id"), primary_key=True)


class Scooter(Vehicle):
    """Nobody is to see these either, which have no table of their own."""

    __info__ = {"hidden": True}  # noqa: RUF012
    __mapper_args__ = {"polymorphic_identity": "scooter"}  # noqa: RUF012


class Task(Base):
    """What it is, SQL computes."""

    __tablename__ = "tasks"

    id: Mapped[int] = mapped_column(primary_key=True)
    hours: Mapped[int] = mapped_column()
    extent: Mapped[str] = column_property(case((hours > 8, "large"), (hours > 0, "small"), else_="none"))

    steps: Mapped[list[Step]] = relationship(back_populates="task")

    __mapper_args__ = {"polymorphic_on": extent, "polymorphic_abstract": True}  # noqa: RUF012


class Chore(Task):
    """A small one."""

    __mapper_args__ = {"polymorphic_identity": "small"}  # noqa: RUF012


class Project(Task):
    """A large one, which the API calls otherwise."""

    __info__ = {"name": "Undertaking", "plural": "undertakings"}  # noqa: RUF012
    __mapper_args__ = {"polymorphic_identity": "large"}  # noqa: RUF012


class Step(Base):
    """Belongs to a task, which may be neither small nor large."""

    __tablename__ = "steps"

    id: Mapped[int] = mapped_column(primary_key=True)
    task_id: Mapped[int] = mapped_column(ForeignKey("tasks.id"))

    task: Mapped[Task] = relationship(back_populates="steps")


class Payment(ConcreteBase, Base):
    """Each kind in a table of its own, this one too: the same id may stand in all of them."""

    __tablename__ = "payments"
    __mapper_args__ = {"polymorphic_identity": "payment", "concrete": True}  # noqa: RUF012

    id: Mapped[int] = mapped_column(primary_key=True)
    amount: Mapped[int]
    remark: Mapped[str | None]
    owner_id: Mapped[int | None] = mapped_column(ForeignKey("owners.id"))

    owner: Mapped[Owner | None] = relationship(back_populates="payments")


class CardPayment(Payment):
    """Without a remark."""

    __tablename__ = "card_payments"
    __mapper_args__ = {"polymorphic_identity": "card", "concrete": True}  # noqa: RUF012

    id: Mapped[int] = mapped_column(primary_key=True)
    amount: Mapped[int]
    digits: Mapped[str]
    owner_id: Mapped[int | None] = mapped_column(ForeignKey("owners.id"))

    owner: Mapped[Owner | None] = relationship(back_populates="payments")


class Shape(AbstractConcreteBase, Base):
    """Has no table, but its classes have."""

    @property
    def area(self) -> ColumnElement[int]:
        raise NotImplementedError


class Circle(Shape):
    """Round."""

    __tablename__ = "circles"
    __mapper_args__ = {"polymorphic_identity": "circle", "concrete": True}  # noqa: RUF012

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str | None]
    radius: Mapped[int]


class Square(Shape):
    """Not round."""

    __tablename__ = "squares"
    __mapper_args__ = {"polymorphic_identity": "square", "concrete": True}  # noqa: RUF012

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str | None]
    side: Mapped[int]


class Note(Base):
    """Has Python code in common with what follows, but no rows."""

    __tablename__ = "notes"

    id: Mapped[int] = mapped_column(primary_key=True)
    text: Mapped[str]


class Memo(Note):
    """Concrete, without a union."""

    __tablename__ = "memos"
    __mapper_args__ = {"concrete": True}  # noqa: RUF012

    id: Mapped[int] = mapped_column(primary_key=True)
    text: Mapped[str]
    author: Mapped[str | None]
