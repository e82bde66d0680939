"""What may be wrong with a write: data for the client, a class each, all of them MutationErrors in the schema."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields
from types import MappingProxyType
from typing import Any, ClassVar

from graph.operation.path import Path


@dataclass(frozen=True, slots=True)
class MutationError:
    """`path` is the input field's, from the argument down; `code` is stable."""

    code: ClassVar[str]
    message: str
    path: Path

    @property
    def shown(self) -> dict[str, Any]:
        """The fields that clients may select, by their names."""
        return {
            "code": self.code,
            "message": self.message,
            "path": [str(step) for step in self.path],
            **{_NAMES.get(each.name, each.name): getattr(self, each.name) for each in fields(self)[2:]},
        }


@dataclass(frozen=True, slots=True)
class ValidationError(MutationError):
    """A value that its column or the model refuses; `constraint` is the rule, such as `length <= 80`."""

    code = "VALIDATION"
    constraint: str | None = None


@dataclass(frozen=True, slots=True)
class NotNullError(MutationError):
    """A value that is missing."""

    code = "NOT_NULL"


@dataclass(frozen=True, slots=True)
class CheckError(MutationError):
    """Values that the database's rule for this row refuses; `fields` are those that the rule is about."""

    code = "CHECK"
    fields: Sequence[str] = ()


@dataclass(frozen=True, slots=True)
class UniqueError(MutationError):
    """Another row has the same values in `fields`."""

    code = "UNIQUE"
    fields: Sequence[str] = ()


@dataclass(frozen=True, slots=True)
class ForeignKeyError(MutationError):
    """`fields` point to a row that there is not, or rows still point to one that was to go."""

    code = "FOREIGN_KEY"
    fields: Sequence[str] = ()


@dataclass(frozen=True, slots=True)
class NotFoundError(MutationError):
    """There is no such row."""

    code = "NOT_FOUND"


@dataclass(frozen=True, slots=True)
class ForbiddenError(MutationError):
    """The viewer may not do this."""

    code = "FORBIDDEN"


@dataclass(frozen=True, slots=True)
class VersionConflictError(MutationError):
    """The row was changed since the client read it."""

    code = "VERSION_CONFLICT"
    current_version: int = 0


@dataclass(frozen=True, slots=True)
class RowCountError(MutationError):
    """A bulk write would not write as many rows as were expected, or more than may be."""

    code = "ROW_COUNT"
    actual: int = 0


@dataclass(frozen=True, slots=True)
class ConflictError(MutationError):
    """Other writes were in the way, again and again; the same operation may well succeed later."""

    code = "CONFLICT"


@dataclass(frozen=True, slots=True)
class RolledBackError(MutationError):
    """Nothing is wrong with this field, but with another of the same operation, and so nothing was written."""

    code = "ROLLED_BACK"


_NAMES = {"current_version": "currentVersion"}

KINDS: tuple[type[MutationError], ...] = (
    ValidationError,
    NotNullError,
    CheckError,
    UniqueError,
    ForeignKeyError,
    NotFoundError,
    ForbiddenError,
    VersionConflictError,
    RowCountError,
    ConflictError,
    RolledBackError,
)

CODES: Mapping[str, str] = MappingProxyType({kind.code: (kind.__doc__ or "").splitlines()[0] for kind in KINDS})


class WriteRefused(Exception):
    """What ends a write, and with it the whole operation."""

    def __init__(self, errors: Sequence[MutationError]) -> None:
        super().__init__("; ".join(error.message for error in errors))
        self.errors = tuple(errors)


class Again(Exception):
    """Another transaction came in between; the whole operation is to be tried again."""


class Refused(Exception):
    """The database refused rows that were made without the unit of work: by that it is to be tried again."""
