"""`mainspring check`: whether models, migrations, schema file and documents agree."""

from __future__ import annotations

from pathlib import Path

import typer

from graph.cli.given import Given, read_models, read_settings
from graph.cli.schema import print_schema
from graph.evolution.check import check
from graph.evolution.documents import read_documents


def run(given: Given, documents: Path | None) -> None:
    """Say what does not agree, and end with 1 where something does not."""
    settings = read_settings(given)
    known = read_documents(documents)
    failures = check(settings, read_models(given, settings).metadata, print_schema(given, settings), known)
    for failure in failures:
        typer.secho(f"{failure.what}: {failure.how}.", fg=typer.colors.RED)
        typer.echo(f"  Mend: {failure.mend}")
    if failures:
        raise typer.Exit(1)
    said = f" = {len(known)} documents" if known else ""
    typer.echo(f"Models = migrations = schema file{said}.")
