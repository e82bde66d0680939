"""What is written about a class or a function in its source."""

from __future__ import annotations

import inspect
from dataclasses import is_dataclass


def docstring(thing: object) -> str | None:
    """The docstring, unless nobody wrote it."""
    text = getattr(thing, "__doc__", None)
    # A dataclass without a docstring gets its signature for one.
    if not text or (is_dataclass(thing) and isinstance(thing, type) and text.startswith(f"{thing.__name__}(")):
        return None
    return inspect.cleandoc(text)
