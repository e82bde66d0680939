"""Models that are deprecated, collide, or are otherwise out of the ordinary."""

from __future__ import annotations

from typing import Any

import pytest
from graphql import (
    GraphQLInputObjectType,
    GraphQLInterfaceType,
    GraphQLNamedType,
    GraphQLObjectType,
    GraphQLSchema,
    validate_schema,
)
from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column, relationship

from graph.catalog import read_catalog
from graph.errors import ModelError
from graph.schema import build_schema, graphql_schema


def schema_of(base: type[DeclarativeBase]) -> GraphQLSchema:
    return graphql_schema(build_schema(read_catalog(base), default_page_size=50, max_page_size=100))


def fields(type_: GraphQLNamedType | None) -> dict[str, str]:
    assert isinstance(type_, GraphQLObjectType | GraphQLInterfaceType | GraphQLInputObjectType)
    return {name: str(field.type) for name, field in type_.fields.items()}


def arguments(type_: GraphQLNamedType | None, field: str) -> dict[str, str]:
    assert isinstance(type_, GraphQLObjectType | GraphQLInterfaceType)
    return {name: str(argument.type) for name, argument in type_.fields[field].args.items()}


LIST = {"limit": "Int", "offset": "Int"}
PAGES = {"first": "Int", "after": "String", "last": "Int", "before": "String"}


def test_a_deprecation_stands_on_the_field_and_on_its_inputs() -> None:
    class Base(DeclarativeBase):
        pass

    class Old(Base):
        __tablename__ = "old"
        __table_args__ = {"info": {"deprecated": "Use New."}}  # noqa: RUF012
        id: Mapped[int] = mapped_column(primary_key=True)

    class Part(Base):
        __tablename__ = "parts"
        id: Mapped[int] = mapped_column(primary_key=True)
        code: Mapped[str] = mapped_column(info={"deprecated": "Use name."})
        old_id: Mapped[int] = mapped_column(ForeignKey("old.id"))
        old: Mapped[Old] = relationship(lazy="raise")

    core = schema_of(Base)
    for type_, field, reason in (
        ("Part", "code", "Use name."),
        ("PartFilter", "code", "Use name."),
        ("PartOrder", "code", "Use name."),
        ("Part", "old", "Use New."),
        ("PartFilter", "old", "Use New."),
        ("Query", "olds", "Use New."),
    ):
        named: Any = core.get_type(type_)
        assert named.fields[field].deprecation_reason == reason, (type_, field)
    assert not validate_schema(core)


def test_a_generated_type_may_not_bear_a_models_name() -> None:
    class Base(DeclarativeBase):
        pass

    class Parcel(Base):
        __tablename__ = "parcels"
        id: Mapped[int] = mapped_column(primary_key=True)

    class ParcelFilter(Base):
        __tablename__ = "parcel_filters"
        id: Mapped[int] = mapped_column(primary_key=True)

    with pytest.raises(ModelError, match=r"'ParcelFilter' would be both .*ParcelFilter.* and .*filter of Parcel"):
        schema_of(Base)


def test_a_column_called_like_a_logical_operator_is_refused() -> None:
    class Base(DeclarativeBase):
        pass

    class Gate(Base):
        __tablename__ = "gates"
        id: Mapped[int] = mapped_column(primary_key=True)
        and_: Mapped[bool] = mapped_column("and")

    with pytest.raises(ModelError, match=r"Gate.and_ would be 'and' in GateFilter"):
        schema_of(Base)


def test_a_row_that_nothing_can_be_ordered_by_has_no_order() -> None:
    class Base(DeclarativeBase):
        pass

    class Blob(Base):
        __tablename__ = "blobs"
        digest: Mapped[bytes] = mapped_column(primary_key=True)

    core = schema_of(Base)
    assert core.get_type("BlobOrder") is None
    assert arguments(core.query_type, "blobs") == {"where": "BlobFilter", **LIST, "distinctOn": "[BlobColumn!]"}
    assert not validate_schema(core)


def test_a_relation_through_an_association_object_has_one_type_in_a_hierarchy() -> None:
    class Base(DeclarativeBase):
        pass

    class Animal(Base):
        __tablename__ = "animals"
        __mapper_args__ = {"polymorphic_on": "kind", "polymorphic_abstract": True}  # noqa: RUF012
        id: Mapped[int] = mapped_column(primary_key=True)
        kind: Mapped[str]
        keepers: Mapped[list[Keeper]] = relationship(secondary="shifts", viewonly=True, lazy="raise")

    class Cat(Animal):
        __mapper_args__ = {"polymorphic_identity": "cat"}  # noqa: RUF012

    class Tiger(Animal):
        __mapper_args__ = {"polymorphic_identity": "tiger"}  # noqa: RUF012

    class Keeper(Base):
        __tablename__ = "keepers"
        id: Mapped[int] = mapped_column(primary_key=True)

    class Shift(Base):
        __tablename__ = "shifts"
        animal_id: Mapped[int] = mapped_column(ForeignKey("animals.id"), primary_key=True)
        keeper_id: Mapped[int] = mapped_column(ForeignKey("keepers.id"), primary_key=True)
        animal: Mapped[Animal] = relationship(lazy="raise")
        keeper: Mapped[Keeper] = relationship(lazy="raise")

    Animal.__annotations__["keepers"] = Mapped[list[Keeper]]
    core = schema_of(Base)
    assert not validate_schema(core)
    for name in ("Animal", "Cat", "Tiger"):
        assert fields(core.get_type(name))["keepersConnection"] == "AnimalKeepersConnection!"
    assert core.get_type("CatKeepersConnection") is None


def test_a_key_of_several_columns_is_an_input_of_its_own() -> None:
    class Base(DeclarativeBase):
        pass

    class Seat(Base):
        __tablename__ = "seats"
        __table_args__ = (UniqueConstraint("row", "number"),)
        hall: Mapped[int] = mapped_column(primary_key=True)
        ticket: Mapped[int] = mapped_column(primary_key=True)
        row: Mapped[int]
        number: Mapped[int]

    core = schema_of(Base)
    assert fields(core.get_type("SeatKey")) == {
        "hallTicket": "SeatHallTicketKey",
        "rowNumber": "SeatRowNumberKey",
    }
    assert fields(core.get_type("SeatRowNumberKey")) == {"row": "Int!", "number": "Int!"}
