"""Plans of registered operations, and the models' indexes → which rows each reads, and the indexes that it lacks.

A page of rows that are found by some columns (a relation's foreign key, filters for equality) in an order is read by an
index that begins with those columns, in any order of theirs, and goes on with those of the order, all forward or all
backward. One that only begins with those columns finds the rows, and all of them are sorted for one page.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import Any

from sqlalchemy import Column as TableColumn
from sqlalchemy import Index, PrimaryKeyConstraint, Table, UniqueConstraint
from sqlalchemy.orm.interfaces import RelationshipDirection

from graph.auth.asking import RoleViewer
from graph.catalog import Catalog
from graph.catalog.types import Column, Entity, Relation
from graph.evolution.rule_needs import equal_by_rule, looked_up_by_rule
from graph.plan.conditions import And, Compare, Condition, Count, Every, NoneOf, Not, Or, Some
from graph.plan.orders import Counted, Order, Totalled
from graph.plan.types import (
    AggregateOutput,
    ConnectionOutput,
    EdgesPart,
    ListOutput,
    NodeField,
    NodesPart,
    OneOutput,
    Output,
    Plan,
    Record,
    Select,
    ThroughField,
)
from graph.vocabulary.operators import EQ


class Reads(Enum):
    """How many rows a page reads."""

    PAGE = "only the rows of the page"
    FOUND = "all rows that are found, to sort them"
    TABLE = "the whole table"


@dataclass(frozen=True, slots=True)
class Need:
    """Rows of a table that are found by `equal` columns, and stand in an order; `place` says where it is asked.

    `ordered` are columns and whether they descend, without the primary key at the end.
    """

    table: Table
    equal: tuple[str, ...]
    ordered: tuple[tuple[str, bool], ...]
    place: str


@dataclass(frozen=True, slots=True)
class Advice:
    """A need, what is read for it, and the columns of the index that it lacks, if an index would help."""

    need: Need
    reads: Reads
    by: str | None
    columns: tuple[str, ...] = ()


def advise(needs: Iterable[Need]) -> list[Advice]:
    """What each need reads; each only once, however many places have it."""
    found: dict[tuple[Any, ...], Advice] = {}
    for need in needs:
        found.setdefault((need.table.name, frozenset(need.equal), need.ordered), _judge(need))
    return list(found.values())


def indexes_of(table: Table) -> Iterator[tuple[str, tuple[str, ...]]]:
    """What rows are found by: each name and its columns. Parts of tables and expressions are not counted."""
    for thing in (*sorted(table.constraints, key=str), *sorted(table.indexes, key=lambda index: str(index.name))):
        if isinstance(thing, (PrimaryKeyConstraint, UniqueConstraint)) and len(thing.columns):
            yield str(thing.name or "the primary key"), tuple(column.name for column in thing.columns)
        elif isinstance(thing, Index) and _is_plain(thing):
            yield str(thing.name), tuple(column.name for column in thing.columns)


def _keys_of(table: Table) -> Iterator[tuple[str, frozenset[str]]]:
    """What finds at most one row."""
    for thing in (*sorted(table.constraints, key=str), *sorted(table.indexes, key=lambda index: str(index.name))):
        if isinstance(thing, PrimaryKeyConstraint | UniqueConstraint) and len(thing.columns):
            yield str(thing.name or "the primary key"), frozenset(column.name for column in thing.columns)
        elif isinstance(thing, Index) and thing.unique and _is_plain(thing):
            yield str(thing.name), frozenset(column.name for column in thing.columns)


def _is_plain(index: Index) -> bool:
    partial = any(options.get("where") is not None for options in index.dialect_options.values())
    return not partial and all(isinstance(each, TableColumn) for each in index.expressions)


def _judge(need: Need) -> Advice:
    equal, ordered = frozenset(need.equal), tuple(name for name, _ in need.ordered)
    key = tuple(column.name for column in need.table.primary_key.columns)
    one_way = len({descending for _, descending in need.ordered}) <= 1
    lacking = (*need.equal, *ordered, *(name for name in key if name not in {*need.equal, *ordered}))
    finds: str | None = None
    for name, key_columns in _keys_of(need.table):
        if key_columns <= equal:
            # One row at most.
            return Advice(need, Reads.PAGE, name)
    for name, columns in indexes_of(need.table):
        begins = frozenset(columns[: len(equal)]) == equal
        if begins and one_way and columns[len(equal) :][: len(ordered)] == ordered:
            return Advice(need, Reads.PAGE, name)
        if equal and columns[0] in equal and (begins or finds is None):
            finds = name
    if not equal and not ordered:
        return Advice(need, Reads.PAGE, None)
    # Where an order goes both ways, no plain index has it.
    useful = lacking if one_way else (need.equal if finds is None else ())
    return Advice(need, Reads.FOUND if finds else Reads.TABLE, finds, tuple(useful))


# What plans need


@dataclass(frozen=True, slots=True)
class _Seen:
    """What the entities are, and the role whose rules guard their rows; none for the system, which sees all."""

    catalog: Catalog
    viewer: RoleViewer | None

    def needs(self, entity: Entity, place: str) -> Iterator[Need]:
        """What the entity's rule looks up for each row."""
        if self.viewer is not None:
            for table, names in looked_up_by_rule(entity, self.viewer):
                yield Need(table, names, (), f"{place}, the rule of {entity.name} for {self.viewer.role}")

    def equal(self, entity: Entity) -> tuple[str, ...]:
        """The columns of the entity that its rule compares."""
        return () if self.viewer is None else equal_by_rule(entity, self.viewer)

    def name(self, place: str) -> str:
        """A place where a rule joins the conditions."""
        return place if self.viewer is None else f"{place} for {self.viewer.role}"


def find_needs(plan: Plan, catalog: Catalog, place: str, viewer: RoleViewer | None = None) -> Iterator[Need]:
    """Every page, filter and relation of a plan that is looked up, and what the rules look up for a role."""
    seen = _Seen(catalog, viewer)
    for output in plan.outputs:
        yield from _output(output, None, seen, place)


def _output(output: Output, above: Entity | None, seen: _Seen, place: str) -> Iterator[Need]:
    match output:
        case OneOutput(key, relation, rows) | ListOutput(key, relation, rows) | AggregateOutput(key, relation, rows):
            here = f"{place}.{key}"
            # A lookup by a key stands in no order, and nor do totals.
            order = rows.order if isinstance(output, ListOutput) else None
            yield from _select(rows, order, above, relation, seen=seen, place=here)
            yield from _records(rows.records, seen, here)
        case ConnectionOutput(key, relation, rows, _, parts):
            here = f"{place}.{key}"
            yield from _select(rows, rows.order, above, relation, seen=seen, place=here)
            for part in parts:
                if isinstance(part, NodesPart):
                    yield from _records(part.records, seen, here)
                elif isinstance(part, EdgesPart):
                    for field in part.fields:
                        if isinstance(field, (NodeField, ThroughField)):
                            yield from _records(field.records, seen, here)
        case _:
            # A column and the like: nothing is looked up.
            return


def _records(records: Sequence[Record], seen: _Seen, place: str) -> Iterator[Need]:
    for record in records:
        for output in record.outputs:
            yield from _output(output, seen.catalog.entities[record.type], seen, place)


def _select(
    rows: Select, order: Order | None, above: Entity | None, relation: Relation | None, *, seen: _Seen, place: str
) -> Iterator[Need]:
    yield from _conditions(rows.where, rows.entity, seen, place)
    yield from seen.needs(rows.entity, place)
    ruled = seen.equal(rows.entity)
    equal = [*_equal(rows.where, rows.entity), *ruled]
    place = seen.name(place) if ruled else place
    if relation is not None and above is not None:
        keys = _foreign_columns(above, relation)
        if keys is None:
            return
        table, names = keys
        if table is not rows.entity.model.__table__:
            # Through a table of pairs: its rows are found by the key, and the others by theirs.
            yield Need(table, names, (), place)
            return
        equal = [*names, *equal]
    table = rows.entity.model.__table__
    if isinstance(table, Table):
        ordered = _ordered(order, rows.entity) if order is not None else ()
        if ordered is not None and (equal or ordered):
            yield Need(table, tuple(dict.fromkeys(equal)), ordered, place)


def _ordered(order: Order, entity: Entity) -> tuple[tuple[str, bool], ...] | None:
    """The columns of an order, or None where it is by something that no index has."""
    found: list[tuple[str, bool]] = []
    keys = {each.attribute for each in entity.primary_key}
    for sort in order.keys:
        if sort.path or isinstance(sort.by, (Counted, Totalled)):
            return None
        column = _table_column(entity, sort.by)
        if column is None:
            return None
        found.append((column.name, sort.descending))
    # The key at the end makes the order certain; databases find few equal values to sort by it.
    while found and order.keys[len(found) - 1].column.attribute in keys:
        found.pop()
    return tuple(found)


def _equal(condition: Condition, entity: Entity) -> Iterator[str]:
    """The columns that must be equal to something, whatever else must be true."""
    match condition:
        case And(conditions):
            for each in conditions:
                yield from _equal(each, entity)
        case Compare(column, operator, through=None) if operator is EQ:
            found = _table_column(entity, column)
            if found is not None:
                yield found.name
        case _:
            return


def _conditions(condition: Condition, entity: Entity, seen: _Seen, place: str) -> Iterator[Need]:
    """What related rows are looked for by."""
    match condition:
        case And(conditions) | Or(conditions):
            for each in conditions:
                yield from _conditions(each, entity, seen, place)
        case Not(inner):
            yield from _conditions(inner, entity, seen, place)
        case Some(relation, target, inner) | NoneOf(relation, target, inner) | Every(relation, target, inner):
            yield from _related(entity, relation, place)
            yield from seen.needs(target, place)
            yield from _conditions(inner, target, seen, place)
        case Count(relation=relation):
            yield from _related(entity, relation, place)
        case Compare():
            return


def _related(entity: Entity, relation: Relation, place: str) -> Iterator[Need]:
    keys = _foreign_columns(entity, relation)
    if keys is not None:
        yield Need(keys[0], keys[1], (), f"{place}, the filter by {relation.name}")


def _foreign_columns(above: Entity, relation: Relation) -> tuple[Table, tuple[str, ...]] | None:
    """The table and the columns that related rows are found by; None where their own key is what finds them."""
    relationship = above.model.__mapper__.relationships[relation.attribute]
    if relationship.direction is RelationshipDirection.MANYTOONE:
        return None
    pairs = relationship.synchronize_pairs or relationship.local_remote_pairs
    columns = [column for _, column in pairs]
    table = columns[0].table
    return (table, tuple(column.name for column in columns)) if isinstance(table, Table) else None


def _table_column(entity: Entity, column: Column) -> TableColumn[Any] | None:
    found = entity.model.__mapper__.columns.get(column.attribute)
    return found if column.stored and isinstance(found, TableColumn) and isinstance(found.table, Table) else None
