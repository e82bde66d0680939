"""The command line, called in this process, or started as a real one."""

import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from typer.testing import CliRunner

from graph.cli import app
from tests.cli.service import Service, Start


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


@pytest.fixture
def start(tmp_path: Path) -> Iterator[Start]:
    started: list[Service] = []

    def start(*options: object) -> Service:
        started.append(Service(tmp_path, "--port", 0, *options))
        return started[-1]

    yield start
    for service in started:
        if service.process.poll() is None:
            service.process.kill()
            service.process.wait()
