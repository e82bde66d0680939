"""Variables and opaque texts: what is wrong is told all at once and where it is, what is a person's own is let be."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator
from typing import Any

import pytest
import strawberry
from graphql import GraphQLEnumType

from graph.app import Service, assemble
from graph.auth import SYSTEM
from graph.database.connect import make_engine
from graph.engine import Completed
from graph.errors import BadUserInput, RequestErrors
from graph.operation import Request
from graph.operation.parse.inputs import InputReader
from graph.operation.parse.wording import FEW
from graph.schema import computed, query_field
from graph.settings import Settings
from models import Base, User
from tests.databases import Kind


@computed(User, needs=[])
def echo(user: Any, after: str, before: str, node_id: strawberry.ID) -> str:
    """What it was given."""
    return json.dumps([after, before, node_id])


@query_field()
def root_echo(after: str | None = None, before: int | None = None, node_id: strawberry.ID | None = None) -> str:
    """What it was given."""
    return json.dumps([after, before, node_id])


@pytest.fixture(scope="module")
async def service(chat_urls: dict[Kind, str]) -> AsyncIterator[Service]:
    settings = Settings(database_url=chat_urls["sqlite"], max_errors=3)
    engine = make_engine(settings)
    service = assemble(Base, engine, settings, [echo, root_echo])
    yield service
    await service.engine.database.close()
    await engine.dispose()


async def data_of(service: Service, query: str, **variables: Any) -> Any:
    answer = await service.engine.answer(Request(query, variables), SYSTEM, {})
    assert isinstance(answer, Completed)
    assert answer.errors == ()
    return answer.data


# Of hand-written fields

TEXTS = [("no cursor", "WyI0NTVlMjdmNyIsMV0=", "no id"), ("", "bnVsbA==", "WyJOb3RoaW5nIl0="), ("ä\n", "{}", "7")]


@pytest.mark.parametrize("given", TEXTS, ids=repr)
async def test_arguments_of_hand_written_fields_are_passed_as_they_are(
    service: Service, given: tuple[str, ...]
) -> None:
    names = ("after", "before", "nodeId")
    literal = ", ".join(f"{name}: {json.dumps(text)}" for name, text in zip(names, given, strict=True))
    data = await data_of(service, f"{{ user(id: 1) {{ echo({literal}) }} }}")
    assert json.loads(data["user"]["echo"]) == list(given)
    query = """query ($a: String!, $b: String!, $n: ID!) {
        users(limit: 2) { echo(after: $a, before: $b, nodeId: $n) }
    }"""
    # A second time by what was kept, and then by other values of the same shape.
    for values in (given, given, given[::-1]):
        data = await data_of(service, query, **dict(zip("abn", values, strict=True)))
        assert [json.loads(each["echo"]) for each in data["users"]] == [list(values)] * 2


async def test_arguments_of_hand_written_roots_are_passed_as_they_are(service: Service) -> None:
    query = "query ($a: String, $b: Int) { rootEcho(after: $a, before: $b, nodeId: 7) users(limit: 1) { id } }"
    data = await data_of(service, query, a="no cursor", b=3)
    assert json.loads(data["rootEcho"]) == ["no cursor", 3, "7"]
    data = await data_of(service, query, a=None)
    assert json.loads(data["rootEcho"]) == [None, None, "7"]


async def test_a_variable_of_both_kinds_of_field_is_still_a_cursor(service: Service) -> None:
    query = """query ($a: String!) {
        user(id: 1) { echo(after: $a, before: "", nodeId: "") }
        usersConnection(first: 1, after: $a) { nodes { id } }
    }"""
    with pytest.raises(BadUserInput, match=r"^\$a must be a cursor that this API has given out\.$"):
        await data_of(service, query, a="no cursor")


# Several at once


def refused(service: Service, query: str, **variables: Any) -> list[BadUserInput]:
    parser = service.engine.parser
    with pytest.raises((RequestErrors, BadUserInput)) as caught:
        parser.operation(parser.document(Request(query, variables)), variables)
    errors = caught.value.errors if isinstance(caught.value, RequestErrors) else [caught.value]
    assert all(isinstance(each, BadUserInput) for each in errors)
    return list(errors)  # type: ignore[arg-type]


SEVERAL = """query ($a: Int, $b: UserRole!, $c: String, $d: UserFilter!) {
    users(limit: $a, where: {role: {eq: $b}, and: [$d]}) { id }
    usersConnection(after: $c) { nodes { id } }
}"""
WRONG: dict[str, Any] = {"a": "1", "b": "ADMN", "c": "x", "d": {"handel": {}}}
SAID = {
    "a": (("$a",), "$a: Int cannot represent '1': expected an integer between -2147483648 and 2147483647."),
    "b": (("$b",), "$b must be one of the values of UserRole: ADMIN, MEMBER, GUEST."),
    "c": (("$c",), "$c must be a cursor that this API has given out."),
    "d": (("$d", "handel"), "$d.handel is no field of UserFilter. Did you mean 'handle', 'and', or 'channels'?"),
}
RIGHT: dict[str, Any] = {"a": 1, "b": "ADMIN", "c": None, "d": {}}


@pytest.mark.parametrize("names", ["a", "ab", "bc", "abc", "bcd", "abcd"])
def test_wrong_variables_are_told_together_up_to_the_bound(service: Service, names: str) -> None:
    given = RIGHT | {name: WRONG[name] for name in names}
    errors = refused(service, SEVERAL, **given)
    assert [(each.path, each.message) for each in errors] == [SAID[name] for name in names[:3]]
    # Each stands where its variable is declared.
    columns = {name: SEVERAL.index(f"${name}:") + 1 for name in names}
    places = [(place.line, place.column) for each in errors for place in each.locations]
    assert places == [(1, columns[name]) for name in names[:3]]


# Enums


def test_the_values_of_a_small_enum_are_listed(service: Service) -> None:
    (error,) = refused(service, "query ($r: [UserRole!]) { users(where: {role: {in: $r}}) { id } }", r=["MEMBER", "x"])
    assert error.message == "$r[1] must be one of the values of UserRole: ADMIN, MEMBER, GUEST."
    assert error.path == ("$r", 1)


def test_of_a_large_enum_the_nearest_are_named() -> None:
    names = [f"COLOUR_{number}" for number in range(FEW + 1)]
    for count, said in ((FEW, f": {', '.join(names[:-1])}."), (FEW + 1, ". Did you mean 'COLOUR_1'")):
        colour = GraphQLEnumType("Colour", dict.fromkeys(names[:count]))
        with pytest.raises(BadUserInput) as caught:
            InputReader().read("COLOUR1", colour, ("$c",))
        assert caught.value.message.startswith(f"$c must be one of the values of Colour{said}")


def test_without_suggestions_no_value_is_named() -> None:
    with pytest.raises(BadUserInput, match=r"^\$c must be one of the values of Colour\.$"):
        InputReader(suggest=False).read("RAD", GraphQLEnumType("Colour", {"RED": None}), ("$c",))


# Cursors and global ids

GARBAGE = ["", "x", "ä", "bnVsbA==", "W10=", "WyJVc2VyIiwxXQ", "A" * 100_000]
NESTED = """query ($after: String, $before: String) {
    workspaces(limit: 1) { id people: usersConnection(after: $after, before: $before) { nodes { id } } }
}"""


@pytest.mark.parametrize("text", GARBAGE, ids=lambda text: text[:8])
@pytest.mark.parametrize("name", ["after", "before"])
def test_garbage_for_a_cursor_has_its_path(service: Service, name: str, text: str) -> None:
    (error,) = refused(service, NESTED, **{name: text})
    assert error.path == (f"${name}",)
    literal = NESTED.split("\n", 1)[1].replace(f"${name}", json.dumps(text))
    literal = literal.replace("$after", "null").replace("$before", "null")
    (error,) = refused(service, "{\n" + literal)
    assert error.path == ("workspaces", "people", name)
    assert error.message == f"workspaces.people.{name} must be a cursor that this API has given out."
    (place,) = error.locations
    assert (place.line, place.column) == (2, literal.index(json.dumps(text)) + 1)


@pytest.mark.parametrize("text", GARBAGE[:-2], ids=lambda text: text[:8])
def test_garbage_for_a_global_id_has_its_path(service: Service, text: str) -> None:
    (error,) = refused(service, "query ($id: ID!) { it: node(nodeId: $id) { nodeId } }", id=text)
    assert (error.path, error.message) == (("$id",), "$id must be a nodeId that this API has given out.")
    (error,) = refused(service, f"{{ it: node(nodeId: {json.dumps(text)}) {{ nodeId }} }}")
    assert error.path == ("it", "nodeId")
    assert error.message == "it.nodeId must be a nodeId that this API has given out."
    assert [(each.line, each.column) for each in error.locations] == [(1, 20)]
