"""What is kept → how much memory it takes, in bytes: measured, and rounded up."""

from __future__ import annotations

from collections.abc import Hashable

from graph.errors import RequestError, RequestErrors
from graph.operation.parse.document import Document
from graph.operation.types import Argument, Fields, Items, Reading, Request, Selection

SMALLEST = 2_000
# A token is an object, and most are parts of a node or two.
BYTES_A_TOKEN = 700
BYTES_AN_ERROR = 2_000
BYTES_A_SELECTION = 600
BYTES_A_SLOT = 700
BYTES_OF_A_SIGNATURE = 200


def weigh_document(request: Request, document: Document | RequestError | RequestErrors) -> int:
    """The bytes of a document and of its text, or of why it was refused."""
    text = 4 * (len(request.query) + len(request.operation_name or ""))
    match document:
        case Document():
            return SMALLEST + text + BYTES_A_TOKEN * document.node.token_count
        case RequestErrors():
            return SMALLEST + text + sum(BYTES_AN_ERROR + 4 * len(error.message) for error in document.errors)
        case _:
            return SMALLEST + text + BYTES_AN_ERROR + 4 * len(document.message)


def weigh_reading(reading: Reading) -> int:
    """The bytes of a shape, its getters and the signature that it is found by."""
    return (
        SMALLEST
        + BYTES_A_SELECTION * sum(map(_count_selections, reading.shape.selections))
        + BYTES_A_SLOT * len(reading.getters)
        + BYTES_OF_A_SIGNATURE * _count_parts(reading.signature)
    )


def _count_selections(selection: Selection) -> int:
    return _count_nodes(selection.arguments) + sum(map(_count_selections, selection.selections))


def _count_nodes(argument: Argument) -> int:
    match argument:
        case Fields(items):
            return 1 + sum(_count_nodes(item) for _, item in items)
        case Items(items):
            return 1 + sum(map(_count_nodes, items))
        case _:
            return 1


def _count_parts(signature: Hashable) -> int:
    return 1 + sum(map(_count_parts, signature)) if isinstance(signature, tuple) else 1
