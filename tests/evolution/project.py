"""Models as text → a project of them with migrations, changed as its people would change it."""

from __future__ import annotations

import datetime as dt
import decimal
import enum
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from types import ModuleType
from typing import Any

import sqlalchemy as sa
from sqlalchemy import Connection
from sqlalchemy.ext.asyncio import create_async_engine
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column, relationship

from graph.app import assemble
from graph.database.migrate import migrate
from graph.evolution.change import Wish, change
from graph.evolution.documents import Known, KnownDocument
from graph.evolution.report import Report
from graph.schema import print_sdl
from graph.settings import Settings
from tests.databases import change as run_on

ALEMBIC_INI = "[alembic]\nscript_location = %(here)s/migrations\npath_separator = os\n"
ENV_PY = "import sqlalchemy as sa\nimport graph\n\ngraph.run_migrations(sa.MetaData())\n"
SCRIPT = (Path(__file__).parents[2] / "migrations" / "script.py.mako").read_text()

# Reading settings from the environment takes a hundred times as long as a copy.
OF_SHOP = Settings(models="shop")
KEPT: list[ModuleType] = []

NAMES = {
    "pk": "pk_%(table_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
}


def make_base(models: str) -> type[DeclarativeBase]:
    """Models as they would stand in a file; lines without a class are those of `Book`, after its key."""

    class Base(DeclarativeBase):
        metadata = sa.MetaData(naming_convention=NAMES)

    if not models.lstrip().startswith("class "):
        lines = ['__tablename__ = "books"', "id: Mapped[int] = mapped_column(primary_key=True)", *models.splitlines()]
        models = "class Book(Base):\n" + "\n".join(f"    {line.strip()}" for line in lines)
    module = ModuleType("shop")
    vars(module).update(
        {"sa": sa, "enum": enum, "datetime": dt.datetime, "Decimal": decimal.Decimal, "Base": Base},
        Mapped=Mapped,
        mapped_column=mapped_column,
        relationship=relationship,
    )
    # The mappers hold their classes weakly, and annotations are read in the module's names.
    sys.modules["shop"] = module
    KEPT.append(module)
    exec(compile(models, "models", "exec", dont_inherit=True), vars(module))
    return Base


@dataclass(frozen=True)
class Project:
    """A folder with alembic.ini; the working folder must be it."""

    folder: Path

    def settings(self, url: str | None = None) -> Settings:
        return OF_SHOP.model_copy(update={"database_url": url or f"sqlite+aiosqlite:///{self.folder / 'none.db'}"})

    def change(
        self,
        base: type[DeclarativeBase],
        message: str = "a change",
        documents: Sequence[KnownDocument] = (),
        url: str | None = None,
        **wish: Any,
    ) -> Report:
        return change(self.settings(url), base.metadata, sdl_of(base), Known(tuple(documents)), Wish(message, **wish))

    def migrate(self, base: type[DeclarativeBase], url: str, revision: str = "head") -> None:
        migrate(self.settings(url), base.metadata, revision)

    def revisions(self) -> list[Path]:
        return sorted((self.folder / "migrations" / "versions").glob("*.py"))


def make_project(folder: Path) -> Project:
    (folder / "migrations" / "versions").mkdir(parents=True)
    (folder / "alembic.ini").write_text(ALEMBIC_INI)
    (folder / "migrations" / "env.py").write_text(ENV_PY)
    (folder / "migrations" / "script.py.mako").write_text(SCRIPT)
    return Project(folder)


@lru_cache(maxsize=64)
def sdl_of(base: type[DeclarativeBase]) -> str:
    return print_sdl(assemble(base, create_async_engine("sqlite+aiosqlite:///none.db"), OF_SHOP).schema)


def rows_of(url: str, statement: str) -> list[tuple[Any, ...]]:
    found: list[tuple[Any, ...]] = []

    def read(connection: Connection) -> None:
        found.extend(tuple(row) for row in connection.execute(sa.text(statement)))

    run_on(url, read)
    return found


def executing(*statements: str) -> Callable[[Connection], None]:
    def work(connection: Connection) -> None:
        for each in statements:
            connection.execute(sa.text(each))

    return work
