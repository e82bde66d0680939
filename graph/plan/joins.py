"""Sizes + values → the relations that are joined, rather than fetched by a subquery for each row above them.

A subquery a row is the safe default: it reads what is asked for, and nothing else. Below very many rows a join is
faster, on the databases whose `Spelling` says how (measured: see ARCHITECTURE).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from graph.operation.path import Path
from graph.plan.limits import page_of, rows_of
from graph.plan.types import Either, ListOutput, OneOutput, Size

# Rows above a relation. Up to 1,000 a join gains nothing, from 5,000 on a quarter to a half.
JOINED_FROM = 5_000
# Of fewer rows above, hardly two lead to the same row, which then would be remembered.
REPEATED = 10
NONE: frozenset[Path] = frozenset()


def may_join_one(output: OneOutput) -> bool:
    """Whether it is looked up by key, so that a join finds one row at most."""
    return output.relation is None or output.relation.by_key


def may_join_below(output: ListOutput) -> bool:
    """Whether what hangs below a list's rows may be joined to its page: they are rows of one table."""
    return not output.distinct and len(output.rows.records) == 1 and not output.rows.entity.is_interface


def joined_paths(sizes: Iterable[Size | Either], values: Sequence[Any], joined_from: int) -> frozenset[Path]:
    """The relations to one row that so many rows may be above, and the lists that lead to them.

    The largest page on the way counts, not the product: pages below others are rarely full, and joins below few rows
    lost a quarter of the benchmark's pages. Where lists hang below the relation, each of its rows is dear, and a join
    that remembers them gains from few rows on: there the rows of all its lists count.
    """
    return frozenset(_joined(sizes, values, joined_from, 1, 1))


def _joined(
    sizes: Iterable[Size | Either], values: Sequence[Any], joined_from: int, largest: int, product: int
) -> Iterable[Path]:
    for size in sizes:
        if isinstance(size, Either) or not size.is_joinable:
            continue
        page = page_of(size, values)
        below = frozenset(_joined(size.inner, values, joined_from, max(largest, page), product * page))
        dear = product >= REPEATED and product * sum(rows_of(each, values) for each in size.inner) >= joined_from
        if below or (size.argument == "" and (dear or largest >= joined_from)):
            yield size.path
            yield from below
