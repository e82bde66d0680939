"""`mainspring migrate`: there and back, and what stands in the way."""

import shutil
from collections.abc import Iterable
from pathlib import Path

import pytest
from alembic import command
from alembic.config import Config
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, inspect, make_url, text

from graph import idempotency_metadata, operations_metadata
from graph.database.ahead import revisions_metadata
from graph.database.migrate import tell_how_to_begin
from graph.database.revision import newest_revisions
from graph.settings import Settings
from models import Base
from tests.cli.conftest import Call, Result
from tests.databases import ROOT, change

(HEAD,) = newest_revisions(ROOT / "alembic.ini")
FIRST = "3481f25170f5"
# From the oldest on.
MIGRATIONS = {
    each.revision: each.doc for each in reversed(list(ScriptDirectory(str(ROOT / "migrations")).walk_revisions()))
}
COUNT = len(MIGRATIONS)


def told(verb: str, revisions: Iterable[str]) -> str:
    return "\n".join(f"{verb} {revision}: {MIGRATIONS[revision]}" for revision in revisions)


def tables(url: str) -> set[str]:
    found: set[str] = set()
    change(url, lambda connection: found.update(inspect(connection).get_table_names()))
    # On SQLite, an index for searching is a table that has tables; what is known of revisions is none of theirs.
    return {name for name in found - set(revisions_metadata.tables) if "_search" not in name}


def done(result: Result) -> str:
    """What was done, before the line that says to which database."""
    assert (result.code, result.err) == (0, "")
    *lines, where = result.out.splitlines()
    assert where.startswith("Database: ")
    return "\n".join(lines)


def test_a_new_database_gets_its_tables(call: Call, database_url: str) -> None:
    result = call("migrate", "--database", database_url)
    assert (result.code, result.err) == (0, "")
    assert done(result) == told("Upgraded to", MIGRATIONS)
    assert result.out.splitlines()[-1].startswith(("Database: sqlite:////", "Database: postgresql://postgres@"))
    own = {*idempotency_metadata.tables, *operations_metadata.tables}
    assert tables(database_url) == {*Base.metadata.tables, *own, "alembic_version"}


def test_what_is_done_is_not_done_again(call: Call, database_url: str) -> None:
    call("migrate", "--database", database_url)
    assert done(call("migrate", "--database", database_url)) == f"Already at {HEAD}."
    assert done(call("migrate", HEAD[:4], "--database", database_url)) == f"Already at {HEAD}."


@pytest.mark.parametrize(
    ("back", "forth"), [("base", "head"), (f"-{COUNT}", f"+{COUNT}"), ("base", HEAD), (f"-{COUNT}", HEAD[:5])]
)
def test_an_older_revision_takes_migrations_back(call: Call, empty_sqlite_url: str, back: str, forth: str) -> None:
    call("migrate", "--database", empty_sqlite_url)
    assert done(call("migrate", back, "--database", empty_sqlite_url)) == told("Took back", reversed(MIGRATIONS))
    assert tables(empty_sqlite_url) == {"alembic_version"}
    assert done(call("migrate", "base", "--database", empty_sqlite_url)) == "Already at base."
    assert done(call("migrate", forth, "--database", empty_sqlite_url)) == told("Upgraded to", MIGRATIONS)


def test_the_database_is_named_and_where_nobody_named_one_how_to(
    call: Call, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    advice = " (the default; --database or MAINSPRING_DATABASE_URL names another)"
    assert call("migrate").out.splitlines()[-1] == f"Database: sqlite:///mainspring.db{advice}"
    named = "sqlite:///mainspring.db"
    assert call("migrate", "--database", named).out.splitlines()[-1] == f"Database: {named}"
    monkeypatch.setenv("MAINSPRING_DATABASE_URL", named)
    assert call("migrate").out.splitlines()[-1] == f"Database: {named}"


def test_the_database_is_named_without_its_password(call: Call, empty_postgresql_url: str) -> None:
    url = make_url(empty_postgresql_url).set(password="hunter2").render_as_string(hide_password=False)
    result = call("migrate", "--database", url)
    assert result.code == 0
    assert result.out.splitlines()[-1].startswith("Database: postgresql://postgres:***@")
    assert "hunter2" not in result.out


@pytest.mark.parametrize(
    ("revision", "said"),
    [
        ("zzz", f"There is no revision 'zzz' in {ROOT / 'migrations'}; the newest is {HEAD}."),
        ("+1", f"+1: the database is at {HEAD}, and no migration comes after that."),
        (
            "-99",
            f"-99: the database is at {HEAD}, and only {COUNT} migrations back from there; give -{COUNT}, or base.",
        ),
    ],
)
def test_a_revision_that_there_is_not_is_named_with_what_there_is(
    call: Call, empty_sqlite_url: str, revision: str, said: str
) -> None:
    call("migrate", "--database", empty_sqlite_url)
    result = call("migrate", revision, "--database", empty_sqlite_url)
    assert (result.code, result.out, result.err) == (1, "", f"{said}\n")


@pytest.mark.parametrize(
    ("revision", "said"),
    [
        (
            "+99",
            f"+99: the database is at base, and only {COUNT} migrations forward from there; give +{COUNT}, or head.",
        ),
        ("-1", "-1: the database is at base, and no migration lies before that."),
    ],
)
def test_an_empty_database_is_at_base(call: Call, empty_sqlite_url: str, revision: str, said: str) -> None:
    result = call("migrate", revision, "--database", empty_sqlite_url)
    assert (result.code, result.out, result.err) == (1, "", f"{said}\n")


def test_a_database_that_is_newer_is_left_alone(call: Call, database_url: str) -> None:
    call("migrate", "--database", database_url)
    change(database_url, lambda connection: connection.execute(text("UPDATE alembic_version SET version_num = 'ff'")))
    result = call("migrate", "--database", database_url)
    assert result.code == 1
    assert "is at revision ff, which the migrations in" in result.err


def test_a_database_that_is_down_is_named_without_its_password(call: Call) -> None:
    result = call("migrate", "--database", "postgresql://ann:hunter2@127.0.0.1:1/chat")
    assert result.code == 1
    assert result.err.endswith(
        "nothing answers at 127.0.0.1:1. Start it, or give another address by --database or MAINSPRING_DATABASE_URL.\n"
    )
    assert "hunter2" not in result.err


def test_a_database_that_is_not_there_says_how_to_make_it(call: Call, empty_postgresql_url: str) -> None:
    start, name, end = empty_postgresql_url.partition("_empty_")
    result = call("migrate", "--database", f"{start}{name}none_{end}")
    assert result.code == 1
    assert "There is no database 'mainspring_test_" in result.err
    assert "createdb" in result.err


def test_a_user_who_is_not_let_in_is_told_so(call: Call, empty_postgresql_url: str) -> None:
    result = call("migrate", "--database", empty_postgresql_url.replace("postgres@", "nobody_known@"))
    assert result.code == 1
    assert 'does not let us in: role "nobody_known" does not exist.' in result.err


def test_a_folder_that_is_not_there_is_named(call: Call, tmp_path: Path) -> None:
    result = call("migrate", "--database", f"sqlite:///{tmp_path}/none/chat.db")
    assert result.code == 1
    assert result.err.endswith(f"can't be opened: there is no folder {tmp_path}/none.\n")


def test_a_file_that_is_no_database_is_named(call: Call, tmp_path: Path) -> None:
    path = tmp_path / "chat.db"
    path.write_text("Dear diary, " * 100)
    result = call("migrate", "--database", f"sqlite:///{path}")
    assert (result.code, result.err) == (1, f"The file {path} is not an SQLite database.\n")


# Other models


def test_models_without_migrations_say_how_to_begin(
    call: Call, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    result = call("migrate", "--models", "tests.database.shop")
    assert result.code == 1
    assert f"have no migrations here: there is no alembic.ini in {tmp_path}." in result.err
    assert "alembic init -t async migrations" in result.err
    assert "with sqlalchemy.url = sqlite+aiosqlite:///mainspring.db in alembic.ini" in result.err


def test_the_address_that_alembic_is_to_be_told_is_the_async_one_without_its_password() -> None:
    told = tell_how_to_begin(Settings(models="shop", database_url="postgresql://ann:hunter2@db/shop"))
    assert "sqlalchemy.url = postgresql+asyncpg://ann:***@db/shop in alembic.ini" in told
    assert "--models shop`" in told
    assert "hunter2" not in told


@pytest.fixture
def shop(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, database_url: str) -> str:
    """A project of somebody else's, begun as we tell them to; the address of its database."""
    monkeypatch.chdir(tmp_path)
    config = Config("alembic.ini")
    command.init(config, "migrations", template="async")
    environment = tmp_path / "migrations" / "env.py"
    told = "from tests.database.shop import Base; target_metadata = Base.metadata"
    environment.write_text(
        environment.read_text().replace("target_metadata = None", told).replace("fileConfig(", "(lambda *_: None)(")
    )
    (tmp_path / "migrations" / "versions" / "first.py").write_text(
        '"""The first shelf."""\nimport sqlalchemy as sa\nfrom alembic import op\n'
        "revision, down_revision = 'first', None\n"
        "def upgrade(): op.create_table('shelves', sa.Column('id', sa.Integer, primary_key=True))\n"
        "def downgrade(): op.drop_table('shelves')\n"
    )
    return database_url


def test_models_with_an_alembic_ini_here_are_migrated(call: Call, shop: str) -> None:
    options = ("--models", "tests.database.shop", "--database", shop)
    assert done(call("migrate", *options)) == "Upgraded to first: The first shelf."
    assert tables(shop) == {"shelves", "alembic_version"}
    assert done(call("migrate", "base", *options)) == "Took back first: The first shelf."


def test_a_migration_that_fails_says_what_the_database_said(call: Call, shop: str) -> None:
    def occupy(connection: Connection) -> None:
        connection.execute(text("CREATE TABLE shelves (id INTEGER)"))

    change(shop, occupy)
    result = call("migrate", "--models", "tests.database.shop", "--database", shop)
    assert (result.code, result.out) == (1, "")
    assert result.err.startswith("A migration failed on ")
    assert "already exists" in result.err


# The driver's coroutine that such migrations leave behind.
@pytest.mark.filterwarnings("ignore:.*:pytest.PytestUnraisableExceptionWarning")
@pytest.mark.filterwarnings("ignore:coroutine:RuntimeWarning")
def test_migrations_made_for_other_drivers_say_so(call: Call, shop: str, tmp_path: Path) -> None:
    shutil.rmtree(tmp_path / "migrations")
    (tmp_path / "alembic.ini").unlink()
    command.init(Config("alembic.ini"), "migrations")
    environment = tmp_path / "migrations" / "env.py"
    environment.write_text(environment.read_text().replace("fileConfig(", "(lambda *_: None)("))
    result = call("migrate", "--models", "tests.database.shop", "--database", shop)
    assert result.code == 1
    assert "make it anew by `alembic init -t async`" in result.err


def test_migrations_that_cannot_be_read_say_so(call: Call, shop: str, tmp_path: Path) -> None:
    (tmp_path / "migrations" / "versions" / "first.py").write_text("def")
    result = call("migrate", "--models", "tests.database.shop", "--database", shop)
    assert result.code == 1
    assert "its migrations can't be read: invalid syntax" in result.err


def test_an_environment_with_a_driver_of_its_own_is_told_the_async_address(
    call: Call, shop: str, tmp_path: Path
) -> None:
    environment = tmp_path / "migrations" / "env.py"
    told = "config.set_main_option('sqlalchemy.url', 'sqlite:///own.db'); target_metadata = Base"
    environment.write_text(environment.read_text().replace("target_metadata = Base", told))
    result = call("migrate", "--models", "tests.database.shop", "--database", shop)
    assert (result.code, result.out) == (1, "")
    assert "connects by a driver without async" in result.err
    driver = "sqlite+aiosqlite:///" if shop.startswith("sqlite") else "postgresql+asyncpg://"
    assert f"The address in its async form is {driver}" in result.err


def add_revisions(folder: Path, **parents: str | None) -> None:
    """Migrations that do nothing, by name, each after another."""
    for revision, parent in parents.items():
        (folder / "migrations" / "versions" / f"{revision}.py").write_text(
            f"revision, down_revision = {revision!r}, {parent!r}\ndef upgrade(): pass\ndef downgrade(): pass\n"
        )


def test_a_beginning_that_several_revisions_have_is_told_with_all_of_them(
    call: Call, shop: str, tmp_path: Path
) -> None:
    add_revisions(tmp_path, second_a="first", second_b="second_a")
    result = call("migrate", "second", "--models", "tests.database.shop", "--database", shop)
    assert (result.code, result.out) == (1, "")
    assert result.err.startswith("Several revisions begin with 'second': second_")
    assert result.err.endswith("Write more of the one that is meant.\n")


def test_several_newest_revisions_are_told_and_how_to_join_them(call: Call, shop: str, tmp_path: Path) -> None:
    add_revisions(tmp_path, left="first", right="first")
    options = ("--models", "tests.database.shop", "--database", shop)
    result = call("migrate", *options)
    assert (result.code, result.out) == (1, "")
    assert "The migrations end in several revisions, " in result.err
    assert "`alembic merge heads` joins them" in result.err
    assert call("migrate", "left", *options).code == 0
    assert call("migrate", "heads", *options).code == 0
