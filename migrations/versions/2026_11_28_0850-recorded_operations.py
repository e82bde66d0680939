"""Operations that clients send can be recorded."""

import sqlalchemy as sa
from alembic import op

revision = "c0a1f5d27e38"
down_revision = "e5e20ebd84b6"
branch_labels = None
depends_on = None

# Whether programs of the revision before may run on beside it.
expand_only = True

TABLE = "mainspring_operations"


def upgrade() -> None:
    op.create_table(
        TABLE,
        sa.Column("id", sa.String(64), nullable=False),
        sa.Column("client", sa.String(100), nullable=False),
        sa.Column("version", sa.String(100), nullable=False),
        sa.Column("name", sa.String(200), nullable=True),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("count", sa.BigInteger(), nullable=False),
        sa.Column("first_seen", sa.DateTime(timezone=True), nullable=False),
        sa.Column("last_seen", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", "client", "version", name=f"pk_{TABLE}"),
    )
    op.create_index(f"ix_{TABLE}_last_seen", TABLE, ["last_seen"])


def downgrade() -> None:
    op.drop_table(TABLE)
