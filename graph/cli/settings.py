"""`mainspring settings`: every setting, with its default and its reason."""

from __future__ import annotations

from collections.abc import Iterator

from pydantic.fields import FieldInfo

from graph.cli.tell import tell
from graph.settings import PREFIX, Settings


def run() -> None:
    """Print them, in the order of graph/settings.py."""
    for line in describe():
        tell(line)


def describe() -> Iterator[str]:
    """Two lines a setting: the variable with what it is left out, and what it is."""
    for name, field in Settings.model_fields.items():
        yield f"{PREFIX}{name.upper()}{show_default(field)}"
        yield f"    {' '.join((field.description or '').split())}"


def show_default(field: FieldInfo) -> str:
    """`=8000`, as it would be written; nothing where the default depends on other settings."""
    match field.default:
        case bool() as flag:
            return f"={str(flag).lower()}"
        case tuple() as items:
            return f"={','.join(items)}"
        case str() | int() | float() as value:
            return f"={value}"
        case _:
            return ""
