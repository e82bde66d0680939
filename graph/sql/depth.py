"""How much of a parser's stack a statement takes: SQLite's has 100 places, and overflows without asking.

Measured with 3.40.1: how many more parentheses a statement bears around it. A construct whose turn would come too
deep is made a common table expression, in which the parser starts afresh (`rows.hoisted`).
"""

from __future__ import annotations

from collections.abc import Iterable

from graph.plan.groups import GroupOutput, Groups, Having, HavingAnd, HavingNot, HavingOr, ObjectOutput
from graph.plan.types import AggregateOutput, AggregatePart, ConnectionOutput, ListOutput, OneOutput

# What surrounds everything.
ROOT = 10
# An object that depends on its row's type: CASE WHEN … THEN …
RECORD = 9
# EXISTS (SELECT … WHERE …), NOT included.
RELATION = 12
# NOT (… AND (…
LOGIC = 5
# How much must be left: for a column's own expression, the head of a condition, a sort key.
LEFT_BY_OUTPUTS = 30
LEFT_BY_CONDITIONS = 28


# json((SELECT json_group_array(json_object('…', …)) FROM (SELECT …)))
LIST = 16
# json_object('…', …)
OBJECT = 4

# Outputs that are subqueries.
Nested = OneOutput | ListOutput | ConnectionOutput | AggregateOutput


def root_of(output: Nested) -> int:
    """What surrounds the fields of an only root field, which is selected bare: a list's are at ROOT."""
    return ROOT + max(0, stack_of(output) - LIST)


def stack_of(output: Nested) -> int:
    """What stands between an output's place and those of its fields."""
    match output:
        case OneOutput():
            return 13
        case ListOutput(distinct=distinct):
            return 24 if distinct else LIST
        case ConnectionOutput(parts=parts):
            # Its groups can't be made a common table expression of their own.
            return 24 + max(
                (stack_of_groups(part.groups) for part in parts if isinstance(part, AggregatePart)), default=0
            )
        case AggregateOutput(groups=groups):
            return stack_of_groups(groups)


def stack_of_groups(groups: Groups) -> int:
    """What stands between the place of groups and their totals."""
    return 16 + max(OBJECT * _objects(groups.outputs), LOGIC * _logic(groups.having))


def _objects(outputs: Iterable[GroupOutput]) -> int:
    return max((1 + _objects(each.outputs) for each in outputs if isinstance(each, ObjectOutput)), default=0)


def _logic(having: Having) -> int:
    match having:
        case HavingAnd(conditions) | HavingOr(conditions):
            return 1 + max(map(_logic, conditions), default=0)
        case HavingNot(inner):
            return 1 + _logic(inner)
        case _:
            return 0
