"""The hand-written fields of the reference service; one file a model, and each field named below."""

from graph.resolvers.message import excerpt
from graph.resolvers.user import initials
from graph.schema import HandWritten

FIELDS: tuple[HandWritten, ...] = (excerpt, initials)

__all__ = ["FIELDS"]
