"""AuthorizedPlan → Statement: how to ask the database."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, assert_never

from sqlalchemy import ColumnElement, Select, case, literal_column, null, select

from graph.catalog.types import Catalog, Entity, Relation
from graph.operation.types import Slot
from graph.plan.types import (
    ALWAYS,
    AggregateOutput,
    AuthorizedPlan,
    ColumnOutput,
    ConnectionOutput,
    ListOutput,
    NodeIdOutput,
    NothingOutput,
    OneOutput,
    Output,
    Record,
    SortKey,
    TypenameOutput,
)
from graph.plan.types import Select as Rows
from graph.sql.aggregates import compile_groups
from graph.sql.connections import compile_connection
from graph.sql.dialects import Spelling
from graph.sql.filters import Conditions
from graph.sql.json import JsonFields, Pairs, literal_text, object_of
from graph.sql.parameters import Parameters
from graph.sql.rows import (
    Row,
    columns_needed,
    global_id,
    order_clauses,
    output_of,
    related,
    row_of,
    sort_values,
    value_of,
)
from graph.sql.types import Statement
from graph.vocabulary import words

# Outputs that are subqueries.
Nested = OneOutput | ListOutput | ConnectionOutput | AggregateOutput


def compile_plan(authorized: AuthorizedPlan, catalog: Catalog, spelling: Spelling) -> Statement:
    """The one statement that answers the plan; it returns one row of one column, a JSON text."""
    plan = authorized.plan
    parameters = Parameters()
    compiler = PlanCompiler(catalog, spelling, parameters, Conditions(catalog, parameters))
    fields = [(output.key, compiler.output(output, None, None, 0)) for output in plan.outputs]
    compiled = select(object_of(fields)).compile(dialect=spelling.dialect, compile_kwargs={"render_postcompile": True})
    return Statement(compiled.string, parameters.of(compiled, spelling.dialect), plan.complete, plan)


@dataclass(frozen=True, slots=True)
class PlanCompiler:
    """Compiles outputs; `level` counts the subqueries that the parser is inside of."""

    catalog: Catalog
    spelling: Spelling
    parameters: Parameters
    conditions: Conditions

    def output(self, output: Output, row: Row | None, entity: Entity | None, level: int) -> ColumnElement[Any]:
        """The value of one response key."""
        match output:
            case TypenameOutput(name=name):
                return literal_text(name)
            case NothingOutput():
                return null()
            case ColumnOutput(column=column):
                return output_of(getattr(row, column.attribute), column)
            case NodeIdOutput(entity=owner):
                return global_id(row, owner)
            case OneOutput() | ListOutput() | ConnectionOutput() | AggregateOutput():
                return self._nested(output, row, entity, level)
            case _:
                assert_never(output)

    def _nested(
        self,
        output: Nested,
        row: Row | None,
        entity: Entity | None,
        level: int,
    ) -> ColumnElement[Any]:
        deepest = self.spelling.nesting
        if deepest is not None and level >= deepest and entity is not None:
            return words.json_nested(self._hoisted(output, row, entity))
        return words.json_nested(self._subquery(output, row, level))

    def _subquery(self, output: Nested, row: Row | None, level: int) -> ColumnElement[Any]:
        match output:
            case OneOutput():
                return self._one(output, row, level)
            case ListOutput():
                return self._list(output, row, level)
            case ConnectionOutput():
                return compile_connection(self, output, row, level)
            case AggregateOutput(relation=relation, rows=rows, groups=groups):
                return compile_groups(self, groups, rows, relation, row)
            case _:
                assert_never(output)

    def _hoisted(self, output: Nested, row: Row, entity: Entity) -> ColumnElement[Any]:
        """The subquery as a common table expression over the parent's table, looked up by the parent's key.

        The database reads it as a view, so that it costs one more look-up by primary key a row, and its
        parser starts afresh.
        """
        parent = row_of(entity)
        keys = [column.attribute for column in entity.primary_key]
        value = self._subquery(output, parent, 0)
        view = select(*(getattr(parent, key).label(f"key_{key}") for key in keys), value.label("item")).cte()
        found: Select[Any] = select(view.c.item).where(*(view.c[f"key_{key}"] == getattr(row, key) for key in keys))
        return found.correlate(row).scalar_subquery()

    # Rows

    @property
    def nulls_largest(self) -> bool:
        return self.spelling.nulls_largest

    def source(self, relation: Relation | None, parent: Row | None, child: Row) -> tuple[Select[Any], Row | None]:
        """The child rows of a parent, or all rows at the root; and the association object on the way."""
        if relation is None:
            return select().select_from(child), None
        return related(self.catalog, parent, relation, child)

    def filtered(self, statement: Select[Any], rows: Rows, row: Row) -> Select[Any]:
        """The statement with the rows' condition."""
        return statement if rows.where == ALWAYS else statement.where(self.conditions.compile(rows.where, row))

    def ordered(self, statement: Select[Any], keys: Sequence[SortKey], row: Row) -> Select[Any]:
        """The statement in the order of the keys, with the joins that they need."""
        values, statement = sort_values(row, keys, statement)
        return statement.order_by(*order_clauses(values, keys, nulls_largest=self.spelling.nulls_largest))

    def number(self, number: Slot | int) -> ColumnElement[int]:
        """A page size or an offset."""
        return self.parameters.number(number) if isinstance(number, Slot) else literal_column(str(int(number)))

    # Records

    def fields(self, records: Sequence[Record], row: Row, entity: Entity, level: int) -> JsonFields:
        """The fields of a row's JSON object, or the object itself where it depends on the row's type."""
        if len(records) == 1:
            return self.pairs(records[0], row, entity, level)
        discriminator = getattr(row, self._discriminator(entity))
        chosen: ColumnElement[Any] = case(
            *(
                (
                    discriminator == entity.identities[record.type],
                    object_of(self.pairs(record, row, entity, level + 1)),
                )
                for record in records
            )
        )
        return chosen

    def pairs(self, record: Record, row: Row, entity: Entity, level: int) -> Pairs:
        """The fields of a row that is of the record's type."""
        owner = self.catalog.entities[record.type]
        at = row if owner is entity else getattr(row, owner.model.__name__)
        return [(output.key, self.output(output, at, owner, level + 1)) for output in record.outputs]

    @staticmethod
    def _discriminator(entity: Entity) -> str:
        mapper = entity.model.__mapper__
        return str(mapper.get_property_by_column(mapper.polymorphic_on).key)

    def _one(self, output: OneOutput, parent: Row | None, level: int) -> ColumnElement[Any]:
        rows = output.rows
        child = row_of(rows.entity)
        statement, _ = self.source(output.relation, parent, child)
        statement = self.filtered(statement, rows, child)
        return self.spelling.one(statement, self.fields(rows.records, child, rows.entity, level))

    def _list(self, output: ListOutput, parent: Row | None, level: int) -> ColumnElement[Any]:
        rows = output.rows
        child = row_of(rows.entity)
        statement, _ = self.source(output.relation, parent, child)
        statement = self.ordered(self.filtered(statement, rows, child), rows.order.keys, child)
        statement = statement.limit(self.number(output.page.limit))
        if output.page.offset is not None:
            statement = statement.offset(self.number(output.page.offset))
        if self.spelling.page_first:
            page = statement.with_only_columns(
                *self.page_columns(rows.entity, rows.records, child), maintain_column_froms=True
            )
            derived = page.subquery()
            child = row_of(rows.entity, derived)
            statement = select().select_from(child)
        return self.spelling.many(statement, self.fields(rows.records, child, rows.entity, level))

    def page_columns(self, entity: Entity, records: Sequence[Record], row: Row) -> list[Any]:
        """What a page cut in a derived table must carry for its records to be made from it."""
        columns: dict[tuple[str, str], Any] = {}
        for owner, attributes in self._used(entity, records).items():
            for attribute in sorted(columns_needed(owner, attributes)):
                # What a subclass shares with the base is the same column.
                source = entity if hasattr(entity.model, attribute) else owner
                columns[source.name, attribute] = value_of(row, entity, attribute, owner)
        return list(columns.values())

    def _used(self, entity: Entity, records: Sequence[Record]) -> dict[Entity, set[str]]:
        used: dict[Entity, set[str]] = {entity: set()}
        if entity.is_interface:
            used[entity].add(self._discriminator(entity))
        for record in records:
            owner = self.catalog.entities[record.type]
            names = used.setdefault(owner, set())
            for output in record.outputs:
                if isinstance(output, ColumnOutput):
                    names.add(output.column.attribute)
                elif isinstance(output, Nested) and output.relation is not None:
                    names.add(output.relation.attribute)
        return used
