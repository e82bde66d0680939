"""Operations of migrations, while they run → the types and comments that they declare.

A database does not give back what it was told: SQLite knows neither enums nor time zones, and has no comments. So what
a revision says of a column is kept as it is said.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from io import StringIO
from typing import Any

from alembic.operations import Operations, ops
from alembic.operations.base import AbstractOperations
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Column, MetaData
from sqlalchemy.types import TypeEngine

Place = tuple[str, str]
"""A table and a column of it."""


@dataclass(slots=True)
class Declared:
    """What the migrations have said so far; tables go by their name, as the naming of constraints does."""

    types: dict[Place, TypeEngine[Any]] = field(default_factory=dict)
    comments: dict[Place, str | None] = field(default_factory=dict)
    tables: dict[str, str | None] = field(default_factory=dict)
    indexes: dict[str, ops.CreateIndexOp] = field(default_factory=dict)

    def apply(self, operation: ops.MigrateOperation) -> None:
        """Follow one operation."""
        match operation:
            case ops.CreateTableOp():
                self.tables[operation.table_name] = operation.comment
                for column in operation.columns:
                    if isinstance(column, Column):
                        self._add(operation.table_name, column)
            case ops.AddColumnOp():
                self._add(operation.table_name, operation.column)
            case ops.DropColumnOp():
                self._move((operation.table_name, operation.column_name), None)
            case ops.DropTableOp():
                self._rename_table(operation.table_name, None)
            case ops.RenameTableOp():
                self._rename_table(operation.table_name, operation.new_table_name)
            case ops.CreateTableCommentOp():
                self.tables[operation.table_name] = operation.comment
            case ops.DropTableCommentOp():
                self.tables[operation.table_name] = None
            case ops.AlterColumnOp():
                self._alter(operation)
            case ops.CreateIndexOp():
                self.indexes[str(operation.index_name)] = operation
            case _:
                pass

    def _add(self, table: str, column: Column[Any]) -> None:
        self.types[table, column.name] = column.type
        self.comments[table, column.name] = column.comment

    def _alter(self, operation: ops.AlterColumnOp) -> None:
        place = (operation.table_name, operation.column_name)
        if operation.modify_type is not None:
            self.types[place] = operation.modify_type
        if operation.modify_comment is not False:
            self.comments[place] = operation.modify_comment
        if operation.modify_name is not None:
            self._move(place, (operation.table_name, operation.modify_name))

    def _move(self, old: Place, new: Place | None) -> None:
        if old not in self.types:
            return
        type_, comment = self.types.pop(old), self.comments.pop(old)
        if new is not None:
            self.types[new], self.comments[new] = type_, comment

    def _rename_table(self, old: str, new: str | None) -> None:
        for table, column in list(self.types):
            if table == old:
                self._move((old, column), None if new is None else (new, column))
        comment = self.tables.pop(old, None)
        if new is not None:
            self.tables[new] = comment


def declare_on_postgresql(scripts: ScriptDirectory, metadata: MetaData) -> Declared:
    """What the migrations say on PostgreSQL, of what only that has; no database is asked.

    What a revision that reads rows would say after that is not known.
    """
    options = {"as_sql": True, "output_buffer": StringIO(), "target_metadata": metadata}
    context = MigrationContext.configure(dialect_name="postgresql", opts=options)
    with listening() as declared, Operations.context(context):
        for script in reversed(list(scripts.walk_revisions())):
            # Whatever a revision of the project's own does.
            with suppress(Exception):
                script.module.upgrade()
    return declared


@contextmanager
def listening() -> Iterator[Declared]:
    """What is declared by the migrations that run inside."""
    declared = Declared()
    invoke: Callable[..., Any] = AbstractOperations.invoke

    def follow(self: AbstractOperations, operation: ops.MigrateOperation) -> Any:
        declared.apply(operation)
        return invoke(self, operation)

    # Alembic has no event for an operation; this is the one place that each passes through, batches too.
    AbstractOperations.invoke = follow  # type: ignore[method-assign]
    try:
        yield declared
    finally:
        AbstractOperations.invoke = invoke  # type: ignore[method-assign]
