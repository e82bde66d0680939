"""The options of the commands: their names, bounds and help. Every one is a setting too."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

Database = Annotated[
    str | None,
    typer.Option(
        "--database",
        "-d",
        metavar="URL",
        help="postgresql://… or sqlite:///… [dim](default: sqlite:///mainspring.db)[/dim]",
    ),
]
AsViewer = Annotated[
    str | None,
    typer.Option(
        "--viewer",
        "--role",
        metavar="VIEWER",
        help="For whom: member, or 'member+admin id=7 workspace=1'. [dim](default: all that the models show)[/dim]",
    ),
]
Models = Annotated[
    str | None,
    typer.Option(
        "--models",
        "-m",
        metavar="MODULE",
        help="The module with the declarative base. [dim](default: models)[/dim]",
    ),
]
Host = Annotated[
    str | None,
    typer.Option(metavar="ADDRESS", help="Where to listen; 0.0.0.0 for every network. [dim](default: 127.0.0.1)[/dim]"),
]
Port = Annotated[
    int | None,
    typer.Option(min=0, max=65_535, metavar="NUMBER", help="The port; 0 takes a free one. [dim](default: 8000)[/dim]"),
]
Workers = Annotated[
    int | None, typer.Option(min=1, max=64, metavar="NUMBER", help="Processes that serve. [dim](default: 1)[/dim]")
]
Migrate = Annotated[
    bool, typer.Option("--migrate", metavar="", help="Bring the database to the newest revision first.")
]
Sample = Annotated[
    bool, typer.Option("--sample", metavar="", help="Fill an empty database with the models' sample; never over data.")
]
Reload = Annotated[bool, typer.Option("--reload", metavar="", help="Start again whenever a Python file here changes.")]
Explorer = Annotated[
    bool | None,
    typer.Option("--explorer/--no-explorer", metavar="", help="Whether browsers get GraphiQL at /graphql."),
]
LogLevel = Annotated[
    str | None,
    typer.Option(
        metavar="LEVEL", help="debug (with every request), info, warning or error. [dim](default: info)[/dim]"
    ),
]
Documents = Annotated[
    Path | None,
    typer.Option("--documents", metavar="PATH", help="A folder of clients' operations, or a manifest."),
]
Allow = Annotated[
    str | None,
    typer.Option("--allow", metavar="REASON", help="Why clients may break; it goes into the revision."),
]
Json = Annotated[bool, typer.Option("--json", metavar="", help="All of it, for programs.")]
Markdown = Annotated[bool, typer.Option("--markdown", metavar="", help="As a comment on a pull request.")]
# Where -m is something else's.
LongModels = Annotated[
    str | None,
    typer.Option(
        "--models", metavar="MODULE", help="The module with the declarative base. [dim](default: models)[/dim]"
    ),
]
