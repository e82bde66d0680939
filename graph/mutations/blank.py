"""Model → a new row of it, given what its class's `__init__` must be given."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from graph.catalog.writes import Writable


def blank(writable: Writable, values: Mapping[str, Any]) -> Any:
    """A new row of a model; of `values`, by attribute, it has those that `__init__` must be given.

    What nobody says is None, of relations to many an empty list. Raises what the model's own code raises.
    """
    model = writable.entity.model
    if not writable.arguments:
        return model()
    # Of what is None, SQLAlchemy asks the column's default all the same.
    many = {each.key for each in model.__mapper__.relationships if each.uselist}
    return model(**{name: values.get(name, [] if name in many else None) for name in writable.arguments})
