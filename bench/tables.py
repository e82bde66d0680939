"""The tables of earlier runs and those of this one → one set of tables: what was not measured again stays."""

from __future__ import annotations

from collections.abc import Iterable

Tables = dict[tuple[str, str], dict[str, str]]
"""The heading of a Markdown table and the rule below it → the first cell of a row → the row."""

RULE = "| ---"


def merge_tables(earlier: Iterable[str], measured: Iterable[str]) -> list[str]:
    """A row is known by its first cell, and a table by its heading; what is no table is left out."""
    tables = split_tables(earlier)
    for heading, rows in split_tables(measured).items():
        tables[heading] = tables.get(heading, {}) | rows
    return [line for heading, rows in tables.items() for line in (*heading, *rows.values(), "")]


def split_tables(lines: Iterable[str]) -> Tables:
    tables: Tables = {}
    rows: dict[str, str] = {}
    heading = ""
    for line in lines:
        if not line.startswith("|"):
            heading = ""
        elif not heading:
            heading = line
        elif line.startswith(RULE):
            rows = tables.setdefault((heading, line), {})
        else:
            rows[line.split(" | ")[0]] = line
    return tables
