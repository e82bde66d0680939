"""What the models say → the types of aggregates."""

from __future__ import annotations

import pytest
from graphql import GraphQLInputObjectType, GraphQLSchema
from sqlalchemy import JSON, ForeignKey
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column, relationship

from graph.catalog import read_catalog
from graph.errors import ModelError
from graph.schema import build_schema, graphql_schema
from tests.aggregates.shops import Base


def schema_of(base: type[DeclarativeBase]) -> GraphQLSchema:
    return graphql_schema(build_schema(read_catalog(base), default_page_size=50, max_page_size=100))


def fields(schema: GraphQLSchema, name: str) -> dict[str, str]:
    return {field: str(found.type) for field, found in schema.type_map[name].fields.items()}  # type: ignore[attr-defined]


def test_aggregates_have_the_fields_that_make_sense() -> None:
    schema = schema_of(Base)
    assert fields(schema, "SaleAggregate") == {
        "group": "SaleGroup",
        "count": "Int!",
        "countDistinct": "Int!",
        "sum": "SaleSum",
        "avg": "SaleAvg",
        "min": "SaleMinMax",
        "max": "SaleMinMax",
        "stddev": "SaleAvg",
        "variance": "SaleAvg",
    }
    sums = fields(schema, "SaleSum")
    assert {sums[name] for name in ("small", "amount")} == {"BigInt"}
    assert (sums["big"], sums["price"], sums["weight"]) == ("Decimal", "Decimal", "Float")
    assert (
        sums.keys() == fields(schema, "SaleAvg").keys() == {"id", "shopId", "small", "amount", "big", "price", "weight"}
    )
    assert set(fields(schema, "SaleAvg").values()) == {"Float"}
    assert not {"paid", "document"} & fields(schema, "SaleMinMax").keys()
    assert fields(schema, "SaleGroupBy") == {
        "column": "SaleColumn",
        "day": "DateBucket",
        "at": "TimeBucket",
        "local": "TimeBucket",
        "shop": "ShopGroupBy",
    }
    assert fields(schema, "SaleGroup")["shop"] == "ShopGroup"
    assert "document" not in fields(schema, "SaleGroup")
    for name in ("SaleGroupBy", "SaleAggregateOrder", "SaleSumOrder"):
        type_ = schema.type_map[name]
        assert isinstance(type_, GraphQLInputObjectType)
        assert type_.is_one_of


def test_a_relation_called_column_is_refused() -> None:
    class Own(DeclarativeBase):
        pass

    class Pillar(Own):
        __tablename__ = "pillars"
        id: Mapped[int] = mapped_column(primary_key=True)

    class Wall(Own):
        __tablename__ = "walls"
        id: Mapped[int] = mapped_column(primary_key=True)
        column_id: Mapped[int] = mapped_column(ForeignKey("pillars.id"))
        column: Mapped[Pillar] = relationship()

    with pytest.raises(ModelError, match=r"Wall\.column would be 'column' in WallGroupBy"):
        schema_of(Own)


def test_columns_whose_names_in_capitals_are_equal_are_refused() -> None:
    class Own(DeclarativeBase):
        pass

    class Thing(Own):
        __tablename__ = "things"
        id: Mapped[int] = mapped_column(primary_key=True)
        one: Mapped[int] = mapped_column(info={"name": "aB"})
        two: Mapped[int] = mapped_column(info={"name": "a_b"})

    with pytest.raises(ModelError, match=r"Thing\.two and Thing\.one would both be A_B in ThingColumn"):
        schema_of(Own)


def test_a_model_without_numbers_or_values_that_compare_is_counted_and_grouped() -> None:
    class Own(DeclarativeBase):
        pass

    class Blob(Own):
        __tablename__ = "blobs"
        id: Mapped[bytes] = mapped_column(primary_key=True)
        body: Mapped[dict[str, str]] = mapped_column(JSON)

    schema = schema_of(Own)
    assert fields(schema, "BlobAggregate") == {"group": "BlobGroup", "count": "Int!", "countDistinct": "Int!"}
    assert fields(schema, "BlobAggregateOrder") == {"count": "OrderDirection"}
    assert fields(schema, "BlobGroup") == {"id": "Base64"}
