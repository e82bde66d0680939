"""A condition + what is to be another in it → a copy of as little of it as can be."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, TypeVar

from sqlalchemy import ColumnElement, FromClause

Copy = Callable[[Any], Any]
ConditionT = TypeVar("ConditionT", bound=ColumnElement[Any])


def copied(
    condition: ConditionT,
    holds: Mapping[int, bool],
    *,
    instead: Callable[[Any, Copy], Any] = lambda _, __: None,
    beyond: Callable[[Any, Any, Copy], Any] = lambda _, made, __: made,
) -> ConditionT:
    """A copy of a condition, of the elements that `holds` says by their identity.

    `instead(element, copy)` is what stands in for an element, or None where a copy does; `beyond(element, made, copy)`
    is made of that copy. Everything else stays the same object: a copy of a table would be joined beside it.
    SQLAlchemy's own `replacement_traverse` is not it: it leaves out what stands in `has()` and `any()`.
    """
    copies: dict[int, Any] = {}

    def copy(element: Any, **options: Any) -> Any:
        # A select that is copied says which columns are now those of copied tables.
        moved = options["replace"](element) if "replace" in options else None
        if moved is not None:
            return moved
        place = id(element)
        if not holds.get(place) and ("replace" not in options or isinstance(element, FromClause)):
            return element
        if place not in copies:
            made = instead(element, copy)
            if made is None:
                made = element._clone(**options)
                made._copy_internals(clone=copy, **options)
                made = beyond(element, made, copy)
            copies[place] = made
        return copies[place]

    found: ConditionT = copy(condition, deferred_copy_internals=copy)
    return found
