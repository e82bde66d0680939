"""The schema's executor → the engine's second ending."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import strawberry
from graphql import GraphQLError
from strawberry.exceptions import StrawberryGraphQLError

from graph.engine import Complete, Completed, FormattedError
from graph.errors import BadUserInput
from graph.mask import mask
from graph.operation import Request
from graph.operation.parse import Document
from graph.schema.complete import complete

FORBIDDEN = "FORBIDDEN"


def completer(schema: strawberry.Schema) -> Complete:
    """Completes operations by Strawberry's executor, and makes their errors fit to be sent."""

    async def complete_operation(
        document: Document, request: Request, rows: Mapping[str, Any], context: Mapping[str, Any]
    ) -> Completed:
        data, errors = await complete(schema, document.node, request.operation_name, request.variables, rows, context)
        return Completed(data, tuple(format_error(error) for error in errors))

    return complete_operation


def format_error(error: GraphQLError) -> FormattedError:
    """An error of a field as clients see it.

    What the field's function raised for them, a RequestError or a GraphQLError, goes out with its code;
    anything else is a bug, and stands in the log.
    """
    cause = error.original_error
    message, extensions = error.message, dict(error.extensions or {})
    match cause:
        case StrawberryGraphQLError():
            # What Strawberry's permission classes raise.
            extensions.setdefault("code", FORBIDDEN)
        case None | GraphQLError():
            extensions.setdefault("code", BadUserInput.code)
        case _:
            sent = mask(cause, ".".join(map(str, error.path or ())))
            message, extensions = sent.message, dict(sent.extensions)
    return {**error.formatted, "message": message, "extensions": extensions}
