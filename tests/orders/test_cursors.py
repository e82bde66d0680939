"""What cursors fit, and what they mean when their row is gone."""

from typing import Any

import pytest
from sqlalchemy import delete

from graph.auth import SYSTEM
from graph.database.connect import make_engine
from graph.errors import BadUserInput
from graph.operation import Request
from graph.settings import Settings
from tests.databases import change
from tests.orders.conftest import Posts
from tests.orders.expected import World, many_orders
from tests.orders.models import Base, Post, fill, make_rows
from tests.orders.test_walks import read_page, span
from tests.worlds import assembled

BY_COUNT = """query ($stars: Int, $after: String, $before: String) {
  postsConnection(
    orderBy: [{commentsCount: {direction: DESC, where: {stars: {%s: $stars}}}}]
    first: 5, after: $after, before: $before
  ) { edges { cursor node { blog number } } pageInfo { hasPreviousPage } }
}"""


async def last_cursor(posts: Posts, query: str, **variables: Any) -> str:
    edges = (await posts.ask(query, **variables))["postsConnection"]["edges"]
    return str(edges[-1]["cursor"])


async def test_a_cursor_holds_what_its_count_was_filtered_by(posts: Posts) -> None:
    query = BY_COUNT % "gte"
    cursor = await last_cursor(posts, query, stars=2)
    further = await posts.ask(query, stars=2, after=cursor)
    assert further["postsConnection"]["pageInfo"]["hasPreviousPage"]
    literal = query.replace("$stars: Int, ", "").replace("$stars", "2")
    assert await posts.ask(literal, after=cursor) == further
    for name in ("after", "before"):
        with pytest.raises(BadUserInput, match="made for another order"):
            await posts.ask(query, stars=3, **{name: cursor})
        with pytest.raises(BadUserInput, match="made for another order"):
            await posts.ask(BY_COUNT % "gt", stars=2, **{name: cursor})


@pytest.mark.parametrize(
    "other",
    [
        "[]",
        "[{score: ASC}]",
        "[{score: DESC}, {title: ASC}]",
        "[{score: DESC_NULLS_LAST}]",
        "[{doubled: DESC}]",
        "[{commentsCount: {direction: DESC}}]",
        "[{author: {postsCount: {direction: DESC}}}]",
        "[{commentsAggregate: {max: {stars: DESC}}}]",
    ],
)
async def test_a_cursor_of_another_order_is_refused(posts: Posts, other: str) -> None:
    page = "query ($after: String) { postsConnection(orderBy: %s, first: 5, after: $after) { edges { cursor } } }"
    cursor = await last_cursor(posts, page % "[{score: DESC}]")
    with pytest.raises(BadUserInput, match="made for another order"):
        await posts.ask(page % other, after=cursor)


async def test_an_order_said_twice_is_the_order_said_once(posts: Posts) -> None:
    page = "query ($after: String) { postsConnection(orderBy: %s, first: 5, after: $after) { edges { cursor } } }"
    cursor = await last_cursor(posts, page % "[{score: DESC}, {at: ASC}]")
    again = await posts.ask(page % "[{score: DESC}, {score: ASC}, {at: ASC_NULLS_LAST}, {blog: ASC}]", after=cursor)
    assert again == await posts.ask(page % "[{score: DESC}, {at: ASC}]", after=cursor)


async def test_a_size_of_zero_reads_nothing_and_still_tells_what_is_around(posts: Posts) -> None:
    order = many_orders(posts.world, 1, 0)[3]
    middle = (await read_page(posts, order, first=5))[1][-1]
    for arguments, expected in (
        ({"first": 0}, (False, True)),
        ({"last": 0}, (True, False)),
        ({"first": 0, "after": middle}, (True, True)),
        ({"last": 0, "before": middle}, (True, True)),
    ):
        keys, _, info = await read_page(posts, order, **arguments)
        assert (keys, span(info)) == ([], expected), arguments


async def test_before_alone_reads_the_page_that_ends_there(posts: Posts) -> None:
    """As large as a page is by default; the test's service has 50 rows a page and fewer posts than 100."""
    order = many_orders(posts.world, 1, 0)[5]
    cursors = (await read_page(posts, order, first=1000))[1]
    keys, _, _ = await read_page(posts, order, before=cursors[-1])
    assert keys == order.keys[:-1][-50:]
    keys, _, _ = await read_page(posts, order, before=cursors[10])
    assert keys == order.keys[:10]


async def test_a_cursor_goes_on_meaning_its_place_when_its_row_is_gone(database_url: str) -> None:
    rows = make_rows(11)
    change(database_url, lambda connection: fill(connection, rows))
    engine = make_engine(Settings(database_url=database_url))
    service = assembled(Base, engine, Settings(max_page_size=1000))
    posts = Posts("sqlite", World(rows), service)
    try:
        await service.engine.answer(Request("{ posts { number } }"), SYSTEM, {})
        for order in many_orders(posts.world, 3, 4)[::3]:
            if any(name in order.text for name in ("Count", "Aggregate", "commentTotal")):
                # What is counted and totalled would change with the deleted rows.
                continue
            cursors = (await read_page(posts, order, first=1000))[1]
            gone = set(range(0, len(cursors), 3)) | {1, len(cursors) - 1}
            await check_without(posts, database_url, order, cursors, gone)
    finally:
        await service.engine.database.close()
        await engine.dispose()


async def check_without(posts: Posts, url: str, order: Any, cursors: list[str], gone: set[int]) -> None:
    """Take posts away, read from where they were, and put everything back."""
    keys = [order.keys[place] for place in gone]

    def take_away(connection: Any) -> None:
        for blog, number in keys:
            connection.execute(delete(Post).where(Post.blog == blog, Post.number == number))

    def put_back(connection: Any) -> None:
        Base.metadata.drop_all(connection)
        fill(connection, posts.world.rows)

    change(url, Base.metadata.tables["comments"].drop, take_away)
    left = [place for place in range(len(order.rows)) if place not in gone]
    page = """query ($first: Int, $after: String, $last: Int, $before: String) {
      page: postsConnection(orderBy: %s, first: $first, after: $after, last: $last, before: $before) {
        nodes { blog number } pageInfo { hasNextPage hasPreviousPage }
      }
    }"""
    try:
        for place in sorted(gone):
            after = [order.keys[each] for each in left if each > place]
            before = [order.keys[each] for each in left if each < place]
            found = (await posts.ask(page % order.text, first=4, after=cursors[place]))["page"]
            assert [(row["blog"], row["number"]) for row in found["nodes"]] == after[:4]
            assert span(found["pageInfo"]) == (bool(before), len(after) > 4)
            found = (await posts.ask(page % order.text, last=4, before=cursors[place]))["page"]
            assert [(row["blog"], row["number"]) for row in found["nodes"]] == before[-4:]
            assert span(found["pageInfo"]) == (len(before) > 4, bool(after))
    finally:
        change(url, put_back)
