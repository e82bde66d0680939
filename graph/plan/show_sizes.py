"""Sizes + values → text: how the worst case in rows comes about."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from typing import Any

from graph.operation.path import Path, show_path
from graph.plan.joins import NONE
from graph.plan.limits import page_of, rows_of
from graph.plan.types import Either, Plan, Size


def show_sizes(plan: Plan, values: Sequence[Any], joined: Collection[Path] = NONE) -> str:
    """One line a select: the rows above it, times its page, are its rows.

    What several types may have is marked, and what is joined.
    """
    lines = [
        (show_path(path), f"{product}, joined" if path in joined and len(path) > 1 else product)
        for path, product in _sizes(plan.sizes, values, 1, "")
    ]
    width = max((len(name) for name, _ in lines), default=0)
    return "\n".join(f"  {name:<{width}}  {product}" for name, product in lines)


def _sizes(sizes: Iterable[Size | Either], values: Sequence[Any], above: int, mark: str) -> Iterable[tuple[Path, str]]:
    for size in sizes:
        if isinstance(size, Either):
            yield from _either(size, values, above)
            continue
        page = page_of(size, values)
        beside = f" + {size.beside}" if size.beside else ""
        per_row = f"({page:,}{beside})" if beside else f"{page:,}"
        product = f"{above:,} × {per_row} = {above * (page + size.beside):,}"
        yield size.path, product + mark
        yield from _sizes(size.inner, values, above * page, mark)


def _either(size: Either, values: Sequence[Any], above: int) -> Iterable[tuple[Path, str]]:
    """A row is of one type: only the one with most rows counts."""
    costs = [sum(rows_of(each, values) for each in sizes) for sizes in size.alternatives]
    most = costs.index(max(costs))
    for place, sizes in enumerate(size.alternatives):
        yield from _sizes(sizes, values, above, "" if place == most else ", instead")
