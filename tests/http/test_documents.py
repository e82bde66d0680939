"""Operations that are asked for by a name: trusted documents, and automatic persisted queries."""

from __future__ import annotations

import hashlib
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import httpx
import pytest
from fastapi import FastAPI
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

import graph
from graph import Settings
from graph.errors import ManifestError
from graph.http.application import Application
from tests.serving import filled, running

KNOWN = "query Known($limit: Int) { notes(limit: $limit, orderBy: [{id: ASC}]) { id } }"
OTHER = "query Other { notes(limit: 1) { text } }"
ADD = 'mutation Add { createNote(input: {text: "x"}) { note { text } } }'


class Base(DeclarativeBase):
    pass


class Note(Base):
    __tablename__ = "notes"

    id: Mapped[int] = mapped_column(primary_key=True)
    text: Mapped[str]


def hash_of(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def persisted(text: str, version: int = 1) -> dict[str, Any]:
    return {"extensions": {"persistedQuery": {"version": version, "sha256Hash": hash_of(text)}}}


@asynccontextmanager
async def notes(url: str, app: FastAPI | None = None, **settings: Any) -> AsyncIterator[httpx.AsyncClient]:
    async with filled(url, Base, [Note(text="a"), Note(text="b")]) as engine:
        app = app or FastAPI()
        graph.mount(app, Base, engine, settings=Settings(**settings))
        async with running(app) as api:
            yield api.client


async def post(client: httpx.AsyncClient, **body: Any) -> tuple[int, Any]:
    response = await client.post("/graphql", json=body)
    return response.status_code, response.json()


def told(answer: tuple[int, Any]) -> tuple[int, str, str]:
    (error,) = answer[1]["errors"]
    return answer[0], error["extensions"]["code"], error["message"]


NOT_FOUND = (200, "PERSISTED_QUERY_NOT_FOUND", "PersistedQueryNotFound")


@pytest.fixture
def manifest(tmp_path: Path) -> Path:
    file = tmp_path / "persisted.json"
    file.write_text(json.dumps({"known-1": KNOWN, hash_of(ADD): ADD}))
    return file


# Automatic ones


@pytest.mark.parametrize("app", [FastAPI, Application], ids=["through the router", "straight"])
async def test_a_hash_is_known_once_its_operation_was_sent_as_apollo_and_urql_do(
    empty_sqlite_url: str, app: Any
) -> None:
    async with notes(empty_sqlite_url, app()) as client:
        first = {"operationName": "Known", "variables": {"limit": 1}, **persisted(KNOWN)}
        assert told(await post(client, **first)) == NOT_FOUND
        expected = (200, {"data": {"notes": [{"id": 1}]}})
        assert await post(client, query=KNOWN, **first) == expected
        assert await post(client, **first) == expected
        assert await post(client, query=None, **first) == expected
        # As useGETForHashedQueries and preferGetForPersistedQueries send it.
        asked = {"operationName": "Known", "variables": '{"limit":1}', "extensions": json.dumps(first["extensions"])}
        got = await client.get("/graphql", params=asked)
        assert (got.status_code, got.json()) == expected


async def test_a_client_that_reads_the_new_media_type_is_told_by_the_status(empty_sqlite_url: str) -> None:
    async with notes(empty_sqlite_url) as client:
        headers = {"Accept": "application/graphql-response+json"}
        got = await client.post("/graphql", json=persisted(KNOWN), headers=headers)
        assert (got.status_code, got.json()["errors"][0]["message"]) == (400, "PersistedQueryNotFound")


async def test_only_the_operation_s_own_hash_registers_it(empty_sqlite_url: str) -> None:
    async with notes(empty_sqlite_url) as client:
        _, code, message = told(await post(client, query=OTHER, **persisted(KNOWN)))
        assert code == "BAD_REQUEST"
        assert "is not the SHA-256 of the query" in message
        assert told(await post(client, **persisted(KNOWN))) == NOT_FOUND
        await post(client, query=KNOWN, **persisted(KNOWN))
        assert told(await post(client, query=OTHER, **persisted(KNOWN)))[1] == "BAD_REQUEST"


async def test_only_the_operation_s_own_hash_registers_one_of_a_manifest(empty_sqlite_url: str, manifest: Path) -> None:
    async with notes(empty_sqlite_url, trusted_documents=manifest) as client:
        for body in ({}, {"query": KNOWN}):
            _, code, message = told(await post(client, documentId="known-1", **body, **persisted(OTHER)))
            assert code == "BAD_REQUEST"
            assert "documentId is that of another operation" in message
            assert told(await post(client, **persisted(OTHER))) == NOT_FOUND
        # Its own one may stand beside the identifier, and is known from then on.
        assert "data" in (await post(client, documentId="known-1", **persisted(KNOWN)))[1]
        assert "data" in (await post(client, **persisted(KNOWN)))[1]


@pytest.mark.parametrize("text", ["query { nonsense }", "{", "{ " + "a: __typename " * 200 + "}"])
async def test_what_is_refused_is_not_registered(empty_sqlite_url: str, text: str) -> None:
    async with notes(empty_sqlite_url) as client:
        assert "errors" in (await post(client, query=text, **persisted(text)))[1]
        assert told(await post(client, **persisted(text))) == NOT_FOUND


async def test_a_mutation_is_known_by_its_hash_but_not_by_get(empty_sqlite_url: str) -> None:
    async with notes(empty_sqlite_url) as client:
        for _ in range(2):
            answer = await post(client, query=ADD, **persisted(ADD))
            assert answer == (200, {"data": {"createNote": {"note": {"text": "x"}}}})
        got = await client.get("/graphql", params={"extensions": json.dumps(persisted(ADD)["extensions"])})
        assert got.status_code == 405


async def test_what_is_registered_is_bounded(empty_sqlite_url: str) -> None:
    async with notes(empty_sqlite_url, automatic_documents_bytes=2_000) as client:
        texts = [f"query Q{number} {{ notes {{ id }} }}" for number in range(20)]
        for each in texts:
            await post(client, query=each, **persisted(each))
        known = ["data" in (await post(client, **persisted(each)))[1] for each in texts]
        assert 1 <= sum(known) <= 6
        assert known[-1]


async def test_where_none_are_kept_clients_are_told_not_to_try(empty_sqlite_url: str) -> None:
    async with notes(empty_sqlite_url, automatic_documents_bytes=0) as client:
        refused = told(await post(client, **persisted(KNOWN)))
        assert refused == (200, "PERSISTED_QUERY_NOT_SUPPORTED", "PersistedQueryNotSupported")
        assert "data" in (await post(client, query=KNOWN, **persisted(KNOWN)))[1]


@pytest.mark.parametrize(
    "body",
    [
        {"extensions": {"persistedQuery": {"version": 2, "sha256Hash": "0" * 64}}},
        {"extensions": {"persistedQuery": {"version": 1, "sha256Hash": "0" * 63}}},
        {"extensions": {"persistedQuery": {"version": 1, "sha256Hash": 7}}},
        {"extensions": {"persistedQuery": "x"}},
        {"extensions": {"persistedQuery": []}},
        {"documentId": 7},
        {"documentId": ""},
        {"id": "x" * 201},
        {"extensions": {}},
        {"extensions": {"persistedQuery": None}},
    ],
)
async def test_a_malformed_name_is_a_bad_request(empty_sqlite_url: str, body: Any) -> None:
    async with notes(empty_sqlite_url) as client:
        status, code, _ = told(await post(client, **body))
        assert (status, code) == (400, "BAD_REQUEST")


# Trusted ones


async def test_a_trusted_document_is_asked_for_by_its_identifier(empty_sqlite_url: str, manifest: Path) -> None:
    async with notes(empty_sqlite_url, trusted_documents=manifest) as client:
        expected = (200, {"data": {"notes": [{"id": 1}]}})
        for name in ("documentId", "id"):
            assert await post(client, variables={"limit": 1}, **{name: "known-1"}) == expected
            got = await client.get("/graphql", params={name: "known-1", "variables": '{"limit":1}'})
            assert (got.status_code, got.json()) == expected
        assert (await post(client, **persisted(ADD)))[1]["data"]["createNote"]["note"] == {"text": "x"}
        assert told(await post(client, documentId="known-2")) == NOT_FOUND
        assert told(await post(client, documentId="known-1", query=OTHER))[1] == "BAD_REQUEST"
        # Others are answered too.
        assert "data" in (await post(client, query=OTHER))[1]


async def test_production_may_insist_on_trusted_documents(empty_sqlite_url: str, manifest: Path) -> None:
    async with notes(empty_sqlite_url, trusted_documents=manifest, trusted_documents_only=True) as client:
        assert "data" in (await post(client, documentId="known-1"))[1]
        assert "data" in (await post(client, query=KNOWN))[1], "the very text of one"
        assert told(await post(client, query=OTHER))[:2] == (403, "FORBIDDEN")
        assert told(await post(client, query=KNOWN + " "))[:2] == (403, "FORBIDDEN")
        assert told(await post(client, query="{ __schema { types { name } } }"))[:2] == (403, "FORBIDDEN")
        assert told(await post(client, query=OTHER, **persisted(OTHER)))[:2] == (403, "FORBIDDEN")
        assert told(await post(client, **persisted(OTHER))) == NOT_FOUND
        assert told(await post(client, documentId="x", query=OTHER))[:2] == (403, "FORBIDDEN")
        got = await client.get("/graphql", params={"query": OTHER})
        assert got.status_code == 403


async def test_a_manifest_that_can_not_be_read_is_told_at_the_start(empty_sqlite_url: str, tmp_path: Path) -> None:
    with pytest.raises(ManifestError, match=r"gone.json: No such file"):
        async with notes(empty_sqlite_url, trusted_documents=tmp_path / "gone.json"):
            pass


def test_insisting_needs_a_manifest(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MAINSPRING_TRUSTED_DOCUMENTS_ONLY", "true")
    with pytest.raises(graph.errors.SettingsError, match="MAINSPRING_TRUSTED_DOCUMENTS: is needed beside"):
        Settings.from_environment()
