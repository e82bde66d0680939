"""The reference service, where people log in, on each kind of database."""

from __future__ import annotations

import itertools
from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass
from functools import partial
from typing import Any

import pytest
from fastapi import FastAPI
from pwdlib import PasswordHash
from pwdlib.hashers.argon2 import Argon2Hasher

from graph.app import create_app
from graph.auth.passwords import Passwords
from graph.settings import Settings
from models.sample import fill
from tests.conftest import require
from tests.databases import KINDS, Databases, change, migrate
from tests.serving import Api, asking, running

SECRET = "a secret of the tests, longer than 32"
PASSWORD = "correct horse"
numbers = itertools.count()

FIELDS = "{ tokens { accessToken refreshToken expiresIn userId roles } errors { __typename code path message } }"
SIGN_UP = f"""mutation (
  $handle: String!, $email: String!, $password: String!, $workspace: String!, $cookie: Boolean!
) {{
  signUp(workspace: $workspace, handle: $handle, displayName: "Somebody", email: $email, password: $password,
         cookie: $cookie) {FIELDS} }}"""
LOG_IN = f"mutation ($login: String!, $password: String!, $cookie: Boolean!) {{ logIn(login: $login, password: $password, cookie: $cookie) {FIELDS} }}"  # noqa: E501
REFRESH = f"mutation ($token: String, $cookie: Boolean!) {{ refresh(refreshToken: $token, cookie: $cookie) {FIELDS} }}"
LOG_OUT = "mutation ($token: String) { logOut(refreshToken: $token) { logOut { ended } errors { code } } }"


@dataclass(frozen=True)
class People:
    """Asks a service as people do who log in."""

    api: Api
    url: str

    async def payload(self, query: str, **variables: Any) -> Any:
        """The payload of a mutation's only field."""
        data = await self.api.ask(query, **variables)
        (payload,) = data.values()
        return payload

    async def sign_up(self, password: str = PASSWORD, **given: Any) -> tuple[str, Any]:
        """Somebody new: their e-mail address and the payload."""
        number = next(numbers)
        email = given.pop("email", f"somebody{number}@example.org")
        said = {"handle": f"somebody{number}", "workspace": "open-tides", "cookie": False, **given}
        return email, await self.payload(SIGN_UP, email=email, password=password, **said)

    async def log_in(self, login: str, password: str = PASSWORD, *, cookie: bool = False) -> Any:
        return await self.payload(LOG_IN, login=login, password=password, cookie=cookie)

    async def refresh(self, token: str | None, *, cookie: bool = False) -> Any:
        return await self.payload(REFRESH, token=token, cookie=cookie)

    async def me(self, token: str | None) -> tuple[int, Any]:
        headers = {} if token is None else {"Authorization": f"Bearer {token}"}
        response = await self.api.client.get("/auth/me", headers=headers)
        return response.status_code, response.json()


def make_service(url: str, **settings: Any) -> FastAPI:
    return create_app(Settings(**{"database_url": url, "token_secret": SECRET, "login_attempts": 1_000, **settings}))


async def serve_people(url: str, **settings: Any) -> AsyncIterator[People]:
    """A service of its own: with other settings, or one that remembers nobody's attempts."""
    async with running(make_service(url, **settings)) as api:
        yield People(api, url)


@pytest.fixture(scope="module", autouse=True)
def quick_hashes() -> Iterator[None]:
    """Argon2 with the least it can do: as it's recommended it was half of what these tests took.

    What is about the hashes asks `people_as_deployed`.
    """
    quick = PasswordHash((Argon2Hasher(time_cost=1, memory_cost=8, parallelism=1),))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("graph.auth.service.Passwords", partial(Passwords, quick))
        yield


@pytest.fixture(scope="session", params=KINDS)
def people_url(request: pytest.FixtureRequest, databases: Databases) -> Any:
    """The chat with its sample, to be written by all tests of people, on each kind of database in turn."""
    require(databases, request.param, request)
    url = databases.make(request.param, "people")
    change(url, migrate, fill)
    yield url
    databases.drop(url)


@pytest.fixture(scope="module")
async def people_service(people_url: str) -> AsyncIterator[FastAPI]:
    app = make_service(people_url)
    async with app.router.lifespan_context(app):
        yield app


@pytest.fixture
async def people(people_service: FastAPI, people_url: str) -> AsyncIterator[People]:
    """Each test has a client, with its cookies, of its own."""
    async with asking(people_service) as client:
        yield People(Api(client), people_url)


@pytest.fixture
async def people_as_deployed(people_url: str, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[People]:
    """With the hashes of a service that is no test."""
    monkeypatch.setattr("graph.auth.service.Passwords", Passwords)
    async for people in serve_people(people_url):
        yield people
