"""Who may read and write what, as far as several models say the same."""

from __future__ import annotations

from datetime import timedelta
from typing import Any, Protocol

from sqlalchemy import ColumnElement, DateTime, false, literal_column, true
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.orm import InstrumentedAttribute, aliased
from sqlalchemy.sql.expression import FunctionElement

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


def allowed_through(relation: Any, viewer: Viewer, right: str) -> ColumnElement[bool]:
    """Whether the viewer has a right, such as `readable_by`, to the row that a relation leads to."""
    related = aliased(relation.property.mapper.class_)
    allowed: Allowed = getattr(related, right)(viewer)
    if isinstance(allowed, bool):
        return true() if allowed else false()
    found: ColumnElement[bool] = relation.of_type(related).has(allowed)
    return found


def readable_through(relation: Any, viewer: Viewer) -> Allowed:
    """Whether the row that a relation leads to may be read."""
    return allowed_through(relation, viewer, "readable_by")


class Ago(FunctionElement[Any]):
    """A time before now, by the database's clock: rules are compiled once, so now is none of Python's values."""

    type = DateTime(timezone=True)
    inherit_cache = True

    def __init__(self, span: timedelta) -> None:
        super().__init__(literal_column(str(int(span.total_seconds()))))


@compiles(Ago, "postgresql")
def _ago_on_postgresql(element: Ago, compiler: Any, **given: Any) -> str:
    return f"(now() - make_interval(secs => {compiler.process(element.clauses, **given)}))"


@compiles(Ago, "sqlite")
def _ago_on_sqlite(element: Ago, compiler: Any, **given: Any) -> str:
    # As SQLAlchemy writes a time there, less the last three digits.
    return f"strftime('%Y-%m-%d %H:%M:%f', 'now', '-{compiler.process(element.clauses, **given)} seconds')"
