"""Servers that agree → how fast each is, measured in turns, so that what disturbs one disturbs all."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import Executor
from dataclasses import dataclass, replace
from statistics import median
from typing import Any

from bench.client import Load, Outcome, WrongAnswer, drive
from bench.servers import Server, database_cpu
from bench.settings import CONNECTIONS
from bench.workloads import Contestant, Workload

WARM_UP = 0.2


class FailedUnderLoad(Exception):
    """A server that answered rightly when it was asked alone did not when it was timed."""


@dataclass(frozen=True, slots=True)
class Slice:
    """A contestant's turn. An operation is what ours answers in one request; times are in seconds."""

    operations: float
    median: float
    p99: float
    server_cpu: float
    database_cpu: float
    client_busy: float


@dataclass(frozen=True, slots=True)
class Result:
    """The slices of a workload, round by round."""

    workload: Workload
    slices: Mapping[Contestant, Sequence[Slice]]

    def rate(self, contestant: Contestant) -> float:
        """Operations a second, the median of the rounds."""
        return median(each.operations for each in self.slices[contestant])

    def ratios(self, against: Contestant) -> list[float]:
        """Ours by another's, within each round, in order of size."""
        pairs = zip(self.slices["ours"], self.slices[against], strict=True)
        return sorted(ours.operations / other.operations for ours, other in pairs)


class Measurement:
    """One workload under way: `round` gives every contestant one turn."""

    def __init__(
        self, workload: Workload, servers: Mapping[Contestant, Server], values: Sequence[Any], seconds: float
    ) -> None:
        self.workload = workload
        self.servers = servers
        self.seconds = seconds
        self.requests = {
            name: [request for value in values for request in ask.requests(value)]
            for name, ask in workload.asks.items()
        }
        self.requests_each = {name: len(requests) / len(values) for name, requests in self.requests.items()}
        self.slices: dict[Contestant, list[Slice]] = {name: [] for name in workload.asks}
        self.rounds = 0

    def round(self, executor: Executor) -> Iterator[Contestant]:
        """Measure one after the other, another one first each time; yields who is next.

        Raises FailedUnderLoad.
        """
        names = list(self.workload.asks)
        first = self.rounds % len(names)
        for name in names[first:] + names[:first]:
            yield name
            try:
                self.slices[name].append(self.measure(name, executor))
            except (WrongAnswer, OSError) as error:
                raise FailedUnderLoad(f"{self.workload.name}, {name}, under load: {error}") from error
        self.rounds += 1

    def measure(self, name: Contestant, executor: Executor) -> Slice:
        server = self.servers[name]
        load = Load(
            port=server.port,
            requests=self.requests[name],
            expected=self.workload.asks[name].expected,
            connections=CONNECTIONS,
            seconds=self.seconds,
        )
        executor.submit(drive, replace(load, seconds=WARM_UP)).result()
        before = server.cpu(), database_cpu()
        outcome: Outcome = executor.submit(drive, load).result()
        operations = outcome.answers / self.requests_each[name]
        return Slice(
            operations=operations / outcome.seconds,
            median=outcome.median,
            p99=outcome.p99,
            server_cpu=(server.cpu() - before[0]) / operations,
            database_cpu=(database_cpu() - before[1]) / operations,
            client_busy=outcome.busy / outcome.seconds,
        )

    def result(self) -> Result:
        return Result(self.workload, self.slices)
