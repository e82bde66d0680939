"""PreparedWrites → what is done for each field, in words and SQL, for people."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from graph.mutations.insert import ByUnit, Direct, Road, statements_of
from graph.mutations.mistakes import plain_rows
from graph.mutations.types import Call, CreateMany, PreparedWrite


@dataclass(frozen=True, slots=True)
class Step:
    """Something that is done for a field; `text` is its SQL, or empty where the unit of work writes it."""

    title: str
    text: str = ""


def show_writes(writes: Sequence[PreparedWrite], values: Sequence[Any], max_rows: int) -> Iterator[Step]:
    """What is done for each field of a mutation, in order, in the one transaction."""
    for each in writes:
        key = each.write.key
        if each.finding is not None:
            yield Step(f"{key}: the keys of the rows, which are then locked", each.finding.text)
        rows = plain_rows(each, values, max_rows)
        if rows is not None and isinstance(each.road, Direct):
            many = isinstance(each.write.action, CreateMany)
            for text in statements_of(each.road, rows, many=many):
                yield Step(f"{key}: new rows, by an INSERT", text)
        else:
            yield Step(f"{key}: {_by_whom(each, each.road)}")
        reading = each.ordered or each.reading
        if reading is not None:
            yield Step(f"{key}: what is answered", reading.text)


def _by_whom(each: PreparedWrite, road: Road | None) -> str:
    if isinstance(each.write.action, Call):
        return "written by a function of the project's own"
    reason = ""
    if isinstance(road, ByUnit):
        reason = f", since {road.reason}"
    elif road is not None:
        reason = ", since its input relates it to other rows, or is refused"
    return f"written by the unit of work{reason}"
