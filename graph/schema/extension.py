"""Functions of people → hand-written fields: real Strawberry fields that get the columns they need."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterable, Mapping, Sequence
from copy import copy
from dataclasses import dataclass
from functools import cached_property
from types import MappingProxyType
from typing import Any

import strawberry
from sqlalchemy import Dialect
from strawberry.types.field import UNRESOLVED, StrawberryField
from strawberry.types.fields.resolver import ROOT_PARAMSPEC, StrawberryResolver

from graph.catalog.names import camel_case
from graph.catalog.types import Catalog, Column, Entity
from graph.errors import ModelError
from graph.schema.values import column_value

QUERY = "Query"


@dataclass(frozen=True, slots=True)
class HandWritten:
    """A field that a person wrote: on `model`'s type and those of its subclasses; None is the query root.

    `needs` are the attributes of the model that its function reads.
    """

    model: type[Any] | None
    name: str
    needs: tuple[str, ...]
    field: StrawberryField


class Row:
    """What a hand-written field sees: the columns that it needs, as the model's own Python values."""

    __slots__ = ("_columns", "_dialect", "_field", "_values")

    def __init__(self, field: str, columns: Mapping[str, Column], values: Mapping[str, Any], dialect: Dialect) -> None:
        self._field = field
        self._columns = columns
        self._values = values
        self._dialect = dialect

    def __getattr__(self, attribute: str) -> Any:
        column = self._columns.get(attribute)
        if column is None:
            raise AttributeError(f"{self._field} reads {attribute!r}, but needs={list(self._columns)}; add it there.")
        return column_value(column, self._values[f"@{attribute}"], self._dialect)


# What people write


def computed(
    model: type[Any], *, needs: Sequence[Any] = (), **options: Any
) -> Callable[[Callable[..., Any]], HandWritten]:
    """Make a field of `model`'s type from a function, whose first parameter is the Row.

    `needs` are the columns that it reads: attributes of the model or their names. The other parameters are
    the field's arguments, an `info: strawberry.Info` apart; the docstring is its description. `options` are
    those of `strawberry.field`, such as `name`, `permission_classes` or `extensions`.
    """

    def decorate(function: Callable[..., Any]) -> HandWritten:
        keys = tuple(each if isinstance(each, str) else str(each.key) for each in needs)
        return _hand_written(model, keys, RowResolver(function), options)

    return decorate


def query_field(**options: Any) -> Callable[[Callable[..., Any]], HandWritten]:
    """Make a field of the query root from a function; otherwise like `computed`, without a row."""
    return lambda function: _hand_written(None, (), StrawberryResolver(function), options)


def _hand_written(
    model: type[Any] | None,
    needs: tuple[str, ...],
    resolver: StrawberryResolver[Any],
    options: Mapping[str, Any],
) -> HandWritten:
    docstring = inspect.cleandoc(resolver.wrapped_func.__doc__ or "") or None
    described = {"name": camel_case(resolver.name), "description": docstring, **options}
    field: StrawberryField = strawberry.field(resolver=resolver, **described)
    return HandWritten(model, str(field.graphql_name), needs, field)


class RowResolver(StrawberryResolver[Any]):
    """A resolver whose first parameter, whatever its name, is the row."""

    @cached_property
    def reserved_parameters(self) -> dict[Any, inspect.Parameter | None]:
        reserved = super().reserved_parameters
        first = next(iter(self.signature.parameters.values()), None)
        if first is None or first in reserved.values():
            return reserved
        return {**reserved, ROOT_PARAMSPEC: first}


# What becomes of it


@dataclass(frozen=True, slots=True)
class Attached:
    """A hand-written field on one type, with a copy of the Strawberry field that is this type's alone."""

    type: str
    name: str
    field: StrawberryField
    columns: Mapping[str, Column]


def attach(catalog: Catalog, handwritten: Iterable[HandWritten]) -> Sequence[Attached]:
    """Every hand-written field on every type that has it.

    Raises ModelError where a field's model, a column that it needs or its annotations aren't known, or its
    name is taken.
    """
    attached: dict[tuple[str, str], Attached] = {}
    for each in handwritten:
        for type_, columns in _places(catalog, each).items():
            taken = catalog.roots if type_ == QUERY else catalog.fields[type_]
            if each.name in taken or (type_, each.name) in attached:
                raise ModelError(
                    f"The hand-written field {type_}.{each.name} exists already; name it otherwise: name='…'."
                )
            _check_annotations(catalog, type_, each)
            attached[type_, each.name] = Attached(type_, each.name, copy(each.field), columns)
    return tuple(attached.values())


def needs_of(catalog: Catalog, handwritten: Iterable[HandWritten]) -> Mapping[str, Mapping[str, tuple[str, ...]]]:
    """The attributes that each hand-written field needs, by its type's and its own name.

    A field of a base is there for the base and for each subclass, one of the query root under `Query`.
    Raises ModelError as `attach` does.
    """
    needs: dict[str, dict[str, tuple[str, ...]]] = {}
    for each in attach(catalog, handwritten):
        needs.setdefault(each.type, {})[each.name] = tuple(each.columns)
    return MappingProxyType({type_: MappingProxyType(fields) for type_, fields in needs.items()})


def _places(catalog: Catalog, each: HandWritten) -> Mapping[str, Mapping[str, Column]]:
    """The types that get the field, with the columns that it needs there."""
    if each.model is None:
        return {QUERY: {}}
    owner = next((entity for entity in catalog.entities.values() if entity.model is each.model), None)
    if owner is None:
        raise ModelError(f"The hand-written field {each.name!r} is on {each.model.__qualname__}, no model of the API.")
    return {
        entity.name: _needed_columns(entity, each)
        for entity in catalog.entities.values()
        if entity is owner or _descends(catalog, entity, owner)
    }


def _descends(catalog: Catalog, entity: Entity, ancestor: Entity) -> bool:
    return entity.base is not None and (
        entity.base == ancestor.name or _descends(catalog, catalog.entities[entity.base], ancestor)
    )


def _needed_columns(entity: Entity, each: HandWritten) -> Mapping[str, Column]:
    columns = {column.attribute: column for column in entity.columns.values()}
    for attribute in each.needs:
        if attribute not in columns:
            raise ModelError(
                f"The hand-written field {entity.name}.{each.name} needs {attribute!r}, which is no visible "
                f"column of {entity.name}; it has {', '.join(columns)}."
            )
    return {attribute: columns[attribute] for attribute in each.needs}


def _check_annotations(catalog: Catalog, type_: str, each: HandWritten) -> None:
    returned = each.field.type
    if returned is UNRESOLVED:
        raise ModelError(
            f"The hand-written field {type_}.{each.name} has a return annotation that is missing or can't be "
            "resolved; import its names outside of TYPE_CHECKING."
        )
    try:
        for argument in each.field.arguments:
            _ = argument.type
    except NameError as error:
        raise ModelError(
            f"The hand-written field {type_}.{each.name}: {error}; import it outside of TYPE_CHECKING."
        ) from error
    while hasattr(returned, "of_type"):
        returned = returned.of_type
    if any(entity.model is returned for entity in catalog.entities.values()):
        raise ModelError(
            f"The hand-written field {type_}.{each.name} returns rows of a model, which only the engine can "
            "fetch; declare a relationship on the model."
        )
