"""A running service whose database goes away and comes back, and databases and libraries that none runs on."""

import re
import signal
from collections.abc import Iterator

import pytest
from sqlalchemy import text

from models.sample import fill
from tests.cli.conftest import Refuse
from tests.cli.service import ANN, NOT_READY, Service, Start, assert_without_explorer, set_revision
from tests.conftest import skip_loudly
from tests.databases import change, migrate
from tests.postgresql import Cluster, PostgresqlMissing, run_cluster


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


def test_a_service_of_two_processes_outlives_its_database_and_recovers_by_itself(
    start: Start, cluster: Cluster
) -> None:
    change(cluster.url, migrate, fill)
    service = start("--database", cluster.url, "--workers", 2, "--no-explorer")
    assert service.ask() == ANN
    assert service.line("Database").startswith("postgresql://postgres@")
    assert_without_explorer(service)
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


REVISIONS = "CREATE TABLE alembic_version (version_num VARCHAR(32) PRIMARY KEY)"


def test_serving_a_database_of_an_unknown_revision_is_refused(refuse: Refuse, database_url: str) -> None:
    change(database_url, lambda connection: connection.execute(text(REVISIONS)), set_revision("ff"))
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
