"""`orderBy` and page arguments → Order, Offset and Keyset: in what order, and which part of it."""

from __future__ import annotations

from hashlib import sha256
from types import MappingProxyType

from graph.catalog.types import Catalog, Entity, Relation
from graph.errors import BadUserInput
from graph.operation.types import Argument, Choice, CursorAt, Fields, Items, Null, Slot
from graph.plan.types import Keyset, Offset, Order, SortKey

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


def read_order(catalog: Catalog, entity: Entity, order_by: Argument | None, path: str) -> Order:
    """The order of a list, the primary key appended, so that it is total and pages never overlap.

    The primary key goes the way of the last key given: an index on both answers the order in one scan, a page
    begins by one row comparison, and the opposite orderBy is the opposite order. Raises BadUserInput.
    """
    keys: dict[tuple[str, ...], SortKey] = {}
    for index, item in enumerate(order_by.items if isinstance(order_by, Items) else ()):
        name, key = _read_key(catalog, entity, item, f"{path}[{index}]")
        # A key that stood before has already decided.
        keys.setdefault(name, key)
    last = next(reversed(keys.values()), None)
    descending = last is not None and last.descending
    for column in entity.primary_key:
        keys.setdefault((column.name,), SortKey((), column, descending, nulls_first=descending, nullable=False))
    return Order(tuple(keys.values()), _fingerprint(entity, keys))


def _read_key(catalog: Catalog, entity: Entity, item: Argument, path: str) -> tuple[tuple[str, ...], SortKey]:
    names: list[str] = []
    relations: list[tuple[Relation, Entity]] = []
    while isinstance(item, Fields):
        # A oneOf input holds exactly one field; the schema has checked it.
        ((name, item),) = item.items
        names.append(name)
        if isinstance(item, Fields):
            relation = entity.relations[name]
            entity = catalog.target(relation)
            relations.append((relation, entity))
    if not isinstance(item, Choice):
        raise BadUserInput(f"{path} must not be null; leave it out.", path=(path,))
    column = entity.columns[names[-1]]
    descending, nulls_first = DIRECTIONS[item.name]
    nullable = column.nullable or any(relation.nullable for relation, _ in relations)
    return tuple(names), SortKey(tuple(relations), column, descending, nulls_first, nullable)


def _fingerprint(entity: Entity, keys: dict[tuple[str, ...], SortKey]) -> str:
    text = entity.name + "".join(
        f";{'.'.join(name)} {key.descending:d}{key.nulls_first and key.nullable:d}" for name, key in keys.items()
    )
    return sha256(text.encode()).hexdigest()[:8]


def read_offset(arguments: Fields, default: int) -> Offset:
    """`limit` and `offset`; null is as good as absent."""
    offset = arguments.get("offset")
    return Offset(_size(arguments.get("limit"), default), offset if isinstance(offset, Slot) else None)


def read_keyset(arguments: Fields, order: Order, default: int, path: str) -> Keyset:
    """`first`, `after`, `last` and `before`.

    Raises BadUserInput for `first` with `last`, and for a cursor of another order.
    """
    first, last = arguments.get("first"), arguments.get("last")
    if isinstance(first, Slot) and isinstance(last, Slot):
        raise BadUserInput(f"{path} has both first and last; give one of them.", path=(path, "last"))
    before = _cursor(arguments, "before", order, path)
    after = _cursor(arguments, "after", order, path)
    # `before` alone reads the page that ends there, as Relay's clients expect of "previous page".
    backward = isinstance(last, Slot)
    return Keyset(_size(last if backward else first, default), backward, after, before)


def _size(argument: Argument | None, default: int) -> Slot | int:
    return argument if isinstance(argument, Slot) else default


def _cursor(arguments: Fields, name: str, order: Order, path: str) -> CursorAt | None:
    cursor = arguments.get(name)
    if cursor is None or isinstance(cursor, Null):
        return None
    if (
        not isinstance(cursor, CursorAt)
        or cursor.fingerprint != order.fingerprint
        or len(cursor.keys) != len(order.keys)
    ):
        raise BadUserInput(
            f"{path}.{name} was made for another order or another list; ask for the first page again.",
            path=(path, name),
        )
    if any(key is None and not sort.nullable for key, sort in zip(cursor.keys, order.keys, strict=True)):
        raise BadUserInput(f"{path}.{name} must be a cursor that this API has given out.", path=(path, name))
    return cursor
