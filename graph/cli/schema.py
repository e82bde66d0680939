"""`mainspring schema`: models → SDL."""

from __future__ import annotations

import sys
from pathlib import Path

from graph.app import assemble
from graph.cli.given import Given, read_models, read_settings
from graph.database import make_engine
from graph.errors import SettingsError
from graph.modules import load_handwritten
from graph.schema import print_sdl


def run(given: Given, output: Path | None) -> None:
    """Print the schema, or write it to a file."""
    settings = read_settings(given)
    service = assemble(
        read_models(given, settings), make_engine(settings), settings, load_handwritten(settings.resolvers)
    )
    text = print_sdl(service.schema)
    if output is None:
        sys.stdout.write(text)
        return
    try:
        output.write_text(text, encoding="utf-8")
    except OSError as error:
        raise SettingsError(f"{output}: {error.strerror}.") from None
