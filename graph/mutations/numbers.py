"""Many new rows → their numbers, where the database would give them one by one."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Table, func, select
from sqlalchemy.orm import Session

from graph.catalog.writes import Writable


def number_rows(session: Session, writable: Writable, rows: Sequence[Any]) -> None:
    """Number new rows as SQLite would: from the largest number on, in order.

    It does not say in which order RETURNING answers a multi-row INSERT, so that SQLAlchemy would send a statement a
    row to learn the numbers. Here nobody else can write until the transaction ends: they are known before.
    """
    mapper = writable.entity.model.__mapper__
    column = mapper.primary_key[0]
    table = column.table
    if session.get_bind().dialect.name != "sqlite" or not isinstance(table, Table) or len(rows) < 2:
        return
    # AUTOINCREMENT never gives a number again, and keeps them elsewhere.
    if table.autoincrement_column is not column or table.dialect_options["sqlite"]["autoincrement"]:
        return
    attribute = mapper.get_property_by_column(column).key
    first = (session.scalar(select(func.max(column))) or 0) + 1
    for number, row in enumerate(rows, first):
        setattr(row, attribute, number)
