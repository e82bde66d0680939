"""Rows that were to be deleted → which relations still lead to them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import Session

from graph.catalog.writes import Kind, Writable
from graph.mutations.errors import ForeignKeyError, MutationError
from graph.operation.path import Path

KEYS_AT_ONCE = 200


def held(session: Session, writable: Writable, keys: Sequence[tuple[Any, ...]], path: Path) -> Sequence[MutationError]:
    """Why rows can't be deleted: other rows refer to them. `session` is fresh: nothing is deleted in it."""
    names = sorted(set(_holding(session, writable, keys)))
    which = " and ".join(names) or "other rows"
    return [ForeignKeyError(f"It can't be deleted while {which} refer to it.", path, names)]


def _holding(session: Session, writable: Writable, keys: Sequence[tuple[Any, ...]]) -> Iterator[str]:
    mapper = writable.entity.model.__mapper__
    own = list(mapper.primary_key)
    for link in writable.links.values():
        if link.kind is not Kind.CHILDREN:
            continue
        children = mapper.relationships[link.relation.attribute].mapper
        mine = [mapper.attrs[here].columns[-1] for here, _ in link.pairs]
        theirs = [children.attrs[there].columns[0] for _, there in link.pairs]
        if any(_follows(column) for column in theirs):
            continue
        # An alias, since a row may refer to one of its own table.
        other = theirs[0].table.alias()
        joined = sa.and_(*(a == other.c[b.key] for a, b in zip(mine, theirs, strict=True)))
        for start in range(0, len(keys), KEYS_AT_ONCE):
            among = sa.tuple_(*own).in_(keys[start : start + KEYS_AT_ONCE])
            if session.execute(sa.select(sa.literal(1)).where(among, joined).limit(1)).first():
                yield link.name
                break


def _follows(column: sa.Column[Any]) -> bool:
    """Whether the database itself deletes or loosens the rows that refer by this column."""
    return any((each.ondelete or "").upper() in {"CASCADE", "SET NULL", "SET DEFAULT"} for each in column.foreign_keys)
