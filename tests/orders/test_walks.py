"""Every page of many orders, forward and backward and between cursors, beside the plainly sorted list."""

import random
from typing import Any

import pytest

from tests.orders.conftest import Posts
from tests.orders.expected import Sorting, many_orders

PAGE = """query ($first: Int, $after: String, $last: Int, $before: String) {
  page: postsConnection(orderBy: %s, first: $first, after: $after, last: $last, before: $before) {
    edges { cursor node { blog number } }
    nodes { blog number }
    pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
    totalCount
  }
}"""
SEEDS = range(2)
SMALL = 11


async def read_page(posts: Posts, order: Sorting, **arguments: Any) -> tuple[list[tuple[int, int]], list[str], Any]:
    """The keys of a page's rows, their cursors, and its pageInfo."""
    page = (await posts.ask(PAGE % order.text, **arguments))["page"]
    keys = [(edge["node"]["blog"], edge["node"]["number"]) for edge in page["edges"]]
    cursors = [edge["cursor"] for edge in page["edges"]]
    assert page["nodes"] == [edge["node"] for edge in page["edges"]]
    assert page["totalCount"] == len(order.rows)
    info = page["pageInfo"]
    assert (info["startCursor"], info["endCursor"]) == ((cursors[0], cursors[-1]) if cursors else (None, None))
    return keys, cursors, info


def span(info: Any) -> tuple[bool, bool]:
    return info["hasPreviousPage"], info["hasNextPage"]


@pytest.mark.parametrize("seed", SEEDS)
async def test_pages_one_after_another_are_the_whole_list(posts: Posts, seed: int) -> None:
    for place, order in enumerate(many_orders(posts.world, seed, 6)[seed :: len(SEEDS)]):
        total = len(order.keys)
        listed = (await posts.ask(f"{{ posts(orderBy: {order.text}, limit: 1000) {{ blog number }} }}"))["posts"]
        assert [(row["blog"], row["number"]) for row in listed] == order.keys, order.text
        cursors: list[str] = []
        for size in (SMALL, 1000):
            cursors, after = [], None
            for start in range(0, total, size):
                keys, found, info = await read_page(posts, order, first=size, after=after)
                assert keys == order.keys[start : start + size], order.text
                assert span(info) == (start > 0, start + size < total), order.text
                cursors += found
                after = found[-1]
        assert len(set(cursors)) == total
        backward: list[str] = []
        before = None
        for stop in range(total, 0, -SMALL):
            keys, found, info = await read_page(posts, order, last=SMALL, before=before)
            assert keys == order.keys[max(0, stop - SMALL) : stop], order.text
            assert span(info) == (stop > SMALL, stop < total), order.text
            backward = found + backward
            before = found[0]
        assert backward == cursors, order.text
        # Of each kind of pages the statement is another: of these a third, other ones each seed.
        if place % 3 == seed:
            await check_between(posts, order, cursors, seed)


async def check_between(posts: Posts, order: Sorting, cursors: list[str], seed: int) -> None:
    """Pages between two cursors, in either order, and the same with one of them."""
    chance = random.Random(seed)
    total = len(cursors)
    for _ in range(6):
        after, before = chance.randrange(total), chance.randrange(total)
        size = chance.choice([0, 1, 3, 1000])
        between = order.keys[after + 1 : before]
        keys, _, info = await read_page(posts, order, first=size, after=cursors[after], before=cursors[before])
        assert keys == between[:size], order.text
        # The cursors' own rows are outside of the page, on either side of it.
        assert span(info) == (True, True), order.text
        keys, _, info = await read_page(posts, order, last=size, after=cursors[after], before=cursors[before])
        assert keys == between[len(between) - min(size, len(between)) :], order.text
        assert span(info) == (True, True), order.text
        keys, _, info = await read_page(posts, order, first=size, before=cursors[before])
        assert keys == order.keys[:before][:size], order.text
        assert span(info) == (False, True), order.text
        keys, _, info = await read_page(posts, order, last=size, after=cursors[after])
        rest = order.keys[after + 1 :]
        assert keys == rest[len(rest) - min(size, len(rest)) :], order.text
        assert span(info) == (True, False), order.text


@pytest.mark.parametrize("seed", SEEDS)
async def test_the_opposite_order_is_the_opposite_list(posts: Posts, seed: int) -> None:
    opposite = {
        "ASC": "DESC",
        "DESC": "ASC",
        "ASC_NULLS_FIRST": "DESC_NULLS_LAST",
        "ASC_NULLS_LAST": "DESC_NULLS_FIRST",
        "DESC_NULLS_FIRST": "ASC_NULLS_LAST",
        "DESC_NULLS_LAST": "ASC_NULLS_FIRST",
    }
    for way in posts.world.ways()[seed :: len(SEEDS)]:
        for direction, other in opposite.items():
            data = await posts.ask(
                f"{{ there: posts(orderBy: [{way.text % direction}], limit: 1000) {{ blog number }} "
                f"back: posts(orderBy: [{way.text % other}], limit: 1000) {{ blog number }} }}"
            )
            assert data["back"] == data["there"][::-1], (way.text, direction)
