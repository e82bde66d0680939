"""Arguments and selections of an aggregate → Groups: how rows are grouped, and what is asked of each group."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from graph.catalog.aggregates import BY_COLUMN, groupable
from graph.catalog.types import Catalog, Entity, Relation
from graph.errors import BadUserInput
from graph.operation.path import Path, show_path
from graph.operation.types import Argument, Choice, Fields, Items, Null, Selection, Slot
from graph.plan.conditions import Opened
from graph.plan.filters import Filters, fields_of, items_of, operand_of
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
    TermCompare,
    TermOutput,
    TermSort,
)
from graph.plan.leaves import NothingOutput, TypenameOutput
from graph.plan.measures import Measure, measure
from graph.plan.orders import Offset, SortKey
from graph.plan.paging import DIRECTIONS, read_offset
from graph.plan.types import Size
from graph.settings import Settings
from graph.vocabulary.aggregates import AGGREGATES, Aggregate
from graph.vocabulary.scalars import INT

Names = tuple[str, ...]
COUNT_OPERATORS = MappingProxyType({operator.name: operator for operator in INT.operators})


def read_groups(filters: Filters, entity: Entity, selection: Selection, path: Path) -> Groups:
    """The groups that a selected aggregate field asks for; its `where` is not read here.

    Raises BadUserInput and CostExceeded, naming the argument.
    """
    arguments = selection.arguments
    zone = arguments.get("timeZone")
    keys = _read_keys(filters.catalog, entity, arguments.get("groupBy"), zone if isinstance(zone, Slot) else None, path)
    reader = _Reader(entity, filters, keys)
    return Groups(
        keys=tuple(keys.values()),
        outputs=tuple(reader.output(each, (*path, each.key)) for each in selection.selections),
        having=reader.having(arguments.get("having"), (*path, "having")),
        order=tuple(reader.order(arguments.get("orderBy"), (*path, "orderBy"))),
        page=_page(arguments, keys, filters.settings),
    )


def sizes_of_groups(groups: Groups, path: Names) -> Size:
    """How many groups there may be at most."""
    page = groups.page
    return Size(path, "limit", 1 if page is None else page.limit, (), None if page is None else page.offset)


def _is_given(argument: Argument | None) -> bool:
    return argument is not None and not isinstance(argument, Null)


def _page(arguments: Fields, keys: Mapping[Names, GroupKey], settings: Settings) -> Offset | None:
    """Without keys there is one group, which needs no limit unless one is given."""
    if keys or _is_given(arguments.get("limit")) or _is_given(arguments.get("offset")):
        return read_offset(arguments, settings.default_page_size)
    return None


# groupBy


def _read_keys(
    catalog: Catalog, entity: Entity, group_by: Argument | None, zone: Slot | None, path: Path
) -> dict[Names, GroupKey]:
    keys: dict[Names, GroupKey] = {}
    for index, item in enumerate(group_by.items if isinstance(group_by, Items) else ()):
        where = (*path, "groupBy", index)
        names, key = _read_key(catalog, entity, item, zone, where)
        if names in keys:
            raise BadUserInput(
                f"{show_path(where)} groups by {'.'.join(names)}, as {show_path(keys[names].path)} does already; "
                "leave one out.",
                path=where,
            )
        keys[names] = key
    return keys


def _read_key(
    catalog: Catalog, entity: Entity, item: Argument, zone: Slot | None, path: Path
) -> tuple[Names, GroupKey]:
    names: list[str] = []
    relations: list[tuple[Relation, Entity]] = []
    bucket = None
    while True:
        if not isinstance(item, Fields):
            raise BadUserInput(f"{show_path(path)} must not be null; leave it out.", path=path)
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

    def output(self, selection: Selection, path: Path) -> GroupOutput:
        match selection.name:
            case "__typename":
                return TypenameOutput(selection.key, selection.on)
            case "count":
                return TermOutput(selection.key, CountRows())
            case "countDistinct":
                return TermOutput(selection.key, self._distinct(selection.arguments.get("of"), (*path, "of")))
            case "group":
                return self._group(selection, ())
            case name:
                outputs = tuple(self._measured(AGGREGATES[name], each) for each in selection.selections)
                return ObjectOutput(selection.key, outputs)

    def _distinct(self, of: Argument | None, path: Path) -> CountDistinct:
        names = [item.name for item in of.items if isinstance(item, Choice)] if isinstance(of, Items) else []
        if not names:
            raise BadUserInput(f"{show_path(path)} must name at least one column.", path=path)
        columns = groupable(self.entity)
        return CountDistinct(tuple(columns[name] for name in dict.fromkeys(names)))

    def _measured(self, aggregate: Aggregate, selection: Selection) -> GroupOutput:
        if selection.name == "__typename":
            return TypenameOutput(selection.key, selection.on)
        return TermOutput(selection.key, measure(aggregate, self.entity.columns[selection.name]))

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

    def having(self, argument: Argument | None, path: Path, depth: int = 0) -> Having:
        """The condition on groups; an absent or empty one is always true."""
        if argument is None or (isinstance(argument, Null) and depth == 0):
            return HavingAnd(())
        self.filters.check_depth(depth, path)
        conditions = [self._having(name, value, (*path, name), depth) for name, value in fields_of(argument, path)]
        return conditions[0] if len(conditions) == 1 else HavingAnd(tuple(conditions))

    def _having(self, name: str, value: Argument, path: Path, depth: int) -> Having:
        if name in ("and", "or"):
            inner = tuple(self.having(each, (*path, index), depth + 1) for index, each in items_of(value, path))
            return HavingAnd(inner) if name == "and" else HavingOr(inner)
        if name == "not":
            return HavingNot(self.having(value, path, depth + 1))
        if name == "count":
            return self._compares(CountRows(), value, path)
        return HavingAnd(
            tuple(
                self._compares(measure(AGGREGATES[name], self.entity.columns[column]), inner, (*path, column))
                for column, inner in fields_of(value, path)
            )
        )

    def _compares(self, term: CountRows | Measure, value: Argument, path: Path) -> Having:
        compares = [*(self._counts(value, path) if isinstance(term, CountRows) else self._measures(term, value, path))]
        return compares[0] if len(compares) == 1 else HavingAnd(tuple(compares))

    def _counts(self, value: Argument, path: Path) -> Iterable[TermCompare]:
        for name, operand in fields_of(value, path):
            self.filters.counted(path)
            where = (*path, name)
            yield TermCompare(CountRows(), COUNT_OPERATORS[name], operand_of(name, operand, where), where)

    def _measures(self, term: Measure, value: Argument, path: Path) -> Iterable[TermCompare]:
        for each in self.filters.compares(term.shown, value, path):
            assert not isinstance(each.operand, Opened), "it is no cursor's"
            yield TermCompare(term, each.operator, each.operand, each.path, each.through)

    # orderBy

    def order(self, order_by: Argument | None, path: Path) -> Iterable[TermSort]:
        """The order that is asked for, then by what is grouped by: so it is total."""
        sorts: dict[object, TermSort] = {}
        for index, item in enumerate(order_by.items if isinstance(order_by, Items) else ()):
            sort = self._sort(item, (*path, index))
            sorts.setdefault(sort.term, sort)
        for key in self.keys.values():
            sorts.setdefault(key, TermSort(key, descending=False, nulls_first=False))
        return sorts.values()

    def _sort(self, item: Argument, path: Path) -> TermSort:
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
                    f"{show_path(path)} orders by {'.'.join(rest)}, but the groups are made by {grouped}; "
                    "add it to groupBy.",
                    path=path,
                )
            return TermSort(key, *DIRECTIONS[direction.name])
        if direction is None:
            raise BadUserInput(f"{show_path(path)} must not be null; leave it out.", path=path)
        if first == "count":
            return TermSort(CountRows(), *DIRECTIONS[direction.name])
        return TermSort(measure(AGGREGATES[first], self.entity.columns[rest[0]]), *DIRECTIONS[direction.name])
