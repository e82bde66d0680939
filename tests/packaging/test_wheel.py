"""What the wheel holds, and that it works from any folder."""

from __future__ import annotations

import os
import subprocess
import sys
from email import message_from_bytes
from pathlib import Path
from zipfile import ZipFile

import pytest

from graph.database.revision import newest_revisions
from graph.http.explorer import page
from tests.conftest import skip_loudly
from tests.databases import ROOT
from tests.packaging.test_addresses import committed_files

TIMEOUT = 120.0
PACKAGES = ("graph/", "models/", "migrations/")


@pytest.fixture(scope="module")
def names(wheel: Path) -> frozenset[str]:
    with ZipFile(wheel) as archive:
        return frozenset(archive.namelist())


def test_it_holds_every_file_of_the_packages_and_what_migrates(names: frozenset[str]) -> None:
    ours = {name for name in committed_files() if name.startswith(PACKAGES) and not name.endswith(".gitignore")}
    assert ours <= names
    assert {"alembic.ini", "migrations/env.py", "migrations/script.py.mako", "graph/py.typed"} <= names


def test_it_holds_the_explorer_as_it_is_built(names: frozenset[str]) -> None:
    if not page.BUILT.is_dir():
        skip_loudly("the explorer is not built, for want of Node: run `make install`")
    built = {file.relative_to(ROOT).as_posix() for file in page.BUILT.rglob("*") if file.is_file()}
    assert "graph/http/explorer/built/index.html" in built
    assert built <= names


def test_it_holds_nothing_else(names: frozenset[str]) -> None:
    others = {name.partition("/")[0] for name in names if not name.startswith(PACKAGES)} - {"alembic.ini"}
    assert [name for name in others if not name.endswith(".dist-info")] == []
    assert [name for name in names if "node_modules" in name or "__pycache__" in name or ".db" in name] == []


def test_it_says_what_it_needs_and_what_it_brings(wheel: Path) -> None:
    with ZipFile(wheel) as archive:
        [metadata] = [name for name in archive.namelist() if name.endswith(".dist-info/METADATA")]
        told = message_from_bytes(archive.read(metadata))
        commands = archive.read(metadata.replace("METADATA", "entry_points.txt")).decode()
    assert (told["Name"], told["License-Expression"]) == ("mainspring", "MIT")
    assert any(each.startswith("sqlalchemy") for each in told.get_all("Requires-Dist", []))
    assert commands.split() == ["[console_scripts]", "mainspring", "=", "graph.cli:main"]


def run(installed: Path, folder: Path, *arguments: str) -> str:
    """What the installed command prints, in a folder of its own; it must succeed and complain of nothing."""
    environment = {name: value for name, value in os.environ.items() if not name.startswith("MAINSPRING_")}
    done = subprocess.run(
        [sys.executable, str(installed / "bin" / "mainspring"), *arguments],
        cwd=folder,
        env={**environment, "PYTHONPATH": str(installed)},
        capture_output=True,
        text=True,
        timeout=TIMEOUT,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, ""), done.stderr
    return done.stdout


def test_what_is_installed_is_what_runs(installed: Path, tmp_path: Path) -> None:
    (tmp_path / "where.py").write_text(
        "import graph, models\n"
        f"assert graph.__file__.startswith({str(installed)!r}) and models.__file__.startswith({str(installed)!r})\n"
        "from models import Base\n"
    )
    assert "type Channel implements Node" in run(installed, tmp_path, "schema", "--models", "where")


def test_the_installed_command_helps_and_migrates(installed: Path, tmp_path: Path) -> None:
    assert "mainspring serve --migrate --sample" in run(installed, tmp_path, "--help")
    (head,) = newest_revisions(ROOT / "alembic.ini")
    assert f"Upgraded to {head}" in run(installed, tmp_path, "migrate")
    assert (tmp_path / "mainspring.db").exists()
