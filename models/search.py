"""A column → an index to search its text by, as PostgreSQL has it; SQLite has a table of FTS5 of the same name."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Column, Index, Table, func, text
from sqlalchemy.dialects.postgresql import to_tsvector  # type: ignore[attr-defined]

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


def search_index(column: Column[Any]) -> Index:
    """Declare the index by which `column` is searched; its table has a single integer as primary key."""
    table = column.table
    assert isinstance(table, Table)
    # An index takes no parameters; and literal_column() would be taken for the column whose table is indexed.
    words = func.regexp_replace(column, text(f"'{PUNCTUATION}'"), text("' '"), text("'g'"))
    return Index(
        f"ix_{table.name}_{column.name}_search",
        to_tsvector(text("'simple'"), words),  # type: ignore[no-untyped-call]
        postgresql_using="gin",
        info={"search": column.name},
    ).ddl_if(dialect="postgresql")
