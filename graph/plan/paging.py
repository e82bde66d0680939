"""`orderBy` and page arguments → Order, Offset and Keyset: in what order, and which part of it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from hashlib import sha256
from types import MappingProxyType
from typing import assert_never

from graph.catalog.aggregates import groupable
from graph.catalog.names import count_name, total_name
from graph.catalog.types import Column, Entity, Relation
from graph.errors import BadUserInput
from graph.operation.path import Path, show_path
from graph.operation.types import Argument, Choice, CursorAt, Fields, Flag, Items, NodeAt, Null, PageSize, Slot
from graph.plan.filters import Filters, fields_of
from graph.plan.measures import measure
from graph.plan.orders import Counted, Keyset, Offset, Order, SortKey, Totalled
from graph.vocabulary.aggregates import AGGREGATES

OTHER_ORDER = "{} was made for another order or another list; ask for the first page again."

# Direction → descending, nulls first. Nulls count as the largest value, as PostgreSQL has it.
DIRECTIONS = MappingProxyType(
    {
        "ASC": (False, False),
        "ASC_NULLS_FIRST": (False, True),
        "ASC_NULLS_LAST": (False, False),
        "DESC": (True, True),
        "DESC_NULLS_FIRST": (True, True),
        "DESC_NULLS_LAST": (True, False),
    }
)

# What a key sorts by: the names down to it, and the filter of what is counted.
Sorted = tuple[tuple[str, ...], Argument | None]


def read_order(filters: Filters, entity: Entity, order_by: Argument | None, path: Path) -> Order:
    """The order of a list, the primary key appended, so that it is total and pages never overlap.

    The primary key goes the way of the last key given: an index on both answers the order in one scan, a page
    begins by one row comparison, and the opposite orderBy is the opposite order.
    Raises BadUserInput and CostExceeded.
    """
    keys: dict[Sorted, SortKey] = {}
    for index, item in enumerate(order_by.items if isinstance(order_by, Items) else ()):
        by, key = _read_key(filters, entity, item, (*path, index))
        # A key that stood before has already decided.
        keys.setdefault(by, key)
    last = next(reversed(keys.values()), None)
    descending = last is not None and last.descending
    for column in entity.primary_key:
        keys.setdefault(((column.name,), None), SortKey((), column, descending, nulls_first=descending, nullable=False))
    held = tuple(slot for _, where in keys if where is not None for slot in slots_of(where))
    return Order(tuple(keys.values()), _fingerprint(entity, keys), held)


def _fingerprint(entity: Entity, keys: Mapping[Sorted, SortKey]) -> str:
    text = entity.name
    for (names, where), key in keys.items():
        shape = "" if where is None else _shape_of(where)
        text += f";{'.'.join(names)}{shape} {key.descending:d}{key.nulls_first and key.nullable:d}"
    return sha256(text.encode()).hexdigest()[:8]


def _read_key(filters: Filters, entity: Entity, item: Argument, path: Path) -> tuple[Sorted, SortKey]:
    relations: list[tuple[Relation, Entity]] = []
    names: list[str] = []
    while True:
        if not isinstance(item, Fields):
            raise BadUserInput(f"{show_path(path)} must not be null; leave it out.", path=path)
        # A oneOf input holds exactly one field; the schema has checked it.
        ((name, item),) = item.items
        names.append(name)
        if name not in entity.relations:
            break
        relation = entity.relations[name]
        entity = filters.catalog.target(relation)
        relations.append((relation, entity))
    missing = any(relation.nullable for relation, _ in relations)
    if name in entity.columns:
        column = entity.columns[name]
        descending, nulls_first = _direction(item, path)
        key = SortKey(tuple(relations), column, descending, nulls_first, column.nullable or missing)
        return (tuple(names), None), key
    assert isinstance(item, Fields), "a oneOf input's field is never null"
    path = (*path, *names)
    filters.counted(path)
    by, total, direction = _read_related(filters, entity, name, item, path)
    descending, nulls_first = _direction(direction, path)
    nullable = missing or isinstance(by, Totalled)
    key = SortKey(tuple(relations), by, descending, nulls_first, nullable)
    return ((*names, *total), item.get("where")), key


def _read_related(
    filters: Filters, entity: Entity, name: str, item: Fields, path: Path
) -> tuple[Counted | Totalled, tuple[str, ...], Argument | None]:
    """A number or a total of related rows, the names of the total, and the direction."""
    of = {ending(each): each for each in entity.relations.values() if each.many for ending in (count_name, total_name)}
    relation = of[name]
    target = filters.catalog.target(relation)
    where = filters.read(target, item.get("where"), (*path, "where"))
    if name == count_name(relation):
        return Counted(relation, target, where), (), item.get("direction")
    total, column, direction = _read_total(item, path)
    measured = measure(AGGREGATES[total], target.columns[column])
    return Totalled(relation, target, where, measured), (total, column), direction


def _read_total(item: Fields, path: Path) -> tuple[str, str, Argument]:
    """The aggregate, the column and the direction."""
    given = [(name, value) for name, value in item.items if name != "where"]
    if len(given) != 1:
        raise BadUserInput(f"{show_path(path)} must have exactly one of {', '.join(AGGREGATES)}.", path=path)
    ((name, value),) = given
    # A oneOf input holds exactly one field; the schema has checked it.
    ((column, direction),) = fields_of(value, (*path, name))
    return name, column, direction


def _direction(item: Argument | None, path: Path) -> tuple[bool, bool]:
    if not isinstance(item, Choice):
        raise BadUserInput(f"{show_path(path)} must not be null; leave it out.", path=path)
    return DIRECTIONS[item.name]


def _shape_of(argument: Argument) -> str:
    """An argument without its values: the same text wherever in an operation it stands."""
    match argument:
        case Choice(name):
            return name
        case Flag(value):
            return str(value)
        case Fields(items):
            return "{" + ",".join(f"{name}:{_shape_of(item)}" for name, item in items) + "}"
        case Items(items):
            return "[" + ",".join(map(_shape_of, items)) + "]"
        case Null():
            return "null"
        case Slot() | PageSize() | CursorAt() | NodeAt():
            return "?"
        case _:
            assert_never(argument)


def slots_of(argument: Argument) -> Iterable[Slot]:
    """The slots inside an argument, in their order."""
    match argument:
        case Slot():
            yield argument
        case Fields(items):
            for _, item in items:
                yield from slots_of(item)
        case Items(items):
            for item in items:
                yield from slots_of(item)
        case _:
            pass


def read_distinct(entity: Entity, argument: Argument | None) -> tuple[Column, ...]:
    """The columns of `distinctOn`; null and an empty list are as good as absent."""
    columns = groupable(entity)
    chosen = argument.items if isinstance(argument, Items) else ()
    return tuple(dict.fromkeys(columns[each.name] for each in chosen if isinstance(each, Choice)))


def read_offset(arguments: Fields, default: int) -> Offset:
    """`limit` and `offset`; null is as good as absent."""
    offset = arguments.get("offset")
    return Offset(_size(arguments.get("limit"), default), offset if isinstance(offset, Slot) else None)


def read_keyset(arguments: Fields, order: Order, default: int, path: Path) -> Keyset:
    """`first`, `after`, `last` and `before`.

    Raises BadUserInput for `first` with `last`, and for a cursor of another order.
    """
    first, last = arguments.get("first"), arguments.get("last")
    if _is_size(first) and _is_size(last):
        raise BadUserInput(f"{show_path(path)} has both first and last; give one of them.", path=(*path, "last"))
    before = _cursor(arguments, "before", order, path)
    after = _cursor(arguments, "after", order, path)
    # `before` alone reads the page that ends there, as Relay's clients expect of "previous page".
    backward = _is_size(last) or not (before is None or after or _is_size(first))
    return Keyset(path, _size(last if backward else first, default), backward, after, before)


def _size(argument: Argument | None, default: int) -> Slot | int:
    if isinstance(argument, PageSize):
        return argument.number
    return argument if isinstance(argument, Slot) else default


def _is_size(argument: Argument | None) -> bool:
    return isinstance(argument, Slot | PageSize)


def _cursor(arguments: Fields, name: str, order: Order, path: Path) -> CursorAt | None:
    cursor = arguments.get(name)
    if cursor is None or isinstance(cursor, Null):
        return None
    sorts = len(order.keys)
    if (
        not isinstance(cursor, CursorAt)
        or cursor.fingerprint != order.fingerprint
        or len(cursor.keys) != sorts + len(order.held)
    ):
        raise BadUserInput(OTHER_ORDER.format(show_path((*path, name))), path=(*path, name))
    nulls = [key is None for key in cursor.keys]
    if any(null and not sort.nullable for null, sort in zip(nulls, order.keys, strict=False)) or any(nulls[sorts:]):
        raise BadUserInput(
            f"{show_path((*path, name))} must be a cursor that this API has given out.", path=(*path, name)
        )
    return cursor
