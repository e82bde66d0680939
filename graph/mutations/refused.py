"""Rows of a batch that the database refused → which of them: halves of halves are tried again, behind savepoints."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session

MOST = 50
"""More are not looked for: each takes some tries."""


def find_refused(
    session: Session, remake: Callable[[Session, Sequence[int]], None], indexes: Sequence[int], most: int = MOST
) -> list[int]:
    """The places of the first rows that are refused; what is not refused stays, so that two alike are found."""
    if not indexes or most <= 0:
        return []
    try:
        with session.begin_nested():
            remake(session, indexes)
    except DBAPIError:
        if len(indexes) == 1:
            return [indexes[0]]
        half = len(indexes) // 2
        found = find_refused(session, remake, indexes[:half], most)
        return found + find_refused(session, remake, indexes[half:], most - len(found))
    return []
