"""How much was used lately → whether there may be more: one token bucket for each of the keys asked about last."""

from __future__ import annotations

import time
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass, field
from ipaddress import IPv6Address, ip_address

# What a home or an office has of IPv6: all of its addresses are one.
IPV6_NETWORK = 64


@dataclass(slots=True, eq=False)
class Buckets:
    """A bucket holds at most `capacity` and is filled by `per_second`. `size` is how many of them are remembered.

    Those that were used longest ago are forgotten; one that is forgotten is full again, so that `size` should be many
    more than could be emptied in the time that one takes to fill.
    """

    capacity: float
    per_second: float
    size: int
    clock: Callable[[], float] = time.monotonic
    held: OrderedDict[str, tuple[float, float]] = field(default_factory=OrderedDict)

    def take(self, key: str, amount: float) -> float:
        """Take it, where it is there, and return 0; else the seconds until it will be.

        More than a bucket holds is taken from a full one, which then is owed: nobody waits for ever.
        """
        level = self._level(key)
        wanted = min(amount, self.capacity)
        if level < wanted:
            return (wanted - level) / self.per_second
        self._put(key, level - amount)
        return 0.0

    def give_back(self, key: str, amount: float) -> None:
        """Undo what was taken."""
        self._put(key, min(self.capacity, self._level(key) + amount))

    def level(self, key: str) -> float:
        """What is left."""
        return self._level(key)

    def _level(self, key: str) -> float:
        left, at = self.held.get(key, (self.capacity, 0.0))
        return min(self.capacity, left + (self.clock() - at) * self.per_second) if key in self.held else left

    def _put(self, key: str, level: float) -> None:
        self.held[key] = (level, self.clock())
        self.held.move_to_end(key)
        if len(self.held) > self.size:
            self.held.popitem(last=False)


def network_of(address: str) -> str:
    """Whom an address stands for: itself, and for IPv6 the network that a home has of it."""
    try:
        parsed = ip_address(address)
    except ValueError:
        return address
    if not isinstance(parsed, IPv6Address):
        return address
    if parsed.ipv4_mapped is not None:
        return str(parsed.ipv4_mapped)
    return f"{parsed.packed[: IPV6_NETWORK // 8].hex()}/{IPV6_NETWORK}"
