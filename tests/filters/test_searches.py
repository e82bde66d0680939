"""Full-text search, by an index that the model declares."""

from __future__ import annotations

import random
import re
from collections.abc import AsyncIterator
from typing import Any

import pytest
from sqlalchemy import text
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

from graph.auth import SYSTEM
from graph.errors import BadUserInput, RequestErrors
from graph.operation import Request
from models.search import search_index
from tests.databases import Databases
from tests.filters.world import Filtered, fill

pytestmark = pytest.mark.usefixtures("on_every_kind")


class Base(DeclarativeBase):
    """The models here."""


class Thing(Base):
    """A text that is searched, one that may be null, and one that is not searched."""

    __tablename__ = "things"

    id: Mapped[int] = mapped_column(primary_key=True)
    body: Mapped[str]
    note: Mapped[str | None]
    plain: Mapped[str | None]


search_index(Thing.__table__.c.body)  # type: ignore[arg-type]
search_index(Thing.__table__.c.note)  # type: ignore[arg-type]

TEXTS = [
    "", "hello world", "Hello, World!", "world hello", "hello-world", "mail bob@example.com now", "it's 3.14",
    "http://example.com/a/b?c=d", "ÄRGER über Öl", "ärger", "arger", "snake_case_name", "help", "helping hands",
    "日本 語", "a 'quoted' word", 'a "double" word', "NEAR AND OR NOT", "12abc", "1e5", "x*y",
    "foo:bar & baz | (qux) !no <-> yes", "two hard things…", "“cache invalidation”—naming", "«deux» choses", "日本。語",
    "smile😀now", "price:5€each", "१।२", "נתון־אחד", "سؤال؟جواب", "a\u200bzero", "c×d·e",
]  # fmt: skip


@pytest.fixture(scope="module")
def things() -> list[Thing]:
    chance = random.Random(3)
    texts = [
        *TEXTS,
        *(" ".join(chance.choices(["ab", "abc", "b", "ba", "c"], k=chance.randrange(8))) for _ in range(60)),
    ]
    return [Thing(id=i, body=each, note=each if i % 3 else None, plain=each) for i, each in enumerate(texts, 1)]


@pytest.fixture(scope="module")
async def filtered(databases: Databases, things: list[Thing]) -> AsyncIterator[Filtered]:
    made = await fill(databases, Base, things, "searches")
    yield made
    for service in made.services.values():
        await service.engine.database.close()
    for engine in made.engines:
        await engine.dispose()


def words(text_: str) -> list[str]:
    return re.findall(r"[^\W_]+", text_.lower())


def has(text_: str, phrase: str, prefix: bool) -> bool:
    found, wanted = words(text_), words(phrase)
    for start in range(len(found) - len(wanted) + 1):
        here = found[start : start + len(wanted)]
        if here[:-1] == wanted[:-1] and (here[-1].startswith(wanted[-1]) if prefix else here[-1] == wanted[-1]):
            return True
    return False


QUERIES: list[tuple[str, list[tuple[str, bool]]]] = [
    ("hello", [("hello", False)]),
    ("HELLO world", [("hello", False), ("world", False)]),
    ('"hello world"', [("hello world", False)]),
    ("hel*", [("hel", True)]),
    ('"hello wor"*', [("hello wor", True)]),
    ("example", [("example", False)]),
    ("bob@example.com", [("bob example com", False)]),
    ("ärger", [("ärger", False)]),
    ("ÜBER öl*", [("über", False), ("öl", True)]),
    ("it's", [("it s", False)]),
    ("3.14", [("3 14", False)]),
    ("snake case", [("snake", False), ("case", False)]),
    ("AND", [("and", False)]),
    ("NOT or", [("not", False), ("or", False)]),
    ("a* b", [("a", True), ("b", False)]),
    ('"a b" "b c"', [("a b", False), ("b c", False)]),
    ('"ab', [("ab", False)]),
    ("'; DROP TABLE things; --", [("drop", False), ("table", False), ("things", False)]),
    ("foo:* & !bar | (baz) <-> qux", [("foo", True), ("bar", False), ("baz", False), ("qux", False)]),
    ("\\ ' \" ab", [("ab", False)]),
    ("日本", [("日本", False)]),
    ("12ab*", [("12ab", True)]),
    ('"two hard things"', [("two hard things", False)]),
    ("invalidation “naming”", [("invalidation", False), ("naming", False)]),
    ("deux…", [("deux", False)]),
    ("語", [("語", False)]),
    ('"smile now"', [("smile now", False)]),
    ("5 each", [("5", False), ("each", False)]),
    ("२", [("२", False)]),
    ("אחד", [("אחד", False)]),
    ("جواب", [("جواب", False)]),
    ("zero", [("zero", False)]),
    ("c·d", [("c d", False)]),
    ("1e5", [("1e5", False)]),
    ("^hello {body}:x", [("hello", False), ("body", False), ("x", False)]),
]


@pytest.mark.parametrize(("query", "phrases"), QUERIES, ids=[query for query, _ in QUERIES])
async def test_search(filtered: Filtered, things: list[Thing], query: str, phrases: list[tuple[str, bool]]) -> None:
    for column in ("body", "note"):
        await filtered.check(
            f"{column}: {{search: $q}}",
            lambda row, column=column: (
                None if getattr(row, column) is None else all(has(getattr(row, column), *phrase) for phrase in phrases)
            ),
            things,
            types="($q: String)",
            q=query,
        )


@pytest.mark.parametrize("query", ["", "  ", '""', "*", "!?", "-", "x" * 1001, "x" * 300])
async def test_a_query_without_a_word_is_refused(filtered: Filtered, query: str) -> None:
    with pytest.raises(BadUserInput, match=r"things.where.body.search (holds no word|is longer|has a word)"):
        await filtered.ids("body: {search: $q}", {"q": query}, "($q: String)")


async def test_without_an_index_there_is_no_search(filtered: Filtered) -> None:
    with pytest.raises(RequestErrors, match="search"):
        await filtered.ids('plain: {search: "a"}')


WITH_THE_INDEX = '{ things(where: {body: {search: "hello"}}, limit: 10) { id } }'


async def test_the_index_is_used(filtered: Filtered) -> None:
    for engine in filtered.engines:
        kind = engine.dialect.name
        service = filtered.services[f"{kind}0"].engine
        document = service.parser.document(Request(WITH_THE_INDEX))
        operation = service.parser.operation(document, {})
        statement = service.prepare(operation, SYSTEM)
        async with engine.connect() as connection:
            if kind == "postgresql":
                await connection.execute(text("SET enable_seqscan = off"))
                raw: Any = (await connection.get_raw_connection()).driver_connection
                found = await raw.fetch(f"EXPLAIN {statement.text}", *statement.bind(operation.values, SYSTEM))
                plan = [row[0] for row in found]
                assert any("Bitmap Index Scan on ix_things_body_search" in line for line in plan)
            else:
                explain = f"EXPLAIN QUERY PLAN {statement.text}"
                found = await connection.exec_driver_sql(explain, tuple(statement.bind(operation.values, SYSTEM)))
                plan = [row[-1] for row in found]
                assert any("SEARCH things_1 USING INTEGER PRIMARY KEY" in line for line in plan), plan
