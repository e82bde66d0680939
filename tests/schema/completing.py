"""A query and rows → what the second ending makes of them: what these tests share."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import strawberry
from graphql import GraphQLError, parse, validate

from graph.catalog import read_catalog
from graph.schema import (
    HandWritten,
    build_schema,
    complete,
    graphql_schema,
)
from models import Base

CATALOG = read_catalog(Base)
Completed = tuple[dict[str, Any] | None, list[GraphQLError]]


def schema_with(*handwritten: HandWritten) -> strawberry.Schema:
    return build_schema(CATALOG, handwritten, default_page_size=50, max_page_size=100)


async def run(
    schema: strawberry.Schema,
    query: str,
    rows: Mapping[str, Any],
    variables: Mapping[str, Any] | None = None,
    context: Any = None,
) -> Completed:
    document = parse(query)
    assert validate(graphql_schema(schema), document) == []
    return await complete(schema, document, None, variables or {}, rows, context)


async def data_of(*arguments: Any) -> dict[str, Any]:
    data, errors = await run(*arguments)
    assert errors == []
    assert data is not None
    return data
