"""Every limit: its own bounds as a setting, and an operation that is exactly at it, and one past it."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any

import httpx
import pytest
from annotated_types import Ge, Gt, Le
from fastapi import FastAPI
from sqlalchemy.ext.asyncio import create_async_engine

import graph
from graph.errors import SettingsError
from graph.settings import Settings
from models import Base
from tests.databases import ROOT, Kind
from tests.serving import Api, running

# The bounds of the settings


@dataclass(frozen=True, slots=True)
class Bounds:
    """What a numeric setting says that it takes; `open` where the lowest is not taken itself."""

    kind: type[int | float]
    lowest: Any
    highest: Any
    open: bool


def read_bounds(name: str) -> Bounds:
    """Every number has bounds: without one of them this fails."""
    field = Settings.model_fields[name]
    [lowest] = [each for each in field.metadata if isinstance(each, Ge | Gt)]
    [highest] = [each for each in field.metadata if isinstance(each, Le)]
    kind = int if field.annotation is int else float
    return Bounds(kind, lowest.ge if isinstance(lowest, Ge) else lowest.gt, highest.le, isinstance(lowest, Gt))


NUMERIC = [name for name, field in Settings.model_fields.items() if field.annotation in {int, float}]


@pytest.mark.parametrize("name", NUMERIC)
def test_a_number_is_taken_to_its_bounds_and_no_further(monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    bounds = read_bounds(name)
    variable = f"MAINSPRING_{name.upper()}"
    step = 1 if bounds.kind is int else 0.001
    # A page's default is held against the largest page too.
    monkeypatch.setenv("MAINSPRING_MAX_PAGE_SIZE", "10000")
    for value in (bounds.lowest + (step if bounds.open else 0), bounds.highest):
        monkeypatch.setenv(variable, str(value))
        assert getattr(Settings.from_environment(), name) == value
    least = "more than" if bounds.open else "at least"
    for value, said in (
        (bounds.lowest - (0 if bounds.open else step), f"must be {least} {bounds.kind(bounds.lowest)}"),
        (bounds.highest + step, f"must be at most {bounds.kind(bounds.highest)}"),
    ):
        monkeypatch.setenv(variable, str(value))
        with pytest.raises(SettingsError) as caught:
            Settings.from_environment()
        assert str(caught.value) == f"{variable}: {said}"


# Operations at the limits


@dataclass(frozen=True, slots=True)
class Limit:
    """A limit, what is asked that is as large as a number, and how one too large is refused."""

    allowed: int
    make: Callable[[int], dict[str, Any]]
    code: str
    said: str


def query(text: str) -> dict[str, Any]:
    return {"query": text}


def fields(count: int, field: Callable[[int], str]) -> str:
    return " ".join(map(field, range(count)))


def nested_fields(levels: int) -> str:
    names = ["channel(id: 1)", *["messages(limit: 1)", "channel"] * levels][: levels - 1]
    return "{" + "{".join([*names, "id"]) + "}" * levels


def nested_list(levels: int) -> Any:
    value: Any = 1
    for _ in range(levels):
        value = [value]
    return value


OPERANDS = ("gt: 0", "gte: 0", "lt: 9", "lte: 9", "ne: 5")

LIMITS = {
    "max_page_size": Limit(
        7, lambda n: query(f"{{ users(limit: {n}) {{ id }} }}"), "BAD_USER_INPUT", "between 0 and 7; it is 8"
    ),
    "max_depth": Limit(4, lambda n: query(nested_fields(n)), "COST_EXCEEDED", "more than 4 levels of fields"),
    "max_fields": Limit(
        5,
        lambda n: query(f"{{ channel(id: 1) {{ {'id ' * (n - 1)} }} }}"),
        "COST_EXCEEDED",
        "more than 5 selected fields",
    ),
    "max_root_fields": Limit(
        3,
        lambda n: query("{" + fields(n, lambda i: f"a{i}: channel(id: {i}) {{ id }}") + "}"),
        "COST_EXCEEDED",
        "more than 3 root fields",
    ),
    "max_aliases": Limit(
        3,
        lambda n: query("{ channel(id: 1) {" + fields(n, lambda i: f"a{i}: id") + " id } }"),
        "COST_EXCEEDED",
        "more than 3 aliases",
    ),
    "max_directives": Limit(
        3,
        lambda n: query("{ channel(id: 1) {" + "id @include(if: true) " * n + " id } }"),
        "COST_EXCEEDED",
        "more than 3 directives",
    ),
    "max_cost": Limit(
        20, lambda n: query(f"{{ users(limit: {n}) {{ id }} }}"), "COST_EXCEEDED", "21 rows; 20 are allowed"
    ),
    "max_conditions": Limit(
        4,
        lambda n: query("{ users(where: {id: {" + ", ".join(OPERANDS[:n]) + "}}) { id } }"),
        "COST_EXCEEDED",
        "more than 4 conditions",
    ),
    "max_filter_depth": Limit(
        3,
        lambda n: query("{ users(where: " + "{not: " * n + "{id: {eq: 1}}" + "}" * n + ") { id } }"),
        "COST_EXCEEDED",
        "nested deeper than 3 levels",
    ),
    "max_tokens": Limit(
        20,
        lambda n: query("{ channel(id: 1) {" + "id " * (n - 10) + "} }"),
        "GRAPHQL_PARSE_FAILED",
        "more than 20 tokens",
    ),
    "max_source_length": Limit(
        100,
        lambda n: query("{ users { id } }".ljust(n)),
        "COST_EXCEEDED",
        "101 characters; at most 100 are read",
    ),
    "max_variable_depth": Limit(
        3,
        lambda n: {"query": "{ users { id } }", "variables": {"v": nested_list(n)}},
        "BAD_REQUEST",
        "at most 3 levels",
    ),
    "max_number_digits": Limit(
        20,
        lambda n: {"query": "{ users { id } }", "variables": {"v": int("9" * n)}},
        "BAD_REQUEST",
        "more than 20 digits",
    ),
    "max_relations": Limit(
        3,
        lambda n: query("{ channel(id: 1) {" + fields(n - 1, lambda i: f"a{i}: messages {{ id }}") + " } }"),
        "COST_EXCEEDED",
        "more than 3 roots, relations and totals",
    ),
    "max_fragments": Limit(
        3,
        lambda n: query(
            "{ users { "
            + fields(n, lambda i: f"...F{i}")
            + "} }"
            + fields(n, lambda i: f"fragment F{i} on User {{ id }}")
        ),
        "COST_EXCEEDED",
        "more than 3",
    ),
    "max_variables": Limit(
        3,
        lambda n: (
            query(
                "query ("
                + fields(n, lambda i: f"$v{i}: Int!")
                + ") {"
                + fields(n, lambda i: f"a{i}: channel(id: $v{i}) {{ id }}")
                + "}"
            )
            | {"variables": {f"v{i}": i for i in range(n)}}
        ),
        "COST_EXCEEDED",
        "more than 3 variables",
    ),
    "max_body_bytes": Limit(
        1_000,
        lambda n: {"query": "{ users { id } }".ljust(n - len(json.dumps({"query": ""}, separators=(",", ":"))))},
        "BAD_REQUEST",
        "over 1,000 bytes",
    ),
}
ELSEWHERE = {
    "max_errors",  # below: more are left out
    "max_write_rows",  # tests/mutations/test_idempotency.py, where the refusal is data
    "max_header_bytes",  # tests/http/test_head.py, where every header is the test's own
}


def test_every_limit_is_here() -> None:
    assert {name for name in Settings.model_fields if name.startswith("max_")} == {*LIMITS, *ELSEWHERE}


@asynccontextmanager
async def chat(url: str, **settings: int) -> AsyncIterator[Api]:
    engine = create_async_engine(url)
    app = FastAPI()
    graph.mount(app, Base, engine, settings=Settings.from_environment(**settings))
    async with running(app) as api:
        yield api
    await engine.dispose()


async def post(api: Api, content: dict[str, Any]) -> httpx.Response:
    body = json.dumps(content, separators=(",", ":"), ensure_ascii=False)
    headers = {"content-type": "application/json", "accept": "application/graphql-response+json"}
    return await api.client.post(api.path, content=body, headers=headers)


@pytest.mark.parametrize("name", LIMITS)
async def test_an_operation_at_the_limit_is_answered_and_one_past_it_refused(
    chat_urls: dict[Kind, str], name: str
) -> None:
    limit = LIMITS[name]
    async with chat(chat_urls["sqlite"], **{name: limit.allowed}) as api:
        answered = await post(api, limit.make(limit.allowed))
        assert (answered.status_code, list(answered.json())) == (200, ["data"]), answered.text
        refused = await post(api, limit.make(limit.allowed + 1))
    assert refused.status_code == (413 if name == "max_body_bytes" else 400)
    assert "data" not in refused.json()
    [error] = refused.json()["errors"]
    assert error["extensions"]["code"] == limit.code
    assert limit.said in error["message"]


async def test_the_documented_error_is_what_is_answered(chat_urls: dict[Kind, str]) -> None:
    text = (ROOT / "docs" / "errors.md").read_text(encoding="utf-8")
    operation, answer = (each.split("```")[0] for each in text.split("```graphql\n")[1].split("```json\n"))
    async with chat(chat_urls["sqlite"]) as api:
        assert (await post(api, query(operation))).json() == json.loads(answer)


@pytest.mark.parametrize(("wrong", "told"), [(2, 2), (3, 3), (4, 3)])
async def test_errors_over_the_limit_are_left_out(chat_urls: dict[Kind, str], wrong: int, told: int) -> None:
    async with chat(chat_urls["sqlite"], max_errors=3) as api:
        answer = await post(api, query("{" + fields(wrong, lambda i: f"nothing{i}") + "}"))
    assert len(answer.json()["errors"]) == told
