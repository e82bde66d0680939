"""Options and environment → Settings, and what the commands make of them."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager

from sqlalchemy.orm import DeclarativeBase

from graph.auth import SYSTEM, Viewer, read_viewer
from graph.errors import SettingsError
from graph.modules import load_base
from graph.settings import PREFIX, Settings

Given = Mapping[str, object]
"""Settings given as options, by their names; None where an option was left out."""

OPTIONS = {"database_url": "--database", "log_level": "--log-level"}
"""The options that are not called as their settings are."""


def read_settings(given: Given) -> Settings:
    """The settings; options go before the environment.

    Raises SettingsError, whose lines name the options that were given and are wrong.
    """
    with naming_options(given):
        return Settings.from_environment(**given)


def read_models(given: Given, settings: Settings) -> type[DeclarativeBase]:
    """The declarative base of the settings' module.

    Raises SettingsError.
    """
    with naming_options(given):
        return load_base(settings.models)


@contextmanager
def naming_options(given: Given) -> Iterator[None]:
    """A fault of a setting that came from an option is told as the option's."""
    try:
        yield
    except SettingsError as error:
        lines = (name_option(line, given) for line in str(error).splitlines())
        raise SettingsError("\n".join(lines)) from error.__cause__


def name_option(line: str, given: Given) -> str:
    """`MAINSPRING_PORT: must be …` → `--port: must be …`, where it came from there."""
    for name, value in given.items():
        variable = f"{PREFIX}{name}:".upper()
        if value is not None and line.startswith(variable):
            return f"{OPTIONS.get(name, f'--{name}')}:{line.removeprefix(variable)}"
    return line


def pass_on(given: Given) -> None:
    """Put the options into the environment, for the processes that we start."""
    for name, value in given.items():
        if value is not None:
            os.environ[f"{PREFIX}{name}".upper()] = str(value)


def read_as(viewer: str | None) -> Viewer:
    """The viewer that a command is run for: the system, where none is named.

    Raises SettingsError.
    """
    try:
        return SYSTEM if viewer is None else read_viewer(viewer)
    except ValueError as error:
        raise SettingsError(f"--viewer: {error}") from None
