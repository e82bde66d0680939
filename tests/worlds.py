"""Models, their rows and the databases that hold them → services to ask, assembled once a session.

A world is a set of models with fixed rows. Tests only read them, so that all share them.
"""

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

from sqlalchemy import Connection, event
from sqlalchemy.ext.asyncio import AsyncEngine
from sqlalchemy.orm import DeclarativeBase

import models
from graph.app import Service, assemble_surfaces
from graph.auth import SYSTEM
from graph.database.connect import make_engine
from graph.operation import Request
from graph.plan import JOINED_FROM
from graph.resolvers import FIELDS, MUTATIONS
from graph.schema import HandWritten, HandWrittenMutation
from graph.settings import Settings
from graph.surfaces import Surfaces, read_surfaces
from models.sample import fill, sample_rows
from tests import decorated, kin, kinds, odd, office
from tests.databases import KINDS, Databases, Kind, change, migrate
from tests.mutations import albums, depot, rooms, shop


@dataclass(frozen=True)
class World:
    """Models, what makes an empty database one of theirs, with their rows, and those rows by table."""

    base: type[DeclarativeBase]
    make: Sequence[Callable[[Connection], object]]
    rows: Callable[[], Mapping[str, Sequence[dict[str, Any]]]]
    handwritten: tuple[HandWritten | HandWrittenMutation, ...] = ()


def chat_rows() -> dict[str, list[dict[str, Any]]]:
    return {table.name: rows for table, rows in sample_rows()}


WORLDS = {
    "albums": World(albums.Base, (albums.Base.metadata.create_all, albums.fill), albums.no_rows),
    "chat": World(models.Base, (migrate, fill), chat_rows, (*FIELDS, *MUTATIONS)),
    "decorated": World(decorated.Base, (decorated.Base.metadata.create_all, decorated.fill), decorated.all_rows),
    "depot": World(depot.Base, (depot.Base.metadata.create_all, depot.fill), depot.no_rows),
    "kin": World(kin.Base, (kin.Base.metadata.create_all, kin.fill), kin.all_rows),
    "kinds": World(kinds.Base, (kinds.Base.metadata.create_all, kinds.fill), kinds.all_rows),
    "odd": World(odd.Base, (odd.Base.metadata.create_all, odd.fill), odd.all_rows),
    "office": World(office.Base, (office.Base.metadata.create_all, office.fill), office.all_rows),
    "rooms": World(rooms.Base, (rooms.Base.metadata.create_all, rooms.fill), lambda: rooms.ROWS),
    "shop": World(shop.Base, (shop.Base.metadata.create_all, shop.fill), shop.no_rows),
}


@lru_cache(maxsize=32)
def surfaces_of(
    base: type[DeclarativeBase],
    handwritten: tuple[HandWritten | HandWrittenMutation, ...] = (),
    *,
    by_rule_alone: bool = False,
) -> Surfaces:
    """What models show, read once for all services of a test run: it is most of what a service takes to make."""
    return read_surfaces(base, handwritten, by_rule_alone=by_rule_alone)


def assembled(
    base: type[DeclarativeBase],
    engine: AsyncEngine,
    settings: Settings,
    handwritten: tuple[HandWritten | HandWrittenMutation, ...] = (),
    **options: Any,
) -> Service:
    """A service as `assemble` makes it, with what only tests ask for."""
    return assemble_surfaces(surfaces_of(base, handwritten), engine, settings, **options)


# Any service answers this by one statement, whatever its models: it makes the connection that later ones use.
WARM_UP = Request('{ node(nodeId: "WyJOb3RoaW5nIl0=") { nodeId } }')


@dataclass(frozen=True)
class Traced:
    """A service, and the statements that reach its database, as they leave the driver."""

    service: Service
    statements: list[str]


@dataclass
class Services:
    """Assembled services of each world, by their settings, database and ending."""

    databases: Databases
    urls: dict[tuple[str, Kind], str] = field(default_factory=dict)
    engines: dict[tuple[str, Kind], tuple[AsyncEngine, list[str]]] = field(default_factory=dict)
    made: dict[tuple[str, str, Kind, bool, int], Traced] = field(default_factory=dict)

    @property
    def kinds(self) -> list[Kind]:
        return [kind for kind in KINDS if kind == "sqlite" or self.databases.postgresql is not None]

    async def get(
        self,
        world: str,
        kind: Kind,
        *,
        settings: str = "{}",
        second_ending: bool = False,
        joined_from: int = JOINED_FROM,
    ) -> Traced:
        """The service of a world; `settings` is the JSON of those that differ from their defaults."""
        key = (world, settings, kind, second_ending, joined_from)
        if key not in self.made:
            engine, statements = self.engine(world, kind)
            service = assembled(
                WORLDS[world].base,
                engine,
                Settings(**json.loads(settings)),
                WORLDS[world].handwritten,
                second_ending=second_ending,
                joined_from=joined_from,
            )
            await service.engine.answer(WARM_UP, SYSTEM, {})
            self.made[key] = Traced(service, statements)
        traced = self.made[key]
        traced.statements.clear()
        return traced

    def url(self, world: str, kind: Kind) -> str:
        """The database of a world, filled."""
        if (world, kind) not in self.urls:
            url = self.databases.make(kind, f"world_{world}")
            change(url, *WORLDS[world].make)
            self.urls[world, kind] = url
        return self.urls[world, kind]

    def engine(self, world: str, kind: Kind) -> tuple[AsyncEngine, list[str]]:
        if (world, kind) not in self.engines:
            statements: list[str] = []
            engine = make_engine(Settings(database_url=self.url(world, kind), pool_size=200))
            event.listen(engine.sync_engine, "connect", tracer(kind, statements))
            self.engines[world, kind] = engine, statements
        return self.engines[world, kind]

    async def close(self) -> None:
        for traced in self.made.values():
            await traced.service.engine.database.close()
        for engine, _ in self.engines.values():
            await engine.dispose()
        for url in self.urls.values():
            self.databases.drop(url)


def tracer(kind: Kind, statements: list[str]) -> Callable[[Any, Any], None]:
    """What hangs itself between a new connection and its database, and writes down each statement run."""

    def trace(statement: str) -> None:
        # FTS5 asks its own tables, in quotes that SQLAlchemy never writes.
        if "'main'." not in statement:
            statements.append(statement)

    def trace_sqlite(connection: Any, _: Any) -> None:
        connection.run_async(lambda driver: driver.set_trace_callback(trace))

    def trace_asyncpg(connection: Any, _: Any) -> None:
        driver = connection.driver_connection
        # asyncpg's own hook does not see statements that were prepared by hand.
        driver._protocol = TracedProtocol(driver._protocol, statements)

    return trace_sqlite if kind == "sqlite" else trace_asyncpg


# What asyncpg asks about types that it meets for the first time on a connection.
QUESTIONS_OF_THE_DRIVER = ("typeinfo", "set_config('jit'")


class TracedProtocol:
    """asyncpg's protocol, which every statement passes on its way out."""

    def __init__(self, protocol: Any, statements: list[str]) -> None:
        self._protocol = protocol
        self._statements = statements

    def __getattr__(self, name: str) -> Any:
        method = getattr(self._protocol, name)
        if name not in ("query", "bind_execute", "bind_execute_many", "copy_in", "copy_out"):
            return method

        def traced(*arguments: Any, **options: Any) -> Any:
            statement = arguments[0] if arguments else options["state"]
            text = getattr(statement, "query", statement)
            if not any(question in text for question in QUESTIONS_OF_THE_DRIVER):
                self._statements.append(text)
            return method(*arguments, **options)

        return traced
