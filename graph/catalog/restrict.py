"""Catalog + roles → the catalog that the roles know: what none of them may read is not there."""

from __future__ import annotations

import types
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from functools import partial
from typing import Any

from graph.auth.asking import RoleViewer
from graph.catalog.names import entity_fields, root_fields
from graph.catalog.rows import alias_of
from graph.catalog.rules import RULES, Allowed, allowed_rows, checked, either
from graph.catalog.types import Catalog, Column, Entity, EnumType, Key, Relation

# A member of an entity: the entity's name and its own.
Member = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Restriction:
    """What a set of roles does not know, and what it may find empty. Equal ones make the same catalog."""

    entities: frozenset[str] = frozenset()
    members: frozenset[Member] = frozenset()
    nullable: frozenset[Member] = frozenset()


def restriction_of(catalog: Catalog, roles: Iterable[str]) -> Restriction:
    """What the rules leave out for these roles, each of which sees what it sees alone; of none, nothing.

    Raises ModelError where a rule is no condition.
    """
    viewers = [RoleViewer(role) for role in roles]
    if not viewers:
        return Restriction()
    rows = {name: _rows(catalog, entity, viewers) for name, entity in catalog.entities.items()}
    unknown = _unknown(catalog, rows)
    shown = _shown_with_rows(catalog)
    members: set[Member] = set()
    nullable: set[Member] = set()
    for entity in catalog.entities.values():
        for name, cells in _cells(entity, viewers):
            if all(cell is False for cell in cells):
                members.add((entity.name, name))
            elif not all(cell is True for cell in cells) or (entity.name in shown and rows[entity.name] is not True):
                nullable.add((entity.name, name))
        for relation in entity.relations.values():
            if _is_unknown(relation, unknown, viewers):
                members.add((entity.name, relation.name))
            elif not (relation.many or relation.shown_with_row or rows[relation.target] is True):
                nullable.add((entity.name, relation.name))
    return Restriction(unknown, frozenset(members), frozenset(nullable))


def _rows(catalog: Catalog, entity: Entity, viewers: Iterable[RoleViewer]) -> Allowed:
    """Whether rows may be read; a condition where it is not the same for all."""
    kinds = [catalog.entities[name] for name in entity.concrete] if entity.is_interface else [entity]
    found = [either(allowed_rows(each.model, alias_of(each), viewer) for viewer in viewers) for each in kinds]
    if all(each is True for each in found):
        return True
    return False if all(each is False for each in found) else next(each for each in found if each is not True)


def _shown_with_rows(catalog: Catalog) -> frozenset[str]:
    """The types of rows that may be shown to who may not read them: of their columns with rules nothing is."""
    relations = (relation for entity in catalog.entities.values() for relation in entity.relations.values())
    targets = {relation.target for relation in relations if relation.shown_with_row}
    return frozenset(targets.union(*(catalog.entities[name].concrete for name in targets)))


def _unknown(catalog: Catalog, rows: Mapping[str, Allowed]) -> frozenset[str]:
    """The types that no row of can be read, not even because another row is."""
    known = {name for name, allowed in rows.items() if allowed is not False}
    while True:
        shown = {
            relation.target
            for name in known
            for relation in catalog.entities[name].relations.values()
            if relation.shown_with_row
        }
        shown |= {type_ for name in shown for type_ in catalog.entities[name].concrete}
        # An interface is known where one of its types is.
        shown |= {entity.name for entity in catalog.entities.values() if (known | shown) & set(entity.concrete)}
        if shown <= known:
            return frozenset(catalog.entities.keys() - known)
        known |= shown


def _cells(entity: Entity, viewers: Iterable[RoleViewer]) -> Iterable[tuple[str, list[Allowed]]]:
    for column in entity.columns.values():
        if column.rule is not None:
            where = f"The rule of {entity.name}.{column.attribute}"
            row = alias_of(entity)
            yield column.name, [checked(column.rule(row, viewer), row, viewer, where) for viewer in viewers]


def _is_unknown(relation: Relation, unknown: frozenset[str], viewers: Iterable[RoleViewer]) -> bool:
    if relation.target in unknown or (relation.through is not None and relation.through.entity in unknown):
        return True
    return relation.roles is not None and not any(viewer.has_role(*relation.roles) for viewer in viewers)


def restrict_catalog(catalog: Catalog, restriction: Restriction) -> Catalog:
    """The catalog without what is unknown; the same one where everything is known."""
    if restriction == Restriction():
        return catalog
    told = _enums_of_types(catalog, restriction)
    entities = {
        name: _restrict(entity, restriction, told)
        for name, entity in catalog.entities.items()
        if name not in restriction.entities
    }
    enums = {
        column.kind.name: column.kind
        for entity in entities.values()
        for column in entity.columns.values()
        if isinstance(column.kind, EnumType)
    }
    return Catalog(
        entities=types.MappingProxyType(entities),
        enums=types.MappingProxyType({name: enums[name] for name in catalog.enums if name in enums}),
        fields=types.MappingProxyType({name: entity_fields(entity) for name, entity in entities.items()}),
        roots=types.MappingProxyType(root_fields(entities.values())),
        # What is asked of it is in the schema anyway.
        read_by_python=catalog.read_by_python,
    )


def _enums_of_types(catalog: Catalog, restriction: Restriction) -> Mapping[str, EnumType]:
    """The enums that tell types of rows apart, and nothing else, without the values that name unknown types."""
    kinds = [
        (entity, column, column.kind)
        for entity in catalog.entities.values()
        for column in entity.columns.values()
        if isinstance(column.kind, EnumType)
    ]
    others = {kind.name for entity, column, kind in kinds if column.attribute != entity.discriminator}
    found: dict[str, EnumType] = {}
    for entity, _, kind in kinds:
        unknown = [entity.identities[name] for name in entity.concrete if name in restriction.entities]
        if unknown and kind.name not in others:
            before = found.get(kind.name, kind)
            kept = {name: value for name, value in before.values.items() if kind.python[name] not in unknown}
            found[kind.name] = replace(kind, values=types.MappingProxyType(kept))
    return found


def _restrict(entity: Entity, restriction: Restriction, told: Mapping[str, EnumType]) -> Entity:
    columns = {
        name: _told_by(_found_empty(entity, column, restriction), told)
        for name, column in entity.columns.items()
        if (entity.name, name) not in restriction.members
    }
    relations = {
        name: _found_empty(entity, relation, restriction)
        for name, relation in entity.relations.items()
        if (entity.name, name) not in restriction.members
    }
    concrete = tuple(name for name in entity.concrete if name not in restriction.entities)
    base = entity.base
    return replace(
        entity,
        columns=types.MappingProxyType(columns),
        relations=types.MappingProxyType(relations),
        keys=_keys(entity, columns),
        base=None if base in restriction.entities else base,
        concrete=concrete,
        identities=types.MappingProxyType(
            {name: identity for name, identity in entity.identities.items() if name in concrete}
        ),
        some=entity.some or concrete != entity.concrete,
    )


def _told_by(column: Column, told: Mapping[str, EnumType]) -> Column:
    kind = column.kind
    return replace(column, kind=told[kind.name]) if isinstance(kind, EnumType) and kind.name in told else column


def _found_empty(entity: Entity, member: Any, restriction: Restriction) -> Any:
    return replace(member, nullable=True) if (entity.name, member.name) in restriction.nullable else member


def _keys(entity: Entity, columns: Mapping[str, Column]) -> tuple[Key, ...]:
    """The keys whose columns are all known; what tells the rows of a union apart is no column of theirs."""
    primary, *others = entity.keys
    return (
        primary,
        *(
            replace(key, columns=tuple(columns[column.name] for column in key.columns))
            for key in others
            if all(column.name in columns for column in key.columns)
        ),
    )


def walk_rules(catalog: Catalog) -> frozenset[str]:
    """Evaluate every branch of every rule, for the roles that they ask for.

    Raises ModelError where a rule is no condition.
    """
    asked: set[str] = set()
    for entity in catalog.entities.values():
        asked.update(*(relation.roles or () for relation in entity.relations.values()))
        # An interface has the rules of its types.
        if not entity.is_interface:
            for rule in RULES:
                asked |= _walk(partial(allowed_rows, entity.model, alias_of(entity), rule=rule))
            asked |= _walk(partial(_evaluate_cells, entity))
    return frozenset(asked)


def _walk(evaluate: Callable[[RoleViewer], object]) -> set[str]:
    """Evaluate a rule as who has no role, and as who has one of those that it asks for."""
    walked: set[str] = set()
    met = {""}
    while met:
        viewers = [RoleViewer(role, asked=set()) for role in met]
        for viewer in viewers:
            evaluate(viewer)
        walked |= met
        met = {name for viewer in viewers for name in viewer.asked} - walked
    return walked - {""}


def _evaluate_cells(entity: Entity, viewer: RoleViewer) -> None:
    for _ in _cells(entity, [viewer]):
        pass
