"""Whoever sends ever other operations fills no memory, and evicts nothing by what is refused."""

import base64
import gc
import json
import tracemalloc
from collections.abc import AsyncIterator, Callable
from contextlib import suppress
from typing import Any

import pytest

from graph.app import Service
from graph.auth import SYSTEM
from graph.database.connect import make_engine
from graph.errors import RequestError, RequestErrors
from graph.kept import Kept
from graph.operation import Request
from graph.resolvers import FIELDS
from graph.settings import Settings
from models import Base
from tests.databases import Kind
from tests.worlds import assembled

BOUND = 200_000
# What Python and the libraries keep in bounded caches of their own, full or not as the tests before left them.
SLACK = 100_000
REQUESTS = 300


@pytest.fixture
async def service(chat_urls: dict[Kind, str]) -> AsyncIterator[Service]:
    settings = Settings(
        database_url=chat_urls["sqlite"],
        statement_cache_bytes=BOUND,
        document_cache_bytes=BOUND,
        introspection_cache_bytes=BOUND,
    )
    engine = make_engine(settings)
    yield assembled(Base, engine, settings, FIELDS)
    await engine.dispose()


def prepare(service: Service, query: str, **variables: Any) -> None:
    """All that is done, and kept, before the database is asked."""
    parser = service.engine.parser
    with suppress(RequestError, RequestErrors):
        document = parser.document(Request(query, variables))
        operation = parser.operation(document, variables)
        if service.engine.prepared.get((operation.shape, SYSTEM.role)) is None:
            service.engine.prepare(operation, SYSTEM)
        if operation.new is not None:
            parser.keep(document, operation.new)


def opaque(*items: Any) -> str:
    return base64.b64encode(json.dumps(items).encode()).decode()


SENT: dict[str, Callable[[int], tuple[str, dict[str, Any]]]] = {
    "documents": lambda i: (f"{{ users {{ a{i}: nothing }} }}", {}),
    "syntax errors": lambda i: (f"{{ users {{ a{i} ", {}),
    "cursors": lambda i: (
        "query ($after: String) { usersConnection(after: $after) { nodes { id } } }",
        {"after": opaque(f"{i:08x}", i)},
    ),
    "long fingerprints": lambda i: (
        "query ($after: String) { usersConnection(after: $after) { nodes { id } } }",
        {"after": opaque(f"{i}" * 1_000, i)},
    ),
    "ids": lambda i: ("query ($id: ID!) { node(nodeId: $id) { nodeId } }", {"id": opaque(f"{i}" * 1_000, i)}),
    "filters": lambda i: (
        "query ($where: UserFilter) { users(where: $where) { id } }",
        {"where": {"and": [{} if i >> bit & 1 else {"id": {"eq": None}} for bit in range(15)]}},
    ),
}


@pytest.mark.parametrize("kind", SENT)
def test_a_flood_of_refused_requests_stays_within_the_bounds(service: Service, kind: str) -> None:
    prepare(service, "{ users { id } }")
    before = len(service.engine.prepared)
    good = ("{ users { id } }", None, service.engine.parser.name)
    kept = service.engine.parser.documents.get(good)

    def flood() -> None:
        for query, given in map(SENT[kind], range(REQUESTS)):
            prepare(service, query, **given)

    taken = grown(flood)
    assert taken < 2 * BOUND
    assert len(service.engine.prepared) <= before + 1  # that of a type that is none
    assert len(service.engine.parser.shapes) <= before + 1
    # Ids of no type of ours are answered: with null.
    assert kind == "ids" or (kept is not None and service.engine.parser.documents.get(good) is kept)


def test_a_flood_of_good_operations_stays_within_the_bounds(service: Service) -> None:
    columns = ["id", "handle", "displayName", "title", "email", "role", "startDate", "quietFrom", "createdAt"]

    def flood() -> None:
        for number in range(60):
            selected = " ".join(name for bit, name in enumerate(columns) if number + 1 >> bit & 1) or "nodeId"
            inner = " ".join(f"m{each}: messages(limit: 1) {{ body id }}" for each in range(number % 7))
            prepare(service, f"{{ users {{ {selected} {inner} }} a{number}: workspaces {{ id }} }}")

    prepare(service, "{ users { id } }")
    taken = grown(flood)
    engine = service.engine
    assert 0 < len(engine.prepared) < 60, "the bound was not reached"
    # Statements, shapes and documents each have a bound; the weights are what is really there, or more.
    assert taken < 3 * BOUND + SLACK
    assert engine.prepared.weight <= BOUND
    assert engine.parser.documents.weight <= BOUND


def test_a_document_with_ever_other_variables_stays_within_the_bounds(service: Service) -> None:
    query = "query ($where: UserFilter) { users(where: $where) { id } }"

    def flood() -> None:
        for number in range(60):
            items = [{"id": {"eq": 1}} if number >> bit & 1 else {"handle": {"eq": "a"}} for bit in range(40)]
            prepare(service, query, where={"and": items})

    prepare(service, "{ users { id } }")
    assert grown(flood) < 3 * BOUND + SLACK
    assert service.engine.parser.documents.weight <= BOUND


def grown(flood: Callable[[], object]) -> int:
    gc.collect()
    tracemalloc.start()
    try:
        flood()
        gc.collect()
        return tracemalloc.get_traced_memory()[0]
    finally:
        tracemalloc.stop()


# Kept


def test_what_was_used_longest_ago_goes_first() -> None:
    kept: Kept[str, int] = Kept(3)
    for key in "abc":
        kept.put(key, ord(key))
    kept.get("a")
    kept.put("d", 4)
    assert [key for key in "abcd" if kept.get(key) is not None] == ["a", "c", "d"]


def test_a_heavy_value_evicts_several() -> None:
    kept: Kept[str, int] = Kept(10)
    for key in "abcde":
        kept.put(key, 1, weight=2)
    kept.put("f", 1, weight=5)
    assert [key for key in "abcdef" if kept.get(key) is not None] == ["d", "e", "f"]
    assert kept.weight == 9


def test_what_is_too_heavy_is_not_kept_and_evicts_nothing() -> None:
    kept: Kept[str, int] = Kept(10)
    kept.put("a", 1, weight=10)
    assert kept.put("b", 2, weight=11) == 2
    assert (kept.get("a"), kept.get("b"), kept.weight) == (1, None, 10)


def test_a_value_put_again_has_its_new_weight() -> None:
    kept: Kept[str, int] = Kept(10)
    kept.put("a", 1, weight=9)
    kept.put("a", 2, weight=3)
    assert (kept.get("a"), kept.weight, len(kept)) == (2, 3, 1)
    kept.put("a", 3, weight=11)
    assert (kept.get("a"), kept.weight, len(kept)) == (None, 0, 0)
