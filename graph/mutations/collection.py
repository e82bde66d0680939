"""A row's collection of related rows → what is in it, and how rows go in and out so that whoever listens is told."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from sqlalchemy import inspect
from sqlalchemy.orm import RelationshipProperty
from sqlalchemy.orm.attributes import set_committed_value
from sqlalchemy.orm.collections import collection_adapter

# Of these SQLAlchemy loads no list; rows are added and removed one by one.
_NOT_LOADED = frozenset({"dynamic", "write_only"})


def is_loaded(relationship: RelationshipProperty[Any]) -> bool:
    """Whether the related rows are a list in memory; what a dynamic or write-only relationship leads to is not."""
    return relationship.lazy not in _NOT_LOADED


def members(row: Any, attribute: str, load: Callable[[], Sequence[Any]]) -> list[Any]:
    """The related rows; `load` finds all of them in the database."""
    if not is_loaded(inspect(row).mapper.relationships[attribute]):
        return [*load()]
    if attribute not in row.__dict__:
        set_committed_value(row, attribute, [*load()])
    return [*collection_adapter(getattr(row, attribute))]


def append(row: Any, attribute: str, related: Any) -> None:
    """Add a row to a collection, which is loaded or new where it can be loaded."""
    add, _ = _ways(row, attribute)
    add(related)


def remove(row: Any, attribute: str, related: Any) -> None:
    """Take a row out of a collection, which is loaded where it can be."""
    _, take = _ways(row, attribute)
    take(related)


def _ways(row: Any, attribute: str) -> tuple[Callable[[Any], None], Callable[[Any], None]]:
    """What adds a row to a collection, and what takes one out, each telling who listens."""
    collection = getattr(row, attribute)
    if not is_loaded(inspect(row).mapper.relationships[attribute]):
        return collection.add, collection.remove
    # It may be a list, a set or a dictionary.
    adapter = collection_adapter(collection)
    return adapter.append_with_event, adapter.remove_with_event
