"""Models that are mapped in less usual ways, on both databases."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

import sqlalchemy as sa
from sqlalchemy.orm import (
    DeclarativeBase,
    DynamicMapped,
    Mapped,
    WriteOnlyMapped,
    composite,
    deferred,
    foreign,
    mapped_column,
    relationship,
    remote,
    synonym,
)

from tests.databases import change
from tests.serving import serving


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
    x: Mapped[int] = mapped_column(server_default="3")
    y: Mapped[int] = mapped_column(server_default="4")
    area: Mapped[int] = mapped_column(sa.Computed("x * y", persisted=True))
    point: Mapped[Point] = composite("x", "y")
    # No part of the API, and no obstacle either.
    shown_first: ClassVar[list[str]] = ["camel_case"]
    alias: Mapped[str] = synonym("camel_case")
    large: Mapped[str | None] = deferred(mapped_column(sa.Text))

    parts: WriteOnlyMapped[Part] = relationship(back_populates="odd")
    moving: DynamicMapped[Part] = relationship(viewonly=True, order_by="Part.id")
    namesakes: Mapped[list[Part]] = relationship(
        primaryjoin=lambda: sa.func.lower(foreign(remote(Part.label))) == sa.func.lower(Odd.camel_case), viewonly=True
    )


class Part(Base):
    """Belongs to something odd."""

    __tablename__ = "parts"

    id: Mapped[int] = mapped_column(primary_key=True)
    label: Mapped[str]
    odd_id: Mapped[int | None] = mapped_column(sa.ForeignKey(Odd.id))

    odd: Mapped[Odd | None] = relationship(back_populates="parts")


class Summary(Base):
    """A view, which has no primary key but names one."""

    __table__ = sa.Table("summaries", sa.MetaData(), sa.Column("odd_id", sa.Integer), sa.Column("parts", sa.Integer))
    __mapper_args__ = {"primary_key": [__table__.c.odd_id]}  # noqa: RUF012


VIEW = "CREATE VIEW summaries AS SELECT odd_id, count(*) AS parts FROM parts WHERE odd_id IS NOT NULL GROUP BY odd_id"


async def test_odd_names_computed_columns_composites_views_and_lazy_collections(database_url: str) -> None:
    rows = [
        Odd(id=1, camel_case="Ab", percent=7, large="text"),
        Odd(id=2, camel_case="z", point=Point(5, 6)),
        Part(id=1, label="aB", odd_id=1),
        Part(id=2, label="b", odd_id=1),
    ]
    async with serving(database_url, Base, rows) as api:
        change(database_url, lambda connection: connection.execute(sa.text(VIEW)))
        answer = await api.ask(
            """{
              odds(where: {percent: {isNull: false}}, orderBy: [{percent: ASC}]) {
                id camelCase percent x y area large
                parts(orderBy: [{id: DESC}]) { id } moving { label } namesakes { label }
              }
              byArea: odds(where: {area: {gt: 12}}) { area }
              named: odds(where: {namesakes: {some: {id: {eq: 1}}}}) { id }
              summaries { oddId parts nodeId }
              summary(oddId: 1) { parts }
              odd(id: 1) { partsConnection(first: 1) { totalCount nodes { odd { camelCase } } } }
              __type(name: "Odd") { fields { name } }
            }"""
        )
        fields = {field["name"] for field in answer.pop("__type")["fields"]}
        assert not fields & {"point", "alias"}
        assert answer == {
            "odds": [
                {
                    "id": 1, "camelCase": "Ab", "percent": 7, "x": 3, "y": 4, "area": 12, "large": "text",
                    "parts": [{"id": 2}, {"id": 1}],
                    "moving": [{"label": "aB"}, {"label": "b"}],
                    "namesakes": [{"label": "aB"}],
                }
            ],
            "byArea": [{"area": 30}],
            "named": [{"id": 1}],
            "summaries": [{"oddId": 1, "parts": 2, "nodeId": "WyJTdW1tYXJ5IiwxXQ=="}],
            "summary": {"parts": 2},
            "odd": {"partsConnection": {"totalCount": 2, "nodes": [{"odd": {"camelCase": "Ab"}}]}},
        }  # fmt: skip
