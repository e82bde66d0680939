"""A role → the viewer as rules see one: roles are facts, everything else a parameter.

So the form of a rule depends on the role alone, and its statement is made once for all viewers of the role.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import BindParameter, ColumnElement
from sqlalchemy.types import NullType, TypeEngine


@dataclass(frozen=True, slots=True)
class Fact:
    """What a rule reads of the viewer: a claim, or the id where it names none."""

    claim: str | None

    @property
    def name(self) -> str:
        return "viewer.id" if self.claim is None else f"viewer.claim({self.claim!r})"


# Makes the parameter that stands for a fact, of the type of what it is compared with.
MakeParameter = Callable[[Fact, TypeEngine[Any]], ColumnElement[Any]]


class FactValue(BindParameter[Any]):
    """A fact before it is compared with anything."""

    inherit_cache = True

    def __init__(self, fact: Fact, make: MakeParameter) -> None:
        super().__init__(fact.name, None, NullType(), unique=True)
        self.fact = fact
        self.make = make

    def _with_binary_element_type(self, type_: TypeEngine[Any]) -> ColumnElement[Any]:  # type: ignore[override]
        """What SQLAlchemy asks of a parameter without a type when it is compared with a column of this one."""
        return self.make(self.fact, type_)


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
        return FactValue(Fact(None), self.make)

    def claim(self, name: str) -> FactValue:
        """What else is known of the viewer, to be compared with a column: null like `id`."""
        return FactValue(Fact(name), self.make)
