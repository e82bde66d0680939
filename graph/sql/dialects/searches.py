"""Full-text search: a tsvector's index on PostgreSQL, a table of FTS5 on SQLite."""

from __future__ import annotations

from typing import Any

from sqlalchemy.ext.compiler import compiles

from graph.sql.dialects.operands import operand
from graph.vocabulary.searches import CONFIGURATION, found_by_search


@compiles(found_by_search, "postgresql")
def _found_postgresql(element: Any, compiler: Any, **options: Any) -> str:
    _, over, _, query = element.clauses
    vector, text = operand(over, compiler, **options), compiler.process(query, **options)
    return f"{vector} @@ to_tsquery('{CONFIGURATION}', {text})"


@compiles(found_by_search, "sqlite")
def _found_sqlite(element: Any, compiler: Any, **options: Any) -> str:
    clauses = element.clauses
    column, _, row, query = (compiler.process(clause, **options) for clause in clauses)
    table = compiler.preparer.quote(element.index)
    found = f"{row} IN (SELECT rowid FROM {table} WHERE {table} MATCH {query})"
    # A text that is null is neither found nor not found.
    return f"({column} IS NULL AND NULL OR {found})" if element.nullable else found
