"""A module of models → what fills an empty database with their sample."""

from __future__ import annotations

import importlib
from collections.abc import Callable

from sqlalchemy import Connection

from graph.errors import SettingsError


def find_sample(models: str) -> Callable[[Connection], bool]:
    """The `fill` of the module `sample` beside the models: it inserts, unless there are rows, and says whether.

    Raises SettingsError.
    """
    name = f"{models}.sample"
    try:
        found = importlib.import_module(name)
    except ModuleNotFoundError as error:
        if error.name not in {name, models}:
            raise
        raise SettingsError(
            f"--sample: the models in {models!r} have no sample. It would be a module {name} with a function "
            "fill(connection) that inserts rows into an empty database, and returns whether it did."
        ) from None
    fill: Callable[[Connection], bool] | None = getattr(found, "fill", None)
    if fill is None:
        raise SettingsError(f"--sample: the module {name} needs a function fill(connection).")
    return fill
