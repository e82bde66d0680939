"""A CHECK or a foreign key that comes to a table that is there → steps that keep nobody waiting for its rows.

PostgreSQL reads all rows of a table when it gets one, and lets nobody write meanwhile. So it comes without a look at
the rows that are there (NOT VALID), and they are looked at afterwards, while others read and write (VALIDATE).
"""

from __future__ import annotations

from collections.abc import Iterable

from alembic.operations import ops

from graph.errors import ChangeRefused
from graph.evolution.branches import ByDialect, OutsideTransaction
from graph.evolution.locks import Kind
from graph.evolution.operations import DIALECTS
from graph.evolution.steps.step import Step

Constraint = ops.CreateCheckConstraintOp | ops.CreateForeignKeyOp


def table_of(operation: Constraint) -> str:
    """The table that is constrained."""
    return operation.source_table if isinstance(operation, ops.CreateForeignKeyOp) else operation.table_name


def add_constraint(kind: Kind, what: str, operation: Constraint) -> Iterable[Step]:
    """Two steps, the second of them in a revision of its own; SQLite, which makes the table anew, has one."""
    table = table_of(operation)
    if operation.constraint_name is None:
        raise ChangeRefused(
            f"A constraint of {table} has no name, by which it could be validated: name it, or give the metadata a "
            "naming_convention."
        )
    back = operation.reverse()
    yield Step(kind, table, what, ByDialect([_not_valid(operation)], [ops.ModifyTableOps(table, [operation])]), (back,))
    quote = DIALECTS[0].identifier_preparer.quote
    schema = operation.kw.get("source_schema") if isinstance(operation, ops.CreateForeignKeyOp) else operation.schema
    place = f"{quote(schema)}.{quote(table)}" if schema else quote(table)
    validate = ops.ExecuteSQLOp(f"ALTER TABLE {place} VALIDATE CONSTRAINT {quote(str(operation.constraint_name))}")
    # In the transaction of the first step that one's lock would be held while the rows are read.
    yield Step(Kind.VALIDATE, table, what, ByDialect([OutsideTransaction([validate])]), (), later=True)


def _not_valid(operation: Constraint) -> Constraint:
    more = {**operation.kw, "postgresql_not_valid": True}
    if isinstance(operation, ops.CreateForeignKeyOp):
        return ops.CreateForeignKeyOp(
            operation.constraint_name,
            operation.source_table,
            operation.referent_table,
            operation.local_cols,
            operation.remote_cols,
            **more,
        )
    return ops.CreateCheckConstraintOp(
        operation.constraint_name, operation.table_name, operation.condition, schema=operation.schema, **more
    )
