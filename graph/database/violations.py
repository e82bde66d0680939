"""A database's error while writing → what it was about, in no database's own words."""

from __future__ import annotations

import re
import sqlite3
from dataclasses import dataclass
from enum import Enum
from typing import Any, Final

import asyncpg
from sqlalchemy.exc import DBAPIError

DRIVER_ERRORS: Final = (DBAPIError, asyncpg.PostgresError, asyncpg.InterfaceError, sqlite3.Error, OverflowError)
"""What a statement may raise, SQLAlchemy's or one that the driver runs itself."""


class Rule(Enum):
    """What kind of rule was broken."""

    UNIQUE = "unique"
    FOREIGN_KEY = "foreign key"
    CHECK = "check"
    NOT_NULL = "not null"
    VALUE = "a value that its column can't hold"


@dataclass(frozen=True, slots=True)
class Violation:
    """A broken rule: as far as the database tells, the table, the rule's name there and the columns."""

    rule: Rule
    table: str | None = None
    constraint: str | None = None
    columns: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Crossed:
    """Another transaction came in between; the same one may well succeed when it is tried again."""


@dataclass(frozen=True, slots=True)
class Locked:
    """Another transaction holds what is to be written, and does not let go."""


@dataclass(frozen=True, slots=True)
class Stopped:
    """It ran longer than the deadline."""


def read_violation(error: BaseException) -> Violation | Crossed | Locked | Stopped | None:
    """What a write was refused for; None for what no client can help, a bug."""
    for cause in _causes(error):
        if isinstance(getattr(cause, "sqlite_errorname", None), str):
            return _read_sqlite(cause)
        if hasattr(cause, "constraint_name"):
            return _read_postgresql(cause)
        if type(cause).__name__ == "DataError" or isinstance(cause, OverflowError):
            # The driver itself refuses a value that its type can't hold.
            return Violation(Rule.VALUE)
    return None


def is_missing_table(error: BaseException) -> bool:
    """Whether a statement names a table that the database does not have."""
    return any(
        getattr(cause, "sqlstate", None) == "42P01" or str(cause).startswith("no such table: ")
        for cause in _causes(error)
    )


def _causes(error: BaseException) -> list[Any]:
    found: list[Any] = []
    pending: list[Any] = [error]
    while pending:
        each = pending.pop(0)
        if each is not None and each not in found:
            found.append(each)
            pending += [getattr(each, "orig", None), each.__cause__]
    # The driver's own knows most, and stands deepest.
    return found[::-1]


# PostgreSQL: codes of its appendix A

_RULES = {"23505": Rule.UNIQUE, "23503": Rule.FOREIGN_KEY, "23514": Rule.CHECK, "23502": Rule.NOT_NULL}
_CROSSED = {"40001", "40P01"}
_LOCKED = {"55P03"}
_STOPPED = {"57014"}


def _read_postgresql(cause: Any) -> Violation | Crossed | Locked | Stopped | None:
    code = str(cause.sqlstate)
    if code in _CROSSED:
        return Crossed()
    if code in _LOCKED:
        return Locked()
    if code in _STOPPED:
        return Stopped()
    rule = _RULES.get(code, Rule.VALUE if code.startswith("22") else None)
    if rule is None:
        return None
    column = cause.column_name
    return Violation(rule, cause.table_name, cause.constraint_name, (column,) if column else ())


# SQLite: the name of its code, and the end of its message

_NAMES = {
    "SQLITE_CONSTRAINT_UNIQUE": Rule.UNIQUE,
    "SQLITE_CONSTRAINT_PRIMARYKEY": Rule.UNIQUE,
    "SQLITE_CONSTRAINT_ROWID": Rule.UNIQUE,
    "SQLITE_CONSTRAINT_FOREIGNKEY": Rule.FOREIGN_KEY,
    # What ON DELETE RESTRICT is made of there.
    "SQLITE_CONSTRAINT_TRIGGER": Rule.FOREIGN_KEY,
    "SQLITE_CONSTRAINT_CHECK": Rule.CHECK,
    "SQLITE_CONSTRAINT_NOTNULL": Rule.NOT_NULL,
    "SQLITE_CONSTRAINT_DATATYPE": Rule.VALUE,
    "SQLITE_MISMATCH": Rule.VALUE,
    "SQLITE_TOOBIG": Rule.VALUE,
}
_INDEX = re.compile(r"index '(.*)'")


def _read_sqlite(cause: Any) -> Violation | Crossed | Locked | Stopped | None:
    name = cause.sqlite_errorname
    if name.startswith(("SQLITE_BUSY", "SQLITE_LOCKED")):
        return Locked()
    if name == "SQLITE_INTERRUPT":
        return Stopped()
    rule = _NAMES.get(name)
    if rule is None:
        return None
    _, _, about = str(cause).partition("constraint failed: ")
    if rule is Rule.CHECK:
        return Violation(rule, constraint=about or None)
    if index := _INDEX.fullmatch(about):
        return Violation(rule, constraint=index[1])
    places = [each.rpartition(".") for each in about.split(", ") if "." in each]
    table = places[0][0] if places else None
    return Violation(rule, table, columns=tuple(column for _, _, column in places))
