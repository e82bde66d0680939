"""What each scalar takes from a client, in a variable and in the text: Python's own leniencies are not the API's."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import JSON, BigInteger, DateTime, Interval, Numeric
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

from graph.catalog import read_catalog
from graph.errors import BadUserInput, RequestErrors
from graph.operation import Request
from graph.operation.parse import Parser
from graph.schema import build_schema, graphql_schema
from graph.settings import Settings
from graph.vocabulary.scalars import SCALARS


class Base(DeclarativeBase):
    """The model here."""


class Thing(Base):
    """A column for each scalar, which bears its name."""

    __tablename__ = "things"

    id: Mapped[int] = mapped_column(primary_key=True)
    int_: Mapped[int] = mapped_column("int", info={"name": "int"})
    float: Mapped[float]
    string: Mapped[str]
    boolean: Mapped[bool]
    big_int: Mapped[int] = mapped_column(BigInteger)
    decimal: Mapped[Decimal] = mapped_column(Numeric(20, 6))
    date: Mapped[date]
    time: Mapped[time]
    date_time: Mapped[datetime] = mapped_column(DateTime(timezone=True))
    uuid: Mapped[UUID]
    json: Mapped[Any] = mapped_column(JSON)
    base64: Mapped[bytes]
    duration: Mapped[timedelta] = mapped_column(Interval)


PARSER = Parser(graphql_schema(build_schema(read_catalog(Base), default_page_size=50, max_page_size=100)), Settings())
OPERATORS = {"Boolean": "ne", "JSON": "contains"}
UUID_TEXT = "123e4567-e89b-12d3-a456-426614174000"
ARABIC_INDIC = str.maketrans("0123456789", "".join(chr(0x660 + digit) for digit in range(10)))
ARABIC = "12".translate(ARABIC_INDIC)


@dataclass(frozen=True, slots=True)
class Takes:
    """What a scalar understands, and what it refuses while it says `expected`."""

    good: tuple[tuple[Any, Any], ...]
    bad: tuple[Any, ...]
    expected: str


# What Python would read as a number, in a text or otherwise.
NUMERALS: tuple[Any, ...] = (
    "1_0",
    " 10 ",
    "10\n",
    ARABIC,
    "nan",
    "NaN",
    "Infinity",
    "-inf",
    "0x10",
    "",
    "\uff11\uff10",
    True,
    [1],
    {},
)

TABLE: Mapping[str, Takes] = {
    "Int": Takes(
        ((7, 7), (-(2**31), -(2**31)), (2**31 - 1, 2**31 - 1)),
        (*(each for each in NUMERALS if each != [1]), "5", "+5", 2**31, -(2**31) - 1, 1.5),
        "expected an integer between -2147483648 and 2147483647.",
    ),
    "Float": Takes(
        ((7, 7.0), (-0.5, -0.5), (1e300, 1e300)),
        (*(each for each in NUMERALS if each != [1]), "5", "+5", "1.5"),
        "expected a finite number.",
    ),
    "String": Takes(
        (("", ""), (" 10 ", " 10 "), (ARABIC, ARABIC)),
        (7, 1.5, True, {}),
        "expected a text.",
    ),
    "Boolean": Takes(
        (),
        ("true", "1", "", 1, 0, 1.0, {}),
        "expected true or false.",
    ),
    "BigInt": Takes(
        ((7, 7), ("42", 42), ("-3", -3), (-(2**63), -(2**63)), (str(2**63 - 1), 2**63 - 1)),
        (*(each for each in NUMERALS if each != [1]), "+5", "1.0", 1.5, 2**63, str(-(2**63) - 1), "--1"),
        "expected an integer between -9223372036854775808 and 9223372036854775807",
    ),
    "Decimal": Takes(
        (
            ("12.50", Decimal("12.50")),
            (7, Decimal(7)),
            (0.5, Decimal("0.5")),
            ("+5", Decimal(5)),
            ("-.5", Decimal("-0.5")),
            ("1e2", Decimal(100)),
        ),
        (*(each for each in NUMERALS if each != [1]), "1,5", "sNaN", "1e", ".", "1 0"),
        'expected a decimal as a text like "12.50"',
    ),
    "Date": Takes(
        (("2026-11-21", date(2026, 11, 21)), ("2024-02-29", date(2024, 2, 29))),
        (
            "2024-W01", "2024-W01-1", "20240101", "2024-1-1", "2024-001", "2023-02-29", " 2024-01-01", "2024-01-01\n",
            "2024-01-01T00:00:00Z", "2024-01-01".translate(ARABIC_INDIC), "0000-01-01", "", 20240101, True, {},
        ),
        'expected a date like "2026-11-21"',
    ),
    "Time": Takes(
        (("10:30:00", time(10, 30)), ("10:30", time(10, 30)), ("10:30:00.25", time(10, 30, microsecond=250_000))),
        (
            "10", "1030", "T10:30:00", "10:30:00Z", "10:30:00+00:00", "24:00:00", "10:60:00", "10:30:60", "10:30:00,5",
            "10:30:00.1234567", " 10:30:00", "10:30:00\n", "10:30:00".translate(ARABIC_INDIC), "", 1030, {},
        ),
        'expected a time of day without offset like "10:30:00"',
    ),
    "DateTime": Takes(
        (
            ("2026-11-21T10:30:00Z", datetime(2026, 11, 21, 10, 30, tzinfo=UTC)),
            ("2026-11-21t10:30z", datetime(2026, 11, 21, 10, 30, tzinfo=UTC)),
            ("2026-11-21T10:30:00.5+02:00", datetime(2026, 11, 21, 8, 30, microsecond=500_000, tzinfo=UTC)),
        ),
        (
            "2026-11-21", "2026-11-21T10:30:00", "2024-W01-1T10:30:00Z", "20261121T103000Z", "2026-11-21T10:30:00+0200",
            "2026-11-21T10:30:00+02", "2026-11-21T24:00:00Z", "2026-11-21T10:30:60Z", " 2026-11-21T10:30:00Z",
            "2026-11-21T10:30:00Z\n", "2026-11-21_10:30:00Z", "2026-11-21T10:30:00Z".translate(ARABIC_INDIC),
            "now", "", 1795256400, {},
        ),
        "expected a date and time with its offset like",
    ),
    "UUID": Takes(
        (
            (UUID_TEXT, UUID(UUID_TEXT)),
            (UUID_TEXT.upper(), UUID(UUID_TEXT)),
            (UUID_TEXT.replace("-", ""), UUID(UUID_TEXT)),
        ),
        (
            f"{{{UUID_TEXT}}}", f"urn:uuid:{UUID_TEXT}", f" {UUID_TEXT}", f"{UUID_TEXT}\n", UUID_TEXT[:-1],
            UUID_TEXT.replace("-", "", 1), "-".join(UUID_TEXT.replace("-", "")), f"{UUID_TEXT[:-1]}g",
            UUID_TEXT.translate(ARABIC_INDIC), "", 7, {},
        ),
        "expected a UUID like",
    ),
    "Base64": Takes(
        (("", b""), ("AAE=", b"\x00\x01"), ("+/8=", b"\xfb\xff")),
        ("AAE", "AA\nE=", "AAE=\n", " AAE=", "AAE==", "AAE=AAE=", "-_8=", "A", "=", "AÄE=", 7, {}),
        "expected bytes in base64, padded, without line breaks",
    ),
    "Duration": Takes(
        (
            ("PT90S", timedelta(seconds=90)),
            ("P1DT2H30M", timedelta(days=1, hours=2, minutes=30)),
            ("-PT0.5S", timedelta(seconds=-0.5)),
            ("+P1W", timedelta(weeks=1)),
        ),
        (
            "P", "PT", "P1Y", "P1M", "PT1.5H", "PT1_0S", " PT10S", "PT10S\n", f"PT{ARABIC}S", "10", "PTnanS", "P1DT",
            "1:30:00", "P-1D", "P800000D", "", 90, {},
        ),
        "expected a duration in ISO 8601",
    ),
    "JSON": Takes(
        (({"a": [1, 2.5, None]}, {"a": [1, 2.5, None]}), (" 10 ", " 10 "), (ARABIC, ARABIC), (True, True), ([], [])),
        (),
        "",
    ),
}  # fmt: skip


def rows_of(kind: str) -> list[Any]:
    every = [(name, each) for name, row in TABLE.items() for each in getattr(row, kind)]
    return [pytest.param(name, each, id=f"{name} {each!r}") for name, each in every]


def column(name: str) -> str:
    return {"BigInt": "bigInt", "DateTime": "dateTime"}.get(name, name.lower())


def test_every_scalar_is_here() -> None:
    assert {each.name for each in SCALARS} == TABLE.keys()


def read_variable(name: str, value: Any) -> tuple[Any, ...]:
    used = f"{{ things(where: {{{column(name)}: {{{OPERATORS.get(name, 'eq')}: $v}}}}) {{ id }} }}"
    document = PARSER.document(Request(f"query ($v: {name}) {used}"))
    return PARSER.operation(document, {"v": value}).values


def read_literal(name: str, value: Any) -> tuple[Any, ...]:
    # The literals of GraphQL are those of JSON, but for the keys of objects.
    literal = "{}" if value == {} else json.dumps(value, ensure_ascii=False)
    used = f"{{ things(where: {{{column(name)}: {{{OPERATORS.get(name, 'eq')}: {literal}}}}}) {{ id }} }}"
    return PARSER.operation(PARSER.document(Request(used)), {}).values


@pytest.mark.parametrize(("name", "given"), rows_of("good"))
def test_what_is_right_is_understood(name: str, given: tuple[Any, Any]) -> None:
    sent, understood = given
    assert [(each, type(each)) for each in read_variable(name, sent)] == [(understood, type(understood))]
    if not isinstance(sent, dict):
        assert [(each, type(each)) for each in read_literal(name, sent)] == [(understood, type(understood))]


@pytest.mark.parametrize(
    ("name", "sent", "expected"),
    [
        ("Decimal", "1e1000", "at most 1,000 digits"),
        ("Decimal", "1e-1001", "at most 1,000 digits"),
        ("DateTime", "0001-01-01T00:00:00+14:00", "between the years 1 and 9999 in UTC"),
        ("DateTime", "9999-12-31T23:59:59-01:00", "between the years 1 and 9999 in UTC"),
    ],
)
def test_what_is_out_of_range_is_refused_with_the_range(name: str, sent: str, expected: str) -> None:
    with pytest.raises(BadUserInput, match=expected):
        read_variable(name, sent)


@pytest.mark.parametrize(("name", "sent"), rows_of("bad"))
def test_what_is_nearly_right_is_refused_with_what_would_be(name: str, sent: Any) -> None:
    with pytest.raises(BadUserInput) as refused:
        read_variable(name, sent)
    assert TABLE[name].expected in refused.value.message
    assert refused.value.message.startswith("$v: ")
    assert (refused.value.path, [(each.line, each.column) for each in refused.value.locations]) == (("$v",), [(1, 8)])
    with pytest.raises(RequestErrors) as invalid:
        read_literal(name, sent)
    assert all(TABLE[name].expected in each.message and each.locations for each in invalid.value.errors)
