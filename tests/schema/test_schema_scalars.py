"""What clients may send, and what they see."""

from __future__ import annotations

from datetime import UTC, date, datetime, time
from decimal import Decimal
from typing import Any
from uuid import UUID

import pytest
from graphql import (
    GraphQLEnumType,
    GraphQLError,
    GraphQLScalarType,
    parse,
    parse_value,
    validate,
    value_from_ast,
)

from graph.catalog import read_catalog
from graph.schema import build_schema, graphql_schema
from models import Base, MembershipRole

CORE = graphql_schema(build_schema(read_catalog(Base), default_page_size=50, max_page_size=100))
IDENTIFIER = "123e4567-e89b-12d3-a456-426614174000"


def scalar(name: str) -> GraphQLScalarType:
    type_ = CORE.type_map[name]
    assert isinstance(type_, GraphQLScalarType)
    return type_


@pytest.mark.parametrize(
    ("name", "sent", "understood"),
    [
        ("DateTime", "2026-11-21T10:30:00Z", datetime(2026, 11, 21, 10, 30, tzinfo=UTC)),
        ("Date", "2026-11-21", date(2026, 11, 21)),
        ("Time", "10:30:00", time(10, 30)),
        ("UUID", IDENTIFIER, UUID(IDENTIFIER)),
        ("Decimal", "12.50", Decimal("12.50")),
        ("BigInt", "9007199254740993", 9007199254740993),
        ("Base64", "AAE=", b"\x00\x01"),
        ("JSON", {"a": [1, None]}, {"a": [1, None]}),
    ],
)
def test_a_value_is_understood(name: str, sent: Any, understood: Any) -> None:
    assert scalar(name).coerce_input_value(sent) == understood


@pytest.mark.parametrize(
    ("name", "literal", "understood"),
    [
        ("BigInt", "9007199254740993", 9007199254740993),
        ("BigInt", '"-3"', -3),
        ("Decimal", "0.12345678901234567890", Decimal("0.12345678901234567890")),
        ("Decimal", '"1.50"', Decimal("1.50")),
        (
            "JSON",
            '{a: [1, 2.5, "x", true, null], b: {c: $v}}',
            {"a": [1, 2.5, "x", True, None], "b": {"c": 7}},
        ),
        ("Date", '"2026-11-21"', date(2026, 11, 21)),
    ],
)
def test_a_literal_is_understood(name: str, literal: str, understood: Any) -> None:
    assert value_from_ast(parse_value(literal), scalar(name), {"v": 7}) == understood


def test_a_refusal_says_what_is_right() -> None:
    with pytest.raises(GraphQLError) as caught:
        scalar("DateTime").coerce_input_value("x")
    assert caught.value.message.startswith("DateTime cannot represent 'x': expected a date and time with its offset")


@pytest.mark.parametrize("name", ["DateTime", "Date", "Time", "UUID", "Decimal", "BigInt", "Base64"])
@pytest.mark.parametrize("sent", [True, [], {}, "x", 1e400, "9" * 5001, 10**1200], ids=lambda sent: str(sent)[:9])
def test_nonsense_is_refused(name: str, sent: Any) -> None:
    with pytest.raises(GraphQLError, match=f"{name} cannot represent"):
        scalar(name).coerce_input_value(sent)


@pytest.mark.parametrize("literal", ["1" * 5000, "1e999", "[1]", "{a: 1}", "ENUM"])
def test_a_nonsense_literal_fails_validation_and_nothing_else(literal: str) -> None:
    document = parse(f"{{ messages(where: {{createdAt: {{eq: {literal}}}}}) {{ id }} }}")
    errors = validate(CORE, document)
    assert len(errors) == 1
    assert "expected a date and time with its offset" in errors[0].message


@pytest.mark.parametrize(
    ("name", "value", "shown"),
    [
        ("DateTime", "2026-11-21T10:30:00.000000+00:00", "2026-11-21T10:30:00.000000+00:00"),
        ("DateTime", datetime(2026, 11, 21, 10, 30, tzinfo=UTC), "2026-11-21T10:30:00.000000+00:00"),
        ("Date", date(2026, 11, 21), "2026-11-21"),
        ("Time", time(10, 30), "10:30:00.000000"),
        ("UUID", UUID(IDENTIFIER), IDENTIFIER),
        ("UUID", IDENTIFIER, IDENTIFIER),
        ("Decimal", Decimal("12.50"), "12.50"),
        ("Decimal", "12.50", "12.50"),
        ("BigInt", 9007199254740993, "9007199254740993"),
        ("BigInt", "3", "3"),
        ("Base64", b"\x00\x01", "AAE="),
        ("JSON", {"a": 1.0}, {"a": 1.0}),
    ],
)
def test_a_value_is_shown(name: str, value: Any, shown: Any) -> None:
    assert scalar(name).coerce_output_value(value) == shown


def test_an_enum_speaks_names_and_understands_members() -> None:
    role = CORE.type_map["MembershipRole"]
    assert isinstance(role, GraphQLEnumType)
    assert role.coerce_output_value("OWNER") == "OWNER"
    assert role.coerce_output_value(MembershipRole.GUEST) == "GUEST"
    assert role.coerce_input_value("OWNER") is MembershipRole.OWNER
    assert value_from_ast(parse_value("OWNER"), role) == "OWNER"
    with pytest.raises(GraphQLError, match="MembershipRole has no value 'owner'"):
        role.coerce_output_value("owner")


def test_one_of_is_checked_by_plain_graphql_validation() -> None:
    two = parse('{ userBy(key: {id: 1, email: "a"}) { id } }')
    none = parse("{ userBy(key: {}) { id } }")
    one = parse("{ userBy(key: {id: 1}) { id } }")
    assert validate(CORE, two)
    assert validate(CORE, none)
    assert not validate(CORE, one)
