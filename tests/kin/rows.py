"""A few rows of each class, and what is hidden between them."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Connection, insert, update

from tests.kin.models import Base

KINDS = ["vehicle", "bicycle", "tank", "car", "taxi", "lorry", "vehicle", "taxi", "scooter"]
OWNERS = {1: {"car_id": 5, "latest_id": 3}, 2: {"car_id": 4, "latest_id": 1}, 3: {}}
NO_VEHICLES = {"car_id": None, "latest_id": None}


def vehicles() -> list[dict[str, Any]]:
    nothing = dict.fromkeys(("gears", "doors", "driver_id"))
    own = {2: {"gears": 7}, 4: {"doors": 5}, 5: {"doors": 3, "driver_id": 2}}
    return [
        {"id": n, "kind": kind, "wheels": n % 3 or None, "owner_id": n % 3 or None, **nothing, **own.get(n, {})}
        for n, kind in enumerate(KINDS, 1)
    ]


def all_rows() -> dict[str, list[dict[str, Any]]]:
    """Every row of each table, those that others refer to first."""
    return {
        "owners": [{"id": n, "name": name, **NO_VEHICLES, **OWNERS[n]} for n, name in enumerate("abc", 1)],
        "vehicles": vehicles(),
        "lorries": [{"id": 6, "tons": 12}],
        "tanks": [{"id": 3}],
        "tasks": [{"id": n, "hours": hours} for n, hours in enumerate([1, 8, 9, 40, 0], 1)],
        "steps": [{"id": task, "task_id": task} for task in range(1, 6)],
        "payments": [
            {"id": 1, "amount": 10, "remark": "late", "owner_id": 1},
            {"id": 2, "amount": 7, "remark": None, "owner_id": 2},
        ],
        "card_payments": [
            {"id": 1, "amount": 20, "digits": "0042", "owner_id": 1},
            {"id": 3, "amount": 7, "digits": "4711", "owner_id": None},
        ],
        "circles": [{"id": 1, "name": "c", "radius": 2}, {"id": 2, "name": None, "radius": 1}],
        "squares": [{"id": 1, "name": "s", "side": 3}],
        "notes": [{"id": 1, "text": "note"}],
        "memos": [{"id": 1, "text": "memo", "author": "ann"}],
    }


def fill(connection: Connection) -> None:
    """Insert every row."""
    tables = Base.metadata.tables
    for name, rows in all_rows().items():
        connection.execute(insert(tables[name]), [{**row, **NO_VEHICLES} if name == "owners" else row for row in rows])
    for id_, later in OWNERS.items():
        if later:
            connection.execute(update(tables["owners"]).where(tables["owners"].c.id == id_).values(**later))
