"""Who may read what, as far as several models say the same."""

from __future__ import annotations

from typing import Any, Protocol

from sqlalchemy import ColumnElement
from sqlalchemy.orm import InstrumentedAttribute, aliased

Allowed = ColumnElement[bool] | InstrumentedAttribute[bool] | bool


class Viewer(Protocol):
    """Who asks, as rules are told: roles are known while a statement is made, the rest are values of its parameters.

    The roles of the chat: `anonymous`; `guest`, `member` and `admin` of the workspace that the claim `workspace` names.
    `id` is the key of the user.
    """

    def has_role(self, *names: str) -> bool:
        """Whether it has one of these roles."""
        ...

    @property
    def id(self) -> ColumnElement[Any]:
        """The viewer's key."""
        ...

    def claim(self, name: str) -> ColumnElement[Any]:
        """What else the viewer's token says."""
        ...


def readable_through(relation: Any, viewer: Viewer) -> Allowed:
    """Whether the row that a relation leads to may be read."""
    related = aliased(relation.property.mapper.class_)
    allowed: Allowed = related.readable_by(viewer)
    return allowed if isinstance(allowed, bool) else relation.of_type(related).has(allowed)
