"""SQLite: how it spells the words.

What it can't say at all are functions in Python, `mainspring_…`, that `install_functions` adds to a connection.
"""

from __future__ import annotations

import base64
import math
import re
from functools import lru_cache
from typing import Any

from sqlalchemy import Column, LargeBinary, ScalarSelect, Select, Time
from sqlalchemy.dialects.sqlite.aiosqlite import SQLiteDialect_aiosqlite
from sqlalchemy.dialects.sqlite.base import SQLiteCompiler
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.elements import False_

from graph.sql.dialects import documents, durations, lists, moments, patterns
from graph.sql.dialects.doubles import decimal_of
from graph.sql.dialects.enums import place_of
from graph.sql.dialects.types import Spelling
from graph.sql.json import JsonFields, object_of
from graph.vocabulary import words
from graph.vocabulary.decorators import stored_type

# JSON is part of every build since 3.38; that and aggregates with FILTER, NULLS LAST, window functions and iif() is
# what the SQL needs. 3.40 is the oldest that the tests run on.
OLDEST = (3, 40, 0)

# Where Python still writes all digits of a whole number, and PostgreSQL an exponent.
LONGEST_WHOLE = 16
# A function takes 127 arguments up to 3.47.
PAIRS_A_CALL = 63


def _one(statement: Select[Any], fields: JsonFields) -> ScalarSelect[Any]:
    return statement.with_only_columns(object_of(fields), maintain_column_froms=True).scalar_subquery()


def _many(statement: Select[Any], fields: JsonFields) -> ScalarSelect[Any]:
    return statement.with_only_columns(words.json_list(object_of(fields)), maintain_column_froms=True).scalar_subquery()


class _StatementCompiler(SQLiteCompiler):
    def limit_clause(self, select: Any, **options: Any) -> str:
        """LIMIT without the `OFFSET 0` that SQLAlchemy adds."""
        if select._offset_clause is not None:
            return super().limit_clause(select, **options)  # type: ignore[no-any-return, no-untyped-call]
        if select._limit_clause is None:
            return ""
        return "\n LIMIT " + self.process(select._limit_clause, **options)


class _Dialect(SQLiteDialect_aiosqlite):
    statement_compiler = _StatementCompiler
    supports_statement_cache = True
    # It knows the words since 3.23; without them SQLAlchemy would write `instr(…) > 0 = 1`.
    supports_native_boolean = True


SPELLING = Spelling(
    name="sqlite",
    dialect=_Dialect(),
    one=_one,
    many=_many,
    # Its sorter would compute every result column of every row before it cuts the page.
    page_first=True,
    nulls_largest=False,
    # Up to 3.45; it has no bound since.
    join=None,
    arrays=False,
    stack=100,
)


# Functions


@lru_cache(maxsize=256)
def _like_pattern(pattern: str, escape: str) -> re.Pattern[str]:
    parts, escaped = [""], False
    for character in pattern:
        if escaped or character not in f"{escape}%_":
            parts[-1] += re.escape(character)
            escaped = False
        elif character == escape:
            escaped = True
        elif character == "%":
            parts.append("")
        else:
            parts[-1] += "."
    first, *middle = parts
    if not middle:
        return re.compile(first, re.DOTALL)
    # The first place that fits is as good as any: without the atomic groups, `re` would try all of them.
    last = middle.pop()
    return re.compile(f"{first}{''.join(f'(?>.*?{part})' for part in middle)}.*{last}", re.DOTALL)


def _like(text: str | None, pattern: str | None, escape: str = "\\") -> bool | None:
    if text is None or pattern is None:
        return None
    return _like_pattern(pattern, escape).fullmatch(text) is not None


def _lower(text: str | None) -> str | None:
    """One character at a time, as PostgreSQL does: no final sigma, and İ is a plain i."""
    if text is None or text.isascii():
        return text if text is None else text.lower()
    return "".join(character.lower()[0] for character in text)


def _float(number: float | None) -> str | None:
    """The shortest text that reads back as the same double; null for what JSON can't say."""
    return None if number is None or not math.isfinite(number) else _float_text(number)


def _float_text(number: float | None) -> str | None:
    """As PostgreSQL writes it: exponents from 1e15 on, and the infinities in full."""
    if number is None:
        return None
    if math.isinf(number):
        return "Infinity" if number > 0 else "-Infinity"
    text = decimal_of(float(number)).removesuffix(".0")
    whole = text.removeprefix("-").partition(".")[0]
    if len(whole) != LONGEST_WHOLE:
        return text
    digits = text.removeprefix("-").replace(".", "").rstrip("0")
    return f"{'-' * (number < 0)}{digits[0]}{'.' * (len(digits) > 1)}{digits[1:]}e+15"


def _base64(data: bytes | str | None) -> str | None:
    if data is None:
        return None
    return base64.b64encode(data.encode() if isinstance(data, str) else data).decode()


FUNCTIONS = (
    ("mainspring_like", 2, _like),
    ("mainspring_like", 3, _like),
    ("mainspring_lower", 1, _lower),
    ("mainspring_float", 1, _float),
    ("mainspring_float_text", 1, _float_text),
    ("mainspring_base64", 1, _base64),
    *documents.FUNCTIONS,
    *durations.FUNCTIONS,
    *lists.FUNCTIONS,
    *moments.FUNCTIONS,
    *patterns.FUNCTIONS,
)


# Words


def _spelled(element: Any, compiler: Any, **options: Any) -> list[str]:
    return [compiler.process(clause, **options) for clause in element.clauses]


@compiles(words.json_object, "sqlite")
def _json_object(element: Any, compiler: Any, **options: Any) -> str:
    parts = _spelled(element, compiler, **options)
    pairs = [f"{parts[i]}, {parts[i + 1]}" for i in range(0, len(parts), 2)]
    chunks = [f"json_object({', '.join(pairs[i : i + PAIRS_A_CALL])})" for i in range(0, len(pairs), PAIRS_A_CALL)]
    if len(chunks) <= 1:
        return chunks[0] if chunks else "json_object()"
    # Without the outer braces; json_patch() would drop nulls.
    bodies = [f"substr({chunk}, 2, length({chunk}) - 2)" for chunk in chunks]
    return "json('{' || " + " || ',' || ".join(bodies) + " || '}')"


@compiles(words.json_list, "sqlite")
def _json_list(element: Any, compiler: Any, **options: Any) -> str:
    value, *condition = _spelled(element, compiler, **options)
    kept = f" FILTER (WHERE {condition[0]})" if condition else ""
    return f"json_group_array({value}){kept}"


@compiles(words.json_only, "sqlite")
def _json_only(element: Any, compiler: Any, **options: Any) -> str:
    return f"json_array({_spelled(element, compiler, **options)[0]})"


@compiles(words.lesser, "sqlite")
def _lesser(element: Any, compiler: Any, **options: Any) -> str:
    return f"min({', '.join(_spelled(element, compiler, **options))})"


@compiles(words.json_nested, "sqlite")
@compiles(words.json_value, "sqlite")
def _json(element: Any, compiler: Any, **options: Any) -> str:
    return f"json({_spelled(element, compiler, **options)[0]})"


@compiles(words.opaque_text, "sqlite")
def _opaque_text(element: Any, compiler: Any, **options: Any) -> str:
    return f"mainspring_base64(json_array({', '.join(_spelled(element, compiler, **options))}))"


@compiles(words.boolean_value, "sqlite")
def _boolean_value(element: Any, compiler: Any, **options: Any) -> str:
    (clause,) = element.clauses
    if isinstance(clause, False_):
        return "json('false')"
    value = compiler.process(clause, **options)
    return f"json(CASE {value} WHEN 1 THEN 'true' WHEN 0 THEN 'false' END)"


@compiles(words.float_value, "sqlite")
def _float_value(element: Any, compiler: Any, **options: Any) -> str:
    # json_object() itself writes 15 digits up to 3.52.
    return f"json(mainspring_float({_spelled(element, compiler, **options)[0]}))"


@compiles(words.float_text, "sqlite")
def _float_as_text(element: Any, compiler: Any, **options: Any) -> str:
    return f"mainspring_float_text({_spelled(element, compiler, **options)[0]})"


@compiles(words.integer_text, "sqlite")
def _integer_text(element: Any, compiler: Any, **options: Any) -> str:
    return f"CAST({_spelled(element, compiler, **options)[0]} AS TEXT)"


@compiles(words.decimal_text, "sqlite")
def _decimal_text(element: Any, compiler: Any, **options: Any) -> str:
    (clause,) = element.clauses
    value = compiler.process(clause, **options)
    scale = getattr(clause.type, "scale", None)
    if scale is None:
        return f"CAST({value} AS TEXT)"
    # printf() of null is 0.
    return f"CASE WHEN {value} IS NOT NULL THEN printf('%.{int(scale)}f', {value}) END"


@compiles(words.whole_moment, "sqlite")
def _whole_moment(element: Any, compiler: Any, **options: Any) -> str:
    (value,) = _spelled(element, compiler, **options)
    # "2026-11-21 10:30:00", or "10:30:00", has as many characters.
    whole = 8 if isinstance(stored_type(element.type, compiler.dialect), Time) else 19
    return f"({value} || substr('.000000', length({value}) - {whole - 1}))"


@compiles(words.datetime_text, "sqlite")
def _datetime_text(element: Any, compiler: Any, **options: Any) -> str:
    (value,) = _spelled(element, compiler, **options)
    # CURRENT_TIMESTAMP has no fraction: six zeros are added, and what is too much is cut.
    return f"substr(replace({value}, ' ', 'T') || '.000000', 1, 26) || '+00:00'"


@compiles(words.time_text, "sqlite")
def _time_text(element: Any, compiler: Any, **options: Any) -> str:
    return f"substr({_spelled(element, compiler, **options)[0]} || '.000000', 1, 15)"


@compiles(words.uuid_text, "sqlite")
def _uuid_text(element: Any, compiler: Any, **options: Any) -> str:
    (value,) = _spelled(element, compiler, **options)
    parts = " || '-' || ".join(f"substr({value}, {start}, {length})" for start, length in
                               ((1, 8), (9, 4), (13, 4), (17, 4), (21, 12)))  # fmt: skip
    return f"({parts})"


@compiles(words.uuid_of_digits, "sqlite")
def _uuid_of_digits(element: Any, compiler: Any, **options: Any) -> str:
    return f"replace(lower({_spelled(element, compiler, **options)[0]}), '-', '')"


@compiles(words.hex_text, "sqlite")
def _hex_text(element: Any, compiler: Any, **options: Any) -> str:
    return f"hex({_spelled(element, compiler, **options)[0]})"


@compiles(words.base64_text, "sqlite")
def _base64_text(element: Any, compiler: Any, **options: Any) -> str:
    return f"mainspring_base64({_spelled(element, compiler, **options)[0]})"


@compiles(words.date_text, "sqlite")
@compiles(words.text_order, "sqlite")
def _as_it_is(element: Any, compiler: Any, **options: Any) -> str:
    return _spelled(element, compiler, **options)[0]


@compiles(words.enum_order, "sqlite")
def _enum_order(element: Any, compiler: Any, **options: Any) -> str:
    return place_of(_spelled(element, compiler, **options)[0], element.type)


@compiles(words.member_of, "sqlite")
def _member_of(element: Any, compiler: Any, **options: Any) -> str:
    clause, values = element.clauses
    column = compiler.process(clause, **options)
    if isinstance(stored_type(clause.type, compiler.dialect), LargeBinary):
        # hex() of null is an empty text.
        column = f"iif({column} IS NULL, NULL, hex({column}))"
    return f"{column} IN (SELECT value FROM json_each({compiler.process(values, **options)}))"


@compiles(words.contains_text, "sqlite")
def _contains_text(element: Any, compiler: Any, **options: Any) -> str:
    column, text = _spelled(element, compiler, **options)
    return f"instr({column}, {text}) > 0"


@compiles(words.starts_with, "sqlite")
def _starts_with(element: Any, compiler: Any, **options: Any) -> str:
    column, text = _spelled(element, compiler, **options)
    clause = element.clauses.clauses[0]
    if isinstance(clause, Column) and getattr(clause.type, "collation", None) in (None, "BINARY"):
        # A range, which an index answers. No text has the byte FF, which comes after all others.
        return f"({column} >= {text} AND {column} < {text} || CAST(x'FF' AS TEXT))"
    return f"substr({column}, 1, length({text})) = {text}"


@compiles(words.ends_with, "sqlite")
def _ends_with(element: Any, compiler: Any, **options: Any) -> str:
    column, text = _spelled(element, compiler, **options)
    # substr(x, -0) is the whole of x. The column stands here once, since it may be a function of every row.
    return f"(substr({column}, -max(length({text}), 1), length({text})) = {text})"


@compiles(words.matches_like, "sqlite")
def _matches_like(element: Any, compiler: Any, **options: Any) -> str:
    return f"mainspring_like({', '.join(_spelled(element, compiler, **options))})"


@compiles(words.lower_text, "sqlite")
def _lower_text(element: Any, compiler: Any, **options: Any) -> str:
    return f"mainspring_lower({_spelled(element, compiler, **options)[0]})"


__all__ = ["FUNCTIONS", "OLDEST", "SPELLING"]
