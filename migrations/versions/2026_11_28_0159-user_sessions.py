"""People stay logged in by refresh tokens."""

import sqlalchemy as sa
from alembic import op

revision = "e5e20ebd84b6"
down_revision = "7d1f0c3b9e52"
branch_labels = None
depends_on = None

# By code point on every database.
STRING = sa.String().with_variant(sa.String(collation="C"), "postgresql")


def upgrade() -> None:
    op.create_table(
        "user_sessions",
        sa.Column("id", sa.Uuid(), nullable=False, comment="Names the session in its refresh tokens."),
        sa.Column("user_id", sa.Integer(), nullable=False, comment="Key of the person."),
        sa.Column(
            "token_hash",
            STRING,
            nullable=False,
            comment="SHA-256 of the refresh token that is good now, in hexadecimal digits.",
        ),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False, comment="When the person logged in."),
        sa.Column(
            "expires_at",
            sa.DateTime(timezone=True),
            nullable=False,
            comment="When it ends, unless it is refreshed before.",
        ),
        sa.ForeignKeyConstraint(["user_id"], ["users.id"], name=op.f("fk_user_sessions_user_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_user_sessions")),
        comment="Somebody who is logged in somewhere, from a log-in to the log-out.",
    )
    op.create_index(op.f("ix_user_sessions_user_id"), "user_sessions", ["user_id"])


def downgrade() -> None:
    op.drop_table("user_sessions")
