"""Request → Operation: what the client asked, as a shape and values."""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from typing import Any

from graphql import GraphQLObjectType, GraphQLSchema

from graph.errors import MethodNotAllowed, RequestError, RequestErrors
from graph.kept import Kept
from graph.operation.parse.arguments import ArgumentReader
from graph.operation.parse.document import Document, DocumentKey, read_document, read_variables
from graph.operation.parse.inputs import InputReader
from graph.operation.parse.locate import locate
from graph.operation.parse.selections import ShapeBuilder
from graph.operation.parse.weights import weigh_document, weigh_reading
from graph.operation.types import Operation, Reading, Request, Shape
from graph.settings import Settings

__all__ = ["Caches", "Document", "Parser", "locate"]

# The shapes that one document may have: one for each combination of presence, nulls, enum choices and flags.
SHAPES_A_DOCUMENT = 200

# Of the memory for documents, what reasons of refusals may take beside it.
REFUSED_SHARE = 8


class Caches:
    """What parsers keep: they share the memory, whatever the number of schemas."""

    def __init__(self, settings: Settings) -> None:
        self.documents: Kept[DocumentKey, Document] = Kept(settings.document_cache_bytes)
        # Apart, so that what is refused evicts nothing that is answered.
        self.refused: Kept[DocumentKey, RequestError | RequestErrors] = Kept(
            settings.document_cache_bytes // REFUSED_SHARE
        )
        self.shapes: Kept[Shape, Shape] = Kept(settings.statement_cache_bytes)


class Parser:
    """Parses requests, and keeps documents by their text and operation name; why one is refused is kept apart.

    `name` tells the documents of one schema from those of others in the same caches; `suggest` whether errors name what
    is nearly right.
    """

    def __init__(
        self,
        schema: GraphQLSchema,
        settings: Settings,
        caches: Caches | None = None,
        *,
        name: str = "",
        suggest: bool = True,
    ) -> None:
        self.schema = schema
        self.settings = settings
        self.name = name
        self.suggest = suggest
        self.reader = InputReader(suggest=suggest)
        caches = caches or Caches(settings)
        self.documents, self.refused, self.shapes = caches.documents, caches.refused, caches.shapes

    def _key(self, request: Request) -> DocumentKey:
        return (request.query, request.operation_name, self.name)

    def document(self, request: Request) -> Document:
        """The valid document of a request.

        Raises RequestError or RequestErrors.
        """
        key = self._key(request)
        document = self.documents.get(key)
        if document is None:
            refused = self.refused.get(key)
            if refused is not None:
                raise refused.with_traceback(None)
            document = self._read_document(request)
            self.documents.put(key, document, weight=document.weight)
        if request.read_only and not document.is_query:
            raise MethodNotAllowed("A GET request may only ask a query; send mutations by POST.")
        return document

    def _read_document(self, request: Request) -> Document:
        try:
            document = read_document(request, self.schema, self.settings, self._key(request), suggest=self.suggest)
        except (RequestError, RequestErrors) as error:
            # Nothing of what led to it is kept: frames and tokens are a hundred times as much.
            error.__context__ = None
            self.refused.put(self._key(request), error.with_traceback(None), weight=weigh_document(request, error))
            raise
        document.weight = weigh_document(request, document)
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
        arguments = ArgumentReader(self.schema, coerced, self.suggest)
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
