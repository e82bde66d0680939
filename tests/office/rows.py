"""A few rows, so that every viewer sees some and misses some."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Connection, insert

from tests.office.models import Base


def people() -> list[dict[str, Any]]:
    names = ("ann", "bob", "cid", "dan", "eve")
    moods = (None, "CALM", "BUSY", "CALM", None)
    return [
        {
            "id": n, "team_id": 1 if n < 4 else 2, "name": name, "email": None if n == 3 else f"{name}@office",
            "pay": n * 100, "badge": n, "mood": mood,
        }
        for n, (name, mood) in enumerate(zip(names, moods, strict=True), 1)
    ]  # fmt: skip


def notes() -> list[dict[str, Any]]:
    kinds = ("note", "memo", "secret", "secret", "memo", "note")
    return [
        {
            "id": n, "task_id": 1 + n % 4, "author_id": 1 + n % 5, "kind": kind, "is_top": n < 4, "text": f"{kind} {n}",
            "pages": n if kind == "memo" else None,
        }
        for n, kind in enumerate(kinds, 1)
    ]  # fmt: skip


def all_rows() -> dict[str, list[dict[str, Any]]]:
    """Every row of each table, those that others refer to first."""
    return {
        "teams": [{"id": 1, "name": "red"}, {"id": 2, "name": "blue"}],
        "people": people(),
        "projects": [
            {"id": 1, "team_id": 1, "owner_id": 1, "name": "open", "is_open": True, "budget": 10},
            {"id": 2, "team_id": 1, "owner_id": 2, "name": "closed", "is_open": False, "budget": 20},
            {"id": 3, "team_id": 2, "owner_id": 4, "name": "other", "is_open": False, "budget": 30},
        ],
        "assignments": [
            {"project_id": project, "person_id": person, "hours": project * person}
            for project, person in ((1, 1), (1, 4), (2, 2), (2, 3), (3, 4), (3, 2))
        ],
        "labels": [{"id": n, "team_id": 1 + n % 2, "text": text} for n, text in enumerate(("a", "b", "c"), 1)],
        "tasks": [
            {"id": 1, "project_id": 1, "parent_id": None, "assignee_id": 1, "title": "one", "cost": 1},
            {"id": 2, "project_id": 1, "parent_id": 1, "assignee_id": 4, "title": "two", "cost": 2},
            {"id": 3, "project_id": 2, "parent_id": 1, "assignee_id": 2, "title": "three", "cost": 3},
            {"id": 4, "project_id": 3, "parent_id": 3, "assignee_id": None, "title": "four", "cost": 4},
        ],
        "task_labels": [{"task_id": 1 + n % 4, "label_id": 1 + n % 3} for n in range(8)],
        "notes": notes(),
        "secrets": [{"id": n, "code": f"code {n}"} for n in (3, 4)],
    }


def fill(connection: Connection) -> None:
    """Into the tables of an empty database."""
    for name, rows in all_rows().items():
        connection.execute(insert(Base.metadata.tables[name]), rows)
