"""Columns of the model → rules that values must keep, each said once: in the model."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable, Iterator, Mapping
from decimal import Decimal
from typing import Any

import sqlalchemy as sa

from graph.catalog.types import EnumType
from graph.catalog.writes import Input, Writable
from graph.mutations.annotated import constraints_of, refused
from graph.mutations.blank import blank
from graph.mutations.checks import read_checks, shown_rule
from graph.mutations.errors import CheckError, MutationError, ValidationError
from graph.mutations.values import model_value
from graph.operation.path import Path


def broken_rules(
    writable: Writable, given: Mapping[str, Any], path: Path, *, new: bool = False
) -> Iterator[MutationError]:
    """What the given values break of the rules of their columns; a `new` row has its defaults too."""
    wrong: set[str] = set()
    for each in writable.inputs.values():
        value = given.get(each.name)
        if value is not None:
            for error in _broken(writable, each, value, (*path, each.name)):
                wrong.add(each.name)
                yield error
    yield from _refused_by_checks(writable, _values(writable, given, wrong, new=new), path)


def _values(
    writable: Writable, given: Mapping[str, Any], wrong: Container[str], *, new: bool
) -> Mapping[sa.Column[Any], tuple[str, Any]]:
    """The columns whose values are known, each with its name and its value."""
    found: dict[sa.Column[Any], tuple[str, Any]] = {}
    for each in writable.inputs.values():
        if each.name in wrong or isinstance(each.column.kind, EnumType):
            continue
        default = each.stored.default
        if each.name in given:
            found[each.stored] = each.name, model_value(each.column, given[each.name])
        elif new and isinstance(default, sa.ColumnDefault) and default.is_scalar:
            found[each.stored] = each.name, default.arg
        elif new and default is None and each.stored.server_default is None and not each.stored.foreign_keys:
            found[each.stored] = each.name, None
    return found


def _broken(writable: Writable, each: Input, value: Any, path: Path) -> Iterator[MutationError]:
    try:
        bound = model_value(each.column, value)
    except ValueError as error:
        yield ValidationError(f"{each.name} must be {error}.", path)
        return
    rule = rule_for(each.stored.type)
    if rule is not None and (wrong := rule(bound)):
        message, constraint = wrong
        yield ValidationError(f"{each.name} {message}.", path, constraint)
        return
    adapter = constraints_of(writable).get(each.column.attribute)
    if adapter is not None and (wrong_there := refused(adapter, bound)):
        yield ValidationError(f"{each.name}: {wrong_there}.", path)


def _refused_by_checks(
    writable: Writable, known: Mapping[sa.Column[Any], tuple[str, Any]], path: Path
) -> Iterator[MutationError]:
    """CHECK constraints that can be read, whose columns are all known."""
    for table in writable.entity.model.__mapper__.tables:
        if not isinstance(table, sa.Table):
            continue
        values = {stored.name: value for stored, (_, value) in known.items() if stored.table is table}
        names = {stored.name: name for stored, (name, _) in known.items() if stored.table is table}
        for check in read_checks(table):
            if check.columns <= values.keys() and check.is_broken({name: [values[name]] for name in check.columns}):
                fields = sorted(names[column] for column in check.columns)
                here = (*path, fields[0]) if len(fields) == 1 else path
                yield CheckError(must_keep(check.text, fields, names), here, fields)


def must_keep(rule: str, fields: Iterable[str], names: Mapping[str, str]) -> str:
    """What is told of a broken rule; `names` are the API's, by the columns'."""
    return f"{' and '.join(fields)} must keep the rule: {shown_rule(rule, names)}."


def refused_by_validators(writable: Writable, given: Mapping[str, Any], path: Path) -> Iterator[MutationError]:
    """What `__init__` and `@validates` raise for the values of a new row, tried on one that is thrown away."""
    mapper = writable.entity.model.__mapper__
    if not mapper.validators and not writable.arguments:
        return
    values: dict[str, tuple[str, Any]] = {}
    for each in writable.inputs.values():
        if each.name in given:
            try:
                values[each.column.attribute] = each.name, model_value(each.column, given[each.name])
            except ValueError:
                # It is told already; without it there may be no row.
                if each.column.attribute in writable.arguments:
                    return
    try:
        row = blank(writable, {attribute: value for attribute, (_, value) in values.items()})
    except (ValueError, AssertionError) as error:
        yield ValidationError(str(error) or "The row is not right.", path)
        return
    for attribute, (name, value) in values.items():
        if attribute in mapper.validators:
            try:
                setattr(row, attribute, value)
            except (ValueError, AssertionError) as error:
                yield ValidationError(str(error) or f"{name} is not right.", (*path, name))


def rule_for(type_: Any) -> Rule | None:
    """What the values of a column of this type must keep; None where any will do."""
    return next((make(type_) for each, make in RULES if isinstance(type_, each)), None)


def _any_value(_: Any) -> None:
    return None


def _text_length(type_: Any) -> Rule | None:
    length = type_.length
    if length is None:
        return None

    def rule(value: Any) -> tuple[str, str] | None:
        if not isinstance(value, str) or len(value) <= length:
            return None
        return f"must have at most {length} characters; it has {len(value)}", f"length <= {length}"

    return rule


def _bytes_length(type_: Any) -> Rule | None:
    length = type_.length
    if length is None:
        return None

    def rule(value: Any) -> tuple[str, str] | None:
        if len(value) <= length:
            return None
        return f"must have at most {length} bytes; it has {len(value)}", f"length <= {length}"

    return rule


def _precision(type_: Any) -> Rule | None:
    if type_.precision is None:
        return None
    scale, whole = type_.scale or 0, type_.precision - (type_.scale or 0)

    def rule(value: Any) -> tuple[str, str] | None:
        if not isinstance(value, Decimal):
            return None
        exponent = value.normalize().as_tuple().exponent
        assert isinstance(exponent, int), "the scalar takes finite numbers only"
        if -exponent > scale:
            return f"must have at most {scale} digits after the point", f"scale <= {scale}"
        if value and value.adjusted() >= whole:
            return f"must have at most {whole} digits before the point", f"precision <= {type_.precision}"
        return None

    return rule


def _small(_: Any) -> Rule:
    wrong = "must be between -32768 and 32767", "16 bits"
    return lambda value: None if -(2**15) <= value < 2**15 else wrong


Rule = Callable[[Any], tuple[str, str] | None]
"""Value → what is wrong with it, and which constraint says so."""

RULES: tuple[tuple[type[Any], Callable[[Any], Rule | None]], ...] = (
    # An Enum is a String of SQLAlchemy's; its values are checked by the schema.
    (sa.Enum, _any_value),
    (sa.String, _text_length),
    (sa.LargeBinary, _bytes_length),
    (sa.Float, _any_value),
    (sa.Numeric, _precision),
    (sa.SmallInteger, _small),
)
