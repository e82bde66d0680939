"""PreparedWrite → Outcome: one field of an operation, inside its transaction."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, TypeVar, assert_never

import orjson
from sqlalchemy.orm import Session

from graph.auth import Viewer
from graph.catalog.rules import CREATABLE, DELETABLE, UPDATABLE
from graph.catalog.types import Catalog, Entity
from graph.catalog.writes import Writable, Writes
from graph.database.write import Transaction
from graph.mutations.call import Writing, argument_value
from graph.mutations.change import change
from graph.mutations.circles import break_circles
from graph.mutations.errors import ForbiddenError, Refused, RowCountError, VersionConflictError, WriteRefused
from graph.mutations.guard import Guard
from graph.mutations.insert import Direct, insert_many, insert_one
from graph.mutations.make import hidden_key
from graph.mutations.numbers import number_rows
from graph.mutations.plain import LEFT_OUT, Batch
from graph.mutations.progress import Progress
from graph.mutations.questions import Cells
from graph.mutations.read_back import ReadBack
from graph.mutations.types import (
    Call,
    Create,
    CreateMany,
    Delete,
    DeleteMany,
    PreparedWrite,
    Update,
    UpdateMany,
    Upsert,
    Written,
)
from graph.mutations.unit import Approved, Unit
from graph.mutations.upsert import upsert
from graph.mutations.values import Keys, given_key, key_of, shown_value
from graph.mutations.watch import watched
from graph.operation.path import Path
from graph.settings import Settings

ResultT = TypeVar("ResultT")


@dataclass(slots=True)
class Applier:
    """Applies the writes of one operation."""

    catalog: Catalog
    writes: Writes
    settings: Settings
    transaction: Transaction
    guard: Guard
    context: Mapping[str, Any]
    values: Sequence[Any]
    progress: Progress
    plain: Mapping[str, Sequence[Batch]]
    approved: Approved = field(default_factory=dict)

    async def apply(self, prepared: PreparedWrite) -> Written:
        """Raises WriteRefused, RequestError, and what the database says."""
        self.approved.clear()
        rows = self.plain.get(prepared.write.key)
        if rows is not None:
            return await self._insert(prepared, rows)
        match prepared.write.action:
            case Create() | CreateMany():
                return await self._create(prepared, prepared.write.action)
            case Update() | UpdateMany():
                return await self._update(prepared, prepared.write.action)
            case Upsert():
                return await self._upsert(prepared, prepared.write.action)
            case Delete() | DeleteMany():
                return await self._delete(prepared, prepared.write.action)
            case Call():
                return await self._call(prepared, prepared.write.action)
            case _:
                assert_never(prepared.write.action)

    @property
    def viewer(self) -> Viewer:
        """Who asks."""
        return self.guard.viewer

    @property
    def _read_back(self) -> ReadBack:
        return ReadBack(self.transaction, self.viewer, self.settings, self.values)

    async def _run(self, work: Callable[[Unit], ResultT]) -> ResultT:
        """Call `work` with this field's unit, where SQLAlchemy may wait for the database."""

        def call(session: Session) -> ResultT:
            unit = Unit(session, self.catalog, self.writes, self.progress.made, self.guard, approved=self.approved)
            with session.no_autoflush:
                return work(unit)

        return await self.transaction.session.run_sync(call)

    # What is done

    async def _insert(self, prepared: PreparedWrite, rows: Sequence[Batch]) -> Written:
        assert isinstance(prepared.road, Direct), "only such rows are plain"
        match prepared.write.action:
            case CreateMany(inputs=slot):
                inputs, keys = self.values[slot.index], await insert_many(prepared.road, rows, self.transaction)
            case Create(input=slot):
                inputs, keys = [self.values[slot.index]], await insert_one(prepared.road, rows, self.transaction)
            case _:
                raise AssertionError("only new rows are plain")
        # One that a row was not given is asked of it all the same: if that fails, the unit of work asks anew.
        cells = [attribute for name, attribute in prepared.road.reader.ruled if any(name in each for each in inputs)]
        await self._allow(prepared.road, prepared.write.action.writable, rows, keys, cells)
        return await self._read_back.written(prepared, keys, created=True)

    async def _allow(self, road: Direct, writable: Writable, rows: Sequence[Batch], keys: Keys, cells: Cells) -> None:
        """Raises Refused where the viewer may not make one of the rows, with these cells, or see what it refers to."""
        guard, model = self.guard, writable.entity.model
        cells = guard.ruled(model, cells)
        places = {source.column: place for place, source in enumerate(road.reader.sources)}
        referring = [
            each
            for each in road.table.foreign_key_constraints
            if guard.hides(each.referred_table, [element.column for element in each.elements])
        ]

        def ask(session: Session) -> bool:
            for constraint in referring:
                here = [places[each.parent] for each in constraint.elements if each.parent in places]
                values = {each for batch in rows for each in zip(*(batch[place] for place in here), strict=True)}
                wanted = [value for value in values if not {None, LEFT_OUT} & set(value)]
                targets = [each.column for each in constraint.elements]
                if not wanted or len(here) < len(targets):
                    continue
                if len(guard.seen_values(session, constraint.referred_table, targets, wanted)) < len(wanted):
                    return False
            return len(guard.allowed_keys(session, model, keys, CREATABLE, cells)) == len(set(keys))

        if (referring or cells or guard.asks(model, CREATABLE)) and not await self.transaction.session.run_sync(ask):
            raise Refused

    async def _create(self, prepared: PreparedWrite, action: Create | CreateMany) -> Written:
        entity = action.writable.entity
        inputs: Sequence[tuple[Any, Path]]
        if isinstance(action, CreateMany):
            inputs = [(given, ("inputs", index)) for index, given in enumerate(self.values[action.inputs.index])]
        else:
            inputs = [(self.values[action.input.index], ("input",))]

        def remake(session: Session, indexes: Sequence[int]) -> None:
            unit = Unit(session, self.catalog, self.writes, [], self.guard)
            with session.no_autoflush:
                session.add_all([unit.create(action.writable, *inputs[index]) for index in indexes])
                session.flush()

        self.progress.remake = remake if isinstance(action, CreateMany) else None

        def work(unit: Unit) -> Keys:
            rows = [unit.create(action.writable, given, path) for given, path in inputs]
            number_rows(unit.session, action.writable, rows)
            unit.session.add_all(rows)
            unit.settle()
            return [key_of(entity, row) for row in rows]

        keys: Keys = await self._run(work)
        return await self._read_back.written(prepared, keys, created=True)

    async def _update(self, prepared: PreparedWrite, action: Update | UpdateMany) -> Written:
        rows = await self._locked(prepared, action)
        patch = self.values[action.patch.index]

        def work(unit: Unit) -> Keys:
            for row in rows:
                change(unit, action.writable, row, patch, ("patch",))
            unit.settle()
            return [key_of(action.writable.entity, row) for row in rows]

        return await self._read_back.written(prepared, await self._run(work))

    async def _upsert(self, prepared: PreparedWrite, action: Upsert) -> Written:
        given = self.values[action.input.index]
        columns = None if action.update is None else self.values[action.update.index]
        key, created = await self._run(lambda unit: upsert(unit, action.writable, action.conflict, given, columns))
        return await self._read_back.written(prepared, [key], created=created)

    async def _delete(self, prepared: PreparedWrite, action: Delete | DeleteMany) -> Written:
        rows = await self._locked(prepared, action)
        entity = action.writable.entity
        keys = [key_of(entity, row) for row in rows]
        # As they were: after this they can't be read any more.
        written = await self._read_back.written(prepared, keys)

        self.progress.deleting = action.writable, keys

        def work(unit: Unit) -> None:
            path: Path = ("where",) if isinstance(action, DeleteMany) else (entity.primary_key[0].name,)
            for row in rows:
                unit.demand(row, DELETABLE, path)
            if unit.errors:
                raise WriteRefused(unit.errors)
            break_circles(unit.session, action.writable, rows)
            for row in rows:
                unit.session.delete(row)
            unit.settle()

        await self._run(work)
        return written

    async def _call(self, prepared: PreparedWrite, action: Call) -> Written:
        session = self.transaction.session
        writing = Writing(session, self.viewer, self.context, self.guard)
        arguments = {name: argument_value(each, self.values) for name, each in action.arguments.items}
        with watched(session.sync_session, self.guard):
            returned = await action.root.call(writing, arguments)
            await session.flush()
        rows = returned if action.root.many else [returned]
        return await self._read_back.written(prepared, [key_of(action.writable.entity, row) for row in rows])

    # Rows that are there

    async def _locked(self, prepared: PreparedWrite, action: Update | UpdateMany | Delete | DeleteMany) -> list[Any]:
        """The rows to write, which nobody else can change until the end of the transaction."""
        entity = action.writable.entity
        if isinstance(action, Update | Delete):
            return [await self._run(lambda unit: self._one(unit, action))]
        keys = await self._found(prepared, entity)
        self._bound(len(keys))
        rows = await self._run(lambda unit: unit.lock_all(entity, keys))
        # Others may have changed some before they were locked: what is still found now stays as it is.
        still = set(await self._found(prepared, entity)) if rows else set()
        rows = [row for row in rows if key_of(entity, row) in still]
        right = UPDATABLE if isinstance(action, UpdateMany) else DELETABLE
        # What the viewer has no right to is not asked for.
        rows = await self._run(lambda unit: unit.claim(rows, right, self._cells(action)))
        self._expect(action, len(rows))
        return rows

    def _cells(self, action: UpdateMany | DeleteMany) -> Cells:
        """The columns that a bulk write gives values."""
        if isinstance(action, DeleteMany):
            return ()
        patch = self.values[action.patch.index]
        return [each.column.attribute for name, each in action.writable.inputs.items() if name in patch]

    async def _found(self, prepared: PreparedWrite, entity: Entity) -> Keys:
        assert prepared.finding is not None, "a bulk write finds its rows"
        rows = orjson.loads(await self.transaction.read(prepared.finding, self.values, self.viewer))
        columns = entity.primary_key
        return [tuple(shown_value(column, row[hidden_key(column)]) for column in columns) for row in rows]

    def _bound(self, count: int) -> None:
        most = self.settings.max_write_rows
        if count > most:
            message = f"This would write more than {most} rows; narrow it (max_write_rows)."
            raise WriteRefused([RowCountError(message, ("where",), count)])

    def _expect(self, action: UpdateMany | DeleteMany, count: int) -> None:
        expected = None if action.expect is None else self.values[action.expect.index]
        if expected is not None and count != expected:
            message = f"This would write {_rows(count)}, not {expected}; nothing was written."
            raise WriteRefused([RowCountError(message, ("expect",), count)])

    def _one(self, unit: Unit, action: Update | Delete) -> Any:
        entity = action.writable.entity
        key = given_key(entity, action.key, self.values)
        path: Path = (entity.primary_key[0].name,)
        right, refused = (UPDATABLE, ("patch",)) if isinstance(action, Update) else (DELETABLE, path)
        row = unit.lock(entity, key, path, right, refused)
        _check_version(unit, action, row, self.values)
        return row


def _rows(count: int) -> str:
    return "1 row" if count == 1 else f"{count} rows"


def _check_version(unit: Unit, action: Update | Delete, row: Any, values: Sequence[Any]) -> None:
    version = action.writable.version
    expected = None if action.version is None else values[action.version.index]
    if version is None or expected is None:
        return
    if unit.guard.ruled(type(row), [version.attribute]) and not unit.guard.sees(unit.session, row, [version.attribute]):
        raise WriteRefused([ForbiddenError(f"You may not read {version.name}; leave ifVersion out.", ("ifVersion",))])
    current = getattr(row, version.attribute)
    if current != expected:
        message = f"The row was changed: its version is {current}, not {expected}. Read it again."
        raise WriteRefused([VersionConflictError(message, ("ifVersion",), current)])
