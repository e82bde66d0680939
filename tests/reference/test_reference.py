"""The reference is complete, runs nothing that it was not written with, and asks nobody; driven in a real browser."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator
from html.parser import HTMLParser
from pathlib import Path

import httpx
import pytest
from playwright.async_api import Page, async_playwright, expect
from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column, relationship

import models
from graph.catalog import read_catalog
from graph.evolution.history import read_history
from graph.evolution.reference import read_reference, write_html, write_markdown
from graph.evolution.reference.diagram import HEIGHT, WIDTH, place
from graph.evolution.reference.types import Link, Reference
from graph.evolution.scaffold import make_project
from graph.resolvers import FIELDS, MUTATIONS
from graph.schema import HandWritten, HandWrittenMutation, build_schema, graphql_schema
from tests.conftest import NO_AUTHORITIES
from tests.http.test_explorer import CHROMIUM_FLAGS

EVIL = """</p></script><script>window.evil = 1</script><img src=x onerror="window.evil = 2">
<style>*{display:none}</style> [x](javascript:evil) `</code><b>` &lt;i&gt; \" ' | # *b*"""


class Hostile(DeclarativeBase):
    pass


class Planet(Hostile):
    __doc__ = EVIL
    __tablename__ = "planets"
    __table_args__ = (Index("ix", "sun", "name"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(doc=EVIL, info={"deprecated": EVIL})
    sun: Mapped[int] = mapped_column(unique=False)
    code: Mapped[str] = mapped_column(unique=True)
    star_id: Mapped[int | None] = mapped_column(ForeignKey("planets.id"))
    star: Mapped[Planet | None] = relationship(remote_side="Planet.id", doc=EVIL)


def make(
    base: type[DeclarativeBase],
    title: str,
    handwritten: tuple[HandWritten | HandWrittenMutation, ...] = (),
    since: dict[str, str] | None = None,
) -> Reference:
    catalog = read_catalog(base)
    return read_reference(
        graphql_schema(build_schema(catalog, handwritten, default_page_size=50, max_page_size=100)),
        catalog,
        title,
        since or {},
    )


@pytest.fixture(scope="module")
def chat() -> Reference:
    return make(models.Base, "The chat", (*FIELDS, *MUTATIONS), {"messages.body": "cafe01", "messages": "cafe00"})


# What is in it


def test_every_type_field_argument_and_value_is_there(chat: Reference) -> None:
    catalog = read_catalog(models.Base)
    schema = graphql_schema(build_schema(catalog, (*FIELDS, *MUTATIONS), default_page_size=50, max_page_size=100))
    page, text = write_html(chat), write_markdown(chat)
    names = {name: type_ for name, type_ in schema.type_map.items() if not name.startswith("__")}
    assert set(chat.entries) == set(names)
    for name, type_ in names.items():
        assert f'id="{name}"' in page
        for member in [*getattr(type_, "fields", ()), *getattr(type_, "values", ())]:
            assert f'id="{name}.{member}"' in page
            assert f"| `{member}" in text
    message = next(each for each in chat.entries["Channel"].members if each.name == "messages")
    assert [each.name for each in message.arguments] == ["where", "orderBy", "limit", "offset", "distinctOn"]
    assert (message.type, message.target) == ("[Message!]!", "Message")
    assert "implements Node" in page
    assert page.count("The name after the #; unique in the workspace.") > 1


def test_it_says_how_rows_are_found_by_a_column_and_since_when_it_is_there(chat: Reference) -> None:
    found = {
        f"{entry}.{each.name}": (each.index, each.since)
        for entry in ("Message", "User", "Tag")
        for each in chat.entries[entry].members
    }
    assert found["Message.id"] == ("key", None)
    assert found["Message.channelId"] == ("indexed", None)
    assert found["Message.body"] == ("not indexed", "cafe01")
    assert found["Message.replyCount"] == (None, None)
    assert found["User.email"] == ("unique", None)
    assert found["Tag.name"] == ("not indexed", None), "second in its index"
    assert found["Tag.workspaceId"] == ("indexed", None)
    assert chat.entries["Message"].since == "cafe00"
    assert '<span class="badge">since cafe01</span>' in write_html(chat)
    assert "(since cafe01)" in write_markdown(chat)


def test_its_examples_run(chat: Reference, live_server: str) -> None:
    examples = [each for entry in chat.entries.values() for each in entry.examples]
    assert len(examples) >= 3 * len(chat.entities)
    with httpx.Client(trust_env=False, verify=NO_AUTHORITIES, timeout=60) as client:
        for example in examples:
            answer = client.post(f"{live_server}/graphql", json={"query": example.operation}).json()
            assert "errors" not in answer, (example, answer)
            assert any(answer["data"].values()), "the sample has rows of everything"


async def test_the_revision_that_brought_a_column_is_that_which_added_it(tmp_path: Path) -> None:
    project = tmp_path / "library"
    make_project(project)
    (project / "migrations" / "versions" / "0002-pages.py").write_text(
        "import sqlalchemy as sa\nfrom alembic import op\nrevision, down_revision = '0002', '0001'\n"
        "def upgrade():\n    op.add_column('books', sa.Column('pages', sa.Integer()))\n"
        "    op.drop_index('ix_books_author_id', 'books')\n"
        "    with op.batch_alter_table('books') as books: books.drop_column('published_on')\n"
    )
    since = await read_history(project / "alembic.ini", tmp_path / "history.db")
    assert (since["books"], since["books.title"], since["books.pages"]) == ("0001", "0001", "0002")
    assert "books.published_on" not in since


async def test_migrations_that_do_not_run_on_sqlite_leave_it_unknown(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    project = tmp_path / "library"
    make_project(project)
    (project / "migrations" / "versions" / "0002-views.py").write_text(
        "from alembic import op\nrevision, down_revision = '0002', '0001'\n"
        "def upgrade():\n    op.execute('CREATE MATERIALIZED VIEW v AS SELECT 1')\n"
    )
    assert await read_history(project / "alembic.ini", tmp_path / "history.db") == {}
    assert "Since when what is there can't be told" in caplog.text


# The diagram


def test_boxes_do_not_overlap_and_stand_right_of_what_they_refer_to() -> None:
    names = ["a", "b", "c", "d", "e"]
    links = [Link(*each, "x") for each in (("b", "a"), ("c", "a"), ("d", "b"), ("d", "c"), ("d", "d"), ("a", "e"))]
    boxes = place(names, links)
    assert set(boxes) == set(names)
    for link in links:
        assert link.source == link.target or boxes[link.source].x > boxes[link.target].x
    for name in names:
        for other in names[names.index(name) + 1 :]:
            apart = abs(boxes[name].x - boxes[other].x) >= WIDTH, abs(boxes[name].y - boxes[other].y) >= HEIGHT
            assert any(apart), (name, other)
    circle = place(["a", "b"], [Link("a", "b", "x"), Link("b", "a", "y")])
    assert circle["a"] != circle["b"]


# In a browser


class Attributes(HTMLParser):
    """Every element of a page, and what would be fetched or run."""

    def __init__(self) -> None:
        super().__init__()
        self.names: list[str] = []
        self.runs: list[tuple[str, str | None]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.names.append(tag)
        for name, value in attrs:
            fetches = name in {"src", "srcset", "data", "action", "poster", "style"}
            if fetches or name.startswith("on") or (name == "href" and not str(value).startswith("#")):
                self.runs.append((name, value))


def test_no_description_becomes_markup() -> None:
    reference = make(Hostile, EVIL)
    parser = Attributes()
    parser.feed(write_html(reference))
    assert parser.runs == []
    assert (parser.names.count("script"), parser.names.count("style"), parser.names.count("img")) == (1, 1, 0)
    outside = re.sub(r"```graphql\n.*?```|`[^`\n]*`", "", write_markdown(reference), flags=re.DOTALL)
    assert re.search(r"(?<!\\)[<>]", outside) is None
    assert re.search(r"(?<!\\)\]\(", outside) is None


@pytest.fixture
async def page(chromium: str) -> AsyncIterator[Page]:
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=chromium, args=CHROMIUM_FLAGS)
        yield await browser.new_page()
        await browser.close()


async def test_it_works_from_a_file_finds_a_field_and_asks_nobody(page: Page, chat: Reference, tmp_path: Path) -> None:
    file = tmp_path / "index.html"
    file.write_text(write_html(chat))
    requests: list[str] = []
    complaints: list[str] = []
    page.on("request", lambda request: requests.append(request.url))
    page.on("console", lambda message: complaints.append(message.text))
    page.on("pageerror", lambda error: complaints.append(str(error)))
    await page.goto(file.as_uri())
    await page.keyboard.press("/")
    await page.keyboard.type("REPLYCOUNT")
    first = page.locator("#found a").first
    await expect(first).to_have_text("Message.replyCount")
    await expect(page.locator("#all")).to_be_hidden()
    await page.keyboard.press("Enter")
    await expect(page.locator('[id="Message.replyCount"]')).to_be_in_viewport()
    assert page.url == f"{file.as_uri()}#Message.replyCount"
    await page.locator("#search").fill("no such thing")
    await expect(page.locator("#nothing")).to_be_visible()
    await page.locator("#search").fill("")
    await expect(page.locator("#all")).to_be_visible()
    await page.locator("svg a", has_text="Reaction").click()
    await expect(page.locator('section[id="Reaction"]')).to_be_in_viewport()
    assert set(requests) == {file.as_uri()}
    assert complaints == []


async def test_nothing_runs_but_its_own_script(page: Page, tmp_path: Path) -> None:
    file = tmp_path / "index.html"
    file.write_text(write_html(make(Hostile, EVIL)))
    await page.goto(file.as_uri())
    await page.locator("#search").fill("planet")
    await expect(page.locator("#found a").first).to_have_text("Planet")
    assert await page.evaluate("window.evil") is None
    text = await page.locator('section[id="Planet"]').text_content() or ""
    assert "<script>window.evil = 1</script>" in text
    # What is put in afterwards does not run either: the policy knows one script.
    await page.evaluate(
        "document.body.append(Object.assign(document.createElement('script'), {text: 'window.evil = 3'}))"
    )
    assert await page.evaluate("window.evil") is None
