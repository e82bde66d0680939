"""A filter and a row → True, False, or None for unknown: SQL's three-valued logic, written out."""

# The Greek letter is meant.
# ruff: noqa: RUF002

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from tests.oracle.describe import Entity
from tests.oracle.insides import (
    MISSING,
    at,
    compared_date,
    contains,
    has_phrase,
    part_of,
    plain,
    seen_as,
)
from tests.oracle.rows import Row, Rows

Truth = bool | None
Where = Mapping[str, Any]
"""{"and": [Where], "or": [Where], "not": Where, column: {operator: operand}, relation: Where or {"some": Where}}."""


def all_of(truths: Iterable[Truth]) -> Truth:
    found = list(truths)
    return False if False in found else None if None in found else True


def any_of(truths: Iterable[Truth]) -> Truth:
    found = list(truths)
    return True if True in found else None if None in found else False


def negated(truth: Truth) -> Truth:
    return None if truth is None else not truth


# Operators: of a value that is not null


def lower(text: str) -> str:
    """Each character by itself, as Unicode's simple mapping has it: İ is i, Σ is always σ."""
    return "".join("i" if character == "İ" else character.lower() for character in text)


def is_like(text: str, pattern: str) -> bool:
    if not pattern:
        return not text
    first, rest = pattern[0], pattern[1:]
    if first == "%":
        return any(is_like(text[start:], rest) for start in range(len(text) + 1))
    if first == "\\":
        return bool(rest) and text[:1] == rest[0] and is_like(text[1:], rest[1:])
    return bool(text) and first in ("_", text[0]) and is_like(text[1:], rest)


OPERATORS: dict[str, Callable[[Any, Any], bool]] = {
    "eq": lambda value, operand: value == operand,
    "ne": lambda value, operand: value != operand,
    "in": lambda value, operand: any(value == each for each in operand),
    "notIn": lambda value, operand: all(value != each for each in operand),
    "gt": lambda value, operand: value > operand,
    "gte": lambda value, operand: value >= operand,
    "lt": lambda value, operand: value < operand,
    "lte": lambda value, operand: value <= operand,
    "like": is_like,
    "ilike": lambda value, operand: is_like(lower(value), lower(operand)),
    "startsWith": lambda value, operand: value[: len(operand)] == operand,
    "istartsWith": lambda value, operand: lower(value)[: len(operand)] == lower(operand),
    "endsWith": lambda value, operand: value[max(0, len(value) - len(operand)) :] == operand,
    "iendsWith": lambda value, operand: lower(value)[max(0, len(value) - len(operand)) :] == lower(operand),
    "contains": lambda value, operand: operand in value,
    "icontains": lambda value, operand: lower(operand) in lower(value),
    "regex": lambda value, operand: operand.found_in(value, any_case=False),
    "iregex": lambda value, operand: operand.found_in(value, any_case=True),
    "search": lambda value, operand: all(has_phrase(value, phrase) for phrase in operand),
}
OF_DOCUMENTS: dict[str, Callable[[Any, Any], bool]] = {
    "contains": lambda value, operand: contains(value, plain(operand)),
    "hasKey": lambda value, operand: isinstance(value, dict) and operand in value,
    "hasAnyKey": lambda value, operand: isinstance(value, dict) and any(key in value for key in operand),
    "hasAllKeys": lambda value, operand: isinstance(value, dict) and all(key in value for key in operand),
}
OF_LISTS: dict[str, Callable[[Any, Any], bool]] = {
    "eq": lambda value, operand: value == operand,
    "has": lambda value, operand: operand in value,
    "hasAny": lambda value, operand: any(each in value for each in operand),
    "hasAll": lambda value, operand: all(each in value for each in operand),
    "isEmpty": lambda value, operand: (not value) is operand,
}


def compare(value: Any, operators: Mapping[str, Any], family: str = "") -> Truth:
    """All operators of one column."""
    return all_of(compare_one(value, name, operand, family) for name, operand in operators.items())


def compare_one(value: Any, name: str, operand: Any, family: str) -> Truth:
    if name == "isNull":
        return (value is None) is operand
    if name in ("in", "notIn") and not operand:
        return name == "notIn"
    if name == "path":
        return all_of(compare_at(value, each) for each in operand)
    if name == "part":
        return all_of(compare_part(value, each, inner, operand) for each, inner in operand.items())
    if name == "length":
        return compare(None if value is None else len(value), operand)
    return None if value is None else FAMILIES[family][name](plain(value) if family else value, operand)


FAMILIES = {"": OPERATORS, "document": OF_DOCUMENTS, "list": OF_LISTS}


def compare_part(value: Any, part: str, inner: Mapping[str, Any], operand: Mapping[str, Any]) -> Truth:
    if part == "timeZone":
        return True
    found = None if value is None else part_of(value, part, operand.get("timeZone"))
    if part == "date":
        inner = {name: dates(each) for name, each in inner.items()}
    return compare(found, inner)


def dates(operand: Any) -> Any:
    if isinstance(operand, list):
        return [compared_date(each) for each in operand]
    return operand if isinstance(operand, bool) else compared_date(operand)


def compare_at(document: Any, asked: Mapping[str, Any]) -> Truth:
    """What is asked of one place; no document has no places."""
    found = MISSING if document is None else at(plain(document), asked["at"])
    truths: list[Truth] = []
    for name, operand in asked.items():
        if name == "exists":
            truths.append((found is not MISSING) is operand)
        elif name == "isNull":
            truths.append((found is MISSING or found is None) is operand)
        elif name != "at":
            truths.append(compare(seen_as(found, name), operand))
    return all_of(truths)


# Filters


def is_vacuous(entity: Entity, where: Where) -> bool:
    """Whether a filter asks nothing, so that it is true even of a related row that is not there."""
    for name, value in where.items():
        if name == "and":
            if not all(is_vacuous(entity, each) for each in value):
                return False
        elif name in entity.columns:
            if value:
                return False
        else:
            return False
    return True


def holds(rows: Rows, entity: Entity, where: Where, row: Row) -> Truth:
    """Whether a filter is true of a row."""
    return all_of(holds_one(rows, entity, name, value, row) for name, value in where.items())


def holds_one(rows: Rows, entity: Entity, name: str, value: Any, row: Row) -> Truth:
    if name == "and":
        return all_of(holds(rows, entity, each, row) for each in value)
    if name == "or":
        return any_of(holds(rows, entity, each, row) for each in value)
    if name == "not":
        return negated(holds(rows, entity, value, row))
    if name in entity.columns:
        column = entity.columns[name]
        return compare(rows.value(row, column), value, column.kind.family)
    relation = entity.relations[name]
    target = rows.world.entities[relation.target]
    found = [each for each, _ in rows.related(row, relation)]
    if relation.many:
        return all_of(quantified(rows, target, how, inner, found) for how, inner in value.items())
    if asks_nothing(rows, entity, name, value):
        return True
    return any(holds(rows, target, value, each) is True for each in found)


def asks_nothing(rows: Rows, entity: Entity, name: str, where: Where) -> bool:
    """A to-one filter that asks nothing, to-one filters inside it included."""
    target = rows.world.entities[entity.relations[name].target]
    return vacuous(rows, target, where)


def without_vacuous(rows: Rows, entity: Entity, where: Where) -> Where:
    kept: dict[str, Any] = {}
    for name, value in where.items():
        if name == "and":
            kept[name] = [without_vacuous(rows, entity, each) for each in value]
        elif name in entity.relations:
            relation = entity.relations[name]
            target = rows.world.entities[relation.target]
            asks = asks_of_many(rows, target, value) if relation.many else not asks_nothing(rows, entity, name, value)
            if asks:
                kept[name] = value
        else:
            kept[name] = value
    return kept


def asks_of_many(rows: Rows, target: Entity, value: Mapping[str, Any]) -> bool:
    """Every related row is one of which nothing is asked, and so is their number where no operator compares it."""
    return any(
        how not in ("every", "count") or (inner if how == "count" else not vacuous(rows, target, inner))
        for how, inner in value.items()
    )


def vacuous(rows: Rows, entity: Entity, where: Where) -> bool:
    return is_vacuous(entity, without_vacuous(rows, entity, where))


def quantified(rows: Rows, entity: Entity, how: str, inner: Any, found: list[Row]) -> Truth:
    match how:
        case "some":
            return any(holds(rows, entity, inner, each) is True for each in found)
        case "none":
            return not any(holds(rows, entity, inner, each) is True for each in found)
        case "every":
            return all(holds(rows, entity, inner, each) is True for each in found)
        case "isEmpty":
            return (not found) is inner
        case "count":
            return compare(len(found), inner)
        case _:
            raise AssertionError(how)
