"""What a viewer can't see can't be felt: whatever is changed there, every answer stays the same, byte for byte.

`truth` says in plain Python what is hidden, `random_office` changes it, and `everything` makes operations of all that
the viewer's own schema has.
"""

from __future__ import annotations

import asyncio
import json
import os
import re
import sys
import time
from collections.abc import AsyncIterator, Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import count
from random import Random
from typing import Any

import pytest
from graphql import get_named_type
from sqlalchemy import Connection, MetaData, func, insert, select
from sqlalchemy.ext.asyncio import AsyncEngine
from sqlalchemy.orm import DeclarativeBase

import models
from graph.app import Service
from graph.auth import SYSTEM, Viewer
from graph.database.connect import make_engine
from graph.engine import answer_body
from graph.errors import RequestError, RequestErrors
from graph.evolution.searching import create_search_indexes
from graph.mutations.guard import Guard
from graph.operation import Request
from graph.schema import graphql_schema
from graph.settings import Settings
from graph.sql.sight import Sight
from tests import office
from tests.access.chat_truth import change_hidden_chat, random_chat
from tests.access.every_write import EveryWrite
from tests.access.everything import Everything, by_field
from tests.access.random_office import change_hidden, random_rows, values_of
from tests.access.truth import Tables, Truth, Who
from tests.conftest import skip_loudly
from tests.databases import KINDS, Databases, Kind
from tests.worlds import assembled

LIMITS = Settings(
    max_fields=100_000, max_relations=10_000, max_root_fields=1_000, max_aliases=10_000, max_cost=100_000_000,
    max_conditions=10_000, max_tokens=1_000_000, max_source_length=10_000_000, max_depth=20,
)  # fmt: skip
# Operations of one request.
TOGETHER = 40
# `make leaks` takes operations in an order by chance for so many minutes, over other rows each time (LEAKS_SEED has
# them again); otherwise a test takes a few of every twelfth kind, so that the viewers on both databases together take
# some of all kinds.
MINUTES = float(os.environ.get("LEAKS_MINUTES") or 0)
SEED = int(os.environ.get("LEAKS_SEED") or time.time()) if MINUTES else 0
TURNS = 12
# One mutation in so many, others for each viewer and database.
WRITES = 12
SHARE = 2_000
# What an operation asks with, for all rows or for those below others, and whether by a relation.
KIND = re.compile(r"(\w+)( \{ \w+)?(?:\((\w+): (\[?\{\w+: \{)?)?")
# Of the chat, whose schema is large, `make leaks` asks all of these, and a test one on each database.
CHAT_VIEWERS = (Who(("member",), 2, 1), Who(("guest",), 3, 2), Who(("anonymous",)), Who(("admin", "guest"), 1, 2))
CHAT_SHARE = 6_000
CHAT_TURNS = 2
VIEWERS = (
    Who(("member",), 2, 1), Who(("guest",), 3, 2), Who(("anonymous",)), Who(("admin",), 1, 1),
    Who(("guest", "member"), 4, 2), Who(("admin", "guest"), 2),
)  # fmt: skip
NUMBERS = count()
ANSWERED = b'{"data"'


# A query and its variables.
Asked = tuple[str, dict[str, Any]]


Change = Callable[[Random, Tables, Who], tuple[Tables, int]]


@dataclass(frozen=True)
class World:
    """Models whose rules are said in plain Python too: random rows, and changes of what is hidden from a viewer.

    `claim` names what a viewer's `team` is; `models` are those whose rows are looked up by `node`.
    """

    base: type[DeclarativeBase]
    random_rows: Callable[[Random], Tables]
    change_hidden: Change
    claim: str
    models: tuple[str, ...]

    def viewer(self, who: Who) -> Viewer:
        claims = {} if who.team is None else {self.claim: who.team}
        return Viewer(who.roles, None if who.id is None else str(who.id), claims)


OFFICE = World(office.Base, random_rows, change_hidden, "team", ("people", "tasks", "projects", "notes"))
CHAT = World(models.Base, random_chat, change_hidden_chat, "workspace", ("users", "channels", "messages", "tags"))


@dataclass
class Place:
    """A service of a world, and its database."""

    world: World
    service: Service
    engine: AsyncEngine

    async def hold(self, tables: Tables) -> None:
        """Make these the rows of the database."""
        async with self.engine.begin() as connection:
            for table in reversed(self.tables.sorted_tables):
                await connection.execute(table.delete())
            for name, rows in tables.items():
                if rows:
                    await connection.execute(insert(self.tables.tables[name]), rows)

    @property
    def tables(self) -> MetaData:
        return self.world.base.metadata

    async def ask(self, query: str, viewer: Viewer, variables: dict[str, Any] | None = None) -> bytes:
        try:
            return answer_body(await self.service.engine.answer(Request(query, variables or {}), viewer, {}), 50)
        except RequestErrors as error:
            return b"".join(each.message.encode() for each in error.errors)
        except RequestError as error:
            return error.message.encode()

    async def answers(self, asked: Sequence[Asked], viewer: Viewer) -> list[bytes]:
        return [await self.ask(query, viewer, variables) for query, variables in asked]


@pytest.fixture(scope="module", params=KINDS)
async def place(request: pytest.FixtureRequest, databases: Databases) -> AsyncIterator[Place]:
    async for made in places(databases, request.param, OFFICE):
        yield made


@pytest.fixture(scope="module", params=KINDS)
async def chat(request: pytest.FixtureRequest, databases: Databases) -> AsyncIterator[Place]:
    async for made in places(databases, request.param, CHAT):
        yield made


async def places(databases: Databases, kind: Kind, world: World) -> AsyncIterator[Place]:
    if kind == "postgresql" and databases.postgresql is None:
        skip_loudly("what viewers may read was asked of SQLite only, since there is no PostgreSQL")
    url = await asyncio.to_thread(databases.make, kind, f"leaks_{next(NUMBERS)}")
    settings = LIMITS.model_copy(update={"database_url": url})
    engine = make_engine(settings)
    async with engine.begin() as connection:
        await connection.run_sync(world.base.metadata.create_all)
        await connection.run_sync(create_search_indexes, world.base.metadata)
        if kind == "postgresql":
            await connection.run_sync(number_from, world.base.metadata)
    service = assembled(world.base, engine, settings)
    yield Place(world, service, engine)
    await service.close()
    await engine.dispose()


def number_from(connection: Connection, tables: MetaData, start: int = 1_000) -> None:
    """New rows have higher keys than those that are held."""
    for table in tables.sorted_tables:
        if "id" in table.c and connection.scalar(select(func.pg_get_serial_sequence(table.name, "id"))):
            connection.execute(select(func.setval(func.pg_get_serial_sequence(table.name, "id"), start)))


@lru_cache
def states(world: World, who: Who, seed: int) -> tuple[Tables, Tables]:
    """Random rows, and the same for this viewer with all others changed."""
    random = Random(seed)
    before = world.random_rows(random)
    after, changes = world.change_hidden(random, before, who)
    assert changes > 20 or who.roles == ("admin",), "there must be something to hide"
    return before, after


ALL_FIELDS: dict[tuple[World, Who, int], list[str]] = {}


@dataclass(frozen=True)
class Some:
    """Which operations: one in so many of each kind, at least one, of kinds whose turn it is or with an argument."""

    share: int = 1
    turn: int | None = None
    turns: int = TURNS
    argument: str = ""

    def takes(self, place: int) -> bool:
        """Whether it is the turn of what stands there."""
        return self.turn is None or place % self.turns == self.turn % self.turns


def operations(made: Place, who: Who, seed: int, some: Some) -> Iterator[Sequence[str]]:
    """Lists of fields that are asked for together."""
    world = made.world
    if (world, who, seed) not in ALL_FIELDS:
        schema = graphql_schema(made.service.views.schema(world.viewer(who)))
        values = by_field(values_of(*states(world, who, seed)))
        ALL_FIELDS[world, who, seed] = list(Everything(schema, values, few=2 if MINUTES else 1).fields())
    kinds: dict[tuple[str, ...], list[str]] = {}
    for field in ALL_FIELDS[world, who, seed]:
        found = KIND.match(field)
        assert found is not None, field
        _, below, argument, by_relation = (part or "" for part in found.groups())
        if some.argument in argument:
            kinds.setdefault((str(bool(below)), argument, str(bool(by_relation))), []).append(field)
    taken = [kind for place, kind in enumerate(kinds.values()) if some.takes(place)]
    fields = [each for kind in taken for each in kind[seed % min(some.share, len(kind)) :: some.share]]
    for start in range(0, len(fields), TOGETHER):
        yield fields[start : start + TOGETHER]


def together(fields: Sequence[str]) -> str:
    return "{ " + " ".join(f"a{n}: {each}" for n, each in enumerate(fields)) + " }"


async def answered(made: Place, viewer: Viewer, batches: Iterator[Sequence[str]]) -> tuple[list[str], int, int]:
    """The requests that are answered, and how many of all fields were refused, such as an order by nothing."""
    found: list[str] = []
    refused = count_all = 0
    left = [list(fields) for fields in batches]
    while left:
        fields = left.pop()
        if (await made.ask(together(fields), viewer)).startswith(ANSWERED):
            found.append(together(fields))
            count_all += len(fields)
        elif len(fields) == 1:
            refused += 1
        else:
            left += [fields[: len(fields) // 2], fields[len(fields) // 2 :]]
    return found, refused, count_all + refused


# Columns with rules, and connections inside of others.
RULED = ("email", "pay", "badge", "budget", "cost", "startDate", "monthlyPrice")
NESTED = {
    "teams": "teams {{ peopleConnection({}, orderBy: [{{email: ASC}}]) {} }}",
    "workspaces": "workspaces {{ usersConnection({}, orderBy: [{{email: ASC}}]) {} }}",
}
CURSOR = re.compile(r'"cursor"\s*:\s*"([^"]+)"')


async def cursors(made: Place, viewer: Viewer, before: Tables, some: Some) -> list[Asked]:
    """Pages by the default order, by a column with a rule, and of a connection inside of others."""
    await made.hold(before)
    schema = graphql_schema(made.service.views.schema(viewer))
    fields = schema.query_type.fields if schema.query_type else {}
    names = [name for name in fields if name.endswith("Connection")]
    forms = [form for name, form in NESTED.items() if name in fields]
    for name in (name for place, name in enumerate(names) if some.takes(place)):
        columns = get_named_type(fields[name].args["orderBy"].type).fields
        forms.append(name + "({}) {}")
        forms += [f"{name}({{}}, orderBy: [{{{{{each}: ASC}}}}]) {{}}" for each in RULED if each in columns]
    return [asked for form in forms for asked in await pages(made, form)]


async def pages(made: Place, form: str) -> list[Asked]:
    """Pages from the place of each row on, hidden ones too: their cursors are those that the system is given."""
    rows = await made.ask(f"{{ {form.format('first: 100', '{ edges { cursor } }')} }}", SYSTEM)
    told = "{ nodes { nodeId } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } }"
    return [
        (f"query ($at: String!) {{ {form.format(f'{way}: $at, {size}: 2', told)} }}", {"at": cursor})
        for cursor in dict.fromkeys(CURSOR.findall(rows.decode()))
        for way, size in (("after", "first"), ("before", "last"))
    ]


Leak = tuple[Asked, bytes, bytes]


async def leaks_for(made: Place, who: Who, seconds: float) -> list[Leak]:
    """The same, of all operations in an order by chance, so many of them as there is time for."""
    deadline = time.monotonic() + seconds
    before, after = states(made.world, who, SEED)
    viewer = made.world.viewer(who)
    batches = list(operations(made, who, SEED, Some()))
    fields = [field for batch in batches for field in batch]
    Random(SEED).shuffle(fields)
    count_asked = 0
    while count_asked < len(fields) and time.monotonic() < deadline:
        some = fields[count_asked : count_asked + TOGETHER]
        count_asked += len(some)
        await made.hold(before)
        requests, _, _ = await answered(made, viewer, iter([some]))
        asked: list[Asked] = [(each, {}) for each in requests]
        first = await made.answers(asked, viewer)
        await made.hold(after)
        second = await made.answers(asked, viewer)
        found = [each for each in zip(asked, first, second, strict=True) if each[1] != each[2]]
        if found:
            return found
    sys.stdout.write(f"{count_asked} of {len(fields)} operations of {'+'.join(who.roles)}; LEAKS_SEED={SEED}\n")
    return []


async def leaks(made: Place, who: Who, seed: int, some: Some) -> list[Leak]:
    """What is answered otherwise when only what is hidden from the viewer has changed."""
    before, after = states(made.world, who, seed)
    viewer = made.world.viewer(who)
    await made.hold(before)
    fields, refused, count_all = await answered(made, viewer, operations(made, who, seed, some))
    assert refused <= 3 + count_all / 20, "the operations must be ones that are answered"
    asked: list[Asked] = [(each, {}) for each in fields]
    asked += await cursors(made, viewer, before, some)
    nodes = await made.ask("{ " + " ".join(f"{each} {{ nodeId }}" for each in made.world.models) + " }", SYSTEM)
    ids = [row["nodeId"] for rows in json.loads(nodes)["data"].values() for row in rows]
    of_ids = " ".join(f'n{n}: node(nodeId: "{id_}") {{ nodeId }}' for n, id_ in enumerate(ids))
    asked.append((f"{{ {of_ids} }}", {}))
    first = await made.answers(asked, viewer)
    await made.hold(after)
    second = await made.answers(asked, viewer)
    return [each for each in zip(asked, first, second, strict=True) if each[1] != each[2]]


@pytest.mark.parametrize("who", VIEWERS, ids=lambda who: "+".join(who.roles))
async def test_hidden_rows_and_cells_are_not_felt(place: Place, who: Who) -> None:
    if MINUTES:
        workers = int(os.environ.get("PYTEST_XDIST_WORKER_COUNT", "1"))
        found = await leaks_for(place, who, 60 * MINUTES * workers / len(VIEWERS) / len(KINDS))
    else:
        turn = VIEWERS.index(who) + len(VIEWERS) * (place.engine.dialect.name == "postgresql")
        found = await leaks(place, who, VIEWERS.index(who) + 1, Some(SHARE, turn))
    assert not found, first_difference(*found[0])


async def test_nothing_that_is_hidden_in_the_chat_is_felt(chat: Place) -> None:
    if MINUTES:
        for who in CHAT_VIEWERS:
            found = await leaks_for(chat, who, 60 * MINUTES / len(CHAT_VIEWERS) / len(KINDS))
            assert not found, first_difference(*found[0])
        return
    turn = int(chat.engine.dialect.name == "postgresql")
    found = await leaks(chat, CHAT_VIEWERS[turn], 1, Some(CHAT_SHARE, turn, CHAT_TURNS))
    assert not found, first_difference(*found[0])


# What is written


def writes(made: Place, who: Who, seed: int) -> list[str]:
    """Each root of the mutations with arguments by chance; the same ones for a seed."""
    schema = graphql_schema(made.service.views.schema(made.world.viewer(who)))
    values = by_field(values_of(*states(made.world, who, seed)))
    return [f"mutation {{ {each} }}" for each in EveryWrite(schema, values, Random(seed)).fields()]


async def written(made: Place, viewer: Viewer, rows: Tables, asked: Sequence[str]) -> list[bytes]:
    """The answers, each over these rows."""
    answers: list[bytes] = []
    is_changed = True
    for each in asked:
        if is_changed:
            await made.hold(rows)
        answers.append(await made.ask(each, viewer))
        is_changed = NOTHING_WRONG in answers[-1]
    return answers


NOTHING_WRONG = b'"errors":[]'
# That a value is taken and that a row is referred to is told whoever does it (docs/models.md).
OPEN = (b'"UNIQUE"', b"It can't be deleted while")


async def write_leaks(made: Place, who: Who, seed: int, asked: Sequence[str]) -> tuple[list[Leak], list[bytes]]:
    """What is answered otherwise when only what is hidden from the viewer has changed; and all answers."""
    before, after = states(made.world, who, seed)
    viewer = made.world.viewer(who)
    first = await written(made, viewer, before, asked)
    second = await written(made, viewer, after, asked)
    different = (each for each in zip(asked, first, second, strict=True) if each[1] != each[2])
    found = [each for each in different if not any(told in one for told in OPEN for one in each[1:])]
    return [((query, {}), one, other) for query, one, other in found], first


async def check_writes(made: Place, who: Who, turn: int, seconds: float) -> None:
    """Some mutations once, or all of them for so long, over other rows each time."""
    deadline = time.monotonic() + seconds
    for seed in count(SEED):
        asked = writes(made, who, seed)
        found, _ = await write_leaks(made, who, seed, asked if MINUTES else asked[turn % WRITES :: WRITES])
        assert not found, (seed, *found[0])
        if time.monotonic() >= deadline:
            return


@pytest.mark.parametrize("who", VIEWERS, ids=lambda who: "+".join(who.roles))
async def test_writes_feel_no_hidden_rows_and_cells(place: Place, who: Who) -> None:
    turn = VIEWERS.index(who) + len(VIEWERS) * (place.engine.dialect.name == "postgresql")
    await check_writes(place, who, turn, 3 * MINUTES)


async def test_writes_to_the_chat_feel_nothing_that_is_hidden(chat: Place) -> None:
    turn = int(chat.engine.dialect.name == "postgresql")
    for who in CHAT_VIEWERS if MINUTES else CHAT_VIEWERS[turn : turn + 1]:
        await check_writes(chat, who, turn, 3 * MINUTES)


@pytest.mark.parametrize("place", ["sqlite"], indirect=True)
async def test_a_hole_is_found_by_writes(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where foreign keys may lead to hidden rows, that they are there is felt."""
    monkeypatch.setattr(Guard, "hides", lambda *_: False)
    who = VIEWERS[0]
    asked = [each for each in writes(place, who, 1) if "create" in each or "upsert" in each]
    found, _ = await write_leaks(place, who, 1, asked)
    assert found


@pytest.mark.parametrize("place", ["sqlite"], indirect=True)
async def test_a_hole_for_rows_of_a_hidden_class_is_found_by_writes(
    place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where the rule of a hierarchy's base is asked for rows of its subclasses."""
    monkeypatch.setattr(Guard, "_by_kind", lambda _, __, mapper, ___, wanted: [(mapper, wanted)])
    who = VIEWERS[0]
    for seed in range(1, 9):
        asked = [each for each in writes(place, who, seed) if "noteId" in each]
        found, _ = await write_leaks(place, who, seed, asked)
        if found:
            return
    raise AssertionError("Nothing was felt.")


@pytest.mark.parametrize("who", VIEWERS, ids=lambda who: "+".join(who.roles))
async def test_what_is_not_hidden_is_seen(place: Place, who: Who) -> None:
    """A wall that hides everything would leak nothing."""
    rows = random_rows(Random(7))
    await place.hold(rows)
    seen = Truth(rows, who).seen()
    answered = json.loads(
        await place.ask("{ projects { id tasks { id } } teams { id people { id } } }", OFFICE.viewer(who))
    )
    if "errors" in answered or "data" not in answered:
        pytest.fail(str(answered))
    projects = {("projects", (row["id"],)) for row in answered["data"]["projects"]}
    tasks = {("tasks", (each["id"],)) for row in answered["data"]["projects"] for each in row["tasks"]}
    assert projects | tasks == {key for key in seen if key[0] in ("projects", "tasks")}


# Which guard is taken away, and by operations of what kind that is noticed.
HOLES = {"related": "where", "all": "where", "cell": "where", "joined": "orderBy"}


@pytest.mark.parametrize("hole", HOLES)
@pytest.mark.parametrize("place", ["sqlite"], indirect=True)
async def test_a_hole_is_found(place: Place, hole: str, monkeypatch: pytest.MonkeyPatch) -> None:
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
    found = await leaks(place, who, 1, Some(290, argument=HOLES[hole]))
    place.service.engine.prepared._values.clear()
    assert found


def first_difference(asked: Asked, before: bytes, after: bytes) -> str:
    """The fields whose answers differ."""
    query = asked[0]
    one, other = json.loads(before).get("data") or {}, json.loads(after).get("data") or {}
    names = [name for name in one if one[name] != other.get(name)]
    fields = [part for part in query.split(" a") if part.split(":")[0].removeprefix("{ ") in {n[1:] for n in names}]
    return "\n".join([*fields[:3], *(f"{name}: {one[name]} → {other.get(name)}" for name in names[:3])])
