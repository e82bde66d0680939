"""A running service whose database goes away and comes back, or is of another revision."""

import re
import signal
from collections.abc import Callable, Iterator

import pytest
from sqlalchemy import Connection, text

from models.sample import fill
from tests.cli.conftest import Refuse
from tests.cli.service import ANN, Service, Start
from tests.conftest import skip_loudly
from tests.databases import change, migrate
from tests.postgresql import Cluster, PostgresqlMissing, run_cluster

NOT_READY = {
    "status": "not ready",
    "reason": "The database is down, or not at the revision that this service needs.",
}


@pytest.fixture
def cluster() -> Iterator[Cluster]:
    try:
        with run_cluster() as cluster:
            yield cluster
    except PostgresqlMissing as reason:
        skip_loudly(str(reason))


def logged(service: Service, identifier: str) -> str:
    """What the service's log has under an identifier, which stands there once."""
    (line,) = [line for line in service.errors.read_text().splitlines() if identifier in line]
    return line


def assert_down(service: Service) -> str:
    """That every request is answered, by an error with an identifier; returns its line in the log."""
    answer = service.post()
    assert (answer.status_code, answer.headers["retry-after"]) == (503, "5")
    (error,) = answer.json()["errors"]
    identifier = error["extensions"]["id"]
    assert error == {
        "message": f"The database can't be reached; try again. The server's log has the cause as {identifier}.",
        "extensions": {"code": "UNAVAILABLE", "id": identifier},
    }
    assert re.fullmatch("[0-9a-f]{12}", identifier)
    return logged(service, identifier)


@pytest.mark.parametrize("options", [(), ("--workers", 2)], ids=["one process", "two"])
def test_a_server_outlives_its_database_and_recovers_by_itself(
    start: Start, cluster: Cluster, options: tuple[object, ...]
) -> None:
    change(cluster.url, migrate, fill)
    service = start("--database", cluster.url, *options)
    assert service.ask() == ANN
    assert service.health("ready") == (200, {"status": "ready"})
    for _ in range(2):
        cluster.stop()
        for _ in range(3):
            assert "FileNotFoundError" in assert_down(service)
        assert service.health("live") == (200, {"status": "live"})
        assert service.health("ready") == (503, NOT_READY)
        assert str(cluster.directory) not in service.post().text
        cluster.start()
        assert service.ask() == ANN, "the very first request"
        assert service.health("ready") == (200, {"status": "ready"})
    # Nobody asked while it was down, so every connection looks as if it were still one.
    cluster.stop()
    cluster.start()
    assert service.health("ready") == (200, {"status": "ready"})
    assert service.ask() == ANN
    assert service.end(signal.SIGTERM) == 0
    assert "Traceback" not in service.errors.read_text()


def set_revision(revision: str | None) -> Callable[[Connection], None]:
    def update(connection: Connection) -> None:
        connection.execute(text("DELETE FROM alembic_version"))
        if revision is not None:
            connection.execute(text("INSERT INTO alembic_version VALUES (:revision)"), {"revision": revision})

    return update


def read_revision(url: str) -> str:
    found: list[str] = []
    change(url, lambda connection: found.append(connection.scalar(text("SELECT version_num FROM alembic_version"))))
    return found[0]


def test_a_database_of_another_revision_is_not_ready_until_it_is_right(start: Start, database_url: str) -> None:
    change(database_url, migrate, fill)
    newest = read_revision(database_url)
    service = start("--database", database_url)
    assert service.health("ready") == (200, {"status": "ready"})
    for revision in ("ff", None):
        change(database_url, set_revision(revision))
        assert service.health("ready") == (503, NOT_READY)
        assert service.health("live") == (200, {"status": "live"})
        change(database_url, set_revision(newest))
        assert service.health("ready") == (200, {"status": "ready"})
    assert "is at revision ff, which the migrations here don't have" in service.errors.read_text()
    assert "has tables, but no migration made them" in service.errors.read_text()


def test_serving_a_database_of_an_unknown_revision_is_refused(refuse: Refuse, database_url: str) -> None:
    change(database_url, migrate, set_revision("ff"))
    said = refuse("--database", database_url)
    assert "is at revision ff, which the migrations here don't have" in said
    assert "Update the program, or give another database." in said
    assert "Traceback" not in said


def test_an_sqlite_library_that_is_too_old_is_refused(start: Start) -> None:
    # The models are the first of ours to run, and the library can't be another one here.
    service = start("--models", "tests.cli.old_sqlite", "--database", "sqlite:///old.db")
    assert service.refusal() == (
        "The SQLite library of this Python is 3.37.2, and Mainspring needs 3.40.0 or newer. "
        "Use a Python with a newer one, or PostgreSQL.\n"
    )
