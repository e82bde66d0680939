"""What is not tested for want of a PostgreSQL is said at the end of a run, though the run is green."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from tests.databases import ROOT

CONFTEST = """
import pytest

from tests.conftest import on_every_kind, pytest_terminal_summary
from tests.databases import Databases

@pytest.fixture
def databases(tmp_path):
    return Databases(tmp_path, None, False, "none")
"""
TESTS = """
import pytest

from tests.conftest import skip_loudly

def test_left_out():
    skip_loudly("there is no browser (it's missing)")

@pytest.mark.parametrize("number", [1, 2])
@pytest.mark.usefixtures("on_every_kind")
def test_of_each_kind(databases, number):
    pass

@pytest.mark.usefixtures("on_every_kind")
def test_of_no_database():
    pass

def test_that_is_left_out_quietly():
    pytest.skip("it is slow")
"""


def test_the_summary_counts_what_was_not_tested_and_says_why(tmp_path: Path) -> None:
    (tmp_path / "conftest.py").write_text(CONFTEST)
    (tmp_path / "test_it.py").write_text(TESTS)
    (tmp_path / "pytest.ini").write_text("[pytest]\n")
    ran = subprocess.run(
        [sys.executable, "-m", "pytest", "-p", "no:cacheprovider", str(tmp_path)],
        env=os.environ | {"PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1"},
        cwd=ROOT,
        stdout=subprocess.PIPE,
        text=True,
        check=True,
    )
    said = [line.strip("! ") for line in ran.stdout[ran.stdout.index("!!!") :].splitlines()]
    assert said[:4] == [
        "1 tests were NOT run",
        "there is no browser (it's missing)",
        "2 tests were NOT run",
        "this was asked of SQLite only, since there is no PostgreSQL",
    ], ran.stdout
    assert ran.stdout.count("NOT run") == 2
