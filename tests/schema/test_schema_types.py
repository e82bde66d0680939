"""What models become: types, names, descriptions, hierarchies."""

from __future__ import annotations

from typing import Any

import pytest
import strawberry
from graphql import (
    GraphQLEnumType,
    GraphQLInputObjectType,
    GraphQLInterfaceType,
    GraphQLNamedType,
    GraphQLObjectType,
    GraphQLSchema,
    get_introspection_query,
    is_introspection_type,
    is_specified_scalar_type,
    validate_schema,
)
from graphql import (
    build_schema as parse_sdl,
)

from graph.catalog import read_catalog
from graph.schema import build_schema, graphql_schema, print_sdl
from models import Base as ChatBase


@pytest.fixture(scope="module")
def chat() -> strawberry.Schema:
    return build_schema(read_catalog(ChatBase), default_page_size=20, max_page_size=200)


@pytest.fixture(scope="module")
def core(chat: strawberry.Schema) -> GraphQLSchema:
    return graphql_schema(chat)


def fields(type_: GraphQLNamedType | None) -> dict[str, str]:
    assert isinstance(type_, GraphQLObjectType | GraphQLInterfaceType | GraphQLInputObjectType)
    return {name: str(field.type) for name, field in type_.fields.items()}


def arguments(type_: GraphQLNamedType | None, field: str) -> dict[str, str]:
    assert isinstance(type_, GraphQLObjectType | GraphQLInterfaceType)
    return {name: str(argument.type) for name, argument in type_.fields[field].args.items()}


LIST = {"limit": "Int", "offset": "Int"}
PAGES = {"first": "Int", "after": "String", "last": "Int", "before": "String"}


def test_the_printed_schema_is_valid_sorted_and_the_same_each_time(chat: strawberry.Schema) -> None:
    printed = print_sdl(chat)
    assert not validate_schema(parse_sdl(printed))
    assert printed == print_sdl(build_schema(read_catalog(ChatBase), default_page_size=20, max_page_size=200))
    names = [line.split()[1] for line in printed.splitlines() if line.startswith(("type ", "enum ", "input "))]
    assert names == sorted(names)
    assert "scalar Float" not in printed
    assert "directive @oneOf" not in printed
    assert "input UserKey @oneOf {" in printed


def test_an_entity_has_columns_relations_and_connections(core: GraphQLSchema) -> None:
    message = fields(core.get_type("Message"))
    assert message["nodeId"] == "ID!"
    assert message["id"] == "Int!"
    assert message["threadId"] == "Int"
    assert message["createdAt"] == "DateTime!"
    assert message["isEdited"] == "Boolean!"
    assert message["replyCount"] == "Int!"
    assert message["author"] == "User!"
    assert message["thread"] == "Message"
    assert message["replies"] == "[Message!]!"
    assert message["repliesConnection"] == "MessageConnection!"
    assert message["tags"] == "[Tag!]!"
    assert fields(core.get_type("Workspace"))["monthlyPrice"] == "Decimal!"
    assert fields(core.get_type("FileAttachment"))["sizeBytes"] == "BigInt!"
    assert "passwordHash" not in fields(core.get_type("User"))


def test_lists_and_connections_take_the_same_arguments_everywhere(core: GraphQLSchema) -> None:
    which = {"where": "MessageFilter", "orderBy": "[MessageOrder!]"}
    distinct = {"distinctOn": "[MessageColumn!]"}
    assert arguments(core.get_type("Message"), "replies") == {**which, **LIST, **distinct}
    assert arguments(core.get_type("Message"), "repliesConnection") == {**which, **PAGES}
    assert arguments(core.query_type, "messages") == {**which, **LIST, **distinct}
    assert arguments(core.query_type, "messagesConnection") == {**which, **PAGES}


def test_every_entity_has_four_roots(core: GraphQLSchema) -> None:
    query = fields(core.query_type)
    assert query["node"] == "Node"
    assert arguments(core.query_type, "node") == {"nodeId": "ID!"}
    assert query["message"] == "Message"
    assert arguments(core.query_type, "message") == {"id": "Int!"}
    assert arguments(core.query_type, "membership") == {"channelId": "Int!", "userId": "Int!"}
    assert query["userBy"] == "User"
    assert arguments(core.query_type, "userBy") == {"key": "UserKey!"}
    assert query["messages"] == "[Message!]!"
    assert query["messagesConnection"] == "MessageConnection!"


def test_a_relation_through_an_association_object_has_edges_with_it(core: GraphQLSchema) -> None:
    assert fields(core.get_type("Channel"))["membersConnection"] == "ChannelMembersConnection!"
    assert fields(core.get_type("ChannelMembersConnection")) == {
        "nodes": "[User!]!",
        "edges": "[ChannelMembersEdge!]!",
        "pageInfo": "PageInfo!",
        "totalCount": "Int!",
        "aggregate": "[UserAggregate!]!",
    }
    edge = {"cursor": "String!", "node": "User!", "membership": "Membership!"}
    assert fields(core.get_type("ChannelMembersEdge")) == edge
    assert fields(core.get_type("MessageEdge")) == {"cursor": "String!", "node": "Message!"}


def test_a_mapped_hierarchy_is_an_interface_that_its_subclasses_implement(core: GraphQLSchema) -> None:
    attachment, image = core.get_type("Attachment"), core.get_type("ImageAttachment")
    assert isinstance(attachment, GraphQLInterfaceType)
    assert isinstance(image, GraphQLObjectType)
    assert [each.name for each in attachment.interfaces] == ["Node"]
    assert [each.name for each in image.interfaces] == ["Node", "Attachment"]
    assert fields(attachment).items() <= fields(image).items()
    assert fields(image)["focalX"] == "Float"
    assert fields(core.get_type("Message"))["attachments"] == "[Attachment!]!"
    possible = {each.name for each in core.get_possible_types(attachment)}
    assert possible == {"FileAttachment", "ImageAttachment", "LinkAttachment"}


def test_filters_know_the_operators_of_each_type(core: GraphQLSchema) -> None:
    assert fields(core.get_type("IntFilter")) == {
        **dict.fromkeys(("eq", "ne", "gt", "gte", "lt", "lte"), "Int"),
        "in": "[Int!]",
        "notIn": "[Int!]",
        "isNull": "Boolean",
    }
    assert fields(core.get_type("JSONFilter")) == {
        "contains": "JSON",
        "hasKey": "String",
        "hasAnyKey": "[String!]",
        "hasAllKeys": "[String!]",
        "isNull": "Boolean",
        "path": "[JSONPathFilter!]",
    }
    assert fields(core.get_type("MembershipRoleFilter")) == {
        "eq": "MembershipRole",
        "ne": "MembershipRole",
        "in": "[MembershipRole!]",
        "notIn": "[MembershipRole!]",
        "isNull": "Boolean",
    }
    message = fields(core.get_type("MessageFilter"))
    assert message["and"] == message["or"] == "[MessageFilter!]"
    assert message["not"] == "MessageFilter"
    assert message["body"] == "SearchableStringFilter"
    assert message["author"] == "UserFilter"
    assert message["reactions"] == "ReactionListFilter"
    assert fields(core.get_type("ReactionListFilter")) == {
        **dict.fromkeys(("some", "none", "every"), "ReactionFilter"),
        "isEmpty": "Boolean",
        "count": "IntFilter",
    }


def test_orders_and_keys_take_exactly_one_field(core: GraphQLSchema) -> None:
    order, key = core.get_type("MessageOrder"), core.get_type("UserKey")
    assert isinstance(order, GraphQLInputObjectType)
    assert order.is_one_of
    assert isinstance(key, GraphQLInputObjectType)
    assert key.is_one_of
    assert fields(order)["body"] == "OrderDirection"
    assert fields(order)["author"] == "UserOrder"
    assert fields(order)["reactionsCount"] == "ReactionCountOrder"
    assert fields(core.get_type("ReactionCountOrder")) == {"direction": "OrderDirection!", "where": "ReactionFilter"}
    assert "reactions" not in fields(order)
    assert "details" not in fields(core.get_type("AttachmentOrder")), "JSON has no order"
    assert fields(key) == {"id": "Int", "email": "String", "workspaceIdHandle": "UserWorkspaceIdHandleKey"}
    assert fields(core.get_type("UserWorkspaceIdHandleKey")) == {"workspaceId": "Int!", "handle": "String!"}
    filter_ = core.get_type("MessageFilter")
    assert isinstance(filter_, GraphQLInputObjectType)
    assert not filter_.is_one_of


async def test_introspection_tells_one_of_and_is_the_manual(chat: strawberry.Schema) -> None:
    result = await chat.execute(get_introspection_query(input_value_deprecation=True))
    assert not result.errors
    assert result.data is not None
    types: dict[str, Any] = {each["name"]: each for each in result.data["__schema"]["types"]}
    body = next(each for each in types["Message"]["fields"] if each["name"] == "body")
    assert body["description"] == "What was written, in Markdown: 1 to 40,000 characters."
    one_of = await chat.execute('{ __type(name: "UserKey") { isOneOf } }')
    assert one_of.data == {"__type": {"isOneOf": True}}


def test_everything_that_the_schema_adds_is_described(core: GraphQLSchema) -> None:
    missing = []
    for type_ in core.type_map.values():
        if is_introspection_type(type_) or is_specified_scalar_type(type_):
            continue
        if not type_.description:
            missing.append(type_.name)
        for name, field in getattr(type_, "fields", {}).items():
            if not field.description:
                missing.append(f"{type_.name}.{name}")
            described = getattr(field, "args", {}).items()
            missing += [f"{type_.name}.{name}({key}:)" for key, each in described if not each.description]
    assert missing == []
    assert core.query_type is not None
    limit = core.query_type.fields["messages"].args["limit"]
    assert limit.description == "At most this many rows; 20 unless given, 200 at most."


def test_null_is_said_to_be_the_largest_value(core: GraphQLSchema) -> None:
    direction = core.get_type("OrderDirection")
    assert isinstance(direction, GraphQLEnumType)
    assert "Null counts as the largest value" in (direction.description or "")
    assert list(direction.values) == [
        *("ASC", "ASC_NULLS_FIRST", "ASC_NULLS_LAST", "DESC", "DESC_NULLS_FIRST", "DESC_NULLS_LAST")
    ]
