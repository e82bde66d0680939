"""A fact of the viewer → the SQL that reads it from `mainspring.viewer`: a value of its place's type, or null.

What `sql/facts.py` does in Python, and with the same outcome: what is no value of the type is null, and no error.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from functools import partial
from typing import Any

import sqlalchemy as sa
from sqlalchemy.types import TypeDecorator, TypeEngine

from graph.auth.asking import Fact
from graph.errors import ModelError
from graph.evolution.searching import POSTGRESQL
from graph.vocabulary.words import ListOf, Present

SCHEMA = "mainspring_rules"
"""Where the functions and views of policies are: whoever has USAGE on it may be the system."""

VIEWER = f"{SCHEMA}.viewer()"
UUID_FORM = "^([0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}|[0-9a-fA-F]{32})$"

# Followed by RETURN, so that all names are looked up once, by who makes it: whoever asks could have functions of their
# own in the search_path, and may name nothing in our schema.
FUNCTION = "LANGUAGE sql STABLE"

INTEGERS: tuple[tuple[type[TypeEngine[Any]], str, int], ...] = (
    (sa.SmallInteger, "smallint", 15),
    (sa.BigInteger, "bigint", 63),
    (sa.Integer, "integer", 31),
)


@dataclass(slots=True)
class Facts:
    """Collects what policies read of viewers: a function for each fact and type, called once a statement."""

    made: dict[str, str] = field(default_factory=dict)

    def sql(self, fact: Fact, type_: TypeEngine[Any]) -> sa.ColumnElement[Any]:
        """The fact in a condition; in a subquery of its own, since PostgreSQL runs that once for all rows.

        Raises ModelError for a type whose values it can't be told to read as Python reads them.
        """
        reader = _reader(type_, fact)
        where = "'id'" if fact.claim is None else f"'claims' -> {quoted(fact.claim)}"
        value = f"(SELECT {reader.of('told.fact')} FROM (SELECT {VIEWER} -> {where} AS fact) AS told)"  # noqa: S608
        made = f"{reader.returns} {FUNCTION} RETURN {value}"
        name = re.sub(r"\W", "_", f"viewer_{fact.claim or 'id'}_{reader.name}", flags=re.ASCII).lower()[:40]
        # Claims of which only the signs differ.
        while self.made.get(name, made) != made:
            name += "_"
        self.made[name] = made
        function = f"{SCHEMA}.{POSTGRESQL.identifier_preparer.quote(name)}()"
        cast = f"::{reader.cast}" if reader.cast else ""
        return sa.literal_column(f"(SELECT {function}){cast}", type_)

    def functions(self) -> Iterable[str]:
        """The statements that make the functions."""
        quote = POSTGRESQL.identifier_preparer.quote
        return (f"CREATE FUNCTION {SCHEMA}.{quote(name)}() RETURNS {made}" for name, made in sorted(self.made.items()))


@dataclass(frozen=True, slots=True)
class _Reader:
    """What makes a value of a jsonb: `of(expression)`, which returns that type; `cast` makes it the place's own."""

    name: str
    returns: str
    of: Callable[[str], str]
    cast: str = ""


def quoted(text: str) -> str:
    """A literal of PostgreSQL's."""
    doubled = text.replace("'", "''")
    return f"'{doubled}'"


def _reader(type_: TypeEngine[Any], fact: Fact) -> _Reader:
    match type_:
        case ListOf():
            item = _reader(type_.item, fact)
            return _Reader(
                f"{item.name}_list", f"{item.returns}[]", partial(_list, item), f"{item.cast}[]" if item.cast else ""
            )
        case Present():
            return _Reader("present", "text", lambda value: f"CASE WHEN jsonb_typeof({value}) <> 'null' THEN '' END")
        case sa.Enum():
            own = POSTGRESQL.identifier_preparer.format_type(type_) if type_.native_enum else ""
            return _Reader(str(type_.name or "enum"), "text", partial(_enum, type_), own)
        case TypeDecorator():
            pass
        case sa.Integer():
            name, bits = next((name, bits) for kind, name, bits in INTEGERS if isinstance(type_, kind))
            return _Reader(name, name, partial(_integer, name, bits))
        case sa.String():
            return _Reader("text", "text", lambda value: _if_text(value, f"{value} #>> '{{}}'"))
        case sa.Boolean():
            return _Reader("boolean", "boolean", _boolean)
        case sa.Uuid():
            return _Reader("uuid", "uuid", _uuid)
        case _:
            pass
    raise ModelError(
        f"{fact.name} is compared with a value of type {type_!r}, which no policy can read as the service does: "
        "policies read whole numbers, texts, truth values, UUIDs, enums and lists of these. "
        "Compare another column, or say cast(…) to one of these types."
    )


def _list(item: _Reader, value: str) -> str:
    items = f"CASE jsonb_typeof({value}) WHEN 'array' THEN {value} ELSE '[null]' END"
    return f"ARRAY(SELECT {item.of('item.value')} FROM jsonb_array_elements({items}) AS item(value))"  # noqa: S608


def _enum(type_: sa.Enum, value: str) -> str:
    cases = " ".join(f"WHEN {quoted(name)} THEN {quoted(_stored(type_, name))}" for name in _names(type_))
    return _if_text(value, f"CASE {value} #>> '{{}}' {cases} END")


def _integer(name: str, bits: int, value: str) -> str:
    text = f"{value} #>> '{{}}'"
    fits = f"({text})::numeric BETWEEN {-(2**bits)} AND {2**bits - 1}"
    return (
        f"CASE WHEN jsonb_typeof({value}) IN ('number', 'string') AND {text} ~ '^(0|-?[1-9][0-9]{{0,18}})$' "
        f"THEN CASE WHEN {fits} THEN ({text})::{name} END END"
    )


def _boolean(value: str) -> str:
    return f"CASE jsonb_typeof({value}) WHEN 'boolean' THEN ({value} #>> '{{}}')::boolean END"


def _uuid(value: str) -> str:
    text = f"{value} #>> '{{}}'"
    return _if_text(value, f"CASE WHEN {text} ~ '{UUID_FORM}' THEN ({text})::uuid END")


def _if_text(fact: str, value: str) -> str:
    return f"CASE jsonb_typeof({fact}) WHEN 'string' THEN {value} END"


def _names(type_: sa.Enum) -> list[str]:
    return list(type_.enum_class.__members__) if type_.enum_class else list(type_.enums)


def _stored(type_: sa.Enum, name: str) -> str:
    member = type_.enum_class.__members__[name] if type_.enum_class else name
    return str(type_._db_value_for_elem(member))  # type: ignore[no-untyped-call]
