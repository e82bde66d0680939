"""What a model or a relationship says of its collections → which of the three fields are left out."""

from __future__ import annotations

from collections.abc import Mapping
from difflib import get_close_matches
from enum import StrEnum
from typing import Any

from graph.errors import ModelError

WITHOUT = "without"
"""The key of `info` that lists the collections to be left out."""


class Collection(StrEnum):
    """The fields that rows of one kind are read by, other than by a key."""

    LIST = "list"
    CONNECTION = "connection"
    AGGREGATE = "aggregate"


Collections = frozenset[Collection]


def left_out(info: Mapping[str, Any], where: str) -> Collections | None:
    """The collections that `info` leaves out; None where it doesn't say.

    Raises ModelError where a word is none of them.
    """
    said = info.get(WITHOUT)
    if said is None:
        return None
    known = ", ".join(map(repr, map(str, Collection)))
    if not isinstance(said, list | tuple | set | frozenset):
        raise ModelError(f'{where} has {said!r} as "{WITHOUT}", which is no list; give one of some of {known}.')
    for word in said:
        if word not in tuple(Collection):
            close = get_close_matches(str(word), list(Collection), 1)
            hint = f"did you mean {str(close[0])!r}?" if close else f"there are {known}."
            raise ModelError(f"{where} leaves out {word!r}, which is no collection; {hint}")
    return frozenset(map(Collection, said))
