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
from graph.operation.parse.weights import weigh_document, weigh_reading
from graph.operation.types import Operation, Reading, Request, Shape
from graph.settings import Settings

__all__ = ["Document", "Parser", "locate"]

# The shapes that one document may have: one for each combination of presence, nulls, enum choices and flags.
SHAPES_A_DOCUMENT = 200


class Parser:
    """Parses requests, and keeps documents by their text and operation name, refused ones too."""

    def __init__(self, schema: GraphQLSchema, settings: Settings) -> None:
        self.schema = schema
        self.settings = settings
        self.reader = InputReader(suggest=settings.suggestions)
        self.documents: Kept[tuple[str, str | None], Document | RequestError | RequestErrors] = Kept(
            settings.document_cache_bytes
        )
        self.shapes: Kept[Shape, Shape] = Kept(settings.statement_cache_bytes)

    def document(self, request: Request) -> Document:
        """The valid document of a request.

        Raises RequestError or RequestErrors.
        """
        key = (request.query, request.operation_name)
        document = self.documents.get(key)
        if document is None:
            try:
                document = read_document(request, self.schema, self.settings)
                document.weight = weigh_document(request, document)
            except (RequestError, RequestErrors) as error:
                # Nothing of what led to it is kept: frames and tokens are a hundred times as much.
                error.__context__ = None
                document = error.with_traceback(None)
            self.documents.put(key, document, weight=weigh_document(request, document))
        if not isinstance(document, Document):
            raise document.with_traceback(None)
        if request.read_only and not document.is_query:
            raise MethodNotAllowed("A GET request may only ask a query; send mutations by POST.")
        return document

    def operation(self, document: Document, variables: Mapping[str, Any]) -> Operation:
        """The operation: a shape that was kept costs no walk over the document.

        Raises BadUserInput, CostExceeded, or RequestErrors of the former.
        """
        coerced, signature = read_variables(document, variables, self.reader, self.settings.max_errors)
        known = document.readings.get(signature)
        if known is not None:
            return Operation(known.shape, tuple([getter(coerced) for getter in known.getters]))
        new = self._read(document, coerced, signature)
        return Operation(new.shape, tuple([getter(coerced) for getter in new.getters]), new)

    def _read(self, document: Document, coerced: Mapping[str, Any], signature: Hashable) -> Reading:
        arguments = ArgumentReader(self.schema, coerced)
        builder = ShapeBuilder(self.schema, document.fragments, arguments, self.settings.max_fields)
        root = self.schema.get_root_type(document.operation.operation)
        assert isinstance(root, GraphQLObjectType), "the document is validated"
        shape = builder.build(document.operation, root)
        # One object for equal shapes, so that looking up its statement compares identities.
        return Reading(signature, self.shapes.get(shape) or shape, tuple(arguments.getters))

    def keep(self, document: Document, new: Reading) -> None:
        """Keep what is new. Only what a plan was made for may be kept: refused shapes would fill the caches."""
        shape, weight = new.shape, weigh_reading(new)
        self.shapes.put(shape, shape, weight=weight)
        if len(document.readings) >= SHAPES_A_DOCUMENT:
            document.weight -= sum(map(weigh_reading, document.readings.values()))
            document.readings.clear()
        document.readings[new.signature] = new
        document.weight += weight
        self.documents.put(document.key, document, weight=document.weight)
