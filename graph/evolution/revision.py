"""Steps → the revisions of Alembic's that do them: readable, and the same for both databases."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from io import StringIO
from pathlib import Path
from typing import Any

from alembic import util
from alembic.autogenerate.api import RevisionContext, render_python_code
from alembic.operations import Operations, ops
from alembic.operations.ops import MigrateOperation
from alembic.runtime.environment import EnvironmentContext
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, MetaData, inspect, make_url

from graph.database.migrate import configure, explaining
from graph.evolution.declared import declare_on_postgresql
from graph.evolution.locks import COSTS
from graph.evolution.operations import DIALECTS, complete, find_renames
from graph.evolution.scratch import Scratch
from graph.evolution.steps import Step, make_steps

LATER = "afterwards"


@dataclass(slots=True)
class Draft:
    """What the models need: steps now, and a revision that is not written yet."""

    scripts: ScriptDirectory
    context: RevisionContext
    steps: list[Step]
    metadatas: Sequence[MetaData]


@dataclass(frozen=True, slots=True)
class Written:
    """A revision's file."""

    revision: str
    path: Path
    expand_only: bool


def draft_revision(
    scripts: ScriptDirectory, alembic_ini: Path, scratch: Scratch, metadata: MetaData, message: str
) -> Draft:
    """Compare the models with the scratch, by the migrations' own env.py.

    Raises ChangeRefused and MigrationFailed.
    """
    renames: list[MigrateOperation] = []
    said = declare_on_postgresql(scripts, metadata)
    scratch.declared.comments, scratch.declared.tables = said.comments, said.tables
    scratch.declared.indexes = said.indexes
    scratch.run(lambda connection: renames.extend(_rename(connection, metadata, scratch)))
    steps: list[Step] = []
    metadatas: list[MetaData] = []

    def fill(context: MigrationContext, _rev: object, directives: list[ops.MigrationScript]) -> None:
        target = context.opts["target_metadata"]
        metadatas.extend(target if isinstance(target, list | tuple) else [target])
        assert context.connection is not None
        found = directives[0].upgrade_ops
        assert found is not None
        changes = complete(found.ops, metadatas, scratch.declared, inspect(context.connection))
        steps.extend(make_steps([*renames, *changes], metadatas))
        # Rendered for both databases, whichever the scratch is.
        context.opts["render_as_batch"] = True

    # Its remarks on the files that it writes.
    scripts.messaging_opts = {"quiet": True}
    config = configure(alembic_ini, scratch.settings, metadata)
    arguments = {"message": message, "head": "head", "autogenerate": True, "sql": False}
    arguments |= dict.fromkeys(("splice", "branch_label", "version_path", "rev_id", "depends_on"))
    context = RevisionContext(config, scripts, arguments, process_revision_directives=fill)

    def retrieve(revision: Any, migration: MigrationContext) -> Sequence[Any]:
        context.run_autogenerate(revision, migration)
        return []

    url = make_url(scratch.settings.database_url)
    with (
        EnvironmentContext(config, scripts, fn=retrieve, template_args=context.template_args),
        explaining(scripts, url),
    ):
        scripts.run_env()
    return Draft(scripts, context, steps, metadatas)


def _rename(connection: Connection, metadata: MetaData, scratch: Scratch) -> list[MigrateOperation]:
    """What is renamed is renamed in the scratch too, so that the rest is compared under the new name."""
    renames = find_renames([metadata], inspect(connection))
    operations = Operations(MigrationContext.configure(connection))
    for each in renames:
        operations.invoke(each)
        scratch.declared.apply(each)
    return renames


def expands(steps: Iterable[Step]) -> bool:
    """Whether programs of the revision before may run on beside the new one."""
    return all(COSTS[step.kind].expands for step in steps)


# Writing


def write_revisions(draft: Draft, *, allowed: str | None) -> list[Written]:
    """The file, and a second one for what must be done outside of a transaction."""
    now = [step for step in draft.steps if not step.later]
    later = [step for step in draft.steps if step.later]
    first = draft.context.generated_revisions[0]
    parts = [(first, now or later)]
    if now and later:
        parts.append((_following(first), later))
    draft.context.generated_revisions = [script for script, _ in parts]
    for script, steps in parts:
        script.upgrade_ops_list[-1].ops[:] = group([step.forward for step in steps])
        script.downgrade_ops_list[-1].ops[:] = group([each for step in reversed(steps) for each in step.back])
        script._needs_render = True
    written = []
    for made, (_, steps) in zip(draft.context.generate_scripts(), parts, strict=True):
        assert made is not None
        path = Path(made.path)
        path.write_text(tidy(path.read_text(), expand_only=expands(steps), allowed=allowed))
        format_files(path)
        written.append(Written(made.revision, path, expands(steps)))
    return written


def write_steps(scripts: ScriptDirectory, message: str, steps: Sequence[Step]) -> Path:
    """One revision after the newest, of steps that were found otherwise than by comparing models."""
    context = MigrationContext.configure(dialect=DIALECTS[0])
    up = ops.UpgradeOps(group([step.forward for step in steps]))
    down = ops.DowngradeOps(group([each for step in reversed(steps) for each in step.back]))
    made = scripts.generate_revision(
        util.rev_id(),
        message,
        upgrades=render_python_code(up, render_as_batch=True, migration_context=context),
        downgrades=render_python_code(down, render_as_batch=True, migration_context=context),
        imports="",
    )
    assert made is not None
    path = Path(made.path)
    path.write_text(tidy(path.read_text(), expand_only=expands(steps), allowed=None))
    format_files(path)
    return path


def _following(first: ops.MigrationScript) -> ops.MigrationScript:
    assert first.rev_id is not None
    return ops.MigrationScript(
        rev_id=util.rev_id(),
        message=f"{first.message}, {LATER}",
        upgrade_ops=ops.UpgradeOps([], upgrade_token=first.upgrade_ops_list[-1].upgrade_token),
        downgrade_ops=ops.DowngradeOps([], downgrade_token=first.downgrade_ops_list[-1].downgrade_token),
        head=first.rev_id,
    )


def group(operations: Iterable[MigrateOperation]) -> list[MigrateOperation]:
    """Neighbours of one table together: SQLite makes the table anew for each group."""
    grouped: list[MigrateOperation] = []
    for operation in operations:
        table = _batched(operation)
        last = grouped[-1] if grouped else None
        if table is None:
            grouped.append(operation)
        elif isinstance(last, ops.ModifyTableOps) and last.table_name == table:
            last.ops.append(operation)
        else:
            grouped.append(ops.ModifyTableOps(table, [operation], schema=getattr(operation, "schema", None)))
    return grouped


def _batched(operation: MigrateOperation) -> str | None:
    match operation:
        case ops.CreateForeignKeyOp():
            return operation.source_table
        case ops.AddColumnOp() | ops.DropColumnOp() | ops.AlterColumnOp() | ops.DropConstraintOp():
            return operation.table_name
        case ops.CreateUniqueConstraintOp() | ops.CreateCheckConstraintOp() | ops.CreatePrimaryKeyOp():
            return operation.table_name
        case _:
            return None


def tidy(text: str, *, expand_only: bool, allowed: str | None) -> str:
    """A generated file without the generator's remarks, and with what `mainspring` knows of the revision."""
    text = re.sub(r"^ *# ### .* ###\n", "", text, flags=re.MULTILINE)
    text = text.replace(", schema=None) as batch_op", ") as batch_op").replace(" schema=None,", "")
    text = re.sub(r"\n\n+( *else:\n)", r"\n\1", text)
    known = [
        "",
        "# Whether programs of the revision before may run on beside it.",
        f"expand_only = {expand_only}",
    ]
    if allowed is not None:
        known += ["# Why it may break clients.", f"allowed = {allowed!r}"]
    lines = text.split("\n")
    at = max((i for i, line in enumerate(lines) if re.match(r"(depends_on|down_revision)\b", line)), default=len(lines))
    return "\n".join([*lines[: at + 1], *known, *lines[at + 1 :]])


def format_files(*paths: Path) -> None:
    """With ruff, where the project has it."""
    beside = Path(sys.executable).with_name("ruff")
    ruff = str(beside) if beside.exists() else shutil.which("ruff")
    if ruff is None:
        return
    with suppress(OSError):
        subprocess.run([ruff, "check", "--no-cache", "--quiet", "--fix", "--select", "I,F401", *paths], check=False)  # noqa: S603
        subprocess.run([ruff, "format", "--no-cache", "--quiet", *paths], check=False)  # noqa: S603


# Showing


def statements(operation: MigrateOperation, metadatas: Sequence[MetaData]) -> tuple[str, ...]:
    """An operation as PostgreSQL gets it; no database is asked."""
    buffer = StringIO()
    options = {"as_sql": True, "output_buffer": buffer, "target_metadata": list(metadatas)}
    # Another driver's would write each % twice, as it wants it.
    context = MigrationContext.configure(dialect=DIALECTS[0], opts=options)
    Operations(context).invoke(operation)
    return tuple(_split(buffer.getvalue()))


def _split(text: str) -> Iterator[str]:
    for each in text.split(";\n\n"):
        if each.strip():
            yield re.sub(r"\n\s*", " ", each.strip())
