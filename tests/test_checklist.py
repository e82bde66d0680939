"""The checklist of `tests/cases/README.md` names cases that there are, and something of every folder."""

import re
from fnmatch import fnmatchcase

import pytest

from tests.case import CASES, all_cases

NAMES = [case.name for case in all_cases()]
LINES = [line for line in (CASES / "README.md").read_text().splitlines() if re.match(r"\| (?!---|\w+ \| cases)", line)]


def cases_of(line: str) -> list[str]:
    return [name.strip() for name in line.strip("|").rsplit("|", 1)[1].split(",")]


@pytest.mark.parametrize("line", LINES)
def test_every_row_has_cases_that_are_there(line: str) -> None:
    for name in cases_of(line):
        assert any(fnmatchcase(each, name) for each in NAMES), f"there is no case {name}"


def test_every_folder_is_named() -> None:
    named = {name.split("/")[0] for line in LINES for name in cases_of(line)}
    assert {name.split("/")[0] for name in NAMES} == named
