"""The table `reactions`."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from sqlalchemy import ForeignKey, or_
from sqlalchemy.orm import Mapped, mapped_column, relationship

from models.access import Allowed, Viewer, allowed_through, readable_through
from models.base import Base, utc_now

if TYPE_CHECKING:
    from models.message import Message
    from models.user import User


class Reaction(Base):
    """One person's emoji on one message; the same person may give it several different ones."""

    __tablename__ = "reactions"

    message_id: Mapped[int] = mapped_column(
        ForeignKey("messages.id", ondelete="CASCADE"), primary_key=True, doc="Key of the message."
    )
    user_id: Mapped[int] = mapped_column(
        ForeignKey("users.id", ondelete="CASCADE"), primary_key=True, index=True, doc="Key of the person."
    )
    emoji: Mapped[str] = mapped_column(primary_key=True, doc="The emoji itself, such as 🎉.")
    created_at: Mapped[datetime] = mapped_column(default=utc_now, doc="When it was given.")

    message: Mapped[Message] = relationship(
        back_populates="reactions", lazy="raise", info={"shown_with_row": True}, doc="The message it was given to."
    )
    user: Mapped[User] = relationship(
        back_populates="reactions", lazy="raise", info={"shown_with_row": True}, doc="The person who gave it."
    )

    @classmethod
    def readable_by(cls, viewer: Viewer) -> Allowed:
        """By who may read the message."""
        return readable_through(cls.message, viewer)

    @classmethod
    def creatable_by(cls, viewer: Viewer) -> Allowed:
        """As oneself."""
        return not viewer.has_role("anonymous") and cls.user_id == viewer.id

    updatable_by = creatable_by

    @classmethod
    def deletable_by(cls, viewer: Viewer) -> Allowed:
        """By the person, and by who runs the channel."""
        if viewer.has_role("anonymous"):
            return False
        return or_(cls.user_id == viewer.id, allowed_through(cls.message, viewer, "moderated_by"))
