"""A change of models → the known operations whose SQL or bound of rows it changes, before and after."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from graph.cli import statements as committed
from graph.cli.statements import Texts
from graph.evolution.documents import KnownDocument
from graph.evolution.locks import Severity
from graph.evolution.statements import Compiled, Statements, compare_statements, show_changes
from graph.settings import Settings
from tests.evolution.project import make_base, make_project
from tests.evolution.test_commands import documents, say

SHOP = """
import sqlalchemy as sa
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column


class Base(DeclarativeBase):
    pass


class Book(Base):
    __tablename__ = "books"

    id: Mapped[int] = mapped_column(primary_key=True)
    title: Mapped[str]
    pages: Mapped[int | None]
"""
COLUMNS = "title: Mapped[str]\npages: Mapped[int | None]"
RULE = "\n@classmethod\ndef readable_by(cls, viewer): return cls.pages > 0"
TITLES = "query Titles { books(limit: 7) { title } }"
KNOWN = KnownDocument("1", "Titles", TITLES, "here")


def git(folder: Path, *arguments: str) -> None:
    subprocess.run(
        ["git", "-c", "user.name=a", "-c", "user.email=a@example.org", *arguments],
        cwd=folder,
        check=True,
        capture_output=True,
    )


def answering_once(
    compile_committed: Callable[[Settings, Texts], Statements],
) -> Callable[[Settings, Texts], Statements]:
    found: list[Statements] = []

    def answer(settings: Settings, texts: Texts) -> Statements:
        if not found:
            found.append(compile_committed(settings, texts))
        return found[0]

    return answer


def test_the_sql_before_and_after_is_in_every_form_of_the_report(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("MAINSPRING_MODELS", "shop")
    make_project(tmp_path)
    known = documents(tmp_path, TITLES)
    # What a mutation reads back is not compared.
    (Path(known) / "add.graphql").write_text('mutation Add { createBook(input: {title: "Emma"}) { book { title } } }')
    make_base(COLUMNS)
    said = say("change", "-m", "the first table", "--documents", known)
    assert "Whether the SQL of operations changes is not known: git has no models of before here." in said.out

    (tmp_path / "shop.py").write_text(SHOP)
    git(tmp_path, "init", "-q")
    git(tmp_path, "add", "shop.py")
    git(tmp_path, "commit", "-q", "-m", "before")
    make_base(COLUMNS + RULE)
    arguments = ("change", "--dry-run", "--documents", known)
    with monkeypatch.context() as patch:
        # What the models of before ask takes a process of its own, and is the same in each form.
        patch.setattr(committed, "compile_committed", answering_once(committed.compile_committed))
        said = say(*arguments)
        assert said.code == 0
        assert "2 known, 0 concerned." in said.out
        lines = [line.strip() for line in said.out.splitlines()]
        at = next(number for number, line in enumerate(lines) if line.endswith("other SQL for anonymous"))
        assert lines[at].startswith("safe       Titles (")
        assert lines[at + 1] == "rows at most 7, as before"
        assert lines[at + 2] == "- FROM books AS books_1 ORDER BY books_1.id ASC"
        assert lines[at + 3] == "+ FROM books AS books_1 WHERE books_1.pages > $1::INTEGER ORDER BY books_1.id ASC"

        [line] = json.loads(say(*arguments, "--json").out)["statements"]
        assert (line["roles"], line["before"]["rows"], line["after"]["rows"]) == (["anonymous"], 7, 7)
        assert "WHERE books_1.pages" not in line["before"]["sql"]
        assert "WHERE books_1.pages" in line["after"]["sql"]
        assert (
            "```diff\nrows at most 7, as before\n- FROM books AS books_1 ORDER BY" in say(*arguments, "--markdown").out
        )

    # A model of before that can't be read is told, and stops nothing.
    (tmp_path / "shop.py").write_text("import no_such_module\n")
    git(tmp_path, "commit", "-q", "-a", "-m", "broken")
    said = say(*arguments, "--json")
    note = json.loads(said.out)["statements_note"]
    assert said.code == 0
    assert "is not known: the models of HEAD can't be read: " in note
    assert "no_such_module" in note


@pytest.mark.parametrize(
    ("before", "after", "severity", "shown"),
    [
        (Compiled("a", 10), Compiled("a", 20), Severity.DANGEROUS, ["rows at most 10 → 20"]),
        (Compiled("a", 20), Compiled("a", 10), Severity.SAFE, ["rows at most 20 → 10"]),
        (
            Compiled("SELECT a FROM b", 1),
            Compiled("SELECT c FROM b", 1),
            Severity.SAFE,
            ["rows at most 1, as before", "- SELECT a FROM b", "+ SELECT c FROM b"],
        ),
        (Compiled("a", 1), Compiled(refused="unknown"), Severity.BREAKING, ["+ refused: unknown"]),
        (Compiled(refused="unknown"), Compiled("a", 1), Severity.SAFE, ["- refused: unknown"]),
    ],
)
def test_a_larger_bound_is_dangerous_and_a_new_refusal_breaks(
    before: Compiled, after: Compiled, severity: Severity, shown: list[str]
) -> None:
    same = Compiled("s", 1)
    [line] = compare_statements(
        [KNOWN, KNOWN], {"1": {"system": same, "member": before}}, {"1": {"system": same, "member": after}}
    )
    assert (line.severity, line.roles) == (severity, ("member",))
    assert list(show_changes(line.before, line.after)) == shown


def test_what_stays_or_is_valid_no_more_has_no_line() -> None:
    same, gone = {"1": {"system": Compiled("s", 1)}}, {"1": {"system": Compiled(refused="gone")}}
    assert list(compare_statements([KNOWN], same, same)) == []
    assert list(compare_statements([KNOWN], same, gone)) == []
    assert list(compare_statements([KNOWN], {}, same)) == []
