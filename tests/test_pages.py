"""Pages put together are the whole list: each row once, in order, forward and backward, ties and nulls included."""

from collections.abc import Iterator
from typing import Any

import orjson
import pytest

from graph.auth import SYSTEM
from graph.engine import Finished
from graph.operation import Request
from tests.conftest import require
from tests.databases import KINDS, Databases, Kind
from tests.worlds import Services

# Orders with many ties and nulls, with directions mixed; through relations, computed, and of every kind.
ORDERS = [
    ("chat", "memberships", "channelId userId", order)
    for order in (
        "",
        "{role: ASC}",
        "{lastReadId: ASC}",
        "{lastReadId: DESC}",
        "{lastReadId: ASC_NULLS_FIRST}, {role: DESC}",
        "{lastReadId: DESC_NULLS_LAST}, {userId: DESC}",
        "{user: {title: DESC}}, {channel: {topic: ASC}}",
        "{user: {title: ASC_NULLS_FIRST}}, {lastRead: {editedAt: DESC_NULLS_LAST}}, {channelId: DESC}",
        "{lastRead: {author: {startDate: ASC}}}, {role: DESC}",
        "{lastRead: {isEdited: DESC}}, {lastRead: {replyCount: ASC}}",
        "{channelId: DESC}, {userId: DESC}",
    )
]
ORDERS += [
    ("chat", "users", "id", order)
    for order in (
        "{title: ASC}",
        "{title: DESC}",
        "{title: ASC_NULLS_FIRST}, {startDate: DESC_NULLS_LAST}, {quietFrom: ASC}",
        "{role: DESC}, {startDate: ASC}, {title: DESC_NULLS_LAST}",
        "{workspace: {isPublic: DESC}}, {email: DESC}",
    )
]
ORDERS += [
    ("chat", "imageAttachments", "id", "{focalX: ASC}, {width: DESC}"),
    ("chat", "attachments", "id", "{kind: DESC}"),
]
ORDERS += [
    ("kinds", "specimens", "id", f"{{{column}: {direction}}}")
    for column in (
        *("small", "integer", "big", "real", "price", "ratio", "whole", "text", "flag", "day", "moment", "instant"),
        *("local", "uid", "colour", "state"),
    )
    for direction in ("ASC", "DESC_NULLS_LAST")
]
ORDERS += [
    ("kinds", "slots", "day colour room number", order)
    for order in ("", "{startsAt: DESC}", "{price: ASC}, {room: DESC}", "{colour: DESC}, {number: ASC}")
]
ORDERS += [
    ("kinds", "phrases", "place", ""),
    ("kinds", "phrases", "place", "{text: DESC}"),
    ("kinds", "readings", "id", "{value: ASC}"),
    ("kinds", "readings", "id", "{value: DESC}"),
    ("kinds", "bookings", "id", "{slot: {startsAt: DESC}}, {guest: {uid: ASC_NULLS_FIRST}}"),
]
SIZES = (1, 5)


class Pager:
    """Asks for pages of one list on one database."""

    def __init__(self, services: Services, kind: Kind, world: str) -> None:
        self.services, self.kind, self.world = services, kind, world

    async def ask(self, query: str, variables: dict[str, Any]) -> Any:
        service = (await self.services.get(self.world, self.kind)).service
        answer = await service.engine.answer(Request(query, variables), SYSTEM, {})
        assert isinstance(answer, Finished)
        return orjson.loads(answer.data)

    async def pages(self, query: str, size: int, *, backward: bool) -> list[Any]:
        """Every page, in the order in which they were read."""
        size_name, cursor_name = ("last", "before") if backward else ("first", "after")
        more, next_cursor = ("hasPreviousPage", "startCursor") if backward else ("hasNextPage", "endCursor")
        found: list[Any] = []
        cursor: str | None = None
        while True:
            page = (await self.ask(query, {size_name: size, cursor_name: cursor}))["page"]
            found.append(page)
            assert len(found) < 500, "the pages go round in circles"
            if not page["pageInfo"][more]:
                return found
            cursor = page["pageInfo"][next_cursor]


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize(("world", "rows", "key", "order"), ORDERS)
async def test_pages_together_are_the_whole_list(  # noqa: PLR0917
    services: Services, databases: Databases, request: pytest.FixtureRequest,
    kind: Kind, world: str, rows: str, key: str, order: str,
) -> None:  # fmt: skip
    require(databases, kind, request)
    pager = Pager(services, kind, world)
    order_by = f"orderBy: [{order}]"
    whole = [
        *(await pager.ask(f"{{ rows: {rows}({order_by}, limit: 100) {{ {key} }} }}", {}))["rows"],
        *(await pager.ask(f"{{ rows: {rows}({order_by}, limit: 100, offset: 100) {{ {key} }} }}", {}))["rows"],
    ]
    assert len({tuple(row.values()) for row in whole}) == len(whole) > 3
    query = f"""query ($first: Int, $after: String, $last: Int, $before: String) {{
        page: {rows}Connection({order_by}, first: $first, after: $after, last: $last, before: $before) {{
            totalCount nodes {{ {key} }} edges {{ cursor node {{ {key} }} }}
            pageInfo {{ hasNextPage hasPreviousPage startCursor endCursor }}
        }}
    }}"""
    for size in SIZES:
        forward = await pager.pages(query, size, backward=False)
        backward = (await pager.pages(query, size, backward=True))[::-1]
        for pages in (forward, backward):
            assert [row for page in pages for row in page["nodes"]] == whole
            assert list(flaws(pages, len(whole))) == []


def flaws(pages: list[Any], total: int) -> Iterator[str]:
    """What a page says of itself and that is not so."""
    for number, page in enumerate(pages):
        info, cursors = page["pageInfo"], [edge["cursor"] for edge in page["edges"]]
        if [edge["node"] for edge in page["edges"]] != page["nodes"]:
            yield f"page {number}: nodes and edges differ"
        if page["totalCount"] != total:
            yield f"page {number}: {page['totalCount']} rows in all"
        if (info["startCursor"], info["endCursor"]) != (cursors[0], cursors[-1]):
            yield f"page {number}: cursors"
        if (info["hasPreviousPage"], info["hasNextPage"]) != (number > 0, number < len(pages) - 1):
            yield f"page {number}: {info}"
