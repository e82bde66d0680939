"""CHECK constraints of the models → tests in Python, where they can be read; the others are left to the database.

Read are comparisons of a column, or of its length, with numbers and texts, BETWEEN, IN, IS (NOT) NULL, and these joined
by AND, OR and NOT, as text and as SQLAlchemy's expressions, which are written out first. As in SQL, what is null is
unknown, and only what is false is refused.
"""

from __future__ import annotations

import operator
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from typing import Any

import sqlalchemy as sa
from sqlalchemy.dialects import postgresql

Row = Mapping[str, Any]
# True, False, or None for unknown.
Test = Callable[[Row], bool | None]
Term = Callable[[Row], Any]


class Unreadable(Exception):
    """A form that only the database knows."""


@dataclass(frozen=True, slots=True)
class Check:
    """A constraint: the columns it is about, by their names in the table, what it asks, and its test."""

    columns: frozenset[str]
    text: str
    test: Test


@lru_cache(maxsize=10_000)
def read_checks(table: sa.Table) -> Sequence[Check]:
    """Every CHECK constraint of a table that can be read."""
    found = []
    for constraint in sorted(
        (each for each in table.constraints if isinstance(each, sa.CheckConstraint)), key=lambda each: str(each.sqltext)
    ):
        # The one of an Enum or a Boolean is the type's own, and checked by the schema.
        if getattr(constraint, "_type_bound", False):
            continue
        text = _written(constraint)
        try:
            reader = _Reader(_tokens(text), table)
            found.append(Check(frozenset(reader.columns), text, reader.test))
        except Unreadable:
            continue
    return [each for each in found if each.columns]


def _written(constraint: sa.CheckConstraint) -> str:
    compiled = constraint.sqltext.compile(
        dialect=postgresql.dialect(),  # type: ignore[no-untyped-call]
        compile_kwargs={"literal_binds": True, "include_table": False},
    )
    return " ".join(str(compiled).split())


_TOKEN = re.compile(
    r"""\s*(?:
    (?P<number>\d+(?:\.\d+)?)
    |(?P<text>'(?:[^']|'')*')
    |(?P<name>"(?:[^"]|"")+"|[A-Za-z_]\w*)
    |(?P<sign><>|<=|>=|!=|[<>=(),-])
    )""",
    re.VERBOSE,
)
_COMPARE: Mapping[str, Callable[[Any, Any], bool]] = {
    "=": operator.eq,
    "<>": operator.ne,
    "!=": operator.ne,
    "<": operator.lt,
    "<=": operator.le,
    ">": operator.gt,
    ">=": operator.ge,
}
_LENGTHS = {"length", "char_length", "character_length"}
_END = ("", "")


def _tokens(text: str) -> list[tuple[str, str]]:
    found: list[tuple[str, str]] = []
    place = 0
    while place < len(text):
        match = _TOKEN.match(text, place)
        if match is None:
            raise Unreadable(text)
        kind = str(match.lastgroup)
        value = match[kind]
        found.append((kind, value.lower() if kind == "name" and not value.startswith('"') else value))
        place = match.end()
    return found


class _Reader:
    """Reads tokens from left to right: or, and, not, then a comparison."""

    def __init__(self, tokens: Sequence[tuple[str, str]], table: sa.Table) -> None:
        self.tokens = tokens
        self.names = {column.name.lower(): column.name for column in table.columns}
        self.columns: set[str] = set()
        self.place = 0
        self.test = self._or()
        if self._peek() != _END:
            raise Unreadable

    def _peek(self) -> tuple[str, str]:
        return self.tokens[self.place] if self.place < len(self.tokens) else _END

    def _next(self) -> tuple[str, str]:
        token = self._peek()
        self.place += 1
        return token

    def _took(self, *words: str) -> bool:
        """Whether these words come next; they are then behind us."""
        ahead = [value for _, value in self.tokens[self.place : self.place + len(words)]]
        if ahead != list(words):
            return False
        self.place += len(words)
        return True

    def _need(self, word: str) -> None:
        if not self._took(word):
            raise Unreadable

    def _or(self) -> Test:
        tests = [self._and()]
        while self._took("or"):
            tests.append(self._and())
        return tests[0] if len(tests) == 1 else lambda row: _any([test(row) for test in tests])

    def _and(self) -> Test:
        tests = [self._not()]
        while self._took("and"):
            tests.append(self._not())
        return tests[0] if len(tests) == 1 else lambda row: _all([test(row) for test in tests])

    def _not(self) -> Test:
        if self._took("not"):
            inner = self._not()
            return lambda row: _negate(inner(row))
        return self._group() or self._comparison()

    def _group(self) -> Test | None:
        """A test in parentheses; None where they hold a term."""
        start, columns = self.place, set(self.columns)
        if not self._took("("):
            return None
        try:
            test = self._or()
            self._need(")")
        except Unreadable:
            self.place, self.columns = start, columns
            return None
        return test

    def _comparison(self) -> Test:
        left = self._term()
        negated = self._took("not")
        test = self._between(left) or self._among(left) or (None if negated else self._plain(left))
        if test is None:
            raise Unreadable
        return (lambda row: _negate(test(row))) if negated else test

    def _between(self, left: Term) -> Test | None:
        if not self._took("between"):
            return None
        low = self._term()
        self._need("and")
        high = self._term()
        return lambda row: _all([_compared(operator.ge, left, low, row), _compared(operator.le, left, high, row)])

    def _among(self, left: Term) -> Test | None:
        if not self._took("in", "("):
            return None
        items = [self._term()]
        while self._took(","):
            items.append(self._term())
        self._need(")")
        return lambda row: _any([_compared(operator.eq, left, item, row) for item in items])

    def _plain(self, left: Term) -> Test:
        if self._took("is", "not", "null"):
            return lambda row: left(row) is not None
        if self._took("is", "null"):
            return lambda row: left(row) is None
        _, sign = self._next()
        if sign not in _COMPARE:
            raise Unreadable
        compare, right = _COMPARE[sign], self._term()
        return lambda row: _compared(compare, left, right, row)

    def _term(self) -> Term:
        kind, value = self._next()
        if value == "-":
            inner = self._term()
            return lambda row: -inner(row)
        if value == "(":
            inner = self._term()
            self._need(")")
            return inner
        if kind == "number":
            number = Decimal(value)
            return lambda _: number
        if kind == "text":
            text = value[1:-1].replace("''", "'")
            return lambda _: text
        if kind == "name":
            return self._named(value)
        raise Unreadable

    def _named(self, value: str) -> Term:
        if value in _LENGTHS and self._took("("):
            inner = self._term()
            self._need(")")
            return lambda row: None if inner(row) is None else len(inner(row))
        name = value.strip('"') if value.startswith('"') else self.names.get(value)
        if name is None or name not in self.names.values():
            raise Unreadable
        self.columns.add(name)
        return lambda row: row[name]


# SQL's three-valued logic


def _compared(compare: Callable[[Any, Any], bool], left: Term, right: Term, row: Row) -> bool | None:
    a, b = left(row), right(row)
    if a is None or b is None:
        return None
    if isinstance(a, float) or isinstance(b, float):
        a, b = float(a), float(b)
    return compare(a, b)


def _all(found: Sequence[bool | None]) -> bool | None:
    if False in found:
        return False
    return None if None in found else True


def _any(found: Sequence[bool | None]) -> bool | None:
    if True in found:
        return True
    return None if None in found else False


def _negate(found: bool | None) -> bool | None:
    return None if found is None else not found
