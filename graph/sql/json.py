"""Names and fields → JSON as SQL."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import ColumnElement, literal_column

from graph.vocabulary import words

# The fields of a JSON object: response key and value.
Pairs = Sequence[tuple[str, ColumnElement[Any]]]
# The fields of a row's object, or the object itself where it is not the same for every row.
JsonFields = Pairs | ColumnElement[Any]


def literal_text(text: str) -> ColumnElement[str]:
    """A name of ours or of the schema's as a literal: never a client's value."""
    return literal_column("'" + text.replace("'", "''") + "'")


def object_of(fields: JsonFields) -> ColumnElement[Any]:
    """The JSON object of the fields."""
    if isinstance(fields, ColumnElement):
        return fields
    return words.json_object(*(part for key, value in fields for part in (literal_text(key), value)))
