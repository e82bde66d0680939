"""Arguments and selections of an aggregate → Groups: how rows are grouped, and what is asked of each group."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from graph.catalog.aggregates import BY_COLUMN, groupable, result_of, shown_result
from graph.catalog.types import Catalog, Column, Entity, Relation
from graph.errors import BadUserInput
from graph.operation.types import Argument, Choice, Fields, Items, Null, Selection, Slot
from graph.plan.filters import Filters, _fields, _items, _operand, operators_of
from graph.plan.paging import DIRECTIONS, read_offset
from graph.plan.types import (
    CountDistinct,
    CountRows,
    GroupKey,
    GroupOutput,
    Groups,
    Having,
    HavingAll,
    HavingAny,
    HavingNot,
    Measure,
    NothingOutput,
    ObjectOutput,
    Offset,
    Size,
    SortKey,
    TermCompare,
    TermOutput,
    TermSort,
    TypenameOutput,
)
from graph.settings import Settings
from graph.vocabulary.aggregates import AGGREGATES, Aggregate
from graph.vocabulary.scalars import INT

Names = tuple[str, ...]
COUNT_OPERATORS = MappingProxyType({operator.name: operator for operator in INT.operators})


def read_groups(filters: Filters, entity: Entity, selection: Selection, path: str) -> Groups:
    """The groups that a selected aggregate field asks for; its `where` is not read here.

    Raises BadUserInput and CostExceeded, naming the argument.
    """
    arguments = selection.arguments
    zone = arguments.get("timeZone")
    keys = _read_keys(filters.catalog, entity, arguments.get("groupBy"), zone if isinstance(zone, Slot) else None, path)
    reader = _Reader(entity, filters, keys)
    return Groups(
        keys=tuple(keys.values()),
        outputs=tuple(reader.output(each, f"{path}.{each.key}") for each in selection.selections),
        having=reader.having(arguments.get("having"), f"{path}.having"),
        order=tuple(reader.order(arguments.get("orderBy"), f"{path}.orderBy")),
        page=_page(arguments, keys, filters.settings),
    )


def sizes_of_groups(groups: Groups, path: Names) -> Size:
    """How many groups there may be at most."""
    return Size(path, "limit", 1 if groups.page is None else groups.page.limit, ())


def _is_given(argument: Argument | None) -> bool:
    return argument is not None and not isinstance(argument, Null)


def _page(arguments: Fields, keys: Mapping[Names, GroupKey], settings: Settings) -> Offset | None:
    """Without keys there is one group, which needs no limit unless one is given."""
    if keys or _is_given(arguments.get("limit")) or _is_given(arguments.get("offset")):
        return read_offset(arguments, settings.default_page_size)
    return None


# groupBy


def _read_keys(
    catalog: Catalog, entity: Entity, group_by: Argument | None, zone: Slot | None, path: str
) -> dict[Names, GroupKey]:
    keys: dict[Names, GroupKey] = {}
    for index, item in enumerate(group_by.items if isinstance(group_by, Items) else ()):
        where = f"{path}.groupBy[{index}]"
        names, key = _read_key(catalog, entity, item, zone, where)
        if names in keys:
            raise BadUserInput(
                f"{where} groups by {'.'.join(names)}, as {keys[names].path} does already; leave one out.",
                path=(where,),
            )
        keys[names] = key
    return keys


def _read_key(catalog: Catalog, entity: Entity, item: Argument, zone: Slot | None, path: str) -> tuple[Names, GroupKey]:
    names: list[str] = []
    relations: list[tuple[Relation, Entity]] = []
    bucket = None
    while True:
        if not isinstance(item, Fields):
            raise BadUserInput(f"{path} must not be null; leave it out.", path=(path,))
        # A oneOf input holds exactly one field; the schema has checked it.
        ((name, item),) = item.items
        if isinstance(item, Choice):
            break
        if name in entity.relations and name not in entity.columns:
            relation = entity.relations[name]
            entity = catalog.target(relation)
            relations.append((relation, entity))
            names.append(name)
    if name == BY_COLUMN:
        column = groupable(entity)[item.name]
    else:
        column, bucket = entity.columns[name], item.name
    nullable = column.nullable or any(relation.nullable for relation, _ in relations)
    sort = SortKey(tuple(relations), column, descending=False, nulls_first=False, nullable=nullable)
    return (*names, column.name), GroupKey(sort, bucket, zone if bucket else None, path)


@dataclass(frozen=True, slots=True)
class _Reader:
    entity: Entity
    filters: Filters
    keys: Mapping[Names, GroupKey]

    # What is asked

    def output(self, selection: Selection, path: str) -> GroupOutput:
        match selection.name:
            case "__typename":
                return TypenameOutput(selection.key, selection.on)
            case "count":
                return TermOutput(selection.key, CountRows())
            case "countDistinct":
                return TermOutput(selection.key, self._distinct(selection.arguments.get("of"), f"{path}.of"))
            case "group":
                return self._group(selection, ())
            case name:
                outputs = tuple(self._measured(AGGREGATES[name], each) for each in selection.selections)
                return ObjectOutput(selection.key, outputs)

    def _distinct(self, of: Argument | None, path: str) -> CountDistinct:
        names = [item.name for item in of.items if isinstance(item, Choice)] if isinstance(of, Items) else []
        if not names:
            raise BadUserInput(f"{path} must name at least one column.", path=(path,))
        columns = groupable(self.entity)
        return CountDistinct(tuple(columns[name] for name in dict.fromkeys(names)))

    def _measured(self, aggregate: Aggregate, selection: Selection) -> GroupOutput:
        if selection.name == "__typename":
            return TypenameOutput(selection.key, selection.on)
        return TermOutput(selection.key, _measure(aggregate, self.entity.columns[selection.name]))

    def _group(self, selection: Selection, names: Names) -> GroupOutput:
        """What is grouped by; null where nothing below is."""
        if not any(key[: len(names)] == names for key in self.keys):
            return NothingOutput(selection.key)
        outputs: list[GroupOutput] = []
        for each in selection.selections:
            inner = (*names, each.name)
            if each.name == "__typename":
                outputs.append(TypenameOutput(each.key, each.on))
            elif each.selections:
                outputs.append(self._group(each, inner))
            elif inner in self.keys:
                outputs.append(TermOutput(each.key, self.keys[inner]))
            else:
                outputs.append(NothingOutput(each.key))
        return ObjectOutput(selection.key, tuple(outputs))

    # having

    def having(self, argument: Argument | None, path: str, depth: int = 0) -> Having:
        """The condition on groups; an absent or empty one is always true."""
        if argument is None or (isinstance(argument, Null) and depth == 0):
            return HavingAll(())
        self.filters.check_depth(depth, path)
        conditions = [self._having(name, value, f"{path}.{name}", depth) for name, value in _fields(argument, path)]
        return conditions[0] if len(conditions) == 1 else HavingAll(tuple(conditions))

    def _having(self, name: str, value: Argument, path: str, depth: int) -> Having:
        if name in ("and", "or"):
            inner = tuple(self.having(each, f"{path}[{index}]", depth + 1) for index, each in _items(value, path))
            return HavingAll(inner) if name == "and" else HavingAny(inner)
        if name == "not":
            return HavingNot(self.having(value, path, depth + 1))
        if name == "count":
            return self._compares(CountRows(), value, path)
        return HavingAll(
            tuple(
                self._compares(_measure(AGGREGATES[name], self.entity.columns[column]), inner, f"{path}.{column}")
                for column, inner in _fields(value, path)
            )
        )

    def _compares(self, term: CountRows | Measure, value: Argument, path: str) -> Having:
        rows = COUNT_OPERATORS if isinstance(term, CountRows) else operators_of(term.shown)
        compares = []
        for name, operand in _fields(value, path):
            self.filters._counted(path)
            where = f"{path}.{name}"
            compares.append(TermCompare(term, rows[name], _operand(name, operand, where), where))
        return compares[0] if len(compares) == 1 else HavingAll(tuple(compares))

    # orderBy

    def order(self, order_by: Argument | None, path: str) -> Iterable[TermSort]:
        """The order that is asked for, then by what is grouped by: so it is total."""
        sorts: dict[object, TermSort] = {}
        for index, item in enumerate(order_by.items if isinstance(order_by, Items) else ()):
            sort = self._sort(item, f"{path}[{index}]")
            sorts.setdefault(sort.term, sort)
        for key in self.keys.values():
            sorts.setdefault(key, TermSort(key, descending=False, nulls_first=False))
        return sorts.values()

    def _sort(self, item: Argument, path: str) -> TermSort:
        names: list[str] = []
        while isinstance(item, Fields) and len(item.items) == 1:
            ((name, item),) = item.items
            names.append(name)
        direction = item if isinstance(item, Choice) else None
        first, *rest = names
        if first == "group":
            key = self.keys.get(tuple(rest))
            if key is None or direction is None:
                grouped = ", ".join(".".join(name) for name in self.keys) or "nothing"
                raise BadUserInput(
                    f"{path} orders by {'.'.join(rest)}, but the groups are made by {grouped}; add it to groupBy.",
                    path=(path,),
                )
            return TermSort(key, *DIRECTIONS[direction.name])
        if direction is None:
            raise BadUserInput(f"{path} must not be null; leave it out.", path=(path,))
        if first == "count":
            return TermSort(CountRows(), *DIRECTIONS[direction.name])
        return TermSort(_measure(AGGREGATES[first], self.entity.columns[rest[0]]), *DIRECTIONS[direction.name])


def _measure(aggregate: Aggregate, column: Column) -> Measure:
    result = result_of(aggregate, column)
    assert result is not None, "the schema has no such field"
    return Measure(aggregate, column, result, shown_result(result, column))
