"""What a revision is made of: one operation, the way back, and what it does to a database that is in use."""

from __future__ import annotations

from dataclasses import dataclass

from alembic.operations.ops import MigrateOperation

from graph.evolution.branches import ByDialect, OutsideTransaction
from graph.evolution.locks import Kind


@dataclass(frozen=True, slots=True)
class Step:
    """One operation of a revision; `later` ones come in a revision of their own, outside of its transaction."""

    kind: Kind
    table: str
    what: str
    forward: MigrateOperation
    back: tuple[MigrateOperation, ...]
    later: bool = False

    @property
    def is_outside(self) -> bool:
        """Whether PostgreSQL ends the transaction before it."""
        here = self.forward.postgresql if isinstance(self.forward, ByDialect) else ()
        return any(isinstance(each, OutsideTransaction) for each in here)
