"""Model → why making its rows takes the unit of work, or None: where nothing of it listens, an INSERT does the same.

Relation → whether anybody listens to what becomes of it.
"""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterator
from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import Mapper, RelationshipProperty, Session
from sqlalchemy.orm.mapper import _event_on_init

# What SQLAlchemy calls while a new row is made and flushed.
_MAPPER_EVENTS = ("before_insert", "after_insert")
_INSTANCE_EVENTS = ("init", "refresh", "refresh_flush")
_ATTRIBUTE_EVENTS = ("set", "modified", "init_scalar")
# Without `append_wo_mutation`, which is not of rows that are new.
_RELATION_EVENTS = ("append", "bulk_replace", "modified", "remove", "set", "init_collection", "init_scalar")
# Who listens to every relationship: SQLAlchemy itself, which keeps both its ends alike and cascades.
_OWN_LISTENERS = frozenset({"sqlalchemy.orm.attributes", "sqlalchemy.orm.unitofwork"})


def reliance_of(mapper: Mapper[Any]) -> str | None:
    """Why rows of a model are made by the unit of work, as a clause; None where an INSERT of the table does the same.

    Listeners are those that are there now.
    """
    return next(_reasons(mapper), None)


def is_watched(relationship: RelationshipProperty[Any]) -> bool:
    """Whether a validator or a listener is told when rows are related, at either end."""
    target = relationship.mapper
    ends = [(relationship.parent, relationship), *((target, each) for each in relationship._reverse_property)]
    return any(
        listener.__module__ not in _OWN_LISTENERS
        for mapper, each in ends
        for name in _RELATION_EVENTS
        for listener in getattr(getattr(mapper.class_, each.key).dispatch, name)
    )


def _reasons(mapper: Mapper[Any]) -> Iterator[str]:
    table = mapper.local_table
    if mapper.inherits is not None or mapper.polymorphic_on is not None or len(list(mapper.self_and_descendants)) > 1:
        yield "it is one of a hierarchy"
        return
    if not isinstance(table, sa.Table) or mapper.persist_selectable is not table:
        yield "it is not mapped to one table"
        return
    if not table.implicit_returning:
        yield "its table has implicit_returning off"
    yield from _of_class(mapper)
    yield from _of_listeners(mapper)
    for column in table.columns:
        if (reason := _of_column(column)) is not None:
            yield f"{column.name} {reason}"


def _of_class(mapper: Mapper[Any]) -> Iterator[str]:
    class_: Any = mapper.class_
    if mapper.class_manager.original_init is not mapper.registry.constructor:
        yield "it has an __init__ of its own"
    if class_.__new__ is not object.__new__:
        yield "it has a __new__ of its own"
    if class_.__setattr__ is not object.__setattr__:
        yield "it has a __setattr__ of its own"
    if mapper.validators:
        yield f"it validates {', '.join(sorted(mapper.validators))}"


def _of_listeners(mapper: Mapper[Any]) -> Iterator[str]:
    for name in _MAPPER_EVENTS:
        if any(True for _ in getattr(mapper.dispatch, name)):
            yield f"something listens to its {name}"
    for name in _INSTANCE_EVENTS:
        if any(each is not _event_on_init for each in getattr(mapper.class_manager.dispatch, name)):
            yield f"something listens to its {name}"
    for attribute in mapper.column_attrs:
        dispatch = getattr(mapper.class_, attribute.key).dispatch
        for name in _ATTRIBUTE_EVENTS:
            if any(True for _ in getattr(dispatch, name)):
                yield f"something listens to {name} of its {attribute.key}"
    # The session of a write has no listeners but those of all sessions.
    everywhere = Session().dispatch
    for name in dir(everywhere):
        if not name.startswith("_") and any(True for _ in getattr(everywhere, name)):
            yield f"something listens to {name} of every session"


def _of_column(column: sa.Column[Any]) -> str | None:
    if column.autoincrement is not False and column.identity is not None and (column.identity.increment or 1) < 0:
        return "counts downwards"
    default = column.default
    if default is None or isinstance(default, sa.ColumnElement):
        return None
    if default.is_callable and context_free(default) is None:
        return "has a default that reads the statement's context"
    if default.is_sequence or default.is_sentinel:
        return "has a sequence as its default"
    return None


def context_free(default: Any) -> Callable[[], Any] | None:
    """What makes a value of a callable default, where it does not read what SQLAlchemy would tell it."""
    made = default.arg
    own = inspect.unwrap(made)
    if own is made:
        # SQLAlchemy wraps what takes no argument.
        return None
    try:
        parameters = inspect.signature(own).parameters.values()
    except ValueError:
        # Built in, such as dict: what SQLAlchemy can't look into it calls without arguments.
        return lambda: made(None)
    takes = any(
        each.default is each.empty and each.kind in {each.POSITIONAL_ONLY, each.POSITIONAL_OR_KEYWORD}
        for each in parameters
    )
    return None if takes else lambda: made(None)
