"""Settings → docs/settings.md. `python -m tests.docs.settings` writes the page; a test holds the two equal."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Literal, get_args, get_origin

from pydantic.fields import FieldInfo

from graph.cli.settings import show_default
from graph.settings import PREFIX, Settings

PAGE = Path(__file__).parents[2] / "docs" / "settings.md"

OPENING = """\
# Settings

Every command reads its settings from the environment: each is a variable, as listed here. An option of the command
(`--port 9000`) goes before the variable. A variable that is empty is as one that is not set. What is wrong is refused
at the start, all at once, and a misspelt name is told with the one that is meant:

```sh
MAINSPRING_PROT=1 MAINSPRING_MAX_DEPTH=99 mainspring migrate 2>&1 || true
```

```text
MAINSPRING_PROT: is no setting; did you mean MAINSPRING_PORT?
MAINSPRING_MAX_DEPTH: must be at most 20
```

`mainspring settings` prints this list. Lists are written with commas between. In Python the same names stand, in small
letters, in `graph.Settings(max_page_size=500)`, for `graph.mount(app, Base, engine, settings=…)`.
"""

GROUPS = {
    "database_url": "What is served",
    "host": "Where",
    "token_secret": "Who asks",
    "trusted_documents": "Which operations",
    "recorded_operations": "What is recorded",
    "max_page_size": "Pages",
    "max_depth": "The size of an operation",
    "pool_size": "The database",
    "statement_cache_bytes": "What is kept",
}
"""The first setting of each group → its heading."""


def render() -> str:
    """The page."""
    return OPENING + "".join(f"{line}\n" for line in render_tables())


def render_tables() -> Iterator[str]:
    """A table a group, a row a setting, in the order of graph/settings.py."""
    for name, field in Settings.model_fields.items():
        if name in GROUPS:
            yield from ("", f"## {GROUPS[name]}", "", "| variable | unless set | may be | what it is |")
            yield "| --- | --- | --- | --- |"
        default = show_default(field).removeprefix("=")
        words = " ".join((field.description or "").split())
        yield f"| `{PREFIX}{name.upper()}` | {f'`{default}`' if default else ''} | {show_bounds(field)} | {words} |"


def show_bounds(field: FieldInfo) -> str:
    """`0 to 65535`, `more than 0, at most 60`, or the words that there are."""
    if get_origin(field.annotation) is Literal:
        return ", ".join(f"`{word}`" for word in get_args(field.annotation))
    if field.annotation is bool:
        return "`true`, `false`"
    bounds = {
        name: getattr(each, name) for each in field.metadata for name in ("gt", "ge", "le") if hasattr(each, name)
    }
    match bounds:
        case {"ge": low, "le": high}:
            return f"{low} to {high}"
        case {"gt": low, "le": high}:
            return f"more than {low}, at most {high}"
        case _:
            return ""


if __name__ == "__main__":
    PAGE.write_text(render(), encoding="utf-8")
