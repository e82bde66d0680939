"""`mainspring change`: models → the revision that they need, and one report."""

from __future__ import annotations

import sys
from dataclasses import replace
from enum import Enum
from pathlib import Path

import typer
from rich.console import Console

from graph.cli.given import Given, read_models, read_settings
from graph.cli.schema import print_schema
from graph.cli.statements import find_statement_lines
from graph.evolution.change import Wish, change
from graph.evolution.documents import find_known
from graph.evolution.report import Report
from graph.evolution.show import print_report, show_json, show_markdown


class Form(Enum):
    """How a report is printed."""

    TEXT = "text"
    JSON = "json"
    MARKDOWN = "markdown"


def choose(*, json: bool, markdown: bool) -> Form:
    return Form.JSON if json else Form.MARKDOWN if markdown else Form.TEXT


def run(given: Given, wish: Wish, *, documents: Path | None, form: Form) -> None:
    """Write what is new, print the report, and end with its exit code."""
    settings = read_settings(given)
    base = read_models(given, settings)
    sdl = print_schema(given, settings)
    known = find_known(documents, settings)
    lines, note = find_statement_lines(settings, base, known.documents)
    report = replace(change(settings, base.metadata, sdl, known, wish, statements=lines), statements_note=note)
    show(report, form)
    raise typer.Exit(report.exit_code)


def show(report: Report, form: Form) -> None:
    match form:
        case Form.JSON:
            sys.stdout.write(show_json(report) + "\n")
        case Form.MARKDOWN:
            sys.stdout.write(show_markdown(report))
        case Form.TEXT if report.is_empty and not report.documents and not report.statements:
            written = f" Written: {', '.join(report.files)}" if report.files else ""
            sys.stdout.write(f"The models are as the migrations and the schema of record say.{written}\n")
        case Form.TEXT:
            print_report(report, Console(highlight=False))
