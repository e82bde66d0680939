"""A filter → the filter of the rows for which it is neither true nor false, in the language itself."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from tests.oracle.conditions import Where
from tests.oracle.describe import Entity

NOBODY: Where = {"or": []}


class Unsayable(Exception):
    """What is unknown of a place in a document, no filter can say."""


def unknown(entity: Entity, where: Where) -> Where:
    """The rows of which `where` is unknown. Raises Unsayable."""
    parts = list(_parts(entity, where))
    return _some_unknown(parts, [_unknown_of(entity, part) for part in parts])


def _parts(entity: Entity, where: Where) -> Iterator[Where]:
    """What must all be true, one operator each."""
    for name, value in where.items():
        if name == "and":
            for each in value:
                yield from _parts(entity, each)
        elif name in entity.columns:
            yield from ({name: each} for each in _operators(value))
        else:
            yield {name: value}


def _operators(operators: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    for operator, operand in operators.items():
        if operator == "length":
            yield from ({operator: {name: inner}} for name, inner in operand.items())
        elif operator == "part":
            zone = {name: value for name, value in operand.items() if name == "timeZone"}
            for name, inner in operand.items():
                if name not in zone:
                    yield from ({operator: {**zone, name: {each: value}}} for each, value in inner.items())
        else:
            yield {operator: operand}


def _some_unknown(parts: Sequence[Where], unknowns: Sequence[Where]) -> Where:
    """Some are unknown, and all others are true."""
    others = [{"or": [part, its_unknown]} for part, its_unknown in zip(parts, unknowns, strict=True)]
    return {"and": [{"or": list(unknowns)}, *others]}


def _unknown_of(entity: Entity, part: Where) -> Where:
    ((name, value),) = part.items()
    if name == "or":
        # Some are unknown, and all others are false.
        return _some_unknown([{"not": each} for each in value], [unknown(entity, each) for each in value])
    if name == "not":
        return unknown(entity, value)
    if name in entity.columns:
        ((operator, operand),) = value.items()
        return {name: {"isNull": True}} if _is_unknown_of_null(operator, operand) else NOBODY
    # Whether there are related rows, and how many, is always known.
    return NOBODY


def _is_unknown_of_null(operator: str, operand: Any) -> bool:
    match operator:
        case "isNull":
            return False
        case "in" | "notIn":
            return bool(operand)
        case "path":
            raise Unsayable
        case "length":
            ((inner, value),) = operand.items()
            return _is_unknown_of_null(inner, value)
        case "part":
            ((_, asked),) = ((name, each) for name, each in operand.items() if name != "timeZone")
            ((inner, value),) = asked.items()
            return _is_unknown_of_null(inner, value)
        case _:
            return True
