"""What happens once: the service's start, a large schema, and the memory of a worker that waits."""

from __future__ import annotations

import socket
import sys
import time
from collections.abc import Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from multiprocessing import get_context
from pathlib import Path
from statistics import median

import psutil

from bench.servers import environment, started, wait_until_live
from graph.catalog import read_catalog
from graph.schema import build_schema, graphql_schema
from tests.schema.many_models import many_models

MODELS = 200
RUNS = 3
MEGABYTE = 1_000_000


@dataclass(frozen=True, slots=True)
class Once:
    """The median of some runs, and all of them; it is to stay below `limit`."""

    title: str
    unit: str
    limit: float
    runs: Sequence[float]

    @property
    def value(self) -> float:
        return median(self.runs)


def measure_once(database_url: str) -> list[Once]:
    services = [measure_service(database_url) for _ in range(RUNS)]
    return [
        Once("start of the service, to its first answer", "s", 1.5, [each["start"] for each in services]),
        Once(f"schema of {MODELS} models", "s", 2.0, [measure_schema() for _ in range(RUNS)]),
        Once("memory of an idle worker, its own (USS)", "MB", 130, [each["uss"] for each in services]),
        Once("the same with what it shares (RSS)", "MB", 130, [each["rss"] for each in services]),
    ]


def measure_service(database_url: str) -> Mapping[str, float]:
    """Start the service as people do, and look at it when it has answered."""
    port = free_port()
    began = time.perf_counter()
    with started(serve_command(port), environment(database_url)) as process:
        wait_until_live(port, process)
        seconds = time.perf_counter() - began
        time.sleep(0.5)
        memory = psutil.Process(process.pid).memory_full_info()
        return {"start": seconds, "uss": memory.uss / MEGABYTE, "rss": memory.rss / MEGABYTE}


def serve_command(port: int) -> list[str]:
    return [str(Path(sys.executable).with_name("mainspring")), "serve", "--port", str(port)]


def free_port() -> int:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        port: int = listener.getsockname()[1]
    return port


def measure_schema() -> float:
    """In a new process: a second schema is made faster than the first."""
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as executor:
        return executor.submit(make_schema, MODELS).result()


def make_schema(count: int) -> float:
    """Seconds from models to a schema that can be asked."""
    base = many_models(count)
    began = time.perf_counter()
    schema = build_schema(read_catalog(base), default_page_size=50, max_page_size=100)
    graphql_schema(schema)
    return time.perf_counter() - began
