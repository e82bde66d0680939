"""Regular expressions: `~` on PostgreSQL, an automaton in Python for SQLite.

Not Python's `re`: it goes back and tries again, so that a short pattern may take years over a short text, and
nothing can stop it.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from typing import Any

from sqlalchemy.ext.compiler import compiles

from graph.sql.dialects.operands import operand
from graph.vocabulary import patterns
from graph.vocabulary.patterns import Choice_, Edge, Node, OneOf, Ranges, Repeat, Sequence_, parse_pattern

# How much of an automaton is remembered, in steps from a state by a character.
STEPS_KEPT = 20_000


class _Fork:
    """Goes on at several places without reading anything."""

    def __init__(self) -> None:
        self.to: list[_Place] = []


class _Test:
    """Goes on where the next character is one of these."""

    def __init__(self, ranges: Ranges, to: _Place) -> None:
        self.ranges = ranges
        self.to = to

    def fits(self, code: int) -> bool:
        return any(first <= code <= last for first, last in self.ranges)


class _Edge:
    """Goes on at the beginning or the end of the text only."""

    def __init__(self, end: bool, to: _Place) -> None:
        self.end = end
        self.to = to


_Place = _Fork | _Test | _Edge | None  # None is the goal


def _build(node: Node, goal: _Place) -> _Place:
    match node:
        case OneOf(ranges):
            return _Test(ranges, goal)
        case Edge(end):
            return _Edge(end, goal)
        case Sequence_(parts):
            for part in reversed(parts):
                goal = _build(part, goal)
            return goal
        case Choice_(parts):
            fork = _Fork()
            fork.to = [_build(part, goal) for part in parts]
            return fork
        case Repeat(part, least, most):
            if most is None:
                loop = _Fork()
                loop.to = [_build(part, loop), goal]
                goal = loop
            for _ in range((most or least) - least):
                maybe = _Fork()
                # Leaving out one leaves out those that follow: where they lead is the same.
                maybe.to = [_build(part, goal), goal]
                goal = maybe
            for _ in range(least):
                goal = _build(part, goal)
            return goal


class _State:
    """Where a text may have led so far. `found`: to a match."""

    __slots__ = ("at_start", "found", "next", "places", "tests")

    def __init__(self, places: Iterable[_Place], *, at_start: bool) -> None:
        self.places = tuple(places)
        self.at_start = at_start
        self.tests, self.found = _reach(self.places, at_start=at_start, at_end=False)
        self.next: dict[str, _State] = {}

    def found_at_end(self) -> bool:
        """Whether it leads to a match if the text ends here."""
        return self.found or _reach(self.places, at_start=self.at_start, at_end=True)[1]


class Matcher:
    """Finds whether a text holds a match. It reads each character once and never goes back."""

    def __init__(self, node: Node) -> None:
        self._start = _build(node, None)
        self._states: dict[frozenset[int], _State] = {}
        self._first = _State([self._start], at_start=True)
        self._steps = 0

    def find(self, text: str) -> bool:
        state = self._first
        for character in text:
            if state.found:
                return True
            state = state.next.get(character) or self._step(state, character)
        return state.found_at_end()

    def _step(self, state: _State, character: str) -> _State:
        code = ord(character)
        to = {id(test.to): test.to for test in state.tests if test.fits(code)}
        # A match may begin anywhere.
        to[id(self._start)] = self._start
        if self._steps >= STEPS_KEPT:
            self._states, self._steps = {}, 0
            self._first = _State([self._start], at_start=True)
        key = frozenset(to)
        made = self._states.get(key)
        if made is None:
            made = self._states[key] = _State(to.values(), at_start=False)
        self._steps += 1
        state.next[character] = made
        return made


def _reach(places: Iterable[_Place], *, at_start: bool, at_end: bool) -> tuple[list[_Test], bool]:
    """The tests that are reached without reading, and whether the goal is."""
    pending = list(places)
    seen: set[int] = set()
    tests: list[_Test] = []
    found = False
    while pending:
        place = pending.pop()
        if place is None:
            found = True
            continue
        if id(place) in seen:
            continue
        seen.add(id(place))
        match place:
            case _Test():
                tests.append(place)
            case _Fork(to=to):
                pending += to
            case _Edge(end=end, to=after):
                if at_end if end else at_start:
                    pending.append(after)
    return tests, found


@lru_cache(maxsize=64)
def _matcher(pattern: str) -> Matcher:
    return Matcher(parse_pattern(pattern[1:], any_case=pattern[0] == "i"))


def _matches(text: str | None, pattern: str) -> bool | None:
    return None if text is None else _matcher(pattern).find(text)


FUNCTIONS = (("mainspring_matches", 2, _matches),)


@compiles(patterns.matches_pattern, "sqlite")
def _matches_pattern_sqlite(element: Any, compiler: Any, **options: Any) -> str:
    column, pattern = (compiler.process(clause, **options) for clause in element.clauses)
    return f"mainspring_matches({column}, {pattern})"


@compiles(patterns.matches_pattern, "postgresql")
def _matches_pattern_postgresql(element: Any, compiler: Any, **options: Any) -> str:
    column, pattern = element.clauses
    return f"{operand(column, compiler, **options)} ~ {compiler.process(pattern, **options)}"
