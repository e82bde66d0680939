"""`mainspring docs`: the models → a reference of their API, to read without a server."""

from __future__ import annotations

import asyncio
import tempfile
from pathlib import Path

import typer

from graph.app import assemble
from graph.cli.given import Given, read_models, read_settings
from graph.database import make_engine
from graph.database.revision import find_migrations, read_scripts
from graph.errors import SettingsError
from graph.evolution.history import read_history
from graph.evolution.record import deprecated_since
from graph.evolution.reference import read_reference, write_html, write_markdown
from graph.modules import load_handwritten
from graph.schema import graphql_schema


def run(given: Given, folder: Path, title: str) -> None:
    """Write both forms, over those that are there."""
    settings = read_settings(given)
    service = assemble(
        read_models(given, settings), make_engine(settings), settings, load_handwritten(settings.resolvers)
    )
    migrations = find_migrations(settings)
    with tempfile.TemporaryDirectory() as scratch:
        since = asyncio.run(read_history(migrations, Path(scratch) / "history.db")) if migrations else {}
    deprecated = deprecated_since(read_scripts(migrations)) if migrations else {}
    reference = read_reference(graphql_schema(service.schema), service.engine.catalog, title, since, deprecated)
    for name, text in (("index.html", write_html(reference)), ("reference.md", write_markdown(reference))):
        path = folder / name
        try:
            folder.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        except OSError as error:
            raise SettingsError(f"{path}: {error.strerror}.") from error
        typer.echo(f"{path}  ({len(text) / 1_000_000:.1f} MB)")
