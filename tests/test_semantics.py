"""The answers beside the cases are right: plain Python, which shares nothing with the engine, says the same."""

import json
from functools import cache
from typing import Any

import pytest

from graph.catalog import read_catalog
from graph.schema import build_schema
from tests.case import Case, all_cases
from tests.plain import CURSOR, Plain, decode
from tests.worlds import WORLDS


@cache
def plainly(world: str) -> Plain:
    base = WORLDS[world].base
    schema = build_schema(read_catalog(base), (), default_page_size=50, max_page_size=100)
    return Plain(base, str(schema), WORLDS[world].rows())


def answers(case: Case) -> Any:
    """The data beside the case; None where it is refused, or says more than rows do.

    Totals and groups have plain Python of their own in `tests/aggregates`.
    """
    path = case.beside(".json")
    said = json.loads(path.read_text()) if path.exists() else {}
    beyond = ("excerpt", "initials", "__schema", "__type(", "ggregate")
    # What others than the system see, tests/access says.
    return None if any(word in case.query for word in beyond) or not case.viewer.is_system else said.get("data")


@pytest.mark.parametrize("case", [case for case in all_cases() if answers(case)], ids=lambda case: case.name)
def test_plain_python_answers_the_same(case: Case) -> None:
    page = json.loads(case.settings).get("default_page_size", 50)
    expected = plainly(case.models).answer(case.query, case.variables, case.operation, page)
    assert not list(differences(expected, answers(case)))


def comparable(item: Any) -> Any:
    """A float is a text in a cursor, and may be written in several ways."""
    try:
        return float(item) if isinstance(item, str) else item
    except ValueError:
        return item


def differences(expected: Any, found: Any, path: str = "") -> Any:
    """Where an answer is not what plain Python says."""
    if isinstance(expected, str) and expected.startswith(CURSOR):
        values = [comparable(item) for item in decode(found)[1:]] if found else None
        if values != [comparable(item) for item in json.loads(expected.removeprefix(CURSOR))]:
            yield path, expected, values
    elif isinstance(expected, dict) and isinstance(found, dict) and list(expected) == list(found):
        for key in expected:
            yield from differences(expected[key], found[key], f"{path}.{key}")
    elif isinstance(expected, list) and isinstance(found, list) and len(expected) == len(found):
        for index, (one, other) in enumerate(zip(expected, found, strict=True)):
            yield from differences(one, other, f"{path}[{index}]")
    elif isinstance(expected, float) and type(found) in (int, float):
        if expected != found:
            yield path, expected, found
    elif type(expected) is not type(found) or expected != found:
        yield path, expected, found
