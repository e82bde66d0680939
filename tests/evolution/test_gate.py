"""What a server makes of a database that is behind it, ahead of it, or unknown; and ten that migrate at once."""

from __future__ import annotations

import os
import subprocess
import time
from collections.abc import Callable, Iterator
from importlib.util import cache_from_source
from pathlib import Path

import pytest
from sqlalchemy import make_url
from sqlalchemy.ext.asyncio import create_async_engine

from graph.database.revision import check_revision
from graph.errors import DatabaseNotReady
from tests.databases import ROOT, run
from tests.evolution.project import Project, make_base, make_project, rows_of

TITLE = "title: Mapped[str]"
# The one takes an advisory lock, the other the lock of its file.
REPLICAS = {"postgresql": 10, "sqlite": 4}
SHOP = """
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

class Base(DeclarativeBase):
    pass

class Book(Base):
    __tablename__ = "books"
    id: Mapped[int] = mapped_column(primary_key=True)
    title: Mapped[str]
"""


def is_served(project: Project, url: str) -> None:
    """Raises DatabaseNotReady."""

    async def ask() -> None:
        engine = create_async_engine(url)
        try:
            await check_revision(engine, project.settings(url))
        finally:
            await engine.dispose()

    run(ask())


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Project:
    monkeypatch.chdir(tmp_path)
    project = make_project(tmp_path)
    project.change(make_base(TITLE), "the first table")
    return project


def forget(project: Project, known: list[Path]) -> None:
    """The program of before does not have the newer revisions."""
    for path in project.revisions():
        if path not in known:
            path.unlink()


EXPANDING = (f"{TITLE}\npages: Mapped[int | None]", f"{TITLE}\npages: Mapped[int | None] = mapped_column(index=True)")


def test_a_database_that_is_ahead_by_revisions_that_expand_is_served(project: Project, database_url: str) -> None:
    known = project.revisions()
    for models in EXPANDING:
        project.change(make_base(models), "one more")
    project.migrate(make_base(EXPANDING[-1]), database_url)
    assert len(project.revisions()) == 3
    forget(project, known)
    is_served(project, database_url)
    # Nor is there anything to migrate.
    project.migrate(make_base(TITLE), database_url)
    is_served(project, database_url)


def test_a_database_that_is_ahead_by_more_is_refused(project: Project, database_url: str) -> None:
    known = project.revisions()
    project.change(make_base(EXPANDING[0]), "expand")
    project.change(
        make_base("name: Mapped[str] = mapped_column(info={'was': 'title'})\npages: Mapped[int | None]"), "re"
    )
    project.migrate(make_base(TITLE), database_url)
    forget(project, known)
    with pytest.raises(DatabaseNotReady, match="newer than this program, by more than"):
        is_served(project, database_url)


def test_a_database_that_is_behind_or_unknown_is_refused(project: Project, database_url: str) -> None:
    project.migrate(make_base(TITLE), database_url)
    project.change(make_base(EXPANDING[0]), "expand")
    with pytest.raises(DatabaseNotReady, match=r"the models need .*: run `mainspring migrate"):
        is_served(project, database_url)
    names = [path.name[:12] for path in project.revisions()]
    for path in project.revisions():
        text = path.read_text()
        for name in names:
            text = text.replace(name, name[::-1])
        path.write_text(text)
        # Within the same second, and as long as before: what was compiled of it would still be taken for it.
        Path(cache_from_source(path)).unlink(missing_ok=True)
    with pytest.raises(DatabaseNotReady, match="which the migrations here don't have"):
        is_served(project, database_url)


# Real processes


Serve = Callable[[str], subprocess.Popen[bytes]]


@pytest.fixture
def serve(tmp_path: Path, forked_mainspring: Path) -> Iterator[Serve]:
    started: list[subprocess.Popen[bytes]] = []
    environment = {name: value for name, value in os.environ.items() if not name.startswith("MAINSPRING_")}

    def serve(url: str) -> subprocess.Popen[bytes]:
        with (tmp_path / f"log{len(started)}").open("wb") as log:
            process = subprocess.Popen(
                [forked_mainspring, "serve", "--migrate", "--port", "0", "--models", "shop", "--database", url],
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=subprocess.STDOUT,
                cwd=tmp_path,
                env={**environment, "PYTHONPATH": f"{tmp_path}:{ROOT}"},
            )
        started.append(process)
        return process

    yield serve
    for process in started:
        process.kill()
        process.wait()


def test_replicas_that_start_at_once_migrate_once(
    serve: Serve, database_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    project = make_project(tmp_path)
    (tmp_path / "shop.py").write_text(SHOP)
    project.change(make_base(TITLE), "the first table")
    (revision,) = project.revisions()
    # It takes a while, and twice would be seen.
    twice = "\n    import time; time.sleep(1)\n    op.execute(\"INSERT INTO books (id, title) VALUES (1, 'Emma')\")\n"
    revision.write_text(revision.read_text().replace("\n\n\ndef downgrade", f"{twice}\n\ndef downgrade"))

    replicas = REPLICAS[make_url(database_url).get_backend_name()]
    processes = [serve(database_url) for _ in range(replicas)]
    logs = [tmp_path / f"log{number}" for number in range(replicas)]
    deadline = time.monotonic() + 240
    while time.monotonic() < deadline and not all(log.read_text() for log in logs):
        assert all(process.poll() is None for process in processes), [log.read_text() for log in logs]
        time.sleep(0.2)
    said = [log.read_text().splitlines()[0] for log in logs]
    assert sum(line.startswith("Upgraded to ") for line in said) == 1, said
    assert sum(line.startswith("Already at ") for line in said) == replicas - 1, said
    assert rows_of(database_url, "SELECT id, title FROM books") == [(1, "Emma")]
