"""Slots → typed parameters: where each placeholder's value comes from, and how it is converted."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Any

from sqlalchemy import BigInteger, BindParameter, Dialect, Integer, bindparam
from sqlalchemy.engine.interfaces import Compiled
from sqlalchemy.types import TypeEngine

from graph.catalog.types import Column, EnumType
from graph.errors import BadUserInput
from graph.operation.types import Choice, Slot
from graph.plan.types import Opened
from graph.sql.types import Constant, Parameter
from graph.vocabulary.operators import Operand, Operator
from graph.vocabulary.scalars import NAIVE_DATETIME, STRING

Convert = Callable[[Any], Any]


class Parameters:
    """The parameters of one statement; a slot that is used twice in the same way is one parameter."""

    def __init__(self) -> None:
        self._sources: dict[str, tuple[int, Convert]] = {}
        self._made: dict[tuple[Any, ...], BindParameter[Any]] = {}

    def number(self, slot: Slot) -> BindParameter[int]:
        """A page size, an offset or a count."""
        return self._make(("number", slot), slot, BigInteger(), _as_it_is)

    def compared(
        self, column: Column, operator: Operator, operand: Slot | Opened | Choice, path: str
    ) -> BindParameter[Any]:
        """What stands behind an operator."""
        if isinstance(operand, Choice):
            assert isinstance(column.kind, EnumType), "only enums have choices"
            return bindparam(None, column.kind.python[operand.name], type_=column.type, unique=True)
        if isinstance(operand, Opened):
            return self.opened(column, operand.slot, path)
        return self._make((column, operator.name, operand), operand, column.type, _checked(column, operator, path))

    def opened(self, column: Column, slot: Slot, path: str) -> BindParameter[Any]:
        """A value from inside a cursor or a global id."""
        return self._make((column, "opened", slot), slot, column.type, _opened(column, path))

    def integer(self, operator: Operator, slot: Slot) -> BindParameter[Any]:
        """What a count is compared with."""
        return self._make(("integer", operator.name, slot), slot, Integer(), _as_it_is)

    def checked(self, kind: str, slot: Slot, type_: TypeEngine[Any], convert: Convert) -> BindParameter[Any]:
        """A value that `convert` checks; equal `kind`s convert alike."""
        return self._make((kind, slot), slot, type_, convert)

    def _make(self, key: tuple[Any, ...], slot: Slot, type_: TypeEngine[Any], convert: Convert) -> BindParameter[Any]:
        made = self._made.get(key)
        if made is None:
            name = f"value_{len(self._made)}"
            made = self._made[key] = bindparam(name, type_=type_, required=False, value=None)
            self._sources[name] = (slot.index, convert)
        return made

    def of(self, compiled: Compiled, dialect: Dialect) -> tuple[Constant | Parameter, ...]:
        """The parameters in the order of the compiled statement's placeholders."""
        names: list[str] = compiled.positiontup or []  # type: ignore[attr-defined]
        return tuple(self._parameter(name, compiled, dialect) for name in names)

    def _parameter(self, name: str, compiled: Compiled, dialect: Dialect) -> Constant | Parameter:
        type_ = compiled.binds[name].type  # type: ignore[attr-defined]
        processor = type_.dialect_impl(dialect).bind_processor(dialect)
        if name not in self._sources:
            value = compiled.params[name]
            return Constant(value if processor is None else processor(value))
        slot, convert = self._sources[name]
        return Parameter(slot, _both(convert, processor))


def _as_it_is(value: Any) -> Any:
    return value


def _both(first: Convert, second: Convert | None) -> Convert | None:
    if first is _as_it_is:
        return second
    return first if second is None else lambda value: second(first(value))


def _item(column: Column) -> Convert:
    """A value that the schema has read → what SQLAlchemy binds for this column."""
    kind = column.kind
    if isinstance(kind, EnumType):
        return lambda name: kind.python[name]
    if kind is NAIVE_DATETIME:
        return lambda value: value.replace(tzinfo=None) if isinstance(value, datetime) else value
    if kind is STRING:
        # The built-in String accepts U+0000, which PostgreSQL can't hold.
        return STRING.parse
    return _as_it_is


def _checked(column: Column, operator: Operator, path: str) -> Convert:
    item = _item(column)
    if operator.operand is Operand.TEXT:
        item = STRING.parse
    refuse = operator.refuse
    if item is _as_it_is and refuse is None:
        return _as_it_is
    many = operator.operand is Operand.LIST

    def convert(value: Any) -> Any:
        try:
            converted = [item(each) for each in value] if many else item(value)
        except ValueError as error:
            raise BadUserInput(f"{path} must be {error}.", path=(path,)) from None
        if refuse is not None and (wrong := refuse(converted)):
            raise BadUserInput(f"{path} {wrong}.", path=(path,))
        return converted

    return convert


def _opened(column: Column, path: str) -> Convert:
    kind = column.kind

    def convert(value: Any) -> Any:
        try:
            return kind.python[value] if isinstance(kind, EnumType) else kind.parse(value)
        except (ValueError, KeyError, TypeError):
            raise BadUserInput(f"{path} must be one that this API has given out.", path=(path,)) from None

    return convert
