"""An index to search by, declared on a model: its migration is written, and rows are found on both databases."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Iterator
from itertools import count
from pathlib import Path

import pytest
from sqlalchemy import Connection, text
from sqlalchemy.orm import DeclarativeBase

from graph.app import assemble
from graph.auth import SYSTEM
from graph.database.connect import make_engine
from graph.engine import answer_body
from graph.operation import Request
from tests.conftest import require
from tests.databases import KINDS, Databases, Kind
from tests.databases import change as run_on
from tests.evolution.project import Project, executing, make_base, make_project, rows_of

NUMBERS = count()

BOOK = """
class Book(Base):
    __tablename__ = "{table}"
    id: Mapped[int] = mapped_column(primary_key=True)
    {column}: Mapped[str]
"""
# Words of SQL, which must be quoted.
TABLE, COLUMN = "order", "group"
SEARCHED = """
sa.Index(
    "ix_{table}_{column}_search",
    sa.func.to_tsvector(sa.text("'simple'"), Book.__table__.c["{column}"]),
    postgresql_using="gin",
    info={{"search": "{column}"}},
).ddl_if(dialect="postgresql")
"""
MORE = "    pages: Mapped[int] = mapped_column(sa.CheckConstraint('pages > 0', name='pages'), default=1)\n"


def models(*parts: str, table: str = TABLE, column: str = COLUMN) -> type[DeclarativeBase]:
    return make_base("".join(parts).format(table=table, column=column))


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Project:
    monkeypatch.chdir(tmp_path)
    return make_project(tmp_path)


@pytest.fixture(params=KINDS)
def url(request: pytest.FixtureRequest, databases: Databases) -> Iterator[str]:
    kind: Kind = request.param
    require(databases, kind, request)
    made = databases.make(kind, f"searching_{next(NUMBERS)}")
    yield made
    databases.drop(made)


def found(project: Project, base: type[DeclarativeBase], url: str, *words: str) -> list[str]:
    """The texts with one of these."""
    either = ", ".join(f"{{{COLUMN}: {{search: {json.dumps(each)}}}}}" for each in words)
    query = f"{{ books(where: {{or: [{either}]}}, orderBy: {{id: ASC}}) {{ {COLUMN} }} }}"
    answer = json.loads(asyncio.run(ask(project, base, url, query)))
    return [row[COLUMN] for row in answer["data"]["books"]]


async def ask(project: Project, base: type[DeclarativeBase], url: str, query: str) -> bytes:
    settings = project.settings(url)
    engine = make_engine(settings)
    service = assemble(base, engine, settings)
    try:
        return answer_body(await service.engine.answer(Request(query), SYSTEM, {}), 50)
    finally:
        await service.close()
        await engine.dispose()


def insert(id_: int, text_: str) -> str:
    return f'INSERT INTO "order" (id, "group") VALUES ({id_}, \'{text_}\')'


def test_what_is_searched_is_migrated_there_and_back(project: Project, url: str) -> None:
    before, after = models(BOOK), models(BOOK, SEARCHED)
    project.change(before, "the first tables")
    report = project.change(after, "books are searched")
    lines = [f"{line.severity.word} {line.kind}: {line.what}" for line in report.operations]
    assert lines == ["safe create index: ix_order_group_search on order, to search by"]
    assert project.change(after, "again").is_empty

    project.migrate(before, url, "+1")
    run_on(url, executing(insert(1, "Pride and Prejudice")))
    project.migrate(after, url)
    assert found(project, after, url, "prejudice") == ["Pride and Prejudice"], "rows of before are found"
    run_on(
        url,
        executing(
            insert(2, "Sense and Sensibility"),
            insert(3, "Emma"),
            'UPDATE "order" SET "group" = \'Persuasion\' WHERE id = 1',
            'DELETE FROM "order" WHERE id = 3',
        ),
    )
    assert found(project, after, url, "prejudice", "sense", "emma", "persuasion") == [
        "Persuasion",
        "Sense and Sensibility",
    ]
    project.migrate(before, url, "-1")
    assert rows_of(url, 'SELECT id, "group" FROM "order" ORDER BY id') == [
        (1, "Persuasion"),
        (2, "Sense and Sensibility"),
    ]
    project.migrate(after, url)
    assert found(project, after, url, "persuasion") == ["Persuasion"]


def test_a_table_that_is_made_anew_is_searched_still(project: Project, url: str) -> None:
    first, more = models(BOOK, SEARCHED), models(BOOK, MORE, SEARCHED)
    project.change(first, "the first tables")
    project.migrate(first, url)
    run_on(url, executing(insert(1, "Emma")))
    project.change(more, "pages")
    project.migrate(more, url)
    run_on(url, executing(insert(2, "Emma again"), 'DELETE FROM "order" WHERE id = 1'))
    assert found(project, more, url, "emma") == ["Emma again"]
    assert project.change(more, "again").is_empty


def test_what_is_searched_no_longer_goes(project: Project, url: str) -> None:
    with_search, without = models(BOOK, SEARCHED), models(BOOK)
    project.change(with_search, "the first tables")
    project.migrate(with_search, url)
    run_on(url, executing(insert(1, "Emma")))
    report = project.change(without, "no search", force=True)
    lines = [f"{line.severity.word} {line.kind}: {line.what}" for line in report.operations]
    assert lines == ["safe drop index: ix_order_group_search on order, to search by"]
    project.migrate(without, url)
    run_on(url, executing(insert(2, "Persuasion")))
    assert leftovers(url) == []
    project.migrate(with_search, url, "-1")
    assert found(project, with_search, url, "persuasion", "emma") == ["Emma", "Persuasion"]


def leftovers(url: str) -> list[str]:
    """Whatever has the name of the index."""
    names: list[str] = []

    def read(connection: Connection) -> None:
        where = "sqlite_master WHERE name" if connection.dialect.name == "sqlite" else "pg_indexes WHERE indexname"
        column = "name" if connection.dialect.name == "sqlite" else "indexname"
        names.extend(connection.execute(text(f"SELECT {column} FROM {where} LIKE 'ix_order_group_search%'")).scalars())

    run_on(url, read)
    return names
