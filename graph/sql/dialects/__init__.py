"""One file a dialect: how it spells the words, and the few things it does in a way of its own."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from graph.sql.dialects import postgresql, postgresql_groups, searches, sqlite, sqlite_groups
from graph.sql.dialects.types import Spelling

SPELLINGS: Mapping[str, Spelling] = MappingProxyType(
    {spelling.name: spelling for spelling in (postgresql.SPELLING, sqlite.SPELLING)}
)

# Imported for what they spell.
_ = (postgresql_groups, sqlite_groups, searches)

__all__ = ["SPELLINGS", "Spelling"]
