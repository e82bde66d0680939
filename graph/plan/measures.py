"""A column and an aggregate of it → what is measured."""

from __future__ import annotations

from dataclasses import dataclass, field

from graph.catalog.aggregates import result_of, shown_result
from graph.catalog.types import Column
from graph.vocabulary.aggregates import Aggregate, Result


@dataclass(frozen=True, slots=True)
class Measure:
    """An aggregate of a column. `shown` is a column that is what the result is: its scalar and type."""

    aggregate: Aggregate
    column: Column
    result: Result = field(compare=False)
    shown: Column = field(compare=False)


def measure(aggregate: Aggregate, column: Column) -> Measure:
    """The aggregate of the column, for which the schema has a field."""
    result = result_of(aggregate, column)
    assert result is not None, "the schema has no such field"
    return Measure(aggregate, column, result, shown_result(result, column))
