"""AuthorizedPlan → Statement: how to ask the database."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, assert_never

from sqlalchemy import ColumnElement, ScalarSelect, Select, SelectBase, case, func, literal_column, null, select

from graph.auth.asking import RoleViewer
from graph.catalog.types import Catalog, Entity, Relation
from graph.operation.types import Slot
from graph.plan.authorize import AuthorizedPlan
from graph.plan.leaves import ColumnOutput, NodeIdOutput, NothingOutput, TypenameOutput
from graph.plan.types import AggregateOutput, ConnectionOutput, Fetch, ListOutput, OneOutput, Output, Record
from graph.plan.types import Select as Rows
from graph.sql.aggregates import GroupsOf, compile_groups
from graph.sql.connections import PLACE, compile_connection, sort_name
from graph.sql.depth import LEFT_BY_OUTPUTS, RECORD, ROOT, Nested, root_of, stack_of
from graph.sql.dialects import Spelling
from graph.sql.filters import Conditions
from graph.sql.joins import compile_joined
from graph.sql.json import JsonFields, Pairs, literal_text, object_of
from graph.sql.orders import order_clauses, sorted_rows
from graph.sql.parameters import Parameters
from graph.sql.rows import (
    Row,
    attribute_of,
    columns_needed,
    global_id,
    output_of,
    value_of,
)
from graph.sql.sight import Sight, cell_name, found_in
from graph.sql.types import Statement
from graph.vocabulary import words


def compile_plan(authorized: AuthorizedPlan, catalog: Catalog, spelling: Spelling) -> Statement:
    """The one statement that answers the plan; it returns one row of one column, a JSON text."""
    plan = authorized.plan
    parameters = Parameters()
    viewers = tuple(RoleViewer(role, parameters.of_viewer) for role in authorized.roles)
    compiler = PlanCompiler(parameters, Conditions(Sight(catalog, viewers, spelling), parameters))
    selected, around = _select_outputs(compiler, plan.outputs)
    compiled = selected.compile(dialect=spelling.dialect, compile_kwargs={"render_postcompile": True})
    bound = parameters.of(compiled, spelling.dialect)
    return Statement(compiled.string, bound, plan.complete, plan, around, tuple(parameters.same))


def _select_outputs(compiler: PlanCompiler, outputs: Sequence[Output]) -> tuple[SelectBase, tuple[bytes, bytes]]:
    """What the database is asked for, and what is put around its answer.

    The value of an only field is selected bare: to copy a large text into one more JSON object takes the database
    6 % of a page of 1,000.
    """
    if len(outputs) == 1 and isinstance(outputs[0], Nested):
        value = compiler.subquery(outputs[0], None, root_of(outputs[0]))
        return value.element, (b'{"%b":' % outputs[0].key.encode(), b"}")
    return select(object_of([(each.key, compiler.output(each, None, None, ROOT)) for each in outputs])), (b"", b"")


@dataclass(frozen=True, slots=True)
class PlanCompiler:
    """Compiles outputs; `used` is what surrounds them of the parser's stack (see `depth`)."""

    parameters: Parameters
    conditions: Conditions

    @property
    def sight(self) -> Sight:
        return self.conditions.sight

    @property
    def catalog(self) -> Catalog:
        return self.sight.catalog

    @property
    def spelling(self) -> Spelling:
        return self.sight.spelling

    def output(self, output: Output, row: Row | None, entity: Entity | None, used: int) -> ColumnElement[Any]:
        """The value of one response key."""
        match output:
            case TypenameOutput(name=name):
                return literal_text(name)
            case NothingOutput():
                return null()
            case ColumnOutput(column=column):
                assert entity is not None, "a column is of a row"
                return output_of(self.sight.value(row, entity, column), column)
            case NodeIdOutput(entity=owner):
                return global_id(row, owner)
            case OneOutput() | ListOutput() | ConnectionOutput() | AggregateOutput():
                return self._nested(output, row, entity, used)
            case _:
                assert_never(output)

    def _nested(
        self,
        output: Nested,
        row: Row | None,
        entity: Entity | None,
        used: int,
    ) -> ColumnElement[Any]:
        stack = self.spelling.stack
        inside = used + stack_of(output)
        if stack is not None and inside > stack - LEFT_BY_OUTPUTS and entity is not None:
            again = ROOT + stack_of(output)
            return words.json_nested(
                self.sight.hoisted(row, entity, lambda parent: self.subquery(output, parent, again))
            )
        return words.json_nested(self.subquery(output, row, inside))

    def subquery(self, output: Nested, row: Row | None, used: int) -> ScalarSelect[Any]:
        """The JSON of a relation's or a root's rows."""
        match output:
            case OneOutput():
                return self._one(output, row, used)
            case ListOutput():
                return self._list(output, row, used)
            case ConnectionOutput():
                return compile_connection(self, output, row, used)
            case AggregateOutput(relation=relation, rows=rows, groups=groups):
                return compile_groups(self, groups, GroupsOf(rows, relation, row), used)
            case _:
                assert_never(output)

    # Rows

    @property
    def nulls_largest(self) -> bool:
        return self.spelling.nulls_largest

    def source(
        self, relation: Relation | None, parent: Row | None, entity: Entity, used: int
    ) -> tuple[Select[Any], Row, Row | None]:
        """The child rows of a parent, or all rows at the root; their alias, and the association object's on the way."""
        if relation is None:
            return *self.sight.all(entity, used), None
        return self.sight.related(parent, relation, used)

    def filtered(self, statement: Select[Any], rows: Rows, row: Row, used: int) -> Select[Any]:
        """The statement with the rows' condition."""
        return self.conditions.filtered(statement, rows.where, row, rows.entity, used)

    def ordered(self, statement: Select[Any], rows: Rows, row: Row, used: int) -> Select[Any]:
        """The statement with the rows' condition, in their order."""
        keys = rows.order.keys
        values, statement = sorted_rows(self.conditions, row, rows, keys, statement, used=used)
        return statement.order_by(*order_clauses(values, keys, nulls_largest=self.spelling.nulls_largest))

    def number(self, number: Slot | int) -> ColumnElement[int]:
        """A page size or an offset."""
        return self.parameters.number(number) if isinstance(number, Slot) else literal_column(str(int(number)))

    # Records

    def fields(self, records: Sequence[Record], row: Row, entity: Entity, used: int) -> JsonFields:
        """The fields of a row's JSON object, or the object itself where it depends on the row's type."""
        if len(records) == 1:
            return self.pairs(records[0], row, entity, used)
        discriminator = attribute_of(row, entity.discriminator or "")
        chosen: ColumnElement[Any] = case(
            *(
                (
                    discriminator == entity.identities[record.type],
                    object_of(self.pairs(record, row, entity, used + RECORD)),
                )
                for record in records
            )
        )
        return chosen

    def pairs(self, record: Record, row: Row, entity: Entity, used: int) -> Pairs:
        """The fields of a row that is of the record's type."""
        owner = self.catalog.entities[record.type]
        at = row if owner.model is entity.model else getattr(row, owner.model.__name__)
        return [(output.key, self.output(output, at, owner, used)) for output in record.outputs]

    def _one(self, output: OneOutput, parent: Row | None, used: int) -> ScalarSelect[Any]:
        rows = output.rows
        statement, child, _ = self.source(output.relation, parent, rows.entity, used)
        statement = self.filtered(statement, rows, child, used)
        return self.spelling.one(statement, self.fields(rows.records, child, rows.entity, used))

    def _list(self, output: ListOutput, parent: Row | None, used: int) -> ScalarSelect[Any]:
        join = self.spelling.join
        if output.fetch is Fetch.JOIN and join is not None:
            return compile_joined(self, join, output, parent, used)
        rows = output.rows
        statement, child, _ = self.source(output.relation, parent, rows.entity, used)
        if output.distinct:
            statement, child = self._distinct(statement, output, child, used)
        else:
            statement = self.ordered(statement, rows, child, used)
        statement = statement.limit(self.number(output.page.limit))
        if output.page.offset is not None:
            statement = statement.offset(self.number(output.page.offset))
        if self.spelling.page_first:
            page = statement.with_only_columns(
                *self.page_columns(rows.entity, rows.records, child), maintain_column_froms=True
            )
            derived = page.subquery()
            child = found_in(rows.entity, derived)
            statement = select().select_from(child)
        return self.spelling.many(statement, self.fields(rows.records, child, rows.entity, used))

    def _distinct(self, statement: Select[Any], output: ListOutput, row: Row, used: int) -> tuple[Select[Any], Row]:
        """The first row of each combination in the rows' order, still in that order."""
        rows, keys = output.rows, output.rows.order.keys
        values, statement = sorted_rows(self.conditions, row, rows, keys, statement, used=used)
        place = func.row_number().over(
            partition_by=[self.sight.value(row, rows.entity, column) for column in output.distinct],
            order_by=order_clauses(values, keys, nulls_largest=self.nulls_largest),
        )
        numbered = statement.with_only_columns(
            *self.page_columns(rows.entity, rows.records, row),
            *(value.label(sort_name(index)) for index, value in enumerate(values)),
            place.label(PLACE),
            maintain_column_froms=True,
        ).subquery()
        first = found_in(rows.entity, numbered)
        order = order_clauses(
            [numbered.c[sort_name(index)] for index in range(len(keys))], keys, nulls_largest=self.nulls_largest
        )
        return select().select_from(first).where(numbered.c[PLACE] == literal_column("1")).order_by(*order), first

    def page_columns(self, entity: Entity, records: Sequence[Record], row: Row) -> list[Any]:
        """What a page cut in a derived table must carry for its records to be made from it."""
        columns: dict[tuple[str, str], Any] = {
            (owner.name, name): value.label(name) for owner, name, value in self._cells(entity, records, row)
        }
        for owner, attributes in self._used(entity, records).items():
            for attribute in sorted(columns_needed(owner, attributes)):
                # What a subclass shares with the base is the same column.
                source = entity if hasattr(entity.model, attribute) else owner
                columns[source.name, attribute] = value_of(row, entity, attribute, owner)
        return list(columns.values())

    def _cells(
        self, entity: Entity, records: Sequence[Record], row: Row
    ) -> Iterable[tuple[Entity, str, ColumnElement[Any]]]:
        """The values of columns that have rules, under the names by which they are found in the page."""
        for record in records:
            owner = self.catalog.entities[record.type]
            for output in record.outputs:
                if isinstance(output, ColumnOutput) and self.sight.is_ruled(output.column):
                    at = row if hasattr(entity.model, output.column.attribute) else getattr(row, owner.model.__name__)
                    yield owner, cell_name(owner, output.column), self.sight.value(at, owner, output.column)

    def _used(self, entity: Entity, records: Sequence[Record]) -> dict[Entity, set[str]]:
        used: dict[Entity, set[str]] = {entity: set()}
        if entity.discriminator and (entity.is_interface or entity.model.__mapper__.single):
            # SQLAlchemy itself adds the discriminator's condition to every select of a single-table subclass.
            used[entity].add(entity.discriminator)
        for record in records:
            owner = self.catalog.entities[record.type]
            names = used.setdefault(owner, set())
            for output in record.outputs:
                if isinstance(output, ColumnOutput):
                    if not self.sight.is_ruled(output.column):
                        names.add(output.column.attribute)
                elif isinstance(output, Nested) and output.relation is not None:
                    names.add(output.relation.attribute)
        return used
