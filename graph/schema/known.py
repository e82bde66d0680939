"""Hand-written fields + a role's catalog → those that the role knows."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from graph.catalog.types import Catalog
from graph.schema.extension import HandWritten
from graph.schema.handwritten_mutations import HandWrittenMutation


def known_fields(
    known: Catalog, whole: Catalog, handwritten: Iterable[HandWritten | HandWrittenMutation]
) -> Sequence[HandWritten | HandWrittenMutation]:
    """The fields whose type is known, and all that they need of it; a mutation needs the type that it answers with."""
    return [each for each in handwritten if known is whole or _is_known(known, whole, each)]


def _is_known(known: Catalog, whole: Catalog, each: HandWritten | HandWrittenMutation) -> bool:
    if isinstance(each, HandWrittenMutation):
        return each.is_procedure or any(entity.model is each.returned for entity in known.entities.values())
    if each.model is None:
        return True
    return _attributes(whole, each.model) & set(each.needs) <= _attributes(known, each.model) and any(
        entity.model is each.model for entity in known.entities.values()
    )


def _attributes(catalog: Catalog, model: type[Any]) -> set[str]:
    """The attributes of a model that are known."""
    entities = (entity for entity in catalog.entities.values() if entity.model is model)
    return {column.attribute for entity in entities for column in entity.columns.values()}
