"""How fast rows are made, beside an ORM endpoint and a hand-written INSERT … RETURNING.

Apart from the reads, because the database grows as it is measured. Nothing waits for a disk: all have it alike.
"""

from __future__ import annotations

import json
import os
import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import Executor, ProcessPoolExecutor
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from multiprocessing import get_context
from pathlib import Path
from statistics import median
from typing import Any
from urllib.request import Request, urlopen

from sqlalchemy import Connection, text

from bench.agreement import Disagreement
from bench.client import Load, drive, prepare_process
from bench.servers import Server, run_server
from bench.settings import CONNECTIONS, POSTGRESQL
from graph.auth.signer import signer_by_secret
from graph.settings import Settings
from tests.databases import Databases, change, given_postgresql, migrate
from tests.postgresql import run_postgresql

USERS = 500
ROWS = 1_000
MODULES = {"ours": "bench.ours", "by hand": "bench.write_by_hand", "limit": "bench.write_limit"}
ONE = """mutation ($input: MessageCreate!) {
  createMessage(input: $input) { message { id body createdAt author { id displayName } } errors { code path } }
}"""
MANY = """mutation ($inputs: [MessageCreate!]!) {
  createMessages(inputs: $inputs) { messages { id body createdAt } errors { code path } }
}"""


@dataclass(frozen=True, slots=True)
class Workload:
    """`graphql` makes the body that ours is sent of what the others are sent; `read` finds the rows in its answer."""

    title: str
    path: str
    given: Sequence[Any]
    graphql: Callable[[Any], Any]
    read: Callable[[Any], Any]
    starts: Mapping[str, bytes]
    connections: int
    targets: Mapping[str, float]


# Of an access token: rules let people write as themselves only.
AUTHOR = 1
SECRET = "a secret of the benchmark, longer than 32"


def message(number: int) -> dict[str, Any]:
    body = f"Message {number}: what somebody wrote, as long as most are."
    return {"channelId": 1, "authorId": AUTHOR, "body": body}


def token() -> str:
    """The author's, for longer than all is measured."""
    settings = Settings(token_secret=SECRET)
    signer = signer_by_secret(SECRET, settings.token_issuer, settings.token_audience)
    return signer.sign(str(AUTHOR), ["member"], 86_400, {"workspace": 1})


WORKLOADS = (
    Workload(
        title="one message made, returned with its author",
        path="/message",
        given=[message(number) for number in range(1_000)],
        graphql=lambda given: {"query": ONE, "variables": {"input": given}},
        read=lambda answer: answer["data"]["createMessage"]["message"],
        starts={"ours": b'{"data":{"createMessage":{"message":{"id":', "by hand": b'{"id":', "limit": b'{"id":'},
        connections=CONNECTIONS,
        targets={"by hand": 2},
    ),
    Workload(
        title="1,000 messages in one createMessages",
        path="/messages",
        given=[[message(start + number) for number in range(ROWS)] for start in range(0, 10 * ROWS, ROWS)],
        graphql=lambda given: {"query": MANY, "variables": {"inputs": given}},
        read=lambda answer: answer["data"]["createMessages"]["messages"],
        starts={"ours": b'{"data":{"createMessages":{"messages":[{"id":', "by hand": b'[{"id":', "limit": b'[{"id":'},
        connections=2,
        targets={"limit": 0.7},
    ),
)


@dataclass(frozen=True, slots=True)
class Written:
    """Answers a second of each, round by round."""

    title: str
    rates: Mapping[str, Sequence[float]]
    targets: Mapping[str, float]

    def ratio(self, against: str) -> float:
        """The median of the rounds' own ratios."""
        return median(ours / other for ours, other in zip(self.rates["ours"], self.rates[against], strict=True))


def measure_writes(rounds: int, seconds: float) -> list[Written]:
    """In a database of its own, since it grows.

    Raises Disagreement where the answers are not the same.
    """
    with ExitStack() as stack:
        url = stack.enter_context(filled())
        executor = stack.enter_context(ProcessPoolExecutor(1, get_context("spawn"), prepare_process))
        given = {"MAINSPRING_TOKEN_SECRET": SECRET}
        servers = {name: stack.enter_context(run_server(module, url, given)) for name, module in MODULES.items()}
        for workload in WORKLOADS:
            check_agreement(workload, servers)
        return [
            Written(workload.title, measure(workload, servers, executor, rounds, seconds), workload.targets)
            for workload in WORKLOADS
        ]


@contextmanager
def filled() -> Iterator[str]:
    """A database with a workspace, a channel and its people."""
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="mainspring-bench-")))
        server = given_postgresql()
        owned = server is None
        server = server or stack.enter_context(run_postgresql(**POSTGRESQL))
        databases = Databases(folder, server, owned, f"mainspring_bench_{os.getpid()}")
        url = databases.make("postgresql", "writes")
        stack.callback(databases.drop, url)
        change(url, migrate, fill)
        yield url


def fill(connection: Connection) -> None:
    for statement in (
        (
            "INSERT INTO workspaces (id, slug, name, is_public, plan, monthly_price, public_id, created_at)"
            " VALUES (1, 'team', 'Team', true, 'FREE', 0, gen_random_uuid(), now())"
        ),
        "INSERT INTO channels (id, workspace_id, name, visibility, created_at) VALUES (1, 1, 'one', 'PUBLIC', now())",
        (
            "INSERT INTO users (id, workspace_id, handle, display_name, role, created_at)"
            f" SELECT n, 1, 'user' || n, 'User ' || n, 'MEMBER', now() FROM generate_series(1, {USERS}) n"
        ),
    ):
        connection.execute(text(statement))


def body_of(workload: Workload, name: str, given: Any) -> tuple[str, bytes]:
    if name == "ours":
        return "/graphql", json.dumps(workload.graphql(given)).encode()
    return workload.path, json.dumps(given).encode()


def check_agreement(workload: Workload, servers: Mapping[str, Server]) -> None:
    """All must answer the same rows, but for keys and times."""
    answers = {}
    for name, server in servers.items():
        path, body = body_of(workload, name, workload.given[0])
        request = Request(f"http://127.0.0.1:{server.port}{path}", body, headers_of())
        with urlopen(request) as answered:
            answer = json.load(answered)
        found = workload.read(answer) if name == "ours" else answer
        rows = found if isinstance(found, list) else [found]
        answers[name] = [[(key, value) for key, value in row.items() if key not in {"id", "createdAt"}] for row in rows]
    if any(answer != answers["limit"] for answer in answers.values()):
        raise Disagreement(f"{workload.title}: not timed, the answers differ: {str(answers)[:2_000]}")


def measure(
    workload: Workload, servers: Mapping[str, Server], executor: Executor, rounds: int, seconds: float
) -> Mapping[str, list[float]]:
    """Answers a second of each, round by round, another one first each time."""
    rates: dict[str, list[float]] = {name: [] for name in servers}
    headers = headers_of()
    requests = {
        name: [as_bytes(*body_of(workload, name, each), headers) for each in workload.given] for name in servers
    }
    for number in range(rounds):
        names = list(servers)
        for name in names[number % 3 :] + names[: number % 3]:
            load = Load(servers[name].port, requests[name], workload.starts[name], workload.connections, seconds)
            outcome = executor.submit(drive, load).result()
            rates[name].append(outcome.answers / outcome.seconds)
    return rates


def headers_of() -> dict[str, str]:
    """All are sent the same; ours alone looks at the token."""
    return {"content-type": "application/json", "authorization": f"Bearer {token()}"}


def as_bytes(path: str, body: bytes, headers: Mapping[str, str]) -> bytes:
    lines = "".join(f"{name}: {value}\r\n" for name, value in headers.items())
    return (
        f"POST {path} HTTP/1.1\r\nhost: 127.0.0.1\r\naccept: application/json\r\n"
        f"{lines}content-length: {len(body)}\r\n\r\n"
    ).encode() + body
