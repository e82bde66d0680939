"""What a database says of a broken rule → the rule in the model: its table and its columns."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

import sqlalchemy as sa
from sqlalchemy.dialects import postgresql
from sqlalchemy.sql.schema import ColumnCollectionConstraint

from graph.database.violations import Violation

# What PostgreSQL calls the rules that have no name.
_ENDINGS: Sequence[tuple[type[sa.Constraint], str]] = (
    (sa.PrimaryKeyConstraint, "{table}_pkey"),
    (sa.UniqueConstraint, "{table}_{columns}_key"),
    (sa.ForeignKeyConstraint, "{table}_{columns}_fkey"),
    (sa.CheckConstraint, "{table}_{columns}_check"),
)
_PREPARER: Any = postgresql.dialect().identifier_preparer  # type: ignore[no-untyped-call]


def rule_of(violation: Violation, metadata: sa.MetaData) -> tuple[sa.Table | None, Sequence[sa.Column[Any]]]:
    """The table and the columns that a rule is about, as far as they are known."""
    tables = [table for table in metadata.tables.values() if violation.table in {None, table.name}]
    if violation.columns and len(tables) == 1:
        return tables[0], [tables[0].c[name] for name in violation.columns if name in tables[0].c]
    for table in tables:
        for name, columns in _rules(table):
            if violation.constraint is not None and name == violation.constraint:
                return table, columns
    return (tables[0] if len(tables) == 1 else None), []


def _rules(table: sa.Table) -> Iterable[tuple[str | None, Sequence[sa.Column[Any]]]]:
    """Every rule of a table by its name."""
    for constraint in table.constraints:
        columns = _columns(constraint)
        yield _written_name(constraint, table, columns), columns
    for index in table.indexes:
        yield str(index.name), list(index.columns)


def _columns(constraint: sa.Constraint) -> Sequence[sa.Column[Any]]:
    if isinstance(constraint, sa.ForeignKeyConstraint):
        return [element.parent for element in constraint.elements]
    return list(constraint.columns) if isinstance(constraint, ColumnCollectionConstraint) else []


def _written_name(constraint: sa.Constraint, table: sa.Table, columns: Sequence[sa.Column[Any]]) -> str:
    # The naming convention has its say when the name is written out.
    name = None if constraint.name is None else _PREPARER.format_constraint(constraint)
    if name is not None:
        return str(name).strip('"')
    ending = next((form for type_, form in _ENDINGS if isinstance(constraint, type_)), "{table}_{columns}")
    return ending.format(table=table.name, columns="_".join(column.name for column in columns))
