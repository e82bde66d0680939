"""What rows must be like."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from graph.catalog.types import Column, Entity, Relation
from graph.operation.path import Path
from graph.operation.types import Choice, Slot
from graph.vocabulary.lenses import Lens, LensArgument
from graph.vocabulary.operators import Operator


@dataclass(frozen=True, slots=True)
class Opened:
    """A value from inside a cursor or a global id, still in the form that clients see; None is null."""

    slot: Slot


@dataclass(frozen=True, slots=True)
class Through:
    """A lens that a column is looked at through, and what it is told, if anything."""

    lens: Lens
    argument: LensArgument | None
    told: Slot | None
    path: Path


@dataclass(frozen=True, slots=True)
class Compare:
    """A column, an operator and what stands behind it; a bool for the operators whose operand is a flag.

    `path` is the argument's, for the one who sent it. `through` is for what is compared of the column, where it is
    not the column itself.
    """

    column: Column
    operator: Operator
    operand: Slot | Opened | Choice | bool
    path: Path
    through: Through | None = None


@dataclass(frozen=True, slots=True)
class And:
    """Every condition is true; of none, true."""

    conditions: tuple[Condition, ...]


@dataclass(frozen=True, slots=True)
class Or:
    """At least one condition is true; of none, false."""

    conditions: tuple[Condition, ...]


@dataclass(frozen=True, slots=True)
class Not:
    """SQL's three-valued not: unknown stays unknown."""

    condition: Condition


@dataclass(frozen=True, slots=True)
class Some:
    """At least one related row, for which the condition is true, exists; to-one relations use it too."""

    relation: Relation
    entity: Entity
    condition: Condition


@dataclass(frozen=True, slots=True)
class NoneOf:
    """No related row for which the condition is true."""

    relation: Relation
    entity: Entity
    condition: Condition


@dataclass(frozen=True, slots=True)
class Every:
    """No related row for which the condition is false or unknown; so it is true of no rows."""

    relation: Relation
    entity: Entity
    condition: Condition


@dataclass(frozen=True, slots=True)
class Count:
    """How many related rows there are, compared."""

    relation: Relation
    entity: Entity
    compares: tuple[tuple[Operator, Slot | bool], ...]
    path: Path


Condition = Compare | And | Or | Not | Some | NoneOf | Every | Count


ALWAYS = And(())


def all_of(conditions: Iterable[Condition]) -> Condition:
    """Every condition is true; what always is, is left out, so that of what asks nothing ALWAYS is left."""
    asking = tuple(each for each in conditions if each != ALWAYS)
    return asking[0] if len(asking) == 1 else And(asking)
