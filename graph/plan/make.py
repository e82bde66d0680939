"""Operation → Plan: decide what to fetch."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from graph.catalog.types import (
    AggregateField,
    AggregateRoot,
    Catalog,
    Column,
    ColumnField,
    ConnectionField,
    ConnectionRoot,
    Entity,
    ListField,
    ListRoot,
    LookupRoot,
    NodeIdField,
    NodeRoot,
    OneField,
    Relation,
    UniqueRoot,
)
from graph.operation.path import Path
from graph.operation.types import Argument, Choice, Fields, NodeAt, Selection, Shape, Slot
from graph.plan.aggregates import read_groups
from graph.plan.conditions import ALWAYS, And, Compare, Condition, Opened
from graph.plan.filters import Filters
from graph.plan.groups import Groups
from graph.plan.joins import NONE
from graph.plan.leaves import ColumnOutput, NodeIdOutput, NothingOutput, TypenameOutput
from graph.plan.orders import Order
from graph.plan.paging import read_distinct, read_keyset, read_offset, read_order
from graph.plan.sizes import sizes_of
from graph.plan.types import (
    AggregateOutput,
    AggregatePart,
    ConnectionOutput,
    CursorField,
    EdgeField,
    EdgesPart,
    Fetch,
    ListOutput,
    NodeField,
    NodesPart,
    OneOutput,
    Output,
    PageInfoPart,
    Part,
    Plan,
    Record,
    Select,
    ThroughField,
    TotalCountPart,
)
from graph.settings import Settings
from graph.vocabulary.operators import EQ

# Type → hand-written field → the attributes that it needs.
Needs = Mapping[str, Mapping[str, tuple[str, ...]]]

TYPENAME = "__typename"
# Keys that no client can ask for, for what the second ending needs beside the answer.
HIDDEN_TYPE = "@type"


def make_plan(
    shape: Shape,
    catalog: Catalog,
    settings: Settings,
    needs: Needs,
    *,
    complete: bool | None = None,
    joined: frozenset[Path] = NONE,
) -> Plan:
    """What a query fetches.

    `complete=False` plans for the second ending even where no hand-written field is selected.
    `joined` are the paths of the relations that are joined, for the values that it is planned for (see `joins`).
    Raises BadUserInput and CostExceeded, naming the argument.
    """
    if complete is None:
        complete = is_complete(shape.selections, catalog)
    planner = _Planner(catalog, settings, needs, complete, Filters(catalog, settings), joined)
    outputs = tuple(output for selection in shape.selections for output in planner.root(selection))
    return Plan(outputs, tuple(sizes_of(outputs)), complete)


def plan_records(
    entity: Entity, selection: Selection, catalog: Catalog, settings: Settings, needs: Needs, *, complete: bool
) -> tuple[Record, ...]:
    """What is fetched of rows of an entity that were found otherwise than by a query's root."""
    planner = _Planner(catalog, settings, needs, complete, Filters(catalog, settings), NONE)
    return planner._records(entity, selection.selections, (selection.key,))


def is_complete(selections: Iterable[Selection], catalog: Catalog) -> bool:
    """Whether the database can make every selected field, so that its text is the answer."""
    return all(
        _is_generated(selection, catalog) and is_complete(selection.selections, catalog) for selection in selections
    )


def _is_generated(selection: Selection, catalog: Catalog) -> bool:
    if selection.name == TYPENAME:
        return True
    if selection.name in catalog.read_by_python.get(selection.on, ()):
        return False
    if selection.on == "Query":
        return selection.name in catalog.roots
    # What is neither the root nor an entity is a connection, an edge or a page info.
    return selection.on not in catalog.fields or selection.name in catalog.fields[selection.on]


@dataclass(frozen=True, slots=True)
class _Planner:
    catalog: Catalog
    settings: Settings
    needs: Needs
    complete: bool
    filters: Filters
    joined: frozenset[Path]

    # Roots

    def root(self, selection: Selection) -> Iterable[Output]:
        if selection.name == TYPENAME:
            return [TypenameOutput(selection.key, selection.on)]
        match self.catalog.roots.get(selection.name):
            case LookupRoot(entity):
                return [self._one(selection, None, entity, self._key(entity, selection))]
            case UniqueRoot(entity):
                return [self._one(selection, None, entity, self._unique(entity, selection))]
            case ListRoot(entity):
                return [self._list(selection, None, entity, (selection.key,))]
            case ConnectionRoot(entity):
                return [self._connection(selection, None, entity, (selection.key,))]
            case AggregateRoot(entity):
                return [self._aggregate(selection, None, entity, (selection.key,))]
            case NodeRoot():
                return [self._node(selection)]
            case None:
                # Hand-written, or introspection: the second ending fills it in.
                return []

    def _key(self, entity: Entity, selection: Selection) -> Condition:
        given = [(column, selection.arguments.get(column.name)) for column in entity.primary_key]
        return And(tuple(_equals(column, argument, (selection.key, column.name)) for column, argument in given))

    def _unique(self, entity: Entity, selection: Selection) -> Condition:
        key = selection.arguments.get("key")
        assert isinstance(key, Fields), "the schema requires it"
        ((name, value),) = key.items
        columns = next(each.columns for each in entity.keys if each.name == name)
        path = (selection.key, "key", name)
        if len(columns) == 1:
            return _equals(columns[0], value, path)
        assert isinstance(value, Fields), "the schema requires it"
        return And(tuple(_equals(column, value.get(column.name), (*path, column.name)) for column in columns))

    def _node(self, selection: Selection) -> Output:
        at = selection.arguments.get("nodeId")
        entity = self.catalog.entities.get(at.type) if isinstance(at, NodeAt) else None
        if entity is None or entity.is_interface or len(at.keys) != len(entity.primary_key):  # type: ignore[union-attr]
            return NothingOutput(selection.key)
        path = (selection.key, "nodeId")
        condition = And(
            tuple(
                Compare(column, EQ, Opened(slot), path)
                for column, slot in zip(entity.primary_key, at.keys, strict=True)  # type: ignore[union-attr]
            )
        )
        records = (self._record(entity.name, selection.selections, (selection.key,), hidden_type=not self.complete),)
        return OneOutput(selection.key, None, Select(entity, records, condition, self._order(entity, None, path)))

    # Rows

    def _records(self, entity: Entity, selections: Iterable[Selection], path: Path) -> tuple[Record, ...]:
        hidden_type = entity.is_interface and not self.complete
        return tuple(self._record(type_, selections, path, hidden_type=hidden_type) for type_ in entity.concrete)

    def _record(self, type_: str, selections: Iterable[Selection], path: Path, *, hidden_type: bool) -> Record:
        outputs: dict[str, Output] = {}
        if hidden_type:
            outputs[HIDDEN_TYPE] = TypenameOutput(HIDDEN_TYPE, type_)
        for selection in selections:
            if selection.on == type_:
                for output in self._outputs(self.catalog.entities[type_], selection, (*path, selection.key)):
                    outputs.setdefault(output.key, output)
        return Record(type_, tuple(outputs.values()))

    def _outputs(self, entity: Entity, selection: Selection, path: Path) -> Iterable[Output]:
        if selection.name == TYPENAME:
            return [TypenameOutput(selection.key, selection.on)]
        match self.catalog.fields[entity.name].get(selection.name):
            case ColumnField(column):
                return [ColumnOutput(selection.key, column)]
            case NodeIdField():
                return [NodeIdOutput(selection.key, entity)]
            case OneField(relation):
                return [self._one(selection, relation, self.catalog.target(relation), ALWAYS, path)]
            case ListField(relation):
                return [self._list(selection, relation, self.catalog.target(relation), path)]
            case ConnectionField(relation):
                return [self._connection(selection, relation, self.catalog.target(relation), path)]
            case AggregateField(relation):
                return [self._aggregate(selection, relation, self.catalog.target(relation), path)]
            case None:
                return self._needed(entity, selection.name)

    def _needed(self, entity: Entity, name: str) -> Iterable[Output]:
        by_attribute = {column.attribute: column for column in entity.columns.values()}
        return [
            ColumnOutput(f"@{attribute}", by_attribute[attribute])
            for attribute in self.needs.get(entity.name, {}).get(name, ())
        ]

    def _one(
        self,
        selection: Selection,
        relation: Relation | None,
        entity: Entity,
        where: Condition,
        path: Path | None = None,
    ) -> Output:
        path = path or (selection.key,)
        records = self._records(entity, selection.selections, path)
        rows = Select(entity, records, where, self._order(entity, None, path))
        return OneOutput(selection.key, relation, rows, self._fetch(path))

    def _list(self, selection: Selection, relation: Relation | None, entity: Entity, path: Path) -> Output:
        arguments = selection.arguments
        rows = Select(
            entity,
            self._records(entity, selection.selections, path),
            self.filters.read(entity, arguments.get("where"), (*path, "where")),
            self._order(entity, arguments.get("orderBy"), (*path, "orderBy")),
        )
        page = read_offset(arguments, self.settings.default_page_size)
        distinct = read_distinct(entity, arguments.get("distinctOn"))
        return ListOutput(selection.key, relation, rows, page, distinct, self._fetch(path))

    def _fetch(self, path: Path) -> Fetch:
        return Fetch.JOIN if path in self.joined else Fetch.SUBQUERY

    def _aggregate(self, selection: Selection, relation: Relation | None, entity: Entity, path: Path) -> Output:
        where = self.filters.read(entity, selection.arguments.get("where"), (*path, "where"))
        # Groups have an order of their own.
        rows = Select(entity, (), where, Order((), ""))
        return AggregateOutput(selection.key, relation, rows, self._groups(selection, entity, path))

    def _groups(self, selection: Selection, entity: Entity, path: Path) -> Groups:
        return read_groups(self.filters, entity, selection, path)

    def _order(self, entity: Entity, order_by: Argument | None, path: Path) -> Order:
        return read_order(self.filters, entity, order_by, path)

    # Connections

    def _connection(self, selection: Selection, relation: Relation | None, entity: Entity, path: Path) -> Output:
        arguments = selection.arguments
        order = self._order(entity, arguments.get("orderBy"), (*path, "orderBy"))
        rows = Select(entity, (), self.filters.read(entity, arguments.get("where"), (*path, "where")), order)
        page = read_keyset(arguments, order, self.settings.default_page_size, path)
        parts = tuple(self._part(part, relation, entity, (*path, part.key)) for part in selection.selections)
        return ConnectionOutput(selection.key, relation, rows, page, parts)

    def _part(self, selection: Selection, relation: Relation | None, entity: Entity, path: Path) -> Part:
        match selection.name:
            case "nodes":
                return NodesPart(selection.key, self._records(entity, selection.selections, path))
            case "edges":
                fields = tuple(
                    self._edge(field, relation, entity, (*path, field.key)) for field in selection.selections
                )
                return EdgesPart(selection.key, fields)
            case "pageInfo":
                return PageInfoPart(selection.key, tuple((field.key, field.name) for field in selection.selections))
            case "totalCount":
                return TotalCountPart(selection.key)
            case "aggregate":
                return AggregatePart(selection.key, self._groups(selection, entity, path))
            case _:
                return TypenameOutput(selection.key, selection.on)

    def _edge(self, selection: Selection, relation: Relation | None, entity: Entity, path: Path) -> EdgeField:
        match selection.name:
            case "cursor":
                return CursorField(selection.key)
            case "node":
                return NodeField(selection.key, self._records(entity, selection.selections, path))
            case "__typename":
                return TypenameOutput(selection.key, selection.on)
            case _:
                assert relation is not None, "the schema has no other field"
                assert relation.through is not None, "the schema has no other field"
                through = self.catalog.entities[relation.through.entity]
                return ThroughField(selection.key, through, self._records(through, selection.selections, path))


def _equals(column: Column, argument: Argument | None, path: Path) -> Compare:
    assert isinstance(argument, Slot | Choice), "a key's arguments are never null"
    return Compare(column, EQ, argument, path)
