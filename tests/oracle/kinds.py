"""Every kind of value: what to store, what to send, what to expect."""

# Odd letters and zoneless moments are what is to be tried.
# ruff: noqa: DTZ001, RUF001

from __future__ import annotations

import base64
import enum
import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta, timezone
from decimal import Decimal
from random import Random
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from tests.decorated.types import Cents, Guid, Level, Levels, Sealed, SpelledCents

EQUALITY = ("eq", "ne", "in", "notIn", "isNull")
ORDERED = (*EQUALITY, "gt", "gte", "lt", "lte")
TEXTUAL = (
    *(*ORDERED, "like", "ilike", "startsWith", "istartsWith", "endsWith", "iendsWith", "contains", "icontains"),
    *("regex", "iregex"),
)
DOCUMENTAL = ("contains", "hasKey", "hasAnyKey", "hasAllKeys", "path", "path", "isNull")
LISTED = ("eq", "has", "hasAny", "hasAll", "isEmpty", "isNull", "length")
OF_DATES = ("year", "month", "day", "weekday")
OF_TIMES = ("hour", "minute")


class Name(str):
    """An enum's value, which stands in GraphQL without quotes."""

    __slots__ = ()


class JsonNull:
    """JSON's null in a column, which is not SQL's."""


JSON_NULL = JsonNull()


def same(value: Any) -> Any:
    return value


@dataclass(frozen=True, eq=False)
class Kind:
    """`pool` are values to store and to compare with, `foreign` only to compare with.

    `show` is the form of answers, `send` what a client may write for it; `rank` what it is ordered by, and `tie` what
    groups that tie are, where nobody may ask for an order. `parts` are those of its moments; a `family` is what has
    operators of its own, and `item` what a list holds.
    """

    name: str
    pool: tuple[Any, ...]
    operators: tuple[str, ...]
    show: Callable[[Any], Any] = same
    send: Callable[[Random, Any], Any] | None = None
    rank: Callable[[Any], Any] | None = same
    tie: Callable[[Any], Any] = same
    foreign: tuple[Any, ...] = ()
    parts: tuple[str, ...] = ()
    family: str = ""
    item: Kind | None = None
    filter: str = ""
    searched: tuple[str, ...] = TEXTUAL
    has_totals: bool = True

    @property
    def input(self) -> str:
        """The type of its filter."""
        return self.filter or f"{self.name}Filter"

    @property
    def can_be_grouped(self) -> bool:
        return "eq" in self.operators and self.item is None

    def sent(self, random: Random, value: Any) -> Any:
        return self.send(random, value) if self.send else self.show(value)


TEXTS = (
    *("a", "A", "b", "aa", "Ab", "ab", "aB", "ba", "z", "ä", "Ä", "é", "e\u0301", "ß", "ẞ", "ı", "İ", "ΑΣ", "ας", "ασ"),
    *(
        "ﬁ",
        "ǅ",
        "日本",
        "😀",
        "👨\u200d👩\u200d👧",
        "'",
        '"',
        "'; --",
        '"a"',
        "\\",
        "\\\\",
        "a\\",
        "\\a",
        "%",
        "_",
        "100%",
    ),
    *(
        "a_b",
        "a%b",
        "axb",
        "\\%",
        "\n",
        "\t",
        "a\nb",
        "\r\n",
        "\x01",
        "\x7f",
        "\x80",
        "\u2028",
        "\ufeff",
        "\ue000",
        "\ufffd",
    ),
    *(
        "\U0010ffff",
        " ",
        " a",
        "a ",
        "",
        "null",
        "true",
        "1",
        "10",
        "9",
        "[1]",
        '{"a": 1}',
        "$1",
        ":a",
        "?",
        "{}",
        "%s",
    ),
)
INTEGERS = (0, 1, 2, 3, 4, 5, 7, -1, -2, 10, 100, 2**31 - 1, -(2**31))
SMALL = (0, 1, 2, 3, 4, -1, 32767, -32768)
BIG = (0, 1, 2, -1, 2**31, 2**53, 2**53 + 1, -(2**53) - 1, 2**63 - 1, -(2**63))
FLOATS = (
    *(0.0, -0.0, 1.0, -1.0, 0.1, 0.2, 0.1 + 0.2, 0.3, 1 / 3, 2.5, 100.0, 1e14, 1e15, 1e16, 1e17, 1e21, 1e22),
    *(123456789012345.6, 1234567890123456.7, 2.0**53, 1e-4, 1e-5, 1.5e-5, 1e-7, 1e100, 5e-324, 1.7976931348623157e308),
    *(-1.7976931348623157e308, 2.2250738585072014e-308, 1.5372286799674081e18),
)
DAYS = (date(1, 1, 1), date(1969, 12, 31), date(1970, 1, 1), date(2024, 2, 29), date(2026, 11, 21), date(9999, 12, 31))
TIMES = (time(0), time(0, 0, 0, 1), time(10, 30), time(10, 30, 0, 500000), time(12, 0, 1), time(23, 59, 59, 999999))
INSTANTS = tuple(
    moment.replace(tzinfo=UTC)
    for moment in (
        datetime(1, 1, 1), datetime(1969, 12, 31, 23, 59, 59, 999999), datetime(1970, 1, 1),
        datetime(2024, 2, 29, 23, 30), datetime(2026, 11, 21, 10, 30, 0, 250000), datetime(2026, 11, 21, 10, 30),
        datetime(2026, 11, 21, 10, 30, 0, 250001), datetime(9999, 12, 31, 23, 59, 59, 999999),
    )
)  # fmt: skip
UUIDS = (UUID(int=0), UUID(int=1), UUID(int=2**128 - 1), UUID("123e4567-e89b-12d3-a456-426614174000"), UUID(int=2**127))
BLOBS = (b"", b"\x00", b"a", b"A", b"\xff" * 58, bytes(range(256)), "ä".encode(), b"'", b"\\x00")
# Not the bare number 1.0: SQLite takes the type JSON for a number's, and stores 1.
DOCUMENTS = (
    *(
        {},
        [],
        "",
        "text",
        0,
        -1,
        2**53 + 1,
        0.1,
        [1.0, 1e300, 0.1 + 0.2],
        True,
        False,
        {"a": None},
        {"b": 1, "a": 2, "": 3},
        [1, [None]],
    ),
    *({"ä": "😀", 'a"b': "\u2028", "a.b": 1, "$": 2}, {"a": {"a": [{"a": False}]}}, "[1]", {"a": "[1]"}, [{"a": 1}]),
)
KEYS = ("a", "b", "", "ä", 'a"b', "a.b", "$", "A", "%", "nothing")


# Words of letters and digits with ASCII's punctuation between: what both databases promise to part alike.
WORDS = ("hello", "help", "world", "ab", "abc", "b", "ba", "Öl", "ÄRGER", "ärger", "x1", "12", "日本")
GAPS = (" ", " ", " ", ", ", "-", "_", "'", ". ", "\n", ": ", "@", "/", '"', "*")
PROSES = tuple(
    "".join(chance.choice(WORDS) + chance.choice(GAPS) for _ in range(chance.choice((0, 1, 2, 3, 5, 8))))
    for chance in (Random(number) for number in range(40))
)
LENGTHS = (
    *(timedelta(0), timedelta(days=1), timedelta(days=-1), timedelta(hours=24), timedelta(days=400)),
    *(timedelta(microseconds=1), timedelta(microseconds=-1), timedelta(hours=1, minutes=30, microseconds=500)),
    *(timedelta(days=719_000), timedelta(days=-719_000), timedelta(days=30), timedelta(seconds=-90)),
)


def duration_text(value: timedelta) -> str:
    micros = abs(value) // timedelta(microseconds=1)
    return f"{'-' if value < timedelta(0) else ''}PT{micros // 1_000_000}.{micros % 1_000_000:06}S"


def send_duration(random: Random, value: timedelta) -> str:
    if value < timedelta(0) or random.random() < 0.5:
        return duration_text(value)
    days, rest = divmod(value, timedelta(days=1))
    hours, rest = divmod(rest, timedelta(hours=1))
    minutes, rest = divmod(rest, timedelta(minutes=1))
    seconds = f"{rest.seconds}.{rest.microseconds:06}".rstrip("0").rstrip(".")
    return f"P{days // 7}W{days % 7}DT{hours}H{minutes}M{seconds}S"


class Prose(sa.Text):
    """A text that is searched."""


def show_instant(value: datetime) -> str:
    return value.replace(tzinfo=None).isoformat(timespec="microseconds") + "+00:00"


def send_instant(random: Random, value: datetime) -> str:
    value = value.replace(tzinfo=UTC)
    how = random.randrange(4)
    if how == 0:
        return value.isoformat().replace("+00:00", "Z")
    if how == 1:
        return show_instant(value)
    try:
        return value.astimezone(timezone(timedelta(minutes=random.choice([330, -480, 60])))).isoformat()
    except OverflowError:
        return value.isoformat()


def send_time(random: Random, value: time) -> str:
    return random.choice([value.isoformat(), value.isoformat(timespec="microseconds")])


def send_big(random: Random, value: int) -> Any:
    return random.choice([value, str(value)])


def send_uuid(random: Random, value: UUID) -> str:
    return random.choice([str(value), str(value).upper(), value.hex])


def send_float(random: Random, value: float) -> Any:
    if value.is_integer() and abs(value) < 2**53 and random.random() < 0.3:
        return int(value)
    return value


def send_decimal(random: Random, value: Decimal) -> Any:
    return random.choice([format(value, "f"), str(value), format(value.normalize(), "f")])


def show_document(value: Any) -> Any:
    return None if value is JSON_NULL else value


INT = Kind("Int", INTEGERS, ORDERED)
SMALL_INT = Kind("Int", SMALL, ORDERED, foreign=INTEGERS)
BIGINT = Kind("BigInt", BIG, ORDERED, show=str, send=send_big)
FLOAT = Kind("Float", FLOATS, ORDERED, send=send_float)
STRING = Kind("String", TEXTS, TEXTUAL)
BOOLEAN = Kind("Boolean", (False, True), ("eq", "ne", "isNull"))
DATE = Kind("Date", DAYS, (*ORDERED, "part"), show=lambda value: value.isoformat(), parts=OF_DATES)
TIME = Kind(
    "Time", TIMES, (*ORDERED, "part"), show=lambda value: value.isoformat(timespec="microseconds"), send=send_time,
    parts=OF_TIMES,
)  # fmt: skip
DATETIME = Kind(
    "DateTime", INSTANTS, (*ORDERED, "part", "part"), show=show_instant, send=send_instant,
    parts=(*OF_DATES, *OF_TIMES, "date"),
)  # fmt: skip
LOCAL = replace(DATETIME, pool=tuple(each.replace(tzinfo=None) for each in INSTANTS))
SEARCHABLE = "SearchableStringFilter"
PROSE = Kind("String", PROSES, TEXTUAL, searched=(*TEXTUAL, "search", "search", "search"))
LENGTH = Kind("Duration", LENGTHS, ORDERED, show=duration_text, send=send_duration)
UUID_ = Kind("UUID", UUIDS, ORDERED, show=str, send=send_uuid)
JSON = Kind("JSON", DOCUMENTS, DOCUMENTAL, show=show_document, rank=None, family="document")
BASE64 = Kind("Base64", BLOBS, EQUALITY, show=lambda value: base64.b64encode(value).decode(), rank=None)


def decimal_kind(type_: sa.Numeric[Any]) -> Kind:
    scale, precision = type_.scale or 0, min(type_.precision or 12, 15)
    unit = Decimal(1).scaleb(-scale)
    largest = (10**precision - 1) * unit
    pool = [Decimal(text).quantize(unit) for text in ("0", "1", "-1", "2", "12", "12.5", "0.1", "99.99")]
    finer = (Decimal("12.5") + unit / 10, Decimal("0.05"), Decimal("12.50"))
    return Kind(
        "Decimal", (*dict.fromkeys([*pool, unit, -unit, largest, -largest]),), ORDERED,
        show=lambda value: f"{value:.{scale}f}", send=send_decimal, foreign=finer,
    )  # fmt: skip


def enum_kind(type_: sa.Enum) -> Kind:
    members: list[Any] = list(type_.enum_class) if type_.enum_class else list(type_.enums)
    names = {member: member.name if isinstance(member, enum.Enum) else member for member in members}

    def show(member: Any) -> Name:
        shown = re.sub(r"[^A-Za-z0-9]", "_", names[member]).upper()
        return Name(f"_{shown}" if shown[0].isdigit() else shown)

    name = type_.enum_class.__name__ if type_.enum_class else type_.name.title().replace("_", "")
    return Kind(name, tuple(members), EQUALITY, show=show, rank=members.index)


def list_kind(item: Kind) -> Kind:
    """Lists of few items; of integers, null ones too."""
    chance = Random(item.name)
    most = {FLOAT: (0.1, 1.0, -2.5, 1e22, 1e-7), STRING: ("a", "b", "ü", "", '"', "a,b", "{}", "NULL", "\\")}
    items = [*most.get(item, item.pool[:6]), *([None] if item is INT else [])]
    pool = [[chance.choice(items) for _ in range(chance.choice((0, 1, 1, 2, 3)))] for _ in range(12)]
    return Kind(
        item.name, tuple(pool), LISTED, rank=None, family="list", item=item,
        show=lambda value: [None if each is None else item.show(each) for each in value],
        filter=f"{item.name}ListFilter",
    )  # fmt: skip


BY_TYPE: tuple[tuple[type, Kind], ...] = (
    (Prose, PROSE),
    (sa.Interval, LENGTH),
    (sa.BigInteger, BIGINT),
    (sa.SmallInteger, SMALL_INT),
    (sa.Integer, INT),
    (sa.Float, FLOAT),
    (sa.Boolean, BOOLEAN),
    (sa.Date, DATE),
    (sa.Time, TIME),
    (sa.Uuid, UUID_),
    (sa.JSON, JSON),
    (sa.LargeBinary, BASE64),
    (sa.String, STRING),
)


# What is stored otherwise than it is shown: compared and ordered by what is stored, never summed.
MONEY = tuple(Decimal(cents).scaleb(-2) for cents in (0, 1, -1, 7, 100, 1250, 2**31 - 1))
CENTS = Kind(
    "Decimal", MONEY, ORDERED, show=lambda value: f"{value:.2f}", send=send_decimal, filter="OrderedDecimalFilter",
    has_totals=False,
)  # fmt: skip
DECORATED: dict[type, Kind] = {
    Guid: replace(UUID_, filter="OrderedUUIDFilter", has_totals=False),
    Cents: CENTS,
    SpelledCents: CENTS,
    Levels: Kind(
        "Level", tuple(Level), ORDERED, show=lambda level: Name(level.name), rank=int, filter="OrderedLevelFilter",
        has_totals=False,
    ),
    Sealed: replace(
        STRING, operators=EQUALITY, rank=None, tie=lambda text: bytes(each ^ 0x55 for each in text.encode()),
        filter="DistinctStringFilter", has_totals=False,
    ),
}  # fmt: skip


def kind_of(type_: Any) -> Kind:
    """The kind of a SQLAlchemy type."""
    if type(type_) in DECORATED:
        return DECORATED[type(type_)]
    if isinstance(type_, sa.ARRAY):
        return list_kind(kind_of(type_.item_type))
    if isinstance(type_, sa.Enum):
        return enum_kind(type_)
    if isinstance(type_, sa.DateTime):
        return DATETIME if type_.timezone else LOCAL
    if isinstance(type_, sa.Numeric) and not isinstance(type_, sa.Float):
        return decimal_kind(type_)
    return next(kind for class_, kind in BY_TYPE if isinstance(type_, class_))
