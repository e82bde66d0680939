"""Models that make Python believe its SQLite is an older one."""

import sqlite3

from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

vars(sqlite3).update(sqlite_version_info=(3, 37, 2), sqlite_version="3.37.2")


class Base(DeclarativeBase):
    """One table is enough."""


class Thing(Base):
    """A thing."""

    __tablename__ = "things"
    id: Mapped[int] = mapped_column(primary_key=True)
