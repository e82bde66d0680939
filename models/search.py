"""A column → an index to search its text by, on each database in its own way, under one name.

PostgreSQL has an index on a tsvector. SQLite has a table of FTS5 that holds no text of its own, and triggers that keep
it in step; a migration that makes a searched table anew on SQLite drops them with the old one, and
`migrations/env.py` puts them back.
"""

from __future__ import annotations

from typing import Any

from sqlalchemy import DDL, Column, Connection, Index, MetaData, Table, event, func, inspect, text
from sqlalchemy.dialects.postgresql import to_tsvector  # type: ignore[attr-defined]
from sqlalchemy.schema import ExecutableDDLElement

# Words are parted at punctuation and symbols, as FTS5 parts them. PostgreSQL's own parser would keep addresses and the
# like whole; and where the database's locale is C or C.UTF-8 it takes whatever is not ASCII for a letter. The escapes
# are those of its regular expressions: Latin, Armenian to Devanagari, general, Chinese and wide ones, and emoji.
PUNCTUATION = (
    r"[!-/:-@[-`{-~"
    r"\u0080-\u00a9\u00ab-\u00b1\u00b4\u00b6-\u00b8\u00bb\u00bf\u00d7\u00f7"
    r"\u055a-\u055f\u0589\u058a\u05be\u05c0\u05c3\u05f3\u05f4\u060c\u060d\u061b\u061e\u061f\u066a-\u066d\u06d4\u0964\u0965"
    r"\u2000-\u206f\u207a-\u207e\u208a-\u208e\u20a0-\u20c0\u2100\u2101\u2103-\u2106\u2108\u2109\u2116-\u2118\u211e-\u2123"
    r"\u2190-\u244a\u249c-\u24e9\u2500-\u2775\u2794-\u2bff\u2e00-\u2e2e\u2e30-\u2e5d\u3000-\u3004\u3008-\u3020\u3030\u30fb"
    r"\ufe10-\ufe19\ufe30-\ufe6b\ufeff-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uff65\uffe0-\uffee"
    r"\U0001f000-\U0001f0ff\U0001f10d-\U0001faff]+"
)
TOKENIZER = "unicode61 remove_diacritics 0"


def search_index(column: Column[Any]) -> Index:
    """Declare the index by which `column` is searched. Its table needs a single integer as primary key."""
    table = column.table
    assert isinstance(table, Table)
    # An index takes no parameters; and literal_column() would be taken for the column whose table is indexed.
    words = func.regexp_replace(column, text(f"'{PUNCTUATION}'"), text("' '"), text("'g'"))
    index = Index(
        f"ix_{table.name}_{column.name}_search",
        to_tsvector(text("'simple'"), words),  # type: ignore[no-untyped-call]
        postgresql_using="gin",
        info={"search": column.name},
    ).ddl_if(dialect="postgresql")
    for statement in statements(table, index):
        event.listen(table, "after_create", on_sqlite(statement))
    event.listen(table, "after_drop", on_sqlite(f"DROP TABLE IF EXISTS {index.name}"))
    return index


def on_sqlite(statement: str) -> ExecutableDDLElement:
    """What runs one statement where the database is SQLite."""
    return DDL(statement.replace("%", "%%")).execute_if(dialect="sqlite")  # type: ignore[no-untyped-call]


def statements(table: Table, index: Index) -> list[str]:
    """What makes the index on SQLite: the table of FTS5 and its triggers, where they are not there yet."""
    name, column = index.name, index.info["search"]
    (key,) = table.primary_key.columns.keys()
    add = f"INSERT INTO {name} (rowid, {column}) VALUES (new.{key}, new.{column});"
    remove = f"INSERT INTO {name} ({name}, rowid, {column}) VALUES ('delete', old.{key}, old.{column});"
    options = f"{column}, content='{table.name}', content_rowid='{key}', tokenize='{TOKENIZER}'"
    on = f"ON {table.name} BEGIN"
    return [
        f"CREATE VIRTUAL TABLE IF NOT EXISTS {name} USING fts5({options})",
        f"CREATE TRIGGER IF NOT EXISTS {name}_insert AFTER INSERT {on} {add} END",
        f"CREATE TRIGGER IF NOT EXISTS {name}_delete AFTER DELETE {on} {remove} END",
        f"CREATE TRIGGER IF NOT EXISTS {name}_update AFTER UPDATE OF {key}, {column} {on} {remove} {add} END",
    ]


def search_indexes(metadata: MetaData) -> list[tuple[Table, Index]]:
    """Every searched table with its index."""
    return [(table, index) for table in metadata.tables.values() for index in table.indexes if "search" in index.info]


def is_of_search(metadata: MetaData, name: str | None) -> bool:
    """Whether a table of SQLite belongs to an index for searching."""
    names = [str(index.name) for _, index in search_indexes(metadata)]
    return any(name == each or str(name).startswith(f"{each}_") for each in names)


def restore_triggers(connection: Connection, metadata: MetaData) -> None:
    """Put back, on SQLite, the triggers of searched tables that were made anew, and index what was missed."""
    present = set(inspect(connection).get_table_names())
    found = connection.exec_driver_sql("SELECT name FROM sqlite_master WHERE type = 'trigger'").scalars()
    triggers = set(found)
    for table, index in search_indexes(metadata):
        if index.name not in present or f"{index.name}_insert" in triggers:
            continue
        for statement in statements(table, index):
            connection.exec_driver_sql(statement)
        connection.exec_driver_sql(f"INSERT INTO {index.name} ({index.name}) VALUES ('rebuild')")
