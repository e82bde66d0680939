"""Revisions → the schema at each of them, which a folder beside the migrations records.

`schema/<revision>.graphql` is a whole schema, `schema/<revision>.diff` what a revision changed in that of the one
before. A revision without either changed nothing. So the history needs neither version control nor the models of then,
a reviewer reads what changed, and a schema of ten thousand lines is stored once.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable, Mapping
from pathlib import Path

from alembic.script import Script, ScriptDirectory
from alembic.util import CommandError
from graphql import parse

from graph.errors import ChangeRefused

SCHEMA_FILE = "schema.graphql"
UNKNOWN = ""
# A member that is gone takes its deprecation along.
CHANGES_DEPRECATION = re.compile(r"^[+-].*@deprecated", re.MULTILINE)
HUNK = re.compile(r"@@ -(\d+)(?:,(\d+))? \+\d+(?:,\d+)? @@")


def schema_file(alembic_ini: Path) -> Path:
    """The schema of record: beside alembic.ini, sorted, committed."""
    return alembic_ini.with_name(SCHEMA_FILE)


def schema_at(scripts: ScriptDirectory, alembic_ini: Path, revision: str) -> str:
    """The schema at a revision: `head`, a revision or its beginning, or so many before the head: `head~2`.

    Raises ChangeRefused where none is recorded.
    """
    script = _find(scripts, revision)
    recorded = read_record(scripts, script.revision)
    if recorded is not None:
        return recorded
    file = schema_file(alembic_ini)
    if script.revision in scripts.get_heads() and file.exists():
        return file.read_text(encoding="utf-8")
    raise ChangeRefused(
        f"No schema is recorded at revision {script.revision} or before it: {_folder(scripts)} begins later. "
        "`mainspring change` records one with every revision that it writes."
    )


def _find(scripts: ScriptDirectory, revision: str) -> Script:
    name, _, steps = revision.partition("~")
    try:
        script = scripts.get_revision(name)
        for _ in range(int(steps or 0)):
            script = scripts.get_revision(_before(script) or "?")
    except (CommandError, ValueError) as error:
        raise ChangeRefused(f"There is no revision {revision!r} in {scripts.dir}: {error}") from error
    if script is None:
        raise ChangeRefused(f"There is no revision {revision!r} in {scripts.dir}.")
    return script


def read_record(scripts: ScriptDirectory, revision: str) -> str | None:
    """The schema at a revision, as it is recorded with it or before it."""
    changes: list[Path] = []
    at: str | None = revision
    while at is not None:
        whole, change = _paths(scripts, at)
        if whole.exists():
            text = whole.read_text(encoding="utf-8")
            for each in reversed(changes):
                text = apply_change(text, each.read_text(encoding="utf-8"), each)
            return text
        if change.exists():
            changes.append(change)
        at = _before(scripts.get_revision(at))
    return None


def deprecated_since(scripts: ScriptDirectory) -> Mapping[str, str]:
    """What is deprecated at the newest revision, `Type.field` or `Enum.VALUE` → the revision that deprecated it.

    What the first recorded schema has deprecated already is left out, unless the first revision made it so. Raises
    ChangeRefused where a record does not fit the one before.
    """
    since: dict[str, str] = {}
    text: str | None = None
    for script in reversed(list(scripts.walk_revisions())):
        whole, change = _paths(scripts, script.revision)
        if whole.exists():
            first, changed = text is None, True
            text = whole.read_text(encoding="utf-8")
        elif change.exists() and text is not None:
            difference = change.read_text(encoding="utf-8")
            first, changed = False, CHANGES_DEPRECATION.search(difference) is not None
            text = apply_change(text, difference, change)
        else:
            continue
        if changed:
            known = not first or _before(script) is None
            now = _deprecated(text)
            since = {name: revision for name, revision in since.items() if name in now}
            since |= dict.fromkeys(now - since.keys(), script.revision if known else UNKNOWN)
    return {name: revision for name, revision in since.items() if revision != UNKNOWN}


def _deprecated(sdl: str) -> set[str]:
    found = set()
    for definition in parse(sdl, no_location=True).definitions:
        for member in getattr(definition, "fields", None) or getattr(definition, "values", None) or ():
            if any(each.name.value == "deprecated" for each in member.directives or ()):
                found.add(f"{definition.name.value}.{member.name.value}")  # type: ignore[attr-defined]
    return found


def write_record(scripts: ScriptDirectory, revision: str, before: str | None, after: str) -> Path | None:
    """Record the schema at a revision that was just written; `before` is that of the one before it, if known."""
    whole, change = _paths(scripts, revision)
    previous = _before(scripts.get_revision(revision))
    whole.parent.mkdir(exist_ok=True)
    if before is None or previous is None:
        whole.write_text(after, encoding="utf-8")
        return whole
    if read_record(scripts, previous) is None:
        _paths(scripts, previous)[0].write_text(before, encoding="utf-8")
    if before == after:
        return None
    change.write_text("".join(show_change(before, after, previous, revision)), encoding="utf-8")
    return change


def show_change(before: str, after: str, old: str, new: str) -> Iterable[str]:
    """A unified diff."""
    return difflib.unified_diff(before.splitlines(keepends=True), after.splitlines(keepends=True), old, new)


def apply_change(text: str, change: str, path: Path) -> str:
    """A schema with a unified diff applied, where each line that it names must be.

    Raises ChangeRefused.
    """
    lines, made, at = text.splitlines(keepends=True), list[str](), 0
    for line in change.splitlines(keepends=True)[2:]:
        hunk = HUNK.match(line)
        if hunk is not None:
            # Where nothing is taken away, the number is that of the line before.
            start = int(hunk[1]) - (0 if hunk[2] == "0" else 1)
            made += lines[at:start]
            at = start
        elif line.startswith("+"):
            made.append(line[1:])
        elif at < len(lines) and lines[at] == line[1:]:
            made += [] if line.startswith("-") else [line[1:]]
            at += 1
        else:
            raise ChangeRefused(
                f"{path} does not fit the schema before it: line {at + 1} should be {line[1:].strip()!r}."
            )
    return "".join([*made, *lines[at:]])


def _folder(scripts: ScriptDirectory) -> Path:
    return Path(scripts.dir) / "schema"


def _paths(scripts: ScriptDirectory, revision: str) -> tuple[Path, Path]:
    return _folder(scripts) / f"{revision}.graphql", _folder(scripts) / f"{revision}.diff"


def _before(script: Script | None) -> str | None:
    """The revision before; after a merge there are several, and a whole schema is recorded."""
    down = None if script is None else script.down_revision
    return down if isinstance(down, str) else None
