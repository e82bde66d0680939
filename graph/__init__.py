"""SQLAlchemy models → a GraphQL API, every operation one SQL statement.

The rooms in order of flow; each one's first line says what comes in and what goes out:

    once, at start       catalog ──▶ schema
    every request        http ──▶ engine: operation ──▶ plan ──▶ sql ──▶ database ──▶ http

What a program that serves its models needs is here: `mount` them on an application of FastAPI's, or
`create_app` from the settings.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from graph.app import Service, create_app, make_authentication, mount
    from graph.auth import ANONYMOUS, SYSTEM, Viewer
    from graph.evolution.environment import run_migrations
    from graph.evolution.searching import create_search_indexes
    from graph.mutations import Acting, Writing, idempotency_metadata
    from graph.recording import operations_metadata
    from graph.schema import HandWritten, Row, build_schema, computed, mutation_field, query_field
    from graph.settings import Settings

__all__ = [
    "ANONYMOUS",
    "SYSTEM",
    "Acting",
    "HandWritten",
    "Row",
    "Service",
    "Settings",
    "Viewer",
    "Writing",
    "build_schema",
    "computed",
    "create_app",
    "create_search_indexes",
    "idempotency_metadata",
    "make_authentication",
    "mount",
    "mutation_field",
    "operations_metadata",
    "query_field",
    "run_migrations",
]

# Imported when they are asked for: all of them take most of a second, which `mainspring --help` can do without.
_PLACES = {
    "graph.app": ("Service", "create_app", "make_authentication", "mount"),
    "graph.auth": ("ANONYMOUS", "SYSTEM", "Viewer"),
    "graph.evolution.environment": ("run_migrations",),
    "graph.evolution.searching": ("create_search_indexes",),
    "graph.mutations": ("Acting", "Writing", "idempotency_metadata"),
    "graph.recording": ("operations_metadata",),
    "graph.schema": ("HandWritten", "Row", "build_schema", "computed", "mutation_field", "query_field"),
    "graph.settings": ("Settings",),
}


def __getattr__(name: str) -> Any:
    for module, names in _PLACES.items():
        if name in names:
            return getattr(import_module(module), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
