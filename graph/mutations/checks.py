"""CHECK constraints of the models → tests in Python, where they can be read; the others are left to the database.

Read are comparisons of a column, or of its length, with numbers and texts, BETWEEN, IN, IS (NOT) NULL, and these joined
by AND, OR and NOT, as text and as SQLAlchemy's expressions, which are written out first. As in SQL, what is null is
unknown, and only what is false is refused.

Thousands of rows may come at once, so that a test takes columns of values: a call for a column, not for a row.
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

from graph.mutations.truths import Truths, Values, all_of, any_of, compared, not_of
from graph.vocabulary.one_line import one_line

Columns = Mapping[str, Values]
"""By their names in the table the values of some columns, in as many rows each."""
Test = Callable[[Columns], Truths]
Term = Callable[[Columns], Values]


class Unreadable(Exception):
    """A form that only the database knows."""


@dataclass(frozen=True, slots=True)
class Check:
    """A constraint: the columns it is about, by their names in the table, what it asks, and its test."""

    columns: frozenset[str]
    text: str
    test: Test

    def is_broken(self, columns: Columns) -> bool:
        """Whether one of some rows breaks it; what can't be told is not broken."""
        try:
            return False in self.test(columns)
        except TypeError:
            # Values of other types than the rule compares with: the database's word counts.
            if _count(columns) == 1:
                return False
        rows = zip(*columns.values(), strict=True)
        return any(self.is_broken({name: [each] for name, each in zip(columns, row, strict=True)}) for row in rows)


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
        text = written_rule(constraint)
        try:
            reader = _Reader(_tokens(text), table)
            found.append(Check(frozenset(reader.columns), text, reader.test))
        except Unreadable:
            continue
    return [each for each in found if each.columns]


def written_rule(constraint: sa.CheckConstraint) -> str:
    """What a constraint asks, as PostgreSQL's text."""
    compiled = constraint.sqltext.compile(
        dialect=postgresql.dialect(),  # type: ignore[no-untyped-call]
        compile_kwargs={"literal_binds": True, "include_table": False},
    )
    return one_line(str(compiled))


def columns_of(rule: str, table: sa.Table) -> Sequence[sa.Column[Any]]:
    """The columns that a written rule names, also one that can't be read; in the table's order."""
    words = re.findall(r'"(?:[^"]|"")+"|[A-Za-z_]\w*', re.sub(r"'(?:[^']|'')*'", "", rule))
    named = {each.strip('"') if each.startswith('"') else each.lower() for each in words}
    return [column for column in table.columns if column.name in named or column.name.lower() in named]


def shown_rule(rule: str, names: Mapping[str, str]) -> str:
    """A written rule in the API's names, which are given by the columns'."""
    return re.sub(r"\w+", lambda match: names.get(match[0], match[0]), rule)


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
        return tests[0] if len(tests) == 1 else lambda columns: any_of([test(columns) for test in tests])

    def _and(self) -> Test:
        tests = [self._not()]
        while self._took("and"):
            tests.append(self._not())
        return tests[0] if len(tests) == 1 else lambda columns: all_of([test(columns) for test in tests])

    def _not(self) -> Test:
        if self._took("not"):
            inner = self._not()
            return lambda columns: not_of(inner(columns))
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
        return (lambda columns: not_of(test(columns))) if negated else test

    def _between(self, left: Term) -> Test | None:
        if not self._took("between"):
            return None
        low = self._term()
        self._need("and")
        high = self._term()

        def test(columns: Columns) -> Truths:
            values = left(columns)
            return all_of([compared(operator.ge, values, low(columns)), compared(operator.le, values, high(columns))])

        return test

    def _among(self, left: Term) -> Test | None:
        if not self._took("in", "("):
            return None
        items = [self._term()]
        while self._took(","):
            items.append(self._term())
        self._need(")")

        def test(columns: Columns) -> Truths:
            values = left(columns)
            return any_of([compared(operator.eq, values, item(columns)) for item in items])

        return test

    def _plain(self, left: Term) -> Test:
        if self._took("is", "not", "null"):
            return lambda columns: [each is not None for each in left(columns)]
        if self._took("is", "null"):
            return lambda columns: [each is None for each in left(columns)]
        _, sign = self._next()
        if sign not in _COMPARE:
            raise Unreadable
        compare, right = _COMPARE[sign], self._term()
        return lambda columns: compared(compare, left(columns), right(columns))

    def _term(self) -> Term:
        kind, value = self._next()
        if value == "-":
            inner = self._term()
            return lambda columns: [None if each is None else -each for each in inner(columns)]
        if value == "(":
            inner = self._term()
            self._need(")")
            return inner
        if kind == "number":
            # Decimals are compared with integers five times more slowly.
            return _constant(Decimal(value) if "." in value else int(value))
        if kind == "text":
            return _constant(value[1:-1].replace("''", "'"))
        if kind == "name":
            return self._named(value)
        raise Unreadable

    def _named(self, value: str) -> Term:
        if value in _LENGTHS and self._took("("):
            inner = self._term()
            self._need(")")
            return lambda columns: _lengths(inner(columns))
        name = value.strip('"') if value.startswith('"') else self.names.get(value)
        if name is None or name not in self.names.values():
            raise Unreadable
        self.columns.add(name)
        return lambda columns: columns[name]


def _constant(value: Any) -> Term:
    return lambda columns: [value] * _count(columns)


def _count(columns: Columns) -> int:
    return len(next(iter(columns.values())))


def _lengths(values: Values) -> Values:
    return [None if each is None else len(each) for each in values]
