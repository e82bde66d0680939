"""Steps, the schema's changes and known operations → one Report, which all forms show."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from sqlalchemy import MetaData

from graph.evolution.documents import DocumentLine, Known
from graph.evolution.locks import COSTS, WAITS, Level, Severity, Work
from graph.evolution.revision import statements
from graph.evolution.schema_difference import SchemaLine
from graph.evolution.sizes import Size
from graph.evolution.statements import StatementLine
from graph.evolution.steps import Step

SQLITE_ALONE = "PostgreSQL has nothing to do"


@dataclass(frozen=True, slots=True)
class OperationLine:
    """What a step does to the database, with PostgreSQL's SQL; `seconds` is None where nobody knows the size."""

    severity: Severity
    kind: str
    what: str
    sql: tuple[str, ...]
    lock: str
    waits: str
    work: str
    why: str
    source: str
    expands: bool
    rows: int | None
    seconds: float | None


@dataclass(frozen=True, slots=True)
class Report:
    """One change. `files` are what was written; `allowed` is why it may break clients, if somebody said.

    `statements` are the known operations whose SQL changes, or `statements_note` says why that is not known.
    """

    message: str
    operations: tuple[OperationLine, ...]
    schema: tuple[SchemaLine, ...]
    documents: tuple[DocumentLine, ...]
    known: Known
    sizes_known: bool
    statements: tuple[StatementLine, ...] = ()
    statements_note: str | None = None
    files: tuple[str, ...] = ()
    allowed: str | None = None

    @property
    def severity(self) -> Severity:
        """The worst of all lines."""
        lines: tuple[OperationLine | SchemaLine | DocumentLine | StatementLine, ...]
        lines = (*self.operations, *self.schema, *self.documents, *self.statements)
        return max((line.severity for line in lines), default=Severity.SAFE)

    @property
    def exit_code(self) -> int:
        """0 safe, or allowed; 1 dangerous; 2 breaking."""
        return 0 if self.allowed is not None else int(self.severity)

    @property
    def is_empty(self) -> bool:
        return not (self.operations or self.schema)


def make_lines(
    steps: Iterable[Step], metadatas: Sequence[MetaData], sizes: Mapping[str, Size] | None
) -> tuple[OperationLine, ...]:
    """Every step with what it costs; what one locks stays locked to the end of the revision's transaction."""
    lines: list[OperationLine] = []
    locked: list[str] = []
    for step in steps:
        line = _line(step, metadatas, (sizes or {}).get(step.table))
        if step.later:
            # Outside of it, when it has ended.
            lines.append(line)
            continue
        if step.is_outside:
            locked.clear()
        lines.append(_held_longer(line, step.table, locked))
        if line.lock == Level.ACCESS_EXCLUSIVE.value and step.table not in locked:
            locked.append(step.table)
    return tuple(lines)


def _held_longer(line: OperationLine, table: str, locked: Sequence[str]) -> OperationLine:
    """The line of a step that takes long, with those who wait for it since they wait for a step before."""
    exclusive = Level.ACCESS_EXCLUSIVE
    tables = [each for each in locked if each != table or line.lock != exclusive.value]
    if not tables or line.work == Work.NOTHING.name.lower():
        return line
    others = f"readers and writers of {', '.join(tables)} wait, which steps before have locked in this transaction"
    waits = WAITS[exclusive] if table in locked else line.waits
    return replace(line, waits=waits, why=f"{line.why}; {others}" if line.why else others)


def _line(step: Step, metadatas: Sequence[MetaData], size: Size | None) -> OperationLine:
    sql = statements(step.forward, metadatas)
    cost = COSTS[step.kind] if sql else replace(COSTS[step.kind], level=Level.NONE, work=Work.NOTHING, why=SQLITE_ALONE)
    return OperationLine(
        severity=cost.severity,
        kind=step.kind.value,
        what=step.what,
        sql=sql,
        lock=cost.level.value,
        waits=WAITS[cost.level],
        work=cost.work.name.lower(),
        why=cost.why,
        source=cost.source,
        expands=cost.expands,
        rows=None if size is None else size.rows,
        seconds=0.0 if cost.work is Work.NOTHING else None if size is None else size.seconds(cost.work),
    )
