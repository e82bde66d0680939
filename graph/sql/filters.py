"""Condition → SQL condition over a row."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any, assert_never

from sqlalchemy import (
    ColumnElement,
    Integer,
    Select,
    and_,
    func,
    inspect,
    literal_column,
    not_,
    null,
    or_,
    true,
    type_coerce,
)
from sqlalchemy.sql.elements import Grouping, UnaryExpression
from sqlalchemy.sql.util import ClauseAdapter

from graph.catalog.types import Column, Entity, Relation, Search
from graph.operation.types import Slot
from graph.plan.conditions import And, Compare, Condition, Count, Every, NoneOf, Not, Or, Some, Through
from graph.sql.depth import LEFT_BY_CONDITIONS, LOGIC, RELATION, ROOT
from graph.sql.parameters import Parameters, seen
from graph.sql.rows import Row, attribute_of
from graph.sql.sight import Sight
from graph.vocabulary.operators import EQ, NE, SEARCH
from graph.vocabulary.searches import Query, found_by_search

Names = tuple[str, ...]
# To-one relations that a statement joins anyway, and so that their rows are there: names down to it → its row.
Joined = Mapping[Names, Row]
NONE: Joined = MappingProxyType({})


def demanded(where: Condition, path: Names = ()) -> Iterable[Names]:
    """The to-one relations of which a condition demands a row."""
    match where:
        case And(conditions):
            for each in conditions:
                yield from demanded(each, path)
        case Some(relation, _, inner) if not relation.many:
            path = (*path, relation.name)
            yield path
            yield from demanded(inner, path)
        case _:
            pass


@dataclass(frozen=True, slots=True)
class Conditions:
    """Compiles conditions; to-many ones become EXISTS, so they never multiply rows."""

    sight: Sight
    parameters: Parameters

    @property
    def stack(self) -> int | None:
        return self.sight.spelling.stack

    def compile(self, condition: Condition, row: Row, entity: Entity, used: int) -> ColumnElement[bool]:
        """The condition over `row`, where `used` of the parser's stack is taken (see `depth`)."""
        if isinstance(condition, Compare):
            return self._compare(condition, row, entity)
        inside = used + (LOGIC if isinstance(condition, And | Or | Not) else RELATION)
        if self.stack is not None and inside > self.stack - LEFT_BY_CONDITIONS:
            return self.sight.hoisted(row, entity, lambda again: self.compile(condition, again, entity, ROOT))
        match condition:
            case And(conditions):
                return and_(true(), *(self.compile(each, row, entity, inside) for each in conditions))
            case Or(conditions):
                return or_(not_(true()), *(self.compile(each, row, entity, inside) for each in conditions))
            case Not(inner):
                return not_(self.compile(inner, row, entity, inside))
            case Some(relation, target, inner):
                return self._related(row, relation, target, inner, inside).exists()
            case NoneOf(relation, target, inner):
                return not_(self._related(row, relation, target, inner, inside).exists())
            case Every(relation, target, inner):
                return not_(self._related(row, relation, target, inner, inside, failing=True).exists())
            case Count():
                return self._count(condition, row, inside)
            case _:
                assert_never(condition)

    def filtered(
        self, statement: Select[Any], where: Condition, row: Row, entity: Entity, used: int, *, joined: Joined = NONE
    ) -> Select[Any]:
        """The statement with the condition over `row`, where there is one; it need not look up what is joined."""
        return statement.where(*self._terms(where, row, entity, used, joined=joined, path=()))

    def _terms(
        self, where: Condition, row: Row, entity: Entity, used: int, *, joined: Joined, path: Names
    ) -> Iterable[ColumnElement[bool]]:
        """The terms that must all be true."""
        match where:
            case And(conditions):
                for each in conditions:
                    yield from self._terms(each, row, entity, used, joined=joined, path=path)
            case Some(relation, target, inner) if (*path, relation.name) in joined:
                path = (*path, relation.name)
                yield from self._terms(inner, joined[path], target, used, joined=joined, path=path)
            case Compare(column=column, operand=operand) if column.rule is not None and not isinstance(operand, bool):
                # Where all terms must be true, the value itself is compared beside its rule, so that indexes serve.
                value, allowed = self.sight.cell(row, entity, column)
                yield self._compared(where, row, value)
                if allowed is not True:
                    yield allowed if isinstance(allowed, ColumnElement) else not_(true())
            case _:
                yield self.compile(where, row, entity, used)

    def _compare(self, compare: Compare, row: Row, entity: Entity) -> ColumnElement[bool]:
        column = compare.column
        if compare.operator is SEARCH and column.search is not None:
            # What an index found is not computed from the value, and so is not null where that is hidden.
            found = self._compared(compare, row, attribute_of(row, column.attribute))
            return self.sight.of_cell(row, entity, column, found)  # type: ignore[no-any-return]
        return self._compared(compare, row, self.sight.value(row, entity, column))

    def _compared(self, compare: Compare, row: Row, column: ColumnElement[Any]) -> ColumnElement[bool]:
        of, operator, operand = compare.column, compare.operator, compare.operand
        if compare.through is not None:
            column, of = self._through(compare.through, column), seen(of, compare.through.lens)
        if isinstance(operand, bool):
            if operator in (EQ, NE) and not of.stored:
                # What is true or false by itself; a stored one is compared, as indexes have it.
                return column if operand == (operator is EQ) else not_(column)
            return operator.condition(column, operand)
        value = self.parameters.compared(of, operator, operand, compare.path)
        if operator is SEARCH and of.search is not None:
            return _found(of, of.search, row, column, value)
        return operator.condition(column, value)

    def _through(self, through: Through, column: ColumnElement[Any]) -> ColumnElement[Any]:
        return through.lens.see(column, None if through.told is None else self.parameters.told(through))

    def _related(
        self, row: Row, relation: Relation, entity: Entity, inner: Condition, used: int, *, failing: bool = False
    ) -> Select[Any]:
        statement, child, _ = self.sight.related(row, relation, used)
        statement = statement.with_only_columns(literal_column("1"), maintain_column_froms=True)
        if failing:
            condition = self.compile(inner, child, entity, used)
            if isinstance(condition, UnaryExpression):
                # SQLAlchemy writes the negation of a function bare, and then IS NOT would bind closer than its NOT.
                condition = Grouping(condition)
            return statement.where(condition.is_not(true()))
        return self.filtered(statement, inner, child, entity, used)

    def _count(self, count: Count, row: Row, used: int) -> ColumnElement[bool]:
        statement, _, _ = self.sight.related(row, count.relation, used)
        if len(count.compares) > 1:
            # Counted once, and compared inside.
            compared = and_(*self._compare_count(count, func.count()))
            return statement.with_only_columns(compared, maintain_column_froms=True).scalar_subquery()
        found = statement.with_only_columns(func.count(), maintain_column_froms=True).scalar_subquery()
        (condition,) = self._compare_count(count, type_coerce(found, Integer))
        return condition

    def _compare_count(self, count: Count, found: ColumnElement[int]) -> Iterable[ColumnElement[bool]]:
        for operator, operand in count.compares:
            value = self.parameters.integer(operator, operand) if isinstance(operand, Slot) else operand
            yield operator.condition(found, value)


def _found(
    of: Column, search: Search, row: Row, column: ColumnElement[Any], query: ColumnElement[Any]
) -> ColumnElement[bool]:
    source = inspect(row).selectable
    # Just what the index is over, or it would not be used.
    over = ClauseAdapter(source).traverse(search.over)
    # PostgreSQL asks for no number, and SQLite has refused a model without one.
    number = getattr(row, search.key) if search.key else null()
    return found_by_search(search.name, column, over, number, type_coerce(query, Query()), nullable=of.nullable)
