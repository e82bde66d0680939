"""`mainspring change`, `check`, `diff` and `schema --at`, as they are typed: what they print, write and end with."""

from __future__ import annotations

import asyncio
import json
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from types import ModuleType

import pytest
import sqlalchemy as sa
from fastapi import FastAPI
from sqlalchemy.orm import DeclarativeBase
from typer.testing import CliRunner

import graph
from graph import Settings
from graph.cli import app as commands
from graph.recording import operations_metadata
from graph.recording.table import MISSED, OPERATIONS
from tests.conftest import skip_loudly
from tests.databases import change
from tests.evolution.project import Project, executing, make_base, make_project, rows_of
from tests.serving import filled, running

TITLE = "title: Mapped[str]"
PAGES = f"{TITLE}\npages: Mapped[int | None]"
KIND = "kind: Mapped[str | None] = mapped_column(sa.Enum({}, name='kind', create_constraint=True))"


@dataclass(frozen=True)
class Said:
    code: int
    out: str
    err: str


Type = Callable[..., Said]


@pytest.fixture(scope="module")
def begun(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, ModuleType]:
    """A project with its first table, and its models: what all begin with."""
    folder = tmp_path_factory.mktemp("begun")
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(folder)
        patch.setenv("MAINSPRING_MODELS", "shop")
        make_project(folder)
        make_base(PAGES)
        assert say("change", "-m", "the first table").code == 0
    return folder, sys.modules["shop"]


@pytest.fixture
def project(begun: tuple[Path, ModuleType], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Project:
    folder, models = begun
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("MAINSPRING_MODELS", "shop")
    monkeypatch.setitem(sys.modules, "shop", models)
    shutil.copytree(folder, tmp_path, dirs_exist_ok=True)
    return Project(tmp_path)


def say(*arguments: str) -> Said:
    result = CliRunner().invoke(commands, list(arguments))
    if result.exception is not None and not isinstance(result.exception, SystemExit):
        raise result.exception
    return Said(result.exit_code, result.stdout, result.stderr)


def documents(folder: Path, text: str) -> str:
    (folder / "clients").mkdir(exist_ok=True)
    (folder / "clients" / "books.graphql").write_text(text)
    return str(folder / "clients")


# change


def test_a_safe_change_ends_with_0(project: Project) -> None:
    make_base(f"{PAGES}\nprice: Mapped[int | None]")
    said = say("change", "-m", "add book.price")
    assert said.code == 0
    assert said.out.startswith("add book.price: safe\n\nDatabase\n  safe       add column: books.price INTEGER\n")
    assert "ALTER TABLE books ADD COLUMN price INTEGER;" in said.out
    assert "ACCESS EXCLUSIVE, readers and writers wait; no row is read [ALTER TABLE]" in said.out
    assert "  safe       Field Book.price was added.\n" in said.out
    assert len(project.revisions()) == 2
    assert say("change", "-m", "again").out == "The models are as the migrations and the schema of record say.\n"
    assert len(project.revisions()) == 2


def test_a_dangerous_change_ends_with_1(project: Project) -> None:
    make_base(f"{PAGES}\n{KIND.format(repr('A'))}")
    assert say("change", "-m", "kind").code == 0
    make_base(f"{PAGES}\n{KIND.format(repr('A') + ', ' + repr('B'))}")
    said = say("change", "-m", "another kind")
    assert said.code == 1
    assert "  dangerous  Enum value Kind.B was added.\n" in said.out


def test_a_breaking_change_ends_with_2_or_0_where_somebody_says_why(project: Project) -> None:
    make_base("title: Mapped[str | None]\npages: Mapped[int | None]")
    assert say("change", "--dry-run").code == 2
    assert len(project.revisions()) == 1
    said = say("change", "-m", "titles may be missing", "--allow", "no client is out yet")
    assert said.code == 0
    assert "  breaking   Field Book.title changed type from String! to String.\n" in said.out
    (newest,) = [path for path in project.revisions() if "titles" in path.name]
    assert 'allowed = "no client is out yet"' in newest.read_text()
    assert "expand_only = False" in newest.read_text()
    ruff = Path(sys.executable).with_name("ruff")
    if not ruff.exists():
        skip_loudly("the form of revisions was not looked at: ruff is not installed")
    done = subprocess.run(
        [ruff, "format", "--no-cache", "--isolated", "--check", *project.revisions()],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr


def test_the_report_is_json_for_programs(project: Project) -> None:
    make_base("title: Mapped[str | None]\npages: Mapped[int | None]")
    said = say("change", "--dry-run", "--json")
    report = json.loads(said.out)
    assert (said.code, report["severity"], report["exit_code"]) == (2, "breaking", 2)
    (line,) = report["operations"]
    assert (line["kind"], line["sql"]) == ("allow null", ["ALTER TABLE books ALTER COLUMN title DROP NOT NULL"])
    assert {"severity": "breaking", "kind": "FIELD_CHANGED_KIND"}.items() <= report["schema"][0].items()


def test_the_report_is_markdown_for_a_pull_request(project: Project) -> None:
    make_base("title: Mapped[str | None]\npages: Mapped[int | None]")
    lines = say("change", "--dry-run", "--markdown").out.splitlines()
    assert lines[0] == "### What the models have changed: breaking"
    assert "| breaking | Field Book.title changed type from String! to String. |" in lines
    assert "ALTER TABLE books ALTER COLUMN title DROP NOT NULL;" in lines


def test_how_long_a_step_may_take_is_reckoned_from_the_size_of_its_table(
    project: Project, empty_postgresql_url: str
) -> None:
    # A page for each row: bytes are there with few rows. A vacuum would add a page between two looks at the size.
    filled = (
        "CREATE TABLE books (id integer PRIMARY KEY, title varchar NOT NULL, pages integer)",
        "ALTER TABLE books SET (fillfactor = 10, autovacuum_enabled = false)",
        "INSERT INTO books SELECT n, repeat('x', 800), 1 FROM generate_series(1, 6000) AS n",
        "ANALYZE books",
    )
    change(empty_postgresql_url, executing(*filled))
    [(size,)] = rows_of(empty_postgresql_url, "SELECT pg_table_size('books')")
    assert size > 6000 * 8192
    make_base(f"{TITLE}\npages: Mapped[int] = mapped_column(sa.BigInteger, default=7)\nprice: Mapped[int | None]")
    arguments = ("change", "--dry-run", "--database", empty_postgresql_url)
    report = json.loads(say(*arguments, "--json").out)
    assert report["sizes_known"] is True
    rates = {"change type": 50e6, "fill rows": 20e6, "set not null": 400e6}
    assert {line["kind"]: (line["rows"], line["seconds"]) for line in report["operations"]} == {
        "add column": (6000, 0.0),
        **{kind: (6000, pytest.approx(size / rate)) for kind, rate in rates.items()},
    }
    text = say(*arguments).out
    assert "; the table is written anew (6,000 rows), about a second or less [ALTER TABLE]\n" in text
    assert f"; rows are written (6,000 rows), about {size / 20e6:.0f} s [UPDATE]\n" in text
    assert "Times are reckoned from the tables' sizes at 400 MB/s for reading, 50 for writing a table anew" in text

    unknown = say(*arguments[:2])
    assert "; rows are written [UPDATE]\n" in unknown.out
    assert "No database was there to ask how large the tables are." in unknown.out


def test_sqlite_counts_rows_and_knows_no_sizes(project: Project, empty_sqlite_url: str) -> None:
    change(
        empty_sqlite_url,
        executing("CREATE TABLE books (id, title, pages)", "INSERT INTO books VALUES (1, 'a', NULL), (2, 'b', NULL)"),
    )
    make_base(f"{TITLE}\npages: Mapped[int] = mapped_column(default=7)")
    said = say("change", "--dry-run", "--database", empty_sqlite_url)
    assert "; rows are written (2 rows) [UPDATE]\n" in said.out


def test_a_column_without_a_value_for_the_rows_there_are_is_refused(project: Project) -> None:
    make_base(f"{PAGES}\nprice: Mapped[int]")
    said = say("change", "-m", "add book.price")
    assert said.code == 3
    assert said.err.startswith("books.price can't be null, and the rows that are there would have no value. Say which:")
    assert len(project.revisions()) == 1


# Expand and contract


def test_a_field_goes_after_it_was_deprecated_and_when_nobody_asks_for_it(project: Project) -> None:
    used = documents(project.folder, "query Pages { books { pages } }")
    make_base(TITLE)
    said = say("change", "-m", "drop book.pages", "--documents", used)
    assert said.code == 3
    assert said.err.startswith("Book.pages would be removed without having been deprecated.")

    make_base(f"{TITLE}\npages: Mapped[int | None] = mapped_column(info={{'deprecated': 'Nobody counts.'}})")
    said = say("change", "-m", "deprecate book.pages", "--documents", used)
    assert said.code == 0
    assert "  safe       Field Book.pages was deprecated: Nobody counts.\n" in said.out

    make_base(TITLE)
    said = say("change", "-m", "drop book.pages", "--documents", used)
    assert said.code == 3
    assert "Book.pages can't be removed: Pages (" in said.err
    assert ") asks for it (Cannot query field 'pages'" in said.err
    assert "no operations of clients are known" in say("change", "-m", "drop book.pages").err

    unused = documents(project.folder, "query Titles { books { title } }")
    said = say("change", "-m", "drop book.pages", "--documents", unused)
    assert said.code == 2
    assert "1 known, 0 concerned." in said.out
    assert len(project.revisions()) == 3


def test_a_variable_that_may_hold_a_field_counts_as_its_use(project: Project) -> None:
    used = documents(project.folder, "mutation U($p: BookPatch!) { updateBook(id: 1, patch: $p) { book { id } } }")
    make_base(f"{TITLE}\npages: Mapped[int | None] = mapped_column(info={{'deprecated': 'Nobody counts.'}})")
    assert say("change", "-m", "deprecate book.pages").code == 0
    make_base(TITLE)
    said = say("change", "-m", "drop book.pages", "--documents", used)
    assert said.code == 3
    assert "Book.pages can't be removed: U (" in said.err
    assert ") may ask for it (A variable may hold BookPatch.pages, which goes.)" in said.err
    assert say("change", "-m", "drop book.pages", "--documents", used, "--force").code == 2


def test_a_model_goes_when_no_known_operation_asks_for_its_rows(project: Project) -> None:
    key = "id: Mapped[int] = mapped_column(primary_key=True)"
    book = f"class Book(Base):\n    __tablename__ = 'books'\n    {key}\n    pages: Mapped[int | None]\n    "
    make_base(f"{book}{TITLE}\nclass Author(Base):\n    __tablename__ = 'authors'\n    {key}\n")
    assert say("change", "-m", "authors").code == 0
    used = documents(project.folder, "query Names { ...A } fragment A on Query { all: authors { id } }")
    make_base(f"{book}title: Mapped[str | None]\n")
    said = say("change", "-m", "no authors", "--documents", used)
    assert said.code == 3
    assert said.err.startswith("Query.authors can't be removed: Names (")
    assert ') asks for it. Keep the model, with info={"deprecated": "why"} for its table, until' in said.err
    said = say("change", "--dry-run", "--documents", used, "--force")
    assert said.code == 2
    assert "  breaking   Names (" in said.out

    unused = documents(project.folder, "query Titles { books { title } }")
    assert say("change", "-m", "no authors", "--documents", unused).code == 2


def test_force_removes_what_is_in_use_and_says_who_uses_it(project: Project) -> None:
    used = documents(project.folder, "query Pages { books { pages } }")
    make_base(TITLE)
    said = say("change", "-m", "drop book.pages", "--documents", used, "--force")
    assert said.code == 2
    assert "  breaking   Pages (" in said.out


def test_a_rename_keeps_the_old_name_until_it_is_taken_away(project: Project) -> None:
    used = documents(project.folder, "query Titles { books(where: {title: {eq: 1}}) { id } }".replace("1", '"a"'))
    make_base("name: Mapped[str] = mapped_column(info={'was': 'title'})\npages: Mapped[int | None]")
    said = say("change", "-m", "rename book.title", "--documents", used)
    assert said.code == 1, "programs of before still ask for the column's old name"
    assert "  dangerous  rename column: books.title → name\n" in said.out
    assert "1 known, 0 concerned." in said.out

    make_base("name: Mapped[str]\npages: Mapped[int | None]")
    said = say("change", "-m", "the old name goes", "--documents", used)
    assert said.code == 3
    assert "Book.title can't be removed: Titles (" in said.err
    unused = documents(project.folder, "query Titles { books { name } }")
    assert say("change", "-m", "the old name goes", "--documents", unused).code == 2
    assert say("check", "--documents", unused).code == 0


def test_a_renamed_relation_keeps_its_old_name_until_it_is_taken_away(project: Project) -> None:
    author = (
        "class Author(Base):\n    __tablename__ = 'authors'\n    id: Mapped[int] = mapped_column(primary_key=True)\n"
    )
    book = (
        "class Book(Base):\n    __tablename__ = 'books'\n    id: Mapped[int] = mapped_column(primary_key=True)\n"
        "    title: Mapped[str]\n    pages: Mapped[int | None]\n"
        "    author_id: Mapped[int | None] = mapped_column(sa.ForeignKey('authors.id'))\n"
        "    {}: Mapped['Author | None'] = relationship(lazy='raise'{})\n"
    )
    used = documents(project.folder, "query Authors { books(where: {author: {id: {eq: 1}}}) { author { id } } }")
    make_base(author + book.format("author", ""))
    assert say("change", "-m", "authors").code == 1
    make_base(author + book.format("writer", ", info={'was': 'author'}"))
    said = say("change", "-m", "rename book.author", "--documents", used)
    assert said.code == 0
    assert "1 known, 0 concerned." in said.out

    make_base(author + book.format("writer", ""))
    said = say("change", "-m", "the old name goes", "--documents", used)
    assert said.code == 3
    assert "Book.author can't be removed: Authors (" in said.err
    unused = documents(project.folder, "query Authors { books(where: {writer: {id: {eq: 1}}}) { writer { id } } }")
    assert say("change", "-m", "the old name goes", "--documents", unused).code == 2
    assert say("check", "--documents", unused).code == 0


async def ask_as_clients(url: str, base: type[DeclarativeBase], query: str) -> None:
    """A service that records, asked by two versions of a client."""
    async with filled(url, base) as engine:
        async with engine.begin() as connection:
            await connection.run_sync(operations_metadata.create_all)
        app = FastAPI()
        graph.mount(app, base, engine, settings=Settings(recorded_operations=100))
        async with running(app) as api:
            for version in ("1.0", "1.1", "1.1"):
                headers = {"apollographql_client_name": "shop-ios", "apollographql_client_version": version}
                assert (await api.post(query, None, **headers)).status_code == 200


def test_the_report_says_whether_a_database_was_asked_what_was_recorded(
    project: Project, empty_sqlite_url: str
) -> None:
    make_base(f"{PAGES}\nprice: Mapped[int | None]")
    unasked = "No database was there to ask what was recorded."
    known = documents(project.folder, "query Pages { books { pages } }")
    assert f"1 known, 0 concerned. {unasked}\n" in say("change", "--dry-run", "--documents", known).out
    said = say("change", "--dry-run")
    assert f"or let the server record them. {unasked}\n" in said.out
    change(empty_sqlite_url, executing("CREATE TABLE books (id, title, pages)"))
    arguments = ("change", "--dry-run", "--database", empty_sqlite_url)
    assert unasked not in say(*arguments).out
    assert json.loads(say(*arguments, "--json").out)["known"]["asked"] is True


def test_recorded_use_keeps_a_field_until_nobody_asks_for_it(project: Project, database_url: str) -> None:
    old = make_base(f"{TITLE}\npages: Mapped[int | None] = mapped_column(info={{'deprecated': 'Nobody counts.'}})")
    assert say("change", "-m", "deprecate book.pages").code == 0
    asyncio.run(ask_as_clients(database_url, old, "query Pages { books(where: {pages: {gt: 1000}}) { id } }"))
    today = f"{datetime.now(UTC):%Y-%m-%d}"

    new = make_base(TITLE)
    said = say("change", "-m", "drop book.pages", "--database", database_url)
    assert said.code == 3
    assert (
        f"Book.pages can't be removed: Pages, shop-ios 1.0, 1 time, last {today} (recorded); "
        f"Pages, shop-ios 1.1, 2 times, last {today} (recorded) ask for it (" in said.err
    )
    said = say("diff", "head", "--database", database_url, "--json")
    assert {(each["document"]["version"], each["document"]["count"]) for each in json.loads(said.out)["documents"]} == {
        ("1.0", 1),
        ("1.1", 2),
    }

    # They have moved on, and the old operations are forgotten. (Whether any found no room is told, too.)
    change(database_url, lambda connection: connection.execute(sa.delete(OPERATIONS)))
    assert "no operations of clients are known" in say("change", "-m", "x", "--database", database_url).err
    asyncio.run(ask_as_clients(database_url, new, "query Titles { books { title } }"))
    missed = {"id": MISSED, "client": "", "version": "", "text": "", "count": 3}
    now = datetime.now(UTC)
    line = OPERATIONS.insert().values(**missed, first_seen=now, last_seen=now)
    change(database_url, lambda connection: connection.execute(line))
    said = say("change", "-m", "drop book.pages", "--database", database_url)
    assert said.code == 3
    assert "3 times one was answered that there was no room to record" in said.err
    change(database_url, lambda connection: connection.execute(sa.delete(OPERATIONS).where(OPERATIONS.c.id == MISSED)))
    said = say("change", "-m", "drop book.pages", "--database", database_url)
    assert said.code == 2
    assert f"2 known, 0 concerned. 2 of them recorded since {today}." in said.out
    assert any("drop_column" in path.read_text() for path in project.revisions())


def test_the_reference_says_since_when_a_field_is_deprecated(project: Project) -> None:
    make_base(f"{TITLE}\npages: Mapped[int | None] = mapped_column(info={{'deprecated': 'Nobody counts.'}})")
    assert say("change", "-m", "deprecate book.pages").code == 0
    # Another comes later, and one changes its reason.
    make_base(
        "title: Mapped[str] = mapped_column(info={'deprecated': 'Use name.'})\n"
        "pages: Mapped[int | None] = mapped_column(info={'deprecated': 'Nobody reads.'})\nname: Mapped[str | None]"
    )
    assert say("change", "-m", "deprecate book.title").code == 0
    assert say("docs", "reference").code == 0
    first, second = (
        next(path for path in project.revisions() if message in path.name).read_text().partition("revision = ")[2][1:13]
        for message in ("deprecate_book_pages", "deprecate_book_title")
    )
    text = (project.folder / "reference" / "reference.md").read_text()
    lines = {line.split("`")[1]: line for line in text.partition("## Book\n")[2].splitlines() if line.startswith("| `")}
    assert f"Deprecated since {first}: Nobody reads." in lines["pages"]
    assert f"Deprecated since {second}: Use name." in lines["title"]
    page = (project.folder / "reference" / "index.html").read_text()
    assert f"<strong>Deprecated since {first}: </strong>Nobody reads." in page


# check


def failing(project: Project, *arguments: str) -> str:
    said = say("check", *arguments)
    assert said.code == 1
    return said.out


def test_all_agree(project: Project) -> None:
    known = documents(project.folder, "query Pages { books { pages } }")
    assert say("check", "--documents", known).out == "Models = migrations = schema file = 1 documents.\n"


def test_a_model_without_its_migration_is_told(project: Project) -> None:
    make_base(f"{PAGES}\nprice: Mapped[int | None]")
    said = failing(project)
    assert "models ≠ migrations: no revision does this: add column: books.price INTEGER.\n" in said
    assert '  Mend: mainspring change -m "what changes"\n' in said
    assert say("change", "-m", "the mend").code == 0
    assert say("check").code == 0


def test_a_schema_file_that_is_another_or_missing_is_told(project: Project) -> None:
    file = project.folder / "schema.graphql"
    file.write_text(file.read_text().replace("pages", "leaves"))
    assert "models ≠ schema file: schema.graphql is another from line " in failing(project)
    file.unlink()
    assert "models ≠ schema file: there is no schema.graphql.\n  Mend: mainspring schema -o" in failing(project)
    assert say("schema", "-o", "schema.graphql").code == 0
    assert say("check").code == 0


def test_a_record_that_is_another_is_told(project: Project) -> None:
    take_back = "take the file as it was from version control\n"
    (record,) = (project.folder / "migrations" / "schema").iterdir()
    text = record.read_text()
    record.write_text(text.replace("pages", "leaves"))
    said = failing(project)
    assert "migrations ≠ recorded schemas: the schema that is recorded with the newest revision is not that of" in said
    assert f'  Mend: mainspring change -m "what changes", or {take_back}' in said
    record.write_text(text)

    # The file alone was brought up to the models, which is a mend of the file.
    make_base(f"title: Mapped[str] = mapped_column(doc='On the cover.')\n{PAGES.partition(chr(10))[2]}")
    assert say("schema", "-o", "schema.graphql").code == 0
    assert "migrations ≠ recorded schemas: " in failing(project)
    assert say("change", "-m", "titles are described").code == 0
    assert say("check").code == 0
    change_of_it = next(path for path in record.parent.iterdir() if path != record)
    change_of_it.write_text(change_of_it.read_text().replace("title", "name"))
    assert f"  Mend: {take_back}" in failing(project)


def test_an_operation_that_is_not_valid_is_told_with_its_place(project: Project) -> None:
    known = documents(project.folder, "query Leaves { books { leaves } }")
    said = failing(project, "--documents", known)
    assert "documents ≠ schema: " in said
    assert "books.graphql, Leaves: Cannot query field 'leaves' on type 'Book'" in said
    assert "  Mend: mend the operation, or keep what it asks for\n" in said
    documents(project.folder, "query Pages { books { pages } }")
    assert say("check", "--documents", known).code == 0


def test_the_operations_of_a_manifest_are_known_as_those_of_a_folder(project: Project) -> None:
    manifest = project.folder / "persisted.json"
    manifest.write_text(json.dumps({"h1": "query Pages { books { pages } }"}))
    known = ("--documents", str(manifest))
    assert say("check", *known).out == "Models = migrations = schema file = 1 documents.\n"
    make_base(TITLE)
    said = say("change", "--dry-run", "--force", *known)
    assert said.code == 2
    assert f"  breaking   Pages ({manifest}, entry 'h1')\n" in said.out


def test_migrations_with_two_ends_or_that_fail_are_told(project: Project) -> None:
    (first,) = project.revisions()
    other = first.with_name("other.py")
    other.write_text(first.read_text().replace(first.name[:12], "f" * 12))
    said = failing(project)
    assert "migrations: they end in several revisions, " in said
    assert '  Mend: alembic merge heads -m "merge"\n' in said
    other.unlink()
    first.write_text(first.read_text().replace("op.create_table", "op.execute('nonsense'); op.create_table", 1))
    said = failing(project)
    assert "migrations: they don't run: A migration failed on " in said
    assert "  Mend: mend the revision that is named\n" in said


# The schema at a revision


def test_the_schema_is_known_at_every_revision(project: Project) -> None:
    first = say("schema").out
    make_base(f"{PAGES}\nprice: Mapped[int | None]")
    assert say("change", "-m", "add book.price").code == 0
    second = say("schema").out
    make_base(f"{PAGES}\nprice: Mapped[int | None]\nisbn: Mapped[str | None] = mapped_column(index=True)")
    assert say("change", "-m", "add book.isbn").code == 0
    # The index is a revision of its own, at which the schema is that of the one before.
    for revision, schema in (("head~3", first), ("head~2", second), ("head~1", say("schema").out)):
        assert say("schema", "--at", revision).out == schema
    assert say("schema", "--at", "head").out == say("schema").out

    said = say("diff", "head~2", "head")
    assert said.code == 0
    assert "  safe       Field Book.isbn was added.\n" in said.out
    said = say("diff", "head", "head~3", "--json")
    assert said.code == 2
    assert {"Field Book.isbn was removed.", "Field Book.price was removed."} <= {
        line["text"] for line in json.loads(said.out)["schema"]
    }
    assert say("schema", "--at", "nonsense").code == 3
