"""Outcomes → the answer: payloads in the form that was asked for."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

import orjson

from graph.catalog.types import Entity
from graph.mutations.errors import MutationError
from graph.mutations.types import Failed, Outcome, Write, Written, is_many
from graph.operation.types import Selection

TYPENAME = "__typename"
# Where the second ending looks for what a row of an interface is.
HIDDEN_TYPE = "@type"


def payload_of(write: Write, outcome: Outcome, *, decoded: bool) -> dict[str, Any]:
    """The payload of one field, by response keys; `decoded` for the second ending, which goes on with Python data."""
    entity = write.action.writable.entity
    many = is_many(write.action)
    payload: dict[str, Any] = {}
    for selection in write.payload:
        payload[selection.key] = _field(selection, outcome, entity, many=many, decoded=decoded)
    return payload


def _field(selection: Selection, outcome: Outcome, entity: Entity, *, many: bool, decoded: bool) -> Any:
    written = outcome if isinstance(outcome, Written) else None
    match selection.name:
        case "__typename":
            return selection.on
        case "errors":
            errors = outcome.errors if isinstance(outcome, Failed) else ()
            return [error_of(error, selection.selections, decoded=decoded) for error in errors]
        case "affectedRows" if many:
            return written.affected if written else 0
        case "created" if not many and selection.name != entity.singular:
            return written.created if written else False
    if written is None:
        return [] if many else None
    return _rows(written.rows[selection.key], decoded=decoded)


def _rows(rows: Any, *, decoded: bool) -> Any:
    if not isinstance(rows, bytes):
        return rows
    return orjson.loads(rows) if decoded else orjson.Fragment(rows)


def error_of(error: MutationError, selections: Iterable[Selection], *, decoded: bool) -> Mapping[str, Any]:
    """An error, by response keys."""
    type_, values = type(error).__name__, error.shown
    shown = {HIDDEN_TYPE: type_} if decoded else {}
    for selection in selections:
        if selection.on == type_:
            shown[selection.key] = type_ if selection.name == TYPENAME else values[selection.name]
    return shown
