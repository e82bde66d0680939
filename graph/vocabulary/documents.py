"""JSON columns: the words to ask what is inside them, and the language of places in them."""

from __future__ import annotations

import re
from enum import Enum
from json import dumps, loads
from typing import Any

from sqlalchemy import BigInteger, Boolean, ColumnElement, Dialect, Double, Text, TypeDecorator
from sqlalchemy.sql.functions import FunctionElement
from sqlalchemy.types import TypeEngine

# Words


class json_contains(FunctionElement[bool]):
    """A JSON column contains a document, as `jsonb @> jsonb` of PostgreSQL has it."""

    name = "json_contains"
    type = Boolean()
    inherit_cache = True


class json_has_key(FunctionElement[bool]):
    """A JSON object has the key at its top level; anything else has none."""

    name = "json_has_key"
    type = Boolean()
    inherit_cache = True


class json_has_any(FunctionElement[bool]):
    """A JSON object has at least one of the keys of a list at its top level; anything else has none."""

    name = "json_has_any"
    type = Boolean()
    inherit_cache = True


class json_has_all(FunctionElement[bool]):
    """A JSON object has every key of a list at its top level; anything else has none."""

    name = "json_has_all"
    type = Boolean()
    inherit_cache = True


class Seen(Enum):
    """As what the value at a place in a document is looked at; what is something else is null."""

    STRING = "string"
    INT = "int"
    FLOAT = "float"
    BOOLEAN = "boolean"
    ANYTHING = "anything"
    NOT_NULL = "not null"


_TYPES: dict[Seen, TypeEngine[Any]] = {
    Seen.STRING: Text(),
    Seen.INT: BigInteger(),
    Seen.FLOAT: Double(),
    Seen.BOOLEAN: Boolean(),
    Seen.ANYTHING: Text(),
    Seen.NOT_NULL: Text(),
}


class json_at(FunctionElement[Any]):
    """The value at a place in a document; null where there is none, or where it is nothing that `seen` allows."""

    name = "json_at"
    inherit_cache = False

    def __init__(self, value: ColumnElement[Any], place: ColumnElement[Any], seen: Seen) -> None:
        super().__init__(value, place)
        self.seen = seen
        self.type = _TYPES[seen]


# Places

Steps = tuple[str | int, ...]

LONGEST_PLACE = 1_000
_INDEX = r"\[(?P<index>0|[1-9][0-9]{0,8})\]"
_NAME = r"""(?P<name>[^\s.\[\]"'\\$]+)"""
_QUOTED = r"""(?P<quoted>"(?:[^"\\]|\\.)*")"""
_STEP = re.compile(rf"{_INDEX}|(?P<dot>\.?)(?:{_NAME}|{_QUOTED})")
_RIGHT = 'a place like a.b[0].c, "a key".c or [0]; $ is the whole document'


def parse_place(text: str) -> Steps:
    """`a.b[0]."c d"` → `("a", "b", 0, "c d")`.

    Raises ValueError with a sentence that says what is right.
    """
    if text == "$":
        return ()
    if not text or len(text) > LONGEST_PLACE:
        raise ValueError(_RIGHT)
    steps: list[str | int] = []
    position = 0
    while position < len(text):
        found = _STEP.match(text, position)
        if found is None or (found["index"] is None and bool(found["dot"]) != bool(steps)):
            raise ValueError(f"{_RIGHT}; it goes wrong at character {position + 1}")
        steps.append(_step(found, position))
        position = found.end()
    return tuple(steps)


def _step(found: re.Match[str], position: int) -> str | int:
    if found["index"] is not None:
        return int(found["index"])
    if found["name"] is not None:
        return found["name"]
    try:
        key = loads(found["quoted"])
    except ValueError:
        raise ValueError(f"{_RIGHT}; the quoted key at character {position + 1} is no JSON text") from None
    assert isinstance(key, str), "it stands in quotes"
    if not key.isprintable() and ("\0" in key or any("\ud800" <= each <= "\udfff" for each in key)):
        raise ValueError(f"{_RIGHT}; the quoted key at character {position + 1} can't be in a database")
    return key


# PostgreSQL reads a document strictly: `.a` is an object's key and `[0]` a list's place, never the other way round.
# A double is refused, not raised for, where it would be infinite or lose its digits.
_FILTERS = {
    Seen.STRING: ' ? (@.type() == "string")',
    Seen.INT: (' ? (@.type() == "number" && @.floor() == @ && @ >= -9223372036854775808 && @ <= 9223372036854775807)'),
    Seen.FLOAT: ' ? (@.type() == "number" && (@ == 0 || (@.abs() >= 1e-300 && @.abs() <= 1e300)))',
    Seen.BOOLEAN: ' ? (@.type() == "boolean")',
    Seen.ANYTHING: "",
    Seen.NOT_NULL: ' ? (@.type() != "null")',
}


class Place(TypeDecorator[Steps]):
    """A place in a document as a parameter: a jsonpath on PostgreSQL, a JSON list of the steps elsewhere."""

    impl = Text
    cache_ok = True

    def __init__(self, seen: Seen) -> None:
        super().__init__()
        self.seen = seen

    def process_bind_param(self, value: Steps | None, dialect: Dialect) -> str | None:
        if value is None:
            return None
        if dialect.name != "postgresql":
            return dumps(value)
        steps = "".join(f"[{step}]" if isinstance(step, int) else f".{dumps(step)}" for step in value)
        return f"strict ${steps}{_FILTERS[self.seen]}"


class Document(TypeDecorator[Any]):
    """A JSON value as a parameter."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: Any, dialect: Dialect) -> str:  # noqa: ARG002 - the same for all
        return dumps(value, ensure_ascii=False)


def refuse_document(value: Any) -> str | None:
    """PostgreSQL's jsonb can't hold U+0000."""
    pending = [value]
    while pending:
        each = pending.pop()
        if isinstance(each, str) and "\0" in each:
            return "must not hold the character U+0000, which databases can't hold"
        if isinstance(each, dict):
            pending += [*each, *each.values()]
        elif isinstance(each, list):
            pending += each
    return None
