"""Who is asking, over HTTP: by a bearer token, by the cookie of a log-in, and when a stream is opened."""

from __future__ import annotations

import time
from collections.abc import AsyncIterator
from typing import Any

import httpx
import pytest

from graph.auth.signer import signer_by_secret
from graph.auth.tokens import NOBODY, NOT_VALID, Tokens
from graph.errors import Forbidden, Unauthenticated
from graph.http.authentication import Authentication
from models.sample import fill
from tests.auth.conftest import LOG_OUT, PASSWORD, REFRESH, SECRET, SIGN_UP, People, serve_people
from tests.databases import change, migrate

SIGNER = signer_by_secret(SECRET, "mainspring", "mainspring")
QUERY = "{ channels(limit: 1) { id } }"


@pytest.fixture(scope="module")
async def one(tmp_path_factory: pytest.TempPathFactory, databases: Any) -> AsyncIterator[People]:
    """A service over the sample in SQLite: nothing here depends on the database."""
    url = databases.make("sqlite", "authentication")
    change(url, migrate, fill)
    async for people in serve_people(url, trusted_origins=("https://app.example.org",)):
        yield people
    databases.drop(url)


@pytest.fixture
def people(one: People) -> People:
    one.api.client.cookies.clear()
    return one


def token(seconds: float = 60, **claims: Any) -> str:
    return SIGNER.sign("1", ["member"], seconds, claims)


# By token


@pytest.mark.parametrize("accept", ["application/json", "application/graphql-response+json"])
async def test_a_bad_token_is_refused_and_nobody_is_anonymous_by_it(people: People, accept: str) -> None:
    for bad in ("Bearer abc", f"Bearer {token()}x", f"Basic {token()}", "Bearer", "Bearer ", token(), ""):
        refused = await people.api.post(QUERY, None, Authorization=bad, Accept=accept)
        assert refused.status_code == 401, bad
        assert refused.headers["www-authenticate"] == 'Bearer error="invalid_token"'
        (error,) = refused.json()["errors"]
        assert (error["message"], error["extensions"]) == (NOT_VALID, {"code": "UNAUTHENTICATED"})
        assert "data" not in refused.json()


async def test_a_good_token_is_answered_by_post_and_get(people: People) -> None:
    for scheme in ("Bearer", "bearer", "BEARER"):
        assert (await people.api.post(QUERY, None, Authorization=f"{scheme} {token()}")).status_code == 200
    got = await people.api.client.get(
        "/graphql", params={"query": QUERY}, headers={"Authorization": f"Bearer {token()}"}
    )
    assert got.status_code == 200


async def test_a_token_in_the_address_is_none(people: People) -> None:
    for name in ("access_token", "token", "authorization"):
        response = await people.api.client.get("/auth/me", params={name: token()})
        assert response.status_code == 401
        # It is not looked at: a bad one is no matter either.
        asked = await people.api.client.get("/graphql", params={"query": QUERY, name: "abc"})
        assert asked.status_code == 200


async def test_a_token_expires_while_it_is_used(people: People, monkeypatch: pytest.MonkeyPatch) -> None:
    short = token(60)
    assert (await people.me(short))[0] == 200
    later = time.time() + 120
    monkeypatch.setattr(time, "time", lambda: later)
    status, answer = await people.me(short)
    assert (status, "expired" in answer["errors"][0]["message"]) == (401, True)


# By cookie


async def logged_in(people: People) -> dict[str, str]:
    """Cookies of somebody new, by their names, with what is said of each."""
    name = f"cookie{time.perf_counter_ns()}"
    given = {"handle": name, "email": f"{name}@example.org", "password": PASSWORD, "workspace": "open-tides"}
    response = await people.api.post(SIGN_UP, {**given, "cookie": True})
    payload = response.json()["data"]["signUp"]
    assert payload["errors"] == []
    assert (payload["tokens"]["accessToken"], payload["tokens"]["refreshToken"]) == (None, None)
    return {each.partition("=")[0]: each for each in response.headers.get_list("set-cookie")}


async def test_a_browser_logs_in_by_cookies_that_no_script_can_read(people: People) -> None:
    cookies = await logged_in(people)
    assert set(cookies) == {"mainspring_access", "mainspring_refresh"}
    for each in cookies.values():
        assert each.endswith("; HttpOnly; SameSite=Strict")
    assert "Max-Age=900;" in cookies["mainspring_access"]
    assert (await people.me(None))[0] == 200
    assert (await people.api.post(QUERY)).status_code == 200
    renewed = await people.refresh(None, cookie=True)
    assert renewed["errors"] == []
    assert (await people.me(None))[0] == 200
    assert (await people.payload(LOG_OUT, token=None))["logOut"] == {"ended": True}
    assert dict(people.api.client.cookies) == {}
    assert (await people.me(None))[0] == 401


async def test_a_log_out_that_is_refused_takes_the_cookies_all_the_same(people_url: str) -> None:
    async for people in serve_people(people_url, login_attempts=1):
        await logged_in(people)
        guessed = f"{'f' * 32}.{'g' * 43}"
        while (await people.api.post(REFRESH, {"token": guessed, "cookie": False})).status_code != 429:
            pass
        assert set(people.api.client.cookies) == {"mainspring_access", "mainspring_refresh"}
        assert (await people.api.post(LOG_OUT, {"token": None})).status_code == 429
        assert dict(people.api.client.cookies) == {}


async def test_by_https_the_cookies_are_sent_by_https_only(people: People) -> None:
    people.api.client.base_url = httpx.URL("https://test")
    try:
        assert all(each.endswith("; Secure") for each in (await logged_in(people)).values())
    finally:
        people.api.client.base_url = httpx.URL("http://test")


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({}, 200),
        ({"Origin": "http://test"}, 200),
        ({"Origin": "https://app.example.org"}, 200),
        ({"Origin": "https://app.example.org", "Sec-Fetch-Site": "cross-site"}, 200),
        ({"Sec-Fetch-Site": "same-origin", "Origin": "http://test"}, 200),
        ({"Origin": "https://evil.example"}, 403),
        ({"Origin": "http://test.evil.example"}, 403),
        ({"Origin": "null"}, 403),
        ({"Origin": "http://["}, 403),
        ({"Origin": "test"}, 403),
        ({"Sec-Fetch-Site": "cross-site"}, 403),
        ({"Sec-Fetch-Site": "cross-site", "Origin": "http://test"}, 403),
        ({"Sec-Fetch-Site": "same-site"}, 403),
    ],
)
async def test_another_site_s_page_can_not_use_the_cookie(people: People, headers: dict[str, str], status: int) -> None:
    await logged_in(people)
    response = await people.api.client.post("/graphql", json={"query": QUERY}, headers=headers)
    assert response.status_code == status
    if status == 403:
        assert response.json()["errors"][0]["extensions"]["code"] == "FORBIDDEN"
        # Nor the refresh token's alone.
        people.api.client.cookies.delete("mainspring_access")
        refresh = {"query": "mutation { refresh { errors { code } } }"}
        assert (await people.api.client.post("/graphql", json=refresh, headers=headers)).status_code == 403
        # A token in the header was put there by a script that has it.
        by_header = {**headers, "Authorization": f"Bearer {token()}"}
        assert (await people.api.client.post("/graphql", json={"query": QUERY}, headers=by_header)).status_code == 200


async def test_a_form_of_another_site_is_refused_whatever_the_cookie(people: People) -> None:
    await logged_in(people)
    for kind in ("text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x"):
        sent = await people.api.client.post("/graphql", content=b'{"query": "{a}"}', headers={"Content-Type": kind})
        assert sent.status_code == 415


async def test_a_cookie_that_is_not_good_is_refused_once_and_taken_away(people: People) -> None:
    people.api.client.cookies.set("mainspring_access", "abc", domain="test.local")
    assert (await people.api.post(QUERY)).status_code in {200, 401}
    refused = await people.api.client.post(
        "/graphql", json={"query": QUERY}, headers={"Cookie": "mainspring_access=abc"}
    )
    assert refused.status_code == 401
    assert refused.headers["set-cookie"].startswith("mainspring_access=; Path=/; Max-Age=0")


@pytest.mark.parametrize(
    "beside",
    ['foo={"a":1}; %s', "a=b c; %s", "foo; %s", "%s; foo", "=x; %s", "a[]=1;%s; b=\xe9", "%s; c=@,:/", '%s; d="open'],
)
async def test_a_cookie_is_found_whatever_stands_beside_it(people: People, beside: str) -> None:
    header = (beside % f"mainspring_access={token()}").encode("latin-1")
    got = await people.api.client.get("/auth/me", headers={b"Cookie": header})
    assert (got.status_code, got.json().get("id")) == (200, "1")


# When a stream is opened, and for every transport to come


def scope(*headers: tuple[str, str]) -> dict[str, Any]:
    return {"type": "websocket", "headers": [(name.encode(), value.encode()) for name, value in headers]}


async def test_a_stream_is_authenticated_by_its_first_message_or_its_headers_and_knows_when_it_ends() -> None:
    issuer = SIGNER.as_issuer()
    authentication = Authentication(Tokens({issuer.name: issuer}).identify)
    bearer, other = f"Bearer {token()}", f"Bearer {SIGNER.sign('2', ['admin'], 60, {})}"
    for payload in ({"Authorization": bearer}, {"authorization": bearer}, {"headers": {"Authorization": bearer}}):
        identity = await authentication.authenticate(scope(("authorization", other)), payload)
        assert identity.viewer.id == "1"
        assert 50 < identity.expires_at - time.time() < 75
    assert (await authentication.authenticate(scope(("authorization", bearer)), {})).viewer.id == "1"
    assert await authentication.authenticate(scope(), None) is NOBODY
    for bad in ({"Authorization": "Bearer x"}, {"Authorization": 7}, {"authorization": None}):
        with pytest.raises(Unauthenticated):
            await authentication.authenticate(scope(), bad)
    cookie = ("cookie", f"mainspring_access={token()}")
    with pytest.raises(Forbidden):
        await authentication.authenticate(scope(cookie, ("origin", "https://evil.example"), ("host", "test")))
