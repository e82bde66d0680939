"""Models + a database at the migrations' head → the operations between them, as Alembic's own values.

Alembic's autogenerate finds most. What it can't see in a database is added here: renamed things, which the models
declare by `info={"was": "old_name"}`; the values of enums; CHECKs; and types and comments, which are compared with what
the migrations declared rather than with what the scratch gives back of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Any

import sqlalchemy as sa
from alembic.operations import ops
from alembic.util.sqla_compat import _get_constraint_final_name, _is_type_bound
from sqlalchemy import MetaData, Table
from sqlalchemy.dialects import registry
from sqlalchemy.engine import Inspector
from sqlalchemy.schema import CheckConstraint
from sqlalchemy.types import TypeEngine

from graph.database.ahead import revisions_metadata
from graph.evolution.branches import ByDialect
from graph.evolution.declared import Declared
from graph.evolution.enums import EnumType, alter_enum, create_enum, drop_enum, read_enums
from graph.evolution.locks import Kind
from graph.evolution.searching import compare_searches

DIALECTS: tuple[sa.Dialect, sa.Dialect] = (registry.load("postgresql.asyncpg")(), registry.load("sqlite")())


def find_renames(metadatas: Iterable[MetaData], inspector: Inspector) -> list[ops.MigrateOperation]:
    """What the models call otherwise than the database does, as they declare."""
    there = set(inspector.get_table_names())
    found: list[ops.MigrateOperation] = []
    for table in _tables(metadatas):
        old_table = table.info.get("was")
        renamed = old_table is not None and old_table in there and table.name not in there
        if old_table is not None and renamed:
            found.append(ops.RenameTableOp(old_table, table.name, schema=table.schema))
        current = old_table if renamed else table.name
        if current not in there:
            continue
        columns = {column["name"]: column for column in inspector.get_columns(current)}
        for column in table.columns:
            old = column.info.get("was")
            if old in columns and column.name not in columns:
                alter = ops.AlterColumnOp(
                    table.name,
                    old,
                    modify_name=column.name,
                    existing_type=columns[old]["type"],
                    existing_nullable=columns[old]["nullable"],
                )
                found.append(alter)
    return found


def flatten(operations: Iterable[ops.MigrateOperation]) -> Iterable[ops.MigrateOperation]:
    """Alembic groups operations by table; here each stands alone."""
    for operation in operations:
        if isinstance(operation, ops.ModifyTableOps):
            yield from flatten(operation.ops)
        else:
            yield operation


def complete(
    found: Iterable[ops.MigrateOperation],
    metadatas: Sequence[MetaData],
    declared: Declared,
    inspector: Inspector,
) -> list[ops.MigrateOperation]:
    """What Alembic has found, with what it can't see."""
    own = [
        each
        for each in flatten(found)
        if getattr(each, "table_name", None) not in revisions_metadata.tables
        # Compared as they are declared: SQLite has none.
        and not isinstance(each, ops.CreateTableCommentOp | ops.DropTableCommentOp)
    ]
    dropped = {each.table_name for each in own if isinstance(each, ops.DropTableOp)}
    columns = {
        (table.name, column.name): column
        for table in _tables(metadatas)
        for column in table.columns
        if inspector.has_table(table.name, schema=table.schema)
    }
    kept = [each for each in own if _is_change(each, columns)]
    altered = _with_types(kept, columns, declared)
    # After the foreign keys that point to them.
    altered.sort(key=lambda each: isinstance(each, ops.DropTableOp))
    compared = list(_compare_checks(metadatas, inspector))
    # A column goes after the CHECK that names it, and comes before.
    checks_first = [each for each in compared if not isinstance(each, ops.CreateCheckConstraintOp)]
    checks = [each for each in compared if isinstance(each, ops.CreateCheckConstraintOp)]
    comments = list(_compare_comments(metadatas, declared, columns))
    before = read_enums((place, type_) for place, type_ in declared.types.items() if place[0] not in dropped)
    after = read_enums(
        ((table.name, column.name), column.type) for table in _tables(metadatas) for column in table.columns
    )
    enums = [alter_enum(before[name], after[name]) for name in after if _changed(before.get(name), after[name])]
    created = [create_enum(after[name]) for name in after if name not in before and _needs_type(after[name], columns)]
    all_before = read_enums(declared.types.items())
    gone = [drop_enum(all_before[name]) for name in all_before if name not in after]
    unsearched, searched = compare_searches(metadatas, declared, inspector)
    # Triggers name the columns that they follow.
    return [*created, *enums, *unsearched, *checks_first, *altered, *checks, *comments, *searched, *gone]


def _tables(metadatas: Iterable[MetaData]) -> Iterable[Table]:
    for metadata in metadatas:
        yield from metadata.sorted_tables


def _is_change(operation: ops.MigrateOperation, columns: dict[tuple[str, str], sa.Column[Any]]) -> bool:
    """A default that a revision gave the rows of before, and that the model has in Python, is there to stay."""
    if not isinstance(operation, ops.AlterColumnOp) or operation.modify_server_default is not None:
        return True
    column = columns.get((operation.table_name, operation.column_name))
    if column is None or column.default is None or column.server_default is not None:
        return True
    operation.modify_server_default = False
    return operation.has_changes()


# Types


def _with_types(
    found: list[ops.MigrateOperation], columns: dict[tuple[str, str], sa.Column[Any]], declared: Declared
) -> list[ops.MigrateOperation]:
    """Types compared as they are declared, on every database."""
    alters = {}
    for operation in found:
        if isinstance(operation, ops.AlterColumnOp):
            place = (operation.table_name, operation.column_name)
            alters[place] = operation
            operation.existing_type = declared.types.get(place, operation.existing_type)
            if place in declared.types:
                operation.modify_type = None
            # Compared as declared, below: SQLite keeps none.
            operation.modify_comment = False
    more: list[ops.MigrateOperation] = []
    for place, column in columns.items():
        before = declared.types.get(place)
        if before is None or same_type(before, column.type):
            continue
        if place not in alters:
            alters[place] = ops.AlterColumnOp(
                *place, existing_type=before, existing_nullable=column.nullable, existing_server_default=False
            )
            more.append(alters[place])
        alters[place].modify_type = _plain(column.type)
    kept = [each for each in found if not isinstance(each, ops.AlterColumnOp) or each.has_changes()]
    for operation in kept:
        _restore_types(operation, declared)
    return [*kept, *more]


def same_type(one: TypeEngine[Any], other: TypeEngine[Any]) -> bool:
    """Whether a column of either is made by the same words, on each database; values of enums are left out."""
    return all(_spell(one, dialect) == _spell(other, dialect) for dialect in DIALECTS)


def _spell(type_: TypeEngine[Any], dialect: sa.Dialect) -> str:
    if isinstance(type_, sa.Enum) and type_.native_enum and type_.name:
        return f"enum {type_.name}"
    try:
        return str(type_.compile(dialect=dialect))
    except sa.exc.CompileError:
        return ""


def _plain(type_: TypeEngine[Any]) -> TypeEngine[Any]:
    if isinstance(type_, sa.Enum):
        return sa.Enum(
            *type_.enums, name=type_.name, create_constraint=type_.create_constraint, native_enum=type_.native_enum
        )
    return type_


def _restore_types(operation: ops.MigrateOperation, declared: Declared) -> None:
    """What a downgrade makes again is made as it was declared."""
    match operation:
        case ops.DropColumnOp() if operation._reverse is not None:
            column = operation._reverse.column
            column.type = declared.types.get((operation.table_name, column.name), column.type)
        case ops.DropTableOp() if operation._reverse is not None:
            for each in operation._reverse.columns:
                if isinstance(each, sa.Column):
                    each.type = declared.types.get((operation.table_name, each.name), each.type)
        case _:
            pass


# Enums


def _changed(before: EnumType | None, after: EnumType) -> bool:
    return before is not None and before.values != after.values


def _needs_type(enum: EnumType, columns: dict[tuple[str, str], sa.Column[Any]]) -> bool:
    """A table that is made makes the types of its columns; a column that is added or altered does not."""
    return all(place in columns for place in enum.places)


# CHECKs


def _compare_checks(metadatas: Iterable[MetaData], inspector: Inspector) -> Iterable[ops.MigrateOperation]:
    for table in _tables(metadatas):
        if not inspector.has_table(table.name, schema=table.schema):
            continue
        there = {str(each["name"]): each["sqltext"] for each in inspector.get_check_constraints(table.name)}
        of_types, wanted = set(), {}
        for constraint in table.constraints:
            if isinstance(constraint, CheckConstraint) and (name := _name(constraint, inspector.dialect)):
                if _is_type_bound(constraint):
                    of_types.add(name)
                else:
                    wanted[name] = constraint
        for name, text in there.items():
            if name not in of_types and (name not in wanted or _text(text) != _text(_sql(wanted[name]))):
                made_for = re.match(r'"?(\w+)"? IN \(', text)
                if name in wanted or made_for is None:
                    yield _drop_check(table, name, text)
                elif made_for[1] not in table.columns:
                    # A type made it, of a column that goes: PostgreSQL, which has the type, has no such CHECK.
                    drop = _drop_check(table, name, text)
                    there_only = [ops.ModifyTableOps(table.name, [drop])]
                    yield ByDialect(otherwise=there_only, kind=Kind.DROP_CONSTRAINT, what=name, table=table.name)
        for name, constraint in wanted.items():
            if name not in there or _text(there[name]) != _text(_sql(constraint)):
                yield ops.CreateCheckConstraintOp(sa.sql.elements.conv(name), table.name, sa.text(_sql(constraint)))


def _drop_check(table: Table, name: str, text: str) -> ops.DropConstraintOp:
    back = ops.CreateCheckConstraintOp(sa.sql.elements.conv(name), table.name, sa.text(text))
    return ops.DropConstraintOp(sa.sql.elements.conv(name), table.name, type_="check", _reverse=back)


def _name(constraint: CheckConstraint, dialect: sa.Dialect) -> str | None:
    name = _get_constraint_final_name(constraint, dialect)
    return None if name is None else str(name)


def _sql(constraint: CheckConstraint) -> str:
    return str(constraint.sqltext.compile(dialect=DIALECTS[1], compile_kwargs={"literal_binds": True}))


def _text(sql: str) -> str:
    """Without what databases and people write differently: spaces, and parentheses around all of it."""
    text = re.sub(r"\s+", " ", sql).strip()
    while text.startswith("(") and text.endswith(")") and _closes_at_end(text):
        text = text[1:-1].strip()
    return text.casefold()


def _closes_at_end(text: str) -> bool:
    depth = 0
    for index, letter in enumerate(text):
        depth += (letter == "(") - (letter == ")")
        if depth == 0:
            return index == len(text) - 1
    return False


# Comments


def _compare_comments(
    metadatas: Iterable[MetaData],
    declared: Declared,
    columns: dict[tuple[str, str], sa.Column[Any]],
) -> Iterable[ops.MigrateOperation]:
    """SQLite has no comments, and takes no notice of an operation that makes one."""
    for place, column in columns.items():
        before = declared.comments.get(place)
        if place in declared.comments and before != column.comment:
            alter = ops.AlterColumnOp(
                *place,
                existing_type=_plain(column.type),
                existing_nullable=column.nullable,
                existing_comment=before,
                modify_comment=column.comment,
            )
            yield _on_postgresql(alter, f"{place[0]}.{place[1]}", place[0])
    for table in _tables(metadatas):
        before = declared.tables.get(table.name)
        if table.name in declared.tables and before != table.comment:
            comment: ops.DropTableCommentOp | ops.CreateTableCommentOp
            if table.comment is None:
                comment = ops.DropTableCommentOp(table.name, existing_comment=before)
            else:
                comment = ops.CreateTableCommentOp(table.name, table.comment, existing_comment=before)
            yield _on_postgresql(comment, table.name, table.name)


def _on_postgresql(comment: ops.MigrateOperation, what: str, table: str) -> ByDialect:
    back = ByDialect([comment.reverse()])
    return ByDialect([comment], kind=Kind.COMMENT, what=what, table=table, back=back)
