"""A column → whether its moments may be those of the database's clock, which SQLite writes without a fraction."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import sqlalchemy as sa
from sqlalchemy.dialects import sqlite

from graph.vocabulary.decorators import stored_type

SQLITE = sqlite.dialect()
WHOLE = "%f000"
"""What SQL has in it that makes all six digits of a fraction: `strftime('%Y-%m-%d %H:%M:%f000', 'now')`."""


def is_by_clock(column: Any) -> bool:
    """Whether the model lets SQL make a date and time, or a time, and not SQLAlchemy, which writes a fraction."""
    if not isinstance(column, sa.Column) or not isinstance(stored_type(column.type, SQLITE), sa.DateTime | sa.Time):
        return False
    return any(WHOLE not in each for each in _made_by(column))


def _made_by(column: sa.Column[Any]) -> Iterator[str]:
    for by_server in (column.server_default, column.server_onupdate):
        if by_server is not None:
            yield str(getattr(by_server, "arg", ""))
    for by_us in (column.default, column.onupdate):
        if by_us is not None and by_us.is_clause_element:
            yield str(getattr(by_us, "arg", ""))
