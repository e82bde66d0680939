"""A bounded number of places → who may use one now, and who is next."""

from __future__ import annotations

import asyncio
from collections import deque
from typing import Generic, TypeVar

HeldT = TypeVar("HeldT")


class Places(Generic[HeldT]):
    """Places for connections; None is a place without one.

    Who waits is served in the order of arrival: a place that is given back goes straight to whom waited longest,
    so nobody who comes later can take it in between. `take` and `give` do not await.
    """

    def __init__(self, count: int) -> None:
        # The right end is used next: connections that were used last, then empty places.
        self._free: deque[HeldT | None] = deque([None] * count)
        self._waiting: deque[asyncio.Future[HeldT | None]] = deque()

    @property
    def free(self) -> int:
        """How many places nobody uses. Where there is one, nobody waits."""
        return len(self._free)

    def take(self) -> HeldT | None:
        """The place used last. Raises IndexError where none is free."""
        return self._free.pop()

    async def wait(self, seconds: float) -> HeldT | None:
        """The next place that is given back to nobody before us. Raises TimeoutError."""
        mine: asyncio.Future[HeldT | None] = asyncio.get_running_loop().create_future()
        self._waiting.append(mine)
        try:
            async with asyncio.timeout(seconds):
                return await mine
        except BaseException:
            if mine.done() and not mine.cancelled():
                # It came in the moment in which we stopped waiting.
                self.give(mine.result())
            elif mine in self._waiting:
                self._waiting.remove(mine)
            raise

    def give(self, held: HeldT | None) -> None:
        """Give a place back, with its connection or without."""
        while self._waiting:
            first = self._waiting.popleft()
            if not first.done():
                first.set_result(held)
                return
        if held is None:
            self._free.appendleft(None)
        else:
            self._free.append(held)

    def empty(self) -> list[HeldT]:
        """Take the connections out of the free places, which stay free."""
        found = [held for held in self._free if held is not None]
        self._free = deque([None] * len(self._free))
        return found
