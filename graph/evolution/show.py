"""Report → text for people, JSON for programs, Markdown for a pull request."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import asdict
from datetime import datetime
from typing import Any

from rich.console import Console
from rich.text import Text

from graph.evolution.documents import describe_document
from graph.evolution.locks import Severity
from graph.evolution.report import OperationLine, Report
from graph.evolution.sizes import ASSUMED
from graph.evolution.statements import StatementLine, show_changes

COLORS = {Severity.SAFE: "green", Severity.DANGEROUS: "yellow", Severity.BREAKING: "bold red"}
MOST_SAFE_LINES = 12
WORST = max(len(each.word) for each in Severity)
MARGIN = " " * (WORST + 4)


# JSON


def show_json(report: Report) -> str:
    """Every field of the report, severities as words."""
    known = {
        "documents": len(report.known.documents),
        "asked": report.known.asked,
        "since": report.known.since,
        "missed": report.known.missed,
    }
    made = asdict(report) | {"known": known, "severity": report.severity, "exit_code": report.exit_code}
    return json.dumps(_words(made), indent=2, ensure_ascii=False)


def _words(value: Any) -> Any:
    match value:
        case Severity():
            return value.word
        case dict():
            return {name: _words(each) for name, each in value.items()}
        case list() | tuple():
            return [_words(each) for each in value]
        case datetime():
            return value.isoformat()
        case _:
            return value


# For people


def print_report(report: Report, console: Console) -> None:
    """What changes in the database, for clients, and for the operations that are known."""
    for part in _parts(report):
        console.print(part, soft_wrap=True)


def _parts(report: Report) -> Iterable[Text]:
    yield Text(f"{report.message}: {report.severity.word}", style=COLORS[report.severity])
    if report.operations:
        yield Text("\nDatabase", style="bold")
        for line in report.operations:
            yield _row(line.severity, f"{line.kind}: {line.what}")
            for detail in details(line):
                yield Text(f"{MARGIN}{detail}", style="dim")
        yield Text(f"  {sizes_note(report)}", style="dim")
    if report.schema:
        yield Text("\nGraphQL", style="bold")
        for severity, text in schema_lines(report):
            yield _row(severity, text)
    yield Text("\nOperations of clients", style="bold")
    yield Text(f"  {documents_note(report)}", style="dim")
    for each in report.documents:
        yield _row(each.severity, describe_document(each.document))
        for reason in each.reasons:
            yield Text(f"{MARGIN}{reason}", style="dim")
    for changed in report.statements:
        yield _row(changed.severity, f"{describe_document(changed.document)}: {statement_note(changed)}")
        yield from (Text(f"{MARGIN}{part}", style="dim") for part in show_changes(changed.before, changed.after))
    if report.statements_note:
        yield Text(f"  {report.statements_note}", style="dim")
    if report.files:
        yield Text("\nWritten", style="bold")
        yield from (Text(f"  {file}") for file in report.files)
    if report.allowed is not None:
        yield Text(f"\nAllowed: {report.allowed}")


def _row(severity: Severity, text: str) -> Text:
    return Text.assemble("  ", (severity.word.ljust(WORST), COLORS[severity]), "  ", text)


def details(line: OperationLine) -> Iterable[str]:
    """The SQL, the lock, and how long it may take."""
    yield from (f"{each};" for each in line.sql)
    work = {
        "nothing": "no row is read",
        "scan": "every row is read",
        "build": "an index is built",
        "write": "rows are written",
        "rewrite": "the table is written anew",
    }[line.work]
    took = "" if line.seconds is None or line.work == "nothing" else f", about {_duration(line.seconds)}"
    rows = "" if line.rows is None or line.work == "nothing" else f" ({line.rows:,} rows)"
    yield f"{line.lock}, {line.waits}; {work}{rows}{took} [{line.source}]"
    if line.why:
        yield line.why


def _duration(seconds: float) -> str:
    if seconds < 1:
        return "a second or less"
    return f"{seconds:,.0f} s" if seconds < 120 else f"{seconds / 60:,.0f} min"


def sizes_note(report: Report) -> str:
    """Where the numbers are from."""
    return ASSUMED if report.sizes_known else "No database was there to ask how large the tables are."


def documents_note(report: Report) -> str:
    """How many operations were looked at."""
    known = report.known
    unasked = "" if known.asked else " No database was there to ask what was recorded."
    if not known.documents:
        return f"None are known: give a folder or a manifest by --documents, or let the server record them.{unasked}"
    said = f"{len(known.documents)} known, {len(report.documents)} concerned."
    if known.since is not None:
        said += f" {known.recorded} of them recorded since {known.since:%Y-%m-%d}."
    if known.missed:
        said += f" {known.missed:,} times one was answered that there was no room to record."
    return said + unasked


def statement_note(line: StatementLine) -> str:
    """For whom PostgreSQL is asked otherwise."""
    return f"other SQL for {', '.join(line.roles)}"


def schema_lines(report: Report) -> Iterable[tuple[Severity, str]]:
    """Every line that is not safe, and the first of those that are: one column is dozens."""
    safe = [line for line in report.schema if line.severity is Severity.SAFE]
    for line in report.schema:
        if line.severity is not Severity.SAFE:
            yield line.severity, line.text
    # What is of an object's own comes before what is derived of it.
    safe.sort(key=lambda line: (line.kind not in {"FIELD_ADDED", "DEPRECATED", "TYPE_ADDED"}, line.text))
    for line in safe[:MOST_SAFE_LINES]:
        yield line.severity, line.text
    if len(safe) > MOST_SAFE_LINES:
        yield Severity.SAFE, f"… and {len(safe) - MOST_SAFE_LINES} more (--json has all)."


# For a pull request


def show_markdown(report: Report) -> str:
    """The report as a comment on a pull request."""
    return "\n".join(_markdown(report)) + "\n"


def _markdown(report: Report) -> Iterable[str]:
    yield f"### {report.message}: {report.severity.word}"
    if report.operations:
        yield "\n| | database | lock on PostgreSQL |\n| --- | --- | --- |"
        for line in report.operations:
            after = [each for each in details(line) if not each.endswith(";")]
            yield f"| {line.severity.word} | {_cell(f'{line.kind}: {line.what}')} | {_cell('. '.join(after))} |"
        yield "\n```sql"
        yield from (f"{each};" for line in report.operations for each in line.sql)
        yield "```\n"
        yield sizes_note(report)
    if report.schema:
        yield "\n| | GraphQL |\n| --- | --- |"
        yield from (f"| {severity.word} | {_cell(text)} |" for severity, text in schema_lines(report))
    yield f"\nOperations of clients: {documents_note(report)}"
    for each in report.documents:
        yield f"- **{each.severity.word}** {describe_document(each.document)}: {' '.join(each.reasons)}"
    for changed in report.statements:
        yield f"- **{changed.severity.word}** {describe_document(changed.document)}: {statement_note(changed)}"
        yield from ("\n```diff", *show_changes(changed.before, changed.after), "```\n")
    if report.statements_note:
        yield f"\n{report.statements_note}"
    if report.allowed is not None:
        yield f"\nAllowed: {report.allowed}"


def _cell(text: str) -> str:
    return text.replace("|", r"\|").replace("\n", " ")
