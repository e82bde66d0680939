"""An outside issuer that publishes its keys on a real server: what it answers, and who is let in by its tokens."""

from __future__ import annotations

import gzip
import json
import logging
from collections.abc import Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any

import httpx
import pytest

from graph.auth.keys import MAX_BYTES, IssuerKeys, KeysUnreadable, fetch_from
from graph.errors import Unavailable
from tests.auth.conftest import serve_people
from tests.auth.test_tokens import OUTSIDE, PRIVATE, jwk_of, outside_claims, signed
from tests.databases import Databases

KEYS = json.dumps({"keys": [jwk_of(PRIVATE)]}).encode()


@dataclass
class Publisher:
    """A server that answers every request alike, and remembers them."""

    server: ThreadingHTTPServer
    status: int = 200
    body: bytes = KEYS
    headers: dict[str, str] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server.server_port}/keys"


@pytest.fixture
def publisher() -> Iterator[Publisher]:
    class Answers(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            made.asked.append(self.path)
            self.send_response(made.status)
            for name, value in made.headers.items():
                self.send_header(name, value)
            self.end_headers()
            try:
                self.wfile.write(made.body)
            except ConnectionError:
                return

        def log_message(self, *_: Any) -> None:
            """Nothing."""

    made = Publisher(ThreadingHTTPServer(("127.0.0.1", 0), Answers))
    thread = Thread(target=made.server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    yield made
    made.server.shutdown()
    thread.join()
    made.server.server_close()


def test_keys_are_what_the_issuer_answers(publisher: Publisher) -> None:
    assert fetch_from(publisher.url)() == [jwk_of(PRIVATE)]
    assert publisher.asked == ["/keys"]


PADDED = b'{"keys": [], "padding": "%s"}'
UNREADABLE = {
    "too large": (PADDED % (b"x" * MAX_BYTES), f"its answer is over {MAX_BYTES:,} bytes"),
    "not JSON": (b"<html>", "its answer is not JSON"),
    "nothing": (b"", "its answer is not JSON"),
    "not UTF-8": (b'{"keys": "\xff"}', "its answer is not JSON"),
    "deep": (b"[" * 100_000, "its answer is not JSON"),
    "a list": (b"[]", 'its answer has no list "keys"'),
    "keys that are no list": (b'{"keys": {}}', 'its answer has no list "keys"'),
}


def test_what_is_no_set_of_keys_is_refused_and_says_why(publisher: Publisher) -> None:
    for publisher.body, message in UNREADABLE.values():
        with pytest.raises(KeysUnreadable) as caught:
            fetch_from(publisher.url)()
        assert str(caught.value) == message
    publisher.body = PADDED % (b"x" * (MAX_BYTES - len(PADDED % b"")))
    assert fetch_from(publisher.url)() == []


async def test_an_issuer_that_answers_no_keys_is_one_that_is_down(
    publisher: Publisher, caplog: pytest.LogCaptureFixture
) -> None:
    publisher.body = b"<html>"
    with caplog.at_level(logging.WARNING, "graph.auth.keys"), pytest.raises(Unavailable):
        await IssuerKeys(fetch_from(publisher.url), ["RS256"], 60).find("k1")
    assert "could not be fetched: its answer is not JSON" in caplog.text


def test_an_answer_that_grows_as_it_is_read_is_too_large(publisher: Publisher) -> None:
    publisher.headers = {"Content-Encoding": "gzip"}
    publisher.body = gzip.compress(PADDED % (b"x" * 5_000_000))
    with pytest.raises(KeysUnreadable, match="is over"):
        fetch_from(publisher.url)()


def test_an_issuer_that_answers_otherwise_than_ok_or_not_at_all_is_an_error(publisher: Publisher) -> None:
    # Nor is it followed: the settings name one address.
    publisher.headers = {"Location": "/elsewhere"}
    for publisher.status in (404, 500, 302):
        with pytest.raises(httpx.HTTPStatusError):
            fetch_from(publisher.url)()
    assert set(publisher.asked) == {"/keys"}
    with pytest.raises(httpx.ConnectError):
        fetch_from("http://127.0.0.1:1/keys")()


async def test_a_service_takes_the_issuer_s_tokens_that_are_for_it_and_signed_as_it_expects(
    publisher: Publisher, databases: Databases
) -> None:
    settings = {"jwks_url": publisher.url, "jwks_issuer": OUTSIDE, "jwks_audience": "billing, sales",
                "jwks_algorithms": ("RS384", "PS256")}  # fmt: skip
    given = outside_claims(aud="billing, sales")
    others = {
        "of another algorithm": signed(given, PRIVATE, "RS256", kid="k1"),
        "for our own audience": signed({**given, "aud": "mainspring"}, PRIVATE, "RS384", kid="k1"),
        "of another issuer": signed({**given, "iss": f"{OUTSIDE}x"}, PRIVATE, "RS384", kid="k1"),
    }
    async for people in serve_people(databases.make("sqlite", "outside"), **settings):
        for algorithm in ("RS384", "PS256"):
            status, answer = await people.me(signed(given, PRIVATE, algorithm, kid="k1"))
            assert (status, answer["id"], answer["roles"]) == (200, f"{OUTSIDE}#7", ["member"]), answer
        refused = {name: (await people.me(each))[0] for name, each in others.items()}
        assert refused == dict.fromkeys(others, 401)
    assert publisher.asked == ["/keys"]
