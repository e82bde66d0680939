"""What the others lack: texts that are searched, lists, lengths of time, and documents in PostgreSQL's own form."""

# A column is called id, as in models/; not every computed column needs all the rows.
# ruff: noqa: A003, ARG005

from __future__ import annotations

from datetime import timedelta
from typing import Any

from sqlalchemy import ARRAY, JSON, BigInteger, Boolean, ColumnElement, Float, ForeignKey, Integer, Interval, Text, func
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.ext.hybrid import hybrid_property
from sqlalchemy.orm import DeclarativeBase, Mapped, column_property, mapped_column, relationship

from models.search import search_index
from tests.oracle.describe import Computed, World
from tests.oracle.kinds import INT, STRING, Prose


class Base(DeclarativeBase):
    """The declarative base of the lab."""


def many(item: Any) -> Any:
    return ARRAY(item).with_variant(JSON(none_as_null=True), "sqlite")


class Sample(Base):
    """One of a tree of them."""

    __tablename__ = "samples"

    id: Mapped[int] = mapped_column(primary_key=True)
    report: Mapped[str] = mapped_column(Prose)
    note: Mapped[str | None] = mapped_column(Prose)
    texts: Mapped[list[str] | None] = mapped_column(many(Text))
    numbers: Mapped[list[int | None] | None] = mapped_column(many(Integer))
    large: Mapped[list[int]] = mapped_column(many(BigInteger))
    floats: Mapped[list[float] | None] = mapped_column(many(Float))
    flags: Mapped[list[bool] | None] = mapped_column(many(Boolean))
    length: Mapped[timedelta | None] = mapped_column(Interval)
    facts: Mapped[Any | None] = mapped_column(JSONB(none_as_null=True).with_variant(JSON(none_as_null=True), "sqlite"))
    parent_id: Mapped[int | None] = mapped_column(ForeignKey("samples.id"))

    parent: Mapped[Sample | None] = relationship(back_populates="parts", remote_side=[id])
    parts: Mapped[list[Sample]] = relationship(back_populates="parent")

    size: Mapped[int] = column_property(func.length(report, type_=Integer))

    @hybrid_property
    def opening(self) -> str:
        """The first letters of the report."""
        return self.report[:2]

    @opening.inplace.expression
    @classmethod
    def _opening_expression(cls) -> ColumnElement[str]:
        return func.substr(cls.report, 1, 2, type_=Text())


search_index(Sample.__table__.c.report)  # type: ignore[arg-type]
search_index(Sample.__table__.c.note)  # type: ignore[arg-type]


def as_jsonb(document: Any) -> Any:
    """What PostgreSQL's jsonb makes of a document: keys in its own order, and numbers written out."""
    if isinstance(document, dict):
        keys = sorted(document, key=lambda key: (len(key.encode()), key.encode()))
        return {key: as_jsonb(document[key]) for key in keys}
    if isinstance(document, list):
        return [as_jsonb(each) for each in document if each != 1e300]
    return document


WORLD = World(
    "lab",
    Base,
    computed={
        ("Sample", "size"): Computed(INT, False, lambda rows, row: len(row["report"])),
        ("Sample", "opening"): Computed(STRING, False, lambda rows, row: row["report"][:2]),
    },
    mend={("samples", "facts"): as_jsonb},
)
