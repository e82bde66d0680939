"""Requests as bytes → how fast a server answers them.

Runs in a process of its own. One loop over sockets, with nothing made on the way: it takes some 17 µs a request,
so that it leaves the machine to the servers that it measures.
"""

from __future__ import annotations

import gc
import multiprocessing
import os
import selectors
import signal
import socket
import time
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import cycle
from threading import Thread

PATIENCE = 20.0
"""Seconds without any answer, after which a server is given up."""

HEAD_END = b"\r\n\r\n"
LENGTH = b"content-length: "
OK = b"HTTP/1.1 200 "


@dataclass(frozen=True, slots=True)
class Load:
    """What is asked: `requests` over and over, on so many connections at once.

    Every answer must be a 200 whose body starts with `expected`; what GraphQL refuses is a 200 too.
    """

    port: int
    requests: Sequence[bytes]
    expected: bytes
    connections: int
    seconds: float


@dataclass(frozen=True, slots=True)
class Outcome:
    """Answers within `seconds`, from the first request sent to the last answer in.

    Latencies in seconds. `busy` is the client's own CPU time: near `seconds`, it was the client that was measured.
    """

    answers: int
    seconds: float
    busy: float
    size: float
    median: float
    p99: float


class WrongAnswer(Exception):
    """The server refused, or broke down."""


class Connection:
    """A socket with one request under way."""

    __slots__ = ("expected", "head", "missing", "sent", "socket")

    def __init__(self, port: int, expected: bytes) -> None:
        self.socket = socket.create_connection(("127.0.0.1", port), PATIENCE)
        self.socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self.expected = expected
        self.head = b""
        self.missing = 0
        self.sent = 0.0

    def begin(self, received: bytes) -> int:
        """The bytes that are still to come of an answer that begins so; -1 where its head is not whole."""
        received = self.head + received
        end = received.find(HEAD_END)
        if end < 0 or len(received) < end + 4 + len(self.expected):
            self.head = received
            return -1
        self.head = b""
        start = received.find(LENGTH)
        if not received.startswith(OK) or not received.startswith(self.expected, end + 4) or start < 0:
            raise WrongAnswer(received[:1_000].decode(errors="replace"))
        length = int(received[start + len(LENGTH) : received.find(b"\r", start)])
        return end + 4 + length - len(received)


def prepare_process() -> None:
    """Leave Ctrl-C to the parent, and end when it ends, however it ends."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    parent = multiprocessing.parent_process()
    assert parent is not None

    def follow() -> None:
        parent.join()
        os._exit(1)

    Thread(target=follow, daemon=True).start()


def drive(load: Load) -> Outcome:
    """Ask for as long as the load says.

    Raises WrongAnswer, and OSError where the server breaks a connection or falls silent.
    """
    connections = [Connection(load.port, load.expected) for _ in range(load.connections)]
    try:
        with selectors.DefaultSelector() as selector:
            for connection in connections:
                selector.register(connection.socket, selectors.EVENT_READ, connection)
            return Drive(selector, load).run(connections)
    finally:
        for connection in connections:
            connection.socket.close()


class Drive:
    """Requests under way on several connections, and what came of those that were answered.

    New ones are sent until `end`; the last ones are waited for, and counted: counting only what came back in time
    would wrong a server that takes as long for one answer.
    """

    __slots__ = ("buffer", "end", "last", "latencies", "request", "seconds", "selector", "size", "under_way")

    def __init__(self, selector: selectors.BaseSelector, load: Load) -> None:
        self.selector = selector
        self.request = cycle(load.requests).__next__
        self.seconds = load.seconds
        self.end = 0.0
        self.last = 0.0
        self.latencies: list[float] = []
        self.size = 0
        self.buffer = memoryview(bytearray(1 << 20))
        self.under_way = 0

    def run(self, connections: Sequence[Connection]) -> Outcome:
        gc.disable()
        busy = time.process_time()
        began = time.perf_counter()
        self.end = began + self.seconds
        self.under_way = len(connections)
        for connection in connections:
            self.send(connection, time.perf_counter())
        while self.under_way:
            self.wait()
        busy = time.process_time() - busy
        gc.enable()
        return self.sum_up(self.last - began, busy)

    def send(self, connection: Connection, now: float) -> None:
        connection.sent = now
        connection.socket.sendall(self.request())

    def wait(self) -> None:
        """Read what has come on any connection."""
        events = self.selector.select(PATIENCE)
        if not events:
            raise TimeoutError(f"no answer in {PATIENCE:g} s")
        for key, _ in events:
            if self.receive(key.data):
                self.finish(key.data)

    def receive(self, connection: Connection) -> bool:
        """Read a part of an answer; whether it is whole now."""
        received = connection.socket.recv_into(self.buffer)
        self.size += received
        if connection.missing > 0:
            connection.missing -= received
        elif received:
            connection.missing = connection.begin(bytes(self.buffer[:received]))
        else:
            raise ConnectionError("the server closed the connection")
        return not connection.missing

    def finish(self, connection: Connection) -> None:
        """Count an answer, and ask for the next, if there is time."""
        self.last = now = time.perf_counter()
        self.latencies.append(now - connection.sent)
        if now < self.end:
            self.send(connection, now)
        else:
            # Idle, while the others end: the server may close it, which is no fault.
            self.selector.unregister(connection.socket)
            self.under_way -= 1

    def sum_up(self, seconds: float, busy: float) -> Outcome:
        latencies = sorted(self.latencies)
        count = len(latencies)
        return Outcome(
            answers=count,
            seconds=seconds,
            busy=busy,
            size=self.size / count,
            median=latencies[count // 2],
            p99=latencies[min(count - 1, count * 99 // 100)],
        )
