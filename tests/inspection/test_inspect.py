"""An existing database becomes a served API by two commands, and its models come back as they were.

The same catalog: for each table the same entity with the same columns (their kinds, what may be null, descriptions),
the same keys, and the same relations (where they lead, to how many, what may be missing). What a database does not hold
can't come back: it is listed here.
"""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import httpx
import pytest
import sqlalchemy as sa
from alembic import command
from alembic.config import Config
from sqlalchemy.orm import DeclarativeBase

import models
from graph.catalog import Catalog, read_catalog
from graph.catalog.types import EnumType
from graph.evolution.inspection.names import plural, singular, snake_case
from graph.evolution.inspection.plurals import ENGINE
from models.sample import fill
from tests.chinook import models as chinook
from tests.chinook.rows import fill as fill_chinook
from tests.chinook.test_real_file import FILE
from tests.conftest import MAINSPRING, NO_AUTHORITIES, free_port, skip_loudly, wait_until_live
from tests.databases import Databases, change, migrate

NASTY = Path(__file__).with_name("nasty.sql")


def run(folder: Path, *typed: str | Path, database: str = "", code: int = 0) -> str:
    """What a command prints in the folder."""
    environment = {name: text for name, text in os.environ.items() if not name.startswith(("MAINSPRING_", "PYTEST"))}
    # The tests' own environment has modules called as those that are written.
    done = subprocess.run(
        typed,
        cwd=folder,
        env={**environment, **({"MAINSPRING_DATABASE_URL": database} if database else {})},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == code, done.stdout + done.stderr
    return done.stdout + done.stderr


@contextmanager
def importing(folder: Path, name: str) -> Iterator[type[DeclarativeBase]]:
    """The base of the models in `folder`, which must not be called as others of the tests' are."""
    sys.path.insert(0, str(folder))
    try:
        yield __import__(name).Base
    finally:
        sys.path.remove(str(folder))


Shape = dict[str, Any]


def shape(catalog: Catalog) -> Shape:
    """What is compared of a catalog, by the names of its tables and columns."""
    found: Shape = {}
    for entity in catalog.entities.values():
        mapper = entity.model.__mapper__
        table = mapper.local_table
        own = {mapper.get_property_by_column(column).key: column.name for column in table.columns}
        found[table.name] = {
            "entity": (entity.name, entity.description),
            "columns": {
                own[each.attribute]: (
                    sorted(each.kind.values) if isinstance(each.kind, EnumType) else each.kind.name,
                    each.nullable,
                    each.many,
                    each.description,
                )
                for each in entity.columns.values()
                if each.attribute in own
            },
            "keys": sorted(tuple(own.get(each.attribute, "") for each in key.columns) for key in entity.keys),
            "relations": {
                name: (catalog.entities[each.target].model.__table__.name, each.many, each.nullable)
                for name, each in entity.relations.items()
            },
        }
    return found


Difference = tuple[Any, Any]


def differences(one: Shape, other: Shape) -> dict[tuple[str, ...], Difference]:
    """The paths at which two shapes differ, and what is there in each; None where nothing is."""
    found: dict[tuple[str, ...], Difference] = {}

    def compare(path: tuple[str, ...], a: Any, b: Any) -> None:
        if isinstance(a, dict) and isinstance(b, dict):
            for key in a.keys() | b.keys():
                compare((*path, str(key)), a.get(key), b.get(key))
        elif a != b:
            found[path] = (a, b)

    compare((), one, other)
    return found


# A shop for music


@pytest.fixture(scope="module")
def shop(forked_mainspring: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder where the shop's database was inspected: the real file where it is here, else one like it."""
    folder = tmp_path_factory.mktemp("shop")
    file = folder / "shop.db"
    if FILE.exists():
        file.write_bytes(FILE.read_bytes())
    else:
        change(f"sqlite+aiosqlite:///{file}", chinook.Base.metadata.create_all, fill_chinook)
    said = run(folder, forked_mainspring, "inspect", "sqlite:///shop.db", "--into", "inspected_shop/")
    assert "10 models in inspected_shop\n" in said
    return folder


@contextmanager
def served(mainspring: Path, folder: Path, url: str, module: str) -> Iterator[str]:
    """The address of the second command's service."""
    port = free_port()
    address = f"http://127.0.0.1:{port}"
    log = folder / "log"
    with log.open("wb") as output:
        process = subprocess.Popen(
            [mainspring, "serve", "--database", url, "--models", module, "--port", str(port)],
            cwd=folder,
            stdout=output,
            stderr=subprocess.STDOUT,
        )
    try:
        wait_until_live(address, process, log)
        yield f"{address}/graphql"
    finally:
        process.terminate()
        process.wait(30)


def ask(address: str, query: str) -> Any:
    answer = httpx.post(address, json={"query": query}, timeout=30, verify=NO_AUTHORITIES).json()
    assert "errors" not in answer, answer
    return answer["data"]


def test_the_shop_is_served_by_a_second_command(forked_mainspring: Path, shop: Path) -> None:
    query = """{
      tracksConnection { totalCount }
      albums(limit: 5, orderBy: [{artist: {name: ASC_NULLS_LAST}}]) { title tracks(limit: 2) { name unitPrice } }
      moment: invoices(limit: 1, orderBy: [{invoiceId: ASC}]) { invoiceId invoiceDate invoiceLines { track { name } } }
    }"""
    with served(forked_mainspring, shop, "sqlite:///shop.db", "inspected_shop") as address:
        answer = ask(address, query)
        [invoice] = answer["moment"]
        same = f'{{ invoices(where: {{invoiceDate: {{eq: "{invoice["invoiceDate"]}"}}}}) {{ invoiceId }} }}'
        found = ask(address, same)["invoices"]
    with sqlite3.connect(shop / "shop.db") as database:
        ((tracks,),) = database.execute('SELECT count(*) FROM "Track"')
        titles = database.execute(
            'SELECT "Title" FROM "Album" JOIN "Artist" USING ("ArtistId") ORDER BY "Name" NULLS LAST, "AlbumId" LIMIT 5'
        ).fetchall()
    database.close()
    assert answer["tracksConnection"]["totalCount"] == tracks
    assert [album["title"] for album in answer["albums"]] == [title for (title,) in titles]
    # Times without a fraction are found by their value.
    assert {"invoiceId": invoice["invoiceId"]} in found


def test_each_model_is_a_small_file_of_its_own(shop: Path) -> None:
    folder = shop / "inspected_shop"
    models = ("album", "artist", "customer", "employee", "genre", "invoice", "invoice_line", "media_type", "playlist")
    assert {path.stem for path in folder.glob("*.py")} == {*models, "track", "base", "tables", "__init__"}
    track = (folder / "track.py").read_text()
    assert "if TYPE_CHECKING:\n    from inspected_shop.album import Album\n" in track
    ruff = MAINSPRING.with_name("ruff")
    if not ruff.exists():
        skip_loudly("the form of inspected models was not looked at: ruff is not installed")
    # Every name is there, and nothing is imported in vain.
    run(shop, ruff, "check", "--no-cache", "--isolated", "--select", "F,I", "inspected_shop")
    run(shop, ruff, "format", "--no-cache", "--isolated", "--check", "inspected_shop")


def test_the_shops_database_is_at_its_first_migration_which_makes_the_same(
    forked_mainspring: Path, shop: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run(shop, MAINSPRING.with_name("alembic"), "check", database="sqlite:///shop.db")
    run(shop, forked_mainspring, "migrate", "--models", "inspected_shop", database="sqlite:///anew.db")
    check_migrations(shop, "sqlite:///anew.db", monkeypatch)


def check_migrations(folder: Path, url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """As `alembic check` does: raises where the database is behind, or the models are others than its tables."""
    monkeypatch.chdir(folder)
    monkeypatch.syspath_prepend(folder)
    monkeypatch.setenv("MAINSPRING_DATABASE_URL", url)
    command.check(Config("alembic.ini"))


def test_the_shops_catalog_comes_back(shop: Path) -> None:
    expected = shape(read_catalog(chinook.Base))
    with importing(shop, "inspected_shop") as base:
        inspected = shape(read_catalog(base))
    found = differences(expected, inspected)
    # SQLite has no comments; and of NVARCHAR(160) a width, as here, but nobody's words.
    assert {path[1:] for path in found if len(path) == 2} <= {("entity",)}
    # Names that its people chose.
    assert {path: each for path, each in found.items() if path[1] == "relations"} == {
        ("Employee", "relations", "manager"): (("Employee", False, True), None),
        ("Employee", "relations", "employee"): (None, ("Employee", False, True)),
        ("Employee", "relations", "reports"): (("Employee", True, True), None),
        ("Employee", "relations", "employeesByReportsTo"): (None, ("Employee", True, True)),
        ("Invoice", "relations", "lines"): (("InvoiceLine", True, True), None),
        ("Invoice", "relations", "invoiceLines"): (None, ("InvoiceLine", True, True)),
    }
    assert {path[1] for path in found if len(path) == 3} == {"columns", "relations"}
    for table, entity in inspected.items():
        for name, column in entity["columns"].items():
            assert column[:3] == expected[table]["columns"][name][:3], (table, name)


# The reference service

# What PostgreSQL does not hold of the chat's models, and so can't give back: there, and here instead.
LOST: dict[tuple[str, ...], Difference] = {
    # A relation that leaves the association object out (`viewonly`).
    ("channels", "relations", "members"): (("users", True, True), None),
    ("users", "relations", "channels"): (("channels", True, True), None),
    # Membership.last_read leads to a message; that a message's memberships are no relation is the model's choice.
    ("messages", "relations", "memberships"): (None, ("memberships", True, True)),
    # What its people call otherwise than its key.
    ("messages", "relations", "replies"): (("messages", True, True), None),
    ("messages", "relations", "messagesByThread"): (None, ("messages", True, True)),
    # Inheritance: tables whose key is a foreign key are related one to one, and the base's relations are the base's.
    **{
        ("attachments", "relations", f"{each}Attachment"): (None, (f"{each}_attachments", False, True))
        for each in ("file", "image", "link")
    },
    **{
        (f"{each}_attachments", "relations", "attachment"): (None, ("attachments", False, False))
        for each in ("file", "image", "link")
    },
    **{
        (f"{each}_attachments", "relations", "message"): (("messages", False, False), None)
        for each in ("file", "image", "link")
    },
    # `info={"hidden": True}`.
    ("users", "columns", "password_hash"): (
        None,
        ("String", True, False, "The password's hash; null for accounts that can't sign in by password."),
    ),
    ("users", "relations", "userSessions"): (None, ("user_sessions", True, True)),
}


@pytest.fixture(scope="module")
def chat(
    forked_mainspring: Path, databases: Databases, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[tuple[Path, str]]:
    """A folder where the chat's PostgreSQL was inspected, and its address."""
    if databases.postgresql is None:
        skip_loudly("a PostgreSQL was not inspected: there is none")
    folder = tmp_path_factory.mktemp("chat")
    made = databases.make("postgresql", "inspected")
    change(made, migrate, fill, lambda connection: connection.execute(sa.text("DROP TABLE alembic_version")))
    url = made.replace("+asyncpg", "")
    said = run(folder, forked_mainspring, "inspect", url, "--into", "inspected_chat")
    assert "12 models" in said
    assert "ix_messages_body_search is over an expression" in said
    yield folder, url
    databases.drop(made)


def test_the_chats_catalog_comes_back_from_postgresql(chat: tuple[Path, str]) -> None:
    with importing(chat[0], "inspected_chat") as base:
        inspected = shape(read_catalog(base))
    # A model that is hidden as a whole.
    assert inspected.pop("user_sessions")["entity"][0] == "UserSession"
    assert differences(shape(read_catalog(models.Base)), inspected) == LOST


def test_the_chats_database_is_at_its_first_migration(chat: tuple[Path, str], monkeypatch: pytest.MonkeyPatch) -> None:
    check_migrations(*chat, monkeypatch)


def test_the_chats_database_is_served(forked_mainspring: Path, chat: tuple[Path, str]) -> None:
    folder, url = chat
    with served(forked_mainspring, folder, url, "inspected_chat") as address:
        answer = ask(
            address, "{ channel(id: 1) { name messages(limit: 1) { author { handle } reactions { emoji } } } }"
        )
    assert answer["channel"]["name"] == "general"
    assert list(answer["channel"]["messages"][0]) == ["author", "reactions"]


def test_a_database_of_other_migrations_is_not_told_of_these(forked_mainspring: Path, tmp_path: Path) -> None:
    with sqlite3.connect(tmp_path / "theirs.db") as database:
        database.executescript(
            "CREATE TABLE a (id INTEGER PRIMARY KEY); CREATE TABLE alembic_version (version_num TEXT);"
            "INSERT INTO alembic_version VALUES ('cafe');"
        )
    database.close()
    said = run(tmp_path, forked_mainspring, "inspect", "sqlite:///theirs.db", code=1)
    assert "is at revision cafe of migrations that are not here" in said
    assert [path.name for path in tmp_path.iterdir()] == ["theirs.db"]


# Names


@pytest.fixture(scope="module")
def nasty(forked_mainspring: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("nasty")
    with sqlite3.connect(folder / "nasty.db") as database:
        database.executescript(NASTY.read_text())
    database.close()
    said = run(
        folder, forked_mainspring, "inspect", "sqlite:///nasty.db", "--into", "inspected_nasty/models", "--no-stamp"
    )
    assert "log has no primary key" in said
    assert "--models inspected_nasty.models" in said
    return folder


def test_any_names_become_those_of_graphql(forked_mainspring: Path, nasty: Path) -> None:
    schema = run(nasty, forked_mainspring, "schema", "--models", "inspected_nasty.models")
    for line in (
        *("type QueryRow implements Node {", "type User implements Node {", "type UserRow implements Node {"),
        *("type OrderLine implements Node {", "  nodeIdColumn: String", "  nodeId2: String", "  class: String"),
        *("  n2nd: String", "  grosse: Float", "  boss: User", "  parent: UserRow", "  children(", "  userRowsByBoss("),
        *("  categoryByCategory: Category", "  profile: Profile"),
    ):
        assert f"\n{line}" in schema, line


def test_nothing_is_written_where_something_is(forked_mainspring: Path, nasty: Path) -> None:
    said = run(nasty, forked_mainspring, "inspect", "sqlite:///nasty.db", "--into", "inspected_nasty/models", code=1)
    assert "has __init__.py, base.py already, and nothing is written over" in said
    for into in ("../elsewhere", "not-a-name"):
        said = run(nasty, forked_mainspring, "inspect", "sqlite:///nasty.db", "--into", into, code=1)
        assert "is no package below this folder; name one, such as models/" in said


@pytest.mark.parametrize(
    ("given", "one", "many"),
    [
        *(("OrderLines", "order_line", "order_lines"), ("categories", "category", "categories")),
        *(("Box", "box", "boxes"), ("HTTPLogs", "http_log", "http_logs"), ("status", "status", "statuses")),
        ("2nd tries", "n2nd_try", "n2nd_tries"),
    ],
)
def test_words_have_one_form_for_one_and_one_for_many(given: str, one: str, many: str) -> None:
    assert singular(snake_case(given)) == one
    assert plural(snake_case(given)) == many


def test_plurals_are_made_without_checks_of_types() -> None:
    # Their cost is more than half of the command's; another version of inflect may bind them by another name.
    assert not {"typeguard", "check_argument_types_internal"} & {*type(ENGINE).plural.__code__.co_names}
    assert ENGINE.plural("person") == "people"
