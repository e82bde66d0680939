"""Plain rows → rows of the table and their keys, by INSERT statements that are made once for each form of row."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby
from typing import Any

import sqlalchemy as sa
from sqlalchemy.dialects.postgresql import ARRAY
from sqlalchemy.orm import Mapper

from graph.catalog.types import Catalog
from graph.catalog.writes import Writable
from graph.database.write import Transaction
from graph.mutations.plain import LEFT_OUT, PlainRow, RowReader, is_numbered, row_reader
from graph.mutations.reliance import reliance_of
from graph.sql import Spelling

Form = tuple[bool, ...]
"""For each source of a row whether the INSERT gives it."""
Process = Callable[[Any], Any]


@dataclass(frozen=True, slots=True)
class ByUnit:
    """Rows are made by the unit of work; `reason` says why, as a clause."""

    reason: str


@dataclass(frozen=True, slots=True, eq=False)
class Direct:
    """Rows are made by INSERT statements of their table's.

    `key` are the places of the primary key's sources, of which the one at `numbered` the database may make.
    """

    reader: RowReader
    table: sa.Table
    key: tuple[int, ...]
    numbered: int | None
    spelling: Spelling


Road = ByUnit | Direct


@dataclass(frozen=True, slots=True)
class Insert:
    """A statement; `parameters` are the places of the row's values that it takes, each with what the driver needs done.

    A constant of the model's own SQL has no place: it is the value itself.
    """

    text: str
    parameters: tuple[tuple[int | None, Process | Any], ...]

    def bind(self, row: Sequence[Any]) -> list[Any]:
        """The parameters, for a row or for columns of many."""
        return [
            process if place is None else row[place] if process is None else process(row[place])
            for place, process in self.parameters
        ]


def road_of(writable: Writable, catalog: Catalog, spelling: Spelling, *, many: bool) -> Road:
    """How new rows of a model are made; `many` at once need more than one does."""
    mapper: Mapper[Any] = writable.entity.model.__mapper__
    table, reason = mapper.local_table, reliance_of(mapper)
    if reason is not None:
        return ByUnit(reason)
    assert isinstance(table, sa.Table), "nothing else relies on nothing"
    reader = row_reader(writable, catalog)
    places = {source.column: place for place, source in enumerate(reader.sources)}
    key = []
    for column in writable.entity.primary_key:
        (stored,) = mapper.attrs[column.attribute].columns
        if stored not in places:
            return ByUnit(f"the database makes its key {stored.name}")
        key.append(places[stored])
    numbered = next((place for place in key if is_numbered(reader.sources[place].column)), None)
    if many and (wanting := _wanting(reader, spelling, numbered)):
        return ByUnit(wanting)
    return Direct(reader, table, tuple(key), numbered, spelling)


def _wanting(reader: RowReader, spelling: Spelling, numbered: int | None) -> str | None:
    """Why many rows can't be made at once."""
    if spelling.arrays:
        for source in reader.sources:
            if _item_type(source.column.type, spelling.dialect) is None:
                return f"arrays of {source.column.name}'s type are not sent"
    elif numbered is not None and reader.sources[numbered].column.table.dialect_options["sqlite"]["autoincrement"]:
        return "its AUTOINCREMENT numbers are known to the database alone"
    return None


# What is run


async def insert_one(direct: Direct, row: PlainRow, transaction: Transaction) -> tuple[Any, ...]:
    """Insert a row; its primary key.

    Raises what the driver says.
    """
    statement = _statement(direct, _form(row))
    answered = await transaction.rows(statement.text, statement.bind(row))
    return _key(direct, row, answered[0][0] if answered else None)


async def insert_many(direct: Direct, rows: Sequence[PlainRow], transaction: Transaction) -> Sequence[tuple[Any, ...]]:
    """Insert rows; their primary keys, in the same order.

    Raises what the driver says.
    """
    if not direct.spelling.arrays:
        return await _insert_each(direct, rows, transaction)
    keys: list[tuple[Any, ...]] = []
    for form, some in groupby(rows, _form):
        run = list(some)
        statement = _listed_statement(direct, form)
        answered = await transaction.rows(statement.text, statement.bind(list(zip(*run, strict=True))))
        # The numbers were given in the rows' order; RETURNING promises none.
        numbers: Iterable[Any] = sorted(number for (number,) in answered) if answered else [None] * len(run)
        keys += [_key(direct, row, number) for row, number in zip(run, numbers, strict=True)]
    return keys


async def _insert_each(direct: Direct, rows: Sequence[PlainRow], transaction: Transaction) -> Sequence[tuple[Any, ...]]:
    """As SQLite would number them: from the largest number on. Nobody else can write until the transaction ends."""
    numbered = direct.numbered
    if numbered is not None:
        ((largest,),) = await transaction.rows(_largest(direct), [])
        rows = [[*row[:numbered], number, *row[numbered + 1 :]] for number, row in enumerate(rows, (largest or 0) + 1)]
    for form, some in groupby(rows, _form):
        run = list(some)
        statement = _statement(direct, form)
        await transaction.each(statement.text, [statement.bind(row) for row in run])
    return [_key(direct, row, None) for row in rows]


def statements_of(direct: Direct, rows: Sequence[PlainRow], *, many: bool) -> Sequence[str]:
    """The texts of the statements that insert the rows, each once."""
    listed = many and direct.spelling.arrays
    make = _listed_statement if listed else _statement
    if many and not listed and direct.numbered is not None:
        numbered = direct.numbered
        rows = [[*row[:numbered], 0, *row[numbered + 1 :]] for row in rows]
    return list(dict.fromkeys(make(direct, _form(row)).text for row in rows))


def _form(row: PlainRow) -> Form:
    return tuple([value is not LEFT_OUT for value in row])


def _key(direct: Direct, row: PlainRow, number: Any) -> tuple[Any, ...]:
    return tuple([number if row[place] is LEFT_OUT else row[place] for place in direct.key])


# The statements

_FORMS = 1_000


@lru_cache(_FORMS)
def _statement(direct: Direct, form: Form) -> Insert:
    """Inserts one row."""
    given = _given(direct, form)
    values = {column: sa.bindparam(name, type_=column.type) for name, column in given}
    return _compiled(direct, form, sa.insert(direct.table).values(values))


@lru_cache(_FORMS)
def _listed_statement(direct: Direct, form: Form) -> Insert:
    """Inserts many rows, which come as a list for each column."""
    given = _given(direct, form)
    types: dict[str, Any] = {name: _item_type(column.type, direct.spelling.dialect) for name, column in given}
    lists = [sa.bindparam(name, type_=ARRAY(type_, dimensions=1)) for name, type_ in types.items()]
    columns = [sa.column(f"given_{name}", type_) for name, type_ in types.items()]
    each = sa.func.unnest(*lists).table_valued(*columns, with_ordinality="place").render_derived(name="given")
    selected = sa.select(*(each.c[column.name] for column in columns)).order_by(each.c.place)
    return _compiled(direct, form, sa.insert(direct.table).from_select([column for _, column in given], selected))


def _given(direct: Direct, form: Form) -> Sequence[tuple[str, sa.Column[Any]]]:
    return [
        (f"v{place}", source.column)
        for place, (source, present) in enumerate(zip(direct.reader.sources, form, strict=True))
        if present
    ]


def _compiled(direct: Direct, form: Form, statement: sa.Insert) -> Insert:
    dialect = direct.spelling.dialect
    if direct.numbered is not None and not form[direct.numbered]:
        statement = statement.returning(direct.reader.sources[direct.numbered].column)
    compiled: Any = statement.inline().compile(dialect=dialect)
    parameters: list[tuple[int | None, Process | Any]] = []
    for name in compiled.positiontup or ():
        process = compiled.binds[name].type.dialect_impl(dialect).bind_processor(dialect)
        if name[0] == "v" and name[1:].isdigit():
            parameters.append((int(name[1:]), process))
        else:
            value = compiled.params[name]
            parameters.append((None, value if process is None else process(value)))
    return Insert(str(compiled), tuple(parameters))


def _largest(direct: Direct) -> str:
    assert direct.numbered is not None, "the caller has looked"
    column = direct.reader.sources[direct.numbered].column
    return str(sa.select(sa.func.max(column)).compile(dialect=direct.spelling.dialect))


def _item_type(type_: Any, dialect: sa.Dialect) -> sa.types.TypeEngine[Any] | None:
    """The type of the lists' items, which cuts and rounds nothing; None where there is none."""
    if isinstance(type_, sa.ARRAY) or type_._has_bind_expression:
        return None
    if isinstance(type_, sa.Enum):
        return type_
    if isinstance(type_, sa.String):
        return sa.Text()
    if isinstance(type_, sa.Numeric) and not isinstance(type_, sa.Float):
        return sa.Numeric() if type_.asdecimal else sa.Numeric(asdecimal=False)
    spelled = str(type_.dialect_impl(dialect).compile(dialect=dialect))
    return None if "(" in spelled else type_
