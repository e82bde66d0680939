"""A module with `create_app()` → a process that serves it, watched from outside."""

from __future__ import annotations

import http.client
import os
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from secrets import token_hex

import psutil

from bench.settings import OURS
from tests.databases import ROOT

START_TIMEOUT = 120.0
# As in production; nobody logs in.
SECRET = token_hex(32)


class NotStarted(Exception):
    """A server ended, or never answered."""


@dataclass(frozen=True, slots=True)
class Server:
    """A process that listens on `port` of the loopback."""

    port: int
    process: psutil.Process

    def cpu(self) -> float:
        """Seconds of CPU that it has taken so far."""
        return cpu_of(self.process)


@contextmanager
def run_server(module: str, database_url: str, given: Mapping[str, str] | None = None) -> Iterator[Server]:
    """Serve a module's `create_app()` with further variables of its environment; raises NotStarted."""
    variables = {**environment(database_url), **(given or {})}
    with started([sys.executable, "-m", "bench.serve", module], variables) as process:
        assert process.stdout is not None
        line = process.stdout.readline()
        if not line.strip().isdigit():
            raise NotStarted(f"{module} did not start; its reason is above")
        server = Server(int(line), psutil.Process(process.pid))
        wait_until_live(server.port, process)
        yield server


def environment(database_url: str) -> dict[str, str]:
    """The settings of this run, and none that stand in the environment by chance."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("MAINSPRING_")}
    return {**kept, **OURS, "MAINSPRING_TOKEN_SECRET": SECRET, "MAINSPRING_DATABASE_URL": database_url}


@contextmanager
def started(command: Sequence[str], given: Mapping[str, str]) -> Iterator[subprocess.Popen[bytes]]:
    """A process, which is gone afterwards."""
    process = subprocess.Popen(
        command,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        cwd=ROOT,
        env=dict(given),
        # Ctrl-C goes to us, who end it.
        start_new_session=True,
    )
    try:
        yield process
    finally:
        process.terminate()
        try:
            process.wait(START_TIMEOUT)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
        for pipe in (process.stdin, process.stdout):
            if pipe is not None:
                pipe.close()


def wait_until_live(port: int, process: subprocess.Popen[bytes]) -> None:
    """Until it answers at all: only ours has the path. Raises NotStarted."""
    deadline = time.monotonic() + START_TIMEOUT
    while time.monotonic() < deadline and process.poll() is None:
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=START_TIMEOUT)
        try:
            connection.request("GET", "/health/live")
            connection.getresponse().read()
        except ConnectionError:
            time.sleep(0.002)
        else:
            return
        finally:
            connection.close()
    raise NotStarted(f"no answer on port {port} within {START_TIMEOUT:g} s")


def database_cpu() -> float:
    """Seconds of CPU of a PostgreSQL that runs under this process; 0 where it is another's."""
    total = 0.0
    for process in psutil.Process().children(recursive=True):
        try:
            if process.name().startswith("postgres"):
                total += cpu_of(process)
        except psutil.NoSuchProcess:
            continue
    return total


def cpu_of(process: psutil.Process) -> float:
    times = process.cpu_times()
    return float(times.user + times.system)
