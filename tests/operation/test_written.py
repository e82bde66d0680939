"""Lists of what is written: read column by column, and what is read one by one, are the same."""

from __future__ import annotations

from typing import Any

import pytest
from graphql import GraphQLInputObjectType, GraphQLList, build_schema

from graph.errors import BadUserInput
from graph.operation.parse.inputs import VALUE, InputReader
from graph.operation.parse.written import NotPlain, plain_reader

SCHEMA = build_schema("""
  enum Colour { RED GREEN }
  input Other { a: Int }
  input Thing { id: Int! name: String open: Boolean ratio: Float key: ID colour: Colour other: Other size: Int = 3 }
  type Query { a(things: [Thing!]): Int }
""")
FOUND = SCHEMA.type_map["Thing"]
assert isinstance(FOUND, GraphQLInputObjectType)
THING: GraphQLInputObjectType = FOUND
THING.extensions = {VALUE: True}
FULL = {"id": 1, "name": "é", "open": True, "ratio": 1, "key": 7, "colour": "RED", "size": None}


def one_by_one(values: list[Any]) -> list[Any]:
    return [InputReader().read(each, THING, ("things", index))[0] for index, each in enumerate(values)]


@pytest.mark.parametrize(
    "values",
    [
        [],
        [FULL],
        [{"size": 1, "id": 2**31 - 1}, {"id": -(2**31), "size": 2.0}],
        [FULL, {"name": None, "size": 4, "id": 2.0}, FULL, {"id": 3, "size": 1, "colour": None}],
    ],
)
def test_a_list_is_read_as_each_of_it_is(values: list[Any]) -> None:
    read = plain_reader(THING)(values)
    assert [list(each.items()) for each in read] == [list(each.items()) for each in one_by_one(values)]
    assert [list(map(type, each.values())) for each in read] == [
        list(map(type, each.values())) for each in one_by_one(values)
    ]


@pytest.mark.parametrize(
    ("wrong", "path"),
    [
        ({"id": None, "size": 1}, "things[1].id"),
        ({"size": 1}, "things[1].id"),
        ({"id": True, "size": 1}, "things[1].id"),
        ({"id": 2**31, "size": 1}, "things[1].id"),
        ({"id": 1, "size": 1, "name": 1}, "things[1].name"),
        ({"id": 1, "size": 1, "open": 1}, "things[1].open"),
        ({"id": 1, "size": 1, "ratio": "1"}, "things[1].ratio"),
        ({"id": 1, "size": 1, "colour": "BLUE"}, "things[1].colour"),
        ({"id": 1, "size": 1, "nothing": 1}, "things[1].nothing"),
        ([], "things[1]"),
    ],
)
def test_what_is_wrong_is_told_with_its_place(wrong: Any, path: str) -> None:
    values = [FULL, wrong]
    with pytest.raises(NotPlain):
        plain_reader(THING)(values)
    with pytest.raises(BadUserInput) as refused:
        InputReader().read(values, GraphQLList(THING), ("things",))
    assert str(refused.value).replace(":", " ").startswith(f"{path} ")


def test_a_default_and_what_is_nested_are_read_one_by_one() -> None:
    for values in ([{"id": 1}], [{**FULL, "other": {"a": 1}}]):
        with pytest.raises(NotPlain):
            plain_reader(THING)(values)
        read, _ = InputReader().read(values, GraphQLList(THING), ("things",))
        assert read == one_by_one(values)
