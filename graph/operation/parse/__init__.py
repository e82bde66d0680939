"""Request → Operation: what the client asked, as a shape and values."""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from typing import Any

from graphql import GraphQLObjectType, GraphQLSchema

from graph.errors import MethodNotAllowed, RequestError, RequestErrors
from graph.kept import Kept
from graph.operation.parse.arguments import ArgumentReader
from graph.operation.parse.document import Document, read_document, read_variables
from graph.operation.parse.inputs import InputReader
from graph.operation.parse.locate import locate
from graph.operation.parse.selections import ShapeBuilder
from graph.operation.types import Operation, Request, Shape
from graph.settings import Settings

__all__ = ["Document", "Parser", "locate"]

# The shapes that one document may have: one for each combination of presence, nulls, enum choices and flags.
SHAPES_A_DOCUMENT = 200
# The average length that the cache of documents is sized for: large ones count for several.
CHARACTERS_A_DOCUMENT = 2_000


def weigh(request: Request) -> int:
    """What a kept document counts for: even a small one takes some kilobytes."""
    return max(CHARACTERS_A_DOCUMENT, len(request.query) + len(request.operation_name or ""))


class Parser:
    """Parses requests, and keeps documents by their text and operation name, refused ones too."""

    def __init__(self, schema: GraphQLSchema, settings: Settings) -> None:
        self.schema = schema
        self.settings = settings
        self.reader = InputReader(suggest=settings.suggestions)
        self.documents: Kept[tuple[str, str | None], Document | RequestError | RequestErrors] = Kept(
            settings.document_cache * CHARACTERS_A_DOCUMENT
        )
        self.shapes: Kept[Shape, Shape] = Kept(settings.statement_cache)

    def document(self, request: Request) -> Document:
        """The valid document of a request.

        Raises RequestError or RequestErrors.
        """
        key = (request.query, request.operation_name)
        document = self.documents.get(key)
        if document is None:
            try:
                document = read_document(request, self.schema, self.settings)
            except (RequestError, RequestErrors) as error:
                document = error
            self.documents.put(key, document, weight=weigh(request))
        if not isinstance(document, Document):
            raise document.with_traceback(None)
        if request.read_only and not document.is_query:
            raise MethodNotAllowed("A GET request may only ask a query; send mutations by POST.")
        return document

    def operation(self, document: Document, variables: Mapping[str, Any]) -> Operation:
        """The operation: a shape seen before costs no walk over the document.

        Raises BadUserInput.
        """
        coerced, signature = read_variables(document, variables, self.reader)
        known = document.shapes.get(signature)
        if known is None:
            known = self._shape(document, coerced, signature)
        shape, getters = known
        return Operation(shape, tuple([getter(coerced) for getter in getters]))

    def _shape(self, document: Document, coerced: Mapping[str, Any], signature: Hashable) -> Any:
        arguments = ArgumentReader(coerced)
        builder = ShapeBuilder(self.schema, document.fragments, arguments)
        root = self.schema.get_root_type(document.operation.operation)
        assert isinstance(root, GraphQLObjectType), "the document is validated"
        shape = builder.build(document.operation, root)
        # One object for equal shapes, so that looking up its statement compares identities.
        shape = self.shapes.get(shape) or self.shapes.put(shape, shape)
        if len(document.shapes) >= SHAPES_A_DOCUMENT:
            document.shapes.clear()
        document.shapes[signature] = (shape, tuple(arguments.getters))
        return document.shapes[signature]
