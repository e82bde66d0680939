"""A row that is made, or changed where one with its key is there: the same on every database."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import select
from sqlalchemy.exc import IntegrityError

from graph.catalog.names import constant_case
from graph.catalog.types import Key
from graph.catalog.writes import Writable
from graph.database.violations import Rule, Violation, read_violation
from graph.mutations.blame import error_of
from graph.mutations.change import change
from graph.mutations.errors import Again, NotNullError, ValidationError, WriteRefused
from graph.mutations.unit import LOADS, Unit, locked
from graph.mutations.values import key_of, model_value
from graph.mutations.violated import rule_of

# Another one may delete the row between our insert and our next look, again and again; or our transaction sees the
# tables as they were when it began, and only a new one can find the row.
TRIES = 5


def upsert(
    unit: Unit, writable: Writable, conflict: Key, given: Mapping[str, Any], columns: Sequence[str] | None
) -> tuple[tuple[Any, ...], bool]:
    """The primary key of the row, and whether it is new.

    The row is looked for and locked first; where it is not there, it is inserted behind a savepoint: one that another
    transaction inserts at the same time makes the database wait for it, and is then found.
    Raises WriteRefused, Again, and what the database says.
    """
    match_ = _match(conflict, given)
    for _ in range(TRIES):
        row = unit.session.scalars(_one(writable, match_)).one_or_none()
        cells = [each.attribute for each in conflict.columns]
        if row is not None and not unit.sees(writable.entity, row, cells):
            # As where it is made, and another has its key: whoever asks learns that it is taken, and no more.
            names = [column.name for column in conflict.columns]
            raise WriteRefused([error_of(Rule.UNIQUE, names, ("input", names[-1]))])
        if row is not None:
            _refuse_relations(writable, given, columns)
            change(unit, writable, row, _changes(writable, conflict, given, columns), ("input",))
            unit.settle()
            return key_of(writable.entity, row), False
        try:
            with unit.session.begin_nested():
                row = unit.create(writable, given, ("input",))
                unit.session.add(row)
                unit.settle()
            return key_of(writable.entity, row), True
        except IntegrityError as error:
            # Something else may be wrong with it than the key.
            if not _is_taken(error, writable, conflict):
                raise
            unit.forget()
    raise Again


def _is_taken(error: IntegrityError, writable: Writable, conflict: Key) -> bool:
    """Whether it is the key that decides which another row has."""
    mapper = writable.entity.model.__mapper__
    violation = read_violation(error)
    if not isinstance(violation, Violation) or violation.rule is not Rule.UNIQUE:
        return False
    columns = rule_of(violation, mapper.local_table.metadata).columns
    return set(columns) == {mapper.attrs[column.attribute].columns[0] for column in conflict.columns}


def _match(conflict: Key, given: Mapping[str, Any]) -> list[tuple[str, Any]]:
    missing = [column.name for column in conflict.columns if given.get(column.name) is None]
    if missing:
        raise WriteRefused(
            [NotNullError(f"{name} is part of the key that decides; give it.", ("input", name)) for name in missing]
        )
    return [(column.attribute, model_value(column, given[column.name])) for column in conflict.columns]


def _one(writable: Writable, match_: Sequence[tuple[str, Any]]) -> Any:
    model = writable.entity.model
    found = select(model).where(*(getattr(model, attribute) == value for attribute, value in match_)).options(LOADS)
    return found.with_for_update(of=locked(model)).execution_options(populate_existing=True)


def _refuse_relations(writable: Writable, given: Mapping[str, Any], columns: Sequence[str] | None) -> None:
    """What is there may be related to other rows already: only a patch says what becomes of those."""
    if columns is not None:
        return
    refused = [
        ValidationError(
            f"The row is there already, and an upsert changes its columns only: change its {link.name} by an update, "
            "or say by the argument update which columns change.",
            ("input", link.name),
        )
        for link in writable.links.values()
        if given.get(link.name)
    ]
    if refused:
        raise WriteRefused(refused)


def _changes(
    writable: Writable, conflict: Key, given: Mapping[str, Any], columns: Sequence[str] | None
) -> Mapping[str, Any]:
    """What of the input changes a row that is there; the key is what it has already."""
    key = {column.name for column in conflict.columns}
    wanted = None if columns is None else set(columns)
    return {
        name: value
        for name, value in given.items()
        if name not in key and name in writable.inputs and (wanted is None or constant_case(name) in wanted)
    }
