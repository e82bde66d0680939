"""A database's address, and why it can't be reached → words for whoever runs the service."""

from __future__ import annotations

import os
import socket
import sqlite3
from collections.abc import Callable
from pathlib import Path

import asyncpg
from sqlalchemy import URL
from sqlalchemy.exc import DBAPIError, SQLAlchemyError

UNREACHABLE = (SQLAlchemyError, asyncpg.PostgresError, asyncpg.InterfaceError, OSError, TimeoutError, TypeError)
"""What connecting may raise. TypeError: asyncpg is handed a parameter of the address that it does not know."""


def show_database(url: URL) -> str:
    """The address as people write it, without the password and what else may be secret in it."""
    if url.get_backend_name() == "sqlite":
        return f"sqlite:///{url.database}"
    folder = url.query.get("host")
    shown = url.set(drivername=url.get_backend_name(), password=None, query={"host": folder} if folder else {})
    return shown.render_as_string()


def sqlite_file(url: URL) -> Path | None:
    """The file of an SQLite database; None for others, and where a URI names it, which is SQLite's to read."""
    if url.get_backend_name() != "sqlite" or not url.database or url.database.startswith("file:"):
        return None
    return Path(url.database)


def explain_file(url: URL) -> str | None:
    """Why the file of an SQLite database can't be opened, seen without trying; None where nothing speaks against it.

    Trying would leave a thread of the driver's behind, that dies with a traceback when the event loop is closed.
    """
    file = sqlite_file(url)
    if file is None:
        return None
    opened = file if file.exists() else file.parent
    if not file.parent.is_dir():
        reason = f"there is no folder {file.parent}"
    elif file.is_dir():
        reason = "it is a folder"
    elif not os.access(opened, os.R_OK | os.W_OK):
        reason = f"this user may not read and write {opened}"
    else:
        return None
    return f"The database {show_database(url)} can't be opened: {reason}."


def explain_unreachable(error: BaseException, url: URL) -> str:
    """Why the database can't be used, and what to do; one or two sentences."""
    cause = _origin(error)
    explain = next((explain for kind, explain in REASONS if isinstance(cause, kind)), None)
    if explain is not None:
        return explain(cause, url)
    return f"The database {show_database(url)} can't be used: {_first_line(cause)}."


def _origin(error: BaseException) -> BaseException:
    """The driver's own error, inside of SQLAlchemy's."""
    if isinstance(error, DBAPIError) and error.orig is not None:
        return error.orig.__cause__ or error.orig
    return error


def is_locked(error: BaseException | None) -> bool:
    """Whether another program writes to an SQLite database: it is there, and will be free."""
    cause = None if error is None else _origin(error)
    return isinstance(cause, sqlite3.OperationalError) and "locked" in str(cause)


def _first_line(error: BaseException) -> str:
    return (str(error).partition("\n")[0] or type(error).__name__).rstrip(".")


def _where(url: URL) -> str:
    folder = url.query.get("host")
    return str(folder) if folder else f"{url.host or 'localhost'}:{url.port or 5432}"


def _refused(_: BaseException, url: URL) -> str:
    return (
        f"The database {show_database(url)} can't be reached: nothing answers at {_where(url)}. "
        "Start it, or give another address by --database or MAINSPRING_DATABASE_URL."
    )


def _unknown_host(_: BaseException, url: URL) -> str:
    return f"The database {show_database(url)} can't be reached: there is no host {url.host!r}."


def _too_slow(_: BaseException, url: URL) -> str:
    return f"The database {show_database(url)} can't be reached: {_where(url)} did not answer in time."


def _missing(_: BaseException, url: URL) -> str:
    return (
        f"There is no database {url.database!r} at {_where(url)}. Make it, with `createdb {url.database}` or "
        f'CREATE DATABASE "{url.database}", or give another by --database or MAINSPRING_DATABASE_URL.'
    )


def _not_let_in(error: BaseException, url: URL) -> str:
    return (
        f"The database {show_database(url)} does not let us in: {_first_line(error)}. "
        "Give the right user and password: postgresql://user:password@host/name."
    )


def _network(error: BaseException, url: URL) -> str:
    # Where a name has several addresses, the refusals of all come as one error of no special kind.
    if "Connect call failed" in str(error):
        return _refused(error, url)
    return f"The database {show_database(url)} can't be reached: {_first_line(error)}."


def _bad_parameter(error: BaseException, url: URL) -> str:
    return (
        f"The address of the database {show_database(url)} is wrong after its question mark, where it has "
        f"{', '.join(sorted(url.query)) or 'nothing'}: {_first_line(error)}."
    )


def _sqlite(error: BaseException, url: URL) -> str:
    text = str(error)
    if "not a database" in text:
        return f"The file {url.database} is not an SQLite database."
    if "locked" in text:
        return f"The database {show_database(url)} is being written to by another program; try again."
    return f"The database {show_database(url)} can't be used: {_first_line(error)}."


# The first row that fits decides, so narrower kinds stand before wider ones.
REASONS: tuple[tuple[type[BaseException], Callable[[BaseException, URL], str]], ...] = (
    (sqlite3.Error, _sqlite),
    (asyncpg.InvalidCatalogNameError, _missing),
    (asyncpg.InvalidAuthorizationSpecificationError, _not_let_in),
    (TimeoutError, _too_slow),
    (socket.gaierror, _unknown_host),
    (FileNotFoundError, _refused),  # the folder of a Unix socket
    (OSError, _network),
    (TypeError, _bad_parameter),
)
