"""The rows: extremes, nulls, and what has gone wrong somewhere before."""

# ruff: noqa: DTZ001 (a date and time without a zone is one of the kinds)

import math
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, insert

from tests.kinds.models import Base, Colour

RED, GREEN, BLUE = Colour

NOTHING: dict[str, Any] = dict.fromkeys(
    column.name for column in Base.metadata.tables["specimens"].columns if column.nullable
)

SPECIMENS: list[dict[str, Any]] = [
    {"label": "nothing"},
    {
        "label": "zero", "small": 0, "integer": 0, "big": 0, "real": 0.0, "price": Decimal("0.00"),
        "ratio": Decimal(0), "whole": Decimal(0), "text": "", "flag": False, "day": date(1970, 1, 1),
        "moment": time(0, 0), "instant": datetime(1970, 1, 1, tzinfo=UTC), "local": datetime(1970, 1, 1),
        "uid": UUID(int=0), "blob": b"", "document": {}, "colour": RED, "state": "to do",
    },
    {
        "label": "least", "small": -32768, "integer": -(2**31), "big": -(2**63), "real": -1.7976931348623157e308,
        "price": Decimal("-12345678.99"), "ratio": Decimal("-123456.654321"), "whole": Decimal(-999999999999),
        "text": "\t", "flag": False, "day": date(1, 1, 1), "moment": time(0, 0, 0, 1),
        "instant": datetime(1, 1, 1, tzinfo=UTC), "local": datetime(1, 1, 1, 0, 0, 0, 1),
        "uid": UUID(int=1), "blob": b"\x00", "document": [], "colour": RED, "state": "in-progress",
    },
    {
        "label": "greatest", "small": 32767, "integer": 2**31 - 1, "big": 2**63 - 1, "real": 1.7976931348623157e308,
        "price": Decimal("12345678.99"), "ratio": Decimal("123456.654321"), "whole": Decimal(999999999999),
        "text": "\U0010ffff", "flag": True, "day": date(9999, 12, 31), "moment": time(23, 59, 59, 999999),
        "instant": datetime(9999, 12, 31, 23, 59, 59, 999999, tzinfo=UTC),
        "local": datetime(9999, 12, 31, 23, 59, 59, 999999),
        "uid": UUID(int=2**128 - 1), "blob": bytes(range(256)), "document": {"a": [1, {"b": None}]},
        "colour": BLUE, "state": "done",
    },
    {
        "label": "beyond a double's integers", "small": 1, "integer": 1, "big": 2**53 + 1, "real": 0.1,
        "price": Decimal("0.10"), "ratio": Decimal("0.333333"), "whole": Decimal(2), "text": "ä", "flag": True,
        "day": date(2024, 2, 29), "moment": time(10, 30), "instant": datetime(2024, 2, 29, 18, 0, tzinfo=UTC),
        "local": datetime(2024, 2, 29, 12, 0, 0, 120000),
        "uid": UUID("123e4567-e89b-12d3-a456-426614174000"), "blob": b"\xff" * 58,
        "document": "a text", "colour": GREEN, "state": "3 quarters",
    },
    {
        "label": "negative", "small": -1, "integer": -1, "big": -(2**53) - 1, "real": -1 / 3,
        "price": Decimal("-0.01"), "ratio": Decimal("-0.000001"), "whole": Decimal(-2), "text": "Ä", "flag": False,
        "day": date(1969, 12, 31), "moment": time(10, 30, 0, 500000),
        "instant": datetime(1969, 12, 31, 23, 59, 59, 999999, tzinfo=UTC),
        "local": datetime(1969, 12, 31, 23, 59, 59),
        "uid": UUID("ffffffff-e89b-12d3-a456-426614174000"), "blob": b"-", "document": -1.5,
        "colour": GREEN, "state": "done",
    },
    {
        "label": "ordinary", "small": 12, "integer": 12, "big": 12, "real": 12.0, "price": Decimal("12.50"),
        "ratio": Decimal("12.5"), "whole": Decimal(12), "text": "twelve", "flag": True, "day": date(2026, 11, 21),
        "moment": time(12, 0, 12), "instant": datetime(2026, 11, 21, 10, 30, 0, 250000, tzinfo=UTC),
        "local": datetime(2026, 11, 21, 10, 30),
        "uid": UUID(int=12), "blob": b"twelve", "document": True, "colour": BLUE, "state": "to do",
    },
    {
        "label": "ordinary again", "small": 12, "integer": 13, "big": 12, "real": 12.0, "price": Decimal("12.50"),
        "ratio": Decimal("12.500001"), "whole": Decimal(12), "text": "Twelve", "flag": True, "day": date(2026, 11,
    21),
        "moment": time(12, 0, 12), "instant": datetime(2026, 11, 21, 10, 30, 0, 250000, tzinfo=UTC),
        "local": datetime(2026, 11, 21, 10, 30),
        "uid": UUID(int=13), "blob": b"twelve", "document": {"twelve": 12}, "colour": BLUE, "state": "to do",
    },
]  # fmt: skip

READINGS: list[float | None] = [
    None, 0.0, -0.0, 1.0, -1.0, 0.1, 0.2, 0.1 + 0.2, 1 / 3, 2 / 3, 100.0, 1e14, 999999999999999.0, 1e15, 1e16, 1e17,
    1e20, 1e21, 1e22, 123456789012345.6, 1234567890123456.7, 12345678901234567890.0, 2.0**53, 2.0**53 + 2, 1e-3, 1e-4,
    1e-5, 1.5e-5, 1e-7, 1.2345678901234567e-9, 1e100, 1e300, 1.7976931348623157e308, 2.2250738585072014e-308,
    5e-324, -5e-324,
    3.141592653589793, math.nan, math.inf, -math.inf,
]  # fmt: skip

PHRASES = [
    "a", "A", "b", "B", "z", "ä", "Ä", "é", "e\u0301", "ß", "ẞ", "\u0131", "İ", "ΑΣ", "ας", "\u03b1\u03c3", "ǆ",
    "ﬁ", "日本語",
    "😀", "👨\u200d👩\u200d👧", "' or 1=1 --", '"quoted"', "\\", "\\\\", "a\\", "\\a", "100%", "100 percent", "a_b",
    "axb", "%", "_", "\\%", "line\nbreak", "tab\tstop", "carriage\rreturn", "\x01\x1f\x7f\x80",
    "\u2028\u2029", "\ufeff", " ", "", "  padded  ", "null", "true", "12", "[1, 2]", '{"a": 1}', "</script>",
    "$1 ?1 :name %(name)s",
    "{}", "\ufffd", "\ue000", "\U0010ffff", "x" * 5_000,
]  # fmt: skip

DOCUMENTS: list[Any] = [
    {}, [], "", "text", "ä \u2028 \" \\ / 😀 \x01", 0, -1, 2**53 + 1, 0.5, True, False, None,
    {"numbers": [2**63, 0.1, 1e300, 1.0, 1 / 3, -0.0]}, {"key": None}, {"b": 1, "a": 2, "": 3},
    {"nested": {"nested": [[[{"deep": [None, False, "x"]}]]]}},
    {"ä": "ö", "a\"b": "c", "😀": 1, "a.b": 1, "$": 2, "it's": 3}, [None, 1, "two", [3], {"four": 4}],
    "[1, 2]", {"key": "[1]"},
]  # fmt: skip

PARCELS = [
    {"uid": UUID(int=n * 0x1111_1111_1111_1111_1111_1111_1111_1111), "content": content}
    for n, content in enumerate(
        [b"", b"\x00", b"a" * 57, b"b" * 58, bytes(range(256)), b"\xff" * 1_000, "ä".encode()], 1
    )
]

SLOTS = [
    {"day": day, "colour": colour, "room": room, "number": number, "starts_at": starts_at, "price": price}
    for day, colour, room, number, starts_at, price in [
        (date(2026, 1, 1), GREEN, "a", 2**53 + 1, time(9, 30), Decimal("1.500")),
        (date(2026, 1, 1), RED, "a", 2**53 + 1, time(9, 30), Decimal("2.000")),
        (date(2026, 1, 1), RED, "a", 2**53, time(9, 30, 0, 1), Decimal("1.500")),
        (date(2026, 1, 1), RED, 'b"\\', 1, time(10, 0), Decimal("1.500")),
        (date(2025, 12, 31), BLUE, "ß😀", -5, time(23, 59, 59, 999999), Decimal("-1.125")),
    ]
]


BUNDLES: list[dict[str, Any]] = [
    {"id": n, "tags": tags, "numbers": numbers, "amounts": amounts, "flags": flags, "lasts": lasts}
    for n, (tags, numbers, amounts, flags, lasts) in enumerate(
        [
            ([], [], [], [], timedelta(0)),
            (["a"], [1], [2**63 - 1], [True], timedelta(hours=1)),
            (["a", "b"], [1, None], [2**53 + 1, -1], [True, False], timedelta(days=1)),
            (["b", "a"], [None], [-(2**63)], [False, True], timedelta(days=-1)),
            (["ä", "", "A", "a,b", '"', "{}", "NULL", "\\"], [2, 1, 1], [0], None, timedelta(microseconds=-1)),
            (None, None, [1, 1, 1], [False], None),
            (["a", "a", "a"], [2**31 - 1, -(2**31)], [1], [True, True], timedelta(days=719_000)),
            (["😀"], [0, 0], [-1, 2**53 + 1], [], timedelta(days=-719_000, microseconds=1)),
        ],
        1,
    )
]


def bookings() -> list[dict[str, Any]]:
    keys = [{name: slot[name] for name in ("day", "colour", "room", "number")} for slot in SLOTS]
    nowhere = dict.fromkeys(keys[0])
    at = [keys[0], keys[0], nowhere, keys[3], keys[4], keys[0]]
    guests = [PARCELS[0]["uid"], None, PARCELS[1]["uid"], None, PARCELS[0]["uid"], PARCELS[2]["uid"]]
    return [{"id": n, **key, "guest_id": guest} for n, (key, guest) in enumerate(zip(at, guests, strict=True), 1)]


def all_rows() -> dict[str, list[dict[str, Any]]]:
    """Every row of each table, those that others refer to first."""
    return {
        "specimens": [{"id": n, **NOTHING, **row} for n, row in enumerate(SPECIMENS, 1)],
        "readings": [{"id": n, "value": value} for n, value in enumerate(READINGS, 1)],
        "phrases": [{"text": text, "place": n} for n, text in enumerate(PHRASES, 1)],
        "documents": [{"id": n, "body": body} for n, body in enumerate(DOCUMENTS, 1)],
        "parcels": PARCELS,
        "slots": SLOTS,
        "bookings": bookings(),
        "bundles": BUNDLES,
    }


def fill(connection: Connection) -> None:
    """Insert every row."""
    for name, rows in all_rows().items():
        connection.execute(insert(Base.metadata.tables[name]), rows)
