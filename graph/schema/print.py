"""strawberry.Schema → SDL: sorted and stable, so that two versions can be compared."""

from __future__ import annotations

import strawberry
from graphql import lexicographic_sort_schema, print_schema

from graph.schema.build import deep_recursion, graphql_schema


def print_sdl(schema: strawberry.Schema) -> str:
    """The schema in GraphQL's definition language, without what GraphQL has built in."""
    printed = graphql_schema(schema)
    with deep_recursion(len(printed.type_map)):
        return print_schema(lexicographic_sort_schema(printed)) + "\n"
