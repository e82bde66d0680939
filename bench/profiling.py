"""A workload → where our own time goes, layer by layer, in this process: no server, no client.

First the CPU time of each layer, undisturbed; then cProfile's list, whose times are two or three times too long
but which names every function.
"""

from __future__ import annotations

import asyncio
import cProfile
import os
import pstats
import time
from collections.abc import Awaitable, Callable, Sequence
from itertools import cycle
from typing import Any

import orjson
import uvloop
from fastapi import FastAPI
from starlette.types import Message, Scope

from bench.limit import connect
from bench.ours import create_app
from bench.servers import environment
from bench.settings import CONNECTIONS
from bench.workloads import Workload
from graph.auth import SYSTEM
from graph.engine import Engine, Finished
from graph.http.application import find_straight
from graph.http.head import read_head
from graph.http.media import ANSWERS, JSON, negotiate
from graph.http.reply import reply_answer
from graph.http.request import make_request, read_post
from graph.operation import Operation
from graph.plan import check_sizes
from graph.settings import Settings
from graph.sql import Statement

SECONDS_A_LAYER = 1.0
FUNCTIONS = 45

Work = Callable[[int], Awaitable[object]]
"""Does one operation; the number says which."""


def profile_workload(workload: Workload, url: str, values: Sequence[Any]) -> None:
    os.environ.update(environment(url))
    requests = [workload.asks["ours"].requests(value)[0] for value in values]
    uvloop.run(_profile(requests, url))


async def _profile(requests: Sequence[bytes], url: str) -> None:
    app = create_app()
    layers = Layers(app, requests)
    connections: list[Any] = []
    async with app.router.lifespan_context(app):
        await layers.warm_up()
        todo: list[tuple[str, Work]] = [
            ("app: the whole request, after uvicorn", layers.app),
            ("  endpoint: the same without FastAPI's layers", layers.endpoint),
            ("    http: read_head, negotiate, read_post", layers.read),
            ("    http: reply_answer, Reply.send", layers.reply),
            ("    engine.answer", layers.answer),
            ("      parser.document", layers.document),
            ("      parser.document + operation", layers.operation),
            ("      prepared.get", layers.lookup),
            ("      check_sizes", layers.sizes),
            ("      database.run", layers.run),
            ("        statement.bind", layers.bind),
        ]
        if url.startswith("postgresql"):
            connections = [await connect(url) for _ in range(CONNECTIONS)]
            todo.append(("        asyncpg alone", await layers.driver(connections)))
        print(f"{'CPU µs':>8}  {'wall':>8}   ({CONNECTIONS} at a time)")
        for title, work in todo:
            cpu, wall = await measure(work, len(requests))
            print(f"{cpu:8.1f}  {wall:8.1f}   {title}")
        with cProfile.Profile() as profiler:
            await measure(layers.app, len(requests))
        for connection in connections:
            await connection.close()
        pstats.Stats(profiler).sort_stats("tottime").print_stats(FUNCTIONS)


class Layers:
    """Each layer by itself, for the same requests."""

    def __init__(self, app: FastAPI, requests: Sequence[bytes]) -> None:
        self._app = app
        self._endpoint = find_straight(app)["/graphql"]
        assert isinstance(self._endpoint.engine, Engine)
        self._engine = self._endpoint.engine
        self._asked = [Asked(request, self._engine.settings) for request in requests]
        self._prepared: list[tuple[Statement, Operation]] = []

    async def warm_up(self) -> None:
        """Answer each request once, which fills what is kept."""
        for number in range(len(self._asked)):
            await self.app(number)
        self._prepared = [prepare(self._engine, each) for each in self._asked]
        statement, operation = self._prepared[0]
        self._key = (operation.shape, SYSTEM.role)
        self._finished = Finished(await self._engine.database.run(statement, operation.values, SYSTEM))

    async def app(self, number: int) -> None:
        asked = self._asked[number]
        await self._app(dict(asked.scope), asked.receive, send)

    async def endpoint(self, number: int) -> None:
        asked = self._asked[number]
        await self._endpoint(asked.scope, asked.receive, send)

    async def read(self, number: int) -> None:
        asked = self._asked[number]
        head = read_head(asked.scope, self._engine.settings.max_header_bytes)
        negotiate(head.accept, ANSWERS)
        await read_post(head, asked.receive, self._engine.settings)

    async def reply(self, _: int) -> None:
        await reply_answer(self._finished, JSON, 50).send(send)

    async def answer(self, number: int) -> None:
        await self._engine.answer(self._asked[number].request, SYSTEM, {})

    async def document(self, number: int) -> None:
        self._engine.parser.document(self._asked[number].request)

    async def operation(self, number: int) -> None:
        request = self._asked[number].request
        self._engine.parser.operation(self._engine.parser.document(request), request.variables)

    async def lookup(self, _: int) -> None:
        self._engine.prepared.get(self._key)

    async def sizes(self, number: int) -> None:
        statement, operation = self._prepared[number]
        check_sizes(statement.plan, operation.values, self._engine.settings)

    async def run(self, number: int) -> None:
        statement, operation = self._prepared[number]
        await self._engine.database.run(statement, operation.values, SYSTEM)

    async def bind(self, number: int) -> None:
        statement, operation = self._prepared[number]
        statement.bind(operation.values, SYSTEM)

    async def driver(self, connections: Sequence[Any]) -> Work:
        """What the limit does: the statement prepared on each of the connections."""
        bound = [statement.bind(operation.values, SYSTEM) for statement, operation in self._prepared]
        text = self._prepared[0][0].text
        ready = [await connection.prepare(text) for connection in connections]

        async def fetch(number: int) -> None:
            prepared = ready.pop()
            try:
                await prepared.fetchval(*bound[number])
            finally:
                ready.append(prepared)

        return fetch


class Asked:
    """A request as uvicorn hands it over, and as the engine gets it."""

    def __init__(self, raw: bytes, settings: Settings) -> None:
        head, _, self.body = raw.partition(b"\r\n\r\n")
        self.request = make_request(orjson.loads(self.body), self.body, settings)
        line, *headers = head.split(b"\r\n")
        method, path, _ = line.split(b" ")
        self.scope: Scope = {
            "type": "http",
            "asgi": {"version": "3.0", "spec_version": "2.3"},
            "http_version": "1.1",
            "server": ("127.0.0.1", 80),
            "client": ("127.0.0.1", 50_000),
            "scheme": "http",
            "method": method.decode(),
            "root_path": "",
            "path": path.decode(),
            "raw_path": path,
            "query_string": b"",
            "headers": [tuple(header.split(b": ", 1)) for header in headers],
            "state": {},
        }

    async def receive(self) -> Message:
        return {"type": "http.request", "body": self.body, "more_body": False}


async def send(_: Message) -> None:
    pass


def prepare(engine: Engine, asked: Asked) -> tuple[Statement, Operation]:
    operation = engine.parser.operation(engine.parser.document(asked.request), asked.request.variables)
    statement = engine.prepared.get((operation.shape, SYSTEM.role))
    assert statement is not None
    return statement, operation


async def measure(work: Work, count: int) -> tuple[float, float]:
    """Microseconds of CPU, and of time, that one operation takes where several are under way."""
    numbers = cycle(range(count)).__next__
    done = 0
    end = time.perf_counter() + SECONDS_A_LAYER

    async def worker() -> None:
        nonlocal done
        while time.perf_counter() < end:
            for _ in range(10):
                await work(numbers())
            done += 10

    cpu, wall = time.process_time(), time.perf_counter()
    await asyncio.gather(*(worker() for _ in range(CONNECTIONS)))
    cpu, wall = time.process_time() - cpu, time.perf_counter() - wall
    return cpu / done * 1e6, wall / done * 1e6
