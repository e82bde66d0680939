"""A bounded cache: what was used longest ago goes first."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Hashable
from typing import Generic, TypeVar

KeyT = TypeVar("KeyT", bound=Hashable)
ValueT = TypeVar("ValueT")


class Kept(Generic[KeyT, ValueT]):
    """Values by their keys, as long as their weights add up to at most `size`."""

    def __init__(self, size: int) -> None:
        self.size = size
        self.weight = 0
        self._values: OrderedDict[KeyT, tuple[ValueT, int]] = OrderedDict()

    def get(self, key: KeyT) -> ValueT | None:
        """The value, which now counts as just used, or None."""
        held = self._values.get(key)
        if held is None:
            return None
        self._values.move_to_end(key)
        return held[0]

    def put(self, key: KeyT, value: ValueT, weight: int = 1) -> ValueT:
        """Keep `value`, unless it alone is too heavy, and return it."""
        if key in self._values:
            self.weight -= self._values.pop(key)[1]
        if weight <= self.size:
            self._values[key] = (value, weight)
            self.weight += weight
        while self.weight > self.size:
            _, (_, lightened) = self._values.popitem(last=False)
            self.weight -= lightened
        return value

    def __len__(self) -> int:
        return len(self._values)
