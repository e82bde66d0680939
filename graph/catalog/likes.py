"""A rule's condition → the same, whose LIKE means the same on every database.

SQLite's own tells no letters' cases apart and knows no escape character unless one is said; PostgreSQL's is told apart
from ILIKE, and a backslash escapes.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, String, Text, literal, literal_column, not_
from sqlalchemy.sql import operators
from sqlalchemy.sql.elements import BinaryExpression
from sqlalchemy.types import NullType

from graph.catalog.copies import Copy, copied
from graph.vocabulary import words


@dataclass(frozen=True, slots=True)
class _Like:
    """What stands before and after the pattern, whether case is told apart, and whether the condition is turned."""

    before: str = ""
    after: str = ""
    folded: bool = False
    turned: bool = False


LIKES: dict[Any, _Like] = {
    operators.like_op: _Like(),
    operators.not_like_op: _Like(turned=True),
    operators.contains_op: _Like("%", "%"),
    operators.not_contains_op: _Like("%", "%", turned=True),
    operators.startswith_op: _Like("", "%"),
    operators.not_startswith_op: _Like("", "%", turned=True),
    operators.endswith_op: _Like("%", ""),
    operators.not_endswith_op: _Like("%", "", turned=True),
    operators.ilike_op: _Like(folded=True),
    operators.not_ilike_op: _Like(folded=True, turned=True),
    operators.icontains_op: _Like("%", "%", folded=True),
    operators.not_icontains_op: _Like("%", "%", folded=True, turned=True),
    operators.istartswith_op: _Like("", "%", folded=True),
    operators.not_istartswith_op: _Like("", "%", folded=True, turned=True),
    operators.iendswith_op: _Like("%", "", folded=True),
    operators.not_iendswith_op: _Like("%", "", folded=True, turned=True),
}


def same_likes(condition: ColumnElement[bool]) -> ColumnElement[bool]:
    """The condition with our own word in place of each LIKE; the same object where there is none."""
    holds: dict[int, bool] = {}
    if not _read(condition, holds):
        return condition
    found: ColumnElement[bool] = copied(condition, holds, instead=_instead)
    return found


def _is_like(element: Any) -> bool:
    # Of arrays and JSON `contains` is something else.
    return isinstance(element, BinaryExpression) and element.operator in LIKES and _is_text(element.left)


def _is_text(element: Any) -> bool:
    return element.type._type_affinity in (String, NullType)


def _read(element: Any, holds: dict[int, bool]) -> bool:
    place = id(element)
    if place not in holds:
        holds[place] = False
        found = [_read(child, holds) for child in element.get_children()]
        holds[place] = _is_like(element) or any(found)
    return holds[place]


def _instead(element: Any, copy: Copy) -> Any:
    if not _is_like(element):
        return None
    like = LIKES[element.operator]
    text, pattern = copy(element.left), copy(element.right)
    if like.folded:
        text, pattern = words.lower_text(text), words.lower_text(pattern)
    pattern = _around(like, pattern)
    escape = element.modifiers.get("escape")
    found = words.matches_like(text, pattern, *([] if escape is None else [literal(escape, Text())]))
    return not_(found) if like.turned else found


def _around(like: _Like, pattern: Any) -> Any:
    percent = literal_column("'%'", Text())
    if like.before:
        pattern = percent.concat(pattern)
    return pattern.concat(percent) if like.after else pattern
