"""Outputs → sizes: how many rows each part of an operation may fetch."""

from __future__ import annotations

from collections.abc import Iterable

from graph.plan.aggregates import sizes_of_groups
from graph.plan.joins import may_join_below, may_join_one
from graph.plan.types import (
    AggregateOutput,
    AggregatePart,
    ConnectionOutput,
    EdgesPart,
    Either,
    ListOutput,
    NodeField,
    NodesPart,
    OneOutput,
    Output,
    PageInfoPart,
    Part,
    Record,
    Size,
    ThroughField,
    TotalCountPart,
)


def sizes_of(outputs: Iterable[Output], path: tuple[str, ...] = (), *, may_join: bool = True) -> Iterable[Size]:
    """How many rows each part of the outputs may fetch, where `may_join` joined to what is above."""
    for output in outputs:
        here = (*path, output.key)
        match output:
            case OneOutput(rows=rows):
                joins = may_join and may_join_one(output)
                # What hangs below a joined row is made together with it.
                inner = _inner_sizes(rows.records, here, may_join=output.relation is None)
                yield Size(here, "", 1, inner, is_joinable=joins)
            case ListOutput(rows=rows, page=page):
                joins = may_join and may_join_below(output)
                inner = _inner_sizes(rows.records, here, may_join=joins)
                yield Size(here, "limit", page.limit, inner, page.offset, is_joinable=joins)
            case ConnectionOutput(page=page, parts=parts):
                inner = tuple(size for part in parts for size in _part_sizes(part, here))
                yield Size(
                    here,
                    "last" if page.backward else "first",
                    page.size,
                    inner,
                    beside=sum(isinstance(part, PageInfoPart | TotalCountPart) for part in _different(parts)),
                    is_read=any(isinstance(part, NodesPart | EdgesPart | PageInfoPart) for part in parts),
                )
                # Once a connection, not once a row of its page.
                for part in parts:
                    if isinstance(part, AggregatePart):
                        yield sizes_of_groups(part.groups, (*here, part.key))
            case AggregateOutput(groups=groups):
                yield sizes_of_groups(groups, here)
            case _:
                pass


def _inner_sizes(
    records: Iterable[Record], path: tuple[str, ...], *, may_join: bool = False
) -> tuple[Size | Either, ...]:
    alternatives = tuple(tuple(sizes_of(record.outputs, path, may_join=may_join)) for record in records)
    if len(alternatives) == 1:
        return alternatives[0]
    return (Either(alternatives),) if any(alternatives) else ()


def _different(parts: Iterable[Part]) -> Iterable[Part]:
    """Without a second page info: both tell of the same row."""
    told = False
    for part in parts:
        if not (told and isinstance(part, PageInfoPart)):
            yield part
        told = told or isinstance(part, PageInfoPart)


def _part_sizes(part: Part, path: tuple[str, ...]) -> tuple[Size | Either, ...]:
    here = (*path, part.key)
    match part:
        case NodesPart(records=records):
            return _inner_sizes(records, here)
        case EdgesPart(fields=fields):
            return tuple(
                size
                for field in fields
                if isinstance(field, NodeField | ThroughField)
                for size in _inner_sizes(field.records, (*here, field.key))
            )
        case _:
            return ()
