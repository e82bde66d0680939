"""Hypothesis → what stands behind an operator: of the rows at hand more often than not."""

# A table of functions calls them all alike.
# ruff: noqa: ARG005

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from tests.oracle.insides import (
    JOINS,
    PIECES,
    Pattern,
    Phrase,
    Steps,
    at,
    joined,
    literal,
    part_of,
    places,
    plain,
    words,
)
from tests.oracle.kinds import BOOLEAN, FLOAT, INT, KEYS, STRING, Kind

if TYPE_CHECKING:
    from tests.oracle.draw import Drawer

ZONES = (
    *("UTC", "Europe/Berlin", "America/New_York", "Asia/Kolkata", "Pacific/Kiritimati", "Pacific/Pago_Pago"),
    *("Australia/Lord_Howe", "America/Havana", "America/Sao_Paulo"),
)
SEEN = {"string": STRING, "int": INT, "float": FLOAT, "boolean": BOOLEAN}
# The root of a document, and places in none.
STEPS: tuple[Steps, ...] = ((), ("a",), ("a", "a"), (0,), ("nothing",), ("a", 0, "a"), (7,), ("",), ('a"b',), ("a.b",))


def operand(drawer: Drawer, kind: Kind, operator: str, here: list[Any]) -> Any:
    """The operand of an operator; `here` are the values that the column has."""
    if operator in OPERANDS:
        return OPERANDS[operator](drawer, kind, here)
    value = value_of(drawer, kind, here)
    if kind.family == "document":
        return piece_of(drawer, value)
    if kind.item is not None:
        return items(drawer, kind, operator, value)
    if operator in ("eq", "ne", "gt", "gte", "lt", "lte"):
        return value
    if operator in ("regex", "iregex"):
        return draw_pattern(drawer, value or "a", drawer.number(0, 4))
    start = drawer.number(0, min(3, len(value)))
    piece = value[start : start + drawer.pick((1, 2, 5, 0))]
    return drawer.pattern(piece) if operator in ("like", "ilike") else piece


def value_of(drawer: Drawer, kind: Kind, here: list[Any]) -> Any:
    return drawer.pick(here) if here and drawer.likely(60) else drawer.pick((*kind.pool, *kind.foreign))


def items(drawer: Drawer, kind: Kind, operator: str, value: list[Any]) -> Any:
    """One item or several; no client can send null for one."""
    assert kind.item is not None
    known = [each for each in value if each is not None]
    if operator == "has":
        return drawer.pick(known) if known and drawer.likely(70) else drawer.pick(kind.item.pool)
    if operator == "eq" and drawer.likely(70):
        return known
    return [drawer.pick(known or kind.item.pool) for _ in range(drawer.number(0, 3))]


def part(drawer: Drawer, kind: Kind, here: list[Any]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    zone = None
    if kind.name == "DateTime" and drawer.likely(70):
        zone = found["timeZone"] = drawer.pick(ZONES)
    for name in drawer.some(kind.parts, 2) or [kind.parts[0]]:
        value = part_of(value_of(drawer, kind, here), name, zone)
        if name == "date":
            kind_ = drawer.date_kind
            operators = drawer.pick(("eq", "gt", "lte", "in", "isNull"))
            found[name] = {operators: operand(drawer, kind_, operators, [])}
            continue
        operators = drawer.pick(("eq", "ne", "gt", "gte", "lt", "lte", "in", "notIn", "isNull"))
        many = operators in ("in", "notIn")
        found[name] = {operators: drawer.likely(50) if operators == "isNull" else [value] if many else value}
    return found


def piece_of(drawer: Drawer, document: Any) -> Any:
    """Something like a part of a document, with less in it."""
    found = at(plain(document), drawer.pick(places(plain(document))))
    if isinstance(found, dict) and found and drawer.likely(40):
        del (found := dict(found))[drawer.pick(list(found))]
    if isinstance(found, list) and drawer.likely(40):
        found = found[::-1][:2]
    if found is None:
        return {"a": None}
    wrapped = drawer.likely(15)
    return [found] if wrapped else found


def path(drawer: Drawer, kind: Kind, here: list[Any]) -> dict[str, Any]:
    document = plain(value_of(drawer, kind, here))
    steps = drawer.pick(places(document)) if drawer.likely(75) else drawer.pick(STEPS)
    asked: dict[str, Any] = {"at": steps}
    found = at(document, steps)
    for name in drawer.some((*SEEN, "isNull", "exists"), 2):
        if name in SEEN:
            inner = SEEN[name]
            fitting = [found] if type(found) is type(inner.pool[0]) and is_sendable(inner, found) else []
            operators = drawer.pick(inner.operators)
            asked[name] = {operators: operand(drawer, inner, operators, fitting)}
        else:
            asked[name] = drawer.likely(50)
    return asked


def is_sendable(kind: Kind, value: Any) -> bool:
    return kind is not INT or -(2**31) <= value < 2**31


def search(drawer: Drawer, kind: Kind, here: list[Any]) -> tuple[Phrase, ...]:
    phrases = []
    for _ in range(drawer.pick((1, 1, 2))):
        known = words(drawer.pick(here)) if here and drawer.likely(80) else []
        known = known or ["hello", "ab"]
        start = drawer.number(0, len(known) - 1)
        some = known[start : start + drawer.pick((1, 1, 2, 3))]
        prefix = drawer.likely(30)
        if prefix:
            some[-1] = some[-1][: drawer.number(1, len(some[-1]))]
        if drawer.likely(20):
            some = [word.upper() for word in some]
        phrases.append(Phrase(tuple(some), prefix))
    return tuple(phrases)


def draw_pattern(drawer: Drawer, value: str, depth: int) -> Pattern:
    if depth == 0:
        return literal(drawer.pick(value)) if drawer.likely(55) else drawer.pick(PIECES)
    one = draw_pattern(drawer, value, depth - 1)
    other = draw_pattern(drawer, value, drawer.number(0, depth - 1))
    return joined(drawer.number(0, len(JOINS) - 1), one, other)


def flag(drawer: Drawer, kind: Kind, here: list[Any]) -> bool:
    return drawer.likely(50)


def some_keys(drawer: Drawer, kind: Kind, here: list[Any]) -> list[str]:
    return [drawer.pick(KEYS) for _ in range(drawer.number(0, 3))]


def several(drawer: Drawer, kind: Kind, here: list[Any]) -> list[Any]:
    return [operand(drawer, kind, "eq", here) for _ in range(drawer.number(0, 3))]


# What is drawn for an operator, whatever the kind.
OPERANDS: dict[str, Callable[[Drawer, Kind, list[Any]], Any]] = {
    "isNull": flag,
    "isEmpty": flag,
    "hasKey": lambda drawer, kind, here: drawer.pick(KEYS),
    "hasAnyKey": some_keys,
    "hasAllKeys": some_keys,
    "in": several,
    "notIn": several,
    "part": part,
    "path": lambda drawer, kind, here: [path(drawer, kind, here) for _ in range(drawer.pick((1, 1, 2, 0)))],
    "length": lambda drawer, kind, here: drawer.count(),
    "search": search,
}
