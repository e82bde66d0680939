"""A write: what to do and what to answer, frozen, without the client's values."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, assert_never

from graph.catalog.types import Key
from graph.catalog.write_roots import CallRoot
from graph.catalog.writes import Writable
from graph.mutations.errors import MutationError
from graph.mutations.insert import Road
from graph.operation.path import Path
from graph.operation.types import Choice, Fields, Selection, Slot
from graph.plan.authorize import AuthorizedPlan
from graph.plan.types import Plan
from graph.sql.types import Statement

# What to do


@dataclass(frozen=True, slots=True)
class Create:
    writable: Writable
    input: Slot


@dataclass(frozen=True, slots=True)
class CreateMany:
    writable: Writable
    inputs: Slot


@dataclass(frozen=True, slots=True)
class Update:
    """`key` is a value for each column of the primary key; `version`, where one was given, guards the row."""

    writable: Writable
    key: tuple[Slot | Choice | bool, ...]
    patch: Slot
    version: Slot | None


@dataclass(frozen=True, slots=True)
class UpdateMany:
    """The rows that `Write.finding` finds; `expect` is how many they must be."""

    writable: Writable
    patch: Slot
    expect: Slot | None


@dataclass(frozen=True, slots=True)
class Upsert:
    """`update` holds names of columns, or is None for all that are given."""

    writable: Writable
    input: Slot
    conflict: Key
    update: Slot | None


@dataclass(frozen=True, slots=True)
class Delete:
    writable: Writable
    key: tuple[Slot | Choice | bool, ...]
    version: Slot | None


@dataclass(frozen=True, slots=True)
class DeleteMany:
    writable: Writable
    expect: Slot | None


@dataclass(frozen=True, slots=True)
class Call:
    """A hand-written mutation."""

    root: CallRoot
    arguments: Fields

    @property
    def writable(self) -> Writable:
        return self.root.writable


Action = Create | CreateMany | Update | UpdateMany | Upsert | Delete | DeleteMany | Call


def is_many(action: Action) -> bool:
    """Whether an action's payload holds several rows."""
    return action.root.many if isinstance(action, Call) else isinstance(action, CreateMany | UpdateMany | DeleteMany)


def argument_of(action: Action) -> Path:
    """The argument of an action's field that holds what is written: where its mistakes lie."""
    match action:
        case Create() | Upsert():
            return ("input",)
        case CreateMany():
            return ("inputs",)
        case Update() | UpdateMany():
            return ("patch",)
        case Call():
            return ()
        case Delete(writable=writable):
            return (writable.entity.primary_key[-1].name,)
        case DeleteMany():
            return ("where",)
        case _:
            assert_never(action)


# What to answer


@dataclass(frozen=True, slots=True)
class Reading:
    """How the written rows are read back: `plan` asks for those whose keys are in the slots from `first` on.

    One row's key takes a slot a column. For several rows `chunk` keys are asked for at once, where the key has
    one column as one list. Of rows whose keys grow, `ordered` is the whole answer as it is.
    """

    plan: Plan
    first: int
    chunk: int
    ordered: Plan | None


@dataclass(frozen=True, slots=True)
class Write:
    """One field of the mutation root; `finding` finds the keys of the rows of a bulk write."""

    key: str
    action: Action
    payload: tuple[Selection, ...]
    reading: Reading | None
    finding: Plan | None


@dataclass(frozen=True, slots=True)
class AuthorizedWrite:
    """A write that a viewer's role may do. Only `authorize_write` makes it, and only it is prepared."""

    write: Write
    reading: AuthorizedPlan | None
    ordered: AuthorizedPlan | None
    finding: AuthorizedPlan | None
    role: str


@dataclass(frozen=True, slots=True)
class PreparedWrite:
    """An authorized write with its statements; only `prepare_write` makes it, and only it is run.

    `road` says how new rows are made, where that is all there is to do.
    """

    write: Write
    reading: Statement | None
    ordered: Statement | None
    finding: Statement | None
    road: Road | None


# What became of it


@dataclass(frozen=True, slots=True)
class Written:
    """`rows` are, by response key, what was read back: bytes of JSON or decoded."""

    rows: Mapping[str, Any] = field(default_factory=dict)
    affected: int = 0
    created: bool = False


@dataclass(frozen=True, slots=True)
class Failed:
    errors: tuple[MutationError, ...]


Outcome = Written | Failed
