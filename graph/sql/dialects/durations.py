"""Lengths of time: intervals on PostgreSQL; on SQLite, instants so long after 1970."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy.ext.compiler import compiles

from graph.vocabulary.durations import duration_text, show_duration


@compiles(duration_text, "postgresql")
def _duration_text_postgresql(element: Any, compiler: Any, **options: Any) -> str:
    (clause,) = element.clauses
    value = compiler.process(clause, **options)
    # EXTRACT counts 365.25 days a year; PostgreSQL compares with 12 months of 30.
    seconds = f"EXTRACT(EPOCH FROM {value}) - 453600 * EXTRACT(YEAR FROM {value})"
    return f"regexp_replace(round({seconds}, 6)::text, '^(-?)', '\\1PT') || 'S'"


@compiles(duration_text, "sqlite")
def _duration_text_sqlite(element: Any, compiler: Any, **options: Any) -> str:
    (clause,) = element.clauses
    return f"mainspring_duration({compiler.process(clause, **options)})"


_EPOCH = datetime(1970, 1, 1)  # noqa: DTZ001 - as SQLAlchemy stores it


def _duration(text: str | None) -> str | None:
    return None if text is None else str(show_duration(datetime.fromisoformat(text) - _EPOCH))


FUNCTIONS = (("mainspring_duration", 1, _duration),)
