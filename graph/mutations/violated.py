"""What a database says of a broken rule → the rule in the model: its table, its columns and what it asks."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa
from sqlalchemy.dialects import postgresql
from sqlalchemy.sql.schema import ColumnCollectionConstraint

from graph.database.violations import Violation
from graph.mutations.checks import columns_of, written_rule

# What PostgreSQL calls the rules that have no name.
_ENDINGS: Sequence[tuple[type[sa.Constraint], str]] = (
    (sa.PrimaryKeyConstraint, "{table}_pkey"),
    (sa.UniqueConstraint, "{table}_{columns}_key"),
    (sa.ForeignKeyConstraint, "{table}_{columns}_fkey"),
    (sa.CheckConstraint, "{table}_{columns}_check"),
)
_PREPARER: Any = postgresql.dialect().identifier_preparer  # type: ignore[no-untyped-call]


@dataclass(frozen=True, slots=True)
class BrokenRule:
    """A rule of a table as far as it is known; of a CHECK what it asks, too."""

    table: sa.Table | None
    columns: Sequence[sa.Column[Any]] = ()
    check: str | None = None


def rule_of(violation: Violation, metadata: sa.MetaData) -> BrokenRule:
    """The rule that a database has told of, as far as it can be found."""
    tables = [table for table in metadata.tables.values() if violation.table in {None, table.name}]
    if violation.columns and len(tables) == 1:
        return BrokenRule(tables[0], [tables[0].c[name] for name in violation.columns if name in tables[0].c])
    rules = [named for table in tables for named in _rules(table)]
    told = violation.constraint
    if told is not None:
        # SQLite tells the text of one without a name: it is then no more certain than on PostgreSQL, which numbers
        # those whose names would be the same.
        told = next((name for name, rule in rules if rule.check == told), told)
        numbered = told.rstrip("0123456789")
        unnamed = [each for table in tables for each in _rules(table, named=False)]
        for among, name_told in ((rules, told), (unnamed, numbered)):
            if found := [rule for name, rule in among if name == name_told]:
                return _in_common(found)
    return BrokenRule(tables[0] if len(tables) == 1 else None)


def _in_common(rules: Sequence[BrokenRule]) -> BrokenRule:
    """What is certain where any of some rules may be meant."""
    first = rules[0]
    if len(rules) == 1:
        return first
    return BrokenRule(
        first.table if all(each.table is first.table for each in rules) else None,
        first.columns if all(list(each.columns) == list(first.columns) for each in rules) else (),
    )


def _rules(table: sa.Table, *, named: bool = True) -> Iterable[tuple[str, BrokenRule]]:
    """Every rule of a table, by its name; or those alone that the model does not name."""
    for constraint in table.constraints:
        if not named and constraint.name is not None:
            continue
        check = written_rule(constraint) if isinstance(constraint, sa.CheckConstraint) else None
        columns = _columns(constraint) if check is None else columns_of(check, table)
        yield _written_name(constraint, table, columns), BrokenRule(table, columns, check)
    for index in table.indexes if named else ():
        yield str(index.name), BrokenRule(table, list(index.columns))


def _columns(constraint: sa.Constraint) -> Sequence[sa.Column[Any]]:
    if isinstance(constraint, sa.ForeignKeyConstraint):
        return [element.parent for element in constraint.elements]
    return list(constraint.columns) if isinstance(constraint, ColumnCollectionConstraint) else []


def _written_name(constraint: sa.Constraint, table: sa.Table, columns: Sequence[sa.Column[Any]]) -> str:
    # The naming convention has its say when the name is written out.
    name = None if constraint.name is None else _PREPARER.format_constraint(constraint)
    if name is not None:
        return str(name).strip('"')
    if isinstance(constraint, sa.CheckConstraint) and len(columns) != 1:
        return f"{table.name}_check"
    ending = next((form for type_, form in _ENDINGS if isinstance(constraint, type_)), "{table}_{columns}")
    return ending.format(table=table.name, columns="_".join(column.name for column in columns))
