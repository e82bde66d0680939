"""The table `tags`, and `message_tags`, which joins them to messages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import Column, ForeignKey, Index, Table, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from models.access import Allowed, Viewer, readable_through
from models.base import Base

if TYPE_CHECKING:
    from models.message import Message
    from models.workspace import Workspace

message_tags = Table(
    "message_tags",
    Base.metadata,
    Column("message_id", ForeignKey("messages.id", ondelete="CASCADE"), primary_key=True),
    Column("tag_id", ForeignKey("tags.id", ondelete="CASCADE"), primary_key=True),
    Index(None, "tag_id", "message_id"),
)


class Tag(Base):
    """A word that messages are filed under."""

    __tablename__ = "tags"
    __table_args__ = (UniqueConstraint("workspace_id", "name"),)

    id: Mapped[int] = mapped_column(primary_key=True, doc="The database key.")
    workspace_id: Mapped[int] = mapped_column(ForeignKey("workspaces.id"), doc="Key of the workspace.")
    name: Mapped[str] = mapped_column(doc="The word itself; unique in the workspace.")

    workspace: Mapped[Workspace] = relationship(
        back_populates="tags", lazy="raise", info={"shown_with_row": True}, doc="The workspace the tag belongs to."
    )
    messages: Mapped[list[Message]] = relationship(
        secondary="message_tags",
        back_populates="tags",
        lazy="raise",
        passive_deletes=True,
        doc="The messages filed under it.",
    )

    @classmethod
    def readable_by(cls, viewer: Viewer) -> Allowed:
        """By who may read the workspace."""
        return readable_through(cls.workspace, viewer)

    @classmethod
    def creatable_by(cls, viewer: Viewer) -> Allowed:
        """By members of the workspace, its guests apart."""
        return not viewer.has_role("anonymous", "guest") and cls.workspace_id == viewer.claim("workspace")

    updatable_by = creatable_by
    deletable_by = creatable_by
