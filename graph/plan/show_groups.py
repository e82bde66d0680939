"""Groups → text: the lines of an aggregate in the tree of a plan."""

from __future__ import annotations

from collections.abc import Iterable
from typing import assert_never

from graph.operation.types import Choice, Slot
from graph.plan.groups import (
    CountDistinct,
    CountRows,
    GroupKey,
    GroupOutput,
    Groups,
    Having,
    HavingAnd,
    HavingNot,
    HavingOr,
    ObjectOutput,
    Term,
    TermCompare,
    TermOutput,
    TermSort,
)
from graph.plan.leaves import NothingOutput, TypenameOutput
from graph.plan.measures import Measure


def show_groups(groups: Groups) -> Iterable[str]:
    """One line each for what makes the groups, and one for each thing that is asked of them."""
    if groups.keys:
        yield f"group by {', '.join(map(_term, groups.keys))}"
    if groups.having != HavingAnd(()):
        yield f"having {_having(groups.having)}"
    if groups.keys:
        yield f"order by {', '.join(map(_sort, groups.order))}"
    if groups.page is not None:
        offset = f", offset {_value(groups.page.offset)}" if groups.page.offset else ""
        yield f"limit {_value(groups.page.limit)}{offset}"
    for output in groups.outputs:
        yield from _output(output)


def _output(output: GroupOutput) -> Iterable[str]:
    match output:
        case TypenameOutput(key, name):
            return [f"{key}: the type's name, {name}"]
        case NothingOutput(key):
            return [f"{key}: null"]
        case TermOutput(key, term):
            return [f"{key}: {_term(term)}"]
        case ObjectOutput(key, outputs):
            return [f"{key}:", *(f"  {line}" for each in outputs for line in _output(each))]
        case _:
            assert_never(output)


def _term(term: Term) -> str:
    match term:
        case GroupKey(sort, bucket, zone):
            name = ".".join([*(relation.attribute for relation, _ in sort.path), sort.column.attribute])
            where = f" in zone {_value(zone)}" if zone else ""
            return f"the {bucket.lower()} of {name}{where}" if bucket else name
        case CountRows():
            return "count"
        case CountDistinct(columns):
            return f"count of distinct {', '.join(column.attribute for column in columns)}"
        case Measure(aggregate, column):
            return f"{aggregate.name} of {column.attribute}"
        case _:
            assert_never(term)


def _sort(sort: TermSort) -> str:
    nulls = " nulls first" if sort.nulls_first else ""
    return f"{_term(sort.term)}{' desc' if sort.descending else ''}{nulls}"


def _having(having: Having) -> str:
    match having:
        case TermCompare(term, operator, operand, through=through):
            seen = f":{through.lens.name}" if through else ""
            return f"{_term(term)}{seen} {operator.name} {_value(operand)}"
        case HavingAnd(conditions):
            return "(" + " and ".join(map(_having, conditions)) + ")" if conditions else "true"
        case HavingOr(conditions):
            return "(" + " or ".join(map(_having, conditions)) + ")" if conditions else "false"
        case HavingNot(inner):
            return f"not {_having(inner)}"
        case _:
            assert_never(having)


def _value(value: Slot | Choice | bool | int | None) -> str:
    match value:
        case Slot(index):
            return f"${index + 1}"
        case Choice(name):
            return name
        case _:
            return str(value).lower()
