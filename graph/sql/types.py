"""The statement: SQL text and where each of its parameters comes from."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from graph.plan.types import Plan


@dataclass(frozen=True, slots=True)
class Constant:
    """A parameter that is the same every time."""

    value: Any


@dataclass(frozen=True, slots=True)
class Parameter:
    """A value of the operation, converted to what the database's driver takes.

    `convert` raises BadUserInput where the value is refused; None passes it as it is.
    """

    slot: int
    convert: Callable[[Any], Any] | None


@dataclass(frozen=True, slots=True)
class Statement:
    """One SQL statement that returns one row of one column: the JSON text of the whole answer.

    `complete` is false where hand-written fields must be filled in; `plan` is what it was compiled from; `around`
    is what the text still lacks before and behind it.
    """

    text: str
    parameters: tuple[Constant | Parameter, ...]
    complete: bool
    plan: Plan
    around: tuple[bytes, bytes] = (b"", b"")

    def finish(self, text: bytes | None) -> bytes:
        """The JSON text of the whole answer, from what the database returned."""
        before, behind = self.around
        return b"%b%b%b" % (before, b"null" if text is None else text, behind)

    def bind(self, values: Sequence[Any]) -> list[Any]:
        """The parameters in the order of the text's placeholders.

        Raises BadUserInput.
        """
        bound = []
        for parameter in self.parameters:
            if isinstance(parameter, Constant):
                bound.append(parameter.value)
            elif parameter.convert is None:
                bound.append(values[parameter.slot])
            else:
                bound.append(parameter.convert(values[parameter.slot]))
        return bound
