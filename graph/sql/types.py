"""The statement: SQL text and where each of its parameters comes from."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from hashlib import sha256
from typing import Any

from graph.auth import Viewer
from graph.auth.asking import Fact, told
from graph.errors import BadUserInput
from graph.operation.path import Path, show_path
from graph.plan.paging import OTHER_ORDER
from graph.plan.types import Plan

# What a statement takes beside its text, for each character of it: its plan and its parameters. Measured.
BYTES_A_CHARACTER = 15
SMALLEST_STATEMENT = 4_000


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
class FromViewer:
    """A parameter that is a fact of whoever asks; `read` makes null of what the column's type does not know."""

    fact: Fact
    read: Callable[[Any], Any]

    def of(self, viewer: Viewer) -> Any:
        """The value for this viewer."""
        return self.read(told(viewer, self.fact))


# What a placeholder stands for.
Bound = Constant | Parameter | FromViewer


def bind_all(parameters: Sequence[Bound], values: Sequence[Any], viewer: Viewer) -> list[Any]:
    """The parameters' values, in their order.

    Raises what their `convert` does.
    """
    bound = []
    for parameter in parameters:
        if isinstance(parameter, Constant):
            bound.append(parameter.value)
        elif isinstance(parameter, FromViewer):
            bound.append(parameter.of(viewer))
        elif parameter.convert is None:
            bound.append(values[parameter.slot])
        else:
            bound.append(parameter.convert(values[parameter.slot]))
    return bound


def digest_of(value: Any) -> str:
    """A value as cursors hold it, to tell it from others."""
    return sha256(repr(_without_spelling(value)).encode()).hexdigest()[:8]


def _without_spelling(value: Any) -> Any:
    """Equal numbers are one: 12.5 is 12.50, and zero has no sign."""
    match value:
        case list():
            return [_without_spelling(each) for each in value]
        case float():
            return value + 0.0
        case Decimal():
            sign, digits, exponent = value.as_tuple()
            kept = "".join(map(str, digits)).lstrip("0")
            significant = kept.rstrip("0")
            assert isinstance(exponent, int), "the scalar is finite"
            return (sign, significant, exponent + len(kept) - len(significant)) if significant else ""
        case _:
            return value


@dataclass(frozen=True, slots=True)
class Same:
    """A cursor fits only if the digest in its slot `held` is that of the value in `slot`."""

    slot: int
    held: int
    path: Path

    def check(self, values: Sequence[Any]) -> None:
        """Raises BadUserInput."""
        if values[self.held] != digest_of(values[self.slot]):
            raise BadUserInput(OTHER_ORDER.format(show_path(self.path)), path=self.path)


@dataclass(frozen=True, slots=True)
class Statement:
    """One SQL statement that returns one row of one column: the JSON text of the whole answer.

    `complete` is false where hand-written fields must be filled in; `plan` is what it was compiled from; `around`
    is what the text still lacks before and behind it. `rows` is the worst case in rows, where no value has a say in it.
    """

    text: str
    parameters: tuple[Bound, ...]
    complete: bool
    plan: Plan
    around: tuple[bytes, bytes] = (b"", b"")
    same: tuple[Same, ...] = ()
    rows: int | None = None

    @property
    def weight(self) -> int:
        """Roughly the bytes that it takes, for caches."""
        return SMALLEST_STATEMENT + BYTES_A_CHARACTER * len(self.text)

    def finish(self, text: bytes | None) -> bytes:
        """The JSON text of the whole answer, from what the database returned."""
        before, behind = self.around
        return b"%b%b%b" % (before, b"null" if text is None else text, behind)

    def bind(self, values: Sequence[Any], viewer: Viewer) -> list[Any]:
        """The parameters in the order of the text's placeholders, for one viewer of the roles it was made for.

        Raises BadUserInput.
        """
        for same in self.same:
            same.check(values)
        return bind_all(self.parameters, values, viewer)
