"""A role → the viewer as rules see one: roles are facts, everything else a parameter.

So the form of a rule depends on the role alone, and its statement is made once for all viewers of the role.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import BindParameter, ColumnElement
from sqlalchemy.types import NullType, TypeEngine

from graph.auth.viewer import Viewer


@dataclass(frozen=True, slots=True)
class Fact:
    """What a rule reads of the viewer: a claim, or the id where it names none."""

    claim: str | None

    @property
    def name(self) -> str:
        return "viewer.id" if self.claim is None else f"viewer.claim({self.claim!r})"


def told(viewer: Viewer, fact: Fact) -> Any:
    """What a viewer's token says of a fact; None where it says nothing."""
    return viewer.id if fact.claim is None else viewer.claims.get(fact.claim)


# Makes the parameter that stands for a fact, of the type that its place says.
MakeParameter = Callable[[Fact, TypeEngine[Any]], ColumnElement[Any]]


class FactValue(BindParameter[Any]):
    """A fact as it stands in a rule; `catalog/facts.py` makes a parameter of it, and without one no statement runs.

    Its type is that of the column that it stands right of, if there is one.
    """

    inherit_cache = True

    def __init__(self, fact: Fact) -> None:
        super().__init__(fact.name, None, NullType(), unique=True, required=True)
        self.fact = fact


def _unknown(fact: Fact, type_: TypeEngine[Any]) -> BindParameter[Any]:
    return BindParameter(fact.name, None, type_, unique=True)


@dataclass(frozen=True, slots=True)
class RoleViewer:
    """What a rule is told: `readable_by(cls, viewer)`.

    A rule is evaluated once for each of a viewer's roles, so `role` is one name. `asked` collects the names that rules
    ask for, which is how the roles of an application are known.
    """

    role: str
    make: MakeParameter = _unknown
    asked: set[str] = field(default_factory=set, compare=False)

    def has_role(self, *names: str) -> bool:
        """Whether it is one of these roles that asks: true or false while the statement is made."""
        self.asked.update(names)
        return self.role in names

    @property
    def id(self) -> FactValue:
        """The viewer's id, to be compared with a column: null where there is none, or none of the column's type."""
        return FactValue(Fact(None))

    def claim(self, name: str) -> FactValue:
        """What else is known of the viewer, to be compared with a column: null like `id`."""
        return FactValue(Fact(name))
