"""A condition over a row → the SQL of a policy on the row's table, which reads all other tables by views.

A policy that read a table that has policies would be held to those, and these to others, until one met itself:
PostgreSQL refuses that ("infinite recursion detected in policy"). And a rule asks about all rows, as the service does.
So each table that rules read has a view, which belongs to the tables' owner, whom policies do not bind.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from hashlib import sha256
from typing import Any

import sqlalchemy as sa
from sqlalchemy.dialects import registry

from graph.errors import ModelError
from graph.evolution.policies.facts import SCHEMA
from graph.vocabulary.one_line import one_line

LONGEST_NAME = 63
HERE = "row of the policy"


@dataclass(frozen=True, slots=True)
class Reading:
    """The row of a policy, by each table that it is in, and what was read of other tables so far.

    `table` is the policy's. Where its model is in several tables, those parts are found by the key, which they share.
    """

    table: sa.Table
    parts: Mapping[Any, sa.Table]
    read: dict[sa.Table, set[str]] = field(default_factory=dict)

    def own(self, column: Any) -> str | None:
        """A column of the row; None where it is of another."""
        part = self.parts.get(column.table)
        if part is None:
            return None
        if part is self.table:
            return f"{_quote(part.name)}.{_quote(column.name)}"
        keys = list(zip(part.primary_key.columns, self.table.primary_key.columns, strict=True))
        self.note(part, column.name, *(there.name for there, _ in keys))
        same = " AND ".join(
            f"part.{_quote(there.name)} = {_quote(self.table.name)}.{_quote(here.name)}" for there, here in keys
        )
        return f"(SELECT part.{_quote(column.name)} FROM {view_of(part)} AS part WHERE {same})"  # noqa: S608

    def note(self, table: sa.Table, *columns: str) -> None:
        """A view of the table must have these."""
        self.read.setdefault(table, set()).update(columns)


def view_name(table: sa.Table) -> str:
    """What the view of a table is called in our schema: unlike any table, which it could be taken for."""
    name = f"all_{table.fullname.replace('.', '_')}"
    if len(name) > LONGEST_NAME:
        name = f"{name[: LONGEST_NAME - 9]}_{sha256(table.fullname.encode()).hexdigest()[:8]}"
    return name


def view_of(table: sa.Table) -> str:
    """The view of a table, with its schema."""
    return f"{SCHEMA}.{_quote(view_name(table))}"


def compile_condition(condition: sa.ColumnElement[bool], row: Any, reading: Reading) -> str:
    """The condition in PostgreSQL's words. `row` is an alias of the model or of the table.

    Raises ModelError for what can't be said without parameters.
    """
    statement: sa.Select[Any] = sa.select(condition.label("allowed")).select_from(row)
    try:
        compiled = statement.compile(
            dialect=DIALECT,
            compile_kwargs={"reading": reading, "literal_binds": True, "render_postcompile": True},
        )
    except (sa.exc.CompileError, NotImplementedError) as error:
        raise ModelError(f"A rule of {reading.table.name} can't be written as a policy: {error}") from error
    text = compiled.string.partition(f"FROM {HERE}")[0].strip()
    return one_line(text.removeprefix("SELECT ").rpartition(" AS ")[0])


DIALECT: sa.Dialect = registry.load("postgresql.asyncpg")()
_quote = DIALECT.identifier_preparer.quote
_Compiler: Any = DIALECT.statement_compiler


class PolicyCompiler(_Compiler):  # type: ignore[misc]
    """Writes the row of a policy by its table's name, and other tables by their views."""

    def visit_column(self, column: Any, *given: Any, reading: Reading, **options: Any) -> str:
        """A column: of the policy's row, of a view, or of an alias as ever."""
        if column.table is None:
            return str(super().visit_column(column, *given, reading=reading, **options))
        own = reading.own(column)
        if own is not None:
            return own
        for base in column.base_columns:
            if isinstance(base.table, sa.Table):
                reading.note(base.table, base.name)
        if isinstance(column.table, sa.Table):
            return f"{_quote(view_name(column.table))}.{_quote(column.name)}"
        return str(super().visit_column(column, *given, reading=reading, **options))

    def visit_table(self, table: Any, *given: Any, reading: Reading, **options: Any) -> str:
        """The view of a table."""
        if not isinstance(table, sa.Table):
            return str(super().visit_table(table, *given, reading=reading, **options))
        reading.note(table)
        return view_of(table)

    def visit_alias(self, alias: Any, *given: Any, reading: Reading, **options: Any) -> str:
        """The policy's row where it is read from, or an alias as ever."""
        if alias in reading.parts:
            return HERE
        if str(alias.name) == reading.table.name:
            raise ModelError(
                f"A rule of {reading.table.name} has an alias of that name, which a policy could take for the row "
                "itself; give it another."
            )
        return str(super().visit_alias(alias, *given, reading=reading, **options))


DIALECT.statement_compiler = PolicyCompiler
