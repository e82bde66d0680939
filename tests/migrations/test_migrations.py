"""The migrations, run on real databases."""

import asyncio
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from alembic import command
from alembic.config import Config
from alembic.script import ScriptDirectory
from alembic.util import CommandError
from sqlalchemy import Connection, func, inspect, select
from sqlalchemy.ext.asyncio import create_async_engine

import graph
from graph.database.ahead import revisions_metadata
from models import Base, Reaction
from models.sample import fill

ROOT = Path(__file__).parents[2]


def alembic(database_url: str, scripts: Path = ROOT / "migrations") -> Config:
    config = Config(ROOT / "alembic.ini", attributes={"url": database_url})
    config.set_main_option("script_location", str(scripts))
    return config


def run(database_url: str, work: Callable[[Connection], Any]) -> Any:
    async def connect() -> Any:
        engine = create_async_engine(database_url)
        try:
            async with engine.begin() as connection:
                return await connection.run_sync(work)
        finally:
            await engine.dispose()

    return asyncio.run(connect())


def tables(connection: Connection) -> set[str]:
    # On SQLite, an index for searching is a table that has tables.
    # What is known of the revisions that ran is none of theirs.
    made = set(inspect(connection).get_table_names()) - set(revisions_metadata.tables)
    return {name for name in made if "_search" not in name}


def with_another(folder: Path, upgrade: str) -> Path:
    """A copy of the migrations with one more, which does what is said."""
    scripts = folder / "migrations"
    shutil.copytree(ROOT / "migrations", scripts)
    head = ScriptDirectory(str(scripts)).get_current_head()
    (scripts / "versions" / "another.py").write_text(
        "import sqlalchemy as sa\nfrom alembic import op\n"
        f"revision, down_revision = 'another', {head!r}\ndef upgrade():\n    {upgrade}\n"
    )
    return scripts


def test_the_migrations_make_what_the_models_say(database_url: str) -> None:
    config = alembic(database_url)
    command.upgrade(config, "head")
    command.check(config)
    own = {*graph.idempotency_metadata.tables, *graph.operations_metadata.tables}
    assert run(database_url, tables) == {*Base.metadata.tables, *own, "alembic_version"}


def test_the_sample_fits_what_the_migrations_make(database_url: str) -> None:
    command.upgrade(alembic(database_url), "head")
    assert run(database_url, fill) is True


def test_the_way_back_leaves_nothing_and_can_be_gone_again(database_url: str) -> None:
    config = alembic(database_url)
    command.upgrade(config, "head")
    run(database_url, fill)
    command.downgrade(config, "base")
    assert run(database_url, tables) == {"alembic_version"}
    command.upgrade(config, "head")
    command.check(config)


def test_a_migration_that_fails_leaves_nothing_behind(database_url: str, tmp_path: Path) -> None:
    broken = "op.create_table('half', sa.Column('id', sa.Integer())); raise ValueError('broken')"
    with pytest.raises(ValueError, match="broken"):
        command.upgrade(alembic(database_url, with_another(tmp_path, broken)), "head")
    assert run(database_url, tables) == set()


def test_making_a_table_anew_keeps_the_rows_that_point_to_it(database_url: str, tmp_path: Path) -> None:
    command.upgrade(alembic(database_url), "head")
    run(database_url, fill)
    reactions = select(func.count()).select_from(Reaction)
    before = run(database_url, lambda connection: connection.scalar(reactions))
    anew = "with op.batch_alter_table('messages') as messages: messages.alter_column('version', type_=sa.BigInteger())"
    command.upgrade(alembic(database_url, with_another(tmp_path, anew)), "head")
    assert run(database_url, lambda connection: connection.scalar(reactions)) == before


def test_a_program_may_migrate_on_its_own_connection(database_url: str) -> None:
    config = alembic(database_url)

    def upgrade(connection: Connection) -> None:
        config.attributes["connection"] = connection
        command.upgrade(config, "head")

    run(database_url, upgrade)
    assert "messages" in run(database_url, tables)


def test_a_sqlite_connection_with_foreign_keys_is_refused(tmp_path: Path) -> None:
    def upgrade(connection: Connection) -> None:
        connection.exec_driver_sql("PRAGMA foreign_keys=ON")
        command.upgrade(Config(ROOT / "alembic.ini", attributes={"connection": connection}), "head")

    with pytest.raises(CommandError, match="foreign_keys is OFF"):
        run(f"sqlite+aiosqlite:///{tmp_path / 'chat.db'}", upgrade)


def test_rows_left_without_their_parent_stop_a_migration_on_sqlite(tmp_path: Path) -> None:
    url = f"sqlite+aiosqlite:///{tmp_path / 'chat.db'}"
    command.upgrade(alembic(url), "head")
    run(url, fill)
    careless = "op.execute('DELETE FROM channels WHERE id = 1')"
    with pytest.raises(CommandError, match="point to no row of channels"):
        command.upgrade(alembic(url, with_another(tmp_path, careless)), "head")
    command.check(alembic(url))


def test_the_statements_can_be_printed(capsys: pytest.CaptureFixture[str], database_url: str) -> None:
    command.upgrade(alembic(database_url), "head", sql=True)
    assert "CREATE TABLE workspaces" in capsys.readouterr().out
