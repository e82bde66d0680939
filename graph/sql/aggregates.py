"""Groups → SQL: the JSON array of the totals of rows, an object a group."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Protocol, assert_never

import sqlalchemy as sa
from sqlalchemy import ColumnElement, ScalarSelect, Select, and_, func, null, or_, select, type_coerce
from sqlalchemy.types import TypeEngine

from graph.catalog.types import Catalog, Column, Entity, Relation
from graph.operation.types import Slot
from graph.plan.groups import (
    CountDistinct,
    CountRows,
    GroupKey,
    GroupOutput,
    Groups,
    Having,
    HavingAnd,
    HavingNot,
    HavingOr,
    ObjectOutput,
    Term,
    TermCompare,
    TermOutput,
)
from graph.plan.leaves import NothingOutput, TypenameOutput
from graph.plan.measures import Measure
from graph.plan.types import Select as Rows
from graph.sql.dialects import Spelling
from graph.sql.filters import Conditions
from graph.sql.json import Pairs, literal_text, object_of
from graph.sql.orders import sorted_rows
from graph.sql.parameters import Parameters, seen
from graph.sql.rows import Row, output_of
from graph.sql.time_zones import zone_reader
from graph.vocabulary import group_words, words
from graph.vocabulary.scalars import DATETIME, FLOAT

BUCKET = Column("bucket", "bucket", sa.DateTime(timezone=True), DATETIME, nullable=True, stored=False)


class Compiler(Protocol):
    """What groups need of the compiler of plans."""

    @property
    def catalog(self) -> Catalog: ...
    @property
    def spelling(self) -> Spelling: ...
    @property
    def parameters(self) -> Parameters: ...
    @property
    def conditions(self) -> Conditions: ...
    @property
    def nulls_largest(self) -> bool: ...
    def source(
        self, relation: Relation | None, parent: Row | None, entity: Entity, used: int
    ) -> tuple[Select[Any], Row, Row | None]: ...
    def number(self, number: Slot | int) -> ColumnElement[int]: ...


@dataclass(frozen=True, slots=True)
class GroupsOf:
    """The rows that are grouped, as they hang below a parent row."""

    rows: Rows
    relation: Relation | None
    parent: Row | None


def compile_groups(compiler: Compiler, groups: Groups, of: GroupsOf, used: int) -> ScalarSelect[Any]:
    """The JSON array of the groups' objects, as a scalar subquery; pages of the rows are ignored."""
    entity = of.rows.entity
    statement, child, _ = compiler.source(of.relation, of.parent, entity, used)
    keys = [key.sort for key in groups.keys]
    values, statement = sorted_rows(compiler.conditions, child, of.rows, keys, statement, used=used)
    return _Groups(compiler, groups, entity, child, values).compile(statement)


class _Groups:
    def __init__(self, compiler: Compiler, groups: Groups, entity: Entity, row: Row, values: Sequence[Any]) -> None:
        self.compiler = compiler
        self.groups = groups
        self.entity = entity
        self.row = row
        self.keys: dict[GroupKey, ColumnElement[Any]] = {
            key: self._key(key, value) for key, value in zip(groups.keys, values, strict=True)
        }
        # What of each term a derived table holds, once there is one.
        self.derived: dict[Term, ColumnElement[Any]] = {}

    def compile(self, statement: Select[Any]) -> ScalarSelect[Any]:
        terms = list(dict.fromkeys(_terms(self.groups.outputs)))
        groups = self.groups
        if not groups.keys and groups.page is None and groups.having == HavingAnd(()):
            # One group, whatever there is.
            only = words.json_only(object_of(self._pairs(groups.outputs)))
            if not terms:
                return select(only).scalar_subquery()
            return statement.with_only_columns(only, maintain_column_froms=True).scalar_subquery()
        buckets = any(key.bucket for key in groups.keys)
        if self.compiler.spelling.page_first or buckets or not (terms or self.keys):
            # Without an aggregate and without a key there would be one group a row.
            statement = self._derived(statement, terms or [CountRows()])
        else:
            statement = self._grouped(statement)
        return self.compiler.spelling.many(statement, self._pairs(groups.outputs))

    def _derived(self, statement: Select[Any], terms: Sequence[Term]) -> Select[Any]:
        """The groups as a derived table, from which each value is taken as often as it is needed."""
        labels = {term: self._value(term).label(f"value${index}") for index, term in enumerate(terms)}
        self.keys = {key: labels.get(key, value) for key, value in self.keys.items()}
        derived = self._grouped(statement).with_only_columns(*labels.values(), maintain_column_froms=True).subquery()
        self.derived = {term: derived.c[label.name] for term, label in labels.items()}
        return select().select_from(derived)

    def _grouped(self, statement: Select[Any]) -> Select[Any]:
        if self.keys:
            statement = statement.group_by(*self.keys.values())
        if self.groups.having != HavingAnd(()):
            statement = statement.having(self._having(self.groups.having))
        if self.keys:
            statement = statement.order_by(*self._order())
        page = self.groups.page
        if page is None:
            return statement
        statement = statement.limit(self.compiler.number(page.limit))
        return statement if page.offset is None else statement.offset(self.compiler.number(page.offset))

    # Terms

    def _value(self, term: Term) -> ColumnElement[Any]:
        if term in self.derived:
            return self.derived[term]
        match term:
            case GroupKey():
                return self.keys[term]
            case CountRows():
                return func.count()
            case CountDistinct(columns):
                return self._distinct(columns)
            case Measure(_, column, result, _):
                return result.value(self._column(column), column.type)
            case _:
                assert_never(term)

    def _column(self, column: Column) -> ColumnElement[Any]:
        return self.compiler.conditions.sight.value(self.row, self.entity, column)  # type: ignore[no-any-return]

    def _key(self, key: GroupKey, value: Any) -> ColumnElement[Any]:
        column = key.sort.column
        if key.bucket is None:
            # What clients can't tell apart is one group.
            return group_words.finite(value) if column.kind is FLOAT else value
        if isinstance(column.type, sa.Date):
            return group_words.date_bucket(value, key.bucket.lower())
        zone = None
        if key.zone is not None:
            # It stands beside groupBy.
            path = (*key.path[:-2], "timeZone")
            zone = self.compiler.parameters.checked("zone", key.zone, sa.Text(), zone_reader(path))
        naive = not getattr(column.type, "timezone", False)
        return group_words.time_bucket(value, key.bucket.lower(), zone, naive=naive)

    def _distinct(self, columns: Sequence[Column]) -> ColumnElement[int]:
        values = [
            group_words.finite(self._column(column)) if column.kind is FLOAT else self._column(column)
            for column in columns
        ]
        if len(values) == 1:
            return func.count(values[0].distinct())
        there = and_(*(value.is_not(None) for value in values))
        return func.count(group_words.row_text(*values).distinct()).filter(there)

    # Outputs

    def _pairs(self, outputs: Iterable[GroupOutput]) -> Pairs:
        return [(output.key, self._output(output)) for output in outputs]

    def _output(self, output: GroupOutput) -> ColumnElement[Any]:
        match output:
            case TypenameOutput(name=name):
                return literal_text(name)
            case NothingOutput():
                return null()
            case ObjectOutput(outputs=outputs):
                return object_of(self._pairs(outputs))
            case TermOutput(term=term):
                return self._shown(term)
            case _:
                assert_never(output)

    def _shown(self, term: Term) -> ColumnElement[Any]:
        value = self._value(term)
        match term:
            case CountRows() | CountDistinct():
                return value
            case GroupKey(sort, bucket):
                is_time = bucket is not None and isinstance(sort.column.type, sa.DateTime)
                return output_of(value, BUCKET if is_time else sort.column)
            case Measure(_, _, result, shown):
                return output_of(value, shown) if result.show is None else result.show(value)
            case _:
                assert_never(term)

    # Conditions and order

    def _having(self, having: Having) -> ColumnElement[bool]:
        match having:
            case HavingAnd(conditions):
                return and_(sa.true(), *map(self._having, conditions))
            case HavingOr(conditions):
                return or_(sa.false(), *map(self._having, conditions))
            case HavingNot(inner):
                return sa.not_(self._having(inner))
            case TermCompare():
                return self._compare(having)
            case _:
                assert_never(having)

    def _compare(self, compare: TermCompare) -> ColumnElement[bool]:
        operator, operand = compare.operator, compare.operand
        value, type_ = self._compared(compare.term)
        compared: ColumnElement[Any] = type_coerce(value, type_)
        parameters, through = self.compiler.parameters, compare.through
        if through is not None:
            compared = through.lens.see(compared, None if through.told is None else parameters.told(through))
        if isinstance(operand, bool):
            return operator.condition(compared, operand)
        if isinstance(compare.term, Measure):
            shown = compare.term.shown if through is None else seen(compare.term.shown, through.lens)
            return operator.condition(compared, parameters.compared(shown, operator, operand, compare.path))
        assert isinstance(operand, Slot), "counts are compared with numbers"
        return operator.condition(compared, parameters.integer(operator, operand))

    def _compared(self, term: Term) -> tuple[ColumnElement[Any], TypeEngine[Any]]:
        """What of a term is compared and ordered by, and its type."""
        value = self._value(term)
        match term:
            case CountRows() | CountDistinct():
                return value, sa.Integer()
            case GroupKey(sort, bucket):
                return value, sort.column.type if bucket is None else sa.Date()
            case Measure(_, _, result, shown):
                return result.key(value), shown.type
            case _:
                assert_never(term)

    def _order(self) -> list[ColumnElement[Any]]:
        clauses = []
        for sort in self.groups.order:
            value, type_ = self._compared(sort.term)
            by = words.sort_key(value, type_)
            clause: Any = by.desc() if sort.descending else by.asc()
            nullable = not isinstance(sort.term, CountRows) and not (
                isinstance(sort.term, GroupKey) and not sort.term.sort.nullable
            )
            if nullable and sort.nulls_first != (sort.descending == self.compiler.nulls_largest):
                clause = clause.nulls_first() if sort.nulls_first else clause.nulls_last()
            clauses.append(clause)
        return clauses


def _terms(outputs: Iterable[GroupOutput]) -> Iterable[Term]:
    for output in outputs:
        if isinstance(output, TermOutput):
            yield output.term
        elif isinstance(output, ObjectOutput):
            yield from _terms(output.outputs)
