"""`distinctOn`: the first row of each combination, in the given order."""

import random
from collections.abc import Callable, Sequence
from typing import Any

import pytest

from tests.orders.conftest import Posts
from tests.orders.expected import World, many_orders, of
from tests.orders.models import Row


def columns(world: World) -> dict[str, Callable[[Row], Any]]:
    return {
        "BLOG": of("blog"),
        "TITLE": of("title"),
        "SCORE": of("score"),
        "RATIO": of("ratio"),
        "PRICE": of("price"),
        "MOOD": of("mood"),
        "AT": of("at"),
        "AUTHOR_ID": of("author_id"),
        "DOUBLED": of("score"),
        "COMMENT_TOTAL": lambda post: len(world.comments(post)),
    }


def first_of_each(rows: Sequence[Row], values: Sequence[Callable[[Row], Any]]) -> list[tuple[int, int]]:
    seen: dict[tuple[Any, ...], Row] = {}
    for row in rows:
        seen.setdefault(tuple(value(row) for value in values), row)
    return [(row["blog"], row["number"]) for row in seen.values()]


@pytest.mark.parametrize("seed", range(2))
async def test_the_first_row_of_each_combination_in_any_order(posts: Posts, seed: int) -> None:
    chance = random.Random(seed)
    known = columns(posts.world)
    for order in many_orders(posts.world, seed, 10)[seed::2]:
        chosen = chance.sample(list(known), chance.choice([1, 1, 2, 3]))
        expected = first_of_each(order.rows, [known[name] for name in chosen])
        offset, limit = chance.choice([0, 1, 3]), chance.choice([0, 2, 1000])
        data = await posts.ask(
            f"""query ($columns: [PostColumn!], $limit: Int, $offset: Int) {{
              all: posts(orderBy: {order.text}, distinctOn: [{", ".join(chosen)}], limit: 1000) {{ blog number }}
              some: posts(orderBy: {order.text}, distinctOn: $columns, limit: $limit, offset: $offset) {{
                blog number doubled commentTotal author {{ name }}
              }}
            }}""",
            columns=chosen,
            limit=limit,
            offset=offset,
        )
        assert [(row["blog"], row["number"]) for row in data["all"]] == expected, (order.text, chosen)
        assert [(row["blog"], row["number"]) for row in data["some"]] == expected[offset : offset + limit]


async def test_each_parent_has_first_rows_of_its_own(posts: Posts) -> None:
    data = await posts.ask(
        """{ persons {
          id
          posts(distinctOn: [MOOD], orderBy: [{commentsCount: {direction: DESC}}]) {
            blog number mood comments(distinctOn: [STARS], orderBy: [{stars: ASC}]) { stars }
          }
        } }"""
    )
    world = posts.world
    for person in data["persons"]:
        own = [post for post in world.rows["posts"] if post["author_id"] == person["id"]]
        own.sort(key=lambda post: (len(world.comments(post)), post["blog"], post["number"]), reverse=True)
        assert [(row["blog"], row["number"]) for row in person["posts"]] == first_of_each(own, [of("mood")])
        by_key = {(post["blog"], post["number"]): post for post in own}
        for row in person["posts"]:
            stars = {each["stars"] for each in world.comments(by_key[row["blog"], row["number"]])}
            ordered = [each for each in (1, 2, 3, None) if each in stars]
            assert [each["stars"] for each in row["comments"]] == ordered


async def test_which_columns_is_no_value_but_part_of_the_question(posts: Posts) -> None:
    query = "query ($columns: [PostColumn!]) { posts(distinctOn: $columns, limit: 1000) { number } }"
    total = len(posts.world.rows["posts"])
    for chosen, expected in (["BLOG"], 3), ([], total), (None, total), ("BLOG", 3), (["BLOG", "BLOG"], 3):
        assert len((await posts.ask(query, columns=chosen))["posts"]) == expected
    assert len((await posts.ask(query))["posts"]) == total
