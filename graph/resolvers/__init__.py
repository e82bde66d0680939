"""The hand-written fields of the reference service; one file a model, and each field named below."""

from graph.resolvers.account import ACCOUNTS, log_in, log_out, refresh, sign_up
from graph.resolvers.message import excerpt, post_message
from graph.resolvers.user import initials
from graph.schema import HandWritten, HandWrittenMutation

FIELDS: tuple[HandWritten, ...] = (excerpt, initials)
MUTATIONS: tuple[HandWrittenMutation, ...] = (sign_up, log_in, refresh, log_out, post_message)

__all__ = ["ACCOUNTS", "FIELDS", "MUTATIONS"]
