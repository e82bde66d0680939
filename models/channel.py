"""The table `channels`."""

from __future__ import annotations

import enum
from datetime import datetime
from typing import TYPE_CHECKING

from sqlalchemy import ColumnElement, ForeignKey, UniqueConstraint, and_, or_
from sqlalchemy.orm import Mapped, mapped_column, relationship

from models.access import Allowed, Viewer
from models.base import Base, choices, utc_now
from models.membership import MembershipRole

if TYPE_CHECKING:
    from models.membership import Membership
    from models.message import Message
    from models.user import User
    from models.workspace import Workspace


class Visibility(enum.Enum):
    """Who can find and read a channel."""

    PUBLIC = "public"
    PRIVATE = "private"


class Channel(Base):
    """A room for one subject: messages are written in channels, and people join them."""

    __tablename__ = "channels"
    __table_args__ = (UniqueConstraint("workspace_id", "name"),)

    id: Mapped[int] = mapped_column(primary_key=True, doc="The database key.")
    workspace_id: Mapped[int] = mapped_column(ForeignKey("workspaces.id"), doc="Key of the workspace.")
    name: Mapped[str] = mapped_column(doc="The name after the #; unique in the workspace.")
    topic: Mapped[str | None] = mapped_column(doc="What the channel is for, in a sentence.")
    visibility: Mapped[Visibility] = mapped_column(
        choices(Visibility),
        default=Visibility.PUBLIC,
        doc="PUBLIC for everybody in the workspace, PRIVATE for members only.",
    )
    created_at: Mapped[datetime] = mapped_column(default=utc_now, doc="When the channel was opened.")

    workspace: Mapped[Workspace] = relationship(
        back_populates="channels", lazy="raise", info={"shown_with_row": True}, doc="The workspace the channel is in."
    )
    memberships: Mapped[list[Membership]] = relationship(
        back_populates="channel",
        lazy="raise",
        passive_deletes="all",
        info={"shown_with_row": True},
        doc="One for each person who has joined, with the role here.",
    )
    members: Mapped[list[User]] = relationship(
        secondary="memberships",
        back_populates="channels",
        lazy="raise",
        viewonly=True,
        doc="The people who have joined.",
    )
    messages: Mapped[list[Message]] = relationship(
        back_populates="channel",
        lazy="raise",
        passive_deletes="all",
        info={"shown_with_row": True},
        doc="Everything written here, replies in threads too.",
    )

    @classmethod
    def readable_by(cls, viewer: Viewer) -> Allowed:
        """Public channels by the workspace, in a public workspace by everybody; private ones by who has joined.

        A guest of a workspace reads what they have joined, and what everybody reads.
        """
        is_open = cls.open_to(viewer)
        return is_open if viewer.has_role("anonymous") else or_(cls.memberships.any(user_id=viewer.id), is_open)

    @classmethod
    def open_to(cls, viewer: Viewer) -> ColumnElement[bool]:
        """Whether it may be read without having joined it."""
        is_public = cls.visibility == Visibility.PUBLIC
        is_open = and_(is_public, cls.workspace.has(is_public=True))
        if viewer.has_role("anonymous", "guest"):
            return is_open
        return or_(is_open, and_(is_public, cls.workspace_id == viewer.claim("workspace")))

    @classmethod
    def creatable_by(cls, viewer: Viewer) -> Allowed:
        """By members of the workspace, its guests apart."""
        return not viewer.has_role("anonymous", "guest") and cls.workspace_id == viewer.claim("workspace")

    updatable_by = creatable_by

    @classmethod
    def deletable_by(cls, viewer: Viewer) -> Allowed:
        """By its owners, and by admins of the workspace; they also moderate what is in it."""
        if viewer.has_role("anonymous"):
            return False
        is_owned = cls.memberships.any(user_id=viewer.id, role=MembershipRole.OWNER)
        if viewer.has_role("admin"):
            return or_(is_owned, cls.workspace_id == viewer.claim("workspace"))
        return is_owned
