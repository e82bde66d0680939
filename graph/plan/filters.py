"""`where` → Condition: which rows."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from graph.catalog.types import Catalog, Column, Entity, EnumType, Relation
from graph.errors import BadUserInput, CostExceeded
from graph.operation.types import Argument, Choice, Fields, Flag, Items, Null, Slot
from graph.plan.types import ALWAYS, All, Any_, Compare, Condition, Count, Every, None_, Not, Some
from graph.settings import Settings
from graph.vocabulary import operators
from graph.vocabulary.operators import Operator
from graph.vocabulary.scalars import INT

QUANTIFIERS: Mapping[str, Callable[[Relation, Entity, Condition], Condition]] = MappingProxyType(
    {"some": Some, "none": None_, "every": Every}
)
_ENUM_OPERATORS = operators.EQUALITY


def operators_of(column: Column) -> Mapping[str, Operator]:
    """The operators of a column's filter, by name."""
    rows = _ENUM_OPERATORS if isinstance(column.kind, EnumType) else column.kind.operators
    return {operator.name: operator for operator in rows}


@dataclass(slots=True)
class Filters:
    """Reads the filters of one operation, and counts them."""

    catalog: Catalog
    settings: Settings
    count: int = field(default=0)

    def read(self, entity: Entity, where: Argument | None, path: str, depth: int = 0) -> Condition:
        """The condition of a filter; an absent or empty one is always true.

        Raises BadUserInput and CostExceeded, naming the argument.
        """
        if where is None or (isinstance(where, Null) and depth == 0):
            return ALWAYS
        self.check_depth(depth, path)
        conditions = [self._field(entity, name, value, f"{path}.{name}", depth) for name, value in _fields(where, path)]
        return conditions[0] if len(conditions) == 1 else All(tuple(conditions))

    def _field(self, entity: Entity, name: str, value: Argument, path: str, depth: int) -> Condition:
        if name in ("and", "or"):
            inner = tuple(self.read(entity, each, f"{path}[{i}]", depth + 1) for i, each in _items(value, path))
            return All(inner) if name == "and" else Any_(inner)
        if name == "not":
            return Not(self.read(entity, value, path, depth + 1))
        if name in entity.columns:
            return self._column(entity.columns[name], value, path)
        relation = entity.relations[name]
        if relation.many:
            return self._many(relation, value, path, depth)
        condition = self.read(self.catalog.target(relation), value, path, depth + 1)
        # An empty filter matches everything, a missing related row included.
        return condition if condition == ALWAYS else Some(relation, self.catalog.target(relation), condition)

    def _column(self, column: Column, value: Argument, path: str) -> Condition:
        rows = operators_of(column)
        compares = []
        for name, operand in _fields(value, path):
            self._counted(path)
            compares.append(Compare(column, rows[name], _operand(name, operand, f"{path}.{name}"), f"{path}.{name}"))
        return compares[0] if len(compares) == 1 else All(tuple(compares))

    def _many(self, relation: Relation, value: Argument, path: str, depth: int) -> Condition:
        entity = self.catalog.target(relation)
        conditions: list[Condition] = []
        for name, inner in _fields(value, path):
            self._counted(path)
            where = f"{path}.{name}"
            if name in QUANTIFIERS:
                conditions.append(QUANTIFIERS[name](relation, entity, self.read(entity, inner, where, depth + 1)))
            elif name == "isEmpty":
                empty = None_(relation, entity, ALWAYS)
                conditions.append(empty if _operand(name, inner, where) is True else Some(relation, entity, ALWAYS))
            else:
                conditions.append(Count(relation, entity, tuple(_count_compares(inner, where)), where))
        return conditions[0] if len(conditions) == 1 else All(tuple(conditions))

    def check_depth(self, depth: int, path: str) -> None:
        """Raises CostExceeded where a filter is nested too deep."""
        if depth > self.settings.max_filter_depth:
            raise CostExceeded(
                f"{path} is nested deeper than {self.settings.max_filter_depth} levels (max_filter_depth)."
            )

    def _counted(self, path: str) -> None:
        self.count += 1
        if self.count > self.settings.max_conditions:
            raise CostExceeded(
                f"{path}: the operation has more than {self.settings.max_conditions} conditions (max_conditions)."
            )


def _count_compares(value: Argument, path: str) -> list[tuple[Operator, Slot | bool]]:
    rows = {operator.name: operator for operator in INT.operators}
    compares = []
    for name, operand in _fields(value, path):
        read = _operand(name, operand, f"{path}.{name}")
        assert not isinstance(read, Choice), "integers have no choices"
        compares.append((rows[name], read))
    return compares


def _operand(name: str, value: Argument, path: str) -> Slot | Choice | bool:
    match value:
        case Slot() | Choice():
            return value
        case Flag(flag):
            return flag
        case Null() if name in ("eq", "ne"):
            raise BadUserInput(
                f"{path} must not be null; use isNull: {'true' if name == 'eq' else 'false'}.", path=(path,)
            )
        case _:
            raise BadUserInput(f"{path} must not be null; leave it out.", path=(path,))


def _fields(value: Argument, path: str) -> tuple[tuple[str, Argument], ...]:
    if isinstance(value, Fields):
        return value.items
    raise BadUserInput(f"{path} must not be null; leave it out.", path=(path,))


def _items(value: Argument, path: str) -> list[tuple[int, Argument]]:
    if isinstance(value, Items):
        return list(enumerate(value.items))
    raise BadUserInput(f"{path} must not be null; leave it out.", path=(path,))
