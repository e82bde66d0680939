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
from sqlalchemy import Connection, text

from tests.conftest import MAINSPRING, NO_AUTHORITIES, wait_until_live
from tests.databases import ROOT, change

# A machine may be slow, and do much else: whoever waits in vain sees that the process has ended.
TIMEOUT = 120.0
QUERY = "{ users(limit: 1) { displayName } }"
NOT_READY = {
    "status": "not ready",
    "reason": "The database is down, or not at the revision that this service needs.",
}
ANN = {"data": {"users": [{"displayName": "Ann Lindqvist"}]}}


class Service:
    """A `mainspring serve` in a process of its own; `given` are further variables of its environment.

    Where it is `unread`, nobody reads what it prints: its port is the one given here.
    """

    def __init__(
        self,
        folder: Path,
        *options: object,
        command: Path = MAINSPRING,
        root: Path = ROOT,
        given: Mapping[str, str] | None = None,
        port: int = 0,
        unread: bool = False,
    ) -> None:
        self.port = port
        # Each request comes by a connection of its own, so that any process may get it.
        self.client = httpx.Client(
            timeout=TIMEOUT, trust_env=False, verify=NO_AUTHORITIES, headers={"Connection": "close"}
        )
        self.log = folder / "log"
        self.errors = folder / "errors"
        environment = {name: value for name, value in os.environ.items() if not name.startswith("MAINSPRING_")}
        with self.log.open("wb") as log, self.errors.open("wb") as errors:
            self.process = subprocess.Popen(
                [command, "serve", "--port", str(port), *map(str, options)],
                stdin=subprocess.DEVNULL,
                stdout=subprocess.PIPE if unread else log,
                stderr=errors,
                cwd=folder,
                env={**environment, "PYTHONPATH": str(root), **(given or {})},
            )
        if self.process.stdout is not None:
            self.process.stdout.close()

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

    @property
    def address(self) -> str:
        """Where it is, once it is there."""
        if not self.port:
            return self.line("Endpoint").removesuffix("/graphql")
        address = f"http://127.0.0.1:{self.port}"
        wait_until_live(address, self.process, self.errors)
        return address

    def post(self, query: str = QUERY) -> httpx.Response:
        return self.client.post(f"{self.address}/graphql", json={"query": query})

    def ask(self) -> object:
        answer = self.post()
        assert answer.status_code == 200
        return answer.json()

    def health(self, name: str) -> tuple[int, Any]:
        """The status of `/health/<name>` and what it says."""
        answer = self.client.get(f"{self.address}/health/{name}")
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


def assert_without_explorer(service: Service) -> None:
    """That a browser gets no page."""
    page = service.client.get(f"{service.address}/graphql", headers={"Accept": "text/html"})
    assert "text/html" not in page.headers["content-type"]


def set_revision(revision: str | None) -> Callable[[Connection], None]:
    """What makes a database one of a revision, or of none."""

    def update(connection: Connection) -> None:
        connection.execute(text("DELETE FROM alembic_version"))
        if revision is not None:
            connection.execute(text("INSERT INTO alembic_version VALUES (:revision)"), {"revision": revision})

    return update


def read_revision(url: str) -> str:
    found: list[str] = []
    change(url, lambda connection: found.append(connection.scalar(text("SELECT version_num FROM alembic_version"))))
    return found[0]
