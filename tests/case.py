"""A file of `tests/cases` → Case: an operation, and everything that may differ around it.

The file is sent as it is, so that the positions of errors are those of the file. Its first lines may be comments
of the form `# key: value`; a comment indented further goes on with the value above it, and any other is prose.

| key | value |
| --- | --- |
| `viewer` | who asks: roles, id and claims, as in `member+admin id=7 workspace=3`; `system` if nothing is said |
| `variables` | a JSON object |
| `operation` | the name of the operation to run, where there are several |
| `settings` | a JSON object of settings that differ from their defaults |
| `models` | the name of a world of `tests/worlds.py`; `chat` if nothing is said |
| `then` | the name of a query of the same document that shows what was written |
"""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from graph.auth import SYSTEM_ROLE, Viewer, read_viewer
from graph.operation import Request

CASES = Path(__file__).parent / "cases"
# What is written is run apart (tests/mutations), each on a database of its own.
WRITES = "mutations"
KEYS = ("viewer", "variables", "operation", "settings", "models", "then")


@dataclass(frozen=True)
class Case:
    """One operation. `settings` is JSON text, so that equal ones share what is assembled of them."""

    path: Path
    query: str
    viewer: Viewer
    variables: Mapping[str, Any]
    operation: str | None
    settings: str
    models: str
    then: str | None = None

    @property
    def name(self) -> str:
        return f"{self.path.parent.name}/{self.path.stem}"

    @property
    def request(self) -> Request:
        return Request(self.query, self.variables, self.operation)

    def beside(self, suffix: str) -> Path:
        """A generated file of this case."""
        return self.path.with_suffix(suffix)


def read_case(path: Path) -> Case:
    query = path.read_text()
    header = dict(read_header(query))
    return Case(
        path,
        query,
        viewer=read_viewer(header.get("viewer", SYSTEM_ROLE)),
        variables=json.loads(header.get("variables", "{}")),
        operation=header.get("operation"),
        settings=json.dumps(json.loads(header.get("settings", "{}")), sort_keys=True),
        models=header.get("models", "chat"),
        then=header.get("then"),
    )


def read_header(query: str) -> Iterator[tuple[str, str]]:
    key, value = "", ""
    for line in query.splitlines():
        if not line.startswith("#"):
            break
        started = re.match(rf"# ({'|'.join(KEYS)}): (.*)", line)
        if started:
            if key:
                yield key, value
            key, value = started.groups()
        elif key and line.startswith("#  "):
            value += line[1:].strip()
    if key:
        yield key, value


def all_cases() -> list[Case]:
    return [read_case(path) for path in sorted(CASES.glob("*/*.graphql")) if path.parent.name != WRITES]


def write_cases() -> list[Case]:
    return [read_case(path) for path in sorted(CASES.glob(f"{WRITES}/*.graphql"))]
