"""The rows, as Python knows them: SQLAlchemy stores them."""

from __future__ import annotations

from datetime import UTC, datetime
from decimal import Decimal
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, insert

from tests.decorated.models import Base
from tests.decorated.types import Level

ANN, BOB = UUID("aaaaaaaa-0000-4000-8000-000000000001"), UUID("0bbbbbbb-0000-4000-8000-000000000002")
NOTHING = dict.fromkeys(("maker_id", "cost", "price", "level", "facts", "made_at", "code", "secret", "tags"))
GADGETS = [
    {
        "maker_id": ANN, "cost": Decimal("12.50"), "price": Decimal("20.00"), "level": Level.LOUD, "facts": {"a": [1]},
        "made_at": datetime(2026, 11, 21, 10, 30, tzinfo=UTC), "code": "Ab", "secret": "läuft", "tags": "b,a",
    },
    {"maker_id": ANN, "cost": Decimal("-0.01"), "price": Decimal("0.07"), "level": Level.QUIET, "code": "zz"},
    {"maker_id": BOB, "cost": Decimal("12.50"), "level": Level.QUIET, "secret": "", "tags": "c"},
    {},
]  # fmt: skip


def all_rows() -> dict[str, list[dict[str, Any]]]:
    """Every row of each table, those that others refer to first."""
    return {
        "makers": [{"id": ANN, "name": "Ann"}, {"id": BOB, "name": "Bob"}],
        "gadgets": [{"id": n, **NOTHING, **row} for n, row in enumerate(GADGETS, 1)],
    }


def fill(connection: Connection) -> None:
    """Insert every row."""
    for name, rows in all_rows().items():
        connection.execute(insert(Base.metadata.tables[name]), rows)
