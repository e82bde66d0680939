"""The table `memberships`."""

from __future__ import annotations

import enum
from datetime import datetime
from typing import TYPE_CHECKING

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column, relationship

from models.access import Allowed, Viewer, readable_through
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
        choices(MembershipRole), default=MembershipRole.MEMBER, doc="What the person may do in this channel."
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
