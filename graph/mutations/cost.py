"""A write and its values → how many rows it is given and may return at worst, before anything is done."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, assert_never

from graph.catalog import Catalog
from graph.catalog.types import Entity
from graph.mutations.types import Call, Create, CreateMany, Delete, DeleteMany, Update, UpdateMany, Upsert, Write
from graph.plan import check_sizes
from graph.settings import Settings


def cost_of(write: Write, catalog: Catalog, values: Sequence[Any], settings: Settings) -> int:
    """The rows that it is given, nested ones too, and what may hang below each row that it returns.

    A bulk write that returns rows returns as many as it expects, or as one may write.
    Raises BadUserInput and CostExceeded, as when they are read.
    """
    entity, action, reading = write.action.writable.entity, write.action, write.reading
    below = 0 if reading is None else check_sizes(reading.plan, values, settings)
    match action:
        case Create(input=slot) | Upsert(input=slot) | Update(patch=slot):
            return max(1, rows_given(entity, values[slot.index], catalog)) + below
        case CreateMany(inputs=slot):
            return rows_given(entity, values[slot.index], catalog) + len(values[slot.index]) * below
        case UpdateMany() | DeleteMany():
            return 1 if reading is None else _most(action, values, settings) * (1 + below)
        case Delete() | Call():
            return 1 + below
        case _:
            assert_never(action)


def _most(action: UpdateMany | DeleteMany, values: Sequence[Any], settings: Settings) -> int:
    """The rows of a bulk write."""
    expected = None if action.expect is None else values[action.expect.index]
    return settings.max_write_rows if expected is None else min(max(1, expected), settings.max_write_rows)


def rows_given(entity: Entity, given: Any, catalog: Catalog) -> int:
    """The rows in an input of an entity: what has its columns, or relations, and what is in these."""
    if isinstance(given, list):
        return sum(max(1, rows_given(entity, each, catalog)) for each in given)
    if not isinstance(given, dict):
        return 0
    if not given.keys().isdisjoint(entity.columns) or not given.keys().isdisjoint(entity.relations):
        related = [(entity.relations[name], inner) for name, inner in given.items() if name in entity.relations]
        return 1 + sum(rows_given(catalog.target(relation), inner, catalog) for relation, inner in related)
    # What is done with rows, or in a hierarchy of which type they are; and a key is that of the patch beside it.
    kinds = {each.singular: each for each in map(catalog.entities.__getitem__, entity.concrete)}
    return sum(rows_given(kinds.get(name, entity), inner, catalog) for name, inner in given.items() if name != "key")
