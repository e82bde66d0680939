"""`mainspring client`: the models and a folder of operations → typed clients."""

from __future__ import annotations

from pathlib import Path

import typer

from graph.app import assemble
from graph.cli.given import Given, read_models, read_settings
from graph.database import make_engine
from graph.errors import ClientFailed, SettingsError
from graph.evolution.clients import make_python_client, make_typescript_client
from graph.evolution.documents import find_invalid, read_documents
from graph.modules import load_handwritten
from graph.schema import graphql_schema
from graph.schema.print import print_sdl


def run(given: Given, documents: Path, *, python: Path | None, typescript: Path | None) -> None:
    """Check the operations, then let the generators do their work."""
    if python is None and typescript is None:
        raise SettingsError("Say which client to write, and where: --python DIR, --typescript DIR, or both.")
    settings = read_settings(given)
    schema = assemble(
        read_models(given, settings), make_engine(settings), settings, load_handwritten(settings.resolvers)
    ).schema
    invalid = find_invalid(read_documents(documents), graphql_schema(schema))
    if invalid:
        raise ClientFailed("\n".join(f"{place}: {reason}" for place, reason in invalid.items()))
    sdl = print_sdl(schema)
    for into, make in ((python, make_python_client), (typescript, make_typescript_client)):
        if into is not None:
            make(sdl, documents, into)
            typer.echo(f"{into}")
