"""`mainspring new`: a folder → a project in it."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import typer

from graph.errors import ProjectRefused
from graph.evolution.scaffold import make_project
from graph.settings import PREFIX

# In a process of its own, as the models of a project are called as those of any other.
PRINT_SCHEMA = "from graph.cli import main; main()"


def run(folder: Path) -> None:
    """Write the files and the schema of record, and say what to do next."""
    files = [*make_project(folder), write_schema(folder)]
    for file in files:
        typer.echo(f"  {folder / file}")
    typer.echo(f"{len(files)} files. Next:\n\n    cd {folder}\n    mainspring serve --migrate\n")


def write_schema(folder: Path) -> Path:
    """The schema of the project's models, as `mainspring change` and `check` compare it."""
    file = Path("schema.graphql")
    command = [sys.executable, "-c", PRINT_SCHEMA, "schema", "--models", "models", "--output", str(file)]
    kept = {name: value for name, value in os.environ.items() if not name.startswith(PREFIX)}
    done = subprocess.run(command, cwd=folder, env=kept, capture_output=True, text=True, check=False)  # noqa: S603 (this Python)
    if done.returncode:
        raise ProjectRefused(f"The project is there, but its schema could not be written: {done.stderr.strip()}")
    return file
