"""A line → standard output, as long as somebody reads it."""

from __future__ import annotations

import os
import sys

import typer


def tell(line: str) -> None:
    """Print a line of a command that goes on after it.

    Who has closed the pipe (`make serve | head`) has read enough: the service runs all the same, in silence.
    """
    try:
        typer.echo(line)
    except BrokenPipeError:
        # Python would try once more at its end, and complain.
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())
        os.close(nowhere)
