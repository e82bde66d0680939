"""Docstrings and `doc=` of the models → comments of their tables and columns, as long as migrations are compared.

Whoever looks at the database reads there what clients read in the schema. What a model says by `comment=` stays.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import Column, Table
from sqlalchemy.orm import DeclarativeBase

from graph.catalog.docstrings import docstring


@contextmanager
def commented(base: type[DeclarativeBase]) -> Iterator[None]:
    """The tables of `base` have comments inside; afterwards they are as their models declare them."""
    base.registry.configure(cascade=True)
    found = list(find_comments(base))
    for thing, text in found:
        thing.comment = text
    try:
        yield
    finally:
        for thing, _ in found:
            thing.comment = None


def find_comments(base: type[DeclarativeBase]) -> Iterator[tuple[Table | Column[object], str]]:
    """Each table and column without a comment whose model describes it, with that description."""
    found: set[Column[object]] = set()
    for mapper in sorted(base.registry.mappers, key=lambda mapper: mapper.class_.__name__):
        table = mapper.local_table
        if not isinstance(table, Table):
            continue
        # A subclass in its base's table describes some of its rows only.
        own = mapper.inherits is None or mapper.inherits.local_table is not table
        if own and table.comment is None and (text := docstring(mapper.class_)):
            yield table, text
        for attribute in mapper.column_attrs:
            for column in attribute.columns:
                if not isinstance(column, Column) or column.table is not table or column in found:
                    continue
                if column.comment is None and (text := column.doc or attribute.doc):
                    found.add(column)
                    yield column, text
