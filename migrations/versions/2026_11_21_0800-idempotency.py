"""Answers to mutations are kept for those who send them again."""

import sqlalchemy as sa
from alembic import op

revision = "b52c6d0e9a17"
down_revision = "b5d1c9a40e77"
branch_labels = None
depends_on = None

TABLE = "mainspring_idempotency"


def upgrade() -> None:
    op.create_table(
        TABLE,
        sa.Column("key", sa.String(64), nullable=False),
        sa.Column("operation", sa.String(64), nullable=False),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sa.Column("expires_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("key", name=f"pk_{TABLE}"),
    )
    op.create_index(f"ix_{TABLE}_expires_at", TABLE, ["expires_at"])


def downgrade() -> None:
    op.drop_table(TABLE)
