"""The hand-written fields of the reference service; one file a model, and each field named below."""

from graph.resolvers.message import excerpt, post_message
from graph.resolvers.user import initials
from graph.schema import HandWritten, HandWrittenMutation

FIELDS: tuple[HandWritten, ...] = (excerpt, initials)
MUTATIONS: tuple[HandWrittenMutation, ...] = (post_message,)

__all__ = ["FIELDS", "MUTATIONS"]
