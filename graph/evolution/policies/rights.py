"""A table + a role and a right → the condition on its rows, as the service asks it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import DeclarativeBase, Mapper, aliased, with_polymorphic

from graph.auth.asking import RoleViewer
from graph.catalog.hierarchies import model_info
from graph.catalog.rules import CREATABLE, DELETABLE, READABLE, RULES, UPDATABLE, Allowed, allowed_rows, both, either

# Of a table's `info`: whether clients may do so at all.
SWITCHES = {CREATABLE: "create", UPDATABLE: "update", DELETABLE: "delete"}


@dataclass(frozen=True, slots=True)
class Guarded:
    """A table that policies are for: an alias of its row, and what it is part of.

    `allowed(viewer, right)` is the condition for one role.
    """

    table: sa.Table
    row: Any
    parts: Mapping[Any, sa.Table]
    allowed: Callable[[RoleViewer, str], Allowed]


def guarded_tables(base: type[DeclarativeBase]) -> Iterator[Guarded]:
    """The tables whose models say who may read or write them, or are hidden, and those that lie between such models."""
    ruled: dict[sa.Table, Mapper[Any]] = {}
    for mapper in sorted(base.registry.mappers, key=lambda each: each.class_.__name__):
        if isinstance(mapper.local_table, sa.Table) and not (mapper.single and mapper.inherits) and _has_rule(mapper):
            ruled.setdefault(mapper.local_table, mapper)
    modelled = {mapper.local_table for mapper in base.registry.mappers}
    for table in base.metadata.sorted_tables:
        if table in ruled:
            yield _of_model(ruled[table])
        elif table not in modelled and _is_between(table, base):
            ends = [
                (each, ruled[each.referred_table])
                for each in sorted(table.foreign_key_constraints, key=lambda each: str(each.column_keys))
                if each.referred_table in ruled
            ]
            if ends:
                yield _between(table, ends)


def _has_rule(mapper: Mapper[Any]) -> bool:
    family = list(mapper.self_and_descendants)
    return any(model_info(each).get("hidden") or any(hasattr(each.class_, rule) for rule in RULES) for each in family)


# Of a model


def _of_model(mapper: Mapper[Any]) -> Guarded:
    kinds = [each for each in mapper.self_and_descendants if not each.concrete or each is mapper]
    row = (
        aliased(mapper.class_, flat=True)
        if len(kinds) == 1
        else with_polymorphic(mapper.class_, "*", flat=True, aliased=True)
    )
    switches = getattr(mapper.local_table, "info", {})

    # Asked with every right, which takes most of the time.
    seen: dict[str, Allowed] = {}

    def allowed(viewer: RoleViewer, right: str) -> Allowed:
        if viewer.role not in seen:
            seen[viewer.role] = _rule(mapper, kinds, row, viewer, READABLE)
        found = seen[viewer.role]
        if right == READABLE:
            return found
        if not switches.get(SWITCHES[right], True):
            return False
        # One and the same role must see the row and have the right.
        return both(found, _rule(mapper, kinds, row, viewer, right))

    assert isinstance(mapper.local_table, sa.Table), "the caller has looked"
    return Guarded(mapper.local_table, row, dict(_parts(sa.inspect(row).selectable)), allowed)


def _rule(mapper: Mapper[Any], kinds: Iterable[Mapper[Any]], row: Any, viewer: RoleViewer, right: str) -> Allowed:
    """The rule of each row's own class decides; rows of hidden classes are nobody's."""
    by_rule: dict[Any, list[Mapper[Any]]] = {}
    hidden = False
    for kind in kinds:
        if model_info(kind).get("hidden"):
            hidden = True
        elif not kind.polymorphic_abstract:
            rule = getattr(kind.class_, right, None)
            by_rule.setdefault(getattr(rule, "__func__", None), []).append(kind)
    if len(by_rule) == 1 and not hidden:
        return allowed_rows(mapper.class_, row, viewer, right)
    found: list[Allowed] = []
    for same in by_rule.values():
        # What they share is said by the one nearest to the base, which comes first.
        owner = same[0]
        at = row if owner is mapper else getattr(row, owner.class_.__name__)
        is_one = True if mapper.polymorphic_on is None else _is_one_of(mapper, same, row)
        found.append(both(is_one, allowed_rows(owner.class_, at, viewer, right)))
    return either(found)


def _is_one_of(mapper: Mapper[Any], kinds: Iterable[Mapper[Any]], row: Any) -> sa.ColumnElement[bool]:
    column: Any = mapper.polymorphic_on
    discriminator = getattr(row, mapper.get_property_by_column(column).key)
    return sa.or_(*(discriminator == each.polymorphic_identity for each in kinds))


def _parts(selectable: Any) -> Iterator[tuple[Any, sa.Table]]:
    """The tables that a row is in, by their aliases."""
    if isinstance(selectable, sa.sql.selectable.Join):
        yield from _parts(selectable.left)
        yield from _parts(selectable.right)
    elif isinstance(selectable.element, sa.sql.selectable.Join):
        yield from _parts(selectable.element)
    else:
        yield selectable, selectable.element


# Between models


def _is_between(table: sa.Table, base: type[DeclarativeBase]) -> bool:
    return any(each.secondary is table for mapper in base.registry.mappers for each in mapper.relationships)


def _between(table: sa.Table, ends: list[tuple[sa.ForeignKeyConstraint, Mapper[Any]]]) -> Guarded:
    """Who may read both ends knows that they belong together; only the service writes here, which asks about both."""
    row = table.alias()

    def allowed(viewer: RoleViewer, right: str) -> Allowed:
        if right != READABLE:
            return False
        found: Allowed = True
        for constraint, mapper in ends:
            end = _of_model(mapper)
            seen = end.allowed(viewer, READABLE)
            if seen is False:
                return False
            if seen is not True:
                same = [_is_end(row, key, end.row, mapper) for key in constraint.elements]
                found = both(found, sa.exists(sa.select(1).select_from(end.row).where(*same, seen).correlate(row)))
        return found

    return Guarded(table, row, {row: table}, allowed)


def _is_end(row: Any, key: sa.ForeignKey, end: Any, mapper: Mapper[Any]) -> sa.ColumnElement[bool]:
    there: Any = key.column
    same: sa.ColumnElement[bool] = row.c[key.parent.key] == getattr(end, mapper.get_property_by_column(there).key)
    return same
