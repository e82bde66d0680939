"""The second ending: decoded rows pass through generated fields."""

from __future__ import annotations

from typing import Any

from tests.schema.completing import data_of, run, schema_with

# Generated fields


async def test_generated_fields_are_found_by_their_response_keys() -> None:
    query = """
    query ($first: Int, $role: UserRole = ADMIN) {
        a: messages(limit: $first) { text: body ...Times author { who: displayName } }
        b: messages(where: {author: {role: {in: [$role]}}}) {
            body replies(limit: 1) { body } more: replies { id }
        }
    }
    fragment Times on Message { createdAt at: createdAt __typename }
    """
    message = {"text": "x", "createdAt": "c", "at": "c", "__typename": "Message", "author": {"who": "Ann"}}
    other = {"body": "y", "replies": [{"body": "z"}], "more": [{"id": 1}, {"id": 2}]}
    rows = {"a": [message], "b": [other, other]}
    assert await data_of(schema_with(), query, rows, {"first": 3}) == rows


async def test_every_kind_of_value_passes_as_it_is() -> None:
    rows: dict[str, Any] = {
        "workspace": {
            "isPublic": True,
            "plan": "FREE",
            "monthlyPrice": "12.50",
            "publicId": "123e4567-e89b-12d3-a456-426614174000",
            "createdAt": "2026-11-21T10:30:00.000000+00:00",
        },
        "user": None,
        "images": [{"focalX": 1}, {"focalX": 1.0}, {"focalX": 0.1}, {"focalX": None}],
        "file": {"sizeBytes": "9007199254740993", "checksum": "AAE=", "details": {"a": [1, 1.0, None]}},
    }
    query = """{
        workspace(id: 1) { isPublic plan monthlyPrice publicId createdAt }
        user(id: 1) { id }
        images: imageAttachments { focalX }
        file: fileAttachment(id: 1) { sizeBytes checksum details }
    }"""
    data = await data_of(schema_with(), query, rows)
    assert repr(data) == repr(rows), "1 stays 1, and 1.0 stays 1.0"


async def test_connections_and_edges_pass() -> None:
    query = """{ channel(id: 1) { membersConnection(first: 1) {
        totalCount pageInfo { hasNextPage endCursor }
        edges { cursor node { id } membership { role } }
    } } }"""
    connection = {
        "totalCount": 2,
        "pageInfo": {"hasNextPage": True, "endCursor": "c"},
        "edges": [{"cursor": "c", "node": {"id": 1}, "membership": {"role": "OWNER"}}],
    }
    rows = {"channel": {"membersConnection": connection}}
    assert await data_of(schema_with(), query, rows) == rows


async def test_the_type_of_a_row_is_under_its_hidden_key() -> None:
    query = """{
        attachments { kind: __typename name ... on ImageAttachment { width } ...Link }
        node(nodeId: "x") { __typename nodeId ... on Message { body } }
    } fragment Link on LinkAttachment { url }"""
    rows = {
        "attachments": [
            {"@type": "ImageAttachment", "kind": "ImageAttachment", "name": "a", "width": 3},
            {"@type": "LinkAttachment", "kind": "LinkAttachment", "name": "b", "url": "c"},
        ],
        "node": {"__typename": "Message", "nodeId": "x", "body": "y"},
    }
    assert await data_of(schema_with(), query, rows) == {
        "attachments": [
            {"kind": "ImageAttachment", "name": "a", "width": 3},
            {"kind": "LinkAttachment", "name": "b", "url": "c"},
        ],
        "node": rows["node"],
    }


async def test_a_null_where_none_may_be_takes_its_parent_with_it() -> None:
    data, errors = await run(
        schema_with(),
        "{ message(id: 1) { body author { id } } }",
        {"message": {"body": None, "author": {"id": 1}}},
    )
    assert data == {"message": None}
    assert [error.path for error in errors] == [["message", "body"]]


async def test_asking_the_schema_itself_says_whom_to_ask() -> None:
    result = await schema_with().execute("{ messages { id } }")
    assert result.errors is not None
    assert result.errors[0].message == "Query.messages is answered by the engine: ask graph.Engine, not the schema."
