"""Enums of two states of the tables → the types that PostgreSQL must have, and the CHECKs elsewhere."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

import sqlalchemy as sa
from alembic.operations import ops
from sqlalchemy.dialects import registry

from graph.evolution.branches import ByDialect, OutsideTransaction
from graph.evolution.declared import Place
from graph.evolution.locks import Kind


@dataclass(frozen=True, slots=True)
class EnumType:
    """An enum by its name: the values in order, and the columns that have them."""

    name: str
    values: tuple[str, ...]
    places: tuple[Place, ...]
    type: sa.Enum


def read_enums(columns: Iterable[tuple[Place, sa.types.TypeEngine[object]]]) -> Mapping[str, EnumType]:
    """Every named enum of the columns that PostgreSQL has a type for."""
    found: dict[str, EnumType] = {}
    for place, type_ in columns:
        if isinstance(type_, sa.Enum) and type_.name and type_.native_enum:
            known = found.get(type_.name)
            if known is None:
                found[type_.name] = EnumType(type_.name, tuple(type_.enums), (place,), type_)
            else:
                found[type_.name] = replace(known, places=(*known.places, place))
    return found


def alter_enum(before: EnumType, after: EnumType) -> ByDialect:
    """The step from one set of values to another; columns that are only in one of them have steps of their own."""
    step, back = _alter(before, after), _alter(after, before)
    step.back = back
    return step


def _alter(before: EnumType, after: EnumType) -> ByDialect:
    places = [place for place in after.places if place in before.places]
    added = [value for value in after.values if value not in before.values]
    removed = [value for value in before.values if value not in after.values]
    in_place = tuple(value for value in after.values if value not in added) == before.values
    here = [OutsideTransaction(list(_add_values(after, added)))] if in_place else list(_remake(after, places))
    changes = [*(f"+ {value}" for value in added), *(f"- {value}" for value in removed)]
    return ByDialect(
        here,
        list(_rebuild_checks(before, after, places)),
        kind=Kind.ADD_ENUM_VALUE if in_place else Kind.REMAKE_ENUM,
        table=after.places[0][0],
        what=f"{after.name}: {', '.join(changes) or 'another order'}",
    )


def create_enum(enum: EnumType) -> ByDialect:
    """The type, for a column that is added or altered."""
    return _create(enum, _drop(enum))


def drop_enum(enum: EnumType) -> ByDialect:
    """The type goes, after the last column that had it."""
    return _drop(enum, _create(enum))


def _create(enum: EnumType, back: ByDialect | None = None) -> ByDialect:
    values = ", ".join(map(_quote, enum.values))
    create = _sql(f"CREATE TYPE {_name(enum)} AS ENUM ({values})")
    return ByDialect([create], kind=Kind.CREATE_ENUM, what=f"{enum.name} ({', '.join(enum.values)})", back=back)


def _drop(enum: EnumType, back: ByDialect | None = None) -> ByDialect:
    return ByDialect([_sql(f"DROP TYPE {_name(enum)}")], kind=Kind.DROP_ENUM, what=enum.name, back=back)


def _add_values(after: EnumType, added: list[str]) -> Iterable[ops.MigrateOperation]:
    for value in added:
        index = after.values.index(value)
        where = (
            f" AFTER {_quote(after.values[index - 1])}"
            if index
            else f" BEFORE {_quote(next(each for each in after.values if each not in added))}"
            if len(added) < len(after.values)
            else ""
        )
        yield _sql(f"ALTER TYPE {_name(after)} ADD VALUE IF NOT EXISTS {_quote(value)}{where}")


def _remake(after: EnumType, places: list[Place]) -> Iterable[ops.MigrateOperation]:
    """PostgreSQL takes no value from a type: another takes its place, and what does not fit makes it fail."""
    name, values = _name(after), ", ".join(map(_quote, after.values))
    old = _name(after, "_old")
    yield _sql(f"ALTER TYPE {name} RENAME TO {old}")
    yield _sql(f"CREATE TYPE {name} AS ENUM ({values})")
    for table, column in places:
        quoted = _identifier(column)
        yield _sql(f"ALTER TABLE {_identifier(table)} ALTER COLUMN {quoted} TYPE {name} USING {quoted}::text::{name}")
    yield _sql(f"DROP TYPE {old}")


def _rebuild_checks(before: EnumType, after: EnumType, places: list[Place]) -> Iterable[ops.MigrateOperation]:
    for table, column in places:
        alter = ops.AlterColumnOp(
            table, column, existing_type=_plain(before.type), modify_type=_plain(after.type), existing_nullable=None
        )
        yield ops.ModifyTableOps(table, [alter])


def _plain(enum: sa.Enum) -> sa.Enum:
    """Without the Python class: a revision outlives it."""
    return sa.Enum(*enum.enums, name=enum.name, create_constraint=enum.create_constraint)


def _name(enum: EnumType, ending: str = "") -> str:
    return _identifier(f"{enum.name}{ending}")


def _identifier(name: str) -> str:
    return str(registry.load("postgresql.asyncpg")().identifier_preparer.quote(name))


def _quote(value: str) -> str:
    # A colon would be a parameter to SQLAlchemy.
    return "'" + value.replace("'", "''").replace(":", r"\:") + "'"


def _sql(text: str) -> ops.ExecuteSQLOp:
    return ops.ExecuteSQLOp(text)
