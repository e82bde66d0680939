"""The table `workspaces`."""

from __future__ import annotations

import enum
from datetime import datetime
from decimal import Decimal
from typing import TYPE_CHECKING, Any
from uuid import UUID, uuid4

from sqlalchemy import ColumnElement, Numeric, or_
from sqlalchemy.orm import Mapped, mapped_column, relationship

from models.access import Allowed, Viewer
from models.base import Base, choices, utc_now

if TYPE_CHECKING:
    from models.channel import Channel
    from models.tag import Tag
    from models.user import User


class Plan(enum.Enum):
    """What a workspace pays for."""

    FREE = "free"
    STANDARD = "standard"
    ENTERPRISE = "enterprise"


def of_its_admins(row: Any, viewer: Viewer) -> Allowed:
    """What only the admins of a workspace may read of it."""
    is_own: ColumnElement[bool] = row.id == viewer.claim("workspace")
    return viewer.has_role("admin") and is_own


class Workspace(Base):
    """A company, team or community: everything else belongs to exactly one workspace."""

    __tablename__ = "workspaces"

    id: Mapped[int] = mapped_column(primary_key=True, doc="The database key.")
    slug: Mapped[str] = mapped_column(unique=True, doc="The short name in web addresses; no two are alike.")
    name: Mapped[str] = mapped_column(doc="The name to show.")
    is_public: Mapped[bool] = mapped_column(default=True, doc="Whether anybody may join; otherwise people are invited.")
    plan: Mapped[Plan] = mapped_column(choices(Plan), default=Plan.FREE, doc="What the workspace pays for.")
    monthly_price: Mapped[Decimal] = mapped_column(
        Numeric(10, 2),
        default=Decimal("0.00"),
        info={"readable_by": of_its_admins},
        doc="The price of a month in euros, exact to the cent.",
    )
    public_id: Mapped[UUID] = mapped_column(
        unique=True, default=uuid4, doc="An identifier to hand to other systems: it can't be guessed."
    )
    created_at: Mapped[datetime] = mapped_column(default=utc_now, doc="When the workspace was opened.")

    users: Mapped[list[User]] = relationship(
        back_populates="workspace",
        lazy="raise",
        passive_deletes="all",
        info={"shown_with_row": True},
        doc="Everybody with an account here.",
    )
    channels: Mapped[list[Channel]] = relationship(
        back_populates="workspace", lazy="raise", passive_deletes="all", doc="All channels, private ones too."
    )
    tags: Mapped[list[Tag]] = relationship(
        back_populates="workspace",
        lazy="raise",
        passive_deletes="all",
        info={"shown_with_row": True},
        doc="The tags its messages may carry.",
    )

    @classmethod
    def readable_by(cls, viewer: Viewer) -> Allowed:
        """Public ones by everybody, and one's own."""
        return (
            cls.is_public if viewer.has_role("anonymous") else or_(cls.is_public, cls.id == viewer.claim("workspace"))
        )

    @classmethod
    def creatable_by(cls, viewer: Viewer) -> Allowed:
        """By admins."""
        return viewer.has_role("admin")

    @classmethod
    def updatable_by(cls, viewer: Viewer) -> Allowed:
        """By its admins."""
        return viewer.has_role("admin") and cls.id == viewer.claim("workspace")

    deletable_by = updatable_by
