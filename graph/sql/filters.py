"""Condition → SQL condition over a row."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, assert_never

from sqlalchemy import (
    ColumnElement,
    Integer,
    Select,
    and_,
    func,
    literal_column,
    not_,
    or_,
    true,
    type_coerce,
)

from graph.catalog.types import Catalog, Entity, Relation
from graph.operation.types import Slot
from graph.plan.types import ALWAYS, All, Any_, Compare, Condition, Count, Every, None_, Not, Some
from graph.sql.depth import LEFT_BY_CONDITIONS, LOGIC, RELATION, ROOT
from graph.sql.parameters import Parameters
from graph.sql.rows import Row, hoisted, related, row_of


@dataclass(frozen=True, slots=True)
class Conditions:
    """Compiles conditions; to-many ones become EXISTS, so they never multiply rows."""

    catalog: Catalog
    parameters: Parameters
    stack: int | None

    def compile(self, condition: Condition, row: Row, entity: Entity, used: int) -> ColumnElement[bool]:
        """The condition over `row`, where `used` of the parser's stack is taken (see `depth`)."""
        if isinstance(condition, Compare):
            return self._compare(condition, row)
        inside = used + (LOGIC if isinstance(condition, All | Any_ | Not) else RELATION)
        if self.stack is not None and inside > self.stack - LEFT_BY_CONDITIONS:
            return hoisted(row, entity, lambda again: self.compile(condition, again, entity, ROOT))
        match condition:
            case All(conditions):
                return and_(true(), *(self.compile(each, row, entity, inside) for each in conditions))
            case Any_(conditions):
                return or_(not_(true()), *(self.compile(each, row, entity, inside) for each in conditions))
            case Not(inner):
                return not_(self.compile(inner, row, entity, inside))
            case Some(relation, target, inner):
                return self._related(row, relation, target, inner, inside).exists()
            case None_(relation, target, inner):
                return not_(self._related(row, relation, target, inner, inside).exists())
            case Every(relation, target, inner):
                return not_(self._related(row, relation, target, inner, inside, failing=True).exists())
            case Count():
                return self._count(condition, row)
            case _:
                assert_never(condition)

    def filtered(self, statement: Select[Any], where: Condition, row: Row, entity: Entity, used: int) -> Select[Any]:
        """The statement with the condition over `row`, where there is one."""
        return statement if where == ALWAYS else statement.where(self.compile(where, row, entity, used))

    def _compare(self, compare: Compare, row: Row) -> ColumnElement[bool]:
        column = getattr(row, compare.column.attribute)
        operand = compare.operand
        if isinstance(operand, bool):
            return compare.operator.condition(column, operand)
        value = self.parameters.compared(compare.column, compare.operator, operand, compare.path)
        return compare.operator.condition(column, value)

    def _related(
        self, row: Row, relation: Relation, entity: Entity, inner: Condition, used: int, *, failing: bool = False
    ) -> Select[Any]:
        child = row_of(entity)
        statement, _ = related(self.catalog, row, relation, child)
        statement = statement.with_only_columns(literal_column("1"), maintain_column_froms=True)
        if failing:
            return statement.where(self.compile(inner, child, entity, used).is_not(true()))
        return self.filtered(statement, inner, child, entity, used)

    def _count(self, count: Count, row: Row) -> ColumnElement[bool]:
        child = row_of(count.entity)
        statement, _ = related(self.catalog, row, count.relation, child)
        found = type_coerce(
            statement.with_only_columns(func.count(), maintain_column_froms=True).scalar_subquery(), Integer
        )
        return and_(
            true(),
            *(
                operator.condition(
                    found,
                    self.parameters.integer(operator, operand) if isinstance(operand, Slot) else operand,
                )
                for operator, operand in count.compares
            ),
        )
