"""Entity → an alias of its rows, which nobody has guarded yet."""

from __future__ import annotations

from typing import Any

from sqlalchemy import inspect
from sqlalchemy.orm import aliased, with_polymorphic

from graph.catalog.types import Entity


def alias_of(entity: Entity) -> Any:
    """A fresh alias, of the whole hierarchy where the entity is an interface."""
    if not entity.is_interface:
        return aliased(entity.model, flat=True)
    mapper = inspect(entity.model)
    if entity.is_union and mapper.with_polymorphic is None:
        # SQLAlchemy does not find the union of an abstract base by itself.
        return with_polymorphic(entity.model, "*", selectable=mapper.local_table, aliased=True)
    return with_polymorphic(entity.model, "*", flat=True, aliased=True)
