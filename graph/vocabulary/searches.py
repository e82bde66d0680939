"""Full-text search: the language of its queries, the same for every database, and the word for it."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import Any, Self

from sqlalchemy import Boolean, ColumnElement, Dialect, Text, TypeDecorator
from sqlalchemy.sql.functions import FunctionElement
from sqlalchemy.sql.operators import OperatorType

LONGEST_QUERY = 1_000
# PostgreSQL's words have less than 2,048 bytes.
LONGEST_WORD = 255
CONFIGURATION = "simple"


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words that stand after each other; the last one may only begin so."""

    words: tuple[str, ...]
    prefix: bool


_CHUNK = re.compile(r'"(?P<quoted>[^"]*)"?(?P<many>\*?)|(?P<plain>[^\s"]+)')


def parse_query(text: str) -> tuple[Phrase, ...]:
    """What must all be found: plain words, beginnings with a * behind them, and phrases in quotes.

    Any text is a query: what is neither letter nor digit only parts words. Raises ValueError where there is no
    word, or too much.
    """
    if len(text) > LONGEST_QUERY:
        raise ValueError(f"is longer than {LONGEST_QUERY} characters")
    phrases = []
    for chunk in _CHUNK.finditer(text):
        plain = chunk["plain"]
        words = _words(chunk["quoted"] if plain is None else plain)
        if words:
            prefix = plain.endswith("*") if plain is not None else bool(chunk["many"])
            phrases.append(Phrase(words, prefix))
    if not phrases:
        raise ValueError('holds no word to search for; write words, the beginning of one like "hel*", or a "phrase"')
    return tuple(phrases)


def _words(text: str) -> tuple[str, ...]:
    words = tuple("".join(each if _is_of_word(each) else " " for each in text).split())
    if any(len(word) > LONGEST_WORD for word in words):
        raise ValueError(f"has a word of more than {LONGEST_WORD} characters")
    return words


def _is_of_word(character: str) -> bool:
    return unicodedata.category(character)[0] in "LNM"


def refuse_query(text: str) -> str | None:
    """What is wrong with a query, if anything."""
    try:
        parse_query(text)
    except ValueError as error:
        return str(error)
    return None


class Query(TypeDecorator[str]):
    """A query as a parameter: PostgreSQL's tsquery, elsewhere that of FTS5. Neither can be a syntax error."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: str | None, dialect: Dialect) -> str | None:
        if value is None:
            return None
        return (_tsquery if dialect.name == "postgresql" else _fts5)(parse_query(value))


def _tsquery(phrases: tuple[Phrase, ...]) -> str:
    return " & ".join(
        f"({' <-> '.join(repr_of(word) for word in phrase.words)}{':*' if phrase.prefix else ''})" for phrase in phrases
    )


def repr_of(word: str) -> str:
    """A word of letters and digits in PostgreSQL's quotes."""
    return f"'{word}'"


def _fts5(phrases: tuple[Phrase, ...]) -> str:
    return " AND ".join(f'"{" ".join(phrase.words)}"{" *" if phrase.prefix else ""}' for phrase in phrases)


class found_by_search(FunctionElement[bool]):
    """A row is found by a query. The clauses: the column, what the index is over, the row's number, the query.

    `index` is the index's name, which FTS5's table bears too.
    """

    name = "found_by_search"
    type = Boolean()
    inherit_cache = False

    def __init__(self, index: str, *clauses: ColumnElement[Any], nullable: bool) -> None:
        super().__init__(*clauses)
        self.index = index
        self.nullable = nullable

    def self_group(self, against: OperatorType | None = None) -> Self:  # noqa: ARG002 - it is a condition anywhere
        """As it is: with the `= 1` that SQLite's conditions get, its index would not be used."""
        return self
