"""What every command has: help, a version, exit codes, and settings from options and environment."""

import os
import subprocess
import sys
from importlib.metadata import version
from pathlib import Path

import pytest
from typer.main import get_command

from graph.cli import app
from graph.cli.panel import show_panel
from graph.settings import Settings
from tests.cli.conftest import Call
from tests.conftest import MAINSPRING
from tests.databases import ROOT


def test_the_version_is_the_packages(call: Call) -> None:
    assert call("--version").out == f"mainspring {version('mainspring')}\n"


@pytest.mark.parametrize("command", sorted(get_command(app).commands))  # type: ignore[attr-defined]
def test_each_command_has_help_with_examples(call: Call, command: str) -> None:
    result = call(command, "--help")
    assert result.code == 0
    assert "Examples:" in result.out
    assert f"mainspring {command}" in result.out


def test_without_a_command_the_help_is_shown(call: Call) -> None:
    result = call()
    assert result.code == 2
    assert "serve" in result.out + result.err


@pytest.mark.parametrize(
    "arguments",
    [
        ("sevre",),
        ("serve", "--prot", "1"),
        ("serve", "--port", "x"),
        ("serve", "--port", "70000"),
        ("migrate", "--all"),
    ],
)
def test_what_is_not_understood_ends_with_2(call: Call, arguments: tuple[str, ...]) -> None:
    result = call(*arguments)
    assert result.code == 2
    assert "Traceback" not in result.err


def test_a_slip_in_a_command_is_answered_with_the_right_one(call: Call) -> None:
    assert "Did you mean 'migrate'?" in call("migarte").err


def test_a_wrong_option_is_named_as_the_option(call: Call) -> None:
    result = call("migrate", "--database", "mysql://root:hunter2@db/chat")
    assert (result.code, result.out) == (1, "")
    assert result.err == "--database: must start with postgresql:// or sqlite://, not mysql://\n"


def test_a_wrong_variable_is_named_as_the_variable(call: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MAINSPRING_DATABASE_URL", "mysql://root:hunter2@db/chat")
    monkeypatch.setenv("MAINSPRING_PROT", "1")
    result = call("migrate")
    assert result.code == 1
    assert result.err.splitlines() == [
        "MAINSPRING_PROT: is no setting; did you mean MAINSPRING_PORT?",
        "MAINSPRING_DATABASE_URL: must start with postgresql:// or sqlite://, not mysql://",
    ]


def test_an_option_goes_before_the_environment(call: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MAINSPRING_MODELS", "nowhere")
    assert call("schema", "--models", "models").code == 0


def test_models_that_are_not_there_are_named(call: Call) -> None:
    result = call("schema", "--models", "nowhere.at_all")
    assert (result.code, result.out) == (1, "")
    assert result.err.startswith("--models: there is no module 'nowhere.at_all' here; run the command from")


@pytest.mark.parametrize(
    ("source", "said"),
    [
        ("x = 1\nraise ValueError('broken')", "fails when it is imported: ValueError: broken (%s, line 2)"),
        ("import nowhere_to_be_found", "fails when it is imported: ModuleNotFoundError: No module named"),
        ("def", "fails when it is imported: SyntaxError: invalid syntax"),
        ("x = 1", "has no declarative base"),
    ],
)
def test_models_that_fail_say_where(
    call: Call, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, source: str, said: str
) -> None:
    path = tmp_path / "failing_models.py"
    path.write_text(source)
    monkeypatch.syspath_prepend(tmp_path)
    monkeypatch.delitem(sys.modules, "failing_models", raising=False)
    result = call("schema", "--models", "failing_models")
    assert result.code == 1
    assert (said % path if "%s" in said else said) in result.err
    assert "Traceback" not in result.err


ANNOTATED = """
from typing import Any
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column, relationship
class Base(DeclarativeBase): pass
class Planet(Base):
    __tablename__ = "planets"
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
    mass: %s
"""


@pytest.mark.parametrize("beginning", ["", "from __future__ import annotations\n"])
@pytest.mark.parametrize("annotation", ["Mapped[complex]", "Mapped[list[str]]", "Mapped['Nowhere']", "int"])
def test_an_annotation_that_is_no_column_is_told_with_its_model_and_attribute(
    call: Call, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, annotation: str, beginning: str
) -> None:
    (tmp_path / "annotated.py").write_text(beginning + ANNOTATED % annotation)
    monkeypatch.syspath_prepend(tmp_path)
    monkeypatch.delitem(sys.modules, "annotated", raising=False)
    result = call("schema", "--models", "annotated")
    assert (result.code, result.out) == (1, "")
    assert result.err.startswith("--models: SQLAlchemy can't map Planet.mass, annotated ")
    assert "Write Mapped[…]" in result.err
    assert "annotated.py, line " in result.err


def test_every_setting_is_listed_with_its_default(call: Call) -> None:
    lines = call("settings").out.splitlines()
    assert [line.partition("=")[0] for line in lines[::2]] == [f"MAINSPRING_{n.upper()}" for n in Settings.model_fields]
    assert {"MAINSPRING_PORT=8000", "MAINSPRING_EXPLORER=true", "MAINSPRING_TRUSTED_HOSTS=*"} <= set(lines)
    assert all(line.startswith("    ") for line in lines[1::2])


# What is printed by Click, and what by Rich.
@pytest.mark.parametrize("arguments", [("settings",), ("explain", "-")])
def test_who_reads_no_more_is_not_answered_with_a_traceback(tmp_path: Path, arguments: tuple[str, ...]) -> None:
    process = subprocess.Popen(
        [MAINSPRING, *arguments],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )
    assert process.stdout is not None
    process.stdout.close()
    process.stdout = None
    _, errors = process.communicate(b"{ users { handle } }", 60)
    assert (process.returncode in {0, 1}, errors) == (True, b"")


def test_models_are_found_in_the_working_folder(tmp_path: Path) -> None:
    (tmp_path / "models.py").write_text(
        "from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column\n"
        "class Base(DeclarativeBase): pass\n"
        "class Planet(Base):\n"
        "    __tablename__ = 'planets'\n"
        "    id: Mapped[int] = mapped_column(primary_key=True)\n"
    )
    # The name of the project's own models, which are installed too: those here go first, without its resolvers.
    result = subprocess.run([MAINSPRING, "schema"], cwd=tmp_path, capture_output=True, text=True, check=False)
    assert (result.returncode, result.stderr) == (0, "")
    assert "type Planet" in result.stdout


def test_help_does_not_wait_for_what_serves() -> None:
    program = "import sys, graph.cli; print(sorted({'sqlalchemy', 'fastapi', 'strawberry'} & set(sys.modules)))"
    result = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert result.stdout == "[]\n"


@pytest.mark.parametrize("command", ["migrate", "token", "load"])
def test_what_serves_nothing_loads_nothing_that_serves(command: str) -> None:
    looked = f"import sys, graph.cli.{command}; print(sorted({{'fastapi', 'starlette', 'uvicorn'}} & {{*sys.modules}}))"
    assert subprocess.check_output([sys.executable, "-c", looked], cwd=ROOT, text=True) == "[]\n"


def test_the_panel_shows_a_path_as_it_is(capsys: pytest.CaptureFixture[str]) -> None:
    show_panel({"Database": "sqlite:////[work]/[/x].db"})
    assert "sqlite:////[work]/[/x].db" in capsys.readouterr().out
