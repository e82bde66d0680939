"""`mainspring schema`: models → SDL."""

from __future__ import annotations

import sys
from pathlib import Path

from graph.app import assemble
from graph.auth import SYSTEM, Viewer
from graph.cli.given import Given, read_as, read_models, read_settings
from graph.database import make_engine
from graph.database.revision import find_migrations, read_scripts
from graph.errors import SettingsError
from graph.evolution.record import schema_at
from graph.modules import load_handwritten
from graph.schema import print_sdl
from graph.settings import Settings

MODELS = "models"
"""What is no revision: the models as they are now."""


def run(given: Given, at: str | None, output: Path | None, viewer: str | None = None) -> None:
    """Print the schema, that of the models as a viewer sees it or that of a revision, or write it to a file."""
    if at is not None and viewer is not None:
        raise SettingsError("--viewer: rules are those of the models as they are now: leave --at out.")
    settings = read_settings(given)
    text = print_schema(given, settings, read_as(viewer)) if viewer else read_schema(settings, given, at or MODELS)
    if output is None:
        sys.stdout.write(text)
        return
    try:
        output.write_text(text, encoding="utf-8")
    except OSError as error:
        raise SettingsError(f"{output}: {error.strerror}.") from None


def read_schema(settings: Settings, given: Given, revision: str) -> str:
    """The schema at a revision, or that of the models."""
    if revision == MODELS:
        return print_schema(given, settings)
    alembic_ini = find_migrations(settings)
    if alembic_ini is None:
        raise SettingsError(f"The models in {settings.models!r} have no migrations here, and so no revisions.")
    return schema_at(read_scripts(alembic_ini), alembic_ini, revision)


def print_schema(given: Given, settings: Settings, viewer: Viewer = SYSTEM) -> str:
    """The schema of the models as a viewer sees it; no database is asked."""
    base = read_models(given, settings)
    service = assemble(base, make_engine(settings), settings, load_handwritten(settings.resolvers))
    return print_sdl(service.views.schema(viewer))
