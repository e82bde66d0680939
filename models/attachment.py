"""The table `attachments`, and a further one for each kind."""

from __future__ import annotations

import enum
from datetime import datetime
from typing import TYPE_CHECKING, Any

from sqlalchemy import BigInteger, ForeignKey
from sqlalchemy.orm import Mapped, mapped_column, relationship

from models.access import Allowed, Viewer, allowed_through, readable_through
from models.base import Base, choices, utc_now

if TYPE_CHECKING:
    from models.message import Message


class AttachmentKind(enum.Enum):
    """What an attachment is; each kind is a type with fields of its own."""

    IMAGE = "image"
    FILE = "file"
    LINK = "link"


class Attachment(Base):
    """Something that came with a message: an image, a file or a link."""

    __tablename__ = "attachments"

    id: Mapped[int] = mapped_column(primary_key=True, doc="The database key.")
    message_id: Mapped[int] = mapped_column(
        ForeignKey("messages.id", ondelete="CASCADE"), index=True, doc="Key of the message it came with."
    )
    kind: Mapped[AttachmentKind] = mapped_column(
        choices(AttachmentKind), doc="What it is: it decides which type the attachment has."
    )
    name: Mapped[str] = mapped_column(doc="The name to show, such as a file's name.")
    details: Mapped[dict[str, Any] | None] = mapped_column(
        doc="Whatever else is known of it, as the uploading program told."
    )
    created_at: Mapped[datetime] = mapped_column(default=utc_now, doc="When it was uploaded.")

    message: Mapped[Message] = relationship(
        back_populates="attachments", lazy="raise", info={"shown_with_row": True}, doc="The message it came with."
    )

    # Abstract: no attachment is of no kind.
    __mapper_args__ = {"polymorphic_on": kind, "polymorphic_abstract": True}

    @classmethod
    def readable_by(cls, viewer: Viewer) -> Allowed:
        """By who may read the message."""
        return readable_through(cls.message, viewer)

    @classmethod
    def creatable_by(cls, viewer: Viewer) -> Allowed:
        """By who may change the message."""
        return allowed_through(cls.message, viewer, "updatable_by")

    updatable_by = creatable_by

    @classmethod
    def deletable_by(cls, viewer: Viewer) -> Allowed:
        """By who may delete the message."""
        return allowed_through(cls.message, viewer, "deletable_by")


class ImageAttachment(Attachment):
    """A picture."""

    __tablename__ = "image_attachments"
    __mapper_args__ = {"polymorphic_identity": AttachmentKind.IMAGE}

    id: Mapped[int] = mapped_column(
        ForeignKey("attachments.id", ondelete="CASCADE"), primary_key=True, doc="The database key."
    )
    width: Mapped[int] = mapped_column(doc="Width in pixels.")
    height: Mapped[int] = mapped_column(doc="Height in pixels.")
    focal_x: Mapped[float | None] = mapped_column(
        doc="What to keep in view when cropping, from 0.0 (left edge) to 1.0 (right edge); null for unknown."
    )


class FileAttachment(Attachment):
    """An uploaded file."""

    __tablename__ = "file_attachments"
    __mapper_args__ = {"polymorphic_identity": AttachmentKind.FILE}

    id: Mapped[int] = mapped_column(
        ForeignKey("attachments.id", ondelete="CASCADE"), primary_key=True, doc="The database key."
    )
    size_bytes: Mapped[int] = mapped_column(BigInteger, doc="Size in bytes; it may pass the 32 bits of Int.")
    checksum: Mapped[bytes | None] = mapped_column(doc="The SHA-256 of the content; null until it is computed.")


class LinkAttachment(Attachment):
    """A link with a preview."""

    __tablename__ = "link_attachments"
    __mapper_args__ = {"polymorphic_identity": AttachmentKind.LINK}

    id: Mapped[int] = mapped_column(
        ForeignKey("attachments.id", ondelete="CASCADE"), primary_key=True, doc="The database key."
    )
    url: Mapped[str] = mapped_column(doc="Where it leads.")
