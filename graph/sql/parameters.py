"""Slots → typed parameters: where each placeholder's value comes from, and how it is converted."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from sqlalchemy import BigInteger, BindParameter, Dialect, Integer, Text, bindparam
from sqlalchemy.engine.interfaces import Compiled
from sqlalchemy.types import TypeDecorator, TypeEngine

from graph.auth.asking import Fact
from graph.catalog.types import Column, EnumType
from graph.errors import BadUserInput
from graph.operation.path import Path, show_path
from graph.operation.types import Choice, Slot
from graph.plan.conditions import Opened, Through
from graph.sql.facts import Told
from graph.sql.types import Bound, Constant, FromViewer, Parameter, Same, digest_of
from graph.vocabulary.lenses import Lens
from graph.vocabulary.operators import Operand, Operator
from graph.vocabulary.scalars import NAIVE_DATETIME, STRING, UUID
from graph.vocabulary.stored import Stored
from graph.vocabulary.words import comparable

Convert = Callable[[Any], Any]


@dataclass(frozen=True, slots=True)
class Source:
    """Where a parameter comes from; `refused` is what is said where the column's own type can't bind the value."""

    slot: int
    convert: Convert
    refused: Callable[[], BadUserInput] | None = None


class Parameters:
    """The parameters of one statement; a slot that is used twice in the same way is one parameter."""

    def __init__(self) -> None:
        self._sources: dict[str, Source] = {}
        self._made: dict[tuple[Any, ...], BindParameter[Any]] = {}
        self._facts: dict[str, Fact] = {}
        self.same: dict[Same, None] = {}

    def number(self, slot: Slot) -> BindParameter[int]:
        """A page size, an offset or a count."""
        return self._make(("number", slot), slot, BigInteger(), as_it_is)

    def compared(
        self, column: Column, operator: Operator, operand: Slot | Opened | Choice, path: Path
    ) -> BindParameter[Any]:
        """What stands behind an operator."""
        if isinstance(operand, Choice):
            assert isinstance(column.kind, EnumType), "only enums have choices"
            return bindparam(None, column.kind.python[operand.name], type_=column.type, unique=True)
        if isinstance(operand, Opened):
            return self.opened(column, operand.slot, path)
        refused = _unbound(column, path) if isinstance(column.type, TypeDecorator) else None
        convert = _checked(column, operator, path)
        return self._make((column, operator.name, operand), operand, column.type, convert, refused)

    def told(self, through: Through) -> BindParameter[Any]:
        """What a lens is told."""
        assert through.told is not None, "the caller has looked"
        return self._make((through.lens.name, through.path), through.told, Text(), _told(through))

    def opened(self, column: Column, slot: Slot, path: Path) -> BindParameter[Any]:
        """A value from inside a cursor or a global id."""
        if column.decorated is not None and column.decorated.is_uuid:
            convert, refused = _opened_uuid(path), _not_given_out(path)
            return self._make((column, "opened", slot), slot, column.type, convert, refused)
        if column.decorated is not None:
            type_ = Stored(column.decorated.type)
            return self._make((column, "opened", slot), slot, type_, as_it_is, _not_given_out(path))
        return self._make((column, "opened", slot), slot, column.type, _opened(column, path))

    def integer(self, operator: Operator, slot: Slot) -> BindParameter[Any]:
        """What a count is compared with."""
        return self._make(("integer", operator.name, slot), slot, Integer(), as_it_is)

    def digest(self, slot: Slot) -> BindParameter[Any]:
        """What a cursor holds of a value that its order depends on."""
        return self._make(("digest", slot), slot, Text(), digest_of)

    def require_same(self, slot: Slot, held: Slot, path: Path) -> None:
        """Refuse a cursor that holds the digest of another value."""
        self.same[Same(slot.index, held.index, path)] = None

    def checked(self, kind: str, slot: Slot, type_: TypeEngine[Any], convert: Convert) -> BindParameter[Any]:
        """A value that `convert` checks; equal `kind`s convert alike."""
        return self._make((kind, slot), slot, type_, convert)

    def of_viewer(self, fact: Fact, type_: TypeEngine[Any]) -> BindParameter[Any]:
        """What rules compare a column of this type with; equal facts of equal types are one parameter."""
        # Decorators may be of one name, and yet not store alike.
        key = ("viewer", fact, type_ if isinstance(type_, TypeDecorator) else repr(type_))
        made = self._made.get(key)
        if made is None:
            name = f"value_{len(self._made)}"
            made = self._made[key] = bindparam(name, type_=Told(type_), required=False, value=None)
            self._facts[name] = fact
        return made

    def _make(
        self,
        key: tuple[Any, ...],
        slot: Slot,
        type_: TypeEngine[Any],
        convert: Convert,
        refused: Callable[[], BadUserInput] | None = None,
    ) -> BindParameter[Any]:
        made = self._made.get(key)
        if made is None:
            name = f"value_{len(self._made)}"
            made = self._made[key] = bindparam(name, type_=comparable(type_), required=False, value=None)
            self._sources[name] = Source(slot.index, convert, refused)
        return made

    def of(self, compiled: Compiled, dialect: Dialect) -> tuple[Bound, ...]:
        """The parameters in the order of the compiled statement's placeholders."""
        names: list[str] = compiled.positiontup or []  # type: ignore[attr-defined]
        binds: dict[str, BindParameter[Any]] = dict(compiled.binds)  # type: ignore[attr-defined]
        # The IN of a single-table subclass is spread over a parameter for each of its discriminators.
        spread = compiled._post_compile_expanded_state  # type: ignore[attr-defined]
        for parent, parts in (spread.parameter_expansion if spread else {}).items():
            binds |= dict.fromkeys(parts, binds[parent])
        return tuple(self._parameter(name, binds[name], compiled, dialect) for name in names)

    def _parameter(self, name: str, bind: BindParameter[Any], compiled: Compiled, dialect: Dialect) -> Bound:
        type_ = bind.type
        processor: Convert | None = type_.dialect_impl(dialect).bind_processor(dialect)
        if name in self._facts:
            assert processor is not None, "what is told is read"
            return FromViewer(self._facts[name], processor)
        if name not in self._sources:
            value = compiled.params[name]
            return Constant(value if processor is None else processor(value))
        source = self._sources[name]
        if processor is not None and source.refused is not None:
            processor = _refusing(processor, source.refused)
        return Parameter(source.slot, _both(source.convert, processor))


def as_it_is(value: Any) -> Any:
    """The converter that changes nothing."""
    return value


def _both(first: Convert, second: Convert | None) -> Convert | None:
    if first is as_it_is:
        return second
    return first if second is None else lambda value: second(first(value))


def _refusing(processor: Convert, refused: Callable[[], BadUserInput]) -> Convert:
    def convert(value: Any) -> Any:
        try:
            return processor(value)
        # Whatever the model's own code raises for a value that it does not know.
        except Exception as error:
            raise refused() from error

    return convert


def _unbound(column: Column, path: Path) -> Callable[[], BadUserInput]:
    # What the model's own code says may be about the inside of it; its `doc` is for clients.
    right = f": {column.description}" if column.description else "."
    return lambda: BadUserInput(f"{show_path(path)} must be a value that this column can hold{right}", path=path)


def _not_given_out(path: Path) -> Callable[[], BadUserInput]:
    return lambda: BadUserInput(f"{show_path(path)} must be one that this API has given out.", path=path)


def converter_of(column: Column) -> Convert:
    """A value that the schema has read → what SQLAlchemy binds for this column."""
    kind = column.kind
    if isinstance(kind, EnumType):
        return lambda name: kind.python[name]
    if kind is NAIVE_DATETIME:
        return lambda value: value.replace(tzinfo=None) if isinstance(value, datetime) else value
    if kind is UUID and not getattr(column.type, "as_uuid", True):
        return str
    if kind is STRING:
        # The built-in String accepts U+0000, which PostgreSQL can't hold.
        return STRING.parse
    return as_it_is


def _checked(column: Column, operator: Operator, path: Path) -> Convert:
    item = converter_of(column)
    if operator.operand in (Operand.TEXT, Operand.TEXTS):
        item = STRING.parse
    refuse = operator.refuse
    if item is as_it_is and refuse is None:
        return as_it_is
    many = operator.operand in (Operand.LIST, Operand.TEXTS)

    def convert(value: Any) -> Any:
        try:
            converted = [item(each) for each in value] if many else item(value)
        except ValueError as error:
            raise BadUserInput(f"{show_path(path)} must be {error}.", path=path) from None
        if refuse is not None and (wrong := refuse(converted)):
            raise BadUserInput(f"{show_path(path)} {wrong}.", path=path)
        return converted

    return convert


def seen(column: Column, lens: Lens) -> Column:
    """What a lens makes of a column, as a column of the lens's own type."""
    return replace(column, type=lens.type, kind=lens.kind, many=False, search=None)


def _told(through: Through) -> Convert:
    argument = through.argument
    assert argument is not None, "something is told"
    parse, path = argument.parse, (*through.path, argument.name)

    def convert(value: Any) -> Any:
        try:
            return parse(STRING.parse(value))
        except ValueError as error:
            right = str(error)
            end = "" if right.endswith("?") else "."
            raise BadUserInput(f"{show_path(path)} must be {right}{end}", path=path) from None

    return convert


def _opened_uuid(path: Path) -> Convert:
    def convert(value: Any) -> Any:
        try:
            return UUID.parse(value)
        except ValueError:
            refused = _not_given_out(path)
            raise refused() from None

    return convert


def _opened(column: Column, path: Path) -> Convert:
    kind = column.kind
    item = converter_of(column)

    def convert(value: Any) -> Any:
        try:
            if isinstance(kind, EnumType):
                return kind.python[value]
            return item((kind.parse_mark or kind.parse)(value))
        except (ValueError, KeyError, TypeError, OverflowError):
            refused = _not_given_out(path)
            raise refused() from None

    return convert
