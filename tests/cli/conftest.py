"""The command line, called in this process, or started as a real one."""

import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import Any

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


Refuse = Callable[..., str]


@pytest.fixture
def refuse(call: Call, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Refuse:
    """`refuse("--models", "shop")` → what a service says that does not start, asked in this process."""
    # Of the package it is the command that bears this name.
    serve = import_module("graph.cli.serve")

    def refuse(*options: object) -> str:
        with monkeypatch.context() as here:
            here.chdir(tmp_path)
            # It is for processes that serve; this one goes on with its own signals and garbage.
            here.setattr(serve, "prepare_process", lambda: None)
            here.setattr(serve, "configure", lambda *_, **__: pytest.fail("it is not refused"))
            result = call("serve", "--port", 0, *options)
        assert (result.code, result.out) == (1, "")
        return result.err

    return refuse


@pytest.fixture
def start(tmp_path: Path) -> Iterator[Start]:
    started: list[Service] = []

    def start(*options: object, **how: Any) -> Service:
        started.append(Service(tmp_path, *options, **how))
        return started[-1]

    yield start
    for service in started:
        if service.process.poll() is None:
            service.process.kill()
            service.process.wait()
