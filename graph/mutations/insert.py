"""Batches of plain rows → rows of the table and their keys, by INSERT statements that are made once for each form."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from functools import lru_cache
from itertools import chain, count, islice, repeat
from operator import is_
from typing import Any

import sqlalchemy as sa
from sqlalchemy.dialects.postgresql import ARRAY
from sqlalchemy.orm import Mapper

from graph.catalog.types import Catalog
from graph.catalog.writes import Writable
from graph.database.write import Transaction
from graph.mutations.plain import LEFT_OUT, Batch, RowReader, is_numbered, row_reader
from graph.mutations.reliance import reliance_of
from graph.sql import Spelling


class Sent(Enum):
    """How the values of a column reach the database."""

    NOT = "the database makes them"
    ONCE = "the same for all rows"
    EACH = "a list"


Form = tuple[Sent, ...]
"""For each source of a batch."""
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


async def insert_one(direct: Direct, batches: Sequence[Batch], transaction: Transaction) -> Sequence[tuple[Any, ...]]:
    """Insert a row; its primary key.

    Raises what the driver says.
    """
    (batch,) = batches
    statement = _statement(direct, _form(batch))
    answered = await transaction.rows(statement.text, statement.bind([value for (value,) in batch]))
    return _keys(direct, batch, [number for (number,) in answered])


async def insert_many(direct: Direct, batches: Sequence[Batch], transaction: Transaction) -> Sequence[tuple[Any, ...]]:
    """Insert rows; their primary keys, in the same order.

    Raises what the driver says.
    """
    if not direct.spelling.arrays:
        return await _insert_several(direct, batches, transaction)
    keys: list[tuple[Any, ...]] = []
    for batch in batches:
        form = _listed_form(direct, batch)
        sent = [values[0] if how is Sent.ONCE else values for how, values in zip(form, batch, strict=True)]
        statement = _listed_statement(direct, form)
        answered = await transaction.rows(statement.text, statement.bind(sent))
        # The numbers were given in the rows' order; RETURNING promises none.
        keys += _keys(direct, batch, sorted([number for (number,) in answered]))
    return keys


async def _insert_several(
    direct: Direct, batches: Sequence[Batch], transaction: Transaction
) -> Sequence[tuple[Any, ...]]:
    """As SQLite would number them: from the largest number on. Nobody else can write until the transaction ends."""
    if direct.numbered is not None:
        ((largest,),) = await transaction.rows(_largest(direct), [])
        batches = list(_numbered(direct, batches, (largest or 0) + 1))
    for batch in batches:
        form, rows = _form(batch), iter(zip(*batch, strict=True))
        for size, times in _pieces(form, len(batch[0])):
            statement = _statement(direct, form, size)
            sent = [statement.bind(list(chain.from_iterable(islice(rows, size)))) for _ in range(times)]
            await transaction.each(statement.text, sent)
    return [key for batch in batches for key in _keys(direct, batch, ())]


# How many rows a statement of SQLite may insert, and how many parameters each of its versions takes.
_SIZES, _PARAMETERS = (50, 10, 1), 999


def _pieces(form: Form, rows: int) -> Iterator[tuple[int, int]]:
    """How many rows go in one statement, and how often that is run: of a few sizes, since each is made and kept."""
    width = len(form) - form.count(Sent.NOT)
    for size in _SIZES:
        if rows >= size and (size * width <= _PARAMETERS or size == 1):
            yield size, rows // size
            rows %= size


def _numbered(direct: Direct, batches: Sequence[Batch], first: int) -> Iterator[Batch]:
    """The same with numbers from the first on."""
    numbers = count(first)
    for batch in batches:
        own = list(islice(numbers, len(batch[0])))
        yield [own if place == direct.numbered else column for place, column in enumerate(batch)]


def statements_of(direct: Direct, batches: Sequence[Batch], *, many: bool) -> Sequence[str]:
    """The texts of the statements that insert the rows, each once."""
    listed = many and direct.spelling.arrays
    if many and not listed and direct.numbered is not None:
        batches = list(_numbered(direct, batches, 1))
    made = (
        each
        for batch in batches
        for each in (
            [_listed_statement(direct, _listed_form(direct, batch))]
            if listed
            else [_statement(direct, _form(batch), size) for size, _ in _pieces(_form(batch), len(batch[0]))]
        )
    )
    return list(dict.fromkeys(each.text for each in made))


def _form(batch: Batch) -> Form:
    return tuple([Sent.NOT if values[0] is LEFT_OUT else Sent.EACH for values in batch])


def _listed_form(direct: Direct, batch: Batch) -> Form:
    """The form where lists are sent: nulls, and what the model makes, are often the same for all rows."""
    form = _form(batch)
    alike = [
        how is Sent.EACH and (values[0] is None or source.make is not None) and all(map(is_, values, repeat(values[0])))
        for how, source, values in zip(form, direct.reader.sources, batch, strict=True)
    ]
    found = tuple(Sent.ONCE if same else how for how, same in zip(form, alike, strict=True))
    # Something must say how many rows there are.
    return found if Sent.EACH in found else form


def _keys(direct: Direct, batch: Batch, numbers: Sequence[Any]) -> Sequence[tuple[Any, ...]]:
    """The primary keys; `numbers` are those that the database made."""
    return list(zip(*(numbers if batch[place][0] is LEFT_OUT else batch[place] for place in direct.key), strict=True))


# The statements

_FORMS = 1_000


@lru_cache(_FORMS)
def _statement(direct: Direct, form: Form, rows: int = 1) -> Insert:
    """Inserts some rows, whose values come one row after the other."""
    given, width = _given(direct, form), len(form)
    values = [
        {column: sa.bindparam(f"v{row * width + place}", type_=column.type) for place, column, _ in given}
        for row in range(rows)
    ]
    return _compiled(direct, form, sa.insert(direct.table).values(values if rows > 1 else values[0]))


@lru_cache(_FORMS)
def _listed_statement(direct: Direct, form: Form) -> Insert:
    """Inserts many rows, which come as a list for each column."""
    given = [(f"v{place}", column, how) for place, column, how in _given(direct, form)]
    types: dict[str, Any] = {name: _item_type(column.type, direct.spelling.dialect) for name, column, _ in given}
    listed = [name for name, _, how in given if how is Sent.EACH]
    lists = [sa.bindparam(name, type_=ARRAY(types[name], dimensions=1)) for name in listed]
    columns = [sa.column(f"given_{name}", types[name]) for name in listed]
    each = sa.func.unnest(*lists).table_valued(*columns, with_ordinality="place").render_derived(name="given")
    values = [
        each.c[f"given_{name}"] if how is Sent.EACH else sa.bindparam(name, type_=types[name]) for name, _, how in given
    ]
    selected = sa.select(*values).order_by(each.c.place)
    return _compiled(direct, form, sa.insert(direct.table).from_select([column for _, column, _ in given], selected))


def _given(direct: Direct, form: Form) -> Sequence[tuple[int, sa.Column[Any], Sent]]:
    return [
        (place, source.column, how)
        for place, (source, how) in enumerate(zip(direct.reader.sources, form, strict=True))
        if how is not Sent.NOT
    ]


def _compiled(direct: Direct, form: Form, statement: sa.Insert) -> Insert:
    dialect = direct.spelling.dialect
    if direct.numbered is not None and form[direct.numbered] is Sent.NOT:
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
