"""The tables of the reference service, a team chat: one small file a model.

What is said here becomes the API: docstrings and `doc=` are its manual, `info={"hidden": True}` keeps a
column out of it, `info={"name": …}` renames it there, `info={"deprecated": …}` warns of its end; what has
`info={"writable": False}` clients can't write. `readable_by` says who may read the rows of a model, and
`info={"readable_by": …}` who may read a column; `creatable_by`, `updatable_by`, `deletable_by` and
`info={"writable_by": …}` say who may write them. With `info={"shown_with_row": True}` what a relation leads to is
read by who may read this row, so that its own rule need not be asked.
"""

from models.attachment import Attachment, AttachmentKind, FileAttachment, ImageAttachment, LinkAttachment
from models.base import Base
from models.channel import Channel, Visibility
from models.membership import Membership, MembershipRole
from models.message import Message
from models.reaction import Reaction
from models.tag import Tag, message_tags
from models.user import User, UserRole
from models.user_session import UserSession
from models.workspace import Plan, Workspace

__all__ = [
    "Attachment",
    "AttachmentKind",
    "Base",
    "Channel",
    "FileAttachment",
    "ImageAttachment",
    "LinkAttachment",
    "Membership",
    "MembershipRole",
    "Message",
    "Plan",
    "Reaction",
    "Tag",
    "User",
    "UserRole",
    "UserSession",
    "Visibility",
    "Workspace",
    "message_tags",
]
