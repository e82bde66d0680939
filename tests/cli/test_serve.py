"""`mainspring serve`: real processes, on ports of this machine."""

import os
import signal
import socket
import subprocess
import time
from pathlib import Path

import httpx
import pytest
from sqlalchemy import text

from tests.cli.conftest import Refuse
from tests.cli.service import ANN, TIMEOUT, Service, Start
from tests.conftest import MAINSPRING, free_port
from tests.databases import ROOT, change


def test_one_command_makes_fills_and_serves_a_database(start: Start, tmp_path: Path) -> None:
    service = start("--migrate", "--sample")
    assert service.ask() == ANN
    assert service.line("Database") == "sqlite:///mainspring.db"
    address = service.line("Endpoint").removesuffix("/graphql")
    assert httpx.get(f"{address}/health/ready", trust_env=False).json() == {"status": "ready"}
    assert service.end(signal.SIGTERM) == 0
    assert service.errors.read_text() == ""
    assert (tmp_path / "mainspring.db").exists()

    # The second time there is nothing to do.
    again = start("--migrate", "--sample")
    assert again.ask() == ANN
    lines = again.log.read_text().splitlines()
    assert lines[0].startswith("Already at ")
    assert lines[1] == "There are rows already: no sample was filled in."
    assert again.end(signal.SIGINT) == 0


def test_every_kind_of_database_is_served_and_named_without_its_password(start: Start, chat_url: str) -> None:
    service = start("--database", chat_url)
    assert service.ask() == ANN
    assert service.line("Database").startswith(("sqlite:///", "postgresql://postgres@"))
    assert service.end(signal.SIGTERM) == 0


@pytest.mark.parametrize(
    ("options", "number"), [(("--workers", 2), signal.SIGTERM), (("--reload",), signal.SIGINT)], ids=["two", "reload"]
)
def test_options_reach_the_processes_that_serve(
    start: Start, chat_urls: dict[str, str], options: tuple[object, ...], number: signal.Signals
) -> None:
    service = start("--database", chat_urls["sqlite"], "--no-explorer", *options)
    assert service.ask() == ANN
    page = httpx.get(service.line("Endpoint"), headers={"Accept": "text/html"}, trust_env=False, timeout=TIMEOUT)
    assert "text/html" not in page.headers["content-type"]
    assert service.end(number) == 0
    assert "Traceback" not in service.errors.read_text()


TABLE = "CREATE TABLE planets (id INTEGER PRIMARY KEY)"


def test_a_changed_file_is_served_anew(start: Start, tmp_path: Path) -> None:
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
    service = start("--models", "planets", "--database", "sqlite:///planets.db", "--reload")
    query = {"query": '{ __type(name: "Moon") { name } }'}

    def moon() -> object:
        return httpx.post(service.line("Endpoint"), json=query, timeout=TIMEOUT, trust_env=False).json()["data"][
            "__type"
        ]

    assert moon() is None
    path.write_text(source + source.partition("pass\n")[2].replace("Planet", "Moon").replace("planets", "moons"))
    deadline = time.monotonic() + TIMEOUT
    while moon() is None and time.monotonic() < deadline:
        time.sleep(0.1)
    assert moon() == {"name": "Moon"}
    assert service.end(signal.SIGTERM) == 0


def test_requests_are_logged_where_that_is_asked_for(start: Start, chat_urls: dict[str, str]) -> None:
    # Where it is not, nothing is: the test of one command sees that.
    service = start("--database", chat_urls["sqlite"], "--log-level", "debug")
    service.ask()
    service.end(signal.SIGTERM)
    assert '"POST /graphql HTTP/1.1" 200' in service.errors.read_text()


def test_a_request_that_runs_is_finished_first(start: Start, chat_urls: dict[str, str]) -> None:
    service = start("--database", chat_urls["sqlite"])
    host, port = service.line("Endpoint").removeprefix("http://").removesuffix("/graphql").split(":")
    body = b'{"query": "{ users(limit: 1) { displayName } }"}'
    head = f"POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: {len(body)}\r\n\r\n"
    with socket.create_connection((host, int(port)), TIMEOUT) as client:
        client.sendall(head.encode() + body[:10])
        time.sleep(0.3)
        service.process.send_signal(signal.SIGTERM)
        time.sleep(0.3)
        client.sendall(body[10:])
        received = b""
        while chunk := client.recv(65_536):
            received += chunk
    assert b"Ann Lindqvist" in received
    assert service.process.wait(TIMEOUT) == 0


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


def test_a_file_that_is_not_there_says_what_to_run(start: Start, tmp_path: Path) -> None:
    said = start().refusal()
    assert said == "There is no database file mainspring.db: make it with `mainspring migrate`.\n"
    assert not (tmp_path / "mainspring.db").exists()


def test_other_models_without_a_file_are_told_what_comes_next(refuse: Refuse) -> None:
    said = refuse("--models", "tests.database.shop")
    assert said.startswith("There is no database file mainspring.db. Make it, with the tables of the models, by ")
    assert "Base.metadata.create_all" in said
    assert "--database or MAINSPRING_DATABASE_URL" in said


def test_who_reads_no_more_of_what_it_prints_does_not_end_it(start: Start, tmp_path: Path) -> None:
    errors = tmp_path / "errors"
    with errors.open("wb") as log, socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
        free.close()
        process = subprocess.Popen(
            [MAINSPRING, "serve", "--migrate", "--sample", "--port", str(port)],
            stdout=subprocess.PIPE,
            stderr=log,
            cwd=tmp_path,
            env={**os.environ, "PYTHONPATH": str(ROOT)},
        )
        assert process.stdout is not None
        process.stdout.close()
    try:
        assert wait_until_ready(f"http://127.0.0.1:{port}/health/ready")
        process.send_signal(signal.SIGTERM)
        assert process.wait(TIMEOUT) == 0
    finally:
        process.kill()
        process.wait()
    assert errors.read_text() == ""


def wait_until_ready(address: str) -> bool:
    deadline = time.monotonic() + TIMEOUT
    while time.monotonic() < deadline:
        try:
            return httpx.get(address, trust_env=False).is_success
        except httpx.TransportError:
            time.sleep(0.05)
    return False


def test_other_models_need_their_tables(refuse: Refuse, database_url: str) -> None:
    change(database_url, lambda connection: connection.execute(text("CREATE TABLE teams (id INTEGER)")))
    said = refuse("--models", "tests.database.shop", "--database", database_url)
    assert "has no table categories, " in said
    assert "teams" not in said
    assert "Make the tables, or give another database" in said


def test_models_that_are_not_there_are_named(refuse: Refuse) -> None:
    assert refuse("--models", "shop.models").startswith("--models: there is no module 'shop.models' here")


def test_models_that_cannot_be_served_say_how_to_mend_them(start: Start, tmp_path: Path) -> None:
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
    said = start("--models", "unserved").refusal()
    assert "Run.time has the type" in said
    assert "Traceback" not in said


def test_models_without_a_sample_say_so(refuse: Refuse) -> None:
    said = refuse("--models", "tests.database.shop", "--sample")
    assert said.startswith("--sample: the models in 'tests.database.shop' have no sample.")


def test_a_taken_port_is_named_before_anything_is_done(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = other.getsockname()[1]
        service = Service(tmp_path, "--port", port, "--migrate")
        said = service.refusal()
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
