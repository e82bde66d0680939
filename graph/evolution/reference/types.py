"""The reference: every type with its fields, as both its forms show it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Argument:
    """`type` is written as GraphQL does, `default` too; it is None where there is none."""

    name: str
    type: str
    default: str | None
    description: str | None
    deprecated: str | None


@dataclass(frozen=True, slots=True)
class Member:
    """A field of a type or of an input, or a value of an enum (then `type` is empty).

    `target` is the name of the field's type without `!` and `[]`. `index` says how the database finds rows by the
    column, None where there is no column; `since` is the revision that brought it, where the migrations tell, and
    `deprecated_since` the one that deprecated it, where the recorded schemas do.
    """

    name: str
    type: str
    target: str
    arguments: tuple[Argument, ...]
    description: str | None
    deprecated: str | None
    index: str | None = None
    since: str | None = None
    deprecated_since: str | None = None


@dataclass(frozen=True, slots=True)
class Example:
    """An operation that runs, and what it is for."""

    title: str
    operation: str


@dataclass(frozen=True, slots=True)
class Entry:
    """A type. `kind` is GraphQL's word for it; a `main` one stands for a model, or is a root."""

    name: str
    kind: str
    main: bool
    description: str | None
    deprecated: str | None
    interfaces: tuple[str, ...]
    members: tuple[Member, ...]
    examples: tuple[Example, ...] = ()
    since: str | None = None


IS_A = "is a"
"""The relation of a subclass to its base."""


@dataclass(frozen=True, slots=True)
class Link:
    """A foreign key from one entity to another, by the relation that walks it; or a subclass and its base."""

    source: str
    target: str
    relation: str


@dataclass(frozen=True, slots=True)
class Reference:
    """Everything that is shown. `entries` are by name: the roots, the models, and then the rest."""

    title: str
    entries: Mapping[str, Entry]
    entities: tuple[str, ...]
    links: tuple[Link, ...]
