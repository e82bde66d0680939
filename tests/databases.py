"""A kind of database → a new, empty one that is really there."""

import asyncio
import os
import shutil
from collections.abc import Callable, Coroutine
from dataclasses import dataclass
from pathlib import Path
from threading import Thread
from typing import Any, Literal, get_args

from alembic import command
from alembic.config import Config
from sqlalchemy import URL, Connection, NullPool, make_url
from sqlalchemy.ext.asyncio import create_async_engine

ROOT = Path(__file__).parents[1]

Kind = Literal["sqlite", "postgresql"]
KINDS: tuple[Kind, ...] = get_args(Kind)


@dataclass(frozen=True)
class Databases:
    """Where databases are made: SQLite files in a folder, and databases of one PostgreSQL.

    `owned` tells that the server is the tests' own, so that what only speeds it up may be used.
    """

    folder: Path
    postgresql: str | None
    owned: bool
    prefix: str

    def make(self, kind: Kind, name: str) -> str:
        """Make an empty database; `name` need only be unique in this process. Returns its async URL."""
        match kind:
            case "sqlite":
                return f"sqlite+aiosqlite:///{self.folder / name}.db"
            case "postgresql":
                assert self.postgresql is not None
                # Copying the template's files takes 11 ms, writing them to the log 19.
                how = "STRATEGY file_copy" if self.owned else "TEMPLATE template0 ENCODING 'UTF8'"
                full = f"{self.prefix}_{name}"
                execute(self.postgresql, f'CREATE DATABASE "{full}" {how}')
                return make_url(self.postgresql).set(database=full).render_as_string(hide_password=False)

    def copy(self, source: str, url: str) -> None:
        """Make `url`'s database, or make it anew, as `source` is; nobody may be connected to either."""
        parsed, original = make_url(url), make_url(source)
        assert parsed.database is not None
        assert original.database is not None
        if parsed.get_backend_name() == "sqlite":
            self.drop(url)
            shutil.copyfile(original.database, parsed.database)
            return
        assert self.postgresql is not None
        execute(self.postgresql, f'DROP DATABASE IF EXISTS "{parsed.database}" WITH (FORCE)')
        how = " STRATEGY file_copy" if self.owned else ""
        execute(self.postgresql, f'CREATE DATABASE "{parsed.database}" TEMPLATE "{original.database}"{how}')

    def drop(self, url: str) -> None:
        """Remove a database that `make` made, and throw out whoever is still connected."""
        parsed = make_url(url)
        assert parsed.database is not None
        if parsed.get_backend_name() == "sqlite":
            for file in self.folder.glob(f"{Path(parsed.database).name}*"):
                file.unlink()
            return
        assert self.postgresql is not None
        execute(self.postgresql, f'DROP DATABASE "{parsed.database}" WITH (FORCE)')


def execute(url: str, statement: str) -> None:
    """Run one statement outside a transaction, which CREATE DATABASE insists on."""

    async def connect() -> None:
        engine = create_async_engine(url, poolclass=NullPool, isolation_level="AUTOCOMMIT")
        async with engine.connect() as connection:
            await connection.exec_driver_sql(statement)

    run(connect())


def change(url: str, *works: Callable[[Connection], object]) -> None:
    """Call functions with a connection to the database, in one transaction, and commit."""

    async def connect() -> None:
        engine = create_async_engine(url, poolclass=NullPool)
        async with engine.begin() as connection:
            for work in works:
                await connection.run_sync(work)

    run(connect())


def migrate(connection: Connection) -> None:
    """Bring a database to the newest revision, as `mainspring migrate` does."""
    config = Config(ROOT / "alembic.ini", attributes={"connection": connection})
    command.upgrade(config, "head")


def run(coroutine: Coroutine[Any, Any, None]) -> None:
    """Wait for a coroutine, whether or not a loop runs here: fixtures are called both ways."""
    failures: list[BaseException] = []

    def work() -> None:
        try:
            asyncio.run(coroutine)
        except BaseException as failure:  # noqa: BLE001 (it is raised again, in the thread that asked)
            failures.append(failure)

    thread = Thread(target=work)
    thread.start()
    thread.join()
    if failures:
        raise failures[0]


def given_postgresql() -> str | None:
    """TEST_POSTGRES_URL with the driver that we speak, if it is set."""
    text = os.environ.get("TEST_POSTGRES_URL")
    if not text:
        return None
    url: URL = make_url(text).set(drivername="postgresql+asyncpg")
    return url.render_as_string(hide_password=False)
