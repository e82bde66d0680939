"""The command line, called in this process; `tests/cli/test_serve.py` starts real ones."""

import os
from collections.abc import Callable
from dataclasses import dataclass

import pytest
from typer.testing import CliRunner

from graph.cli import app


@dataclass(frozen=True)
class Result:
    code: int
    out: str
    err: str


Call = Callable[..., Result]


@pytest.fixture(autouse=True)
def clean_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in list(os.environ):
        if name.upper().startswith("MAINSPRING_"):
            monkeypatch.delenv(name)


@pytest.fixture
def call() -> Call:
    """`call("schema", "--models", "shop", stdin="…")` → what `mainspring` prints, and its exit code."""

    def call(*arguments: object, stdin: str = "") -> Result:
        result = CliRunner().invoke(app, [str(each) for each in arguments], input=stdin)
        if result.exception is not None and not isinstance(result.exception, SystemExit):
            raise result.exception
        return Result(result.exit_code, result.stdout, result.stderr)

    return call
