"""The office's rules once more, in plain Python over rows in lists: what is hidden from whom.

It shares nothing with the engine, and nothing with the models but the names of tables and columns.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

Row = dict[str, Any]
Tables = Mapping[str, list[Row]]
# A row: its table and its primary key.
Place = tuple[str, tuple[Any, ...]]

KEYS: Mapping[str, tuple[str, ...]] = {
    "assignments": ("project_id", "person_id"),
    "task_labels": ("task_id", "label_id"),
}
# Columns with rules of their own: whether a role may read one in a row that it may read.
CELLS: Mapping[str, Mapping[str, Callable[[Any, str, Row], bool]]] = {
    "people": {
        "email": lambda who, role, row: role == "admin" or row["id"] == who.id,
        "pay": lambda _, role, __: role == "admin",
        "badge": lambda _, role, __: role in ("admin", "member"),
    },
    "projects": {"budget": lambda who, role, row: role == "admin" or row["owner_id"] == who.id},
    "tasks": {"cost": lambda who, role, row: role == "admin" or row["assignee_id"] == who.id},
}


@dataclass(frozen=True)
class Who:
    """A viewer, with an id and a team that are numbers, or None."""

    roles: tuple[str, ...]
    id: int | None = None
    team: int | None = None


def key_of(table: str, row: Row) -> Place:
    return table, tuple(row[name] for name in KEYS.get(table, ("id",)))


@dataclass(frozen=True)
class Truth:
    """What one viewer sees of these rows."""

    tables: Tables
    who: Who

    def find(self, table: str, id_: int) -> Row:
        return next(row for row in self.tables[table] if row["id"] == id_)

    # Rows

    def sees(self, table: str, row: Row, role: str) -> bool:
        """Whether a role may read a row by the rule of its own table."""
        rule = getattr(self, f"_{table}", None)
        return True if rule is None else bool(rule(row, role))

    def _of_team(self, row: Row, role: str) -> bool:
        if role in ("admin", "anonymous"):
            return role == "admin"
        return self.who.team is not None and row["team_id"] == self.who.team

    _people = _labels = _of_team

    def _projects(self, row: Row, role: str) -> bool:
        if role == "admin" or row["is_open"]:
            return True
        mine = {each["project_id"] for each in self.tables["assignments"] if each["person_id"] == self.who.id}
        return role != "anonymous" and row["id"] in mine

    def _assignments(self, row: Row, role: str) -> bool:
        if role in ("admin", "anonymous"):
            return role == "admin"
        return bool(row["person_id"] == self.who.id or self.find("projects", row["project_id"])["is_open"])

    def _tasks(self, row: Row, role: str) -> bool:
        return self._projects(self.find("projects", row["project_id"]), role)

    def _notes(self, row: Row, role: str) -> bool:
        return row["author_id"] == self.who.id if row["kind"] == "secret" else role != "anonymous"

    def _secrets(self, row: Row, role: str) -> bool:
        return self._notes(self.find("notes", row["id"]), role)

    def _task_labels(self, row: Row, _: str) -> bool:
        """A row without a rule, which can be felt where both its ends are seen."""
        task, label = self.find("tasks", row["task_id"]), self.find("labels", row["label_id"])
        return self._any("tasks", task) and self._any("labels", label)

    def _any(self, table: str, row: Row) -> bool:
        return any(self.sees(table, row, role) for role in self.who.roles)

    # What is seen

    def seen(self) -> dict[Place, Row]:
        """The cells that are seen, by row."""
        found: dict[Place, Row] = {}
        for table, rows in self.tables.items():
            for row in rows:
                if self._any(table, row):
                    found[key_of(table, row)] = self._cells(table, row)
        # An owner is shown with the project, whoever may read people.
        for row in self.tables["projects"]:
            owner = self.find("people", row["owner_id"])
            if self._any("projects", row):
                found.setdefault(key_of("people", owner), self._cells("people", owner))
        return found

    def _cells(self, table: str, row: Row) -> Row:
        """The columns of a row; of those with a rule only what one and the same role sees with the row."""
        rules = CELLS.get(table, {})
        return {
            name: value
            for name, value in row.items()
            if name not in rules
            or any(rules[name](self.who, role, row) and self.sees(table, row, role) for role in self.who.roles)
        }
