"""Posts with ties and nulls wherever there can be some, and a key of two columns."""

from __future__ import annotations

import enum
import random
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    DateTime,
    Enum,
    ForeignKey,
    ForeignKeyConstraint,
    Numeric,
    and_,
    func,
    insert,
    select,
)
from sqlalchemy.ext.hybrid import hybrid_property
from sqlalchemy.orm import DeclarativeBase, Mapped, column_property, mapped_column, relationship


class Base(DeclarativeBase):
    """The declarative base of the posts."""


class Mood(enum.Enum):
    """Declared in another order than the alphabet's."""

    SAD = "sad"
    FINE = "fine"
    BRILLIANT = "brilliant"


class Team(Base):
    """What some people belong to."""

    __tablename__ = "teams"

    id: Mapped[int] = mapped_column(primary_key=True)
    label: Mapped[str]
    people: Mapped[list[Person]] = relationship(back_populates="team", lazy="raise")


class Person(Base):
    """Who writes, named or not."""

    __tablename__ = "people"

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str | None]
    team_id: Mapped[int | None] = mapped_column(ForeignKey("teams.id"))
    team: Mapped[Team | None] = relationship(back_populates="people", lazy="raise")
    posts: Mapped[list[Post]] = relationship(back_populates="author", lazy="raise")

    @hybrid_property
    def is_named(self) -> bool:
        """Never null, but for a person who isn't there."""
        return self.name is not None

    @is_named.inplace.expression
    @classmethod
    def _is_named_expression(cls) -> ColumnElement[bool]:
        return cls.name.is_not(None)


class Comment(Base):
    """What is counted."""

    __tablename__ = "comments"
    __table_args__ = (ForeignKeyConstraint(["blog", "number"], ["posts.blog", "posts.number"]),)

    id: Mapped[int] = mapped_column(primary_key=True)
    blog: Mapped[int]
    number: Mapped[int]
    stars: Mapped[int | None]
    post: Mapped[Post] = relationship(back_populates="comments", lazy="raise")


class Post(Base):
    """What is put in order."""

    __tablename__ = "posts"

    blog: Mapped[int] = mapped_column(primary_key=True)
    number: Mapped[int] = mapped_column(primary_key=True)
    title: Mapped[str]
    score: Mapped[int | None]
    ratio: Mapped[float | None]
    price: Mapped[Decimal | None] = mapped_column(Numeric(8, 2))
    mood: Mapped[Mood | None] = mapped_column(Enum(Mood, name="mood"))
    at: Mapped[datetime] = mapped_column(DateTime(timezone=True))
    author_id: Mapped[int | None] = mapped_column(ForeignKey("people.id"))
    author: Mapped[Person | None] = relationship(back_populates="posts", lazy="raise")
    comments: Mapped[list[Comment]] = relationship(back_populates="post", lazy="raise")
    comment_total: Mapped[int] = column_property(
        select(func.count())
        .where(and_(Comment.blog == blog, Comment.number == number))
        .correlate_except(Comment)
        .scalar_subquery(),
        deferred=True,
    )

    @hybrid_property
    def doubled(self) -> int | None:
        """Null where the score is."""
        return self.score and self.score * 2

    @doubled.inplace.expression
    @classmethod
    def _doubled_expression(cls) -> ColumnElement[int | None]:
        return cls.score * 2


# Plain rows, from which both the databases and the expectations are made.

Row = dict[str, Any]

TITLES = ["", "a", "A", "b", "é", "z", "Z", "ä", "🎉", "日本"]
START = datetime(2026, 11, 21, 10, 30, tzinfo=UTC)


def make_rows(seed: int) -> dict[str, list[Row]]:
    """The rows of each table, with many ties and nulls."""
    chance = random.Random(seed)
    teams = [{"id": id_, "label": chance.choice(["red", "blue", "Blue"])} for id_ in range(1, 5)]
    people = [
        {"id": id_, "name": chance.choice([None, *TITLES]), "team_id": chance.choice([None, 1, 2, 3])}
        for id_ in range(1, 9)
    ]
    posts = [
        {
            "blog": blog,
            "number": number,
            "title": chance.choice(TITLES),
            "score": chance.choice([None, -1, 0, 1, 2]),
            "ratio": chance.choice([None, 0.1, 0.30000000000000004, 1e300, -2.5]),
            "price": chance.choice([None, Decimal("0.10"), Decimal("9.99"), Decimal("10.00")]),
            "mood": chance.choice([None, *Mood]),
            "at": START + timedelta(microseconds=chance.choice([0, 1, 60_000_000])),
            "author_id": chance.choice([None, *range(1, 7)]),
        }
        for blog in range(1, 4)
        for number in range(1, chance.choice([9, 14, 18]))
    ]
    comments = [
        {"id": id_, "blog": post["blog"], "number": post["number"], "stars": chance.choice([None, 1, 2, 3])}
        for id_, post in enumerate(chance.choices(posts, k=60), 1)
    ]
    return {"teams": teams, "people": people, "posts": posts, "comments": comments}


def fill(connection: Connection, rows: dict[str, list[Row]]) -> None:
    """Make the tables and put the rows in, in an order of no meaning."""
    Base.metadata.create_all(connection)
    for table in Base.metadata.sorted_tables:
        mixed = rows[table.name][:]
        random.Random(7).shuffle(mixed)
        connection.execute(insert(table), mixed)
