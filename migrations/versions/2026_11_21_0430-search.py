"""Messages are searched by their text."""

import sqlalchemy as sa
from alembic import op

revision = "7c0f4f0e2b61"
down_revision = "3481f25170f5"
branch_labels = None
depends_on = None

NAME = "ix_messages_body_search"
WORDS = "to_tsvector('simple', regexp_replace(body, '[!-/:-@[-`{-~]+', ' ', 'g'))"

ADD = f"INSERT INTO {NAME} (rowid, body) VALUES (new.id, new.body);"
REMOVE = f"INSERT INTO {NAME} ({NAME}, rowid, body) VALUES ('delete', old.id, old.body);"
OPTIONS = "body, content='messages', content_rowid='id', tokenize='unicode61 remove_diacritics 0'"
ON_SQLITE = (
    f"CREATE VIRTUAL TABLE {NAME} USING fts5({OPTIONS})",
    f"CREATE TRIGGER {NAME}_insert AFTER INSERT ON messages BEGIN {ADD} END",
    f"CREATE TRIGGER {NAME}_delete AFTER DELETE ON messages BEGIN {REMOVE} END",
    f"CREATE TRIGGER {NAME}_update AFTER UPDATE OF id, body ON messages BEGIN {REMOVE} {ADD} END",
    # What was written before.
    f"INSERT INTO {NAME} ({NAME}) VALUES ('rebuild')",
)


def upgrade() -> None:
    if op.get_context().dialect.name == "postgresql":
        op.create_index(NAME, "messages", [sa.literal_column(WORDS)], postgresql_using="gin")
        return
    for statement in ON_SQLITE:
        op.execute(statement)


def downgrade() -> None:
    if op.get_context().dialect.name == "postgresql":
        op.drop_index(NAME, table_name="messages")
        return
    for event in ("insert", "delete", "update"):
        op.execute(f"DROP TRIGGER {NAME}_{event}")
    op.execute(f"DROP TABLE {NAME}")
