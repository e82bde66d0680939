"""Keys of rows that were written → what is answered of them, read by our own statements in the same transaction."""

from __future__ import annotations

import operator
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import orjson

from graph.auth import Viewer
from graph.catalog.types import Column
from graph.database.write import Transaction
from graph.errors import CostExceeded
from graph.mutations.make import hidden_key
from graph.mutations.types import PreparedWrite, Reading, Written, is_many
from graph.mutations.values import Keys, shown_value, slot_value, slots_of
from graph.plan import check_sizes
from graph.settings import Settings
from graph.sql import Statement


@dataclass(frozen=True, slots=True)
class ReadBack:
    """Reads what one operation has written; `values` are the operation's."""

    transaction: Transaction
    viewer: Viewer
    settings: Settings
    values: Sequence[Any]

    async def written(self, prepared: PreparedWrite, keys: Keys, *, created: bool = False) -> Written:
        """The outcome: what was asked for of the rows with these keys.

        Raises CostExceeded, and what the database says.
        """
        rows = await self._rows(prepared, keys)
        return Written(rows, len(keys), created)

    async def _rows(self, prepared: PreparedWrite, keys: Keys) -> Mapping[str, Any]:
        """What was written, by response key: JSON text of one row, or decoded rows in the order of the keys."""
        reading, statement = prepared.write.reading, prepared.reading
        if reading is None or statement is None:
            return {}
        self._check_cost(prepared, len(keys))
        entity = prepared.write.action.writable.entity
        slots = slots_of(entity, keys)
        if not is_many(prepared.write.action):
            text = await self.transaction.read(statement, [*self.values, *slots[0]], self.viewer)
            names = [output.key for output in reading.plan.outputs]
            return {names[0]: text} if len(names) == 1 else orjson.loads(text)
        return await self._many(prepared, slots)

    async def _many(self, prepared: PreparedWrite, slots: Sequence[Sequence[Any]]) -> Mapping[str, Any]:
        reading, statement = prepared.write.reading, prepared.reading
        assert reading is not None, "the caller has looked"
        assert statement is not None, "it was prepared with the reading"
        ordered = prepared.ordered
        if ordered is not None and 0 < len(slots) <= reading.chunk and _grow(slots):
            text = await self.transaction.read(ordered, [*self.values, *_bind(slots, reading.chunk)], self.viewer)
            return {reading.plan.outputs[0].key: text}
        columns = prepared.write.action.writable.entity.primary_key
        keys = [tuple(key) for key in slots]
        found: dict[str, dict[tuple[Any, ...], Any]] = {output.key: {} for output in reading.plan.outputs}
        for start in range(0, len(keys), reading.chunk):
            for name, rows in (await self._chunk(reading, statement, keys[start : start + reading.chunk])).items():
                found[name] |= {_take_key(columns, row): row for row in rows}
        if any(column.decorated is not None for column in columns):
            # The model's type may store a key otherwise than it was given: asked for alone, it is known whose it is.
            known = next(iter(found.values()))
            for key in [each for each in keys if each not in known]:
                for name, rows in (await self._chunk(reading, statement, [key])).items():
                    for row in rows:
                        _ = _take_key(columns, row)
                        found[name][key] = row
        return {name: [rows[key] for key in keys if key in rows] for name, rows in found.items()}

    async def _chunk(
        self, reading: Reading, statement: Statement, slots: Sequence[Sequence[Any]]
    ) -> Mapping[str, Sequence[Any]]:
        """By response key the rows with these keys, in any order."""
        bound = _bind(slots, reading.chunk)
        read = orjson.loads(await self.transaction.read(statement, [*self.values, *bound], self.viewer))
        names = [output.key for output in reading.plan.outputs]
        return {names[0]: read} if len(names) == 1 else read

    def _check_cost(self, prepared: PreparedWrite, count: int) -> None:
        """Raises CostExceeded where what is read back of so many rows may be too much."""
        reading = prepared.write.reading
        if reading is None:
            return
        rows = count * (1 + check_sizes(reading.plan, self.values, self.settings))
        if rows > self.settings.max_cost:
            raise CostExceeded(
                f"{prepared.write.key} may return {rows} rows; {self.settings.max_cost} are allowed (max_cost). "
                "Write fewer at once, or ask for smaller pages in what it returns.",
                path=(prepared.write.key,),
            )


def _take_key(columns: Sequence[Column], row: dict[str, Any]) -> tuple[Any, ...]:
    """Take a row's key out of it, as a slot holds it."""
    return tuple(slot_value(column, shown_value(column, row.pop(hidden_key(column)))) for column in columns)


def _grow(slots: Sequence[Sequence[Any]]) -> bool:
    numbers = [part for (part,) in slots]
    return all(map(operator.lt, numbers, numbers[1:]))


def _bind(slots: Sequence[Sequence[Any]], chunk: int) -> list[Any]:
    """The values of the slots of a reading, for at most `chunk` keys."""
    if len(slots[0]) == 1:
        return [[part for (part,) in slots]]
    # What is left over asks for the last one again.
    padded = [*slots, *([slots[-1]] * (chunk - len(slots)))]
    return [part for key in padded for part in key]
