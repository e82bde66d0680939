"""A workshop: what SQLAlchemy can map, but few do."""

# A column is called id, as in models/.
# ruff: noqa: A003

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

import sqlalchemy as sa
from sqlalchemy import ColumnElement, ForeignKey, Identity
from sqlalchemy.ext.hybrid import hybrid_property
from sqlalchemy.orm import (
    DeclarativeBase,
    DynamicMapped,
    Mapped,
    WriteOnlyMapped,
    column_property,
    composite,
    deferred,
    foreign,
    mapped_column,
    relationship,
    remote,
    synonym,
)


class Base(DeclarativeBase):
    """The declarative base of odd models."""


@dataclass
class Point:
    """What two columns are together in Python; the API shows the columns."""

    x: int
    y: int


class Odd(Base):
    """Names that must be quoted, and attributes that are no plain columns."""

    __tablename__ = 'odd "table" 100%: $1'

    id: Mapped[int] = mapped_column("the id", primary_key=True)
    camel_case: Mapped[str] = mapped_column("camelCase")
    percent: Mapped[int | None] = mapped_column("50% of: it's? $1")
    dotted: Mapped[str | None] = mapped_column('a.b."c"')
    class_: Mapped[str | None] = mapped_column("class")
    select: Mapped[int | None]
    next_id: Mapped[int | None] = mapped_column("next id", ForeignKey('odd "table" 100%: $1.the id'))
    x: Mapped[int] = mapped_column(server_default="3")
    y: Mapped[int] = mapped_column(server_default="4")
    area: Mapped[int] = mapped_column(sa.Computed("x * y", persisted=True))
    version: Mapped[int] = mapped_column(server_default=sa.text("1"), onupdate=lambda: 2)
    point: Mapped[Point] = composite("x", "y")
    # No part of the API, and no obstacle either.
    shown_first: ClassVar[list[str]] = ["camel_case"]
    alias: Mapped[str] = synonym("camel_case")
    large: Mapped[str | None] = deferred(mapped_column(sa.Text))

    next: Mapped[Odd | None] = relationship(remote_side=[id], back_populates="previous")
    previous: Mapped[list[Odd]] = relationship(back_populates="next")
    parts: WriteOnlyMapped[Part] = relationship(back_populates="odd")
    moving: DynamicMapped[Part] = relationship(viewonly=True, order_by="Part.id")
    namesakes: Mapped[list[Part]] = relationship(
        primaryjoin=lambda: sa.func.lower(foreign(remote(Part.label))) == sa.func.lower(Odd.camel_case), viewonly=True
    )


class Part(Base):
    """Belongs to something odd, and to two agents."""

    __tablename__ = "parts"

    id: Mapped[int] = mapped_column(Identity(), primary_key=True)
    label: Mapped[str]
    odd_id: Mapped[int | None] = mapped_column(ForeignKey(Odd.id))
    maker_id: Mapped[int | None] = mapped_column(ForeignKey("user.id"))
    owner_id: Mapped[int | None] = mapped_column(ForeignKey("user.id"))

    odd: Mapped[Odd | None] = relationship(back_populates="parts")
    maker: Mapped[Agent | None] = relationship(foreign_keys=[maker_id], back_populates="made")
    owner: Mapped[Agent | None] = relationship(foreign_keys=[owner_id])
    badge: Mapped[Badge | None] = relationship(back_populates="part", uselist=False)

    @hybrid_property
    def is_sold(self) -> bool:
        """Whether it is in any transfer: a hybrid over a relation."""
        raise NotImplementedError

    @is_sold.inplace.expression
    @classmethod
    def _is_sold(cls) -> ColumnElement[bool]:
        return sa.exists().where(Transfer.part_id == cls.id)


class Badge(Base):
    """At most one a part; its key is the part's."""

    __tablename__ = "badges"

    part_id: Mapped[int] = mapped_column(ForeignKey("parts.id"), primary_key=True)
    text: Mapped[str]

    part: Mapped[Part] = relationship(back_populates="badge")


class Agent(Base):
    """In a table that is a reserved word, with relations of its own conditions."""

    __tablename__ = "user"

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]

    made: Mapped[list[Part]] = relationship(foreign_keys=Part.maker_id, back_populates="maker")
    short_parts: Mapped[list[Part]] = relationship(
        primaryjoin=lambda: sa.and_(
            Agent.id == foreign(Part.maker_id), sa.func.length(Part.label) < 3, Part.label != "b%"
        ),
        viewonly=True,
    )
    bought: Mapped[list[Part]] = relationship(
        secondary="group",
        primaryjoin=lambda: Agent.id == Transfer.to_id,
        secondaryjoin=lambda: sa.and_(Part.id == Transfer.part_id, Transfer.order > 1),
        viewonly=True,
    )
    made_count: Mapped[int] = column_property(
        sa.select(sa.func.count()).where(Part.maker_id == id).correlate_except(Part).scalar_subquery()
    )


class Transfer(Base):
    """An association object with two relations to one target; its columns are reserved words."""

    __tablename__ = "group"

    part_id: Mapped[int] = mapped_column(ForeignKey("parts.id"), primary_key=True)
    order: Mapped[int] = mapped_column(primary_key=True)
    from_id: Mapped[int] = mapped_column("from", ForeignKey("user.id"))
    to_id: Mapped[int] = mapped_column("to", ForeignKey("user.id"))

    part: Mapped[Part] = relationship()
    giver: Mapped[Agent] = relationship(foreign_keys=[from_id])
    taker: Mapped[Agent] = relationship(foreign_keys=[to_id])


class Loose(Base):
    """A table without a primary key, for which the mapping names one."""

    __table__ = sa.Table(
        "loose ends", Base.metadata, sa.Column("code", sa.String(9)), sa.Column("end", sa.Integer, nullable=True)
    )
    __mapper_args__ = {"primary_key": [__table__.c.code]}  # noqa: RUF012


class Summary(Base):
    """A view, which has no primary key but names one."""

    __table__ = sa.Table("summaries", sa.MetaData(), sa.Column("odd_id", sa.Integer), sa.Column("parts", sa.Integer))
    __mapper_args__ = {"primary_key": [__table__.c.odd_id]}  # noqa: RUF012


VIEW = "CREATE VIEW summaries AS SELECT odd_id, count(*) AS parts FROM parts WHERE odd_id IS NOT NULL GROUP BY odd_id"
