"""A broken rule of the database → errors at the inputs that broke it, by the rule's definition in the model.

Databases tell more or less of what was wrong, so that whose fault it was is found out by asking them anew: the same
answer comes from all of them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import Session

from graph.database.violations import Rule, Violation
from graph.mutations.errors import (
    CheckError,
    ForeignKeyError,
    MutationError,
    NotNullError,
    UniqueError,
    ValidationError,
)
from graph.mutations.guard import Guard
from graph.mutations.made import Made, is_stored, shown_name
from graph.mutations.rules import must_keep
from graph.mutations.values import instant
from graph.mutations.violated import BrokenRule, rule_of
from graph.operation.path import Path
from graph.vocabulary.scalars import scalar_of

# How many values one statement asks for: every database takes so many parameters.
VALUES_AT_ONCE = 200
ERRORS_AT_MOST = 50

Columns = Sequence[sa.ColumnElement[Any]]
Value = tuple[Any, ...]


def blame(
    session: Session, violation: Violation, made: Sequence[Made], metadata: sa.MetaData, argument: Path, *, guard: Guard
) -> Sequence[MutationError]:
    """The errors of a broken rule, one an input that broke it; `argument` is where they stand if none is found.

    `session` is fresh: what was written has been rolled back.
    """
    if violation.rule is Rule.FOREIGN_KEY:
        found = list(dangling(session, made, guard, made, everywhere=True))[:ERRORS_AT_MOST]
        return found or [ForeignKeyError("A row that this refers to is not there.", argument)]
    broken = rule_of(violation, metadata)
    table, columns = broken.table, broken.columns
    culprits = [each for each in made if table is not None and table in each.mapper.tables]
    if violation.rule is Rule.UNIQUE and len(culprits) > 1 and columns:
        again = list(_repeated(session, culprits, columns))[:ERRORS_AT_MOST]
        if again:
            return again
    culprit = culprits[0] if len(culprits) == 1 else None
    if violation.rule is Rule.CHECK:
        found_out = _broken_check(broken, culprits[0] if culprits else None, argument)
        return [found_out if culprit is None else at_row(found_out, culprit)]
    path = culprit.path_of(columns) if culprit is not None else argument
    return [told_of(violation.rule, columns, culprits[0] if culprits else None, path)]


def _broken_check(broken: BrokenRule, like: Made | None, path: Path) -> CheckError:
    """What is told of a CHECK that only the database reads; its text where it is of nothing that is hidden."""
    names = {} if like is None else {c.name: name for c in broken.columns if (name := shown_name(c, like)) is not None}
    fields = sorted(names.values())
    if broken.check is not None and fields and len(fields) == len(broken.columns):
        return CheckError(must_keep(broken.check, fields, names), path, fields)
    what = f"The values of {' and '.join(fields)} break" if fields else "The values break"
    return CheckError(f"{what} a rule of the database.", path, fields)


def at_row(error: MutationError, row: Made) -> MutationError:
    """The error where it lies: at the only field that it is about, if that was given, or else at the row."""
    fields = error.fields if isinstance(error, CheckError) else ()
    given = [each for each in fields if each in row.given]
    return replace(error, path=(*row.path, given[0]) if given and len(fields) == 1 else row.path)


def told_of(rule: Rule, columns: Sequence[sa.Column[Any]], like: Made | None, path: Path) -> MutationError:
    """What is told of a broken rule of some columns of a row; those that are hidden are not named."""
    if like is None:
        # Of a row that nobody gave: of which columns clients may know is not known here.
        return error_of(rule, (), path)
    names = [name for each in columns if (name := shown_name(each, like)) is not None]
    error = error_of(rule, names if len(names) == len(columns) else (), path)
    return replace(error, fields=names) if isinstance(error, UniqueError | ForeignKeyError) else error


def error_of(rule: Rule, names: Sequence[str], path: Path) -> MutationError:
    """What is told of a broken rule of the columns with these names, or of none that may be told."""
    together = " and ".join(names)
    match rule:
        case Rule.UNIQUE:
            what = f"this {together}" if names else "these values"
            return UniqueError(f"There is a row with {what} already.", path, names)
        case Rule.FOREIGN_KEY:
            refers = "refers" if len(names) == 1 else "refer"
            what = (
                f"{together} {refers} to a row that is not there" if names else "A row that this refers to is not there"
            )
            return ForeignKeyError(f"{what}.", path, names)
        case Rule.CHECK:
            return CheckError("The values break a rule of the database.", path, names)
        case Rule.NOT_NULL:
            return NotNullError(f"{together or 'A value'} must not be null.", path)
        case Rule.VALUE:
            return ValidationError("A value is out of the range of its column.", path)


# Foreign keys that lead nowhere


def dangling(
    session: Session, made: Sequence[Made], guard: Guard, all_made: Sequence[Made], *, everywhere: bool = False
) -> Iterator[MutationError]:
    """Foreign keys of `made` to rows that are not there, or not for the viewer: nobody can tell which.

    `everywhere` looks at those to tables, too, of which nothing is hidden; the database does that better.
    """
    for constraint, culprits in _by_foreign_key(made):
        columns = [element.parent for element in constraint.elements]
        targets = [element.column for element in constraint.elements]
        hides = guard.hides(constraint.referred_table, targets)
        if not everywhere and not hides:
            continue
        given = {each: each.values_of(columns) for each in culprits}
        wanted = {value for value in given.values() if value is not None}
        there = {value for value, _ in _existing(session, targets, wanted)}
        if hides:
            there = guard.seen_values(session, constraint.referred_table, targets, list(there))
        # What the same operation made is gone with it, but was there.
        same = (each for each in all_made if constraint.referred_table in each.mapper.tables)
        there |= {value for each in same if (value := each.values_of(targets)) is not None}
        for each, value in given.items():
            if value is not None and is_stored(value) and value not in there:
                yield told_of(Rule.FOREIGN_KEY, columns, each, each.path_of(columns))


def _by_foreign_key(made: Sequence[Made]) -> Iterable[tuple[sa.ForeignKeyConstraint, Sequence[Made]]]:
    tables: dict[sa.Table, list[Made]] = {}
    for each in made:
        for table in each.mapper.tables:
            if isinstance(table, sa.Table):
                tables.setdefault(table, []).append(each)
    for table, rows in tables.items():
        for constraint in sorted(table.foreign_key_constraints, key=lambda each: tuple(each.column_keys)):
            yield constraint, rows


# Values that are there already


def _repeated(session: Session, culprits: Sequence[Made], columns: Sequence[sa.Column[Any]]) -> Iterator[MutationError]:
    given = {each: each.values_of(columns) for each in culprits}
    keys = list(culprits[0].mapper.primary_key)
    existing: dict[Value, Value] = dict(_existing(session, columns, {v for v in given.values() if v is not None}, keys))
    seen: set[Value] = set()
    for each, value in given.items():
        if value is None:
            continue
        if value in seen or (value in existing and existing[value] != each.key):
            yield told_of(Rule.UNIQUE, columns, each, each.path_of(columns))
        seen.add(value)


def _existing(
    session: Session, columns: Columns, wanted: set[Value], beside: Columns = ()
) -> Iterator[tuple[Value, Value]]:
    """Those of the wanted values that rows have, each with the values `beside` of its row."""
    kinds = [scalar_of(each.type) for each in (*columns, *beside)]
    ordered = [each for each in wanted if is_stored(each)]
    for start in range(0, len(ordered), VALUES_AT_ONCE):
        some = ordered[start : start + VALUES_AT_ONCE]
        among = columns[0].in_([value for (value,) in some]) if len(columns) == 1 else sa.tuple_(*columns).in_(some)
        for row in session.execute(sa.select(*columns, *beside).where(among)):
            values = tuple(map(instant, kinds, row))
            yield values[: len(columns)], values[len(columns) :]
