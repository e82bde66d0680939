"""What is written: an operation's mutation fields, serially, in one transaction."""

from graph.mutations.authorize import authorize_write, prepare_write
from graph.mutations.call import Acting, Session, Writing
from graph.mutations.errors import MutationError, WriteRefused
from graph.mutations.idempotency import idempotency_metadata
from graph.mutations.run import Mutations, make_mutations
from graph.mutations.types import AuthorizedWrite, PreparedWrite, Write

__all__ = [
    "Acting",
    "AuthorizedWrite",
    "MutationError",
    "Mutations",
    "PreparedWrite",
    "Session",
    "Write",
    "WriteRefused",
    "Writing",
    "authorize_write",
    "idempotency_metadata",
    "make_mutations",
    "prepare_write",
]
