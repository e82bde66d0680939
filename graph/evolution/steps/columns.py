"""A column that comes, goes or changes → steps in which every row has a value."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any

import sqlalchemy as sa
from alembic.operations import ops
from alembic.operations.ops import MigrateOperation
from sqlalchemy.types import TypeEngine

from graph.errors import ChangeRefused
from graph.evolution.branches import ByDialect
from graph.evolution.locks import Kind
from graph.evolution.operations import DIALECTS
from graph.evolution.steps.step import Step

Columns = Mapping[tuple[str, str], sa.Column[Any]]

DRAWN = re.compile(
    r"\b(gen_random_\w+|uuidv[47]|uuid_generate_v\w+|random(_\w+)?|clock_timestamp|timeofday|nextval)\s*\(",
    re.IGNORECASE,
)
"""Functions of PostgreSQL's that answer anew for each row, so that a default of them is written into every row."""


def add_column(operation: ops.AddColumnOp) -> Iterable[Step]:
    column, table = _copy(operation.column), operation.table_name
    operation = ops.AddColumnOp(table, column, schema=operation.schema)
    drop = _drop_column(table, column)
    what = f"{table}.{column.name} {_type(column.type)}{'' if column.nullable else ' NOT NULL'}"
    if column.server_default is not None or column.nullable or column.primary_key:
        yield Step(Kind.ADD_MADE_COLUMN if _is_made(column) else Kind.ADD_COLUMN, table, what, operation, drop)
        return
    default = _constant(column)
    if default is not None:
        # It stays: so programs of before, which don't know the column, may go on inserting.
        added = _copy(column, server_default=default)
        yield Step(
            Kind.ADD_COLUMN, table, f"{what}, {default} for the rows there are", ops.AddColumnOp(table, added), drop
        )
        return
    nullable = _copy(column, nullable=True)
    set_not_null = ops.AlterColumnOp(
        table, column.name, existing_type=nullable.type, existing_nullable=True, modify_nullable=False
    )
    fill = _fill(table, column)
    yield Step(Kind.ADD_COLUMN, table, f"{what}, at first with null", ops.AddColumnOp(table, nullable), drop)
    yield Step(Kind.FILL, table, f"{table}.{column.name}", fill, ())
    yield Step(Kind.SET_NOT_NULL, table, f"{table}.{column.name}", set_not_null, ())


def _is_made(column: sa.Column[Any]) -> bool:
    """Whether each row gets a value of its own; a constant, or the time of the transaction, is noted once for all."""
    if isinstance(column.server_default, sa.Computed | sa.Identity):
        return True
    default = getattr(column.server_default, "arg", None)
    return isinstance(default, sa.ClauseElement) and DRAWN.search(str(default)) is not None


def _drop_column(table: str, column: sa.Column[Any]) -> tuple[MigrateOperation, ...]:
    drop = ops.DropColumnOp(table, column.name)
    if not isinstance(column.type, sa.Enum | sa.Boolean) or not column.type.create_constraint:
        return (drop,)
    # The CHECK of its type goes first, where there is one.
    check = ops.DropConstraintOp(str(column.type.name), table, type_="check")
    native = isinstance(column.type, sa.Boolean) or column.type.native_enum
    here = [] if native else [ops.ModifyTableOps(table, [check])]
    return (ByDialect(here, [ops.ModifyTableOps(table, [check])]), drop)


def _constant(column: sa.Column[Any]) -> sa.TextClause | None:
    """The default of a model that is the same for every row, as SQL that both databases read alike."""
    default = column.default
    if default is None or not default.is_scalar:
        return None
    return _literal(column.type, default.arg)  # type: ignore[attr-defined]


def _literal(type_: TypeEngine[Any], value: Any) -> sa.TextClause | None:
    if isinstance(value, bool):
        # PostgreSQL takes no number for a truth value, SQLite reads both words.
        return sa.text("true" if value else "false")
    spelled = set()
    for dialect in DIALECTS:
        try:
            literal = sa.literal(value, type_).compile(dialect=dialect, compile_kwargs={"literal_binds": True})
        except (sa.exc.CompileError, NotImplementedError, TypeError, ValueError):
            return None
        spelled.add(str(literal).partition("::")[0].replace("%%", "%"))
    return sa.text(spelled.pop().replace(":", r"\:")) if len(spelled) == 1 else None


def _fill(table: str, column: sa.Column[Any]) -> MigrateOperation:
    """The UPDATE that gives the rows of before a value: what the model says, or what its type allows to make.

    Raises ChangeRefused.
    """
    quote = DIALECTS[0].identifier_preparer.quote
    into = f"UPDATE {quote(table)} SET {quote(column.name)} = "  # noqa: S608 (names of the models)
    where = f" WHERE {quote(column.name)} IS NULL"
    given = column.info.get("fill")
    if given is not None:
        return ops.ExecuteSQLOp(f"{into}{given}{where}")
    if column.default is not None:
        match column.type:
            case sa.Date():
                return ops.ExecuteSQLOp(f"{into}CURRENT_DATE{where}")
            case sa.DateTime() | sa.Time():
                # SQLite's own have no fraction, and so another text than what SQLAlchemy stores.
                is_time = isinstance(column.type, sa.Time)
                text = f"strftime('{'' if is_time else '%Y-%m-%d '}%H:%M:%f000', 'now')"
                return ByDialect(
                    [ops.ExecuteSQLOp(f"{into}{'CURRENT_TIME' if is_time else 'CURRENT_TIMESTAMP'}{where}")],
                    [ops.ExecuteSQLOp(f"{into}{text}{where}")],
                )
            case sa.Uuid():
                return ByDialect(
                    [ops.ExecuteSQLOp(f"{into}gen_random_uuid(){where}")],
                    [ops.ExecuteSQLOp(f"{into}lower(hex(randomblob(16))){where}")],
                )
            case _:
                pass
    raise ChangeRefused(
        f"{table}.{column.name} can't be null, and the rows that are there would have no value. Say which: "
        'default=… (a constant) or server_default=…, which they get and keep; or info={"fill": "…"}, an SQL '
        "expression over the row that fills it once; or let it be null."
    )


def alter_column(operation: ops.AlterColumnOp, columns: Columns) -> Iterable[Step]:
    table, name = operation.table_name, operation.column_name
    place = f"{table}.{name}"
    column = columns[table, name]
    existing: dict[str, Any] = {
        "existing_type": operation.existing_type,
        "existing_nullable": operation.existing_nullable,
    }
    if operation.modify_type is not None:
        yield _alter_type(operation, existing)
        existing["existing_type"] = operation.modify_type
    if operation.modify_nullable is False:
        default = column.info.get("fill") or _constant(column)
        if default is not None:
            # Of the model: rows without a value get it first.
            filled = sa.Column(name, column.type, info={"fill": str(default)})
            yield Step(Kind.FILL, table, f"{place}, {default} where it is null", _fill(table, filled), ())
    if operation.modify_nullable is not None:
        kind = Kind.DROP_NOT_NULL if operation.modify_nullable else Kind.SET_NOT_NULL
        alter = ops.AlterColumnOp(table, name, modify_nullable=operation.modify_nullable, **existing)
        yield Step(kind, table, place, alter, (alter.reverse(),))
    if operation.modify_server_default is not False:
        alter = ops.AlterColumnOp(
            table,
            name,
            modify_server_default=operation.modify_server_default,
            existing_server_default=operation.existing_server_default,
            **existing,
        )
        kind = Kind.DROP_DEFAULT if operation.modify_server_default is None else Kind.SET_DEFAULT
        yield Step(kind, table, place, alter, (alter.reverse(),))


def _alter_type(operation: ops.AlterColumnOp, existing: Mapping[str, Any]) -> Step:
    table, name = operation.table_name, operation.column_name
    before, after = operation.existing_type, operation.modify_type
    assert before is not None
    assert after is not None
    kind = Kind.WIDEN_TYPE if widens(before, after) else Kind.CHANGE_TYPE
    forward = ops.AlterColumnOp(table, name, modify_type=after, **existing)
    back = ops.AlterColumnOp(
        table, name, modify_type=before, existing_type=after, existing_nullable=operation.existing_nullable
    )
    what = f"{table}.{name} {_type(before)} → {_type(after)}"
    if before._type_affinity is not after._type_affinity or isinstance(before, sa.Enum) or isinstance(after, sa.Enum):
        # PostgreSQL casts by itself only where nothing can go wrong.
        casts = _cast(table, name, after, forward), _cast(table, name, before, back)
        return Step(kind, table, what, casts[0], (casts[1],))
    return Step(kind, table, what, forward, (back,))


def _cast(table: str, name: str, type_: TypeEngine[Any], elsewhere: ops.AlterColumnOp) -> ByDialect:
    quote = DIALECTS[0].identifier_preparer.quote
    column, spelled = quote(name), type_.compile(dialect=DIALECTS[0])
    alter = f"ALTER TABLE {quote(table)} ALTER COLUMN {column} TYPE {spelled} USING {column}::text::{spelled}"
    return ByDialect([ops.ExecuteSQLOp(alter)], [ops.ModifyTableOps(table, [elsewhere])])


def widens(before: TypeEngine[Any], after: TypeEngine[Any]) -> bool:
    """Whether every value fits, and PostgreSQL only changes its catalog."""
    match before, after:
        case (sa.Enum(), _) | (_, sa.Enum()):
            return False
        case sa.String(), sa.String():
            return after.length is None or (before.length is not None and before.length <= after.length)
        case sa.Numeric(), sa.Numeric() if type(before) is type(after) is sa.Numeric:
            return after.precision is None or (
                before.precision is not None
                and before.precision <= after.precision
                and (before.scale or 0) == (after.scale or 0)
            )
        case _:
            return False


def _copy(column: sa.Column[Any], **changed: Any) -> sa.Column[Any]:
    copy = column._copy()
    # Its index and its constraint are operations of their own.
    copy.index = copy.unique = None
    copy.nullable = changed.get("nullable", copy.nullable)
    if "server_default" in changed:
        copy.server_default = sa.DefaultClause(changed["server_default"])
    return copy


def _type(type_: TypeEngine[Any]) -> str:
    try:
        return str(type_.compile(dialect=DIALECTS[0]))
    except sa.exc.CompileError:
        return repr(type_)
