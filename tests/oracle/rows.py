"""A seed → random rows that satisfy the constraints: few values, so that they tie; nulls; odd texts; extremes."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from random import Random
from typing import Any

import sqlalchemy as sa
from sqlalchemy import Connection

from tests.oracle.describe import Column, Entity, Relation, World, attribute_of, attributes_of, is_concrete
from tests.oracle.kinds import JSON_NULL, kind_of

SIZES = (0, 1, 2, 3, 4, 6, 8, 12)
TRIES = 6


@dataclass(eq=False)
class Row:
    """A row of a concrete entity, by attribute."""

    entity: Entity
    values: dict[str, Any]

    def __getitem__(self, attribute: str) -> Any:
        return self.values[attribute]


@dataclass(eq=False)
class Rows:
    """All rows of a world; `tables` are what is stored, each with the row it belongs to."""

    world: World
    all: list[Row] = field(default_factory=list)
    tables: dict[str, list[tuple[dict[str, Any], Row | None]]] = field(default_factory=lambda: defaultdict(list))

    def of(self, entity: Entity) -> list[Row]:
        return [row for row in self.all if entity.name in row.entity.lineage]

    def value(self, row: Row, column: Column) -> Any:
        if column.computed is not None:
            return column.computed.compute(self, row)
        return row[column.attribute]

    def related(self, row: Row, relation: Relation) -> list[tuple[Row, Row | None]]:
        """The related rows, each with the association object that leads there."""
        candidates = self.of(self.world.entities[relation.target])
        if relation.secondary is None:
            found = [
                (each, None)
                for each in candidates
                if all(equal(row[mine], each[theirs]) for mine, theirs in relation.pairs)
            ]
        else:
            found = [
                (each, association)
                for link, association in self.tables[relation.secondary]
                if all(equal(row[mine], link[name]) for mine, name in relation.near)
                for each in candidates
                if all(equal(each[theirs], link[name]) for theirs, name in relation.far)
            ]
        matches = relation.matches
        return found if matches is None else [pair for pair in found if matches(row, pair[0])]

    def add(self, row: Row) -> None:
        self.all.append(row)
        for table in row.entity.tables:
            stored = stored_in(row, table)
            self.tables[str(table.name)].append((stored, row))

    def smaller(self) -> Iterator[Rows]:
        """The rows without one, for each that nothing refers to."""
        for left_out in reversed(self.all):
            yield from self.kept([row for row in self.all if row is not left_out], self.links())
        for left_out in self.links():
            yield from self.kept(self.all, [link for link in self.links() if link is not left_out])

    def links(self) -> list[tuple[str, dict[str, Any]]]:
        """What is stored for no entity: the rows of plain many-to-many tables."""
        return [(name, values) for name, stored in self.tables.items() for values, row in stored if row is None]

    def kept(self, rows: list[Row], links: list[tuple[str, dict[str, Any]]]) -> Iterator[Rows]:
        smaller = Rows(self.world)
        for row in rows:
            smaller.add(row)
        for name, values in links:
            smaller.tables[name].append((values, None))
        tables = self.world.base.metadata.tables.values()
        if all(
            is_referred(smaller, constraint, values)
            for table in tables
            for constraint in table.foreign_key_constraints
            for values, _ in smaller.tables[str(table.name)]
        ):
            yield smaller


def stored_in(row: Row, table: Any) -> dict[str, Any]:
    """What a row has in one of its tables, by column."""
    attributes = attributes_of(row.entity.mapper, table)
    return {name: None if attribute is None else row[attribute] for name, attribute in attributes.items()}


def equal(mine: Any, theirs: Any) -> bool:
    return mine is not None and theirs is not None and bool(mine == theirs)


def is_referred(rows: Rows, constraint: sa.ForeignKeyConstraint, values: dict[str, Any]) -> bool:
    mine = [values[element.parent.name] for element in constraint.elements]
    theirs = [element.column.name for element in constraint.elements]
    if any(value is None for value in mine):
        return True
    return any([each[name] for name in theirs] == mine for each, _ in rows.tables[str(constraint.referred_table.name)])


def make_rows(world: World, seed: int, largest: int) -> Rows:
    """Random rows, at most `largest` of each entity."""
    return Maker(world, Random(seed), largest).make()


class Maker:
    def __init__(self, world: World, random: Random, largest: int) -> None:
        self.world = world
        self.random = random
        self.rows = Rows(world)
        self.sizes = [size for size in SIZES if size <= largest]
        self.pools: dict[Any, list[Any]] = {}
        self.taken: dict[Any, set[Any]] = defaultdict(set)

    def make(self) -> Rows:
        mapped = set()
        for entity in self.world.concrete:
            mapped |= {table.name for table in entity.tables}
            # Not often empty: what refers to it would be, too.
            size = self.random.choice(self.sizes[1:] if self.random.random() < 0.9 else self.sizes)
            for _ in range(size):
                self.try_row(entity)
        for table in self.world.base.metadata.sorted_tables:
            if table.name not in mapped:
                for _ in range(self.random.choice(self.sizes)):
                    self.try_link(table)
        return self.rows

    def try_row(self, entity: Entity) -> None:
        mapper = entity.mapper
        for _ in range(TRIES):
            stored: dict[str, Any] = {}
            for table in entity.tables:
                for name, attribute in attributes_of(mapper, table).items():
                    if attribute is not None:
                        stored.setdefault(attribute, self.value(table.columns[name]))
            if mapper.polymorphic_on is not None and not is_concrete(mapper):
                stored[attribute_of(mapper, mapper.polymorphic_on)] = mapper.polymorphic_identity
            row = Row(entity, stored)
            if self.refer(row) and self.is_new(row):
                self.rows.add(row)
                return

    def refer(self, row: Row) -> bool:
        """Point the foreign keys of a row at rows that are there; false where one must and can't."""
        mapper = row.entity.mapper
        for table in row.entity.tables:
            for constraint in sorted(table.foreign_key_constraints, key=lambda each: str(each.column_keys)):
                if constraint.referred_table in row.entity.tables and constraint.referred_table is not table:
                    continue  # a joined subclass shares its base's key
                attributes = attributes_of(mapper, table)
                names = [attributes[element.parent.name] for element in constraint.elements]
                if None in names:
                    continue  # a sibling's, in the same table
                picked = self.pick(constraint, row if constraint.referred_table is table else None)
                nullable = [name for name, each in zip(names, constraint.elements, strict=True) if each.parent.nullable]
                if picked is None and not nullable:
                    return False
                if picked is None:
                    # Of several columns one null is enough to refer to nothing.
                    nulls = nullable if self.random.random() < 0.7 else [self.random.choice(nullable)]
                    row.values.update(dict.fromkeys(nulls))
                else:
                    row.values.update(zip(names, picked, strict=True))
        return True

    def pick(self, constraint: sa.ForeignKeyConstraint, itself: Row | None) -> list[Any] | None:
        names = [element.column.name for element in constraint.elements]
        nullable = any(element.parent.nullable for element in constraint.elements)
        stored = [values for values, _ in self.rows.tables[str(constraint.referred_table.name)]]
        if itself is not None and self.random.random() < 0.1:
            mapper = itself.entity.mapper
            return [itself[attribute_of(mapper, element.column)] for element in constraint.elements]
        if not stored or (nullable and self.random.random() < 0.3):
            return None
        found = self.random.choice(stored)
        return [found[name] for name in names]

    def is_new(self, row: Row) -> bool:
        return self.claim([(table, stored_in(row, table)) for table in row.entity.tables])

    def claim(self, stored: list[tuple[Any, dict[str, Any]]]) -> bool:
        claims = []
        for table, values in stored:
            uniques = [
                each for each in table.constraints if isinstance(each, sa.UniqueConstraint | sa.PrimaryKeyConstraint)
            ]
            for columns in [
                *(list(each.columns) for each in uniques),
                *(list(i.columns) for i in table.indexes if i.unique),
            ]:
                claim = tuple(values[column.name] for column in columns)
                if None not in claim:
                    claims.append(((table.name, *(column.name for column in columns)), claim))
        if any(claim in self.taken[key] for key, claim in claims):
            return False
        for key, claim in claims:
            self.taken[key].add(claim)
        return True

    def try_link(self, table: sa.Table) -> None:
        values: dict[str, Any] = {column.name: self.value(column) for column in table.columns}
        for constraint in table.foreign_key_constraints:
            picked = self.pick(constraint, None)
            if picked is None:
                return
            values.update(zip((element.parent.name for element in constraint.elements), picked, strict=True))
        if self.claim([(table, values)]):
            self.rows.tables[str(table.name)].append((values, None))

    def value(self, column: sa.Column[Any]) -> Any:
        if column.nullable and self.random.random() < 0.25:
            return None
        if column not in self.pools:
            self.pools[column] = self.pool(column)
        value = self.random.choice(self.pools[column])
        mend = self.world.mend.get((column.table.name, column.name))
        return mend(value) if mend else value

    def pool(self, column: sa.Column[Any]) -> list[Any]:
        kind = kind_of(column.type)
        everything = list(kind.pool)
        if isinstance(column.type, sa.JSON) and not column.type.none_as_null:
            everything.append(JSON_NULL)
        if column.primary_key and isinstance(column.type, sa.Integer):
            everything += range(1, 15)
        alone = column.primary_key or column.unique
        size = self.random.choice([12, 30] if alone else [2, 3, 5, 12, 40])
        return self.random.sample(everything, min(size, len(everything)))


def store(connection: Connection, rows: Rows) -> None:
    """Replace what the database holds by these rows."""
    tables = rows.world.base.metadata.sorted_tables
    if connection.dialect.name == "postgresql":
        names = ", ".join(connection.dialect.identifier_preparer.format_table(table) for table in tables)
        connection.exec_driver_sql(f"TRUNCATE {names} CASCADE")
    else:
        for table in reversed(tables):
            connection.execute(sa.delete(table))
    for table in tables:
        stored = [sql_values(table, values) for values, _ in rows.tables[str(table.name)]]
        if stored:
            connection.execute(sa.insert(table), stored)


def sql_values(table: sa.Table, values: dict[str, Any]) -> dict[str, Any]:
    def spell(column: sa.Column[Any], value: Any) -> Any:
        if isinstance(column.type, sa.JSON):
            return sa.JSON.NULL if value is JSON_NULL else sa.null() if value is None else value
        return value

    return {column.key: spell(column, values[column.name]) for column in table.columns}
