"""Comments say what the models say of themselves."""

from alembic import op

revision = "7d1f0c3b9e52"
down_revision = "b52c6d0e9a17"
branch_labels = None
depends_on = None

TABLES = {
    "attachments": "Something that came with a message: an image, a file or a link.",
    "channels": "A room for one subject: messages are written in channels, and people join them.",
    "file_attachments": "An uploaded file.",
    "image_attachments": "A picture.",
    "link_attachments": "A link with a preview.",
    "memberships": "One person in one channel: since when, in which role, and how far they have read.",
    "messages": "A line in a channel, or a reply in the thread under one.",
    "reactions": "One person's emoji on one message; the same person may give it several different ones.",
    "tags": "A word that messages are filed under.",
    "users": "A person's account in one workspace; somebody in two workspaces has two.",
    "workspaces": "A company, team or community: everything else belongs to exactly one workspace.",
}
COLUMNS: dict[tuple[str, str], str] = {
    ("attachments", "created_at"): "When it was uploaded.",
    ("attachments", "details"): "Whatever else is known of it, as the uploading program told.",
    ("attachments", "id"): "The database key.",
    ("attachments", "kind"): "What it is: it decides which type the attachment has.",
    ("attachments", "message_id"): "Key of the message it came with.",
    ("attachments", "name"): "The name to show, such as a file's name.",
    ("channels", "created_at"): "When the channel was opened.",
    ("channels", "id"): "The database key.",
    ("channels", "name"): "The name after the #; unique in the workspace.",
    ("channels", "topic"): "What the channel is for, in a sentence.",
    ("channels", "visibility"): "PUBLIC for everybody in the workspace, PRIVATE for members only.",
    ("channels", "workspace_id"): "Key of the workspace.",
    ("file_attachments", "checksum"): "The SHA-256 of the content; null until it is computed.",
    ("file_attachments", "id"): "The database key.",
    ("file_attachments", "size_bytes"): "Size in bytes; it may pass the 32 bits of Int.",
    (
        "image_attachments",
        "focal_x",
    ): "What to keep in view when cropping, from 0.0 (left edge) to 1.0 (right edge); null for unknown.",
    ("image_attachments", "height"): "Height in pixels.",
    ("image_attachments", "id"): "The database key.",
    ("image_attachments", "width"): "Width in pixels.",
    ("link_attachments", "id"): "The database key.",
    ("link_attachments", "url"): "Where it leads.",
    ("memberships", "channel_id"): "Key of the channel.",
    ("memberships", "joined_at"): "When the person joined.",
    ("memberships", "last_read_id"): "Key of the last message read.",
    ("memberships", "role"): "What the person may do in this channel.",
    ("memberships", "user_id"): "Key of the person.",
    ("messages", "author_id"): "Key of the person who wrote it.",
    ("messages", "body"): "What was written, in Markdown: 1 to 40,000 characters.",
    ("messages", "channel_id"): "Key of the channel.",
    ("messages", "created_at"): "When it was sent.",
    ("messages", "edited_at"): "When it was last changed; null if it never was.",
    ("messages", "id"): "The database key.",
    ("messages", "thread_id"): "Key of the message it replies to; null outside threads.",
    ("messages", "version"): "Grows by one with every change: send it back to change only what you have seen.",
    ("reactions", "created_at"): "When it was given.",
    ("reactions", "emoji"): "The emoji itself, such as 🎉.",
    ("reactions", "message_id"): "Key of the message.",
    ("reactions", "user_id"): "Key of the person.",
    ("tags", "id"): "The database key.",
    ("tags", "name"): "The word itself; unique in the workspace.",
    ("tags", "workspace_id"): "Key of the workspace.",
    ("users", "created_at"): "When the account was opened.",
    ("users", "display_name"): "The name to show, as the person writes it.",
    ("users", "email"): "Where mail reaches the person; unique over all workspaces.",
    ("users", "handle"): "The name after the @ in a mention; unique in the workspace.",
    ("users", "id"): "The database key.",
    ("users", "password_hash"): "The password's hash; null for accounts that can't sign in by password.",
    ("users", "quiet_from"): "The time of day, in UTC, after which no notification is sent; null for never quiet.",
    ("users", "role"): "What the person may do in the workspace.",
    ("users", "start_date"): "The first day of work, where it is known.",
    ("users", "title"): "What the person does, such as `Designer`.",
    ("users", "workspace_id"): "Key of the workspace.",
    ("workspaces", "created_at"): "When the workspace was opened.",
    ("workspaces", "id"): "The database key.",
    ("workspaces", "is_public"): "Whether anybody may join; otherwise people are invited.",
    ("workspaces", "monthly_price"): "The price of a month in euros, exact to the cent.",
    ("workspaces", "name"): "The name to show.",
    ("workspaces", "plan"): "What the workspace pays for.",
    ("workspaces", "public_id"): "An identifier to hand to other systems: it can't be guessed.",
    ("workspaces", "slug"): "The short name in web addresses; no two are alike.",
}


def upgrade() -> None:
    # SQLite has no comments.
    if op.get_context().dialect.supports_comments:
        for table, text in TABLES.items():
            op.create_table_comment(table, text)
        for (table, column), text in COLUMNS.items():
            op.alter_column(table, column, comment=text)


def downgrade() -> None:
    if op.get_context().dialect.supports_comments:
        for table in TABLES:
            op.drop_table_comment(table)
        for table, column in COLUMNS:
            op.alter_column(table, column, comment=None)
