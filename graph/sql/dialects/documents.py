"""JSON's words: what PostgreSQL's jsonb says, and the same in Python for SQLite.

SQLite's own JSON functions would not do: up to 3.43 they don't find keys that are written with escapes, and none
compares numbers by value.
"""

from __future__ import annotations

import json
from decimal import Decimal
from functools import lru_cache
from typing import Any

from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.types import TypeDecorator

from graph.sql.dialects.operands import operand
from graph.vocabulary import documents
from graph.vocabulary.documents import Seen

# SQLite


# A column of the type JSON has numeric affinity: a document that is a lone number comes as one, not as a text.
Stored = str | int | float


def _read(text: Stored) -> Any:
    """A document with numbers as exact decimals, so that 1 and 1.0 are one, and true is neither."""
    text = text if isinstance(text, str) else repr(text)
    return json.loads(text, parse_int=Decimal, parse_float=Decimal, parse_constant=lambda _: None)


# The client's half of a comparison is the same for every row.
_read_wanted = lru_cache(maxsize=64)(_read)
_read_steps = lru_cache(maxsize=64)(json.loads)


def contains(document: Any, wanted: Any) -> bool:
    """`document @> wanted`, as PostgreSQL's jsonb has it."""
    # The one exception to equal kinds: a list contains a scalar that is one of its items, at the top only.
    if isinstance(document, list) and not isinstance(wanted, list | dict):
        return any(_is_scalar(item, wanted) for item in document)
    return _contains(document, wanted)


def _contains(document: Any, wanted: Any) -> bool:
    if isinstance(wanted, dict):
        return isinstance(document, dict) and all(
            key in document and _contains(document[key], value) for key, value in wanted.items()
        )
    if isinstance(wanted, list):
        return isinstance(document, list) and all(any(_contains(item, each) for item in document) for each in wanted)
    return _is_scalar(document, wanted)


def _is_scalar(value: Any, wanted: Any) -> bool:
    return type(value) is type(wanted) and bool(value == wanted)


def _json_contains(document: Stored | None, wanted: str) -> bool | None:
    return None if document is None else contains(_read(document), _read_wanted(wanted))


def _json_has_key(document: Stored | None, key: str) -> bool | None:
    if document is None:
        return None
    value = _read(document)
    return isinstance(value, dict) and key in value


def _json_has_any(document: Stored | None, keys: str) -> bool | None:
    if document is None:
        return None
    value = _read(document)
    return isinstance(value, dict) and any(key in value for key in _read_steps(keys))


def _json_has_all(document: Stored | None, keys: str) -> bool | None:
    if document is None:
        return None
    value = _read(document)
    return isinstance(value, dict) and all(key in value for key in _read_steps(keys))


_NOTHING = object()


def _at(document: Stored | None, place: str) -> Any:
    if document is None:
        return _NOTHING
    value = _read(document)
    for step in _read_steps(place):
        if isinstance(step, str):
            value = value.get(step, _NOTHING) if isinstance(value, dict) else _NOTHING
        else:
            value = value[step] if isinstance(value, list) and step < len(value) else _NOTHING
        if value is _NOTHING:
            break
    return value


def _json_string(document: Stored | None, place: str) -> str | None:
    value = _at(document, place)
    return value if isinstance(value, str) else None


def _json_int(document: Stored | None, place: str) -> int | None:
    value = _at(document, place)
    if not isinstance(value, Decimal) or not -(2**63) <= value < 2**63 or value != value.to_integral_value():
        return None
    return int(value)


def _json_float(document: Stored | None, place: str) -> float | None:
    value = _at(document, place)
    if not isinstance(value, Decimal) or (value and not Decimal("1e-300") <= abs(value) <= Decimal("1e300")):
        return None
    return float(value)


def _json_boolean(document: Stored | None, place: str) -> bool | None:
    value = _at(document, place)
    return value if isinstance(value, bool) else None


def _json_anything(document: Stored | None, place: str) -> bool | None:
    return None if _at(document, place) is _NOTHING else True


def _json_not_null(document: Stored | None, place: str) -> bool | None:
    value = _at(document, place)
    return None if value is _NOTHING or value is None else True


_AT = {
    Seen.STRING: "mainspring_json_string",
    Seen.INT: "mainspring_json_int",
    Seen.FLOAT: "mainspring_json_float",
    Seen.BOOLEAN: "mainspring_json_boolean",
    Seen.ANYTHING: "mainspring_json_anything",
    Seen.NOT_NULL: "mainspring_json_not_null",
}

FUNCTIONS = (
    ("mainspring_json_contains", 2, _json_contains),
    ("mainspring_json_has_key", 2, _json_has_key),
    ("mainspring_json_has_any", 2, _json_has_any),
    ("mainspring_json_has_all", 2, _json_has_all),
    (_AT[Seen.STRING], 2, _json_string),
    (_AT[Seen.INT], 2, _json_int),
    (_AT[Seen.FLOAT], 2, _json_float),
    (_AT[Seen.BOOLEAN], 2, _json_boolean),
    (_AT[Seen.ANYTHING], 2, _json_anything),
    (_AT[Seen.NOT_NULL], 2, _json_not_null),
)


def _spelled(element: Any, compiler: Any, **options: Any) -> list[str]:
    return [compiler.process(clause, **options) for clause in element.clauses]


@compiles(documents.json_contains, "sqlite")
@compiles(documents.json_has_key, "sqlite")
@compiles(documents.json_has_any, "sqlite")
@compiles(documents.json_has_all, "sqlite")
def _by_its_name(element: Any, compiler: Any, **options: Any) -> str:
    return f"mainspring_{element.name}({', '.join(_spelled(element, compiler, **options))})"


@compiles(documents.json_at, "sqlite")
def _json_at_sqlite(element: Any, compiler: Any, **options: Any) -> str:
    return f"{_AT[element.seen]}({', '.join(_spelled(element, compiler, **options))})"


# PostgreSQL


def _jsonb(element: Any, compiler: Any, **options: Any) -> str:
    """The document as jsonb; a column that is jsonb already stays as it is, and so keeps its index."""
    clause = next(iter(element.clauses))
    spelled = operand(clause, compiler, **options)
    type_ = clause.type.dialect_impl(compiler.dialect)
    while isinstance(type_, TypeDecorator):
        type_ = type_.impl_instance
    return spelled if isinstance(type_, JSONB) else f"CAST({spelled} AS JSONB)"


def _second(element: Any, compiler: Any, **options: Any) -> str:
    _, clause = element.clauses
    return compiler.process(clause, **options)  # type: ignore[no-any-return]


@compiles(documents.json_contains, "postgresql")
def _json_contains_postgresql(element: Any, compiler: Any, **options: Any) -> str:
    return f"{_jsonb(element, compiler, **options)} @> CAST({_second(element, compiler, **options)} AS JSONB)"


def _has(operator: str, element: Any, compiler: Any, **options: Any) -> str:
    column = _jsonb(element, compiler, **options)
    # PostgreSQL's own operators find the items of a list and a lone text too.
    return f"(jsonb_typeof({column}) = 'object' AND {column} {operator} {_second(element, compiler, **options)})"


@compiles(documents.json_has_key, "postgresql")
def _json_has_key_postgresql(element: Any, compiler: Any, **options: Any) -> str:
    return _has("?", element, compiler, **options)


@compiles(documents.json_has_any, "postgresql")
def _json_has_any_postgresql(element: Any, compiler: Any, **options: Any) -> str:
    return _has("?|", element, compiler, **options)


@compiles(documents.json_has_all, "postgresql")
def _json_has_all_postgresql(element: Any, compiler: Any, **options: Any) -> str:
    return _has("?&", element, compiler, **options)


_CASTS = {
    Seen.STRING: "{} #>> '{{}}'",
    Seen.INT: "CAST({} AS BIGINT)",
    Seen.FLOAT: "CAST({} AS DOUBLE PRECISION)",
    Seen.BOOLEAN: "CAST({} AS BOOLEAN)",
    Seen.ANYTHING: "{}",
    Seen.NOT_NULL: "{}",
}


@compiles(documents.json_at, "postgresql")
def _json_at_postgresql(element: Any, compiler: Any, **options: Any) -> str:
    column = _jsonb(element, compiler, **options)
    place = f"CAST({_second(element, compiler, **options)} AS JSONPATH)"
    # The last argument: a place that isn't there is null, no error.
    found = f"jsonb_path_query_first({column}, {place}, '{{}}', true)"
    return f"({_CASTS[element.seen].format(found)})"
