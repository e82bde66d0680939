"""What the API says of a message beyond its columns."""

from typing import Annotated

import strawberry

from graph.errors import BadUserInput
from graph.schema import Row, computed
from models import Message

LONGEST_EXCERPT = 1_000


@computed(Message, needs=[Message.body])
def excerpt(
    message: Row,
    length: Annotated[int, strawberry.argument(description="At most this many characters, 1 to 1,000.")] = 80,
) -> str:
    """The beginning of the body on one line, cut between words and ended by `…` where it goes on."""
    if not 1 <= length <= LONGEST_EXCERPT:
        raise BadUserInput(f"length must be between 1 and {LONGEST_EXCERPT}.")
    text = " ".join(message.body.split())
    if len(text) <= length:
        return text
    # One character more than there is room for tells whether the last word is whole.
    whole_words, _, _ = text[:length].rpartition(" ")
    return f"{whole_words or text[: length - 1]}…"
