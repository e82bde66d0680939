"""Operations → steps that keep the data, each with the way back and what it does to a database that is in use."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import sqlalchemy as sa
from alembic.operations import ops
from alembic.operations.ops import MigrateOperation
from sqlalchemy import MetaData

from graph.evolution.branches import ByDialect
from graph.evolution.locks import Kind
from graph.evolution.searching import SearchOp
from graph.evolution.steps.columns import Columns, add_column, alter_column
from graph.evolution.steps.constraints import add_constraint, table_of
from graph.evolution.steps.indexes import create_index, drop_index, make_searchable
from graph.evolution.steps.step import Step

__all__ = ["Step", "make_steps"]


def make_steps(operations: Iterable[MigrateOperation], metadatas: Sequence[MetaData]) -> list[Step]:
    """Every operation as steps.

    Raises ChangeRefused where rows that are there would have no value, saying what to write.
    """
    columns = {
        (table.name, column.name): column
        for metadata in metadatas
        for table in metadata.tables.values()
        for column in table.columns
    }
    operations = list(operations)
    new = {each.table_name for each in operations if isinstance(each, ops.CreateTableOp)}
    going = {each.table_name for each in operations if isinstance(each, ops.DropTableOp)}
    return [step for each in operations for step in _steps(each, columns, new, going)]


def _steps(operation: MigrateOperation, columns: Columns, new: set[str], going: set[str]) -> Iterable[Step]:
    match operation:
        case ops.AddColumnOp():
            yield from add_column(operation)
        case ops.AlterColumnOp() if operation.modify_name is not None:
            old, now, table = operation.column_name, operation.modify_name, operation.table_name
            back = ops.AlterColumnOp(table, now, modify_name=old, existing_type=operation.existing_type)
            yield Step(Kind.RENAME_COLUMN, table, f"{table}.{old} → {now}", operation, (back,))
        case ops.AlterColumnOp():
            yield from alter_column(operation, columns)
        case ops.RenameTableOp():
            back_table = ops.RenameTableOp(operation.new_table_name, operation.table_name)
            what = f"{operation.table_name} → {operation.new_table_name}"
            yield Step(Kind.RENAME_TABLE, operation.table_name, what, operation, (back_table,))
        case ops.CreateIndexOp():
            yield create_index(operation, is_new=operation.table_name in new)
        case ops.DropIndexOp():
            if operation.table_name not in going:
                yield drop_index(operation, columns)
        case SearchOp():
            table = operation.index.table_name
            yield make_searchable(operation, concurrently=table not in new | going)
        case ByDialect():
            yield _by_dialect(operation)
        case ops.CreateTableOp() | ops.DropTableOp():
            yield _table(operation, new)
        case ops.CreateForeignKeyOp() | ops.CreateCheckConstraintOp() if table_of(operation) not in new:
            yield from add_constraint(*_describe(operation, table_of(operation)), operation)
        case _:
            yield _plain(operation)


def _by_dialect(operation: ByDialect) -> Step:
    """What `enums` and `operations` made for one database or the other."""
    back = operation.back
    return Step(operation.kind, operation.table, operation.what, operation, (back,) if back else ())


def _points_to(made: ops.CreateTableOp) -> set[str]:
    keys = [each for each in made.columns if isinstance(each, sa.ForeignKeyConstraint)]
    return {element.target_fullname.rpartition(".")[0] for each in keys for element in each.elements}


def _table(operation: ops.CreateTableOp | ops.DropTableOp, new: set[str]) -> Step:
    table = operation.table_name
    back = operation.reverse()
    if isinstance(back, ops.CreateTableOp):
        there = sorted(_points_to(back) - {table})
        kind = Kind.DROP_POINTING_TABLE if there else Kind.DROP_TABLE
        what = f"{table} → {', '.join(there)}" if there else table
        return Step(kind, table, what, operation, (back, *_indexes(back)))
    assert isinstance(operation, ops.CreateTableOp)
    others = sorted(_points_to(operation) - new)
    if others:
        return Step(Kind.CREATE_POINTING_TABLE, table, f"{table} → {', '.join(others)}", operation, (back,))
    return Step(Kind.CREATE_TABLE, table, table, operation, (back,))


def _indexes(made: ops.CreateTableOp) -> Iterable[MigrateOperation]:
    for index in sorted(made.to_table().indexes, key=lambda each: str(each.name)):
        yield ops.CreateIndexOp.from_index(index)


def _plain(operation: MigrateOperation) -> Step:
    table = str(getattr(operation, "table_name", None) or getattr(operation, "source_table", None) or "")
    kind, what = _describe(operation, table)
    return Step(kind, table, what, operation, (operation.reverse(),))


def _describe(operation: MigrateOperation, table: str) -> tuple[Kind, str]:
    match operation:
        case ops.DropColumnOp():
            return Kind.DROP_COLUMN, f"{table}.{operation.column_name}"
        case ops.CreateUniqueConstraintOp():
            return Kind.ADD_UNIQUE, f"{table} ({', '.join(map(str, operation.columns))})"
        case ops.CreateForeignKeyOp():
            columns = ", ".join(operation.local_cols)
            return Kind.ADD_FOREIGN_KEY, f"{operation.source_table} ({columns}) → {operation.referent_table}"
        case ops.CreateCheckConstraintOp():
            return Kind.ADD_CHECK, f"{table}: {operation.condition}"
        case ops.DropConstraintOp() if isinstance(operation._reverse, ops.CreateForeignKeyOp):
            return (
                Kind.DROP_FOREIGN_KEY,
                f"{operation.constraint_name} of {table} → {operation._reverse.referent_table}",
            )
        case ops.DropConstraintOp():
            return Kind.DROP_CONSTRAINT, f"{operation.constraint_name} of {table}"
        case _:
            return Kind.OTHER, f"{type(operation).__name__} {table}"
