"""Whether a database can be served, and what to do where it can't."""

from pathlib import Path

import pytest
from sqlalchemy import Connection, text
from sqlalchemy.ext.asyncio import AsyncEngine

from graph.database import make_engine
from graph.database.reach import show_database
from graph.database.revision import check_revision, newest_revisions
from graph.errors import DatabaseNotReady
from graph.settings import Settings
from tests.databases import ROOT, change, migrate

(HEAD,) = newest_revisions(ROOT / "alembic.ini")


async def refusal(database_url: str, models: str = "models") -> str:
    """What is said of a database; empty where it may be served."""
    settings = Settings(database_url=database_url, models=models)
    engine = make_engine(settings)
    try:
        await check_revision(engine, settings)
    except DatabaseNotReady as error:
        return str(error)
    finally:
        await engine.dispose()
    return ""


def shown(url: str) -> str:
    engine: AsyncEngine = make_engine(Settings(database_url=url))
    return show_database(engine.url)


def set_revision(url: str, revision: str) -> None:
    def update(connection: Connection) -> None:
        connection.execute(text("UPDATE alembic_version SET version_num = :revision"), {"revision": revision})

    change(url, migrate, update)


async def test_a_migrated_database_may_be_served(database_url: str) -> None:
    change(database_url, migrate)
    assert await refusal(database_url) == ""


async def test_an_empty_database_says_what_to_run(database_url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    if database_url.startswith("sqlite"):
        change(database_url, lambda connection: connection.execute(text("CREATE TABLE t (i int)")))
        change(database_url, lambda connection: connection.execute(text("DROP TABLE t")))
    said = f"The database {shown(database_url)} is empty: make its tables with `mainspring migrate"
    assert (await refusal(database_url)).startswith(f"{said} --database ")
    # What the environment says already need not be typed.
    monkeypatch.setenv("MAINSPRING_DATABASE_URL", database_url)
    assert await refusal(database_url) == f"{said}`."


async def test_a_newer_database_is_told_from_an_older_one(database_url: str) -> None:
    set_revision(database_url, "ff")
    said = await refusal(database_url)
    assert said.startswith(
        f"The database {shown(database_url)} is at revision ff, which the migrations here don't have"
    )
    assert "migrate" not in said.partition("migrations")[2]


async def test_tables_that_no_migration_made_are_not_called_old(database_url: str) -> None:
    change(database_url, lambda connection: connection.execute(text("CREATE TABLE users (id INTEGER)")))
    said = await refusal(database_url)
    assert f"has tables, but no migration made them, and the models need revision {HEAD}." in said
    assert "`alembic stamp head`" in said


async def test_models_without_migrations_need_only_a_database(
    database_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    change(database_url, lambda connection: connection.execute(text("CREATE TABLE users (id INTEGER)")))
    assert await refusal(database_url, models="tests.database.shop") == ""


@pytest.mark.parametrize(
    ("url", "said"),
    [
        ("postgresql://ann:hunter2@127.0.0.1:1/chat", "nothing answers at 127.0.0.1:1. Start it"),
        ("postgresql://ann:hunter2@localhost:1/chat", "nothing answers at localhost:1. Start it"),
        ("postgresql://ann:hunter2@/chat?host=/nowhere", "nothing answers at /nowhere. Start it"),
        ("postgresql://ann:hunter2@nowhere.invalid/chat", "there is no host 'nowhere.invalid'."),
        (
            "postgresql://ann:hunter2@127.0.0.1:1/chat?sslmod=on",
            "is wrong after its question mark, where it has sslmod",
        ),
        ("sqlite:////nowhere/chat.db", "can't be opened: there is no folder /nowhere."),
        ("sqlite:////tmp", "can't be opened: it is a folder."),
    ],
)
async def test_a_database_that_cannot_be_reached_says_why(url: str, said: str) -> None:
    text = await refusal(url)
    assert said in text
    assert "hunter2" not in text


async def test_a_missing_file_is_not_made(tmp_path: Path) -> None:
    path = tmp_path / "none.db"
    assert await refusal(f"sqlite:///{path}") == (
        f"There is no database file {path}: make it with `mainspring migrate --database sqlite:///{path}`."
    )
    assert not path.exists()


async def test_a_database_that_is_not_there_says_how_to_make_it(empty_postgresql_url: str) -> None:
    said = await refusal(empty_postgresql_url.replace("?host=", "_none?host="))
    assert said.startswith("There is no database 'mainspring_test_")
    assert "CREATE DATABASE" in said
