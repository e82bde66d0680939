"""The first tables of the chat."""

import sqlalchemy as sa
from alembic import op

revision = "3481f25170f5"
down_revision = None
branch_labels = None
depends_on = None


# By code point on every database.
STRING = sa.String().with_variant(sa.String(collation="C"), "postgresql")


def upgrade() -> None:
    op.create_table(
        "workspaces",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("slug", STRING, nullable=False),
        sa.Column("name", STRING, nullable=False),
        sa.Column("is_public", sa.Boolean(), nullable=False),
        sa.Column(
            "plan",
            sa.Enum("FREE", "STANDARD", "ENTERPRISE", name="plan", create_constraint=True),
            nullable=False,
        ),
        sa.Column("monthly_price", sa.Numeric(precision=10, scale=2), nullable=False),
        sa.Column("public_id", sa.Uuid(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_workspaces")),
        sa.UniqueConstraint("public_id", name=op.f("uq_workspaces_public_id")),
        sa.UniqueConstraint("slug", name=op.f("uq_workspaces_slug")),
    )
    op.create_table(
        "channels",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("workspace_id", sa.Integer(), nullable=False),
        sa.Column("name", STRING, nullable=False),
        sa.Column("topic", STRING, nullable=True),
        sa.Column(
            "visibility",
            sa.Enum("PUBLIC", "PRIVATE", name="visibility", create_constraint=True),
            nullable=False,
        ),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["workspace_id"], ["workspaces.id"], name=op.f("fk_channels_workspace_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_channels")),
        sa.UniqueConstraint("workspace_id", "name", name=op.f("uq_channels_workspace_id_name")),
    )
    op.create_table(
        "tags",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("workspace_id", sa.Integer(), nullable=False),
        sa.Column("name", STRING, nullable=False),
        sa.ForeignKeyConstraint(["workspace_id"], ["workspaces.id"], name=op.f("fk_tags_workspace_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_tags")),
        sa.UniqueConstraint("workspace_id", "name", name=op.f("uq_tags_workspace_id_name")),
    )
    op.create_table(
        "users",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("workspace_id", sa.Integer(), nullable=False),
        sa.Column("handle", STRING, nullable=False),
        sa.Column("display_name", STRING, nullable=False),
        sa.Column("title", STRING, nullable=True),
        sa.Column("email", STRING, nullable=True),
        sa.Column("password_hash", STRING, nullable=True),
        sa.Column(
            "role",
            sa.Enum("ADMIN", "MEMBER", "GUEST", name="user_role", create_constraint=True),
            nullable=False,
        ),
        sa.Column("start_date", sa.Date(), nullable=True),
        sa.Column("quiet_from", sa.Time(), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["workspace_id"], ["workspaces.id"], name=op.f("fk_users_workspace_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_users")),
        sa.UniqueConstraint("email", name=op.f("uq_users_email")),
        sa.UniqueConstraint("workspace_id", "handle", name=op.f("uq_users_workspace_id_handle")),
    )
    op.create_table(
        "messages",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("channel_id", sa.Integer(), nullable=False),
        sa.Column("author_id", sa.Integer(), nullable=False),
        sa.Column("thread_id", sa.Integer(), nullable=True),
        sa.Column("body", sa.Text(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("edited_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.CheckConstraint("length(body) BETWEEN 1 AND 40000", name=op.f("ck_messages_body_length")),
        sa.ForeignKeyConstraint(["author_id"], ["users.id"], name=op.f("fk_messages_author_id")),
        sa.ForeignKeyConstraint(["channel_id"], ["channels.id"], name=op.f("fk_messages_channel_id")),
        sa.ForeignKeyConstraint(["thread_id"], ["messages.id"], name=op.f("fk_messages_thread_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_messages")),
    )
    op.create_index(
        op.f("ix_messages_author_id_created_at_id"),
        "messages",
        ["author_id", "created_at", "id"],
        unique=False,
    )
    op.create_index(
        op.f("ix_messages_channel_id_created_at_id"),
        "messages",
        ["channel_id", "created_at", "id"],
        unique=False,
    )
    op.create_index(
        op.f("ix_messages_thread_id_created_at_id"),
        "messages",
        ["thread_id", "created_at", "id"],
        unique=False,
    )
    op.create_table(
        "attachments",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("message_id", sa.Integer(), nullable=False),
        sa.Column(
            "kind",
            sa.Enum("IMAGE", "FILE", "LINK", name="attachment_kind", create_constraint=True),
            nullable=False,
        ),
        sa.Column("name", STRING, nullable=False),
        sa.Column("details", sa.JSON(none_as_null=True), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["message_id"], ["messages.id"], name=op.f("fk_attachments_message_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_attachments")),
    )
    op.create_index(op.f("ix_attachments_message_id"), "attachments", ["message_id"], unique=False)
    op.create_table(
        "memberships",
        sa.Column("channel_id", sa.Integer(), nullable=False),
        sa.Column("user_id", sa.Integer(), nullable=False),
        sa.Column(
            "role",
            sa.Enum("OWNER", "MEMBER", "GUEST", name="membership_role", create_constraint=True),
            nullable=False,
        ),
        sa.Column("joined_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("last_read_id", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(
            ["channel_id"], ["channels.id"], name=op.f("fk_memberships_channel_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["last_read_id"], ["messages.id"], name=op.f("fk_memberships_last_read_id"), ondelete="SET NULL"
        ),
        sa.ForeignKeyConstraint(["user_id"], ["users.id"], name=op.f("fk_memberships_user_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("channel_id", "user_id", name=op.f("pk_memberships")),
    )
    op.create_index(op.f("ix_memberships_last_read_id"), "memberships", ["last_read_id"], unique=False)
    op.create_index(op.f("ix_memberships_user_id"), "memberships", ["user_id"], unique=False)
    op.create_table(
        "message_tags",
        sa.Column("message_id", sa.Integer(), nullable=False),
        sa.Column("tag_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["message_id"], ["messages.id"], name=op.f("fk_message_tags_message_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(["tag_id"], ["tags.id"], name=op.f("fk_message_tags_tag_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("message_id", "tag_id", name=op.f("pk_message_tags")),
    )
    op.create_index(op.f("ix_message_tags_tag_id_message_id"), "message_tags", ["tag_id", "message_id"], unique=False)
    op.create_table(
        "reactions",
        sa.Column("message_id", sa.Integer(), nullable=False),
        sa.Column("user_id", sa.Integer(), nullable=False),
        sa.Column("emoji", STRING, nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["message_id"], ["messages.id"], name=op.f("fk_reactions_message_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(["user_id"], ["users.id"], name=op.f("fk_reactions_user_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("message_id", "user_id", "emoji", name=op.f("pk_reactions")),
    )
    op.create_index(op.f("ix_reactions_user_id"), "reactions", ["user_id"], unique=False)
    op.create_table(
        "file_attachments",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("size_bytes", sa.BigInteger(), nullable=False),
        sa.Column("checksum", sa.LargeBinary(), nullable=True),
        sa.ForeignKeyConstraint(["id"], ["attachments.id"], name=op.f("fk_file_attachments_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_file_attachments")),
    )
    op.create_table(
        "image_attachments",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("width", sa.Integer(), nullable=False),
        sa.Column("height", sa.Integer(), nullable=False),
        sa.Column("focal_x", sa.Double(), nullable=True),
        sa.ForeignKeyConstraint(["id"], ["attachments.id"], name=op.f("fk_image_attachments_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_image_attachments")),
    )
    op.create_table(
        "link_attachments",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("url", STRING, nullable=False),
        sa.ForeignKeyConstraint(["id"], ["attachments.id"], name=op.f("fk_link_attachments_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_link_attachments")),
    )


def downgrade() -> None:
    op.drop_table("link_attachments")
    op.drop_table("image_attachments")
    op.drop_table("file_attachments")
    op.drop_table("reactions")
    op.drop_table("message_tags")
    op.drop_table("memberships")
    op.drop_table("attachments")
    op.drop_table("messages")
    op.drop_table("users")
    op.drop_table("tags")
    op.drop_table("channels")
    op.drop_table("workspaces")
    # Dropping a table leaves the types of its columns behind.
    if op.get_context().dialect.name == "postgresql":
        for enum in ("membership_role", "attachment_kind", "user_role", "visibility", "plan"):
            op.execute(f"DROP TYPE {enum}")
