"""Where the database is, and a revision → the migrations between them, or why there are none."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from alembic.script import ScriptDirectory
from alembic.script.revision import MultipleHeads, RangeNotAncestorError
from alembic.util import CommandError

from graph.errors import MigrationFailed

STEPS = re.compile(r"[+-]\d+")


def find_way(scripts: ScriptDirectory, current: tuple[str, ...], revision: str) -> Sequence[Any]:
    """The steps from where the database is to the revision: forward, or back where that is an older one.

    Raises MigrationFailed.
    """
    try:
        # Alembic says which ways there are in these two only; its own commands call them.
        if is_older(scripts, current, revision):
            return scripts._downgrade_revs(revision, current)  # type: ignore[arg-type]
        return scripts._upgrade_revs(revision, current)  # type: ignore[arg-type]
    except CommandError as error:
        raise MigrationFailed(explain_no_way(scripts, current, revision, error)) from error


def is_older(scripts: ScriptDirectory, current: tuple[str, ...], revision: str) -> bool:
    """Whether a revision lies behind the current ones."""
    if revision == "base" or revision.startswith("-"):
        return True
    if not current or revision in {"head", "heads"} or "+" in revision or "@" in revision:
        return False
    wanted = scripts.get_revision(revision).revision
    if wanted in current:
        return False
    return any(script.revision == wanted for script in scripts.iterate_revisions(current, "base"))


def explain_no_way(scripts: ScriptDirectory, current: tuple[str, ...], revision: str, error: CommandError) -> str:
    """What is wrong with a revision, and what would be right; Alembic's own words where it is none of these."""
    if STEPS.fullmatch(revision):
        return explain_steps(scripts, current, revision)
    if isinstance(error.__cause__, MultipleHeads):
        return (
            f"The migrations end in several revisions, {name(scripts.get_heads())}: name one of them, "
            "or heads for all; `alembic merge heads` joins them."
        )
    if isinstance(error.__cause__, RangeNotAncestorError):
        return f"No migrations lead from {name(current)} to {revision!r}: they are on different branches."
    if re.fullmatch(r"\w+", revision) is None:
        return f"{error}."
    known = [script.revision for script in scripts.walk_revisions()]
    alike = [each for each in known if each.startswith(revision)]
    if len(alike) > 1:
        return f"Several revisions begin with {revision!r}: {name(alike)}. Write more of the one that is meant."
    newest = f"the newest is {name(scripts.get_heads())}" if known else "it has none"
    return f"There is no revision {revision!r} in {scripts.dir}; {newest}."


def explain_steps(scripts: ScriptDirectory, current: tuple[str, ...], revision: str) -> str:
    """Why so many steps can't be made."""
    forward = revision.startswith("+")
    left = scripts.iterate_revisions("heads", current or "base") if forward else ()
    count = len(list(left)) if forward else len(list(scripts.iterate_revisions(current, "base")))
    where = f"the database is at {name(current)}"
    if not count:
        return f"{revision}: {where}, and no migration {'comes after' if forward else 'lies before'} that."
    migrations = "one migration" if count == 1 else f"{count} migrations"
    return (
        f"{revision}: {where}, and only {migrations} {'forward' if forward else 'back'} from there; "
        f"give {revision[0]}{count}, or {'head' if forward else 'base'}."
    )


def name(revisions: Sequence[str]) -> str:
    return " and ".join(revisions) or "base"
