"""How much of a parser's stack a statement takes: SQLite's has 100 places, and overflows without asking.

Measured with 3.40.1: how many more parentheses a statement bears around it. A construct whose turn would come too
deep is made a common table expression, in which the parser starts afresh (`rows.hoisted`).
"""

from __future__ import annotations

from graph.plan.types import ConnectionOutput, ListOutput, OneOutput

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


def stack_of(output: OneOutput | ListOutput | ConnectionOutput) -> int:
    """What stands between an output's place and those of its fields."""
    match output:
        case OneOutput():
            return 13
        case ListOutput(distinct=distinct):
            return 24 if distinct else 16
        case ConnectionOutput():
            return 24
