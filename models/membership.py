"""The table `memberships`."""

from __future__ import annotations

import enum
from datetime import datetime
from typing import TYPE_CHECKING

from sqlalchemy import ColumnElement, ForeignKey, and_, or_
from sqlalchemy.orm import Mapped, mapped_column, relationship

from models.access import Allowed, Viewer, allowed_through, readable_through
from models.base import Base, choices, utc_now

if TYPE_CHECKING:
    from models.channel import Channel
    from models.message import Message
    from models.user import User


class MembershipRole(enum.Enum):
    """What a member may do in one channel."""

    OWNER = "owner"
    MEMBER = "member"
    GUEST = "guest"


class Membership(Base):
    """One person in one channel: since when, in which role, and how far they have read."""

    __tablename__ = "memberships"

    channel_id: Mapped[int] = mapped_column(
        ForeignKey("channels.id", ondelete="CASCADE"), primary_key=True, doc="Key of the channel."
    )
    user_id: Mapped[int] = mapped_column(
        ForeignKey("users.id", ondelete="CASCADE"), primary_key=True, index=True, doc="Key of the person."
    )
    role: Mapped[MembershipRole] = mapped_column(
        choices(MembershipRole),
        default=MembershipRole.MEMBER,
        info={"writable_by": {"admin"}},
        doc="What the person may do in this channel.",
    )
    joined_at: Mapped[datetime] = mapped_column(default=utc_now, doc="When the person joined.")
    # Indexed for the sake of ON DELETE: each deleted message looks for those who had read up to it.
    last_read_id: Mapped[int | None] = mapped_column(
        ForeignKey("messages.id", ondelete="SET NULL"), index=True, doc="Key of the last message read."
    )

    channel: Mapped[Channel] = relationship(
        back_populates="memberships", lazy="raise", info={"shown_with_row": True}, doc="The channel that was joined."
    )
    user: Mapped[User] = relationship(
        back_populates="memberships", lazy="raise", info={"shown_with_row": True}, doc="The person who joined."
    )
    last_read: Mapped[Message | None] = relationship(
        lazy="raise", doc="The last message the person has read here; null when there is none yet."
    )

    @classmethod
    def readable_by(cls, viewer: Viewer) -> Allowed:
        """Who is in a channel, its readers know."""
        return readable_through(cls.channel, viewer)

    @classmethod
    def creatable_by(cls, viewer: Viewer) -> Allowed:
        """By the person, in a channel that is open to them; by who runs the channel, for others."""
        if viewer.has_role("anonymous"):
            return False
        # The row is there when this is asked: that a viewer's own one is in the channel must give no right to it.
        joins = and_(
            cls.user_id == viewer.id,
            cls.role != MembershipRole.OWNER,
            allowed_through(cls.channel, viewer, "open_to"),
        )
        invites = and_(cls.user_id != viewer.id, allowed_through(cls.channel, viewer, "deletable_by"))
        return or_(joins, invites, cls.in_workspace_of(viewer)) if viewer.has_role("admin") else or_(joins, invites)

    @classmethod
    def updatable_by(cls, viewer: Viewer) -> Allowed:
        """By the person, and by who runs the channel."""
        if viewer.has_role("anonymous"):
            return False
        is_own = cls.user_id == viewer.id
        # Admins may write `role`, but make themselves owners in their own workspace only.
        own = and_(is_own, cls.role != MembershipRole.OWNER) if viewer.has_role("admin") else is_own
        runs = allowed_through(cls.channel, viewer, "deletable_by")
        return or_(own, cls.in_workspace_of(viewer)) if viewer.has_role("admin") else or_(own, runs)

    @classmethod
    def deletable_by(cls, viewer: Viewer) -> Allowed:
        """By the person, and by who runs the channel."""
        if viewer.has_role("anonymous"):
            return False
        return or_(cls.user_id == viewer.id, allowed_through(cls.channel, viewer, "deletable_by"))

    @classmethod
    def in_workspace_of(cls, viewer: Viewer) -> ColumnElement[bool]:
        """Whether the channel is in the viewer's workspace."""
        return cls.channel.has(workspace_id=viewer.claim("workspace"))
