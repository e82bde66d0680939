"""The operation: what the client asked, split into its shape and its values."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping
from dataclasses import dataclass, field
from typing import Any, Final, NamedTuple


class Client(NamedTuple):
    """The program that sent a request, as it calls itself; empty where it doesn't say."""

    name: str = ""
    version: str = ""


NOBODY: Final = Client()


@dataclass(frozen=True, slots=True)
class Request:
    """A GraphQL request as it came, decoded but not yet understood.

    `document_id` or `sha256` stand for the text of an operation that is known, whose `query` then may be empty.
    `read_only` is true where the transport allows queries only (GET). `idempotency_key` makes a mutation that is
    sent again return its first answer; queries ignore it. `address` is where it came from, and `client` what sent it,
    where that matters.
    """

    query: str
    variables: Mapping[str, Any] = field(default_factory=dict)
    operation_name: str | None = None
    read_only: bool = False
    idempotency_key: str | None = None
    document_id: str | None = None
    sha256: str | None = None
    address: str = ""
    client: Client = NOBODY


# The shape: hashable, holds no value of the client's


@dataclass(frozen=True, slots=True)
class Slot:
    """A place for a value: `values[index]` of the operation."""

    index: int


@dataclass(frozen=True, slots=True)
class Choice:
    """An enum's value, by its API name."""

    name: str


@dataclass(frozen=True, slots=True)
class Flag:
    """true or false."""

    value: bool


@dataclass(frozen=True, slots=True)
class Null:
    """An explicit null."""


@dataclass(frozen=True, slots=True)
class PageSize:
    """A page's size that the document spells out; from a variable it is a slot.

    PostgreSQL, where it knows how few rows are wanted, keeps one plan for all values; where the size is a parameter it
    plans the statement anew each time, which takes a third of a small page's time.
    """

    number: int


@dataclass(frozen=True, slots=True)
class Fields:
    """An input object; only what is present, in the type's own order where order means nothing."""

    items: tuple[tuple[str, Argument], ...]

    def get(self, name: str) -> Argument | None:
        return next((argument for key, argument in self.items if key == name), None)


@dataclass(frozen=True, slots=True)
class Items:
    """A list of input objects or enums."""

    items: tuple[Argument, ...]


@dataclass(frozen=True, slots=True)
class CursorAt:
    """A cursor: the fingerprint of the order it was made for, and a slot or None (null) for each sort key."""

    fingerprint: str
    keys: tuple[Slot | None, ...]


@dataclass(frozen=True, slots=True)
class NodeAt:
    """A global id: the type it names and a slot for each column of its key."""

    type: str
    keys: tuple[Slot, ...]


Argument = Slot | Choice | Flag | Null | PageSize | Fields | Items | CursorAt | NodeAt


@dataclass(frozen=True, slots=True)
class Selection:
    """A selected field, fragments expanded and equal response keys merged.

    `on` is the object type it is selected on; a field of an interface appears once for each object type.
    """

    key: str
    name: str
    on: str
    arguments: Fields
    selections: tuple[Selection, ...]


@dataclass(frozen=True, slots=True)
class Shape:
    """What is asked: equal shapes are answered by one statement.

    The hash is kept, since every request looks a statement up by it and the tree may be large.
    """

    selections: tuple[Selection, ...]
    hash: int = field(init=False, compare=False, repr=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "hash", hash(self.selections))

    def __hash__(self) -> int:
        return self.hash


@dataclass(frozen=True, slots=True)
class Reading:
    """How the variables of a `signature` are read: the shape that they make, and what fetches each slot's value."""

    signature: Hashable
    shape: Shape
    getters: tuple[Callable[[Mapping[str, Any]], Any], ...]


@dataclass(frozen=True, slots=True)
class Operation:
    """A shape and the values for its slots; `new` is how they were read, where that is not kept yet."""

    shape: Shape
    values: tuple[Any, ...]
    new: Reading | None = None
