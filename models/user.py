"""The table `users`."""

from __future__ import annotations

import enum
from datetime import date, datetime, time
from typing import TYPE_CHECKING, Any

from sqlalchemy import ColumnElement, ForeignKey, UniqueConstraint, and_, or_
from sqlalchemy.orm import Mapped, mapped_column, relationship

from models.access import Allowed, Viewer, readable_through
from models.base import Base, choices, utc_now

if TYPE_CHECKING:
    from models.channel import Channel
    from models.membership import Membership
    from models.message import Message
    from models.reaction import Reaction
    from models.workspace import Workspace


class UserRole(enum.Enum):
    """What a user may do in the workspace as a whole; each channel has roles of its own."""

    ADMIN = "admin"
    MEMBER = "member"
    GUEST = "guest"


def own_or_for_admins(row: Any, viewer: Viewer) -> Allowed:
    """What of a person nobody else may read, the admins of the workspace apart."""
    if viewer.has_role("anonymous"):
        return False
    is_own: ColumnElement[bool] = row.id == viewer.id
    return or_(is_own, row.workspace_id == viewer.claim("workspace")) if viewer.has_role("admin") else is_own


class User(Base):
    """A person's account in one workspace; somebody in two workspaces has two."""

    __tablename__ = "users"
    __table_args__ = (UniqueConstraint("workspace_id", "handle"),)

    id: Mapped[int] = mapped_column(primary_key=True, doc="The database key.")
    workspace_id: Mapped[int] = mapped_column(ForeignKey("workspaces.id"), doc="Key of the workspace.")
    handle: Mapped[str] = mapped_column(doc="The name after the @ in a mention; unique in the workspace.")
    display_name: Mapped[str] = mapped_column(doc="The name to show, as the person writes it.")
    title: Mapped[str | None] = mapped_column(doc="What the person does, such as `Designer`.")
    email: Mapped[str | None] = mapped_column(
        unique=True,
        info={"readable_by": own_or_for_admins},
        doc="Where mail reaches the person; unique over all workspaces.",
    )
    password_hash: Mapped[str | None] = mapped_column(
        info={"hidden": True}, doc="The password's hash; null for accounts that can't sign in by password."
    )
    role: Mapped[UserRole] = mapped_column(
        choices(UserRole),
        default=UserRole.MEMBER,
        info={"writable_by": {"admin"}},
        doc="What the person may do in the workspace.",
    )
    start_date: Mapped[date | None] = mapped_column(
        info={"readable_by": {"admin", "member", "guest"}}, doc="The first day of work, where it is known."
    )
    quiet_from: Mapped[time | None] = mapped_column(
        doc="The time of day, in UTC, after which no notification is sent; null for never quiet."
    )
    created_at: Mapped[datetime] = mapped_column(default=utc_now, doc="When the account was opened.")

    workspace: Mapped[Workspace] = relationship(
        back_populates="users", lazy="raise", info={"shown_with_row": True}, doc="The workspace of the account."
    )
    memberships: Mapped[list[Membership]] = relationship(
        back_populates="user",
        lazy="raise",
        passive_deletes="all",
        doc="One for each channel the person has joined, with the role there.",
    )
    channels: Mapped[list[Channel]] = relationship(
        secondary="memberships",
        back_populates="members",
        lazy="raise",
        viewonly=True,
        doc="The channels the person has joined.",
    )
    messages: Mapped[list[Message]] = relationship(
        back_populates="author",
        lazy="raise",
        passive_deletes="all",
        doc="Everything the person has written, replies too.",
    )
    reactions: Mapped[list[Reaction]] = relationship(
        back_populates="user", lazy="raise", passive_deletes="all", doc="The reactions the person has given."
    )

    @classmethod
    def readable_by(cls, viewer: Viewer) -> Allowed:
        """By who may read the workspace."""
        return readable_through(cls.workspace, viewer)

    @classmethod
    def creatable_by(cls, viewer: Viewer) -> Allowed:
        """By admins of the workspace; `signUp` opens accounts in public ones."""
        return viewer.has_role("admin") and cls.workspace_id == viewer.claim("workspace")

    @classmethod
    def updatable_by(cls, viewer: Viewer) -> Allowed:
        """By the person and by admins; nobody goes over to another workspace."""
        if viewer.has_role("anonymous"):
            return False
        is_near = cls.workspace_id == viewer.claim("workspace")
        return is_near if viewer.has_role("admin") else and_(is_near, cls.id == viewer.id)

    deletable_by = creatable_by
