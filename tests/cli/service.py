"""A real `mainspring serve`, what it says and what it answers."""

import os
import signal
import subprocess
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import httpx
import pytest

from tests.conftest import MAINSPRING
from tests.databases import ROOT

TIMEOUT = 30.0
QUERY = {"query": "{ users(limit: 1) { displayName } }"}
ANN = {"data": {"users": [{"displayName": "Ann Lindqvist"}]}}


class Service:
    """A `mainspring serve` in a process of its own; `given` are further variables of its environment."""

    def __init__(
        self, folder: Path, *options: object, root: Path = ROOT, given: Mapping[str, str] | None = None
    ) -> None:
        self.log = folder / "log"
        self.errors = folder / "errors"
        environment = {name: value for name, value in os.environ.items() if not name.startswith("MAINSPRING_")}
        with self.log.open("wb") as log, self.errors.open("wb") as errors:
            self.process = subprocess.Popen(
                [MAINSPRING, "serve", *map(str, options)],
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=errors,
                cwd=folder,
                env={**environment, "PYTHONPATH": str(root), **(given or {})},
            )

    def line(self, name: str) -> str:
        """What the start-up panel says under a name."""
        deadline = time.monotonic() + TIMEOUT
        while time.monotonic() < deadline:
            for line in self.log.read_text().splitlines():
                if line.startswith(f"{name}: "):
                    return line.removeprefix(f"{name}: ")
            if self.process.poll() is not None:
                break
            time.sleep(0.02)
        pytest.fail(f"it did not start:\n{self.log.read_text()}\n{self.errors.read_text()}")

    def post(self) -> httpx.Response:
        return httpx.post(self.line("Endpoint"), json=QUERY, timeout=TIMEOUT, trust_env=False)

    def ask(self) -> object:
        answer = self.post()
        assert answer.status_code == 200
        return answer.json()

    def health(self, name: str) -> tuple[int, Any]:
        """The status of `/health/<name>` and what it says."""
        address = self.line("Endpoint").removesuffix("/graphql")
        answer = httpx.get(f"{address}/health/{name}", timeout=TIMEOUT, trust_env=False)
        return answer.status_code, answer.json()

    def end(self, number: signal.Signals) -> int:
        self.process.send_signal(number)
        return self.process.wait(TIMEOUT)

    def refusal(self) -> str:
        """What a service says that does not start."""
        assert self.process.wait(TIMEOUT) == 1
        assert self.log.read_text() == ""
        return self.errors.read_text()


Start = Callable[..., Service]
