"""An index that comes or goes, or what a column is searched by → a step that keeps nobody waiting."""

from __future__ import annotations

from alembic.operations import ops

from graph.evolution.branches import ByDialect, OutsideTransaction
from graph.evolution.locks import Kind
from graph.evolution.searching import SearchOp
from graph.evolution.steps.columns import Columns
from graph.evolution.steps.step import Step


def create_index(operation: ops.CreateIndexOp, *, is_new: bool) -> Step:
    drop, table = operation.reverse(), str(operation.table_name)
    if is_new:
        return Step(Kind.CREATE_FIRST_INDEX, table, describe_index(operation), operation, (drop,))
    kind = Kind.CREATE_UNIQUE_INDEX if operation.unique else Kind.CREATE_INDEX
    name = str(operation.index_name)
    again = ops.DropIndexOp(name, table, if_exists=True, postgresql_concurrently=True)
    concurrently = ops.CreateIndexOp(
        name, table, operation.columns, unique=operation.unique, **{**operation.kw, "postgresql_concurrently": True}
    )
    # One that was interrupted leaves an index that is not valid.
    forward = ByDialect([OutsideTransaction([again, concurrently])], [operation])
    back = ByDialect([OutsideTransaction([again])], [drop])
    return Step(kind, table, describe_index(operation), forward, (back,), later=True)


def drop_index(operation: ops.DropIndexOp, columns: Columns) -> Step:
    """Where a column of it goes too, before that one: the index could not stay, and SQLite would miss it afterwards."""
    made = create_index(operation.reverse(), is_new=False)
    names = [str(getattr(each, "name", "")) for each in operation.reverse().columns]
    if any(name and (made.table, name) not in columns for name in names):
        return Step(Kind.DROP_INDEX_FIRST, made.table, made.what, operation, (operation.reverse(),))
    return Step(Kind.DROP_INDEX, made.table, made.what, made.back[0], (made.forward,), later=True)


def make_searchable(operation: SearchOp, *, concurrently: bool) -> Step:
    index, searched = operation.index, operation.searched
    made = create_index(index, is_new=not concurrently)
    unmade = made.back[0]
    here = made.forward.postgresql if isinstance(made.forward, ByDialect) else (made.forward,)
    back = unmade.postgresql if isinstance(unmade, ByDialect) else (unmade,)
    there = [ops.ExecuteSQLOp(each) for each in searched.making()] if searched else []
    away = [ops.ExecuteSQLOp(each) for each in searched.unmaking()] if searched else []
    make, unmake = ByDialect(here, there), ByDialect(back, away)
    what = f"{index.index_name} on {index.table_name}, to search by"
    if operation.drops:
        return Step(Kind.DROP_INDEX, made.table, what, unmake, (make,))
    return Step(made.kind, made.table, what, make, (unmake,), later=made.later)


def describe_index(operation: ops.CreateIndexOp) -> str:
    columns = ", ".join(str(getattr(each, "name", each)) for each in operation.columns)
    return f"{operation.index_name} on {operation.table_name} ({columns})"
