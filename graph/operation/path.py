"""Where something stands in a request: response keys, arguments and fields of inputs, indexes of lists."""

from __future__ import annotations

Path = tuple[str | int, ...]


def show_path(path: Path) -> str:
    """`users.where.or[2].id`."""
    return "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in path).removeprefix(".")
