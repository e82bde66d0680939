"""A hand-written mutation: a person's function inside the transaction, its rows read back as any others."""

from __future__ import annotations

from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any, NoReturn, TypeVar

from sqlalchemy.ext.asyncio import AsyncSession

from graph.auth import Viewer
from graph.database.write import Writer
from graph.mutations.errors import ForbiddenError, NotFoundError, UniqueError, ValidationError, WriteRefused
from graph.mutations.guard import Guard
from graph.operation.types import Argument, Choice, Fields, Flag, Items, Null, Slot

RowT = TypeVar("RowT")

Session = AsyncSession
"""What hand-written mutations read and write through."""


class Refusing:
    """How a hand-written mutation tells the client what is wrong: in its payload's `errors`."""

    __slots__ = ()

    def refuse(self, message: str, *path: str) -> NoReturn:
        """End the operation: an argument is not right."""
        raise WriteRefused([ValidationError(message, path)])

    def not_found(self, message: str, *path: str) -> NoReturn:
        """End the operation: what an argument names is not there."""
        raise WriteRefused([NotFoundError(message, path)])

    def forbid(self, message: str, *path: str) -> NoReturn:
        """End the operation: the viewer may not do this."""
        raise WriteRefused([ForbiddenError(message, path)])

    def taken(self, message: str, *path: str) -> NoReturn:
        """End the operation: another row has what must be unique."""
        raise WriteRefused([UniqueError(message, path, fields=path[-1:])])


@dataclass(frozen=True, slots=True)
class Writing(Refusing):
    """What a hand-written mutation is given: the session of the operation's transaction, and who asks.

    The session is committed when every field of the operation has succeeded, never by the function.
    """

    session: AsyncSession
    viewer: Viewer
    context: Mapping[str, Any]
    guard: Guard

    async def readable(self, rows: Sequence[RowT]) -> list[RowT]:
        """Those of some rows, in their order, that the viewer may read: the session itself finds hidden ones too."""
        return await self.session.run_sync(self.guard.allowed, rows)


@dataclass(frozen=True, slots=True)
class Acting(Refusing):
    """What a hand-written mutation that returns a plain type is given: who asks, and transactions to open.

    Nothing is held while none is open, so that it may take its time; and what one has committed stays, whatever the
    function says then.
    """

    writer: Writer
    viewer: Viewer
    context: Mapping[str, Any]

    @asynccontextmanager
    async def transaction(self) -> AsyncIterator[AsyncSession]:
        """A session that is committed at the end, or rolled back where anything is raised.

        Raises Unavailable and TimedOut; what else the database says goes on as it is.
        """
        async with self.writer.transaction() as transaction:
            yield transaction.session

    @asynccontextmanager
    async def reading(self) -> AsyncIterator[AsyncSession]:
        """A session that only reads: it waits for no writer, and keeps none waiting.

        Raises what `transaction` does.
        """
        async with self.writer.transaction(keep=False, writes=False) as transaction:
            yield transaction.session


def argument_value(argument: Argument, values: Sequence[Any]) -> Any:
    """An argument as the client sent it, enums as their names."""
    match argument:
        case Slot(index):
            return values[index]
        case Choice(name):
            return name
        case Flag(value):
            return value
        case Null():
            return None
        case Fields(items):
            return {name: argument_value(each, values) for name, each in items}
        case Items(each_of):
            return [argument_value(each, values) for each in each_of]
        case _:
            raise AssertionError("only arguments of reads are opened")
