"""`mainspring schema`: SDL that can be compared."""

import subprocess
from pathlib import Path

from graphql import build_schema

from tests.cli.conftest import Call
from tests.conftest import MAINSPRING
from tests.databases import ROOT


def test_the_schema_is_valid_and_sorted(call: Call) -> None:
    result = call("schema")
    assert (result.code, result.err) == (0, "")
    names = list(build_schema(result.out).type_map)
    types = [line.split()[1] for line in result.out.splitlines() if line.startswith("type ")]
    assert types == sorted(types)
    assert {"Message", "Query"} <= set(names)


def test_it_is_the_same_in_every_process(call: Call) -> None:
    # The order of this one's sets is another one.
    seed = str(hash("seed") % 4_000_000_000 + 1)
    printed = subprocess.run(
        [MAINSPRING, "schema"], cwd=ROOT, env={"PYTHONHASHSEED": seed}, capture_output=True, check=True
    ).stdout
    assert printed.decode() == call("schema").out
    assert b"\x1b" not in printed


def test_it_can_be_written_to_a_file(call: Call, tmp_path: Path) -> None:
    path = tmp_path / "schema.graphql"
    assert call("schema", "-o", path).out == ""
    assert path.read_text(encoding="utf-8") == call("schema").out


def test_a_file_that_cannot_be_written_is_named(call: Call, tmp_path: Path) -> None:
    path = tmp_path / "none" / "schema.graphql"
    result = call("schema", "-o", path)
    assert (result.code, result.err) == (1, f"{path}: No such file or directory.\n")


def test_other_models_have_another_schema(call: Call) -> None:
    printed = call("schema", "--models", "tests.database.shop")
    assert printed.code == 0
    assert "type Category" in printed.out
    assert "type Message" not in printed.out


def test_no_database_is_asked(call: Call, tmp_path: Path) -> None:
    missing = tmp_path / "none.db"
    assert call("schema").code == 0
    assert not missing.exists()
