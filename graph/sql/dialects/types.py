"""What a dialect says of itself."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Dialect, ScalarSelect, Select

from graph.sql.json import JsonFields


@dataclass(frozen=True, slots=True)
class Spelling:
    """A dialect: its words are spelled by `@compiles` in the same file.

    `one` and `many` make, of a select whose rows are wanted and the fields of each, the scalar JSON of the only
    row or the array of all; fields that are one JSON value are passed as that value.
    `page_first`: a page must be cut in a derived table before anything is computed for its rows.
    `nulls_largest`: nulls come last in ascending order where nothing is said.
    `stack`: how many places its parser's stack has, or None (see `graph/sql/depth.py`).
    """

    name: str
    dialect: Dialect
    one: Callable[[Select[Any], JsonFields], ScalarSelect[Any]]
    many: Callable[[Select[Any], JsonFields], ScalarSelect[Any]]
    page_first: bool
    nulls_largest: bool
    stack: int | None
