"""Viewer → what tells PostgreSQL who asks, for the policies that `mainspring migrate --row-level-security` puts up."""

from __future__ import annotations

import json
import math
from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, text
from sqlalchemy.ext.asyncio import AsyncEngine

from graph.auth import Viewer
from graph.database.reach import show_database
from graph.errors import DatabaseNotReady
from graph.settings import Settings

# The tables that have policies, whether they bind this role, and whether it may be the system.
ASK = text(
    "SELECT polrelid::regclass::text, row_security_active(polrelid), has_schema_privilege('mainspring_rules', 'USAGE') "
    "FROM pg_policy WHERE polname = 'mainspring_read' ORDER BY 1"
)


def tell_postgresql(viewer: Viewer) -> str:
    """The statement that says who asks, until the transaction ends."""
    said = {"roles": viewer.roles, "id": viewer.id, "claims": viewer.claims}
    # In hexadecimal digits nothing can end the literal.
    told = json.dumps(_as_jsonb(said)).encode().hex()
    return f"SELECT set_config('mainspring.viewer', convert_from(decode('{told}', 'hex'), 'UTF8'), true)"


def _as_jsonb(value: Any) -> Any:
    """The value, with `{}`, which equals nothing that a rule compares with, for what PostgreSQL's jsonb can't hold."""
    match value:
        case str():
            return value if _is_text(value) else {}
        case float():
            return value if math.isfinite(value) else {}
        case None | bool() | int():
            return value
        case Mapping():
            return {key: _as_jsonb(each) for key, each in value.items() if isinstance(key, str) and _is_text(key)}
        case Sequence():
            return [_as_jsonb(each) for each in value]
        case _:
            return {}


def _is_text(text: str) -> bool:
    return "\0" not in text and not any("\ud800" <= each <= "\udfff" for each in text)


async def check_policies(engine: AsyncEngine, settings: Settings) -> None:
    """Ask whether policies are there and bind the role that the service connects as, where it counts on them.

    Raises DatabaseNotReady.
    """
    if not settings.row_level_security:
        return
    async with engine.connect() as connection:
        found = await connection.run_sync(_read)
    where = f"MAINSPRING_ROW_LEVEL_SECURITY is set, but {show_database(engine.url)}"
    if not found:
        raise DatabaseNotReady(f"{where} has no policies: run `mainspring migrate --row-level-security`.")
    free = [table for table, binds, _ in found if not binds]
    if free:
        raise DatabaseNotReady(
            f"{where} does not bind the role that it is asked as, which owns {free[0]} or may bypass policies: "
            "connect as another role, whom the tables are granted to."
        )
    if not found[0][2]:
        raise DatabaseNotReady(
            f"{where} does not let this role write: as the owner, GRANT USAGE ON SCHEMA mainspring_rules to it."
        )


def _read(connection: Connection) -> list[tuple[str, bool, bool]]:
    if not connection.scalar(text("SELECT to_regnamespace('mainspring_rules') IS NOT NULL")):
        return []
    found: list[Any] = list(connection.execute(ASK))
    return [(table, binds, may) for table, binds, may in found]
