"""Input of a new row → the values of its columns, where it is of columns alone and nothing is wrong with it.

Whatever is not, the checks of `check` tell in words; here only those that find nothing are made, each looked up once
for a model.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import Any, Final

import sqlalchemy as sa
from sqlalchemy.orm import Mapper

from graph.catalog.types import Catalog, EnumType
from graph.catalog.writes import Input, Writable
from graph.mutations.annotated import constraints_of, refused
from graph.mutations.checks import Check, read_checks
from graph.mutations.connected import Connects, connects_of, with_foreign_keys
from graph.mutations.reliance import context_free
from graph.mutations.rules import is_false, rule_for
from graph.mutations.values import converter_for


class _LeftOut(Enum):
    LEFT_OUT = "left out of the INSERT: the database gives it its default"


LEFT_OUT: Final = _LeftOut.LEFT_OUT
_ABSENT: Final = object()

PlainRow = Sequence[Any]
"""A value, or LEFT_OUT, for each source of a reader."""

Convert = Callable[[Any], Any]


@dataclass(frozen=True, slots=True)
class Source:
    """Where the value of a column comes from: the input `name`, or what `make` makes; else `absent` is its value.

    `accept` returns what SQLAlchemy binds, or raises ValueError where something is wrong with a value.
    """

    column: sa.Column[Any]
    name: str | None
    accept: Convert | None
    required: bool
    nullable: bool
    make: Callable[[], Any] | None
    absent: Any
    keeps_null: bool


@dataclass(frozen=True, slots=True, eq=False)
class RowReader:
    """Reads new rows of one model.

    Inputs in `related` lead to other rows, are not for everybody to give, or are old names of others. `ruled` are those
    whose cells not everybody may read who reads the row, each with its attribute.
    """

    sources: tuple[Source, ...]
    related: frozenset[str]
    checks: tuple[Check, ...]
    checked: tuple[tuple[int, str], ...]
    ruled: tuple[tuple[str, str], ...]
    connects: Connects

    def read(self, given: Mapping[str, Any]) -> PlainRow | None:
        """The row, or None where more than foreign keys relates it to others, or something is wrong with it."""
        if self.connects:
            given = with_foreign_keys(given, self.connects)
        if not self.related.isdisjoint(given):
            return None
        try:
            row = [_value(source, given) for source in self.sources]
        except ValueError:
            return None
        if self.checks:
            known = {name: row[place] for place, name in self.checked if row[place] is not LEFT_OUT}
            for check in self.checks:
                if check.columns <= known.keys() and is_false(check, known):
                    return None
        return row


def _value(source: Source, given: Mapping[str, Any]) -> Any:
    value = _ABSENT if source.name is None else given.get(source.name, _ABSENT)
    if value is _ABSENT:
        if source.required:
            raise ValueError(source.name)
    elif value is not None:
        return value if source.accept is None else source.accept(value)
    elif not source.nullable:
        raise ValueError(source.name)
    elif source.keeps_null:
        return None
    # As the unit of work has it, null is no value where there is a default.
    return source.absent if source.make is None else source.make()


def row_reader(writable: Writable, catalog: Catalog) -> RowReader:
    """What reads the new rows of a model that relies on nothing."""
    mapper: Mapper[Any] = writable.entity.model.__mapper__
    table = mapper.local_table
    assert isinstance(table, sa.Table), "a model of several tables relies on the unit of work"
    inputs = {each.stored: each for each in writable.inputs.values() if each.create and not each.column.alias_of}
    found = (_source(column, inputs.get(column), writable, mapper) for column in table.columns)
    sources = tuple(each for each in found if each is not None)
    checks = tuple(read_checks(table))
    asked = {name for check in checks for name in check.columns}
    checked = tuple(
        (place, source.column.name)
        for place, source in enumerate(sources)
        if source.column.name in asked and _is_checked(inputs.get(source.column))
    )
    unusual = (each.name for each in writable.inputs.values() if each.roles is not None or each.column.alias_of)
    ruled = tuple((each.name, each.column.attribute) for each in inputs.values() if each.column.rule is not None)
    related = frozenset((*writable.links, *unusual))
    return RowReader(sources, related, checks, checked, ruled, connects_of(writable, catalog))


def _is_checked(given: Input | None) -> bool:
    # Their defaults are not known before they are made; a member of an enum is not what the database compares.
    return given is not None and not isinstance(given.column.kind, EnumType)


def _source(column: sa.Column[Any], given: Input | None, writable: Writable, mapper: Mapper[Any]) -> Source | None:
    make = _maker(column, mapper)
    by_database = column.server_default is not None or column.server_onupdate is not None or column.computed is not None
    by_statement = isinstance(column.default, sa.ColumnDefault) and column.default.is_clause_element
    numbered = is_numbered(column)
    if given is None and make is None and not numbered:
        # The database's, or SQLAlchemy's as it writes the statement.
        return None
    keeps_null = bool(column.type.should_evaluate_none)
    return Source(
        column=column,
        name=None if given is None else given.name,
        accept=None if given is None else _acceptor(writable, given),
        required=given is not None and not (column.nullable or column.default is not None or by_database),
        nullable=bool(column.nullable),
        make=make,
        absent=LEFT_OUT if by_database or by_statement or numbered or keeps_null else None,
        keeps_null=keeps_null,
    )


def is_numbered(column: sa.Column[Any]) -> bool:
    """Whether the database numbers the rows in this column."""
    return getattr(column.table, "autoincrement_column", None) is column


def _maker(column: sa.Column[Any], mapper: Mapper[Any]) -> Callable[[], Any] | None:
    if column is mapper.version_id_col and mapper.version_id_generator is not False:
        generate: Any = mapper.version_id_generator
        return lambda: generate(None)
    default = column.default
    if not isinstance(default, sa.ColumnDefault) or default.is_clause_element:
        return None
    if default.is_callable:
        return context_free(default)
    value = default.arg
    return lambda: value


def _acceptor(writable: Writable, given: Input) -> Convert | None:
    convert = converter_for(given.column)
    type_ = given.stored.type
    rule = rule_for(type_)
    adapter = constraints_of(writable).get(given.column.attribute)

    def accept(value: Any) -> Any:
        bound = value if convert is None else convert(value)
        if rule is not None and rule(type_, bound) is not None:
            raise ValueError(given.name)
        if adapter is not None and refused(adapter, bound) is not None:
            raise ValueError(given.name)
        return bound

    return None if convert is None and rule is None and adapter is None else accept
