"""A hand-written mutation: a person's function inside the transaction, its rows read back as any others."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NoReturn

from sqlalchemy.ext.asyncio import AsyncSession

from graph.auth import Viewer
from graph.mutations.errors import ForbiddenError, NotFoundError, ValidationError, WriteRefused
from graph.operation.types import Argument, Choice, Fields, Flag, Items, Null, Slot


@dataclass(frozen=True, slots=True)
class Writing:
    """What a hand-written mutation is given: the session of the operation's transaction, and who asks.

    The session is committed when every field of the operation has succeeded, never by the function.
    """

    session: AsyncSession
    viewer: Viewer
    context: Mapping[str, Any]

    def refuse(self, message: str, *path: str) -> NoReturn:
        """End the operation: an argument is not right."""
        raise WriteRefused([ValidationError(message, path)])

    def not_found(self, message: str, *path: str) -> NoReturn:
        """End the operation: what an argument names is not there."""
        raise WriteRefused([NotFoundError(message, path)])

    def forbid(self, message: str, *path: str) -> NoReturn:
        """End the operation: the viewer may not do this."""
        raise WriteRefused([ForbiddenError(message, path)])


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
