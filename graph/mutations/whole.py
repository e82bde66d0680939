"""Condition → whether it is true of every row, whatever the values."""

from __future__ import annotations

from typing import assert_never

from graph.plan.conditions import And, Compare, Condition, Count, Every, NoneOf, Not, Or, Some


def is_always(condition: Condition) -> bool:
    """Whether the form alone makes it true: `{}`, `{and: [{}]}`, `{not: {or: []}}` and the like."""
    match condition:
        case And(conditions):
            return all(is_always(each) for each in conditions)
        case Or(conditions):
            return any(is_always(each) for each in conditions)
        case Not(inner):
            return is_never(inner)
        case Every(condition=inner):
            return is_always(inner)
        case NoneOf(condition=inner):
            return is_never(inner)
        case Count(compares=compares):
            return not compares
        case Compare() | Some():
            return False
        case _:
            assert_never(condition)


def is_never(condition: Condition) -> bool:
    """Whether the form alone makes it false."""
    match condition:
        case And(conditions):
            return any(is_never(each) for each in conditions)
        case Or(conditions):
            return all(is_never(each) for each in conditions)
        case Not(inner):
            return is_always(inner)
        case Some(condition=inner):
            return is_never(inner)
        case Compare() | Every() | NoneOf() | Count():
            return False
        case _:
            assert_never(condition)
