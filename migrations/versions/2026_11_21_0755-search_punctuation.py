"""Searched words are parted at the punctuation of all languages, whatever the locale of PostgreSQL."""

import sqlalchemy as sa
from alembic import op

revision = "b5d1c9a40e77"
down_revision = "7c0f4f0e2b61"
branch_labels = None
depends_on = None

NAME = "ix_messages_body_search"
ASCII = "[!-/:-@[-`{-~]+"
PUNCTUATION = (
    r"[!-/:-@[-`{-~"
    r"\u0080-\u00a9\u00ab-\u00b1\u00b4\u00b6-\u00b8\u00bb\u00bf\u00d7\u00f7"
    r"\u055a-\u055f\u0589\u058a\u05be\u05c0\u05c3\u05f3\u05f4\u060c\u060d\u061b\u061e\u061f\u066a-\u066d\u06d4\u0964\u0965"
    r"\u2000-\u206f\u207a-\u207e\u208a-\u208e\u20a0-\u20c0\u2100\u2101\u2103-\u2106\u2108\u2109\u2116-\u2118\u211e-\u2123"
    r"\u2190-\u244a\u249c-\u24e9\u2500-\u2775\u2794-\u2bff\u2e00-\u2e2e\u2e30-\u2e5d\u3000-\u3004\u3008-\u3020\u3030\u30fb"
    r"\ufe10-\ufe19\ufe30-\ufe6b\ufeff-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uff65\uffe0-\uffee"
    r"\U0001f000-\U0001f0ff\U0001f10d-\U0001faff]+"
)


def upgrade() -> None:
    part_at(PUNCTUATION)


def downgrade() -> None:
    part_at(ASCII)


def part_at(punctuation: str) -> None:
    """Make the index anew on PostgreSQL; SQLite's always was so."""
    if op.get_context().dialect.name != "postgresql":
        return
    op.drop_index(NAME, table_name="messages")
    words = f"to_tsvector('simple', regexp_replace(body, '{punctuation}', ' ', 'g'))"
    op.create_index(NAME, "messages", [sa.literal_column(words)], postgresql_using="gin")
