"""docs/security.md names tests, and those are there."""

from __future__ import annotations

import ast
import re
from functools import lru_cache

import pytest

from tests.databases import ROOT

TEXT = (ROOT / "docs" / "security.md").read_text(encoding="utf-8")
ROWS = [line for line in TEXT.splitlines() if line.startswith("| ") and not line.startswith(("| ---", "| attack |"))]
ROWS = [line for line in ROWS if not line.startswith(("| recommendation |", "| risk |"))]
NAMED = re.compile(r"`(tests/[\w/]+\.py)::(test_\w+)`")


@lru_cache
def find_tests(path: str) -> frozenset[str]:
    tree = ast.parse((ROOT / path).read_text(encoding="utf-8"))
    functions = (each for each in ast.walk(tree) if isinstance(each, ast.FunctionDef | ast.AsyncFunctionDef))
    return frozenset(each.name for each in functions)


@pytest.mark.parametrize("row", ROWS, ids=[row.split("|")[1].strip() for row in ROWS])
def test_every_row_names_tests_that_there_are(row: str) -> None:
    cells = row.strip("|").split("|")
    assert len(cells) == 3, "a recommendation, what is done, and what shows it"
    named = NAMED.findall(cells[-1])
    assert named
    assert NAMED.sub("", cells[-1]).replace(",", "").strip() == "", "nothing but tests"
    for path, name in named:
        assert (ROOT / path).is_file(), path
        assert name in find_tests(path), f"{path} has no {name}"


def test_the_ten_risks_are_all_there() -> None:
    numbers = re.findall(r"^\| API(\d+) ", TEXT, re.MULTILINE)
    assert list(dict.fromkeys(numbers)) == [str(number) for number in range(1, 11)]
