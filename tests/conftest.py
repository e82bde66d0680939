"""What every test may ask for: empty databases, the filled chat, a running service, a browser."""

import gc
import os
import shutil
import socket
import ssl
import subprocess
import sys
import time
from collections import Counter
from collections.abc import AsyncIterator, Iterator
from contextlib import ExitStack
from itertools import count
from pathlib import Path
from typing import Any, NoReturn

import httpx
import pytest
from sqlalchemy import make_url

from models.sample import fill
from tests.databases import KINDS, ROOT, Databases, Kind, change, given_postgresql, migrate
from tests.forked import forking
from tests.postgresql import PostgresqlMissing, place_in_memory, run_postgresql
from tests.worlds import Services, surfaces_of

# A machine may be slow, and do much else: whoever waits in vain sees that the process has ended.
START_TIMEOUT = 120.0

# One PostgreSQL for the whole run, however many workers it has: the process that starts the workers has it.


class Postgresql:
    """The server of this run: a given one, one of our own from the first moment it is asked for, or none."""

    def __init__(self) -> None:
        self.closing = ExitStack()
        self.url = given_postgresql()
        self.owned = self.url is None
        self.missing = ""

    def start(self) -> "Postgresql":
        if self.url is None and not self.missing:
            try:
                self.url = self.closing.enter_context(run_postgresql(place=place_in_memory()))
            except PostgresqlMissing as reason:
                self.missing = str(reason)
        return self


server = pytest.StashKey[Postgresql]()


# Services are made by the hundred, and stay, as do thousands of tests: looking through them for garbage took most of
# the time of some tests, and a fifth of what finding the tests takes.
gc.set_threshold(100_000, 20, 100)


@pytest.fixture(scope="module", autouse=True)
def forget_what_stays() -> None:
    """Look for garbage in what each file makes alone."""
    gc.collect()
    gc.freeze()


@pytest.fixture(scope="session", autouse=True)
def read_models_once() -> Iterator[None]:
    """Services over the same models share what these show, as those of `assembled` do."""

    def shared(base: Any, handwritten: Any = (), **options: Any) -> Any:
        return surfaces_of(base, tuple(handwritten), **options)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("graph.app.read_surfaces", shared)
        yield


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-cases", action="store_true", help="write the generated files of tests/cases anew")


def pytest_configure(config: pytest.Config) -> None:
    # What is compiled of the sources is kept: a hundred processes are started over them.
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    sys.dont_write_bytecode = False
    if not hasattr(config, "workerinput"):
        config.stash[server] = Postgresql()
        config.add_cleanup(config.stash[server].closing.close)


@pytest.hookimpl(optionalhook=True)
def pytest_configure_node(node: Any) -> None:
    """Called by xdist before it starts a worker."""
    postgresql = node.config.stash[server].start()
    node.workerinput["postgresql"] = (postgresql.url, postgresql.owned, postgresql.missing)


# What can't be tested here is said loudly: a run without it looks green.

LOUD = "NOT TESTED: "


def skip_loudly(reason: str) -> NoReturn:
    pytest.skip(LOUD + reason)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    # Of what is skipped, pytest has the file, the line and the reason.
    skipped = [report.longrepr[2].partition(LOUD) for report in terminalreporter.stats.get("skipped", [])]
    reasons = Counter(reason for _, loud, reason in skipped if loud)
    for reason, times in reasons.items():
        terminalreporter.section(f"{times} tests were NOT run", sep="!", red=True, bold=True)
        terminalreporter.line(reason, red=True)


# Databases

numbers = count()


@pytest.fixture(scope="session")
def databases(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Databases:
    """Where databases are made; `make_database` is what a test wants."""
    if hasattr(request.config, "workerinput"):
        url, owned, _ = request.config.workerinput["postgresql"]
    else:
        postgresql = request.config.stash[server].start()
        url, owned = postgresql.url, postgresql.owned
    return Databases(tmp_path_factory.mktemp("databases"), url, owned, f"mainspring_test_{os.getpid()}")


def require(databases: Databases, kind: Kind, request: pytest.FixtureRequest) -> None:
    if kind == "postgresql" and databases.postgresql is None:
        if hasattr(request.config, "workerinput"):
            skip_loudly(request.config.workerinput["postgresql"][2])
        skip_loudly(request.config.stash[server].missing)


@pytest.fixture
def on_every_kind(request: pytest.FixtureRequest) -> Iterator[None]:
    """For tests that ask each kind of database that there is: those that have asked SQLite alone say so, loudly."""
    found = request.getfixturevalue("databases") if "databases" in request.fixturenames else None
    yield
    if found is not None and found.postgresql is None:
        skip_loudly("this was asked of SQLite only, since there is no PostgreSQL")


@pytest.fixture(params=KINDS)
def database_url(request: pytest.FixtureRequest, databases: Databases) -> Iterator[str]:
    """An empty database, of each kind in turn."""
    require(databases, request.param, request)
    url = databases.make(request.param, f"empty_{next(numbers)}")
    yield url
    databases.drop(url)


@pytest.fixture
def empty_sqlite_url(databases: Databases) -> Iterator[str]:
    url = databases.make("sqlite", f"empty_{next(numbers)}")
    yield url
    databases.drop(url)


@pytest.fixture
def empty_postgresql_url(request: pytest.FixtureRequest, databases: Databases) -> Iterator[str]:
    require(databases, "postgresql", request)
    url = databases.make("postgresql", f"empty_{next(numbers)}")
    yield url
    databases.drop(url)


@pytest.fixture(scope="session")
def chat_urls(databases: Databases) -> Iterator[dict[Kind, str]]:
    """The chat with its sample, on each kind of database that there is. For reading only: tests share it."""
    kinds = [kind for kind in KINDS if kind == "sqlite" or databases.postgresql is not None]
    urls = {kind: databases.make(kind, "chat") for kind in kinds}
    for url in urls.values():
        change(url, migrate, fill)
    yield urls
    for url in urls.values():
        databases.drop(url)


@pytest.fixture(params=KINDS)
def chat_url(request: pytest.FixtureRequest, databases: Databases, chat_urls: dict[Kind, str]) -> str:
    """The chat with its sample, on each kind of database in turn. For reading only: tests share it."""
    require(databases, request.param, request)
    return chat_urls[request.param]


@pytest.fixture(scope="session")
async def services(databases: Databases) -> AsyncIterator[Services]:
    """Assembled services over the worlds of tests/worlds.py, on each kind of database that there is."""
    services = Services(databases)
    yield services
    await services.close()


# The service

# Without it each client of HTTP reads all the authorities that this machine trusts: 40 ms of CPU, and nothing is asked
# by https here.
NO_AUTHORITIES = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)

MAINSPRING = Path(sys.executable).with_name("mainspring")


@pytest.fixture(scope="session")
def forked_mainspring() -> Iterator[Path]:
    """A `mainspring` that has loaded what it imports: a process of its own for half the CPU."""
    with forking() as command:
        yield command


@pytest.fixture(scope="session")
def live_server(
    chat_urls: dict[Kind, str], forked_mainspring: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[str]:
    """The address of a real service over the sample in SQLite, in a process of its own.

    Its database is its own, so that people may open accounts and log in.
    """
    port = free_port()
    address = f"http://127.0.0.1:{port}"
    folder = tmp_path_factory.mktemp("service")
    shutil.copyfile(make_url(chat_urls["sqlite"]).database or "", folder / "chat.db")
    log = folder / "log"
    with log.open("wb") as output:
        process = subprocess.Popen(
            [forked_mainspring, "serve", "--port", str(port), "--database", f"sqlite:///{folder / 'chat.db'}"],
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=subprocess.STDOUT,
            cwd=ROOT,
        )
    try:
        wait_until_live(address, process, log)
        yield address
    finally:
        process.terminate()
        try:
            process.wait(START_TIMEOUT)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


def wait_until_live(address: str, process: subprocess.Popen[bytes], log: Path) -> None:
    deadline = time.monotonic() + START_TIMEOUT
    with httpx.Client(trust_env=False, verify=NO_AUTHORITIES) as client:
        while time.monotonic() < deadline and process.poll() is None:
            try:
                if client.get(f"{address}/health/live").is_success:
                    return
            except httpx.TransportError:
                pass
            time.sleep(0.05)
    pytest.fail(f"the service did not start:\n{log.read_text()}")


def free_port() -> int:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        port: int = listener.getsockname()[1]
    return port


@pytest.fixture(scope="session")
def chromium() -> str:
    """The path of a Chromium, for Playwright's `executable_path`."""
    # Loading it takes a third of a second, which other tests need not wait for.
    from playwright.async_api import expect  # noqa: PLC0415

    # A page is waited for as long as a slow machine may take that does much else.
    expect.set_options(timeout=60_000)
    for name in (os.environ.get("CHROMIUM"), "chromium", "chromium-browser", "google-chrome"):
        if name and (path := shutil.which(name)):
            return path
    skip_loudly("the explorer was not driven in a browser: install chromium")
