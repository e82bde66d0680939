"""What is inside a value, in plain Python: parts of moments, places in documents, words of texts."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from typing import Any
from zoneinfo import ZoneInfo

from tests.oracle.kinds import JSON_NULL

# Moments

CYCLE = 400
"""The calendar repeats itself in so many years, weekdays too: Python's ends earlier than a zone may lead."""


def part_of(value: Any, part: str, zone: str | None) -> Any:
    """A part of a date, a time or an instant; instants are read in UTC where no zone is named."""
    if isinstance(value, datetime):
        moved = CYCLE if value.year < 2 else -CYCLE if value.year > 9998 else 0
        value = value.replace(year=value.year + moved, tzinfo=UTC).astimezone(ZoneInfo(zone or "UTC"))
        if part == "year":
            # No calendar of PostgreSQL's has a year 0.
            return value.year - moved if value.year > moved else value.year - moved - 1
        if part == "date":
            return (value.year - moved, value.month, value.day)
    assert isinstance(value, date | time)
    if part == "weekday":
        assert isinstance(value, date)
        return value.isoweekday()
    return getattr(value, part)


def compared_date(value: date) -> tuple[int, int, int]:
    """A date as `part_of` gives it: a zone may lead out of Python's years."""
    return value.year, value.month, value.day


# Documents


class Missing:
    """Nothing at all, which is not JSON's null."""


MISSING = Missing()
Steps = tuple[str | int, ...]


def plain(document: Any) -> Any:
    return None if document is JSON_NULL else document


def is_number(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


def contains(document: Any, wanted: Any, *, top: bool = True) -> bool:
    """As PostgreSQL's `jsonb @> jsonb`, which its manual describes by examples."""
    if isinstance(wanted, dict):
        return isinstance(document, dict) and all(
            key in document and contains(document[key], each, top=False) for key, each in wanted.items()
        )
    if isinstance(document, list):
        items = wanted if isinstance(wanted, list) else [wanted] if top else None
        return items is not None and all(any(contains(each, item, top=False) for each in document) for item in items)
    if isinstance(document, dict) or isinstance(wanted, list):
        return False
    if is_number(document) and is_number(wanted):
        return bool(document == wanted)
    return type(document) is type(wanted) and document == wanted


def at(document: Any, steps: Steps) -> Any:
    for step in steps:
        if isinstance(step, str):
            found = isinstance(document, dict) and step in document
        else:
            found = isinstance(document, list) and step < len(document)
        if not found:
            return MISSING
        document = document[step]
    return document


def seen_as(value: Any, kind: str) -> Any:
    """What stands at a place as a text, a number, …; None for anything else."""
    match kind:
        case "string":
            return value if isinstance(value, str) else None
        case "boolean":
            return value if isinstance(value, bool) else None
        case "int":
            whole = is_number(value) and value == int(value) and -(2**63) <= value < 2**63
            return int(value) if whole else None
        case "float":
            fits = is_number(value) and (value == 0 or 1e-300 <= abs(value) <= 1e300)
            return float(value) if fits else None
        case _:
            raise AssertionError(kind)


def place_text(steps: Steps) -> str:
    """A place as the API writes it."""
    text = ""
    for step in steps:
        if isinstance(step, int):
            text += f"[{step}]"
        else:
            dot = "." if text else ""
            quoted = '"' + step.replace("\\", "\\\\").replace('"', '\\"') + '"'
            text += dot + (step if re.fullmatch(r"[^\W\d]\w*", step) else quoted)
    return text or "$"


def places(document: Any, before: Steps = ()) -> list[Steps]:
    """Every place in a document."""
    inner: Sequence[tuple[Any, Any]] = ()
    if isinstance(document, dict):
        inner = list(document.items())
    elif isinstance(document, list):
        inner = list(enumerate(document))
    return [before, *(place for step, each in inner for place in places(each, (*before, step)))]


# Searches


@dataclass(frozen=True)
class Phrase:
    """Words after each other; of the last perhaps only the beginning."""

    words: tuple[str, ...]
    prefix: bool

    def __str__(self) -> str:
        text = " ".join(self.words)
        return f'"{text}"{"*" * self.prefix}' if len(self.words) > 1 else f"{text}{'*' * self.prefix}"


def words(text: str) -> list[str]:
    return re.findall(r"[^\W_]+", text.lower())


def has_phrase(text: str, phrase: Phrase) -> bool:
    found, wanted = words(text), [word.lower() for word in phrase.words]
    for start in range(len(found) - len(wanted) + 1):
        *first, last = found[start : start + len(wanted)]
        if first == wanted[:-1] and (last.startswith(wanted[-1]) if phrase.prefix else last == wanted[-1]):
            return True
    return False


# Regular expressions


@dataclass(frozen=True)
class Pattern:
    """A regular expression: what the API is sent, and the same for Python, in one case and in any."""

    text: str
    exact: str
    any_case: str

    def found_in(self, value: str, *, any_case: bool) -> bool:
        python = self.any_case if any_case else self.exact
        return re.search(python, value, re.ASCII | re.DOTALL) is not None


def literal(character: str) -> Pattern:
    """One character; in any case, its lower and its upper form too, where they are one character."""
    forms = {character, *(form for form in (character.lower(), character.upper()) if len(form) == 1)}
    escaped = re.escape(character)
    special = character.isascii() and not character.isalnum() and character.isprintable() and character != " "
    text = "\\" + character if special else character
    return Pattern(text, escaped, f"[{''.join(re.escape(form) for form in sorted(forms))}]")


def same(text: str, python: str | None = None, any_case: str | None = None) -> Pattern:
    return Pattern(text, python or text, any_case or python or text)


PIECES = (
    *(same(text) for text in (".", r"\d", r"\w", r"\s", r"\D", r"\W", r"\S", "^", r"[\d_]", r"[^\w]", r"[\]\-\\^]")),
    *(same("$", r"\Z"), same("[ab]", any_case="[abAB]"), same("[^a]", any_case="[^aA]")),
    *(same("[a-z]", any_case="[a-zA-Z]"), same("[A-Z1]", any_case="[A-Za-z1]"), same("[-a]", any_case="[-aA]")),
    *(same("[à-þ]", any_case="[à-þÀ-ÖØ-Þ]"), same(r"[^\s\d]"), same(r"\n"), same(r"\t")),
)
JOINS: tuple[Callable[[str, str], str], ...] = (
    lambda a, b: a + b,
    lambda a, b: a + b,
    lambda a, b: f"(?:{a}|{b})",
    lambda a, b: f"({a}|{b})",
    lambda a, _: f"(?:{a})*",
    lambda a, _: f"({a})+",
    lambda a, _: f"(?:{a})?",
    lambda a, b: f"(?:{a}){{2}}{b}",
    lambda a, b: f"(?:{a}){{1,}}{b}",
    lambda a, b: f"(?:{a}){{0,2}}{b}",
    lambda a, b: f"(?:{a}){{0}}{b}",
    lambda a, b: f"(?:{a}|){b}",
)


# Python tries each way in which repeated choices may match, and there are very many: those are repeated a few times.
OPEN_JOINS: Mapping[int, Callable[[str, str], str]] = {
    4: lambda a, _: f"(?:{a}){{0,3}}",
    5: lambda a, _: f"({a}){{1,3}}",
    8: lambda a, b: f"(?:{a}){{1,3}}{b}",
}


def joined(how: int, one: Pattern, other: Pattern) -> Pattern:
    is_choice = any(each in one.exact for each in "|*+?{")
    join = OPEN_JOINS.get(how, JOINS[how]) if is_choice else JOINS[how]
    return Pattern(join(one.text, other.text), join(one.exact, other.exact), join(one.any_case, other.any_case))
