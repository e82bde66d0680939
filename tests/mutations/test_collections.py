"""Relations whose collection is a set or a dictionary are written like those that are lists."""

from __future__ import annotations

from typing import Any

import pytest
from sqlalchemy import ForeignKey
from sqlalchemy.orm import DeclarativeBase, Mapped, attribute_keyed_dict, mapped_column, relationship

from tests.serving import serving


class Base(DeclarativeBase):
    """Boxes alone."""


class Box(Base):
    __tablename__ = "boxes"

    id: Mapped[int] = mapped_column(primary_key=True)
    stones: Mapped[set[Stone]] = relationship(back_populates="box")
    labels: Mapped[dict[str, Label]] = relationship(back_populates="box", collection_class=attribute_keyed_dict("name"))


class Stone(Base):
    __tablename__ = "stones"

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
    box_id: Mapped[int | None] = mapped_column(ForeignKey("boxes.id"))
    box: Mapped[Box | None] = relationship(back_populates="stones")


class Label(Base):
    __tablename__ = "labels"

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
    box_id: Mapped[int | None] = mapped_column(ForeignKey("boxes.id"))
    box: Mapped[Box | None] = relationship(back_populates="labels")


def names(payload: Any, relation: str) -> list[str]:
    assert payload["errors"] == []
    # A set is inserted in no order.
    return sorted(each["name"] for each in payload["box"][relation])


@pytest.mark.parametrize("relation", ["stones", "labels"])
async def test_a_collection_of_any_class_is_written(database_url: str, relation: str) -> None:
    selected = f"{{ box {{ {relation} {{ name }} }} errors {{ code path }} }}"
    async with serving(database_url, Base) as api:
        made = await api.ask(
            f'mutation {{ createBox(input: {{{relation}: [{{name: "a"}}, {{name: "b"}}]}}) {selected} }}'
        )
        assert names(made["createBox"], relation) == ["a", "b"]
        for patch, left in (('{create: [{name: "c"}]}', ["a", "b", "c"]), ('{set: [{name: "d"}]}', ["d"])):
            changed = await api.ask(f"mutation {{ updateBox(id: 1, patch: {{{relation}: {patch}}}) {selected} }}")
            assert names(changed["updateBox"], relation) == left
