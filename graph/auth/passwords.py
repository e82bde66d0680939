"""Password ↔ its hash (argon2), in threads of its own: neither the loop nor the memory is anybody's to fill."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from functools import cached_property
from typing import TypeVar

from pwdlib import PasswordHash
from pwdlib.exceptions import PwdlibError

from graph.errors import Unavailable

# Each takes 64 MB while it runs, and a processor's whole attention for some 50 ms.
THREADS = 2
# Those who may wait: two seconds' worth.
WAITING = 50
# NIST SP 800-63B: eight or more, at least 64 allowed, no rules of what must be in there.
SHORTEST = 8
LONGEST = 256

ResultT = TypeVar("ResultT")


@dataclass(eq=False)
class Passwords:
    """Makes and checks the hashes of passwords."""

    hasher: PasswordHash = field(default_factory=PasswordHash.recommended)
    waiting: int = 0

    @cached_property
    def _threads(self) -> ThreadPoolExecutor:
        return ThreadPoolExecutor(THREADS, thread_name_prefix="passwords")

    @cached_property
    def _dummy(self) -> str:
        return self.hasher.hash("no password of anybody's")

    async def hash(self, password: str) -> str:
        """Raises Unavailable where too many wait."""
        return await self._run(lambda: self.hasher.hash(password))

    async def check(self, password: str, known: str | None) -> bool:
        """Whether it is the password of this hash; without one, no, in the same time.

        Raises Unavailable where too many wait.
        """
        return await self._run(lambda: self._check(password, known))

    def _check(self, password: str, known: str | None) -> bool:
        try:
            right = self.hasher.verify(password, self._dummy if known is None else known)
        except PwdlibError:
            # A hash of another kind, from elsewhere.
            return self.hasher.verify(password, self._dummy) and False
        return right and known is not None

    def needs_rehash(self, known: str) -> bool:
        """Whether a hash is weaker than those that are made now."""
        return self.hasher.current_hasher.check_needs_rehash(known)

    async def _run(self, work: Callable[[], ResultT]) -> ResultT:
        if self.waiting >= WAITING:
            raise Unavailable("Too many people log in just now; try again.")
        self.waiting += 1
        try:
            # Not to be stopped where the client leaves: it is counted as long as it runs.
            running = asyncio.get_running_loop().run_in_executor(self._threads, work)
            running.add_done_callback(self._done)
        except BaseException:
            self.waiting -= 1
            raise
        return await asyncio.shield(running)

    def _done(self, running: asyncio.Future[ResultT]) -> None:
        self.waiting -= 1
        # Where nobody waits for it any more, nobody else looks.
        if not running.cancelled():
            running.exception()

    def close(self) -> None:
        """Let go of the threads."""
        self._threads.shutdown(wait=False, cancel_futures=True)
