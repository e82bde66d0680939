"""`mainspring token`: what scripts, and the first administrator, have."""

from __future__ import annotations

import jwt
import pytest

from graph.auth.secret import find_secret
from graph.settings import Settings
from models.sample import fill
from tests.cli.conftest import Call
from tests.databases import change, migrate


@pytest.fixture
def url(empty_sqlite_url: str) -> str:
    change(empty_sqlite_url, migrate, fill)
    return empty_sqlite_url


def claims_of(token: str, url: str) -> dict[str, object]:
    secret = find_secret(Settings(database_url=url))
    claims: dict[str, object] = jwt.decode(token, secret, ["HS256"], audience="mainspring", issuer="mainspring")
    return claims


@pytest.mark.parametrize("user", ["lantern/ann", "1"])
def test_it_is_the_person_s_and_signed_with_the_secret_that_the_service_has(call: Call, url: str, user: str) -> None:
    printed = call("token", user, "--database", url)
    assert (printed.code, printed.err) == (0, "")
    claims = claims_of(printed.out.strip(), url)
    assert (claims["sub"], claims["roles"], claims["workspace"]) == ("1", ["admin"], 1)


def test_its_role_and_time_may_be_given(call: Call, url: str) -> None:
    claims = claims_of(call("token", "1", "--role", "member", "--minutes", "5", "--database", url).out.strip(), url)
    assert claims["roles"] == ["member"]
    assert int(str(claims["exp"])) - int(str(claims["iat"])) == 300


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("nobody",), "There is nobody called 'nobody'"),
        (("1", "--role", "system"), "no token gives it"),
        (("1", "--role", "king"), "'king' is none of admin, member, guest"),
    ],
)
def test_it_is_refused_with_what_would_be_right(call: Call, url: str, arguments: tuple[str, ...], said: str) -> None:
    refused = call("token", *arguments, "--database", url)
    assert (refused.code, refused.out) == (1, "")
    assert said in refused.err


def test_without_a_secret_that_the_service_has_too_there_is_none(call: Call) -> None:
    refused = call("token", "1", "--database", "postgresql://localhost/nowhere")
    assert refused.code == 1
    assert "MAINSPRING_TOKEN_SECRET: is not set" in refused.err
