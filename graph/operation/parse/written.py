"""An input type that is written → what reads a list of its values at once, where all are plain and right.

Thousands may come in one list, so that they are read column by column: what must be done for each value is a call of C
wherever the scalar's own coercion changes nothing. Whatever is not so plain, and every mistake, is read by
`InputReader`, which says where.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType, NoneType
from typing import Any

from graphql import (
    GraphQLBoolean,
    GraphQLEnumType,
    GraphQLError,
    GraphQLInputObjectType,
    GraphQLInputType,
    GraphQLInt,
    GraphQLNonNull,
    GraphQLScalarType,
    GraphQLString,
)

from graph.operation.absent import ABSENT, NO_VALUES, Absent

Values = Sequence[Any]
Coerce = Callable[[Any], Any]
ReadAll = Callable[[Values], list[dict[str, Any]]]

KEPT = 5_000
"""How many types' readers are kept."""


class NotPlain(Exception):
    """The value is to be read step by step."""


@dataclass(frozen=True, slots=True)
class _Field:
    """A field of the type. Values of the `unchanged` sort are as they are coerced already."""

    name: str
    needed: bool
    nullable: bool
    coerce: Coerce
    unchanged: Callable[[Values], bool] | None


@lru_cache(KEPT)
def plain_reader(type_: GraphQLInputObjectType) -> ReadAll:
    """Reads objects of scalars and enums, whose coerced fields stand in the type's order, or raises NotPlain."""
    fields = tuple(_field(name, field.type, field.default is not None) for name, field in type_.fields.items())
    known = frozenset(type_.fields)

    def read(values: Values) -> list[dict[str, Any]]:
        if type_.is_one_of or not all(type(each) is dict for each in values):
            raise NotPlain
        given = frozenset().union(*values)
        if not given <= known:
            raise NotPlain
        try:
            columns = {each.name: _column(each, values) for each in fields if each.needed or each.name in given}
        except (GraphQLError, ValueError, TypeError, OverflowError):
            raise NotPlain from None
        rows = zip(*columns.values(), strict=True)
        if any(ABSENT in column for column in columns.values()):
            return [{name: v for name, v in zip(columns, row, strict=True) if v is not ABSENT} for row in rows]
        return [dict(zip(columns, row, strict=True)) for row in rows] if columns else [{} for _ in values]

    return read


def _column(field: _Field, values: Values) -> Values:
    """A field's coerced values; raises NotPlain, and what its type raises."""
    given = [each.get(field.name, ABSENT) for each in values]
    kinds = set(map(type, given))
    if (field.needed and Absent in kinds) or (not field.nullable and NoneType in kinds):
        raise NotPlain
    if kinds.isdisjoint(NO_VALUES):
        unchanged = field.unchanged
        return given if unchanged is not None and unchanged(given) else list(map(field.coerce, given))
    return [each if each is None or each is ABSENT else field.coerce(each) for each in given]


def _field(name: str, type_: GraphQLInputType, has_default: bool) -> _Field:
    nullable = not isinstance(type_, GraphQLNonNull)
    leaf = type_.of_type if isinstance(type_, GraphQLNonNull) else type_
    return _Field(name, has_default or not nullable, nullable, _coercer(leaf), _UNCHANGED.get(leaf))


def _coercer(leaf: GraphQLInputType) -> Coerce:
    if isinstance(leaf, GraphQLScalarType):
        return leaf.coerce_input_value
    if isinstance(leaf, GraphQLEnumType):
        names = frozenset(leaf.values)

        def name_of(value: Any) -> str:
            if type(value) is str and value in names:
                return value
            raise NotPlain

        return name_of
    return _refuse


def _refuse(_: Any) -> Any:
    raise NotPlain


def _are_integers(values: Values) -> bool:
    return set(map(type, values)) == {int} and min(values) >= -(2**31) and max(values) < 2**31


# graphql-core's own coercion asks an abstract class of each value.
_UNCHANGED: Mapping[GraphQLInputType, Callable[[Values], bool]] = MappingProxyType(
    {
        GraphQLInt: _are_integers,
        GraphQLString: lambda values: set(map(type, values)) == {str},
        GraphQLBoolean: lambda values: set(map(type, values)) == {bool},
    }
)
