"""`mainspring serve`: real processes, on ports of this machine, and what is said where one does not start."""

import signal
import socket
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import text

from graph.cli.serve import prepare_database
from graph.settings import Settings
from models import Base
from models.sample import fill
from tests.cli.conftest import Refuse
from tests.cli.service import (
    ANN,
    NOT_READY,
    TIMEOUT,
    Service,
    Start,
    assert_without_explorer,
    read_revision,
    set_revision,
)
from tests.conftest import free_port
from tests.databases import Databases, change, migrate


def test_one_command_makes_fills_and_serves_a_database(
    start: Start, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    service = start("--migrate", "--sample")
    assert service.ask() == ANN
    assert service.line("Database") == "sqlite:///mainspring.db"
    assert service.health("ready") == (200, {"status": "ready"})
    assert service.end(signal.SIGINT) == 0
    assert service.errors.read_text() == ""

    # The second time there is nothing to do.
    settings = Settings(database_url=f"sqlite:///{tmp_path / 'mainspring.db'}")
    prepare_database(settings, Base.metadata, to_migrate=True, to_fill=True)
    first, second = capsys.readouterr().out.splitlines()
    assert first.startswith("Already at ")
    assert second == "There are rows already: no sample was filled in."


@pytest.fixture
def filled_url(databases: Databases) -> Iterator[str]:
    """A database of the chat of the test's own, in PostgreSQL where that is there."""
    url = databases.make("sqlite" if databases.postgresql is None else "postgresql", "served")
    change(url, migrate, fill)
    yield url
    databases.drop(url)


def test_a_service_whose_lines_nobody_reads_does_all_that_it_should(start: Start, filled_url: str) -> None:
    service = start("--database", filled_url, "--log-level", "debug", port=free_port(), unread=True)
    assert service.ask() == ANN
    assert_ready_only_at_its_revision(service, filled_url)
    assert b"Ann Lindqvist" in answer_while_it_ends(service)
    assert service.process.wait(TIMEOUT) == 0
    log = service.errors.read_text()
    # Where that is not asked for nothing is logged: the test of one command sees that.
    assert '"POST /graphql HTTP/1.1" 200' in log
    assert "is at revision ff, which the migrations here don't have" in log
    assert "has tables, but no migration made them" in log
    assert "BrokenPipeError" not in log


def assert_ready_only_at_its_revision(service: Service, url: str) -> None:
    newest = read_revision(url)
    assert service.health("ready") == (200, {"status": "ready"})
    for revision in ("ff", None):
        change(url, set_revision(revision))
        assert service.health("ready") == (503, NOT_READY)
        assert service.health("live") == (200, {"status": "live"})
        change(url, set_revision(newest))
        assert service.health("ready") == (200, {"status": "ready"})


def answer_while_it_ends(service: Service) -> bytes:
    """What is answered to a request whose body was awaited when the service was told to stop."""
    body = b'{"query": "{ users(limit: 1) { displayName } }"}'
    lines = ("POST /graphql HTTP/1.1", "Host: x", "Content-Type: application/json", "Expect: 100-continue")
    head = "\r\n".join([*lines, f"Content-Length: {len(body)}", "", ""])
    with socket.create_connection(("127.0.0.1", service.port), TIMEOUT) as client:
        client.sendall(head.encode())
        assert client.recv(100).startswith(b"HTTP/1.1 100 ")
        service.process.send_signal(signal.SIGTERM)
        time.sleep(0.3)
        client.sendall(body)
        received = b""
        while chunk := client.recv(65_536):
            received += chunk
    return received


TABLE = "CREATE TABLE planets (id INTEGER PRIMARY KEY)"


def test_a_changed_file_is_served_anew_with_the_options_of_the_first(start: Start, tmp_path: Path) -> None:
    path = tmp_path / "planets.py"
    source = (
        "from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column\n"
        "class Base(DeclarativeBase): pass\n"
        "class Planet(Base):\n"
        "    __tablename__ = 'planets'\n"
        "    id: Mapped[int] = mapped_column(primary_key=True)\n"
    )
    path.write_text(source)
    change(f"sqlite+aiosqlite:///{tmp_path}/planets.db", lambda connection: connection.execute(text(TABLE)))
    service = start("--models", "planets", "--database", "sqlite:///planets.db", "--reload", "--no-explorer")

    def moon() -> object:
        return service.post('{ __type(name: "Moon") { name } }').json()["data"]["__type"]

    assert moon() is None
    path.write_text(source + source.partition("pass\n")[2].replace("Planet", "Moon").replace("planets", "moons"))
    deadline = time.monotonic() + TIMEOUT
    while moon() is None and time.monotonic() < deadline:
        time.sleep(0.1)
    assert moon() == {"name": "Moon"}
    assert_without_explorer(service)
    assert service.end(signal.SIGINT) == 0
    assert "Traceback" not in service.errors.read_text()


# What stands in the way


def test_a_database_that_is_down_says_so(refuse: Refuse) -> None:
    said = refuse("--database", f"postgresql://ann:hunter2@127.0.0.1:{free_port()}/chat")
    assert "can't be reached: nothing answers at 127.0.0.1:" in said
    assert "Start it, or give another address by --database" in said
    assert "hunter2" not in said
    assert "Traceback" not in said


def test_a_database_that_was_not_migrated_says_what_to_run(refuse: Refuse, database_url: str) -> None:
    change(database_url, lambda _: None)
    said = refuse("--database", database_url)
    assert "`mainspring migrate --database " in said
    assert "Traceback" not in said


def test_a_file_that_is_not_there_says_what_to_run(refuse: Refuse, tmp_path: Path) -> None:
    assert refuse() == "There is no database file mainspring.db: make it with `mainspring migrate`.\n"
    assert not (tmp_path / "mainspring.db").exists()


def test_other_models_without_a_file_are_told_what_comes_next(refuse: Refuse) -> None:
    said = refuse("--models", "tests.database.shop")
    assert said.startswith("There is no database file mainspring.db. Make it, with the tables of the models, by ")
    assert "Base.metadata.create_all" in said
    assert "--database or MAINSPRING_DATABASE_URL" in said


def test_other_models_need_their_tables(refuse: Refuse, database_url: str) -> None:
    change(database_url, lambda connection: connection.execute(text("CREATE TABLE teams (id INTEGER)")))
    said = refuse("--models", "tests.database.shop", "--database", database_url)
    assert "has no table categories, " in said
    assert "teams" not in said
    assert "Make the tables, or give another database" in said


def test_models_that_are_not_there_are_named(refuse: Refuse) -> None:
    assert refuse("--models", "shop.models").startswith("--models: there is no module 'shop.models' here")


def test_models_that_cannot_be_served_say_how_to_mend_them(
    refuse: Refuse, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.syspath_prepend(tmp_path)
    (tmp_path / "unserved.py").write_text(
        "from sqlalchemy import PickleType\n"
        "from typing import Any\n"
        "from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column\n"
        "class Base(DeclarativeBase): pass\n"
        "class Run(Base):\n"
        "    __tablename__ = 'runs'\n"
        "    id: Mapped[int] = mapped_column(primary_key=True)\n"
        "    time: Mapped[Any] = mapped_column(PickleType)\n"
    )
    said = refuse("--models", "unserved")
    assert "Run.time has the type" in said
    assert "Traceback" not in said


def test_models_without_a_sample_say_so(refuse: Refuse) -> None:
    said = refuse("--models", "tests.database.shop", "--sample")
    assert said.startswith("--sample: the models in 'tests.database.shop' have no sample.")


def test_a_taken_port_is_named_before_anything_is_done(refuse: Refuse, tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = other.getsockname()[1]
        said = refuse("--port", port, "--migrate")
    assert said.startswith(f"Port {port} of 127.0.0.1 is taken by another program.")
    assert "`MAINSPRING_PORT=" in said
    assert " make serve`" in said
    assert not (tmp_path / "mainspring.db").exists()


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (("--host", "192.0.2.1"), "--host: 192.0.2.1 is not an address of this machine"),
        (("--host", "no.such.host.invalid"), "--host: there is no address 'no.such.host.invalid'."),
        (("--log-level", "loud"), "--log-level: must be 'debug', 'info', 'warning' or 'error'"),
        (("--reload", "--workers", 2), "--reload serves with one process: leave --workers out."),
    ],
)
def test_an_option_that_cannot_be_met_is_named(refuse: Refuse, options: tuple[object, ...], said: str) -> None:
    assert refuse(*options).startswith(said)


def test_a_service_that_is_told_to_stop_while_it_starts_stops(start: Start) -> None:
    service = start("--migrate", "--sample")
    time.sleep(0.7)
    service.process.send_signal(signal.SIGTERM)
    assert service.process.wait(TIMEOUT) in {0, -signal.SIGTERM}
    assert "Traceback" not in service.errors.read_text()
