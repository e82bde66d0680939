"""What the database has said of a column → the model's Python value."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from sqlalchemy import Dialect

from graph.catalog.types import Column, EnumType
from graph.vocabulary.stored import read_stored


def column_value(column: Column, answered: Any, dialect: Dialect) -> Any:
    """The Python value of a column from the form in which it left the database."""
    if column.decorated is not None and column.decorated.python:
        return read_stored(answered, column.decorated.type, dialect)
    if answered is None:
        return None
    if column.many:
        item = replace(column, many=False)
        return [each if each is None else column_value(item, each, dialect) for each in answered]
    if isinstance(column.kind, EnumType):
        return column.kind.python[answered]
    return column.kind.parse(answered)
