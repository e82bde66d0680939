"""Inputs of new rows → the values of their columns, where they are of columns alone and nothing is wrong with them.

Whatever is not, the checks of `check` tell in words; here only those that find nothing are made, each looked up once
for a model. Thousands of rows may come at once, so that they are read column by column: what must be done for each
value is a call of C wherever nothing of the model's is.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from itertools import groupby
from typing import Any, Final

import sqlalchemy as sa
from sqlalchemy.orm import Mapper

from graph.catalog.types import Catalog, EnumType
from graph.catalog.writes import Input, Writable
from graph.mutations.annotated import constraints_of, refused
from graph.mutations.checks import Check, read_checks
from graph.mutations.connected import Connects, connects_of, with_foreign_keys
from graph.mutations.reliance import context_free
from graph.mutations.rules import rule_for
from graph.mutations.truths import Values
from graph.mutations.values import converter_for
from graph.operation.absent import ABSENT, NO_VALUES, Absent


class _LeftOut(Enum):
    LEFT_OUT = "left out of the INSERT: the database gives it its default"


LEFT_OUT: Final = _LeftOut.LEFT_OUT


Batch = Sequence[Values]
"""New rows that give the same columns: for each source of a reader their values, or as often LEFT_OUT."""

Given = Mapping[str, Any]
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
    """Reads new rows of one model, one or thousands.

    Inputs in `related` lead to other rows, are not for everybody to give, or are old names of others. `ruled` are those
    whose cells not everybody may read who reads the row, each with its attribute.
    """

    sources: tuple[Source, ...]
    related: frozenset[str]
    checks: tuple[Check, ...]
    checked: tuple[tuple[int, str], ...]
    ruled: tuple[tuple[str, str], ...]
    connects: Connects

    def read(self, inputs: Sequence[Given]) -> Sequence[Batch] | None:
        """The rows in their order, or None where something is wrong with one, or more relates it than foreign keys."""
        names: frozenset[str] = frozenset().union(*inputs)
        if not names.isdisjoint(self.connects):
            inputs = [with_foreign_keys(each, self.connects) for each in inputs]
            names = frozenset().union(*inputs)
        if not names.isdisjoint(self.related):
            return None
        try:
            columns = [_column(source, inputs, names) for source in self.sources]
        except ValueError:
            return None
        batches = list(_batches(columns))
        return None if any(map(self._is_broken, batches)) else batches

    def _is_broken(self, batch: Batch) -> bool:
        known = {name: batch[place] for place, name in self.checked if batch[place][0] is not LEFT_OUT}
        return any(
            check.is_broken({name: known[name] for name in check.columns})
            for check in self.checks
            if check.columns <= known.keys()
        )


def _column(source: Source, inputs: Sequence[Given], names: frozenset[str]) -> Values:
    """The values of a column; raises ValueError where one is wrong."""
    name = source.name
    if name is None or name not in names:
        if source.required:
            raise ValueError(name)
        return [source.absent] * len(inputs) if source.make is None else [source.make() for _ in inputs]
    values = [each.get(name, ABSENT) for each in inputs]
    accept = source.accept
    if NO_VALUES.isdisjoint(map(type, values)):
        return values if accept is None else list(map(accept, values))
    return [
        _no_value(source, each) if each is None or each is ABSENT else each if accept is None else accept(each)
        for each in values
    ]


def _no_value(source: Source, given: Absent | None) -> Any:
    if source.required if given is ABSENT else not source.nullable:
        raise ValueError(source.name)
    if given is None and source.keeps_null:
        return None
    # As the unit of work has it, null is no value where there is a default.
    return source.absent if source.make is None else source.make()


def _batches(columns: Batch) -> Iterator[Batch]:
    """The rows, those beside each other together that leave out the same."""
    if not any(0 < column.count(LEFT_OUT) < len(column) for column in columns):
        yield columns
        return
    rows = zip(*columns, strict=True)
    for _, some in groupby(rows, lambda row: [value is LEFT_OUT for value in row]):
        yield list(zip(*some, strict=True))


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
    rule = rule_for(given.stored.type)
    adapter = constraints_of(writable).get(given.column.attribute)

    def accept(value: Any) -> Any:
        bound = value if convert is None else convert(value)
        if rule is not None and rule(bound) is not None:
            raise ValueError(given.name)
        if adapter is not None and refused(adapter, bound) is not None:
            raise ValueError(given.name)
        return bound

    return convert if rule is None and adapter is None else accept
