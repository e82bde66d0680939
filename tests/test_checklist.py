"""The checklist of `tests/cases/README.md` names cases that there are, and something of every folder."""

import re
from fnmatch import fnmatchcase

import orjson
import pytest

from tests.case import CASES, all_cases, write_cases

NAMES = [case.name for case in (*all_cases(), *write_cases())]
LINES = [line for line in (CASES / "README.md").read_text().splitlines() if re.match(r"\| (?!---|\w+ \| cases)", line)]


def cases_of(line: str) -> list[str]:
    return [name.strip() for name in line.strip("|").rsplit("|", 1)[1].split(",")]


@pytest.mark.parametrize("line", LINES)
def test_every_row_has_cases_that_are_there(line: str) -> None:
    for name in cases_of(line):
        assert any(fnmatchcase(each, name) for each in NAMES), f"there is no case {name}"


# A case elsewhere shows an answer: one that has become an error would show nothing of what its name says.
REFUSED = (
    "refusals/*",
    "limits/*",
    "*/refused_*",
    "node/malformed*",
    "node/key_*",
    "access/unknown_*",
    "access/suggestions_*",
    "decorated/fractions_of_cents",
    "introspection/switched_off",
    "orders/count_direction_missing",
    "orders/distinct_on_no_column",
)


def test_what_is_no_refusal_by_its_name_is_answered() -> None:
    without_data = {case.name for case in all_cases() if "data" not in orjson.loads(case.beside(".json").read_bytes())}
    assert {name for name in without_data if not any(fnmatchcase(name, each) for each in REFUSED)} == set()
    assert all(any(fnmatchcase(name, each) for name in without_data) for each in REFUSED)


def test_every_folder_is_named() -> None:
    named = {name.split("/")[0] for line in LINES for name in cases_of(line)}
    assert {name.split("/")[0] for name in NAMES} == named
