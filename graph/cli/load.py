"""`mainspring load`: a folder of JSON lines → rows in the database."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import typer
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn
from sqlalchemy import MetaData, make_url

from graph.cli.given import Given, read_models, read_settings
from graph.database import make_engine
from graph.database.load import Loaded, load_folder
from graph.database.load.types import Report
from graph.database.reach import show_database
from graph.database.revision import check_revision
from graph.settings import Settings


def run(given: Given, folder: Path) -> None:
    """Load, and say how many rows each table was given."""
    settings = read_settings(given)
    base = read_models(given, settings)
    began = time.monotonic()
    with show_progress() as report:
        loaded = asyncio.run(load(settings, base.metadata, folder, report))
    for table, rows in loaded.rows.items():
        typer.echo(f"{rows:>12,}  {table}")
    seconds = time.monotonic() - began
    where = show_database(make_url(settings.database_url))
    typer.echo(f"{sum(loaded.rows.values()):>12,}  rows in {seconds:.1f} s into {where}")


async def load(settings: Settings, metadata: MetaData, folder: Path, report: Report) -> Loaded:
    engine = make_engine(settings)
    try:
        await check_revision(engine, settings)
        return await load_folder(folder, metadata, engine, report)
    finally:
        await engine.dispose()


@contextmanager
def show_progress(console: Console | None = None) -> Iterator[Report]:
    """A bar a file on a terminal, where it is the standard error; nothing elsewhere."""
    console = console or Console(stderr=True)
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    with Progress(*columns, console=console, disable=not console.is_terminal, transient=True) as progress:
        bars = {}

        def report(name: str, done: int, total: int) -> None:
            if name not in bars:
                bars[name] = progress.add_task(name, total=total, start=False)
            elif done:
                progress.start_task(bars[name])
                progress.update(bars[name], completed=done)

        yield report
