"""Operations that databases do in ways of their own → lines of a revision.

Alembic has the operations; these say on which database, and outside which transaction, they are done.
"""

from __future__ import annotations

from collections.abc import Sequence

from alembic.autogenerate.api import AutogenContext
from alembic.autogenerate.render import render_op, renderers
from alembic.operations import Operations, ops

from graph.evolution.locks import Kind

ON_POSTGRESQL = 'if op.get_context().dialect.name == "postgresql":'
END = ""
"""Ends a block, to the printer of Alembic's."""


class ByDialect(ops.MigrateOperation):
    """One way on PostgreSQL, another elsewhere; either may be nothing. `what` it does, and the way back."""

    def __init__(
        self,
        postgresql: Sequence[ops.MigrateOperation] = (),
        otherwise: Sequence[ops.MigrateOperation] = (),
        *,
        kind: Kind = Kind.OTHER,
        table: str = "",
        what: str = "",
        back: ByDialect | None = None,
    ) -> None:
        self.postgresql = tuple(postgresql)
        self.otherwise = tuple(otherwise)
        self.kind, self.table, self.what, self.back = kind, table, what, back


class OutsideTransaction(ops.MigrateOperation):
    """What PostgreSQL refuses inside of one; each part must bear being done twice, since what failed is tried again."""

    def __init__(self, inside: Sequence[ops.MigrateOperation]) -> None:
        self.inside = tuple(inside)


@renderers.dispatch_for(ByDialect)
def _render_by_dialect(context: AutogenContext, operation: ByDialect) -> list[str]:
    here, elsewhere = _lines(context, operation.postgresql), _lines(context, operation.otherwise)
    if here and elsewhere:
        return [ON_POSTGRESQL, *here, "else:", *elsewhere, END]
    if here:
        return [ON_POSTGRESQL, *here, END]
    return [ON_POSTGRESQL.replace("==", "!="), *elsewhere, END] if elsewhere else []


@renderers.dispatch_for(OutsideTransaction)
def _render_outside(context: AutogenContext, operation: OutsideTransaction) -> list[str]:
    return ["with op.get_context().autocommit_block():", *_lines(context, operation.inside), END]


@renderers.dispatch_for(ops.RenameTableOp)
def _render_rename_table(_context: AutogenContext, operation: ops.RenameTableOp) -> str:
    schema = f", schema={operation.schema!r}" if operation.schema else ""
    return f"op.rename_table({operation.table_name!r}, {operation.new_table_name!r}{schema})"


def _lines(context: AutogenContext, inside: Sequence[ops.MigrateOperation]) -> list[str]:
    return [line for each in inside for line in render_op(context, each)]


# Run without being rendered: to show the SQL.


@Operations.implementation_for(ByDialect)
def _run_by_dialect(operations: Operations, operation: ByDialect) -> None:
    on_postgresql = operations.migration_context.dialect.name == "postgresql"
    for each in operation.postgresql if on_postgresql else operation.otherwise:
        operations.invoke(each)


@Operations.implementation_for(OutsideTransaction)
def _run_outside(operations: Operations, operation: OutsideTransaction) -> None:
    for each in operation.inside:
        operations.invoke(each)


@Operations.implementation_for(ops.ModifyTableOps)
def _run_table(operations: Operations, operation: ops.ModifyTableOps) -> None:
    for each in operation.ops:
        operations.invoke(each)
