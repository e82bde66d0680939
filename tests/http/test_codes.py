"""The documented codes are those that there are."""

from __future__ import annotations

import re
from collections.abc import Iterator

import graph.app  # noqa: F401 (so that every refusal there is has been defined)
from graph.errors import RequestError
from graph.http.reply import CODES
from graph.mutations import errors
from graph.schema.completer import FORBIDDEN
from tests.databases import ROOT

ROW = re.compile(r"^\| `([A-Z_]+)` \| ([0-9, ]+) \| (.+) \|$", re.MULTILINE)
ROW_OF_A_WRITE = re.compile(r"^\| `([A-Z_]+)` \| `([A-Za-z]+)` \| (.+) \|$", re.MULTILINE)


def refusals(kind: type[RequestError] = RequestError) -> Iterator[type[RequestError]]:
    yield kind
    for each in kind.__subclasses__():
        yield from refusals(each)


def test_every_code_is_documented_with_its_statuses_and_its_meaning() -> None:
    existing: dict[str, set[int]] = {}
    for kind in refusals():
        # A test's own, and abstract ones that say nothing of theirs, change nothing here.
        if kind.__module__.startswith("graph."):
            existing.setdefault(kind.code, set()).add(kind.status)
    for status, code in CODES.items():
        existing.setdefault(code, set()).add(status)
    rows = ROW.findall((ROOT / "docs" / "errors.md").read_text(encoding="utf-8"))
    documented = {code: {int(each) for each in statuses.split(",")} for code, statuses, _ in rows}
    assert len(rows) == len(documented)
    assert documented == existing
    assert FORBIDDEN in documented
    assert all(meaning.endswith(".") for _, _, meaning in rows)


def test_every_code_of_a_write_is_documented_with_its_type_and_its_fields() -> None:
    rows = ROW_OF_A_WRITE.findall((ROOT / "docs" / "errors.md").read_text(encoding="utf-8"))
    assert [(code, type_) for code, type_, _ in rows] == [(kind.code, kind.__name__) for kind in errors.KINDS]
    everywhere = {"code", "message", "path"}
    for kind, (_, _, meaning) in zip(errors.KINDS, rows, strict=True):
        own = set(kind("", ()).shown) - everywhere
        assert {name for name in own if f"`{name}`" in meaning} == own
        assert meaning.endswith(".")


def test_no_code_is_spelt_out_that_is_not_documented() -> None:
    """Where a code is spelt out, it is one of those that the table was compared with, or of a payload's `errors`."""
    known = {kind.code for kind in refusals()} | set(CODES.values()) | set(errors.CODES)
    spelt = {
        code
        for file in (ROOT / "graph").glob("**/*.py")
        for code in re.findall(
            r'"?code"?(?:: ClassVar\[str\])?(?: =|:|,) "([A-Z_]+)"', file.read_text(encoding="utf-8")
        )
    }
    assert spelt <= known
    assert "BAD_USER_INPUT" in spelt
