"""The table `messages`."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from sqlalchemy import (
    CheckConstraint,
    ColumnElement,
    ForeignKey,
    Index,
    Integer,
    Text,
    and_,
    column,
    func,
    or_,
    select,
    table,
)
from sqlalchemy.ext.hybrid import hybrid_property
from sqlalchemy.orm import Mapped, column_property, mapped_column, relationship

from models.access import Ago, Allowed, Viewer, allowed_through, readable_through
from models.base import Base, utc_now
from models.search import search_index

if TYPE_CHECKING:
    from models.attachment import Attachment
    from models.channel import Channel
    from models.reaction import Reaction
    from models.tag import Tag
    from models.user import User

# For so long after it was sent its author may change and delete it.
EDITABLE_FOR = timedelta(days=1)

# What `reply_count` counts. A plain name for the table, since the mapped one does not exist yet where it is
# needed; aliased, since in the subquery `messages` must go on meaning the message that is counted for.
reply = table("messages", column("thread_id", Integer)).alias("counted_reply")


class Message(Base):
    """A line in a channel, or a reply in the thread under one."""

    __tablename__ = "messages"
    __table_args__ = (
        CheckConstraint("length(body) BETWEEN 1 AND 40000", name="body_length"),
        # A page is read in order of time; the key at the end makes the order of equal times certain.
        Index(None, "channel_id", "created_at", "id"),
        Index(None, "thread_id", "created_at", "id"),
        Index(None, "author_id", "created_at", "id"),
    )

    id: Mapped[int] = mapped_column(primary_key=True, doc="The database key.")
    channel_id: Mapped[int] = mapped_column(ForeignKey("channels.id"), doc="Key of the channel.")
    author_id: Mapped[int] = mapped_column(ForeignKey("users.id"), doc="Key of the person who wrote it.")
    thread_id: Mapped[int | None] = mapped_column(
        ForeignKey("messages.id"), doc="Key of the message it replies to; null outside threads."
    )
    body: Mapped[str] = mapped_column(Text, doc="What was written, in Markdown: 1 to 40,000 characters.")
    created_at: Mapped[datetime] = mapped_column(default=utc_now, info={"writable": False}, doc="When it was sent.")
    edited_at: Mapped[datetime | None] = mapped_column(
        onupdate=utc_now, info={"writable": False}, doc="When it was last changed; null if it never was."
    )
    version: Mapped[int] = mapped_column(
        default=1, doc="Grows by one with every change: send it back to change only what you have seen."
    )
    reply_count: Mapped[int] = column_property(
        select(func.count())
        .select_from(reply)
        .where(reply.c.thread_id == id)
        .correlate_except(reply)
        .scalar_subquery(),
        deferred=True,
        raiseload=True,
        doc="How many replies the thread under it has; 0 for a reply.",
    )

    channel: Mapped[Channel] = relationship(
        back_populates="messages", lazy="raise", info={"shown_with_row": True}, doc="The channel it was written in."
    )
    author: Mapped[User] = relationship(
        back_populates="messages", lazy="raise", info={"shown_with_row": True}, doc="The person who wrote it."
    )
    thread: Mapped[Message | None] = relationship(
        back_populates="replies",
        remote_side=[id],
        lazy="raise",
        doc="The message it replies to; null outside threads.",
    )
    replies: Mapped[list[Message]] = relationship(
        back_populates="thread", lazy="raise", passive_deletes="all", doc="The thread under it."
    )
    reactions: Mapped[list[Reaction]] = relationship(
        back_populates="message",
        lazy="raise",
        passive_deletes="all",
        info={"shown_with_row": True},
        doc="The emoji people gave it.",
    )
    attachments: Mapped[list[Attachment]] = relationship(
        back_populates="message",
        lazy="raise",
        passive_deletes="all",
        info={"shown_with_row": True},
        doc="The images, files and links that came with it.",
    )
    tags: Mapped[list[Tag]] = relationship(
        secondary="message_tags",
        back_populates="messages",
        lazy="raise",
        passive_deletes=True,
        doc="The tags it carries.",
    )

    __mapper_args__ = {"version_id_col": version}

    @hybrid_property
    def is_edited(self) -> bool:
        """Whether it was changed after it was sent."""
        return self.edited_at is not None

    @is_edited.inplace.expression
    @classmethod
    def _is_edited_expression(cls) -> ColumnElement[bool]:
        return cls.edited_at.is_not(None)

    @classmethod
    def readable_by(cls, viewer: Viewer) -> Allowed:
        """By who may read the channel."""
        return readable_through(cls.channel, viewer)

    @classmethod
    def creatable_by(cls, viewer: Viewer) -> Allowed:
        """As oneself."""
        return not viewer.has_role("anonymous") and cls.author_id == viewer.id

    @classmethod
    def updatable_by(cls, viewer: Viewer) -> Allowed:
        """By its author for a day: nobody else puts words into their mouth."""
        return not viewer.has_role("anonymous") and cls.just_written_by(viewer)

    @classmethod
    def deletable_by(cls, viewer: Viewer) -> Allowed:
        """By its author for a day, and by who runs the channel."""
        if viewer.has_role("anonymous"):
            return False
        return or_(cls.just_written_by(viewer), cls.moderated_by(viewer))

    @classmethod
    def just_written_by(cls, viewer: Viewer) -> ColumnElement[bool]:
        """Whether the viewer wrote it, not a day ago."""
        return and_(cls.author_id == viewer.id, cls.created_at > Ago(EDITABLE_FOR))

    @classmethod
    def moderated_by(cls, viewer: Viewer) -> ColumnElement[bool]:
        """Whether the viewer runs the channel."""
        return allowed_through(cls.channel, viewer, "deletable_by")


search_index(Message.__table__.c.body)  # type: ignore[arg-type]
