"""The table of recorded operations."""

from __future__ import annotations

from typing import Final

from sqlalchemy import BigInteger, Column, DateTime, Index, MetaData, PrimaryKeyConstraint, String, Table, Text

operations_metadata: Final = MetaData()
"""The project's own table, for an env.py of Alembic's: `graph.run_migrations(Base, graph.operations_metadata)`."""

MISSED: Final = ""
"""The id of the line that counts what was answered and not recorded."""

LONGEST_NAME: Final = 200

OPERATIONS = Table(
    "mainspring_operations",
    operations_metadata,
    Column("id", String(64)),
    Column("client", String(100)),
    Column("version", String(100)),
    Column("name", String(LONGEST_NAME)),
    Column("text", Text, nullable=False),
    Column("count", BigInteger, nullable=False),
    Column("first_seen", DateTime(timezone=True), nullable=False),
    Column("last_seen", DateTime(timezone=True), nullable=False),
    PrimaryKeyConstraint("id", "client", "version", name="pk_mainspring_operations"),
    Index("ix_mainspring_operations_last_seen", "last_seen"),
)
