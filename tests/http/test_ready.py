"""`/health/ready` of the whole application, on databases that real migrations made."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import httpx
import pytest
from alembic import command
from alembic.config import Config
from sqlalchemy import Connection, text

from graph import Settings, create_app
from tests.databases import change
from tests.serving import running

ENVIRONMENT = """
from alembic import context

context.configure(connection=context.config.attributes["connection"])
with context.begin_transaction():
    context.run_migrations()
"""

MIGRATION = """
import sqlalchemy as sa
from alembic import op

revision, down_revision = {revision!r}, {before!r}


def upgrade():
    {upgrade}


def downgrade():
    {downgrade}
"""

FIRST = MIGRATION.format(
    revision="a1",
    before=None,
    upgrade="op.create_table('lots', *(sa.Column(name, sa.Integer) for name in ('id', 'pieces')))",
    downgrade="op.drop_table('lots')",
)
SECOND = MIGRATION.format(
    revision="b2",
    before="a1",
    upgrade="op.add_column('lots', sa.Column('name', sa.String))",
    downgrade="op.drop_column('lots', 'name')",
)
NEWER = MIGRATION.format(revision="c3", before="b2", upgrade="pass", downgrade="pass")

Migrate = Callable[[str], None]


@pytest.fixture
def migrate(tmp_path: Path, database_url: str, monkeypatch: pytest.MonkeyPatch) -> Migrate:
    """Bring the database to a revision of a project of two, which is the working folder."""
    versions = tmp_path / "migrations" / "versions"
    versions.mkdir(parents=True)
    (tmp_path / "alembic.ini").write_text("[alembic]\nscript_location = %(here)s/migrations\n")
    (tmp_path / "migrations" / "env.py").write_text(ENVIRONMENT)
    (versions / "first.py").write_text(FIRST)
    (versions / "second.py").write_text(SECOND)
    monkeypatch.chdir(tmp_path)

    def migrate(revision: str) -> None:
        def work(connection: Connection) -> None:
            config = Config(tmp_path / "alembic.ini", attributes={"connection": connection})
            command.upgrade(config, revision)

        change(database_url, work)

    return migrate


def settings(url: str) -> Settings:
    return Settings(database_url=url, models="tests.database.test_data_errors", log_level="info")


def assert_not_ready(response: httpx.Response, caplog: pytest.LogCaptureFixture, reason: str) -> None:
    assert (response.status_code, response.json()["status"]) == (503, "not ready")
    assert response.headers["cache-control"] == "no-store"
    (record,) = [each for each in caplog.records if each.name == "graph.http.health"]
    assert reason in record.getMessage()
    # What the revisions are, and where, is for the log.
    assert not any(word in response.text for word in ("a1", "b2", "c3", "mainspring", "sqlite", "postgresql"))
    caplog.clear()


async def test_an_older_database_is_not_ready_until_it_is_migrated(
    migrate: Migrate, database_url: str, caplog: pytest.LogCaptureFixture
) -> None:
    migrate("a1")
    async with running(create_app(settings(database_url))) as api:
        reason = "is at revision a1, and the models need b2: run `mainspring migrate"
        assert_not_ready(await api.client.get("/health/ready"), caplog, reason)
        assert (await api.client.get("/health/live")).status_code == 200
        migrate("b2")
        ready = await api.client.get("/health/ready")
        assert (ready.status_code, ready.json()) == (200, {"status": "ready"})


async def test_a_database_that_a_newer_program_migrated_is_not_ready(
    migrate: Migrate, database_url: str, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    migrate("b2")
    newer = tmp_path / "migrations" / "versions" / "newer.py"
    async with running(create_app(settings(database_url))) as api:
        assert (await api.client.get("/health/ready")).status_code == 200
        newer.write_text(NEWER)
        migrate("c3")
        newer.unlink()
        reason = "is at revision c3, which the migrations here don't have"
        assert_not_ready(await api.client.get("/health/ready"), caplog, reason)
        assert (await api.client.get("/health/live")).status_code == 200


async def test_a_database_that_nobody_migrated_is_not_ready(
    migrate: Migrate, database_url: str, caplog: pytest.LogCaptureFixture
) -> None:
    change(database_url, lambda connection: connection.execute(text("CREATE TABLE lots (id INTEGER)")))
    async with running(create_app(settings(database_url))) as api:
        reason = "has tables, but no migration made them, and the models need revision b2"
        assert_not_ready(await api.client.get("/health/ready"), caplog, reason)
