"""What a database is told of each revision that runs in it, so that a program that does not have the revision can ask.

A program of before meets a database that is ahead of it: its own folder does not have the newer revisions, so what they
do to it stands in the database. The table is made when the first revision runs, and is no revision's.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from alembic.runtime.migration import MigrationContext, MigrationInfo
from sqlalchemy import Boolean, Column, Connection, MetaData, String, Table, delete, inspect, select

revisions_metadata: Final = MetaData()
"""The project's own table of revisions; no migration makes it."""

REVISIONS = Table(
    "mainspring_revisions",
    revisions_metadata,
    Column("revision", String(64), primary_key=True),
    Column("down_revision", String(64), nullable=False),
    Column("expand_only", Boolean, nullable=False),
)


@dataclass(frozen=True, slots=True)
class Ran:
    """A revision that ran: what it came after, and whether programs of before may run on."""

    down_revision: str
    expand_only: bool


def record_step(context: MigrationContext, step: MigrationInfo) -> None:
    """Note a revision that has run, in its own transaction."""
    connection = context.connection
    if connection is None or context.as_sql or step.is_stamp:
        return
    REVISIONS.create(connection, checkfirst=True)
    # A downgrade takes its line away, and an upgrade that is repeated writes it anew.
    connection.execute(delete(REVISIONS).where(REVISIONS.c.revision.in_(step.up_revision_ids)))
    if step.is_upgrade:
        script: Any = step.up_revision
        connection.execute(
            REVISIONS.insert().values(
                revision=script.revision,
                down_revision=",".join(step.down_revision_ids),
                expand_only=bool(getattr(script.module, "expand_only", False)),
            )
        )


def read_ran(connection: Connection) -> Mapping[str, Ran]:
    """What is noted of the revisions that ran; nothing where no program of this project ran them."""
    if not inspect(connection).has_table(REVISIONS.name):
        return {}
    rows = connection.execute(select(REVISIONS.c.revision, REVISIONS.c.down_revision, REVISIONS.c.expand_only))
    return {revision: Ran(down, expand_only) for revision, down, expand_only in rows}


def is_ahead_harmlessly(current: frozenset[str], newest: frozenset[str], ran: Mapping[str, Ran]) -> bool:
    """Whether only revisions that expand lead from a program's newest to where the database is."""
    if len(current) != 1 or len(newest) != 1:
        return False
    (at,), (wanted,) = current, newest
    seen = 0
    while at != wanted:
        step = ran.get(at)
        if step is None or not step.expand_only or seen > len(ran):
            return False
        at, seen = step.down_revision, seen + 1
    return True
