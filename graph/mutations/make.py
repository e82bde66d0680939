"""Operation → Writes: what to write, in which order, and what to answer."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import assert_never

from graph.catalog.types import Catalog, Column, Entity, Key
from graph.catalog.write_roots import (
    CallRoot,
    CreateManyRoot,
    CreateRoot,
    DeleteManyRoot,
    DeleteRoot,
    UpdateManyRoot,
    UpdateRoot,
    UpsertRoot,
    WriteRoot,
)
from graph.catalog.writes import PRIMARY_KEY, Writable
from graph.errors import BadUserInput
from graph.mutations.types import (
    Action,
    Call,
    Create,
    CreateMany,
    Delete,
    DeleteMany,
    Reading,
    Update,
    UpdateMany,
    Upsert,
    Write,
    is_many,
)
from graph.mutations.whole import is_always
from graph.operation.path import Path
from graph.operation.types import Argument, Choice, Flag, Selection, Slot
from graph.plan.conditions import And, Compare, Condition, Or
from graph.plan.filters import Filters
from graph.plan.leaves import ColumnOutput
from graph.plan.make import Needs, plan_records
from graph.plan.orders import Offset, Order
from graph.plan.paging import read_order
from graph.plan.sizes import sizes_of
from graph.plan.types import Either, ListOutput, OneOutput, Output, Plan, Record, Select, Size
from graph.settings import Settings
from graph.vocabulary.operators import EQ, IN
from graph.vocabulary.scalars import BIGINT, INT

# Keys of several columns that one statement asks for: they are compared one by one.
KEYS_AT_ONCE = 64
# Keys of one column: they are one list.
LISTED_KEYS = 10_000
ROWS = "rows"


def hidden_key(column: Column) -> str:
    """The response key of a key's column, which no client can ask for."""
    return f"@{column.attribute}"


@dataclass(frozen=True, slots=True)
class Maker:
    """Makes the writes of one operation; `first` is the slot behind those of the operation."""

    catalog: Catalog
    settings: Settings
    needs: Needs
    roots: Mapping[str, WriteRoot | CallRoot]
    complete: bool
    first: int

    def write(self, selection: Selection) -> Write:
        """One field of the mutation root.

        Raises BadUserInput and CostExceeded, naming the argument.
        """
        root = self.roots[selection.name]
        entity = root.writable.entity
        action = _action(root, selection)
        finding = None
        if isinstance(action, UpdateMany | DeleteMany):
            finding = self._finding(entity, selection)
        return Write(selection.key, action, selection.selections, self._reading(action, entity, selection), finding)

    # What is read back

    def _reading(self, action: Action, entity: Entity, selection: Selection) -> Reading | None:
        many = is_many(action)
        name = entity.plural if many else entity.singular
        shown = [each for each in selection.selections if each.name == name]
        if not shown:
            return None
        chunk = (LISTED_KEYS if len(entity.primary_key) == 1 else KEYS_AT_ONCE) if many else 1
        where = _among(entity, self.first, chunk, listed=many)
        outputs = tuple(self._output(entity, each, where, many=many) for each in shown)
        # What hangs below one row; how many rows there are is known when they are written.
        sizes = tuple(inner for size in sizes_of(outputs) for inner in size.inner)
        plan = Plan(outputs, sizes, self.complete)
        return Reading(plan, self.first, chunk, self._ordered(action, shown, where, sizes))

    def _ordered(
        self, action: Action, shown: Sequence[Selection], where: Condition, sizes: tuple[Size | Either, ...]
    ) -> Plan | None:
        """Rows as the client gets them, in the order of their keys; numbers grow in that in which they are made."""
        entity = action.writable.entity
        if not isinstance(action, CreateMany) or len(shown) > 1 or not _has_number(entity):
            return None
        (selection,) = shown
        records = plan_records(entity, selection, self.catalog, self.settings, self.needs, complete=self.complete)
        order = read_order(Filters(self.catalog, self.settings), entity, None, (selection.key,))
        rows = Select(entity, records, where, order)
        return Plan((ListOutput(selection.key, None, rows, Offset(LISTED_KEYS, None)),), sizes, self.complete)

    def _output(self, entity: Entity, selection: Selection, where: Condition, *, many: bool) -> Output:
        records = plan_records(entity, selection, self.catalog, self.settings, self.needs, complete=self.complete)
        if not many:
            return OneOutput(selection.key, None, Select(entity, records, where, _unordered()))
        records = tuple(Record(each.type, (*each.outputs, *_keys(entity))) for each in records)
        # No more rows than keys can come.
        return ListOutput(selection.key, None, Select(entity, records, where, _unordered()), Offset(LISTED_KEYS, None))

    # What is written in bulk

    def _finding(self, entity: Entity, selection: Selection) -> Plan:
        filters = Filters(self.catalog, self.settings)
        path: Path = (selection.key, "where")
        where = filters.read(entity, selection.arguments.get("where"), path)
        if is_always(where):
            raise BadUserInput(
                f"{selection.key}.where is true of every row, which a bulk write refuses; say which rows.", path=path
            )
        records = tuple(Record(type_, _keys(entity)) for type_ in entity.concrete)
        rows = Select(entity, records, where, read_order(filters, entity, None, path))
        # One row more than may be written tells that there are too many.
        page = Offset(self.settings.max_write_rows + 1, None)
        return Plan((ListOutput(ROWS, None, rows, page),), (), complete=True)


def _has_number(entity: Entity) -> bool:
    """Whether the primary key is one number."""
    return len(entity.primary_key) == 1 and any(entity.primary_key[0].kind is each for each in (INT, BIGINT))


def _unordered() -> Order:
    return Order((), "")


def _keys(entity: Entity) -> tuple[Output, ...]:
    return tuple(ColumnOutput(hidden_key(column), column) for column in entity.primary_key)


def _among(entity: Entity, first: int, chunk: int, *, listed: bool) -> Condition:
    """The rows whose keys are in the slots from `first` on."""
    columns = entity.primary_key
    if listed and len(columns) == 1:
        return Compare(columns[0], IN, Slot(first), ())
    keys = []
    for number in range(chunk):
        start = first + number * len(columns)
        compares = (Compare(column, EQ, Slot(start + index), ()) for index, column in enumerate(columns))
        keys.append(And(tuple(compares)))
    return keys[0] if len(keys) == 1 else Or(tuple(keys))


# What is written


def _action(root: WriteRoot | CallRoot, selection: Selection) -> Action:
    given = selection.arguments
    match root:
        case CreateRoot(writable):
            return Create(writable, _slot(given.get("input")))
        case CreateManyRoot(writable):
            return CreateMany(writable, _slot(given.get("inputs")))
        case UpdateRoot(writable):
            return Update(
                writable, _key(writable, selection), _slot(given.get("patch")), _optional(selection, "ifVersion")
            )
        case UpdateManyRoot(writable):
            return UpdateMany(writable, _slot(given.get("patch")), _optional(selection, "expect"))
        case UpsertRoot(writable):
            conflict = _conflict(writable, given.get("onConflict"))
            return Upsert(writable, _slot(given.get("input")), conflict, _optional(selection, "update"))
        case DeleteRoot(writable):
            return Delete(writable, _key(writable, selection), _optional(selection, "ifVersion"))
        case DeleteManyRoot(writable):
            return DeleteMany(writable, _optional(selection, "expect"))
        case CallRoot():
            return Call(root, given)
        case _:
            assert_never(root)


def _slot(argument: Argument | None) -> Slot:
    assert isinstance(argument, Slot), "the schema requires it, and it is one value"
    return argument


def _optional(selection: Selection, name: str) -> Slot | None:
    """A guard that was given; null is none."""
    argument = selection.arguments.get(name)
    return argument if isinstance(argument, Slot) else None


def _key(writable: Writable, selection: Selection) -> tuple[Slot | Choice | bool, ...]:
    return tuple(_key_part(selection.arguments.get(column.name)) for column in writable.entity.primary_key)


def _key_part(argument: Argument | None) -> Slot | Choice | bool:
    match argument:
        case Flag(value):
            return value
        case Slot() | Choice():
            return argument
        case _:
            raise AssertionError("the schema requires it")


def _conflict(writable: Writable, argument: Argument | None) -> Key:
    name = argument.name if isinstance(argument, Choice) else PRIMARY_KEY
    return writable.conflicts.get(name) or next(iter(writable.conflicts.values()))
