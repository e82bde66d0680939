"""What the chat lacks: keys of several columns and of text, rows related to themselves, two keys to one table, …"""

# A column is called id, as in models/; not every computed column needs all the rows.
# ruff: noqa: A003, ARG005

from __future__ import annotations

import enum
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from sqlalchemy import (
    JSON,
    Column,
    ColumnElement,
    DateTime,
    Enum,
    ForeignKey,
    ForeignKeyConstraint,
    Numeric,
    SmallInteger,
    Table,
    UniqueConstraint,
    and_,
    func,
    select,
)
from sqlalchemy.ext.hybrid import hybrid_property
from sqlalchemy.orm import DeclarativeBase, Mapped, column_property, mapped_column, relationship

from tests.oracle.describe import Computed, World
from tests.oracle.kinds import BOOLEAN, INT, STRING


class Base(DeclarativeBase):
    """The declarative base of the club."""


class Rank(enum.Enum):
    """Declared in another order than the alphabet's."""

    NOVICE = "n"
    ELDER = "e"
    MASTER = "m"


friendships = Table(
    "friendships",
    Base.metadata,
    Column("left_id", ForeignKey("people.id"), primary_key=True),
    Column("right_id", ForeignKey("people.id"), primary_key=True),
)
event_words = Table(
    "event_words",
    Base.metadata,
    Column("event_id", ForeignKey("events.id"), primary_key=True),
    Column("word", ForeignKey("words.text"), primary_key=True),
)


class Person(Base):
    """Somebody."""

    __tablename__ = "people"

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
    nickname: Mapped[str | None]
    rank: Mapped[Rank | None] = mapped_column(Enum(Rank, name="rank"))
    karma: Mapped[int | None] = mapped_column(SmallInteger)
    born: Mapped[date | None]
    facts: Mapped[Any | None] = mapped_column(JSON(none_as_null=True))
    boss_id: Mapped[int | None] = mapped_column(ForeignKey("people.id"))

    boss: Mapped[Person | None] = relationship(back_populates="team", remote_side=[id])
    team: Mapped[list[Person]] = relationship(back_populates="boss")
    friends: Mapped[list[Person]] = relationship(
        secondary=friendships,
        primaryjoin=id == friendships.c.left_id,
        secondaryjoin=id == friendships.c.right_id,
    )
    passport: Mapped[Passport | None] = relationship(back_populates="person", uselist=False)
    hosted: Mapped[list[Event]] = relationship(back_populates="host", foreign_keys="Event.host_id")
    graced: Mapped[list[Event]] = relationship(back_populates="guest", foreign_keys="Event.guest_id")
    attendances: Mapped[list[Attendance]] = relationship(back_populates="person")
    attended: Mapped[list[Event]] = relationship(secondary="attendances", back_populates="attendees", viewonly=True)
    ruled: Mapped[list[Place]] = relationship(back_populates="mayor", foreign_keys="Place.mayor_id")

    @hybrid_property
    def full_name(self) -> str:
        """A text that SQL puts together."""
        return self.name + "!"

    @hybrid_property
    def is_wise(self) -> bool | None:
        """A comparison, unknown for null."""
        return None if self.karma is None else self.karma > 2

    @is_wise.inplace.expression
    @classmethod
    def _is_wise_expression(cls) -> ColumnElement[bool | None]:
        return cls.karma > 2


class Passport(Base):
    """At most one a person; found by two columns together, one of them null at times."""

    __tablename__ = "passports"
    __table_args__ = (UniqueConstraint("country", "number"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    person_id: Mapped[int | None] = mapped_column(ForeignKey("people.id"), unique=True)
    country: Mapped[str]
    number: Mapped[int | None]

    person: Mapped[Person | None] = relationship(back_populates="passport")


class Place(Base):
    """A key of two columns; two people."""

    __tablename__ = "places"

    country: Mapped[str] = mapped_column(primary_key=True)
    code: Mapped[int] = mapped_column(primary_key=True)
    title: Mapped[str | None]
    mayor_id: Mapped[int | None] = mapped_column(ForeignKey("people.id"))
    founder_id: Mapped[int] = mapped_column(ForeignKey("people.id"))

    mayor: Mapped[Person | None] = relationship(back_populates="ruled", foreign_keys=[mayor_id])
    founder: Mapped[Person] = relationship(foreign_keys=[founder_id])
    events: Mapped[list[Event]] = relationship(back_populates="place")
    large_events: Mapped[list[Event]] = relationship(
        primaryjoin=lambda: and_(Event.place_country == Place.country, Event.place_code == Place.code, Event.size > 2),
        viewonly=True,
    )


class Event(Base):
    """Refers to two columns, of which one may be null, and to two people."""

    __tablename__ = "events"
    __table_args__ = (ForeignKeyConstraint(["place_country", "place_code"], ["places.country", "places.code"]),)

    id: Mapped[int] = mapped_column(primary_key=True)
    place_country: Mapped[str | None]
    place_code: Mapped[int | None]
    host_id: Mapped[int] = mapped_column(ForeignKey("people.id"))
    guest_id: Mapped[int | None] = mapped_column(ForeignKey("people.id"))
    size: Mapped[int | None]
    price: Mapped[Decimal | None] = mapped_column(Numeric(9, 2))
    starts: Mapped[datetime | None] = mapped_column(DateTime(timezone=True))

    place: Mapped[Place | None] = relationship(back_populates="events")
    host: Mapped[Person] = relationship(back_populates="hosted", foreign_keys=[host_id])
    guest: Mapped[Person | None] = relationship(back_populates="graced", foreign_keys=[guest_id])
    words: Mapped[list[Word]] = relationship(secondary=event_words, back_populates="events")
    attendances: Mapped[list[Attendance]] = relationship(back_populates="event")
    attendees: Mapped[list[Person]] = relationship(secondary="attendances", back_populates="attended", viewonly=True)


class Word(Base):
    """Its text is its key."""

    __tablename__ = "words"

    text: Mapped[str] = mapped_column(primary_key=True)
    weight: Mapped[float | None]

    events: Mapped[list[Event]] = relationship(secondary=event_words, back_populates="words")


class Attendance(Base):
    """The association object of people and events."""

    __tablename__ = "attendances"

    event_id: Mapped[int] = mapped_column(ForeignKey("events.id"), primary_key=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("people.id"), primary_key=True)
    stars: Mapped[float | None]
    note: Mapped[str | None]

    event: Mapped[Event] = relationship(back_populates="attendances")
    person: Mapped[Person] = relationship(back_populates="attendances")


counted = Event.__table__.alias("counted")
Person.hosted_count = column_property(
    select(func.count(counted.c.id)).where(counted.c.host_id == Person.id).correlate_except(counted).scalar_subquery()
)

WORLD = World(
    "club",
    Base,
    computed={
        ("Person", "hosted_count"): Computed(
            INT, True, lambda rows, row: sum(each[0]["host_id"] == row["id"] for each in rows.tables["events"])
        ),
        ("Person", "full_name"): Computed(STRING, False, lambda rows, row: row["name"] + "!"),
        ("Person", "is_wise"): Computed(
            BOOLEAN, True, lambda rows, row: None if row["karma"] is None else row["karma"] > 2
        ),
    },
    joins={("Place", "large_events"): lambda place, event: event["size"] is not None and event["size"] > 2},
)
