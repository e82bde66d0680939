"""Cursors and global ids in arguments: what is inside them decides the statement's form."""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import Enum
from typing import Any

from graphql import GraphQLArgument

from graph.errors import BadUserInput, Location
from graph.operation.opaque import decode_opaque
from graph.operation.path import Path, show_path


class Opens(Enum):
    """What the text of an argument opens as; the value is how it is called where it is refused."""

    CURSOR = "a cursor"
    NODE_ID = "a nodeId"


# The extension of a generated argument that is opened: one of a hand-written field may have the same name.
OPENS = "mainspring-opens"
OPENED = {"after": Opens.CURSOR, "before": Opens.CURSOR, "nodeId": Opens.NODE_ID}
"""The arguments of generated fields that are opened, by name."""

_FINGERPRINT = re.compile(r"[0-9a-f]{8}")


def opens(argument: GraphQLArgument) -> Opens | None:
    """What an argument's text opens as, if it is opened."""
    return argument.extensions.get(OPENS)


def open_text(text: str, as_: Opens, path: Path, locations: Sequence[Location] = ()) -> tuple[str, tuple[Any, ...]]:
    """What is inside a cursor or a global id that stands at `path`.

    Raises BadUserInput where it is neither. What it lets pass may be a key of caches, so it must be short.
    """
    opened = decode_opaque(text)
    if opened is None or (as_ is Opens.CURSOR and not _FINGERPRINT.fullmatch(opened[0])):
        raise BadUserInput(
            f"{show_path(path)} must be {as_.value} that this API has given out.", locations=locations, path=path
        )
    return opened
