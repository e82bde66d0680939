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
            return _run(selector, connections, load.requests, load.seconds)
    finally:
        for connection in connections:
            connection.socket.close()


def _run(
    selector: selectors.BaseSelector, connections: Sequence[Connection], requests: Sequence[bytes], seconds: float
) -> Outcome:
    """New requests are sent for so long; the last ones are waited for, and counted.

    Counting only what came back in time would wrong a server that takes as long for one answer.
    """
    clock = time.perf_counter
    select = selector.select
    request = cycle(requests).__next__
    latencies: list[float] = []
    size = 0
    buffer = memoryview(bytearray(1 << 20))
    under_way = len(connections)
    gc.disable()
    busy = time.process_time()
    now = began = clock()
    end = began + seconds
    for connection in connections:
        connection.sent = clock()
        connection.socket.sendall(request())
    while under_way:
        events = select(PATIENCE)
        if not events:
            raise TimeoutError(f"no answer in {PATIENCE:g} s")
        for key, _ in events:
            connection = key.data
            received = connection.socket.recv_into(buffer)
            size += received
            if connection.missing > 0:
                connection.missing -= received
            elif received:
                connection.missing = connection.begin(bytes(buffer[:received]))
            else:
                raise ConnectionError("the server closed the connection")
            if connection.missing:
                continue
            now = clock()
            latencies.append(now - connection.sent)
            if now < end:
                connection.sent = now
                connection.socket.sendall(request())
            else:
                # Idle, while the others end: the server may close it, which is no fault.
                selector.unregister(connection.socket)
                under_way -= 1
    busy = time.process_time() - busy
    gc.enable()
    latencies.sort()
    count = len(latencies)
    return Outcome(
        answers=count,
        seconds=now - began,
        busy=busy,
        size=size / count,
        median=latencies[count // 2],
        p99=latencies[min(count - 1, count * 99 // 100)],
    )
