"""Two schemas → each change for clients and how bad it is, also where graphql-core is silent or too strict."""

from __future__ import annotations

import pytest

from graph.evolution.schema_difference import compare_schemas, read_sdl

SCHEMA = """
scalar When
enum Kind {{ A {kind} }}
enum Order {{ ASC {order} }}
input Filter {one_of} {{ title: String{input} {more} }}
{described} type Book {{ title: String{output} {deprecated} kind: Kind {field} }}
type Query {{ books(where: Filter, limit: Int{limit}{argument}, order: Order): [Book] }}
"""
NOTHING = dict.fromkeys(
    ("kind", "order", "one_of", "input", "more", "described", "output", "deprecated", "field", "limit", "argument"), ""
)


@pytest.mark.parametrize(
    ("before", "after", "line"),
    [
        # Nullability, of what is sent and of what is answered
        ({}, {"input": "!"}, "breaking Field Filter.title changed type from String to String!."),
        ({"input": "!"}, {}, "safe Field Filter.title changed type from String! to String."),
        ({}, {"output": "!"}, "safe Field Book.title changed type from String to String!."),
        ({"output": "!"}, {}, "breaking Field Book.title changed type from String! to String."),
        # Defaults
        (
            {"limit": " = 50"},
            {"limit": " = 20"},
            "dangerous Query.books(limit:) has changed defaultValue from 50 to 20.",
        ),
        ({"input": ' = "a"'}, {"input": ' = "b"'}, 'dangerous Filter.title has changed defaultValue from "a" to "b".'),
        ({}, {"input": ' = "b"'}, 'safe Filter.title added a defaultValue "b".'),
        ({"input": ' = "a"'}, {}, "dangerous Filter.title defaultValue was removed."),
        # Descriptions and deprecations
        ({}, {"described": '"What is read."'}, 'safe Description of Book has changed to "What is read.".'),
        ({}, {"deprecated": '@deprecated(reason: "old")'}, "safe Field Book.title was deprecated: old"),
        (
            {"deprecated": '@deprecated(reason: "old")'},
            {"deprecated": '@deprecated(reason: "bad")'},
            "safe Field Book.title is deprecated for another reason: bad",
        ),
        ({"deprecated": '@deprecated(reason: "old")'}, {}, "safe Field Book.title is deprecated no more."),
        # What may be left out changes nothing for who leaves it out
        ({}, {"more": "pages: Int"}, "safe An optional field Filter.pages was added."),
        ({}, {"more": "pages: Int!"}, "breaking A required field Filter.pages was added."),
        ({}, {"argument": ", offset: Int"}, "safe An optional argument Query.books(offset:) was added."),
        # A value that is only sent reaches nobody
        ({}, {"kind": "B"}, "dangerous Enum value Kind.B was added."),
        ({}, {"order": "DESC"}, "safe Enum value Order.DESC was added."),
        ({"kind": "B"}, {}, "breaking Enum value Kind.B was removed."),
        ({}, {"field": "isbn: String"}, "safe Field Book.isbn was added."),
        ({"field": "isbn: String"}, {}, "breaking Field Book.isbn was removed."),
        ({}, {"one_of": "@oneOf"}, "breaking Filter now takes exactly one of its fields."),
    ],
)
def test_each_change_is_a_line(before: dict[str, str], after: dict[str, str], line: str) -> None:
    old, new = (read_sdl(SCHEMA.format(**NOTHING | each)) for each in (before, after))
    found = [f"{each.severity.word} {each.text}" for each in compare_schemas(old, new)]
    assert found == [line]
    assert compare_schemas(new, new) == []
