"""`mainspring new`: a folder → a project in it."""

from __future__ import annotations

from pathlib import Path

import typer

from graph.evolution.scaffold import make_project


def run(folder: Path) -> None:
    """Write the files, and say what to do next."""
    files = make_project(folder)
    for file in files:
        typer.echo(f"  {folder / file}")
    typer.echo(f"{len(files)} files. Next:\n\n    cd {folder}\n    mainspring serve --migrate\n")
