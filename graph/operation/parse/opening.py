"""Cursors and global ids in arguments: what is inside them decides the statement's form."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from graph.errors import BadUserInput, Location
from graph.operation.opaque import decode_opaque

# Arguments whose text is opened, because what is inside decides the statement's form, by their names.
# The API uses these names for nothing else.
CURSORS = frozenset({"after", "before"})
NODE_IDS = frozenset({"nodeId"})


def open_text(text: str, argument: str, shown: str, locations: Sequence[Location] = ()) -> tuple[str, tuple[Any, ...]]:
    """What is inside a cursor or a global id; `shown` is how it is called where it is refused.

    Raises BadUserInput where it is neither.
    """
    opened = decode_opaque(text)
    if opened is None:
        what = "a nodeId" if argument in NODE_IDS else "a cursor"
        raise BadUserInput(f"{shown} must be {what} that this API has given out.", locations=locations)
    return opened
