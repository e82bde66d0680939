"""A seed → rows of the office; a viewer → the same rows with everything changed that the viewer can't see."""

from __future__ import annotations

import copy
from random import Random
from typing import Any

from tests.access.truth import Row, Tables, Truth, Who, key_of

# What a foreign key leads to.
TARGETS = {
    "team_id": "teams", "owner_id": "people", "project_id": "projects", "person_id": "people", "parent_id": "tasks",
    "assignee_id": "people", "task_id": "tasks", "label_id": "labels", "author_id": "people",
    "note_id": "notes",
}  # fmt: skip
TABLES = ("teams", "people", "projects", "assignments", "tasks", "notes", "secrets", "labels", "task_labels")
TRIES = 400


def random_rows(random: Random) -> Tables:
    """Some rows of every table, those that others refer to first."""
    tables: dict[str, list[Row]] = {name: [] for name in TABLES}
    for table, count in {"teams": 2, "people": 6, "projects": 5, "tasks": 9, "notes": 9, "labels": 4}.items():
        for id_ in range(1, count + 1):
            tables[table].append(random_row(random, tables, table, id_))
    for table in ("assignments", "task_labels"):
        for _ in range(10):
            add(tables, table, random_row(random, tables, table, 0))
    tables["secrets"] = [
        random_row(random, tables, "secrets", row["id"]) for row in tables["notes"] if row["kind"] == "secret"
    ]
    return tables


def add(tables: Tables, table: str, row: Row) -> None:
    if all(key_of(table, other) != key_of(table, row) for other in tables[table]):
        tables[table].append(row)


def random_row(random: Random, tables: Tables, table: str, id_: int) -> Row:
    def one_of(name: str) -> int:
        return int(random.choice(tables[TARGETS[name]])["id"])

    unique = random.randrange(10**6)
    match table:
        case "teams":
            return {"id": id_, "name": f"team {unique}"}
        case "people":
            return {
                "id": id_, "team_id": one_of("team_id"), "name": f"name {unique % 5}",
                "email": random.choice((None, f"{unique}@office")), "pay": random.choice((None, unique % 50)),
                "badge": unique, "mood": random.choice((None, "CALM", "BUSY")),
            }  # fmt: skip
        case "projects":
            return {
                "id": id_, "team_id": one_of("team_id"), "owner_id": one_of("owner_id"), "name": f"project {unique}",
                "is_open": random.random() < 0.4, "budget": random.choice((None, unique % 20)),
            }  # fmt: skip
        case "assignments":
            return {"project_id": one_of("project_id"), "person_id": one_of("person_id"), "hours": unique % 9}
        case "labels":
            note = random.choice((None, one_of("note_id")))
            return {"id": id_, "team_id": one_of("team_id"), "note_id": note, "text": f"label {unique % 3}"}
        case "tasks":
            parent = random.choice((None, one_of("parent_id"))) if id_ > 1 and tables["tasks"] else None
            return {
                "id": id_, "project_id": one_of("project_id"), "title": f"task {unique % 4}",
                "parent_id": parent if parent is None or parent < id_ else None,
                "assignee_id": random.choice((None, one_of("assignee_id"))),
                "cost": random.choice((None, unique % 20)),
            }  # fmt: skip
        case "task_labels":
            return {"task_id": one_of("task_id"), "label_id": one_of("label_id")}
        case "notes":
            kind = random.choice(("note", "memo", "secret"))
            return {
                "id": id_, "task_id": one_of("task_id"), "author_id": one_of("author_id"), "kind": kind,
                # At most one top note a task, as the relation to one expects.
                "is_top": False, "text": f"text {unique % 4}", "pages": unique % 4 if kind == "memo" else None,
            }  # fmt: skip
        case _:
            return {"id": id_, "code": f"code {unique % 3}"}


def change_hidden(random: Random, tables: Tables, who: Who) -> tuple[Tables, int]:
    """The same rows for this viewer, all others changed, gone or new; and how many changes were made."""
    seen = Truth(tables, who).seen()
    made = 0
    for _ in range(TRIES):
        after = copy.deepcopy(dict(tables))
        if not change(random, after, random.choice(TABLES)):
            continue
        if Truth(after, who).seen() == seen:
            tables, made = after, made + 1
    return tables, made


def change(random: Random, tables: dict[str, list[Row]], table: str) -> bool:
    """Change, remove or add one row; false where its foreign keys don't allow it."""
    rows = tables[table]
    way = random.random()
    if way < 0.15 and table != "secrets":
        id_ = max((row.get("id", 0) for row in rows), default=0) + 1
        fresh = random_row(random, tables, table, id_)
        add(tables, table, fresh)
        if fresh.get("kind") == "secret":
            add(tables, "secrets", random_row(random, tables, "secrets", id_))
        return True
    if not rows:
        return False
    row = random.choice(rows)
    if way < 0.25:
        if table == "secrets" or is_used(tables, table, row):
            return False
        rows.remove(row)
        if row.get("kind") == "secret":
            tables["secrets"] = [each for each in tables["secrets"] if each["id"] != row["id"]]
        return True
    fresh = random_row(random, tables, table, row.get("id", 0))
    names = [name for name in row if name not in ("id", "kind", "pages", "task_id", "label_id", "person_id")]
    for name in random.sample(names, min(len(names), random.randint(1, 2))):
        row[name] = fresh[name]
    keys = [key_of(table, each) for each in rows]
    return len(set(keys)) == len(keys)


def is_used(tables: Tables, table: str, row: Row) -> bool:
    """Whether another row leads to it."""
    return "id" in row and any(
        other.get(name) == row["id"]
        for others in tables.values()
        for other in others
        for name, target in TARGETS.items()
        if target == table
    )


def values_of(*states: Tables) -> dict[str, list[Any]]:
    """Every value of each column in any of the states."""
    found: dict[str, dict[Any, None]] = {}
    for tables in states:
        for rows in tables.values():
            for row in rows:
                for name, value in row.items():
                    if value is not None:
                        found.setdefault(name, {})[value] = None
    return {name: list(values) for name, values in found.items()}
