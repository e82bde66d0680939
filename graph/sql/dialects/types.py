"""What a dialect says of itself."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Dialect, FromClause, ScalarSelect, Select

from graph.sql.json import JsonFields


@dataclass(frozen=True, slots=True)
class Join:
    """How relations are joined (see `graph/sql/joins.py`).

    `row` makes, of a select and the fields of its rows, a derived table to be joined, under the name given, and the
    JSON of its row. `ordered` is a value for `json_list`, and what its items are ordered by.
    """

    row: Callable[[Select[Any], JsonFields, str], tuple[FromClause, ColumnElement[Any]]]
    ordered: Callable[..., ColumnElement[Any]]


@dataclass(frozen=True, slots=True)
class Spelling:
    """A dialect: its words are spelled by `@compiles` in the same file.

    `one` and `many` make, of a select whose rows are wanted and the fields of each, the scalar JSON of the only
    row or the array of all; fields that are one JSON value are passed as that value.
    `page_first`: a page must be cut in a derived table before anything is computed for its rows.
    `nulls_largest`: nulls come last in ascending order where nothing is said.
    `join`: how what is joined is spelled, or None where the database gains nothing by it.
    `arrays`: whether a parameter may be a list of values, which `unnest` spreads over rows.
    `stack`: how many places its parser's stack has, or None (see `graph/sql/depth.py`).
    """

    name: str
    dialect: Dialect
    one: Callable[[Select[Any], JsonFields], ScalarSelect[Any]]
    many: Callable[[Select[Any], JsonFields], ScalarSelect[Any]]
    page_first: bool
    nulls_largest: bool
    join: Join | None
    arrays: bool
    stack: int | None
