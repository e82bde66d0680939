"""What a filter can look at inside a value: a part of a date, a place in a document. A newcomer adds a row."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

from sqlalchemy import Boolean, ColumnElement, Date, Double, Integer, Text, type_coerce
from sqlalchemy.types import TypeEngine

from graph.vocabulary.documents import Place, Seen, json_at, parse_place
from graph.vocabulary.moments import moment_part, parse_zone
from graph.vocabulary.operators import IS_NULL, Operand, Operator
from graph.vocabulary.scalars import BOOLEAN, DATE, DATETIME, FLOAT, INT, JSON, STRING, TIME, Scalar

Column = ColumnElement[Any]


@dataclass(frozen=True, slots=True)
class Lens:
    """A value made of a column: `see(column, argument)` is its SQL, of the type `type`.

    It is compared as `kind` is, or, where `flag` is given, only asked by that operator, whose operand is a flag.
    """

    name: str
    description: str
    type: TypeEngine[Any]
    see: Callable[[Column, Column | None], Column]
    kind: Scalar = BOOLEAN
    flag: Operator | None = None


@dataclass(frozen=True, slots=True)
class LensArgument:
    """What the lenses of a group are told: `parse` reads it, or raises ValueError with what is right."""

    name: str
    description: str
    required: bool
    parse: Callable[[str], Any]


@dataclass(frozen=True, slots=True)
class Lenses:
    """Lenses that stand together in an input object under the field `name`; under a list of such if `many`."""

    name: str
    input: str
    description: str
    rows: Mapping[str, Lens]
    argument: LensArgument | None = None
    many: bool = False


def _by_name(*rows: Lens) -> Mapping[str, Lens]:
    return MappingProxyType({row.name: row for row in rows})


# Dates and times


def _part(name: str, description: str) -> Lens:
    def see(column: Column, zone: Column | None) -> Column:
        return moment_part(name, column) if zone is None else moment_part(name, column, type_coerce(zone, Text()))

    is_date = name == "date"
    return Lens(name, description, Date() if is_date else Integer(), see, DATE if is_date else INT)


_OF_DATES = (
    _part("year", "The year"),
    _part("month", "The month, 1 to 12"),
    _part("day", "The day of the month, 1 to 31"),
    _part("weekday", "The day of the week, 1 for Monday to 7 for Sunday"),
)
_OF_TIMES = (_part("hour", "The hour, 0 to 23"), _part("minute", "The minute, 0 to 59"))

TIME_ZONE = LensArgument(
    "timeZone", 'The time zone that the parts are read in, by its name such as "Europe/Berlin"; UTC if left out',
    required=False, parse=parse_zone,
)  # fmt: skip

# Documents


def _place(name: str, seen: Seen, description: str, kind: Scalar, type_: TypeEngine[Any]) -> Lens:
    return Lens(name, description, type_, _seen(seen), kind)


def _seen(seen: Seen) -> Callable[[Column, Column | None], Column]:
    def see(column: Column, place: Column | None) -> Column:
        assert place is not None, "it is required"
        return json_at(column, type_coerce(place, Place(seen)), seen)

    return see


_EXISTS = Operator(
    "exists",
    Operand.FLAG,
    lambda column, flag: column.is_not(None) if flag else column.is_(None),
    "is there, or with false is not there",
)

PLACE = LensArgument(
    "at",
    'The place: keys and indexes from the outside in, like `a.b[0].c`; other keys in quotes, `"a key".c`; '
    "`$` for the whole document",
    required=True, parse=parse_place,
)  # fmt: skip

LENSES: Mapping[str, tuple[Lenses, ...]] = MappingProxyType(
    {
        DATETIME.name: (
            Lenses(
                "part", "DateTimePartFilter", "Parts of an instant; of several conditions, all.",
                _by_name(*_OF_DATES, *_OF_TIMES, _part("date", "The day")), TIME_ZONE,
            ),
        ),
        DATE.name: (
            Lenses("part", "DatePartFilter", "Parts of a date; of several conditions, all.", _by_name(*_OF_DATES)),
        ),
        TIME.name: (
            Lenses("part", "TimePartFilter", "Parts of a time of day; of several conditions, all.",
                   _by_name(*_OF_TIMES)),
        ),
        JSON.name: (
            Lenses(
                "path", "JSONPathFilter",
                "What must be true of the value at a place in a document; of several conditions, all. What is "
                "something else than is asked for is null: no text equals a number.",
                _by_name(
                    _place("string", Seen.STRING, "The text there", STRING, Text()),
                    _place("int", Seen.INT, "The whole number there, of 64 bits; 1.0 is one", INT, Integer()),
                    _place("float", Seen.FLOAT, "The number there", FLOAT, Double()),
                    _place("boolean", Seen.BOOLEAN, "The true or false there", BOOLEAN, Boolean()),
                    Lens("isNull", "Nothing is there, or null is; with false, something else is", Text(),
                         _seen(Seen.NOT_NULL), flag=IS_NULL),
                    Lens("exists", "Something is there, null too; with false, nothing is", Text(),
                         _seen(Seen.ANYTHING), flag=_EXISTS),
                ),
                PLACE, many=True,
            ),
        ),
    }
)  # fmt: skip
