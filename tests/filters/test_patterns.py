"""Regular expressions."""

from __future__ import annotations

import random
import re
import time
from collections.abc import AsyncIterator

import pytest

from graph.errors import BadUserInput
from graph.sql.dialects.patterns import Matcher
from graph.sql.dialects.sqlite import _like
from graph.vocabulary.patterns import parse_pattern
from tests.databases import Databases
from tests.filters.world import Base, Filtered, Thing, fill

pytestmark = pytest.mark.usefixtures("on_every_kind")

TEXTS = [
    None, "", "a", "A", "b", "ab", "aab", "abc\n", "\n", "foo-bar", "Foo Bar", "x.y", "[z]", "a{2}", "\\", "ß", "ẞ",
    "É", "é", "\u017f", "S", "s", "K", "K", "k", "日本", "a日", "😀", "1", "٣", "_", "-", "^",
    "$", "tab\there", "\u00a0",
]  # fmt: skip


@pytest.fixture(scope="module")
def things() -> list[Thing]:
    chance = random.Random(3)
    texts = [*TEXTS, *("".join(chance.choices("abAB1 -\né", k=chance.randrange(9))) for _ in range(80))]
    return [Thing(id=i, body=each) for i, each in enumerate(texts, 1)]


@pytest.fixture(scope="module")
async def filtered(databases: Databases, things: list[Thing]) -> AsyncIterator[Filtered]:
    made = await fill(databases, Base, things, "patterns")
    yield made
    for service in made.services.values():
        await service.engine.database.close()
    for engine in made.engines:
        await engine.dispose()


def random_pattern(chance: random.Random, depth: int = 0) -> str:
    kind = chance.randrange(12 if depth < 3 else 7)
    match kind:
        case 0 | 1 | 2:
            return chance.choice(["a", "b", "A", "1", "é", r"\-", " ", r"\n"])
        case 3:
            several = ["[ab]", "[^a]", "[a-z]", "[A-Z1]", r"[\d_]", r"[^\w]", r"[\]\-\\^]", "[-a]", "[a-]", "[.]"]
            return chance.choice(several)
        case 4:
            return chance.choice([r"\d", r"\w", r"\s", r"\D", r"\W", r"\S", "."])
        case 5:
            return "^"
        case 6:
            return "$"
        case 7 | 8:
            return random_pattern(chance, depth + 1) + random_pattern(chance, depth + 1)
        case 9:
            return f"({random_pattern(chance, depth + 1)}|{random_pattern(chance, depth + 1)})"
        case 10:
            return f"(?:{random_pattern(chance, depth + 1)}){chance.choice('*+?')}"
        case _:
            return f"({random_pattern(chance, depth + 1)}){chance.choice(['{2}', '{1,}', '{0,2}', '{0}', '{0,0}'])}"


def in_python(pattern: str) -> str:
    return pattern.replace("$", r"\Z")


async def test_what_matches_is_what_python_finds(filtered: Filtered, things: list[Thing]) -> None:
    chance = random.Random(13)
    for _ in range(150):
        pattern = random_pattern(chance)
        expected = re.compile(in_python(pattern), re.ASCII | re.DOTALL)
        await filtered.check(
            "body: {regex: $p}",
            lambda row, expected=expected: None if row.body is None else expected.search(row.body) is not None,
            things,
            types="($p: String)",
            p=pattern,
        )


async def test_any_case(filtered: Filtered, things: list[Thing]) -> None:
    chance = random.Random(17)
    for _ in range(80):
        pattern = random_pattern(chance)
        expected = re.compile(in_python(pattern), re.ASCII | re.DOTALL | re.IGNORECASE)
        by_python = [row.id for row in things if row.body and row.body.isascii() and expected.search(row.body)]
        found = await filtered.ids("body: {iregex: $p}", {"p": pattern}, "($p: String)")
        ascii_only = {row.id for row in things if row.body and row.body.isascii()}
        assert [id_ for id_ in found if id_ in ascii_only] == by_python, pattern
    texts = {row.id: row.body for row in things[: len(TEXTS)]}
    for pattern, matched in (("^é$", {"É", "é"}), ("^[a-s]$", {"a", "A", "b", "s", "S", "k", "K"}), ("^ß$", {"ß"})):
        found = await filtered.ids("body: {iregex: $p}", {"p": pattern}, "($p: String)")
        assert {texts[id_] for id_ in found if id_ in texts} == matched


@pytest.mark.parametrize(
    ("pattern", "what"),
    [
        ("(", r"\( without a \)"), (")", r"\) without a \("), ("*a", "nothing to repeat"), ("a**", "two quantifiers"),
        ("a*?", "two quantifiers"), ("[a", r"\[ without a \]"), ("[]", "empty brackets"), ("[z-a]", "backward"),
        ("a{3,1}", "none of {n}"), ("a{999}", "at most 255"), ("(?=a)", "not understood"), (r"\1", "not understood"),
        (r"\bx", "not understood"), ("a\\", "not understood"), ("^*", "repeats"), ("((a{99}){99}){99}", "too much"),
        ("a" * 1001, "longer than"), ("(" * 60 + ")" * 60, "deeper"), (r"[^\s\S]", "no character"),
        ("[[:alpha:]]", "write"),
    ],
)  # fmt: skip
async def test_what_is_no_pattern_is_refused(filtered: Filtered, pattern: str, what: str) -> None:
    for operator in ("regex", "iregex"):
        with pytest.raises(BadUserInput, match=rf"things.where.body.{operator} .*{what}"):
            await filtered.ids(f"body: {{{operator}: $p}}", {"p": pattern}, "($p: String)")


async def test_like(filtered: Filtered, things: list[Thing]) -> None:
    chance = random.Random(19)
    for _ in range(60):
        pattern = "".join(chance.choices(["%", "_", "a", "b", "A", r"\%", r"\\", "-", "é"], k=chance.randrange(6)))
        parts = re.findall(r"\\.|.", pattern)
        expression = "".join({"%": ".*", "_": "."}.get(part, re.escape(part[-1])) for part in parts)
        expected = re.compile(expression, re.DOTALL)
        await filtered.check(
            "body: {like: $p}",
            lambda row, expected=expected: None if row.body is None else expected.fullmatch(row.body) is not None,
            things,
            types="($p: String)",
            p=pattern,
        )


# Seconds of this process alone, so that a busy machine is no matter; what backtracks would take years.
GENEROUS = 20


def test_no_like_takes_long() -> None:
    started = time.process_time()
    assert not _like("a" * 20_000, "%a%a%a%a%a%b")
    assert time.process_time() - started < GENEROUS


@pytest.mark.parametrize("pattern", ["(a*)*b", "(a|a)*b", "a*a*a*a*b", "(a|b)*a(a|b){100}c", "(.*)*(.*)*x"])
def test_no_pattern_takes_long(pattern: str) -> None:
    text = "".join(random.Random(1).choices("ab", k=4_000)) + "a" * 16_000
    started = time.process_time()
    Matcher(parse_pattern(pattern)).find(text)
    assert time.process_time() - started < GENEROUS
