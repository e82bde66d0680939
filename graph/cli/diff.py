"""`mainspring diff`: two revisions → what changed for clients between them."""

from __future__ import annotations

from pathlib import Path

import typer

from graph.cli.change import Form, show
from graph.cli.given import Given, read_settings
from graph.cli.schema import read_schema
from graph.evolution.documents import find_known, judge_documents
from graph.evolution.report import Report
from graph.evolution.schema_difference import compare_schemas, read_sdl, removed_fields


def run(given: Given, before: str, after: str, *, documents: Path | None, form: Form) -> None:
    """Print the difference, and end with its exit code."""
    settings = read_settings(given)
    old, new = read_sdl(read_schema(settings, given, before)), read_sdl(read_schema(settings, given, after))
    lines = compare_schemas(old, new)
    known = find_known(documents, settings)
    report = Report(
        message=f"{before} → {after}",
        operations=(),
        schema=tuple(lines),
        documents=tuple(judge_documents(known.documents, old, new, removed_fields(lines))),
        known=known,
        sizes_known=False,
    )
    show(report, form)
    raise typer.Exit(report.exit_code)
