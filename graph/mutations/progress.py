"""Where an operation is: the field that is being written, and what was written so far, for whom to blame."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from sqlalchemy.orm import Session

from graph.catalog.writes import Writable
from graph.mutations.made import Made
from graph.mutations.values import Keys
from graph.operation.path import Path

# Makes some of the rows of a bulk write again, to find out which of them the database refuses.
Remake = Callable[[Session, Sequence[int]], None]


@dataclass(slots=True)
class Progress:
    """Which field is being written, and what was written so far: for whom to blame."""

    key: str
    argument: Path = ()
    made: list[Made] = field(default_factory=list)
    deleting: tuple[Writable, Keys] | None = None
    remake: Remake | None = None

    def start(self, key: str, argument: Path) -> None:
        self.key, self.argument, self.deleting, self.remake = key, argument, None, None
        self.made.clear()
