"""Settings → the secret that tokens are signed with, which is made where nobody has given one."""

from __future__ import annotations

import logging
import os
import secrets
from contextlib import suppress
from pathlib import Path

from sqlalchemy import make_url

from graph.errors import SettingsError
from graph.settings import PREFIX, Settings

log = logging.getLogger(__name__)

SUFFIX = ".secret"
BYTES = 32


def find_secret(settings: Settings) -> str:
    """The secret of the settings; else that of the file beside an SQLite database, which is made the first time; else
    a new one, so that tokens end with the process.

    Raises SettingsError where the file is there and no secret.
    """
    if settings.token_secret is not None:
        return settings.token_secret
    file = secret_file(settings)
    if file is not None:
        return read_or_make(file)
    log.warning(
        "%sTOKEN_SECRET is not set: access tokens are good in this process only, and until it ends. Set it to "
        "32 characters or more drawn by chance, such as those of `openssl rand -hex 32`.",
        PREFIX,
    )
    return new_secret()


def ends_with_process(settings: Settings) -> bool:
    """Whether nothing that stays signs tokens."""
    return not settings.token_keys and settings.token_secret is None and secret_file(settings) is None


def new_secret() -> str:
    """One that can't be guessed."""
    return secrets.token_hex(BYTES)


def secret_file(settings: Settings) -> Path | None:
    """Beside the database where that is a file: `mainspring.db.secret`."""
    url = make_url(settings.database_url)
    if url.get_backend_name() != "sqlite" or not url.database or url.database.startswith("file:"):
        return None
    return Path(f"{url.database}{SUFFIX}")


def read_or_make(file: Path) -> str:
    """The file's secret. Whichever process is first makes it, whole and for its owner's eyes alone.

    Raises SettingsError.
    """
    try:
        with suppress(FileNotFoundError):
            return _read(file)
        return _make(file)
    except OSError as error:
        raise SettingsError(f"{PREFIX}TOKEN_SECRET: is not set, and {file} can't be used: {error.strerror}.") from None


def _read(file: Path) -> str:
    try:
        text = file.read_text(encoding="ascii").strip()
    except UnicodeDecodeError:
        text = ""
    if len(text) < BYTES:
        raise SettingsError(f"{PREFIX}TOKEN_SECRET: is not set, and {file} holds no secret; delete the file.")
    return text


def _make(file: Path) -> str:
    new = file.with_name(f"{file.name}.{os.getpid()}.{secrets.token_hex(4)}")
    handle = os.open(new, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    try:
        with os.fdopen(handle, "w", encoding="ascii") as opened:
            opened.write(f"{new_secret()}\n")
        # Whole at once, and never over another's.
        with suppress(FileExistsError):
            os.link(new, file)
    finally:
        new.unlink()
    return _read(file)
