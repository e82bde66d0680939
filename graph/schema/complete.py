"""Decoded rows → data: the second ending, in which hand-written fields are filled in."""

from __future__ import annotations

from collections.abc import Mapping
from inspect import isawaitable
from typing import Any, cast

import strawberry
from graphql import DocumentNode, GraphQLError, GraphQLFloat, execute
from graphql.type import GraphQLLeafType
from strawberry.execution import optimized_is_awaitable
from strawberry.schema.schema import StrawberryGraphQLCoreExecutionContext

from graph.schema.build import graphql_schema


async def complete(  # noqa: PLR0917
    schema: strawberry.Schema,
    document: DocumentNode,
    operation_name: str | None,
    variables: Mapping[str, Any],
    rows: Mapping[str, Any],
    context: Any,
) -> tuple[dict[str, Any] | None, list[GraphQLError]]:
    """The data and the errors of an operation, from the rows that the engine fetched for it.

    `document` must be valid; `variables` are as the client sent them. `rows` is the query root: response
    keys, and beside them in each object `@type` where it may be of several types, and `@<attribute>` for the
    columns that hand-written fields need.
    """
    result = execute(
        graphql_schema(schema),
        document,
        root_value=rows,
        context_value=context,
        variable_values=dict(variables),
        operation_name=operation_name,
        executor_class=RowExecutor,
        is_awaitable=cast("Any", optimized_is_awaitable),
        operation_extensions=None,
    )
    if isawaitable(result):
        result = await result
    return result.data, list(result.errors or ())


class RowExecutor(StrawberryGraphQLCoreExecutionContext):
    """Strawberry's executor, which leaves the database's numbers as they are written."""

    @staticmethod
    def complete_leaf_value(return_type: GraphQLLeafType, result: Any) -> Any:
        # graphql-core would make 1.0 of the 1 that JSON said, and both endings must agree.
        if return_type is GraphQLFloat and type(result) is int:
            return result
        return StrawberryGraphQLCoreExecutionContext.complete_leaf_value(return_type, result)
