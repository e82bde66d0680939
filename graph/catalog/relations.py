"""Relationships → Relations; what finds at most one row → Keys."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import Mapper, RelationshipProperty
from sqlalchemy.orm.interfaces import RelationshipDirection
from sqlalchemy.sql import operators

from graph.catalog.cells import read_roles
from graph.catalog.collections import WITHOUT, Collection, Collections, left_out
from graph.catalog.hierarchies import Names, hides_rows, model_info
from graph.catalog.names import camel_case, checked_name, key_name
from graph.catalog.rules import READABLE, has_rule
from graph.catalog.types import Column, Key, Relation, Through
from graph.errors import ModelError


def read_relations(mapper: Mapper[Any], names: Names) -> Iterable[Relation]:
    """The relationships that are not hidden, to entities that are not either.

    Raises ModelError.
    """
    for relationship in mapper.relationships:
        if relationship.info.get("hidden") or relationship.mapper not in names:
            continue
        where = f"{mapper.class_.__name__}.{relationship.key}"
        relation = Relation(
            name=checked_name(relationship.info.get("name", camel_case(relationship.key)), where),
            attribute=relationship.key,
            target=names[relationship.mapper],
            many=bool(relationship.uselist),
            nullable=_may_be_missing(relationship) or hides_rows(relationship.mapper, names),
            description=relationship.doc,
            deprecated=relationship.info.get("deprecated"),
            through=_read_through(relationship, names, where),
            by_key=_finds_by_key(relationship),
            shown_with_row=bool(relationship.info.get("shown_with_row")),
            roles=read_roles(relationship.info, where),
            without=_left_out(relationship, where),
        )
        yield relation
        was = relationship.info.get("was")
        if was is not None and (name := checked_name(camel_case(was), where)) != relation.name:
            yield replace(relation, name=name, deprecated=f"Use {relation.name}.", alias_of=relation.name)


def _left_out(relationship: RelationshipProperty[Any], where: str) -> Collections:
    """The collections that a relation does without: those that it names, else those that its target's model names."""
    said = left_out(relationship.info, where)
    if said is None:
        return left_out(model_info(relationship.mapper), relationship.mapper.class_.__name__) or frozenset()
    if not relationship.uselist:
        raise ModelError(f'{where} leads to one row and has no collections; take "{WITHOUT}" out of its info.')
    if said == frozenset(Collection):
        raise ModelError(f'{where} would have no field at all; hide it with info={{"hidden": True}}.')
    return said


def _read_through(relationship: RelationshipProperty[Any], names: Names, where: str) -> Through | None:
    """The association object of a many-to-many relation whose secondary table is a visible entity's.

    A relation that asks for more than its keys to be equal does not walk over it, as it would lose that. Raises
    ModelError where that would lose the rule of the association object, too.
    """
    found = _find_through(relationship, names)
    ruled = [
        each
        for each in relationship.parent.registry.mappers
        if each.local_table is relationship.secondary and has_rule(each.class_)
    ]
    if ruled and found is None:
        raise ModelError(
            f"{where} walks over the table of {ruled[0].class_.__name__}, whose {READABLE} it would pass by; give "
            f"{ruled[0].class_.__name__} visible relationships to both ends and join by its keys alone, or hide "
            f'{where} with info={{"hidden": True}}.'
        )
    return found


def _find_through(relationship: RelationshipProperty[Any], names: Names) -> Through | None:
    if not (
        _asks_only(relationship.primaryjoin, relationship.synchronize_pairs)
        and _asks_only(relationship.secondaryjoin, relationship.secondary_synchronize_pairs or [])
    ):
        return None
    mapper = next((m for m in names if m.local_table is relationship.secondary), None)
    if mapper is None:
        return None
    near = _leading_to(mapper, relationship.parent, relationship.synchronize_pairs)
    far = _leading_to(mapper, relationship.mapper, relationship.secondary_synchronize_pairs or [])
    return Through(names[mapper], near, far) if near and far else None


def _leading_to(mapper: Mapper[Any], target: Mapper[Any], pairs: Iterable[tuple[Any, Any]]) -> str | None:
    """The association's relationship that walks the foreign key of `pairs` (target column, own column)."""
    own = {column for _, column in pairs}
    return next(
        (
            each.key
            for each in mapper.relationships
            if target.isa(each.mapper)
            and each.local_columns == own
            and _asks_only(each.primaryjoin, each.local_remote_pairs or [])
        ),
        None,
    )


def _asks_only(join: sa.ColumnElement[bool] | None, pairs: Iterable[tuple[Any, Any]]) -> bool:
    """Whether a join's condition is that the columns of each pair are equal, and nothing else."""
    both = isinstance(join, sa.BooleanClauseList) and join.operator is operators.and_
    conditions: Iterable[Any] = join.clauses if both else [join]  # type: ignore[union-attr]
    equal = [set(pair) for pair in pairs]
    return all(
        isinstance(each, sa.BinaryExpression) and each.operator is operators.eq and {each.left, each.right} in equal
        for each in conditions
    )


def _finds_by_key(relationship: RelationshipProperty[Any]) -> bool:
    """Whether the join asks for the whole primary key of the target, whatever else it asks."""
    if relationship.uselist or relationship.direction is not RelationshipDirection.MANYTOONE:
        return False
    join = relationship.primaryjoin
    terms = join.clauses if isinstance(join, sa.BooleanClauseList) and join.operator is operators.and_ else [join]
    # A column that is remote in another form than bare (lower(name), say) does not name one row.
    compared = [side for term in terms if _is_equality(term) for side in (term.left, term.right)]
    remote = {column.key for column in compared if isinstance(column, sa.Column) and column in relationship.remote_side}
    return {column.key for column in relationship.mapper.primary_key} <= remote


def _is_equality(term: sa.ColumnElement[Any]) -> bool:
    return isinstance(term, sa.BinaryExpression) and term.operator is operators.eq


def _may_be_missing(relationship: RelationshipProperty[Any]) -> bool:
    """A to-one relation is there for certain only where foreign keys that can't be null lead to it."""
    if relationship.direction is not RelationshipDirection.MANYTOONE:
        return True
    local = relationship.local_columns
    return any(getattr(column, "nullable", True) for column in local) or not any(
        getattr(column, "foreign_keys", None) for column in local
    )


def read_keys(mapper: Mapper[Any], visible: Iterable[Column]) -> tuple[Key, ...]:
    """The primary key first, then every UNIQUE constraint and unique index whose columns are all visible."""
    columns = {column.attribute: column for column in visible if column.alias_of is None}
    aliases = {column.alias_of: column for column in visible if column.alias_of is not None}
    primary = _visible(mapper, mapper.primary_key, columns)
    if not primary:
        hidden = ", ".join(column.name for column in mapper.primary_key)
        raise ModelError(
            f"{mapper.class_.__name__} hides a column of its primary key ({hidden}), by which rows are told apart; "
            "show it (a leading underscore hides it too), or hide the whole model with "
            '__table_args__ = {"info": {"hidden": True}}.'
        )
    found = {key_name(primary): Key(key_name(primary), primary)}
    for table in mapper.tables:
        for unique in _unique_columns(table):
            key = _visible(mapper, unique, columns)
            if not key:
                continue
            other = found.setdefault(key_name(key), Key(key_name(key), key))
            if other.columns != key:
                raise ModelError(
                    f"{mapper.class_.__name__} has two keys that would both be called {other.name!r}; "
                    'name a column of one otherwise with info={"name": "…"}.'
                )
    for unique_key in list(found.values())[1:]:
        # Clients of before look rows up under the old name.
        old = tuple(aliases.get(column.name, column) for column in unique_key.columns)
        if old != unique_key.columns:
            found.setdefault(key_name(old), Key(key_name(old), old))
    return tuple(found.values())


def _unique_columns(table: sa.FromClause) -> list[tuple[sa.ColumnElement[Any], ...]]:
    if not isinstance(table, sa.Table):
        return []
    constraints = [tuple(c.columns) for c in table.constraints if isinstance(c, sa.UniqueConstraint)]
    # A partial or expression index does not find one row by its columns alone.
    indexes = [
        tuple(index.columns)
        for index in table.indexes
        if index.unique
        and all(isinstance(expression, sa.Column) for expression in index.expressions)
        and not any(options.get("where") is not None for options in index.dialect_options.values())
    ]
    unique = constraints + indexes
    return sorted(unique, key=lambda key: [column.name for column in key])


def _visible(
    mapper: Mapper[Any], key: Iterable[sa.ColumnElement[Any]], columns: Mapping[str, Column]
) -> tuple[Column, ...]:
    found = []
    for column in key:
        if not isinstance(column, sa.Column) or column not in mapper._columntoproperty:
            return ()
        attribute = mapper.get_property_by_column(column).key
        if attribute not in columns:
            return ()
        if columns[attribute].many:
            return ()
        found.append(columns[attribute])
    return tuple(found)
