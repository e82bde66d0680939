"""SQLAlchemy models → a GraphQL API, every operation one SQL statement.

The rooms in order of flow; each one's first line says what comes in and what goes out:

    once, at start       catalog ──▶ schema
    every request        http ──▶ engine: operation ──▶ plan ──▶ sql ──▶ database ──▶ http

What a program that serves its models needs is here: `mount` them on an application of FastAPI's, or
`create_app` from the settings.
"""

from graph.app import Service, create_app, mount
from graph.schema import HandWritten, Row, build_schema, computed, query_field
from graph.settings import Settings

__all__ = [
    "HandWritten",
    "Row",
    "Service",
    "Settings",
    "build_schema",
    "computed",
    "create_app",
    "mount",
    "query_field",
]
