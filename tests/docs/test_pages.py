"""Every block of README.md and of docs/ does what the page says.

`graphql` is asked of the sample, a `json` block after it is the answer; `graphql schema` are lines of the schema of the
models before it; `python` is executed, block after block; `sh` is typed, a `text` block after it is what comes out; a
block whose first line is a comment with a path is written there. What can't be run says so before it, in italics:
*Not run by the tests: …*
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from itertools import count
from pathlib import Path
from types import ModuleType

import pytest

from models.sample import fill
from tests.databases import ROOT, Databases, change, migrate
from tests.docs.page import Block, read_blocks
from tests.docs.world import World, agrees, compare_lines

PAGES = {
    path.relative_to(ROOT).as_posix(): path for path in (ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md")))
}
BLOCKS = {name: read_blocks(path, name) for name, path in PAGES.items()}
LEFT_OUT = [block for blocks in BLOCKS.values() for block in blocks if block.reason is not None]
numbers = count()


@pytest.fixture
def world(
    tmp_path: Path, databases: Databases, forked_mainspring: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[World]:
    urls = []

    def copy_sample() -> str:
        urls.append(databases.make("sqlite", f"page_{next(numbers)}"))
        change(urls[-1], migrate, fill)
        return urls[-1]

    module = ModuleType(f"page_{next(numbers)}")
    monkeypatch.setitem(sys.modules, module.__name__, module)
    world = World(tmp_path, forked_mainspring, copy_sample, module)
    yield world
    world.close()
    for url in urls:
        databases.drop(url)


@pytest.mark.parametrize("page", [name for name, blocks in BLOCKS.items() if blocks])
def test_what_the_page_shows_is_so(page: str, world: World) -> None:
    for block in BLOCKS[page]:
        if block.reason is None:
            world.run(block)


@pytest.mark.parametrize("block", LEFT_OUT, ids=str)
def test_what_is_not_run_says_why(block: Block) -> None:
    assert block.reason is not None
    assert len(block.reason.split()) > 3
    pytest.skip(f"{block} is not run: {block.reason}")


# The tests' own


def test_an_answer_that_is_not_the_pages_is_found() -> None:
    assert agrees({"a": [1, 2, {"b": None}]}, {"a": [1, "…"]})
    assert agrees({"a": "x"}, {"a": "…"})
    for answer, expected in (
        ({"a": 1}, {"a": 2}),
        ({"a": 1, "b": 1}, {"a": 1}),
        ({"b": 1, "a": 1}, {"a": 1, "b": 1}),
        ([1], [1, "…"]),
        ([1, 2], [1]),
        (True, 1),
        (None, "…"),
    ):
        assert not agrees(answer, expected)


def test_output_that_is_not_the_pages_is_found() -> None:
    block = Block("page", 1, "sh", "", "", expected="one\nt… 2\n…\nthree\n")
    compare_lines("zero\none\nthe 2\nmore\nthree", block)
    for said in ("one\nthree\ntwo 2", "one", "one\ntwo 22\nthree"):
        with pytest.raises(AssertionError, match="page:1: no "):
            compare_lines(said, block)


def test_blocks_are_read_with_their_answers_and_reasons(tmp_path: Path) -> None:
    page = tmp_path / "page.md"
    page.write_text(
        "# A\n```graphql\n{ a }\n```\nanswers\n\n```json\n{}\n```\n\n*Not run by the tests: there is no moon.*\n\n"
        "```sh\nfly\n```\n```graphql schema\ntype A {\n```\n"
    )
    query, fly, schema = read_blocks(page, "page.md")
    assert (str(query), query.text, query.expected) == ("page.md:2", "{ a }\n", "{}\n")
    assert (fly.reason, schema.option, schema.expected) == ("there is no moon.", "schema", None)
