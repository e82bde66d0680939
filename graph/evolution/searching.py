"""Indexes that say `info={"search": …}` + a database → what columns are searched by, on each database in its own way.

PostgreSQL has the index itself, over a tsvector. SQLite has a table of FTS5 of the same name, which holds no text of
its own, and triggers that keep it in step; where a migration makes a searched table anew they go with the old one, and
are put back.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from alembic.operations import ops
from sqlalchemy import Connection, Index, Integer, MetaData, Table, inspect, text
from sqlalchemy.dialects import registry
from sqlalchemy.engine import Inspector

from graph.evolution.declared import Declared

TOKENIZER = "unicode61 remove_diacritics 0"
# A table of FTS5 that is one of these, by what SQLite keeps of the statement that made it.
FTS = re.compile(
    r"""CREATE VIRTUAL TABLE .*fts5\("?(?P<column>[^",]+)"?, """
    r"""content='(?P<table>[^']+)', content_rowid='(?P<key>[^']+)'"""
)

POSTGRESQL = registry.load("postgresql.asyncpg")()
_quote = registry.load("sqlite")().identifier_preparer.quote


@dataclass(frozen=True, slots=True)
class Searched:
    """A column, the key of its table, and the name of what it is searched by."""

    name: str
    table: str
    column: str
    key: str

    def making(self) -> list[str]:
        """What makes it on SQLite, where it is not there yet."""
        name, table, column, key = map(_quote, (self.name, self.table, self.column, self.key))
        add = f"INSERT INTO {name} (rowid, {column}) VALUES (new.{key}, new.{column});"
        remove = f"INSERT INTO {name} ({name}, rowid, {column}) VALUES ('delete', old.{key}, old.{column});"
        options = f"{column}, content='{self.table}', content_rowid='{self.key}', tokenize='{TOKENIZER}'"
        on = f"ON {table} BEGIN"
        inserted, deleted, updated = map(_quote, self.triggers)
        return [
            f"CREATE VIRTUAL TABLE IF NOT EXISTS {name} USING fts5({options})",
            f"CREATE TRIGGER IF NOT EXISTS {inserted} AFTER INSERT {on} {add} END",
            f"CREATE TRIGGER IF NOT EXISTS {deleted} AFTER DELETE {on} {remove} END",
            f"CREATE TRIGGER IF NOT EXISTS {updated} AFTER UPDATE OF {key}, {column} {on} {remove} {add} END",
            f"INSERT INTO {name} ({name}) VALUES ('rebuild')",
        ]

    def unmaking(self) -> list[str]:
        """What removes it on SQLite."""
        return [
            *(f"DROP TRIGGER IF EXISTS {_quote(each)}" for each in self.triggers),
            f"DROP TABLE {_quote(self.name)}",
        ]

    @property
    def triggers(self) -> tuple[str, str, str]:
        """Their names: after an insert, a delete and an update."""
        return f"{self.name}_insert", f"{self.name}_delete", f"{self.name}_update"


class SearchOp(ops.MigrateOperation):
    """A column can be searched from now on, or no longer: `index` is what makes PostgreSQL's."""

    def __init__(self, searched: Searched | None, index: ops.CreateIndexOp, *, drops: bool = False) -> None:
        self.searched, self.index, self.drops = searched, index, drops


def search_indexes(metadata: MetaData) -> Iterator[tuple[Table, Index]]:
    """Every searched table with its index."""
    for table in metadata.tables.values():
        for index in sorted(table.indexes, key=lambda each: str(each.name)):
            if "search" in index.info:
                yield table, index


def searched_of(table: Table, index: Index) -> Searched | None:
    """What SQLite is to have; None where the table has no single integer for a key, by which FTS5 finds its rows."""
    keys = list(table.primary_key.columns)
    if len(keys) != 1 or not isinstance(keys[0].type, Integer):
        return None
    return Searched(str(index.name), table.name, index.info["search"], keys[0].name)


def find_searched(connection: Connection) -> Mapping[str, Searched]:
    """What a database on SQLite has, by name."""
    if connection.dialect.name != "sqlite":
        return {}
    made = connection.exec_driver_sql("SELECT name, sql FROM sqlite_master WHERE type = 'table'").all()
    matches = {name: FTS.match(sql or "") for name, sql in made}
    return {name: Searched(name, **match.groupdict()) for name, match in matches.items() if match}


def is_of_search(searched: Iterable[str], name: str | None) -> bool:
    """Whether a table of SQLite is one of these, or one in which FTS5 keeps what it knows."""
    return any(name == each or str(name).startswith(f"{each}_") for each in searched)


def create_search_indexes(connection: Connection, metadata: MetaData) -> None:
    """Make what SQLite searches by where it is not there yet, after `metadata.create_all`.

    PostgreSQL has its indexes already.
    """
    if connection.dialect.name == "sqlite":
        for searched in _wanted(metadata):
            _make(connection, searched)


def restore_triggers(connection: Connection, metadata: MetaData) -> None:
    """Put back, on SQLite, the triggers of searched tables that were made anew, and index what was missed."""
    if connection.dialect.name != "sqlite":
        return
    present = set(inspect(connection).get_table_names())
    triggers = set(connection.exec_driver_sql("SELECT name FROM sqlite_master WHERE type = 'trigger'").scalars())
    for searched in _wanted(metadata):
        if searched.name in present and searched.triggers[0] not in triggers:
            _make(connection, searched)


def _wanted(metadata: MetaData) -> Iterator[Searched]:
    found = (searched_of(table, index) for table, index in search_indexes(metadata))
    return (each for each in found if each is not None)


def _make(connection: Connection, searched: Searched) -> None:
    for statement in searched.making():
        connection.exec_driver_sql(statement)


# What the models need


def compare_searches(
    metadatas: Iterable[MetaData], declared: Declared, inspector: Inspector
) -> tuple[list[SearchOp], list[SearchOp]]:
    """What is searched no longer, and what is from now on.

    A removed one is found on SQLite only: to Alembic it is, on PostgreSQL, an index like others.
    """
    wanted = {str(index.name): (table, index) for each in metadatas for table, index in search_indexes(each)}
    there = find_searched(inspector.bind) if isinstance(inspector.bind, Connection) else {}
    gone = [
        SearchOp(searched, _index_of(searched, declared), drops=True)
        for name, searched in there.items()
        if name not in wanted
    ]
    present = {*there, *(name for table, _ in wanted.values() for name in _index_names(inspector, table))}
    new = [
        SearchOp(searched_of(table, index), _create_index(table, index))
        for name, (table, index) in wanted.items()
        if name not in present
    ]
    return gone, new


def _index_of(searched: Searched, declared: Declared) -> ops.CreateIndexOp:
    """PostgreSQL's, as a migration made it."""
    return declared.indexes.get(searched.name) or ops.CreateIndexOp(searched.name, searched.table, [searched.column])


def _create_index(table: Table, index: Index) -> ops.CreateIndexOp:
    """In PostgreSQL's words, whichever database the models are compared with."""
    compiler = POSTGRESQL.ddl_compiler(POSTGRESQL, None).sql_compiler
    words = [compiler.process(each, include_table=False, literal_binds=True) for each in index.expressions]
    options = {f"postgresql_{name}": value for name, value in index.dialect_options["postgresql"].items() if value}
    return ops.CreateIndexOp(
        str(index.name), table.name, [text(each) for each in words], schema=table.schema, **options
    )


def _index_names(inspector: Inspector, table: Table) -> Iterator[str]:
    if inspector.has_table(table.name, schema=table.schema):
        yield from (str(each["name"]) for each in inspector.get_indexes(table.name, schema=table.schema))
