"""A kind of step → what it holds and does on PostgreSQL, and whether the program of before can go on beside it.

Sources: PostgreSQL 18's documentation, "Explicit Locking" for the levels, and the pages named in each row.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum, IntEnum


class Severity(IntEnum):
    """How a change bears on what is there; also the exit code."""

    SAFE = 0
    DANGEROUS = 1
    BREAKING = 2

    @property
    def word(self) -> str:
        return self.name.lower()


class Level(Enum):
    """A lock on a table that is there, by the name that PostgreSQL gives it."""

    NONE = "no lock"
    ROW_EXCLUSIVE = "ROW EXCLUSIVE"
    SHARE_UPDATE_EXCLUSIVE = "SHARE UPDATE EXCLUSIVE"
    SHARE_ROW_EXCLUSIVE = "SHARE ROW EXCLUSIVE"
    ACCESS_EXCLUSIVE = "ACCESS EXCLUSIVE"


WAITS: Mapping[Level, str] = {
    Level.NONE: "nobody waits",
    Level.ROW_EXCLUSIVE: "who writes the same rows waits",
    Level.SHARE_UPDATE_EXCLUSIVE: "nobody waits",
    Level.SHARE_ROW_EXCLUSIVE: "writers wait",
    Level.ACCESS_EXCLUSIVE: "readers and writers wait",
}


class Work(Enum):
    """What grows with the table, and bytes a second that it is reckoned with."""

    NOTHING = None
    SCAN = 400_000_000
    BUILD = 40_000_000
    WRITE = 20_000_000
    REWRITE = 50_000_000


class Kind(Enum):
    """What a step does."""

    CREATE_TABLE = "create table"
    CREATE_POINTING_TABLE = "create table that points to others"
    DROP_TABLE = "drop table"
    DROP_POINTING_TABLE = "drop table that points to others"
    RENAME_TABLE = "rename table"
    ADD_COLUMN = "add column"
    ADD_MADE_COLUMN = "add column, made for each row"
    DROP_COLUMN = "drop column"
    RENAME_COLUMN = "rename column"
    WIDEN_TYPE = "widen type"
    CHANGE_TYPE = "change type"
    FILL = "fill rows"
    SET_NOT_NULL = "set not null"
    DROP_NOT_NULL = "allow null"
    SET_DEFAULT = "set default"
    DROP_DEFAULT = "drop default"
    CREATE_FIRST_INDEX = "create index of a new table"
    CREATE_INDEX = "create index"
    CREATE_UNIQUE_INDEX = "create unique index"
    DROP_INDEX = "drop index"
    DROP_INDEX_FIRST = "drop index, before its column"
    ADD_UNIQUE = "add unique"
    ADD_FOREIGN_KEY = "add foreign key"
    ADD_CHECK = "add check"
    VALIDATE = "validate constraint"
    DROP_CONSTRAINT = "drop constraint"
    DROP_FOREIGN_KEY = "drop foreign key"
    COMMENT = "comment"
    CREATE_ENUM = "create enum"
    DROP_ENUM = "drop enum"
    ADD_ENUM_VALUE = "add enum value"
    REMAKE_ENUM = "make enum anew"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Cost:
    """What a kind of step costs; `expands` tells that a program of the revision before may run on beside it."""

    level: Level
    work: Work
    severity: Severity
    expands: bool
    source: str
    why: str = ""


SAFE, DANGEROUS = Severity.SAFE, Severity.DANGEROUS
ALTER, INDEX, ENUM = "ALTER TABLE", "CREATE INDEX", "ALTER TYPE"

COSTS: Mapping[Kind, Cost] = {
    Kind.CREATE_TABLE: Cost(Level.NONE, Work.NOTHING, SAFE, True, "CREATE TABLE"),
    Kind.CREATE_POINTING_TABLE: Cost(
        Level.SHARE_ROW_EXCLUSIVE,
        Work.NOTHING,
        SAFE,
        True,
        "CREATE TABLE",
        "it is the tables that it points to that are locked",
    ),
    Kind.DROP_TABLE: Cost(Level.ACCESS_EXCLUSIVE, Work.NOTHING, DANGEROUS, False, "DROP TABLE", "its rows are lost"),
    Kind.DROP_POINTING_TABLE: Cost(
        Level.ACCESS_EXCLUSIVE,
        Work.NOTHING,
        DANGEROUS,
        False,
        "DROP TABLE",
        "so do those of the tables that it points to; its rows are lost",
    ),
    Kind.RENAME_TABLE: Cost(
        Level.ACCESS_EXCLUSIVE, Work.NOTHING, DANGEROUS, False, ALTER, "programs of before still ask for the old name"
    ),
    Kind.ADD_COLUMN: Cost(Level.ACCESS_EXCLUSIVE, Work.NOTHING, SAFE, True, ALTER),
    Kind.ADD_MADE_COLUMN: Cost(
        Level.ACCESS_EXCLUSIVE, Work.REWRITE, DANGEROUS, True, ALTER, "the table is written anew while nobody reads it"
    ),
    Kind.DROP_COLUMN: Cost(Level.ACCESS_EXCLUSIVE, Work.NOTHING, DANGEROUS, False, ALTER, "its values are lost"),
    Kind.RENAME_COLUMN: Cost(
        Level.ACCESS_EXCLUSIVE, Work.NOTHING, DANGEROUS, False, ALTER, "programs of before still ask for the old name"
    ),
    Kind.WIDEN_TYPE: Cost(Level.ACCESS_EXCLUSIVE, Work.NOTHING, SAFE, True, ALTER),
    Kind.CHANGE_TYPE: Cost(
        Level.ACCESS_EXCLUSIVE, Work.REWRITE, DANGEROUS, False, ALTER, "fails where a value does not fit"
    ),
    Kind.FILL: Cost(Level.ROW_EXCLUSIVE, Work.WRITE, SAFE, True, "UPDATE"),
    Kind.SET_NOT_NULL: Cost(Level.ACCESS_EXCLUSIVE, Work.SCAN, DANGEROUS, False, ALTER, "fails where a row has null"),
    Kind.DROP_NOT_NULL: Cost(
        Level.ACCESS_EXCLUSIVE, Work.NOTHING, SAFE, False, ALTER, "programs of before don't expect null"
    ),
    Kind.SET_DEFAULT: Cost(Level.ACCESS_EXCLUSIVE, Work.NOTHING, SAFE, True, ALTER),
    Kind.DROP_DEFAULT: Cost(Level.ACCESS_EXCLUSIVE, Work.NOTHING, SAFE, False, ALTER),
    Kind.CREATE_FIRST_INDEX: Cost(Level.NONE, Work.NOTHING, SAFE, True, INDEX),
    Kind.CREATE_INDEX: Cost(Level.SHARE_UPDATE_EXCLUSIVE, Work.BUILD, SAFE, True, INDEX),
    Kind.CREATE_UNIQUE_INDEX: Cost(
        Level.SHARE_UPDATE_EXCLUSIVE, Work.BUILD, DANGEROUS, False, INDEX, "fails where two rows are alike"
    ),
    Kind.DROP_INDEX: Cost(Level.SHARE_UPDATE_EXCLUSIVE, Work.NOTHING, SAFE, True, "DROP INDEX"),
    Kind.DROP_INDEX_FIRST: Cost(Level.ACCESS_EXCLUSIVE, Work.NOTHING, SAFE, True, "DROP INDEX"),
    Kind.ADD_UNIQUE: Cost(
        Level.ACCESS_EXCLUSIVE, Work.BUILD, DANGEROUS, False, ALTER, "fails where two rows are alike"
    ),
    Kind.ADD_FOREIGN_KEY: Cost(
        Level.SHARE_ROW_EXCLUSIVE,
        Work.NOTHING,
        DANGEROUS,
        False,
        ALTER,
        "so do writers of the table that it points to; from here on rows that point to none are refused",
    ),
    Kind.ADD_CHECK: Cost(
        Level.ACCESS_EXCLUSIVE,
        Work.NOTHING,
        DANGEROUS,
        False,
        ALTER,
        "from here on rows that do not pass it are refused",
    ),
    Kind.VALIDATE: Cost(
        Level.SHARE_UPDATE_EXCLUSIVE,
        Work.SCAN,
        DANGEROUS,
        True,
        ALTER,
        "fails where a row that is there does not pass it",
    ),
    Kind.DROP_CONSTRAINT: Cost(Level.ACCESS_EXCLUSIVE, Work.NOTHING, SAFE, True, ALTER),
    Kind.DROP_FOREIGN_KEY: Cost(
        Level.ACCESS_EXCLUSIVE, Work.NOTHING, SAFE, True, ALTER, "so do those of the table that it points to"
    ),
    Kind.COMMENT: Cost(Level.SHARE_UPDATE_EXCLUSIVE, Work.NOTHING, SAFE, True, "COMMENT"),
    Kind.CREATE_ENUM: Cost(Level.NONE, Work.NOTHING, SAFE, True, "CREATE TYPE"),
    Kind.DROP_ENUM: Cost(Level.NONE, Work.NOTHING, SAFE, False, "DROP TYPE"),
    Kind.ADD_ENUM_VALUE: Cost(Level.NONE, Work.NOTHING, SAFE, True, ENUM),
    Kind.REMAKE_ENUM: Cost(
        Level.ACCESS_EXCLUSIVE, Work.REWRITE, DANGEROUS, False, ALTER, "fails where a row has a value that goes"
    ),
    Kind.OTHER: Cost(Level.ACCESS_EXCLUSIVE, Work.SCAN, DANGEROUS, False, ALTER, "not known here: read its SQL"),
}
"""The table: one row a kind of step."""
