"""What a database refused → the file, the line and the reason in words."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from itertools import islice
from typing import Any

import asyncpg

from graph.database.load.files import read_lines
from graph.database.load.rows import read_rows
from graph.database.load.types import Pile
from graph.errors import LoadError

# In every language: COPY messages, line 12, column body: "…"
COPY_LINE = re.compile(r"COPY [^,]+, \S+ (\d+)")
# In every language: Key (channel_id, user_id)=(1, 2) already exists.
KEY = re.compile(r"\((?P<columns>.*?)\)=\((?P<values>.*)\)", re.DOTALL)


def refuse(pile: Pile, line: int | None, reason: str) -> LoadError:
    """The line is left out where nobody can tell it."""
    return LoadError(f"{pile.file.name}:{line}: {reason}" if line else f"{pile.file.name}: {reason}")


def find_line(pile: Pile, values: Mapping[str, str]) -> int | None:
    """The first line whose row has these values, as texts."""
    for line, row in read_rows(pile.file):
        if all(str(row.get(name)) == value for name, value in values.items()):
            return line
    return None


def nth_line(pile: Pile, number: int) -> int | None:
    """The line of the n-th row, counted from 1."""
    return next((line for line, _ in islice(read_lines(pile.file), number - 1, None)), None)


def name_values(columns: Sequence[str], values: Sequence[Any]) -> str:
    return ", ".join(f"{column} {value}" for column, value in zip(columns, values, strict=True))


# PostgreSQL


def refuse_postgresql(piles: Sequence[Pile], error: asyncpg.PostgresError) -> LoadError:
    """What PostgreSQL's error says of the rows of some tables; its detail has the values that are wrong."""
    pile = next((pile for pile in piles if pile.table.name == error.table_name), piles[0])
    key = KEY.search(error.detail or "")
    columns = [name.strip('"') for name in key["columns"].split(", ")] if key else []
    values = key["values"].split(", ") if key else []
    line = _line_of(pile, error, dict(zip(columns, values, strict=False)))
    if key is None or len(columns) != len(values):
        columns, values = [], []
    if columns and isinstance(error, asyncpg.UniqueViolationError):
        return refuse(pile, line, f"there is a row with {name_values(columns, values)} already.")
    if columns and isinstance(error, asyncpg.ForeignKeyViolationError):
        return refuse(pile, line, f"{name_values(columns, values)}: there is no such row to refer to.")
    if isinstance(error, asyncpg.CheckViolationError):
        return refuse(pile, line, f"breaks the rule {error.constraint_name}.")
    return refuse(pile, line, f"{error.message}.")


def _line_of(pile: Pile, error: asyncpg.PostgresError, values: Mapping[str, str]) -> int | None:
    # The context of a foreign key is another statement's.
    copied = COPY_LINE.match(error.context or "")
    if copied:
        return nth_line(pile, int(copied[1]))
    return find_line(pile, values) if values else None


# SQLite


def refuse_sqlite(pile: Pile, line: int, names: Sequence[str], row: Sequence[Any], error: BaseException) -> LoadError:
    """What SQLite's error says of a row."""
    kind, _, what = str(error).partition(" constraint failed: ")
    if kind == "UNIQUE":
        columns = [each.rpartition(".")[2] for each in what.split(", ")]
        if set(columns) <= set(names):
            values = [row[names.index(column)] for column in columns]
            return refuse(pile, line, f"there is a row with {name_values(columns, values)} already.")
    if kind == "CHECK":
        return refuse(pile, line, f"breaks the rule {what}.")
    return refuse(pile, line, f"{error}.")
