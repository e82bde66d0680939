"""The filter operators: one row each. A newcomer adds a row, and names it in a family below."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum
from typing import Any

from sqlalchemy import ColumnElement, Text, not_, type_coerce

from graph.vocabulary import documents, patterns, searches, words
from graph.vocabulary.words import LikePattern, ListOf, sort_key

Column = ColumnElement[Any]
Condition = ColumnElement[bool]
Word = Callable[[Any, Any], Condition]


class Operand(Enum):
    """What stands behind an operator."""

    SAME = "a value of the column's own type"
    LIST = "a list of values of the column's own type"
    TEXT = "a text"
    TEXTS = "a list of texts"
    FLAG = "true or false; part of the operation's shape, so that true and false are two conditions"


@dataclass(frozen=True, slots=True)
class Operator:
    """`condition(column, value)` is the SQL; `value` is a parameter, or a bool where `operand` is FLAG.

    `refuse(value)` tells what is wrong with a value, or None.
    """

    name: str
    operand: Operand
    condition: Callable[[Column, Any], Condition]
    description: str
    refuse: Callable[[Any], str | None] | None = None


def _ordered(compare: Callable[[Column, Column], Condition]) -> Callable[[Column, Column], Condition]:
    return lambda column, value: compare(sort_key(column, column.type), sort_key(value, column.type))


def _found(word: Word, before: str, after: str) -> Callable[[Column, Column], Condition]:
    pattern = LikePattern(before, after)
    return lambda column, value: word(column, type_coerce(value, pattern))


def _any_case(word: Word, before: str, after: str) -> Callable[[Column, Column], Condition]:
    pattern = LikePattern(before, after)
    return lambda column, value: word(words.lower_text(column), words.lower_text(type_coerce(value, pattern)))


def _member(column: Column, value: Column) -> Condition:
    return words.member_of(column, type_coerce(value, ListOf(column.type)))


def _like(column: Column, value: Column) -> Condition:
    return words.matches_like(column, type_coerce(value, Text()))


def _ilike(column: Column, value: Column) -> Condition:
    return words.matches_like(words.lower_text(column), words.lower_text(type_coerce(value, Text())))


def _refuse_open_escape(pattern: str) -> str | None:
    """A pattern may not end inside an escape: PostgreSQL raises, SQLite guesses."""
    trailing = len(pattern) - len(pattern.rstrip("\\"))
    return "ends with a lone backslash; write two for a literal one" if trailing % 2 else None


def _has_key(column: Column, value: Column) -> Condition:
    return documents.json_has_key(column, type_coerce(value, Text()))


EQ = Operator("eq", Operand.SAME, lambda column, value: column == value, "equals")
NE = Operator("ne", Operand.SAME, lambda column, value: column != value, "differs from; never true for null")
IN = Operator("in", Operand.LIST, _member, "is one of; an empty list matches nothing")
NOT_IN = Operator(
    "notIn",
    Operand.LIST,
    lambda column, value: not_(_member(column, value)),
    "is none of; an empty list matches everything",
)
GT = Operator("gt", Operand.SAME, _ordered(lambda a, b: a > b), "is greater than")
GTE = Operator("gte", Operand.SAME, _ordered(lambda a, b: a >= b), "is greater than or equals")
LT = Operator("lt", Operand.SAME, _ordered(lambda a, b: a < b), "is less than")
LTE = Operator("lte", Operand.SAME, _ordered(lambda a, b: a <= b), "is less than or equals")
LIKE = Operator(
    "like",
    Operand.TEXT,
    _like,
    "fits a LIKE pattern: % any text, _ any character, \\ escapes",
    _refuse_open_escape,
)
ILIKE = Operator("ilike", Operand.TEXT, _ilike, "like, in any case", _refuse_open_escape)
STARTS_WITH = Operator("startsWith", Operand.TEXT, _found(words.starts_with, "", "%"), "begins with")
ISTARTS_WITH = Operator("istartsWith", Operand.TEXT, _any_case(words.starts_with, "", "%"), "begins with, in any case")
ENDS_WITH = Operator("endsWith", Operand.TEXT, _found(words.ends_with, "%", ""), "ends with")
IENDS_WITH = Operator("iendsWith", Operand.TEXT, _any_case(words.ends_with, "%", ""), "ends with, in any case")
CONTAINS = Operator("contains", Operand.TEXT, _found(words.contains_text, "%", "%"), "contains")
ICONTAINS = Operator("icontains", Operand.TEXT, _any_case(words.contains_text, "%", "%"), "contains, in any case")
REGEX = Operator(
    "regex",
    Operand.TEXT,
    lambda column, value: patterns.matches_pattern(column, type_coerce(value, patterns.Pattern(any_case=False))),
    "holds a match of a regular expression: . [a-z] [^…] \\d \\w \\s (of ASCII) ^ $ | ( ) * + ? {n,m}, "
    "and \\ before punctuation",
    patterns.refuse_pattern,
)
IREGEX = Operator(
    "iregex",
    Operand.TEXT,
    lambda column, value: patterns.matches_pattern(column, type_coerce(value, patterns.Pattern(any_case=True))),
    "regex, in any case",
    patterns.refuse_pattern_in_any_case,
)
# Its condition needs more than the column: `graph/sql/filters.py` makes it of the index that the model declares.
SEARCH = Operator(
    "search",
    Operand.TEXT,
    lambda column, value: column == value,
    'is found by full-text search: every word of the query in any order, the beginning of one as in "hel*", and '
    "phrases in quotes",
    searches.refuse_query,
)
HAS_KEY = Operator("hasKey", Operand.TEXT, _has_key, "is an object with this key")
HAS_ANY_KEY = Operator(
    "hasAnyKey",
    Operand.TEXTS,
    lambda column, value: documents.json_has_any(column, type_coerce(value, ListOf(Text()))),
    "is an object with at least one of these keys",
)
HAS_ALL_KEYS = Operator(
    "hasAllKeys",
    Operand.TEXTS,
    lambda column, value: documents.json_has_all(column, type_coerce(value, ListOf(Text()))),
    "is an object with every one of these keys",
)
CONTAINS_DOCUMENT = Operator(
    "contains",
    Operand.SAME,
    lambda column, value: documents.json_contains(column, type_coerce(value, documents.Document())),
    "contains this document: of an object, every key with a value that contains the one given; of a list, every item, "
    "in any order; numbers by value, so that 1 is 1.0; a list also contains a lone value that is one of its items",
    documents.refuse_document,
)
IS_NULL = Operator(
    "isNull",
    Operand.FLAG,
    lambda column, flag: column.is_(None) if flag else column.is_not(None),
    "is null, or with false is not null",
)

EQUALITY = (EQ, NE, IN, NOT_IN, IS_NULL)
TRUTH = (EQ, NE, IS_NULL)
ORDER = (EQ, NE, IN, NOT_IN, GT, GTE, LT, LTE, IS_NULL)
TEXT = (
    *(EQ, NE, IN, NOT_IN, GT, GTE, LT, LTE, LIKE, ILIKE),
    *(STARTS_WITH, ISTARTS_WITH, ENDS_WITH, IENDS_WITH, CONTAINS, ICONTAINS, REGEX, IREGEX, IS_NULL),
)
DOCUMENT = (CONTAINS_DOCUMENT, HAS_KEY, HAS_ANY_KEY, HAS_ALL_KEYS, IS_NULL)
