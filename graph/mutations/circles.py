"""Rows that are to be deleted → those that refer to one another in a circle let go first.

The unit of work deletes a row before the one that it refers to, and finds no order where one refers to itself.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Sequence
from typing import Any

from sqlalchemy.orm import Session

from graph.catalog.writes import Kind, Link, Writable


def break_circles(session: Session, writable: Writable, rows: Sequence[Any]) -> None:
    """Let the rows of every circle among these let go of one another, where their columns can be null."""
    mapper = writable.entity.model.__mapper__
    broken = False
    for link in writable.links.values():
        related = mapper.relationships[link.relation.attribute].mapper
        if link.kind is Kind.PARENT and not link.required and related.base_mapper is mapper.base_mapper:
            for row in _circular(rows, link):
                for here, _ in link.pairs:
                    setattr(row, here, None)
                session.expire(row, [link.relation.attribute])
                broken = True
    if broken:
        session.flush()


def _circular(rows: Sequence[Any], link: Link) -> Iterator[Any]:
    """One row of each circle."""
    own = {tuple(getattr(row, there) for _, there in link.pairs): row for row in rows}
    leads = {key: tuple(getattr(row, here) for here, _ in link.pairs) for key, row in own.items()}
    seen: dict[Hashable, int] = {}
    for number, start in enumerate(own):
        key: tuple[Any, ...] = start
        while key in leads and key not in seen:
            seen[key] = number
            key = leads[key]
        if seen.get(key) == number:
            yield own[key]
