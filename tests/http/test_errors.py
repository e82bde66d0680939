"""What a client is told of an error, and what it is not."""

from __future__ import annotations

import logging

import pytest

from graph.engine import Completed
from graph.errors import BadUserInput, Location, RequestErrors, ServerError, TimedOut, Unavailable, ValidationFailed
from tests.http.calls import GRAPHQL, QUERY, CannedEngine
from tests.http.conftest import Connect

SECRET = "SELECT password_hash FROM users -- /srv/app/secret.py"


async def test_an_error_says_where_it_is(connect: Connect) -> None:
    error = BadUserInput("No.", locations=[Location(2, 5)], path=["user", 0, "name"])
    got = await connect(CannedEngine(error)).post({"query": QUERY})
    assert got.error == {
        "message": "No.",
        "locations": [{"line": 2, "column": 5}],
        "path": ["user", 0, "name"],
        "extensions": {"code": "BAD_USER_INPUT"},
    }


async def test_an_error_of_no_place_leaves_it_out(connect: Connect) -> None:
    got = await connect(CannedEngine(BadUserInput("No."))).post({"query": QUERY})
    assert set(got.error) == {"message", "extensions"}


async def test_all_errors_are_sent_up_to_the_limit(connect: Connect) -> None:
    errors = RequestErrors([ValidationFailed(f"{number}") for number in range(5)])
    got = await connect(CannedEngine(errors), max_errors=3).post({"query": QUERY}, GRAPHQL)
    assert got.status == 400
    assert [each["message"] for each in got.json["errors"]] == ["0", "1", "2"]


async def test_the_gravest_of_several_errors_gives_the_status(connect: Connect) -> None:
    errors = RequestErrors([ValidationFailed("v"), Unavailable("u"), Unavailable("w")])
    got = await connect(CannedEngine(errors)).post({"query": QUERY}, GRAPHQL)
    assert (got.status, "retry-after" in got.headers) == (503, True)


async def test_errors_of_fields_are_sent_up_to_the_limit(connect: Connect) -> None:
    errors = tuple({"message": f"{number}"} for number in range(5))
    got = await connect(CannedEngine(Completed({}, errors)), max_errors=3).post({"query": QUERY})
    assert [each["message"] for each in got.json["errors"]] == ["0", "1", "2"]


async def test_python_data_without_errors_has_no_errors(connect: Connect) -> None:
    got = await connect(CannedEngine(Completed({"a": [1, "ü", None, 1.5, True]}))).post({"query": QUERY})
    assert got.body == '{"data":{"a":[1,"ü",null,1.5,true]}}'.encode()


@pytest.mark.parametrize(
    "answer",
    [RuntimeError(SECRET), RecursionError(SECRET), KeyError(SECRET), Completed({SECRET: object()})],
    ids=["bug", "recursion", "key", "no JSON"],
)
async def test_a_bug_is_masked_and_the_log_has_it_under_the_same_name(
    connect: Connect, answer: Exception | Completed, caplog: pytest.LogCaptureFixture
) -> None:
    client = connect(CannedEngine(answer))
    got = await client.post({"query": QUERY})
    assert (got.status, got.code) == (500, "INTERNAL_SERVER_ERROR")
    assert b"secret" not in got.body
    assert b"SELECT" not in got.body
    (record,) = caplog.records
    identifier = record.getMessage().split()[-1]
    assert identifier in got.message
    assert record.levelno == logging.ERROR
    assert record.exc_info is not None
    assert record.exc_info[1] is not None
    again = await client.post({"query": QUERY})
    assert identifier not in again.message


@pytest.mark.parametrize("error", [Unavailable("Come back."), TimedOut("Ask for less.")], ids=["outage", "deadline"])
async def test_what_the_server_is_to_blame_for_is_one_line_in_the_log_under_the_same_name(
    connect: Connect, error: ServerError, caplog: pytest.LogCaptureFixture
) -> None:
    error.__cause__ = OSError(f"{SECRET}\nand more")
    client = connect(CannedEngine(error))
    identifiers = []
    for _ in range(2):
        got = await client.post({"query": QUERY})
        identifiers.append(got.error["extensions"]["id"])
        assert got.message == f"{error} The server's log has the cause as {identifiers[-1]}."
        assert b"secret" not in got.body
    assert identifiers[0] != identifiers[1]
    name = type(error).__name__
    assert [(each.levelno, each.getMessage(), each.exc_info) for each in caplog.records] == [
        (logging.ERROR, f"A request failed: {identifier}: {name}: {error} <- OSError: {SECRET}", None)
        for identifier in identifiers
    ]


async def test_each_of_several_errors_has_a_name_of_its_own_if_it_needs_one(connect: Connect) -> None:
    got = await connect(CannedEngine(RequestErrors([BadUserInput("b"), Unavailable("u"), Unavailable("w")]))).post(
        {"query": QUERY}
    )
    first, second, third = (each["extensions"].get("id") for each in got.json["errors"])
    assert first is None
    assert second != third


async def test_what_the_client_did_wrong_is_not_logged(connect: Connect, caplog: pytest.LogCaptureFixture) -> None:
    client = connect(CannedEngine(BadUserInput("No.")))
    await client.post({"query": QUERY})
    await client.post(b"NONSENSE")
    assert not caplog.records
