"""What a viewer can't see can't be felt: whatever is changed there, every answer stays the same, byte for byte.

`truth` says in plain Python what is hidden, `random_office` changes it, and `everything` makes operations of all that
the viewer's own schema has.
"""

from __future__ import annotations

import asyncio
import json
import os
from collections.abc import AsyncIterator, Iterator, Sequence
from dataclasses import dataclass
from itertools import count
from random import Random

import pytest
from sqlalchemy import insert
from sqlalchemy.ext.asyncio import AsyncEngine

from graph.app import Service, assemble
from graph.auth import SYSTEM, Viewer
from graph.database.connect import make_engine
from graph.engine import answer_body
from graph.errors import RequestError, RequestErrors
from graph.operation import Request
from graph.schema import graphql_schema
from graph.settings import Settings
from graph.sql.sight import Sight
from tests import office
from tests.access.everything import Everything, by_field
from tests.access.random_office import change_hidden, random_rows, values_of
from tests.access.truth import Tables, Truth, Who
from tests.databases import KINDS, Databases

LIMITS = Settings(
    max_fields=100_000, max_relations=10_000, max_root_fields=1_000, max_aliases=10_000, max_cost=100_000_000,
    max_conditions=10_000, max_tokens=1_000_000, max_source_length=10_000_000, max_depth=20,
)  # fmt: skip
# Operations of one request, and the share of all of them that one test takes: `LEAKS=1` takes all.
TOGETHER = 40
SHARE = int(os.environ.get("LEAKS", "2000"))
VIEWERS = (
    Who(("member",), 2, 1), Who(("guest",), 3, 2), Who(("anonymous",)), Who(("admin",), 1, 1),
    Who(("guest", "member"), 4, 2), Who(("admin", "guest"), 2),
)  # fmt: skip
NUMBERS = count()
ANSWERED = b'{"data"'


def viewer_of(who: Who) -> Viewer:
    claims = {} if who.team is None else {"team": who.team}
    return Viewer(who.roles, None if who.id is None else str(who.id), claims)


@dataclass
class Office:
    """A service and its database."""

    service: Service
    engine: AsyncEngine

    async def hold(self, tables: Tables) -> None:
        """Make these the rows of the database."""
        async with self.engine.begin() as connection:
            for table in reversed(office.Base.metadata.sorted_tables):
                await connection.execute(table.delete())
            for name, rows in tables.items():
                if rows:
                    await connection.execute(insert(office.Base.metadata.tables[name]), rows)

    async def ask(self, query: str, viewer: Viewer) -> bytes:
        try:
            return answer_body(await self.service.engine.answer(Request(query), viewer, {}), 50)
        except RequestErrors as error:
            return b"".join(each.message.encode() for each in error.errors)
        except RequestError as error:
            return error.message.encode()

    async def answers(self, asked: Sequence[str], viewer: Viewer) -> list[bytes]:
        return [await self.ask(each, viewer) for each in asked]


@pytest.fixture(scope="module", params=KINDS)
async def place(request: pytest.FixtureRequest, databases: Databases) -> AsyncIterator[Office]:
    if request.param == "postgresql" and databases.postgresql is None:
        pytest.skip("there is no PostgreSQL")
    url = await asyncio.to_thread(databases.make, request.param, f"leaks_{next(NUMBERS)}")
    settings = LIMITS.model_copy(update={"database_url": url})
    engine = make_engine(settings)
    async with engine.begin() as connection:
        await connection.run_sync(office.Base.metadata.create_all)
    service = assemble(office.Base, engine, settings)
    yield Office(service, engine)
    await service.close()
    await engine.dispose()


def operations(made: Office, viewer: Viewer, *states: Tables, first: int, share: int) -> Iterator[Sequence[str]]:
    """Lists of fields that are asked for together, a share of all."""
    schema = graphql_schema(made.service.views.schema(viewer))
    fields = list(Everything(schema, by_field(values_of(*states))).fields())[first % share :: share]
    for start in range(0, len(fields), TOGETHER):
        yield fields[start : start + TOGETHER]


def together(fields: Sequence[str]) -> str:
    return "{ " + " ".join(f"a{n}: {each}" for n, each in enumerate(fields)) + " }"


async def answered(made: Office, viewer: Viewer, batches: Iterator[Sequence[str]]) -> tuple[list[str], int, int]:
    """The requests that are answered, and how many of all fields were refused, such as an order by nothing."""
    found: list[str] = []
    refused = count_all = 0
    for fields in batches:
        count_all += len(fields)
        if (await made.ask(together(fields), viewer)).startswith(ANSWERED):
            found.append(together(fields))
            continue
        alone = [each for each in fields if (await made.ask(together([each]), viewer)).startswith(ANSWERED)]
        refused += len(fields) - len(alone)
        found.append(together(alone))
    return found, refused, count_all


async def cursors(made: Office, viewer: Viewer, before: Tables) -> list[str]:
    """Pages from the place of each row on, hidden ones too: their cursors are those that the system is given."""
    await made.hold(before)
    asked = []
    schema = graphql_schema(made.service.views.schema(viewer))
    for name in schema.query_type.fields if schema.query_type else ():
        if not name.endswith("Connection"):
            continue
        found = json.loads(await made.ask(f"{{ {name} {{ edges {{ cursor }} }} }}", SYSTEM))["data"]
        for edge in found[name]["edges"]:
            for way, size in (("after", "first"), ("before", "last")):
                told = "nodes { nodeId } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }"
                asked.append(f'{{ {name}({way}: "{edge["cursor"]}", {size}: 2) {{ {told} }} }}')
    return asked


async def leaks(made: Office, who: Who, seed: int, share: int = SHARE) -> list[tuple[str, bytes, bytes]]:
    """What is answered otherwise when only what is hidden from the viewer has changed."""
    random = Random(seed)
    before = random_rows(random)
    after, changes = change_hidden(random, before, who)
    assert changes > 20 or who.roles == ("admin",), "there must be something to hide"
    viewer = viewer_of(who)
    await made.hold(before)
    asked, refused, count_all = await answered(
        made, viewer, operations(made, viewer, before, after, first=seed, share=share)
    )
    assert refused <= 3 + count_all / 20, "the operations must be ones that are answered"
    asked += await cursors(made, viewer, before)
    nodes = await made.ask("{ people { nodeId } tasks { nodeId } projects { nodeId } notes { nodeId } }", SYSTEM)
    ids = [row["nodeId"] for rows in json.loads(nodes)["data"].values() for row in rows]
    asked.append("{ " + " ".join(f'n{n}: node(nodeId: "{id_}") {{ nodeId }}' for n, id_ in enumerate(ids)) + " }")
    first = await made.answers(asked, viewer)
    await made.hold(after)
    second = await made.answers(asked, viewer)
    return [each for each in zip(asked, first, second, strict=True) if each[1] != each[2]]


@pytest.mark.parametrize("who", VIEWERS, ids=lambda who: "+".join(who.roles))
async def test_hidden_rows_and_cells_are_not_felt(place: Office, who: Who) -> None:
    found = await leaks(place, who, seed=VIEWERS.index(who) + 1)
    assert not found, first_difference(*found[0])


@pytest.mark.parametrize("who", VIEWERS, ids=lambda who: "+".join(who.roles))
async def test_what_is_not_hidden_is_seen(place: Office, who: Who) -> None:
    """A wall that hides everything would leak nothing."""
    rows = random_rows(Random(7))
    await place.hold(rows)
    seen = Truth(rows, who).seen()
    answered = json.loads(
        await place.ask("{ projects { id tasks { id } } teams { id people { id } } }", viewer_of(who))
    )
    if "errors" in answered or "data" not in answered:
        pytest.fail(str(answered))
    projects = {("projects", (row["id"],)) for row in answered["data"]["projects"]}
    tasks = {("tasks", (each["id"],)) for row in answered["data"]["projects"] for each in row["tasks"]}
    assert projects | tasks == {key for key in seen if key[0] in ("projects", "tasks")}


@pytest.mark.parametrize("hole", ["related", "all", "cell"])
async def test_a_hole_is_found(place: Office, hole: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """A guard that is taken away is noticed: it is no accident that nothing leaks."""
    who = VIEWERS[0]
    if hole == "cell":
        monkeypatch.setattr(Sight, "cell", lambda _, row, __, column: (getattr(row, column.attribute), True))
    else:
        whole = getattr(Sight, hole)

        def torn(self: Sight, *arguments: object, **options: object) -> object:
            with pytest.MonkeyPatch.context() as inner:
                inner.setattr(Sight, "_guard", lambda *_: iter(()))
                return whole(self, *arguments, **options)

        monkeypatch.setattr(Sight, hole, torn)
    place.service.engine.prepared._values.clear()
    found = await leaks(place, who, seed=1, share=400)
    place.service.engine.prepared._values.clear()
    assert found


def first_difference(query: str, before: bytes, after: bytes) -> str:
    """The fields whose answers differ."""
    one, other = json.loads(before).get("data") or {}, json.loads(after).get("data") or {}
    names = [name for name in one if one[name] != other.get(name)]
    fields = [part for part in query.split(" a") if part.split(":")[0].removeprefix("{ ") in {n[1:] for n in names}]
    return "\n".join([*fields[:3], *(f"{name}: {one[name]} → {other.get(name)}" for name in names[:3])])
