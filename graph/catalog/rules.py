"""What models say of who may read → conditions over a row, for one role."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from sqlalchemy import ColumnElement, and_, or_
from sqlalchemy.sql.elements import False_, True_

from graph.auth.asking import RoleViewer
from graph.catalog.correlate import correlated
from graph.catalog.facts import with_facts
from graph.catalog.likes import same_likes
from graph.errors import ModelError

READABLE = "readable_by"
"""The class method of a model that says which rows a viewer may read, and the key of `info` for columns."""
CREATABLE = "creatable_by"
UPDATABLE = "updatable_by"
DELETABLE = "deletable_by"
"""The class methods that say which rows a viewer may leave when they are made, and may change and delete."""
RULES = (READABLE, CREATABLE, UPDATABLE, DELETABLE)

# A condition, or what is the same for every row.
Allowed = ColumnElement[bool] | bool
# (row, viewer) → whether the cell may be read.
CellRule = Callable[[Any, RoleViewer], Allowed]


def has_rule(model: type[Any], rule: str = READABLE) -> bool:
    """Whether a model says which of its rows may be read, or written; what says nothing is open to everybody."""
    return hasattr(model, rule)


def rule_owner(model: type[Any], base: type[Any]) -> type[Any]:
    """The class between a model and its `base` whose rule holds for the model's rows: `base` where none has one."""
    owner = next((each for each in model.__mro__ if READABLE in vars(each)), base)
    return owner if issubclass(owner, base) and hasattr(owner, "__mapper__") else base


def allowed_rows(model: type[Any], row: Any, viewer: RoleViewer, rule: str = READABLE) -> Allowed:
    """Whether a row, an alias of `model`, may be read, or written.

    Raises ModelError where the rule is no condition.
    """
    if not has_rule(model, rule):
        return True
    return checked(getattr(row, rule)(viewer), row, viewer, f"{model.__name__}.{rule}")


def checked(found: Any, row: Any, viewer: RoleViewer, where: str) -> Allowed:
    """A rule's condition over a row, an alias, and parameters, if it is one; a constant as Python has it.

    Raises ModelError.
    """
    if isinstance(found, True_ | False_):
        return isinstance(found, True_)
    if isinstance(found, bool):
        return found
    # What a relationship is compared with may be no ColumnElement itself, but has one.
    found = found.__clause_element__() if hasattr(found, "__clause_element__") else found
    if not isinstance(found, ColumnElement):
        raise ModelError(
            f"{where} returned {found!r} where it must return a condition, True or False; "
            "does every branch of it return one?"
        )
    return same_likes(with_facts(correlated(found, row, where), viewer, where))


def either(conditions: Iterable[Allowed]) -> Allowed:
    """At least one is true."""
    found: list[ColumnElement[bool]] = []
    for each in conditions:
        if each is True:
            return True
        if each is not False:
            found.append(each)
    return or_(*found) if found else False


def both(one: Allowed, other: Allowed) -> Allowed:
    """Both are true."""
    if one is True or other is False:
        return other
    if other is True or one is False:
        return one
    return and_(one, other)
