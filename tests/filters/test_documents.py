"""Filters on JSON columns."""

from __future__ import annotations

import random
from collections.abc import AsyncIterator
from typing import Any

import pytest

from graph.errors import BadUserInput
from tests.databases import Databases
from tests.filters.world import Base, Filtered, Thing, fill

pytestmark = pytest.mark.usefixtures("on_every_kind")

DOCUMENTS: list[Any] = [
    None,
    {},
    [],
    {"a": None},
    {"a": 1, "b": {"c": [1, 2, {"d": "x"}]}},
    {"a": 1.0, "é": "ü", 'q"uote': True, "": 0},
    {"a": 1.5},
    {"a": True},
    {"a": "1"},
    {"a": [1, "1", None, [1, 2], {"b": 1}]},
    [1, 2, 3, "a"],
    ["b", ["b"], {"a": 1}],
    "a",
    1,
    True,
    0,
    {"a": 9007199254740993, "big": 2**62},
    {"a": 1e22, "small": 1e-9},
    {"0": "zero", "a.b": {"c d": 7}},
    {"a": {"b": {"c": [[{"d": False}]]}}},
]


def random_document(chance: random.Random, depth: int = 0) -> Any:
    kind = chance.randrange(8 if depth < 3 else 6)
    match kind:
        case 0:
            return None if depth else 0
        case 1:
            return chance.choice([True, False])
        case 2 | 3:
            return chance.choice([0, 1, 2, 1.0, 1.5, -1, 2.0])
        case 4 | 5:
            return chance.choice(["", "a", "b", "1", "ü"])
        case 6:
            return [random_document(chance, depth + 1) for _ in range(chance.randrange(4))]
        case _:
            return {chance.choice("abcü"): random_document(chance, depth + 1) for _ in range(chance.randrange(4))}


@pytest.fixture(scope="module")
def things() -> list[Thing]:
    chance = random.Random(7)
    documents = [*DOCUMENTS, *(random_document(chance) for _ in range(120))]
    return [Thing(id=i, document=each, binary=each) for i, each in enumerate(documents, 1)]


@pytest.fixture(scope="module")
async def filtered(databases: Databases, things: list[Thing]) -> AsyncIterator[Filtered]:
    made = await fill(databases, Base, things, "documents")
    yield made
    for service in made.services.values():
        await service.engine.database.close()
    for engine in made.engines:
        await engine.dispose()


MISSING = object()


def contains(document: Any, wanted: Any, *, top: bool = True) -> bool:
    match document, wanted:
        case dict(), dict():
            return all(key in document and contains(document[key], wanted[key], top=False) for key in wanted)
        case list(), list():
            return all(any(contains(item, each, top=False) for item in document) for each in wanted)
        case list(), dict():
            return False
        case list(), scalar if top:
            return any(contains(item, scalar, top=False) for item in document)
        case _:
            return (
                is_number(document) == is_number(wanted)
                and (document is wanted or document == wanted)
                and (isinstance(document, bool) == isinstance(wanted, bool))
            )


def at(document: Any, *steps: str | int) -> Any:
    for step in steps:
        match document, step:
            case dict(), str() if step in document:
                document = document[step]
            case list(), int() if step < len(document):
                document = document[step]
            case _:
                return MISSING
    return document


async def test_contains_is_what_jsonb_has(filtered: Filtered, things: list[Thing]) -> None:
    chance = random.Random(11)
    for wanted in [*DOCUMENTS[1:], *(random_document(chance) for _ in range(20))]:
        for column in ("document", "binary"):
            await filtered.check(
                f"{column}: {{contains: $wanted}}",
                lambda row, wanted=wanted: None if row.document is None else contains(row.document, wanted),
                things,
                types="($wanted: JSON)",
                wanted=wanted,
            )


async def test_contains_by_examples(filtered: Filtered) -> None:
    assert await filtered.ids("document: {contains: {a: 1}}, id: {lte: 20}") == [5, 6]
    assert await filtered.ids('document: {contains: "a"}, id: {lte: 20}') == [11, 13]
    assert await filtered.ids("document: {contains: [3, 1, 1]}, id: {lte: 20}") == [11]
    assert await filtered.ids("document: {contains: {b: {c: [{d: x}]}}}, id: {lte: 20}") == [5]
    assert await filtered.ids("document: {contains: true}, id: {lte: 20}") == [15]


async def test_keys_are_those_of_objects(filtered: Filtered, things: list[Thing]) -> None:
    def keys(row: Thing) -> set[str] | None:
        return None if row.document is None else set(row.document) if isinstance(row.document, dict) else set()

    def truth(row: Thing, test: Any) -> bool | None:
        if row.document is None:
            return None
        return isinstance(row.document, dict) and test(set(row.document))

    for column in ("document", "binary"):
        for key in ("a", "é", "ü", "", 'q"uote', "zzz"):
            await filtered.check(
                f"{column}: {{hasKey: $key}}", lambda row, key=key: truth(row, lambda keys: key in keys), things,
                types="($key: String)", key=key,
            )  # fmt: skip
        for several in ([], ["a"], ["a", "b"], ["ü", "zzz"], ["a", "a"]):
            await filtered.check(
                f"{column}: {{hasAnyKey: $keys}}",
                lambda row, several=several: truth(row, lambda keys: bool(keys & set(several))), things,
                types="($keys: [String!])", keys=several,
            )  # fmt: skip
            await filtered.check(
                f"{column}: {{hasAllKeys: $keys}}",
                lambda row, several=several: truth(row, lambda keys: set(several) <= keys), things,
                types="($keys: [String!])", keys=several,
            )  # fmt: skip


PLACES: list[tuple[str, tuple[str | int, ...]]] = [
    ("$", ()),
    ("a", ("a",)),
    ("[0]", (0,)),
    ("a[0]", ("a", 0)),
    ("b.c[2].d", ("b", "c", 2, "d")),
    ('"é"', ("é",)),
    ("é", ("é",)),
    ('"q\\"uote"', ('q"uote',)),
    ('"a.b"."c d"', ("a.b", "c d")),
    ("0", ("0",)),
    ('""', ("",)),
    ("a.b.c[0][0].d", ("a", "b", "c", 0, 0, "d")),
    ("ü.a", ("ü", "a")),
    ("a.a", ("a", "a")),
    ("a.b", ("a", "b")),
]


def is_number(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


async def test_places(filtered: Filtered, things: list[Thing]) -> None:
    def string(value: Any) -> str | None:
        return value if isinstance(value, str) else None

    def whole(value: Any) -> int | None:
        return int(value) if is_number(value) and value == int(value) and abs(value) < 2**63 else None

    def number(value: Any) -> float | None:
        return float(value) if is_number(value) else None

    def boolean(value: Any) -> bool | None:
        return value if isinstance(value, bool) else None

    def null_or(value: Any, test: Any) -> bool | None:
        return None if value is None else test(value)

    for text, steps in PLACES:
        for condition, truth in (
            ('string: {eq: "a"}', lambda value: null_or(string(value), lambda each: each == "a")),
            ('string: {in: ["a", "ü"]}', lambda value: null_or(string(value), lambda each: each in ("a", "ü"))),
            ('string: {gte: "b"}', lambda value: null_or(string(value), lambda each: each >= "b")),
            ('string: {icontains: "Ü"}', lambda value: null_or(string(value), lambda each: "ü" in each)),
            ("string: {isNull: true}", lambda value: string(value) is None),
            ("int: {eq: 1}", lambda value: null_or(whole(value), lambda each: each == 1)),
            ("int: {in: [0, 1]}", lambda value: null_or(whole(value), lambda each: each in (0, 1))),
            ("int: {gt: 1}", lambda value: null_or(whole(value), lambda each: each > 1)),
            ("float: {gte: 1.5}", lambda value: null_or(number(value), lambda each: each >= 1.5)),
            ("float: {eq: 1}", lambda value: null_or(number(value), lambda each: each == 1)),
            ("boolean: {eq: true}", lambda value: null_or(boolean(value), lambda each: each)),
            ("boolean: {ne: true}", lambda value: null_or(boolean(value), lambda each: not each)),
            ("isNull: true", lambda value: value is MISSING or value is None),
            ("isNull: false", lambda value: not (value is MISSING or value is None)),
        ):
            for column in ("document", "binary"):
                await filtered.check(
                    f"{column}: {{path: [{{at: $at, {condition}}}]}}",
                    lambda row, steps=steps, truth=truth: truth(
                        MISSING if row.document is None else at(row.document, *steps)
                    ),
                    things,
                    types="($at: String!)",
                    at=text,
                )
        await filtered.check(
            "document: {path: [{at: $at, exists: true}]}",
            lambda row, steps=steps: row.document is not None and at(row.document, *steps) is not MISSING,
            things,
            types="($at: String!)",
            at=text,
        )


async def test_several_places_must_all_fit(filtered: Filtered) -> None:
    where = 'document: {path: [{at: "a", int: {eq: 1}}, {at: "b.c[0]", int: {gte: 1, lte: 1}}]}'
    assert await filtered.ids(where) == [5]
    assert len(await filtered.ids('document: {path: [{at: "a"}]}')) == 140


@pytest.mark.parametrize(
    "place", ["", ".a", "a.", "a..b", "a[", "a[-1]", "a[x]", "a b", 'a"b"', '"a', "$.a", "[01]", "a\u0000"]
)
async def test_a_malformed_place_is_refused(filtered: Filtered, place: str) -> None:
    for service in filtered.services.values():
        filtered_one = Filtered({"one": service}, [])
        with pytest.raises(BadUserInput, match=r"things.where.document.path\[0\].at must be"):
            await filtered_one.ids("document: {path: [{at: $at, exists: true}]}", {"at": place}, "($at: String!)")


async def test_a_document_with_a_nul_is_refused(filtered: Filtered) -> None:
    with pytest.raises(BadUserInput, match=r"contains must not hold the character U\+0000"):
        await filtered.ids("document: {contains: $it}", {"it": {"a": ["\u0000"]}}, "($it: JSON)")
