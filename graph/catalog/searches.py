"""Indexes that say `info={"search": …}` → which columns are searched by them."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import Mapper

from graph.catalog.types import Catalog, Search
from graph.errors import ModelError


def read_search(mapper: Mapper[Any], column: Any) -> Search | None:
    """The full-text index of a column: one whose `info` names it under the key `search`.

    Raises ModelError where such an index can't be understood.
    """
    if not isinstance(column, sa.Column) or not isinstance(column.table, sa.Table):
        return None
    for index in sorted(column.table.indexes, key=lambda each: str(each.name)):
        if index.info.get("search") == column.name:
            return Search(str(index.name), _over(index), _key(mapper, column.table))
    return None


def check_searches_on_sqlite(catalog: Catalog) -> None:
    """Raise ModelError where SQLite could not search: FTS5 finds rows by one integer that stays theirs.

    The rowid of a table whose key is something else does not: VACUUM gives it anew.
    """
    for entity in catalog.entities.values():
        for column in entity.columns.values():
            if column.search is not None and column.search.key is None:
                raise ModelError(
                    f"{entity.model.__name__}.{column.attribute} is searched by the index {column.search.name}, which "
                    "SQLite can't do where the primary key is not a single integer; give the table such a key, leave "
                    "the index out, or use PostgreSQL."
                )


def _over(index: sa.Index) -> sa.ColumnElement[Any]:
    expressions = list(index.expressions)
    if len(expressions) != 1 or not isinstance(expressions[0], sa.ColumnElement):
        raise ModelError(
            f"The index {index.name} is for searching, so it must be over one expression of SQLAlchemy's, such as "
            "func.to_tsvector(text(\"'simple'\"), Model.body): what is all written as text can't be read."
        )
    return expressions[0]


def _key(mapper: Mapper[Any], table: sa.Table) -> str | None:
    columns = list(table.primary_key.columns)
    if len(columns) != 1 or not isinstance(columns[0].type, sa.Integer):
        return None
    return mapper.get_property_by_column(columns[0]).key
