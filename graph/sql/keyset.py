"""Cursor → condition: the rows beyond it, in a total order with nulls."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, and_, false, or_, true, tuple_

from graph.plan.orders import SortKey
from graph.sql.orders import compared_form, sort_form
from graph.vocabulary.words import sort_key


@dataclass(frozen=True, slots=True)
class At:
    """One sort key at a cursor: its SQL value in a row, and the cursor's, None for null."""

    key: SortKey
    value: Any
    cursor: Any


def beyond(at: Sequence[At], *, inclusive: bool = False) -> ColumnElement[bool]:
    """The rows that come after the cursor (or are at it, if `inclusive`).

    A row comparison where all keys go the same way, since indexes answer it as one range; otherwise the
    alternatives key by key, behind the range of the first key, which an index answers too.
    """
    if len(at) > 1 and len({each.key.descending for each in at}) == 1 and not any(each.key.nullable for each in at):
        row = tuple_(*(sort_form(each.value, each.key) for each in at))
        cursor = tuple_(*(sort_key(each.cursor, each.key.column.type) for each in at))
        if at[0].key.descending:
            return row <= cursor if inclusive else row < cursor
        return row >= cursor if inclusive else row > cursor
    condition = _alternatives(at, inclusive=inclusive)
    first = at[0]
    if len(at) > 1 and not first.key.nullable:
        return and_(_further(first, or_equal=True), condition)
    return condition


def _alternatives(at: Sequence[At], *, inclusive: bool) -> ColumnElement[bool]:
    """Equal in some keys and further in the next: side by side, since a parser bears few levels."""
    equal = [_equal(each) for each in at]
    last = len(at) - 1
    return or_(
        *(and_(*equal[:place], _further(each, or_equal=inclusive and place == last)) for place, each in enumerate(at))
    )


def _further(at: At, *, or_equal: bool) -> ColumnElement[bool]:
    """The rows whose key comes after the cursor's, or is the same, if `or_equal`."""
    if at.cursor is None:
        # After the nulls come the others, or nothing.
        if or_equal:
            return true() if at.key.nulls_first else at.value.is_(None)
        return at.value.is_not(None) if at.key.nulls_first else false()
    value = sort_form(at.value, at.key)
    cursor = sort_key(at.cursor, at.key.column.type)
    if at.key.descending:
        further = value <= cursor if or_equal else value < cursor
    else:
        further = value >= cursor if or_equal else value > cursor
    return or_(further, at.value.is_(None)) if at.key.nullable and not at.key.nulls_first else further


def _equal(at: At) -> ColumnElement[bool]:
    if at.cursor is None:
        return at.value.is_(None)  # type: ignore[no-any-return]
    return compared_form(at.value, at.key) == at.cursor  # type: ignore[no-any-return]
