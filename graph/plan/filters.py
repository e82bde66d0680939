"""`where` → Condition: which rows."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from graph.catalog.types import Catalog, Column, Entity, EnumType, Relation
from graph.errors import BadUserInput, CostExceeded
from graph.operation.path import Path, show_path
from graph.operation.types import Argument, Choice, Fields, Flag, Items, Null, Slot
from graph.plan.conditions import ALWAYS, Compare, Condition, Count, Every, NoneOf, Not, Or, Some, Through, all_of
from graph.settings import Settings
from graph.vocabulary import lists, operators
from graph.vocabulary.lenses import LENSES, Lenses
from graph.vocabulary.lists import LENGTH
from graph.vocabulary.operators import Operator
from graph.vocabulary.scalars import INT

QUANTIFIERS: Mapping[str, Callable[[Relation, Entity, Condition], Condition]] = MappingProxyType(
    {"some": Some, "none": NoneOf, "every": Every}
)


def operators_of(column: Column) -> Mapping[str, Operator]:
    """The operators of a column's filter, by name."""
    if column.many:
        return {operator.name: operator for operator in lists.OPERATORS}
    rows = column.operators
    if column.search is not None:
        rows = (*rows, operators.SEARCH)
    return {operator.name: operator for operator in rows}


def lenses_of(column: Column) -> Mapping[str, Lenses]:
    """What a column's filter can look at inside its value, by the names of the fields."""
    lensless = column.many or column.decorated is not None or isinstance(column.kind, EnumType)
    groups = () if lensless else LENSES.get(column.kind.name, ())
    return {group.name: group for group in groups}


@dataclass(slots=True)
class Filters:
    """Reads the filters of one operation, and counts them."""

    catalog: Catalog
    settings: Settings
    count: int = field(default=0)

    def read(self, entity: Entity, where: Argument | None, path: Path, depth: int = 0) -> Condition:
        """The condition of a filter; an absent or empty one is always true.

        Raises BadUserInput and CostExceeded, naming the argument.
        """
        if where is None or (isinstance(where, Null) and depth == 0):
            return ALWAYS
        if depth > 0:
            # An empty filter is a term of the SQL too.
            self.counted(path)
        self.check_depth(depth, path)
        return all_of(self._field(entity, name, value, (*path, name), depth) for name, value in fields_of(where, path))

    def _field(self, entity: Entity, name: str, value: Argument, path: Path, depth: int) -> Condition:
        if name in ("and", "or"):
            inner = tuple(self.read(entity, each, (*path, i), depth + 1) for i, each in items_of(value, path))
            return all_of(inner) if name == "and" else Or(inner)
        if name == "not":
            return Not(self.read(entity, value, path, depth + 1))
        if name in entity.columns:
            return all_of(self.compares(entity.columns[name], value, path))
        relation = entity.relations[name]
        if relation.many:
            return self._many(relation, value, path, depth)
        condition = self.read(self.catalog.target(relation), value, path, depth + 1)
        # An empty filter matches everything, a missing related row included.
        return condition if condition == ALWAYS else Some(relation, self.catalog.target(relation), condition)

    def compares(self, column: Column, value: Argument, path: Path) -> list[Compare]:
        """What a column's filter asks of it."""
        rows = operators_of(column)
        lenses = lenses_of(column)
        found: list[Compare] = []
        for name, operand in fields_of(value, path):
            where = (*path, name)
            if column.many and name == LENGTH.name:
                found += self._compares(column, Through(LENGTH, None, None, path), operand, where)
                continue
            if name in lenses:
                found += self._lenses(column, lenses[name], operand, where)
                continue
            self.counted(path)
            found.append(Compare(column, rows[name], operand_of(name, operand, where), where))
        return found

    def _lenses(self, column: Column, lenses: Lenses, value: Argument, path: Path) -> Iterable[Compare]:
        if lenses.many:
            items = items_of(value, path)
            return [each for i, item in items for each in self._seen(column, lenses, item, (*path, i))]
        return self._seen(column, lenses, value, path)

    def _seen(self, column: Column, lenses: Lenses, value: Argument, path: Path) -> Iterable[Compare]:
        """What is asked of the column through the lenses of one input."""
        fields = dict(fields_of(value, path))
        argument = lenses.argument
        told: Slot | None = None
        if argument is not None and (given := fields.pop(argument.name, None)) is not None:
            slot = operand_of(argument.name, given, (*path, argument.name))
            assert isinstance(slot, Slot), "it is a text"
            told = slot
        for name, inner in fields.items():
            lens = lenses.rows[name]
            through = Through(lens, argument, told, path)
            where = (*path, name)
            if lens.flag is not None:
                self.counted(where)
                yield Compare(column, lens.flag, operand_of(name, inner, where), where, through)
                continue
            yield from self._compares(column, through, inner, where, lenses)

    def _compares(
        self, column: Column, through: Through, value: Argument, path: Path, lenses: Lenses | None = None
    ) -> Iterable[Compare]:
        rows = {operator.name: operator for operator in through.lens.kind.operators}
        for operator, operand in fields_of(value, path):
            place = (*path, operator)
            if lenses is not None and operator == lenses.name:
                # A part of the day of an instant is that part of the instant.
                for name, inner in fields_of(operand, place):
                    part = Through(lenses.rows[name], through.argument, through.told, through.path)
                    yield from self._compares(column, part, inner, (*place, name))
                continue
            self.counted(path)
            yield Compare(column, rows[operator], operand_of(operator, operand, place), place, through)

    def _many(self, relation: Relation, value: Argument, path: Path, depth: int) -> Condition:
        entity = self.catalog.target(relation)
        conditions: list[Condition] = []
        for name, inner in fields_of(value, path):
            self.counted(path)
            where = (*path, name)
            if name in QUANTIFIERS:
                condition = self.read(entity, inner, where, depth + 1)
                # Of every row nothing is asked: that is true.
                trivial = name == "every" and condition == ALWAYS
                conditions.append(ALWAYS if trivial else QUANTIFIERS[name](relation, entity, condition))
            elif name == "isEmpty":
                empty = NoneOf(relation, entity, ALWAYS)
                conditions.append(empty if operand_of(name, inner, where) is True else Some(relation, entity, ALWAYS))
            else:
                compares = tuple(_count_compares(inner, where))
                conditions.append(Count(relation, entity, compares, where) if compares else ALWAYS)
        return all_of(conditions)

    def check_depth(self, depth: int, path: Path) -> None:
        """Raises CostExceeded where a filter is nested too deep."""
        if depth > self.settings.max_filter_depth:
            raise CostExceeded(
                f"{show_path(path)} is nested deeper than {self.settings.max_filter_depth} levels (max_filter_depth).",
                path=path,
            )

    def counted(self, path: Path) -> None:
        """Count a condition, or what costs as much: raises CostExceeded where there are too many."""
        self.count += 1
        if self.count > self.settings.max_conditions:
            raise CostExceeded(
                f"{show_path(path)}: the operation has more than {self.settings.max_conditions} conditions "
                "(max_conditions).",
                path=path,
            )


def _count_compares(value: Argument, path: Path) -> list[tuple[Operator, Slot | bool]]:
    rows = {operator.name: operator for operator in INT.operators}
    compares = []
    for name, operand in fields_of(value, path):
        if isinstance(operand, Null):
            # How many there are is never null, so that isNull would be no help.
            raise BadUserInput(f"{show_path((*path, name))} must not be null; leave it out.", path=(*path, name))
        read = operand_of(name, operand, (*path, name))
        assert not isinstance(read, Choice), "integers have no choices"
        compares.append((rows[name], read))
    return compares


def operand_of(name: str, value: Argument, path: Path) -> Slot | Choice | bool:
    """What stands behind an operator; raises BadUserInput for null."""
    match value:
        case Slot() | Choice():
            return value
        case Flag(flag):
            return flag
        case Null() if name in ("eq", "ne"):
            raise BadUserInput(
                f"{show_path(path)} must not be null; use isNull: {'true' if name == 'eq' else 'false'}.", path=path
            )
        case _:
            raise BadUserInput(f"{show_path(path)} must not be null; leave it out.", path=path)


def fields_of(value: Argument, path: Path) -> tuple[tuple[str, Argument], ...]:
    """The fields of an input object; raises BadUserInput for null."""
    if isinstance(value, Fields):
        return value.items
    raise BadUserInput(f"{show_path(path)} must not be null; leave it out.", path=path)


def items_of(value: Argument, path: Path) -> list[tuple[int, Argument]]:
    """The items of a list with their places; raises BadUserInput for null."""
    if isinstance(value, Items):
        return list(enumerate(value.items))
    raise BadUserInput(f"{show_path(path)} must not be null; leave it out.", path=path)
