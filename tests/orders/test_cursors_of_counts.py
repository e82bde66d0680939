"""A cursor of rows ordered by a filtered count: bound to what the filter says, not to how it is written."""

from __future__ import annotations

from typing import Any

import orjson
import pytest

from graph.auth import SYSTEM
from graph.engine import Finished
from graph.errors import BadUserInput
from graph.operation import Request
from tests.conftest import require
from tests.databases import KINDS, Databases, Kind
from tests.orders.conftest import Posts
from tests.worlds import Services

GIVEN = '{id: {gt: 1, lt: 90}, body: {ne: "x"}, author: {handle: {ne: "y"}, id: {gt: 0}}}'
SAME = [
    '{author: {id: {gt: 0}, handle: {ne: "y"}}, body: {ne: "x"}, id: {lt: 90, gt: 1}}',
    '{body: {ne: "x"}, author: {handle: {ne: "y"}, id: {gt: 0}}, id: {gt: 1, lt: 90}}',
]
VARIABLES: list[dict[str, Any]] = [
    {"id": {"gt": 1, "lt": 90}, "body": {"ne": "x"}, "author": {"handle": {"ne": "y"}, "id": {"gt": 0}}},
    {"author": {"id": {"gt": 0}, "handle": {"ne": "y"}}, "body": {"ne": "x"}, "id": {"lt": 90, "gt": 1}},
]
OTHER = [
    '{id: {gt: 90, lt: 1}, body: {ne: "x"}, author: {handle: {ne: "y"}, id: {gt: 0}}}',
    '{id: {gt: 1, lt: 90}, body: {ne: "y"}, author: {handle: {ne: "x"}, id: {gt: 0}}}',
    '{id: {gt: 1, lt: 90}, body: {ne: "x"}, author: {handle: {ne: "y"}}}',
]


@pytest.mark.parametrize("kind", KINDS)
async def test_a_cursor_fits_a_filter_however_it_is_written(
    services: Services, databases: Databases, request: pytest.FixtureRequest, kind: Kind
) -> None:
    require(databases, kind, request)
    engine = (await services.get("chat", kind)).service.engine

    async def page(where: str, after: str | None, **variables: Any) -> Any:
        declared = "($after: String, $given: MessageFilter)" if variables else "($after: String)"
        order = f"orderBy: [{{messagesCount: {{direction: DESC, where: {where}}}}}]"
        query = f"query {declared} {{ usersConnection(first: 2, after: $after, {order}) {{ edges {{ cursor }} }} }}"
        answer = await engine.answer(Request(query, {"after": after, **variables}), SYSTEM, {})
        assert isinstance(answer, Finished)
        return orjson.loads(answer.data)["usersConnection"]["edges"]

    cursor = (await page(GIVEN, None))[-1]["cursor"]
    expected = await page(GIVEN, cursor)
    assert len(expected) == 2
    for where in SAME:
        assert await page(where, cursor) == expected
    for given in VARIABLES:
        assert await page("$given", cursor, given=given) == expected
    for where in OTHER:
        with pytest.raises(BadUserInput, match="was made for another order or another list"):
            await page(where, cursor)


@pytest.mark.parametrize(
    ("given", "same", "other"),
    [
        ("{ratio: {gte: 0}}", "{ratio: {gte: -0.0}}", "{ratio: {gte: 0.1}}"),
        ('{price: {gte: "9.50"}}', '{price: {gte: "95e-1"}}', '{price: {gte: "95"}}'),
        ('{price: {gte: "0.00"}}', '{price: {gte: "-0"}}', '{price: {gte: "-1"}}'),
        ('{price: {in: ["10.00", "0.1"]}}', "{price: {in: [10, 0.10]}}", '{price: {in: ["1", "0.1"]}}'),
    ],
)
async def test_a_cursor_fits_a_number_however_it_is_written(posts: Posts, given: str, same: str, other: str) -> None:
    async def page(where: str, after: str | None) -> Any:
        order = f"orderBy: [{{postsCount: {{direction: DESC, where: {where}}}}}]"
        query = (
            f"query ($after: String) {{ personsConnection(first: 2, after: $after, {order}) {{ edges {{ cursor }} }} }}"
        )
        return (await posts.ask(query, after=after))["personsConnection"]["edges"]

    cursor = (await page(given, None))[-1]["cursor"]
    assert await page(same, cursor) == await page(given, cursor)
    with pytest.raises(BadUserInput, match="was made for another order or another list"):
        await page(other, cursor)
