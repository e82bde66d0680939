"""Rows of JSON → the values that the driver takes, and what stands for those that are not given."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from dataclasses import field as dataclass_field
from enum import Enum
from typing import Any

import sqlalchemy as sa
from sqlalchemy import Column, Dialect
from sqlalchemy.types import TypeEngine

from graph.database.load.files import File, suggest
from graph.database.load.rows import Row
from graph.errors import LoadError
from graph.vocabulary.scalars import DECIMAL, scalar_of

Parse = Callable[[Any], Any]

# A double holds this many digits for certain.
DIGITS_OF_A_FLOAT = 15
LONGEST_SHOWN = 60


class Origin(Enum):
    """What makes a value that a row does not give."""

    NOTHING = "it must be given"
    PYTHON = "a default of the model's that Python knows, null among them"
    STATEMENT = "a default of the model's that is SQL, and stands in the INSERT"
    DATABASE = "a default of the table's, or a number counted up"


@dataclass(frozen=True, slots=True, eq=False)
class Field:
    """A column as rows are read for it; `parse` and `default` make what the driver takes."""

    name: str
    parse: Parse
    nullable: bool
    origin: Origin
    default: Callable[[], Any]


@dataclass(frozen=True, slots=True, eq=False)
class Layout:
    """What is done with the rows that have the same keys: the fields that are written, and those left out."""

    fields: tuple[Field, ...]
    left_out: tuple[Field, ...]

    @property
    def names(self) -> tuple[str, ...]:
        return tuple(field.name for field in self.fields)


@dataclass(frozen=True, slots=True, eq=False)
class Reader:
    """Reads the rows of one file; `layouts` are those seen, by the keys of the row and by the names written."""

    file: File
    fields: tuple[Field, ...]
    _by_keys: dict[tuple[str, ...], Layout] = dataclass_field(default_factory=dict)
    layouts: dict[tuple[str, ...], Layout] = dataclass_field(default_factory=dict)

    def layout(self, line: int, row: Row) -> Layout:
        """What is done with a row.

        Raises LoadError for a key that is no column, or a column that must be given and is not.
        """
        keys = tuple(row)
        known = self._by_keys.get(keys)
        if known is None:
            made = self._make_layout(line, row)
            known = self._by_keys[keys] = self.layouts.setdefault(made.names, made)
        return known

    def _make_layout(self, line: int, row: Row) -> Layout:
        known = [field.name for field in self.fields]
        for key in row:
            if key not in known:
                raise self.file.refuse(line, self._describe_unknown(key, known))
        written, left_out = [], []
        for each in self.fields:
            if each.name in row or each.origin is Origin.PYTHON:
                written.append(each)
            elif each.origin is Origin.NOTHING:
                raise self.file.refuse(line, f"has no {each.name}, which must be given.")
            else:
                left_out.append(each)
        return Layout(tuple(written), tuple(left_out))

    def _describe_unknown(self, key: str, known: Sequence[str]) -> str:
        if key in self.file.table.columns:
            return f"{key} is computed by the database; leave it out."
        return f"{self.file.table.key} has no column {key!r}{suggest(key, known)}"

    def read(self, line: int, row: Row, layout: Layout) -> list[Any]:
        """The values of a row, in the order of the layout's fields.

        Raises LoadError, naming the column.
        """
        values = []
        for field in layout.fields:
            value = row.get(field.name, MISSING)
            if value is MISSING:
                values.append(field.default())
            elif value is not None:
                try:
                    values.append(field.parse(value))
                except ValueError as error:
                    raise self.file.refuse(line, f"{field.name} must be {error}, not {_show(value)}.") from None
            elif field.nullable:
                values.append(None)
            else:
                raise self.file.refuse(line, f"{field.name} must not be null.")
        return values


MISSING = object()


def make_reader(file: File, dialect: Dialect) -> Reader:
    """What reads the rows of a file.

    Raises LoadError for a column that can't be read.
    """
    # A computed column can't be written to.
    return Reader(file, tuple(_field(each, dialect) for each in file.table.columns if each.computed is None))


def _field(column: Column[Any], dialect: Dialect) -> Field:
    where = f"{column.table.key}.{column.name}"
    if column.type._has_bind_expression:
        raise LoadError(f"{where}: its type {column.type!r} writes through SQL, which a bulk load can't.")
    bind = column.type.dialect_impl(dialect).bind_processor(dialect)
    origin, default = _default(column, bind)
    return Field(
        name=column.name,
        parse=_both(_parse(column.type, where), bind),
        nullable=bool(column.nullable),
        origin=origin,
        default=default,
    )


def _both(parse: Parse, bind: Parse | None) -> Parse:
    return parse if bind is None else lambda value: bind(parse(value))


# What stands for a value that is not given


def _default(column: Column[Any], bind: Parse | None) -> tuple[Origin, Callable[[], Any]]:
    default = column.default
    if isinstance(default, sa.ColumnDefault) and default.is_scalar:
        value = default.arg if bind is None else bind(default.arg)
        return Origin.PYTHON, lambda: value
    if isinstance(default, sa.ColumnDefault) and default.is_callable:
        return Origin.PYTHON, _calling(default.arg, column, bind)
    if default is not None:
        return Origin.STATEMENT, _nothing
    if column.server_default is not None or column is column.table.autoincrement_column:
        return Origin.DATABASE, _nothing
    return (Origin.PYTHON if column.nullable else Origin.NOTHING), _nothing


def _nothing() -> None:
    return None


def _calling(function: Any, column: Column[Any], bind: Parse | None) -> Callable[[], Any]:
    def call() -> Any:
        try:
            # SQLAlchemy hands a callable the statement that it is for; there is none here.
            value = function(None)
        except Exception as error:
            raise LoadError(
                f"{column.table.key}.{column.name}: its default fails without the statement that it is for "
                f"({type(error).__name__}: {error}); give the value in every row."
            ) from error
        return value if bind is None or value is None else bind(value)

    return call


# Values


def _parse(type_: TypeEngine[Any], where: str) -> Parse:
    if isinstance(type_, sa.types.TypeDecorator):
        return _parse(type_.impl_instance, where)
    if isinstance(type_, sa.Enum):
        return _parse_choice(type_)
    if isinstance(type_, sa.ARRAY):
        return _parse_list(_parse(type_.item_type, where))
    scalar = scalar_of(type_)
    if scalar is None:
        raise LoadError(f"{where}: its type {type_!r} can't be read from JSON.")
    if scalar is DECIMAL:
        return _parse_decimal
    if isinstance(type_, sa.String) and type_.length is not None:
        return _parse_text_of(type_.length, scalar.parse)
    return scalar.parse


def _parse_choice(type_: sa.Enum) -> Parse:
    choices = {name: type_._object_value_for_elem(name) if type_.enum_class else name for name in type_.enums}

    def parse(value: Any) -> Any:
        if type(value) is not str or value not in choices:
            raise ValueError(f"one of {', '.join(choices)}")
        return choices[value]

    return parse


def _parse_list(item: Parse) -> Parse:
    def parse(value: Any) -> Any:
        if type(value) is not list:
            raise ValueError("a list")
        return [None if each is None else item(each) for each in value]

    return parse


def _parse_decimal(value: Any) -> Any:
    if type(value) is float and len(f"{value!r}".strip("-0.").replace(".", "")) > DIGITS_OF_A_FLOAT:
        raise ValueError("in quotes, so that none of its digits is lost")
    return DECIMAL.parse(value)


def _parse_text_of(length: int, parse: Parse) -> Parse:
    def parse_text(value: Any) -> Any:
        text = parse(value)
        if len(text) > length:
            raise ValueError(f"at most {length} characters long")
        return text

    return parse_text


def _show(value: Any) -> str:
    shown = f'"{value}"' if isinstance(value, str) else str(value)
    return shown if len(shown) <= LONGEST_SHOWN else f"{shown[:LONGEST_SHOWN]}…"
