"""A write and its values → its plain rows, or what is wrong with them, as far as the models tell."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from graph.mutations.check import Checker
from graph.mutations.errors import MutationError, RowCountError
from graph.mutations.insert import Direct
from graph.mutations.plain import Batch
from graph.mutations.types import Create, CreateMany, PreparedWrite, Update, UpdateMany, Upsert


def plain_rows(prepared: PreparedWrite, values: Sequence[Any], max_rows: int) -> Sequence[Batch] | None:
    """The new rows of a write that needs no unit of work, where nothing is wrong with them; else None."""
    road = prepared.road
    if not isinstance(road, Direct):
        return None
    match prepared.write.action:
        case Create(_, slot):
            return road.reader.read([values[slot.index]])
        case CreateMany(_, slot) if 0 < len(values[slot.index]) <= max_rows:
            return road.reader.read(values[slot.index])
        case _:
            return None


def find_mistakes(
    checker: Checker, prepared: PreparedWrite, values: Sequence[Any], max_rows: int
) -> Sequence[MutationError]:
    """Every mistake of a write's input, before the database is asked."""
    match prepared.write.action:
        case Create(writable, slot) | Upsert(writable, slot):
            return list(checker.new_row(writable, values[slot.index], ("input",)))
        case CreateMany(writable, slot):
            inputs = values[slot.index]
            if len(inputs) > max_rows:
                message = f"At most {max_rows} rows are written at once (max_write_rows); these are {len(inputs)}."
                return [RowCountError(message, ("inputs",), len(inputs))]
            checked = (checker.new_row(writable, each, ("inputs", index)) for index, each in enumerate(inputs))
            return [error for errors in checked for error in errors]
        case Update(writable=writable, patch=slot) | UpdateMany(writable=writable, patch=slot):
            return list(checker.patch(writable, values[slot.index], ("patch",)))
        case _:
            return ()
