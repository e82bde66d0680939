"""A session that a person's function writes in → its rows are held to the rules as all others are."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any

from sqlalchemy import event, inspect
from sqlalchemy.orm import Session

from graph.catalog.names import camel_case
from graph.catalog.rules import CREATABLE, DELETABLE, UPDATABLE
from graph.database.violations import Rule
from graph.mutations.blame import error_of
from graph.mutations.errors import MutationError, WriteRefused
from graph.mutations.guard import Guard, forbidden


@contextmanager
def watched(session: Session, guard: Guard) -> Iterator[None]:
    """Hold what the session flushes to the viewer's rights; statements of the function's own are its own affair.

    Raises WriteRefused from the flush.
    """
    if guard.viewer.is_system:
        yield
        return
    made: list[Any] = []
    changed: list[Any] = []

    def before(_: Session, __: Any, ___: Any) -> None:
        made[:] = list(session.new)
        changed[:] = [row for row in session.dirty if session.is_modified(row)]
        with session.no_autoflush:
            _refuse(session, guard, changed, UPDATABLE)
            _refuse(session, guard, list(session.deleted), DELETABLE)
            errors = [error for row in (*made, *changed) for error in _hidden_references(session, guard, row)]
        if errors:
            raise WriteRefused(errors)

    def after(_: Session, __: Any) -> None:
        _refuse(session, guard, made, CREATABLE)
        _refuse(session, guard, changed, UPDATABLE)

    event.listen(session, "before_flush", before)
    event.listen(session, "after_flush", after)
    try:
        yield
    finally:
        event.remove(session, "before_flush", before)
        event.remove(session, "after_flush", after)


def _refuse(session: Session, guard: Guard, rows: Sequence[Any], right: str) -> None:
    allowed = {id(row) for row in guard.allowed(session, rows, right)}
    errors = [forbidden(row, right, ()) for row in rows if id(row) not in allowed]
    if errors:
        raise WriteRefused(errors)


def _hidden_references(session: Session, guard: Guard, row: Any) -> Iterator[MutationError]:
    """Foreign keys that are new in a row and lead to rows that the viewer may not see."""
    state = inspect(row)
    for table in state.mapper.tables:
        for constraint in table.foreign_key_constraints:
            columns = [element.parent for element in constraint.elements]
            names = [state.mapper.get_property_by_column(column).key for column in columns]
            value = tuple(getattr(row, name) for name in names)
            is_new = state.pending or any(state.attrs[name].history.has_changes() for name in names)
            targets = [element.column for element in constraint.elements]
            if not guard.hides(constraint.referred_table, targets) or None in value or not is_new:
                continue
            if not guard.seen_values(session, constraint.referred_table, targets, [value]):
                shown = [camel_case(name) for name in names]
                yield error_of(Rule.FOREIGN_KEY, shown, (shown[-1],))
