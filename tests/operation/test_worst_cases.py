"""The worst that the default limits allow, asked for the first time: what it costs before the database is asked."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from itertools import cycle, islice
from typing import Any

import pytest

from graph.app import Service
from graph.auth import SYSTEM
from graph.database.connect import make_engine
from graph.engine import Engine
from graph.errors import CostExceeded, ParseFailed
from graph.kept import Kept
from graph.operation import Request
from graph.operation.parse import Parser
from graph.resolvers import FIELDS
from graph.settings import Settings
from models import Base
from tests.databases import KINDS, Kind
from tests.worlds import assembled

# In seconds of this process, so that what else the machine does is not in them; three times what was measured.
BOUND = 3.0
# Nothing connects to it: statements are made, not run.
ADDRESSES: dict[Kind, str] = {"sqlite": "sqlite:///unused.db", "postgresql": "postgresql://nobody@localhost/unused"}
COLUMNS = ("id", "handle", "displayName", "title", "email", "role", "startDate", "quietFrom", "createdAt")


@dataclass(frozen=True, slots=True)
class Worst:
    """An operation that is exactly at some limits, by the settings' names."""

    limits: tuple[str, ...]
    query: str
    variables: dict[str, Any] = field(default_factory=dict)


def times(count: int, make: Callable[[int], str]) -> str:
    return " ".join(map(make, range(count)))


def columns(count: int) -> str:
    return " ".join(islice(cycle(COLUMNS), count))


def connections() -> Worst:
    """33 times three subqueries, with all that can be asked of them, and one beside them."""
    page = "totalCount pageInfo { hasNextPage hasPreviousPage endCursor } edges { cursor node { body } }"
    order = "orderBy: [{repliesCount: {direction: DESC}}, {author: {handle: ASC}}]"
    where = 'where: {author: {handle: {ilike: "a%"}}, id: {gt: 1}}'
    inner = f"repliesConnection(first: 1, {order}) {{ {page} }}"
    root = f"messagesConnection(first: 1, {order}, {where}) {{ nodes {{ author {{ id }} {inner} }} {page} }}"
    return Worst(("max_relations",), f"{{ {times(33, lambda i: f'r{i}: {root}')} workspaces {{ id }} }}")


def interfaces() -> Worst:
    """A relation of an interface is one for each of its types."""
    root = "attachments(limit: 1) { id message { id } }"
    return Worst(("max_relations",), f"{{ {times(25, lambda i: f'a{i}: {root}')} }}")


def deep() -> Worst:
    """Nine times eleven relations below each other, and one beside them."""
    names = ["user(id: 1)", *["messages(limit: 1)", "author"] * 5]
    root = " { ".join([*names, "id"]) + " }" * len(names)
    return Worst(("max_relations", "max_depth"), f"{{ {times(9, lambda i: f'r{i}: {root}')} workspaces {{ id }} }}")


def tokens() -> Worst:
    """All but 20 are the items of a list."""
    return Worst(("max_tokens",), "{ users(where: {id: {in: [" + "1 " * (15_000 - 20) + "]}}) { id } }")


def aliases() -> Worst:
    return Worst(("max_aliases",), f"{{ users(limit: 1) {{ {times(100, lambda i: f'a{i}: displayName')} }} }}")


def fields() -> Worst:
    """A fragment of 39 fields, spread below each of 50 roots."""
    roots = times(50, lambda i: f"u{i}: users(limit: 1) {{ ...F }}")
    return Worst(("max_fields", "max_root_fields"), f"{{ {roots} }} fragment F on User {{ {columns(39)} }}")


def conditions() -> Worst:
    """Forty filters of five conditions each, through three relations."""
    one = '{thread: {author: {workspace: {name: {ilike: "a%"}}}}}'
    return Worst(("max_conditions",), f"{{ messages(where: {{or: [{', '.join([one] * 40)}]}}) {{ id }} }}")


def filters() -> Worst:
    """As deep as filters go, through lists."""
    names = ("workspace:", "users: {some:", "messages: {some:", "thread:", "replies: {some:", "author:", "workspace:")
    one = "{" + " {".join(names) + " {id: {ne: 1}}" + "}" * (len(names) + 3)
    return Worst(("max_filter_depth",), f"{{ users(where: {{and: [{', '.join([one] * 16)}]}}) {{ id }} }}")


def variables() -> Worst:
    names = [f"v{i}" for i in range(500)]
    declared, used = " ".join(f"${name}: Int!" for name in names), " ".join(f"${name}" for name in names)
    query = f"query ({declared}) {{ users(where: {{id: {{in: [{used}]}}}}) {{ id }} }}"
    return Worst(("max_variables",), query, dict.fromkeys(names, 1))


def fragments() -> Worst:
    """Chains of forty, each fragment spreading the next one."""
    names = islice(cycle(COLUMNS), 200)
    chain = " ".join(
        f"fragment F{i} on User {{ {name} {f'...F{i + 1}' if i % 40 != 39 else ''} }}" for i, name in enumerate(names)
    )
    return Worst(("max_fragments",), f"{{ users(limit: 1) {{ {times(5, lambda i: f'...F{40 * i}')} }} }} {chain}")


def doubled() -> Worst:
    """Each fragment spreads the next one twice: one field, at two to the power of 95 places."""
    chain = " ".join(f"fragment F{i} on User {{ ...F{i + 1} ...F{i + 1} }}" for i in range(95))
    return Worst((), f"{{ users(limit: 1) {{ ...F0 }} }} {chain} fragment F95 on User {{ id }}")


def directives() -> Worst:
    """On fields of one response key, which validation compares in pairs."""
    selected = times(100, lambda i: f"id @{'skip' if i % 2 else 'include'}(if: $on)")
    return Worst(("max_directives",), f"query ($on: Boolean!) {{ users {{ handle {selected} }} }}", {"on": True})


WORST = {
    make.__name__: make()
    for make in (
        connections, interfaces, deep, tokens, aliases, fields, conditions, filters, variables, fragments, doubled,
        directives,
    )
}  # fmt: skip


@pytest.fixture(scope="module", params=KINDS)
def service(request: pytest.FixtureRequest) -> Service:
    settings = Settings(database_url=ADDRESSES[request.param])
    return assembled(Base, make_engine(settings), settings, FIELDS)


def prepare(engine: Engine, worst: Worst) -> None:
    """All that is done before the database is asked."""
    document = engine.parser.document(Request(worst.query, worst.variables))
    engine.prepare(engine.parser.operation(document, worst.variables), SYSTEM)


@contextmanager
def bounded() -> Iterator[None]:
    started = time.process_time()
    yield
    assert time.process_time() - started < BOUND


@pytest.mark.parametrize("name", WORST)
def test_the_worst_that_is_allowed_is_prepared_in_time(service: Service, name: str) -> None:
    with bounded():
        prepare(service.engine, WORST[name])


AT = [(name, limit) for name, worst in WORST.items() for limit in worst.limits]


@pytest.mark.parametrize(("name", "limit"), AT)
def test_it_is_the_worst_that_is_allowed(service: Service, name: str, limit: str) -> None:
    """One less, and it is refused, in time too."""
    lower = getattr(service.engine.settings, limit) - 1
    settings = service.engine.settings.model_copy(update={limit: lower})
    view = service.engine.view(SYSTEM)
    stricter = replace(view, parser=Parser(view.parser.schema, settings))
    engine = replace(service.engine, settings=settings, views=Kept(1), make_view=lambda _: stricter)
    with bounded(), pytest.raises((CostExceeded, ParseFailed), match=rf"\b{lower}\b"):
        prepare(engine, WORST[name])


def test_every_limit_of_a_document_is_reached() -> None:
    """The others bound what is not compiled: the body, the values and the rows."""
    others = {
        "max_body_bytes", "max_cost", "max_errors", "max_header_bytes", "max_number_digits", "max_page_size",
        "max_source_length", "max_variable_depth", "max_write_rows",
    }  # fmt: skip
    assert {limit for _, limit in AT} == {each for each in Settings.model_fields if each.startswith("max_")} - others
