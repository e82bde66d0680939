"""Changes of models, one a row: what is reported, and that the filled tables of both databases go there and back."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest
import sqlalchemy as sa
from sqlalchemy import Connection
from sqlalchemy.orm import DeclarativeBase

from graph.errors import MigrationFailed
from graph.evolution.locks import Level, Severity
from graph.evolution.report import OperationLine
from tests.databases import KINDS, Databases, execute
from tests.databases import change as run_on
from tests.evolution.project import Project, executing, make_base, make_project, rows_of

pytestmark = pytest.mark.usefixtures("on_every_kind")

Rows = list[tuple[object, ...]]
TITLE = "title: Mapped[str]"
TITLES: tuple[str, Rows] = ("SELECT id, title FROM books ORDER BY id", [(1, "Emma"), (2, "Persuasion")])
BOTH = TITLES[1]
FILL = "INSERT INTO books (id, title{}) VALUES (1, 'Emma'{}), (2, 'Persuasion'{})"


@dataclass(frozen=True)
class Case:
    """Models before and after; the report's lines of the database, and those for clients that are not safe.

    `fill` fills the tables of before; `there` and `back` ask what is there after the upgrade and the downgrade, and
    say the rows that are right.
    """

    name: str
    before: str
    after: str
    database: tuple[str, ...]
    clients: tuple[str, ...] = ()
    fill: str = FILL.format("", "", "")
    there: tuple[str, Rows] = TITLES
    back: tuple[str, Rows] = TITLES


def kind(*values: str) -> str:
    return f"kind: Mapped[str | None] = mapped_column(sa.Enum(*{values}, name='kind', create_constraint=True))"


def check(text: str) -> str:
    return f"{TITLE}\n__table_args__ = (sa.CheckConstraint('{text}', name='title'),)"


OF_COLUMN = ("", "Create", "Filter", "Group", "MinMax", "MinMaxHaving", "MinMaxOrder", "Order", "Patch")
OF_NUMBER = (*OF_COLUMN, "Avg", "AvgHaving", "AvgOrder", "Sum", "SumHaving", "SumOrder")
OF_ROWS = ("Aggregate", "AggregateOrder", "Column", "Connection", "Edge", "GroupBy", "Having", "Key", "Payload")
OF_MODEL = (*OF_NUMBER, *OF_ROWS, "sPayload")


def column_gone(place: str, types: tuple[str, ...] = OF_COLUMN) -> tuple[str, ...]:
    """The lines for clients of a column that goes, as `Model.field`; `types` are those of the model that have it."""
    model, _, field = place.partition(".")
    value = re.sub(r"(?=[A-Z])", "_", field).upper()
    fields = (f"breaking Field {model}{each}.{field} was removed." for each in types)
    return (f"breaking Enum value {model}Column.{value} was removed.", *fields)


def model_gone(model: str) -> tuple[str, ...]:
    """The lines for clients of a model that goes."""
    name = model.lower()
    mutations = (f"Mutation.{how}{model}{s}" for how in ("create", "update", "delete") for s in ("", "s"))
    queries = (f"Query.{name}{each}" for each in ("", "By", "s", "sAggregate", "sConnection"))
    return (
        *(f"breaking {model}{each} was removed." for each in OF_MODEL),
        *(f"breaking Field {each} was removed." for each in (*mutations, *queries)),
    )


WAS_BOOKS = '"volumes"\n    __table_args__ = {"info": {"was": "books"}}'
BOOK = f"""
class Book(Base):
    __tablename__ = "books"
    id: Mapped[int] = mapped_column(primary_key=True)
    {TITLE}
"""
AUTHOR = """
class Author(Base):
    __tablename__ = "authors"
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
"""
KEY = "    author_id: Mapped[int | None] = mapped_column(sa.ForeignKey('authors.id'))\n"
ATLAS = """
    kind: Mapped[str] = mapped_column(default="book")
    __mapper_args__ = {"polymorphic_on": "kind", "polymorphic_identity": "book"}

class Atlas(Book):
    __tablename__ = "atlases"
    id: Mapped[int] = mapped_column(sa.ForeignKey("books.id"), primary_key=True)
    scale: Mapped[int]
    __mapper_args__ = {"polymorphic_identity": "atlas"}
"""

INDEX_KINDS = ("create index", "create unique index", "drop index")

CASES = (
    # Columns that come
    Case("column added", TITLE, f"{TITLE}\npages: Mapped[int | None]", ("safe add column: books.pages INTEGER",)),
    Case(
        "column added that can't be null, with a default",
        TITLE,
        f"{TITLE}\npages: Mapped[int] = mapped_column(default=7)",
        ("safe add column: books.pages INTEGER NOT NULL, 7 for the rows there are",),
        there=("SELECT id, pages FROM books ORDER BY id", [(1, 7), (2, 7)]),
    ),
    Case(
        "column added that can't be null, with a text for default",
        TITLE,
        f'{TITLE}\nshelf: Mapped[str] = mapped_column(default="Anna\'s: 50%")',
        ("safe add column: books.shelf VARCHAR NOT NULL, 'Anna''s: 50%' for the rows there are",),
        there=("SELECT id, shelf FROM books ORDER BY id", [(1, "Anna's: 50%"), (2, "Anna's: 50%")]),
    ),
    Case(
        "column added that can't be null, filled once",
        TITLE,
        f"{TITLE}\nletters: Mapped[int] = mapped_column(info={{'fill': 'length(title)'}})",
        (
            "safe add column: books.letters INTEGER NOT NULL, at first with null",
            "safe fill rows: books.letters",
            "dangerous set not null: books.letters",
        ),
        ("breaking A required field BookCreate.letters was added.",),
        there=("SELECT id, letters FROM books ORDER BY id", [(1, 4), (2, 10)]),
    ),
    Case(
        "column added that can't be null, with the time for default",
        TITLE,
        f"{TITLE}\nadded_at: Mapped[datetime] = mapped_column(default=lambda: datetime.now())",
        (
            "safe add column: books.added_at TIMESTAMP WITHOUT TIME ZONE NOT NULL, at first with null",
            "safe fill rows: books.added_at",
            "dangerous set not null: books.added_at",
        ),
        # With a fraction, as all that SQLAlchemy stores has on SQLite.
        there=("SELECT count(*) FROM books WHERE length(CAST(added_at AS VARCHAR)) > 19", [(2,)]),
    ),
    Case(
        "flag added",
        TITLE,
        f"{TITLE}\nis_sold: Mapped[bool] = mapped_column(default=False)",
        ("safe add column: books.is_sold BOOLEAN NOT NULL, false for the rows there are",),
        there=("SELECT id FROM books WHERE NOT is_sold ORDER BY id", [(1,), (2,)]),
    ),
    Case(
        "column with a server default added",
        TITLE,
        f"{TITLE}\nstock: Mapped[int] = mapped_column(server_default=sa.text('3'))",
        ("safe add column: books.stock INTEGER NOT NULL",),
        there=("SELECT id, stock FROM books ORDER BY id", [(1, 3), (2, 3)]),
    ),
    Case(
        "column added that the database draws for each row",
        TITLE,
        f"{TITLE}\nplace: Mapped[float] = mapped_column(server_default=sa.text('random()'))",
        ("dangerous add column, made for each row: books.place DOUBLE PRECISION NOT NULL",),
        there=("SELECT count(DISTINCT place) FROM books", [(2,)]),
    ),
    Case(
        "column added with the time of the database for default",
        TITLE,
        f"{TITLE}\nadded_at: Mapped[datetime] = mapped_column(server_default=sa.func.now())",
        ("safe add column: books.added_at TIMESTAMP WITHOUT TIME ZONE NOT NULL",),
        there=("SELECT count(DISTINCT added_at) FROM books", [(1,)]),
    ),
    Case(
        "column added that the database makes of others",
        TITLE,
        f"{TITLE}\nletters: Mapped[int] = mapped_column(sa.Computed('length(title)', persisted=True))",
        ("dangerous add column, made for each row: books.letters INTEGER NOT NULL",),
        there=("SELECT id, letters FROM books ORDER BY id", [(1, 4), (2, 10)]),
    ),
    Case(
        "column with an index added",
        TITLE,
        f"{TITLE}\npages: Mapped[int | None] = mapped_column(index=True)",
        ("safe add column: books.pages INTEGER", "safe create index: ix_books_pages on books (pages)"),
    ),
    # Columns that go, or are called otherwise
    Case(
        "column dropped",
        f"{TITLE}\npages: Mapped[int | None]",
        TITLE,
        ("dangerous drop column: books.pages",),
        column_gone("Book.pages", OF_NUMBER),
        fill=FILL.format(", pages", ", 474", ", NULL"),
        back=("SELECT id, title, pages FROM books ORDER BY id", [(1, "Emma", None), (2, "Persuasion", None)]),
    ),
    Case(
        "column renamed",
        TITLE,
        "name: Mapped[str] = mapped_column(info={'was': 'title'})",
        ("dangerous rename column: books.title → name",),
        there=("SELECT id, name FROM books ORDER BY id", BOTH),
    ),
    Case(
        "table renamed",
        BOOK,
        BOOK.replace('"books"', WAS_BOOKS),
        ("dangerous rename table: books → volumes",),
        there=("SELECT id, title FROM volumes ORDER BY id", BOTH),
    ),
    Case(
        "table and column renamed",
        BOOK,
        BOOK.replace('"books"', WAS_BOOKS).replace(TITLE, "name: Mapped[str] = mapped_column(info={'was': 'title'})"),
        ("dangerous rename table: books → volumes", "dangerous rename column: volumes.title → name"),
        there=("SELECT id, name FROM volumes ORDER BY id", BOTH),
    ),
    Case(
        "column moved to another table",
        BOOK + "    blurb: Mapped[str | None]\n" + AUTHOR,
        BOOK + AUTHOR + "    blurb: Mapped[str | None]\n",
        ("safe add column: authors.blurb VARCHAR", "dangerous drop column: books.blurb"),
        column_gone("Book.blurb"),
    ),
    # Types
    Case(
        "type widened",
        "title: Mapped[str] = mapped_column(sa.String(20))",
        "title: Mapped[str] = mapped_column(sa.String(40))",
        ("safe widen type: books.title VARCHAR(20) → VARCHAR(40)",),
    ),
    Case(
        "length taken away",
        "title: Mapped[str] = mapped_column(sa.String(20))",
        "title: Mapped[str] = mapped_column(sa.Text)",
        ("safe widen type: books.title VARCHAR(20) → TEXT",),
    ),
    Case(
        "type narrowed",
        "title: Mapped[str] = mapped_column(sa.String(40))",
        "title: Mapped[str] = mapped_column(sa.String(20))",
        ("dangerous change type: books.title VARCHAR(40) → VARCHAR(20)",),
    ),
    Case(
        "integer widened",
        f"{TITLE}\npages: Mapped[int]",
        f"{TITLE}\npages: Mapped[int] = mapped_column(sa.BigInteger)",
        ("dangerous change type: books.pages INTEGER → BIGINT",),
        (
            "breaking Field Book.pages changed type from Int! to BigInt!.",
            "breaking Field BookCreate.pages changed type from Int! to BigInt!.",
            "breaking Field BookFilter.pages changed type from IntFilter to BigIntFilter.",
            "breaking Field BookGroup.pages changed type from Int to BigInt.",
            "breaking Field BookMinMax.pages changed type from Int to BigInt.",
            "breaking Field BookMinMaxHaving.pages changed type from IntFilter to BigIntFilter.",
            "breaking Field BookPatch.pages changed type from Int to BigInt.",
            "breaking Field BookSum.pages changed type from BigInt to Decimal.",
            "breaking Field BookSumHaving.pages changed type from BigIntFilter to DecimalFilter.",
        ),
        fill=FILL.format(", pages", ", 474", ", 249"),
        there=("SELECT pages FROM books ORDER BY id", [(474,), (249,)]),
        back=("SELECT pages FROM books ORDER BY id", [(474,), (249,)]),
    ),
    Case(
        "text becomes a number",
        f"{TITLE}\npages: Mapped[str]",
        f"{TITLE}\npages: Mapped[int]",
        ("dangerous change type: books.pages VARCHAR → INTEGER",),
        (
            "breaking Field Book.pages changed type from String! to Int!.",
            "breaking Field BookCreate.pages changed type from String! to Int!.",
            "breaking Field BookFilter.pages changed type from StringFilter to IntFilter.",
            "breaking Field BookGroup.pages changed type from String to Int.",
            "breaking Field BookMinMax.pages changed type from String to Int.",
            "breaking Field BookMinMaxHaving.pages changed type from StringFilter to IntFilter.",
            "breaking Field BookPatch.pages changed type from String to Int.",
        ),
        fill=FILL.format(", pages", ", '474'", ", '249'"),
        there=("SELECT pages + 1 FROM books ORDER BY id", [(475,), (250,)]),
        back=("SELECT pages || '!' FROM books ORDER BY id", [("474!",), ("249!",)]),
    ),
    Case(
        "numeric made larger",
        f"{TITLE}\nprice: Mapped[Decimal] = mapped_column(sa.Numeric(6, 2))",
        f"{TITLE}\nprice: Mapped[Decimal] = mapped_column(sa.Numeric(10, 2))",
        ("safe widen type: books.price NUMERIC(6, 2) → NUMERIC(10, 2)",),
        fill=FILL.format(", price", ", 4.50", ", 5"),
    ),
    Case(
        "time zone added",
        f"{TITLE}\nat: Mapped[datetime | None]",
        f"{TITLE}\nat: Mapped[datetime | None] = mapped_column(sa.DateTime(timezone=True))",
        ("dangerous change type: books.at TIMESTAMP WITHOUT TIME ZONE → TIMESTAMP WITH TIME ZONE",),
    ),
    # Null
    Case(
        "null allowed",
        TITLE,
        "title: Mapped[str | None]",
        ("safe allow null: books.title",),
        ("breaking Field Book.title changed type from String! to String.",),
    ),
    Case(
        "null forbidden",
        "title: Mapped[str | None]",
        TITLE,
        ("dangerous set not null: books.title",),
        ("breaking Field BookCreate.title changed type from String to String!.",),
    ),
    Case(
        "null forbidden, with a default for the rows that have it",
        f"{TITLE}\npages: Mapped[int | None]",
        f"{TITLE}\npages: Mapped[int] = mapped_column(default=1)",
        ("safe fill rows: books.pages, 1 where it is null", "dangerous set not null: books.pages"),
        fill=FILL.format(", pages", ", 474", ", NULL"),
        there=("SELECT id, pages FROM books ORDER BY id", [(1, 474), (2, 1)]),
        back=("SELECT id, pages FROM books ORDER BY id", [(1, 474), (2, 1)]),
    ),
    # Constraints and indexes
    Case(
        "unique added",
        TITLE,
        "title: Mapped[str] = mapped_column(unique=True)",
        ("dangerous add unique: books (title)",),
    ),
    Case(
        "unique dropped",
        "title: Mapped[str] = mapped_column(unique=True)",
        TITLE,
        ("safe drop constraint: uq_books_title of books",),
        (
            "breaking BookConflict was removed.",
            "breaking BookUpdateColumn was removed.",
            "breaking Field BookKey.title was removed.",
            "breaking Field BookPayload.created was removed.",
            "breaking Field Mutation.upsertBook was removed.",
        ),
    ),
    Case(
        "index added",
        TITLE,
        "title: Mapped[str] = mapped_column(index=True)",
        ("safe create index: ix_books_title on books (title)",),
    ),
    Case(
        "unique index added",
        TITLE,
        "title: Mapped[str] = mapped_column(index=True, unique=True)",
        ("dangerous create unique index: ix_books_title on books (title)",),
    ),
    Case(
        "column with an index dropped",
        f"{TITLE}\npages: Mapped[int | None] = mapped_column(index=True)",
        TITLE,
        ("safe drop index, before its column: ix_books_pages on books (pages)", "dangerous drop column: books.pages"),
        column_gone("Book.pages", OF_NUMBER),
    ),
    Case(
        "index dropped",
        "title: Mapped[str] = mapped_column(index=True)",
        TITLE,
        ("safe drop index: ix_books_title on books (title)",),
    ),
    Case(
        "check added",
        TITLE,
        check("length(title) > 1"),
        (
            "dangerous add check: books: length(title) > 1",
            "dangerous validate constraint: books: length(title) > 1",
        ),
    ),
    Case("check dropped", check("length(title) > 1"), TITLE, ("safe drop constraint: ck_books_title of books",)),
    Case(
        "check changed",
        check("length(title) > 1"),
        check("length(title) > 2"),
        (
            "safe drop constraint: ck_books_title of books",
            "dangerous add check: books: length(title) > 2",
            "dangerous validate constraint: books: length(title) > 2",
        ),
    ),
    Case(
        "foreign key dropped",
        BOOK + KEY + AUTHOR,
        BOOK + "    author_id: Mapped[int | None]\n" + AUTHOR,
        ("safe drop foreign key: fk_books_author_id of books → authors",),
    ),
    # Defaults of the database
    Case(
        "server default added",
        TITLE,
        "title: Mapped[str] = mapped_column(server_default='?')",
        ("safe set default: books.title",),
    ),
    Case(
        "server default changed",
        "title: Mapped[str] = mapped_column(server_default='?')",
        "title: Mapped[str] = mapped_column(server_default='!')",
        ("safe set default: books.title",),
    ),
    Case(
        "server default dropped",
        "title: Mapped[str] = mapped_column(server_default='?')",
        TITLE,
        ("safe drop default: books.title",),
        ("breaking Field BookCreate.title changed type from String to String!.",),
    ),
    # Enums
    Case(
        "value added to an enum",
        f"{TITLE}\n{kind('A', 'C')}",
        f"{TITLE}\n{kind('A', 'B', 'C')}",
        ("safe add enum value: kind: + B",),
        ("dangerous Enum value Kind.B was added.",),
        fill=FILL.format(", kind", ", 'A'", ", 'C'"),
        there=("SELECT kind FROM books ORDER BY id", [("A",), ("C",)]),
        back=("SELECT kind FROM books ORDER BY id", [("A",), ("C",)]),
    ),
    Case(
        "value removed from an enum",
        f"{TITLE}\n{kind('A', 'B')}",
        f"{TITLE}\n{kind('A')}",
        ("dangerous make enum anew: kind: - B",),
        ("breaking Enum value Kind.B was removed.",),
        fill=FILL.format(", kind", ", 'A'", ", NULL"),
        there=("SELECT kind FROM books ORDER BY id", [("A",), (None,)]),
        back=("SELECT kind FROM books ORDER BY id", [("A",), (None,)]),
    ),
    Case(
        "enum added",
        TITLE,
        f"{TITLE}\n{kind('A', 'B')}",
        ("safe create enum: kind (A, B)", "safe add column: books.kind kind"),
    ),
    Case(
        "enum dropped",
        f"{TITLE}\n{kind('A', 'B')}",
        TITLE,
        ("safe drop constraint: kind", "dangerous drop column: books.kind", "safe drop enum: kind"),
        (*column_gone("Book.kind"), "breaking Kind was removed.", "breaking KindFilter was removed."),
        back=("SELECT title FROM books WHERE kind IS NULL ORDER BY id", [("Emma",), ("Persuasion",)]),
    ),
    # Tables
    Case("table added", BOOK, BOOK + AUTHOR, ("safe create table: authors",)),
    Case(
        "table added that points to one that is there",
        BOOK,
        BOOK + AUTHOR + "    book_id: Mapped[int] = mapped_column(sa.ForeignKey('books.id'), index=True)\n",
        (
            "safe create table that points to others: authors → books",
            "safe create index of a new table: ix_authors_book_id on authors (book_id)",
        ),
    ),
    Case(
        "table dropped",
        BOOK + AUTHOR,
        BOOK,
        ("dangerous drop table: authors",),
        model_gone("Author"),
        back=("SELECT count(*) FROM authors", [(0,)]),
    ),
    Case(
        "table dropped that points to another",
        BOOK + KEY + AUTHOR,
        AUTHOR,
        ("dangerous drop table that points to others: books → authors",),
        model_gone("Book"),
        there=("SELECT count(*) FROM authors", [(0,)]),
        back=("SELECT count(*) FROM books", [(0,)]),
    ),
    Case(
        "table dropped that another points to",
        BOOK + KEY + AUTHOR,
        BOOK,
        (
            "safe drop foreign key: fk_books_author_id of books → authors",
            "dangerous drop column: books.author_id",
            "dangerous drop table: authors",
        ),
        (*model_gone("Author"), *column_gone("Book.authorId", OF_NUMBER)),
        back=("SELECT count(*) FROM books WHERE author_id IS NULL", [(2,)]),
    ),
    Case(
        "relation added",
        BOOK + AUTHOR,
        BOOK + KEY + "    author: Mapped['Author | None'] = relationship(lazy='raise')\n" + AUTHOR,
        (
            "safe add column: books.author_id INTEGER",
            "dangerous add foreign key: books (author_id) → authors",
            "dangerous validate constraint: books (author_id) → authors",
        ),
    ),
    Case(
        "inheritance added",
        BOOK,
        BOOK + ATLAS,
        (
            "safe create table that points to others: atlases → books",
            "safe add column: books.kind VARCHAR NOT NULL, 'book' for the rows there are",
        ),
        ("breaking Book changed from an Object type to an Interface type.",),
        there=("SELECT id, kind FROM books ORDER BY id", [(1, "book"), (2, "book")]),
    ),
    # What is said of them
    Case(
        "comment changed",
        "title: Mapped[str] = mapped_column(comment='Its name.')",
        "title: Mapped[str] = mapped_column(comment='What is on the cover.')",
        ("safe comment: books.title",),
    ),
)


Begin = Callable[[str, Path], tuple[Project, type[DeclarativeBase]]]


@pytest.fixture(scope="module")
def begin(tmp_path_factory: pytest.TempPathFactory) -> Begin:
    """`begin(models, folder)` → a project there whose first revision makes their tables; most cases begin alike."""
    begun: dict[str, tuple[Path, type[DeclarativeBase]]] = {}

    def begin(models: str, folder: Path) -> tuple[Project, type[DeclarativeBase]]:
        if models not in begun:
            place, base = tmp_path_factory.mktemp("begun"), make_base(models)
            with pytest.MonkeyPatch.context() as patch:
                patch.chdir(place)
                make_project(place).change(base, "the first tables")
            begun[models] = place, base
        place, base = begun[models]
        shutil.copytree(place, folder, dirs_exist_ok=True)
        return Project(folder), base

    return begin


@pytest.mark.parametrize("case", CASES, ids=[case.name for case in CASES])
def test_a_change(
    case: Case, begin: Begin, databases: Databases, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (project, before), after = begin(case.before, tmp_path), make_base(case.after)
    first = len(project.revisions())
    report = project.change(after, case.name, force=True)

    assert tuple(f"{line.severity.word} {line.kind}: {line.what}" for line in report.operations) == case.database
    found = [f"{line.severity.word} {line.text}" for line in report.schema if line.severity is not Severity.SAFE]
    assert sorted(found) == sorted(case.clients)
    for line in report.operations:
        # On a table that is there, nobody waits for an index.
        assert ("INDEX CONCURRENTLY" in " ".join(line.sql)) == (line.kind in INDEX_KINDS), line.sql
        assert ("ADD VALUE" in " ".join(line.sql)) == (line.kind == "add enum value"), line.sql
    assert project.change(after, "again").is_empty, "the migrations make what the models say"

    for kind in KINDS:
        if kind == "postgresql" and databases.postgresql is None:
            continue
        url = databases.make(kind, f"change_{CASES.index(case)}")
        project.migrate(before, url, f"+{first}")
        run_on(url, executing(case.fill))
        project.migrate(after, url)
        assert rows_of(url, case.there[0]) == case.there[1]
        project.migrate(before, url, f"-{len(project.revisions()) - first}")
        assert rows_of(url, case.back[0]) == case.back[1]
        if kind == "postgresql":
            assert costs_of(url, report.operations) == [reported_cost(line) for line in report.operations]
            assert rows_of(url, case.there[0]) == case.there[1]
        else:
            project.migrate(after, url)
        databases.drop(url)


Cost = tuple[str, str, str, bool] | None
"""A step, the strongest lock that it takes on the tables that are there, whether it reads or rewrites one, and whether
writers of another table than its own wait too."""

WORK = {"nothing": "nothing", "scan": "read", "build": "read", "write": "read", "rewrite": "rewritten"}
MODES = tuple(level.value for level in Level)
TABLES = "SELECT oid::int, relfilenode FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace"
READ = "SELECT count(*) FROM pg_stat_xact_user_tables WHERE seq_tup_read > 0"
HELD = "SELECT relation::int, mode FROM pg_locks WHERE pid = pg_backend_pid() AND locktype = 'relation'"


def reported_cost(line: OperationLine) -> Cost:
    if "CONCURRENTLY" in " ".join(line.sql):
        return None
    return (f"{line.kind}: {line.what}", line.lock, WORK[line.work], " that it points to" in line.why)


def costs_of(url: str, lines: Sequence[OperationLine]) -> list[Cost]:
    """What PostgreSQL does when it is given each step's SQL, in a transaction for each; None where it refuses one."""
    made: list[Cost] = []
    there: list[int] = []

    def take(line: OperationLine) -> Callable[[Connection], None]:
        def work(connection: Connection) -> None:
            before = nodes(connection)
            there.extend([] if there else before)
            for statement in line.sql:
                connection.exec_driver_sql(statement)
            held = [(table, words(mode)) for table, mode in connection.execute(sa.text(HELD)) if table in there]
            modes = [mode for _, mode in held]
            # A table that is made is not among those that are there.
            others = {table for table, mode in held if mode in MODES[-2:]}
            own = 0 if "CREATE TABLE" in " ".join(line.sql) else 1
            lock = max((mode for mode in modes if mode in MODES), key=MODES.index, default=MODES[0])
            after = nodes(connection)
            rewritten = any(after.get(table, node) != node for table, node in before.items())
            read = bool(connection.scalar(sa.text(READ)))
            work_done = "rewritten" if rewritten else "read" if read else "nothing"
            made.append((f"{line.kind}: {line.what}", lock, work_done, len(others) > own))

        return work

    for line in lines:
        if "CONCURRENTLY" in " ".join(line.sql):
            for statement in line.sql:
                execute(url, statement)
            made.append(None)
        else:
            run_on(url, take(line))
    return made


def nodes(connection: Connection) -> dict[int, int]:
    """The files of tables: one that is written anew has another."""
    return {row.oid: row.relfilenode for row in connection.execute(sa.text(TABLES))}


def words(mode: str) -> str:
    """`AccessExclusiveLock` as the documentation spells it."""
    return re.sub(r"(?<=[a-z])(?=[A-Z])", " ", mode.removesuffix("Lock")).upper()


def test_what_steps_before_have_locked_is_waited_for_while_rows_are_filled(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, empty_postgresql_url: str
) -> None:
    """One revision is one transaction, whose locks PostgreSQL keeps to its end."""
    monkeypatch.chdir(tmp_path)
    project, before = make_project(tmp_path), make_base(BOOK + AUTHOR)
    project.change(before, "the first tables")
    letters = "    letters: Mapped[int] = mapped_column(info={'fill': 'length(%s)'})\n"
    steps = project.change(make_base(BOOK + letters % "title" + AUTHOR + letters % "name"), "letters").operations
    fills = [line for line in steps if line.kind == "fill rows"]
    assert {(line.lock, line.waits) for line in fills} == {("ROW EXCLUSIVE", "readers and writers wait")}

    project.migrate(before, empty_postgresql_url, "+1")
    locked: list[str] = []
    exclusively = "SELECT relation::regclass::text FROM pg_locks WHERE mode = 'AccessExclusiveLock' ORDER BY relation"

    def run(connection: Connection) -> None:
        for line in steps:
            if line.work != "nothing":
                own = line.what.partition(".")[0] if line.lock == "ACCESS EXCLUSIVE" else None
                held = [name for name in connection.scalars(sa.text(exclusively)) if name in {"books", "authors"}]
                others = [name for name in held if name != own]
                locked.append(", ".join(others))
                said = f"readers and writers of {locked[-1]} wait, which steps before have locked in this transaction"
                assert (said in line.why) is bool(others), line
            for statement in line.sql:
                connection.exec_driver_sql(statement)

    run_on(empty_postgresql_url, run)
    assert len(locked) == 4
    assert sum(map(bool, locked)) == 3, "all but the first table's SET NOT NULL"


@pytest.mark.parametrize(
    ("before", "after", "added", "lock"),
    [
        (
            TITLE,
            check("length(title) > 1"),
            "ADD CONSTRAINT ck_books_title CHECK (length(title) > 1) NOT VALID",
            "ACCESS EXCLUSIVE",
        ),
        (
            BOOK + KEY.replace("sa.ForeignKey('authors.id')", "sa.Integer") + AUTHOR,
            BOOK + KEY + AUTHOR,
            "ADD CONSTRAINT fk_books_author_id FOREIGN KEY(author_id) REFERENCES authors (id) NOT VALID",
            "SHARE ROW EXCLUSIVE",
        ),
    ],
)
def test_rows_that_are_there_are_looked_at_while_others_write(
    *,
    before: str,
    after: str,
    added: str,
    lock: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    empty_postgresql_url: str,
) -> None:
    """A row that does not pass stops the second revision alone, run in one go too: from the first on, none is added."""
    monkeypatch.chdir(tmp_path)
    project, old, new = make_project(tmp_path), make_base(before), make_base(after)
    project.change(old, "the first tables")
    report = project.change(new, "constrained")
    add, validate = report.operations
    assert (add.sql[0].partition(" ADD ")[2], add.lock, add.work) == (added.partition("ADD ")[2], lock, "nothing")
    assert validate.sql == (f"ALTER TABLE books VALIDATE CONSTRAINT {added.split()[2]}",)
    assert (validate.lock, validate.waits, validate.work) == ("SHARE UPDATE EXCLUSIVE", "nobody waits", "scan")

    project.migrate(old, empty_postgresql_url, "+1")
    bad = "(1, 'x'{})".format(", 7" if "author" in after else "")
    run_on(empty_postgresql_url, executing(f"INSERT INTO books VALUES {bad}"))
    with pytest.raises(MigrationFailed):
        project.migrate(new, empty_postgresql_url)
    with pytest.raises(sa.exc.IntegrityError):
        run_on(empty_postgresql_url, executing(f"INSERT INTO books VALUES {bad.replace('1', '2')}"))
    run_on(empty_postgresql_url, executing("DELETE FROM books"))
    project.migrate(new, empty_postgresql_url)
    assert rows_of(empty_postgresql_url, "SELECT bool_and(convalidated) FROM pg_constraint") == [(True,)]
