"""`mainspring load`: the command around `graph.database.load`, on the reference models."""

import json
import sqlite3
from contextlib import closing
from io import StringIO
from pathlib import Path

import pytest
from rich.console import Console
from sqlalchemy import Connection, func, select, text

from graph.cli.load import show_progress
from models import Base, Message
from tests.cli.conftest import Call
from tests.databases import change, migrate

AT = "2026-11-21T10:30:00Z"
ROWS: dict[str, list[dict[str, object]]] = {
    "workspaces": [{"id": 1, "slug": "tea", "name": "Tea"}],
    "users": [{"id": 1, "workspace_id": 1, "handle": "ann", "display_name": "Ann", "created_at": AT}],
    "channels": [{"id": 1, "workspace_id": 1, "name": "general", "visibility": "PUBLIC"}],
    "messages": [
        {"id": 2, "channel_id": 1, "author_id": 1, "thread_id": 1, "body": "A reply", "created_at": AT},
        {"id": 1, "channel_id": 1, "author_id": 1, "body": "Hello", "created_at": AT},
    ],
    "attachments": [{"id": 1, "message_id": 1, "kind": "LINK", "name": "A page"}],
    "link_attachments": [{"id": 1, "url": "https://example.org"}],
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "export"
    made.mkdir()
    for table, rows in ROWS.items():
        (made / f"{table}.jsonl").write_text("".join(f"{json.dumps(row)}\n" for row in rows))
    return made


def counts(url: str) -> dict[str, int]:
    found: dict[str, int] = {}

    def count(connection: Connection) -> None:
        for table in Base.metadata.sorted_tables:
            found[table.name] = connection.scalar(select(func.count()).select_from(table)) or 0

    change(url, count)
    return found


def test_a_folder_is_loaded_and_counted(call: Call, database_url: str, folder: Path) -> None:
    change(database_url, migrate)
    result = call("load", folder, "--database", database_url)
    assert (result.code, result.err) == (0, "")
    *lines, total = result.out.splitlines()
    loaded = {table: int(rows) for rows, table in (line.split() for line in lines)}
    assert loaded == {table: len(rows) for table, rows in ROWS.items()}
    assert total.startswith("           7  rows in ")
    assert counts(database_url) == {table: len(ROWS.get(table, ())) for table in Base.metadata.tables}
    versions: list[int] = []
    change(database_url, lambda connection: versions.extend(connection.scalars(select(Message.version))))
    assert versions == [1, 1]


def test_a_bad_line_at_the_end_leaves_nothing_behind(call: Call, database_url: str, folder: Path) -> None:
    change(database_url, migrate)
    with (folder / "messages.jsonl").open("a") as file:
        file.write('{"id": 3, "channel_id": 1, "author_id": 1, "body": "x", "created_at": "yesterday"}\n')
    result = call("load", folder, "--database", database_url)
    assert (result.code, result.out) == (1, "")
    assert result.err == (
        'messages.jsonl:3: created_at must be a date and time with its offset like "2026-11-21T10:30:00+00:00" '
        'or "2026-11-21T10:30:00Z", not "yesterday".\n'
    )
    assert set(counts(database_url).values()) == {0}


def test_a_rule_of_the_models_is_named(call: Call, database_url: str, folder: Path) -> None:
    change(database_url, migrate)
    (folder / "messages.jsonl").write_text('{"id": 1, "channel_id": 1, "author_id": 1, "body": ""}\n')
    result = call("load", folder, "--database", database_url)
    assert (result.code, result.err) == (1, "messages.jsonl:1: breaks the rule ck_messages_body_length.\n")


def test_a_database_without_tables_is_not_loaded_into(call: Call, database_url: str, folder: Path) -> None:
    change(database_url, lambda connection: connection.execute(text("CREATE TABLE other (id INTEGER)")))
    result = call("load", folder, "--database", database_url)
    assert (result.code, result.out) == (1, "")
    assert "has tables, but no migration made them" in result.err
    assert "`mainspring migrate --database " in result.err


def test_a_file_that_is_not_there_is_not_made(call: Call, tmp_path: Path, folder: Path) -> None:
    path = tmp_path / "none.db"
    result = call("load", folder, "--database", f"sqlite:///{path}")
    assert result.err == (
        f"There is no database file {path}: make it with `mainspring migrate --database sqlite:///{path}`.\n"
    )
    assert not path.exists()


def test_a_folder_that_is_not_there_is_named(call: Call, empty_sqlite_url: str) -> None:
    change(empty_sqlite_url, migrate)
    assert call("load", "/nowhere", "--database", empty_sqlite_url).err == "/nowhere: No such file or directory.\n"


def test_a_database_that_is_written_to_is_waited_for_and_then_named(
    call: Call, empty_sqlite_url: str, folder: Path
) -> None:
    change(empty_sqlite_url, migrate)
    path = empty_sqlite_url.removeprefix("sqlite+aiosqlite:///")
    with closing(sqlite3.connect(path)) as other:
        other.execute("PRAGMA journal_mode = WAL")
        other.execute("BEGIN IMMEDIATE")
        result = call("load", folder, "--database", empty_sqlite_url)
    assert result.err == f"The database sqlite:///{path} is being written to by another program; try again.\n"


@pytest.mark.parametrize("terminal", [True, False])
def test_a_terminal_shows_a_bar_for_each_file(*, terminal: bool) -> None:
    shown = StringIO()
    with show_progress(Console(file=shown, force_terminal=terminal, width=100, color_system=None)) as report:
        for done in (0, 1000, 2000):
            report("messages.jsonl", done, 2500)
        report("tags.jsonl", 0, 40)
    if not terminal:
        assert shown.getvalue() == ""
        return
    for name, numbers in (("messages.jsonl", "2000/2500"), ("tags.jsonl", "0/40")):
        assert any(name in line and "━━━" in line and numbers in line for line in shown.getvalue().splitlines()), name
