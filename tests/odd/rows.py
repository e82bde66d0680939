"""The rows; what the database makes of its own accord is left to it."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Connection, insert, text

from tests.odd.models import VIEW, Base, Odd

ODD = str(Odd.__table__.name)  # type: ignore[attr-defined]
DOTTED, PERCENT = 'a.b."c"', "50% of: it's? $1"
NOTHING = dict.fromkeys((PERCENT, DOTTED, "class", "select", "next id", "large"))
ODDS = [
    {"the id": 1, "camelCase": "Ab", PERCENT: 7, "large": "text", DOTTED: "'; --", "class": "c", "select": 1},
    {"the id": 2, "camelCase": "z", "x": 5, "y": 6, "next id": 1, DOTTED: "%s :x ?"},
    {"the id": 3, "camelCase": "B%", "x": 0, "select": -1, "next id": 1},
]
MADE = {"x": 3, "y": 4, "version": 1}
PARTS = [("aB", 1, 1, 2), ("b%", 1, 1, None), ("Z", None, 2, 2), ("long", 2, 1, 1)]
TRANSFERS = [(1, 1, 1, 2), (1, 2, 2, 1), (3, 1, 1, 2), (4, 2, 1, 2), (4, 3, 2, 2)]


def odds() -> list[dict[str, Any]]:
    made: list[dict[str, Any]] = [{**NOTHING, **MADE, **row} for row in ODDS]
    return [{**row, "area": row["x"] * row["y"]} for row in made]


def all_rows() -> dict[str, list[dict[str, Any]]]:
    """Every row of each table, those that others refer to first."""
    parts = ("id", "label", "odd_id", "maker_id", "owner_id")
    transfers = ("part_id", "order", "from", "to")
    return {
        "user": [{"id": 1, "name": "ann"}, {"id": 2, "name": "bob"}, {"id": 3, "name": "cat"}],
        ODD: odds(),
        "parts": [dict(zip(parts, (n, *row), strict=True)) for n, row in enumerate(PARTS, 1)],
        "badges": [{"part_id": 1, "text": "first"}, {"part_id": 4, "text": "last"}],
        "group": [dict(zip(transfers, row, strict=True)) for row in TRANSFERS],
        "loose ends": [{"code": "x", "end": 1}, {"code": "y", "end": None}],
        "summaries": [{"odd_id": 1, "parts": 2}, {"odd_id": 2, "parts": 1}],
    }


def fill(connection: Connection) -> None:
    """Insert every row, without what the database makes, and make the view."""
    tables = Base.metadata.tables
    for name, rows in all_rows().items():
        if name == ODD:
            for row in ODDS:
                connection.execute(insert(tables[name]), {**NOTHING, **row})
        elif name == "parts":
            # The keys are those that the database counts.
            for row in rows:
                connection.execute(insert(tables[name]), {key: row[key] for key in row if key != "id"})
        elif name in tables:
            connection.execute(insert(tables[name]), rows)
    connection.execute(text(VIEW))
