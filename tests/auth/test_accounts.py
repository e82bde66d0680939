"""Opening an account, logging in, staying so and logging out, over HTTP and on each database."""

from __future__ import annotations

import asyncio
import statistics
import time
from typing import Any

import httpx
import jwt
import pytest
from fastapi import FastAPI
from pwdlib import PasswordHash
from pwdlib.hashers.argon2 import Argon2Hasher
from sqlalchemy import select
from sqlalchemy.ext.asyncio import create_async_engine

from graph.auth.passwords import WAITING, Passwords
from graph.errors import Unavailable
from models import User, UserSession
from tests.auth.conftest import LOG_IN, LOG_OUT, PASSWORD, REFRESH, SECRET, People, make_service, serve_people
from tests.http.calls import Client
from tests.serving import running

ANN = "ann@acme.example"


async def rows(url: str, statement: Any) -> list[Any]:
    engine = create_async_engine(url)
    try:
        async with engine.connect() as connection:
            return list((await connection.execute(statement)).all())
    finally:
        await engine.dispose()


def only_error(payload: Any) -> Any:
    assert payload["tokens"] is None
    (error,) = payload["errors"]
    return error


# Opening an account


async def test_whoever_signs_up_is_logged_in_and_may_log_in_again(people: People) -> None:
    email, made = await people.sign_up()
    assert made["errors"] == []
    tokens = made["tokens"]
    assert (tokens["roles"], tokens["expiresIn"]) == (["member"], 900)
    assert await people.me(tokens["accessToken"]) == (200, {
        "id": str(tokens["userId"]), "roles": ["member"], "claims": {"workspace": 3},
        "expires_at": (await people.me(tokens["accessToken"]))[1]["expires_at"],
    })  # fmt: skip
    again = await people.log_in(email)
    assert again["tokens"]["userId"] == tokens["userId"]
    by_handle = await people.log_in(f"open-tides/{email.partition('@')[0]}")
    assert by_handle["tokens"]["userId"] == tokens["userId"]
    assert (await people.log_in(email.upper()))["tokens"]["userId"] == tokens["userId"]


async def test_what_a_token_says_is_what_the_rules_read(people: People) -> None:
    """Anonymous: no e-mail addresses; a member: their own; and each sees the workspace of the token."""
    email, made = await people.sign_up()
    _, other = await people.sign_up()
    query = "query ($id: Int!) { user(id: $id) { email workspace { slug } } }"
    as_member = {"Authorization": f"Bearer {made['tokens']['accessToken']}"}
    own = (await people.api.post(query, {"id": made["tokens"]["userId"]}, **as_member)).json()
    assert own == {"data": {"user": {"email": email, "workspace": {"slug": "open-tides"}}}}
    theirs = (await people.api.post(query, {"id": other["tokens"]["userId"]}, **as_member)).json()
    assert theirs["data"]["user"]["email"] is None
    nobody = (await people.api.post(query, {"id": made["tokens"]["userId"]})).json()
    assert email not in str(nobody)
    # Another's workspace, which is private.
    hidden = '{ workspaceBy(key: {slug: "roesterei"}) { name } }'
    assert (await people.api.post(hidden, None, **as_member)).json() == {"data": {"workspaceBy": None}}


async def test_a_password_is_stored_as_its_argon2_hash_and_a_refresh_token_as_its_hash(
    people_as_deployed: People,
) -> None:
    people = people_as_deployed
    email, made = await people.sign_up()
    ((stored,),) = await rows(people.url, select(User.password_hash).where(User.email == email))
    assert stored.startswith("$argon2id$v=19$m=65536,t=3,p=4$")
    assert PASSWORD not in stored
    sessions = await rows(
        people.url, select(UserSession.__table__).where(UserSession.user_id == made["tokens"]["userId"])
    )
    assert made["tokens"]["refreshToken"] not in repr(sessions)
    assert [len(each.token_hash) for each in sessions] == [64]


@pytest.mark.parametrize(
    ("given", "kind", "path"),
    [
        ({"password": "seven77"}, "ValidationError", ["password"]),
        ({"password": "x" * 257}, "ValidationError", ["password"]),
        ({"email": "nobody"}, "ValidationError", ["email"]),
        ({"email": "a b@example.org"}, "ValidationError", ["email"]),
        ({"handle": "  "}, "ValidationError", ["handle"]),
        ({"handle": "a/b"}, "ValidationError", ["handle"]),
        ({"handle": "nul\0"}, "ValidationError", ["handle"]),
        ({"workspace": "nowhere"}, "NotFoundError", ["workspace"]),
        ({"workspace": "nul\0"}, "NotFoundError", ["workspace"]),
    ],
)
async def test_a_wrong_sign_up_says_where(people: People, given: dict[str, Any], kind: str, path: list[str]) -> None:
    error = only_error((await people.sign_up(**given))[1])
    assert (error["__typename"], error["path"]) == (kind, path)


async def test_a_taken_handle_or_address_is_refused_also_where_two_come_at_once(people: People) -> None:
    email, _ = await people.sign_up()
    assert only_error((await people.sign_up(email=email))[1])["code"] == "UNIQUE"
    handle = email.partition("@")[0]
    assert only_error((await people.sign_up(handle=handle))[1])["path"] == ["handle"]
    both = await asyncio.gather(*(people.sign_up(email=f"race{email}") for _ in range(4)))
    assert sorted(len(made["errors"]) for _, made in both) == [0, 1, 1, 1]
    assert len(await rows(people.url, select(User.id).where(User.email == f"race{email}"))) == 1


# Logging in


async def test_nobody_learns_what_was_wrong_with_a_log_in(people: People) -> None:
    email, _ = await people.sign_up()
    tried = [(email, "wrong password"), ("nobody@example.org", PASSWORD), ("acme/nobody", PASSWORD), ("", ""),
             (ANN, PASSWORD), ("nul\0@example.org", PASSWORD), (email, PASSWORD + "\0" * 300)]  # fmt: skip
    errors = [only_error(await people.log_in(*each)) for each in tried]
    assert all(each == errors[0] for each in errors)
    assert errors[0]["code"] == "FORBIDDEN"


async def test_a_log_in_takes_as_long_for_nobody_as_for_somebody(people_as_deployed: People) -> None:
    """In turn, so that whatever else the machine does befalls both alike."""
    people = people_as_deployed
    email, _ = await people.sign_up()
    known: list[float] = []
    unknown: list[float] = []
    for number in range(10):
        for login, times in ((email, known), (f"nobody{number}@example.org", unknown)):
            start = time.perf_counter()
            only_error(await people.log_in(login, "wrong password"))
            times.append(time.perf_counter() - start)
    fastest = min(known), min(unknown)
    middle = statistics.median(known), statistics.median(unknown)
    # Argon2 is nearly all of it: were it left out for nobody, that would take a tenth.
    assert min(fastest) / max(fastest) > 0.7, (known, unknown)
    assert min(middle) / max(middle) > 0.6, (known, unknown)


async def test_attempts_are_limited_by_name_and_say_when_again(people_url: str) -> None:
    async for people in serve_people(people_url, login_attempts=3):
        email, _ = await people.sign_up()
        for _ in range(5):  # those that succeed do not count
            assert (await people.log_in(email))["errors"] == []
        for _ in range(3):
            only_error(await people.log_in(email, "wrong"))
        for login in (email, email.upper(), f" {email}"):
            refused = await people.api.post(LOG_IN, {"login": login, "password": PASSWORD, "cookie": False})
            error = refused.json()["errors"][0]
            assert (refused.status_code, error["extensions"]["code"]) == (429, "RATE_LIMITED")
            assert 0 < int(refused.headers["retry-after"]) == error["extensions"]["retryAfter"] <= 300
        form = {"grant_type": "password", "username": email, "password": PASSWORD}
        assert (await people.api.client.post("/auth/token", data=form)).status_code == 429
        # Others are not kept out.
        assert (await people.sign_up())[1]["errors"] == []


async def test_attempts_are_limited_by_address_whatever_names_are_tried(people_url: str) -> None:
    async for people in serve_people(people_url, login_attempts=1):
        for number in range(10):
            only_error(await people.log_in(f"guess{number}@example.org"))
        refused = await people.api.post(LOG_IN, {"login": "another@example.org", "password": "x", "cookie": False})
        assert refused.status_code == 429


async def test_an_address_that_is_kept_out_keeps_nobody_out(people_url: str) -> None:
    app = make_service(people_url, login_attempts=2)
    async with running(app) as api:
        people = People(api, people_url)
        email, _ = await people.sign_up()
        for number in range(19):  # an account was opened from here, too
            only_error(await people.log_in(f"guess{number}@example.org"))
        form = {"grant_type": "password", "username": email, "password": "wrong"}
        for _ in range(3):
            assert (await people.api.client.post("/auth/token", data=form)).status_code == 429
        elsewhere = httpx.ASGITransport(app, client=("192.0.2.7", 1))
        async with httpx.AsyncClient(transport=elsewhere, base_url="http://test") as client:
            form["password"] = PASSWORD
            assert (await client.post("/auth/token", data=form)).status_code == 200


async def test_refresh_tokens_that_are_none_are_counted_and_good_ones_are_not(people_url: str) -> None:
    guessed = f"{'f' * 32}.{'g' * 43}"
    async for people in serve_people(people_url, login_attempts=1):
        _, made = await people.sign_up()
        token = made["tokens"]["refreshToken"]
        for _ in range(12):
            token = (await people.refresh(token))["tokens"]["refreshToken"]
        for _ in range(4):
            only_error(await people.refresh(guessed))
            assert (await people.payload(LOG_OUT, token=guessed))["logOut"] == {"ended": False}
        # The account that was opened is the ninth, and this the tenth.
        only_error(await people.refresh("no token"))
        for query, variables in ((REFRESH, {"token": guessed, "cookie": False}), (LOG_OUT, {"token": guessed})):
            refused = await people.api.post(query, variables)
            assert (refused.status_code, refused.json()["errors"][0]["extensions"]["code"]) == (429, "RATE_LIMITED")


async def test_a_refresh_token_that_is_none_waits_for_no_writer(people: People) -> None:
    """Nor keeps one waiting: all that it costs is a read."""
    lock = "BEGIN IMMEDIATE" if people.url.startswith("sqlite") else "LOCK TABLE user_sessions IN EXCLUSIVE MODE"
    guessed = f"{'f' * 32}.{'g' * 43}"
    engine = create_async_engine(people.url)
    async with engine.connect() as connection:
        await connection.exec_driver_sql(lock)
        async with asyncio.timeout(3):
            only_error(await people.refresh(guessed))
            assert (await people.payload(LOG_OUT, token=guessed))["logOut"] == {"ended": False}
    await engine.dispose()


async def test_passwords_are_checked_beside_the_loop_and_only_so_many_wait() -> None:
    quick = Argon2Hasher(time_cost=1, memory_cost=4_096, parallelism=1)
    passwords = Passwords(PasswordHash((quick,)))
    known = await passwords.hash(PASSWORD)
    ticks = 0

    async def tick() -> None:
        nonlocal ticks
        while True:
            await asyncio.sleep(0.001)
            ticks += 1

    ticking = asyncio.create_task(tick())
    results = await asyncio.gather(*(passwords.check(PASSWORD, known) for _ in range(WAITING)), return_exceptions=True)
    flood = [asyncio.create_task(passwords.check(PASSWORD, known)) for _ in range(WAITING + 5)]
    flooded = await asyncio.gather(*flood, return_exceptions=True)
    ticking.cancel()
    assert results == [True] * WAITING
    assert sum(isinstance(each, Unavailable) for each in flooded) == 5
    assert ticks > 20
    assert passwords.waiting == 0
    passwords.close()


# Staying logged in


async def test_a_refresh_token_is_good_once_and_a_spent_one_ends_the_session(people: People) -> None:
    _, made = await people.sign_up()
    first = made["tokens"]["refreshToken"]
    second = (await people.refresh(first))["tokens"]["refreshToken"]
    third = (await people.refresh(second))["tokens"]
    assert len({first, second, third["refreshToken"]}) == 3
    assert (await people.me(third["accessToken"]))[0] == 200
    # Replayed, by a thief or by whom it was stolen from: nobody can tell, so that both must log in again.
    assert only_error(await people.refresh(first))["code"] == "FORBIDDEN"
    assert only_error(await people.refresh(third["refreshToken"]))["code"] == "FORBIDDEN"
    assert await rows(people.url, select(UserSession.id).where(UserSession.user_id == made["tokens"]["userId"])) == []


async def test_of_many_who_come_at_once_with_one_token_one_is_served_and_the_session_ends(people: People) -> None:
    _, made = await people.sign_up()
    for _ in range(3):
        token = (await people.log_in(f"open-tides/{await handle_of(people, made)}"))["tokens"]["refreshToken"]
        answers = await asyncio.gather(*(people.refresh(token) for _ in range(6)))
        served = [each["tokens"] for each in answers if each["tokens"] is not None]
        assert len(served) == 1
        assert only_error(await people.refresh(served[0]["refreshToken"]))["code"] == "FORBIDDEN"


async def handle_of(people: People, made: Any) -> str:
    ((handle,),) = await rows(people.url, select(User.handle).where(User.id == made["tokens"]["userId"]))
    return str(handle)


async def test_a_session_that_is_spent_leaves_other_sessions_alone(people: People) -> None:
    email, made = await people.sign_up()
    other = (await people.log_in(email))["tokens"]["refreshToken"]
    first = made["tokens"]["refreshToken"]
    await people.refresh(first)
    only_error(await people.refresh(first))
    assert (await people.refresh(other))["errors"] == []


@pytest.mark.parametrize("token", ["", "abc", "x" * 5_000, "0" * 32 + ".abc", f"{'f' * 32}.", "nul\0.abc", "ü.ü"])
async def test_what_is_no_refresh_token_is_refused(people: People, token: str) -> None:
    payload = await people.refresh(token)
    assert payload["tokens"] is None
    assert payload["errors"][0]["path"] == ["refreshToken"]


async def test_a_session_expires(people_url: str) -> None:
    async for people in serve_people(people_url, session_days=0.000_02):
        _, made = await people.sign_up()
        await asyncio.sleep(2.5)
        assert only_error(await people.refresh(made["tokens"]["refreshToken"]))["code"] == "FORBIDDEN"


async def test_whoever_logs_out_can_not_refresh(people: People) -> None:
    _, made = await people.sign_up()
    token = made["tokens"]["refreshToken"]
    assert await people.payload(LOG_OUT, token=token) == {"logOut": {"ended": True}, "errors": []}
    assert await people.payload(LOG_OUT, token=token) == {"logOut": {"ended": False}, "errors": []}
    assert only_error(await people.refresh(token))["code"] == "FORBIDDEN"


async def test_logging_out_wins_against_a_refresh_at_the_same_time(people: People) -> None:
    email, _ = await people.sign_up()
    for _ in range(4):
        token = (await people.log_in(email))["tokens"]["refreshToken"]
        refreshed, _ = await asyncio.gather(people.refresh(token), people.payload(LOG_OUT, token=token))
        if refreshed["tokens"] is not None:
            assert only_error(await people.refresh(refreshed["tokens"]["refreshToken"]))["code"] == "FORBIDDEN"


# A log-in is an operation of its own


async def test_a_log_in_is_alone_in_its_operation_and_is_not_kept(people: People) -> None:
    log_in = 'logIn(login: "a@example.org", password: "x") { errors { code } }'
    for query in (
        f"mutation {{ a: {log_in} b: {log_in} }}",
        f"mutation {{ {log_in} deleteTag(id: 1) {{ errors {{ code }} }} }}",
    ):
        refused = (await people.api.post(query)).json()["errors"][0]
        assert "must be the only field of its operation" in refused["message"]
    refused = (await people.api.post(f"mutation {{ {log_in} }}", Idempotency_Key="k")).json()["errors"][0]
    assert "takes no Idempotency-Key" in refused["message"]


async def test_names_of_an_answer_are_the_client_s(people: People) -> None:
    email, _ = await people.sign_up()
    answer = await people.api.ask(
        "mutation ($login: String!, $password: String!) {"
        " kind: __typename in: logIn(login: $login, password: $password)"
        " { __typename t: tokens { __typename who: userId } e: errors { message } } }",
        login=email, password=PASSWORD,
    )  # fmt: skip
    who = answer["in"]["t"].pop("who")
    assert who > 0
    assert answer == {
        "kind": "Mutation",
        "in": {"__typename": "TokensPayload", "t": {"__typename": "Tokens"}, "e": []},
    }


# Over plain HTTP, as OAuth 2 has it


async def token_form(people: People, **form: str) -> httpx.Response:
    return await people.api.client.post("/auth/token", data=form)


async def test_the_password_flow_gives_tokens_and_refreshes_them(people: People) -> None:
    email, made = await people.sign_up()
    granted = await token_form(people, grant_type="password", username=email, password=PASSWORD, scope="")
    assert (granted.status_code, granted.headers["cache-control"]) == (200, "no-store")
    tokens = granted.json()
    assert (tokens["token_type"], tokens["expires_in"]) == ("bearer", 900)
    assert (await people.me(tokens["access_token"]))[1]["id"] == str(made["tokens"]["userId"])
    renewed = await token_form(people, grant_type="refresh_token", refresh_token=tokens["refresh_token"])
    assert renewed.status_code == 200
    replayed = await token_form(people, grant_type="refresh_token", refresh_token=tokens["refresh_token"])
    assert (replayed.status_code, replayed.json()["error"]) == (400, "invalid_grant")


@pytest.mark.parametrize(
    ("form", "error"),
    [
        ({"username": "nobody@example.org", "password": "x"}, "invalid_grant"),
        ({"username": "nobody@example.org"}, "invalid_request"),
        ({"grant_type": "refresh_token"}, "invalid_request"),
        ({"grant_type": "client_credentials"}, "unsupported_grant_type"),
        ({"username": "x" * 20_000, "password": "x"}, "invalid_request"),
    ],
)
async def test_what_is_wrong_with_a_form_is_told_as_oauth_has_it(
    people: People, form: dict[str, str], error: str
) -> None:
    refused = await token_form(people, **form)
    assert (refused.status_code, refused.json()["error"]) == (400, error)


async def test_json_is_no_form(people: People) -> None:
    refused = await people.api.client.post("/auth/token", json={"username": "a", "password": "b"})
    assert (refused.status_code, refused.json()["error"]) == (400, "invalid_request")


async def test_a_client_that_leaves_within_the_form_is_no_error(
    people_service: FastAPI, caplog: pytest.LogCaptureFixture
) -> None:
    headers = [("Content-Type", "application/x-www-form-urlencoded")]
    got = await Client(people_service, "/auth/token").send("POST", [b"username=ann&pass"], headers, leaves=True)
    assert got is None or (got.status, got.body) == (400, b"")
    assert [each for each in caplog.records if each.levelname == "ERROR"] == []


async def test_the_docs_know_how_to_log_in(people: People) -> None:
    described = (await people.api.client.get("/openapi.json")).json()
    (scheme,) = described["components"]["securitySchemes"].values()
    assert scheme["type"] == "oauth2"
    assert scheme["flows"]["password"]["tokenUrl"] == "auth/token"
    assert described["paths"]["/auth/me"]["get"]["security"] == [{"OAuth2PasswordBearer": []}]
    form = described["paths"]["/auth/token"]["post"]["requestBody"]["content"]["application/x-www-form-urlencoded"]
    assert set(form["schema"]["properties"]) == {"grant_type", "username", "password", "refresh_token"}


async def test_the_page_of_the_docs_knows_where_to_come_back_to(people: People) -> None:
    page = await people.api.client.get("/docs")
    assert (page.status_code, page.headers["content-type"]) == (200, "text/html; charset=utf-8")
    assert "url: '/openapi.json'" in page.text
    assert "oauth2RedirectUrl: window.location.origin + '/docs/oauth2-redirect'" in page.text
    assert "swaggerUIRedirectOauth2" in (await people.api.client.get("/docs/oauth2-redirect")).text


async def test_nobody_is_asked_who_they_are(people: People) -> None:
    status, answer = await people.me(None)
    assert (status, answer["errors"][0]["extensions"]["code"]) == (401, "UNAUTHENTICATED")


async def test_tokens_of_this_service_are_signed_with_its_secret(people: People) -> None:
    _, made = await people.sign_up()
    said = jwt.decode(made["tokens"]["accessToken"], SECRET, ["HS256"], audience="mainspring", issuer="mainspring")
    assert (said["sub"], said["roles"]) == (str(made["tokens"]["userId"]), ["member"])
    assert said["exp"] - said["iat"] == 900
