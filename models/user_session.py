"""The table `user_sessions`."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID, uuid4

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base, utc_now


class UserSession(Base):
    """Somebody who is logged in somewhere, from a log-in to the log-out."""

    # A refresh token names its session and is good once. Of the one that is good now the hash is kept. Whoever comes
    # with another of the session has an old one: it was stolen from one side or the other, and the session ends.

    __tablename__ = "user_sessions"
    __table_args__ = {"info": {"hidden": True}}

    id: Mapped[UUID] = mapped_column(primary_key=True, default=uuid4, doc="Names the session in its refresh tokens.")
    user_id: Mapped[int] = mapped_column(
        ForeignKey("users.id", ondelete="CASCADE"), index=True, doc="Key of the person."
    )
    token_hash: Mapped[str] = mapped_column(doc="SHA-256 of the refresh token that is good now, in hexadecimal digits.")
    created_at: Mapped[datetime] = mapped_column(default=utc_now, doc="When the person logged in.")
    expires_at: Mapped[datetime] = mapped_column(doc="When it ends, unless it is refreshed before.")
