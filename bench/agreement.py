"""The answers of all contestants → whether they are the same: what does not agree is not timed."""

from __future__ import annotations

import http.client
import json
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from typing import Any

from bench.servers import Server
from bench.workloads import Ask, Contestant, Workload


class Disagreement(Exception):
    """Two contestants answered the same question differently."""


def check_agreement(workload: Workload, servers: Mapping[Contestant, Server], values: Sequence[Any]) -> None:
    """Ask everyone the same; raises Disagreement."""
    for value in values:
        answers = {name: read_answer(ask, servers[name], value) for name, ask in workload.asks.items()}
        for name, answer in answers.items():
            if not workload.asks[name].alike:
                continue
            place = find_difference(answers["ours"], answer)
            if place is not None:
                raise Disagreement(f"{workload.name}, asked for {value}: ours and {name} differ at {place}")


def read_answer(ask: Ask, server: Server, value: Any) -> Any:
    return normalise(ask.read([json.loads(exchange(server.port, request)) for request in ask.requests(value)]))


def exchange(port: int, request: bytes) -> bytes:
    """Send a request as it will be sent when it counts; the body of the answer."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
    try:
        connection.connect()
        connection.sock.sendall(request)
        response = http.client.HTTPResponse(connection.sock)
        response.begin()
        body = response.read()
        if response.status != 200:
            raise Disagreement(f"status {response.status}: {body.decode(errors='replace')}")
        return body
    finally:
        connection.close()


def normalise(value: Any, key: str = "") -> Any:
    """What may differ between right answers: how a time is spelt, and the order of the reactions."""
    if isinstance(value, dict):
        return {name: normalise(each, name) for name, each in value.items()}
    if isinstance(value, list):
        items = [normalise(each) for each in value]
        return sorted(items, key=json.dumps) if key == "reactions" else items
    if key == "createdAt":
        time = datetime.fromisoformat(value)
        return (time if time.tzinfo else time.replace(tzinfo=UTC)).astimezone(UTC).isoformat()
    return value


def find_difference(one: Any, other: Any, path: str = "the answer") -> str | None:
    """Where two answers differ first, strictly: 1 is not true, and the order of keys counts too."""
    if type(one) is not type(other):
        return f"{path}: {one!r} and {other!r}"
    if isinstance(one, dict):
        if list(one) != list(other):
            return f"{path}: {list(one)} and {list(other)}"
        steps: Any = one
    elif isinstance(one, list):
        if len(one) != len(other):
            return f"{path}: {len(one)} and {len(other)} items"
        steps = range(len(one))
    else:
        return None if one == other else f"{path}: {one!r} and {other!r}"
    differences = (find_difference(one[step], other[step], f"{path}.{step}") for step in steps)
    return next((difference for difference in differences if difference), None)
