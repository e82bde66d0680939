"""Plan → nothing, or too many subqueries; with values → the rows it may return at most, or too many."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from graph.errors import BadUserInput, CostExceeded
from graph.operation.path import Path, show_path
from graph.operation.types import Slot
from graph.plan.types import Either, Plan, Size
from graph.settings import Settings


def check_relations(sizes: Iterable[Size | Either], settings: Settings) -> None:
    """Refuse more subqueries than may be compiled for one operation.

    Raises CostExceeded, naming the first field that is too many.
    """
    for count, size in enumerate(every_size(sizes), 1):
        if count > settings.max_relations:
            raise CostExceeded(
                f"{show_path(size.path)}: the operation has more than {settings.max_relations} roots, relations and "
                "totals, each counted for every type that its row may be of (max_relations).",
                path=size.path,
            )


def check_sizes(plan: Plan, values: Sequence[Any], settings: Settings) -> int:
    """The worst case in rows: page sizes multiplied down the tree, and added up.

    A total counts as the rows that it answers, not those that it reads: `statement_timeout` bounds these.
    Raises BadUserInput for a page size that is negative or over the largest page, and CostExceeded, naming the
    field that is to blame.
    """
    for size in every_size(plan.sizes):
        _check(size, values, settings)
    rows = sum(rows_of(size, values) for size in plan.sizes)
    if rows > settings.max_cost:
        blamed = _blame(plan.sizes, values)
        raise CostExceeded(
            f"The operation may return {rows} rows; {settings.max_cost} are allowed (max_cost). "
            f"Most of them are in {show_path(blamed)}: ask for smaller pages there or above it.",
            path=blamed,
        )
    return rows


def fixed_rows(plan: Plan, settings: Settings) -> int | None:
    """The worst case in rows where no page size or offset is a value of the operation; None where one is.

    Raises as `check_sizes`.
    """
    slots = (slot for size in every_size(plan.sizes) for slot in (size.limit, size.offset))
    return None if any(isinstance(slot, Slot) for slot in slots) else check_sizes(plan, (), settings)


def every_size(sizes: Iterable[Size | Either]) -> Iterable[Size]:
    """Each size, those above before those below."""
    for size in sizes:
        if isinstance(size, Either):
            for alternative in size.alternatives:
                yield from every_size(alternative)
        else:
            yield size
            yield from every_size(size.inner)


def rows_of(size: Size | Either, values: Sequence[Any]) -> int:
    """The rows of a size and of all below it, for one row above it."""
    if isinstance(size, Either):
        return max(sum(rows_of(each, values) for each in sizes) for sizes in size.alternatives)
    inner = sum(rows_of(each, values) for each in size.inner)
    return page_of(size, values) * (1 + inner) + size.beside


def page_of(size: Size, values: Sequence[Any]) -> int:
    """The rows of a page, for one row above it."""
    if not size.is_read:
        return 0
    return values[size.limit.index] if isinstance(size.limit, Slot) else size.limit


def _check(size: Size, values: Sequence[Any], settings: Settings) -> None:
    limit: int = values[size.limit.index] if isinstance(size.limit, Slot) else size.limit
    if not 0 <= limit <= settings.max_page_size:
        raise BadUserInput(
            f"{show_path((*size.path, size.argument))} must be between 0 and {settings.max_page_size}; it is {limit}.",
            path=(*size.path, size.argument),
        )
    if size.offset is not None and values[size.offset.index] < 0:
        raise BadUserInput(
            f"{show_path((*size.path, 'offset'))} must not be negative; it is {values[size.offset.index]}.",
            path=(*size.path, "offset"),
        )


def _blame(sizes: Sequence[Size | Either], values: Sequence[Any]) -> Path:
    """The path of the deepest select that holds most of the rows."""
    path: Path = ()
    while sizes:
        widest = max(sizes, key=lambda size: rows_of(size, values))
        if isinstance(widest, Either):
            sizes = max(widest.alternatives, key=lambda each: sum(rows_of(size, values) for size in each))
        else:
            path, sizes = widest.path, widest.inner
    return path
